"""The bots that are killed: a nursery that brings them up, and a hand that ends and restarts them at moments from a seed."""

from __future__ import annotations

import atexit
import functools
import os
import random
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

NURSERY = Path(__file__).with_name("nursery.py")
ROOT = Path(__file__).parents[2]


class SharedTime:
    """The moment at which every process lives; moved by the test."""

    def __init__(self, file: Path, moment: datetime) -> None:
        self.file = file
        self.move_to(moment)

    def move_to(self, moment: datetime) -> None:
        """Whoever reads it sees the old moment or the new one, whole."""
        self._moment = moment
        fresh = self.file.with_suffix(".new")
        fresh.write_text(moment.isoformat())
        fresh.replace(self.file)

    def now(self) -> datetime:
        return self._moment


class Nurse:
    """The process that starts and kills the others: one for all tests. Several threads may ask."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process = subprocess.Popen(
            [sys.executable, str(NURSERY)],
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            bufsize=1,
        )
        atexit.register(self.close)
        assert self._answer() == "ready"

    def ask(self, *words: str) -> str:
        assert self._process.stdin is not None
        with self._lock:
            self._process.stdin.write(" ".join(words) + "\n")
            self._process.stdin.flush()
            return self._answer()

    def close(self) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:  # a machine that is that busy; nobody has any use for it now
            self._process.kill()
            self._process.wait()
        self._process.stdout.close()

    def _answer(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()


@functools.cache
def nurse() -> Nurse:
    """Loads the program once."""
    return Nurse()


class Nursery:
    """The bots of one configuration, that live by one clock and write one log."""

    def __init__(self, config: Path, clock: SharedTime, log: Path) -> None:
        nurse()  # before several hands ask for it at once
        self.log = log
        self._files = (str(config), str(clock.file), str(log))
        self._living: set[int] = set()

    def start(self, *words: str) -> int:
        """Begins `nakomen run` with these words."""
        pid = int(nurse().ask("start", *self._files, *words))
        self._living.add(pid)
        return pid

    def kill(self, pid: int) -> int:
        """Ends it with SIGKILL and gives its exit status: -9, or another one when it had ended by itself."""
        self._living.discard(pid)
        return int(nurse().ask("kill", str(pid)).split()[2])

    def ended(self, pid: int) -> bool:
        """Whether it ended by itself."""
        if nurse().ask("ask", str(pid)).startswith("lives"):
            return False
        self._living.discard(pid)
        return True

    def close(self) -> None:
        """Kills those that live."""
        for pid in sorted(self._living):
            self.kill(pid)


@dataclass
class Hand:
    """Kills one bot after the other in a row of lives: a few short enough to end while starting, most within a few seconds.

    `quota()` says how many kills there may be by now, so that they are spread over the whole time.
    """

    nursery: Nursery
    chance: random.Random
    quota: Callable[[], int]
    kills: list[float] = field(default_factory=list)
    deaths: list[int] = field(default_factory=list)
    _ending: threading.Event = field(default_factory=threading.Event)
    _thread: threading.Thread | None = None

    def start(self) -> None:
        self._thread = threading.Thread(target=self._rule, name="hand", daemon=True)
        self._thread.start()

    def spare(self) -> None:
        """No more kills; the bot that lives stays."""
        self._ending.set()
        assert self._thread is not None
        self._thread.join()

    def _rule(self) -> None:
        pid = self.nursery.start()
        while not self._ending.is_set():
            life = self.chance.choice((0.05, 0.3, 0.8, 0.8, 1.6, 3.0)) * self.chance.random()
            self._ending.wait(0.02 + life)
            while len(self.kills) >= self.quota() and not self._ending.wait(0.02):
                pass
            if self._ending.is_set():
                break
            status = self.nursery.kill(pid)
            self.kills.append(life)
            if status != -9:
                self.deaths.append(status)
            if self.chance.random() < 0.15:
                self._ending.wait(self.chance.random() * 1.5)
            pid = self.nursery.start()
        self.pid = pid
