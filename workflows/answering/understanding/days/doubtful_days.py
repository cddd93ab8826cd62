"""Days that may be another, or none: 'juli of augustus', '✅ eind mei', '5 - 3', and 'eind mei klaar' in June.

'Is eind mei af' on the 3rd of May is a promise, whatever 'is' says; 'is in mei klaar' then may be either.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from calendars.lazy_pattern import lazy_regex
from calendars.mentions import Mention, Part, Unit
from calendars.period_meanings import days_of
from workflows.answering.understanding.days.date_roles import is_report_or_promise
from workflows.answering.understanding.reply_facts import Fact
from workflows.answering.understanding.stating.statement import Statement

_OR = lazy_regex(r"\s(?:of|or)\s|[a-z0-9]\s*/\s*[a-z]")
_BARE_FRACTION = lazy_regex(r"[0-9]/[0-9]|[0-9]{1,2}\s+[-–]\s+[0-9]{1,2}")
_NEARLY_A_YEAR = 300
_SHORTLY = timedelta(days=45)
_BEGINS_ON = {Part.BEGIN: 1, Part.MIDDLE: 11, Part.END: 21}
_FAREWELL = lazy_regex(r"\W*(?:(?:en|dank\w*|bedankt|top|prima|fijn|ok|oke|goed|thanks|nou|dan)\W+)*tot\s+datum\d\W*")
_TOO_LATE = lazy_regex(r"\b(?:te\s+laat|late)\Z")
_NEAR = (Unit.WEEKDAY, Unit.AHEAD, Unit.NEXT)
_READY = lazy_regex(r"\b(?:klaar|af|gereed|rond|ready|done|finished)\b")
_ONLY_WHEN = lazy_regex(r"\W*(?:(?:en|wel|dat|op|in|was|al|namelijk|on|that)\W+)*datum\d\W*")
_LATELY = timedelta(days=100)
ENDED = frozenset({Fact.DONE, Fact.SEEMS_DONE})


def is_no_deadline(statement: Statement, said: Sequence[Statement], mention: Mention, today: date) -> bool:
    """Whether a day says when something else is, or was: 'klaar, alleen twee dagen te laat'."""
    is_done = any(Fact.DONE in one.facts and not (Fact.WILL_BE_DONE in one.facts or one.conditional) for one in said)
    if is_done and _TOO_LATE.search(mention.text):
        return True
    return _is_farewell(statement, mention) or _tells_when_it_was(statement, said, mention, today)


def _is_farewell(statement: Statement, mention: Mention) -> bool:
    """'Dank, tot donderdag!'"""
    return mention.unit in _NEAR and bool(_FAREWELL.fullmatch(statement.text))


def _tells_when_it_was(statement: Statement, said: Sequence[Statement], mention: Mention, today: date) -> bool:
    """'Gedaan, op 24 maart' in April: behind what is finished a bare day of a short while ago is when that was."""
    if not _ONLY_WHEN.fullmatch(statement.text) or mention.bound is not None or mention.second is not None:
        return False
    place = said.index(statement)
    days = days_of(mention, mention.year or today.year) if mention.unit in (Unit.DAY, Unit.MONTH, Unit.WEEK) else None
    ended = place > 0 and said[place - 1].facts & ENDED and Fact.WILL_BE_DONE not in said[place - 1].facts
    return bool(ended) and days is not None and today - _LATELY <= days[1] <= today


def is_one_of_two(mention: Mention) -> bool:
    """'Juli of augustus', 'Q3/Q4'."""
    return mention.second is not None and bool(_OR.search(mention.text))


def may_be_none(statement: Statement, mention: Mention, found: date | None, today: date, *, comes_round: bool) -> bool:
    """Whether it may be a day that has been or no day at all; `comes_round`: it falls in a year that wasn't named."""
    if "signdone" in statement.text or (comes_round and _BARE_FRACTION.fullmatch(mention.text)):
        return True
    just_over = comes_round and found is not None and (found - today).days > _NEARLY_A_YEAR
    return just_over and Fact.DONE in statement.facts


def is_still_to_come(mention: Mention, today: date) -> bool:
    """A part of this month that has not begun."""
    begins = _BEGINS_ON.get(mention.part) if mention.part is not None else None
    return begins is not None and _is_this_month(mention, today) and today.day < begins


def is_just_over(mention: Mention, today: date) -> bool:
    """A day of this year that was a short while ago: 'niet voor half februari klaar', said on the 16th, moves nothing."""
    days = days_of(mention, mention.year or today.year)
    return days is not None and today - _SHORTLY <= days[1] < today


def is_report_or_plan(statement: Statement, mention: Mention, today: date) -> bool:
    """'Vrijdag ingediend' is most likely the Friday that was; 'is in mei klaar', while it is May, may be to come."""
    this_month = mention.part is None and _is_this_month(mention, today) and _READY.search(statement.text) is not None
    return this_month or is_report_or_promise(statement, mention)


def _is_this_month(mention: Mention, today: date) -> bool:
    year = mention.year or today.year
    return mention.unit is Unit.MONTH and mention.second is None and (year, mention.number) == (today.year, today.month)
