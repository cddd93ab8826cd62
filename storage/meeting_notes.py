"""What came of a meeting: its minutes, decisions and actions."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlmodel import Field, Session, SQLModel, col, select

from storage.columns import owner_id, word
from storage.words import NoteKind


class MeetingNote(SQLModel, table=True):
    """One decision, one action (with the task that it became), or the minutes (a text or an address).

    `permalink` is the message in which it was said: an edit or deletion there takes it back (`withdrawn_at`).
    """

    __tablename__ = "meeting_notes"
    id: int | None = Field(default=None, primary_key=True)
    meeting_id: int = owner_id("meetings")
    kind: NoteKind = word(NoteKind)
    text: str
    due: date | None = None
    task_id: int | None = owner_id("tasks", nullable=True)
    person_id: int | None = owner_id("persons", nullable=True, index=False, cascade=False)
    at: datetime
    permalink: str | None = None
    withdrawn_at: datetime | None = None


def notes_of(session: Session, meeting_id: int) -> Sequence[MeetingNote]:
    """What came of a meeting and still stands, in the order in which it was noted."""
    wanted = select(MeetingNote).where(MeetingNote.meeting_id == meeting_id, col(MeetingNote.withdrawn_at).is_(None))
    return session.exec(wanted.order_by(col(MeetingNote.id))).all()


def notes_said_at(session: Session, permalink: str) -> Sequence[MeetingNote]:
    """What was noted from one message and still stands."""
    wanted = select(MeetingNote).where(MeetingNote.permalink == permalink, col(MeetingNote.withdrawn_at).is_(None))
    return session.exec(wanted.order_by(col(MeetingNote.id))).all()
