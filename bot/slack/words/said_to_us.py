"""What is said to us in a mention or a direct message: an answer about an afspraak, or a request, answered in its thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlmodel import Session

from bot.slack.files.carrying import begin_carry, is_carry, only_asks_carry
from bot.slack.hearing.desk import Desk
from bot.slack.places import last_message_in, permalink
from bot.slack.words.asked_after import MOST_DETAILS, details
from bot.slack.words.courtesies import is_courtesy
from bot.slack.words.in_other_words import asks_after_this, in_our_words
from bot.slack.words.on_behalf import WORDS as BEHALF
from bot.slack.words.on_behalf import behind_behalf, take_on_behalf
from bot.slack.words.requests import answer, begin_round, is_request, is_round, question_after
from bot.slack.words.selections import CLOSED, COLOURS, confirmed_tasks, reachable_agreements, said_of
from bot.slack.words.status_word import behind_status
from storage.agreements import Agreement, agreements_in_channel
from storage.outbox import tasks_of_delivery
from storage.words import DeliveryKind, Source
from workflows.answering.answers import hear
from workflows.answering.heard.back_again import is_back
from workflows.answering.heard.every_one import said_of_all
from workflows.answering.heard.every_period import said_of_every_period
from workflows.answering.heard.hand_over import hand_over_of
from workflows.answering.heard.task_choice import choose, mentioned
from workflows.answering.heard.yes_or_no import yes_or_no
from workflows.answering.own_words import as_theirs
from workflows.answering.questions import questions_here, tasks_asked_about
from workflows.answering.several.away_all import tells_absence
from workflows.answering.several.giver_by_name import with_the_giver_mentioned
from workflows.answering.several.last_taken_back import hear_taken_back
from workflows.answering.several.narrowing import called, still_open
from workflows.answering.several.told_here import told_beneath
from workflows.answering.voice import Outcome, Place, Voice
from workflows.outgoing import Outgoing, put
from workflows.told_alone import is_direct, own_language, tell_alone
from workflows.tracking.permissions import Action, may
from workflows.tracking.views import TaskView, task_views

Payload = dict[str, Any]

WITH_MORE = frozenset({"lijst", "list", "mensen", "people", "koppel", "link", *BEHALF})
"""Requests that say which; behind other words of that kind stands an answer, as in "overzicht volgt morgen"."""

FOR_ALL = frozenset({"help", "plain"})
"""What says nothing of an agreement, so that it may be read where that agreement isn't at home."""


def answer_in_thread(
    session: Session,
    desk: Desk,
    text: str,
    *,
    person_id: int,
    place: Place,
    now: datetime,
    help_out: bool = True,
    only_answers: bool = False,
    unreachable: frozenset[str] = frozenset(),
    within: int | None = None,
) -> str:
    """Answers words in the thread in which they stand; "6 klaar" is an answer about afspraak 6, and no request.

    Gives what came of an answer about a task; empty when they were none.

    Words that ask for nothing we know get help, unless they are only kind or came along with something else (`help_out` False).
    Where people talk among themselves beneath a question of ours, we hear `only_answers`. Beneath what is about one agreement
    the numbers are of that one (`within`).
    """
    bare = text.replace(f"<@{desk.bot_user}>", " ").strip()
    if not only_answers and answer_question_after(session, desk, bare, person_id=person_id, place=place, now=now):
        return ""
    if not only_answers and _answer_about_last(session, desk, bare, person_id=person_id, place=place, now=now):
        return ""
    bare = with_the_giver_mentioned(session, behind_status(bare) or bare)
    if (undone := _taken_back(session, desk, bare, person_id=person_id, place=place, now=now)) is not None:
        return undone.kind
    task_ids = _answered_tasks(session, desk, bare, person_id=person_id, place=place, now=now, within=within)
    if task_ids:
        return hear(
            session,
            task_ids=task_ids,
            text=bare,
            person_id=person_id,
            source=Source.REPLY,
            now=now,
            rules=desk.rules,
            place=place,
            bot_user=desk.bot_user,
            permalink=_address(desk, place),
            unreachable=unreachable,
        ).kind
    if only_answers:
        return ""
    payload = _answer(session, desk, bare, person_id=person_id, place=place, now=now, unreachable=unreachable)
    idle = payload is not None and payload["message"] == "help" and not is_request(bare)
    if payload is not None and not (idle and (not help_out or is_courtesy(bare))):
        _tell(session, payload, person_id=person_id, place=place, now=now)
    return ""


