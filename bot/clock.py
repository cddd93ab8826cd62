"""The one place that reads the wall clock. Everybody else is handed a `Clock`."""

from __future__ import annotations

import threading
import time
from datetime import UTC, datetime
from typing import Protocol
from zoneinfo import ZoneInfo


class Clock(Protocol):
    """Tells the moment by which the product lives: aware, in the configured zone."""

    def now(self) -> datetime: ...


class WallClock:
    """The real time in a zone."""

    def __init__(self, zone: ZoneInfo) -> None:
        self._zone = zone

    def now(self) -> datetime:
        """The moment, aware."""
        return datetime.now(self._zone)


class SimulatedClock:
    """A clock that somebody moves; it never goes back. Read and moved by several threads."""

    def __init__(self, moment: datetime) -> None:
        self._moment = moment
        self._lock = threading.Lock()

    def now(self) -> datetime:
        """The simulated moment, in the zone in which it was started."""
        with self._lock:
            return self._moment

    def move_to(self, moment: datetime) -> None:
        """Moves on; an earlier moment is ignored."""
        with self._lock:
            if moment > self._moment:
                self._moment = moment.astimezone(self._moment.tzinfo)


def wall_now() -> datetime:
    """Wall time in UTC, for leases, pacing and back-off, which no simulation may bend."""
    return datetime.now(UTC)


def monotonic() -> float:
    """Seconds that only go forward, for waiting."""
    return time.monotonic()
