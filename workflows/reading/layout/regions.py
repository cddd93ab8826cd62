"""The large parts of a document: the main text with its signatures, and each annex."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from calendars.lazy_pattern import lazy_re
from workflows.reading.layout.annex_work import counts_work
from workflows.reading.layout.elements import Element
from workflows.reading.layout.headings import HeadingRole, role_of
from workflows.reading.layout.meeting_sections import told_kinds
from workflows.reading.proposal import MeetingKind

_ANNEX = lazy_re(r"(?i)^\s*(?:bijlage|appendix)\s*(?P<label>\d{1,2}|[A-Z]|[IVX]{1,4})?\b\s*[:.–-]?\s*(?P<title>.*)$")
_NO_AFSPRAKEN = lazy_re(
    r"(?i)begrip|definitie|afkorting|cijfer|kaart|tabel|plattegrond|literatuur|bronnen|convenant|woondeal|overzicht (?:bezit|"
    r"woningbezit|complexen)|feiten|contact|adres|wettelijk|kaders?"
)
_MEETS = lazy_re(r"(?i)procedure|jaaragenda|jaarcyclus|overleg|cyclus|jaarkalender|jaarplanning|planning en control|samenwerking")
_TALK = lazy_re(r"(?i)overleg\b")
_AGREEMENTS = lazy_re(r"(?i)(?:prestatie)?afspraken|uitvoeringsprogramma|actie|jaarschijf|jaarafspraken")
_ENOUGH = 3
_RUNNING = lazy_re(r"(?i)lopend|regulier|doorlopend|structure|bestaand|going concern|werkzaamheden")


class RegionKind(StrEnum):
    MAIN = "main"
    RUNNING = "running"
    AGREEMENTS = "agreements"
    PROCEDURE = "procedure"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Region:
    """Consecutive elements; `label` is the annex's number or letter, `title` its heading."""

    kind: RegionKind
    elements: tuple[Element, ...]
    label: str = ""
    title: str = ""


def regions(parts: list[Element]) -> list[Region]:
    """The document cut at the headings of its annexes."""
    cuts = [i for i, e in enumerate(parts) if _is_annex(parts, i, e)]
    bounds = [0, *cuts, len(parts)]
    found = [Region(RegionKind.MAIN, tuple(parts[: bounds[1]]))]
    for ordinal, (start, end) in enumerate(pairwise(bounds[1:]), 1):
        found.append(_annex(parts[start:end], ordinal))
    return found


def _is_annex(parts: list[Element], index: int, element: Element) -> bool:
    text = element.paragraph.text
    match = _ANNEX.match(text)
    if not match or element.mark or len(text) > 120 or index < len(parts) // 10:
        return False
    if (
        re.match(r"(?i)bijlagen\s*:?\s*$", text.strip())
        and index + 1 < len(parts)
        and _ANNEX.match(parts[index + 1].paragraph.text)
    ):
        return False
    listed = index + 1 < len(parts) and bool(match.group("title")) and _next_is_annex(parts, index)
    return not listed and (
        element.title or element.paragraph.level > 0 or (bool(match.group("label")) and not text.rstrip().endswith("."))
    )


def _next_is_annex(parts: list[Element], index: int) -> bool:
    """Whether the next paragraph names an annex too: then this is a list of annexes and no heading."""
    after = parts[index + 1].paragraph.text
    return bool(re.match(r"(?i)^\s*bijlage\s*(?:\d|[A-Z]\b|[IVX])", after))


def _annex(parts: list[Element], ordinal: int) -> Region:
    match = _ANNEX.match(parts[0].paragraph.text)
    label = (match.group("label") or "") if match else ""
    title = (match.group("title") or "").strip() if match else ""
    body = parts[1:]
    if not title and body and body[0].title and not body[0].number:
        title, body = body[0].paragraph.text, body[1:]
    return Region(
        _kind(title, body),
        tuple(body),
        label or str(ordinal),
        parts[0].paragraph.text.strip() if not title else f"Bijlage {label or ordinal}: {title}",
    )


def _is_about_meetings(body: list[Element]) -> bool:
    """Whether the headings in it are kinds of meeting: 'Bestuurlijk overleg', 'Ambtelijk overleg'."""
    return sum(element.title and bool(_TALK.search(element.paragraph.text)) for element in body) > 1


def _is_calendar(body: list[Element]) -> bool:
    """Whether the annex numbers nothing and says when two kinds of meetings or dates are."""
    kinds = told_kinds(e.body.text for e in body)
    return not any(element.number for element in body) and len(kinds) > 1 and bool(kinds - {MeetingKind.DEADLINE})


def _kind(title: str, body: list[Element]) -> RegionKind:
    if role_of(title) is HeadingRole.ACCOUNT and not any(e.number for e in body):
        return RegionKind.OTHER
    if _MEETS.search(title) or role_of(title) is HeadingRole.PROCEDURE or _is_about_meetings(body) or _is_calendar(body):
        return RegionKind.PROCEDURE
    if _RUNNING.search(title) or (counts_work(body) and not _AGREEMENTS.search(title)):
        return RegionKind.RUNNING
    if _NO_AFSPRAKEN.search(title) or role_of(title) in {HeadingRole.TERMS, HeadingRole.SIGNATURE}:
        return RegionKind.OTHER
    if _AGREEMENTS.search(title):
        return RegionKind.AGREEMENTS
    sentences = sum(bool(e.number) and not e.title and e.paragraph.text.rstrip().endswith(".") for e in body)
    return RegionKind.RUNNING if not title or sentences >= _ENOUGH else RegionKind.OTHER
