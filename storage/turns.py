"""Who writes next, among the threads of one process: on SQLite one at a time.

SQLite lets writers look again after pauses that grow, and whoever looks in the right moment is next: a busy thread keeps the
others waiting for seconds. Here they stand in line.
"""

import heapq
import itertools
import threading
from collections.abc import Iterator
from contextlib import contextmanager


class Turns:
    """The urgent come first, for the rest it is in the order in which they came."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._tickets = itertools.count()
        self._waiting: list[tuple[bool, int]] = []
        self._taken = False

    @contextmanager
    def turn(self, *, urgent: bool, seconds: float) -> Iterator[None]:
        """Waits for its turn; after so many seconds it goes on without, and the database has to say."""
        with self._changed:
            ticket = (not urgent, next(self._tickets))
            heapq.heappush(self._waiting, ticket)
            mine = self._changed.wait_for(lambda: not self._taken and self._waiting[0] == ticket, seconds)
            self._waiting.remove(ticket)
            heapq.heapify(self._waiting)
            self._taken = self._taken or mine
            if not mine:
                self._changed.notify_all()  # another may be first now
        try:
            yield
        finally:
            if mine:
                with self._changed:
                    self._taken = False
                    self._changed.notify_all()
