"""An answer from words or a click to its effect, in one transaction: permission, stand, history, messages, undo.

`hear` takes what somebody typed, `tell` what somebody chose; `answer_question` and `undo_entry` take clicks on our own lines.
A status never changes wrongly without being seen: what is clear is done and echoed with an undo, what is doubtful is asked,
chatter is kept and left alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session

from calendars.lazy_pattern import lazy_regex
from storage.outbox import Delivery
from storage.tasks import HistoryEntry, Task
from storage.words import Source
from workflows.answering.changing import change, say_undone, undo_newest, undo_one
from workflows.answering.conditions import said_of_condition
from workflows.answering.echoes import (
    in_private,
    not_yours,
    say_privately,
    view_of,
)
from workflows.answering.questions import (
    ask,
    ask_which,
    is_fresh,
    locked_question,
    proposed,
    settle,
    supersede,
    words_waiting,
)
from workflows.answering.said_of_a_task import filling_in_question, understood_of
from workflows.answering.sentences import sentence
from workflows.answering.task_choice import Choice, choose, names_another, without_quotes
from workflows.answering.understanding.meaning import Intent, Understanding
from workflows.answering.voice import Outcome, Place, Voice
from workflows.answering.words_kept import keep, keep_words, say_how, say_who_answers
from workflows.errors import Refused
from workflows.ground_rules import GroundRules
from workflows.tracking.people import person_for
from workflows.tracking.permissions import Action, may
from workflows.tracking.stands import Stand
from workflows.tracking.views import TaskView, task_views

__all__ = ["Outcome", "Place", "answer_question", "hear", "tell", "tell_undone", "undo_entry"]

CHATTER = frozenset({Intent.QUESTION, Intent.COMMENT})
_USER_ID = lazy_regex(r"[UW][A-Z0-9]+")


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
) -> Outcome:
    """Understands a reply about one task, or about one or some of several, and does what it says.

    `delivery` is the message that it answers, when the place doesn't say it. `passed_on_by` told it for them; `noted` is what the
    history keeps of their words. Raises Refused when there is no such task.
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
    if len(views) == 1:
        return _hear_about(session, views[0], said, voice, bot_user=bot_user)
    return _hear_among(session, views, said, voice, bot_user=bot_user, agreement_id=agreement_id)


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
) -> Outcome:
    """Takes the yes or no to a question of ours, once, from somebody who may change the task (a no also from who was asked)."""
    voice = Voice(person_id, source, now, rules, place)
    question = locked_question(session, question_id)
    if question is None or question.task_id is None:
        return _gone(session, voice)
    view = view_of(session, question.task_id, voice)
    if question.answered_at is not None or not is_fresh(question, now):
        return say_privately(session, "expired" if question.answered_at is None else "answered_already", view, voice)
    allowed = may(session, Action.CHANGE, task_id=view.id, person_id=person_id)
    if not allowed and (yes or person_id != question.person_id):
        return not_yours(session, view, voice)
    settle(session, question, yes=yes, voice=voice)
    if not yes:
        return Outcome("noted")
    agreed = Voice(person_id, source, now, rules, place, question.text, question.permalink)
    if question.proposal["intent"] == Intent.UNDO:
        return undo_newest(session, view, agreed)
    assignee = _person_of(session, question.proposal.get("assignee"))
    return change(session, view, proposed(question, assignee_id=assignee), agreed)


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


def _hear_about(session: Session, view: TaskView, said: str, voice: Voice, *, bot_user: str | None) -> Outcome:
    """A reply about one task, its own number in front dropped; asked where that may be an amount, or another task is named."""
    choice = choose(said, [view])
    about_it = choice[0].text if len(choice) == 1 and choice[0].text else said
    waits = view.conditional and view.status in {"planned", "active"}
    if waits and (intent := said_of_condition(about_it)) is not None:
        return change(session, view, Stand(intent), voice)
    understanding = filling_in_question(session, view, about_it, voice, bot_user) or understood_of(
        about_it, view, voice, bot_user
    )
    could_be_amount = about_it != said and view.target is not None and said[:1].isdigit()
    return _act(session, view, understanding, voice, doubtful=could_be_amount or names_another(said, view.number))


