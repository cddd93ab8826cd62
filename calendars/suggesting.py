"""Days on which a meeting can be: working days outside school holidays and what others have planned; and why not others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from calendars.outside import Busy
from calendars.school_holidays import SchoolHoliday, holidays_on
from calendars.workdays import WorkCalendar, moment

MOST = 5
USUAL_LENGTH = timedelta(hours=1, minutes=30)
OTHER_STARTS = (time(10, 0), time(14, 0), time(15, 30))
BEST_WEEKDAYS = frozenset({1, 3})  # Tuesday and Thursday, when most people work and most councils don't meet
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Clash:
    """Why a date is no good one: `kind` is "closed", "holiday" or "busy"; `what` is its name, `where` its region or calendar."""

    kind: str
    what: str = ""
    where: str = ""


@dataclass(frozen=True, slots=True)
class Taken:
    """A busy time, and in which calendar it stands."""

    busy: Busy
    calendar: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A date to propose; its clashes are empty for a good one."""

    start: datetime
    end: datetime
    clashes: tuple[Clash, ...] = ()


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a date is held against."""

    workdays: WorkCalendar
    holidays: Sequence[SchoolHoliday]
    taken: Sequence[Taken]
    zone: ZoneInfo


def clashes_of(start: datetime, end: datetime, around: Surroundings) -> tuple[Clash, ...]:
    """What a date falls together with, the weightiest first."""
    day = start.astimezone(around.zone).date()
    found = [] if around.workdays.is_open(day) else [Clash("closed")]
    by_name: dict[str, list[str]] = {}
    for holiday in holidays_on(around.holidays, day):
        by_name.setdefault(holiday.name, []).append(holiday.region)
    found += [Clash("holiday", name, ", ".join(sorted(set(regions)))) for name, regions in by_name.items()]
    found += [
        Clash("busy", one.busy.title, one.calendar) for one in around.taken if one.busy.start < end and one.busy.end > start
    ]
    return tuple(dict.fromkeys(found))


def suggest(first: date, last: date, around: Surroundings, *, earliest: date) -> list[Suggestion]:
    """At most five dates in a window (both days included) and not before `earliest`, by date.

    Good ones as far as there are any, far from each other and on the better weekdays; else those that clash least, with why.
    A deadline that has passed has no dates.
    """
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    offered = [_best_of_day(day, around) for day in days if day >= earliest and around.workdays.is_open(day)]
    good = [one for one in offered if not one.clashes]
    if len(good) >= MOST:
        return _apart(good, MOST)
    rest = sorted((one for one in offered if one.clashes), key=lambda one: (len(one.clashes), one.start))
    return sorted([*good, *rest[: MOST - len(good)]], key=lambda one: one.start)


def _best_of_day(day: date, around: Surroundings) -> Suggestion:
    """The first usual hour at which nothing else is planned; else the first of all with its clashes."""
    offered = []
    for at in OTHER_STARTS:
        start = moment(day, at, around.zone)
        end = start + USUAL_LENGTH
        offered.append(Suggestion(start, end, clashes_of(start, end, around)))
    return min(offered, key=lambda one: len(one.clashes))


def _apart(good: Sequence[Suggestion], number: int) -> list[Suggestion]:
    """So many of them, one from each equal part of the time, the better weekday first."""
    chosen = []
    for index in range(number):
        part = good[index * len(good) // number : (index + 1) * len(good) // number]
        middle = len(part) // 2
        best = min(range(len(part)), key=lambda at: (part[at].start.weekday() not in BEST_WEEKDAYS, abs(at - middle)))
        chosen.append(part[best])
    return chosen
