"""Digests as they were sent: a snapshot that shows the same for ever."""

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Field, Session, SQLModel, select

from storage.columns import mapping, owner_id


class Digest(SQLModel, table=True):
    """`period` is the quarter in the form 2022Q2; `content` is what the digest showed."""

    __tablename__ = "digests"
    __table_args__ = (sa.UniqueConstraint("agreement_id", "period"),)
    id: int | None = Field(default=None, primary_key=True)
    agreement_id: int = owner_id("agreements")
    period: str
    content: dict[str, Any] = mapping()
    made_at: datetime


def digest_of(session: Session, *, agreement_id: int, period: str) -> Digest | None:
    """The digest that was made of this period."""
    wanted = select(Digest).where(Digest.agreement_id == agreement_id, Digest.period == period)
    return session.exec(wanted).first()
