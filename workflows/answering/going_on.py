"""An owner whose task waits and who tells that it can go on, or that something came in, which may be what was waited for."""

from __future__ import annotations

from sqlmodel import Session

from workflows.answering.between_parties.waited_for import RESUME, WAITING, is_no_owner
from workflows.answering.changes.changing import change
from workflows.answering.handed_in.words_kept import keep_words
from workflows.answering.heard.waited_words import goes_on, is_received
from workflows.answering.questions import propose, supersede
from workflows.answering.understanding.meaning import Intent, Understanding
from workflows.answering.voice import Outcome, Voice
from workflows.tracking.permissions import Action, may
from workflows.tracking.stands import Stand
from workflows.tracking.views import TaskView


def hear_going_on(session: Session, view: TaskView, said: Understanding, voice: Voice) -> Outcome | None:
    """What comes of "dan kan ik verder" of an owner whose task waits; "ontvangen" may be something else, so it is asked."""
    may_go_on = view.status == WAITING and said.intent in {Intent.COMMENT, Intent.ON_TRACK} and said.new_due is None
    if not may_go_on or is_no_owner(session, view, voice.actor_id):
        return None
    if not may(session, Action.CHANGE, task_id=view.id, person_id=voice.actor_id):
        return None
    if goes_on(voice.words):
        return change(session, view, Stand(RESUME), voice)
    if said.intent is not Intent.COMMENT or not is_received(voice.words) or voice.place.channel is None:
        return None
    keep_words(session, view, voice)
    supersede(session, view, voice)
    propose(session, view, {"intent": RESUME}, voice)
    return Outcome("asked")
