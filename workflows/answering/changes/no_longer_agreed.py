"""What comes of an answer about a task that the newest version of the agreement doesn't hold any more: asked first.

"15 klaar" may well be true; but who says so may not know that it has gone, or may mean another that has that number now.
"""

from __future__ import annotations

from sqlmodel import Session

from workflows.answering.questions import ask, supersede
from workflows.answering.telling.echoes import say_privately
from workflows.answering.understanding.meaning import Intent, Understanding
from workflows.answering.voice import Outcome, Voice
from workflows.tracking.permissions import Action, may
from workflows.tracking.stands import COURSE, Stand
from workflows.tracking.views import TaskView

_LEFT_ALONE = frozenset({Intent.UNDO, Intent.DROPPED})


def hear_of_gone(session: Session, view: TaskView, said: Understanding, voice: Voice) -> Outcome | None:
    """Asks whether it is followed again, or is done all the same. None for what is agreed still."""
    if not view.withdrawn or said.intent in _LEFT_ALONE:
        return None
    supersede(session, view, voice)
    if said.intent is Intent.DONE:
        return ask(session, view, said, voice, gone_but_done=True)
    if said.intent in COURSE:
        return ask(session, view, said, voice, gone=True)
    return say_privately(session, "gone_stays", view, voice)


def chosen_of_gone(session: Session, view: TaskView, stand: Stand, voice: Voice) -> Outcome | None:
    """The same of a button, a form or a reaction of somebody who may change it: old messages keep theirs."""
    if not view.withdrawn or not may(session, Action.CHANGE, task_id=view.id, person_id=voice.actor_id):
        return None
    if stand.intent not in COURSE | {Intent.DONE}:
        return None if stand.intent in _LEFT_ALONE else say_privately(session, "gone_stays", view, voice)
    said = Understanding(Intent(stand.intent), stand.light, stand.percent, stand.value, stand.new_due, confirm=True)
    return hear_of_gone(session, view, said, voice)
