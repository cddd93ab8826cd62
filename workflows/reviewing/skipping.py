"""What was skipped while a concept was checked is not followed: it goes when the concept is confirmed."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session, col, delete, select

from storage.agreements import Afspraak
from storage.tasks import Series, Task
from storage.verdicts import Verdict
from storage.words import Source, VerdictWord
from workflows.tracking.history import append


def drop_skipped(session: Session, agreement_id: int, *, person_id: int | None, source: Source, now: datetime) -> int:
    """Takes the skipped tasks out, with one line in the history that names them; gives how many tasks went."""
    wanted = (
        select(Task, Afspraak)
        .join(Verdict, col(Verdict.task_id) == col(Task.id))
        .join(Afspraak, col(Afspraak.id) == col(Task.afspraak_id))
        .where(col(Verdict.agreement_id) == agreement_id, col(Verdict.verdict) == VerdictWord.SKIPPED)
        .order_by(col(Task.position), col(Task.id))
    )
    found = list(session.exec(wanted))
    if not found:
        return 0
    named = [{"number": afspraak.number, "title": task.title} for task, afspraak in found]
    series = [task.series_id for task, _ in found if task.series_id is not None]
    single = [task.id for task, _ in found if task.series_id is None]
    gone = col(Task.id).in_(single) | col(Task.series_id).in_(series)
    ids = session.exec(select(Task.id).where(gone)).all()
    session.exec(delete(Task).where(col(Task.id).in_(ids)))
    session.exec(delete(Series).where(col(Series.id).in_(series)))
    session.flush()
    session.expire_all()
    append(
        session,
        agreement_id=agreement_id,
        person_id=person_id,
        source=source,
        text=None,
        change={"skipped": [None, named]},
        now=now,
    )
    return len(ids)
