"""A document that is dropped where the bot is: heard once, offered in its thread, read on a yes, followed on another.

What people do goes through the desk like everything else; fetching and reading take seconds, and stand in a line of their own.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable, Mapping
from dataclasses import asdict
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlmodel import Session, col, select

from bot.clock import wall_now
from bot.confined.confined_reading import read_confined
from bot.fetch_steps import NotFetched, Trouble
from bot.messages.made_of.wording import refusal
from bot.slack.files.downloads import fetch, look_up
from bot.slack.files.shared_files import SharedFile, shared_files
from bot.slack.hearing.desk import Desk
from bot.slack.hearing.ears import Ears
from bot.slack.hearing.handlers import Body, Handler
from bot.slack.places import Click
from bot.slack.telling import complain
from storage.agreements import Agreement
from storage.inbox import Arrival, take_in
from storage.outbox import Delivery, delivery_with_key
from storage.words import DeliveryKind
from workflows.errors import Refused
from workflows.reading.concept_decision import decide
from workflows.reading.document_summary import check_year
from workflows.reading.document_walk import (
    OFFER,
    Drop,
    Press,
    begin,
    decline,
    is_open,
    known_already,
    offer,
    refuse,
    stumble,
    tell_known,
)
from workflows.reading.refusals import as_data, unreadable
from workflows.renewing.carry_walk import propose
from workflows.renewing.same_people_walk import ask_same_people
from workflows.renewing.version_walk import VERSION, bring_in
from workflows.told_alone import is_direct
from workflows.tracking.people import person_for

if TYPE_CHECKING:
    from workflows.reading.proposal import Proposal

log = logging.getLogger("nakomen.slack")

CONCEPT = "concept"
ANSWERS = {OFFER: "document_answer", CONCEPT: "concept_answer", VERSION: "version_answer"}
Outcome = Callable[[Session, Delivery, Press], None]
Store = Callable[[Session, Delivery, Press, "Proposal | None", str], None]
"""What becomes of a document that was read: `None` for one that was known without reading; the text is its hash."""
LOOKED_AT = 20  # newest messages of a channel, to find the one that has a file
MENDED_BY_CLICKING = {
    Trouble.SCOPE: "document_scope",
    Trouble.GONE: "document_gone",
    Trouble.ELSEWHERE: "document_elsewhere",
    Trouble.AWAY: "document_away",
}


# --- a file is dropped


def register(ears: Ears, desk: Desk) -> None:
    """Listens to `file_shared`, the second event of a drop; the message itself comes through `offers_of`."""

    def listen(body: dict[str, Any], event: dict[str, Any]) -> None:
        user, channel = str(event.get("user_id") or ""), str(event.get("channel_id") or "")
        if channel and user not in {"", desk.bot_user}:
            key = f"event:{body.get('event_id') or event.get('event_ts')}"
            about = {"user": user, "channel": channel, "file_id": str(event.get("file_id") or "")}
            desk.take_in(Arrival(key, "file_shared", channel, about))

    ears.event("file_shared")(listen)
    desk.deals_with("file_shared", Handler(_find_drop, look=_find_message))
    desk.deals_with("drop", Handler(_offer, look=_look_at_drop))
    desk.deals_with("document_answer", Handler(_answer, complain=complain))
    desk.deals_with("concept_answer", Handler(_decide, complain=complain))
    desk.deals_with("reading", Handler(finish_reading, look=_read, complain=complain, slow=True))


def has_document(desk: Desk, message: Mapping[str, Any], *, channel: str) -> bool:
    """Whether a document that we read hangs on this message, as far as the message itself says."""
    meant = _is_for_us(desk, message, channel)
    return any(_to_be_asked(file, meant=meant) for file in shared_files(message))


def _is_for_us(desk: Desk, message: Mapping[str, Any], channel: str) -> bool:
    """Whether who drops this says it to us, in a mention or directly: then we ask of a sheet with any name."""
    return is_direct(channel) or f"<@{desk.bot_user}>" in str(message.get("text") or "")


def _to_be_asked(file: SharedFile, *, meant: bool) -> bool:
    return file.worth_asking or (meant and file.readable)


def offers_of(desk: Desk, message: Mapping[str, Any], *, channel: str) -> list[Arrival]:
    """The documents on a message of a person, each to be offered; of a file from another workspace Slack has yet to be asked."""
    user, ts = str(message.get("user") or ""), str(message.get("ts") or "")
    if not user or user == desk.bot_user or message.get("bot_id"):
        return []
    thread = str(message.get("thread_ts") or ts)
    meant = _is_for_us(desk, message, channel)
    drops = [
        Drop(channel, ts, thread, user, asdict(file), meant)
        for file in shared_files(message)
        if _to_be_asked(file, meant=meant) or not file.known
    ]
    return [Arrival(drop.key, "drop", channel, asdict(drop)) for drop in drops]


def _look_at_drop(desk: Desk, body: Body) -> Body | None:
    """What is none of ours is left alone: bots' files, evidence in a task's thread, and what we don't read."""
    drop, file = Drop(**body), SharedFile(**body["file"])
    if desk.directory.who(drop.user).is_bot:
        return None
    if drop.thread != drop.ts and not _is_about_documents(desk, drop.channel, drop.thread):
        return None
    try:
        known = file if file.known else look_up(desk.client, file.id)
    except NotFetched as failed:
        log.info("no look at the file %s: %s", file.id, failed)
        return None
    return body | {"file": asdict(known)} if _to_be_asked(known, meant=drop.meant) else None


