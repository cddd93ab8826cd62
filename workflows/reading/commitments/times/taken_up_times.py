"""A time that takes up the one before it: 'in hetzelfde kwartaal', 'dat jaar', 'in diezelfde jaren', 'het kwartaal daarop'."""

from __future__ import annotations

import re
from datetime import date, timedelta

from calendars.lazy_pattern import lazy_re
from calendars.mentions import Mention, Unit
from calendars.periods import Period, PeriodKind
from workflows.reading.sentences.verbs import is_past, tokens

_STRETCH = r"(?:jaar|jaren|halfjaar|kwartaal|kwartalen|tertiaal|periode|maand|maanden|voorjaar|najaar|zomer)"
_THAT = r"(?:hetzelfde|dezelfde|datzelfde|diezelfde|dat|die)"
_SAME = lazy_re(
    rf"(?i)(?<!\bvan )\b(?:(?:in|gedurende|tijdens|over)\s+{_THAT}|(?:in|gedurende)\s+deze(?=\s+(?:periode|jaren)\b)|"
    rf"datzelfde|diezelfde|dat|die)\s+{_STRETCH}\b"
    r"(?!\s+(?:waarin|dat|die|daarna|erna|ervoor|daarvoor))"
)


_MONTHS_LONG = {"maand": 1, "kwartaal": 3, "tertiaal": 4, "halfjaar": 6}
_KINDS = {1: PeriodKind.MONTH, 3: PeriodKind.QUARTER, 4: PeriodKind.TERTIAL, 6: PeriodKind.HALF}
_AFTER = lazy_re(
    r"(?i)\b(?:in\s+)?(?:het|de)\s+(?:(?P<unit>maand|kwartaal|tertiaal|halfjaar)\s+(?:daarna|daarop|erna|erop|daaropvolgend)|"
    r"daar(?:op|na)\s?volgende?\s+(?P<next>maand|kwartaal|tertiaal|halfjaar))\b"
)


def taken_up(sentence: str) -> Mention | None:
    """The first words of the sentence that say no more than 'then', or 'the next'; whose time it is stands before them."""
    same = _SAME.search(sentence) or _AFTER.search(sentence)
    return Mention(same.start(), same.end(), same.group(), Unit.YEAR) if same else None


def period_taken_up(same: Mention, told: Period) -> Period:
    """The period that is meant: 'in hetzelfde jaar' behind a month is the year of that month, 'het kwartaal daarop' the quarter
    behind the one in which that ends, all else the period itself. A series has no next one."""
    if (after := _AFTER.fullmatch(same.text)) and told.kind is not PeriodKind.RECURRING:
        return _next(after, told.due)
    within_a_year = told.kind is not PeriodKind.RECURRING and told.start.year == told.due.year
    if same.text.lower().split()[-1] != "jaar" or not within_a_year:
        return told
    return Period(PeriodKind.YEAR, date(told.due.year, 1, 1), date(told.due.year, 12, 31))


def _next(after: re.Match[str], due: date) -> Period:
    """The next month, quarter, tertial or half of a year behind the one that holds this day."""
    long = _MONTHS_LONG[(after["unit"] or after["next"]).lower()]
    first = due.year * 12 + (due.month - 1) // long * long + long
    ends = first + long
    start, end = date(first // 12, first % 12 + 1, 1), date(ends // 12, ends % 12 + 1, 1) - timedelta(days=1)
    return Period(_KINDS[long], start, end)


def in_past_aside(sentence: str, mention: Mention) -> bool:
    """'..., waar de raad dat in 2025 al deed, ...': a time of what was, set off between commas, which nothing takes up."""
    start, end = sentence.rfind(",", 0, mention.start), sentence.find(",", mention.end)
    return 0 <= start < end and any(is_past(word) for _, word in tokens(sentence[start:end]))
