"""The next tasks of a list that somebody asked for: the same words again, from where the list ended, for who asks alone."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from slack_bolt import Ack
from sqlmodel import Session

from bot.messages.wording import words
from bot.slack.hearing.desk import Desk
from bot.slack.hearing.ears import Ears
from bot.slack.hearing.handlers import Body, Handler
from bot.slack.places import Click, click_of
from bot.slack.telling import complain
from bot.slack.words.requests import answer
from storage.words import DeliveryKind, DeliveryMethod
from workflows.errors import Refused
from workflows.outgoing import Outgoing, put
from workflows.tracking.people import person_for

ACTION = "show_list"


def register(ears: Ears, desk: Desk) -> None:
    """Listens to the button below a list."""

    def listen(ack: Ack, body: dict[str, Any]) -> None:
        desk.take_in(click_of(body).arrival(ACTION))
        ack()

    ears.action(ACTION)(listen)
    desk.deals_with(ACTION, Handler(_show, complain=complain))


def _show(session: Session, now: datetime, desk: Desk, body: Body) -> None:
    """The list as it is now; in a direct message in its thread."""
    click = Click(**body)
    offset, colon, asked = click.value.partition(":")
    if not colon or not offset.isdigit() or click.channel is None:
        raise Refused(words("old_message", desk.rules.language))
    person = person_for(session, user_id=click.user, team_id=click.team, name=desk.directory.who(click.user).name)
    direct = click.channel.startswith("D")
    own = person.language if direct or click.ephemeral else None
    where: dict[str, Any] = {"channel": click.channel, "now": now, "rules": desk.rules}
    payload = answer(session, asked, person_id=person.id or 0, **where, language=own, offset=int(offset))
    in_thread = click.thread_ts if click.thread_ts != click.message_ts else None
    outgoing = Outgoing(
        key=f"list:{click.key}",
        kind=DeliveryKind.OTHER,
        moment=now,
        payload=payload,
        channel=click.channel,
        person_id=person.id,
        method=DeliveryMethod.POST if direct else DeliveryMethod.EPHEMERAL,
        thread_ts=in_thread,
    )
    put(session, outgoing, now=now)
