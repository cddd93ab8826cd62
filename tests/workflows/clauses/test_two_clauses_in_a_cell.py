"""Two clauses about a semicolon in a cell: each has its own party or time, and the cell's time where it has none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from workflows.reading.layout.tables.table_rows import Cells

ROWS = [
    ("Woonlint levert de cijfers aan; De Poort koppelt terug wat ermee gebeurt.", ["W 2026-12-31", "P 2026-12-31"]),
    ("Woonlint houdt een spreekuur; de gemeente stelt een zaal ter beschikking.", ["W 2026-12-31"]),
    ("Woonlint en De Poort stellen elk € 500 beschikbaar; HDS beoordeelt in maart de aanvragen.",
     ["WP 2026-12-31 500", "H 2026-03-31"]),
    ("Isoleren van 64 woningen; hiervan zijn er 20 gereed in Q1 2026.", ["WP 2026-12-31 64", "WP 2026-03-31 20"]),
    ("Opstellen van een plan; bewoners denken mee.", ["WP 2026-12-31"]),
    ("Isoleren van 64 woningen; 20 daarvan in Oost.", ["WP 2026-12-31 64"]),
]  # fmt: skip


@pytest.mark.parametrize(("action", "tasks"), ROWS)
def test_each_clause_of_a_cell_has_its_own_owner_and_time(read: Callable[..., list[str]], action: str, tasks: list[str]) -> None:
    assert read(action, Cells(owner="Woonlint, De Poort", time="2026")) == tasks
