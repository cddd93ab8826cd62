"""What is done next, behind a clause that tells more of what is done first: each has its own time and owner."""

from __future__ import annotations

from collections.abc import Callable

import pytest

ROWS = [
    ("Woonlint start in Q1 met een proef om leegstand te voorkomen en evalueert die in Q4.", ["W 2026-03-31", "W 2026-12-31"]),
    ("De gemeente maakt in mei een lijst van panden die leegstaan en HDS reageert daarop in juni.",
     ["G 2026-05-31", "H 2026-06-30"]),
    ("De gemeente zoekt in mei plekken die vrijkomen en de huurdersraad geeft daar in juni advies over.",
     ["G 2026-05-31", "H 2026-06-30"]),
    ("De gemeente bekijkt in Q1 of er ruimte is en koppelt dit in Q2 terug aan HDS.", ["G 2026-03-31", "G 2026-06-30"]),
    ("Woonlint maakt in Q1 een plan om te besparen en kosten te delen.", ["W 2026-03-31"]),
    ("Woonlint onderzoekt in Q1 welke flats De Poort sloopt en bouwt.", ["W 2026-03-31"]),
]  # fmt: skip


@pytest.mark.parametrize(("said", "tasks"), ROWS)
def test_each_deed_is_a_task(read: Callable[..., list[str]], said: str, tasks: list[str]) -> None:
    assert read(said) == tasks
