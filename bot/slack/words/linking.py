"""`/afspraak koppel`: the channel in which an agreement's messages come. Who takes them from another channel is asked first, and
the channel that they leave is told.
"""

from __future__ import annotations

from collections.abc import Sequence
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
from bot.slack.words.asked import Asked, Payload, plain_line, still_concept
from storage.agreements import Agreement, all_agreements
from storage.outbox import channels_that_refused
from storage.people import Person
from storage.words import AgreementStatus, DeliveryKind
from workflows.outgoing import Outgoing, put
from workflows.told_alone import tell_alone
from workflows.tracking.channels import link_channel
from workflows.tracking.people import person_for
from workflows.tracking.permissions import Action, may

MOVE, STAY = "link_move", "link_stay"


def register(ears: Ears, desk: Desk) -> None:
    """Listens to the two buttons under the question whether the messages move."""

    def listen(ack: Ack, body: dict[str, Any]) -> None:
        desk.take_in(click_of(body).arrival(MOVE))
        ack()

    for name in (MOVE, STAY):
        ears.action(name)(listen)
    desk.deals_with(MOVE, Handler(_press, complain=complain))


def link(session: Session, asked: Asked) -> Payload:
    """Links this channel to an agreement: the only one, or the one that is named."""
    rows = [row for row in all_agreements(session) if row.status is not AgreementStatus.CLOSED]
    if not rows:
        return plain_line(session, asked, "link_none")
    named = [row for row in rows if asked.rest and asked.rest.casefold() in {str(row.id), row.title.casefold()}]
    free = [row for row in rows if row.channel is None]
    here = [row for row in rows if asked.channel is not None and row.channel == asked.channel]
    if here and not named:
        return _with_concept(plain_line(session, asked, "link_done_before", title=here[0].title), here)
    chosen = named or (free if len(free) == 1 else rows if len(rows) == 1 else [])
    if len(chosen) != 1:
        return plain_line(session, asked, "link_choose", title=rows[0].title)
    return _linked(session, asked, chosen[0])


def _linked(session: Session, asked: Asked, agreement: Agreement) -> Payload:
    """Links it; where the messages come in another channel that takes them, asks whether they are to move."""
    if asked.channel is None or asked.channel.startswith("D"):
        raise refusal("link_in_channel")
    if not may(session, Action.LINK_CHANNEL, agreement_id=agreement.id, person_id=asked.person_id):
        return {"message": "not_yours", "action": "coordinate", "language": agreement.language}
    if agreement.channel == asked.channel:
        return _with_concept(_line(agreement, "link_done_before", title=agreement.title), [agreement])
    if agreement.channel is not None and not channels_that_refused(session, [agreement.channel]):
        about = {"agreement": agreement.id, "title": agreement.title, "where": agreement.channel}
        return {"message": "link_ask", "language": agreement.language, **about}
    link_channel(session, agreement.id or 0, asked.channel, now=asked.now, rules=asked.rules)
    return _with_concept(_line(agreement, "linked", title=agreement.title), [agreement])


def _with_concept(told: Payload, rows: Sequence[Agreement]) -> Payload:
    """With what of these is still a concept, and the way to check it."""
    waiting = [row for row in rows if row.status is AgreementStatus.CONCEPT]
    return told | (still_concept(waiting) or {}) | {"language": told["language"]}


def _line(agreement: Agreement, key: str, **values: str) -> Payload:
    return {"message": "plain", "language": agreement.language, "words": key, "values": values}


def _press(session: Session, now: datetime, desk: Desk, body: Body) -> None:
    """Moves the messages to the channel in which it was asked, or leaves them; the question says which channel they were in."""
    click = Click(**body)
    number, _, before = click.value.partition(":")
    agreement = session.get(Agreement, int(number)) if number.isdigit() else None
    if agreement is None or agreement.status is AgreementStatus.CLOSED or click.channel is None:
        raise refusal("old_message")
    person = person_for(session, user_id=click.user, team_id=click.team, name=desk.directory.who(click.user).name)
    where: dict[str, Any] = {"person_id": person.id or 0, **click.alone, "now": now}
    if not may(session, Action.LINK_CHANNEL, agreement_id=agreement.id, person_id=person.id):
        said: Payload = {"message": "not_yours", "action": "coordinate", "language": agreement.language}
    elif agreement.channel == click.channel:
        said = _line(agreement, "link_done_before", title=agreement.title)
    elif agreement.channel != before:
        raise refusal("old_message")
    elif click.name == STAY:
        said = _line(agreement, "link_stays", title=agreement.title, where=before)
    else:
        link_channel(session, agreement.id or 0, click.channel, now=now, rules=desk.rules)
        _tell_both(session, agreement, before, click, person, now=now)
        return
    tell_alone(session, f"link:{click.key}", said, **where)


def _tell_both(session: Session, agreement: Agreement, before: str, click: Click, person: Person, *, now: datetime) -> None:
    """Says in both channels where the messages come from now on, and who did that."""
    values = {"title": agreement.title, "who": f"<@{person.user_id}>"}
    here = click.channel or ""
    for channel, key, where in ((before, "link_moved_away", here), (here, "link_moved_here", before)):
        outgoing = Outgoing(
            key=f"{key}:{click.key}",
            kind=DeliveryKind.OTHER,
            moment=now,
            payload=_line(agreement, key, **values, where=where),
            channel=channel,
            agreement_id=agreement.id,
        )
        put(session, outgoing, now=now)