def plainly_asks(text: str) -> bool:
    """Whether words that mention us in a thread about tasks are a request: "mijn", "lijst rood". "alles klaar" is an answer."""
    if in_our_words(text) != text or only_asks_carry(text):
        return True
    word, _, rest = text.strip().partition(" ")
    return is_request(text) and (not rest.strip() or word.casefold().strip("/?.,:") in WITH_MORE)


def answer_question_after(session: Session, desk: Desk, text: str, *, person_id: int, place: Place, now: datetime) -> bool:
    """Shows the afspraak that these words ask after, in the thread; False when they ask after none."""
    where: dict[str, Any] = {"person_id": person_id, "channel": place.channel or "", "now": now}
    known = question_after(session, text, **where, rules=desk.rules)
    if known is not None:
        _tell(session, known, person_id=person_id, place=place, now=now)
    return known is not None


def answer_about(
    session: Session, desk: Desk, text: str, task_ids: Sequence[int], *, person_id: int, place: Place, now: datetime
) -> bool:
    """Shows the tasks that are looked at to who asks after them: "wanneer moet dit af?"; False where the words ask nothing."""
    if not asks_after_this(text) or not 0 < len(task_ids) <= MOST_DETAILS:
        return False
    views = task_views(session, now=now, rules=desk.rules, task_ids=list(task_ids))
    language = session.get_one(Agreement, views[0].agreement_id).language
    payload = details(session, views, person_id=person_id, language=language, now=now, rules=desk.rules)
    _tell(session, payload, person_id=person_id, place=place, now=now)
    return True


def _taken_back(session: Session, desk: Desk, text: str, *, person_id: int, place: Place, now: datetime) -> Outcome | None:
    """What comes of 'ongedaan' in person; None for other words."""
    if not is_direct(place.channel):
        return None
    agreements = [row.id or 0 for row in reachable_agreements(session, person_id, place.channel)]
    voice = Voice(person_id, Source.REPLY, now, desk.rules, place, text, _address(desk, place))
    return hear_taken_back(session, agreements, text, voice)


def _answer_about_last(session: Session, desk: Desk, text: str, *, person_id: int, place: Place, now: datetime) -> bool:
    """In person what is looked at is our last message."""
    last = last_message_in(session, place.channel or "") if is_direct(place.channel) and asks_after_this(text) else None
    task_ids = tasks_of_delivery(session, last.id or 0) if last is not None else []
    return answer_about(session, desk, text, task_ids, person_id=person_id, place=place, now=now)


def _answer(
    session: Session, desk: Desk, text: str, *, person_id: int, place: Place, now: datetime, unreachable: frozenset[str]
) -> Payload | None:
    """Does what these words ask for; gives what to tell, or nothing when that was done already."""
    asked: dict[str, Any] = {"person_id": person_id, "channel": place.channel or "", "now": now}
    marked, behalf = asked | {"mark": _mark(place)}, behind_behalf(text)
    if behalf is not None:
        return take_on_behalf(session, desk, behalf, **marked, unreachable=unreachable)
    if is_round(text):
        return begin_round(session, desk, **marked)
    if is_carry(text):
        return begin_carry(session, desk, **marked, thread=place.thread)
    return answer(session, text, **asked, rules=desk.rules, known=desk.parties)


def _tell(session: Session, payload: Payload, *, person_id: int, place: Place, now: datetime) -> None:
    """In the thread; where the agreement isn't at home, what is told of it is for who asked alone."""
    if is_direct(place.channel):
        payload = payload | {"language": own_language(session, person_id, payload["language"])}
    elif payload["message"] not in FOR_ALL and not agreements_in_channel(session, place.channel or ""):
        beside = place.thread_ts if place.thread_ts != place.message_ts else None
        where: dict[str, Any] = {"person_id": person_id, "channel": place.channel, "thread": beside, "now": now}
        tell_alone(session, f"answer:{_mark(place)}", payload, **where)
        return
    outgoing = Outgoing(
        key=f"answer:{_mark(place)}",
        kind=DeliveryKind.OTHER,
        moment=now,
        payload=payload,
        channel=place.channel,
        thread_ts=place.thread,
    )
    put(session, outgoing, now=now)


def _mark(place: Place) -> str:
    return f"{place.channel}:{place.message_ts}"


def _address(desk: Desk, place: Place) -> str | None:
    """Where these words stand."""
    if place.channel is None or place.message_ts is None:
        return None
    return permalink(desk, place.channel, place.message_ts, place.thread if place.thread != place.message_ts else None)


