"""What is to be sent, written in the transaction that decides it, so that nothing is lost and nothing counts twice."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

import sqlalchemy as sa
from sqlmodel import Field, Session, SQLModel, col, select

from storage.bulk import in_pieces, insert_or_leave
from storage.columns import mapping, owner_id, word
from storage.tasks import Task
from storage.words import DeliveryKind, DeliveryMethod, DeliveryState

IS_WAITING = sa.text("state IN ('pending', 'sending', 'uncertain')")
"""Literally as in the index: SQLite doesn't look up what is handed in as parameters in an index of a part of the rows."""

IS_REFUSED = sa.text("state = 'failed'")
CHANNEL_TAKES_NOTHING = (
    *("is_archived", "not_in_channel", "channel_not_found", "no_permission"),
    *("restricted_action", "restricted_action_read_only_channel"),
)
"""Slack's words for a channel that takes nothing from us now and may again: unarchived, or the bot invited."""


class Delivery(SQLModel, table=True):
    """One message (or update, ephemeral, reaction) to Slack.

    `key` says what it is about and is unique: the same decision made again finds it written already. `public_id` is the
    opaque id in the message's metadata. Addressed to `channel`, or to `person_id` by direct message. `thread_ts` or `parent_id`
    puts it in a thread; for an update, ephemeral or reaction `parent_id` or (`channel`, `target_ts`) says of which message.
    `payload` is what the message shows, as data. `moment` is the planned moment (UTC). `not_before`, `lease_until` and
    `settle_after` are wall time.
    """

    __tablename__ = "deliveries"
    __table_args__ = (
        sa.Index(
            "ix_deliveries_waiting",
            "id",
            sqlite_where=IS_WAITING,
            postgresql_where=IS_WAITING,
        ),
        sa.Index(
            "ix_deliveries_refused",
            "channel",
            sqlite_where=IS_REFUSED,
            postgresql_where=IS_REFUSED,
        ),
        sa.Index("ix_deliveries_posted", "posted_channel", "posted_ts"),
    )
    id: int | None = Field(default=None, primary_key=True)
    public_id: str = Field(unique=True)
    key: str = Field(unique=True)
    agreement_id: int | None = owner_id("agreements", nullable=True)
    kind: DeliveryKind = word(DeliveryKind)
    method: DeliveryMethod = word(DeliveryMethod, default=DeliveryMethod.POST)
    channel: str | None = None
    person_id: int | None = owner_id("persons", nullable=True)
    thread_ts: str | None = None
    target_ts: str | None = None
    parent_id: int | None = owner_id("deliveries", nullable=True, index=False)
    payload: dict[str, Any] = mapping()
    moment: datetime
    state: DeliveryState = word(DeliveryState, default=DeliveryState.PENDING)
    attempts: int = 0
    not_before: datetime | None = None
    lease_owner: str | None = None
    lease_until: datetime | None = None
    settle_after: datetime | None = None
    posted_channel: str | None = None
    posted_ts: str | None = None
    error: str | None = None
    created_at: datetime
    sent_at: datetime | None = None


class DeliveryTask(SQLModel, table=True):
    """Which tasks a message is about, in the order in which they stand in it."""

    __tablename__ = "delivery_tasks"
    delivery_id: int = Field(sa_column=sa.Column(sa.ForeignKey("deliveries.id", ondelete="CASCADE"), primary_key=True))
    task_id: int = Field(sa_column=sa.Column(sa.ForeignKey("tasks.id", ondelete="CASCADE"), primary_key=True, index=True))
    position: int = 0


class Question(SQLModel, table=True):
    """What the bot asked before changing anything: the proposal stands here until somebody says yes or no."""

    __tablename__ = "questions"
    id: int | None = Field(default=None, primary_key=True)
    agreement_id: int = owner_id("agreements")
    task_id: int | None = owner_id("tasks", nullable=True)
    person_id: int | None = owner_id("persons", nullable=True)
    proposal: dict[str, Any] = mapping()
    text: str | None = None
    permalink: str | None = None
    asked_at: datetime
    answered_at: datetime | None = None
    answer: str | None = None


def delivery_with_key(session: Session, key: str) -> Delivery | None:
    """The delivery that was written for this decision."""
    return session.exec(select(Delivery).where(Delivery.key == key)).first()


def delivery_at(session: Session, *, channel: str, ts: str) -> Delivery | None:
    """The message of ours that stands at this place in Slack."""
    wanted = select(Delivery).where(Delivery.posted_channel == channel, Delivery.posted_ts == ts)
    return session.exec(wanted.where(Delivery.method == DeliveryMethod.POST)).first()


def waiting_deliveries(session: Session) -> Sequence[Delivery]:
    """Everything that is not sent and not refused yet, in the order in which it was decided."""
    return session.exec(select(Delivery).where(IS_WAITING).order_by(col(Delivery.id))).all()


