"""The message that says what was read of a document: while it is checked, it names only what is still not clear."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlmodel import Session, col, select

from storage.outbox import Delivery
from storage.words import DeliveryKind, DeliveryMethod, DeliveryState
from workflows.outgoing import renew_message
from workflows.reading.document_walk import Press
from workflows.reviewing.commitments import Commitment
from workflows.reviewing.still_unclear import still_unclear

MESSAGE = "document_read"


def renew_what_was_read(session: Session, agreement_id: int, found: Sequence[Commitment], press: Press) -> None:
    """Shows it anew wherever it stands, where something of it is clear by now, or open again.

    What was read stays in the row of the message itself, so that a verdict that is taken back brings its line back.
    """
    for shown in _shown(session, agreement_id):
        last = _last_shown(session, shown)
        unclear = still_unclear(shown.payload["unclear"], found)
        if unclear == last.get("unclear"):
            continue
        renew_message(session, shown, {**last, "unclear": unclear}, mark=press.mark, now=press.now)


def _shown(session: Session, agreement_id: int) -> list[Delivery]:
    wanted = select(Delivery).where(
        Delivery.agreement_id == agreement_id,
        Delivery.kind == DeliveryKind.INTAKE,
        Delivery.method == DeliveryMethod.POST,
        Delivery.state != DeliveryState.FAILED,
    )
    rows = session.exec(wanted.order_by(col(Delivery.id))).all()
    return [row for row in rows if row.payload.get("message") == MESSAGE and row.payload.get("unclear")]


def _last_shown(session: Session, shown: Delivery) -> dict[str, Any]:
    """What it says now, with the buttons that it has left."""
    wanted = select(Delivery).where(Delivery.parent_id == shown.id, Delivery.method == DeliveryMethod.UPDATE)
    newest = session.exec(wanted.order_by(col(Delivery.id).desc()).limit(1)).first()
    return dict(newest.payload if newest is not None else shown.payload)
