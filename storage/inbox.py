"""What came in from Slack: stored before Slack gets its answer, dealt with once, in order for each line."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import aliased
from sqlmodel import Field, Session, SQLModel, col, delete, select

from storage.bulk import insert_if_new
from storage.claims import CLOCKS_DIFFER
from storage.columns import mapping, word
from storage.words import IncomingState

IS_WAITING = sa.text("incoming.state = 'waiting'")
"""Literally as in the index: SQLite doesn't look up what is handed in as parameters in an index of a part of the rows."""
_ONLY_WAITING = sa.text("state = 'waiting'")


class Incoming(SQLModel, table=True):
    """Something that a person did in Slack. `key` is unique, so that Slack's repeats find it; it stays when the rest is cleared.

    `body` holds what its handler needs and is emptied once it is dealt with. What stands in one `line` (a channel, a person's
    home) is dealt with in order. `at` is the moment at which it happened by the product's clock; `received` and `lease_until`
    are wall time.
    """

    __tablename__ = "incoming"
    __table_args__ = (
        sa.Index("ix_incoming_waiting", "id", sqlite_where=_ONLY_WAITING, postgresql_where=_ONLY_WAITING),
        sa.Index("ix_incoming_line", "line", "id", sqlite_where=_ONLY_WAITING, postgresql_where=_ONLY_WAITING),
    )
    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(unique=True)
    kind: str
    line: str
    body: dict[str, Any] = mapping()
    at: datetime = Field(index=True)
    received: datetime
    state: IncomingState = word(IncomingState, default=IncomingState.WAITING)
    attempts: int = 0
    lease_owner: str | None = None
    lease_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Arrival:
    """What is to be taken in: see Incoming."""

    key: str
    kind: str
    line: str
    body: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Taken:
    """One row lent to one process; `attempts` counts this one too."""

    id: int
    owner: str
    key: str
    kind: str
    body: dict[str, Any]
    at: datetime
    attempts: int


def take_in(session: Session, arrival: Arrival, *, at: datetime, received: datetime) -> bool:
    """Stores it; False when its key is known already. When another process is storing it just now, waits for how that ends."""
    row = {
        "key": arrival.key,
        "kind": arrival.kind,
        "line": arrival.line,
        "body": dict(arrival.body),
        "at": at,
        "received": received,
        "state": IncomingState.WAITING,
        "attempts": 0,
    }
    return insert_if_new(session, Incoming, row, unique=col(Incoming.key))


def came_in_before(session: Session, key: str) -> bool:
    """Whether this was taken in, dealt with or not."""
    return session.exec(select(Incoming.id).where(Incoming.key == key)).first() is not None


def anything_incoming(session: Session, kinds: Collection[str]) -> bool:
    """Whether something of these kinds is not dealt with yet, here or in another process."""
    wanted = sa.select(col(Incoming.id)).where(IS_WAITING, col(Incoming.kind).in_(sorted(kinds))).limit(1)
    return session.execute(wanted).first() is not None


def claim_incoming(session: Session, *, owner: str, kinds: Collection[str], wall: datetime, lease_seconds: float) -> Taken | None:
    """Lends the oldest row of these kinds that is first in its line and that nobody has; None when there is none now.

    A lease that ran out is taken over: its transaction was not made, or the row would not wait. So is one that lasts longer than
    any: it was given before a clock went back.
    """
    earlier = aliased(Incoming, name="earlier")
    ahead = (col(earlier.line) == col(Incoming.line), col(earlier.id) < col(Incoming.id))
    before = sa.exists().where(sa.text("earlier.state = 'waiting'"), *ahead)
    lease = timedelta(seconds=lease_seconds)
    until = col(Incoming.lease_until)
    free = sa.or_(until.is_(None), until <= wall, until > wall + lease + CLOCKS_DIFFER)
    first = (
        sa.select(col(Incoming.id))
        .where(IS_WAITING, col(Incoming.kind).in_(sorted(kinds)), free, ~before)
        .order_by(col(Incoming.id))
        .limit(1)
        .with_for_update(skip_locked=True, of=Incoming)
    )
    found = session.execute(first).scalar()
    if found is None:
        return None
    row = session.get_one(Incoming, found)
    row.lease_owner, row.lease_until, row.attempts = owner, wall + lease, row.attempts + 1
    session.flush()
    return Taken(found, owner, row.key, row.kind, row.body, row.at, row.attempts)


def _mine(taken: Taken) -> tuple[Any, ...]:
    return col(Incoming.id) == taken.id, col(Incoming.lease_owner) == taken.owner, IS_WAITING


def finish(session: Session, taken: Taken, state: IncomingState = IncomingState.DONE) -> bool:
    """Marks it dealt with and empties it, in the transaction of its effect; False when somebody else has taken it over."""
    values: dict[str, Any] = {"state": state, "body": {}, "lease_owner": None, "lease_until": None}
    ending = sa.update(Incoming).where(*_mine(taken)).values(**values).returning(col(Incoming.id))
    return session.execute(ending).first() is not None


def forget(session: Session, taken: Taken) -> None:
    """Takes away what turned out to be none of ours, as if it had never come in."""
    session.execute(sa.delete(Incoming).where(*_mine(taken)))


def give_back(session: Session, taken: Taken) -> None:
    """Lets go of it undone: the next who looks may have it."""
    session.execute(sa.update(Incoming).where(*_mine(taken)).values(lease_owner=None, lease_until=None))


def note_failure(session: Session, taken: Taken) -> int:
    """Counts one more attempt; gives how many there were, 0 when somebody else has taken it over."""
    counting = sa.update(Incoming).where(*_mine(taken)).values(attempts=col(Incoming.attempts) + 1)
    return session.execute(counting.returning(col(Incoming.attempts))).scalar() or 0


def forget_old(session: Session, *, before: datetime) -> None:
    """Forgets the keys of what was dealt with and happened before this moment: Slack will not repeat it."""
    session.exec(delete(Incoming).where(col(Incoming.state) != IncomingState.WAITING, col(Incoming.at) < before))


def incoming_by_state(session: Session) -> dict[str, int]:
    """How many rows there are in each state."""
    wanted = sa.select(col(Incoming.state), sa.func.count()).group_by(col(Incoming.state))
    return {state.value: count for state, count in session.execute(wanted)}


def waiting_since(session: Session) -> datetime | None:
    """When the oldest that isn't dealt with came in (wall time); None when nothing waits."""
    return session.scalar(sa.select(sa.func.min(col(Incoming.received))).where(IS_WAITING))


def incoming_since(
    session: Session, state: IncomingState, *, since: datetime | None = None, before: datetime | None = None
) -> int:
    """How many rows in this state came in from the one moment on and before the other (wall time)."""
    wanted = sa.select(sa.func.count(col(Incoming.id))).where(col(Incoming.state) == state)
    wanted = wanted if since is None else wanted.where(col(Incoming.received) >= since)
    return session.scalar(wanted if before is None else wanted.where(col(Incoming.received) < before)) or 0
