"""A correction of what was agreed, by a coordinator: recorded, shown everywhere, told in the thread with who did it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlmodel import Session

from storage.words import Source
from workflows.answering.telling.echoes import about, in_thread, mention, only_coordinators, say_privately, show_anew, view_of
from workflows.answering.telling.told_to_all import in_channel
from workflows.answering.voice import Outcome, Place, Voice
from workflows.ground_rules import GroundRules
from workflows.reviewing.corrections import Wish
from workflows.tracking.correcting import correct_task
from workflows.tracking.permissions import Action, may
from workflows.tracking.views import TaskView


def correct_agreed(
    session: Session,
    task_id: int,
    wish: Wish,
    *,
    version: int,
    person_id: int | None,
    now: datetime,
    rules: GroundRules,
    place: Place,
) -> Outcome:
    """Makes the afspraak say this, for a coordinator; raises Refused when it was changed since it was seen."""
    voice = Voice(person_id, Source.MODAL, now, rules, place)
    view = view_of(session, task_id, voice)
    if not may(session, Action.CORRECT, task_id=task_id, person_id=person_id):
        return only_coordinators(session, view, voice)
    entry = correct_task(session, task_id, wish, version=version, person_id=person_id, now=now, rules=rules)
    if entry is None:
        return say_privately(session, "same", view, voice)
    view = view_of(session, task_id, voice)
    show_anew(session, view, entry, voice)
    by = mention(session, person_id)
    payload = {"message": "noted", "intent": "correct", "entry_id": entry.id, "by": by, **about(session, view)}
    payload["change"] = _told(entry.change, view)
    in_thread(session, f"noted:{entry.id}", payload, voice, agreement_id=view.agreement_id)
    in_channel(session, f"noted:{entry.id}", payload, voice, agreement_id=view.agreement_id)
    return Outcome("changed", entry.id)


def _told(change: dict[str, Any], view: TaskView) -> dict[str, Any]:
    """What was corrected, as people read it: pairs of what it was and is, the owners and the target as they are now."""
    told: dict[str, Any] = {name: change[name] for name in ("title", "start", "due") if name in change}
    told |= {"owners": list(view.owners)} if "owners" in change else {}
    return told | ({"target": view.target} if {"target_value", "target_unit"} & set(change) else {})
