"""Who belongs to which party, as a message's plain values."""

from __future__ import annotations

from typing import Any

from sqlmodel import Session

from storage.agreements import Agreement
from workflows.tracking.people import membership_rows
from workflows.tracking.permissions import Action, may


def people_payload(session: Session, agreement: Agreement, person_id: int) -> dict[str, Any]:
    """The people of an agreement; `may_change`: whether this person may add and remove."""
    rows = [row for row in membership_rows(session) if row["agreement"] == agreement.id]
    return {
        "message": "people",
        "language": agreement.language,
        "agreement": agreement.id,
        "rows": [{"user": row["user"], "party": row["party"], "role": row["role"]} for row in rows],
        "may_change": may(session, Action.PEOPLE, agreement_id=agreement.id, person_id=person_id),
    }
