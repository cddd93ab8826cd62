"""'Niet langer' as the 'niet meer' that the phrases know, and a wait that is over: 'hoeft niet langer te wachten' drops nothing.

'Het duurt niet langer dan een week' is about a time, and stays.
"""

from __future__ import annotations

from calendars.lazy_pattern import lazy_regex

_NO_LONGER = lazy_regex(
    r"(?<!\b(?:duurt|duren|duurde|duur|kost|kosten|neemt)\s+(?:\w+\s+){0,2})\bniet\s+langer\b(?!\s+(?:dan|duren|duurt|door)\b)"
)
_NEED_NOT_WAIT = lazy_regex(
    r"\b(?:(?:we|wij|ik|het|dit)\s+)?(?:hoef|hoeft|hoeven)\s+(?:(?:we|wij|ik|het|dit|er|nu|dus|ook|gelukkig)\s+)*niet(?:\s+meer)?\s+"
    r"(?:(?:op|tot)\s+(?:\w+\s+){1,4}?)?te\s+wachten\b"
)
_CANNOT_WAIT = lazy_regex(
    r"\b(?:kan|kunnen)\s+(?:(?:we|wij|ik|het|dit|dat|er|echt|nu|ook|dus)\s+)*niet(?:\s+(?:meer|lang|veel))*\s+(?:langer\s+)?wachten\b(?!\s+(?:op|tot)\b)"
)
_HASTE = lazy_regex(r"\b(?:geen|veel|grote|nul)\s+haast\b")
"""'Geen haast' is no 'almost'."""
_OFF_RED = lazy_regex(r"\bniet\s+meer\s+op\s+(?=rood\b|oranje\b)")


def no_longer_spelled(text: str) -> str:
    """The lower-case text with such words in the form that is understood."""
    if "haast" in text:
        text = _HASTE.sub("geen spoed", text)
    if "niet" not in text:
        return text
    text = _NO_LONGER.sub("niet meer", text) if "langer" in text else text
    if "wachten" in text:
        text = _CANNOT_WAIT.sub("look forward", _NEED_NOT_WAIT.sub("we wachten niet meer", text))
    return _OFF_RED.sub("niet meer ", text)
