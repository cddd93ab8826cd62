"""The last good copy of what other sites publish: outside calendars and the school holidays."""

from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Field, Session, SQLModel, select

from storage.columns import mapping


class OutsideCopy(SQLModel, table=True):
    """`key` names the source without its address, which may hold a secret. `body` is what came last and could be read.

    `found` is what was read in it (plain JSON values), as far as `read_until`. `fetched_at` is the last time that the source
    answered well, `tried_at` the last time that it was asked; `trouble` is why it didn't answer well then. Both are wall time.
    """

    __tablename__ = "outside_copies"
    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(unique=True)
    body: bytes = Field(default=b"", sa_column=sa.Column(sa.LargeBinary, nullable=False))
    etag: str | None = None
    last_modified: str | None = None
    found: dict[str, Any] = mapping()
    read_until: date | None = None
    fetched_at: datetime | None = None
    tried_at: datetime | None = None
    failures: int = 0
    trouble: str | None = None


def copy_of(session: Session, key: str) -> OutsideCopy | None:
    """What is known of a source."""
    return session.exec(select(OutsideCopy).where(OutsideCopy.key == key)).first()
