"""A stand that cannot be: a new day that is over or does not exist, more than all of it. Who typed it hears what to type."""

from __future__ import annotations

from datetime import date

from calendars.lazy_pattern import lazy_regex
from calendars.mentions import Unit, find_mentions
from workflows.answering.understanding.days.no_such_day import such_days_apart

_MOVES = lazy_regex(
    r"(?i)\W*(?:(?:het|dit|deze|we|die|wordt|word|worden|nu|dan|de|onze|nieuwe|datum|deadline|einddatum|is|naar|uiterlijk|op|verschuift|"
    r"verzet|verplaatst|verschoven|it|will|be|becomes|now|the|new|date|moved|to|by|eind|einde|begin|half|in|hoor|toch|dus)\b\W*)*"
)
_IS_OVER = lazy_regex(r"(?i)\b(?:eer)?gisteren\b|\byesterday\b")
_SHARE = lazy_regex(
    r"(?i)\W*(?:(?:we|nu|is|zitten|staan|op|al|voor|it|at|now|done|klaar|gereed)\b\W*)*"
    r"(\d{3,4})\s?(?:%|procent\b|percent\b)\W*(?:klaar|gereed|af|done)?\W*"
)
_ALL = 100


def cannot_be(text: str, *, today: date) -> str | None:
    """`past` for a new day that is over, `no_day` for one that doesn't exist, `over_all` for more than 100 %; else None."""
    share = _SHARE.fullmatch(text)
    if share is not None:
        return "over_all" if int(share[1]) > _ALL else None
    apart = such_days_apart(text.lower())
    if apart is not None and _MOVES.fullmatch(apart):
        return "no_day"
    return "past" if _moves_back(text, today) else None


def _moves_back(text: str, today: date) -> bool:
    spoken = _IS_OVER.sub(" ", text)
    if spoken != text:
        return bool(spoken.strip(" .!")) and bool(_MOVES.fullmatch(spoken))
    found = find_mentions(text, spoken=True)
    if len(found) != 1 or found[0].unit is not Unit.DAY or found[0].year is None:
        return False
    day = date(found[0].year, found[0].month or 1, found[0].day or 1)
    return day < today and bool(_MOVES.fullmatch(f"{text[: found[0].start]} {text[found[0].end :]}"))
