"""From when to when a meeting is, in what is said of it: 'om half elf', 'van 9 tot 11', '14.00-15.30 uur'. Pure."""

from __future__ import annotations

import re
from datetime import time

from calendars.lazy_pattern import lazy_re

_TIME = (
    r"(?:(?P<{n}half>half)\s+)?(?P<{n}hour>\d{{1,2}}|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)"
    r"(?:[:.](?P<{n}min>[0-5]\d)|\s*u(?P<{n}late>[0-5]\d))?(?P<{n}unit>\s*u(?:ur)?\b)?"
)
_SPAN = lazy_re(
    rf"(?i)\b(?P<om>om|van|at|from)?\s*\b{_TIME.format(n='a')}(?:\s*(?:tot|-|–|to)\s*{_TIME.format(n='b')})?(?![\d/-])"
    r"\s*(?P<eve>'?s avonds)?"
)
_NUMBERS = {
    word: number
    for number, word in enumerate(
        ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"), start=1
    )
}
_EARLIEST, _NOON = 7, 12


def hours_said(rest: str) -> tuple[str, time | None, time | None]:
    """Begin and end as far as they are named, and the words without them. An overleg 'om 2 uur' is in the afternoon."""
    for found in _SPAN.finditer(rest):
        plain = found["om"] or found["aunit"] or found["amin"] or found["alate"] or found["bunit"] or found["ahalf"]
        start = _clock(found, "a") if plain else None
        if start is None:
            continue
        end = _clock(found, "b") if found["bhour"] else None
        return rest[: found.start()] + " " + rest[found.end() :], start, end if end is not None and end > start else None
    return rest, None, None


def _clock(found: re.Match[str], which: str) -> time | None:
    hour = int(word) if (word := found[f"{which}hour"].lower()).isdigit() else _NUMBERS[word]
    minute = int(found[f"{which}min"] or found[f"{which}late"] or 0)
    if found[f"{which}half"]:
        hour, minute = hour - 1, 30
    if hour < _EARLIEST or (found["eve"] and hour < _NOON):
        hour += _NOON
    return time(hour, minute) if hour < 24 else None
