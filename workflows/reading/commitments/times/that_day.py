"""A day that takes up the one before it: 'Op 1 oktober opent het wijkpunt. Vóór die datum richt Woonlint het in.'"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from calendars.lazy_pattern import lazy_re
from calendars.mentions import Mention, Unit, find_mentions, period_of
from calendars.periods import Period, PeriodKind

_THAT_DAY = lazy_re(
    r"(?i)\b(?P<how>vóór|voor|uiterlijk(?: op)?|op) (?:die|diezelfde|dezelfde) (?:datum|dag)\b(?!\s+(?:waarop|dat|die)\b)"
)


def that_day(sentence: str, before: str, *, year: int, term: tuple[date, date]) -> tuple[Mention, Period] | None:
    """The words that say no more than 'then', of the last day that stands before them here or in the sentence before.

    A day whose own words look back or begin something ('sinds 1 mei', 'na 1 mei') is taken as the day itself.
    """
    said = _THAT_DAY.search(sentence)
    text = next((t for t in (sentence[: said.start()], before) if _days(t)), "") if said else ""
    if said is None or not text:
        return None
    named = _days(text)[-1]
    period = period_of(replace(named, bound=None), year=named.year or year, term=term)
    if period is None:
        return None
    how = said["how"].lower()
    due = period.due - timedelta(days=1) if how in {"vóór", "voor"} else period.due
    start = period.start if how == "op" else date(due.year, 1, 1)
    return Mention(said.start(), said.end(), said.group(), Unit.YEAR), Period(PeriodKind.DATE, start, due)


def _days(text: str) -> list[Mention]:
    return [one for one in find_mentions(text) if one.unit is Unit.DAY and one.second is None]
