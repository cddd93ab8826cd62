"""Somebody who is registered nowhere while others are: found by e-mail domain or user group, else asked about once."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlmodel import Session, col, select

from storage.agreements import Afspraak, Agreement, Party, parties_of
from storage.outbox import Delivery
from storage.people import Membership, Person, memberships_of_agreement
from storage.tasks import HistoryEntry, Task
from storage.words import DeliveryKind, DeliveryMethod, MembershipRole, Source
from workflows.outgoing import Outgoing, put
from workflows.told_alone import own_language
from workflows.tracking.history import append
from workflows.tracking.people import coordinators, find_parties, register

REMOVED = "removed"
"""The field of a history entry that says who was taken from the agreement."""


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


def was_removed(session: Session, agreement_id: int, person: Person) -> bool:
    """Whether somebody took this person from the agreement: then an e-mail address alone doesn't bring them back."""
    if not person.active:
        return True
    wanted = select(HistoryEntry).where(HistoryEntry.agreement_id == agreement_id, col(HistoryEntry.task_id).is_(None))
    return any(row.change.get(REMOVED, [None])[0] == person.id for row in session.exec(wanted))


def note_removed(session: Session, agreement_id: int, person: Person, *, by: int | None, source: Source, now: datetime) -> None:
    """Keeps in the history that somebody was taken from the agreement, and by whom."""
    change = {REMOVED: [person.id, None]}
    append(session, agreement_id=agreement_id, person_id=by, source=source, text=None, change=change, now=now)


def ask_where(session: Session, agreement: Agreement, person: Person, *, now: datetime) -> str:
    """Asks each coordinator, once for this person and agreement, to which party they belong.

    Gives what the person can be told of it: asked, declined (to no party, somebody said), nobody (there is nobody to ask).
    """
    parties = [[party.id, party.name] for party in parties_of(session, agreement.id or 0)]
    asked: list[Delivery] = []
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
        asked.append(put(session, outgoing, now=now))
    if not asked:
        return "nobody"
    wanted = select(Delivery).where(col(Delivery.parent_id).in_([row.id for row in asked]))
    answers = [row.payload.get("stage") for row in session.exec(wanted.order_by(col(Delivery.id))).all()]
    return "declined" if answers and answers[-1] == "declined" else "asked"


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
    if party is not None and asked.agreement_id is not None:
        _welcome(session, asked, party, person, mark=mark, now=now)


def _welcome(session: Session, asked: Delivery, party: Party, person: Person, *, mark: str, now: datetime) -> None:
    """Tells the newcomer that they count from now on; what they said before didn't, so that they can say it once more."""
    wanted = select(HistoryEntry).where(
        HistoryEntry.agreement_id == asked.agreement_id,
        HistoryEntry.person_id == person.id,
        col(HistoryEntry.task_id).is_not(None),
    )
    last = session.exec(wanted.order_by(col(HistoryEntry.id).desc()).limit(1)).first()
    said = last if last is not None and last.text and not last.change else None
    task = session.get(Task, said.task_id) if said is not None else None
    afspraak = session.get(Afspraak, task.afspraak_id) if task is not None else None
    numbered = afspraak is not None and afspraak.number
    values = {"party": party.name} | ({"number": afspraak.number, "said": said.text} if numbered and said and afspraak else {})
    welcome = Outgoing(
        key=f"people_welcome:{asked.agreement_id}:{person.id}:{mark}",
        kind=DeliveryKind.OTHER,
        moment=now,
        payload={
            "message": "plain",
            "language": own_language(session, person.id, str(asked.payload.get("language") or "")),
            "words": "people_welcome_again" if "said" in values else "people_welcome",
            "values": values,
        },
        person_id=person.id,
        agreement_id=asked.agreement_id,
        task_ids=(task.id or 0,) if task is not None else (),
    )
    put(session, welcome, now=now)
