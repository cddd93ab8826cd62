"""What was decided of a task of last year's agreement: that it moved on to this year's, or that it stays behind.

The decision stands in the history of the task. Of what stays behind nobody is asked any more: "Blijft achter" is how one says
that last year is over for it. It keeps its stand, in the list and in the report of its year.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import sqlalchemy as sa
from sqlmodel import Session, col, select

from storage.tasks import HistoryEntry, history_of_tasks
from workflows.tracking.history import standing

CARRIED_TO, STAYS = "carried_to", "stays_behind"


def decision_of(rows: Sequence[HistoryEntry]) -> HistoryEntry | None:
    """The entry of a task that decided about it and stands: the last word counts; `rows` with the oldest first."""
    return next((row for row in reversed(standing(rows)) if {STAYS, CARRIED_TO} & set(row.change)), None)


def left_behind(session: Session, task_ids: Iterable[int]) -> frozenset[int]:
    """Those of these tasks that stay behind."""
    told = sa.cast(col(HistoryEntry.change), sa.String).contains(STAYS)
    ever = session.exec(select(HistoryEntry.task_id).where(col(HistoryEntry.task_id).in_(list(task_ids)), told)).all()
    if not ever:
        return frozenset()
    found = ((task_id, decision_of(rows)) for task_id, rows in history_of_tasks(session, (id_ or 0 for id_ in set(ever))).items())
    return frozenset(task_id for task_id, entry in found if entry is not None and STAYS in entry.change)
