"""A quarter is lived by processes that are killed while Slack has bad weather; and once more in peace, to see what had to be.

The clock stands still at each moment at which something is due until it is told, and people have answered it: so both lives say
the same, message by message, however often they were ended. The seed fixes the world, what people do, and the draws of deaths and
faults; when exactly a death meets which line of the program is the machine's affair.
"""

from __future__ import annotations

import math
import random
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from oracle import Told, history_of, told_in
from torture_world import FIRST, RULES, World, workspace
from townsfolk import Townsfolk
from victims import Hand, Nursery, SharedTime
from weather import Weather

from bot.playground.server import Playground
from storage.claims import anything_waiting
from storage.database import Database
from workflows.reminding.claiming import next_work_at

LEASE = 2.0
PATIENCE = 90.0
RETRIES = (0.1, 0.3, 1.0)


@dataclass
class Life:
    """What came of a quarter: messages, history, and what it went through."""

    told: Told
    history: Counter[tuple[object, ...]]
    kills: int = 0
    deaths: list[int] = field(default_factory=list)
    weather: Counter[str] = field(default_factory=Counter)
    lost: list[str] = field(default_factory=list)
    clicks: int = 0
    replies: int = 0
    again: int = 0
    stops: int = 0
    seconds: float = 0.0


@dataclass
class Quarter:
    """One life on this database (with its schema, empty). `kills` 0 is peace: one process, no faults."""

    world: World
    database: Database
    url: str
    home: Path
    until: datetime
    processes: int = 1
    kills: int = 0
    stops: int = 0

    def live(self) -> Life:
        self.world.found(self.database)
        clock = SharedTime(self.home / "clock", FIRST)
        began = time.monotonic()
        with Playground(workspace(clock.now), retries=RETRIES) as playground:
            nursery = Nursery(self._configured(playground), clock, self.home / "log")
            try:
                life = self._among(playground, nursery, clock)
            finally:
                nursery.close()
        life.seconds = time.monotonic() - began
        return life

    def _among(self, playground: Playground, nursery: Nursery, clock: SharedTime) -> Life:
        seed = self.world.seed
        people = Townsfolk(seed, playground, self.database)
        weather = Weather(playground, random.Random(f"{seed}:weather"))
        hands = [
            Hand(nursery, random.Random(f"{seed}:hand:{n}"), lambda: self._quota(clock) // self.processes)
            for n in range(self.processes)
        ]
        if self.kills:
            weather.start()
        for hand in hands:
            hand.start()
        try:
            self._walk(clock, people, hands)
        finally:
            weather.clear() if self.kills else None
            for hand in hands:
                hand.spare()
        self._settle(clock)
        assert playground.quiet(20)
        life = Life(told_in(playground), history_of(self.database), lost=people.lost, weather=weather.seen, stops=self.stops)
        life.kills, life.deaths = sum(len(hand.kills) for hand in hands), [d for hand in hands for d in hand.deaths]
        life.clicks, life.replies, life.again = people.clicks, people.replies, people.again
        for hand in hands:
            nursery.kill(hand.pid)
        return life

    def _walk(self, clock: SharedTime, people: Townsfolk, hands: list[Hand]) -> None:
        """From one moment at which something is due to the next."""
        while (moment := self._next(clock)) is not None and moment <= self.until:
            clock.move_to(max(moment, clock.now()))
            self.stops += 1
            self._settle(clock)
            people.answer()
            self._settle(clock)
            self._wait_for(
                lambda: sum(len(hand.kills) for hand in hands) >= self._quota(clock) // self.processes * self.processes
            )

    def _quota(self, clock: SharedTime) -> int:
        """How many kills belong to this part of the quarter."""
        share = (clock.now() - FIRST) / (self.until - FIRST) if clock.now() > FIRST else 0.0
        return min(self.kills, math.ceil(self.kills * (share + 0.03)))

    def _next(self, clock: SharedTime) -> datetime | None:
        with self.database.read() as session:
            return next_work_at(session, now=clock.now(), rules=RULES)

    def _settle(self, clock: SharedTime) -> None:
        """Until nothing is due and everything is sent."""
        self._wait_for(lambda: self._is_settled(clock))

    def _is_settled(self, clock: SharedTime) -> bool:
        moment = self._next(clock)
        with self.database.read() as session:
            return (moment is None or moment > clock.now()) and not anything_waiting(session)

    def _wait_for(self, promise: Callable[[], bool]) -> None:
        deadline = time.monotonic() + PATIENCE
        while not promise():
            assert time.monotonic() < deadline, f"nothing moves any more; see {self.home / 'log'}"
            time.sleep(0.02)

    def _configured(self, playground: Playground) -> Path:
        file = self.home / "config.toml"
        file.write_text(
            f'[slack]\nbot_token = "{playground.bot_token}"\napp_token = "{playground.app_token}"\n'
            f'api_url = "{playground.api_url}"\nchannel_interval_seconds = 0.02\nmessages_per_minute = 6000\n'
            f'timeout_seconds = 1\n[storage]\nurl = "{self.url}"\n'
            f'[web]\nlisten = "127.0.0.1:0"\n[reminders]\nlease_seconds = {LEASE}\n'
        )
        return file


def a_quarter() -> datetime:
    """The end of the first quarter, with the days in which its digest is due."""
    return FIRST + timedelta(days=94)
