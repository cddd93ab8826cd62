"""Lends the deliveries that wait to workers, one each, in order for each destination.

A lease that ran out is uncertain: its worker may have died after sending.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import chain, repeat
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col, select

from storage.claim_statements import ANYTHING, END, PAGE, RENEW, TAKE, settling
from storage.outbox import Delivery
from storage.people import Person
from storage.words import DeliveryKind, DeliveryMethod, DeliveryState

PATIENCE = 5  # after so many attempts a delivery no longer holds up the others for its destination
PAGES = (20, 100, 400)
"""How much is looked at to find something that may go: mostly it stands in front."""
CLOCKS_DIFFER = timedelta(minutes=15)
"""What clocks of machines may differ, and longer than anything waits: a time still later was set before a clock went back."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One delivery lent to one worker, with all that is needed to send it.

    `look_first`: it may stand in Slack already. `about_id`, `about_kind`, `about_moment` are of the message in whose metadata
    they belong: for an update those of the message that is updated.
    """

    id: int
    owner: str
    key: str
    method: DeliveryMethod
    destination: str
    channel: str | None
    user_id: str | None
    person_id: int | None
    agreement_id: int | None
    thread_ts: str | None
    target_ts: str | None
    payload: Mapping[str, Any]
    moment: datetime
    about_id: str
    about_kind: DeliveryKind
    about_moment: datetime
    attempts: int
    look_first: bool


@dataclass(frozen=True, slots=True)
class Lease:
    """Who has it, and until when by the wall clock."""

    owner: str
    until: datetime


@dataclass(frozen=True, slots=True)
class Outlook:
    """No delivery can be lent now. `waiting`: how many there are; `seconds`: when to look again (None: unknown)."""

    waiting: int
    seconds: float | None = None


def claim_next(
    session: Session, *, owner: str, wall: datetime, lease_seconds: float, wait_for: Callable[[str, str], float]
) -> Claim | Outlook:
    """Lends the first delivery that may go; `wait_for` (destination, method) gives the seconds that pacing asks for.

    The order of a destination holds between processes too: only its first row is ever taken, as it was seen, and on PostgreSQL
    without waiting for a row that another process is taking.
    """
    waits: list[float] = []
    taken: set[str] = set()
    seen = 0
    lease_length = timedelta(seconds=lease_seconds)
    believable = wall + lease_length + CLOCKS_DIFFER
    for page in _waiting_pages(session):
        seen += len(page)
        parents = _parents(session, page)
        for row, destination in _heads(page, parents, wall=wall, believable=believable, waits=waits, taken=taken):
            parent = parents.get(row.parent_id or 0)
            if _settled_without_call(session, row, parent) or (parent is not None and parent.posted_ts is None):
                continue
            pause = wait_for(destination, row.method.value)
            lease = Lease(owner, wall + lease_length)
            if pause > 0:
                waits.append(pause)
            elif (taking := _take(session, row, lease)) is not None:
                return _lent(session, row, taking, parent, destination=destination)
            taken.add(destination)
    return Outlook(seen, min(waits) if waits else None)


def _settled_without_call(session: Session, row: Any, parent: Delivery | None) -> bool:
    """Ends what can't go any more, or needn't: its message was refused or is lost, or a newer update shows all."""
    if parent is not None and parent.state == DeliveryState.FAILED:
        return _end(session, row, DeliveryState.FAILED, "parent_refused")
    if row.state == DeliveryState.SENDING and row.method == DeliveryMethod.EPHEMERAL:
        return _end(session, row, DeliveryState.FAILED, "outcome_unknown")  # can't be looked up: at most once
    if parent is not None and parent.posted_ts is None and parent.state == DeliveryState.SENT:
        return _end(session, row, DeliveryState.FAILED, "parent_lost")
    if row.method == DeliveryMethod.UPDATE and row.parent_id is not None and _has_newer_update(session, row):
        return _end(session, row, DeliveryState.SENT, "superseded")
    return False


def _has_newer_update(session: Session, row: Any) -> bool:
    """Also one that was sent: what was tried often no longer holds up the others."""
    newer = sa.select(col(Delivery.id)).where(col(Delivery.id) > row.id, col(Delivery.parent_id) == row.parent_id)
    newer = newer.where(col(Delivery.method) == DeliveryMethod.UPDATE, col(Delivery.state) != DeliveryState.FAILED)
    return session.execute(newer.limit(1)).first() is not None


def _waiting_pages(session: Session) -> Iterator[Sequence[Any]]:
    """What waits, in the order in which it was decided, a page at a time."""
    after = 0
    for size in chain(PAGES, repeat(PAGES[-1])):
        page = session.connection().execute(PAGE, {"after": after, "size": size}).all()
        yield page
        if len(page) < size:
            return
        after = page[-1].id


def _parents(session: Session, rows: Sequence[Any]) -> dict[int, Delivery]:
    ids = {row.parent_id for row in rows if row.parent_id is not None}
    found = session.exec(select(Delivery).where(col(Delivery.id).in_(ids))).all() if ids else []
    return {parent.id: parent for parent in found if parent.id is not None}


def _heads(
    rows: Sequence[Any],
    parents: Mapping[int, Delivery],
    *,
    wall: datetime,
    believable: datetime,
    waits: list[float],
    taken: set[str],
) -> Iterator[tuple[Any, str]]:
    """The rows that are first in line for their destination and whose time has come; `taken` destinations are out.

    What is to wait until a time that isn't believable doesn't wait.
    """
    for row in rows:
        destination = _destination(row, parents.get(row.parent_id or 0))
        if destination in taken:
            continue
        until = _not_before(row)
        if until is not None and wall < until <= believable:
            waits.append((until - wall).total_seconds())
            if row.state == DeliveryState.SENDING or row.attempts < PATIENCE:
                taken.add(destination)
            continue
        yield row, destination


def _destination(row: Any, parent: Delivery | None) -> str:
    if row.channel:
        return str(row.channel)
    if row.person_id is not None and row.method != DeliveryMethod.EPHEMERAL:
        return f"person:{row.person_id}"
    if parent is not None:
        return parent.channel or f"person:{parent.person_id}"
    return f"person:{row.person_id}"


def _not_before(row: Any) -> datetime | None:
    if row.state == DeliveryState.SENDING:
        lease: datetime | None = row.lease_until
        return lease
    times = [row.not_before, row.settle_after if row.state == DeliveryState.UNCERTAIN else None]
    return max((at for at in times if at is not None), default=None)


def _take(session: Session, row: Any, lease: Lease) -> Any | None:
    """Takes the row as it was seen, and gives it whole; None when another process was faster. `attempts` rises each time."""
    return session.connection().execute(TAKE, {**_as_seen(row), "owner": lease.owner, "until": lease.until}).first()


def _as_seen(row: Any) -> dict[str, Any]:
    return {"seen_id": row.id, "seen_state": row.state, "seen_attempts": row.attempts}


def _lent(session: Session, seen: Any, row: Any, parent: Delivery | None, *, destination: str) -> Claim:
    """`seen` is the row before it was taken."""
    posts = row.method == DeliveryMethod.POST
    person = session.get(Person, row.person_id) if row.person_id is not None else None
    about = parent if parent is not None and row.method == DeliveryMethod.UPDATE else _updated(session, row)
    return Claim(
        id=row.id,
        owner=row.lease_owner,
        key=row.key,
        method=row.method,
        destination=destination,
        channel=row.channel or (parent.posted_channel if parent is not None else None),
        user_id=person.user_id if person is not None else None,
        person_id=row.person_id,
        agreement_id=row.agreement_id,
        thread_ts=row.thread_ts or (_root(session, parent) if parent is not None and posts else None),
        target_ts=row.target_ts or (parent.posted_ts if parent is not None else None),
        payload=row.payload,
        moment=row.moment,
        about_id=about.public_id,
        about_kind=about.kind,
        about_moment=about.moment,
        attempts=row.attempts,
        look_first=posts and seen.state != DeliveryState.PENDING,
    )


def _updated(session: Session, row: Any) -> Any:
    """The message of ours that an update without a parent names by its place; else the row itself."""
    if row.method != DeliveryMethod.UPDATE:
        return row
    wanted = select(Delivery).where(Delivery.posted_channel == row.channel, Delivery.posted_ts == row.target_ts)
    return session.exec(wanted.where(Delivery.method == DeliveryMethod.POST)).first() or row


def _root(session: Session, parent: Delivery) -> str | None:
    """The message that began the thread: Slack's threads have one level."""
    if parent.thread_ts:
        return parent.thread_ts
    above = session.get(Delivery, parent.parent_id) if parent.parent_id is not None else None
    return above.posted_ts if above is not None else parent.posted_ts


