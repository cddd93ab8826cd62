"""A time that takes up the one before it: 'in hetzelfde kwartaal', 'dat jaar', 'in diezelfde jaren'."""

from __future__ import annotations

from datetime import date

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


def taken_up(sentence: str) -> Mention | None:
    """The first words of the sentence that say no more than 'then'; whose time it is stands before them."""
    same = _SAME.search(sentence)
    return Mention(same.start(), same.end(), same.group(), Unit.YEAR) if same else None


def period_taken_up(same: Mention, told: Period) -> Period:
    """The period that is meant: 'in hetzelfde jaar' behind a month is the year of that month, all else the period itself."""
    within_a_year = told.kind is not PeriodKind.RECURRING and told.start.year == told.due.year
    if same.text.lower().split()[-1] != "jaar" or not within_a_year:
        return told
    return Period(PeriodKind.YEAR, date(told.due.year, 1, 1), date(told.due.year, 12, 31))


def in_past_aside(sentence: str, mention: Mention) -> bool:
    """'..., waar de raad dat in 2025 al deed, ...': a time of what was, set off between commas, which nothing takes up."""
    start, end = sentence.rfind(",", 0, mention.start), sentence.find(",", mention.end)
    return 0 <= start < end and any(is_past(word) for _, word in tokens(sentence[start:end]))
