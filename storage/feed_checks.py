"""What the daily look at an agreement's calendar found."""

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Field, Session, SQLModel

from storage.columns import rows_list


class FeedCheck(SQLModel, table=True):
    """The last look: a row for each agreement. `found` has a mapping of plain values for each thing; empty when it was well."""

    __tablename__ = "feed_checks"
    agreement_id: int = Field(sa_column=sa.Column(sa.ForeignKey("agreements.id", ondelete="CASCADE"), primary_key=True))
    checked_at: datetime
    found: list[dict[str, Any]] = rows_list()


def feed_check_of(session: Session, agreement_id: int) -> FeedCheck | None:
    """The last look at the calendar of this agreement."""
    return session.get(FeedCheck, agreement_id)
