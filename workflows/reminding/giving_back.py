"""What a colleague did for somebody who was away goes back on the day that was named, before anything is said about it that day.

"Ben er tot 9 maart niet, @Sanne vervangt me": until 9 March Sanne is asked, from then on whoever had it, also where nobody
thought of it. The plan has a moment on that day (`workflows.reminding.planning`), so the owner who is back hears how it stands.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from sqlmodel import Session, col, select

from storage.tasks import HistoryEntry, Task, history_of
from storage.words import Source, TaskStatus
from workflows.ground_rules import GroundRules
from workflows.tracking.history import standing
from workflows.tracking.stands import GIVEN_BACK, write_down
from workflows.tracking.task_state import STOOD_IN, assign, difference, locked_task, state_of


def give_back_lent(session: Session, task_ids: Iterable[int], *, now: datetime, rules: GroundRules) -> int:
    """Gives back those of these tasks of which the day has come; gives how many."""
    today = now.astimezone(rules.zone).date()
    wanted = select(Task.id).where(col(Task.id).in_(sorted(set(task_ids))), col(Task.lent_until) <= today).order_by(col(Task.id))
    found = session.exec(wanted).all()
    for task_id in found:
        give_back_task(session, task_id or 0, now=now, rules=rules)
    return len(found)


def whose_before(session: Session, task_id: int) -> tuple[set[int], set[int]]:
    """Who had this task, or gave it in hand where nobody had it, before a colleague stood in; and who stands in."""
    rows = standing(list(history_of(session, task_id=task_id)))
    had, stood_in = _before_it_was_lent(rows)
    lent = [row.person_id for row in rows if "lent_until" in row.change and STOOD_IN not in row.change]
    return set(had) or {lender for lender in lent[-1:] if lender is not None}, stood_in


def give_back_task(
    session: Session, task_id: int, *, now: datetime, rules: GroundRules, early: date | None = None
) -> HistoryEntry:
    """Gives back this task; `early` is the day on which the owner tells that they are there again."""
    task = locked_task(session, task_id)
    before, day = state_of(session, task), early or task.lent_until
    rows = history_of(session, task_id=task_id)
    had, stood_in = _before_it_was_lent(rows)
    gone = {row.change[GIVEN_BACK][0] for row in rows if GIVEN_BACK in row.change}
    stay = [who for who in before["assignees"] if who not in stood_in]
    assign(session, task, [*stay, *(who for who in had if who not in stay and who not in gone)])
    task.lent_until = None
    if task.status is TaskStatus.OPEN and day is not None:
        task.snoozed_until = max(day, task.snoozed_until or day)  # who is back is asked how it stands
    session.add(task)
    session.flush()
    change = difference(before, state_of(session, task)) | {STOOD_IN: [sorted(stood_in), None]}
    return write_down(session, task, change, person_id=None, source=Source.SYSTEM, text=None, now=now, rules=rules)


def _before_it_was_lent(rows: Iterable[HistoryEntry]) -> tuple[list[int], set[int]]:
    """Whose it was before the first of those who stood in one after the other, and who those were."""
    had: list[int] = []
    stood_in: set[int] = set()
    for row in standing(list(rows)):
        if "lent_until" not in row.change or STOOD_IN in row.change:
            continue
        before, after = row.change.get("assignees") or ([], [])
        if row.change["lent_until"][0] is None:
            had, stood_in = [who for who in before if who not in after], set()
        stood_in |= set(after) - set(before)
    return had, stood_in
