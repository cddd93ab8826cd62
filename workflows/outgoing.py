"""What is to be sent, as data. It is written in the transaction that decides it; how it looks is the bot's business.

`payload["message"]` names the message (bot.messages has one renderer for each name); the rest of the payload is what it shows,
a snapshot of plain JSON values, so that a message sent again is the same message.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlmodel import Session

from storage.outbox import Delivery, delivery_with_key, insert_deliveries, insert_tasks_of_deliveries
from storage.words import DeliveryKind, DeliveryMethod, DeliveryState


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
    return found or session.get_one(Delivery, put_all(session, [outgoing], now=now)[0])


def renew_message(session: Session, shown: Delivery, payload: dict[str, Any], *, mark: str, now: datetime) -> None:
    """Shows this payload in a message of ours from now on, once for each `mark`, which says what made it so."""
    outgoing = Outgoing(
        key=f"{shown.key}:{mark}",
        kind=shown.kind,
        moment=now,
        payload=payload,
        method=DeliveryMethod.UPDATE,
        parent_id=shown.id,
        agreement_id=shown.agreement_id,
    )
    put(session, outgoing, now=now)


def put_all(session: Session, messages: Sequence[Outgoing], *, now: datetime) -> list[int]:
    """Writes many into the outbox, once for each key; gives the ids of the rows that stand there, in the same order."""
    rows = [_row(message, now) for message in messages]
    ids = insert_deliveries(session, rows)
    written = [message for message, row in zip(messages, rows, strict=True) if ids[row["key"]].public_id == row["public_id"]]
    tasks = [
        {"delivery_id": ids[message.key].id, "task_id": task_id, "position": position}
        for message in written
        for position, task_id in enumerate(message.task_ids)
    ]
    insert_tasks_of_deliveries(session, tasks)
    return [ids[message.key].id for message in messages]


def _row(message: Outgoing, now: datetime) -> dict[str, Any]:
    return {
        "public_id": secrets.token_urlsafe(12),
        "key": message.key,
        "agreement_id": message.agreement_id,
        "kind": message.kind,
        "method": message.method,
        "channel": message.channel,
        "person_id": message.person_id,
        "thread_ts": message.thread_ts,
        "target_ts": message.target_ts,
        "parent_id": message.parent_id,
        "payload": message.payload,
        "moment": message.moment,
        "state": DeliveryState.PENDING,
        "attempts": 0,
        "created_at": now,
    }
