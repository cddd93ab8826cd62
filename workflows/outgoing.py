"""What is to be sent, as data. It is written in the transaction that decides it; how it looks is the bot's business.

`payload["message"]` names the message (bot.messages has one renderer for each name); the rest of the payload is what it shows,
a snapshot of plain JSON values, so that a message sent again is the same message.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlmodel import Session

from storage.outbox import Delivery, DeliveryTask, delivery_with_key
from storage.words import DeliveryKind, DeliveryMethod


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One message. `key` says what it is about: a second one with the same key is not written.

    Addressed to a `channel` (id) or a person (direct message). `thread_ts` (a message of a person) or `parent_id` (a delivery of
    ours) puts it in a thread. An update, ephemeral or reaction names its message by `parent_id` or by `channel` and `target_ts`.
    """

    key: str
    kind: DeliveryKind
    moment: datetime
    payload: dict[str, Any]
    channel: str | None = None
    person_id: int | None = None
    method: DeliveryMethod = DeliveryMethod.POST
    thread_ts: str | None = None
    target_ts: str | None = None
    parent_id: int | None = None
    agreement_id: int | None = None
    task_ids: tuple[int, ...] = ()


def put(session: Session, outgoing: Outgoing, *, now: datetime) -> Delivery:
    """Writes it into the outbox, once for each key; gives the row that stands there."""
    found = delivery_with_key(session, outgoing.key)
    if found is not None:
        return found
    delivery = Delivery(
        public_id=secrets.token_urlsafe(12),
        key=outgoing.key,
        agreement_id=outgoing.agreement_id,
        kind=outgoing.kind,
        method=outgoing.method,
        channel=outgoing.channel,
        person_id=outgoing.person_id,
        thread_ts=outgoing.thread_ts,
        target_ts=outgoing.target_ts,
        parent_id=outgoing.parent_id,
        payload=outgoing.payload,
        moment=outgoing.moment,
        created_at=now,
    )
    session.add(delivery)
    session.flush()
    for position, task_id in enumerate(outgoing.task_ids):
        session.add(DeliveryTask(delivery_id=delivery.id or 0, task_id=task_id, position=position))
    session.flush()
    return delivery
