"""Keeps to Slack's limits: about one message a second for each channel, a ceiling for the workspace, and its requests to wait.

Docs: docs.slack.dev/apis/web-api/rate-limits. Times are seconds of a clock that only goes forward.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable

MINUTE = 60.0
SOONER = 0.1
"""This part of its second a message may come sooner after one that was late: over time it stays one a second."""
LATE = 0.5
"""More than this part of a second later it was written later."""


class Pacing:
    """Says how long a call has to wait, and notes the calls that were made. Used by several threads."""

    def __init__(self, *, interval: float, per_minute: int, monotonic: Callable[[], float]) -> None:
        self._interval = interval
        self._per_minute = max(1, per_minute)
        self._monotonic = monotonic
        self._lock = threading.Lock()
        self._next: dict[str, float] = {}
        self._paused: dict[str, float] = {}
        self._calls: deque[float] = deque()

    def wait_for(self, destination: str, method: str) -> float:
        """Seconds until this method may be called for this destination; 0 when it may be now."""
        with self._lock:
            now = self._monotonic()
            while self._calls and self._calls[0] <= now - MINUTE:
                self._calls.popleft()
            paused = self._paused.get(method, 0.0)
            if method != "post":
                return max(0.0, paused - now)
            ceiling = self._calls[0] + MINUTE if len(self._calls) >= self._per_minute else 0.0
            return max(0.0, max(ceiling, self._next.get(destination, 0.0), paused) - now)

    def note(self, destination: str, method: str) -> None:
        """Notes a call that is made now. Only new messages count: for the rest Slack's own word is enough."""
        if method != "post":
            return
        with self._lock:
            now = self._monotonic()
            self._calls.append(now)
            self._next = {name: at for name, at in self._next.items() if at > now - self._interval}
            self._next[destination] = self._counted_from(self._next.get(destination), now) + self._interval

    def _counted_from(self, permitted: float | None, now: float) -> float:
        """From when the next message's time counts: what goes a little late, since a clock overslept, takes nothing from it."""
        if permitted is None or now - permitted > self._interval * LATE:
            return now  # it wasn't waiting for its time
        return max(permitted, now - self._interval * SOONER)

    def pause(self, method: str, seconds: float) -> None:
        """Slack asked to wait before this method is called again: its limits are per method."""
        with self._lock:
            self._paused[method] = max(self._paused.get(method, 0.0), self._monotonic() + seconds)