def _hear_among(
    session: Session, views: Sequence[TaskView], said: str, voice: Voice, *, bot_user: str | None, agreement_id: int | None
) -> Outcome:
    choices = choose(said, views)
    if len(choices) == 1 and not choices[0].text:
        waiting = words_waiting(session, choices[0].views[0].agreement_id, voice)
        choices = [Choice(choices[0].views, waiting)] if waiting else []
    if not choices:
        return _without_choice(session, views, said, voice, bot_user=bot_user, agreement_id=agreement_id)
    outcomes = []
    for choice in choices:
        if choice.is_unclear:
            outcomes.append(ask_which(session, choice.views, voice))
            continue
        for view in choice.views:
            outcomes.append(_act(session, view, understood_of(choice.text, view, voice, bot_user), voice))
    return next((outcome for outcome in outcomes if outcome.kind == "changed"), outcomes[0])


def _without_choice(
    session: Session, views: Sequence[TaskView], said: str, voice: Voice, *, bot_user: str | None, agreement_id: int | None
) -> Outcome:
    """A reply that names no task: chatter and questions are left alone, for the rest it is asked which one is meant."""
    intent = understood_of(said, views[0], voice, bot_user).intent
    if intent is Intent.HELP:
        return say_how(session, views[0], voice)
    if intent not in CHATTER:
        return ask_which(session, views, voice)
    agreements = {view.agreement_id for view in views}
    if len(agreements) == 1 or agreement_id is not None:
        if not any(may(session, Action.COMMENT, task_id=view.id, person_id=voice.actor_id) for view in views):
            return Outcome("silent")
        kept = keep(session, voice, agreement_id=agreement_id or agreements.pop(), task_id=None)
        return Outcome("silent", kept.id)
    return Outcome("silent")


def _act(session: Session, view: TaskView, said: Understanding, voice: Voice, *, doubtful: bool = False) -> Outcome:
    if said.intent is Intent.HELP:
        return say_how(session, view, voice)
    if said.intent in CHATTER:
        if said.intent is Intent.QUESTION:
            say_who_answers(session, view, voice)
        return keep_words(session, view, voice)
    refused = _refused(session, view, said, voice)
    if refused is not None:
        return refused
    if said.confirm or doubtful:
        supersede(session, view, voice)
        return ask(session, view, said, voice)
    if said.intent is Intent.UNDO:
        return undo_newest(session, view, voice)
    return change(session, view, _stand(session, said), voice)


def _refused(session: Session, view: TaskView, said: Understanding, voice: Voice) -> Outcome | None:
    """Why this can't be done, with the words kept: it is another's task, or would go to somebody who can't have it."""
    named = _USER_ID.search(said.assignee or "")
    if not may(session, Action.CHANGE, task_id=view.id, person_id=voice.actor_id):
        keep_words(session, view, voice)
        return not_yours(session, view, voice)
    if named is None or named[0] not in voice.unreachable:
        return None
    keep_words(session, view, voice)
    return say_privately(session, "cant_take", view, voice)


def _stand(session: Session, said: Understanding) -> Stand:
    return Stand(
        intent=said.intent.value,
        light=said.light,
        percent=said.percent,
        value=said.value,
        new_due=said.new_due,
        snooze_until=said.snooze_until,
        assignee_id=_person_of(session, said.assignee),
    )


def _person_of(session: Session, mentioned: str | None) -> int | None:
    """The internal id behind `<@U1>`."""
    found = _USER_ID.search(mentioned or "")
    return person_for(session, user_id=found[0]).id if found else None


def _gone(session: Session, voice: Voice) -> Outcome:
    text = sentence("gone", voice.rules.language)
    payload = {"message": "plain", "kind": "sentence", "language": voice.rules.language, "text": text}
    in_private(session, "gone", payload, voice, agreement_id=None)
    return Outcome("refused", message=text)