def failed_deliveries(session: Session) -> Sequence[Delivery]:
    """What Slack refused for good."""
    wanted = select(Delivery).where(Delivery.state == DeliveryState.FAILED).order_by(col(Delivery.id))
    return session.exec(wanted).all()


def tasks_of_delivery(session: Session, delivery_id: int) -> list[int]:
    """The ids of the tasks that a message is about, in order."""
    wanted = select(DeliveryTask.task_id).where(DeliveryTask.delivery_id == delivery_id)
    return list(session.exec(wanted.order_by(col(DeliveryTask.position))).all())


def agreements_of_delivery(session: Session, delivery_id: int) -> list[int]:
    """The ids of the agreements whose tasks a message is about."""
    wanted = select(Task.agreement_id).join(DeliveryTask, col(DeliveryTask.task_id) == col(Task.id)).distinct()
    return sorted(session.exec(wanted.where(DeliveryTask.delivery_id == delivery_id)))


def last_sent_to(session: Session, *, channel: str | None, person_id: int | None) -> int | None:
    """The newest message that this channel, or else this person directly, took from us."""
    place = Delivery.channel == channel if channel is not None else Delivery.person_id == person_id
    wanted = select(sa.func.max(col(Delivery.id))).where(place, Delivery.method == DeliveryMethod.POST)
    return session.exec(wanted.where(Delivery.state == DeliveryState.SENT)).one()


ANYTHING_REFUSED = (
    sa.select(col(Delivery.id))
    .where(IS_REFUSED, col(Delivery.channel) == sa.bindparam("channel"), col(Delivery.method) == DeliveryMethod.POST)
    .where(col(Delivery.error).in_(CHANNEL_TAKES_NOTHING))
    .limit(1)
)
"""Asked after each message that a channel takes, so made once."""


def anything_refused_in(session: Session, channel: str) -> bool:
    """Whether this channel ever took nothing from us."""
    return session.connection().execute(ANYTHING_REFUSED, {"channel": channel}).first() is not None


_shown: Any = sa.alias(SQLModel.metadata.tables["deliveries"])
REFUSED_UPDATES = (
    sa.select(col(Delivery.id))
    .outerjoin(_shown, _shown.c.id == col(Delivery.parent_id))
    .where(sa.text("deliveries.state = 'failed'"), col(Delivery.method) == DeliveryMethod.UPDATE)
    .where(sa.func.coalesce(_shown.c.posted_channel, col(Delivery.channel)) == sa.bindparam("channel"))
    .where(col(Delivery.error).in_((*CHANNEL_TAKES_NOTHING, "is_inactive")))
)
"""`is_inactive` is how an update is refused where a message would hear `is_archived`."""


def update_again_in(session: Session, channel: str) -> int:
    """Lets the updates wait again that this channel didn't take; gives how many. Of those of one message the newest is sent."""
    refused = session.connection().execute(REFUSED_UPDATES, {"channel": channel}).scalars()
    ids = [delivery_id for delivery_id in refused if delivery_id is not None]
    for piece in in_pieces(ids):
        again = {"state": DeliveryState.PENDING, "attempts": 0, "not_before": None, "error": None}
        session.execute(sa.update(Delivery).where(col(Delivery.id).in_(piece), IS_REFUSED).values(again))
    return len(ids)


def channels_that_refused(session: Session, channels: Iterable[str]) -> set[str]:
    """Those of these channels that ever took nothing from us."""
    found: set[str] = set()
    for piece in in_pieces(sorted(set(channels))):
        wanted = sa.select(col(Delivery.channel)).distinct().where(IS_REFUSED, col(Delivery.channel).in_(piece))
        found |= set(session.scalars(wanted.where(col(Delivery.error).in_(CHANNEL_TAKES_NOTHING))))
    return found


def not_taken_last(session: Session, task_ids: Iterable[int]) -> dict[int, datetime]:
    """Those of these tasks of which the newest message for a channel was not taken by it, with when that was written. What a
    coordinator heard directly says nothing to a channel."""
    found: dict[int, datetime] = {}
    newest = sa.func.max(col(DeliveryTask.delivery_id)).label("newest")
    for piece in in_pieces(task_ids):
        last = sa.select(col(DeliveryTask.task_id), newest).join(Delivery, col(Delivery.id) == col(DeliveryTask.delivery_id))
        last = last.where(col(Delivery.method) == DeliveryMethod.POST, col(Delivery.channel).is_not(None))
        each = last.where(col(DeliveryTask.task_id).in_(piece)).group_by(col(DeliveryTask.task_id)).subquery()
        wanted = sa.select(each.c.task_id, col(Delivery.created_at)).join(Delivery, col(Delivery.id) == each.c.newest)
        rows = session.execute(wanted.where(IS_REFUSED, col(Delivery.error).in_(CHANNEL_TAKES_NOTHING)))
        found |= {row.task_id: row.created_at for row in rows}
    return found


