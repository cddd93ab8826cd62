"""A plain yes or no beneath a document of which we asked something: it counts as the button that says so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

from sqlmodel import Session, col, select

from bot.slack.files.documents import CONCEPT, kind_of_press
from bot.slack.hearing.desk import Desk
from bot.slack.places import Click
from bot.slack.words.said import Said
from storage.agreements import Agreement
from storage.inbox import Arrival
from storage.outbox import Delivery
from storage.words import AgreementStatus, DeliveryKind, DeliveryMethod
from workflows.answering.heard.yes_or_no import yes_or_no
from workflows.reading.document_walk import OFFER, is_open
from workflows.renewing.version_walk import VERSION


def typed_press(desk: Desk, said: Said) -> list[Arrival]:
    """The press of a button that these words are: in the thread of the one open question about a document; else none."""
    yes = yes_or_no(said.text.replace(f"<@{desk.bot_user}>", " "))
    if yes is None or said.thread_ts in {None, said.ts} or said.edited is not None:
        return []
    with desk.database.read() as session:
        blocks = _open_here(session, said.channel, said.thread_ts or "")
    if len(blocks) != 1:
        return []
    click = Click(
        name="confirm_yes" if yes else "confirm_no",
        task_id=None,
        value="",
        block=blocks[0],
        user=said.user,
        team=said.team,
        channel=said.channel,
        message_ts=said.ts,
        thread_ts=said.thread_ts,
        ephemeral=False,
        in_home=False,
        trigger="",
        key=said.key,
    )
    kind = kind_of_press(click)
    return [Arrival(said.key, kind, said.channel, asdict(click))] if kind is not None else []


def _open_here(session: Session, channel: str, thread: str) -> Sequence[str]:
    """What the buttons in this thread are about, of the documents that still wait for an answer."""
    wanted = select(Delivery).where(
        col(Delivery.kind) == DeliveryKind.INTAKE,
        col(Delivery.method) == DeliveryMethod.POST,
        col(Delivery.channel) == channel,
        (col(Delivery.thread_ts) == thread) | (col(Delivery.posted_ts) == thread),
    )
    found = (_block_of(session, row) for row in session.exec(wanted.order_by(col(Delivery.id))))
    return list(dict.fromkeys(block for block in found if block))


def _block_of(session: Session, row: Delivery) -> str:
    """The key of what a message with buttons asks; empty when it asks nothing any more."""
    if row.key.partition(":")[0] in {OFFER, VERSION} and row.payload.get("key") == row.key:
        return row.key if is_open(session, row) else ""
    if row.payload.get("message") != "document_read":
        return ""
    agreement = session.get(Agreement, row.payload.get("agreement"))
    waits = agreement is not None and agreement.status is AgreementStatus.CONCEPT and not _was_put_off(session, row)
    return f"{CONCEPT}:{row.payload.get('agreement')}" if waits else ""


def _was_put_off(session: Session, row: Delivery) -> bool:
    """Whether its buttons were taken away."""
    updates = session.exec(select(Delivery).where(Delivery.parent_id == row.id, Delivery.method == DeliveryMethod.UPDATE))
    return any(update.payload.get("stage") for update in updates)
