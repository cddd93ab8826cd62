"""Who sees to what will be so, told in the sentence behind it: 'Eind 2027 heeft elk dorp een plan. De gemeente maakt dat.'"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from calendars.lazy_pattern import lazy_re
from calendars.mentions import find_mentions
from workflows.reading.commitments.clauses.context import Context
from workflows.reading.commitments.clauses.taken_apart import taken_apart
from workflows.reading.commitments.drafts import promised
from workflows.reading.commitments.spoken import Spoken
from workflows.reading.sentences.clause_kinds import ClauseKind
from workflows.reading.sentences.clauses import is_conditional

_TAKES_UP = lazy_re(r"(?i)\b(?:die|deze|dat|dit|ze|(?:daar|hier|er)(?:voor|toe|mee))\b")
_ONLY_HELPS = lazy_re(
    r"(?i)\b(?:advise\w+|(?:denkt|denken|leest|lezen|kijkt|kijken) mee|betaalt|betalen|volg(?:t|en)|gebruik(?:t|en))\b"
)
_TAKES_ON = lazy_re(
    r"(?i)\b(?:neemt|nemen) (?:dit|dat|deze|die|het)(?: \w+)? op zich\b|\b(?:gaat|gaan) (?:hier|daar)mee aan de slag\b|"
    r"\b(?:voert|voeren) (?:de|het) [\w-]+ uit\b"
)
"""'De gemeente neemt dit op zich', 'Woonlint voert de inventarisatie uit'."""
_SURE = 0.7


def done_by_those_behind(spoken: list[Spoken], context: Context) -> list[Spoken]:
    """The sentences; what nobody was named for is done by those of whom the next says that they make it or see to it."""
    found = list(spoken)
    for at, (one, after) in enumerate(pairwise(spoken)):
        if one.drafts and not any(draft.owners for draft in one.drafts) and _see_to_it(after, context):
            drafts = (replace(draft, owners=after.names, own=False, confidence=_SURE) for draft in one.drafts)
            found[at] = replace(one, drafts=tuple(drafts))
    return found


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
