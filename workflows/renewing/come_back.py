"""What a version left out and a next one has again, in the same words: it comes back as it was, with what people had told of it.

A version that was wrong is taken back by the one before; then no stand may be lost that the wrong one knew nothing of.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlmodel import Session, col, select

from storage.agreements import Afspraak
from storage.tasks import Task, history_of
from storage.words import TaskStatus
from workflows.reading.comparing.likeness import words_of
from workflows.reading.proposal import ProposedAfspraak, ProposedTask
from workflows.reading.series import periods_of
from workflows.reading.stored_proposal import commitments


def afspraak_again(session: Session, agreement_id: int, new: ProposedAfspraak) -> Afspraak | None:
    """The afspraak that went with these very words, taken up again; the newest where several did."""
    wanted = select(Afspraak).where(col(Afspraak.agreement_id) == agreement_id, col(Afspraak.withdrawn_at).is_not(None))
    rows = session.exec(wanted.order_by(col(Afspraak.withdrawn_at).desc(), col(Afspraak.id).desc())).all()
    found = next((row for row in rows if words_of(row.text) == words_of(new.text)), None)
    if found is not None:
        found.withdrawn_at = None
    return found


def tasks_again(session: Session, row: Afspraak, new: ProposedTask, term_end: date | None) -> Sequence[Task]:
    """The tasks of this very commitment that went from the afspraak, as they stood then; none where its days are others now."""
    wanted = select(Task).where(col(Task.afspraak_id) == row.id, col(Task.withdrawn_at).is_not(None))
    days = set(periods_of(new.period, term_end=term_end))
    for rows in commitments(session.exec(wanted.order_by(col(Task.start), col(Task.id))).all()):
        if words_of(rows[0].quote) == words_of(new.quote) and {(task.start, task.due) for task in rows} == days:
            for task in rows:
                task.withdrawn_at, task.status = None, _status_before(session, task)
            return rows
    return ()


def _status_before(session: Session, task: Task) -> TaskStatus:
    """How it stood when it went; what waited then is asked for anew."""
    went = [
        row.change
        for row in history_of(session, task_id=task.id or 0)
        if "withdrawn" in row.change and row.change["withdrawn"][1]
    ]
    before = TaskStatus(went[-1]["status"][0]) if went and "status" in went[-1] else task.status
    return TaskStatus.OPEN if before is TaskStatus.WAITING else before
