"""A task with all that can change of it: kept from others while it does, as plain values before and after, and put back."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import UTC, date, datetime
from typing import Any

from sqlmodel import Session, col, delete, select

from storage.people import parties_of_persons
from storage.tasks import Task, TaskAssignee, TaskOwner, assignee_ids, owner_ids
from storage.words import Light, TaskStatus
from workflows.errors import Refused

DAYS = ("expected", "snoozed_until", "lent_until", "waiting_since", "start", "due")
MOMENTS = ("said_at", "done_at")
AGREED = frozenset({"title", "start", "due", "owners", "lead_party_id", "target_value", "target_unit"})
"""What the agreement itself says: no stand changes it, a correction by a coordinator does."""

STOOD_IN = "stood_in"
"""In the history of a task: it went back from who stood in, as the day had come. Undo takes back what came before it."""

PLAIN = (
    *("blocked", "percent", "value", "conditional", "waiting_for_party_id"),
    *("title", "lead_party_id", "target_value", "target_unit"),
)


def locked_task(session: Session, task_id: int) -> Task:
    """The task as it is now, kept from other writers until the transaction ends; Refused when there is none."""
    wanted = select(Task).where(col(Task.id) == task_id).with_for_update(key_share=True)
    task = session.exec(wanted, execution_options={"populate_existing": True}).first()
    if task is None:
        raise Refused(f"Er is geen taak met nummer {task_id}. Kijk met `nakomen tasks` welke er zijn.")
    return task


def state_of(session: Session, task: Task) -> dict[str, Any]:
    """The changeable fields as plain JSON values."""
    days = {name: _iso(getattr(task, name)) for name in (*DAYS, *MOMENTS)}
    plain = {name: getattr(task, name) for name in PLAIN}
    given_to = assignee_ids(session, [task.id or 0]).get(task.id or 0, [])
    said = task.said.value if task.said else None
    owners = owner_ids(session, [task.id or 0]).get(task.id or 0, [])
    return {"status": task.status.value, "said": said, "assignees": given_to, "owners": owners, **plain, **days}


def difference(before: dict[str, Any], after: dict[str, Any]) -> dict[str, list[Any]]:
    """Each field that differs, with what it was and what it is."""
    return {name: [before[name], after[name]] for name in before if before[name] != after[name]}


def restore(session: Session, task: Task, fields: dict[str, Any]) -> None:
    """Sets the fields back from their plain JSON values; rows of their own last, when all days stand."""
    for name, value in sorted(fields.items(), key=lambda pair: pair[0] in {"assignees", "owners"}):
        if name == "status":
            task.status = TaskStatus(value)
        elif name == "said":
            task.said = Light(value) if value else None
        elif name == "assignees":
            assign(session, task, list(value))
        elif name == "owners":
            give_to_parties(session, task, list(value))
        elif name in DAYS:
            setattr(task, name, date.fromisoformat(value) if value else None)
        elif name in MOMENTS:
            setattr(task, name, datetime.fromisoformat(value) if value else None)
        elif name in PLAIN:
            setattr(task, name, value)
    session.add(task)
    session.flush()


def assign(session: Session, task: Task, person_ids: list[int]) -> None:
    """Gives it to these people, and to nobody else."""
    session.exec(delete(TaskAssignee).where(col(TaskAssignee.task_id) == task.id))
    for person_id in person_ids:
        session.add(TaskAssignee(task_id=task.id or 0, person_id=person_id))
    session.flush()


def co_owners(owner_ids: Sequence[int], given_at: Collection[int]) -> list[int]:
    """The owners that stay asked beside the people to whom it was given, who are of the parties `given_at`.

    Who hands over hands over their own share: what the gemeente and Woonlint do together stays the gemeente's too when Woonlint
    gives it to a colleague. Somebody of neither may have come for either, so both stay; of one owner they have all of it.
    """
    left = [party for party in owner_ids if party not in given_at]
    return left if len(owner_ids) > 1 else []


def give_share(session: Session, task: Task, person_id: int) -> None:
    """Gives this person the share of their own party; colleagues of other owners keep theirs."""
    given = assignee_ids(session, [task.id or 0]).get(task.id or 0, [])
    owners = set(owner_ids(session, [task.id or 0]).get(task.id or 0, []))
    places = parties_of_persons(session, {*given, person_id})
    at = {who: owners & set(places.get((task.agreement_id, who), ())) for who in (*given, person_id)}
    others = [who for who in given if at[person_id] and at[who] and not at[who] & at[person_id]]
    assign(session, task, [*others, person_id])


def give_to_parties(session: Session, task: Task, party_ids: list[int]) -> None:
    """Makes these the owners, in this order."""
    session.exec(delete(TaskOwner).where(col(TaskOwner.task_id) == task.id))
    session.add_all(TaskOwner(task_id=task.id or 0, party_id=party, position=at) for at, party in enumerate(party_ids))
    session.flush()


def _iso(value: date | datetime | None) -> str | None:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    return value.isoformat() if value is not None else None
