"""What is due is found by what is due, not by what is planned."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import event, text
from sqlmodel import Session

from storage.agreements import Agreement
from storage.database import Database
from storage.moments import (
    MomentValue,
    agreements_due,
    claim_moments,
    due_counts,
    next_moment_at,
    write_planned,
)
from storage.words import MomentKind

NOON = datetime(2026, 3, 17, 12, tzinfo=UTC)


def plan(database: Database, *hours: int, agreements: int = 1) -> list[int]:
    """Plans as many moments, at these hours from noon, for each of so many agreements; gives the ids of these."""
    with database.write() as session:
        made = [Agreement(title="Afspraken", document="a.txt", content_hash=f"{n}", created_at=NOON) for n in range(agreements)]
        session.add_all(made)
        session.flush()
        ids = [agreement.id or 0 for agreement in made]
        moments = [(i, NOON + timedelta(hours=hour)) for hour in hours for i in ids]
        write_planned(session, [MomentValue(None, i, None, None, MomentKind.DIGEST, at) for i, at in moments])
        return ids


def test_what_has_come_is_found_oldest_first_and_claimed(database: Database) -> None:
    here, elsewhere = plan(database, 5, -2, -9, 0, agreements=2)
    early = NOON - timedelta(hours=3)
    with database.write() as session:
        assert agreements_due(session, now=NOON, since=None, most=5) == [here, elsewhere, here, elsewhere, here]
        assert due_counts(session, [here], now=NOON, since=None) == {here: 3}
        assert due_counts(session, [here, elsewhere], now=NOON, since=early) == {here: 2, elsewhere: 2}
        hours = [-9, -2]
        found = claim_moments(session, [here], since=None, before=NOON)
        assert [(row.agreement_id, row.at) for row in found] == [(here, NOON + timedelta(hours=hour)) for hour in hours]
        assert claim_moments(session, [here], since=early, before=NOON) == found[1:]


def test_what_another_process_has_claimed_is_left_to_it(on_postgres: Database) -> None:
    [agreement] = plan(on_postgres, -2, -1)
    with on_postgres.write() as first, on_postgres.write() as second:
        second.execute(text("SET LOCAL lock_timeout = '2s'"))
        assert len(claim_moments(first, [agreement], since=None, before=NOON - timedelta(hours=1))) == 1
        left = claim_moments(second, [agreement], since=None, before=NOON)
        assert [moment.at for moment in left] == [NOON - timedelta(hours=1)]


def test_the_looks_of_a_tick_go_through_the_indexes_of_what_is_planned(on_sqlite: Database) -> None:
    """Of an agreement, too, only the day is read and not its whole plan."""
    asked: list[tuple[str, Any]] = []
    event.listen(
        on_sqlite.engine, "before_cursor_execute", lambda c, cursor, statement, values, *_: asked.append((statement, values))
    )
    with on_sqlite.read() as session:
        next_moment_at(session)
        next_moment_at(session, since=NOON)
        agreements_due(session, now=NOON, since=NOON - timedelta(days=1), most=9)
        for [step] in steps_of(session, asked):
            assert "ix_moments_planned" in step
        due_counts(session, [1, 2], now=NOON, since=NOON - timedelta(days=1))
        claim_moments(session, [1, 2], since=NOON - timedelta(days=1), before=NOON)
        for steps in steps_of(session, asked):
            assert not any(step.startswith("SCAN") for step in steps), steps
            assert any("(agreement_id=? AND settled_at=? AND at>? AND at<?)" in step for step in steps), steps


def steps_of(session: Session, asked: list[tuple[str, Any]]) -> list[list[str]]:
    """How SQLite goes about what was asked of moments; what was asked is forgotten."""
    looks = [pair for pair in asked if "moments" in pair[0]]
    plans = [session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values).all() for statement, values in looks]
    asked.clear()
    return [[str(step[3]) for step in steps] for steps in plans]
