"""Stretches taken out of a text: what stays, stays as it was."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workflows.reading.commitments.spans import replaced

SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)))


@pytest.mark.parametrize(
    ("spans", "offset", "left"),
    [
        ([], 0, "In Q2 bouwt zij"),
        ([(0, 5)], 0, "..... bouwt zij"),
        ([(12, 15), (0, 5)], 0, "..... bouwt ..."),
        ([(0, 5), (3, 11)], 0, "........... zij"),
        ([(10, 15)], 10, "..... bouwt zij"),
        ([(0, 12), (22, 99)], 10, ".. Q2 bouwt ..."),
    ],
)
def test_the_stretches_are_replaced_and_nothing_else(spans: list[tuple[int, int]], offset: int, left: str) -> None:
    assert replaced("In Q2 bouwt zij", spans, ".", offset=offset) == left


@given(st.text(max_size=25), SPANS, st.integers(0, 10), st.sampled_from(["", " ", ";"]))
def test_each_character_within_a_stretch_becomes_the_mark(
    text: str, spans: list[tuple[int, int]], offset: int, mark: str
) -> None:
    kept = (mark if any(a <= i + offset < b for a, b in spans) else c for i, c in enumerate(text))
    assert replaced(text, spans, mark, offset=offset) == "".join(kept)
