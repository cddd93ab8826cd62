"""An answer from words or a click to its effect, in one transaction: permission, stand, history, messages, undo.

`hear` takes what somebody typed, `tell` what they chose; `answer_question`, `pick_task`, `undo_entry` take clicks on our lines.
A status never changes wrongly without being seen: what is clear is done and echoed with an undo, what is doubtful is asked,
chatter is kept and left alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlmodel import Session

from storage.outbox import Delivery, Question
from storage.tasks import Task
from storage.words import Source
from workflows.answering.about_one import hear_about
from workflows.answering.acting import after_no, asked_whether_so_late, is_only_kind, person_of
from workflows.answering.between_parties.other_party_answers import answer_other_party
from workflows.answering.changes.changing import change, undo_newest
from workflows.answering.changes.no_longer_agreed import chosen_of_gone
from workflows.answering.changes.opened_again import opened_again
from workflows.answering.changes.undoing import tell_undone, undo_entry, undo_told
from workflows.answering.contradicting import told_of_another
from workflows.answering.handed_in.of_files import hear_of_file
from workflows.answering.handed_in.words_kept import keep_words
from workflows.answering.heard.every_one import EveryOne, said_of_all
from workflows.answering.heard.hand_over import without_what_stays
from workflows.answering.heard.periods_spelled import periods_spelled
from workflows.answering.heard.task_choice import choose, names_some, without_quotes
from workflows.answering.heard.yes_or_no import takes_over, yes_or_no
from workflows.answering.own_words import as_theirs
from workflows.answering.people.colleagues import fill_in
from workflows.answering.questions import (
    asked_of_their_party,
    locked_question,
    newest_for,
    proposed,
    settle,
    too_late,
    typed_as_answer,
)
from workflows.answering.several.all_of_them import hear_every, rest_of
from workflows.answering.several.also_said import hear_both
from workflows.answering.several.among import hear_among
from workflows.answering.several.beside import NOTHING_BESIDE, named_beside
from workflows.answering.several.given_back import hear_given_back
from workflows.answering.several.last_taken_back import end_question
from workflows.answering.several.some_of import hear_some_of
from workflows.answering.several.told_here import told_here
from workflows.answering.several.which_task import answer_every, answer_none, answer_which, hear_which
from workflows.answering.telling.echoes import gone, not_yours, say_privately, view_of
from workflows.answering.telling.gathering import gathering, tell_gathered
from workflows.answering.understanding.meaning import Intent
from workflows.answering.voice import Outcome, Place, Voice
from workflows.errors import Refused
from workflows.ground_rules import GroundRules
from workflows.tracking.permissions import Action, may
from workflows.tracking.stands import Stand
from workflows.tracking.views import TaskView, task_views

__all__ = [
    "Outcome",
    "Place",
    "answer_question",
    "hear",
    "pick_every",
    "pick_task",
    "tell",
    "tell_undone",
    "undo_entry",
    "undo_told",
]


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
    behalf: str | None = None,
) -> Outcome:
    """Understands a reply about one task, or about one or some of several, and does what it says.

    `delivery` is the message that it answers, when the place doesn't say it. `passed_on_by` told it for them; `noted` is what the
    history keeps of their words, `behalf` for whom they speak, by name. `shown` is the one of these tasks that all look at, as in
    a round. Raises Refused when there is no such task.
    """
    if delivery is not None and place.thread is None:
        place = Place(delivery.posted_channel, delivery.posted_ts, place.message_ts)
    voice = Voice(person_id, source, now, rules, place, noted or text, permalink, passed_on_by, unreachable, behalf=behalf)
    found = {view.id: view for view in task_views(session, now=now, rules=rules, task_ids=list(task_ids))}
    views = [found[task_id] for task_id in dict.fromkeys(task_ids) if task_id in found]
    if not views:
        raise Refused(
            "Deze taak bestaat niet. Kijk met `nakomen tasks` welke taken er zijn.",
            english="This task doesn't exist. See `nakomen tasks` for those that there are.",
        )
    voice = gathering(voice)
    where: dict[str, Any] = {"bot_user": bot_user, "agreement_id": agreement_id, "shown": shown}
    spoken = without_what_stays(without_quotes(text, bot_user=bot_user))
    said = as_theirs(session, spoken, (view.agreement_id for view in views), voice)
    outcome = _heard(session, views, periods_spelled(said, views), voice, where)
    tell_gathered(session, voice)
    return outcome


def _heard(session: Session, views: Sequence[TaskView], said: str, voice: Voice, where: dict[str, Any]) -> Outcome:
    """What a reply comes to: an answer to a question of ours, or what it says of the tasks that it can be about."""
    bot_user, shown = where["bot_user"], where["shown"]
    answered = _hear_yes_or_no(session, said, voice) or end_question(session, said, voice)
    answered = answered or hear_which(session, said, voice, views)
    if answered is None and is_only_kind(session, views, said, voice):
        return keep_words(session, views[0], voice)
    answered = answered or (None if choose(said, views) else fill_in(session, said, voice, bot_user=bot_user))
    answered = answered or hear_of_file(session, views, said, voice) or hear_given_back(session, views, said, voice)
    answered = answered or hear_some_of(session, views, said, voice)
    if answered is not None:
        return answered
    if (rest := rest_of(views, said, voice)) is not None:
        outcome = _heard(session, views, rest.first, voice, where)
        return hear_every(session, rest.left, EveryOne(rest.said), voice) or outcome
    elsewhere = len(views) == 1 and told_of_another(said, views[0])
    beside = NOTHING_BESIDE if elsewhere else named_beside(session, views, said, voice)
    if (both := hear_both(session, views, said, voice, where, beside=beside)) is not None:
        return both
    told = [] if elsewhere or beside or choose(said, views) else told_here(session, views, said, voice)
    every = said_of_all(said)
    others = names_some(said, views) or (every is not None and not every.loose)
    looked_at = [] if others else [view for view in views if view.id == shown]
    if not beside and not told and (len(views) == 1 or looked_at):
        return hear_about(session, (looked_at or views)[0], said, voice, bot_user=bot_user)
    return hear_among(session, [*views, *told], said, voice, **where, beside=beside)


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
    view = view_of(session, task_id, voice)
    asked = chosen_of_gone(session, view, stand, voice) or opened_again(session, view, stand, voice)
    return asked or asked_whether_so_late(session, view, stand, voice) or change(session, view, stand, voice)


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
        return gone(session, voice)
    view = view_of(session, question.task_id, voice)
    if (late := too_late(session, question, now)) is not None:
        if question.answered_at is None:
            settle(session, question, late, now)
        return say_privately(session, late, view, voice)
    if question.proposal.get("other_party") is not None:
        return answer_other_party(session, question, view, yes, voice, permalink=permalink)
    allowed = may(session, Action.CHANGE, task_id=view.id, person_id=person_id)
    if not allowed and (yes or person_id != question.person_id):
        return not_yours(session, view, voice)
    settle(session, question, "yes" if yes else "no", now)
    typed_as_answer(session, question, permalink)
    if not yes:
        own = person_id == question.person_id
        return after_no(session, view, question, replace(voice, text=question.text), allowed=allowed, own_words=own)
    return _agreed(session, question, view, replace(voice, text=question.text, permalink=permalink or question.permalink))


def _agreed(session: Session, question: Question, view: TaskView, voice: Voice) -> Outcome:
    """What a yes makes true."""
    if question.proposal["intent"] == Intent.UNDO:
        return undo_newest(session, view, voice)
    assignee = person_of(session, question.proposal.get("assignee"))
    own = voice.person_id == question.person_id
    return change(session, view, proposed(question, assignee_id=assignee), voice, own_words=own)


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
        return gone(session, voice)
    view = view_of(session, task_id, voice)
    if (late := too_late(session, question, now)) is not None:
        return say_privately(session, late, view, voice)
    wanted = Action.COMMENT if question.proposal.get("found") else Action.CHANGE
    if not may(session, wanted, task_id=task_id, person_id=person_id):
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
    yes: bool = True,
) -> Outcome:
    """Takes the yes to our question whether all of these tasks were meant, once, for those that this person may change.

    Not `yes` says that none was meant: from who was asked, or may change one of them.
    """
    voice = Voice(person_id, source, now, rules, place)
    question = locked_question(session, question_id)
    if question is None or not question.proposal.get("every" if yes else "which"):
        return gone(session, voice)
    first, *rest = (view_of(session, task_id, voice) for task_id in question.proposal["which"])
    if (late := too_late(session, question, now)) is not None:
        return say_privately(session, late, first, voice)
    if not yes:
        own = person_id == question.person_id or any(
            may(session, Action.CHANGE, task_id=view.id, person_id=person_id) for view in (first, *rest)
        )
        return answer_none(session, question, voice) if own else not_yours(session, first, voice, others=rest)
    voice = gathering(voice)
    outcome = answer_every(session, question, yes=True, voice=voice)
    tell_gathered(session, voice)
    return outcome


def _hear_yes_or_no(session: Session, said: str, voice: Voice) -> Outcome | None:
    """A bare yes or no that answers a question of ours that is open in this thread, as its button would: the newest of theirs.

    A no to the question which task was meant ends it: none.
    """
    yes = yes_or_no(said)
    question = None if yes is None else newest_for(session, voice, yes=yes)
    if yes is None and (yes := takes_over(said)) is not None:  # "doen wij" of who was asked by name
        question = asked_of_their_party(session, voice)
    if yes is None or question is None:
        return None
    if question.proposal.get("every"):
        return answer_every(session, question, yes, voice)
    if question.task_id is None:
        return answer_none(session, question, voice)
    where: dict[str, Any] = {"now": voice.now, "rules": voice.rules, "place": voice.place, "source": voice.source}
    return answer_question(session, question.id or 0, yes, person_id=voice.person_id, permalink=voice.permalink, **where)