def _answered_tasks(
    session: Session,
    desk: Desk,
    text: str,
    *,
    person_id: int,
    place: Place,
    now: datetime,
    within: int | None,
) -> list[int]:
    """The tasks that an answer outside a thread may be about: those that it numbers, else in person those of our last message."""
    agreements = reachable_agreements(session, person_id, place.channel)
    voice = Voice(person_id, Source.REPLY, now, desk.rules, place, text)
    text = as_theirs(session, text, (row.id or 0 for row in agreements), voice)
    voice = replace(voice, text=text)
    absent = is_direct(place.channel) and (tells_absence(session, text, voice) or is_back(text))
    given = hand_over_of(text)
    handed = (given is not None and not given.shown) or absent
    if only_asks_carry(text) or (is_request(text) and not _says_of_all(text) and not handed):
        return []
    meant = [row for row in agreements if within in {None, row.id}]
    views = confirmed_tasks(session, meant, now=now, rules=desk.rules)
    named = said_of(text, views, now)
    if named or handed:
        closed = any(view.status in CLOSED for choice in named for view in choice.views)
        return [view.id for view in views if closed or still_open(view, now)]
    asked = _asked_about(session, text, views, place, now)
    if mentioned(text, views) is not None:  # "verstuurd, dus 6 kan op groen": asked about, whatever else is open here
        return [view.id for view in views if still_open(view, now) or view.id in asked]
    if _says_plainly_of_all(text) and not is_direct(place.channel):
        asked = _all_of(session, text, [view for view in views if still_open(view, now)], asked, voice)
    return asked or _said_before(session, desk, text, views, voice)


def _said_before(session: Session, desk: Desk, text: str, views: Sequence[TaskView], voice: Voice) -> list[int]:
    """What "ongedaan" beneath a digest takes back; in person the tasks of our last message, where words name none."""
    place = voice.place
    if not is_direct(place.channel):
        told = replace(voice, permalink=_address(desk, place))
        return [view.id for view in told_beneath(session, views, text, told)] if views else []
    last = None if views and choose(text, views) else last_message_in(session, place.channel or "")
    return tasks_of_delivery(session, last.id or 0) if last is not None else []


def _all_of(session: Session, text: str, views: Sequence[TaskView], asked: list[int], voice: Voice) -> list[int]:
    """What is said of all, asked once: of what they were asked about, else of what is late of theirs, else of all that has begun.

    "Alles van ons" is more than was asked about.
    """
    own = [view for view in views if may(session, Action.CHANGE, task_id=view.id, person_id=voice.actor_id)]
    every = said_of_all(text)
    if len({view.id for view in own} & {*asked}) > 1 and not (every is not None and every.ours):
        return asked
    today = voice.now.astimezone(voice.rules.zone).date()
    late = [view.id for view in own if view.deadline < today and every is not None]
    return late if len(late) > 1 else [view.id for view in views if view.status != "planned"]


def _says_of_all(text: str) -> bool:
    """ "Alles van ons is klaar" is an answer, "alles" and "alles rood" ask for the list."""
    every = said_of_all(text)
    return every is not None and bool(every.said) and every.said.casefold().strip(" .!") not in COLOURS


def _says_plainly_of_all(text: str) -> bool:
    """ "Alles van ons is klaar", "alle maanden verstuurd"; a bare "alles klaar" may be a manner of speaking."""
    every, periods = said_of_all(text), said_of_every_period(text)
    return (every is not None and bool(every.said) and not every.loose) or (periods is not None and bool(periods.said))


def _asked_about(session: Session, text: str, views: Sequence[TaskView], place: Place, now: datetime) -> list[int]:
    """The tasks of our open questions in this thread; said to us in no thread, only where the words can answer one of them."""
    asked = list(reversed(questions_here(session, place, now)))
    if place.thread_ts in {None, place.message_ts} and yes_or_no(text) is None:
        asked = [question for question in asked if _chooses(text, views, tasks_asked_about(question))]
    return [*dict.fromkeys(task_id for question in asked for task_id in tasks_asked_about(question))]


def _chooses(text: str, views: Sequence[TaskView], task_ids: Sequence[int]) -> bool:
    """Whether these words name one of the tasks that were put to the choice."""
    offered = [view for view in views if view.id in task_ids]
    return len(offered) > 1 and bool(choose(text, offered) or called(text, offered))
