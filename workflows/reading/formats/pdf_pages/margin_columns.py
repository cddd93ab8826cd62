"""Numbered lines with a short word beside them at the edge ('W1 We gaan ...    Q3'): number, text and edge as cells."""

from __future__ import annotations

import re
from statistics import median

from workflows.reading.formats.document import CELL
from workflows.reading.formats.gluing import glued
from workflows.reading.formats.pdf_pages.aligned_tables import ALIGNED
from workflows.reading.formats.pdf_pages.text_rows import Row, Segment

_NUMBER = re.compile(r"(?:[A-Z]{1,3}[.\-]?\d{1,3}|\d{1,2}(?:\.\d{1,2}){0,3})[a-z]?[.)]?")
_FEWEST = 3
_SHORT = 24
_ALIGNED = 5.0


def with_margin_columns(rows: list[Row]) -> list[Row]:
    """The rows of a page; numbered ones with something at the same edge are rows of cells, with the lines that belong to them."""
    heads = [at for at, row in enumerate(rows) if _has_edge(row)]
    edge = _edge([rows[at] for at in heads])
    heads = [at for at in heads if edge is not None and abs(_side(rows[at], edge[0]) - edge[1]) <= _ALIGNED]
    if len(heads) < _FEWEST:
        return rows
    limit = min(rows[at].segments[-1].x0 for at in heads)
    begin = median(rows[at].x0 for at in heads)
    found: list[Row] = []
    at = 0
    while at < len(rows):
        edged = at in heads
        if edged or (_is_numbered(rows[at]) and abs(rows[at].x0 - begin) < _ALIGNED and rows[at].x1 <= limit):
            end = _end(rows, at, limit)
            found.append(_celled(rows[at:end], edged=edged))
        else:
            end = at + 1
            found.append(rows[at])
        at = end
    return found


def _is_numbered(row: Row) -> bool:
    words = row.segments[0].words
    return not row.table and bool(words) and bool(_NUMBER.fullmatch(words[0][2]))


def _has_edge(row: Row) -> bool:
    if not _is_numbered(row) or len(row.segments) < 2:
        return False
    text = sum(len(s.text) for s in row.segments[:-1])
    return len(row.segments[-1].text) <= _SHORT and text > 15


def _edge(rows: list[Row]) -> tuple[str, float] | None:
    """The side ('left' or 'right') and the place at which the short words stand in line."""
    for side in ("left", "right"):
        places = [_side(row, side) for row in rows]
        if places and sum(abs(p - median(places)) <= _ALIGNED for p in places) >= max(_FEWEST, 0.7 * len(places)):
            return side, median(places)
    return None


def _side(row: Row, side: str) -> float:
    return row.segments[-1].x0 if side == "left" else row.segments[-1].x1


def _end(rows: list[Row], at: int, limit: float) -> int:
    """The first row that is not a further line of this one."""
    indent = rows[at].segments[0].words[0][1]
    end = at + 1
    while end < len(rows):
        row, before = rows[end], rows[end - 1]
        if row.table or row.x0 < indent or row.x1 > limit or row.base - before.base > 1.75 * row.size:
            break
        end += 1
    return end


def _celled(rows: list[Row], *, edged: bool) -> Row:
    """The rows as one row of three cells; the last is empty where nothing stands at the edge."""
    first = rows[0]
    segments = first.segments[:-1] if edged else first.segments
    words = [w[2] for segment in segments for w in segment.words]
    text = " ".join(words[1:])
    for row in rows[1:]:
        before, between = glued(text, row.text)
        text = before + between + row.text
    cells = CELL.join((words[0], text, first.segments[-1].text if edged else ""))
    return Row(first.base, first.size, (Segment(first.x0, first.x1, cells),), first.number, ALIGNED)
