"""What is planned: one row for each moment at which something may have to be said. Due rows are found through an index."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from typing import Any, Self

import sqlalchemy as sa
from sqlmodel import Field, Session, SQLModel, col, delete, select

from storage.bulk import in_pieces
from storage.columns import owner_id, word
from storage.outbox import CHANNEL_TAKES_NOTHING, IS_REFUSED, Delivery
from storage.tasks import Task
from storage.words import MomentKind, TaskStatus

CLOSED = (TaskStatus.DONE, TaskStatus.DROPPED)
TICK_LOCK = 7_031_966


class Moment(SQLModel, table=True):
    """A planned moment of a task, a meeting or an agreement (`digest`, with the period that it sums up in `about`).

    It is planned while `settled_at` is empty. Settled with a `delivery_id` it became (part of) a message; settled without, it
    had become pointless.
    """

    __tablename__ = "moments"
    __table_args__ = (
        sa.Index(
            "ix_moments_planned",
            "at",
            "id",
            sqlite_where=sa.text("settled_at IS NULL"),
            postgresql_where=sa.text("settled_at IS NULL"),
        ),
        sa.Index("ix_moments_agreement", "agreement_id", "settled_at", "at"),
    )
    id: int | None = Field(default=None, primary_key=True)
    agreement_id: int = owner_id("agreements", index=False)  # the first column of an index above
    task_id: int | None = owner_id("tasks", nullable=True)
    meeting_id: int | None = owner_id("meetings", nullable=True)
    kind: MomentKind = word(MomentKind)
    at: datetime
    about: str | None = None
    settled_at: datetime | None = None
    delivery_id: int | None = owner_id("deliveries", nullable=True, index=False, cascade=False)


@dataclass(frozen=True, slots=True)
class MomentValue:
    """A moment by its values, for those who plan and group many: `id` is None for one that isn't written."""

    id: int | None
    agreement_id: int
    task_id: int | None
    meeting_id: int | None
    kind: MomentKind
    at: datetime
    about: str | None = None
    settled_at: datetime | None = None
    delivery_id: int | None = None

    @classmethod
    def of(cls, row: Moment) -> Self:
        """The values of a row."""
        return cls(**{field.name: getattr(row, field.name) for field in fields(cls)})


_MOMENTS: sa.Table = SQLModel.metadata.tables["moments"]
COLUMNS: tuple[Any, ...] = tuple(getattr(Moment, field.name) for field in fields(MomentValue))


NEXT_PLANNED = sa.select(col(Moment.at)).where(col(Moment.settled_at).is_(None)).order_by(col(Moment.at)).limit(1)
"""Asked at each heartbeat, so made once."""


def planned_within(since: datetime | None, before: datetime) -> tuple[Any, ...]:
    """The conditions of what is still planned in this stretch of time (without a beginning: of whatever was missed too)."""
    begins = () if since is None else (col(Moment.at) >= since,)
    return col(Moment.settled_at).is_(None), col(Moment.at) < before, *begins


def agreements_due(session: Session, *, now: datetime, since: datetime | None, most: int) -> list[int]:
    """The agreement of each of the first so many moments that have come."""
    wanted = sa.select(col(Moment.agreement_id)).where(col(Moment.settled_at).is_(None), col(Moment.at) <= now)
    if since is not None:
        wanted = wanted.where(col(Moment.at) >= since)
    return list(session.scalars(wanted.order_by(col(Moment.at), col(Moment.id)).limit(most)))


def due_counts(session: Session, agreement_ids: Iterable[int], *, now: datetime, since: datetime | None) -> dict[int, int]:
    """How many moments have come of each of these agreements that has any."""
    found: dict[int, int] = {}
    for piece in in_pieces(agreement_ids):
        wanted = sa.select(col(Moment.agreement_id), sa.func.count().label("come")).where(col(Moment.agreement_id).in_(piece))
        wanted = wanted.where(*planned_within(since, now + timedelta(microseconds=1))).group_by(col(Moment.agreement_id))
        found |= {row.agreement_id: row.come for row in session.execute(wanted)}
    return found


def claim_moments(
    session: Session, agreement_ids: Iterable[int], *, since: datetime | None, before: datetime
) -> list[MomentValue]:
    """What is planned for these agreements in this stretch of time, oldest first; on PostgreSQL the rows are claimed for this
    transaction, without waiting for those of somebody else."""
    found: list[MomentValue] = []
    for piece in in_pieces(agreement_ids):
        wanted = select(*COLUMNS).where(col(Moment.agreement_id).in_(piece), *planned_within(since, before))
        found += _values(session, wanted.with_for_update(skip_locked=True))
    return sorted(found, key=lambda value: (value.at, value.id))


def settle_moments(session: Session, told: Mapping[int, int | None], *, now: datetime) -> None:
    """Writes that these moments (by id) became these deliveries, or had become pointless (None)."""
    rows = [{"id": i, "settled_at": now, "delivery_id": delivery} for i, delivery in told.items()]
    if rows:
        session.execute(sa.update(Moment), rows)


def put_off_moments(session: Session, moment_ids: Iterable[int], *, until: datetime) -> None:
    """Plans these moments for later."""
    rows = [{"id": i, "at": until} for i in moment_ids]
    if rows:
        session.execute(sa.update(Moment), rows)


