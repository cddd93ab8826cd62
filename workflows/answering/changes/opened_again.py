"""What is finished and clicked on once more: a light, or a colleague who gets it, opens nothing unasked."""

from __future__ import annotations

from sqlmodel import Session

from storage.words import Source
from workflows.answering.acting import DONE
from workflows.answering.questions import ask
from workflows.answering.telling.echoes import mention, say_privately
from workflows.answering.understanding.meaning import Intent, Understanding
from workflows.answering.voice import Outcome, Voice
from workflows.tracking.permissions import Action, may
from workflows.tracking.stands import Stand
from workflows.tracking.views import TaskView

_LIGHTS = frozenset({"on_track", "at_risk", "delayed", "blocked"})


def opened_again(session: Session, view: TaskView, stand: Stand, voice: Voice) -> Outcome | None:
    """What comes of a light or a colleague that a click gives to what is finished: asked first. None for all else."""
    given = stand.intent == "reassign" and stand.assignee_id is not None
    lightly = voice.source in {Source.REACTION, Source.BUTTON} and stand.intent in _LIGHTS
    if not (given or lightly) or view.status not in DONE:
        return None
    if not may(session, Action.CHANGE, task_id=view.id, person_id=voice.actor_id):
        return None
    if stand.intent == "on_track":
        return say_privately(session, "done_stays", view, voice)
    said = Understanding(Intent(stand.intent), light=stand.light, assignee=mention(session, stand.assignee_id), until=stand.until)
    return ask(session, view, said, voice, reopened=given, finished=lightly)
