"""Tells one person, kindly and alone, who chooses a meeting's date."""

from __future__ import annotations

from typing import Any

from sqlmodel import Session

from bot.slack.places import Click
from storage.agreements import Agreement
from storage.meetings import Meeting
from storage.words import DeliveryKind, DeliveryMethod
from workflows.meeting.date_polls import Done
from workflows.meeting.rights import who_chooses
from workflows.outgoing import Outgoing, put


def only_for(click: Click, person_id: int) -> dict[str, Any]:
    """Where a message is shown to this person alone: in the channel, else by direct message."""
    if click.channel is None or click.channel.startswith("D"):
        return {"person_id": person_id}
    return {"person_id": person_id, "channel": click.channel, "method": DeliveryMethod.EPHEMERAL}


def not_yours(session: Session, click: Click, meeting: Meeting, by: Done, *, at_table: bool = False) -> None:
    """Says who chooses; `at_table`: who says when they can."""
    agreement = session.get_one(Agreement, meeting.agreement_id)
    party, _ = who_chooses(session, meeting)
    key = "meet_not_at_table" if at_table else "meet_not_yours" if party else "meet_not_yours_anyone"
    values = {"name": meeting.name} | ({"who": party} if key == "meet_not_yours" and party else {})
    payload = {"message": "plain", "language": agreement.language, "words": key, "values": values}
    outgoing = Outgoing(
        key=f"not_yours:{click.key}",
        kind=DeliveryKind.OTHER,
        moment=by.now,
        payload=payload,
        agreement_id=agreement.id,
        **only_for(click, by.person_id or 0),
    )
    put(session, outgoing, now=by.now)
