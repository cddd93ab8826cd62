"""Choosing a date together: what the organiser proposed for a meeting, and what the others said about it."""

from collections.abc import Sequence
from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field, Session, SQLModel, col, select

from storage.columns import owner_id, word
from storage.words import DateAnswer


class DatePoll(SQLModel, table=True):
    """One round of proposals for a meeting. It is open until `closed_at`; `revision` counts what was changed in it."""

    __tablename__ = "date_polls"
    id: int | None = Field(default=None, primary_key=True)
    meeting_id: int = owner_id("meetings")
    person_id: int | None = owner_id("persons", nullable=True, index=False, cascade=False)
    opened_at: datetime
    closed_at: datetime | None = None
    chosen_id: int | None = None
    revision: int = 0


class DateOption(SQLModel, table=True):
    """A proposed date; `remark` says what it clashes with."""

    __tablename__ = "date_options"
    __table_args__ = (sa.UniqueConstraint("poll_id", "starts_at"),)
    id: int | None = Field(default=None, primary_key=True)
    poll_id: int = owner_id("date_polls")
    position: int = 0
    starts_at: datetime
    ends_at: datetime
    remark: str | None = None


class DateVote(SQLModel, table=True):
    """What one person said of one date: the last word counts."""

    __tablename__ = "date_votes"
    option_id: int = Field(sa_column=sa.Column(sa.ForeignKey("date_options.id", ondelete="CASCADE"), primary_key=True))
    person_id: int = Field(sa_column=sa.Column(sa.ForeignKey("persons.id", ondelete="CASCADE"), primary_key=True))
    answer: DateAnswer = word(DateAnswer)
    at: datetime


def open_poll(session: Session, meeting_id: int) -> DatePoll | None:
    """The round that is open for this meeting."""
    wanted = select(DatePoll).where(DatePoll.meeting_id == meeting_id, col(DatePoll.closed_at).is_(None))
    return session.exec(wanted.order_by(col(DatePoll.id).desc())).first()


def options_of(session: Session, poll_id: int) -> Sequence[DateOption]:
    """The proposed dates, in the order in which they are shown."""
    return session.exec(select(DateOption).where(DateOption.poll_id == poll_id).order_by(col(DateOption.position))).all()


def votes_of(session: Session, poll_id: int) -> Sequence[DateVote]:
    """What was said of the dates of a round, oldest first."""
    wanted = select(DateVote).join(DateOption, col(DateOption.id) == col(DateVote.option_id)).where(DateOption.poll_id == poll_id)
    return session.exec(wanted.order_by(col(DateVote.at), col(DateVote.person_id))).all()
