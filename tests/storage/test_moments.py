"""What is due is found by what is due, not by what is planned."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import event, text

from storage.agreements import Agreement
from storage.database import Database
from storage.moments import MomentValue, claim_moments, next_moment_at, planned_before, write_planned
from storage.words import MomentKind

NOON = datetime(2026, 3, 17, 12, tzinfo=UTC)


def plan(database: Database, *hours: int) -> None:
    with database.write() as session:
        agreement = Agreement(title="Afspraken", document="a.txt", content_hash="a", created_at=NOON)
        session.add(agreement)
        session.flush()
        moments = [NOON + timedelta(hours=hour) for hour in hours]
        write_planned(session, [MomentValue(None, agreement.id or 0, None, None, MomentKind.DIGEST, at) for at in moments])


def test_what_has_come_is_found_oldest_first_and_claimed_by_one(database: Database) -> None:
    plan(database, 5, -2, -9, 0)
    with database.write() as session:
        rows = planned_before(session, NOON)
        assert [row.at for row in rows] == [NOON - timedelta(hours=9), NOON - timedelta(hours=2)]
        assert [row.at for row in planned_before(session, NOON, since=NOON - timedelta(hours=3))] == [rows[1].at]
        assert [moment.id for moment in claim_moments(session, [row.id for row in reversed(rows)])] == [row.id for row in rows]


def test_what_another_process_has_claimed_is_left_to_it(on_postgres: Database) -> None:
    plan(on_postgres, -2, -1)
    with on_postgres.write() as first, on_postgres.write() as second:
        second.execute(text("SET LOCAL lock_timeout = '2s'"))
        ids = [row.id for row in planned_before(first, NOON)]
        assert len(claim_moments(first, ids[:1])) == 1
        assert [moment.id for moment in claim_moments(second, ids)] == ids[1:]


def test_the_looks_of_a_tick_go_through_the_index_of_what_is_planned(on_sqlite: Database) -> None:
    asked: list[tuple[str, Any]] = []
    event.listen(
        on_sqlite.engine, "before_cursor_execute", lambda c, cursor, statement, values, *_: asked.append((statement, values))
    )
    with on_sqlite.read() as session:
        next_moment_at(session)
        next_moment_at(session, since=NOON)
        planned_before(session, NOON, since=NOON - timedelta(days=1))
        looks = [pair for pair in asked if "moments" in pair[0]]
        assert len(looks) == 3
        for statement, values in looks:
            steps = session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values).all()
            assert any("ix_moments_planned" in str(step) for step in steps), steps
