"""What is said of some tasks by their number and of all others: "8 klaar, de rest op schema". Pure."""

from __future__ import annotations

import regex

from calendars.lazy_pattern import lazy_regex

_REST = lazy_regex(
    r"(?P<named>.*?\S)\s*[,;.\n]?\s*(?<!\w)(?:(?:en|maar|and|but)\s+)?(?:(?:al\s+)?(?:de|het|the|alle)\s+)?"
    r"(?:rest|overigen?|anderen?|others)\s*:?\s+(?!van\b|of\b|komt\b|volgt\b)(?:(?:is|zijn|are)\s+)?(?P<said>\S.*)",
    regex.IGNORECASE | regex.DOTALL,
)


_FINE = lazy_regex(r"(?:all\s+)?(?:fine|good|ok(?:ay)?|all\s+right|alright|going\s+well)[\s.!]*", regex.IGNORECASE)
"""Of the rest beside what runs late it says more than a bare 'fine' to us."""


def said_of_the_rest(text: str) -> tuple[str, str] | None:
    """What a reply says of the tasks that it names, and what of the rest; None where it speaks of no rest behind them."""
    found = _REST.fullmatch(text)
    if found is None:
        return None
    return found["named"], "on track" if _FINE.fullmatch(found["said"]) else found["said"]
