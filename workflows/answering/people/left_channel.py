"""Somebody went out of the channel, or their account was closed: who keeps the agreement hears once what stands on that name.

Nobody is taken away by it: a colleague who was thrown out by mistake comes back to all as it was.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlmodel import Session

from storage.agreements import Agreement, Party
from storage.people import Person, memberships_of_agreement
from storage.words import AgreementStatus, DeliveryKind, MembershipRole
from workflows.ground_rules import GroundRules
from workflows.outgoing import Outgoing, put
from workflows.told_alone import own_language
from workflows.tracking.people import coordinators
from workflows.tracking.views import TaskView, task_views

MESSAGE = "left_channel"
_OPEN = frozenset({"planned", "active", "waiting"})


def tell_who_left(
    session: Session, agreement: Agreement, person: Person, *, mark: str, now: datetime, rules: GroundRules, closed: bool = False
) -> None:
    """Tells each other coordinator alone; in the channel, where the only one went. `closed`: it was their account that was."""
    if agreement.status is not AgreementStatus.ACTIVE:
        return
    keepers = coordinators(session, agreement.id or 0)
    others = [keeper for keeper in keepers if keeper.id != person.id]
    payload = _payload(session, agreement, person, now, rules) | ({"closed": True} if closed else {})
    key = f"{MESSAGE}:{agreement.id}:{person.id}:{mark}"
    told: dict[str, Any] = {"kind": DeliveryKind.OTHER, "moment": now, "agreement_id": agreement.id}
    for keeper in others:
        own = payload | {"language": own_language(session, keeper.id, agreement.language)}
        put(session, Outgoing(f"{key}:{keeper.id}", payload=own, person_id=keeper.id, **told), now=now)
    if not others and person.id in {keeper.id for keeper in keepers}:
        put(session, Outgoing(key, payload=payload | {"keeper": True}, channel=agreement.channel, **told), now=now)


def _payload(session: Session, agreement: Agreement, person: Person, now: datetime, rules: GroundRules) -> dict[str, Any]:
    views = task_views(session, now=now, rules=rules, agreement_id=agreement.id)
    theirs = [view for view in views if person.id in view.assignee_ids and view.status in _OPEN]
    return {
        "message": MESSAGE,
        "language": agreement.language,
        "agreement": agreement.id,
        "title": agreement.title,
        "name": person.name,
        "count": len(theirs),
        "numbers": list(dict.fromkeys(view.number for view in theirs)),
        "parties": _asked_instead(theirs),
        "empty": _without_anybody(session, agreement, person),
    }


def _asked_instead(theirs: list[TaskView]) -> list[str]:
    return list(dict.fromkeys(name for view in theirs for name in view.owners))


def _without_anybody(session: Session, agreement: Agreement, person: Person) -> list[str]:
    """The parties of this person of which nobody else is there to be asked; who reads along only is none."""
    places = [p for p in memberships_of_agreement(session, agreement.id or 0) if p.role is not MembershipRole.OBSERVER]
    present = {place.party_id for place in places if not place.gone}
    gone = dict.fromkeys(place.party_id for place in places if place.person_id == person.id and place.party_id not in present)
    return [session.get_one(Party, party_id).name for party_id in gone]
