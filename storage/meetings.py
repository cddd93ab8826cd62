"""The jaaragenda in store: each meeting as a window until somebody sets its date."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Field, Session, SQLModel, col, select

from storage.columns import owner_id, word
from storage.words import MeetingKind, MeetingStatus


class Meeting(SQLModel, table=True):
    """`window_start` and `window_end` are days, both included; `starts_at`/`ends_at` stand when the date is set.

    `uid` and `sequence` are what calendars know it by: the uid stays for ever, the sequence rises with each change that
    matters to a subscriber. `source` says where it comes from: a page of the document or an article of the law. `year` is the
    jaaragenda in which it was laid out.
    """

    __tablename__ = "meetings"
    id: int | None = Field(default=None, primary_key=True)
    uid: str = Field(unique=True)
    agreement_id: int = owner_id("agreements")
    kind: MeetingKind = word(MeetingKind)
    name: str
    subject: str | None = None
    year: int | None = None
    window_start: date
    window_end: date
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    place: str | None = None
    organiser: str | None = None
    host: str | None = None
    status: MeetingStatus = word(MeetingStatus, default=MeetingStatus.WINDOW)
    source: str
    quote: str | None = None
    sequence: int = 0
    created_at: datetime
    modified_at: datetime
    cancelled_at: datetime | None = None


def meetings_of(session: Session, agreement_id: int | None = None) -> Sequence[Meeting]:
    """The meetings by date, of one agreement or of all."""
    wanted = select(Meeting).order_by(col(Meeting.window_start), col(Meeting.id))
    if agreement_id is not None:
        wanted = wanted.where(Meeting.agreement_id == agreement_id)
    return session.exec(wanted).all()


def raw_meetings(session: Session, agreement_id: int) -> Sequence[tuple[Any, ...]]:
    """All columns of an agreement's meetings by date, the id first, in the driver's own types: equal as long as nothing changed.

    For seeing what changed, at a third of the price of reading.
    """
    names = sorted((column.name for column in sa.inspect(Meeting).local_table.columns), key="id".__ne__)
    columns: list[Any] = [sa.literal_column(f"meetings.{name}") for name in names]
    table = sa.inspect(Meeting).local_table
    wanted = sa.select(*columns).select_from(table).where(table.c.agreement_id == agreement_id)
    session.flush()
    found = session.connection().execute(wanted.order_by(table.c.window_start, table.c.id))  # past the mapping of rows to objects
    return list(map(tuple, found.all()))


def meetings_with_ids(session: Session, ids: Sequence[int]) -> Sequence[Meeting]:
    """These meetings, a few hundred in each question; a database takes only so many parameters."""
    found: list[Meeting] = []
    for begin in range(0, len(ids), 500):
        found += session.exec(select(Meeting).where(col(Meeting.id).in_(ids[begin : begin + 500]))).all()
    return found


def locked_meeting(session: Session, meeting_id: int) -> Meeting | None:
    """The meeting as it is now, kept from other writers until the transaction ends."""
    wanted = select(Meeting).where(col(Meeting.id) == meeting_id).with_for_update(key_share=True)
    return session.exec(wanted, execution_options={"populate_existing": True}).first()
