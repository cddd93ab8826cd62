"""The year that stands as a label before what is to be done: '2027: Woonlint levert 150 woningen op'."""

from __future__ import annotations

from calendars.lazy_pattern import lazy_re
from calendars.mentions import Mention, Unit

_LABEL = lazy_re(r"\s*(?:[-–•]\s+)?(?P<year>20\d\d)(?:\s*:|\s+[–—-])\s+(?=\S)(?!20\d\d\b)")

_LAID_OUT = lazy_re(
    r"(?i)\b(?:planning|verdeling|verdeeld|fasering|gefaseerd|uitgesplitst|onderverdeeld|indeling|productie|aantal(?:len)?|"
    r"overzicht)\b[^:.;]*\b(?:per|elk|ieder) (?:jaar|kalenderjaar|kwartaal|halfjaar|maand|tertiaal)\b|"
    r"\bper (?:jaar|kalenderjaar|kwartaal|halfjaar|maand|tertiaal)\b[^:.;]*\b(?:als volgt|planning|verdeeld|verdeling)\b"
)


def year_label(sentence: str, *, first: int, last: int) -> Mention | None:
    """The year before the colon or dash with which the sentence begins, where it is one of the agreement."""
    label = _LABEL.match(sentence)
    if label is None or not first <= int(label["year"]) <= last:
        return None
    start, end = label.span("year")
    return Mention(start=start, end=end, text=label["year"], unit=Unit.YEAR, year=int(label["year"]))


def with_label(mentions: list[Mention], label: Mention | None) -> list[Mention]:
    """The mentions, or the label alone where these say no time of their own: '2027: in Q2 start de bouw' is in Q2."""
    return [label] if label and not mentions else mentions


def begins_with_year(text: str) -> bool:
    """Whether a point has its own year before it, in which what announces the list as 'per jaar' is no recurrence."""
    return bool(_LABEL.match(text))


def is_per_year(announcing: str) -> bool:
    """'De planning per jaar is als volgt:': how the list is laid out, and not how often something is done."""
    return bool(_LAID_OUT.search(announcing))
