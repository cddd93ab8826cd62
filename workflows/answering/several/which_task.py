"""Which of several tasks is meant: asked with a button for each, and answered by a click, a number or a word of the title.

The question carries what was said, so that an answer does exactly that. The same unclear number again is asked again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlmodel import Session

from storage.outbox import Question, open_questions, questions_at
from storage.words import Source
from workflows.answering.acting import CHATTER, act
from workflows.answering.handed_in.what_came_in import Found, ask_if_done, keep_found
from workflows.answering.heard.all_but import only_exceptions
from workflows.answering.heard.every_one import said_of_all
from workflows.answering.heard.every_period import said_of_every_period
from workflows.answering.heard.periods_named import of_period, period_of_task
from workflows.answering.heard.periods_told import told_by_period
from workflows.answering.heard.task_choice import Choice, bears, choose, numbers_named
from workflows.answering.heard.which_one import one_of
from workflows.answering.heard.yes_or_no import yes_or_no
from workflows.answering.questions import questions_here, settle, typed_as_answer
from workflows.answering.said_of_a_task import understood_of
from workflows.answering.several.each import act_on_each
from workflows.answering.several.each_period import each_period_of
from workflows.answering.several.narrowing import called, closed_just_now, narrowed
from workflows.answering.telling.echoes import in_thread, language_of, not_yours, tick
from workflows.answering.telling.sentences import sentence
from workflows.answering.understanding.meaning import Intent
from workflows.answering.voice import Outcome, Voice, foremost
from workflows.told_alone import tell_alone
from workflows.tracking.agreement_names import with_names
from workflows.tracking.permissions import Action, may
from workflows.tracking.views import TaskView, task_views

CHOSEN, AGAIN = "chosen", "again"
MOST_COMPARED = 10


def ask_which(
    session: Session,
    views: Sequence[TaskView],
    said: str,
    voice: Voice,
    *,
    every: bool = False,
    count: int | None = None,
    found: Found = (),
) -> Outcome:
    """Asks which of several tasks is meant, or whether all are; who typed a command is asked alone.

    `count` is how many are meant by the words, where that are fewer than there are. `found` is what came without a word.
    """
    language = language_of(session, views[0].agreement_id)
    alike = len({view.number for view in views}) < len(views)
    message = sentence("which_alike" if alike else "which", language, number=views[0].number)
    if not found and (chosen := _chosen_before(session, views, said, voice, every=every)):
        return act_on_each(session, chosen, said, voice)
    if voice.place.channel is None and voice.place.aside is None:
        return Outcome("asked", message=message)
    commanded = open_questions(session, agreement_id=views[0].agreement_id, person_id=voice.actor_id)
    for older in {q.id: q for q in (*_waiting(session, voice), *(q for q in commanded if q.proposal.get("command")))}.values():
        if bool(older.proposal.get("found")) is bool(found) and set(older.proposal["which"]) & {view.id for view in views}:
            settle(session, older, AGAIN, voice.now)
    question = Question(
        agreement_id=views[0].agreement_id,
        person_id=voice.actor_id,
        proposal={
            "which": [view.id for view in views],
            "said": said,
            "every": every,
            "command": voice.source is Source.COMMAND,
            "on_behalf": voice.person_id if voice.passed_on_by is not None else None,
            "unreachable": sorted(voice.unreachable),
            "found": [dict(one) for one in found],
        },
        text=voice.text,
        permalink=voice.permalink,
        asked_at=voice.now,
    )
    session.add(question)
    session.flush()
    payload: dict[str, Any] = {
        "message": "which_task",
        "language": language,
        "question_id": question.id,
        "items": _items(session, views),
    }
    payload |= {"found": True} if found else {"heard": _heard(views, said, voice)}
    payload |= ({"every": True} if every else {}) | ({"count": count} if count else {})
    if voice.source is Source.COMMAND and voice.actor_id is not None:
        where: dict[str, Any] = {"channel": voice.place.aside or None, "task_ids": tuple(view.id for view in views)}
        tell_alone(session, f"which:{question.id}", payload, person_id=voice.actor_id, **where, now=voice.now)
        return Outcome("asked", message=message, told=True)
    in_thread(session, f"which:{question.id}", payload, voice, agreement_id=views[0].agreement_id)
    return Outcome("asked", message=message)


def _heard(views: Sequence[TaskView], said: str, voice: Voice) -> dict[str, Any]:
    """What was understood, as the question says it; the words themselves where they don't say the same of each."""
    each = [understood_of(said, view, voice, None) for view in views[:MOST_COMPARED]]
    alike = len({(one.intent, one.percent, one.value, one.new_due, one.snooze_until) for one in each}) == 1
    return each[0].as_json() if alike and each[0].value is None else {"words": said}


