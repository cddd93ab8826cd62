"""The words of a row's cells: a cell by itself, its bullets apart, several cells as one, each with the place where it stands."""

from __future__ import annotations

import re
from dataclasses import replace

from calendars.lazy_pattern import LazyPattern, lazy_re
from workflows.reading.formats.document import CELL
from workflows.reading.layout.paragraphs import Paragraph

_BULLET = lazy_re(r"(?:^|\s+)[•▪◦·‣➢–-]\s+(?=\w)")
POINT = lazy_re(r"(?:^|\s+)(?:[•▪◦·‣➢–-]|\d{1,2}[.)])\s+(?=\w)")
_LEADS = lazy_re(r"(?i)(?:is|zijn) (?:de )?(?:kar)?(?:trekkers?|regisseur)\s*(?:en|[,;.])\s+(?=[a-z])")
_NUMBER_OF = lazy_re(r"(?i)aantal (?P<what>[a-z]{4,})")


def pieces(cell: Paragraph, mark: LazyPattern[re.Match[str]] = _BULLET) -> list[Paragraph]:
    """The bullets of a cell, each for itself; of words before them only those that don't announce them."""
    marks = list(mark.finditer(cell.text))
    if not marks or (marks[0].start() > 0 and not cell.text[: marks[0].start()].rstrip().endswith(":")):
        return [cell]
    begins, ends = [mark.end() for mark in marks], [mark.start() for mark in marks][1:]
    return [cell.part(start, end) for start, end in zip(begins, [*ends, len(cell.text)], strict=True)]


def without_leading(cell: Paragraph) -> tuple[Paragraph, bool]:
    """'Is trekker en maakt een plan' as what is done, and that the party leads it."""
    leads = _LEADS.match(cell.text)
    return (cell.part(leads.end(), len(cell.text)), True) if leads else (cell, False)


def things_of(head: str, cell: str) -> str:
    """What a bare number counts by the head of its column: '64' beneath 'Aantal woningen'."""
    counted = _NUMBER_OF.fullmatch(head.strip())
    return counted["what"] if counted and cell.strip().isdigit() else ""


def cells_as_one(paragraph: Paragraph, cells: list[str], places: list[int]) -> Paragraph:
    """The cells at these places as the words of one."""
    start = sum(len(cell) + 1 for cell in cells[: places[0]])
    whole = paragraph.part(start, start + len(CELL.join(cells[places[0] : places[-1] + 1])))
    return replace(whole, text=" ".join(cells[i].strip() for i in places), level=0)


def cell_of(paragraph: Paragraph, cells: list[str], index: int) -> Paragraph:
    """The words of one cell."""
    start = sum(len(cell) + 1 for cell in cells[:index])
    raw = cells[index]
    lead = len(raw) - len(raw.lstrip())
    return replace(paragraph.part(start + lead, start + lead + len(raw.strip())), level=0)
