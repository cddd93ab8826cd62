"""What words mean that are said of one task: its target, its dates, and the question of ours that waits for an answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sqlmodel import Session

from storage.words import Light
from workflows.answering.heard.back_in_time import is_back_in_time
from workflows.answering.questions import completed
from workflows.answering.understanding.meaning import Intent, TaskContext, Understanding
from workflows.answering.understanding.reply_parser import understand
from workflows.answering.voice import Voice
from workflows.tracking.views import TaskView

_RUNS = frozenset({Intent.ON_TRACK, Intent.PROGRESS})


def filling_in_question(session: Session, view: TaskView, text: str, voice: Voice, bot_user: str | None) -> Understanding | None:
    """What a reply says that fills in a question of ours; None when it doesn't."""
    whole = completed(session, view, text, voice)
    said = understood_of(whole, view, voice, bot_user) if whole is not None else None
    return said if said is not None and said.intent in {Intent.SNOOZE, Intent.REASSIGN} and not said.confirm else None


def understood_of(text: str, view: TaskView, voice: Voice, bot_user: str | None) -> Understanding:
    """What a reply says of this task, by the state in which it stands."""
    context = TaskContext(
        text=view.title,
        start=view.start,
        due=view.due,
        status=view.status if view.status in {"planned", "dropped"} else "active",
        percent=view.percent,
        target_value=view.target["value"] if view.target else None,
        target_unit=_counted_in(view.target["unit"]) if view.target else None,
    )
    today = voice.now.astimezone(voice.rules.zone).date()
    said = _back_in_time(understand(text, task=context, today=today, bot_user=bot_user), text, view, today)
    if said.value is None or "bound" not in (view.target or {}):
        return said
    bare = understand(text, task=replace(context, target_value=None, target_unit=None), today=today, bot_user=bot_user)
    return _as_level(said, bare)


def _back_in_time(said: Understanding, text: str, view: TaskView, today: date) -> Understanding:
    """With the agreed day where a later one stands and these words take it back: "toch eind februari klaar".

    What says no more than that ("blijft toch 28 februari") is asked.
    """
    if view.expected is None or view.expected <= view.due or today > view.due:
        return said
    meant = is_back_in_time(text, today=today, due=view.due)
    if said.intent in _RUNS and (said.in_time or meant):
        return replace(said, new_due=view.due)
    if said.intent is Intent.COMMENT and meant:
        return Understanding(Intent.ON_TRACK, light=Light.GREEN, new_due=view.due, confirm=True)
    return said


def _counted_in(unit: str | None) -> str | None:
    """A share of whatever is counted in percents."""
    return "%" if unit is not None and unit.startswith("%") else unit


def _as_level(said: Understanding, bare: Understanding) -> Understanding:
    """An amount of what is to stay under or above its number: that it is reached finishes nothing, and it is no percentage.

    `bare` is what the same words say of a task without a target.
    """
    if said.intent is not Intent.DONE:
        return replace(said, percent=None)
    return said if bare.intent is Intent.DONE else replace(bare, percent=None, value=said.value)
