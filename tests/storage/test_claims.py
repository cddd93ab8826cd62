"""Deliveries are lent to one worker at a time, in order for each destination, whoever else is at it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import event, text
from sqlmodel import col, select

from storage.claims import PATIENCE, Claim, Outlook, anything_waiting, claim_next, renew, settle
from storage.database import Database
from storage.inbox import Arrival, claim_incoming, take_in
from storage.outbox import Delivery, insert_deliveries
from storage.words import DeliveryKind, DeliveryMethod, DeliveryState

NOON = datetime(2026, 3, 17, 12, tzinfo=UTC)
LEASE = 60.0


def write(database: Database, *channels: str, **fields: object) -> list[int]:
    usual = {
        "agreement_id": None,
        "kind": DeliveryKind.NUDGE,
        "method": DeliveryMethod.POST,
        "person_id": None,
        "thread_ts": None,
        "target_ts": None,
        "parent_id": None,
        "payload": {},
        "moment": NOON,
        "state": DeliveryState.PENDING,
        "attempts": 0,
        "created_at": NOON,
    }
    with database.write() as session:
        count = len(session.exec(select(Delivery.id)).all())
        rows = [
            {**usual, **fields, "key": f"k{count + n}", "public_id": f"p{count + n}", "channel": channel}
            for n, channel in enumerate(channels)
        ]
        return [written.id for written in insert_deliveries(session, rows).values()]


def claim(database: Database, owner: str = "a", *, wall: datetime = NOON, wait: float = 0.0) -> Claim | Outlook:
    with database.write() as session:
        return claim_next(session, owner=owner, wall=wall, lease_seconds=LEASE, wait_for=lambda *_: wait)


def end(database: Database, lent: Claim) -> bool:
    with database.write() as session:
        return settle(session, lent, state=DeliveryState.SENT, posted_channel=lent.channel, posted_ts=str(lent.id))


def at_once(count: int, work: Callable[[int], None]) -> None:
    """Does it in so many threads that begin together; what one of them raises is raised here."""
    wrongs: list[BaseException] = []
    start = threading.Barrier(count)

    def run(number: int) -> None:
        try:
            start.wait(10)
            work(number)
        except BaseException as error:
            wrongs.append(error)

    threads = [threading.Thread(target=run, args=[number]) for number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert wrongs == []


def test_six_workers_send_everything_once_and_each_channel_in_order(database: Database) -> None:
    ids = write(database, *(f"C{number % 7}" for number in range(90)))
    sent: list[tuple[str, int]] = []

    def work(number: int) -> None:
        while True:
            found = claim(database, f"worker {number}")
            if isinstance(found, Claim):
                sent.append((found.destination, found.id))
                assert end(database, found)
            elif not found.waiting:
                return

    at_once(6, work)
    assert sorted(delivery_id for _, delivery_id in sent) == sorted(ids)
    for channel in {channel for channel, _ in sent}:
        mine = [delivery_id for destination, delivery_id in sent if destination == channel]
        assert mine == sorted(mine)


def test_while_a_channels_first_is_under_way_the_others_of_that_channel_wait(database: Database) -> None:
    first, _, other = write(database, "C1", "C1", "C2")
    lent = [claim(database, owner) for owner in ("a", "b", "c")]
    assert [found.id for found in lent if isinstance(found, Claim)] == [first, other]
    assert isinstance(lent[2], Outlook)
    assert (lent[2].waiting, lent[2].seconds) == (3, LEASE)


def test_a_dead_process_is_taken_over_when_its_lease_is_over_and_not_before(database: Database) -> None:
    write(database, "C1")
    dead = claim(database, "dead")
    assert isinstance(dead, Claim)
    assert isinstance(claim(database, "heir", wall=NOON + timedelta(seconds=LEASE - 1)), Outlook)
    heir = claim(database, "heir", wall=NOON + timedelta(seconds=LEASE + 1))
    assert isinstance(heir, Claim)
    assert (heir.id, heir.look_first, heir.attempts) == (dead.id, True, 2)
    assert not end(database, dead)
    with database.write() as session:
        assert not renew(session, dead, until=NOON)
    assert end(database, heir)
    with database.read() as session:
        assert not anything_waiting(session)


def test_of_many_heirs_one_takes_over(database: Database) -> None:
    write(database, "C1")
    claim(database, "dead")
    heirs: list[Claim] = []

    def work(number: int) -> None:
        found = claim(database, f"heir {number}", wall=NOON + timedelta(seconds=LEASE + 1))
        if isinstance(found, Claim):
            heirs.append(found)

    at_once(5, work)
    assert len(heirs) == 1


def test_one_that_takes_a_row_does_not_hold_up_who_wants_another(on_postgres: Database) -> None:
    """Nobody waits for a row that somebody is taking at this moment."""
    first, second = write(on_postgres, "C1", "C2")
    with on_postgres.write() as session:
        session.execute(text("SET LOCAL lock_timeout = '2s'"))
        taking = claim_next(session, owner="a", wall=NOON, lease_seconds=LEASE, wait_for=lambda *_: 0.0)
        other = claim(on_postgres, "b")
    assert isinstance(taking, Claim)
    assert isinstance(other, Claim)
    assert (taking.id, other.id) == (first, second)


@pytest.mark.parametrize("waiting", [3, 450])
def test_what_can_go_is_found_behind_whatever_has_to_wait(database: Database, waiting: int) -> None:
    write(database, *(["C1"] * waiting), not_before=NOON + timedelta(minutes=10))
    (free,) = write(database, "C2")
    found = claim(database)
    assert isinstance(found, Claim)
    assert found.id == free
    left = claim(database)
    assert isinstance(left, Outlook)
    assert left.waiting == waiting + 1


def test_of_several_changes_of_one_message_only_the_newest_is_made(database: Database) -> None:
    (message,) = write(database, "C1")
    posted = claim(database)
    assert isinstance(posted, Claim)
    end(database, posted)
    changes = write(database, "C1", "C1", "C1", method=DeliveryMethod.UPDATE, parent_id=message)
    found = claim(database)
    assert isinstance(found, Claim)
    assert found.id == changes[-1]
    with database.read() as session:
        errors = session.exec(select(Delivery.error).where(col(Delivery.id).in_(changes)).order_by(col(Delivery.id))).all()
    assert errors == ["superseded", "superseded", None]


def test_an_event_that_comes_to_several_processes_at_once_is_new_to_one(database: Database) -> None:
    new: list[bool] = []

    def work(_: int) -> None:
        with database.write() as session:
            new.append(take_in(session, Arrival("Ev1", "click", "C1", {}), at=NOON, received=NOON))

    at_once(6, work)
    assert sorted(new) == [False] * 5 + [True]


def test_a_claim_looks_into_the_index_of_what_waits(on_sqlite: Database) -> None:
    """Not through everything that was ever sent: what is in the index, SQLite finds only by the literal words."""
    asked: list[tuple[str, Any]] = []

    def listen(conn: object, cursor: object, statement: str, parameters: Any, *_: object) -> None:
        if statement.startswith("SELECT") and "lease_until" in statement:
            asked.append((statement, parameters))

    event.listen(on_sqlite.engine, "before_cursor_execute", listen)
    claim(on_sqlite)
    assert asked
    with on_sqlite.read() as session:
        for statement, parameters in list(asked):
            steps = session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters).all()
            assert any("ix_deliveries_waiting" in str(step) for step in steps), steps


def test_what_was_lent_before_the_clock_went_back_an_hour_is_lent_again_and_looked_up_first(database: Database) -> None:
    write(database, "C1")
    assert isinstance(claim(database, wall=NOON + timedelta(hours=1)), Claim)
    again = claim(database, "b", wall=NOON)
    assert isinstance(again, Claim) and again.look_first


def test_a_machine_whose_clock_is_minutes_behind_leaves_others_their_leases(database: Database) -> None:
    write(database, "C1")
    assert isinstance(claim(database, wall=NOON + timedelta(minutes=10)), Claim)
    assert isinstance(claim(database, "b", wall=NOON), Outlook)


@pytest.mark.parametrize(("ahead", "free"), [(timedelta(hours=1), True), (timedelta(minutes=10), False)])
def test_an_answer_that_was_taken_before_the_clock_went_back_is_taken_again(
    ahead: timedelta, free: bool, database: Database
) -> None:
    def taken(owner: str, wall: datetime) -> object:
        with database.write() as session:
            return claim_incoming(session, owner=owner, kinds=["click"], wall=wall, lease_seconds=LEASE)

    with database.write() as session:
        take_in(session, Arrival("click:1", "click", "C1", {}), at=NOON, received=NOON)
    assert taken("a", NOON + ahead) is not None
    assert (taken("b", NOON) is not None) is free


def test_an_older_change_that_failed_for_long_does_not_come_after_a_newer_one(database: Database) -> None:
    """One that was tried often no longer holds up its channel: a newer one may have passed it."""
    (message,) = write(database, "C1")
    posted = claim(database)
    assert isinstance(posted, Claim)
    end(database, posted)
    later = NOON + timedelta(minutes=2)
    (old,) = write(database, "C1", method=DeliveryMethod.UPDATE, parent_id=message, attempts=PATIENCE, not_before=later)
    (new,) = write(database, "C1", method=DeliveryMethod.UPDATE, parent_id=message)
    passing = claim(database)
    assert isinstance(passing, Claim)
    assert passing.id == new
    end(database, passing)
    assert isinstance(claim(database, wall=later + timedelta(seconds=1)), Outlook)
    with database.read() as session:
        assert session.get_one(Delivery, old).error == "superseded"
