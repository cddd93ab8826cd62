"""Which year an afspraak means for its quarters and months without one: that of its heading, its words, its chapter."""

from __future__ import annotations

from calendars.lazy_pattern import lazy_re
from calendars.mentions import find_mentions
from workflows.reading.commitments.times.timing import Calendar
from workflows.reading.layout.items import Item

_YEAR = lazy_re(r"(?<![\d-])20\d\d(?!\s*[-–/]\s*\d|\d)")
_NAME = lazy_re(
    r"(?i)\w*(?:visie|nota|akkoord|convenant|wet|programma|plan|verordening|deal|onderzoek|begroting)\s+20\d\d\b(?! )"
)
"""'Woonvisie 2026' is the name of a paper, and no year of what stands beneath it."""
_COMES_FROM = lazy_re(r"(?i)\buit\s*$")
"""'Doorgeschoven uit Q4 2025': whence it comes, and no year of its own."""
_TWO_DIGITS = lazy_re(r"\d\d")
"""No year is written with fewer."""


def years_of_item(item: Item, about: str, calendar: Calendar) -> tuple[int, ...]:
    """The years that an afspraak in an agreement of several years names; `about` are its words."""
    if calendar.start == calendar.end:
        return ()
    heading = _headed(item.heading or "", calendar)
    above = _headed(item.theme or "", calendar) or _headed(str(item.year or ""), calendar)
    return tuple(heading or _years_in(about, calendar) or above)


def _headed(title: str, calendar: Calendar) -> list[int]:
    """The year in a heading ('Verplaatsbare woningen (2026)')."""
    named = {int(year) for year in _YEAR.findall(_NAME.sub("", title))}
    return [year for year in named if len(named) == 1 and calendar.start <= year <= calendar.end]


def _years_in(text: str, calendar: Calendar) -> list[int]:
    """The years within the term that the text's mentions of time carry, in order."""
    if not _TWO_DIGITS.search(text):
        return []
    mentions = [m for m in find_mentions(text) if not _COMES_FROM.search(text[: m.start])]
    found = [m.year or (m.second.year if m.second else None) for m in mentions]
    return [y for y in found if y and calendar.start <= y <= calendar.end]
