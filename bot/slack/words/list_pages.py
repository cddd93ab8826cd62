"""The next tasks of a list that somebody asked for: the same words again, from where the list ended, for who asks alone."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from slack_bolt import Ack
from sqlmodel import Session

from bot.messages.made_of.wording import refusal
from bot.slack.hearing.desk import Desk
from bot.slack.hearing.ears import Ears
from bot.slack.hearing.handlers import Body, Handler
from bot.slack.places import Click, click_of
from bot.slack.telling import complain
from bot.slack.words.requests import answer
from workflows.told_alone import tell_alone
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
    place, colon, asked = click.value.partition(":")
    offset, _, told = place.partition("+")
    if not colon or not offset.isdigit() or click.channel is None:
        raise refusal("old_message")
    person = person_for(session, user_id=click.user, team_id=click.team, name=desk.directory.who(click.user).name)
    where: dict[str, Any] = {"channel": click.channel, "now": now, "rules": desk.rules}
    payload = answer(session, asked, person_id=person.id or 0, **where, offset=int(offset), told=_numbers(told))
    tell_alone(session, f"list:{click.key}", payload, person_id=person.id or 0, **click.alone, now=now)


def _numbers(told: str) -> tuple[int, ...]:
    return tuple(int(number) for number in told.split("-") if number.isdigit())
