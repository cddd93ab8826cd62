"""Which mentions of time in a sentence are a term for its promise, and which are background."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from calendars.lazy_pattern import lazy_re
from calendars.mentions import Bound, Mention, Unit, period_of
from calendars.periods import Period, PeriodKind
from workflows.reading.commitments.times.backgrounds import is_background, words_before_it
from workflows.reading.commitments.times.bracketed_times import bracketed_years
from workflows.reading.commitments.times.coming_years import years_written_out
from workflows.reading.commitments.times.labelled_years import with_label, year_label
from workflows.reading.commitments.times.listed_years import with_listed_years
from workflows.reading.commitments.times.named_months import side_by_side
from workflows.reading.commitments.times.starting_times import from_then
from workflows.reading.commitments.times.taken_up_times import in_past_aside, period_taken_up, taken_up
from workflows.reading.commitments.times.that_day import that_day
from workflows.reading.commitments.times.told_times import is_reported, is_since
from workflows.reading.commitments.times.yearly_answers import answered_each_year
from workflows.reading.commitments.times.years_after import of_unknown_year, years_after_written_out
from workflows.reading.commitments.times.years_beyond import begins_beyond, is_horizon
from workflows.reading.commitments.times.years_over import years_in_place_of_over
from workflows.reading.sentences.verbs import tokens

_PLANNED = lazy_re(r"(?i)\b(?:gepland|ingepland|voorzien|geagendeerd|beoogd|planning)\s*$")
_PLANNED_BEHIND = lazy_re(r"(?i)\s*(?:gepland|ingepland|geagendeerd|op de (?:planning|agenda))\b")
_EARLIER_ACT = lazy_re(
    r"(?i),\s*(?:na|naar aanleiding van|op basis van|op grond van|gelet op|vooruitlopend op|volgend op|voorafgaand aan)\s[^,;:]*$"
)
"""'..., na raadpleging van HDS in het voorjaar': when that happens, beside what is promised with its own term."""
_CHANGE = lazy_re(r"(?:verhoging|aanpassing|verlaging|indexering|wijziging|tarief|tarieven|huren|huurprijs|huurprijzen|beleid)$")
_FIRST = lazy_re(
    r"(?i)\b(?:voor het eerst|voor de eerste (?:keer|maal)|te beginnen|beginnend|startend|de eerste keer)(?: in| op)?\s*$"
)
"""'Om het jaar, voor het eerst in Q4 2026': when a series begins, and no term of its own."""
_HORIZON_YEARS = 2
_MOMENTS = (Unit.MONTH, Unit.DAY, Unit.QUARTER, Unit.TERTIAL, Unit.HALF, Unit.SEASON)
_NEAR = 60


@dataclass(frozen=True)
class Calendar:
    """What the agreement says about time: its term, the day of signing where known."""

    start: int
    end: int
    signed_on: date | None

    @cached_property
    def term(self) -> tuple[date, date]:
        """First and last day of the agreement's years."""
        return date(self.start, 1, 1), date(self.end, 12, 31)

    @cached_property
    def signing(self) -> date:
        """The day of signing; unknown, the legal day before the first year begins."""
        return self.signed_on or date(self.start - 1, 12, 15)


@dataclass(frozen=True, slots=True)
class Term:
    """A mention that can be a term, with what it means; `inferred` when its year came from elsewhere."""

    mention: Mention
    period: Period
    inferred: bool


