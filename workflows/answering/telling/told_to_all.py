"""What was agreed is of all: a change of it that was made elsewhere is told in the channel too, in one line."""

from __future__ import annotations

from typing import Any

from sqlmodel import Session

from storage.agreements import Agreement
from storage.words import DeliveryKind
from workflows.answering.voice import Voice
from workflows.outgoing import Outgoing, put


def in_channel(session: Session, key: str, payload: dict[str, Any], voice: Voice, *, agreement_id: int) -> None:
    """Tells it in the channel of the agreement, where it was done on Home or in a direct message; else all see it already.

    The line that stands where it was done has the button to undo it; where there is none, as on Home, this one has.
    """
    channel = session.get_one(Agreement, agreement_id).channel
    if not channel or voice.place.channel == channel:
        return
    elsewhere = bool(voice.place.channel)
    outgoing = Outgoing(
        key=f"{key}:all" if elsewhere else key,
        kind=DeliveryKind.OTHER,
        moment=voice.now,
        payload={**payload, "entry_id": None} if elsewhere else payload,
        channel=channel,
        agreement_id=agreement_id,
    )
    put(session, outgoing, now=voice.now)
