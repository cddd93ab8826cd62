"""A world with its Slack, its clock and a nursery for bots: where a test moves the time and waits until everything is said."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from oracle import Told, told_in
from torture_world import FIRST, RULES, World, workspace
from victims import Nursery, SharedTime

from bot.demo.opening import free_port
from bot.playground.server import Playground
from storage.claims import anything_waiting
from storage.database import Database
from workflows.reminding.claiming import next_work_at

LEASE = 2.0
PATIENCE = 900.0  # seconds: a message may meet one fault after the other, with two minutes between its attempts
RETRIES = (0.1, 0.3, 1.0)


@dataclass(frozen=True)
class Station:
    """`config` is the file that the bots read, `port` where the first of them serves its health (0: anywhere)."""

    database: Database
    playground: Playground
    clock: SharedTime
    nursery: Nursery
    config: Path
    port: int

    def next_moment(self) -> datetime | None:
        """When something is due."""
        with self.database.read() as session:
            return next_work_at(session, now=self.clock.now(), rules=RULES)

    def travel(self) -> datetime:
        """Moves the clock to the next moment at which something is due."""
        moment = self.next_moment()
        assert moment is not None
        self.clock.move_to(max(moment, self.clock.now()))
        return self.clock.now()

    def settle(self) -> None:
        """Waits until nothing is due and everything is sent."""
        self.wait_for(self.is_settled)

    def is_settled(self) -> bool:
        moment = self.next_moment()
        with self.database.read() as session:
            return (moment is None or moment > self.clock.now()) and not anything_waiting(session)

    def wait_for(self, promise: Callable[[], object], seconds: float = PATIENCE) -> None:
        deadline = time.monotonic() + seconds
        while not promise():
            assert time.monotonic() < deadline, f"nothing moves any more; see {self.nursery.log}"
            time.sleep(0.05)

    def told(self) -> Told:
        return told_in(self.playground)


@contextmanager
def station(world: World, database: Database, url: str, home: Path, *, port: int = 0, mode: str = "socket") -> Iterator[Station]:
    """Founds the world in this database (empty, with its schema), at the beginning of its time; nobody works yet.

    In `http` mode Slack calls the one bot that there is.
    """
    home.mkdir(exist_ok=True)
    world.found(database)
    clock = SharedTime(home / "clock", FIRST)
    port = port or (free_port() if mode == "http" else 0)
    events = f"http://127.0.0.1:{port}/slack/events" if mode == "http" else None
    with Playground(workspace(clock.now), events_url=events, retries=RETRIES) as playground:
        config = home / "config.toml"
        config.write_text(configuration(playground, url, port, mode))
        nursery = Nursery(config, clock, home / "log")
        try:
            yield Station(database, playground, clock, nursery, config, port)
        finally:
            nursery.close()


def configuration(playground: Playground, url: str, port: int, mode: str) -> str:
    return (
        f'[slack]\nmode = "{mode}"\nsigning_secret = "{playground.signing_secret}"\n'
        f'bot_token = "{playground.bot_token}"\napp_token = "{playground.app_token}"\n'
        f'api_url = "{playground.api_url}"\nchannel_interval_seconds = 0.02\nmessages_per_minute = 6000\ntimeout_seconds = 1\n'
        f'[storage]\nurl = "{url}"\n[web]\nlisten = "127.0.0.1:{port}"\n[reminders]\nlease_seconds = {LEASE}\n'
    )


def url_of(database: Database) -> str:
    """The address of a database as it stands in a configuration."""
    return database.engine.url.render_as_string(hide_password=False)
