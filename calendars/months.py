"""Arithmetic with months."""

from __future__ import annotations

from calendar import monthrange
from datetime import date


def last_of_month(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def add_months(day: date, months: int) -> date:
    """The same day of the month, `months` later (or earlier).

    The last day of a month stays the last: 30 June and one month is 31 July. A day that the month doesn't have becomes its last.
    """
    year, month_index = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = last_of_month(year, month_index + 1)
    if day == last_of_month(day.year, day.month):
        return last
    return last.replace(day=min(day.day, last.day))
