"""What a mention of time means in a document: `period_of`, by the table of periods; and the days that each unit has."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from calendars.period_words import Bound, Mention, Part, Season, Unit
from calendars.periods import Period, PeriodKind, Recurrence

Days = tuple[date, date]

_KINDS: dict[Unit, PeriodKind] = {
    Unit.QUARTER: PeriodKind.QUARTER,
    Unit.TERTIAL: PeriodKind.TERTIAL,
    Unit.HALF: PeriodKind.HALF,
    Unit.MONTH: PeriodKind.MONTH,
    Unit.DAY: PeriodKind.DATE,
    Unit.YEAR: PeriodKind.YEAR,
}
_MONTHS_IN: dict[Unit, int] = {Unit.QUARTER: 3, Unit.TERTIAL: 4, Unit.HALF: 6}
_SEASONS: dict[Season, tuple[tuple[int, int], tuple[int, int]]] = {
    Season.SPRING: ((3, 1), (5, 31)),
    Season.SUMMER: ((6, 1), (8, 31)),
    Season.AUTUMN: ((9, 1), (11, 30)),
    Season.BEFORE_SUMMER: ((1, 1), (6, 30)),
    Season.AFTER_SUMMER: ((9, 1), (9, 30)),
    Season.AFTER_BUILDING_BREAK: ((9, 1), (8, 31)),
    Season.BEFORE_CHRISTMAS: ((1, 1), (12, 24)),
}
_RECURRENCES: dict[float, Recurrence] = {
    12: Recurrence.MONTHLY,
    4: Recurrence.QUARTERLY,
    2: Recurrence.HALF_YEARLY,
    1: Recurrence.YEARLY,
}
_WEEKS = {"eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "laatste": 0}
_FIRST_YEAR, _LAST_YEAR = 1900, 2199


def period_of(mention: Mention, *, year: int, term: Days) -> Period | None:
    """The period that a document means, where `year` holds for a mention without one and `term` is the agreement's.

    None for what has no days of its own: words of chat, a day that doesn't exist in that year (29 February).
    """
    if mention.unit is Unit.TERM:
        return Period(PeriodKind.RANGE, *term)
    if mention.unit is Unit.FREQUENCY:
        return _recurring(mention, term)
    if mention.second:
        return _span(mention, mention.second, year)
    days = days_of(mention, mention.year or year)
    if days and mention.part is Part.END and mention.bound is Bound.BEFORE:
        return _ending(mention, days[1], term)  # 'vóór eind 2026' is by its end
    return _bounded(mention, days, term) if days else None


def days_of(mention: Mention, year: int) -> Days | None:
    """The first and last day of the unit in that year, its part ('begin', 'medio', 'eind') reckoned with, bounds left alone.

    None where there is no such day or the unit is no part of a year.
    """
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    match mention.unit:
        case Unit.SEASON:
            return _season(mention.season, year)
        case Unit.DAY:
            return _single_day(year, mention.month, mention.day)
        case Unit.WEEK:
            return _week(year, mention.number)
        case Unit.YEAR:
            return _part_of_year(year, mention.part)
    return _in_month(mention, year) if mention.unit is Unit.MONTH else _block(mention, year)


def _in_month(mention: Mention, year: int) -> Days | None:
    return _week_of_month(mention, year) or _part_of_month(year, mention.number, mention.part)


def _week_of_month(mention: Mention, year: int) -> Days | None:
    """'De eerste week van maart': its first seven days, and so on; the last week is the last seven."""
    which = next((at for word, at in _WEEKS.items() if f"{word} week" in mention.lead), None)
    if which is None or not mention.number or mention.part:
        return None
    last = monthrange(year, mention.number)[1]
    end = which * 7 if which else last
    return date(year, mention.number, end - 6), date(year, mention.number, end)


def _block(mention: Mention, year: int) -> Days | None:
    """A quarter, tertial or half: so many months, counted from January."""
    length = _MONTHS_IN.get(mention.unit)
    return months(year, (mention.number - 1) * length + 1, mention.number * length) if length and mention.number else None


@lru_cache(maxsize=1024)
def months(year: int, first: int, last: int) -> Days:
    """The first day of the first month and the last day of the last."""
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def _season(season: Season | None, year: int) -> Days | None:
    if season is None or season not in _SEASONS:
        return None
    first, last = _SEASONS[season]
    return date(year, *first), date(year, *last)


def _single_day(year: int, month: int | None, day: int | None) -> Days | None:
    if not month or not day or not 1 <= day <= monthrange(year, month)[1]:
        return None
    found = date(year, month, day)
    return found, found


def _week(year: int, number: int | None) -> Days | None:
    """Monday to Friday of an ISO week."""
    if not number:
        return None
    try:
        return date.fromisocalendar(year, number, 1), date.fromisocalendar(year, number, 5)
    except ValueError:
        return None


def _part_of_year(year: int, part: Part | None) -> Days:
    match part:
        case Part.BEGIN:
            return months(year, 1, 3)
        case Part.MIDDLE:
            return months(year, 1, 6)
        case Part.END:
            return months(year, 10, 12)
    return months(year, 1, 12)


def _part_of_month(year: int, month: int | None, part: Part | None) -> Days | None:
    if not month:
        return None
    first, last = months(year, month, month)
    match part:
        case Part.BEGIN:
            last = date(year, month, 10)
        case Part.MIDDLE:
            last = date(year, month, 15)
    return first, last


def _recurring(mention: Mention, term: Days) -> Period:
    """A series over the term; with a moment of its own its due day is that of the last year in the term."""
    rate = mention.times_per_year or 1
    due = term[1]
    if mention.second:
        turns = [_bounded_days(mention.second, year, term) for year in range(term[1].year, term[0].year - 1, -1)]
        due = next((days[1] for days in turns if days and term[0] <= days[1] <= term[1]), due)
    return Period(PeriodKind.RECURRING, term[0], due, _RECURRENCES.get(rate), rate)


def _bounded_days(mention: Mention, year: int, term: Days) -> Days | None:
    period = period_of(mention, year=year, term=term)
    return (period.start, period.due) if period else None


def _span(first: Mention, last: Mention, year: int) -> Period | None:
    """From the first day of the first to the last day of the last; over New Year where that is the only sense."""
    start = days_of(first, first.year or year)
    due = days_of(last, last.year or first.year or year)
    if start and due and due[1] < start[0] and not (first.year and last.year):
        due = days_of(replace(last, year=None), due[1].year + 1)
    if not start or not due or due[1] < start[0]:
        return None
    return Period(PeriodKind.RANGE, start[0], due[1])


def _bounded(mention: Mention, days: Days, term: Days) -> Period:
    """The period with its bound reckoned in. A part closes what is open: 'vóór eind 2022' is by its end."""
    first, last = days
    bound = None if mention.part and mention.bound is not Bound.FROM else mention.bound
    match bound:
        case Bound.FROM:
            return Period(PeriodKind.RANGE, first, max(last, term[1]))
        case Bound.AFTER:
            return Period(PeriodKind.RANGE, last + timedelta(days=1), max(last + timedelta(days=1), term[1]))
        case Bound.BEFORE | Bound.UNTIL:
            return _ending(mention, first - timedelta(days=1), term)
        case Bound.THROUGH:
            return _ending(mention, last, term)
    if mention.unit is Unit.DAY:
        return Period(PeriodKind.DATE, date(last.year, 1, 1), last)
    kind = PeriodKind.RANGE if _is_stretch(mention) else _KINDS.get(mention.unit, PeriodKind.RANGE)
    # 'na de bouwvak' begins behind the day from which replies count it: the month that follows, as 'na de zomer'
    return Period(kind, first, last) if first <= last else Period(kind, first, months(first.year, first.month, first.month)[1])


def _is_stretch(mention: Mention) -> bool:
    """'Begin maart' and 'eind 2022' are a stretch of their own; 'eind Q2' and 'eind maart' are the quarter and the month."""
    if mention.lead.endswith("week van"):
        return True
    return (
        mention.unit is Unit.YEAR
        if mention.part is Part.END
        else mention.part is not None and mention.unit in (Unit.MONTH, Unit.YEAR)
    )


def _ending(mention: Mention, due: date, term: Days) -> Period:
    """Up to a day: from the start of its year, or for whole years from the start of the term."""
    start = date(due.year, 1, 1)
    if mention.unit is Unit.YEAR:
        start = min(term[0], start)
    return Period(PeriodKind.DATE if mention.unit is Unit.DAY else PeriodKind.RANGE, start, due)