def _offer(session: Session, now: datetime, desk: Desk, body: Body) -> None:
    offer(session, Drop(**body), now=now, rules=desk.rules)


def _is_about_documents(desk: Desk, channel: str, thread: str) -> bool:
    """Whether in this thread we spoke of documents, or asked for one; in a task's thread a file is evidence."""
    wanted = select(Delivery.id).where(
        col(Delivery.kind).in_((DeliveryKind.INTAKE, DeliveryKind.WELCOME)),
        (col(Delivery.channel) == channel) & (col(Delivery.thread_ts) == thread)
        | (col(Delivery.posted_channel) == channel) & (col(Delivery.posted_ts) == thread),
    )
    with desk.database.read() as session:
        return session.exec(wanted.limit(1)).first() is not None


def _find_message(desk: Desk, body: Body) -> Body | None:
    """The newest message of the channel on which this document hangs."""
    file_id = body["file_id"]
    try:
        if not look_up(desk.client, file_id).worth_asking:
            return None
        page = desk.client.conversations_history(channel=body["channel"], limit=LOOKED_AT)
    except Exception as error:  # the message's own event tells the same
        log.info("no look at the file %s: %s", file_id, type(error).__name__)
        return None
    found = [message for message in page.get("messages") or [] if file_id in {file.id for file in shared_files(message)}]
    return body | {"message": found[0]} if found else None


def _find_drop(session: Session, now: datetime, desk: Desk, body: Body) -> None:
    for arrival in offers_of(desk, body["message"], channel=body["channel"]):
        take_in(session, arrival, at=now, received=wall_now())


# --- a button is pressed


def kind_of_press(click: Click) -> str | None:
    """What a yes or no answers: a document that was offered, a version or concept that was shown; None when it is about none."""
    return ANSWERS.get(click.block.partition(":")[0])


def press_of(session: Session, now: datetime, desk: Desk, click: Click) -> Press:
    """Who pressed what, and where we speak about it."""
    person = person_for(session, user_id=click.user, team_id=click.team, name=desk.directory.who(click.user).name)
    thread = click.thread_ts or click.message_ts
    return Press(person.id or 0, click.key, click.channel or "", thread, now, desk.rules, click.thread_beside)


