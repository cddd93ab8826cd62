"""Days and numbers as people write them: "31 maart", "nog 12 dagen", "2.806 woningen"."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, datetime
from typing import Any

from calendars.dutch import MONTH_NAMES
from calendars.lazy_pattern import lazy_regex

_MONTHS = {
    "nl": [*MONTH_NAMES],
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
}
_WEEKDAYS = {
    "nl": ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
    "en": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
}


def as_day(value: Any) -> date | None:
    """A day out of a payload: ISO text of a day or a moment, a date, or nothing."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    return date.fromisoformat(str(value)[:10]) if value else None


def day_text(value: Any, language: str, *, today: date | None = None) -> str:
    """ "31 maart"; with the year when it is another year than today's. Empty for nothing."""
    day = as_day(value)
    if day is None:
        return ""
    text = f"{day.day} {_MONTHS[language][day.month - 1]}"
    return text if today is None or day.year == today.year else f"{text} {day.year}"


def window_text(first: Any, last: Any, language: str, *, today: date | None) -> str:
    """ "1 en 31 maart", "16 november en 4 december": the ends of a window, of which the weekdays mean nothing."""
    start, end = as_day(first), as_day(last)
    if start is None or end is None:
        return day_text(start or end, language, today=today)
    alike = (start.year, start.month) == (end.year, end.month)
    begin = str(start.day) if alike else day_text(start, language, today=today)
    return f"{begin}{_AND[language]}{day_text(end, language, today=today)}"


def when_text(first: Any, last: Any, language: str, *, today: date | None) -> str:
    """ "in maart" for a whole month, "op 7 juli" for a day, else "tussen 1 en 12 maart"."""
    start, end = as_day(first), as_day(last)
    if start is None or end is None or start == end:
        return f"{_ON[language]}{day_text(end or start, language, today=today)}"
    if start.day == 1 and end == start.replace(day=monthrange(start.year, start.month)[1]):
        return "in " + day_text(start, language, today=today).removeprefix("1 ")
    return f"{_BETWEEN[language]}{window_text(start, end, language, today=today)}"


_AND = {"nl": " en ", "en": " and "}
_ON = {"nl": "op ", "en": "on "}
_BETWEEN = {"nl": "tussen ", "en": "between "}


def without_year(text: str, today: date | None) -> str:
    """A sentence in which days of this year have lost it: "31 maart 2026" is "31 maart" in 2026."""
    return text if today is None else _DAY_AND_YEAR.sub(lambda found: _bare(found, today), text)


_DAY_AND_YEAR = lazy_regex(rf"(\d{{1,2}} (?:{'|'.join(MONTH_NAMES)})) (\d{{4}})\b")


def _bare(found: Any, today: date) -> str:
    return str(found[1]) if int(found[2]) == today.year else str(found[0])


def weekday_text(value: Any, language: str, *, today: date | None = None) -> str:
    """ "donderdag 7 juli"."""
    day = as_day(value)
    return "" if day is None else f"{_WEEKDAYS[language][day.weekday()]} {day_text(day, language, today=today)}"


def time_text(value: Any) -> str:
    """ "14:00" out of the ISO text of a moment."""
    return datetime.fromisoformat(str(value)).strftime("%H:%M") if value else ""


def number_text(value: float | None, language: str, *, cents: bool = False) -> str:
    """ "2.806" and "4,5" in Dutch, "2,806" and "4.5" in English; no decimals for whole numbers."""
    if value is None:
        return ""
    shown = f"{value:,.0f}" if float(value).is_integer() else f"{value:,.2f}" if cents else f"{value:,.2f}".rstrip("0")
    return shown.translate(str.maketrans(",.", ".,")) if language == "nl" else shown


_ONE = lazy_regex(r"(?<=[a-z]ing)en(?!\w)|(?<=(?:bijeenkomst|project|gesprek|bezoek|document|bewoner|appartement))(?:en|s)(?!\w)")


def _singular(unit: str) -> str:
    """ "woning" of "woningen", "sociale huurwoning"; what has no plain singular stays as it is."""
    return _ONE.sub("", unit)


def amount_text(value: float | None, unit: str, language: str) -> str:
    """ "225 woningen", "1 woning", "15%", "1.500,50 euro"."""
    number = number_text(value, language, cents=unit == "euro")
    unit = _singular(unit) if value == 1 and not unit.startswith("%") else unit
    return f"{number}{unit}" if unit.startswith("%") else f"{number} {unit}".strip()
