"""Somebody is taken away: what stood on their name goes back to its party, so that it is asked of who can still answer."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sqlmodel import Session, col, select

from storage.agreements import Agreement
from storage.people import Person
from storage.tasks import Task, TaskAssignee
from storage.words import AgreementStatus
from workflows.answering.telling.echoes import show_anew, view_of
from workflows.answering.voice import Voice
from workflows.tracking.stands import CLOSED, GIVEN_BACK, write_down
from workflows.tracking.task_state import assign, difference, locked_task, state_of
from workflows.tracking.views import TaskView


def give_back(session: Session, person: Person, agreement_ids: Collection[int], voice: Voice) -> list[TaskView]:
    """Takes a person's name from their tasks in these agreements; gives those that are open, as they stand now.

    What is finished goes too: opened again, it would be asked of who is gone.
    """
    wanted = (
        select(Task.id)
        .join(TaskAssignee, col(TaskAssignee.task_id) == col(Task.id))
        .where(col(TaskAssignee.person_id) == person.id, col(Task.agreement_id).in_(agreement_ids))
        .order_by(col(Task.id))
    )
    return [view for task_id in session.exec(wanted).all() if (view := _given_back(session, task_id or 0, person, voice))]


def _given_back(session: Session, task_id: int, person: Person, voice: Voice) -> TaskView | None:
    task = locked_task(session, task_id)
    before = state_of(session, task)
    assign(session, task, [given for given in before["assignees"] if given != person.id])
    change = difference(before, state_of(session, task)) | {GIVEN_BACK: [person.id, None]}
    by: dict[str, Any] = {"person_id": voice.person_id, "source": voice.source, "now": voice.now, "rules": voice.rules}
    entry = write_down(session, task, change, text=None, **by)
    view = view_of(session, task_id, voice)
    show_anew(session, view, entry, voice)
    followed = session.get_one(Agreement, task.agreement_id).status is AgreementStatus.ACTIVE
    return view if followed and task.status not in CLOSED else None
