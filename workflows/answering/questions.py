"""Asking first: what is doubtful stands as a proposal until somebody who may say so says yes or no."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any

from sqlmodel import Session

from calendars.lazy_pattern import lazy_regex
from storage.outbox import Delivery, Question, deliveries_with_keys, open_questions, questions_from, questions_since
from storage.words import DeliveryKind, DeliveryMethod, Light
from workflows.answering.heard.standing_in import lent_in_words
from workflows.answering.telling.echoes import about, in_thread, language_of, task_in_sentence
from workflows.answering.telling.sentences import sentence
from workflows.answering.understanding.meaning import Intent, Understanding
from workflows.answering.voice import Outcome, Place, Voice
from workflows.outgoing import Outgoing, put
from workflows.told_alone import is_direct
from workflows.tracking.people import parties_of
from workflows.tracking.permissions import Action, may
from workflows.tracking.stands import Stand, last_undoable
from workflows.tracking.views import TaskView

VALID_FOR = timedelta(days=14)
WITHDRAWN, SUPERSEDED, EXPIRED = "withdrawn", "superseded", "expired"
OF_CHANGE = "of_change"
"""The history entry that stood when we asked whether it is taken back."""
STANDS_IN = "stands_in"
"""In a question of ours: the colleague is known who does it meanwhile, and not until when."""

LONGEST_FILL_IN = 30  # characters: what is longer is a new statement
_UP_TO = lazy_regex(r"(?i)\s*(?:tot|t/?m|until|till|through)\b")
_ONLY_A_MENTION = lazy_regex(r"<@[A-Z0-9]+(?:\|[^>]*)?>[.!]?")


def ask(session: Session, view: TaskView, understanding: Understanding, voice: Voice, **shown: bool) -> Outcome:
    """Puts the proposal to the person, with two buttons. Where there is no chat nothing can be asked: then it is said.

    Of what is `finished` it is asked whether that is so after all, of who is `away` when they are back,
    and where `both` owners have said that their side is done whether all is.

    What lacks its date or its person is asked without buttons: a yes alone would not say it.
    """
    language = language_of(session, view.agreement_id)
    text = sentence("unclear", language, task=task_in_sentence(session, view, language))
    if voice.place.channel is None:
        return Outcome("asked", message=text)
    more = {name: True for name, holds in shown.items() if holds} | (
        {"taken_up": True} if understanding.intent is Intent.UNDO and view.status == "dropped" else {}
    )
    proposal = understanding.as_json()
    if understanding.intent is Intent.UNDO:
        newest = last_undoable(session, view.id)
        proposal |= {OF_CHANGE: newest.id if newest is not None else None}
    propose(session, view, proposal, voice, **more)
    return Outcome("asked", message=text)


def propose(session: Session, view: TaskView, proposal: dict[str, Any], voice: Voice, **shown: Any) -> None:
    """Keeps what is proposed, and puts it in the thread with two buttons; `shown` is what else the words need."""
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
    payload = {"message": "ask", "question_id": question.id, **about(session, view), **proposal, **shown}
    in_thread(session, f"ask:{question.id}", payload, voice, agreement_id=view.agreement_id)


def questions_here(session: Session, place: Place, now: datetime) -> list[Question]:
    """What we asked in this thread and nobody answered yet, oldest first.

    What somebody says directly to us, in no thread, may answer anything that was asked there.
    """
    if place.channel is None:
        return []
    asked = questions_since(session, now - VALID_FOR)
    lines = deliveries_with_keys(session, (key for question in asked for key in _keys(question)))
    return [question for question in asked if any(_stands_at(lines.get(key), place) for key in _keys(question))]


def newest_for(session: Session, voice: Voice, *, yes: bool) -> Question | None:
    """The question in this thread that a bare yes or no of this person answers: the newest that they were asked themselves.

    Else the newest of a colleague that is theirs to answer. A thumb of somebody else beneath it is only kind.
    """
    fitting = [question for question in questions_here(session, voice.place, voice.now) if _takes(question, voice, yes=yes)]
    own = [question for question in fitting if question.person_id == voice.actor_id]
    theirs = [question for question in fitting if any(_may(session, voice, id_) for id_ in tasks_asked_about(question))]
    theirs = [q for q in theirs if q in own or not (yes and takes_change_back(q))]  # who wants that says it in their own words
    asked = [question for question in fitting if _is_of_party_asked(session, question, voice)]
    for found in (asked, [q for q in own if not yes or q in theirs], theirs, own):
        if found:
            return found[-1]
    return None


def _takes(question: Question, voice: Voice, *, yes: bool) -> bool:
    """Whether a bare word can answer it: a no also where the day, the colleague or the task was still to be named by them."""
    return takes_yes_or_no(question) or (not yes and (question.task_id is not None or question.person_id == voice.actor_id))


def asked_of_their_party(session: Session, voice: Voice) -> Question | None:
    """Our open question in this thread to the party of this person, whether it takes a task over."""
    here = reversed(questions_here(session, voice.place, voice.now))
    return next((question for question in here if _is_of_party_asked(session, question, voice)), None)


def _is_of_party_asked(session: Session, question: Question, voice: Voice) -> bool:
    """Whether it asks this person's party if it takes a task over."""
    party = question.proposal.get("other_party")
    if party is None or voice.actor_id is None:
        return False
    return party in parties_of(session, agreement_id=question.agreement_id, person_id=voice.actor_id)


