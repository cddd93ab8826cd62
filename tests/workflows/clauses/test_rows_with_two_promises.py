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
