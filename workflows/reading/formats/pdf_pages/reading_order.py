"""Rows in the order in which a person reads them: text that stands in columns column by column."""

from __future__ import annotations

from statistics import fmean, median

from workflows.reading.formats.pdf_pages.text_rows import Row, Segment

_FEWEST = 4
_STEP = 3.0
_MOST_STEPS = 1000
"""However wide the page says it is: no sheet has more places for a gutter."""
_GUTTER = 7.0
_FULL = 0.5
_DEEPEST = 3
_HEAD = 3
"""So far from the top of the columns a heading may stand above the right one."""
_LARGER = 1.1


def in_reading_order(rows: list[Row], depth: int = 0) -> list[list[Row]]:
    """The rows as stretches of one column each, in order."""
    if len(rows) < 2 * _FEWEST or depth > _DEEPEST:
        return [rows] if rows else []
    best = _best_columns(rows)
    if best is None:
        return [rows]
    first, last, x = best
    last = _before_heading_of_next(rows, first, last, x)
    left, right = _split(rows[first:last], x)
    parts = [rows[:first], left, right, rows[last:]]
    return [stretch for part in parts for stretch in in_reading_order(part, depth + 1)]


def _best_columns(rows: list[Row]) -> tuple[int, int, float] | None:
    """The longest run of rows (from, up to) beside the same white, and where that is."""
    start, end = min(r.x0 for r in rows), max(r.x1 for r in rows)
    best: tuple[int, int, float] | None = None
    x, step = start + 0.25 * (end - start), max(_STEP, (end - start) / _MOST_STEPS)
    while x < start + 0.75 * (end - start):
        for first, last in _runs(rows, x):
            if (best is None or last - first > best[1] - best[0]) and _are_columns(rows[first:last], x, start, end):
                best = (first, last, x)
        x += step
    return best


def _before_heading_of_next(rows: list[Row], first: int, last: int, x: float) -> int:
    """Where the columns end: a line in larger letters at their foot is the heading of the full lines after it."""
    usual = median(row.size for row in rows[first:last])
    end = last
    while last < len(rows) and end > first + _FEWEST and rows[end - 1].size > _LARGER * usual and rows[end - 1].x1 < x:
        end -= 1
    return end


def _runs(rows: list[Row], x: float) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    begun: int | None = None
    for index, row in enumerate(rows):
        crosses = any(s.x0 < x + _GUTTER / 2 and s.x1 > x - _GUTTER / 2 for s in row.segments)
        if crosses and begun is not None:
            found.append((begun, index))
            begun = None
        elif not crosses and begun is None:
            begun = index
    if begun is not None:
        found.append((begun, len(rows)))
    return [(first, last) for first, last in found if last - first >= _FEWEST]


def _are_columns(rows: list[Row], x: float, start: float, end: float) -> bool:
    """Whether both sides are running text: enough rows, most of them as wide as their column; either may hold tables.

    Short lines beneath a table as wide as the column (the signatures at the end) stand in that column too.
    """
    sides = _split(rows, x)
    left, right = ([row for row in side if not row.table] for side in sides)
    if not left or not right or any("\t" in row.text for row in (*left, *right)):
        return False
    if min(len(left), len(right)) < _FEWEST and not _only_begins(left, right, rows):
        return False
    if not _fills(left, start, max(r.x1 for r in left)):
        return False
    return _fills(right, min(r.x0 for r in right), end) or (right != sides[1] and _fills(sides[1], min(r.x0 for r in right), end))


def _only_begins(left: list[Row], right: list[Row], rows: list[Row]) -> bool:
    """Whether the right column has only begun when the text ends: a line or two at its top, beside a left one that is long."""
    top = {row.base for row in rows[:_HEAD]}
    return len(left) >= 2 * _FEWEST and len(right) < _FEWEST and any(row.base in top for row in right)


def _fills(rows: list[Row], start: float, end: float) -> bool:
    width = max(1.0, end - start)
    return fmean((row.x1 - row.x0) / width for row in rows) > _FULL and fmean(len(row.text) for row in rows) > 15


def _split(rows: list[Row], x: float) -> tuple[list[Row], list[Row]]:
    left = [side for row in rows if (side := _side(row, [s for s in row.segments if s.x1 <= x]))]
    right = [side for row in rows if (side := _side(row, [s for s in row.segments if s.x1 > x]))]
    return left, right


def _side(row: Row, segments: list[Segment]) -> Row | None:
    return Row(row.base, row.size, tuple(segments), row.number, row.table) if segments else None
