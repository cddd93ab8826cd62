""" "Deze" and "dit" in the thread of one task, beside the number of another: "deze is klaar, 10a nog niet". Pure."""

from __future__ import annotations

import regex

from calendars.lazy_pattern import lazy_regex
from workflows.answering.heard.picked import KEYWORD, STAND_WORDS

_TELLS = rf"(?:{STAND_WORDS}|(?:nog|ook|wel|al|niet|too|not|bijna)(?!\w)|\d{{1,3}}\s*%|:"
_TELLS += rf"|(?:en|and|&|,)\s*(?:{KEYWORD}\s*)?[a-z]{{0,2}}\d)"
_THIS = lazy_regex(
    rf"(?P<front>(?:^|[\n;.!?,:])\s*(?:(?:en|maar|and|but|terwijl)\s+)?|(?<=\s)(?:en|maar|and|but|terwijl)\s+)"
    rf"(?:(?:voor|bij|van)\s+)?(?:deze|dit|hier|this(?:\s+one)?)(?:\s+(?:afspraak|taak|hier|agreement|task))?(?P<behind>\s*(?={_TELLS}))",
    regex.IGNORECASE,
)
_BOTH = lazy_regex(r"(?<!\w)(?:zowel|both)\s+(deze|dit|this)\s+(?:als|and)\s+", regex.IGNORECASE)
_JUST_AS = lazy_regex(r"[\s,]+(?:net\s+als|evenals|(?:just\s+)?like)\s+(deze|dit|this)(?=[\s.!]*$)", regex.IGNORECASE)
_SPLITS = lazy_regex(r"(?:\s*[,;]\s*(?:(?:en|maar|and|but)\s+)?|\s+(?:en|maar|and|but)\s+)$", regex.IGNORECASE)
_LIKEWISE = lazy_regex(r"\s*(?:is\s+)?(?:ook|nog\s+niet|niet|wel|too|not(?:\s+yet)?)(?!\w)", regex.IGNORECASE)


def with_its_number(text: str, number: str, others: list[str]) -> tuple[str, bool] | None:
    """The text with the number of the thread's task in the place of "deze", and whether it is plain that this one is meant.

    After another number "deze" may be that one ("zie 10a, deze is klaar"), except in "10a is klaar en deze ook". None where
    no "deze" stands, or the number stands there already.
    """
    text = _JUST_AS.sub(r" en \1 ook", _BOTH.sub(r"\1 en ", text))
    found = list(_THIS.finditer(text))
    first = _place(text, others)
    if len(found) != 1 or first is None or _place(text, [number]) is not None:
        return None
    this = found[0]
    sure = this.start() < first or _LIKEWISE.match(text, this.end()) is not None
    return f"{text[: this.start()]}{this['front']}{number} {text[this.end() :].lstrip()}", sure


def halves(text: str, others: list[str]) -> tuple[str, str] | None:
    """What stands before the number of another task, and the rest with it: "klaar, 10a ook". None where nothing parts them."""
    place = _place(text, others)
    parts = _SPLITS.search(text[:place]) if place else None
    return (text[: parts.start()].strip(), text[place:]) if parts is not None else None


def _place(text: str, numbers: list[str]) -> int | None:
    one = "|".join(regex.escape(number) for number in numbers)
    hit = regex.search(rf"(?<![\w.])(?:{KEYWORD}\s*)?(?:{one})(?![\w%])", text, regex.IGNORECASE) if one else None
    return hit.start() if hit is not None else None
