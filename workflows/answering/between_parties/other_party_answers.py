"""What comes of our question to another party whether it takes a task over: it does, it is only waited for, or neither."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from sqlmodel import Session

from storage.outbox import Question
from storage.words import Source
from workflows.answering.between_parties.other_party import may_agree
from workflows.answering.changes.changing import change
from workflows.answering.questions import locked_question, settle, too_late, typed_as_answer
from workflows.answering.telling.echoes import gone, not_yours, say_privately, tick, view_of
from workflows.answering.voice import Outcome, Place, Voice
from workflows.ground_rules import GroundRules
from workflows.tracking.permissions import Action, may
from workflows.tracking.stands import Stand
from workflows.tracking.views import TaskView

WAITS = "waits"


def answer_other_party(
    session: Session, question: Question, view: TaskView, yes: bool, voice: Voice, *, permalink: str | None = None
) -> Outcome:
    """Takes the yes of the other party, which hands it over, or a no of anybody whom it concerns."""
    agrees = may_agree(session, question, voice.person_id)
    if yes and not agrees:
        whose = str(question.proposal.get("assignee") or "")
        return say_privately(session, "other_party_says", view, voice, who=whose)
    if not agrees and not may(session, Action.CHANGE, task_id=view.id, person_id=voice.person_id):
        return not_yours(session, view, voice)
    settle(session, question, "yes" if yes else "no", voice.now)
    typed_as_answer(session, question, permalink)
    if not yes:
        tick(session, voice)
        return Outcome("noted")
    until = question.proposal.get("until")
    lent = date.fromisoformat(until) if until else None
    stand = Stand("reassign", assignee_id=question.proposal.get("assignee_id"), until=lent)
    agreed = replace(voice, text=question.text, permalink=permalink or question.permalink)
    return change(session, view, stand, agreed, own_words=False, agreed=True)


def answer_waits(
    session: Session,
    question_id: int,
    *,
    person_id: int | None,
    now: datetime,
    rules: GroundRules,
    place: Place,
    source: Source = Source.BUTTON,
) -> Outcome:
    """Takes the answer that it isn't handed over but waits for them, once, from somebody who may change the task."""
    voice = Voice(person_id, source, now, rules, place)
    question = locked_question(session, question_id)
    if question is None or question.task_id is None or question.proposal.get("other_party") is None:
        return gone(session, voice)
    view = view_of(session, question.task_id, voice)
    if (late := too_late(session, question, now)) is not None:
        return say_privately(session, late, view, voice)
    if not may(session, Action.CHANGE, task_id=view.id, person_id=person_id):
        return not_yours(session, view, voice)
    settle(session, question, WAITS, now)
    stand = Stand("waiting", waiting_for_party_id=question.proposal["other_party"])
    return change(session, view, stand, replace(voice, text=question.text, permalink=question.permalink))
