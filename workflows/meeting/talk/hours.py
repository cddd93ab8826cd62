"""From when to when a meeting is, in what is said of it: 'om half elf', 'van 9 tot 11', '14.00-15.30 uur'. Pure."""

from __future__ import annotations

import re
from datetime import time

from calendars.lazy_pattern import lazy_re

_WORDS = (
    ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"),
    ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
)
_NUMBERS = {word: number for words in _WORDS for number, word in enumerate(words, start=1)} | {"noon": 12, "midday": 12}
_TIME = (
    r"(?:(?P<{n}past>half\s+past|(?:a\s+)?quarter\s+(?:past|to))\s+|(?P<{n}half>half)\s+)?"
    rf"(?P<{{n}}hour>\d{{{{1,2}}}}|(?:{'|'.join(_NUMBERS)})(?!\w))(?:[:.](?P<{{n}}min>[0-5]\d)|\s*u(?P<{{n}}late>[0-5]\d))?"
    r"(?P<{n}unit>\s*(?:u(?:ur)?\b|o'?clock\b))?(?:\s*(?P<{n}m>[ap])\.?m(?!\w)\.?)?"
)
_SPAN = lazy_re(
    rf"(?i)\b(?P<om>om|van|at|from)?\s*\b{_TIME.format(n='a')}(?:\s*(?:tot|-|–|to|until|till)\s*{_TIME.format(n='b')})?(?![\d/-])"
    r"\s*(?P<eve>'?s avonds|in\s+the\s+evening)?"
)
_PLAIN = ("om", "aunit", "amin", "alate", "am", "apast", "ahalf", "bunit", "bm")
_EARLIEST, _NOON = 7, 12


def hours_said(rest: str) -> tuple[str, time | None, time | None]:
    """Begin and end as far as they are named, and the words without them. An overleg 'om 2 uur' is in the afternoon."""
    for found in _SPAN.finditer(rest):
        start = _clock(found, "a") if any(found[how] for how in _PLAIN) else None
        if start is None:
            continue
        end = _clock(found, "b") if found["bhour"] else None
        if found["bm"] and not found["am"] and end is not None and (later := start.hour % _NOON + _NOON) < 24:
            in_the_afternoon = start.replace(hour=later)  # 'from 7 to 9pm', not 'from 11 to 1pm'
            start = in_the_afternoon if in_the_afternoon < end else start
        return rest[: found.start()] + " " + rest[found.end() :], start, end if end is not None and end > start else None
    return rest, None, None


def _clock(found: re.Match[str], which: str) -> time | None:
    hour = int(word) if (word := found[f"{which}hour"].lower()).isdigit() else _NUMBERS[word]
    minute = int(found[f"{which}min"] or found[f"{which}late"] or 0)
    if found[f"{which}half"]:
        hour, minute = hour - 1, 30
    if past := (found[f"{which}past"] or "").lower():
        hour, minute = (hour - 1, 45) if past.endswith("to") else (hour, 30 if past.startswith("half") else 15)
    if found[f"{which}m"]:
        hour = hour % _NOON + (_NOON if found[f"{which}m"].lower() == "p" else 0)
    elif hour < _EARLIEST or (found["eve"] and hour < _NOON):
        hour += _NOON
    return time(hour, minute) if hour < 24 else None
