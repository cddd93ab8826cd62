"""Which tasks are meant by what is said of every period of what comes back: those that are over and still open.

"4a hebben we alle maanden gedaan" on 2 April means January, February and March.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sqlmodel import Session

from calendars.mentions import Unit
from workflows.answering.heard.every_one import EveryOne
from workflows.answering.heard.every_period import said_of_every_period
from workflows.answering.heard.periods_named import of_period
from workflows.answering.said_of_a_task import understood_of
from workflows.answering.understanding.meaning import Intent
from workflows.answering.voice import Voice
from workflows.tracking.permissions import Action, may
from workflows.tracking.views import TaskView

OPEN = frozenset({"active", "waiting", "to_confirm"})
_DONE = "gedaan"
_LONGEST = {Unit.MONTH: 31, Unit.QUARTER: 92, Unit.HALF: 184}
_SHORTEST = {Unit.MONTH: 28, Unit.QUARTER: 89, Unit.HALF: 181}
_STATED = frozenset({Intent.DONE, Intent.ON_TRACK, Intent.DELAYED, Intent.BLOCKED, Intent.DROPPED, Intent.NOT_STARTED})


class EachPeriod(NamedTuple):
    """The tasks that are meant, and what is said of each of them."""

    views: list[TaskView]
    every: EveryOne


def each_period_of(session: Session, views: Sequence[TaskView], text: str, voice: Voice) -> EachPeriod | None:
    """Which of these "elke maand" means: of what this person may change those that are over, else those that have begun.

    None where it is said of nothing here, or says nothing. That all goes on as it should, says that what is over was done.
    """
    every = said_of_every_period(text)
    if every is None:
        return None
    back = [view for view in views if view.series is not None and view.status in OPEN and _is(view, every.unit)]
    own = [view for view in back if may(session, Action.CHANGE, task_id=view.id, person_id=voice.actor_id)] or back
    today = voice.now.astimezone(voice.rules.zone).date()
    meant = [view for view in own if view.first_due <= today] or [view for view in own if view.start <= today]
    excepted = of_period(every.but, back)[0] if every.but else []
    meant = [view for view in meant if view not in excepted]
    if not meant or (every.but and not excepted):
        return None
    intent = understood_of(every.said, meant[0], voice, None).intent if every.said else None
    if intent is not None and intent not in _STATED:
        return None
    return EachPeriod(meant, EveryOne(_DONE if intent is Intent.ON_TRACK else every.said, every.count))


def _is(view: TaskView, unit: Unit | None) -> bool:
    """Whether the task is of such a period: a month, a quarter; None: whichever."""
    if unit is None:
        return True
    days = (view.first_due - view.start).days + 1
    return _SHORTEST[unit] <= days <= _LONGEST[unit]
