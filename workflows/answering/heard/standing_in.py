"""A colleague who does it as long as somebody is away: "@Sanne vervangt me", "@Sanne neemt waar tot 9 maart". Pure.

That is no handing over: afterwards it is the owner's again. "@Sanne neemt het over" alone is for good.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import regex

from calendars.lazy_pattern import lazy_regex

_USER = r"<@[UW][A-Z0-9]+(?:\|[^>]*)?>"
_FOR_ME = r"(?:(?:voor|van)\s+(?:mij|me|ons)\s+|for\s+(?:me|us)\s+)?"
_WHAT = r"(?:(?:het|dit|deze|dat|alles|(?:mijn|m'n|al\s+mijn|onze)\s+\w+|it|all)\s+)?"
_SO_LONG = r"(?:zo\s?lang|intussen|ondertussen|tijdelijk|tot\s+die\s+tijd|in\s+de\s+tussentijd|meanwhile|temporarily)"
_MEANWHILE = lazy_regex(
    rf"(?<!\w)(?:neemt\s+(?:mij\s+)?{_FOR_ME}{_WHAT}{_FOR_ME}(?:{_SO_LONG}\s+)?waar|waarneemt|vervangt|valt\s+(?:\w+\s+){{0,2}}?in|(?:doet|pakt|neemt)\s+{_WHAT}{_FOR_ME}{_SO_LONG}"
    rf"|{_SO_LONG}\s+(?:doet|neemt|pakt)|(?:mijn\s+)?(?:plaats)?vervang(?:er|ster)|waarnem(?:er|ing)|achtervang|covers|(?:will|to)\s+cover(?=\s+(?:for\b|it\b|this\b|me\b|my\b|until\b|till\b)|\W*$)"
    r"|(?:is|be)\s+covering(?=\s+(?:for\b|it\b|this\b|me\b|my\b|until\b|till\b|through\b)|\W*(?:$|[,;.!]))|my\s+(?:cover|stand-?in|deputy)|(?:replaces|(?:is|be)\s+replacing|will\s+replace)\s+(?:me|us)"
    r"|stand(?:s|ing)?\s+in|fill(?:s|ing)?\s+in(?=\s+for\b|\s+(?:until|till)\b|\W*$))(?!\w)",
    regex.IGNORECASE,
)
_TAKES = lazy_regex(r"(?<!\w)(?:neemt|doet|pakt|regelt|krijgt|takes|does)(?!\w)", regex.IGNORECASE)
_UNTIL = lazy_regex(r"(?<![\w-])(?:tot|t/?m|until|till|through)\s+(?:en\s+met\s+)?(?!nu\b|nog\b)\S", regex.IGNORECASE)
_OVER = lazy_regex(r"(?<!\w)(?:neemt|takes)\s+(?:het\s+|mij\s+|dit\s+|it\s+)?over(?!\w)", regex.IGNORECASE)
_WHO = lazy_regex(_USER)
_DAY_NAMED = lazy_regex(rf"(?P<who>{_USER}) neemt waar tot (?P<day>\d{{4}}-\d\d-\d\d)")


class StandIn(NamedTuple):
    """Whether somebody does it, who that is where one is named with an @, and whether the words themselves say: for a while."""

    told: bool
    who: str | None
    for_a_while: bool


def stand_in_of(text: str) -> StandIn:
    """Who does it of whom these words tell; "@Sanne neemt het over" is for a while only behind an absence."""
    named = {found[0].partition("|")[0].rstrip(">") + ">" for found in _WHO.finditer(text)}
    meanwhile = _MEANWHILE.search(text) is not None
    until = bool(named) and _TAKES.search(text) is not None and _UNTIL.search(text) is not None
    told = meanwhile or until or _OVER.search(text) is not None
    return StandIn(told, named.pop() if len(named) == 1 and told else None, meanwhile or until)


def lent_in_words(who: str, until: date) -> str:
    """How it is said of each of several tasks once it was asked; `lent_of` reads it."""
    return f"{who} neemt waar tot {until.isoformat()}"


def lent_of(text: str) -> tuple[str, date] | None:
    """Who stands in and until when, in our own words; None for all others."""
    found = _DAY_NAMED.fullmatch(text)
    return (found["who"], date.fromisoformat(found["day"])) if found is not None else None
