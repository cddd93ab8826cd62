"""The answer whether the people of an earlier agreement take part in a new one: pressed once, by who may say it."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

from slack_bolt import Ack
from sqlmodel import Session

from bot.messages.made_of.wording import refusal
from bot.slack.files.documents import press_of
from bot.slack.hearing.desk import Desk
from bot.slack.hearing.ears import Ears
from bot.slack.hearing.handlers import Body, Handler
from bot.slack.places import Click, click_of
from bot.slack.telling import complain
from storage.outbox import delivery_at
from workflows.reading.document_walk import may_bring_in
from workflows.renewing.same_people_walk import MESSAGE, answer_same_people, is_answered
from workflows.tracking.permissions import Action, may

NAMES = re.compile(r"^people_same_(yes|no)$")


def register(ears: Ears, desk: Desk) -> None:
    """Listens to both answers."""

    def listen(ack: Ack, body: dict[str, Any]) -> None:
        desk.take_in(click_of(body).arrival("people_same"))
        ack()

    ears.action(NAMES)(listen)
    desk.deals_with("people_same", Handler(_press, complain=complain))


def _press(session: Session, now: datetime, desk: Desk, body: Body) -> None:
    """Only who may bring in agreements: while nobody is registered, everybody else would keep this one too."""
    click = Click(**body)
    asked = delivery_at(session, channel=click.channel or "", ts=click.message_ts or "")
    if asked is None or asked.payload.get("message") != MESSAGE or is_answered(session, asked):
        raise refusal("old_message")
    press = press_of(session, now, desk, click)
    keeps = may(session, Action.PEOPLE, agreement_id=int(asked.payload["agreement"]), person_id=press.person_id)
    if not keeps or not may_bring_in(session, press):
        raise refusal("not_yours_coordinator")
    answer_same_people(session, asked, yes=click.name == "people_same_yes", now=now)
