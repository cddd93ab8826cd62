"""Whether somebody takes back what was done with a meeting's date: 'ongedaan', 'draai maar terug'; or 'gaat toch door'. Pure."""

from __future__ import annotations

from calendars.lazy_pattern import lazy_re

_BESIDE = r"(?:[\s,.!]*(?:sorry|oeps|excuus|foutje|nee|maar|alsjeblieft|graag|please|oops|toch|weer))*[\s,.!]*"
_BACK = lazy_re(
    rf"(?i){_BESIDE}(?:(?:maak\s+(?:(?:dat|dit|het)\s+)?)?(?:maar\s+|weer\s+)?ongedaan(?:\s+maken)?|"
    r"(?:draai|zet)\s+(?:dat|dit|het|de\s+datum)\s+(?:maar\s+|weer\s+|toch\s+){0,2}terug|(?:weer\s+)?terug(?:draaien|zetten)|"
    rf"(?:take\s+(?:it|that)\s+back|undo(?:\s+(?:it|that))?|scratch\s+that|(?:put|change|turn)\s+(?:it|that|the\s+date)\s+back)){_BESIDE}"
)
_ON = lazy_re(
    rf"(?i){_BESIDE}(?:(?:het|dit|dat|the)\s+)?(?:\S+\s+){{0,3}}?ga+t\s+(?:dus\s+|nu\s+)?(?:toch|wel|gewoon)\s+(?:\S+\s+){{0,2}}?door"
    rf"{_BESIDE}(?:hoor)?{_BESIDE}|(?i:{_BESIDE}(?:it|this|(?:the\s+)?(?:\S+\s+){{0,2}}?(?:meeting|overleg))(?:'s|’s|\s+(?:is|will))?\s+"
    rf"(?:on|go(?:es|ing)?\s+(?:ahead|on)|happening|tak(?:es|e|ing)\s+place)\s+after\s+all){_BESIDE}"
)


def takes_back(text: str) -> bool:
    """Whether the last change is to be undone."""
    return _BACK.fullmatch(" ".join(text.split())) is not None


def goes_on_after_all(text: str) -> bool:
    """Whether a meeting that was cancelled takes place."""
    return "?" not in text and _ON.fullmatch(" ".join(text.split())) is not None
