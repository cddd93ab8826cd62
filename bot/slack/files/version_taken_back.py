"""Who wants a version back that was followed: "ongedaan" beneath it hears how, as no word or click does that by itself.

The document of before, dropped once more, is compared like every other version and followed on a yes.
"""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime

from sqlmodel import Session, col, select

from bot.slack.hearing.desk import Desk
from bot.slack.hearing.ears import Ears
from bot.slack.hearing.handlers import Body, Handler, if_a_person
from bot.slack.words.said import Said
from calendars.lazy_pattern import lazy_regex
from storage.inbox import Arrival
from storage.outbox import Delivery
from storage.words import DeliveryKind
from workflows.answering.heard.taking_back_all import takes_back_all
from workflows.outgoing import Outgoing, put

MESSAGES = frozenset({"version_applied"})
LONGEST = 200
_OF_VERSION = lazy_regex(r"(?i)\b(?:versie|document|bestand|version|file)\b")
_BACK = lazy_regex(
    r"(?i)\b(?:terug(?:draaien|zetten|gedraaid)?|ongedaan|verkeerde?|fout|undo|revert|roll\w*\s+back|back|wrong)\b"
)


def register(ears: Ears, desk: Desk) -> None:
    """Takes what `wants_back` found; it comes in with all other words."""
    del ears
    desk.deals_with("version_back", Handler(_tell_how, look=if_a_person))


def wants_back(desk: Desk, said: Said) -> list[Arrival]:
    """These words, where they ask for the version of before beneath the one that is followed now; else none."""
    bare = said.text.replace(f"<@{desk.bot_user}>", " ").strip()
    if not said.in_thread or said.edited is not None or not _asks_back(bare):
        return []
    with desk.database.read() as session:
        here = _followed_in(session, said.channel, said.thread_ts or "")
    return [Arrival(said.key, "version_back", said.channel, asdict(said))] if here is not None else []


def _asks_back(text: str) -> bool:
    """ "Ongedaan", "draai de nieuwe versie terug", "dit was het verkeerde document"."""
    if len(text) > LONGEST:
        return False
    return takes_back_all(text) is not None or bool(_OF_VERSION.search(text) and _BACK.search(text))


def _followed_in(session: Session, channel: str, thread: str) -> Delivery | None:
    """Our line in this thread that says that a version is followed from now on."""
    wanted = select(Delivery).where(
        col(Delivery.channel) == channel, col(Delivery.thread_ts) == thread, col(Delivery.kind) == DeliveryKind.OTHER
    )
    rows = session.exec(wanted.order_by(col(Delivery.id).desc())).all()
    return next((row for row in rows if row.payload.get("message") in MESSAGES), None)


def _tell_how(session: Session, now: datetime, desk: Desk, body: Body) -> None:
    del desk
    told = _followed_in(session, body["channel"], body["thread_ts"])
    if told is None:
        return
    outgoing = Outgoing(
        key=f"version_how_back:{body['channel']}:{body['ts']}",
        kind=DeliveryKind.OTHER,
        moment=now,
        payload={"message": "plain", "language": told.payload["language"], "words": "version_how_back", "values": {}},
        channel=body["channel"],
        thread_ts=body["thread_ts"],
        agreement_id=told.agreement_id,
    )
    put(session, outgoing, now=now)
