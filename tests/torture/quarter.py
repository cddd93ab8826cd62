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
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from oracle import Told, history_of, unspoken
from station import Station, station, url_of
from torture_world import FIRST, World
from townsfolk import Townsfolk
from victims import Hand
from weather import Weather

from storage.database import Database

AT_ONCE = 0.03  # this part of the kills may come at the first moment
STORM = 15.0  # seconds of bad weather for each kill: a life takes some seven for each


@dataclass
class Life:
    """What came of a quarter: messages, history, and what it went through."""

    told: Told
    history: Counter[tuple[object, ...]]
    people: Townsfolk
    unspoken: list[str]
    kills: int = 0
    deaths: list[int] = field(default_factory=list)
    weather: Counter[str] = field(default_factory=Counter)
    stops: int = 0
    seconds: float = 0.0


@dataclass
class Quarter:
    """One life on this database (empty, with its schema). `kills` 0 is peace: one process, no faults."""

    world: World
    database: Database
    home: Path
    until: datetime
    processes: int = 1
    kills: int = 0
    stops: int = 0
    mode: str = "socket"

    def live(self) -> Life:
        began = time.monotonic()
        with station(self.world, self.database, url_of(self.database), self.home, mode=self.mode) as here:
            life = self._among(here)
        life.seconds = time.monotonic() - began
        return life

    def _among(self, here: Station) -> Life:
        seed = self.world.seed
        people = Townsfolk(seed, here.playground, self.database, here.settle, connects=self.mode == "socket")
        weather = Weather(here.playground, random.Random(f"{seed}:weather"), seconds=STORM * self.kills)
        hands = [
            Hand(here.nursery, random.Random(f"{seed}:hand:{n}"), lambda: self._quota(here.clock.now()))
            for n in range(self.processes)
        ]
        if self.kills:
            weather.start()
        for hand in hands:
            hand.start()
        try:
            self._walk(here, people, hands)
        finally:
            if self.kills:
                weather.clear()
            for hand in hands:
                hand.spare()
        here.settle()
        assert here.playground.quiet()
        told = here.told()
        missed = unspoken(self.database, told, since=FIRST, until=self.until)
        life = Life(told, history_of(self.database), people, missed, weather=weather.seen, stops=self.stops)
        life.kills, life.deaths = sum(len(hand.kills) for hand in hands), [d for hand in hands for d in hand.deaths]
        for hand in hands:
            here.nursery.kill(hand.pid)
        return life

    def _walk(self, here: Station, people: Townsfolk, hands: list[Hand]) -> None:
        """From one moment at which something is due to the next."""
        while (moment := here.next_moment()) is not None and moment <= self.until:
            here.travel()
            self.stops += 1
            here.settle()
            people.answer()
            here.wait_for(lambda: all(len(hand.kills) >= self._quota(here.clock.now()) for hand in hands))

    def _quota(self, now: datetime) -> int:
        """How many kills of each process belong to the time until now."""
        share = (now - FIRST) / (self.until - FIRST)
        return min(math.ceil(self.kills / self.processes), math.ceil(self.kills / self.processes * (share + AT_ONCE)))
