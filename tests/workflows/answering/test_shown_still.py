"""Which of our messages show the new stand: those of the last weeks, the newest of a place, and the one that is answered."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlmodel import select

from storage.outbox import Delivery
from storage.tasks import Task
from storage.words import DeliveryKind, DeliveryMethod
from workflows.outgoing import Outgoing, put

Channel = World = Any
"""The fixtures of this folder's conftest."""


def another_message(channel: Channel, task: Task, ts: str) -> Delivery:
    payload = {
        "message": "bundle",
        "kind": "nudge",
        "language": "nl",
        "items": [{"task_id": task.id, "kind": "nudge"}],
        "more": 0,
    }
    outgoing = Outgoing(
        key=f"bundle:{ts}",
        kind=DeliveryKind.NUDGE,
        moment=channel.now,
        payload=payload,
        channel="C1",
        task_ids=(task.id or 0,),
    )
    message = put(channel.session, outgoing, now=channel.now)
    message.posted_channel, message.posted_ts = "C1", ts
    return message


def shown(channel: Channel) -> Sequence[Delivery]:
    return channel.session.exec(select(Delivery).where(Delivery.payload["message"].as_string() == "bundle")).all()


def renewed(channel: Channel) -> set[int | None]:
    return {row.parent_id for row in shown(channel) if row.method is DeliveryMethod.UPDATE}


def test_the_message_that_is_answered_shows_the_new_stand_however_old_it_is(channel: Channel, world: World, task: Task) -> None:
    (old,) = shown(channel)
    another_message(channel, task, "101.1")
    newest = another_message(channel, task, "102.1")
    channel.later(days=100)
    channel.types(world.fatma, "klaar")
    assert renewed(channel) == {old.id, newest.id}


def test_a_message_of_the_last_weeks_is_renewed_wherever_it_was_answered(channel: Channel, world: World, task: Task) -> None:
    (old,) = shown(channel)
    later = another_message(channel, task, "101.1")
    channel.later(days=30)
    channel.types(world.fatma, "klaar")
    assert renewed(channel) == {old.id, later.id}
