"""Which day a mention of time means in talk of a meeting: the day that comes, one that was, or a time to move to. Pure."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from calendars.answer_days import promised_day, snooze_until
from calendars.dutch import WEEKDAYS
from calendars.lazy_pattern import lazy_re
from calendars.mentions import Mention, Part, Unit, find_mentions

_LATELY = timedelta(days=120)
_NEARLY = timedelta(days=9)
_PAST = lazy_re(
    rf"(?i)\b(?:(?P<two>eergisteren)|(?P<one>gisteren|yesterday)|(?:afgelopen|vorige|last)\s+(?P<weekday>{'|'.join(WEEKDAYS)}))\b"
)


def exact_day(mention: Mention, today: date) -> date | None:
    """The day that comes, of a mention that names one."""
    if mention.bound is not None or mention.second is not None or mention.part is not None or mention.unit is Unit.LATER:
        return None
    first = snooze_until(mention, today=today, due=today)
    return first if first is not None and first == promised_day(mention, today=today, due=today) else None


def lately(mention: Mention, comes: date, today: date) -> date | None:
    """The day of some weeks ago that is meant where it would come only next year: '24 maart', said on 3 April."""
    if mention.unit is not Unit.DAY or mention.year is not None:
        return None
    before = _year_before(comes)
    return before if before is not None and today - _LATELY <= before <= today else None


def held_day(said: str, today: date) -> tuple[date | None, str] | None:
    """The day that was, and the text without it; no day where none is named, None where what is named can't have been."""
    found = _PAST.search(said)
    if found is not None:
        back = 2 if found["two"] else 1
        if named := found["weekday"]:
            back = (today.isoweekday() - WEEKDAYS[named.lower()] - 1) % 7 + 1
        return today - timedelta(days=back), said[: found.start()] + " " + said[found.end() :]
    mentions = find_mentions(said, spoken=True)
    if not mentions:
        return None, said
    [mention, *more] = mentions
    rest = said[: mention.start] + " " + said[mention.end :]
    day = exact_day(mention, today) if not more else None
    if day is not None and day > today:
        day = day - timedelta(weeks=1) if mention.unit is Unit.WEEKDAY else _year_before(day) if mention.year is None else None
    return (day, rest) if day is not None and today - _LATELY <= day <= today else None


def _year_before(day: date) -> date | None:
    return day.replace(year=day.year - 1) if (day.month, day.day) != (2, 29) else None


def time_named(mention: Mention, today: date) -> tuple[date, date] | None:
    """First and last day of the time that is named: 'juni', 'eind juni', 'het derde kwartaal'."""
    last = promised_day(mention, today=today, due=today)
    first = snooze_until(replace(mention, bound=None), today=today, due=today)
    if last is None or first is None or mention.bound is not None:
        return None
    if mention.part in (Part.MIDDLE, Part.END):
        first = last - _NEARLY
    return (first, last) if today <= first <= last else None
