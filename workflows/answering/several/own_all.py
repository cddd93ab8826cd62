"""What somebody says of all that is their own party's, by its name: "alles van Woonlint is klaar" of who is Woonlint's."""

from __future__ import annotations

from collections.abc import Iterable

from sqlmodel import Session

from workflows.answering.heard.all_of_party import of_ours
from workflows.tracking.party_of_name import party_named
from workflows.tracking.people import parties_of


def in_own_name(session: Session, text: str, agreement_ids: Iterable[int], person_id: int | None) -> str:
    """The words as "alles van ons ..." where they name this person's own party; of another party they stay as they are."""
    agreements = list(dict.fromkeys(agreement_ids))

    def is_own(name: str) -> bool:
        named = [(one, party_named(session, one, name)) for one in agreements]
        return any(
            party is not None and party.id in parties_of(session, agreement_id=one, person_id=person_id or 0)
            for one, party in named
        )

    return of_ours(text, is_own)
