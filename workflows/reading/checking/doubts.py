"""What makes a reading doubtful that its own sentence can't know: names that nobody introduced, parties left out, bare words.

The confidence of a task ranks what a person checks first. Each doubt is something that a careful reader would look up.
"""

from __future__ import annotations

from dataclasses import replace

from calendars.lazy_pattern import lazy_re
from calendars.mentions import Unit, find_mentions
from workflows.reading.parties.references import Cast
from workflows.reading.parties.refs import Ref, RefKind
from workflows.reading.proposal import ProposedAfspraak, ProposedTask
from workflows.reading.sentences.verbs import has_finite_verb
from workflows.reading.word_sets import words

_ABBREVIATION = lazy_re(r"\b[A-Z]{2,6}\b")
_KNOWN = words("AW BAG BENG BNG BV BZK CO DAEB NOM OZB PDF VVE WMO WOZ WSW II III IV VI")
"""Abbreviations in the trade that are no party."""
_UNDATED = lazy_re(r"(?i)\bna de bouwvak")
"""A time of the year without days of its own."""
_BARE = 40
_LEAST = 0.1
_LEFT_OUT = 0.1


def with_doubts(afspraak: ProposedAfspraak, cast: Cast) -> ProposedAfspraak:
    """The afspraak with the confidence of each of its tasks lowered by what is doubtful about it."""
    doubts = {quote: _in_words(quote, cast) for quote in {task.quote for task in afspraak.tasks}}
    return replace(afspraak, tasks=tuple(_doubted(task, doubts[task.quote], cast) for task in afspraak.tasks))


def _doubted(task: ProposedTask, doubt: float, cast: Cast) -> ProposedTask:
    """The task with what is left of its confidence; `doubt` is that of its words, which several tasks may share."""
    less = doubt + _LEFT_OUT * _leaves_out(task, cast.refs(task.quote))
    return replace(task, confidence=round(max(_LEAST, task.confidence - less), 2)) if less else task


def _in_words(said: str, cast: Cast) -> float:
    refs = cast.refs(said)
    bare = not has_finite_verb(said)
    doubts = (
        (_names_a_stranger(said, refs), 0.25),
        (any(ref.kind is RefKind.WE for ref in refs), 0.1),
        (_has_several_moments(said), 0.1),
        (bool(_UNDATED.search(said)), 0.25),
        (bare, 0.05),
        (bare and not refs, 0.05),
        (len(said) < _BARE, 0.1),
    )
    return sum(less for holds, less in doubts if holds)


def _names_a_stranger(said: str, refs: list[Ref]) -> bool:
    """An abbreviation that could be a party, and that the document never introduced as one."""
    found = (match for match in _ABBREVIATION.finditer(said) if match.group() not in _KNOWN)
    return any(not any(ref.start <= match.start() < ref.end for ref in refs) for match in found)


def _leaves_out(task: ProposedTask, refs: list[Ref]) -> bool:
    """A party stands in the words by name and is neither owner nor lead."""
    return bool({name for ref in refs for name in ref.names} - {*task.owners, task.lead})


def _has_several_moments(said: str) -> bool:
    return sum(mention.unit not in {Unit.YEAR, Unit.FREQUENCY, Unit.TERM} for mention in find_mentions(said)) > 1
