"""What people said of a concept while they checked it against the document: one verdict for each commitment."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Field, Session, SQLModel, col, select

from storage.columns import owner_id, word
from storage.words import VerdictWord


class Verdict(SQLModel, table=True):
    """`task_id` is the first task of the commitment; None for an afspraak of which nothing is followed.

    `doubtful` is what the commitment was when it was judged, so that it keeps its place in the order. The row goes with what it
    is about, and stays when the concept is confirmed: who checked what.
    """

    __tablename__ = "verdicts"
    id: int | None = Field(default=None, primary_key=True)
    agreement_id: int = owner_id("agreements")
    afspraak_id: int = owner_id("afspraken", index=False)
    task_id: int | None = owner_id("tasks", nullable=True)
    verdict: VerdictWord = word(VerdictWord)
    doubtful: bool = False
    person_id: int | None = owner_id("persons", nullable=True, index=False, cascade=False)
    at: datetime


def verdicts_of(session: Session, agreement_id: int) -> Sequence[Verdict]:
    """Everything that was said of this concept, oldest first."""
    return session.exec(select(Verdict).where(Verdict.agreement_id == agreement_id).order_by(col(Verdict.id))).all()
