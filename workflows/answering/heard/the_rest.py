"""What is said of some tasks by their number and of all others: "8 klaar, de rest op schema". Pure."""

from __future__ import annotations

import regex

from calendars.lazy_pattern import lazy_regex

_REST = lazy_regex(
    r"(?P<named>.*?\S)\s*[,;.\n]?\s*(?<!\w)(?:(?:en|maar|and|but)\s+)?(?:(?:al\s+)?(?:de|het|the|alle)\s+)?"
    r"(?:rest|overigen?|anderen?|others)\s*:?\s+(?!van\b|of\b|komt\b|volgt\b)(?:(?:is|zijn|are)\s+)?(?P<said>\S.*)",
    regex.IGNORECASE | regex.DOTALL,
)


def said_of_the_rest(text: str) -> tuple[str, str] | None:
    """What a reply says of the tasks that it names, and what of the rest; None where it speaks of no rest behind them."""
    found = _REST.fullmatch(text)
    return (found["named"], found["said"]) if found is not None else None
