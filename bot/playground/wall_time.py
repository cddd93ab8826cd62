"""Wall time for what Slack itself measures in it: message ids, signatures, triggers. Never a date in the story that is played."""

from __future__ import annotations

import time
from collections.abc import Callable

WallClock = Callable[[], float]


def wall_seconds() -> float:
    """Seconds since 1970 by the machine's own clock, also when the demo runs on a simulated one."""
    return time.time_ns() / 1_000_000_000


class TsMaker:
    """Hands out Slack timestamps such as `1722000000.000200`: unique and always later than the one before."""

    def __init__(self, wall: WallClock = wall_seconds) -> None:
        self._wall = wall
        self._last = 0

    def next(self) -> str:
        """The next timestamp. The caller holds the lock of the workspace."""
        self._last = max(int(self._wall() * 1_000_000), self._last + 1)
        return f"{self._last // 1_000_000}.{self._last % 1_000_000:06d}"
