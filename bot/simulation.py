"""`nakomen run --from --until`: the same bot on a simulated clock, against whichever Slack the configuration names.

The clock moves at `speed` simulated seconds for each wall second and stops at each due moment until its messages are delivered or
refused for good, so that every speed gives the same messages. What people do meanwhile happens at the simulated now.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from bot.app import App, build
from bot.clock import SimulatedClock, monotonic
from bot.config import Config
from bot.context import store
from bot.ending import end_on_signals, leave_if_held_up
from bot.logbook import begin_logging
from workflows.reminding.claiming import next_work_at
from workflows.reminding.replanning import replan_all

log = logging.getLogger("nakomen.simulation")

STEP = 0.05  # wall seconds between two looks at what people may have changed in the plan
FRUITLESS = 3
GRACE = 0.1  # wall seconds in which people may begin to answer what was posted, while the clock stands still
MOST_ROUNDS = 50  # of answers to answers at one moment

AfterEach = Callable[[datetime], None]


class Simulation:
    """Lives through the plan of an app that was built with this clock and `ticking=False`."""

    def __init__(self, app: App, clock: SimulatedClock, *, speed: float) -> None:
        self._app = app
        self._clock = clock
        self._speed = speed

    def begin(self) -> None:
        """Plans everything in store as if it became known at the clock's moment."""
        with self._app.database.write() as session:
            replan_all(session, now=self._clock.now(), rules=self._app.rules)

    def await_slack(self) -> bool:
        """Waits until Slack is connected; False when it is to end first. Raises Refused for a refused token."""
        while not self._app.connection.well:
            if self._app.wait(STEP):
                return False
        return True

    def live_until(self, until: datetime, after_each: AfterEach | None = None) -> bool:
        """Lives on to this moment; False when it was asked to end before. `after_each` is called after each due moment."""
        fruitless = 0
        while not self._app.wait(0):
            moment = self._next(until)
            if not self._travel(moment, until):
                return False
            if moment >= until and not self._is_due():
                return True
            fruitless = 0 if self._stop_at_moment(after_each) else fruitless + 1
            if fruitless >= FRUITLESS:
                raise RuntimeError(f"what was due at {moment.isoformat()} is neither written nor settled")
        return False

    def _next(self, until: datetime) -> datetime:
        found = self._next_work()
        return until if found is None else min(max(found, self._clock.now()), until)

    def _is_due(self) -> bool:
        found = self._next_work()
        return found is not None and found <= self._clock.now()

    def _next_work(self) -> datetime | None:
        with self._app.database.read() as session:
            return next_work_at(session, now=self._clock.now(), rules=self._app.rules)

    def _travel(self, moment: datetime, until: datetime) -> bool:
        """Moves the clock on; the plan may change on the way."""
        before = monotonic()
        while self._clock.now() < moment:
            left = (moment - self._clock.now()).total_seconds() / self._speed
            if self._app.wait(min(STEP, left)):
                return False
            now = monotonic()
            self._clock.move_to(min(moment, _later(self._clock.now(), (now - before) * self._speed, moment)))
            before = now
            moment = self._next(until)
        return True

    def _stop_at_moment(self, after_each: AfterEach | None) -> bool:
        """Writes what is due, waits until it is delivered, lets people answer; tells whether the plan got on."""
        moment = self._clock.now()
        self._app.desk.quiet(5.0)
        written = self._app.tick()
        self._app.check_feeds()
        if written:
            log.info("%s: %d", moment.isoformat(), written)
        self._app.settle()
        if after_each is not None:
            after_each(moment)
            self._app.settle()
        elif written:
            self._let_people_answer()
        return not self._is_due()

    def _let_people_answer(self) -> None:
        """Stands still until a moment has gone by in which nobody did anything, so that no speed puts answers on a later day."""
        for _ in range(MOST_ROUNDS):
            heard = self._app.desk.taken_in
            if self._app.wait(GRACE) or self._app.desk.taken_in == heard:
                return
            self._app.settle()


def _later(now: datetime, seconds: float, latest: datetime) -> datetime:
    """So many seconds later in real time (not by the local clock's face); never beyond `latest`."""
    most = (latest - now).total_seconds()
    return (now.astimezone(UTC) + timedelta(seconds=min(seconds, most))).astimezone(now.tzinfo)


def run_simulated(config: Config, *, start: datetime, until: datetime, speed: float) -> int:
    """Lives from `start` to `until` and ends by itself; gives the exit code. SIGINT and SIGTERM end it cleanly before."""
    begin_logging()
    clock = SimulatedClock(start)
    with store(config, writes=True) as database:
        app = build(config, database, clock=clock, ticking=False)
        end_on_signals(app.end)
        simulation = Simulation(app, clock, speed=speed)
        try:
            simulation.begin()
            app.start()
            if simulation.await_slack():
                app.catch_up.done(30.0)
                app.settle()
                simulation.live_until(until)
        finally:
            app.stop()
    leave_if_held_up(0)
    return 0
