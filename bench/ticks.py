"""A tick with nothing due: beside how much is planned, and beside the bare query."""

from __future__ import annotations

from contextlib import ExitStack
from datetime import UTC, datetime, timedelta

import sqlalchemy as sa

from bench.ground import ZONE, empty_database
from bench.table import heading, interleaved, row
from bot.app import build
from bot.clock import SimulatedClock
from bot.config import Config
from storage.agreements import Agreement
from storage.database import Database
from storage.moments import Moment
from storage.words import AgreementStatus, MomentKind

NOW = datetime(2026, 3, 17, 9, 30, tzinfo=ZONE)
FEW, MANY = 10_000, 1_000_000
BARE = "SELECT at FROM moments WHERE settled_at IS NULL ORDER BY at LIMIT 1"


def measure(*, rounds: int = 400) -> None:
    """Prints the medians and their ratios."""
    heading("A tick with nothing due")
    with ExitStack() as stack:
        few, many = stack.enter_context(empty_database()), stack.enter_context(empty_database())
        _plan(few, FEW)
        _plan(many, MANY)
        clock = SimulatedClock(NOW)
        ticks = [build(Config(), database, clock=clock, ticking=False).tick for database in (few, many)]
        small, large, bare = interleaved([*ticks, lambda: _bare(many)], rounds=rounds)
    row(f"tick, {FEW:,} planned", f"{small * 1e6:,.0f} us")
    row(f"tick, {MANY:,} planned", f"{large * 1e6:,.0f} us", f"{large / small:.2f} x", held=large <= 1.5 * small)
    row("the bare indexed query, in a transaction", f"{bare * 1e6:,.0f} us", f"{large / bare:.2f} x", held=large <= 3 * bare)


def _bare(database: Database) -> None:
    with database.engine.connect() as connection:
        connection.exec_driver_sql(BARE).all()


def _plan(database: Database, count: int) -> None:
    """So many moments in the years after now, and as many tenths that were settled before."""
    with database.write() as session:
        agreement = Agreement(title="Bank", document="b", content_hash="b", status=AgreementStatus.ACTIVE, created_at=NOW)
        session.add(agreement)
        session.flush()
        begin = datetime(2026, 3, 18, 8, 30, tzinfo=UTC)
        rows = [
            {"agreement_id": agreement.id, "kind": MomentKind.DUE, "at": begin + timedelta(seconds=60 * number)}
            for number in range(count)
        ]
        for first in range(0, count, 50_000):
            session.execute(sa.insert(Moment), rows[first : first + 50_000])
        settled = [{**found, "at": NOW - timedelta(days=9), "settled_at": NOW} for found in rows[: count // 10]]
        session.execute(sa.insert(Moment), settled)
