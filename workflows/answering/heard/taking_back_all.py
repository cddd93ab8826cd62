"""Whether words take back what was just done, or all but some of it: 'ongedaan', 'was niet de bedoeling, alleen 6'. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from calendars.lazy_pattern import lazy_re

LONGEST = 100
_SORRY = r"(?:\b(?:sorry|oeps|nee|ho|wacht|oh|excuus|help|oops|no|wait)\b[\s,.!]*)*"
_BACK = (
    r"(?:(?:maak\s+(?:dat|dit|het|alles)\s+)?(?:maar\s+|weer\s+|even\s+)*ongedaan(?:\s+maken)?|(?:dat|dit|het)?\s*was\s+(?:helemaal\s+)?niet\s+de\s+bedoeling|"
    r"(?:draai|zet)\s+(?:dat|dit|het|alles)\s+(?:maar\s+|weer\s+)*terug|(?:alles\s+)?terug(?:draaien|zetten)?|undo(?:\s+(?:that|it|all))?|take\s+(?:it|that)\s+back|scratch\s+(?:it|that))"
)
_PLEASE = r"(?:[\s,.!]*\b(?:graag|aub|svp|alsjeblieft|please|maar)\b)*[\s.!]*"
_NUMBER = r"(?:afspraak\s+)?\d{1,3}[a-z]?"
_NUMBERS = rf"{_NUMBER}(?:\s*(?:,|en|&|and)\s*{_NUMBER})*"
_ALL_BUT = (
    rf"[\s,.:;–-]+(?:(?:alleen|enkel|behalve|only|except(?:\s+for)?|ik\s+bedoelde(?:\s+alleen)?|het\s+ging\s+(?:alleen\s+)?om)\s+(?P<kept>{_NUMBERS})"
    rf"(?:\s+(?:wel|niet|moesten?|mochten|mogen)(?:\s+\w+)?)?|op\s+(?P<but>{_NUMBERS})\s+na)"
)
_FORM = lazy_re(rf"(?i)\W*{_SORRY}{_BACK}(?:{_ALL_BUT})?{_PLEASE}")
_ONE = lazy_re(r"\d{1,3}[a-z]?")


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What is taken back: all of it, but what bears one of these numbers."""

    kept: tuple[str, ...] = ()


def takes_back_all(text: str) -> TakenBack | None:
    """What these words take back; None for all others, as for those that name what ('6 ongedaan')."""
    said = " ".join(text.split())
    found = _FORM.fullmatch(said) if len(said) <= LONGEST else None
    if found is None:
        return None
    return TakenBack(tuple(_ONE.findall((found["kept"] or found["but"] or "").lower())))
