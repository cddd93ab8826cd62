"""A row of a table whose words say more than its cells: what another does in between, and how often within its year."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from workflows.reading.layout.tables.table_rows import Cells

Read = Callable[..., list[str]]
GEMEENTE = Cells(owner="Gemeente", time="Q4 2026")
THIS_YEAR = Cells(owner="Woonlint", time="2026")


@pytest.mark.parametrize(
    ("text", "cells", "tasks"),
    [
        (
            "De gemeente besluit erover. Daarvoor brengt De Poort in beeld welke flats meedoen; dit overzicht is eind Q2 gereed.",
            GEMEENTE,
            ["G 2026-12-31", "P 2026-06-30"],
        ),
        ("Voor het plein is in 2025 een plan gemaakt. In 2026 legt Woonlint het aan.", THIS_YEAR, ["W 2026-12-31"]),
        ("Bezoek raad. Woonlint en HDS ontvangen de raad voor een werkbezoek.", THIS_YEAR, ["WH 2026-12-31"]),
        ("De lijst elke maand delen met HDS.", THIS_YEAR, ["W 2026-12-31 monthly"]),
        ("Jaarlijks in mei een markt houden.", THIS_YEAR, ["W 2026-05-31 yearly"]),
        ("De lijst elke maand delen met HDS.", Cells(owner="Woonlint", time="2026-2027"), ["W 2027-12-31 monthly"]),
    ],
)
def test_a_row_with_more_than_its_cells(read: Read, text: str, cells: Cells, tasks: list[str]) -> None:
    assert read(text, cells) == tasks


OF_GEMEENTE = Cells(owner="", lead="Gemeente", time="Q2 t/m Q4 2026")
OF_WOONLINT = Cells(owner="Woonlint", time="Q4 2027")


@pytest.mark.parametrize(
    ("text", "cells", "tasks"),
    [
        (
            "Aanpak schimmel: de gemeente traint vrijwilligers en De Poort kiest de flats waar zij beginnen",
            OF_GEMEENTE,
            ["G 2026-12-31", "P 2026-12-31"],
        ),
        ("Buurtfeest: HDS nodigt bewoners uit en Woonlint betaalt de tent", OF_WOONLINT, ["H 2027-12-31", "W 2027-12-31"]),
        ("Aanpak schimmel: de gemeente traint vrijwilligers en koks", OF_GEMEENTE, ["G 2026-12-31"]),
        (
            "Vervangen van de daken van de flats; de gemeente vernieuwt in dezelfde periode de straat",
            OF_WOONLINT,
            ["W 2027-12-31", "G 2027-12-31"],
        ),
        ("Vervangen van de daken van de flats; de gemeente is hierbij betrokken", OF_WOONLINT, ["W 2027-12-31"]),
    ],
)
def test_a_row_in_which_two_do_something_in_its_time(read: Read, text: str, cells: Cells, tasks: list[str]) -> None:
    assert read(text, cells) == tasks