class Written(NamedTuple):
    """Which row stands under a key, and with which opaque id: another one than ours when it was written before."""

    id: int
    public_id: str


def insert_deliveries(session: Session, rows: Sequence[Mapping[str, Any]]) -> dict[str, Written]:
    """Writes many at once, each with its `key`; tells of each key what stands there now."""
    session.flush()
    insert_or_leave(session, Delivery, rows, unique=col(Delivery.key))
    found: dict[str, Written] = {}
    for keys in in_pieces(row["key"] for row in rows):
        wanted = sa.select(col(Delivery.key), col(Delivery.id), col(Delivery.public_id)).where(col(Delivery.key).in_(keys))
        found |= {key: Written(delivery_id, public_id) for key, delivery_id, public_id in session.execute(wanted)}
    return found


def insert_tasks_of_deliveries(session: Session, rows: Sequence[Mapping[str, int]]) -> None:
    """Writes which tasks new messages are about (the columns of DeliveryTask)."""
    if rows:
        session.execute(sa.insert(DeliveryTask), rows)


def bundles_to_persons_since(session: Session, person_ids: Iterable[int], *, since: datetime) -> dict[int, int]:
    """How many reminders went to each person by direct message from this moment on; answers and questions don't count."""
    kinds = (
        *(DeliveryKind.KICKOFF, DeliveryKind.PROMPT, DeliveryKind.NUDGE, DeliveryKind.DUE),
        *(DeliveryKind.OVERDUE, DeliveryKind.ESCALATION, DeliveryKind.AGENDA),
    )
    wanted = select(Delivery.person_id, sa.func.count()).where(col(Delivery.person_id).in_(sorted(set(person_ids))))
    wanted = wanted.where(col(Delivery.created_at) >= since, Delivery.method == DeliveryMethod.POST)
    rows = session.exec(wanted.where(col(Delivery.kind).in_(kinds)).group_by(col(Delivery.person_id)))
    return {person_id: count for person_id, count in rows if person_id is not None}


def bundles_about_task(session: Session, task_id: int, *, since: datetime | None = None) -> Sequence[Delivery]:
    """Our messages that show this task with its buttons, written since then (None: ever) and not refused, oldest first."""
    wanted = (
        select(Delivery)
        .join(DeliveryTask, col(DeliveryTask.delivery_id) == col(Delivery.id))
        .where(DeliveryTask.task_id == task_id, Delivery.method == DeliveryMethod.POST)
        .where(Delivery.state != DeliveryState.FAILED)
        .order_by(col(Delivery.id))
    )
    wanted = wanted if since is None else wanted.where(col(Delivery.created_at) >= since)
    return [row for row in session.exec(wanted).all() if row.payload.get("message") in {"bundle", "round"}]


def reminders_sent(session: Session, agreement_id: int, *, between: tuple[datetime, datetime]) -> int:
    """How many messages of its own accord the bot sent about an agreement from the first moment until the second."""
    wanted = (
        select(sa.func.count())
        .select_from(Delivery)
        .where(col(Delivery.agreement_id) == agreement_id, col(Delivery.method) == DeliveryMethod.POST)
        .where(col(Delivery.kind) != DeliveryKind.OTHER, col(Delivery.state) != DeliveryState.FAILED)
        .where(col(Delivery.created_at) >= between[0], col(Delivery.created_at) < between[1])
    )
    return session.exec(wanted).one()


def open_questions(session: Session, *, agreement_id: int, person_id: int | None) -> Sequence[Question]:
    """What a person was asked about an agreement and has not answered, oldest first."""
    wanted = select(Question).where(Question.agreement_id == agreement_id, Question.person_id == person_id)
    return session.exec(wanted.where(col(Question.answered_at).is_(None)).order_by(col(Question.id))).all()


def questions_since(session: Session, since: datetime) -> Sequence[Question]:
    """What was asked from this moment on and is not answered, oldest first."""
    wanted = select(Question).where(col(Question.answered_at).is_(None), col(Question.asked_at) >= since)
    return session.exec(wanted.order_by(col(Question.id))).all()


def questions_from(session: Session, permalink: str) -> Sequence[Question]:
    """What was asked because of the message at this address and is not answered."""
    wanted = select(Question).where(Question.permalink == permalink, col(Question.answered_at).is_(None))
    return session.exec(wanted.order_by(col(Question.id))).all()


def questions_at(session: Session, permalinks: Iterable[str]) -> Sequence[Question]:
    """What was asked because of the messages at these addresses, answered or not."""
    return session.exec(select(Question).where(col(Question.permalink).in_(list(permalinks))).order_by(col(Question.id))).all()


def deliveries_with_keys(session: Session, keys: Iterable[str]) -> dict[str, Delivery]:
    """The deliveries that were written for these decisions, by their key."""
    return {row.key: row for row in session.exec(select(Delivery).where(col(Delivery.key).in_(list(keys))))}
