"""A thousand moments that have come at once: claimed, bundled, written to the outbox."""

from __future__ import annotations

from datetime import datetime
from statistics import median

import sqlalchemy as sa
from sqlmodel import col, select

from bench.country import settle
from bench.ground import RULES, ZONE, empty_database
from bench.table import heading, row, seconds_of
from storage.database import Database
from storage.moments import Moment
from storage.outbox import Delivery
from storage.tasks import Task
from storage.words import MomentKind
from workflows.reminding.due import work_off

NOW = datetime(2026, 3, 31, 9, 30, tzinfo=ZONE)
DUE = 1_000


def measure(*, rounds: int = 7, seed: int = 1) -> None:
    """Prints the median for a thousand tasks in few places, and for a thousand places."""
    heading(f"{DUE:,} moments that have come, to the outbox")
    for agreements, name in ((25, "in about 25 channels"), (1_000, "in 1,000 channels")):
        with empty_database() as database:
            settle(database, agreements=agreements, seed=seed)
            times, written = [], 0
            for _ in range(rounds):
                _make_due(database, agreements)
                times.append(seconds_of(lambda database=database: _work_off(database)))
                written = _forget(database)
        row(f"claimed, bundled and written, {name}", f"{median(times):.3f} s", "< 1 s", held=median(times) < 1.0)
        row("   messages", f"{written}")


def _work_off(database: Database) -> None:
    while True:
        with database.write() as session:
            if not work_off(session, now=NOW, rules=RULES).moments:
                return


def _make_due(database: Database, agreements: int) -> None:
    """A thousand tasks are due, spread evenly over the agreements."""
    each = -(-DUE // agreements)
    with database.write() as session:
        wanted = select(Task.id, Task.agreement_id).where(col(Task.chased)).order_by(col(Task.position), col(Task.agreement_id))
        counted: dict[int, int] = {}
        rows = []
        for task_id, agreement_id in session.exec(wanted):
            counted[agreement_id] = counted.get(agreement_id, 0) + 1
            if counted[agreement_id] <= each and len(rows) < DUE:
                rows.append({"agreement_id": agreement_id, "task_id": task_id, "kind": MomentKind.DUE, "at": NOW})
        session.execute(sa.insert(Moment), rows)


def _forget(database: Database) -> int:
    with database.write() as session:
        written = session.scalar(sa.select(sa.func.count()).select_from(Delivery)) or 0
        session.execute(sa.delete(Moment))
        session.execute(sa.delete(Delivery))
    return written
