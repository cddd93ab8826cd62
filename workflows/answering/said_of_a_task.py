"""What words mean that are said of one task: its target, its dates, and the question of ours that waits for an answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from sqlmodel import Session

from storage.words import Light
from workflows.answering.heard.absence import Absence, absence_of
from workflows.answering.heard.back_in_time import is_back_in_time
from workflows.answering.heard.day_withdrawn import Withdrawn, instead_of_it, is_agreed_again, withdrawal_of
from workflows.answering.heard.standing_in import lent_of
from workflows.answering.questions import completed
from workflows.answering.understanding.meaning import Intent, TaskContext, Understanding
from workflows.answering.understanding.reply_parser import understand
from workflows.answering.voice import Voice
from workflows.tracking.views import TaskView

_RUNS = frozenset({Intent.ON_TRACK, Intent.PROGRESS})


def filling_in_question(session: Session, view: TaskView, text: str, voice: Voice, bot_user: str | None) -> Understanding | None:
    """What a reply says that fills in a question of ours; None when it doesn't."""
    whole = completed(session, view, text, voice)
    if whole is not None and (lent := _lent(whole, view, voice)) is not None:
        return lent
    said = understood_of(whole, view, voice, bot_user) if whole is not None else None
    return said if said is not None and said.intent in {Intent.SNOOZE, Intent.REASSIGN} and not said.confirm else None


def _lent(whole: str, view: TaskView, voice: Voice) -> Understanding | None:
    """Who stands in until the day that was just named: "tot en met vrijdag" behind "tot wanneer neemt Sanne het waar?"."""
    away = absence_of(whole, today=voice.now.astimezone(voice.rules.zone).date())
    if away is None or away.who is None:
        return None
    day = day_back(away, view, voice)
    return Understanding(Intent.REASSIGN, assignee=away.who, until=day) if day is not None else None


def day_back(away: Absence, view: TaskView, voice: Voice) -> date | None:
    """The working day from which on they are there again; None where none is named that can be counted."""
    said = understood_of(f"herinner me {away.back}", view, voice, None).snooze_until if away.back else None
    return voice.rules.workdays.next_open(said + timedelta(days=away.plus)) if said is not None else None


def understood_of(text: str, view: TaskView, voice: Voice, bot_user: str | None) -> Understanding:
    """What a reply says of this task, by the state in which it stands."""
    if (lent := lent_of(text)) is not None:
        return Understanding(Intent.REASSIGN, assignee=lent[0], until=lent[1])
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
    said = _back_in_time(understand(text, task=context, today=today, bot_user=bot_user), text, context, view, today)
    if said.value is None or "bound" not in (view.target or {}):
        return said
    bare = understand(text, task=replace(context, target_value=None, target_unit=None), today=today, bot_user=bot_user)
    return _as_level(said, bare)


def _back_in_time(said: Understanding, text: str, context: TaskContext, view: TaskView, today: date) -> Understanding:
    """With the agreed day where a later one stands and these words take it back: "toch eind februari klaar".

    What says no more than that ("blijft toch 28 februari") is asked. "Trek die 20 maart in" is an undo that names its day.
    """
    if view.expected is None or view.expected <= view.due:
        return said
    days: dict[str, date] = {"standing": view.expected, "today": today, "due": view.due}
    if (withdrawn := withdrawal_of(text, **days)) is not None:
        if withdrawn is Withdrawn.PLAIN or today > view.due:
            return Understanding(Intent.UNDO, new_due=view.expected, confirm=withdrawn is Withdrawn.DENIED)
        return Understanding(Intent.ON_TRACK, light=Light.GREEN, new_due=view.due, confirm=True)
    return said if today > view.due else _agreed_again(said, text, context, view, days)


def _agreed_again(said: Understanding, text: str, context: TaskContext, view: TaskView, days: dict[str, date]) -> Understanding:
    today = days["today"]
    if said.intent is Intent.UNDO and (words := instead_of_it(text, **days)) is not None:
        return _instead(said, words, context, view, today)
    meant = is_back_in_time(text, today=today, due=view.due)
    if said.intent in _RUNS and (said.in_time or meant):
        return replace(said, new_due=view.due)
    if said.intent is Intent.COMMENT and meant:
        return Understanding(Intent.ON_TRACK, light=Light.GREEN, new_due=view.due, confirm=True)
    return said


def _instead(said: Understanding, words: str, context: TaskContext, view: TaskView, today: date) -> Understanding:
    """What holds instead of what is taken back: "vergeet dat maar, gewoon 28 februari", "... het wordt 15 maart"."""
    if is_agreed_again(words, today=today, due=view.due):
        return Understanding(Intent.ON_TRACK, light=Light.GREEN, new_due=view.due)
    meant = understand(words, task=context, today=today)
    return meant if meant.intent is Intent.DELAYED and meant.new_due is not None else said


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
