"""Rings when something was written or dealt with, for threads that wait for it."""

from __future__ import annotations

import threading
from collections.abc import Callable


class Bell:
    """Counts how often it rang, so that a ring between looking and waiting isn't missed."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._rung = 0

    @property
    def rung(self) -> int:
        """How often it rang."""
        with self._changed:
            return self._rung

    def ring(self) -> None:
        """Wakes all who wait."""
        with self._changed:
            self._rung += 1
            self._changed.notify_all()

    def nudge(self) -> None:
        """Lets those who wait for a condition look again; nothing was written."""
        with self._changed:
            self._changed.notify_all()

    def wait_beyond(self, rung: int, seconds: float) -> None:
        """Waits until it rings beyond that count, at most so many seconds."""
        with self._changed:
            self._changed.wait_for(lambda: self._rung != rung, seconds)

    def wait_until(self, true: Callable[[], bool], seconds: float) -> bool:
        """Waits until this is true; False when that took too long."""
        with self._changed:
            return self._changed.wait_for(true, seconds)
