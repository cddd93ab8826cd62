"""Faults that tests and demo switch on: too many requests, server errors, silence, cut lines, and answers that get lost."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from random import Random
from typing import Literal

Kind = Literal["ratelimited", "500", "503", "hang", "reset", "drop", "late"]
DONE_ALL_THE_SAME = frozenset({"drop", "late"})
"""What was asked is done, and only the answer gets lost."""


@dataclass(slots=True)
class Fault:
    """One kind of trouble for one method (`*` for all): the next `times` calls, or a `share` of all calls by `chance`.

    `ratelimited` answers 429 with `Retry-After`; `hang` never answers; `reset` cuts the line before anything is done;
    `drop` does what was asked and then cuts the line without an answer; `late` does the same, but only after `delay` seconds.
    """

    kind: Kind
    method: str = "*"
    times: int | None = 1
    share: float = 1.0
    retry_after: int = 1
    delay: float = 1.5
    chance: Random = field(default_factory=lambda: Random(0))  # noqa: S311 - a repeatable fault, not a secret
    hit: int = 0


class Faults:
    """The faults that are switched on, thread-safe; the first that fits a call is used."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._on: list[Fault] = []

    def add(
        self,
        kind: Kind,
        method: str = "*",
        *,
        times: int | None = 1,
        share: float = 1.0,
        retry_after: int = 1,
        delay: float = 1.5,
        seed: int = 0,
    ) -> Fault:
        """Switches a fault on: `times` None means until `clear`, `share` below 1 means by chance, repeatable by `seed`."""
        fault = Fault(kind, method, times, share, retry_after, delay, Random(seed))  # noqa: S311 - repeatable by its seed
        with self._lock:
            self._on.append(fault)
        return fault

    def clear(self) -> None:
        """Switches all faults off."""
        with self._lock:
            self._on.clear()

    def next_for(self, method: str) -> Fault | None:
        """The fault that this call runs into, counted; None when it goes well."""
        with self._lock:
            for fault in self._on:
                if fault.method not in ("*", method) or (fault.times is not None and fault.hit >= fault.times):
                    continue
                if fault.share >= 1 or fault.chance.random() < fault.share:
                    fault.hit += 1
                    return fault
        return None
