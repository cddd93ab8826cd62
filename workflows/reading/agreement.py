"""What the document says about itself: title, years, day of signing."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date

from calendars.lazy_pattern import lazy_re
from calendars.mentions import Unit, find_mentions
from workflows.reading.layout.items import Item, Segments
from workflows.reading.layout.paragraphs import Paragraph

_TITLE = lazy_re(r"(?i)prestatie-?\s?afspraken|[a-z]{3,}(?:afspraken|overeenkomst)\b|jaarschijf\b|[a-z]+akkoord\b")
_OF_YEAR = lazy_re(
    r"(?i)\b(?:jaarafspraken|jaarschijf|actualisatie|jaaruitwerking|jaarlijkse afspraken|jaarplan|jaarprogramma|werkprogramma|"
    r"uitvoeringsprogramma|uitvoeringsagenda|actieprogramma|actieplan)(?: [a-z]+){0,2} (20\d\d)\b(?!\s*[-–])"
)
_PARENT = lazy_re(
    r"(?i)\b(?:(?:be)?hore?nd[e]? (?:bij|tot)|bij|onder|uitwerking van|vervolg op|op grond van|op basis van|ingevolge) "
    r"(?:de |het )(?:meerjarige )?(?:prestatie|kader|raam|samenwerkings)(?:afspraken|overeenkomst)\b.*"
)
"""The agreement that this one belongs to: its name and years are not those of this one."""
_PART = lazy_re(
    r"(?i)\s*\(?(?:met|en|inclusief|incl\.?|plus|alsmede)\b|\s*(?:\d{1,2}|[IVX]{1,4}|[A-Z])[.):]?\s|\s*(?:deel|hoofdstuk)\b"
)
"""'Met uitvoeringsagenda 2026' and '3 Jaarafspraken 2026' name a part of the agreement, and not the whole."""
_SPAN = lazy_re(r"\b(20\d\d)\s*(?:-|–|t/m|tot en met|/|tot|en)\s*(?:31 december )?(20\d\d|\d\d)\b")
_YEAR = lazy_re(r"\b(20\d\d)\b")
_FROM_TO = lazy_re(
    r"(?i)(?:gelden|geldt|looptijd|periode|duur|lopen|loopt|van kracht|geldig)[^.\n]{0,60}?\b(20\d\d)\b[^.\n]{0,40}?\b(?:tot "
    r"en met|t/m|tot|-|–)\s*(?:\d{1,2} [a-z]+ )?(20\d\d)\b"
)
_DATE_LINE = lazy_re(
    r"(?i)(?:^|,\s*|d\.d\.\s*|getekend op\s+|ondertekend op\s+|te [A-Z][\w' -]+ op\s+)(?:\w+dag )?\d{1,2}[\s-](?:[a-z]+|"
    r"\d{1,2})[\s-]20\d\d\b"
)


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
    signed = _signed(segments)
    years = _years(title, segments, name, signed)
    if signed and years and not years[0] - 2 <= signed.year <= years[1]:
        signed = None
    return About(title or _named(name), years[0] if years else None, years[1] if years else None, signed)


def _title(segments: Segments) -> str:
    heads = [re.split(r"\s+tussen\s+(?=de |het |[A-Z])", p.text.strip())[0] for p in segments.front[:25]]
    lines = [_PARENT.sub("", head).strip() for head in heads if len(head) < 160 and not head.endswith((".", ";"))]
    titled = [line for line in lines if _TITLE.search(line)] or [line for line in lines if _OF_YEAR.search(line)]
    best = max(
        titled[:6], key=lambda line: (bool(_YEAR.search(line)), bool(re.match(_TITLE.pattern, line)), len(line)), default=""
    )
    dated = re.sub(r"\s+\d{1,2} [a-z]+ 20\d\d$", "", best)
    return re.sub(r"\s+", " ", dated).strip(" -–|")


def _named(name: str) -> str:
    stem = re.sub(r"\.[A-Za-z0-9]{2,5}$", "", name)
    return re.sub(r"[-_]+", " ", stem).strip() or "Prestatieafspraken"


def _years(title: str, segments: Segments, name: str, signed: date | None) -> tuple[int, int] | None:
    """The years that the head of the text states, else the file's name, else the day of signing, else the terms."""
    head = "\n".join(p.text for p in segments.front[:40])
    stated = _stated(title, head) or _span(name) or _single(name)
    if stated or not signed:
        return stated or _frequent(segments)
    first = signed.year + (signed.month > 6)
    return first, first


def _stated(title: str, head: str) -> tuple[int, int] | None:
    """'Jaarafspraken 2025' first, then the title, a line that is only years, 'gelden van ... tot en met ...'."""
    lines = [_PARENT.sub("", line) for line in head.split("\n")]
    named = [line for line in lines[:25] if len(line) < 160 and not _span(line)]
    yearly = next((m for line in named if not _PART.match(line) and (m := _OF_YEAR.search(line))), None)
    if yearly:
        return int(yearly.group(1)), int(yearly.group(1))
    titled = [line for line in lines[:25] if _TITLE.search(line) and len(line) < 160]
    for line in (title, *titled, *(short for short in lines[:10] if len(short) < 30)):
        found = _span(line) or _single(line)
        if found:
            return _widened(found, head)
    running = _FROM_TO.search(head)
    return (int(running.group(1)), int(running.group(2))) if running else None


def _widened(found: tuple[int, int], head: str) -> tuple[int, int]:
    """A title with one year, and a text that says 'gelden van 2026 tot en met 2029'."""
    if found[0] == found[1]:
        for match in _FROM_TO.finditer(head):
            first, last = int(match.group(1)), int(match.group(2))
            if first <= found[0] <= last and last - first <= 6 and first != last and first == found[0]:
                return first, last
    return found


def _span(text: str) -> tuple[int, int] | None:
    match = _SPAN.search(text)
    if not match:
        return None
    first, last = (
        int(match.group(1)),
        int(match.group(2)) if len(match.group(2)) == 4 else int(match.group(1)[:2] + match.group(2)),
    )
    return (first, last) if 0 < last - first <= 12 else None


def _single(text: str) -> tuple[int, int] | None:
    bare = re.sub(r"\d{1,2} [a-z]+ 20\d\d", " ", text)
    years = [int(y) for y in _YEAR.findall(bare)]
    return (years[-1], years[-1]) if years else None


def _frequent(segments: Segments) -> tuple[int, int] | None:
    counts = Counter(m.year for item in segments.items for m in find_mentions(_said(item)) if m.year and 2010 <= m.year <= 2060)
    if not counts:
        return None
    year = counts.most_common(1)[0][0]
    return (year, year)


def _said(item: Item) -> str:
    """The afspraak's words and those of its cells of time."""
    return "\n".join((item.text, *(p.cells.time for p in item.passages if p.cells)))


def _signed(segments: Segments) -> date | None:
    for paragraphs, strict in ((segments.signature, True), (segments.signature, False), (segments.front, True)):
        days = [d for p in paragraphs for d in _days(p, strict=strict)]
        if days:
            return days[0]
    return None


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
