"""The agreements of the same parties: their years follow each other, and their meetings are held at one table."""

from __future__ import annotations

from sqlmodel import Session, col, select

from storage.agreements import Agreement, parties_of
from storage.words import AgreementStatus


def others_of_the_same(session: Session, agreement: Agreement) -> list[Agreement]:
    """The other agreements of the same parties that are followed."""
    wanted = select(Agreement).where(Agreement.status == AgreementStatus.ACTIVE, col(Agreement.id) != agreement.id)
    own = _names(session, agreement)
    return [other for other in session.exec(wanted.order_by(col(Agreement.id))) if _names(session, other) == own]


def _names(session: Session, agreement: Agreement) -> frozenset[str]:
    """Who signed, by which the agreements of the same table are known."""
    return frozenset(party.name.casefold() for party in parties_of(session, agreement.id or 0))
