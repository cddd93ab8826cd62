"""A row of a table that ends with a number stays a row: only the table of contents counts pages at the end of its lines."""

from __future__ import annotations

import pytest

from workflows.reading.proposal import Proposal, Target
from workflows.reading.read import read_document

HEAD = "Prestatieafspraken Veldhoek 2026\n\nGemeente Veldhoek, woningcorporatie Woonlint en Huurdersraad De Sleutel (HDS)\n\n"
ROWS = (
    ("1", "Sociale huur bouwen in Veldhoek-Oost", "Woonlint", "Q2", "40"),
    ("2", "Portiekflats isoleren aan de Ringweg", "Woonlint", "Q3", "96"),
    ("3", "Een woonzorgvisie vaststellen", "Gemeente", "Q4", ""),
)


def read(*rows: tuple[str, ...], above: str = "") -> Proposal:
    return read_document((HEAD + above + "\n".join("\t".join(row) for row in rows)).encode(), name="x.txt")


def told(proposal: Proposal) -> list[tuple[str, str, tuple[str, ...], Target | None]]:
    return [(a.number, t.period.due.isoformat(), t.owners, t.target) for a in proposal.afspraken for t in a.tasks]


WANTED = [
    ("1", "2026-06-30", ("Woonlint",)),
    ("2", "2026-09-30", ("Woonlint",)),
    ("3", "2026-12-31", ("gemeente Veldhoek",)),
]


@pytest.mark.parametrize("last", ["Aantal", "Aantal woningen", "Voortgang %", "Budget (x € 1.000)", "Prioriteit", "Pagina"])
def test_a_last_column_of_numbers_takes_no_row_away(last: str) -> None:
    found = told(read(("Nr", "Afspraak", "Trekker", "Planning", last), *ROWS))
    assert [one[:3] for one in found] == WANTED


def test_nor_does_it_where_the_rows_have_no_number_of_their_own() -> None:
    rows = [row[1:] for row in ROWS]
    found = read(("Afspraak", "Trekker", "Planning", "Aantal"), *rows)
    assert [one[:3] for one in told(found)] == WANTED


def test_nor_in_a_table_of_three_columns() -> None:
    found = read(("Afspraak", "Trekker", "Jaar"), *((row[1], row[2], "2026") for row in ROWS))
    assert [one[2] for one in told(found)] == [one[2] for one in WANTED]
    found = read(("Nr", "Afspraak", "Aantal"), *((row[0], f"{row[2]}: {row[1]} in {row[3]}", "12") for row in ROWS))
    assert [a.number for a in found.afspraken] == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("head", "cell", "target"),
    [
        ("Aantal woningen", "40", Target(40, "woningen")),
        ("Aantal", "40 huurwoningen", Target(40, "huurwoningen")),
        ("Aantal", "40", None),
        ("Budget", "40", None),
        ("Voortgang %", "40", None),
    ],
)
def test_how_many_is_to_be_reached_where_it_says_of_what(head: str, cell: str, target: Target | None) -> None:
    found = told(read(("Nr", "Afspraak", "Trekker", "Planning", head), (*ROWS[0][:4], cell), *ROWS[1:]))
    assert found[0][3] == target


def test_a_table_of_contents_with_tabs_is_still_left_out() -> None:
    contents = "Inleiding\t2\nWonen in Veldhoek\t3\nZorg voor elkaar\t5\nOndertekening\t5\n\n"
    numbered = "1\tInleiding\t2\n2\tWonen in Veldhoek\t3\n3\tZorg voor elkaar\t5\n\n"
    with_head = "Onderwerp\tBladzijde\nWonen in Veldhoek\t3\nZorg voor elkaar\t5\n\n"
    items = (
        "1. Woonlint bouwt in Q2 2026 40 woningen.\n\n2. HDS houdt in mei 2026 een peiling.\n\n"
        "3. De gemeente stelt in Q4 een visie vast."
    )
    for above in (contents, numbered, with_head):
        found = read_document((HEAD + above + items).encode(), name="x.txt")
        assert [(a.number, a.text.split()[0]) for a in found.afspraken] == [("1", "Woonlint"), ("2", "HDS"), ("3", "De")]
