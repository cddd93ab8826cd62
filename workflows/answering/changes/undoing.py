"""A change taken back, from its line in the thread or from the words that made it: one, or all that one line told."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlmodel import Session, select

from storage.outbox import delivery_with_key
from storage.tasks import HistoryEntry
from storage.words import Source
from workflows.answering.changes.changing import say_undone, undo_newest, undo_one
from workflows.answering.telling.echoes import gone, not_yours, view_of
from workflows.answering.telling.gathering import gathering, tell_gathered
from workflows.answering.voice import Gathered, Outcome, Place, Voice, foremost
from workflows.ground_rules import GroundRules
from workflows.tracking.permissions import Action, may
from workflows.tracking.stands import last_undoable
from workflows.tracking.views import TaskView


def undo_told(session: Session, entry_id: int, **of_whom: Any) -> Outcome:
    """Takes back all that the line of this change told, each as far as nothing newer stands upon it; else says why not."""
    line = delivery_with_key(session, f"noted:{entry_id}")
    told = list(line.payload.get("entry_ids") or ()) if line is not None else []
    if len(told) < 2:
        return undo_entry(session, entry_id, **of_whom)
    voice = gathering(Voice(**of_whom))
    entries = [session.get_one(HistoryEntry, each) for each in reversed(told)]
    fresh = [entry for entry in entries if _is_newest(session, entry) and _may_change(session, entry, voice)]
    outcomes = [undo_entry(session, entry.id or 0, **of_whom, gathered=voice.gathered) for entry in fresh or entries[-1:]]
    if voice.gathered:
        voice.gathered.reverse()
    tell_gathered(session, voice)
    return foremost(outcomes)


def undo_newest_of_each(session: Session, views: Sequence[TaskView], voice: Voice) -> Outcome:
    """Takes back the newest change of each of these tasks, told in one line."""
    voice = gathering(voice)
    outcomes = [undo_newest(session, view, voice) for view in views]
    tell_gathered(session, voice)
    return foremost(outcomes)


def _is_newest(session: Session, entry: HistoryEntry) -> bool:
    newest = last_undoable(session, entry.task_id or 0)
    return newest is not None and newest.id == entry.id


def _may_change(session: Session, entry: HistoryEntry, voice: Voice) -> bool:
    return may(session, Action.CHANGE, task_id=entry.task_id, person_id=voice.person_id)


def undo_entry(
    session: Session,
    entry_id: int,
    *,
    person_id: int | None,
    source: Source,
    now: datetime,
    rules: GroundRules,
    place: Place,
    gathered: list[Gathered] | None = None,
) -> Outcome:
    """Takes back a change, when it is the newest of its task; otherwise says why not, to this person alone."""
    voice = Voice(person_id, source, now, rules, place, gathered=gathered)
    entry = session.get(HistoryEntry, entry_id)
    if entry is None or entry.task_id is None:
        return gone(session, voice)
    view = view_of(session, entry.task_id, voice)
    if not may(session, Action.CHANGE, task_id=view.id, person_id=person_id):
        return not_yours(session, view, voice)
    return undo_one(session, entry, view, voice)


def tell_undone(session: Session, entry_ids: Sequence[int], *, now: datetime, rules: GroundRules, place: Place) -> None:
    """Says in the thread what was taken back without a word before, where no newer stand says enough by itself.

    `entry_ids` are the entries that took it back.
    """
    undone = [session.get_one(HistoryEntry, entry_id) for entry_id in entry_ids]
    left = [entry for entry in undone if not _is_overtaken(session, entry)]
    if not left:
        return
    voice = gathering(Voice(left[0].person_id, left[0].source, now, rules, place))
    for entry in reversed(left):
        say_undone(session, entry, view_of(session, entry.task_id or 0, voice), voice)
    tell_gathered(session, voice)


def _is_overtaken(session: Session, undone: HistoryEntry) -> bool:
    """Whether the task got another stand since."""
    newer = select(HistoryEntry).where(HistoryEntry.task_id == undone.task_id, HistoryEntry.sequence > undone.sequence)
    return any(entry.change for entry in session.exec(newer).all())
