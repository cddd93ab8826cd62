"""What is tracked: tasks with their owners, the series that they belong to, and the history that can't be edited."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Field, Session, SQLModel, col, func, select

from storage.agreements import Afspraak, PlaceInDocument
from storage.columns import mapping, owner_id, word
from storage.words import Light, Source, TaskStatus


class Series(SQLModel, table=True):
    """The commitment that comes back: its tasks are one for each period."""

    __tablename__ = "series"
    id: int | None = Field(default=None, primary_key=True)
    agreement_id: int = owner_id("agreements")
    recurrence: str | None = None
    times_per_year: float | None = None


class Task(SQLModel, table=True):
    """One commitment: who, what, by when.

    `due` is what was agreed, `expected` what the owner now expects (reminders follow it), `first_due` never changes.
    `said` is the owner's last word on its course (None: nothing yet), of `said_at`; `percent` is 0-100, `value` counts in
    the unit of the target. `conditional` waits for a person to say that the condition holds. `chased` is False for running
    work: watched, no messages. On `lent_until` it goes back from who stands in to who had it. `withdrawn_at` is the moment from
    which the agreement doesn't ask it any more. `version` rises with each change, so that two writers can't pass each other
    unseen.
    """

    __tablename__ = "tasks"
    __table_args__ = (sa.CheckConstraint("start <= due", name="begins_before_due"),)
    id: int | None = Field(default=None, primary_key=True)
    agreement_id: int = owner_id("agreements")
    afspraak_id: int = owner_id("afspraken")
    series_id: int | None = owner_id("series", nullable=True)
    position: int = 0
    title: str
    quote: str
    page: int | None = None
    line: int | None = None
    period_kind: str
    start: date
    due: date
    first_due: date
    expected: date | None = None
    lead_party_id: int | None = owner_id("parties", nullable=True, index=False)
    status: TaskStatus = word(TaskStatus, default=TaskStatus.CONCEPT)
    said: Light | None = word(Light, default=None, nullable=True)
    said_at: datetime | None = None
    blocked: bool = False
    percent: int | None = None
    value: float | None = None
    target_value: float | None = None
    target_unit: str | None = None
    conditional: bool = False
    chased: bool = True
    waiting_since: date | None = None
    waiting_for_party_id: int | None = owner_id("parties", nullable=True, index=False)
    snoozed_until: date | None = None
    lent_until: date | None = None
    confidence: float = 1.0
    done_at: datetime | None = None
    withdrawn_at: datetime | None = None
    version: int = 0


class TaskOwner(SQLModel, table=True):
    """The parties who must do it, in the order of the sentence."""

    __tablename__ = "task_owners"
    task_id: int = Field(sa_column=sa.Column(sa.ForeignKey("tasks.id", ondelete="CASCADE"), primary_key=True))
    party_id: int = Field(sa_column=sa.Column(sa.ForeignKey("parties.id", ondelete="CASCADE"), primary_key=True))
    position: int = 0


class TaskAssignee(SQLModel, table=True):
    """The person to whom the owner gave it."""

    __tablename__ = "task_assignees"
    task_id: int = Field(sa_column=sa.Column(sa.ForeignKey("tasks.id", ondelete="CASCADE"), primary_key=True))
    person_id: int = Field(sa_column=sa.Column(sa.ForeignKey("persons.id", ondelete="CASCADE"), primary_key=True, index=True))


class HistoryEntry(SQLModel, table=True):
    """Who, when, what: appended, never edited. One chain of hashes for each agreement.

    `entry_hash` covers `previous_hash`, the ids, the moment, the source, the change and `text_hash`; names and the text
    itself stand beside it, so that a person and their words can be removed while the chain stays sound.
    `change` maps a field of the task to [before, after].
    """

    __tablename__ = "history"
    __table_args__ = (sa.UniqueConstraint("agreement_id", "sequence"),)
    id: int | None = Field(default=None, primary_key=True)
    agreement_id: int = owner_id("agreements", index=False)
    sequence: int
    task_id: int | None = owner_id("tasks", nullable=True)
    meeting_id: int | None = owner_id("meetings", nullable=True)
    at: datetime
    person_id: int | None = owner_id("persons", nullable=True, index=False, cascade=False)
    source: Source = word(Source)
    text: str | None = None
    text_hash: str | None = None
    change: dict[str, Any] = mapping()
    permalink: str | None = None
    undoes_id: int | None = owner_id("history", nullable=True, index=False)
    previous_hash: str
    entry_hash: str


def task_rows(session: Session, *, agreement_id: int | None = None) -> Sequence[Task]:
    """The tasks in the order of the document, of one agreement or of all."""
    wanted = select(Task).order_by(col(Task.agreement_id), col(Task.position), col(Task.start), col(Task.id))
    if agreement_id is not None:
        wanted = wanted.where(Task.agreement_id == agreement_id)
    return session.exec(wanted).all()


def tasks_with_afspraken(session: Session, *, agreement_id: int | None) -> Sequence[tuple[Task, Afspraak]]:
    """The tasks of an agreement with the afspraak they stand in, in the order of the document."""
    wanted = _in_order(select(Task, Afspraak)).where(Task.agreement_id == agreement_id)
    return [(task, afspraak) for task, afspraak in session.exec(wanted)]


def tasks_with_places(
    session: Session, *, agreement_id: int | None = None, task_ids: Sequence[int] | None = None
) -> list[tuple[Task, PlaceInDocument]]:
    """The tasks with the place they stand in, in the order of the document: of one agreement, these ids, or all."""
    wanted = _in_order(sa.select(Task, *(getattr(Afspraak, name) for name in PlaceInDocument._fields)))
    if agreement_id is not None:
        wanted = wanted.where(col(Task.agreement_id) == agreement_id)
    if task_ids is not None:
        wanted = wanted.where(col(Task.id).in_(list(task_ids)))
    return [(task, PlaceInDocument(*place)) for task, *place in session.execute(wanted)]


def _in_order(wanted: Any) -> Any:
    ordered = wanted.join(Afspraak, col(Afspraak.id) == col(Task.afspraak_id))
    return ordered.order_by(col(Task.agreement_id), col(Task.position), col(Task.start), col(Task.id))


def owner_ids(session: Session, task_ids: Iterable[int]) -> dict[int, list[int]]:
    """For each task the ids of the owning parties, in the order of the sentence."""
    found: dict[int, list[int]] = {}
    wanted = select(TaskOwner.task_id, TaskOwner.party_id).where(col(TaskOwner.task_id).in_(list(task_ids)))
    for task_id, party_id in session.exec(wanted.order_by(col(TaskOwner.position))):
        found.setdefault(task_id, []).append(party_id)
    return found


def assignee_ids(session: Session, task_ids: Iterable[int]) -> dict[int, list[int]]:
    """For each task the ids of the persons to whom it was given."""
    found: dict[int, list[int]] = {}
    wanted = select(TaskAssignee.task_id, TaskAssignee.person_id).where(col(TaskAssignee.task_id).in_(list(task_ids)))
    for task_id, person_id in session.exec(wanted.order_by(col(TaskAssignee.person_id))):
        found.setdefault(task_id, []).append(person_id)
    return found


def history_of(session: Session, *, task_id: int) -> Sequence[HistoryEntry]:
    """What happened to this task, oldest first."""
    wanted = select(HistoryEntry).where(HistoryEntry.task_id == task_id).order_by(col(HistoryEntry.sequence))
    return session.exec(wanted).all()


def history_of_tasks(session: Session, task_ids: Iterable[int]) -> dict[int, list[HistoryEntry]]:
    """What happened to each of these tasks, oldest first."""
    found: dict[int, list[HistoryEntry]] = {}
    wanted = select(HistoryEntry).where(col(HistoryEntry.task_id).in_(list(task_ids)))
    for row in session.exec(wanted.order_by(col(HistoryEntry.agreement_id), col(HistoryEntry.sequence))):
        if row.task_id is not None:
            found.setdefault(row.task_id, []).append(row)
    return found


def last_changes(session: Session, task_ids: Iterable[int]) -> dict[int, datetime]:
    """For each of these tasks to which something happened, when that was last."""
    wanted = select(HistoryEntry.task_id, func.max(HistoryEntry.at)).where(col(HistoryEntry.task_id).in_(list(task_ids)))
    found = session.exec(wanted.group_by(col(HistoryEntry.task_id)))
    return {task_id: at for task_id, at in found if task_id is not None}


def history_chain(session: Session, *, agreement_id: int) -> Sequence[HistoryEntry]:
    """The whole chain of an agreement, oldest first."""
    wanted = select(HistoryEntry).where(HistoryEntry.agreement_id == agreement_id)
    return session.exec(wanted.order_by(col(HistoryEntry.sequence))).all()


def last_entry(session: Session, *, agreement_id: int) -> HistoryEntry | None:
    """The newest link of the chain, to which the next one is tied."""
    wanted = select(HistoryEntry).where(HistoryEntry.agreement_id == agreement_id)
    return session.exec(wanted.order_by(col(HistoryEntry.sequence).desc()).limit(1)).first()
