"""A number to stay under or above is a level, not progress towards it."""

from __future__ import annotations

import pytest

from workflows.tracking.target_bounds import bound_of, target_with_bound


@pytest.mark.parametrize(
    ("text", "value", "bound"),
    [
        ("Woonlint stelt maximaal 10% van de vrijkomende woningen beschikbaar.", 10, "most"),
        ("Het aantal ontruimingen blijft onder de 5.", 5, "most"),
        ("De leegstand is niet meer dan 1,5 procent.", 1.5, "most"),
        ("Woonlint besteedt ten hoogste € 90.000 aan tuinen.", 90_000, "most"),
        ("Woonlint besteedt maximaal € 2 miljoen.", 2_000_000, "most"),
        ("Een derde, 30% of minder, gaat naar spoedzoekers.", 30, "most"),
        ("Minimaal 70% van de woningen blijft betaalbaar.", 70, "least"),
        ("Minstens 25 woningen worden geïsoleerd.", 25, "least"),
        ("Woonlint isoleert 120 woningen.", 120, None),
        ("Woonlint isoleert 120 woningen voor maximaal 10% van de huur.", 120, None),
        ("De gemeente wijst 25 woningen toe aan starters onder de 28 jaar.", 25, None),
    ],
)
def test_the_words_around_the_number_say_whether_it_is_a_bound(text: str, value: float, bound: str | None) -> None:
    assert bound_of(text, value) == bound


def test_a_least_number_of_things_is_still_to_be_reached() -> None:
    assert target_with_bound("Minstens 25 woningen.", 25.0, "woningen") == {"value": 25, "unit": "woningen"}
    assert target_with_bound("Minimaal 70% van de woningen.", 70.0, "%") == {"value": 70, "unit": "%", "bound": "least"}
    assert target_with_bound("Klaar.", None, None) is None
