"""The bot comes into a channel: one short welcome that says what to do next."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlmodel import Session

from bot.slack.hearing.desk import Desk
from bot.slack.hearing.ears import Ears
from bot.slack.hearing.handlers import Body, Handler
from storage.agreements import agreements_in_channel
from storage.inbox import Arrival
from storage.words import DeliveryKind
from workflows.outgoing import Outgoing, put


def register(ears: Ears, desk: Desk) -> None:
    """Listens to people and bots that join a channel; only our own arrival counts."""

    def listen(body: dict[str, Any], event: dict[str, Any]) -> None:
        if desk.bot_user is None or event.get("user") != desk.bot_user:
            return
        channel = str(event["channel"])
        key = f"event:{body.get('event_id') or event.get('event_ts')}"
        desk.take_in(Arrival(key, "welcome", channel, {"user": desk.bot_user, "channel": channel, "key": key}))

    ears.event("member_joined_channel")(listen)
    desk.deals_with("welcome", Handler(_welcome))


def _welcome(session: Session, now: datetime, desk: Desk, body: Body) -> None:
    welcome(session, now, desk, body["channel"], body["key"])


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
