"""Which day a mention of time in an answer means, by the table of dates in the labels for replies.

A new deadline is the end of what is named, a reminder its first day. What has no year is the first such day that is still to
come. What can't be counted ('een paar weken') has no day: None.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta

from calendars.period_meanings import Days, days_of, months
from calendars.period_words import Bound, Mention, Part, Season, Unit

_MONTHS_IN: dict[Unit, int] = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.TERTIAL: 4, Unit.HALF: 6, Unit.YEAR: 12}
_DAYS_IN: dict[Unit, int] = {Unit.DAY: 1, Unit.WEEK: 7}
_YEARS_TO_TRY = 9
_SEASONS_THEMSELVES = (Season.SPRING, Season.AUTUMN)
_EXCLUDING = (Bound.BEFORE, Bound.FOR)
_IN_A_YEAR = (Unit.QUARTER, Unit.TERTIAL, Unit.HALF, Unit.MONTH, Unit.WEEK, Unit.DAY, Unit.YEAR, Unit.SEASON)


def new_due(mention: Mention, *, today: date, due: date) -> date | None:
    """The later deadline that the mention names: the first such day after both `today` and `due`, or None."""
    found = _end_of(mention, today=today, due=due, after=max(today, due))
    return found if found and found > due else None


def promised_day(mention: Mention, *, today: date, due: date) -> date | None:
    """The last day of what the mention names, the first such day after `today`; it may lie before `due`."""
    return _end_of(mention, today=today, due=due, after=today)


def snooze_until(mention: Mention, *, today: date, due: date) -> date | None:
    """The day on which to ask again: the first day of what is named ('eind mei' its last), not before `today`; or None."""
    if mention.unit is Unit.LATER:
        found = _moved(today, mention.count, mention.of)
    elif mention.unit is Unit.EARLIER:
        found = _moved(due, -mention.count, mention.of) if mention.count else None
    else:
        days = _resolved(mention, today=today, after=today, of_interest=0)
        found = _asked_at(mention, days) if days else None
    return found if found and found >= today else None


def _asked_at(mention: Mention, days: Days) -> date | None:
    """The first day; of a part of a month or year the day that the part means."""
    if mention.season in (Season.BEFORE_CHRISTMAS, Season.BEFORE_SUMMER):
        return None
    named = mention.of if mention.unit is Unit.NEXT else mention.unit
    if mention.part is Part.MIDDLE or (mention.part is Part.END and named in (Unit.MONTH, Unit.YEAR, Unit.WEEK)):
        return days[1]
    return days[0]


def _end_of(mention: Mention, *, today: date, due: date, after: date) -> date | None:
    if mention.second:
        return _end_of(mention.second, today=today, due=due, after=after)
    if mention.bound in (Bound.FROM, Bound.AFTER):
        return None
    if mention.unit is Unit.LATER:
        return _moved(due, mention.count, mention.of)
    days = _resolved(mention, today=today, after=after, of_interest=1)
    return _last_in_time(mention, days) if days else None


def _last_in_time(mention: Mention, days: Days) -> date:
    """The last day; of what is to be done before something, the day before that."""
    if (
        mention.bound in _EXCLUDING
        and mention.part is None
        and (mention.unit in (Unit.DAY, Unit.WEEKDAY, Unit.MONTH, Unit.QUARTER) or mention.season in _SEASONS_THEMSELVES)
    ):
        return days[0] - timedelta(days=1)
    return days[1]


def _resolved(mention: Mention, *, today: date, after: date, of_interest: int) -> Days | None:
    """First and last day of what is named.

    What has no year is the first of which the day of interest (0 the first, 1 the last) lies after `after`.
    """
    match mention.unit:
        case Unit.NEXT:
            return _coming(mention, today)
        case Unit.WEEKDAY:
            return _twice(today + timedelta(days=((mention.number or 1) - today.isoweekday() - 1) % 7 + 1))
        case Unit.MONTH_DAY:
            return _day_of_month(mention.number or 1, after)
        case Unit.AHEAD:
            return _twice(_moved(today, mention.count, mention.of))
    return _in_a_year(mention, today, after, of_interest) if mention.unit in _IN_A_YEAR else None


def _in_a_year(mention: Mention, today: date, after: date, of_interest: int) -> Days | None:
    if mention.years_ahead is not None:
        return days_of(mention, today.year + mention.years_ahead)
    return days_of(mention, mention.year) if mention.year else _first_after(mention, after, of_interest)


def _first_after(mention: Mention, after: date, of_interest: int) -> Days | None:
    at_end = mention.part in (Part.MIDDLE, Part.END)
    for year in range(after.year - 1, after.year + _YEARS_TO_TRY):
        days = days_of(mention, year)
        if days is None:
            continue
        wanted = _last_in_time(mention, days) if (of_interest or at_end) and not mention.count else days[0]
        if wanted > after:
            return days
    return None


def _twice(found: date | None) -> Days | None:
    return (found, found) if found else None


def _day_of_month(number: int, after: date) -> Days | None:
    month = after.replace(day=1)
    for _ in range(_YEARS_TO_TRY):
        if number <= monthrange(month.year, month.month)[1] and month.replace(day=number) > after:
            return _twice(month.replace(day=number))
        month = (month + timedelta(days=31)).replace(day=1)
    return None


def _coming(mention: Mention, today: date) -> Days | None:
    """This or the next week, month, quarter, tertial, half or year, or a day or part of it."""
    ahead = int(mention.count or 0)
    if mention.of is Unit.WEEK:
        return _coming_week(mention, today + timedelta(days=7 * ahead - today.weekday()))
    if mention.of is Unit.YEAR:
        return days_of(replace(mention, unit=Unit.YEAR, bound=None), today.year + ahead)
    length = _MONTHS_IN.get(mention.of) if mention.of else None
    if length is None:
        return None
    index = today.year * 12 + today.month - 1
    year, month = divmod(index - index % 12 + (today.month - 1) // length * length + ahead * length, 12)
    if mention.of is Unit.MONTH:
        return days_of(replace(mention, unit=Unit.MONTH, number=month + 1, bound=None), year)
    return months(year, month + 1, month + length)


def _coming_week(mention: Mention, monday: date) -> Days | None:
    if mention.number:
        return _twice(monday + timedelta(days=mention.number - 1))
    last = {Part.BEGIN: 1, Part.MIDDLE: 2}.get(mention.part, 4) if mention.part else 4
    return monday, monday + timedelta(days=last)


def _moved(start: date, count: float | None, of: Unit | None) -> date | None:
    """So many days, weeks or months further (or back): the same day of the month, the last day of a month stays the last."""
    if count is None or of is None:
        return None
    if of in _DAYS_IN:
        return start + timedelta(days=int(count * _DAYS_IN[of]))
    whole = count * _MONTHS_IN[of]
    year, month = divmod(start.year * 12 + start.month - 1 + int(whole), 12)
    if not 1 <= year <= 9000:
        return None
    last = monthrange(year, month + 1)[1]
    is_last = start.day == monthrange(start.year, start.month)[1]
    moved = date(year, month + 1, last if is_last else min(start.day, last))
    return moved + timedelta(days=15) if whole != int(whole) else moved
