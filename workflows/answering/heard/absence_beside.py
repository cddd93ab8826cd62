"""A message that tells of a task and of an absence: "6 is klaar, ik ben tot 9 maart met vakantie". Pure.

The absence begins with who is meant, or is a day off; of what stands before it something else is said. Behind it only what begins
with a number is of a task: "ik ben tot 9 maart weg. 6 is klaar".
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

import regex

from calendars.lazy_pattern import lazy_regex
from workflows.answering.heard.absence import absence_of
from workflows.answering.heard.days_off import day_off

LONGEST = 300
_PARTS = lazy_regex(r"\s*[.;!\n]+\s+|\s*\n\s*|\s*[,;]\s*|\s+(?=(?:en|and)\s)", regex.IGNORECASE)
_AND = lazy_regex(r"\A\W*(?:(?:en|and|verder|ook|ps|p\.s\.|trouwens|also|by\s+the\s+way|btw)[\s,:]+)+", regex.IGNORECASE)
_SUBJECT = lazy_regex(r"\A\W*(?:ik|wij|we|ben|zijn|i|i['’]m|i['’]ll|we['’]re|we['’]ll)(?!\w)", regex.IGNORECASE)
_WHEN_FIRST = lazy_regex(r"\A[^,.;!?]{2,40}?\s(?:ben|zijn)\s+(?:ik|wij|we)(?!\w)", regex.IGNORECASE)
_NUMBER_FIRST = lazy_regex(r"\A\W*(?:(?:afspraak|nr\.?|agreement|task)\s*)?\d{1,3}[a-z]?(?![\w%])", regex.IGNORECASE)


class Beside(NamedTuple):
    """What is said of a task, and the words of the absence."""

    rest: str
    absence: str


def absence_beside(text: str, *, today: date) -> Beside | None:
    """The two apart; None where the message tells of an absence alone, or of none."""
    if len(text) > LONGEST or text.rstrip().endswith("?"):
        return None
    for before, behind in _halves(text):
        told = _AND.sub("", behind)
        if _is_absence(told, today):
            return Beside(before, told)
        if _NUMBER_FIRST.match(_AND.sub("", behind)) and _is_absence(_AND.sub("", before), today):
            return Beside(_AND.sub("", behind), before)
    return None


def _halves(text: str) -> Iterator[tuple[str, str]]:
    for found in _PARTS.finditer(text):
        before, behind = text[: found.start()].strip(), text[found.end() :].strip()
        if before and behind:
            yield before, behind


def _is_absence(text: str, today: date) -> bool:
    """Whether the writer tells that they themselves aren't there: 'vakantie tot 9 maart' may be the builder's."""
    own = _SUBJECT.match(text) or _WHEN_FIRST.match(text) or day_off(text)
    return bool(own) and absence_of(text, today=today) is not None
