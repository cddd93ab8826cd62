"""Working days: no weekends, no Dutch holidays that close, no closed periods. And a local time as a moment, all year round."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

ONE_DAY = timedelta(days=1)

BEVRIJDINGSDAG_YEARLY = "Bevrijdingsdag elk jaar"
"""`Bevrijdingsdag` closes in lustrum years (2025, 2030), as most collective agreements have it; this name closes each year."""

DEFAULT_CLOSED = (
    "Nieuwjaarsdag",
    "Eerste paasdag",
    "Tweede paasdag",
    "Koningsdag",
    "Bevrijdingsdag",
    "Hemelvaartsdag",
    "Eerste pinksterdag",
    "Tweede pinksterdag",
    "Eerste kerstdag",
    "Tweede kerstdag",
)
"""The general holidays (Algemene termijnenwet art. 3) without Goede vrijdag, on which most offices work."""

KNOWN_HOLIDAYS = (*DEFAULT_CLOSED, "Goede vrijdag", BEVRIJDINGSDAG_YEARLY)


@dataclass(frozen=True, slots=True)
class WorkCalendar:
    """Which days are open.

    `closed_weekdays` counts from Monday 0; `holidays_closed` names the holidays that close, None the default ones;
    `closed_periods` are pairs of days, both included. ValueError for an unknown holiday, a period that ends before it starts,
    or a week without open days.
    """

    closed_weekdays: frozenset[int] = frozenset({5, 6})
    holidays_closed: tuple[str, ...] | None = None
    closed_periods: tuple[tuple[date, date], ...] = ()

    def __post_init__(self) -> None:
        if not self.closed_weekdays <= set(range(7)) or len(self.closed_weekdays) == 7:
            raise ValueError("closed weekdays are numbers from 0 (Monday) to 6, and at least one weekday is open")
        for first, last in self.closed_periods:
            if last < first:
                raise ValueError(f"the closed period {first}..{last} ends before it starts")
        known = {name.casefold() for name in KNOWN_HOLIDAYS}
        for name in self.holidays_closed or ():
            if name.casefold() not in known:
                raise ValueError(f"unknown holiday {name!r}; known are: {', '.join(KNOWN_HOLIDAYS)}")

    def is_open(self, day: date) -> bool:
        """Whether people work on this day."""
        if day.weekday() in self.closed_weekdays or any(first <= day <= last for first, last in self.closed_periods):
            return False
        return day not in _closed_holidays(day.year, self.holidays_closed)

    def next_open(self, day: date) -> date:
        """The day itself when it is open, else the first open day after it."""
        while not self.is_open(day):
            day += ONE_DAY
        return day

    def last_open(self, day: date) -> date:
        """The day itself when it is open, else the last open day before it."""
        while not self.is_open(day):
            day -= ONE_DAY
        return day

    def moment(self, day: date, at: time, zone: ZoneInfo) -> datetime:
        """This module's `moment`, for whoever holds a calendar."""
        return moment(day, at, zone)


def moment(day: date, at: time, zone: ZoneInfo) -> datetime:
    """The aware moment at which clocks in `zone` show `at` on `day`.

    A time that the clock skips in spring is moved on by the hour that is missing (02:30 becomes 03:30); of a time that comes
    twice in autumn the first is meant.
    """
    local = datetime.combine(day, at.replace(tzinfo=None, fold=0), tzinfo=zone)
    return local.astimezone(UTC).astimezone(zone)


@lru_cache(maxsize=512)
def _closed_holidays(year: int, names: tuple[str, ...] | None) -> frozenset[date]:
    """The days of a year on which one of these holidays falls."""
    from holidays import country_holidays  # noqa: PLC0415 - takes long to load, and few commands plan anything

    wanted = {name.casefold() for name in (DEFAULT_CLOSED if names is None else names)}
    if "koningsdag" in wanted:
        wanted.add("koninginnedag")  # its name until 2013
    closed = {
        day
        for day, listed in country_holidays("NL", years=year, language="nl").items()
        if any(name.strip().casefold() in wanted for name in listed.split(";"))
    }
    if BEVRIJDINGSDAG_YEARLY.casefold() in wanted:
        closed.add(date(year, 5, 5))
    return frozenset(closed)
