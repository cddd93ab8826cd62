"""One life of the bot in the demo: the app on a database of its own and a clock that is moved, with the people who answer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from bot.app import build
from bot.clock import SimulatedClock
from bot.config import Config
from bot.demo.cast import Cast, Script
from bot.demo.opening import ENDS
from bot.playground.server import Playground
from bot.simulation import Simulation
from storage.database import open_database

SPEED = timedelta(days=365).total_seconds()  # a year in a second; the clock stops wherever something is due


class Life:
    """Begins with `start` and ends with `stop`, each called once. The database is there already."""

    def __init__(self, config: Config, slack: Playground, clock: SimulatedClock, script: Script) -> None:
        self.database = open_database(config.database_url)
        self.app = build(config, self.database, clock=clock, ticking=False)
        self.simulation = Simulation(self.app, clock, speed=SPEED)
        self.cast = Cast(slack, self.database, clock, rules=self.app.rules, script=script, settled=self.settled, ends=ENDS)
        self._slack = slack

    def start(self) -> bool:
        """Begins, and waits until the stand-in is connected; False when it was asked to end before."""
        self.app.start()
        return self.simulation.await_slack()

    def settled(self) -> None:
        """Waits until the bot has dealt with what people did, and said what follows from it."""
        self.app.delivery.wake()  # what a command wrote, the bot finds by itself only a second later
        self._slack.quiet(5.0)
        self.app.settle(10.0)

    def live_until(self, until: datetime, after_each: Callable[[datetime], None]) -> bool:
        """Lives on to this moment; False when it was asked to end before."""
        return self.simulation.live_until(until, after_each)

    def end(self) -> None:
        """Asks it to end. Takes no lock: a signal handler may call it."""
        self.app.end()

    def stop(self) -> None:
        """Lets go of everything: the web address is free, the line is cut, the database is closed."""
        self.app.stop()
        self._slack.cut_connections()
        self._slack.disconnected(2.0)
        self.database.close()
