"""An answer from words or a click to its effect, in one transaction: permission, stand, history, messages, undo.

`hear` takes what somebody typed, `tell` what somebody chose; `answer_question`, `pick_task` and `undo_entry` take clicks on our
own lines.
A status never changes wrongly without being seen: what is clear is done and echoed with an undo, what is doubtful is asked,
chatter is kept and left alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlmodel import Session

from storage.outbox import Delivery, Question
from storage.tasks import HistoryEntry, Task
from storage.words import Source
from workflows.answering.acting import DONE, act, person_of
from workflows.answering.changing import change, say_undone, undo_newest, undo_one
from workflows.answering.colleagues import fill_in, with_colleague
from workflows.answering.echoes import in_private, not_yours, say_privately, tick, view_of
from workflows.answering.heard.conditions import said_of_condition
from workflows.answering.heard.every_one import said_of_all
from workflows.answering.heard.periods_named import of_period
from workflows.answering.heard.task_choice import choose, names_another, names_some, without_quotes
from workflows.answering.heard.yes_or_no import yes_or_no
from workflows.answering.questions import (
    locked_question,
    newest_for,
    proposed,
    settle,
    too_late,
    typed_as_answer,
)
from workflows.answering.said_of_a_task import filling_in_question, understood_of
from workflows.answering.sentences import sentence
from workflows.answering.several.among import hear_among
from workflows.answering.several.beside import named_beside
from workflows.answering.several.which_task import answer_every, answer_none, answer_which, hear_which
from workflows.answering.understanding.meaning import Intent
from workflows.answering.voice import Outcome, Place, Voice
from workflows.errors import Refused
from workflows.ground_rules import GroundRules
from workflows.tracking.permissions import Action, may
from workflows.tracking.stands import Stand
from workflows.tracking.views import TaskView, task_views

__all__ = ["Outcome", "Place", "answer_question", "hear", "pick_every", "pick_task", "tell", "tell_undone", "undo_entry"]


def hear(
    session: Session,
    *,
    task_ids: Sequence[int],
    text: str,
    person_id: int | None,
    source: Source,
    now: datetime,
    rules: GroundRules,
    place: Place,
    bot_user: str | None = None,
    permalink: str | None = None,
    agreement_id: int | None = None,
    delivery: Delivery | None = None,
    passed_on_by: int | None = None,
    noted: str | None = None,
    unreachable: frozenset[str] = frozenset(),
    shown: int | None = None,
) -> Outcome:
    """Understands a reply about one task, or about one or some of several, and does what it says.

    `delivery` is the message that it answers, when the place doesn't say it. `passed_on_by` told it for them; `noted` is what the
    history keeps of their words. `shown` is the one of these tasks that all look at, as in a round. Raises Refused when there is
    no such task.
    """
    if delivery is not None and place.thread is None:
        place = Place(delivery.posted_channel, delivery.posted_ts, place.message_ts)
    voice = Voice(person_id, source, now, rules, place, noted or text, permalink, passed_on_by, unreachable)
    found = {view.id: view for view in task_views(session, now=now, rules=rules, task_ids=list(task_ids))}
    views = [found[task_id] for task_id in dict.fromkeys(task_ids) if task_id in found]
    if not views:
        raise Refused(
            "Deze taak bestaat niet. Kijk met `nakomen tasks` welke taken er zijn.",
            english="This task doesn't exist. See `nakomen tasks` for those that there are.",
        )
    said = without_quotes(text, bot_user=bot_user)
    answered = _hear_yes_or_no(session, said, voice) or hear_which(session, said, voice)
    answered = answered or (None if choose(said, views) else fill_in(session, said, voice, bot_user=bot_user))
    if answered is not None:
        return answered
    beside = named_beside(session, views, said, voice)
    every = said_of_all(said)
    others = names_some(said, views) or (every is not None and not every.loose)
    looked_at = [] if others else [view for view in views if view.id == shown]
    if not beside and (len(views) == 1 or looked_at):
        return _hear_about(session, (looked_at or views)[0], said, voice, bot_user=bot_user)
    where: dict[str, Any] = {"bot_user": bot_user, "agreement_id": agreement_id, "shown": shown, "beside": beside}
    return hear_among(session, views, said, voice, **where)


def tell(
    session: Session,
    *,
    task_id: int,
    stand_or_intent: Stand | str,
    person_id: int | None,
    source: Source,
    now: datetime,
    rules: GroundRules,
    place: Place,
    permalink: str | None = None,
    text: str | None = None,
) -> Outcome:
    """Does what somebody chose, by button, modal, reaction or command; `text` is the reason or explanation that came with it."""
    voice = Voice(person_id, source, now, rules, place, text, permalink)
    stand = stand_or_intent if isinstance(stand_or_intent, Stand) else Stand(stand_or_intent)
    if session.get(Task, task_id) is None:
        raise Refused(
            "Deze taak bestaat niet meer. Vraag de lijst op voor de stand van nu.",
            english="This task no longer exists. Ask for the list to see how things stand now.",
        )
    return change(session, view_of(session, task_id, voice), stand, voice)


def answer_question(
    session: Session,
    question_id: int,
    yes: bool,
    *,
    person_id: int | None,
    now: datetime,
    rules: GroundRules,
    place: Place,
    source: Source = Source.BUTTON,
    permalink: str | None = None,
) -> Outcome:
    """Takes the yes or no to a question of ours, once, from somebody who may change the task (a no also from who was asked).

    `permalink` is where it was typed, when it was.
    """
    voice = Voice(person_id, source, now, rules, place)
    question = locked_question(session, question_id)
    if question is None or question.task_id is None:
        return _gone(session, voice)
    view = view_of(session, question.task_id, voice)
    if (late := too_late(question, now)) is not None:
        if question.answered_at is None:
            settle(session, question, late, now)
        return say_privately(session, late, view, voice)
    allowed = may(session, Action.CHANGE, task_id=view.id, person_id=person_id)
    if not allowed and (yes or person_id != question.person_id):
        return not_yours(session, view, voice)
    settle(session, question, "yes" if yes else "no", now)
    typed_as_answer(session, question, permalink)
    if not yes:
        tick(session, voice)
        return _stays_done(session, view, question, voice) or Outcome("noted")
    agreed = Voice(person_id, source, now, rules, place, question.text, permalink or question.permalink)
    if question.proposal["intent"] == Intent.UNDO:
        return undo_newest(session, view, agreed)
    assignee = person_of(session, question.proposal.get("assignee"))
    own = person_id == question.person_id
    return change(session, view, proposed(question, assignee_id=assignee), agreed, own_words=own)


def pick_task(
    session: Session,
    question_id: int,
    task_id: int,
    *,
    person_id: int | None,
    now: datetime,
    rules: GroundRules,
    place: Place,
    source: Source = Source.BUTTON,
) -> Outcome:
    """Takes the choice of a task as the answer to our question which one was meant, once, from somebody who may change it."""
    voice = Voice(person_id, source, now, rules, place)
    question = locked_question(session, question_id)
    if question is None or task_id not in question.proposal.get("which", ()) or session.get(Task, task_id) is None:
        return _gone(session, voice)
    view = view_of(session, task_id, voice)
    if (late := too_late(question, now)) is not None:
        return say_privately(session, late, view, voice)
    if not may(session, Action.CHANGE, task_id=task_id, person_id=person_id):
        return not_yours(session, view, voice)
    return answer_which(session, question, [view], voice)


def pick_every(
    session: Session,
    question_id: int,
    *,
    person_id: int | None,
    now: datetime,
    rules: GroundRules,
    place: Place,
    source: Source = Source.BUTTON,
) -> Outcome:
    """Takes the yes to our question whether all of these tasks were meant, once, for those that this person may change."""
    voice = Voice(person_id, source, now, rules, place)
    question = locked_question(session, question_id)
    if question is None or not question.proposal.get("every"):
        return _gone(session, voice)
    if (late := too_late(question, now)) is not None:
        return say_privately(session, late, view_of(session, question.proposal["which"][0], voice), voice)
    return answer_every(session, question, yes=True, voice=voice)


def undo_entry(
    session: Session, entry_id: int, *, person_id: int | None, source: Source, now: datetime, rules: GroundRules, place: Place
) -> Outcome:
    """Takes back a change, when it is the newest of its task; otherwise says why not, to this person alone."""
    voice = Voice(person_id, source, now, rules, place)
    entry = session.get(HistoryEntry, entry_id)
    if entry is None or entry.task_id is None:
        return _gone(session, voice)
    view = view_of(session, entry.task_id, voice)
    if not may(session, Action.CHANGE, task_id=view.id, person_id=person_id):
        return not_yours(session, view, voice)
    return undo_one(session, entry, view, voice)


def tell_undone(session: Session, entry_id: int, *, now: datetime, rules: GroundRules, place: Place) -> None:
    """Says in the thread what was taken back without a word before: `entry_id` is the entry that took it back."""
    undone = session.get_one(HistoryEntry, entry_id)
    voice = Voice(undone.person_id, undone.source, now, rules, place)
    say_undone(session, undone, view_of(session, undone.task_id or 0, voice), voice)


def _hear_yes_or_no(session: Session, said: str, voice: Voice) -> Outcome | None:
    """A bare yes or no that answers a question of ours that is open in this thread, as its button would: the newest of theirs.

    A no to the question which task was meant ends it: none.
    """
    yes = yes_or_no(said)
    question = None if yes is None else newest_for(session, voice, yes=yes)
    if yes is None or question is None:
        return None
    if question.proposal.get("every"):
        return answer_every(session, question, yes, voice)
    if question.task_id is None:
        return answer_none(session, question, voice)
    where: dict[str, Any] = {"now": voice.now, "rules": voice.rules, "place": voice.place, "source": voice.source}
    return answer_question(session, question.id or 0, yes, person_id=voice.person_id, permalink=voice.permalink, **where)


def _hear_about(session: Session, view: TaskView, said: str, voice: Voice, *, bot_user: str | None) -> Outcome:
    """A reply about one task, its own number in front dropped; asked where that may be an amount, or another task is named."""
    choice = choose(said, [view])
    about_it = choice[0].text if len(choice) == 1 and choice[0].text else of_period(said, [view])[1] or said
    waits = view.conditional and view.status in {"planned", "active"}
    if waits and (intent := said_of_condition(about_it)) is not None:
        return change(session, view, Stand(intent), voice)
    understanding = filling_in_question(session, view, about_it, voice, bot_user) or understood_of(
        about_it, view, voice, bot_user
    )
    understanding = with_colleague(session, view, understanding, about_it)
    could_be_amount = bool(choice) and about_it != said and view.target is not None and said[:1].isdigit()
    return act(session, view, understanding, voice, doubtful=could_be_amount or names_another(said, view.number))


def _stays_done(session: Session, view: TaskView, question: Question, voice: Voice) -> Outcome | None:
    """Who says that it isn't finished, of what somebody finished meanwhile, hears that it stands so and how to change that."""
    if question.proposal.get("intent") != Intent.DONE or view.status not in DONE:
        return None
    return say_privately(session, "done_already", view, voice)


def _gone(session: Session, voice: Voice) -> Outcome:
    text = sentence("gone", voice.rules.language)
    payload = {"message": "plain", "kind": "sentence", "language": voice.rules.language, "text": text}
    in_private(session, "gone", payload, voice, agreement_id=None)
    return Outcome("refused", message=text)
