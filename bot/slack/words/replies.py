"""What people type in the threads of our messages: heard once, read again when it is edited, undone when it is taken away."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import datetime
from typing import Any

from sqlmodel import Session

from bot.slack.files.documents import has_document, offers_of
from bot.slack.files.evidence_files import handed_in, named_file
from bot.slack.files.shared_files import files_on
from bot.slack.files.typed_answers import typed_press
from bot.slack.files.version_taken_back import wants_back
from bot.slack.hearing.desk import Desk
from bot.slack.hearing.ears import Ears
from bot.slack.hearing.handlers import Body, Handler, if_a_person
from bot.slack.meetings.noting import unhear_in_meeting
from bot.slack.people.out_of_reach import out_of_reach
from bot.slack.places import concerns_us, delivery_id_at, permalink
from bot.slack.telling import complain
from bot.slack.words.beneath import hear_beneath
from bot.slack.words.rounds import task_shown
from bot.slack.words.said import HEARD, Said
from bot.slack.words.said_to_us import answer_about, answer_in_thread, answer_question_after, plainly_asks
from storage.inbox import Arrival
from storage.outbox import Delivery, tasks_of_delivery
from storage.tasks import HistoryEntry
from storage.words import Source
from workflows.answering.answers import hear, tell_undone
from workflows.answering.changes.taking_back import led_to, take_back
from workflows.answering.handed_in.evidence import ask_where_it_belongs, keep_evidence
from workflows.answering.questions import questions_here
from workflows.answering.voice import Outcome, Place
from workflows.tracking.people import person_for
from workflows.tracking.permissions import Action, may


def register(ears: Ears, desk: Desk) -> None:
    """Listens to messages: new, edited and deleted."""

    def listen(body: dict[str, Any], event: dict[str, Any]) -> None:
        subtype = event.get("subtype")
        if subtype == "message_deleted" or (event.get("message") or {}).get("subtype") == "tombstone":
            desk.take_in(*deleted(desk, event))
        elif subtype == "message_changed":
            desk.take_in(*changed(desk, body, event))
        elif subtype in HEARD:
            desk.take_in(*arrived(desk, body, event))

    ears.event("message")(listen)
    desk.deals_with("reply", Handler(_hear, look=_find_delivery, complain=complain))
    desk.deals_with("edit", Handler(_hear_again, look=_find_delivery, complain=complain))
    desk.deals_with("delete", Handler(_unhear, look=lambda _desk, body: body))
    desk.deals_with("words", Handler(_answer, look=_find_named, complain=complain))


def said_in(desk: Desk, message: Mapping[str, Any], *, channel: str, team: str) -> Said | None:
    """A message as something that a person said; None for bots, ourselves, and what isn't words."""
    user = message.get("user")
    if not user or user == desk.bot_user or message.get("bot_id") or message.get("subtype") not in HEARD:
        return None
    parent = message.get("parent_user_id")
    return Said(
        channel=channel,
        ts=str(message["ts"]),
        thread_ts=message.get("thread_ts"),
        user=str(user),
        team=str(message.get("user_team") or message.get("team") or team),
        text=str(message.get("text") or ""),
        ours=None if parent is None or desk.bot_user is None else parent == desk.bot_user,
        with_document=has_document(desk, message, channel=channel),
        files=files_on(message),
    )


def arrived(desk: Desk, body: Mapping[str, Any], event: Mapping[str, Any]) -> list[Arrival]:
    """A new message: a reply in a thread, something said to us directly, or a document that is dropped."""
    said = said_in(desk, event, channel=str(event.get("channel")), team=str(body.get("team_id") or ""))
    if said is None:
        return []
    found = offers_of(desk, event, channel=said.channel)
    if said.in_thread:
        replied = typed_press(desk, said) or wants_back(desk, said) or as_reply(desk, said)
        return [*found, *(replied or ([as_words(said)] if event.get("channel_type") == "im" else []))]
    return [*found, as_words(said)] if event.get("channel_type") == "im" else found