def _chosen_before(
    session: Session, views: Sequence[TaskView], said: str, voice: Voice, *, every: bool
) -> Sequence[TaskView] | None:
    """What was chosen before this message was edited, where its words leave the same choice: "40% klaar", now "45% klaar"."""
    asked = questions_at(session, [voice.permalink]) if voice.permalink is not None else ()
    known = [question for question in asked if question.proposal.get("chosen")]
    if not known or bool(known[-1].proposal.get("every")) != every:
        return None
    wanted, offered = set(known[-1].proposal["chosen"]), set(known[-1].proposal["which"])
    here = {view.id for view in views}
    if not wanted <= here <= offered or understood_of(said, views[0], voice, None).intent is Intent.UNDO:
        return None
    return [view for view in views if view.id in wanted]


def _items(session: Session, views: Sequence[TaskView]) -> list[dict[str, Any]]:
    return with_names(session, [_item(view) for view in views])


def _item(view: TaskView) -> dict[str, Any]:
    due, period = view.deadline.isoformat(), period_of_task(view)
    about = {"task_id": view.id, "agreement_id": view.agreement_id, "number": view.number, "title": view.title}
    about |= {"owners": list(view.owners), "due": due}
    return about | ({"period": period} if period else {})


def answer_which(session: Session, question: Question, views: Sequence[TaskView], voice: Voice) -> Outcome:
    """Does what was said when it was asked, of the task that was chosen, or of several; once."""
    question.proposal = {**question.proposal, "chosen": [view.id for view in views]}
    settle(session, question, CHOSEN, voice.now, chosen=_items(session, views))
    typed_as_answer(session, question, voice.permalink)
    said = str(question.proposal.get("said") or question.text or "")
    spoken = as_asked(question, voice)
    if found := question.proposal.get("found"):
        by = replace(spoken, person_id=question.person_id)  # who handed it in, whoever says of what it is
        return _keep_for_each(session, views, found, by)
    return act_on_each(session, views, said, spoken)


def _keep_for_each(session: Session, views: Sequence[TaskView], found: Found, voice: Voice) -> Outcome:
    outcome = foremost([keep_found(session, view, found, voice) for view in views])
    for view in views:
        ask_if_done(session, view, voice)
    return outcome


def as_asked(question: Question, voice: Voice) -> Voice:
    """Who chooses, with the words that waited; on whose behalf they were said stays so while the same person chooses."""
    behalf = question.proposal.get("on_behalf")
    passed_on = behalf is not None and voice.person_id == question.person_id
    return Voice(
        person_id=behalf if passed_on else voice.person_id,
        source=voice.source,
        now=voice.now,
        rules=voice.rules,
        place=voice.place,
        text=question.text,
        permalink=voice.permalink or question.permalink,
        passed_on_by=voice.person_id if passed_on else None,
        unreachable=frozenset(question.proposal.get("unreachable") or ()),
        gathered=voice.gathered,
    )


def hear_which(session: Session, said: str, voice: Voice, shown: Sequence[TaskView]) -> Outcome | None:
    """A reply that answers our open question which task this person meant; None when it answers none.

    "7", "de eerste", "Spoorzicht" and "die van februari" choose, and what was said first is done of it; "februari is klaar" says
    it anew. A number that several bear is asked again, unless what is said with it fits one alone. What also names another task
    that is `shown`, or any other number ("6 klaar, 10b 35%"), is no answer: it is heard as a whole.
    """
    for question in reversed(_waiting(session, voice)):
        views = _offered(session, question, voice)
        if not views:
            continue
        found = question.proposal.get("found")
        if yes_or_no(said) and not found:  # which of them stays the question
            return _again(session, question, views, "", voice)
        if not found and (meant := _left_or_over(session, question, said, views, voice)):
            return answer_which(session, question, meant, voice)
        if not found and (told_by_period(said, views) or said_of_every_period(said)):  # heard as a whole
            settle(session, question, AGAIN, voice.now)
            continue
        choice = _choice(said, views, voice) or _all(session, said, views, voice)
        if found and (choice is None or choice.is_unclear or choice.text):
            continue  # "7 klaar" is an answer of its own, and the file waits
        if choice is None or _names_another(said, views, shown):
            continue
        if choice.is_unclear:
            return _again(session, question, choice.views, choice.text, voice)
        if not choice.text:
            return answer_which(session, question, choice.views, voice)
        settle(session, question, AGAIN, voice.now)
        return act_on_each(session, choice.views, choice.text, voice)
    return None


