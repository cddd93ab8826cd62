"""The words that explain how a task stands: written in a form, or typed with a new date as its reason."""

from __future__ import annotations

from collections.abc import Iterable

from calendars.lazy_pattern import lazy_regex
from storage.tasks import HistoryEntry
from storage.words import Source
from workflows.tracking.history import standing

EVIDENCE = "Bewijsstuk: "
"""How the words of an entry begin that keeps addresses of evidence."""

_EXPLAINED = frozenset({"expected", "blocked"})
_BECAUSE = lazy_regex(r"(?i)(?<!\w)(?:omdat|want|doordat|vanwege|wegens|because|due\s+to)(?!\w)")


def last_note(entries: Iterable[HistoryEntry]) -> HistoryEntry | None:
    """The newest entry with words that explain how it stands, written in a form or as the reason of a new date; no evidence."""
    told = [row for row in standing(list(entries)) if row.text and (row.source is Source.MODAL or _gives_a_reason(row))]
    return next((row for row in reversed(told) if not (row.text or "").startswith(EVIDENCE)), None)


def _gives_a_reason(row: HistoryEntry) -> bool:
    """ "Wordt 1 juni omdat de cijfers er nog niet zijn", typed in a thread."""
    return row.source is Source.REPLY and not _EXPLAINED.isdisjoint(row.change) and _BECAUSE.search(row.text or "") is not None
