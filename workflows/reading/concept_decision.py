"""The yes or no to a concept that was read in the chat: from now on it is followed, or it stays a concept."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlmodel import Session, col, select

from calendars.quarters import Quarter
from storage.agreements import Agreement
from storage.moments import values_of_agreement
from storage.outbox import Delivery
from storage.people import memberships_of_agreement
from storage.tasks import task_rows
from storage.words import AgreementStatus, DeliveryKind, DeliveryMethod, Source, TaskStatus
from workflows.outgoing import Outgoing, put
from workflows.reading.accept import confirm
from workflows.reading.document_walk import Press, may_bring_in, tell_who_may
from workflows.reviewing.commitments import commitments
from workflows.reviewing.still_unclear import still_unclear
from workflows.told_alone import tell_alone
from workflows.tracking.nobodys import nobodys_shown, nobodys_tasks
from workflows.tracking.same_people import earlier_people


def decide(session: Session, agreement: Agreement, press: Press, *, yes: bool) -> None:
    """Confirms the concept, or leaves it one, once, for who may; shows it where the buttons were and says what comes first."""
    if not may_bring_in(session, press):
        tell_who_may(session, press)
    elif agreement.status is not AgreementStatus.CONCEPT:
        _tell_decided(session, agreement, press)
    elif yes:
        _follow(session, agreement, press)
    else:
        _show(session, agreement, "later", press)
        _say(session, agreement, "document_later", {"agreement": agreement.id}, press, only=press.mark)


def _follow(session: Session, agreement: Agreement, press: Press) -> None:
    """Confirms; of two people who press at once the second is told that it was done."""
    agreement_id = agreement.id or 0
    if not confirm(session, agreement_id, now=press.now, person_id=press.person_id, rules=press.rules, source=Source.BUTTON):
        _tell_decided(session, agreement, press)
        return
    _show(session, agreement, "followed", press)
    first = next((moment.at for moment in values_of_agreement(session, agreement_id) if moment.settled_at is None), None)
    facts = {
        "tasks": _tasks_now(session, agreement_id, Quarter.of(press.now.astimezone(press.rules.zone).date())),
        "first": first.astimezone(press.rules.zone).isoformat() if first is not None else None,
        "soon": first is not None and first <= press.now,
        "linked": agreement.channel is not None,
        "elsewhere": agreement.channel if agreement.channel != press.channel else None,
        "nobody": nobodys_shown(nobodys_tasks(session, agreement_id, now=press.now, rules=press.rules)),
    }
    known = bool(memberships_of_agreement(session, agreement_id)) or earlier_people(session, agreement) is not None
    _say(session, agreement, "document_followed", facts | {"people": known, "agreement": agreement_id}, press, only="once")


def _tasks_now(session: Session, agreement_id: int, quarter: Quarter) -> int:
    """How many tasks that we ask about run in this quarter."""
    rows = task_rows(session, agreement_id=agreement_id)
    running = [row for row in rows if row.start <= quarter.last_day and row.due >= quarter.first_day]
    return sum(row.chased and row.status is TaskStatus.OPEN for row in running)


def show_decided(session: Session, agreement: Agreement, *, now: datetime) -> None:
    """Takes the buttons from what shows a concept in the chat: it was confirmed at the command line."""
    _take_buttons(session, agreement, "followed", mark="operator", now=now)


def _show(session: Session, agreement: Agreement, stage: str, press: Press) -> None:
    """Takes the buttons from every message that shows this concept; a review goes on while it stays one."""
    _take_buttons(session, agreement, stage, mark=press.mark, now=press.now)


def _take_buttons(session: Session, agreement: Agreement, stage: str, *, mark: str, now: datetime) -> None:
    wanted = select(Delivery).where(
        Delivery.agreement_id == agreement.id,
        Delivery.kind == DeliveryKind.INTAKE,
        Delivery.method == DeliveryMethod.POST,
    )
    for shown in session.exec(wanted.order_by(col(Delivery.id))).all():
        if stage == "later" and shown.payload.get("message") == "review":
            continue
        outgoing = Outgoing(
            key=f"{shown.key}:{stage}:{mark}",
            kind=shown.kind,
            moment=now,
            payload={**_as_it_is(session, agreement, shown.payload), "stage": stage},
            method=DeliveryMethod.UPDATE,
            parent_id=shown.id,
            agreement_id=agreement.id,
        )
        put(session, outgoing, now=now)


def _as_it_is(session: Session, agreement: Agreement, payload: dict[str, Any]) -> dict[str, Any]:
    """What was read, without what is clear by now: who checked it may have said who does it."""
    if not payload.get("unclear"):
        return payload
    return payload | {"unclear": still_unclear(payload["unclear"], commitments(session, agreement.id or 0))}


def _tell_decided(session: Session, agreement: Agreement, press: Press) -> None:
    payload = {
        "message": "plain",
        "language": agreement.language,
        "words": "document_decided",
        "values": {"title": agreement.title},
    }
    tell_alone(session, f"document_decided:{press.mark}", payload, **press.alone)


def _say(session: Session, agreement: Agreement, message: str, facts: dict[str, Any], press: Press, *, only: str) -> None:
    """One line in the thread; `only` makes its key."""
    outgoing = Outgoing(
        key=f"{message}:{agreement.id}:{only}",
        kind=DeliveryKind.OTHER,
        moment=press.now,
        payload={"message": message, "language": agreement.language, "title": agreement.title, **facts},
        channel=press.channel,
        thread_ts=press.thread,
        agreement_id=agreement.id,
    )
    put(session, outgoing, now=press.now)
