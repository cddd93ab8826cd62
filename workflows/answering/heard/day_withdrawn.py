"""Who takes the later day that stands back by its name: "trek die 20 maart maar in", "toch geen 20 maart". Pure.

Behind "vergeet dat maar" another day says what holds instead: "gisteren zei ik 12 maart, vergeet dat maar, gewoon 28 februari".
"""

from __future__ import annotations

from datetime import date
from enum import Enum

import regex

from calendars.answer_days import promised_day
from calendars.lazy_pattern import lazy_regex
from calendars.mentions import Mention, find_mentions
from workflows.answering.heard.back_in_time import DAYS, LONGEST, is_back_in_time

_SMALL = (
    r"(?:(?:maar|dan|dus|toch|weer|even|graag|svp|aub|ook|nu|ok|oke|sorry|nee|ja|die|de|deze|dat|het|mijn|onze|van|nieuwe|latere|net|"
    r"zojuist|please|that|the|my|just|again)\W+)*"
)
_DAY = r"datum(?:\s+van\s+(?:gisteren|eergisteren|net|zojuist|vorige\s+week|laatst|toen))?"
_TAKES = r"(?:trek|trekken|haal|halen|streep|veeg|draai|schrap|vergeet|wis|verwijder|laat|zet|cancel|forget|drop|withdraw|scrap)"
_AWAY = r"(?:in|weg|af|eraf|eruit|door|terug|zitten|vervallen|los|schieten|vallen|uit\s+de\s+lijst|back|away)"
_WITHDRAWN = lazy_regex(
    rf"\W*{_SMALL}(?:(?:kun|kan|wil|mag)\s+(?:je|jij|u|ik|we)?\s*)?(?:(?:(?:ik|we|wij|i|we)\s+)?(?P<takes>{_TAKES})\s+(?:(?:ik|we|wij)\s+)?{_SMALL}{_DAY}\W*{_SMALL}(?P<away>{_AWAY})?"
    rf"|{_SMALL}{_DAY}\s+(?:mag|kan|moet|is|hoeft)\s+{_SMALL}(?:{_AWAY}|van\s+(?:de\s+)?(?:baan|tafel|lijst)|niet\s+meer|ingetrokken|vervallen)"
    rf"|{_SMALL}{_DAY}\s+(?:vervalt|geldt\s+niet(?:\s+meer)?))\W*{_SMALL}\W*",
    regex.IGNORECASE,
)
_DENIED = lazy_regex(
    rf"(?<!\w)(?:geen|niet)\s+(?:(?:de|die|meer)\s+)?{_DAY}|{_DAY}\s+(?:klopt|is|gaat|hoeft|wordt|geldt|was)\s+(?:het\s+)?{_SMALL}(?:niet|onjuist|fout|verkeerd)(?!\s+(?:haalbaar|lukken|gehaald|klaar|af|zeker))",
    regex.IGNORECASE,
)
_LATER_STILL = lazy_regex(
    r"(?:later|halen?\s+(?:we|ik)|gehaald|redden|lukt|lukken|haalbaar|maar\s+(?:pas|eerst)|pas|te\s+(?:vroeg|krap)|vertraag\w*|\?)",
    regex.IGNORECASE,
)
_NEED_MORE = frozenset({"laat", "haal", "halen", "trek", "trekken", "zet", "draai"})
"""Verbs that take nothing back by themselves: "haal die datum"."""
_WHEN_SAID = frozenset({"gisteren", "eergisteren", "vorige week", "yesterday", "last week"})
_SAID_THEN = lazy_regex(
    r"(?<!\w)(?:zei|zeiden|schreef|meldden?|gezegd|geschreven|gemeld|doorgaf|doorgegeven|said|wrote)(?!\w)", regex.IGNORECASE
)
_PARTS = lazy_regex(r"[,.;:\n]\s*|\s+(?=(?:maar|gewoon|toch|but|just)\s)", regex.IGNORECASE)


class Withdrawn(Enum):
    """`PLAIN`: what was noted is to be taken back. `DENIED`: it isn't that day, whichever it is then."""

    PLAIN = "plain"
    DENIED = "denied"


def withdrawal_of(text: str, *, standing: date, today: date, due: date) -> Withdrawn | None:
    """How a reply takes back the later day that stands; None where it doesn't, or names another day as well."""
    if len(text) > LONGEST:
        return None
    told = [one for one in find_mentions(text, spoken=True) if one.unit in DAYS and one.text.casefold() not in _WHEN_SAID]
    if any(promised_day(one, today=today, due=due) != standing for one in told):
        return None
    bare = _with_a_word(text, told)
    if "datum" not in bare.casefold():
        return None
    found = _WITHDRAWN.fullmatch(bare)
    if found is not None and not (found["takes"] and found["takes"].casefold() in _NEED_MORE and not found["away"]):
        return Withdrawn.PLAIN
    return Withdrawn.DENIED if told and _DENIED.search(bare) and not _LATER_STILL.search(bare) else None


def instead_of_it(text: str, *, standing: date, today: date, due: date) -> str | None:
    """The words that name the day which holds instead, at the end of a reply that takes something back; None where none do."""
    told = [one for one in find_mentions(text, spoken=True) if one.unit in DAYS and one.text.casefold() not in _WHEN_SAID]
    day = promised_day(told[-1], today=today, due=due) if told and len(text) <= LONGEST else None
    if day is None or day == standing or day < today or _SAID_THEN.search(text[told[-1].start :]):
        return None
    starts = [found.end() for found in _PARTS.finditer(text) if found.end() <= told[-1].start]
    return text[starts[-1] :] if starts else None


def is_agreed_again(words: str, *, today: date, due: date) -> bool:
    """Whether these words name the day that was agreed, or one before it that is to come."""
    return today <= due and is_back_in_time(f"toch {words}", today=today, due=due)


def _with_a_word(text: str, told: list[Mention]) -> str:
    """The text with "datum" in the place of each day."""
    for one in reversed(told):
        lead = "geen " if one.text.casefold().startswith("geen ") else ""
        text = f"{text[: one.start]}{lead}datum{text[one.end :]}"
    return text
