"""The question whether the people of an earlier agreement take part in the one that was just confirmed, and its answer."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlmodel import Session

from storage.agreements import Agreement, parties_of
from storage.outbox import Delivery, delivery_with_key
from storage.people import memberships_of_agreement
from storage.words import DeliveryKind
from workflows.outgoing import Outgoing, put, renew_message
from workflows.reading.document_walk import Press
from workflows.tracking.same_people import Earlier, earlier_people, take_same_people

MESSAGE = "people_same"


def ask_same_people(session: Session, new: Agreement, press: Press) -> bool:
    """Asks it once, where the agreement was confirmed; False where no earlier agreement has people of these parties."""
    earlier = earlier_people(session, new)
    if earlier is None:
        return False
    outgoing = Outgoing(
        key=f"{MESSAGE}:{new.id}",
        kind=DeliveryKind.OTHER,
        moment=press.now,
        payload=_question(new, earlier),
        channel=press.channel,
        thread_ts=press.thread,
        agreement_id=new.id,
    )
    put(session, outgoing, now=press.now)
    return True


def is_answered(session: Session, asked: Delivery) -> bool:
    """Whether somebody answered it already."""
    return delivery_with_key(session, f"{asked.key}:closed") is not None


def answer_same_people(session: Session, asked: Delivery, *, yes: bool, now: datetime) -> None:
    """Registers those who were named, as far as they still take part in the earlier agreement; or nobody. Shows that."""
    new = session.get_one(Agreement, int(asked.payload["agreement"]))
    old = session.get_one(Agreement, int(asked.payload["old"]))
    stage: dict[str, Any] = {"stage": "no"}
    if yes:
        added = take_same_people(session, old, new, asked.payload["people"])
        stage = {"stage": "yes", "count": len(added), "empty": _without_people(session, new)}
    renew_message(session, asked, {**asked.payload, **stage}, mark="closed", now=now)


def _question(new: Agreement, earlier: Earlier) -> dict[str, Any]:
    rows = [
        {"user": place.person.user_id, "name": place.person.name, "party": place.party.name, "role": place.role.value}
        for place in sorted(earlier.places, key=lambda place: place.party.position)
    ]
    return {
        "message": MESSAGE,
        "language": new.language,
        "agreement": new.id,
        "title": new.title,
        "old": earlier.agreement.id,
        "old_title": earlier.agreement.title,
        "people": earlier.person_ids,
        "count": len(earlier.person_ids),
        "rows": rows,
    }


def _without_people(session: Session, agreement: Agreement) -> list[str]:
    """The parties to which nobody belongs."""
    known = {place.party_id for place in memberships_of_agreement(session, agreement.id or 0)}
    return [party.name for party in parties_of(session, agreement.id or 0) if party.id not in known]
