"""Evidence with a task: an address or a file, kept in the history and shown in the thread. It changes no stand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlmodel import Session

from storage.words import Source
from workflows.answering.echoes import about, in_thread, mention, not_yours, view_of
from workflows.answering.voice import Outcome, Place, Voice
from workflows.answering.words_kept import keep
from workflows.ground_rules import GroundRules
from workflows.tracking.permissions import Action, may


def keep_evidence(
    session: Session,
    task_id: int,
    found: Sequence[dict[str, str]],
    *,
    person_id: int | None,
    now: datetime,
    rules: GroundRules,
    place: Place,
    source: Source = Source.MODAL,
    permalink: str | None = None,
) -> Outcome:
    """Keeps what shows how a task stands; each has an `address`, a file also a `name`."""
    text = f"Bewijsstuk: {' · '.join(one['address'] for one in found)}"
    voice = Voice(person_id, source, now, rules, place, text, permalink)
    view = view_of(session, task_id, voice)
    if not may(session, Action.COMMENT, task_id=task_id, person_id=person_id):
        return not_yours(session, view, voice)
    entry = keep(session, voice, agreement_id=view.agreement_id, task_id=task_id)
    payload: dict[str, Any] = {"message": "evidence", "by": mention(session, person_id), "found": list(found)}
    in_thread(session, f"evidence:{entry.id}", payload | about(session, view), voice, agreement_id=view.agreement_id)
    return Outcome("noted", entry.id)