def next_moment_at(session: Session, *, since: datetime | None = None) -> datetime | None:
    """When the first planned moment of all comes (from `since` on), or None."""
    wanted = NEXT_PLANNED
    if since is not None:
        wanted = wanted.where(col(Moment.at) >= since)
    return session.connection().execute(wanted).scalar()


def only_ticker(session: Session) -> bool:
    """Whether this transaction alone decides what is due: on PostgreSQL a lock until its end, which dies with its process.

    Rows are claimed one by one, but a message is one for each place: two processes that each claim a part of the rows of a
    channel would write two. Who comes second leaves it to the first.
    """
    if session.get_bind().dialect.name != "postgresql":
        return True  # SQLite has one writer at a time
    return bool(session.scalar(sa.text("SELECT pg_try_advisory_xact_lock(:key)"), {"key": TICK_LOCK}))


def planned_of_task(session: Session, task_id: int) -> Sequence[Moment]:
    """What is still planned for a task."""
    wanted = select(Moment).where(Moment.task_id == task_id, col(Moment.settled_at).is_(None))
    return session.exec(wanted.order_by(col(Moment.at))).all()


def values_of_task(session: Session, task_id: int) -> list[MomentValue]:
    """Everything that was planned for a task and still stands, settled or not, by time.

    For who plans anew: waits until whoever claimed one of them is ready, and sees what came of it.
    """
    return _values(session, select(*COLUMNS).where(col(Moment.task_id) == task_id).with_for_update())


def values_of_agreement(session: Session, agreement_id: int, *, lock: bool = False) -> list[MomentValue]:
    """Everything that was planned for an agreement, its tasks and meetings and still stands, settled or not, by time.

    For who plans anew (`lock`): waits as `values_of_task` does, so it is read before all else.
    """
    wanted = select(*COLUMNS).where(Moment.agreement_id == agreement_id)
    return _values(session, wanted.with_for_update() if lock else wanted)


def refused_by_channels(session: Session, agreement_ids: Iterable[int]) -> list[tuple[MomentValue, datetime]]:
    """What became a message that a channel didn't take, with when that was written; claimed for this transaction. Of a task
    that is done or dropped nothing: nobody need look at it again."""
    found: list[tuple[MomentValue, datetime]] = []
    for piece in in_pieces(agreement_ids):
        wanted = sa.select(*COLUMNS, col(Delivery.created_at)).join(Delivery, col(Delivery.id) == col(Moment.delivery_id))
        wanted = wanted.where(col(Moment.agreement_id).in_(piece), col(Moment.settled_at).is_not(None))
        wanted = wanted.where(IS_REFUSED, col(Delivery.channel).is_not(None), col(Delivery.error).in_(CHANNEL_TAKES_NOTHING))
        closed = sa.select(col(Task.id)).where(col(Task.id) == col(Moment.task_id), col(Task.status).in_(CLOSED))
        wanted = wanted.where(~closed.exists()).order_by(col(Moment.at), col(Moment.id))
        rows = session.execute(wanted.with_for_update(of=Moment))
        found += [(MomentValue(*values), written_at) for *values, written_at in rows]
    return found


def plan_again(session: Session, values: Sequence[MomentValue]) -> None:
    """Plans what was settled once more, as rows of their own: a message is known by the moments that it came from."""
    write_planned(session, values)  # first: SQLite gives the number of a deleted row to the next one
    session.execute(sa.delete(Moment).where(col(Moment.id).in_([value.id for value in values])))


def _values(session: Session, wanted: Any) -> list[MomentValue]:
    return [MomentValue(*row) for row in session.exec(wanted.order_by(col(Moment.at), col(Moment.id)))]


def write_planned(session: Session, values: Iterable[MomentValue]) -> None:
    """Writes many new moments at once."""
    names = ("agreement_id", "task_id", "meeting_id", "kind", "at", "about")
    rows = [{name: getattr(value, name) for name in names} for value in values]
    if rows:
        session.flush()
        session.connection().execute(sa.insert(_MOMENTS), rows)  # rows, not objects: there may be very many


def forget_planned(
    session: Session, *, task_id: int | None = None, meeting_id: int | None = None, agreement_id: int | None = None
) -> None:
    """Takes a task, a meeting or a whole agreement out of its old plan; what was settled stays."""
    unwanted = delete(Moment).where(col(Moment.settled_at).is_(None))
    if task_id is not None:
        unwanted = unwanted.where(col(Moment.task_id) == task_id)
    if meeting_id is not None:
        unwanted = unwanted.where(col(Moment.meeting_id) == meeting_id)
    if agreement_id is not None:
        unwanted = unwanted.where(col(Moment.agreement_id) == agreement_id)
    if task_id is None and meeting_id is None and agreement_id is None:
        raise ValueError("forget_planned needs a task, a meeting or an agreement")
    session.exec(unwanted, execution_options={"synchronize_session": "fetch"})


def settled_of_meeting(session: Session, meeting_id: int) -> Sequence[Moment]:
    """What was said about a meeting, or had become pointless to say."""
    wanted = select(Moment).where(Moment.meeting_id == meeting_id, col(Moment.settled_at).is_not(None))
    return session.exec(wanted.order_by(col(Moment.at))).all()
