"""What a subscriber chooses in the feed's address: `?tasks=todo` or `?tasks=events`, `?alarm=1d` or `?alarm=2d,1h`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import time, timedelta
from enum import StrEnum

from calendars.ical import AllDay, Timed
from calendars.lazy_pattern import lazy_re

MOST_ALARMS = 3
LONGEST_ALARM = timedelta(weeks=4)
RINGS_AT = time(9)
_LENGTH = lazy_re(r"([0-9]{1,5})([mhdw])", re.ASCII)
_UNITS = {"m": timedelta(minutes=1), "h": timedelta(hours=1), "d": timedelta(days=1), "w": timedelta(weeks=1)}
_DAY = timedelta(days=1)


class Deadlines(StrEnum):
    """Whether the deadlines of tasks are in it: not, as days, or as tasks (which most calendars ignore)."""

    NONE = "none"
    EVENTS = "events"
    TODOS = "todo"


@dataclass(frozen=True, slots=True)
class FeedChoice:
    """`alarms` are lengths before the start, the longest first."""

    deadlines: Deadlines = Deadlines.NONE
    alarms: tuple[timedelta, ...] = ()

    @classmethod
    def of(cls, *, tasks: str | None, alarm: str | None) -> FeedChoice:
        """From the words in the address. What isn't understood counts as not chosen: a subscription must not break over it."""
        deadlines = Deadlines(tasks) if tasks in set(Deadlines) else Deadlines.NONE
        return cls(deadlines, _lengths((alarm or "").split(",")[: 2 * MOST_ALARMS]))


def _lengths(words: Iterable[str]) -> tuple[timedelta, ...]:
    found: set[timedelta] = set()
    for word in words:
        if (match := _LENGTH.fullmatch(word.strip())) and (length := int(match[1]) * _UNITS[match[2]]) <= LONGEST_ALARM:
            found.add(length)
    return tuple(sorted(found, reverse=True)[:MOST_ALARMS])


def alarms_for(when: AllDay | Timed, alarms: tuple[timedelta, ...]) -> tuple[timedelta, ...]:
    """The alarms of one entry. Whole days begin at midnight, so there it rings at nine: so many days before, or on the day."""
    if isinstance(when, Timed):
        return alarms
    nine = timedelta(hours=RINGS_AT.hour)
    return tuple(sorted({(alarm // _DAY) * _DAY - nine for alarm in alarms}, reverse=True))
