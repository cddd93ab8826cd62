"""What is asked about a date in a thread: which questions are open there, and how one is closed."""

from __future__ import annotations

from sqlmodel import Session, col, select

from bot.slack.places import Click
from storage.outbox import Delivery, delivery_at, delivery_with_key
from storage.words import DeliveryKind, DeliveryMethod
from workflows.meeting.date_polls import Done
from workflows.outgoing import Outgoing, put

QUESTION = "meeting_question"


def open_questions(session: Session, channel: str, thread: str) -> list[Delivery]:
    """What is asked about a date in this thread and wasn't answered, oldest first."""
    wanted = select(Delivery).where(
        col(Delivery.kind) == DeliveryKind.OTHER,
        col(Delivery.method) == DeliveryMethod.POST,
        col(Delivery.channel) == channel,
        col(Delivery.thread_ts) == thread,
    )
    found = session.exec(wanted.order_by(col(Delivery.id))).all()
    asked = [row for row in found if row.payload.get("message") == QUESTION]
    return [row for row in asked if delivery_with_key(session, _answered(row)) is None]


def question_at(session: Session, click: Click) -> Delivery | None:
    """The question that was clicked on."""
    found = delivery_at(session, channel=click.channel or "", ts=click.message_ts or "")
    return found if found is not None and found.payload.get("message") == QUESTION else None


def close(session: Session, question: Delivery, answer: str, *, by: Done) -> None:
    """The question as it was, with the answer in the place of its buttons."""
    outgoing = Outgoing(
        key=_answered(question),
        kind=DeliveryKind.OTHER,
        moment=by.now,
        payload=question.payload | {"answer": answer},
        method=DeliveryMethod.UPDATE,
        parent_id=question.id,
        agreement_id=question.agreement_id,
    )
    put(session, outgoing, now=by.now)


def _answered(question: Delivery) -> str:
    return f"{question.key}:answered"
