"""A range of afspraken: "1 t/m 10 klaar", "8-12 klaar", "afspraken 8 tot en met 12: op schema". Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import regex

from calendars.lazy_pattern import lazy_regex
from workflows.answering.heard.picked import KEYWORD, STAND_WORDS
from workflows.tracking.views import TaskView

_FIRST, _LAST = r"(?P<first>\d{1,3}[a-z]?)", r"(?P<last>\d{1,3}[a-z]?)"
_RANGE = lazy_regex(
    rf"\s*(?:{KEYWORD}\s*)?{_FIRST}\s*(?:t/m|tm|t\.?e\.?m\.?|tot\s+(?:en|&)\s+met|through|-|–)\s*(?:{KEYWORD}\s*)?{_LAST}"
    rf"(?:\s*:\s*|\s+(?={STAND_WORDS}))(?:(?:zijn|are)\s+)?(?P<said>\S.*)",
    regex.IGNORECASE | regex.DOTALL,
)
_PARTS = lazy_regex(r"(\d+)(\D*)")


def range_of(text: str, views: Sequence[TaskView]) -> tuple[list[TaskView], str] | None:
    """The tasks between two numbers of afspraken of a message, and what is said of them; None where no such range is named.

    Both ends must be numbers of tasks here ("10" may be short for 10a and 10b); what counts something is no range of afspraken.
    """
    found = _RANGE.fullmatch(text)
    if found is None:
        return None
    first, last = _place(found["first"]), _place(found["last"])
    places = {view.id: _place(view.number) for view in views}
    if not (_holds(first, places.values()) and _holds(last, places.values())):
        return None
    end = last if last[1] else (last[0], "\uffff")
    meant = [view for view in views if first <= places[view.id] <= end]
    return (meant, found["said"].strip()) if len(meant) > 1 else None


def _holds(end: tuple[int, str], places: Iterable[tuple[int, str]]) -> bool:
    """Whether a task here has this number, or has it with a letter behind it."""
    return any(place[0] == end[0] and end[1] in {"", place[1]} for place in places)


def _place(number: str) -> tuple[int, str]:
    found = _PARTS.fullmatch(number.casefold().strip().rstrip(".)"))
    return (int(found[1]), found[2]) if found is not None else (-1, "")
