"""A document that is dropped where the bot is: heard once, offered in its thread, read on a yes, followed on another.

What people do goes through the desk like everything else; fetching and reading take seconds, and stand in a line of their own.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlmodel import Session, col, select

from bot.messages.wording import words
from bot.slack.desk import Desk, Job
from bot.slack.downloads import NotFetched, Trouble, fetch, look_up
from bot.slack.ears import Ears
from bot.slack.places import Click
from bot.slack.shared_files import SharedFile, shared_files
from bot.slack.telling import complaint
from storage.agreements import Agreement
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
    keep,
    known_already,
    offer,
    refuse,
    stumble,
    tell_known,
)
from workflows.reading.formats.extract import TOO_LARGE
from workflows.tracking.people import person_for

if TYPE_CHECKING:
    from workflows.reading.proposal import Proposal

log = logging.getLogger("nakomen.slack")

CONCEPT = "concept"
LOOKED_AT = 20  # newest messages of a channel, to find the one that has a file
MENDED_BY_CLICKING = {
    Trouble.SCOPE: "document_scope",
    Trouble.GONE: "document_gone",
    Trouble.ELSEWHERE: "document_elsewhere",
    Trouble.AWAY: "document_away",
}


# --- a file is dropped


def register(ears: Ears, desk: Desk) -> None:
    """Listens to `file_shared`, the second event of a drop; the message itself comes through `offer_files`."""

    def listen(event: dict[str, Any]) -> None:
        user, channel = str(event.get("user_id") or ""), str(event.get("channel_id") or "")
        if not channel or user in {"", desk.bot_user}:
            return
        message = _message_with(desk, channel, str(event.get("file_id") or ""))
        if message is not None:
            offer_files(desk, message, channel=channel)

    ears.event("file_shared")(listen)


def has_document(message: Mapping[str, Any]) -> bool:
    """Whether a document that we read hangs on this message, as far as the message itself says."""
    return any(file.readable for file in shared_files(message))


def offer_files(desk: Desk, message: Mapping[str, Any], *, channel: str) -> None:
    """Offers to read the documents on a message of a person; what is none of ours is left alone."""
    user, ts = str(message.get("user") or ""), str(message.get("ts") or "")
    thread = str(message.get("thread_ts") or ts)
    files = shared_files(message)
    if not files or not user or user == desk.bot_user or message.get("bot_id"):
        return
    if (thread != ts and not _is_about_documents(desk, channel, thread)) or desk.directory.who(user).is_bot:
        return
    for file in _documents(desk, files):
        drop = Drop(channel, ts, thread, user, asdict(file))
        job = _offering(desk, drop)
        desk.submit(job)


def _offering(desk: Desk, drop: Drop) -> Job:
    return Job(lambda: desk.once(drop.key, lambda s, now: offer(s, drop, now=now, rules=desk.rules)), drop.key)


def _documents(desk: Desk, files: tuple[SharedFile, ...]) -> Iterator[SharedFile]:
    """Those that we read; of a file from another workspace Slack has to be asked what it is."""
    for file in files:
        try:
            known = file if file.known else look_up(desk.client, file.id)
        except NotFetched as failed:
            log.info("no look at the file %s: %s", file.id, failed)
            continue
        if known.readable:
            yield known


def _is_about_documents(desk: Desk, channel: str, thread: str) -> bool:
    """Whether in this thread we spoke of documents, or asked for one; in a task's thread a file is evidence."""
    wanted = select(Delivery.id).where(
        col(Delivery.kind).in_((DeliveryKind.INTAKE, DeliveryKind.WELCOME)),
        (col(Delivery.channel) == channel) & (col(Delivery.thread_ts) == thread)
        | (col(Delivery.posted_channel) == channel) & (col(Delivery.posted_ts) == thread),
    )
    with desk.database.read() as session:
        return session.exec(wanted.limit(1)).first() is not None


def _message_with(desk: Desk, channel: str, file_id: str) -> dict[str, Any] | None:
    """The newest message of the channel on which this document hangs."""
    try:
        if not look_up(desk.client, file_id).readable:
            return None
        page = desk.client.conversations_history(channel=channel, limit=LOOKED_AT)
    except Exception as error:  # the message's own event tells the same
        log.info("no look at the file %s: %s", file_id, type(error).__name__)
        return None
    found = [message for message in page.get("messages") or [] if file_id in {file.id for file in shared_files(message)}]
    return found[0] if found else None


# --- a button is pressed