def _offered(session: Session, question: Question, voice: Voice) -> list[TaskView]:
    """What this question is about, in the order in which it shows them."""
    order = list(question.proposal["which"])
    views = task_views(session, now=voice.now, rules=voice.rules, task_ids=order)
    return sorted(views, key=lambda view: order.index(view.id))


def _names_another(said: str, offered: Sequence[TaskView], shown: Sequence[TaskView]) -> bool:
    """Whether a reply speaks, besides of what was offered, of another afspraak."""
    more = [view for view in shown if not any(bears(one, view.number) for one in offered)]
    numbers = [one for one in numbers_named(said) if not one.could_count and not any(bears(view, one.number) for view in offered)]
    return bool(numbers or choose(said, more))


def _choice(said: str, views: Sequence[TaskView], voice: Voice) -> Choice | None:
    """Which of the offered tasks a reply names: by one number, by a period, or by words of the title and nothing else."""
    choices = choose(said, views)
    if not choices and (one := one_of(said, views)):
        return Choice(tuple(one), "", is_unclear=len(one) > 1)
    if choices:
        only = choices[0] if len(choices) == 1 else None
        return only if only is not None and (only.is_unclear or not only.text or only.views[0].series is not None) else None
    period, besides = of_period(said, views)
    if period:
        return Choice(tuple(period), besides)
    named = called(said, views) if understood_of(said, views[0], voice, None).intent in CHATTER else []
    return Choice(tuple(named), "", is_unclear=len(named) > 1) if named else None


def _all(session: Session, said: str, views: Sequence[TaskView], voice: Voice) -> Choice | None:
    """ "Allebei", "alle drie", "allemaal": all that were offered and are theirs to change, where there are as many."""
    every = said_of_all(said)
    theirs = [view for view in views if may(session, Action.CHANGE, task_id=view.id, person_id=voice.actor_id)]
    if every is None or every.said or every.count not in {None, len(theirs)} or not theirs:
        return None
    return Choice(tuple(theirs), "")


def _left_or_over(session: Session, question: Question, said: str, views: Sequence[TaskView], voice: Voice) -> list[TaskView]:
    """What is left of all that were asked about without the exceptions ("ja, behalve 8"), or all periods that are over."""
    named = only_exceptions(said) if question.proposal.get("every") else None
    if named is None:
        each = each_period_of(session, views, said, voice)
        return each.views if each is not None and not each.every.said else []
    out = [view for choice in choose(named, views) for view in choice.views] or of_period(named, views)[0] or called(named, views)
    theirs = [view for view in views if may(session, Action.CHANGE, task_id=view.id, person_id=voice.actor_id)]
    return [view for view in theirs if view not in out] if out else []


def answer_every(session: Session, question: Question, yes: bool, voice: Voice) -> Outcome:
    """Takes the yes or no to whether all were meant: all that are theirs to change, or the question which one."""
    views = task_views(session, now=voice.now, rules=voice.rules, task_ids=question.proposal["which"])
    if not yes:
        typed_as_answer(session, question, voice.permalink)
        settle(session, question, AGAIN, voice.now)
        return ask_which(session, views, str(question.proposal.get("said") or ""), as_asked(question, voice))
    theirs = [view for view in views if may(session, Action.CHANGE, task_id=view.id, person_id=voice.actor_id)]
    return answer_which(session, question, theirs, voice) if theirs else not_yours(session, views[0], voice, others=views[1:])


def answer_none(session: Session, question: Question, voice: Voice) -> Outcome:
    """Takes a no to which task was meant: what waited is done of none of them."""
    typed_as_answer(session, question, voice.permalink)
    settle(session, question, "no", voice.now)
    tick(session, voice)
    return Outcome("noted")


def _again(session: Session, question: Question, views: Sequence[TaskView], text: str, voice: Voice) -> Outcome:
    """What is still unclear is asked again, with the newer words where there are any."""
    if not text:
        typed_as_answer(session, question, voice.permalink)
        return ask_which(session, views, str(question.proposal.get("said") or ""), as_asked(question, voice))
    meant = narrowed(session, views, text, voice)
    if len(meant) > 1:
        return ask_which(session, meant, text, voice)
    settle(session, question, AGAIN, voice.now)
    doubtful = closed_just_now(session, views, text, voice)
    return act(session, meant[0], understood_of(text, meant[0], voice, None), voice, doubtful=doubtful)


def _waiting(session: Session, voice: Voice) -> list[Question]:
    """What this person was asked in this thread: which task they meant."""
    here = questions_here(session, voice.place, voice.now)
    return [question for question in here if "which" in question.proposal and question.person_id == voice.actor_id]
