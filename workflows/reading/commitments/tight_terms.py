"""Of the terms of one clause those that count: the tighter of two, a series within the stretch that is named beside it."""

from __future__ import annotations

from dataclasses import replace

from calendars.mentions import Bound, Unit
from calendars.periods import Period, PeriodKind
from workflows.reading.commitments.timing import Term


def narrowed(terms: list[Term]) -> list[Term]:
    """Where one term lies within another only the tighter counts; a series gives way to as many moments that are named."""
    terms = [_within(term, terms) for term in terms]
    kept = [term for term in terms if not any(_covers(term, other) for other in terms if other is not term)]
    moments = [t for t in kept if t.period.kind is not PeriodKind.RECURRING]
    if len(moments) > 1 and any(t.period.times_per_year == len(moments) for t in kept):
        seasons = all(t.mention.unit is Unit.SEASON for t in moments)
        return [t for t in kept if t not in moments] if seasons else moments
    return kept


def _within(term: Term, terms: list[Term]) -> Term:
    """A series beside a stretch ('in de periode 2026-2029 jaarlijks', 'vanaf 2027 maandelijks') runs as long as that."""
    if term.period.kind is not PeriodKind.RECURRING:
        return term
    since = next((t.period for t in terms if t.mention.bound is Bound.FROM and t.period.kind is PeriodKind.RANGE), None)
    if since:
        return replace(term, period=replace(term.period, start=min(since.start, term.period.due)))
    years = next((t.period for t in terms if _is_years(t.period)), None)
    if years is None or term.mention.second is not None:
        return term
    return replace(term, period=replace(term.period, start=years.start, due=years.due))


def _is_years(period: Period) -> bool:
    whole = (period.start.month, period.start.day, period.due.month, period.due.day) == (1, 1, 12, 31)
    return period.kind is PeriodKind.RANGE and whole and period.start.year < period.due.year


def _covers(wide: Term, tight: Term) -> bool:
    """Whether `tight` says more exactly what `wide` says."""
    if wide.mention.unit is Unit.DAY and tight.mention.unit is Unit.DAY:
        return False
    if tight.period.kind is PeriodKind.RECURRING:
        return wide.period.kind is PeriodKind.YEAR or _is_years(wide.period) or wide.mention.bound is Bound.FROM
    if wide.period.kind is PeriodKind.RECURRING:
        return False
    inside = wide.period.start <= tight.period.start and tight.period.due <= wide.period.due
    return inside and (wide.period.start, wide.period.due) != (tight.period.start, tight.period.due)