def as_reply(desk: Desk, said: Said) -> list[Arrival]:
    """What was said in a thread, where the thread may be one of ours."""
    about_us = concerns_us(desk, said.channel, said.thread_ts or said.ts, ours=said.ours) or _asked_here(desk, said)
    return [said.arrival("reply" if said.edited is None else "edit")] if about_us else []


def _asked_here(desk: Desk, said: Said) -> bool:
    """Whether we asked something in this thread and wait for an answer: also where the first message is somebody's own."""
    with desk.database.read() as session:
        return bool(questions_here(session, Place(said.channel, said.thread_ts, said.ts), desk.clock.now()))


def _came_of_it(desk: Desk, said: Said) -> bool:
    """Whether something that was said to us outside of a thread changed a task, or made us ask."""
    with desk.database.read() as session:
        return led_to(session, _address(desk, said))


def _address(desk: Desk, said: Said) -> str:
    return permalink(desk, said.channel, said.ts, said.thread_ts if said.in_thread else None)


def as_words(said: Said) -> Arrival:
    """What was said to us in person."""
    return said.arrival("words")


def _find_delivery(desk: Desk, body: Body) -> Body | None:
    """Hears a person, when the thread is one of ours about tasks, or we asked something in it."""
    said = Said(**body)
    delivery_id = delivery_id_at(desk, said.channel, said.thread_ts or said.ts, ours=said.ours) if said.in_thread else None
    if (delivery_id is None and said.in_thread and not _asked_here(desk, said)) or not if_a_person(desk, body):
        return None
    files = [named_file(desk.client, one) for one in said.files]
    return body | {"delivery_id": delivery_id, "unreachable": out_of_reach(desk, said.text), "files": files}


def _find_named(desk: Desk, body: Body) -> Body | None:
    """Hears a person; who they name is asked of Slack before anything is done."""
    return body | {"unreachable": out_of_reach(desk, body["text"])} if if_a_person(desk, body) else None


def _said(body: Body) -> Said:
    about = {"delivery_id", "unreachable"}
    return Said(**{name: value for name, value in body.items() if name not in about})


def _out_of_reach(body: Body) -> frozenset[str]:
    return frozenset(body.get("unreachable") or ())


def _hear(session: Session, now: datetime, desk: Desk, body: Body) -> None:
    if body["delivery_id"] is None:
        to_us = f"<@{desk.bot_user}>" in body["text"]
        _answer(session, now, desk, body, only_answers=not to_us)
    else:
        hear_reply(session, now, desk, _said(body), body["delivery_id"], unreachable=_out_of_reach(body))


def _hear_again(session: Session, now: datetime, desk: Desk, body: Body) -> None:
    edit, delivery_id = _said(body), body["delivery_id"]
    taken_back = _take_back(session, now, desk, edit, silently=True)
    if delivery_id is None:
        _answer(session, now, desk, body, only_answers=True)
    else:
        hear_reply(session, now, desk, edit, delivery_id, unreachable=_out_of_reach(body))
    tell_undone(session, taken_back, now=now, rules=desk.rules, place=Place(edit.channel, edit.thread_ts or edit.ts, None))


def _unhear(session: Session, now: datetime, desk: Desk, body: Body) -> None:
    _take_back(session, now, desk, Said(**body))


def _answer(session: Session, now: datetime, desk: Desk, body: Body, *, only_answers: bool = False) -> str:
    """Answers what was said to us in person, in the thread of what was said."""
    said = _said(body)
    person = person_for(session, user_id=said.user, team_id=said.team, name=desk.directory.who(said.user).name)
    asked: dict[str, Any] = {"person_id": person.id or 0, "place": Place(said.channel, said.thread_ts or said.ts, said.ts)}
    unreachable = _out_of_reach(body)
    how: dict[str, Any] = {"help_out": not said.with_document, "only_answers": only_answers}
    return answer_in_thread(session, desk, said.text, **asked, now=now, **how, unreachable=unreachable)


