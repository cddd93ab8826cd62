"""Somebody who is registered nowhere while others are: found by e-mail domain or user group, else asked about once."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlmodel import Session

from storage.agreements import Agreement, Party, parties_of
from storage.outbox import Delivery
from storage.people import Membership, Person, memberships_of_agreement
from storage.words import DeliveryKind, DeliveryMethod, MembershipRole
from workflows.outgoing import Outgoing, put
from workflows.tracking.people import coordinators, find_parties, register


def belongs_nowhere(session: Session, agreement_id: int, person_id: int) -> bool:
    """Whether others are registered for the agreement, and this person isn't."""
    places = memberships_of_agreement(session, agreement_id)
    return bool(places) and all(place.person_id != person_id for place in places)


def register_by_name(session: Session, agreement_id: int, person: Person, name: str) -> Membership | None:
    """Makes a colleague a member of the party of this name; None when the agreement has none, or more than one."""
    found = find_parties(session, agreement_id, name)
    if len(found) != 1:
        return None
    party_id, user, team = found[0].id or 0, person.user_id, person.team_id
    return register(session, user_id=user, team_id=team, party_id=party_id, role=MembershipRole.MEMBER)


def ask_where(session: Session, agreement: Agreement, person: Person, *, now: datetime) -> int:
    """Asks each coordinator, once for this person and agreement, to which party they belong; gives how many are asked."""
    parties = [[party.id, party.name] for party in parties_of(session, agreement.id or 0)]
    asked = 0
    for keeper in coordinators(session, agreement.id or 0):
        outgoing = Outgoing(
            key=f"people_ask:{agreement.id}:{person.id}:{keeper.id}",
            kind=DeliveryKind.OTHER,
            moment=now,
            payload={
                "message": "people_ask",
                "language": keeper.language or agreement.language,
                "question": f"{agreement.id}:{person.id}",
                "user": f"<@{person.user_id}>",
                "title": agreement.title,
                "parties": parties,
            },
            person_id=keeper.id,
            agreement_id=agreement.id,
        )
        put(session, outgoing, now=now)
        asked += 1
    return asked


def take_answer(session: Session, asked: Delivery, party: Party | None, person: Person, *, mark: str, now: datetime) -> None:
    """Registers the person as the coordinator says, and shows that where it was asked."""
    if party is not None:
        register(session, user_id=person.user_id, team_id=person.team_id, party_id=party.id or 0, role=MembershipRole.MEMBER)
    stage: dict[str, Any] = {"stage": "done" if party is not None else "declined", "answer": party.name if party else ""}
    outgoing = Outgoing(
        key=f"{asked.key}:{mark}",
        kind=asked.kind,
        moment=now,
        payload={**asked.payload, **stage},
        method=DeliveryMethod.UPDATE,
        parent_id=asked.id,
        agreement_id=asked.agreement_id,
    )
    put(session, outgoing, now=now)
