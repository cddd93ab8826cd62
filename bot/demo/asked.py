"""What a person is asked about in the newest message that still waits for them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session, col, select

from storage.outbox import Delivery
from storage.people import person_of_user
from storage.words import DeliveryMethod
from workflows.ground_rules import GroundRules
from workflows.tracking.people import parties_of
from workflows.tracking.views import task_views

LOOKED_AT = 12  # newest messages: what is older has been asked again
OPEN = frozenset({"active", "planned"})


@dataclass(frozen=True, slots=True)
class Asked:
    """An open afspraak of this person's party, its deadline, and whether the message that asks about it has only that."""

    number: str
    deadline: date
    alone: bool


def asked_now(session: Session, user: str, *, now: datetime, rules: GroundRules) -> Asked | None:
    """The most urgent of what the newest message asks of them; None when they owe no answer."""
    person = person_of_user(session, user)
    if person is None:
        return None
    posted = select(Delivery).where(col(Delivery.method) == DeliveryMethod.POST)
    for row in session.exec(posted.order_by(col(Delivery.id).desc()).limit(LOOKED_AT)):
        order = [item["task_id"] for item in row.payload.get("items") or []] if row.payload.get("message") == "bundle" else []
        views = task_views(session, now=now, rules=rules, task_ids=order) if order else []
        for view in sorted(views, key=lambda view: order.index(view.id)):
            mine = parties_of(session, agreement_id=view.agreement_id, person_id=person.id or 0)
            fresh = view.last_report is None or view.last_report.at < row.created_at
            if view.status in OPEN and fresh and mine & set(view.owner_ids):
                return Asked(view.number, view.deadline, len(order) == 1)
    return None
