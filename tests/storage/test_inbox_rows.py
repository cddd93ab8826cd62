"""The rows of the inbox: each lent to one, in order for its line, taken over from who died."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta

from sqlalchemy import event
from sqlmodel import Session, select

from storage.database import Database
from storage.inbox import (
    Arrival,
    Incoming,
    Taken,
    anything_incoming,
    claim_incoming,
    finish,
    forget,
    give_back,
    note_failure,
    take_in,
)
from storage.words import IncomingState

NOON = datetime(2026, 3, 17, 12, tzinfo=UTC)
KINDS = ("click", "reply")


def write(database: Database, *lines: str, kind: str = "click") -> None:
    """One row in each of these lines, in this order."""
    with database.write() as session:
        for number, line in enumerate(lines):
            arrival = Arrival(f"{kind}:{line}:{number}", kind, line, {"number": number})
            assert take_in(session, arrival, at=NOON, received=NOON)


def claim(database: Database, owner: str = "one", *, after: float = 0.0) -> Taken | None:
    wall = NOON + timedelta(seconds=after)
    with database.write() as session:
        return claim_incoming(session, owner=owner, kinds=KINDS, wall=wall, lease_seconds=60)


def claimed(database: Database, owner: str = "one", *, after: float = 0.0) -> Taken:
    found = claim(database, owner, after=after)
    assert found is not None
    return found


def done(database: Database, taken: Taken) -> bool:
    with database.write() as session:
        return finish(session, taken)


def test_a_line_is_worked_off_in_order_while_other_lines_go_on(database: Database) -> None:
    write(database, "C1", "C1", "C2")
    first, other = claimed(database), claimed(database, "two")
    assert (first.body["number"], other.body["number"]) == (0, 2)
    assert claim(database, "three") is None, "the second of C1 waits for the first"
    assert done(database, first)
    assert claimed(database, "three").body["number"] == 1


def test_what_somebody_had_who_died_is_taken_over_when_the_lease_is_over(database: Database) -> None:
    write(database, "C1")
    dead = claimed(database)
    assert claim(database, "two", after=59) is None
    heir = claimed(database, "two", after=61)
    assert (heir.id, heir.attempts) == (dead.id, 2)
    assert not done(database, dead), "who lost the lease settles nothing"
    assert done(database, heir)
    assert claim(database, after=1000) is None


def test_of_a_change_that_fails_nothing_stays_and_the_row_waits_on(database: Database) -> None:
    write(database, "C1")
    taken = claimed(database)
    try:
        with database.write() as session:
            assert finish(session, taken)
            raise RuntimeError("the process dies here")
    except RuntimeError:
        pass
    assert claimed(database, "two", after=61).body == {"number": 0}


def test_what_is_given_back_can_be_had_at_once(database: Database) -> None:
    write(database, "C1")
    with database.write() as session:
        give_back(session, claimed_in(session))
    assert claimed(database, "two").attempts == 2


def claimed_in(session: Session) -> Taken:
    found = claim_incoming(session, owner="one", kinds=KINDS, wall=NOON, lease_seconds=60)
    assert found is not None
    return found


def test_attempts_are_counted_for_who_has_it(database: Database) -> None:
    write(database, "C1")
    taken = claimed(database)
    with database.write() as session:
        assert [note_failure(session, taken) for _ in range(2)] == [2, 3]
    heir = claimed(database, "two", after=61)
    with database.write() as session:
        assert note_failure(session, taken) == 0
    assert heir.attempts == 4


def test_each_takes_its_own_kinds(database: Database) -> None:
    write(database, "C1", kind="reading")
    assert claim(database) is None
    with database.read() as session:
        assert not anything_incoming(session, KINDS)
        assert anything_incoming(session, ["reading"])


def test_what_is_dealt_with_is_emptied_and_what_was_none_of_ours_is_gone(database: Database) -> None:
    write(database, "C1", "C2")
    assert done(database, claimed(database))
    with database.write() as session:
        forget(session, claimed_in(session))
    with database.read() as session:
        [left] = session.exec(select(Incoming)).all()
        assert (left.key, left.state, left.body) == ("click:C1:0", IncomingState.DONE, {})


def test_of_many_who_claim_at_once_each_gets_another(database: Database) -> None:
    write(database, *(f"C{number}" for number in range(6)))
    got: list[int] = []

    def work(name: str) -> None:
        found = None
        while found is None:  # on a server the others' rows are passed over
            found = claim(database, name)
        got.append(found.body["number"])

    workers = [threading.Thread(target=work, args=(f"w{number}",)) for number in range(6)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(20)
    assert sorted(got) == list(range(6))


def test_a_claim_looks_into_the_indexes_of_what_waits(on_sqlite: Database) -> None:
    """Not through everything that ever came in."""
    asked: list[tuple[str, object]] = []

    def listen(conn: object, cursor: object, statement: str, parameters: object, *_: object) -> None:
        if statement.startswith("SELECT incoming.id") and "lease_until" in statement:
            asked.append((statement, parameters))

    event.listen(on_sqlite.engine, "before_cursor_execute", listen)
    claim(on_sqlite)
    [(statement, parameters)] = asked
    with on_sqlite.read() as session:
        steps = session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters).all()
    plan = " ".join(str(step) for step in steps)
    assert "ix_incoming_waiting" in plan and "ix_incoming_line" in plan, plan
