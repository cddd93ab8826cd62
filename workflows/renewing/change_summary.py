"""What a message says of two versions: how many of what, and the first changes with their sentence. Plain values, pure."""

from __future__ import annotations

from itertools import takewhile
from typing import Any

from workflows.reading.comparing.comparison import AfspraakChange, Comparison, Fate

SHOWN, SHOWN_FIELDS, SHOWN_NUMBERS = 5, 4, 12
MOST_LETTERS = 300
LEAD_IN = 6
"""So many words before the first that differs come along, where a sentence begins alike."""
_ORDER = (Fate.CHANGED, Fate.NEW, Fate.GONE)


def summary_of_changes(found: Comparison) -> dict[str, Any]:
    """The comparison in a few values of plain JSON: what changed first, then what is new and what is gone."""
    told = sorted((change for change in found.afspraken if change.fate in _ORDER), key=lambda change: _ORDER.index(change.fate))
    moved = [change for change in found.afspraken if change.fate is Fate.RENUMBERED]
    return {
        "partial": found.partial,
        "counts": found.counts,
        "changes": [_item(change) for change in told[:SHOWN]],
        "more": max(0, len(told) - SHOWN),
        "numbers": {fate.value: _numbers(found, fate) for fate in _ORDER},
        "renumbered": [[change.old.number, change.new.number] for change in moved[:SHOWN_NUMBERS] if change.old and change.new],
    }


def _numbers(found: Comparison, fate: Fate) -> list[str]:
    return [change.shown.number for change in found.afspraken if change.fate is fate][:SHOWN_NUMBERS]


def _item(change: AfspraakChange) -> dict[str, Any]:
    before, after = _sentences(change)
    place = change.shown.place
    return {
        "fate": change.fate.value,
        "number": change.shown.number,
        "old_number": change.old.number if change.old is not None and change.number_changed else None,
        "quote": after,
        "before": before,
        "page": place.page if place is not None else None,
        "fields": _fields(change),
    }


def _sentences(change: AfspraakChange) -> tuple[str | None, str]:
    """The sentence of now, and the one before where its words differ; of a long afspraak the part where they do."""
    if change.old is None or change.new is None or not change.words_differ:
        return None, _short(change.shown.text)
    pair = next((fields["quote"] for task in change.tasks if "quote" in (fields := dict(task.fields))), None)
    before, after = pair or (change.old.text, change.new.text)
    return _from_difference(before, after)


def _from_difference(before: str, after: str) -> tuple[str, str]:
    left, right = before.split(), after.split()
    alike = len(list(takewhile(lambda pair: pair[0] == pair[1], zip(left, right, strict=False))))
    if max(len(before), len(after)) <= MOST_LETTERS or alike <= LEAD_IN:
        return _short(before), _short(after)
    first = alike - LEAD_IN
    return _short("… " + " ".join(left[first:])), _short("… " + " ".join(right[first:]))


def _short(text: str) -> str:
    whole = " ".join(text.split())
    return whole if len(whole) <= MOST_LETTERS else whole[: MOST_LETTERS - 1].rstrip() + "…"


def _fields(change: AfspraakChange) -> list[dict[str, Any]]:
    """What differs in its commitments, each thing once: that of several tasks is told by their sentence."""
    found: list[dict[str, Any]] = []
    for task in change.tasks if change.fate is Fate.CHANGED else ():
        for name, (before, after) in task.fields:
            one = {"field": name, "before": before, "after": after}
            if task.fate is Fate.CHANGED and name != "quote" and one not in found:
                found.append(one)
    return found[:SHOWN_FIELDS]
