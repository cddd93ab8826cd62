"""Who tells that they are away until some day: "ben met vakantie tot 11 mei", "volgende week ben ik er niet". Pure.

It says nothing of the task, and asking on meanwhile helps nobody: so they can be asked whether we come back then, or when where
they name no end. Of somebody else's holiday nothing follows.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import regex

from calendars.lazy_pattern import lazy_regex

_I = r"(?:ik|wij|we|i|we're|i'm|i\s+am|we\s+are)"
_AM = r"(?:ben|zijn|heb|hebben|ga|gaan|zit|zitten|am|are|have|will\s+be|be)"
_LEAVE = r"(?:[a-z]*vakantie|[a-z]*verlof|wintersport|reis|cursus|holidays?|(?:[a-z]+\s+)?leave|vacation)"
_AWAY = (
    rf"(?:(?:met|op|on)\s+{_LEAVE}|{_LEAVE}|afwezig|vrij|weg|(?:er|hier)\s+(?:even\s+)?niet|ziek(?:gemeld)?"
    r"|away|out(?:\s+of\s+(?:the\s+)?office)?)"
)
_COUNT = r"(?:een|één|twee|drie|vier|vijf|zes|paar|a|one|two|three|four|five|six|\d{1,2})"
_TERM = rf"(?P<term>{_COUNT}\s+(?:dag(?:en)?|we(?:ek|ken)|maand(?:en)?|days?|weeks?|months?))"
_WEEK = r"(?P<week>(?:volgende|komende|aankomende|deze|de\s+rest\s+van\s+(?:de|deze)|next|this)\s+(?:week|weken))"
_DAY = r"(?P<until>(?:tot(?:\s+(?:en\s+met|aan))?|t/?m|until|till|through)\s+(?P<day>[^,;.!?\n]{2,30}))"
_LONG = rf"(?:(?:de\s+)?(?:komende|aankomende|eerstkomende|the\s+next|for)\s+)?{_TERM}|{_WEEK}|{_DAY}"
_BEGIN = r"\W*(?:(?:hoi|hallo|ja|nee|sorry|let\s+op|ps|fyi|trouwens|even)[\s,:!.]+)*"
_ABSENT = lazy_regex(
    rf"{_BEGIN}(?:(?:{_I}\s+)?(?:{_AM}\s+)?(?:nu\s+|even\s+|zelf\s+|helaas\s+)*(?:(?:{_LONG})\s+)?{_AWAY}(?:\s+(?:{_LONG}))?"
    rf"|(?:{_LONG})\s+(?:{_AM}\s+)?{_I}\s+(?:{_AM}\s+)?{_AWAY})(?:\s*(?:[,;.!]|en\b|and\b|dus\b|daarna\b).*)?\W*",
    regex.IGNORECASE | regex.DOTALL,
)
_IN_BETWEEN = r"(?:nu\s+|even\s+|zelf\s+|helaas\s+|nog\s+|momenteel\s+|currently\s+|al\s+)*"
_NO_END = lazy_regex(
    rf"{_BEGIN}(?:(?:{_I}\s+{_IN_BETWEEN}{_AM}|{_AM}(?:\s+{_I})?)\s+(?:er\s+|hier\s+)?{_IN_BETWEEN}{_AWAY}"
    rf"|{_I}\s+(?:heb|hebben|have)\s+{_LEAVE}|(?:{_I}\s+)?{_AM}\s+(?:{_I}\s+)?er\s+even\s+niet"
    rf"|afwezig|(?:met|op|on)\s+{_LEAVE}|out\s+of\s+(?:the\s+)?office|ziekgemeld)(?:\s*(?:[,;.!]|en\b|and\b|dus\b|daarna\b).*)?\W*",
    regex.IGNORECASE | regex.DOTALL,
)
_BACK = lazy_regex(
    rf"{_BEGIN}{_I}\s+(?:ben|zijn|kom|komen|am|are|will\s+be)\s+(?:er\s+)?(?:pas\s+|weer\s+|dan\s+)*(?:(?:vanaf|per|op|from|on)\s+)?"
    r"(?P<back>[^,;.!?\n]{2,25}?)\s+(?:er\s+)?(?:weer|terug|back)(?:\s+(?:er|terug|aanwezig|beschikbaar|aan\s+het\s+werk|available))?\W*",
    regex.IGNORECASE,
)
_STAND_IN = lazy_regex(
    r"(?<!\w)(?:neemt\s+(?:het\s+|mij\s+|dit\s+)?(?:waar|over)|vervangt|valt\s+(?:voor\s+mij\s+)?in|covers|takes\s+over|stands\s+in)(?!\w)",
    regex.IGNORECASE,
)
_INCLUSIVE = lazy_regex(r"(?:tot\s+(?:en\s+met|aan)|t/?m|through)\s", regex.IGNORECASE)
LONGEST = 150


@dataclass(frozen=True, slots=True)
class Absence:
    """`back` is how the day is said on which they are there again, empty where none is named; `plus` days
    later, where the last day away was named.

    `stand_in`: a colleague takes it over meanwhile.
    """

    back: str
    plus: int = 0
    stand_in: bool = False


def absence_of(text: str, *, today: date) -> Absence | None:
    """The absence that the writer tells of, with its end where it has one; None where it is another's."""
    if len(text) > LONGEST or text.rstrip().endswith("?"):
        return None
    found = _ABSENT.fullmatch(text)
    if found is None or not (found["term"] or found["week"] or found["day"]):
        return _without_its_end(text)
    stand_in = _STAND_IN.search(text) is not None
    if found["term"]:
        return Absence(f"over {found['term']}", stand_in=stand_in)
    if found["week"]:
        this = not regex.match(r"(?i)volgende|komende|aankomende|next", found["week"])
        monday = today - timedelta(days=today.weekday()) + timedelta(days=7 if this else 14)
        return Absence(f"op {monday.day}-{monday.month}-{monday.year}", stand_in=stand_in)
    return Absence(f"op {found['day'].strip()}", plus=1 if _INCLUSIVE.match(found["until"]) else 0, stand_in=stand_in)


def _without_its_end(text: str) -> Absence | None:
    """ "Ik ben vanaf 11 mei weer aanwezig" names only the end, "ik ben met vakantie" none."""
    if (back := _BACK.fullmatch(text)) is not None:
        return Absence(back["back"].strip())
    return Absence("", stand_in=_STAND_IN.search(text) is not None) if _NO_END.fullmatch(text) else None
