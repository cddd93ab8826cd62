"""Which of our messages about a task show its new stand: those that people look at still.

Work waits for months at times: who answers "klaar" in April beneath our message of February reads what stands above it.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlmodel import Session

from storage.outbox import Delivery, bundles_about_task
from storage.tasks import HistoryEntry
from storage.words import DeliveryMethod
from workflows.answering.voice import Place, Voice
from workflows.outgoing import Outgoing, put
from workflows.reminding.bundling import refresh

SHOWN_AGAIN = timedelta(days=60)


def shown_still(session: Session, task_id: int, voice: Voice) -> list[Delivery]:
    """The messages of the last weeks, the newest of each place, and however old the one that is answered; oldest first."""
    rows = bundles_about_task(session, task_id)
    newest = {row.id for row in {(one.channel, one.person_id): one for one in sorted(rows, key=_written)}.values()}
    since = voice.now - SHOWN_AGAIN
    return [row for row in rows if row.created_at >= since or row.id in newest or _is_answered(row, voice.place)]


def show_as_they_are(session: Session, task_ids: Iterable[int], entry: HistoryEntry, voice: Voice) -> None:
    """Updates the messages in which these tasks stand and that people look at still, each once; `entry` is what made it so."""
    found = {delivery.id: delivery for task_id in task_ids for delivery in shown_still(session, task_id, voice)}
    for delivery in found.values():
        outgoing = Outgoing(
            key=f"update:{entry.id}:{delivery.id}",
            kind=delivery.kind,
            moment=voice.now,
            payload=refresh(session, delivery, now=voice.now, rules=voice.rules),
            method=DeliveryMethod.UPDATE,
            parent_id=delivery.id,
            agreement_id=entry.agreement_id,
        )
        put(session, outgoing, now=voice.now)


def _written(message: Delivery) -> datetime:
    return message.created_at


def _is_answered(message: Delivery, place: Place) -> bool:
    """Whether it was said beneath this message, or with a button on it."""
    here = place.channel is not None and place.channel in {message.posted_channel, message.channel}
    return here and message.posted_ts is not None and message.posted_ts in {place.thread_ts, place.message_ts}
