"""Of the terms of one clause those that count: the tighter of two, a series within the stretch that is named beside it."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import date
from itertools import groupby

from calendars.mentions import Bound, Unit
from calendars.periods import Period, PeriodKind, Recurrence
from workflows.reading.commitments.times.starting_times import begins_with
from workflows.reading.commitments.times.timing import Term

_SEVERAL = 2


def narrowed(terms: list[Term]) -> list[Term]:
    """Where one term lies within another only the tighter counts; a series gives way to as many moments that are named."""
    if len(terms) < _SEVERAL:
        return terms
    terms = _said_once(_stretched(terms))
    wide = _wide(terms)
    kept = [term for at, term in enumerate(terms) if at not in wide]
    moments = [t for t in kept if not _is_series(t)]
    series = next((t for t in kept if t.period.times_per_year == len(moments)), None) if len(moments) > 1 else None
    if series is None:
        return kept
    seasons = all(t.mention.unit is Unit.SEASON for t in moments)
    return [t for t in kept if _is_series(t)] if seasons else [_each_year(moment, series.period) for moment in moments]


def _each_year(moment: Term, series: Period) -> Term:
    """'Twee keer per jaar, in maart en september', in an agreement of more years: each of them comes every year."""
    due = moment.period.due
    if moment.mention.year is not None or series.start.year == series.due.year:
        return moment
    last = monthrange(series.due.year, due.month)[1]
    ends = due.day == monthrange(due.year, due.month)[1]
    yearly = Period(
        kind=PeriodKind.RECURRING,
        start=series.start,
        due=date(series.due.year, due.month, last if ends else min(due.day, last)),
        recurrence=Recurrence.YEARLY,
        times_per_year=1,
    )
    return replace(moment, period=yearly)


def _said_once(terms: list[Term]) -> list[Term]:
    """'Tegen het eind van het jaar, in Q4': one stretch by two names counts once, by the last."""
    last = {(t.period.start, t.period.due): at for at, t in enumerate(terms) if not _is_series(t)}
    return [t for at, t in enumerate(terms) if _is_series(t) or _is_day(t) or last[t.period.start, t.period.due] == at]


def _is_series(term: Term) -> bool:
    return term.period.kind is PeriodKind.RECURRING


def _stretched(terms: list[Term]) -> list[Term]:
    """A series beside a stretch ('in de periode 2026-2029 jaarlijks', 'vanaf 2027 maandelijks') runs as long as that."""
    since = next((t.period for t in terms if t.mention.bound is Bound.FROM and t.period.kind is PeriodKind.RANGE), None)
    years = next((t.period for t in terms if _is_years(t.period)), None)
    return [_within(term, since, years) if _is_series(term) else _begun(term, terms) for term in terms]


def _begun(term: Term, terms: list[Term]) -> Term:
    """'In 2026 ..., te beginnen op 1 april' ends with the year that stands beside it."""
    if not begins_with(term.mention):
        return term
    dues = [t.period.due for t in terms if t.period.start <= term.period.start <= t.period.due and not _is_series(t)]
    return replace(term, period=replace(term.period, due=min(dues)))


def _within(series: Term, since: Period | None, years: Period | None) -> Term:
    if since:
        return replace(series, period=replace(series.period, start=min(since.start, series.period.due)))
    if years is None or series.mention.second is not None:
        return series
    return replace(series, period=replace(series.period, start=years.start, due=years.due))


def _is_years(period: Period) -> bool:
    whole = (period.start.month, period.start.day, period.due.month, period.due.day) == (1, 1, 12, 31)
    return period.kind is PeriodKind.RANGE and whole and period.start.year < period.due.year


def _wide(terms: list[Term]) -> set[int]:
    """The places of the terms that another says more exactly; of two days neither does."""
    series = {at for at, term in enumerate(terms) if _is_series(term)}
    in_days = {at for at in series if _is_day(terms[at])}
    holding = (at for at, term in enumerate(terms) if _holds_series(term))
    return {at for at in holding if _another(series - in_days if _is_day(terms[at]) else series, at)} | _around_another(terms)


def _is_day(term: Term) -> bool:
    return term.mention.unit is Unit.DAY


def _holds_series(term: Term) -> bool:
    """Whether a series beside the term says more exactly when."""
    return term.period.kind is PeriodKind.YEAR or _is_years(term.period) or term.mention.bound is Bound.FROM


def _another(places: set[int], at: int) -> bool:
    return len(places) > (at in places)


def _around_another(terms: list[Term]) -> set[int]:
    """The places of the moments and stretches within which another lies.

    From the last to begin to the first, of those that begin together the shortest first: then one holds another if it goes on
    to the first end so far. So a clause with very many terms is gone through once.
    """
    found: set[int] = set()
    first_end = first_end_of_no_day = date.max
    singles = sorted((at for at, term in enumerate(terms) if not _is_series(term)), key=lambda at: _last_first(terms[at]))
    for _, alike in groupby(singles, key=lambda at: _last_first(terms[at])):
        places = list(alike)
        due = terms[places[0]].period.due
        found |= {at for at in places if (first_end_of_no_day if _is_day(terms[at]) else first_end) <= due}
        first_end = min(first_end, due)
        if not all(_is_day(terms[at]) for at in places):
            first_end_of_no_day = min(first_end_of_no_day, due)
    return found


def _last_first(term: Term) -> tuple[int, int]:
    return -term.period.start.toordinal(), term.period.due.toordinal()
