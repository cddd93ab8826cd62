"""Tells the coordinators that Slack refused a message for good, and what to do: one line for each place and reason a day."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from bot.messages.wording import words
from bot.sending.failures import reason_key
from storage.agreements import Agreement
from storage.claims import Claim
from storage.people import Person
from storage.words import DeliveryKind
from workflows.outgoing import Outgoing, put
from workflows.tracking.people import coordinators

KEY = "refused:"


def tell_coordinators(session: Session, claim: Claim, code: str, *, now: datetime) -> int:
    """Writes a direct message to each coordinator of the agreement; gives how many. Nothing is said about such a line itself."""
    if claim.agreement_id is None or claim.key.startswith(KEY):
        return 0
    agreement = session.get(Agreement, claim.agreement_id)
    language = agreement.language if agreement is not None else "nl"
    place = claim.channel or claim.user_id or "?"
    told = 0
    for person in coordinators(session, claim.agreement_id):
        if person.id == claim.person_id:
            continue
        put(
            session,
            Outgoing(
                key=f"{KEY}{claim.agreement_id}:{place}:{code}:{now.date().isoformat()}:{person.id}",
                kind=DeliveryKind.OTHER,
                moment=now,
                payload=_payload(session, claim, code, language),
                person_id=person.id,
                agreement_id=claim.agreement_id,
            ),
            now=now,
        )
        told += 1
    return told


def _payload(session: Session, claim: Claim, code: str, language: str) -> dict[str, object]:
    why = words(reason_key(code), language).format(code=code)
    person = session.get(Person, claim.person_id) if claim.person_id is not None and claim.channel is None else None
    if person is not None:
        values = {"who": person.name or person.user_id, "why": why}
        return {"message": "plain", "language": language, "words": "undeliverable_person", "values": values}
    values = {"where": claim.channel or "?", "why": why}
    return {"message": "plain", "language": language, "words": "undeliverable", "values": values}
