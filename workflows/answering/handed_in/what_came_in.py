"""What somebody hands in with a task, an address or a file: kept in the history and shown in the thread; it changes no stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlmodel import Session

from storage.outbox import open_questions
from storage.words import Light, Source
from workflows.answering.handed_in.words_kept import keep
from workflows.answering.questions import is_fresh, propose
from workflows.answering.telling.echoes import about, in_thread, mention
from workflows.answering.understanding.meaning import Intent, Understanding
from workflows.answering.voice import Outcome, Voice
from workflows.tracking.explanations import EVIDENCE
from workflows.tracking.permissions import Action, may
from workflows.tracking.views import TaskView

Found = Sequence[dict[str, str]]
"""What was handed in: each has an `address`, a file also a `name`."""


def keep_found(session: Session, view: TaskView, found: Found, voice: Voice) -> Outcome:
    """Keeps it with the task, in the name of who handed it in."""
    entry = keep(session, voice, agreement_id=view.agreement_id, task_id=view.id)
    payload: dict[str, Any] = {"message": "evidence", "by": mention(session, voice.person_id), "found": list(found)}
    payload |= {} if may(session, Action.CHANGE, task_id=view.id, person_id=voice.actor_id) else {"of_another": True}
    in_thread(session, f"evidence:{entry.id}", payload | about(session, view), voice, agreement_id=view.agreement_id)
    return Outcome("noted", entry.id)


def addresses(found: Found) -> str:
    """As the history keeps it."""
    return EVIDENCE + " · ".join(one["address"] for one in found)


def ask_if_done(session: Session, view: TaskView, voice: Voice) -> None:
    """Asks who handed in something without a word whether it is done with that; once, and only where that is theirs to say."""
    theirs = may(session, Action.CHANGE, task_id=view.id, person_id=voice.actor_id)
    if view.status != "active" or not theirs or voice.source is not Source.REPLY:
        return
    waiting = open_questions(session, agreement_id=view.agreement_id, person_id=voice.person_id)
    asked = [question for question in waiting if question.task_id == view.id and is_fresh(question, voice.now)]
    if any(question.proposal.get("intent") == Intent.DONE for question in asked):
        return
    done = Understanding(Intent.DONE, light=Light.GREEN, percent=100, confirm=True)
    propose(session, view, done.as_json(), replace(voice, text=None), with_evidence=True)
