"""The bot comes into a channel, is installed, or is met by somebody: one short welcome that says what to do next.

A channel into which it is invited again, or that comes back from the archive, hears what it missed. Of who takes part it is
noted that they go out of their channel, and that they come back.
"""

from __future__ import annotations

import logging
from datetime import datetime
from typing import Any

from slack_sdk.errors import SlackApiError
from sqlmodel import Session, select

from bot.slack.hearing.desk import Desk
from bot.slack.hearing.ears import Ears
from bot.slack.hearing.handlers import Body, Handler
from storage.agreements import Agreement, agreements_in_channel
from storage.inbox import Arrival
from storage.outbox import Delivery
from storage.people import Person
from storage.words import DeliveryKind
from workflows.answering.people.left_channel import tell_who_left
from workflows.outgoing import Outgoing, put
from workflows.reminding.taking_up import take_up_in
from workflows.tracking.presence import note_back, note_gone

log = logging.getLogger("nakomen.slack")

MOST_CHANNELS = 20


def register(ears: Ears, desk: Desk) -> None:
    """Listens to people and bots that join and leave a channel, of which only our own arrival is greeted, and to channels that
    come back."""

    def store(kind: str, body: dict[str, Any], event: dict[str, Any]) -> None:
        channel, key = str(event["channel"]), f"event:{body.get('event_id') or event.get('event_ts')}"
        about = {"user": desk.bot_user, "channel": channel, "key": key}
        desk.take_in(Arrival(key, kind, channel, about | {"who": event.get("user"), "of_team": event.get("team") or ""}))

    def listen(body: dict[str, Any], event: dict[str, Any]) -> None:
        ours = desk.bot_user is not None and event.get("user") == desk.bot_user
        store("welcome" if ours else "person_back", body, event)

    def listen_for_leaving(body: dict[str, Any], event: dict[str, Any]) -> None:
        if event.get("user") != desk.bot_user:
            store("person_gone", body, event)

    def listen_for_return(body: dict[str, Any], event: dict[str, Any]) -> None:
        store("channel_back", body, event)

    ears.event("member_joined_channel")(listen)
    ears.event("member_left_channel")(listen_for_leaving)
    for kind in ("channel_unarchive", "group_unarchive"):
        ears.event(kind)(listen_for_return)
    desk.deals_with("welcome", Handler(_welcome))
    desk.deals_with("person_back", Handler(_see_come))
    desk.deals_with("person_gone", Handler(_see_go))
    desk.deals_with("channel_back", Handler(_come_back))


def _see_come(session: Session, _now: datetime, _desk: Desk, body: Body) -> None:
    note_back(session, body["channel"], body["who"], body["of_team"])


def _see_go(session: Session, now: datetime, desk: Desk, body: Body) -> None:
    for agreement, person in note_gone(session, body["channel"], body["who"], body["of_team"]):
        tell_who_left(session, agreement, person, mark=body["key"], now=now, rules=desk.rules)


def _welcome(session: Session, now: datetime, desk: Desk, body: Body) -> None:
    welcome(session, now, desk, body["channel"], body["key"])
    take_up_in(session, body["channel"])


def _come_back(session: Session, _now: datetime, _desk: Desk, body: Body) -> None:
    take_up_in(session, body["channel"])


def welcome(session: Session, now: datetime, desk: Desk, channel: str, key: str) -> None:
    """Writes the welcome for this channel."""
    agreement = next(iter(agreements_in_channel(session, channel)), None)
    payload = {
        "message": "welcome",
        "language": agreement.language if agreement is not None else desk.rules.language,
        "title": agreement.title if agreement is not None else None,
    }
    outgoing = Outgoing(
        key=f"welcome:{channel}:{key}",
        kind=DeliveryKind.WELCOME,
        moment=now,
        payload=payload,
        channel=channel,
        agreement_id=agreement.id if agreement is not None else None,
    )
    put(session, outgoing, now=now)


def welcome_person(session: Session, now: datetime, person: Person, *, language: str, follows: bool, followed: bool) -> None:
    """Writes the welcome for somebody who opens our page for the first time, once ever.

    `follows`: they have agreements here; `followed`: somebody has.
    """
    payload = {"message": "welcome_person", "language": language, "follows": follows, "followed": followed}
    key = f"welcome:person:{person.id}"
    put(session, Outgoing(key=key, kind=DeliveryKind.WELCOME, moment=now, payload=payload, person_id=person.id), now=now)


def greet_where_we_are(desk: Desk) -> None:
    """Greets the channels into which a new installation was invited before it ran for the first time. A courtesy: it may fail."""
    with desk.database.read() as session:
        if not _is_new(session):
            return
    try:
        found = desk.client.conversations_list(types="public_channel,private_channel", exclude_archived=True, limit=200)
    except SlackApiError as error:
        log.info("no channels to greet: %s", error.response.get("error"))
        return
    rooms = [str(room["id"]) for room in found.get("channels") or [] if room.get("is_member")]
    with desk.database.write() as session:
        if _is_new(session):
            for room in rooms[:MOST_CHANNELS]:
                welcome(session, desk.clock.now(), desk, room, "start")
    desk.wake()


def _is_new(session: Session) -> bool:
    """Whether nothing was ever read or said."""
    return all(session.exec(select(row).limit(1)).first() is None for row in (Agreement.id, Delivery.id))