def hear_reply(session: Session, now: datetime, desk: Desk, said: Said, delivery_id: int, *, unreachable: frozenset[str]) -> str:
    """Hears what was typed about the tasks of a message of ours; gives what came of it."""
    task_ids = tasks_of_delivery(session, delivery_id)
    delivery = session.get_one(Delivery, delivery_id)
    if not task_ids:
        return hear_beneath(session, now, desk, said, delivery, unreachable=unreachable)
    person = person_for(session, user_id=said.user, team_id=said.team, name=desk.directory.who(said.user).name)
    place, link = Place(said.channel, said.thread_ts, said.ts), permalink(desk, said.channel, said.ts, said.thread_ts)
    by: dict[str, Any] = {"person_id": person.id, "source": Source.REPLY, "now": now, "rules": desk.rules, "place": place}
    outcome = Outcome("silent")
    if said.edited is None and f"<@{desk.bot_user}>" in said.text:  # asked of us, and not of each other
        bare = said.text.replace(f"<@{desk.bot_user}>", " ").strip()
        asked: dict[str, Any] = {"person_id": person.id or 0, "place": place, "now": now}
        if answer_question_after(session, desk, bare, **asked) or answer_about(session, desk, bare, task_ids, **asked):
            return outcome.kind
        if plainly_asks(bare):
            return answer_in_thread(session, desk, said.text, **asked, unreachable=unreachable)
    if said.text.strip():  # a file may come without a word
        outcome = hear(
            session,
            task_ids=task_ids,
            text=said.text,
            **by,
            bot_user=desk.bot_user,
            permalink=link,
            agreement_id=delivery.agreement_id,
            delivery=delivery,
            unreachable=unreachable,
            shown=task_shown(delivery),
        )
    desk.heard(outcome.kind)
    shown = _shown_by(session, task_ids, outcome) if said.files else None
    if said.files and shown is None and not said.text.strip():
        return ask_where_it_belongs(session, task_ids, handed_in(said.files, link), **by, permalink=link).kind
    if shown is not None and may(session, Action.COMMENT, task_id=shown, person_id=person.id):
        wordless = not said.text.strip()
        keep_evidence(session, shown, handed_in(said.files, link), **by, permalink=link, wordless=wordless)
    return outcome.kind


def _shown_by(session: Session, task_ids: list[int], outcome: Outcome) -> int | None:
    """The task that the files of a reply are about: the only one, or the one whose stand was told with them."""
    if len(task_ids) == 1:
        return task_ids[0]
    entry = session.get(HistoryEntry, outcome.entry_id) if outcome.entry_id is not None else None
    return entry.task_id if entry is not None else None


def changed(desk: Desk, body: Mapping[str, Any], event: Mapping[str, Any]) -> list[Arrival]:
    """An edited reply is read again: what it had changed is taken back first."""
    inner, before = event.get("message") or {}, event.get("previous_message") or {}
    said = said_in(desk, inner, channel=str(event.get("channel")), team=str(body.get("team_id") or ""))
    if said is None or inner.get("text") == before.get("text"):
        return []
    edit = replace(said, edited=str((inner.get("edited") or {}).get("ts") or event.get("ts")), with_document=False, files=())
    if said.in_thread:
        return as_reply(desk, edit)
    return [edit.arrival("edit")] if _came_of_it(desk, said) else []


def deleted(desk: Desk, event: Mapping[str, Any]) -> list[Arrival]:
    """A deleted reply takes back what it had changed."""
    before = event.get("previous_message") or event.get("message") or {}
    gone = said_in(desk, {**before, "subtype": None}, channel=str(event.get("channel")), team="")
    if gone is None or not (gone.in_thread or _came_of_it(desk, gone)):
        return []
    key = f"delete:{gone.channel}:{event.get('deleted_ts') or gone.ts}"
    return [Arrival(key, "delete", gone.channel, asdict(replace(gone, text="")))]


def _take_back(session: Session, now: datetime, desk: Desk, said: Said, *, silently: bool = False) -> list[int]:
    """Undoes what this message had changed, as far as nothing newer stands upon it; gives the entries that say so."""
    unhear_in_meeting(session, now, desk, said, silently=silently)
    place = Place() if silently else Place(said.channel, said.thread_ts or said.ts, None)
    return take_back(session, _address(desk, said), now=now, rules=desk.rules, place=place)
