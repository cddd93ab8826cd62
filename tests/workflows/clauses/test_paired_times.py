"""A row with more sentences, and a cell that names a time for each of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from workflows.reading.layout.tables.table_rows import Cells

Read = Callable[..., list[str]]
ADVICE = "Woonlint komt met een voorstel voor de flat. HDS geeft hierop een advies."
ROWS = [
    (ADVICE, "voorstel in maart 2026, advies in mei 2026", ["W 2026-03-31", "H 2026-05-31"]),
    (ADVICE, "Advies: mei 2026; voorstel: maart 2026", ["W 2026-03-31", "H 2026-05-31"]),
    ("Woonlint vraagt HDS om advies. HDS brengt dit advies uit.", "Adviesaanvraag in januari, advies uiterlijk 15 maart",
     ["W 2026-01-31", "H 2026-03-15"]),
    ("De gemeente legt het plan ter inzage. Woonlint levert daarvoor het schetsplan aan.",
     "Schetsplan: februari, ter inzage: 2e kwartaal", ["G 2026-06-30", "W 2026-02-28"]),
    ("Woonlint bouwt de hal. De gemeente legt de straat aan.", "Start Q2 2026, gereed Q4 2026", ["W 2026-12-31", "G 2026-12-31"]),
    ("Woonlint renoveert de flat.", "ontwerp in mei 2026, uitvoering in oktober 2026", ["W 2026-05-31", "W 2026-10-31"]),
]  # fmt: skip


@pytest.mark.parametrize(("action", "time", "tasks"), ROWS)
def test_each_sentence_of_a_row_has_the_time_that_is_named_for_it(read: Read, action: str, time: str, tasks: list[str]) -> None:
    assert read(action, Cells(owner="Woonlint, HDS, gemeente", time=time)) == tasks
