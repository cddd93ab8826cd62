"""Asking first: what is doubtful stands as a proposal until somebody who may say so says yes or no."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlmodel import Session

from calendars.lazy_pattern import lazy_regex
from storage.outbox import Question, delivery_with_key, open_questions
from storage.words import DeliveryKind, DeliveryMethod, Light
from workflows.answering.echoes import about, in_thread, language_of
from workflows.answering.sentences import sentence, task_name
from workflows.answering.understanding.meaning import Intent, Understanding
from workflows.answering.voice import Outcome, Voice
from workflows.outgoing import Outgoing, put
from workflows.tracking.stands import Stand
from workflows.tracking.views import TaskView

VALID_FOR = timedelta(days=14)
LONGEST_FILL_IN = 30  # characters: what is longer is a new statement
_ONLY_A_MENTION = lazy_regex(r"<@[A-Z0-9]+(?:\|[^>]*)?>[.!]?")


def ask(session: Session, view: TaskView, understanding: Understanding, voice: Voice) -> Outcome:
    """Puts the proposal to the person, with two buttons. Where there is no chat nothing can be asked: then it is said.

    What lacks its date or its person is asked without buttons: a yes alone would not say it.
    """
    language = language_of(session, view.agreement_id)
    text = sentence("unclear", language, task=task_name(view.number, language))
    if voice.place.channel is None:
        return Outcome("asked", message=text)
    proposal = understanding.as_json()
    question = Question(
        agreement_id=view.agreement_id,
        task_id=view.id,
        person_id=voice.person_id,
        proposal=proposal,
        text=voice.text,
        permalink=voice.permalink,
        asked_at=voice.now,
    )
    session.add(question)
    session.flush()
    payload = {"message": "ask", "question_id": question.id, **about(session, view), **proposal}
    in_thread(session, f"ask:{question.id}", payload, voice, agreement_id=view.agreement_id)
    return Outcome("asked", message=text)


def ask_which(session: Session, views: Sequence[TaskView], voice: Voice) -> Outcome:
    """Asks which of several tasks an answer is about; a bare number in reply is then enough (`words_waiting`)."""
    language = language_of(session, views[0].agreement_id)
    items = [{"task_id": view.id, "number": view.number, "title": view.title} for view in views]
    payload = {"message": "which_task", "language": language, "items": items}
    question = Question(
        agreement_id=views[0].agreement_id,
        person_id=voice.person_id,
        proposal={"which": [view.id for view in views], "thread": voice.place.thread},
        text=voice.text,
        permalink=voice.permalink,
        asked_at=voice.now,
    )
    if voice.place.channel is not None:
        session.add(question)
        session.flush()
        in_thread(session, f"which:{question.id}", payload, voice, agreement_id=views[0].agreement_id)
    return Outcome("asked", message=sentence("which", language, number=views[0].number))


def words_waiting(session: Session, agreement_id: int, voice: Voice) -> str | None:
    """What this person said in this thread when they were asked which task they meant; taken once."""
    for question in reversed(open_questions(session, agreement_id=agreement_id, person_id=voice.person_id)):
        if (
            "which" in question.proposal
            and question.proposal.get("thread") == voice.place.thread
            and is_fresh(question, voice.now)
        ):
            _close(session, question, "told", voice.now)
            return question.text
    return None


def locked_question(session: Session, question_id: int) -> Question | None:
    """The question, kept from a second click until the transaction ends."""
    return session.get(Question, question_id, with_for_update=True, populate_existing=True)


def is_fresh(question: Question, now: datetime) -> bool:
    """Whether a yes can still be meant."""
    return now - question.asked_at <= VALID_FOR


def settle(session: Session, question: Question, *, yes: bool, voice: Voice) -> None:
    """Writes the answer down and shows it where the buttons were."""
    answer = "yes" if yes else "no"
    _close(session, question, answer, voice.now)
    asked = delivery_with_key(session, f"ask:{question.id}")
    if asked is None:
        return
    outgoing = Outgoing(
        key=f"answered:{question.id}",
        kind=DeliveryKind.OTHER,
        moment=voice.now,
        payload={**asked.payload, "answer": answer},
        method=DeliveryMethod.UPDATE,
        parent_id=asked.id,
        agreement_id=question.agreement_id,
    )
    put(session, outgoing, now=voice.now)


def supersede(session: Session, view: TaskView, voice: Voice) -> None:
    """Closes what this person was asked about a task: their newer words have answered it."""
    for question in open_questions(session, agreement_id=view.agreement_id, person_id=voice.person_id):
        if question.task_id == view.id:
            _close(session, question, "superseded", voice.now)


def proposed(question: Question, *, assignee_id: int | None) -> Stand:
    """The stand that a yes makes true."""
    fields: dict[str, Any] = question.proposal
    return Stand(
        intent=str(fields["intent"]),
        light=Light(fields["light"]) if fields.get("light") else None,
        percent=fields.get("percent"),
        value=fields.get("value"),
        new_due=_day(fields.get("new_due")),
        snooze_until=_day(fields.get("snooze_until")),
        assignee_id=assignee_id,
    )


def completed(session: Session, view: TaskView, text: str, voice: Voice) -> str | None:
    """A short reply made whole, when it may fill in what was asked: "1 mei" after "wanneer?", a mention after "wie?"."""
    for question in reversed(open_questions(session, agreement_id=view.agreement_id, person_id=voice.person_id)):
        if question.task_id != view.id or not is_fresh(question, voice.now) or len(text) > LONGEST_FILL_IN:
            continue
        intent = question.proposal.get("intent")
        if intent == Intent.SNOOZE and not question.proposal.get("snooze_until"):
            return f"herinner me {text}"
        if intent == Intent.REASSIGN and not question.proposal.get("assignee") and _ONLY_A_MENTION.fullmatch(text.strip()):
            return f"{text.strip()} neemt het over"
    return None


def _close(session: Session, question: Question, answer: str, now: datetime) -> None:
    question.answered_at, question.answer = now, answer
    session.add(question)
    session.flush()


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
