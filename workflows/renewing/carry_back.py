"""Takes back what was decided about a task of last year, as long as nobody did anything with it since.

What stayed behind is undecided again. What moved is what it was in last year's agreement; the task that it became loses what it
brought, and leaves the new agreement where it was written for this alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, select

from storage.agreements import Afspraak
from storage.tasks import HistoryEntry, Task, history_of
from storage.words import Source, TaskStatus
from workflows.ground_rules import GroundRules
from workflows.renewing.carry_over import ALONG, ANEW, CARRIED_FROM
from workflows.tracking.left_behind import CARRIED_TO, STAYS, decision_of
from workflows.tracking.stands import newest_change, write_down
from workflows.tracking.task_state import difference, locked_task, restore, state_of


def take_back(
    session: Session, task_id: int, *, person_id: int | None, source: Source, now: datetime, rules: GroundRules
) -> bool:
    """Whether the decision about this task was taken back: False when there is none, or somebody changed either task since."""
    how: dict[str, Any] = {"person_id": person_id, "source": source, "text": None, "now": now, "rules": rules}
    task = locked_task(session, task_id)
    entry = decision_of(history_of(session, task_id=task_id))
    if entry is None:
        return False
    if STAYS in entry.change:
        write_down(session, task, {STAYS: [True, None]}, **how, undoes_id=entry.id)
        return True
    if not is_as_it_moved(session, entry):
        return False
    became = locked_task(session, entry.change[CARRIED_TO][1]["task"])
    brought = newest_change(history_of(session, task_id=became.id or 0))
    assert brought is not None  # noqa: S101 - `is_as_it_moved` has found it
    _put_back(session, task, entry, CARRIED_TO, how)
    _put_back(session, became, brought, CARRIED_FROM, how)
    return True


def is_as_it_moved(session: Session, entry: HistoryEntry) -> bool:
    """Whether the move that this entry of the old task tells of can be taken back: nothing happened to either task since."""
    if ALONG not in entry.change:
        return False  # it moved before it was written down what goes along
    became = entry.change[CARRIED_TO][1]["task"]
    newest = newest_change(history_of(session, task_id=entry.task_id or 0))
    brought = newest_change(history_of(session, task_id=became))
    if newest is None or newest.id != entry.id or brought is None:
        return False
    return CARRIED_FROM in brought.change and brought.change[CARRIED_FROM][1]["task"] == entry.task_id


def _put_back(session: Session, task: Task, entry: HistoryEntry, field: str, how: dict[str, Any]) -> None:
    """Undoes one side of a move, as a new entry of its task."""
    before = state_of(session, task)
    restore(session, task, {name: pair[0] for name, pair in entry.change[ALONG].items()})
    if ANEW in entry.change:
        _take_out(session, task, how["now"])
    after = difference(before, state_of(session, task))
    status = {"status": after["status"]} if "status" in after else {}
    change = {field: [entry.change[field][1], None], "document": entry.change["document"][::-1], ALONG: after, **status}
    write_down(session, task, change, **how, undoes_id=entry.id)


def _take_out(session: Session, task: Task, now: datetime) -> None:
    """What was written for the move alone stands in the new agreement no more; nor does its afspraak, once that is empty."""
    task.status, task.withdrawn_at = TaskStatus.DROPPED, now
    session.add(task)
    session.flush()
    row = session.get_one(Afspraak, task.afspraak_id)
    if not _still_there(session, row):
        row.withdrawn_at = now
        session.add(row)
        session.flush()


def _still_there(session: Session, row: Afspraak) -> Sequence[int | None]:
    wanted = select(Task.id).where(col(Task.afspraak_id) == row.id, col(Task.withdrawn_at).is_(None))
    return session.exec(wanted).all()
