"""The whole country planned, and one quarter of it lived with a Slack that answers at once: wall time, memory, growth."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from datetime import datetime

import sqlalchemy as sa

from bench.country import settle
from bench.ground import RULES, ZONE, InstantSlack, empty_database, sending
from bench.table import heading, row, say, seconds_of
from bot.clock import SimulatedClock
from bot.sending.delivery import DeliveryLoop
from storage.database import Database
from storage.moments import Moment
from workflows.reminding.claiming import next_work_at
from workflows.reminding.due import work_off
from workflows.reminding.replanning import replan_all

FROM, UNTIL = datetime(2026, 1, 1, 8, tzinfo=ZONE), datetime(2026, 3, 31, 18, tzinfo=ZONE)
PARTS = {
    "plan": "planned in",
    "plan_cpu": "   of the processor",
    "live": "the quarter lived in",
    "live_cpu": "   of the processor",
    "memory": "peak memory",
}


def measure(*, agreements: int, seed: int) -> None:
    """Prints the whole country beside a quarter of it, each in a process of its own.

    The quarter is measured before and after the whole: over so many minutes a machine's speed changes by more than the bound
    leaves room for, and the mean of both is what the whole is to be held against.
    """
    heading(f"The country ({agreements:,} agreements), planned and a quarter lived, on SQLite")
    before, whole, after = (
        _in_own_process(count, seed) for count in (max(1, agreements // 4), agreements, max(1, agreements // 4))
    )
    small = {key: (before[key] + after[key]) / 2 for key in before}
    times = whole["tasks"] / small["tasks"]
    for found in (before, after, whole):
        say(", ".join(f"{found[key]:,} {key}" for key in ("agreements", "tasks", "moments", "messages")))
        for key, name in PARTS.items():
            unit = "MB" if key == "memory" else "s"
            more = found[key] / small[key]
            bound = f"{more:.2f} x for {times:.2f} x" if found is whole else ""
            row(f"   {name}", f"{found[key]:,.1f} {unit}", bound, held=more <= times * 1.15 if found is whole else None)


def live(*, agreements: int, seed: int) -> dict[str, float]:
    """Plans and lives it in this process; seconds (by the wall, and of the processor: others may be busy) and megabytes."""
    with empty_database() as database:
        tasks = settle(database, agreements=agreements, seed=seed)
        used = [_processor_seconds()]
        plan = seconds_of(lambda: _plan(database))
        used.append(_processor_seconds())
        with database.read() as session:
            moments = session.scalar(sa.select(sa.func.count()).select_from(Moment)) or 0
        slack, clock = InstantSlack(), SimulatedClock(FROM)
        with sending(database, slack, clock, interval=0.0, per_minute=10**9) as loop:
            used.append(_processor_seconds())
            lived = seconds_of(lambda: _live(database, loop, clock))
            used.append(_processor_seconds())
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    counts = {"agreements": agreements, "tasks": tasks, "moments": moments, "messages": len(slack.posted)}
    return {**counts, "plan": plan, "plan_cpu": used[1] - used[0], "live": lived, "live_cpu": used[3] - used[2], "memory": memory}


def _processor_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def _plan(database: Database) -> None:
    with database.write() as session:
        replan_all(session, now=FROM, rules=RULES)


def _live(database: Database, loop: DeliveryLoop, clock: SimulatedClock) -> None:
    while True:
        with database.read() as session:
            found = next_work_at(session, now=clock.now(), rules=RULES)
        if found is None or found > UNTIL:
            return
        clock.move_to(max(found, clock.now()))
        with database.write() as session:
            work_off(session, now=clock.now(), rules=RULES)
        loop.wake()
        loop.drain()


def _in_own_process(agreements: int, seed: int) -> dict[str, float]:
    command = [sys.executable, "-m", "bench", "one-country", "--agreements", str(agreements), "--seed", str(seed)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - this program itself
    found: dict[str, float] = json.loads(done.stdout)
    return found
