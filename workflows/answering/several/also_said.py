"""A reply in the thread of one task that goes on about another: "Is af wat mij betreft. Zie ook afspraak 10a, die loopt achter."

What stands before is said of the task of the thread, and must not get lost; as it may be meant for the other, it is asked first.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import regex
from sqlmodel import Session

from calendars.lazy_pattern import lazy_regex
from workflows.answering.acting import CHATTER, act
from workflows.answering.heard.task_choice import names_some
from workflows.answering.heard.yes_or_no import yes_or_no
from workflows.answering.said_of_a_task import understood_of
from workflows.answering.several.among import hear_among
from workflows.answering.several.beside import Beside
from workflows.answering.understanding.meaning import Intent
from workflows.answering.voice import Outcome, Voice, foremost
from workflows.tracking.views import TaskView

_END = lazy_regex(r"(?<=[.!?])\s+|\n+", regex.MULTILINE)
_NO_STAND = CHATTER | {Intent.HELP, Intent.UNDO}


def hear_both(
    session: Session, views: Sequence[TaskView], said: str, voice: Voice, where: dict[str, Any], *, beside: Beside
) -> Outcome | None:
    """Asks about the task of the thread what is said first, and hears the rest of the other; None where it is no such reply."""
    told = _apart(views[0], said, beside, voice) if len(views) == 1 else None
    if told is None:
        return None
    first = act(session, views[0], understood_of(told[0], views[0], voice, where["bot_user"]), voice, doubtful=True)
    return foremost([first, hear_among(session, views, told[1], voice, **where, beside=beside)])


def _apart(view: TaskView, said: str, beside: Beside, voice: Voice) -> tuple[str, str] | None:
    """What is said of this task, and the rest that is about another; None where it isn't plain that both are told of."""
    sentences = [one for one in _END.split(said) if one.strip()]
    if not beside.views or len(sentences) < 2:
        return None
    at = next((place for place, one in enumerate(sentences) if names_some(one, beside.views)), 0)
    first, rest = " ".join(sentences[:at]), " ".join(sentences[at:])
    if not first or yes_or_no(first) is not None:
        return None
    told = (understood_of(first, view, voice, None), understood_of(rest, beside.views[0], voice, None))
    return None if any(one.intent in _NO_STAND for one in told) else (first, rest)
