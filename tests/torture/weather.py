"""Bad weather at Slack: every fault that the stand-in knows, one at a time at moments from a seed, and lines that are cut."""

from __future__ import annotations

import random
import threading
import time
from collections import Counter

from bot.playground.faults import Fault, Kind
from bot.playground.server import Playground

KINDS: tuple[Kind, ...] = ("ratelimited", "500", "503", "hang", "reset", "drop", "late")
METHODS = ("chat.postMessage", "chat.postMessage", "chat.postMessage", "chat.update", "conversations.history", "*")


class Weather:
    """Blows from `start` to `clear`, but for `seconds` at most: what still doesn't move when Slack has long been well never will.

    `seen` counts what it was made of.
    """

    def __init__(self, playground: Playground, chance: random.Random, *, seconds: float, pause: float = 0.8) -> None:
        self._playground = playground
        self._chance = chance
        self._seconds = seconds
        self._pause = pause
        self._ending = threading.Event()
        self._thread = threading.Thread(target=self._blow, name="weather", daemon=True)
        self._met: list[Fault] = []
        self.seen: Counter[str] = Counter()

    def start(self) -> None:
        self._thread.start()

    def clear(self) -> None:
        """No more faults."""
        self._ending.set()
        self._thread.join()
        self._playground.faults.clear()
        for fault in self._met:
            self.seen[fault.kind] += fault.hit

    def _blow(self) -> None:
        """One fault at a time, for as long as it lasts: those that nobody met don't pile up."""
        calm = time.monotonic() + self._seconds
        while not self._ending.wait(self._pause * 2 * self._chance.random()) and time.monotonic() < calm:
            if self._chance.random() < 0.1:
                self._playground.cut_connections()
                self.seen["cut"] += 1
                continue
            self._playground.faults.clear()
            kind, method = self._chance.choice(KINDS), self._chance.choice(METHODS)
            times, delay = self._chance.choice((1, 1, 2)), 0.2 + 1.3 * self._chance.random()
            fault = self._playground.faults.add(kind, method, times=times, delay=delay)
            self._met.append(fault)
        self._playground.faults.clear()
