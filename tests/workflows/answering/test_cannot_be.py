"""What can't be is no silence: a new day that is over or doesn't exist, and more than all of it."""

from __future__ import annotations

from datetime import date

import pytest

from workflows.answering.heard.cannot_be import cannot_be

TODAY = date(2026, 1, 9)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("wordt 1 februari 2025", "past"),
        ("Nieuwe deadline: 15-12-2025", "past"),
        ("1-1-2025", "past"),
        ("wordt gisteren", "past"),
        ("it will be 3 May 2024", "past"),
        ("wordt 31 april", "no_day"),
        ("Nieuwe deadline: 31-02-2026", "no_day"),
        ("32 mei", "no_day"),
        ("it will be June 31", "no_day"),
        ("wordt week 54", "no_day"),
        ("wordt kwartaal 5", "no_day"),
        ("Q5", "no_day"),
        ("110%", "over_all"),
        ("we zitten op 120 procent", "over_all"),
    ],
)
def test_what_cannot_be_is_recognised(text: str, what: str) -> None:
    assert cannot_be(text, today=TODAY) == what


@pytest.mark.parametrize(
    "text",
    [
        "wordt 1 februari 2026", "wordt 1 mei", "af op 1 mei 2025", "op 3 mei 2025 besproken met de huurders", "100%",
        "gisteren gebeld", "gisteren", "de huur stijgt 110%", "110 woningen", "dank", "", "wordt 31 mei",
        "29 februari 2028", "deze week 60 woningen", "31 april is een grap",
        "1 mei 2025 of 1 mei 2026",
    ],
)  # fmt: skip
def test_all_else_is_left_to_who_understands_answers(text: str) -> None:
    assert cannot_be(text, today=TODAY) is None
