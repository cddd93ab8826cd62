"""The text of a page once its tables are found: rows of text, and the rows of tables as one row of text each."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable

from workflows.reading.formats.cell_table import Cell, in_one, table_lines
from workflows.reading.formats.document import CELL
from workflows.reading.formats.gluing import glued
from workflows.reading.formats.pdf_pages.page_glyphs import Glyph, Ink
from workflows.reading.formats.pdf_pages.ruled_grids import Grid, GridCell, grids_of
from workflows.reading.formats.pdf_pages.text_rows import Row, Segment, rows_of

_MARK = re.compile(r"^(?:[•▪◦·‣➢✓●○■□*–—-]|\d{1,2}[.)]|[a-z][.)])\s")


def page_rows(ink: Ink) -> list[Row]:
    """All rows of the page from top to bottom, those of its ruled tables with their cells."""
    grids = grids_of(ink)
    inside: dict[tuple[int, int], list[Glyph]] = defaultdict(list)
    outside: list[Glyph] = []
    finders = [_Finder(grid) for grid in grids]
    for glyph in ink.glyphs:
        x, y = (glyph.x0 + glyph.x1) / 2, glyph.base - 0.25 * glyph.size
        at = next((i for i, g in enumerate(grids) if g.x0 <= x <= g.x1 and g.top <= y <= g.bottom), None)
        if at is None:
            outside.append(glyph)
        else:
            inside[at, finders[at].cell(x, y)].append(glyph)
    rows = rows_of(outside)
    for at, grid in enumerate(grids):
        rows += _table_rows(grid, at + 1, {cell: rows_of(glyphs) for (g, cell), glyphs in inside.items() if g == at})
    rows.sort(key=lambda r: (r.base, r.x0))
    return [Row(r.base, r.size, r.segments, number, r.table) for number, r in enumerate(rows, 1)]


class _Finder:
    """Which cell of a grid a place lies in."""

    def __init__(self, grid: Grid) -> None:
        self._xs = sorted({c.x0 for c in grid.cells})
        self._ys = sorted({c.top for c in grid.cells})
        columns, rows = {x: i for i, x in enumerate(self._xs)}, {y: i for i, y in enumerate(self._ys)}
        self._fields: dict[tuple[int, int], int] = {}
        for index, cell in enumerate(grid.cells):
            for x in (x for x in self._xs if cell.x0 <= x < cell.x1):
                for y in (y for y in self._ys if cell.top <= y < cell.bottom):
                    self._fields[rows[y], columns[x]] = index

    def cell(self, x: float, y: float) -> int:
        """The index of the cell."""
        row, column = max(0, bisect_right(self._ys, y) - 1), max(0, bisect_right(self._xs, x) - 1)
        return self._fields.get((row, column), 0)


def _table_rows(grid: Grid, number: int, texts: dict[int, list[Row]]) -> list[Row]:
    """The rows of one table; each stands at the height of its first words."""
    cells = [Cell(c.row, c.column, _cell_text(texts.get(i, []), c), c.rows, c.columns) for i, c in enumerate(grid.cells)]
    tops = {c.row: c.top for c in grid.cells}
    sizes = [row.size for rows in texts.values() for row in rows]
    size = sorted(sizes)[len(sizes) // 2] if sizes else 10.0
    found = []
    for line in table_lines(cells):
        words = [row.base for i, c in enumerate(grid.cells) if c.row == line.row for row in texts.get(i, [])]
        base = min(words, default=tops.get(line.row, grid.top) + size)
        found.append(Row(base, size, (Segment(grid.x0, grid.x1, line.text),), 0, number))
    return found


def _cell_text(rows: list[Row], cell: GridCell) -> str:
    """The cell's words: broken lines joined, lines that were ended on purpose kept apart."""
    paragraphs: list[str] = []
    for at, row in enumerate(rows):
        text = row.text.replace(CELL, " ")
        if at == 0 or _begins(rows[at - 1], row, cell):
            paragraphs.append(text)
        else:
            before, between = glued(paragraphs[-1], text)
            paragraphs[-1] = before + between + text
    return in_one(paragraphs)


def _begins(before: Row, row: Row, cell: GridCell) -> bool:
    """Whether a new entry begins: a bullet, a wide gap, or a word that would have fitted on the line before."""
    if _MARK.match(row.text) or row.base - before.base > 1.9 * row.size:
        return True
    padding = max(2.0, before.x0 - cell.x0)
    first = row.text.split(" ", 1)[0]
    width = (row.x1 - row.x0) * len(first) / max(1, len(row.text))
    return before.x1 + 0.5 * row.size + width < cell.x1 - padding and not before.text.endswith("-") and first[:1].isupper()


def joined_over_pages(pages: Iterable[list[Row]]) -> list[list[Row]]:
    """The pages with a table's row that goes on on the next page made whole."""
    found: list[list[Row]] = []
    for page in pages:
        last = found[-1][-1] if found and found[-1] else None
        if last is not None and last.table:
            headers = {row.text for row in found[-1] if row.table == last.table}
            at = 1 if page and page[0].table and page[0].text in headers else 0
            whole = _continued(last, page[at]) if len(page) > at and page[at].table else None
            if whole is not None:
                found[-1][-1] = whole
                page = [*page[:at], *page[at + 1 :]]  # noqa: PLW2901 - the row stands on the page before now
        found.append(page)
    return found


def _continued(last: Row, first: Row) -> Row | None:
    """The row with what the next page adds to its cells; None when that is a row of its own."""
    above, below = last.text.split(CELL), first.text.split(CELL)
    if len(above) != len(below) or len(above) < 3:
        return None
    longest = max(range(len(above)), key=lambda i: len(above[i]))
    begins = not (below[longest][:1].islower() or below[longest][:1].isdigit())
    if begins or any(below[:longest]) or above[longest].endswith((".", "!", "?")):
        return None
    cells = [_with(a, b) for a, b in zip(above, below, strict=True)]
    segment = Segment(last.x0, last.x1, CELL.join(cells))
    return Row(last.base, last.size, (segment,), last.number, last.table)


def _with(text: str, more: str) -> str:
    if not more:
        return text
    before, between = glued(text, more)
    return before + between + more
