"""A recurring commitment becomes one task for each period of the term."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendars.periods import Period, PeriodKind, Recurrence
from workflows.reading.series import is_series, periods_of


def recurring(start: str, due: str, recurrence: Recurrence | None = None, times: float | None = None) -> Period:
    return Period(PeriodKind.RECURRING, date.fromisoformat(start), date.fromisoformat(due), recurrence, times)


@pytest.mark.parametrize(
    ("period", "number", "first", "last"),
    [
        (recurring("2026-01-01", "2026-12-31", Recurrence.MONTHLY), 12, "2026-01-01..2026-01-31", "2026-12-01..2026-12-31"),
        (recurring("2026-01-01", "2026-12-31", Recurrence.QUARTERLY), 4, "2026-01-01..2026-03-31", "2026-10-01..2026-12-31"),
        (recurring("2026-04-01", "2026-12-31", Recurrence.QUARTERLY), 3, "2026-04-01..2026-06-30", "2026-10-01..2026-12-31"),
        (recurring("2026-01-01", "2026-12-31", Recurrence.HALF_YEARLY), 2, "2026-01-01..2026-06-30", "2026-07-01..2026-12-31"),
        (recurring("2026-01-01", "2026-12-31", Recurrence.YEARLY), 1, "2026-01-01..2026-12-31", "2026-01-01..2026-12-31"),
        (recurring("2026-01-01", "2029-12-31", Recurrence.YEARLY), 4, "2026-01-01..2026-12-31", "2029-01-01..2029-12-31"),
        (recurring("2026-01-01", "2029-12-31", Recurrence.MONTHLY), 48, "2026-01-01..2026-01-31", "2029-12-01..2029-12-31"),
        (recurring("2026-01-01", "2026-11-15", Recurrence.QUARTERLY), 4, "2026-01-01..2026-03-31", "2026-10-01..2026-11-15"),
        (recurring("2026-01-01", "2026-12-31", times=3), 3, "2026-01-01..2026-04-30", "2026-09-01..2026-12-31"),
        (recurring("2026-01-01", "2026-12-31", times=2), 2, "2026-01-01..2026-06-30", "2026-07-01..2026-12-31"),
        (recurring("2026-01-01", "2029-12-31", times=0.5), 2, "2026-01-01..2027-12-31", "2028-01-01..2029-12-31"),
        (recurring("2026-01-01", "2026-12-31", times=0.5), 1, "2026-01-01..2026-12-31", "2026-01-01..2026-12-31"),
        (recurring("2026-01-01", "2026-12-31", times=5), 5, "2026-01-01..2026-03-14", "2026-10-20..2026-12-31"),
        (recurring("2026-05-01", "2029-05-31", Recurrence.YEARLY), 4, "2026-05-01..2026-05-31", "2029-05-01..2029-05-31"),
    ],
)
def test_a_series_is_as_long_as_its_term(period: Period, number: int, first: str, last: str) -> None:
    found = [f"{start}..{due}" for start, due in periods_of(period, term_end=date(2026, 12, 31))]
    assert (len(found), found[0], found[-1]) == (number, first, last)


def test_every_may_of_the_term_when_only_the_first_is_given() -> None:
    period = recurring("2026-05-01", "2026-05-31", Recurrence.YEARLY)
    assert periods_of(period, term_end=date(2028, 12, 31)) == [
        (date(year, 5, 1), date(year, 5, 31)) for year in (2026, 2027, 2028)
    ]


def test_what_does_not_come_back_is_one_period() -> None:
    period = Period(PeriodKind.QUARTER, date(2026, 1, 1), date(2026, 3, 31))
    assert not is_series(period)
    assert periods_of(period, term_end=date(2029, 12, 31)) == [(date(2026, 1, 1), date(2026, 3, 31))]


@given(
    st.integers(2020, 2030),
    st.integers(1, 12),
    st.integers(1, 48),
    st.sampled_from(Recurrence) | st.sampled_from([0.5, 1, 2, 3, 4, 5, 6, 7, 12, 26, 52]),
)
def test_periods_follow_each_other_and_stay_within_the_term(year: int, month: int, months: int, how_often: object) -> None:
    start = date(year, month, 1)
    end_month = year * 12 + month - 1 + months
    due = date(end_month // 12, end_month % 12 + 1, 1) - timedelta(days=1)
    often = {"recurrence": how_often} if isinstance(how_often, Recurrence) else {"times_per_year": how_often}
    found = periods_of(Period(PeriodKind.RECURRING, start, due, **often), term_end=due)  # one of the two
    assert found[0][0] == start
    assert all(first <= last <= due for first, last in found)
    assert all(later[0] > earlier[1] for earlier, later in pairwise(found))
