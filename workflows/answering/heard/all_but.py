"""What is said of all tasks but some: "alles klaar behalve 8", "op 8 na alles klaar", "alles klaar, alleen 8 niet". Pure."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from calendars.lazy_pattern import lazy_regex
from workflows.answering.heard.every_one import EveryOne, said_of_all

_NUMBER = (
    r"(?:(?:afspra(?:ak|ken)|agreements?|nrs?\.?|#)\s*)?[a-z]{0,2}\d{1,3}(?:\.\d{1,2})*[a-z]?(?!\s*%)(?!\w)(?:\s*\([^)]*\))?"
)
_NUMBERS = rf"{_NUMBER}(?:\s*(?:,|&|\+|/|\ben\b|\band\b)\s*{_NUMBER})*"
_EXCEPT = r"(?:behalve|uitgezonderd|met\s+uitzondering\s+van|except(?:\s+for)?|but\s+not|maar\s+niet)"
_BEFORE = r"(?P<before>.*?)[\s,(]*(?<!\w)"
_BUT = r"(?:[,;.\n]\s*(?:(?:maar|but)\s+)?|\s+(?:maar|but)\s+)(?:(?:alleen|enkel|only)\s+)?"
_FLAGS = regex.IGNORECASE | regex.DOTALL
_FORMS = (
    lazy_regex(rf"{_BEFORE}op\s+(?P<named>{_NUMBERS}|\D{{3,60}}?)\s+na(?!\w)[\s,)]*(?P<after>.*)", _FLAGS),
    lazy_regex(rf"{_BEFORE}{_EXCEPT}\s+(?P<named>{_NUMBERS})(?P<after>.*)", _FLAGS),
    lazy_regex(rf"{_BEFORE}{_EXCEPT}\s+(?P<named>.+)(?P<after>)", _FLAGS),
    lazy_regex(rf"(?P<before>.*?){_BUT}(?P<named>{_NUMBERS})(?P<after>.*)", _FLAGS),
)
_ONLY = lazy_regex(
    rf"\s*(?:(?:ja|jawel|klopt|yes|yep)[\s,.!]+)?(?:(?:alle(?:s|maal)?|all|maar|but|wel)[\s,]+)*"
    rf"(?:(?:{_EXCEPT}|zonder|without|niet|not)\s+(?P<named>{_NUMBERS}|(?:die\s+van\s+)?\p{{L}}{{3,20}})|op\s+(?P<named>{_NUMBERS}|\p{{L}}{{3,20}})\s+na)"
    r"(?:\s+(?:niet|not))?[\s.!]*",
    _FLAGS,
)
_TURNED = lazy_regex(r"\s*(?P<verb>is|zijn|loopt|ligt|staat|gaat|wordt)\s+(?P<all>alles|allemaal)(?!\w)(?P<rest>.*)", _FLAGS)
_NOTHING_TOLD = lazy_regex(r"[\s,.;:!)]*(?:(?:is|zijn|are|die|dat|nog|ook|wel)\s+)*(?:niet|not(?:\s+yet)?)?[\s.!)]*", _FLAGS)
_TIES = lazy_regex(r"^[\s,.;:–-]*(?:(?:die|dat|deze|that)\s+)?(?:(?:is|zijn|are)\s+)?", _FLAGS)
_TOO = lazy_regex(r"[\s,]*(?:is\s+)?(?:ook|too|idem)(?!\w).*", _FLAGS)


@dataclass(frozen=True, slots=True)
class AllBut:
    """`every` is what is said of all others, `named` the words for the exceptions, `told` what is said of these, if anything."""

    every: EveryOne
    named: str
    told: str = ""


def all_but(text: str) -> AllBut | None:
    """What a reply says of all but some; None where it says nothing of all, or makes no exception."""
    for form in _FORMS:
        found = form.fullmatch(text.strip())
        if found is None or _TOO.fullmatch(found["after"]):
            continue
        before, after = found["before"], found["after"]
        every = _said_of_all(before)
        if every is not None and every.said:
            told = "" if _NOTHING_TOLD.fullmatch(after) else _TIES.sub("", after).strip()
            return AllBut(every, found["named"].strip(" .!)"), told)
        every = _said_of_all(f"{before} {after.lstrip(' ,)')}")
        if every is not None and every.said:
            return AllBut(every, found["named"].strip(" .!)"))
    return None


def only_exceptions(text: str) -> str | None:
    """The exceptions that are all a reply says, as to whether all were meant: "ja, behalve 8"; None for all other words."""
    found = _ONLY.fullmatch(text)
    return found["named"].strip(" .!)") if found is not None else None


def _said_of_all(text: str) -> EveryOne | None:
    """ "Is alles klaar" stands behind an exception in front: "behalve 8 is alles klaar"."""
    turned = _TURNED.fullmatch(text)
    return said_of_all(f"{turned['all']} {turned['verb']}{turned['rest']}" if turned is not None else text.strip(" ,"))
