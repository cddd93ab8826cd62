"""Whether another party objects to the later date that the owner proposed: "20 maart is te laat voor ons advies". Pure."""

from __future__ import annotations

from calendars.lazy_pattern import lazy_regex

LONGEST = 200
_OBJECTS = lazy_regex(
    r"(?i)\bte\s+laat\b|\bniet\s+(?:mee\s+)?(?:akkoord|eens)\b|\bniet\s+akkoord\b|\b(?:bezwaar|bezwaren)\b|\bonacceptabel\b|\bniet\s+acceptabel\b"
    r"|\b(?:lukt|past|komt|kan|gaat|werkt|schikt)\s+(?:ons|mij|voor\s+ons|bij\s+ons|zo|dan|echt|dat)\s+(?:\w+\s+){0,2}?niet\b|\b(?:redden|halen|kunnen)\s+(?:wij|we)\s+(?:\w+\s+){0,4}?niet\b"
    r"|\b(?:moet|moeten|hebben|willen|graag|liever)\s+(?:\w+\s+){0,4}?(?:eerder|vroeger)\b|\b(?:too\s+late|don'?t\s+agree|not\s+acceptable|object)\b"
)
_NOT = lazy_regex(
    r"(?i)\b(?:niet|geen|not|no)\s+(?:\w+\s+)?(?:te\s+laat|bezwaar|bezwaren|too\s+late|objection)|\bkomen\s+te\s+laat\b"
)


def objects(text: str) -> bool:
    """Whether these words are against it; a question, and "geen bezwaar", are not."""
    if len(text) > LONGEST or text.rstrip().endswith("?") or _NOT.search(text):
        return False
    return _OBJECTS.search(text) is not None
