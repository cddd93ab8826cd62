"""From one recurring commitment to its periods: a task for each month, quarter, half or year of the term. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from calendars.dutch import MONTH_NAMES
from calendars.months import add_months
from calendars.periods import Period, Recurrence

MONTHS = {Recurrence.MONTHLY: 1, Recurrence.QUARTERLY: 3, Recurrence.HALF_YEARLY: 6, Recurrence.YEARLY: 12}
ONE_DAY = timedelta(days=1)
DAYS_A_YEAR = 365.25
MOST_A_YEAR = 53
"""Oftener than weekly is nobody's task list."""

Span = tuple[date, date]


def is_series(period: Period) -> bool:
    """Whether the commitment comes back."""
    return period.recurrence is not None or period.times_per_year is not None


def periods_of(period: Period, *, term_end: date | None = None) -> list[Span]:
    """The first and last day of each period, both included, in order; one for a commitment that doesn't come back.

    A yearly month ("jaarlijks in mei") keeps its month in every year up to `term_end`. A number of times a year is a number of
    whole months where twelve can be shared so (three times: the tertials), else equal spans.
    """
    if period.recurrence is not None:
        months: float = MONTHS[period.recurrence]
    elif period.times_per_year:
        months = 12 / period.times_per_year
    else:
        return [(period.start, period.due)]
    if months != int(months):
        return list(_equal_spans(period, min(period.times_per_year or 1.0, MOST_A_YEAR)))
    window = _window(period, int(months))
    if window is not None:
        return list(_repeated(*window, months=int(months), last=max(period.due, term_end or period.due)))
    return list(_shared_out(period, int(months)))


def period_name(start: date, due: date) -> str:
    """The period of one task of a series as people call it: "maart 2026", "Q2 2026", "T1 2026", "1e helft 2026", "2026"."""
    months = (due.year - start.year) * 12 + due.month - start.month + 1
    whole = start.day == 1 and (due + ONE_DAY).day == 1 and start.year == due.year and (start.month - 1) % months == 0
    if not whole or months not in {1, 3, 4, 6, 12}:
        return f"t/m {due.day} {MONTH_NAMES[due.month - 1]} {due.year}"
    number = (start.month - 1) // months + 1
    names = {1: MONTH_NAMES[start.month - 1], 3: f"Q{number}", 4: f"T{number}", 6: f"{number}e helft", 12: ""}
    return f"{names[months]} {due.year}".strip()


def series_title(title: str) -> str:
    """The title of a task of a series without the name of its period."""
    bare, bracket, _ = title.rpartition(" (")
    return bare if bracket and title.endswith(")") else title


def _window(period: Period, months: int) -> Span | None:
    """The part of each unit that is meant, where the period isn't made of whole units: May of every year."""
    units = 0
    while add_months(period.start, (units + 1) * months) <= period.due + ONE_DAY:
        units += 1
    if add_months(period.start, units * months) == period.due + ONE_DAY:
        return None
    first_due = add_months(period.due, -units * months)
    if units and months < MONTHS[Recurrence.YEARLY]:
        return None  # a term that begins or ends in the middle of a quarter: its last period is shorter
    return (period.start, first_due) if first_due >= period.start else None


def _repeated(start: date, due: date, *, months: int, last: date) -> Iterator[Span]:
    times = 0
    while add_months(start, times * months) <= last:
        yield add_months(start, times * months), add_months(due, times * months)
        times += 1


def _shared_out(period: Period, months: int) -> Iterator[Span]:
    times = 0
    while (first := add_months(period.start, times * months)) <= period.due:
        times += 1
        yield first, min(add_months(period.start, times * months) - ONE_DAY, period.due)


def _equal_spans(period: Period, times_per_year: float) -> Iterator[Span]:
    days = (period.due - period.start).days + 1
    count = max(1, min(days, round(times_per_year * days / DAYS_A_YEAR)))
    bounds = [period.start + timedelta(days=days * index // count) for index in range(count + 1)]
    for first, after in pairwise(bounds):
        yield first, after - ONE_DAY