def _end(session: Session, row: Any, state: DeliveryState, error: str) -> bool:
    """Ends the row as it was seen without a call to Slack; always True."""
    session.connection().execute(END, {**_as_seen(row), "ended": state, "why": error})
    return True


def settle(session: Session, claim: Claim, **values: Any) -> bool:
    """Writes how a claim ended; False when the lease had been taken over and somebody else settles it."""
    mine = {"lent_id": claim.id, "owner": claim.owner}
    ending = {f"new_{name}": value for name, value in values.items()}
    return session.connection().execute(settling(tuple(sorted(values))), mine | ending).rowcount == 1


def renew(session: Session, claim: Claim, *, until: datetime) -> bool:
    """Lengthens the lease; False when it was lost."""
    return session.connection().execute(RENEW, {"lent_id": claim.id, "owner": claim.owner, "until": until}).rowcount == 1


def anything_waiting(session: Session) -> bool:
    """Whether a delivery is neither sent nor refused."""
    return session.connection().execute(ANYTHING).first() is not None


def counts_by_state(session: Session) -> dict[str, int]:
    """How many deliveries there are in each state."""
    wanted = sa.select(col(Delivery.state), sa.func.count()).group_by(col(Delivery.state))
    return {state.value: count for state, count in session.execute(wanted)}
