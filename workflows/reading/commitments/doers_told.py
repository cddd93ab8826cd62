"""Who sees to what will be so, told in the sentence behind it: 'Eind 2027 heeft elk dorp een plan. De gemeente maakt dat.'"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from calendars.lazy_pattern import lazy_re
from calendars.mentions import find_mentions
from workflows.reading.commitments.clauses.context import Context
from workflows.reading.commitments.clauses.promises import states
from workflows.reading.commitments.clauses.taken_apart import taken_apart
from workflows.reading.commitments.drafts import drafts_of, promised
from workflows.reading.commitments.spoken import Spoken
from workflows.reading.sentences.clause_kinds import ClauseKind
from workflows.reading.sentences.clauses import clauses, is_conditional
from workflows.reading.sentences.tense import is_told

_TAKES_UP = lazy_re(r"(?i)\b(?:die|deze|dat|dit|ze|(?:daar|hier|er)(?:voor|toe|mee))\b")
_ONLY_HELPS = lazy_re(
    r"(?i)\b(?:advise\w+|(?:denkt|denken|leest|lezen|kijkt|kijken) mee|betaalt|betalen|volg(?:t|en)|gebruik(?:t|en))\b"
)
_TAKES_ON = lazy_re(
    r"(?i)\b(?:neemt|nemen) (?:dit|dat|deze|die|het)(?: \w+)? op zich\b|\b(?:gaat|gaan) (?:hier|daar)mee aan de slag\b|"
    r"\b(?:voert|voeren) (?:de|het) [\w-]+ uit\b"
)
"""'De gemeente neemt dit op zich', 'Woonlint voert de inventarisatie uit'."""
_DO_THAT = lazy_re(r"(?i)\b(?:doet|doen) (?:dit|dat)\b|^\W*(?:dit|dat) (?:doet|doen)\b")
"""'Woonlint en de gemeente doen dat samen': also where the sentence before only seemed to go on about somebody else."""
_IS_THERE = lazy_re(
    r"(?i)\b(?:is|zijn|ligt|liggen) er\b|\ber (?:is|zijn|ligt|liggen)\b|\b(?:heeft|hebben) (?:elke?|iedere?|alle)\b"
)
_SURE = 0.7


def done_by_those_behind(spoken: list[Spoken], context: Context) -> list[Spoken]:
    """The sentences; what nobody was named for is done by those of whom the next says that they make it or see to it."""
    found = list(spoken)
    for at, (one, after) in enumerate(pairwise(spoken)):
        found[at] = done_by(one, after, context)
    return found


def done_by(one: Spoken, after: Spoken, context: Context) -> Spoken:
    """The sentence; where nobody was named for what it promises, with those as owners of whom the one behind it tells that."""
    if not one.drafts:
        return _made_by(one, after, context)
    named = any(draft.owners and (draft.own or not _DO_THAT.search(after.text)) for draft in one.drafts)
    if named or not _see_to_it(after, context):
        return one
    if _acts_by_itself(one.text, context) and not _TAKES_ON.search(after.text):
        return one
    return replace(one, drafts=tuple(replace(d, owners=after.names, own=False, confidence=_SURE) for d in one.drafts))


def _made_by(one: Spoken, after: Spoken, context: Context) -> Spoken:
    """'In Q2 is er een plan. De gemeente schrijft dit samen met Woonlint.': what is there by those who make it."""
    when = find_mentions(one.text) if _IS_THERE.search(one.text) and not is_told(one.text, clauses(one.text)[0]) else []
    if len(when) != 1 or not _see_to_it(after, context):
        return one
    drafts, _ = drafts_of(f"{after.text.rstrip(' .')} {when[0].text}.", context, ())
    times = ((when[0].start, when[0].end),)
    made = [replace(d, start=0, end=len(one.text), times=times, doers=(), at=when[0].start, confidence=_SURE) for d in drafts[:1]]
    return replace(one, drafts=tuple(made))


def _acts_by_itself(text: str, context: Context) -> bool:
    """'In 2026 bezoeken de energiefixers 150 huishoudens': done by somebody who is no party, whatever a party brings in."""
    main = next((part for part in taken_apart(text, context, ()).parts if part.clause.kind is ClauseKind.MAIN), None)
    return main is not None and not main.actors.passive and bool(main.actors.verb) and not states(main.actors.verb)


def _see_to_it(one: Spoken, context: Context) -> bool:
    takes_up = _TAKES_UP.search(one.text) or _TAKES_ON.search(one.text)
    if one.drafts or not one.names or not takes_up or _ONLY_HELPS.search(one.text):
        return False
    if _TAKES_ON.search(one.text):
        return not is_conditional(one.text)
    return not (find_mentions(one.text) or is_conditional(one.text)) and (
        promised(one.text, context) or _is_done_by(one, context)
    )


def _is_done_by(one: Spoken, context: Context) -> bool:
    """'Dit wordt gedaan door Woonlint.'"""
    parts = taken_apart(one.text, context, ()).parts
    return any(part.actors.passive and part.actors.agent for part in parts if part.clause.kind is ClauseKind.MAIN)
