"""Days and times of the story as Dutch people write them in full."""

from __future__ import annotations

from datetime import date, datetime

_DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip


def long_day(day: date) -> str:
    """A day in full: `dinsdag 31 maart 2026`."""
    return f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]} {day.year}"


def long_moment(at: datetime) -> str:
    """A moment in full, in the zone that it carries: `dinsdag 31 maart 2026, 09:30`."""
    return f"{long_day(at)}, {at:%H:%M}"


def near_moment(at: datetime, today: date) -> str:
    """A moment seen from a day: `14:20` on that day, `31 maart, 14:20` before it."""
    return f"{at:%H:%M}" if at.date() == today else short_moment(at)


def short_moment(at: datetime) -> str:
    """A moment within a year: `31 maart, 14:20`."""
    return f"{at.day} {_MONTHS[at.month - 1]}, {at:%H:%M}"
