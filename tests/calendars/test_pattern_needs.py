"""What a text must hold is read from a pattern: never more than it needs, or something would no longer be found."""

from __future__ import annotations

import pytest

from calendars.pattern_needs import alternatives_of, needs_of


@pytest.mark.parametrize(
    ("pattern", "alternatives"),
    [
        ("a|b", ("a", "b")),
        (r"(?:a|b)|c", ("(?:a|b)", "c")),
        (r"[a|b]|\|c", ("[a|b]", r"\|c")),
        ("abc", ("abc",)),
    ],
)
def test_a_pattern_is_taken_apart_at_its_outer_bars_only(pattern: str, alternatives: tuple[str, ...]) -> None:
    assert alternatives_of(pattern) == alternatives


@pytest.mark.parametrize(
    ("pattern", "needs"),
    [
        (r"\bvertraagd\b", {"vertraagd"}),
        (r"\b(?:haal|halen)\s+het\s+niet\b", {"niet"}),
        (r"(?:een\s+)?week", {"week"}),
        (r"afge\w+d", {"afge"}),
        (r"(?<!niet\s)klaar(?!\s+met)", {"klaar"}),
        (r"weken?", {"weke"}),
        (r"[0-9]+", set("0123456789")),
        (r"\bt\s?[1-3]\b", {"1", "2", "3"}),
        (r"(?:klaar|[89]\s?%)", {"klaar", "%"}),
        (r"[0-9a-f]", set()),
        (r"\d+", set()),
        (r"(?:klaar|\d+)", set()),
        (r"[A-Z][a-z]+\s*[:?]", {":", "?"}),
        (r"[a-z]+\s*[:?]?", set()),
        (r"[^:?]", set()),
        (r"[+-]", {"+", "-"}),
        (r"[+-/]", set()),
        (r"€\s?\d", {"€"}),
        (r"\d+\.\d", {"."}),
        (r"op de hoogte", {"op de hoogte"}),
        (r"a b", {"a b"}),
        (r"ja{2}", {"ja"}),
        (r"ja{0,2}nee", {"nee"}),
        (r"(?P<gap>[-/])\d(?P=gap)", {"-", "/"}),
        (r"(?i:ja|nee)\b", set()),
        (r"(?i:%|€)", {"%", "€"}),
        (r"(?s).*klaar", {"klaar"}),
        (r"\u200d|\x41", set()),
    ],
)
def test_what_a_text_must_hold_is_read_from_the_pattern(pattern: str, needs: set[str]) -> None:
    assert needs_of(pattern) == needs
