"""What somebody hands in with a task, an address or a file: kept in the history and shown in the thread; it changes no stand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlmodel import Session

from workflows.answering.echoes import about, in_thread, mention
from workflows.answering.voice import Outcome, Voice
from workflows.answering.words_kept import keep
from workflows.tracking.views import EVIDENCE, TaskView

Found = Sequence[dict[str, str]]
"""What was handed in: each has an `address`, a file also a `name`."""


def keep_found(session: Session, view: TaskView, found: Found, voice: Voice) -> Outcome:
    """Keeps it with the task, in the name of who handed it in."""
    entry = keep(session, voice, agreement_id=view.agreement_id, task_id=view.id)
    payload: dict[str, Any] = {"message": "evidence", "by": mention(session, voice.person_id), "found": list(found)}
    in_thread(session, f"evidence:{entry.id}", payload | about(session, view), voice, agreement_id=view.agreement_id)
    return Outcome("noted", entry.id)


def addresses(found: Found) -> str:
    """As the history keeps it."""
    return EVIDENCE + " · ".join(one["address"] for one in found)
