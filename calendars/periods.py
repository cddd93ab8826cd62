"""A period of an agreement: the quarter, tertial, half, month, day, year or range in which something is to be done.

A period is a pair of days, both included: `start` is the first day on which the work belongs to somebody, `due` the last
day on which it is in time. The words that mean a period are read in `calendars.mentions`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class PeriodKind(StrEnum):
    QUARTER = "quarter"
    TERTIAL = "tertial"
    HALF = "half"
    MONTH = "month"
    DATE = "date"
    YEAR = "year"
    RANGE = "range"
    RECURRING = "recurring"


class Recurrence(StrEnum):
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    HALF_YEARLY = "half-yearly"
    YEARLY = "yearly"


def rhythm(recurrence: str | None, times_per_year: float | None) -> str:
    """How often something comes back, as one word: "" for once, `monthly` and so on, `times:3` for so many times a year."""
    return recurrence or (f"times:{times_per_year:g}" if times_per_year else "")


@dataclass(frozen=True, slots=True)
class Period:
    """`recurrence` and `times_per_year` are set for kind `recurring` only; 0.5 times a year is once in two years."""

    kind: PeriodKind
    start: date
    due: date
    recurrence: Recurrence | None = None
    times_per_year: float | None = None
