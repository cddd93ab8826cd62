"""A day or two on which somebody isn't there: "morgen vrij", "ik ben er vrijdag niet", "9 en 10 maart vrij". Pure.

It is read as the day of return is: the last day away, and one day later. Half a day ("morgenmiddag weg") is nothing to wait for,
and without who is meant only what is said of people counts: "morgen weg" may be a letter.
"""

from __future__ import annotations

import regex

from calendars.dutch import MONTHS
from calendars.lazy_pattern import lazy_regex

_I = r"(?:ik|wij|we|i|we're|i'm|i\s+am|we\s+are)"
_AM = r"(?:ben|zijn|heb|hebben|am|are|have|will\s+be|neem|nemen)"
_WEEKDAY = r"(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
_WHICH = r"(?:(?:aanstaande|aankomende|komende|deze|this|coming|a\.?s\.?)\s+)?"
_TH = r"(?:e|ste|de|st|nd|rd|th)?"
_MONTHS = "|".join(MONTHS)
_DATE = rf"(?:(?:de\s+|the\s+)?\d{{1,2}}{_TH}\s+(?:of\s+)?(?:{_MONTHS})|(?:{_MONTHS})\s+(?:the\s+)?\d{{1,2}}{_TH})(?:\s+20\d\d)?"
_REL = r"(?:vandaag|morgen|overmorgen|today|tomorrow)"
_ONE = rf"(?:{_DATE}|(?:volgende|next)\s+week\s+(?:on\s+)?{_WEEKDAY}|{_WHICH}{_WEEKDAY}|{_REL})"
_JOIN = r"\s*(?:,|en|and|&|-|–|t/m|tot\s+en\s+met)\s*"
_DAYS = rf"(?:(?:op|on)\s+)?(?:{_ONE}{_JOIN}|\d{{1,2}}{_TH}{_JOIN})*(?P<day>{_ONE})(?:\s+(?:de\s+)?(?:hele|all)\s+da[gy])?"
_BETWEEN = r"(?:(?:nu|even|zelf|helaas|ook|dan|er|hier|dus|een\s+dagje?|currently)\s+)*"
_LEAVE = r"(?:[a-z]*vakantie|[a-z]*verlof|holiday|leave)"
_OFF = (
    rf"(?:(?:een\s+dagje?\s+)?vrij|(?:met|op|on)\s+{_LEAVE}|{_LEAVE}|afwezig|niet\s+aanwezig|niet\s+op\s+(?:kantoor|het\s+werk)"
    r"|ziek|er\s+niet|away|out\s+of\s+office)"
)
_GONE = rf"(?:{_OFF}|weg|niet|out)"
_GREETING = r"(?:hoi|hallo|ja|nee|sorry|let\s+op|ps|fyi|trouwens|even|hi|hello)"
_BEGIN = rf"\W*(?:{_GREETING}[\s,:!.]+)*"
_REST = r"(?:\s*(?:[,;.!(]|en\b|and\b|dus\b|daarna\b).*)?\W*"
_OFF_DAY = lazy_regex(
    rf"{_BEGIN}(?:{_BETWEEN}{_DAYS}\s+{_BETWEEN}{_OFF}"
    rf"|{_OFF}\s+{_DAYS}"
    rf"|(?:{_I}\s+(?:{_AM}\s+)?|{_AM}\s+(?:{_I}\s+)?){_BETWEEN}(?:{_DAYS}\s+{_BETWEEN}{_GONE}|{_GONE}\s+{_DAYS})"
    rf"|{_DAYS}\s+{_AM}\s+{_I}\s+{_BETWEEN}{_GONE}"
    rf"|(?:{_I}\s+werk(?:en)?\s+{_BETWEEN}{_DAYS}|{_DAYS}\s+werk(?:en)?\s+{_I})\s+niet){_REST}",
    regex.IGNORECASE | regex.DOTALL,
)
_TODAY = frozenset({"vandaag", "today"})
_ARTICLE = lazy_regex(r"(?i)^(?:de|the|deze|this|coming)\s+")


def day_off(text: str) -> tuple[str, int] | None:
    """How the last day away is said, and how many days later they are there again; None where no single day is told."""
    found = _OFF_DAY.fullmatch(text)
    if found is None:
        return None
    day = _ARTICLE.sub("", found["day"].strip())
    return ("over 1 dag", 0) if day.casefold() in _TODAY else (f"op {day}", 1)
