"""Columns that tell who does what: one for each party with what it does, or one of who stands beside the lead."""

from __future__ import annotations

from datetime import date

import pytest

from workflows.reading.proposal import Proposal
from workflows.reading.read import read_document

FRONT = """# Prestatieafspraken 2026

Gemeente Veldhoek, Stichting Woonlint (hierna: Woonlint) en Huurdersraad De Sleutel (hierna: HDS) leggen hier hun afspraken vast.

## Wonen

"""
ROWS = (
    ("1.1", "Nieuwbouw", "Stelt het plan uiterlijk 1 april 2026 vast.", "Levert in Q4 2026 38 woningen op.", "Denkt mee."),
    ("1.2", "Senioren", "–", "Stelt vóór 1 maart een coach aan. Verhuist dit jaar ten minste 25 senioren.", "–"),
    ("1.3", "Energie", "Houdt in mei een energiemarkt.", "–", "Werft in april vrijwilligers voor de markt."),
    ("1.4", "Woonlasten", "Partijen onderzoeken in Q3 2026 de woonlasten. Woonlint trekt dit.", "", ""),
)
OWNERS = {
    ("1.1", "gemeente Veldhoek", date(2026, 4, 1)),
    ("1.1", "Stichting Woonlint", date(2026, 12, 31)),
    ("1.2", "Stichting Woonlint", date(2026, 2, 28)),
    ("1.2", "Stichting Woonlint", date(2026, 12, 31)),
    ("1.3", "gemeente Veldhoek", date(2026, 5, 31)),
    ("1.3", "Huurdersraad De Sleutel", date(2026, 4, 30)),
    ("1.4", "gemeente Veldhoek, Huurdersraad De Sleutel, Stichting Woonlint", date(2026, 9, 30)),
}
HEADS = [
    ("Nr.", "Onderwerp", "Gemeente Veldhoek", "Woonlint", "HDS"),
    ("Nr", "Thema", "Gemeente", "Woonlint", "De Sleutel"),
    ("", "", "Veldhoek", "Woonlint", "HDS"),
    ("", "", "Gemeente", "Woonlint", "HDS"),
    ("Nr.", "Onderwerp", "Inzet gemeente", "Inzet Woonlint", "Inzet HDS"),
]


def who_does_what_when(proposal: Proposal) -> set[tuple[str, str, date]]:
    return {
        (a.number, ", ".join(sorted(t.owners, key=str.lower)), t.period.due)
        for a in proposal.afspraken
        for t in a.tasks
        if t.period
    }


@pytest.mark.parametrize("heads", HEADS, ids=lambda heads: heads[2])
@pytest.mark.parametrize("written", [str, str.lower], ids=["sentences", "points"])
def test_each_cell_is_a_promise_of_the_party_above_it(heads: tuple[str, ...], written: type[str]) -> None:
    rows = [
        (*row[:2], *(cell if cell.startswith("Partijen") else written(cell[:1]) + cell[1:] for cell in row[2:])) for row in ROWS
    ]
    table = "\n".join(f"| {' | '.join(cells)} |" for cells in (heads, ["---"] * 5, *rows))

    assert who_does_what_when(read_document((FRONT + table).encode(), name="a.md")) == OWNERS


def test_a_column_of_what_is_told_is_of_no_party() -> None:
    table = "\n".join(
        f"| {' | '.join(cells)} |"
        for cells in (
            ("Nr.", "Afspraak", "Trekker", "Planning", "Bijzonderheden"),
            ["---"] * 5,
            ("1", "Woonlint bouwt 20 woningen", "Woonlint", "Q2 2026", "Wacht op de vergunning"),
            ("2", "De gemeente stelt een visie op", "gemeente", "Q3 2026", "Loopt"),
            ("3", "HDS houdt een peiling", "HDS", "Q4 2026", "Start na de zomer"),
        )
    )

    read = read_document((FRONT + table).encode(), name="a.md")

    assert [(a.number, [list(t.owners) for t in a.tasks]) for a in read.afspraken] == [
        ("1", [["Stichting Woonlint"]]),
        ("2", [["gemeente Veldhoek"]]),
        ("3", [["Huurdersraad De Sleutel"]]),
    ]


