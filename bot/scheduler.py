"""The pulse: a handful of heartbeats on APScheduler. What is due is decided from our rows and our clock."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.interval import IntervalTrigger

from bot.clock import monotonic, wall_now

log = logging.getLogger("nakomen.scheduler")

WATCH_SECONDS = 1.0
SET_BACK_SECONDS = 1.0  # less is a clock that is being kept right


@dataclass(frozen=True, slots=True)
class Beat:
    """Work that is done every so many seconds. One that fails is logged and tried again at the next beat."""

    name: str
    seconds: float
    work: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Pulse:
    """How a beat does: `beats` in all, seconds `since` the last good one (None: none yet), whether the last one failed."""

    beats: int = 0
    since: float | None = None
    failed: bool = False


class Heartbeats:
    """Runs the beats from `start()` to `stop()`: one of each at a time, missed ones as one, in memory only."""

    def __init__(self, beats: list[Beat], *, wall: Callable[[], datetime] = wall_now) -> None:
        self._beats = beats
        self._wall = wall
        self._stopping = threading.Event()
        self._lock = threading.Lock()
        self._counts: dict[str, int] = {}
        self._good: dict[str, float] = {}
        self._failing: set[str] = set()
        self._scheduler: BackgroundScheduler | None = None

    def start(self) -> None:
        """Begins; the first beat of each comes at once."""
        scheduler = BackgroundScheduler(
            timezone=UTC, job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
        )
        for beat in self._beats:
            trigger = IntervalTrigger(seconds=beat.seconds, timezone=UTC)
            scheduler.add_job(self.beat, trigger, args=[beat], id=beat.name, next_run_time=wall_now())
        scheduler.start()
        self._scheduler = scheduler
        self._stopping.clear()
        threading.Thread(target=self._watch, args=(scheduler,), name="clock-watch", daemon=True).start()

    def stop(self) -> None:
        """Ends; a beat under way is not waited for (its transaction is whole or nothing)."""
        self._stopping.set()
        if self._scheduler is not None:
            self._scheduler.shutdown(wait=False)
            self._scheduler = None

    def _watch(self, scheduler: BackgroundScheduler) -> None:
        """When the wall clock is set back the scheduler would wait until it is as late again: then every beat comes at once."""
        apart = self._apart()
        while not self._stopping.wait(WATCH_SECONDS):
            before, apart = apart, self._apart()
            if apart < before - SET_BACK_SECONDS:
                log.warning("the clock went back by %.0f seconds", before - apart)
                for job in scheduler.get_jobs():
                    job.modify(next_run_time=wall_now())

    def _apart(self) -> float:
        return self._wall().timestamp() - monotonic()

    def beat(self, beat: Beat) -> None:
        """Does the work once, and never fails."""
        try:
            beat.work()
        except Exception:
            log.exception("the heartbeat %s failed", beat.name)
            with self._lock:
                self._failing.add(beat.name)
        else:
            with self._lock:
                self._failing.discard(beat.name)
                self._good[beat.name] = monotonic()
        with self._lock:
            self._counts[beat.name] = self._counts.get(beat.name, 0) + 1

    def pulses(self) -> Mapping[str, Pulse]:
        """How each beat does."""
        now = monotonic()
        with self._lock:
            return {beat.name: self._pulse(beat.name, now) for beat in self._beats}

    def _pulse(self, name: str, now: float) -> Pulse:
        good = self._good.get(name)
        return Pulse(self._counts.get(name, 0), None if good is None else now - good, name in self._failing)

    @property
    def running(self) -> bool:
        """Whether it was started and not stopped."""
        return self._scheduler is not None
