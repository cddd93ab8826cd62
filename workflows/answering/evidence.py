"""Evidence and notes with a task: an address, a file, words of explanation; kept in the history and shown in the thread."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlmodel import Session

from storage.tasks import history_of
from storage.words import Source
from workflows.answering.answers import hear
from workflows.answering.echoes import about, in_thread, mention, not_yours, view_of
from workflows.answering.voice import Outcome, Place, Voice
from workflows.answering.words_kept import keep
from workflows.ground_rules import GroundRules
from workflows.tracking.permissions import Action, may
from workflows.tracking.views import EVIDENCE

Found = Sequence[dict[str, str]]
"""What was handed in: each has an `address`, a file also a `name`."""


def keep_evidence(
    session: Session,
    task_id: int,
    found: Found,
    *,
    person_id: int | None,
    now: datetime,
    rules: GroundRules,
    place: Place,
    source: Source = Source.MODAL,
    permalink: str | None = None,
) -> Outcome:
    """Keeps what shows how a task stands, and changes no stand."""
    voice = Voice(person_id, source, now, rules, place, _addresses(found), permalink)
    view = view_of(session, task_id, voice)
    if not may(session, Action.COMMENT, task_id=task_id, person_id=person_id):
        return not_yours(session, view, voice)
    entry = keep(session, voice, agreement_id=view.agreement_id, task_id=task_id)
    payload: dict[str, Any] = {"message": "evidence", "by": mention(session, person_id), "found": list(found)}
    in_thread(session, f"evidence:{entry.id}", payload | about(session, view), voice, agreement_id=view.agreement_id)
    return Outcome("noted", entry.id)


def keep_note(
    session: Session,
    task_id: int,
    text: str,
    found: Found = (),
    *,
    person_id: int | None,
    now: datetime,
    rules: GroundRules,
    place: Place,
    bot_user: str | None = None,
) -> Outcome:
    """Shows in the thread what somebody wrote in a form, with the evidence that came along, and hears it as a reply.

    Nobody else saw the words being written: they are shown and kept also where they change nothing, or are asked about first.
    """
    voice = Voice(person_id, Source.MODAL, now, rules, place, text)
    view = view_of(session, task_id, voice)
    if not may(session, Action.COMMENT, task_id=task_id, person_id=person_id):
        return not_yours(session, view, voice)
    said = {"message": "note", "by": mention(session, person_id), "text": text, "found": list(found)}
    key = f"note:{task_id}:{person_id}:{now.isoformat()}"
    in_thread(session, key, said | about(session, view), voice, agreement_id=view.agreement_id)
    by: dict[str, Any] = {"person_id": person_id, "source": Source.MODAL, "now": now, "rules": rules, "place": place}
    outcome = hear(session, task_ids=[task_id], text=text, **by, bot_user=bot_user)
    if not any(row.text == text and row.at == now for row in history_of(session, task_id=task_id)):
        keep(session, voice, agreement_id=view.agreement_id, task_id=task_id)
    if found:
        along = Voice(person_id, Source.MODAL, now, rules, place, _addresses(found))
        keep(session, along, agreement_id=view.agreement_id, task_id=task_id)
    return outcome


def _addresses(found: Found) -> str:
    return EVIDENCE + " · ".join(one["address"] for one in found)