def _decide(session: Session, now: datetime, desk: Desk, body: Body) -> None:
    click = Click(**body)
    agreement = session.get(Agreement, click.about or 0)
    if agreement is None:
        raise refusal("old_message")
    press, was = press_of(session, now, desk, click), agreement.status
    decide(session, agreement, press, yes=click.name == "confirm_yes")
    if agreement.status is not was:  # followed from now on
        propose(session, agreement, press)  # a list that many answers turn over, so that the question stands beneath it
        ask_same_people(session, agreement, press)


def _answer(session: Session, now: datetime, desk: Desk, body: Body) -> None:
    """A no ends it; a yes puts the document in line to be read, in the same transaction."""
    click = Click(**body)
    offered = offered_in(session, click)
    press = press_of(session, now, desk, click)
    if click.name != "confirm_yes":
        decline(session, offered, press)
    elif begin(session, offered, press):
        reading = Arrival(f"reading:{click.key}", "reading", f"reading:{click.block}", body)
        take_in(session, reading, at=now, received=wall_now())


def offered_in(session: Session, click: Click) -> Delivery:
    """The question of ours that was answered."""
    found = delivery_with_key(session, click.block)
    if found is None:
        raise refusal("old_message")
    return found


# --- reading, in the slow line


def _read(desk: Desk, body: Body) -> Body | None:
    return read_for(desk, body, _store)


def read_for(desk: Desk, body: Body, then: Store) -> Body | None:
    """Fetches and reads, outside of any transaction. Ended half-way, nothing is stored, and it is read again."""
    click = Click(**body)
    with desk.database.read() as session:
        offered = offered_in(session, click)
        if not is_open(session, offered):  # somebody else's yes was faster
            return None
    return body | {"outcome": _outcome(desk, click, offered, then)}


def _outcome(desk: Desk, click: Click, offered: Delivery, then: Store) -> Outcome:
    """What is to be stored and told of this document."""
    try:
        data = fetch(desk.client, _file_of(offered))
    except NotFetched as failed:
        return _trouble(failed.trouble)
    content_hash = hashlib.sha256(data).hexdigest()
    with desk.database.read() as session:
        known = known_already(session, content_hash)
    try:
        proposal = None if known is not None else _understood(data, str(offered.payload["name"]))
    except Refused as refused:
        return _refusal(as_data(refused))
    except Exception:
        log.exception("%s: the document could not be read", click.key)
        return _stumble("document_broke")
    return lambda session, row, press: then(session, row, press, proposal, content_hash)


def _file_of(offered: Delivery) -> SharedFile:
    return SharedFile(**offered.payload["file"])


def _understood(data: bytes, name: str) -> Proposal:
    proposal = read_confined(data, name=name)
    check_year(proposal)
    return proposal


def _store(session: Session, offered: Delivery, press: Press, proposal: Proposal | None, content_hash: str) -> None:
    known = known_already(session, content_hash)
    if known is not None:
        tell_known(session, offered, press, known)
    elif proposal is not None:
        bring_in(session, offered, press, proposal, content_hash)


def _trouble(trouble: Trouble) -> Outcome:
    return _refusal(as_data(unreadable("too_large"))) if trouble is Trouble.TOO_BIG else _stumble(MENDED_BY_CLICKING[trouble])


def _refusal(reason: dict[str, object] | str) -> Outcome:
    return lambda session, offered, press: refuse(session, offered, press, reason)


def _stumble(told: str) -> Outcome:
    return lambda session, offered, press: stumble(session, offered, press, told)


def finish_reading(session: Session, now: datetime, desk: Desk, body: Body) -> None:
    """What came of it, in one transaction, once for this click."""
    outcome: Outcome = body["outcome"]
    click = Click(**{name: value for name, value in body.items() if name != "outcome"})
    outcome(session, offered_in(session, click), press_of(session, now, desk, click))