@pytest.mark.parametrize("head", ["Samen met", "In samenwerking met", "I.s.m."])
def test_who_stands_beside_the_lead_does_it_too(head: str) -> None:
    owners, lead = beside_the_lead(head)

    assert (owners, lead) == (["gemeente Veldhoek", "Stichting Woonlint"], "Stichting Woonlint")


@pytest.mark.parametrize("head", ["Betrokken", "Partners", "Overige betrokkenen"])
def test_who_is_only_involved_does_nothing(head: str) -> None:
    owners, lead = beside_the_lead(head)

    assert (owners, lead) == (["Stichting Woonlint"], "Stichting Woonlint")


def beside_the_lead(head: str) -> tuple[list[str], str | None]:
    rows = "\n".join(f"| {n} | Plannen van {what} | Woonlint | gemeente | Q{n} 2026 |" for n, what in enumerate("ABC", 1))
    text = (
        "# Prestatieafspraken 2026\n\ngemeente Veldhoek, Stichting Woonlint en Huurdersraad De Sleutel\n\n## Wonen\n\n"
        f"| Nr. | Afspraak | Trekker | {head} | Planning |\n|---|---|---|---|---|\n{rows}\n"
    )
    task = read_document(text.encode(), name="a.md").afspraken[0].tasks[0]
    return list(task.owners), task.lead


ROLE_HEADS = ("Nr.", "Onderwerp", "Gemeente", "Corporatie", "Huurdersraad", "Wanneer")


def told(*row: str) -> set[tuple[str, date]]:
    """Who does something by when, of the first of three rows."""
    others = [(n, "Schouw", f"Houdt een schouw in wijk {n}", "-", "-", "mei 2026") for n in "23"]
    rows = (ROLE_HEADS, ["---"] * 6, ("1", *row), *others)
    table = "\n".join(f"| {' | '.join(cells)} |" for cells in rows)
    found = who_does_what_when(read_document((FRONT + table).encode(), name="a.md"))
    return {(owner, due) for number, owner, due in found if number == "1"}


GEMEENTE, WOONLINT, HDS = "gemeente Veldhoek", "Stichting Woonlint", "Huurdersraad De Sleutel"


@pytest.mark.parametrize(
    "time",
    [
        "Gemeente: Q2 2026; Woonlint: Q3 2026",
        "Locaties: uiterlijk 30 juni 2026; Exploitatie: Q3 2026",
        "Exploitatie: september 2026 / Locaties: Q2 2026",
    ],
)
def test_a_time_with_the_name_of_a_party_or_of_the_work_before_it_is_only_theirs(time: str) -> None:
    said = told("Flexwonen", "Zoekt locaties voor flexwoningen", "Rekent de exploitatie van flexwoningen door", "-", time)

    assert said == {(GEMEENTE, date(2026, 6, 30)), (WOONLINT, date(2026, 9, 30))}


def test_one_of_its_words_may_name_the_work_of_two() -> None:
    said = told(
        "Wijkaanpak", "Schrijft het wijkplan voor Zuid", "Maakt een wijkscan van Zuid", "Haalt wensen van bewoners op",
        "Wijkscan en wensen: Q1 2026; wijkplan: Q2 2026",
    )  # fmt: skip

    assert said == {(GEMEENTE, date(2026, 6, 30)), (WOONLINT, date(2026, 3, 31)), (HDS, date(2026, 3, 31))}


def test_a_start_and_an_end_are_no_names_of_work() -> None:
    said = told("Renovatie", "-", "Renoveert de flat aan het Singel", "-", "Start: Q1 2026; gereed: Q4 2026")

    assert said == {(WOONLINT, date(2026, 12, 31))}


@pytest.mark.parametrize(
    "does", ["Actualiseert het woningbouwprogramma", "Levert verhuurgegevens aan.", "Huisvest 34 statushouders."]
)
@pytest.mark.parametrize("helps", ["Wordt tijdig geïnformeerd", "Denkt actief mee", "Heeft geen rol"])
def test_three_words_with_a_verb_first_are_what_a_party_does_and_what_is_done_to_it_is_not(does: str, helps: str) -> None:
    assert told("Programma", does, "-", helps, "Q1 2026") == {(GEMEENTE, date(2026, 3, 31))}
