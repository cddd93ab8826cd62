"""Days and periods that can't be: '31 april', '30 februari', '32 mei', 'week 54', 'Q5'. None silently becomes another.

What stands there is taken for a time that no day can be given for, and whatever it would change is asked first.
"""

from __future__ import annotations

from datetime import date

from calendars.dutch import month_of
from calendars.lazy_pattern import AnyMatch, lazy_regex

_MONTHS = (
    r"(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|january|february|march|may|june|july|august|october|"
    r"(?:jan|feb|mrt|apr|jun|jul|aug|sep|sept|okt|oct|nov|dec)\b\.?)"
)
_YEAR = r"(?:\s+(?P<year>20[0-9]{2})\b)?"
_DAY = rf"(?<![\w.,/-])(?P<day>0+|29|3[0-9]|[4-9][0-9])\s?(?:e|ste|de|st|nd|rd|th)?\s+(?P<month>{_MONTHS}){_YEAR}(?!\w)"
_MONTH_FIRST = rf"\b(?P<month>{_MONTHS})\s+(?P<day>29|3[01])(?:st|th)?{_YEAR}(?=\W*(?:\Z|[,;.!?]\s|it\b))"
_IN_FIGURES = (
    r"(?<![\w.,/-])(?P<day>29|3[0-9])\s?(?P<gap>[-/])\s?(?P<month>0?[1-9]|1[0-2])(?:(?P=gap)(?P<year>20[0-9]{2}|[2-4][0-9]))?(?![\w/-]|[.,][0-9])|"
    r"(?<![\w.,/-])(?P<day>29|3[0-9])\.(?P<month>0?[1-9]|1[0-2])\.(?P<year>20[0-9]{2})(?!\w)|"
    r"(?<![\w.,/-])(?P<year>20[0-9]{2})-(?P<month>0[1-9]|1[0-2])-(?P<day>29|3[0-9])(?!\w)"
)
_OF_NOW = r"(?<!\b(?:dit|deze|die|vorige?|afgelopen|volgende?|komende?|elke?|iedere?|per|een|this|last|next|every|the)\s)"
_NO_COUNT = (
    r"(?![.,]?[0-9])(?=\W*\Z|\s*[,.;:!?)]|\s+(?:20[0-9]{2}|klaar|af|gereed|afgerond|opgeleverd|wordt|worden|is|pas|hoor|of|en|dan|done|ready|"
    r"finished)\b)"
)
"""Not 'deze week 60 woningen'."""
_PERIOD = (
    rf"{_OF_NOW}\b(?:(?:week|weeknummer|wk)\s?(?:0|5[4-9]|[6-9][0-9])|(?:kwartaal|quarter|tertiaal)\s+(?:0|[5-9])|q\s?(?:0|[5-9])|t[4-9]|tertiaal\s+4){_NO_COUNT}|"
    r"\b(?:5|6|7|8|vijf|zes|zeven|acht)(?:e|de|ste)\s+kwartaal\b(?!\s+(?:op\s+rij|achter))"
)
_SPELLED = lazy_regex("|".join((_DAY, _MONTH_FIRST, _IN_FIGURES, _PERIOD)))
_HINT = lazy_regex(
    r"(?<![0-9])(?:0+|29|3[0-9]|[4-9][0-9])(?:\s?(?:e|ste|de|st|nd|rd|th))?(?:\s+[jfmasond]|\s?[-/.]\s?[0-9])|[a-z.]\s+(?:29|3[01])(?!\d)|-(?:29|3[0-9])(?!\d)|"
    r"(?:week|nummer|wk|kwartaal|quarter|tertiaal|\bq)\s?[0-9]|\bt[4-9]|de\s+kwartaal|[5-8]e\s+kwartaal"
)
"""Without such a place no time is looked for: most replies are spared it."""
_EITHER_WAY = lazy_regex(r"(?<![\w/])(?P<a>0?[1-9]|1[0-2])/(?P<b>0?[1-9]|1[0-2])(?:/(?:20)?(?P<year>[2-4][0-9]))?(?![\w/])")
_ENGLISH = lazy_regex(
    r"\b(?:done|by|finished|will|it's|it'll|we'll|due|until|expected|ready|the|delayed|moved|not|make|to|late|new|now\s+on)\b(?!.*\b(?:de|het|en|wordt|klaar|naar)\b)"
)
_NO_DAY = "binnenkort"
"""A time without a day, which the reader of dates knows."""
_LEAP = 2000


def without_such_days(text: str) -> str:
    """The plain text with 'binnenkort' for each time that can't be."""
    if not _HINT.search(text):
        return text
    return _SPELLED.sub(lambda found: found[0] if _can_be(found) else _NO_DAY, text)


def names_no_such_day(text: str) -> bool:
    """Whether it names a time that can't be."""
    return bool(_HINT.search(text)) and any(not _can_be(found) for found in _SPELLED.finditer(text))


def may_be_month_first(text: str, today: date) -> bool:
    """Whether English words name a day to come in figures that is another day to come where the month stands first.

    'Delayed until 8/7' in May may be July or August; 'moved to 3/8' can only be 3 August, since 8 March is over.
    """
    return any(_turned_round(found, today) for found in _EITHER_WAY.finditer(text)) and bool(_ENGLISH.search(text))


def _turned_round(found: AnyMatch, today: date) -> bool:
    first, second = int(found["a"]), int(found["b"])
    year = 2000 + int(found["year"]) if found["year"] else today.year
    return first != second and date(year, first, second) > today


def such_days_apart(text: str) -> str | None:
    """The plain text without the times that can't be, or None where it names none."""
    return without_such_days(text).replace(_NO_DAY, " ") if names_no_such_day(text) else None


def _can_be(found: AnyMatch) -> bool:
    if not found["day"]:
        return False
    month = int(found["month"]) if found["month"].isdigit() else month_of(found["month"].rstrip("."))
    year = int(found["year"] or _LEAP)
    try:
        date(year + 2000 if year < 100 else year, month or 1, int(found["day"]))
    except ValueError:
        return False
    return True
