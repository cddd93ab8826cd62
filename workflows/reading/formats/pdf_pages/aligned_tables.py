"""Tables without lines: rows under a header whose words name an action, an owner, a time, by the white between the columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from workflows.reading.formats.document import CELL
from workflows.reading.formats.gluing import glued
from workflows.reading.formats.pdf_pages.text_rows import Row, Segment
from workflows.reading.layout.labels import label_kind

_PARTS = frozenset({"action", "owner", "lead", "time"})
_FAR = 3.2
_WHITE = 0.5
Gutters = list[tuple[float, float]]
ALIGNED = 1000
"""The number of each table without lines: those with lines count from 1."""


def with_aligned_tables(pages: Iterable[list[Row]]) -> Iterator[list[Row]]:
    """The pages; rows under such a header are rows of cells, also where they go on on the next page."""
    going_on: Gutters | None = None
    gutters: Gutters = []
    for rows in pages:
        found: list[Row] = []
        at, gutters = 0, []
        if going_on is not None and rows and sum(map(bool, _cut(rows[0], _middles(going_on)))) > 1:
            at = _end(rows, 0, going_on)
            found += _table(rows[:at], going_on, begins=_is_header(rows[0])) if at else []
        while at < len(rows):
            end = _end(rows, at + 1, _gutters(rows[at])) if _is_header(rows[at]) else at
            if end > at + 1:
                gutters = _gutters(rows[at])
                found += _table(rows[at:end], gutters, begins=True)
                at = end
            else:
                found.append(rows[at])
                at += 1
        ends_in_table = bool(found) and found[-1].table == ALIGNED
        going_on = (gutters or going_on) if ends_in_table else None
        yield found


def _is_header(row: Row) -> bool:
    kinds = [label_kind(segment.text) for segment in row.segments]
    return not row.table and len(kinds) >= 3 and len(_PARTS & set(kinds)) >= 2 and "action" in kinds


def _end(rows: list[Row], at: int, gutters: Gutters) -> int:
    """The first row from here on that is not in the table: it runs through the white, or stands far below."""
    while at < len(rows) and not rows[at].table:
        narrowed = _narrowed(gutters, rows[at])
        far = at > 0 and rows[at].base - rows[at - 1].base > _FAR * rows[at].size
        if narrowed is None or (far and len(rows[at].segments) == 1):
            break
        gutters = narrowed
        at += 1
    return at


def _gutters(row: Row) -> Gutters:
    return [(a.x1, b.x0) for a, b in zip(row.segments, row.segments[1:], strict=False)]


def _narrowed(gutters: Gutters, row: Row) -> Gutters | None:
    """The white that is left once this row stands under it; None when it is full of words."""
    words = [word for segment in row.segments for word in segment.words]
    found = []
    for start, end in gutters:
        left, right = start, end
        for x0, x1, _ in words:
            if x0 < right and x1 > left:
                left, right = (left, x0) if x0 - left > right - x1 else (x1, right)
        if right - left < _WHITE * row.size:
            return None
        found.append((left, right))
    return found


def _table(rows: list[Row], gutters: Gutters, *, begins: bool) -> list[Row]:
    """The rows as rows of cells; the first is the header where the table begins here."""
    for row in rows:
        gutters = _narrowed(gutters, row) or gutters
    edges = _middles(gutters)
    cut = [_cut(row, edges) for row in rows]
    action = max(range(len(edges) + 1), key=lambda i: sum(len(cells[i]) for cells in cut))
    groups: list[list[int]] = []
    for index, cells in enumerate(cut):
        if not groups or _opens(cells, action, rows, index, after_header=begins and index == 1):
            groups.append([index])
        else:
            groups[-1].append(index)
    return [_joined([rows[i] for i in group], [cut[i] for i in group]) for group in groups]


def _middles(gutters: Gutters) -> list[float]:
    return [(left + right) / 2 for left, right in gutters]


def _cut(row: Row, edges: list[float]) -> list[str]:
    cells: list[list[str]] = [[] for _ in range(len(edges) + 1)]
    for x0, x1, word in (word for segment in row.segments for word in segment.words):
        cells[sum((x0 + x1) / 2 > edge for edge in edges)].append(word)
    return [" ".join(cell) for cell in cells]


def _opens(cells: list[str], action: int, rows: list[Row], at: int, *, after_header: bool) -> bool:
    """Whether a new row begins: its number stands there, or a wide step, or an action with something beside it."""
    if after_header or (action > 0 and cells[0]):
        return True
    step = rows[at].base - rows[at - 1].base if at else 0.0
    beside = action == 0 and cells[0][:1].isupper() and sum(map(bool, cells)) > 1
    return bool(cells[action]) and (step > 1.75 * rows[at].size or beside)


def _joined(rows: list[Row], cut: list[list[str]]) -> Row:
    cells = []
    for column in zip(*cut, strict=True):
        text = ""
        for piece in filter(None, column):
            before, between = glued(text, piece)
            text = before + between + piece
        cells.append(text)
    segment = Segment(min(r.x0 for r in rows), max(r.x1 for r in rows), CELL.join(cells))
    return Row(rows[0].base, rows[0].size, (segment,), rows[0].number, ALIGNED)
