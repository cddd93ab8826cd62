"""Whether the rows that a calendar is made of are still the same: asked at a small part of the price of making it."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session

from storage.agreements import Agreement, Party
from storage.meetings import Meeting
from storage.tasks import Task, last_entry


def calendar_rows_digest(session: Session, agreement_id: int) -> bytes:
    """A digest of an agreement with its parties, meetings and tasks as they stand in store, and of the end of its history.

    What else has a part in a calendar (whose a task is, the words of an afspraak) never changes without an entry there.
    """
    session.flush()
    last = last_entry(session, agreement_id=agreement_id)
    digest = sha256(repr((last.sequence, last.entry_hash) if last else None).encode())
    for model, owner in ((Agreement, "id"), (Party, "agreement_id"), (Meeting, "agreement_id"), (Task, "agreement_id")):
        digest.update(repr(_rows(session, model, owner, agreement_id)).encode())
    return digest.digest()


def _rows(session: Session, model: Any, owner: str, agreement_id: int) -> list[tuple[Any, ...]]:
    """All columns in the driver's own types."""
    table: sa.Table = sa.inspect(model).local_table
    columns: list[Any] = [sa.literal_column(f"{table.name}.{column.name}") for column in table.columns]
    wanted = sa.select(*columns).select_from(table).where(table.c[owner] == agreement_id).order_by(table.c.id)
    return list(map(tuple, session.connection().execute(wanted).all()))
