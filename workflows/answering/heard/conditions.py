"""A task that waits for its condition: whether an answer says that the condition holds, or that it doesn't. Pure."""

from __future__ import annotations

from calendars.lazy_pattern import lazy_re

START, DROPPED = "start", "dropped"
_TALK = r"(?:\s*,?\s*(?:hoor|inderdaad|dat klopt|klopt|dank|bedankt|thanks))*[\s.]*"
_SUBJECT = r"(?:(?:aan )?(?:de|deze|die|the) (?:voorwaarde|condition)|het|dit|dat|deze|it)"
_HOLDS = lazy_re(
    rf"(?i)(?:(?:ja|yes)\b[\s,.]*)?(?:{_SUBJECT}\s+)?(?:is\s+(?:nu\s+)?(?:vervuld|van toepassing|(?:aan )?voldaan|met)|geldt|"
    rf"(?:gaat|het gaat)\s+(?:nu\s+)?door|(?:nu\s+)?van toepassing|holds|applies|goes ahead)(?:\s+nu)?{_TALK}|(?:ja|yes){_TALK}"
)
_FAILS = lazy_re(
    rf"(?i)(?:(?:nee|no)\b[\s,.]*)?(?:{_SUBJECT}\s+)?(?:is\s+niet\s+(?:vervuld|van toepassing|(?:aan )?voldaan)|geldt\s+niet|"
    rf"gaat\s+niet\s+door|niet\s+van\s+toepassing|is not met|does(?: not|n't) (?:hold|apply)){_TALK}|(?:nee|no){_TALK}"
)


def said_of_condition(text: str) -> str | None:
    """The intent of an answer that is about the condition and nothing else; None for every other answer."""
    plain = " ".join(text.split())
    if _FAILS.fullmatch(plain):
        return DROPPED
    return START if _HOLDS.fullmatch(plain) else None
