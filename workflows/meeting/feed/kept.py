"""Meetings that were written for a calendar before, kept so that a change of one costs that one alone."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

MOST = 50_000


@dataclass(frozen=True, slots=True)
class Written:
    """The bytes of a meeting, when it last changed, and the first day on which it is left out of the calendar (None: never)."""

    data: bytes
    modified: datetime
    gone_on: date | None


class KeptEntries:
    """Remembers by what an entry is made of: the row as it stands in store, and all else that has a part in it (`context`)."""

    def __init__(self) -> None:
        self._kept: dict[Hashable, dict[tuple[Any, ...], Written]] = {}

    def written(
        self, context: Hashable, rows: Sequence[tuple[Any, ...]], write: Callable[[Sequence[int]], dict[int, Written]]
    ) -> list[Written]:
        """The entry of each row, in their order; `write` makes those that are new, by their ids (the row's first column)."""
        kept = self._kept.get(context, {})
        found = [kept.get(row) for row in rows]  # the price of looking is that of hashing the rows: once
        missing = [row[0] for row, entry in zip(rows, found, strict=True) if entry is None]
        made = write(missing) if missing else {}
        pairs = [(row, entry or made.get(row[0])) for row, entry in zip(rows, found, strict=True)]
        entries = [entry for _, entry in pairs if entry is not None]
        if made or len(entries) != len(kept):
            self._keep(context, {row: entry for row, entry in pairs if entry is not None})
        return entries

    def _keep(self, context: Hashable, entries: dict[tuple[Any, ...], Written]) -> None:
        self._kept.pop(context, None)
        while self._kept and sum(map(len, self._kept.values())) + len(entries) > MOST:
            self._kept.pop(next(iter(self._kept)))
        self._kept[context] = entries
