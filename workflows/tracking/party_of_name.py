"""Which party of an agreement is called so."""

from __future__ import annotations

from sqlmodel import Session

from storage.agreements import Party, parties_of


def party_named(session: Session, agreement_id: int, name: str | None) -> Party | None:
    """The party that is called so, by its name or one of its aliases."""
    wanted = (name or "").strip().casefold()
    for party in parties_of(session, agreement_id):
        if wanted and wanted in {known.casefold() for known in (party.name, *party.aliases)}:
            return party
    return None