def _may(session: Session, voice: Voice, task_id: int) -> bool:
    return may(session, Action.CHANGE, task_id=task_id, person_id=voice.actor_id)


def tasks_asked_about(question: Question) -> list[int]:
    """The tasks that a question is about."""
    return [question.task_id] if question.task_id is not None else list(question.proposal.get("which") or ())


def _keys(question: Question) -> tuple[str, str]:
    return f"ask:{question.id}", f"which:{question.id}"


def _stands_at(line: Delivery | None, place: Place) -> bool:
    if line is None or place.channel not in {line.channel, line.posted_channel}:
        return False
    loose = is_direct(place.channel) and place.thread_ts in {None, place.message_ts}
    return loose or place.thread in {line.thread_ts or line.posted_ts, line.posted_ts}


def locked_question(session: Session, question_id: int) -> Question | None:
    """The question, kept from a second click until the transaction ends."""
    return session.get(Question, question_id, with_for_update=True, populate_existing=True)


def takes_yes_or_no(question: Question) -> bool:
    """Whether a yes alone says what is to be done: not where the day, the colleague or the task is still to be named."""
    fields: dict[str, Any] = question.proposal
    if fields.get("every"):
        return True
    if question.task_id is None or "intent" not in fields:
        return False
    return not lacks_its_object(fields)


def lacks_its_object(fields: dict[str, Any]) -> bool:
    """Whether we asked for the day or the colleague itself."""
    intent = fields.get("intent")
    if intent == Intent.REASSIGN:
        return not fields.get("assignee") or bool(fields.get(STANDS_IN) and not fields.get("until"))
    return bool(intent == Intent.SNOOZE and not fields.get("snooze_until"))


def too_late(session: Session, question: Question, now: datetime) -> str | None:
    """The name of the sentence that says why this question takes no answer any more; None while it does."""
    if question.answered_at is not None:
        return question.answer if question.answer in {WITHDRAWN, SUPERSEDED, EXPIRED} else "answered_already"
    if takes_change_back(question) and _is_overtaken(session, question):
        return SUPERSEDED
    return None if is_fresh(question, now) else EXPIRED


def takes_change_back(question: Question) -> bool:
    """Whether we asked if a change is to be taken back."""
    return question.task_id is not None and OF_CHANGE in question.proposal


def _is_overtaken(session: Session, question: Question) -> bool:
    """Whether another change stands now than the one that we asked about: a yes would take back what nobody spoke of."""
    newest = last_undoable(session, question.task_id or 0)
    return bool((newest.id if newest is not None else None) != question.proposal[OF_CHANGE])


def end_overtaken(session: Session, view: TaskView, voice: Voice) -> None:
    """Closes what anybody was asked about taking back a change of this task that isn't the newest any more."""
    for question in questions_since(session, voice.now - VALID_FOR):
        if question.task_id == view.id and takes_change_back(question) and _is_overtaken(session, question):
            settle(session, question, SUPERSEDED, voice.now)


