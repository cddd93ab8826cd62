"""What words mean that are said of one task: its target, its dates, and the question of ours that waits for an answer."""

from __future__ import annotations

from dataclasses import replace

from sqlmodel import Session

from workflows.answering.questions import completed
from workflows.answering.understanding.meaning import Intent, TaskContext, Understanding
from workflows.answering.understanding.reply_parser import understand
from workflows.answering.voice import Voice
from workflows.tracking.views import TaskView


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
    said = understand(text, task=context, today=today, bot_user=bot_user)
    if said.value is None or "bound" not in (view.target or {}):
        return said
    bare = understand(text, task=replace(context, target_value=None, target_unit=None), today=today, bot_user=bot_user)
    return _as_level(said, bare)


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
