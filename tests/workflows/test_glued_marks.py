"""Text that was copied: marks that touch their words, lines that touch each other, a signature right behind the meetings."""

from __future__ import annotations

from datetime import date

import pytest

from workflows.reading.proposal import Proposal
from workflows.reading.read import read_document

FRONT = """Prestatieafspraken 2026 gemeente Zilverdam, Stichting Woonlint en Huurdersraad De Sleutel
Ondergetekenden:
1. Gemeente Zilverdam, hierna te noemen: de gemeente;
2. Stichting Woonlint, hierna te noemen: Woonlint;
3. Huurdersraad De Sleutel, hierna te noemen: HDS;
komen het volgende overeen.

"""
SIGNED = "\n\nOndertekend te Zilverdam op 12 december 2025.\n"
SAID = (
    "De gemeente brengt uiterlijk 1 juni vijf locaties in beeld.",
    "Woonlint start in Q3 met de bouw van 60 woningen.",
    "HDS voert in september een enquête uit.",
)
TOLD = [("gemeente Zilverdam", "06-01"), ("Stichting Woonlint", "09-30"), ("Huurdersraad De Sleutel", "09-30")]


def read(body: str) -> Proposal:
    return read_document((FRONT + body + SIGNED).encode(), name="zilverdam.txt")


MARKS = {
    "1. {}\n2. {}\n3. {}": ["1", "2", "3"],
    "1.{}\n2.{}\n3.{}": ["1", "2", "3"],
    "1 Nieuwbouw\n1.1{}\n1.2{}\n2 Wijk\n2.1{}": ["1.1", "1.2", "2.1"],
    "Artikel 1 Nieuwbouw\na){}\nb){}\nc){}": ["1a", "1b", "1c"],
    "Artikel 1 Nieuwbouw\na.{}\nb.{}\nArtikel 2 Wijk\na.{}": ["1a", "1b", "2a"],
}


@pytest.mark.parametrize("marks", MARKS)
def test_a_mark_may_touch_the_words_behind_it(marks: str) -> None:
    proposal = read(marks.format(*SAID))
    tasks = [(a.number, *t.owners, f"{t.period.due:%m-%d}") for a in proposal.afspraken for t in a.tasks]
    assert tasks == [(number, *told) for number, told in zip(MARKS[marks], TOLD, strict=True)]


def test_the_line_that_opens_the_list_of_parties_is_no_part_of_a_title_or_a_name() -> None:
    proposal = read("1. {}\n2. {}\n3. {}".format(*SAID))
    assert proposal.title == FRONT.splitlines()[0]
    assert [party.name for party in proposal.parties] == [
        "gemeente Zilverdam",
        "Stichting Woonlint",
        "Huurdersraad De Sleutel",
    ]


@pytest.mark.parametrize("heading", ["Overleg", "Jaarcyclus"])
def test_the_day_of_signing_may_stand_right_beneath_the_meetings(heading: str) -> None:
    body = "1. {}\n\n2. {}\n\n3. {}".format(*SAID)
    proposal = read(f"{body}\n\n{heading}\n\nHet bestuurlijk overleg vindt plaats in maart en november.")
    assert proposal.signed_on == date(2025, 12, 12)
    assert [meeting.month for meeting in proposal.meetings] == [3, 11]
