"""What the document says about itself: title, years, day of signing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from calendars.lazy_pattern import lazy_re
from calendars.mentions import Unit, find_mentions
from workflows.reading.addenda import is_called_addition
from workflows.reading.layout.items import Segments
from workflows.reading.layout.paragraphs import Paragraph
from workflows.reading.years_of_agreement import OF_YEAR, PARENT, TITLE, years_of

_YEAR = lazy_re(r"\b20\d\d\b")
_DATE_LINE = lazy_re(
    r"(?i)(?:^|,\s*|d\.d\.\s*|getekend op\s+|ondertekend op\s+|te [A-Z][\w' -]+ op\s+)(?:\w+dag )?\d{1,2}[\s-](?:[a-z]+|"
    r"\d{1,2})[\s-]20\d\d\b"
)
_EARLIEST = 2
"""So many years before its first year an agreement may be signed."""
_NEW_YEARS_EVE = (12, 31)


@dataclass(frozen=True, slots=True)
class About:
    """The agreement itself."""

    title: str
    year_start: int | None
    year_end: int | None
    signed_on: date | None


def about(segments: Segments, *, name: str) -> About:
    """Title, years and signing as the document states them; the file's name helps only where the text says nothing."""
    title = _title(segments)
    days = _signing_days(segments)
    years = years_of(title, segments, name, days[0] if days else None)
    signed = _signed(days, years) if years else next(iter(days), None)
    return About(title or _named(name), years[0] if years else None, years[1] if years else None, signed)


def _title(segments: Segments) -> str:
    heads = [re.split(r"\s+tussen\s+(?=de |het |[A-Z])", p.text.strip())[0] for p in segments.front[:25]]
    lines = [
        (head if is_called_addition(head) else PARENT.sub("", head)).strip()
        for head in heads
        if len(head) < 160 and not head.endswith((".", ";"))
    ]
    titled = [line for line in lines if TITLE.search(line)] or [line for line in lines if OF_YEAR.search(line)]
    best = max(
        titled[:6], key=lambda line: (bool(_YEAR.search(line)), bool(re.match(TITLE.pattern, line)), len(line)), default=""
    )
    bare = re.sub(r"(?i)(?<!\btot)(?<! met)(?<! t/m)(?<![-–—])\s+\d{1,2} [a-z]+ 20\d\d$", "", best)
    return re.sub(r"\s+", " ", re.sub(r"\s+(?:De o|O)ndergetekenden?\W*$", "", bare)).strip(" -–|")


def _named(name: str) -> str:
    stem = re.sub(r"\.[A-Za-z0-9]{2,5}$", "", name)
    return re.sub(r"[-_]+", " ", stem).strip() or "Prestatieafspraken"


def _signing_days(segments: Segments) -> list[date]:
    """The days that may be that of signing, in the part of the document that says most."""
    for paragraphs, strict in ((segments.signature, True), (segments.signature, False), (segments.front, True)):
        days = [d for p in paragraphs for d in _days(p, strict=strict)]
        if days:
            return days
    return []


def _signed(days: list[date], years: tuple[int, int]) -> date | None:
    """The first of the days around the beginning of the term, else the first within it: beside it may stand when it ends."""
    first, last = years
    around = [day for day in days if first - _EARLIEST <= day.year <= first]
    within = [day for day in days if first < day.year <= last and (day.month, day.day) != _NEW_YEARS_EVE]
    return next(iter((*around, *within)), None)


def _days(paragraph: Paragraph, *, strict: bool) -> list[date]:
    """The days named in the paragraph; strictly only where the line is one of place and date."""
    text = paragraph.text
    if strict and (len(text) > 160 or not _DATE_LINE.search(text)) and not re.search(r"(?i)(?:onder|ge)tekend op \d", text):
        return []
    found = []
    for mention in find_mentions(text):
        if mention.unit is Unit.DAY and mention.year and mention.month and mention.day and 2000 <= mention.year <= 2100:
            try:
                found.append(date(mention.year, mention.month, mention.day))
            except ValueError:
                continue
    return found
