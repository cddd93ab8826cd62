"""Months later and earlier."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendars.months import add_months, last_of_month


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2022, 6, 30), 1, date(2022, 7, 31)),
        (date(2022, 6, 30), 3, date(2022, 9, 30)),
        (date(2022, 6, 29), 1, date(2022, 7, 29)),
        (date(2022, 1, 31), 1, date(2022, 2, 28)),
        (date(2023, 12, 31), 2, date(2024, 2, 29)),
        (date(2022, 1, 30), 1, date(2022, 2, 28)),
        (date(2022, 2, 28), 1, date(2022, 3, 31)),
        (date(2024, 2, 28), 1, date(2024, 3, 28)),
        (date(2022, 11, 15), 3, date(2023, 2, 15)),
        (date(2022, 2, 15), -3, date(2021, 11, 15)),
        (date(2022, 3, 31), -1, date(2022, 2, 28)),
        (date(2022, 5, 12), 0, date(2022, 5, 12)),
    ],
)
def test_the_same_day_of_another_month(day: date, months: int, expected: date) -> None:
    assert add_months(day, months) == expected


@given(st.integers(1000, 3000), st.integers(1, 12), st.integers(-500, 500))
def test_the_last_day_of_a_month_stays_the_last(year: int, month: int, months: int) -> None:
    shifted = add_months(last_of_month(year, month), months)
    assert shifted == last_of_month(shifted.year, shifted.month)
    assert (shifted.year - year) * 12 + shifted.month - month == months