def is_ours(click: Click) -> bool:
    """Whether a yes or no answers a question about a document."""
    return click.block.partition(":")[0] in {OFFER, CONCEPT}


def pressed(desk: Desk, click: Click) -> None:
    """Takes the yes or no to a document that was offered, or to a concept that was shown."""
    desk.directory.who(click.user)
    told = complaint(desk, click.channel, click.user)
    do = _decide if click.block.startswith(f"{CONCEPT}:") else _answer
    desk.submit(Job(lambda: do(desk, click), click.key, told))


def _press(session: Session, now: datetime, desk: Desk, click: Click) -> Press:
    person = person_for(session, user_id=click.user, team_id=click.team, name=desk.directory.who(click.user).name)
    thread = click.thread_ts or click.message_ts
    return Press(person.id or 0, click.key, click.channel or "", thread, now, desk.rules)


def _decide(desk: Desk, click: Click) -> None:
    def do(session: Session, now: datetime) -> None:
        agreement = session.get(Agreement, click.about or 0)
        if agreement is None:
            raise Refused(words("old_message", desk.rules.language))
        decide(session, agreement, _press(session, now, desk, click), yes=click.name == "confirm_yes")

    desk.once(click.key, do)


def _answer(desk: Desk, click: Click) -> None:
    """A no ends it; a yes puts the document in line to be read."""

    def do(session: Session, now: datetime) -> bool:
        offered = _offered(session, desk, click)
        press = _press(session, now, desk, click)
        if click.name == "confirm_yes":
            return begin(session, offered, press)
        decline(session, offered, press)
        return False

    if desk.once(click.key, do):
        desk.submit_slow(Job(lambda: _read(desk, click), f"reading:{click.key}", complaint(desk, click.channel, click.user)))


def _offered(session: Session, desk: Desk, click: Click) -> Delivery:
    found = delivery_with_key(session, click.block)
    if found is None:
        raise Refused(words("old_message", desk.rules.language))
    return found


# --- reading, in the slow line


def _read(desk: Desk, click: Click) -> None:
    """Fetches and reads, outside of any transaction; then stores and tells in one. Ended half-way, nothing is stored."""
    with desk.database.read() as session:
        offered = _offered(session, desk, click)
        if not is_open(session, offered):  # somebody else's yes was faster
            return
    try:
        data = fetch(desk.client, _file_of(offered))
    except NotFetched as failed:
        _tell_trouble(desk, click, failed.trouble)
        return
    content_hash = hashlib.sha256(data).hexdigest()
    with desk.database.read() as session:
        known = known_already(session, content_hash)
    try:
        proposal = None if known is not None else _understood(data, str(offered.payload["name"]))
    except Refused as refused:
        reason = str(refused)
        _finish(desk, click, lambda s, row, press: refuse(s, row, press, reason))
        return
    except Exception:
        log.exception("%s: the document could not be read", click.key)
        _finish(desk, click, lambda s, row, press: stumble(s, row, press, "document_broke"))
        return
    _finish(desk, click, lambda s, row, press: _store(s, row, press, proposal, content_hash))


def _file_of(offered: Delivery) -> SharedFile:
    return SharedFile(**offered.payload["file"])


def _understood(data: bytes, name: str) -> Proposal:
    from workflows.reading.read import read_document  # noqa: PLC0415 - the whole reader; most days nothing is read

    proposal = read_document(data, name=name)
    check_year(proposal)
    return proposal


def _store(session: Session, offered: Delivery, press: Press, proposal: Proposal | None, content_hash: str) -> None:
    known = known_already(session, content_hash)
    if known is not None:
        tell_known(session, offered, press, known)
    elif proposal is not None:
        keep(session, offered, press, proposal, content_hash)


def _tell_trouble(desk: Desk, click: Click, trouble: Trouble) -> None:
    if trouble is Trouble.TOO_BIG:
        _finish(desk, click, lambda s, row, press: refuse(s, row, press, TOO_LARGE))
    else:
        key = MENDED_BY_CLICKING[trouble]
        _finish(desk, click, lambda s, row, press: stumble(s, row, press, key))


def _finish(desk: Desk, click: Click, do: Callable[[Session, Delivery, Press], None]) -> None:
    """What came of it, in one transaction, once for this click. At the end of the program nothing: a new click does it all."""
    if desk.stopping:
        return

    def told(session: Session, now: datetime) -> None:
        do(session, _offered(session, desk, click), _press(session, now, desk, click))

    desk.once(f"{click.key}:read", told)