def is_fresh(question: Question, now: datetime) -> bool:
    """Whether a yes can still be meant."""
    return now - question.asked_at <= VALID_FOR


def settle(session: Session, question: Question, answer: str, now: datetime, **shown: Any) -> None:
    """Writes the answer down and shows it where the buttons were; `shown` is what the line says besides."""
    question.answered_at, question.answer = now, answer
    session.add(question)
    session.flush()
    lines = deliveries_with_keys(session, _keys(question))
    for asked in lines.values():
        if asked.method is not DeliveryMethod.POST:  # what one person alone sees can't be shown anew
            continue
        outgoing = Outgoing(
            key=f"answered:{question.id}",
            kind=DeliveryKind.OTHER,
            moment=now,
            payload={**asked.payload, "answer": answer, **shown},
            method=DeliveryMethod.UPDATE,
            parent_id=asked.id,
            agreement_id=question.agreement_id,
        )
        put(session, outgoing, now=now)


def typed_as_answer(session: Session, question: Question, link: str | None) -> None:
    """Keeps where somebody typed the answer: what came of that belongs to the message that made us ask."""
    if link is not None and link != question.permalink:
        question.proposal = {**question.proposal, "answered_in": link}
        session.add(question)


def answers_typed(questions: Iterable[Question]) -> list[str]:
    """Where these questions were answered in words."""
    return [str(question.proposal["answered_in"]) for question in questions if question.proposal.get("answered_in")]


def withdraw(session: Session, permalink: str, now: datetime) -> None:
    """Takes back what was asked because of a message that was edited or deleted."""
    for question in questions_from(session, permalink):
        settle(session, question, WITHDRAWN, now)


def supersede(session: Session, view: TaskView, voice: Voice, *, whole: bool = True) -> None:
    """Closes what this person was asked about a task: their newer words have answered it.

    Not as a `whole` stays what another party was asked because of them: "50%" of the owner doesn't answer for that party.
    """
    for question in open_questions(session, agreement_id=view.agreement_id, person_id=voice.person_id):
        if question.task_id == view.id and (whole or question.proposal.get("other_party") is None):
            settle(session, question, SUPERSEDED, voice.now)


def asked_since(session: Session, view: TaskView, voice: Voice) -> Question | None:
    """What this person's last words made us ask, where nothing was changed since: "ongedaan" takes those back, and no more."""
    waiting = open_questions(session, agreement_id=view.agreement_id, person_id=voice.person_id)
    asked = [question for question in waiting if question.task_id == view.id]
    newest = last_undoable(session, view.id)
    if not asked or not is_fresh(asked[-1], voice.now) or asked[-1].proposal.get("intent") == Intent.UNDO:
        return None
    return asked[-1] if newest is None or newest.at <= asked[-1].asked_at else None


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
        until=_day(fields.get("until")),
        waiting_for_party_id=fields.get("waiting_for_party_id"),
    )


def completed(session: Session, view: TaskView, text: str, voice: Voice) -> str | None:
    """A short reply made whole, when it may fill in what was asked: "1 mei" after "wanneer?", a mention after "wie?"."""
    for question in reversed(open_questions(session, agreement_id=view.agreement_id, person_id=voice.person_id)):
        if question.task_id != view.id or not is_fresh(question, voice.now) or len(text) > LONGEST_FILL_IN:
            continue
        intent = question.proposal.get("intent")
        if not lacks_its_object(question.proposal):
            continue
        somebody = _ONLY_A_MENTION.fullmatch(text.strip())
        if question.proposal.get(STANDS_IN) and not somebody:
            day = text if _UP_TO.match(text) else f"tot {text}"
            return f"{question.proposal['assignee']} neemt waar {day}"
        if intent == Intent.SNOOZE and not somebody:
            return f"herinner me {text}"
        if somebody:
            until = _day(question.proposal.get("until"))
            return lent_in_words(text.strip(), until) if until else f"{text.strip()} neemt het over"
    return None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