def terms_in(
    sentence: str,
    *,
    calendar: Calendar,
    year: int | None,
    beside: bool = False,
    earlier: Period | None = None,
    sentence_before: str = "",
) -> list[Term]:
    """The mentions of time in the sentence that can be a term; `year` is what the afspraak says, for mentions without one.

    `beside` tells that its time stands in a cell, so that a date that belongs to a noun is none, nor a year past the term.
    `earlier` is what was promised before it, which 'in hetzelfde jaar' takes up; `sentence_before` stands before it.
    """
    written = years_written_out(
        years_in_place_of_over(sentence), signed=calendar.signing.year, first=calendar.start, last=calendar.end
    )
    said_here = written
    written = years_after_written_out(written, earlier=earlier, year=year or calendar.start, before=sentence_before)
    label = year_label(sentence, first=calendar.start, last=calendar.end)
    named = side_by_side(with_listed_years(written), sentence)
    said = [_planned_for(m, sentence) for m in answered_each_year(_each_year(named, sentence), sentence)]
    mentions = with_label([m for m in said if not (is_background(m, sentence) or of_unknown_year(m, written))], label)
    own_words = (m for m in mentions if written.startswith(said_here[m.start : m.end], m.start))
    years = (y for m in own_words for y in (m.year, m.second.year if m.second else None))
    own = [y for y in years if y and calendar.start <= y <= calendar.end]
    fallback = own[0] if own else ((label.year if label else None) or year or calendar.start)
    found: list[Term] = []
    often = any(m.unit is Unit.FREQUENCY for m in said)
    for mention in mentions:
        beyond = beside and is_horizon(mention, mentions, sentence, calendar.end)
        if beyond or (often and _FIRST.search(words_before_it(mention, sentence))):
            continue
        meant = from_then(mention, sentence)
        period = _period(meant, fallback, calendar)
        if beside and period and period.due < calendar.term[0]:  # 'de stand op 31 december', of the year before
            continue
        if period and _is_ahead(period, meant, calendar) and not is_since(meant, period, calendar.start, calendar.signing):
            has_year = meant.year is not None or period.kind is PeriodKind.RECURRING or meant.unit is Unit.TERM
            found.append(Term(meant, period, inferred=not has_year))
    found = [t for t in found if not begins_beyond(t.mention, t.period, calendar.end)] or found
    found = [t for t in found if not is_reported(t.mention, [o.period.due for o in found], sentence, t.period, calendar.start)]
    same = taken_up(sentence)
    alone = same is not None and not any(";" not in sentence[same.end : t.mention.start] for t in found)
    before = [t for t in reversed(found) if same and t.mention.end <= same.start and not in_past_aside(sentence, t.mention)]
    told = next((t.period for t in before), earlier if alone else None)
    if same and told:
        found.append(Term(same, period_taken_up(same, told), inferred=True))
    if not found and (then := that_day(sentence, sentence_before, year=fallback, term=calendar.term)):
        found = [Term(*then, inferred=True)]
    if not found and not beside:
        found = _in_brackets(sentence, calendar)
    free = [term for term in found if not _is_beside_the_point(term.mention, sentence)]
    return free if free or beside else found


def _in_brackets(sentence: str, calendar: Calendar) -> list[Term]:
    """Where no other words say when: years that stand in brackets behind what is to be done."""
    years = bracketed_years(sentence, first=calendar.start, last=calendar.end)
    told = ((mention, period_of(mention, year=calendar.start, term=calendar.term)) for mention in years)
    return [Term(mention, period, inferred=True) for mention, period in told if period]


def _is_beside_the_point(mention: Mention, sentence: str) -> bool:
    """Whether another term says better when it is due: the day of a change, the year that something is meant for."""
    year_for = mention.unit is Unit.YEAR and mention.bound is Bound.FOR
    return _belongs_to_noun(mention, sentence) or year_for or bool(_EARLIER_ACT.search(words_before_it(mention, sentence)))


def _belongs_to_noun(mention: Mention, sentence: str) -> bool:
    """'De huurverhoging per 1 juli': the day from which something holds, beside the term of what is promised about it."""
    if mention.unit is not Unit.DAY or not mention.text.lower().startswith(("per ", "ingaande ", "met ingang ")):
        return False
    before = tokens(words_before_it(mention, sentence))[-1:]
    return bool(before) and bool(_CHANGE.search(before[0][1]))


def _planned_for(mention: Mention, sentence: str) -> Mention:
    """'Gepland voor december' is in December; elsewhere 'voor december' is before it."""
    if mention.bound is not Bound.BEFORE or mention.unit is Unit.DAY or not mention.text.lower().startswith("voor "):
        return mention
    planned = _PLANNED.search(words_before_it(mention, sentence)) or _PLANNED_BEHIND.match(sentence, mention.end)
    return replace(mention, bound=None) if planned else mention


def _period(mention: Mention, year: int, calendar: Calendar) -> Period | None:
    """What the mention means; without a year of its own it is the first such time that is not over at the signing."""
    for candidate in range(year, max(year, calendar.end) + 1):
        period = period_of(mention, year=candidate, term=calendar.term)
        if period is None or mention.year or period.due >= calendar.signing:
            return period
    return None


def _each_year(mentions: list[Mention], sentence: str) -> list[Mention]:
    """'Jaarlijks wordt in december ...': a moment without a year after 'jaarlijks' in the same clause comes each year."""
    found: list[Mention] = []
    for mention in mentions:
        often = found[-1] if found else None
        yearly = often and often.unit is Unit.FREQUENCY and often.times_per_year == 1 and often.second is None
        yearly = yearly and often is not None and not often.text.lower().endswith("lijkse")
        if often and yearly and mention.unit in _MOMENTS and mention.year is None and mention.second is None:
            between = sentence[often.end : mention.start]
            if len(between) < _NEAR and not re.search(r"[,;:.(]|\b(?:en|of)\b", between):
                found[-1] = replace(often, second=mention)
                continue
        found.append(mention)
    return found


def _is_ahead(period: Period, mention: Mention, calendar: Calendar) -> bool:
    """Not over before the signing, and not on a horizon far behind the term."""
    if period.due < calendar.signing and period.kind is not PeriodKind.RECURRING:
        return False
    return period.due.year <= calendar.end + _HORIZON_YEARS or (mention.second is not None and period.start.year <= calendar.end)
