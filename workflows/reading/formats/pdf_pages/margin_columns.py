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
_MOST = 0.75


def with_margin_columns(rows: list[Row]) -> list[Row]:
    """The rows of a page; numbered ones with something at the same edge are rows of cells, with the lines that belong to them."""
    heads = [at for at, row in enumerate(rows) if _has_edge(row)]
    edge = _edge([rows[at] for at in heads])
    heads = [at for at in heads if edge is not None and abs(_side(rows[at], edge[0]) - edge[1]) <= _ALIGNED]
    if len(heads) < _FEWEST:
        return rows
    limit = min(rows[at].segments[-1].x0 for at in heads)
    begin = median(rows[at].x0 for at in heads)
    full = max(s.x1 for at in heads for s in rows[at].segments[:-1])
    parts = max(len(_at_edge(rows[at : _end(rows, at, limit, full)], limit)) for at in heads)
    found: list[Row] = []
    at = 0
    while at < len(rows):
        edged = at in heads
        if edged or (is_numbered(rows[at]) and abs(rows[at].x0 - begin) < _ALIGNED and rows[at].x1 <= limit):
            end = _end(rows, at, limit, full)
            found.append(_celled(rows[at:end], limit, parts))
        else:
            end = at + 1
            found.append(rows[at])
        at = end
    return found


def is_numbered(row: Row) -> bool:
    words = row.segments[0].words
    return not row.table and bool(words) and bool(_NUMBER.fullmatch(words[0][2]))


def _has_edge(row: Row) -> bool:
    if not is_numbered(row) or len(row.segments) < 2:
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


def _end(rows: list[Row], at: int, limit: float, full: float) -> int:
    """The first row that is not a further line of this one; `full` is how far the text of such rows runs."""
    hangs = rows[at].segments[0].words[0][1]
    end = at + 1
    while end < len(rows):
        row, before = rows[end], rows[end - 1]
        text = [s for s in row.segments if s.x0 < limit]
        goes_on = row.x0 >= hangs or (_is_full(before, limit, full) and not is_numbered(row) and row.x0 >= rows[at].x0 - _ALIGNED)
        if row.table or not goes_on or any(s.x1 > limit for s in text) or row.base - before.base > 1.75 * row.size:
            break
        end += 1
    return end


def _is_full(row: Row, limit: float, full: float) -> bool:
    """Whether the text of the row runs on as far as others do, so that the line below goes on with it."""
    text = [s.x1 for s in row.segments if s.x0 < limit]
    return bool(text) and text[-1] - row.x0 > _MOST * (full - row.x0)


def _at_edge(rows: list[Row], limit: float) -> list[str]:
    """What stands at the edge beside these rows: below each other, or about a line ('HDS | mei 2027')."""
    return [part.strip() for row in rows for s in row.segments if s.x0 >= limit for part in s.text.split("|")]


def _celled(rows: list[Row], limit: float, parts: int) -> Row:
    """The rows as one row of cells: number, text, and what stands at the edge, empty where nothing does."""
    first = rows[0]
    text = ""
    for row in rows:
        words = " ".join(w[2] for s in row.segments if s.x0 < limit for w in s.words)
        before, between = glued(text, words) if text and words else (text, "")
        text = before + between + words
    number, _, text = text.partition(" ")
    edge = [*_at_edge(rows, limit), *[""] * parts][:parts]
    return Row(first.base, first.size, (Segment(first.x0, first.x1, CELL.join((number, text, *edge))),), first.number, ALIGNED)
