"""Who belongs to which party, as a message's plain values."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlmodel import Session

from storage.agreements import Agreement
from workflows.tracking.people import find_parties, membership_rows
from workflows.tracking.permissions import Action, may


def people_payload(
    session: Session, agreement: Agreement, person_id: int, *, known: Mapping[str, str] | None = None
) -> dict[str, Any]:
    """The people of an agreement; `may_change`: whether this person may add and remove.

    `known`: by which e-mail domain or user group others are recognised as a member of which of its parties.
    """
    named = {name: find_parties(session, agreement.id, party) for name, party in (known or {}).items()}
    rows = [row for row in membership_rows(session) if row["agreement"] == agreement.id]
    return {
        "message": "people",
        "language": agreement.language,
        "agreement": agreement.id,
        "title": agreement.title,
        "rows": [{"user": row["user"], "party": row["party"], "role": row["role"], "gone": row["gone"]} for row in rows],
        "known": [[name, found[0].name] for name, found in named.items() if len(found) == 1],
        "may_change": may(session, Action.PEOPLE, agreement_id=agreement.id, person_id=person_id),
    }
