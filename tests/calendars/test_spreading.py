"""Meetings spread over a time or a year."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendars.spreading import free_months, slices, spread

DAYS = st.dates(date(2000, 1, 1), date(2060, 1, 1))


@pytest.mark.parametrize(
    ("number", "months"),
    [(0, ()), (1, (6,)), (2, (3, 9)), (3, (2, 6, 10)), (4, (3, 6, 9, 12)), (6, (1, 3, 5, 7, 9, 11)), (12, tuple(range(1, 13)))],
)
def test_an_empty_year_is_filled_evenly_and_outside_the_summer_where_it_can(number: int, months: tuple[int, ...]) -> None:
    assert free_months(number, []) == months


def test_the_free_one_of_three_falls_between_the_two_that_have_a_month() -> None:
    taken = [(date(2026, 3, 1), date(2026, 3, 31)), (date(2026, 11, 1), date(2026, 11, 30))]
    assert free_months(1, taken) == (7,)


def test_four_times_a_year_is_once_a_quarter() -> None:
    assert [(first.month - 1) // 3 for first, _ in spread(4, year=2026)] == [0, 1, 2, 3]


def test_more_than_twelve_are_parts_of_the_year() -> None:
    parts = spread(26, year=2026)
    assert len(parts) == 26
    assert all(timedelta(days=13) <= last - first + timedelta(days=1) <= timedelta(days=15) for first, last in parts)


@given(DAYS, st.integers(0, 800), st.integers(1, 60))
def test_slices_lie_in_order_within_the_time(first: date, length: int, number: int) -> None:
    last = first + timedelta(days=length)
    parts = slices(first, last, number)
    assert len(parts) == number
    assert all(first <= start <= end <= last for start, end in parts)
    assert parts == sorted(parts)
    if number <= length + 1:
        assert parts[0][0] == first
        assert all(later == end + timedelta(days=1) for (_, end), (later, _) in pairwise(parts))
        assert parts[-1][1] == last
