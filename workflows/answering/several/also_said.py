"""A reply in the thread of one task that goes on about another: "Is af wat mij betreft. Zie ook afspraak 10a, die loopt achter."

What stands before is said of the task of the thread, and must not get lost; as it may be meant for the other, it is asked first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import regex
from sqlmodel import Session

from calendars.lazy_pattern import lazy_regex
from workflows.answering.acting import CHATTER, act
from workflows.answering.heard.task_choice import choose, names_some
from workflows.answering.heard.this_one import halves, with_its_number
from workflows.answering.heard.yes_or_no import yes_or_no
from workflows.answering.said_of_a_task import understood_of
from workflows.answering.several.among import hear_among
from workflows.answering.several.beside import Beside
from workflows.answering.understanding.meaning import Intent
from workflows.answering.voice import Outcome, Voice, foremost
from workflows.tracking.views import TaskView

_END = lazy_regex(r"(?<=[.!?])\s+|\n+", regex.MULTILINE)
_ALSO = lazy_regex(r"(?i)((?:afspraak\s*)?[a-z]{0,2}\d{1,3}(?:\.\d{1,2})*[a-z]?)\s+(?:is\s+)?(?:ook|idem|too)[\s.!]*")
_NO_STAND = CHATTER | {Intent.HELP, Intent.UNDO}


def hear_both(
    session: Session, views: Sequence[TaskView], said: str, voice: Voice, where: dict[str, Any], *, beside: Beside
) -> Outcome | None:
    """Asks about the task of the thread what is said first, and hears the rest of the other; None where it is no such reply."""
    if len(views) != 1 or not beside.views:
        return None
    if (each := _hear_this(session, views[0], said, voice, where, beside=beside)) is not None:
        return each
    told = _apart(views[0], said, beside, voice)
    if told is None:
        return None
    first = act(
        session, views[0], understood_of(told[0], views[0], voice, where["bot_user"]), replace(voice, part=told[0]), doubtful=True
    )
    if not told[1]:  # "60%, 10a volgt"
        return first
    return foremost([first, hear_among(session, views, told[1], voice, **where, beside=beside)])


def _hear_this(
    session: Session, view: TaskView, said: str, voice: Voice, where: dict[str, Any], *, beside: Beside
) -> Outcome | None:
    """ "Deze is klaar, 10a nog niet": each is heard of its own; None where "deze" isn't said, or no more than one told of."""
    spelled = with_its_number(said, view.number, [other.number for other in beside.views])
    told = [one.id for choice in choose(spelled[0], [view, *beside.views]) for one in choice.views] if spelled else []
    if spelled is None or view.id not in told or len(told) < 2:
        return None
    unsure = beside.unsure if spelled[1] else beside.unsure | {view.id}
    return hear_among(session, [view], spelled[0], voice, **where, beside=replace(beside, unsure=unsure))


def _apart(view: TaskView, said: str, beside: Beside, voice: Voice) -> tuple[str, str] | None:
    """What is said of this task, and the rest that tells of another, if it does; None where nothing is said of this one."""
    sentences = [one for one in _END.split(said) if one.strip()]
    at = next((place for place, one in enumerate(sentences) if names_some(one, beside.views)), 0)
    numbers = [other.number for other in beside.views]
    first, rest = (" ".join(sentences[:at]), " ".join(sentences[at:])) if at else halves(said, numbers) or ("", "")
    if not first or yes_or_no(first) is not None:
        return None
    if (alike := _ALSO.fullmatch(rest)) is not None:
        rest = f"{alike[1]} {first}"
    told = (understood_of(first, view, voice, None), understood_of(rest, beside.views[0], voice, None))
    if told[0].intent in _NO_STAND or told[1].intent in {Intent.HELP, Intent.UNDO}:
        return None
    return first, "" if told[1].intent in CHATTER else rest
