"""The comparison of two versions, afspraak by afspraak and within each commitment by commitment."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from workflows.reading.proposal import ProposedAfspraak, ProposedTask

At = tuple[int, int]
"""Where a commitment stands: the index of its afspraak, and its own within that."""


class Fate(StrEnum):
    """What became of an afspraak or a commitment. Renumbered: the same words under another number."""

    SAME = "same"
    CHANGED = "changed"
    NEW = "new"
    GONE = "gone"
    RENUMBERED = "renumbered"


@dataclass(frozen=True, slots=True)
class TaskChange:
    """One commitment in both versions; `fields` maps what differs to [before, after] in plain values."""

    fate: Fate
    old_at: At | None = None
    new_at: At | None = None
    old: ProposedTask | None = None
    new: ProposedTask | None = None
    fields: tuple[tuple[str, tuple[Any, Any]], ...] = ()

    def as_json(self) -> dict[str, Any]:
        """Plain values for `--json`."""
        shown = self.new or self.old
        return {
            "state": self.fate.value,
            "title": shown.title if shown else None,
            "quote": shown.quote if shown else None,
            "changes": {name: list(pair) for name, pair in self.fields},
        }


@dataclass(frozen=True, slots=True)
class AfspraakChange:
    """One afspraak in both versions; what an addendum leaves alone is the same, with no new one."""

    fate: Fate
    old_index: int | None = None
    new_index: int | None = None
    old: ProposedAfspraak | None = None
    new: ProposedAfspraak | None = None
    words_differ: bool = False
    tasks: tuple[TaskChange, ...] = ()

    @property
    def shown(self) -> ProposedAfspraak:
        """The newest of the two."""
        found = self.new or self.old
        assert found is not None  # noqa: S101 - one of both is always there
        return found

    @property
    def number_changed(self) -> bool:
        """Whether it stands under another number now."""
        return self.old is not None and self.new is not None and self.old.number != self.new.number

    def as_json(self) -> dict[str, Any]:
        """Plain values for `--json`."""
        return {
            "state": self.fate.value,
            "number": self.new.number if self.new else self.old.number if self.old else None,
            "old_number": self.old.number if self.old else None,
            "theme": self.shown.theme,
            "text": self.new.text if self.new else None,
            "old_text": self.old.text if self.old else None,
            "page": self.shown.place.page if self.shown.place else None,
            "line": self.shown.place.line if self.shown.place else None,
            "tasks": [task.as_json() for task in self.tasks],
        }


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything, in the order of the new version with what is gone behind it. `partial`: an addendum, which drops nothing."""

    afspraken: tuple[AfspraakChange, ...]
    partial: bool = False

    @property
    def counts(self) -> dict[str, int]:
        """How many afspraken met each fate."""
        found = Counter(change.fate for change in self.afspraken)
        return {fate.value: found[fate] for fate in Fate}

    @property
    def paired(self) -> int:
        """How many afspraken of one version were found in the other."""
        return sum(change.old is not None and change.new is not None for change in self.afspraken)

    def as_json(self) -> dict[str, Any]:
        """Plain values for `--json`."""
        return {"partial": self.partial, **self.counts, "afspraken": [change.as_json() for change in self.afspraken]}
