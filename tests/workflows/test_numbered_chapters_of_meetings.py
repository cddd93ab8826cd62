"""Numbered sentences in the chapter about the meetings: they count as afspraken, and say when the parties meet."""

from __future__ import annotations

from datetime import date

import pytest

from calendars.periods import Recurrence
from workflows.reading.proposal import Proposal
from workflows.reading.read import read_document

FRONT = """Prestatieafspraken {years}

De gemeente Veldhoek, woningcorporatie Woonlint en Huurdersraad De Sleutel (hierna: HDS) maken deze afspraken.

1 Wonen
1.1 Woonlint bouwt in Q4 2026 twaalf woningen.
1.2 De gemeente wijst vóór 1 mei 2026 een locatie aan.
2 Energie
2.1 HDS houdt in september 2026 een energiemarkt.
{heading}
3.1 Woonlint levert twee keer per jaar, in maart en september, een voortgangsoverzicht aan HDS.
3.2 Het ambtelijk overleg komt zes keer per jaar bijeen. Woonlint verzorgt agenda en verslag.
3.3 In april en november is er bestuurlijk overleg. De gemeente is gastheer.
3.4 Woonlint brengt haar bod jaarlijks uit vóór 1 juli.
3.5 Partijen voeren in juni bestuurlijk overleg over het bod.
"""
HEADINGS = ["3 Monitoring en overlegstructuur", "3 Overleg", "Hoofdstuk 3 Overleg en slotbepalingen\nArtikel 3 Overleg"]


def read(heading: str, *, years: str = "2026") -> Proposal:
    return read_document(FRONT.format(heading=heading, years=years).encode(), name="afspraken.txt")


def periods(found: Proposal, number: str) -> list[tuple[date, Recurrence | None]]:
    return [(t.period.due, t.period.recurrence) for a in found.afspraken if a.number == number for t in a.tasks]


@pytest.mark.parametrize("heading", HEADINGS)
def test_they_count_as_afspraken(heading: str) -> None:
    assert [a.number for a in read(heading).afspraken] == ["1.1", "1.2", "2.1", "3.1", "3.2", "3.3", "3.4", "3.5"]


@pytest.mark.parametrize("heading", HEADINGS)
def test_the_meetings_that_they_tell_of_are_meetings(heading: str) -> None:
    found = {(m.kind.value, m.month or m.times_per_year) for m in read(heading).meetings}
    assert found >= {("bestuurlijk overleg", 4), ("bestuurlijk overleg", 6), ("bestuurlijk overleg", 11), ("deadline", 7)}
    assert ("ambtelijk overleg", 6) in found


@pytest.mark.parametrize("heading", HEADINGS)
def test_a_meeting_or_its_host_is_nobodys_task_and_what_somebody_hands_in_is(heading: str) -> None:
    found = read(heading)
    assert periods(found, "3.2") == periods(found, "3.3") == periods(found, "3.5") == []
    assert [due for due, _ in periods(found, "3.1")] == [date(2026, 3, 31), date(2026, 9, 30)]
    assert periods(found, "3.4")


def test_two_months_that_come_twice_a_year_come_every_year_of_the_agreement() -> None:
    found = read(HEADINGS[0], years="2026-2028")
    assert periods(found, "3.1") == [(date(2028, 3, 31), Recurrence.YEARLY), (date(2028, 9, 30), Recurrence.YEARLY)]


def test_articles_that_are_only_named_after_a_meeting_are_no_afspraken() -> None:
    found = read_document(
        FRONT.format(heading="3 Overleg", years="2026").split("3.1", maxsplit=1)[0].encode()
        + b"3.1 Bestuurlijk overleg\nHet bestuurlijk overleg is in april en oktober.\n3.2 Ambtelijk overleg\nElke maand.\n",
        name="afspraken.txt",
    )
    assert [a.number for a in found.afspraken] == ["1.1", "1.2", "2.1"]
