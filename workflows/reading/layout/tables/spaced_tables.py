"""Tables in plain text whose columns are set apart by spaces: made rows with cells, where lines below each other have the
same columns."""

from __future__ import annotations

from dataclasses import dataclass, replace

from calendars.lazy_pattern import lazy_re
from workflows.reading.formats.document import CELL, Line
from workflows.reading.formats.gluing import glued

Rows = list[tuple[int, Line]]
"""Lines with the number of blank lines before each."""

_CELL = lazy_re(r"\S+(?: {1,2}\S+)*")
_FEWEST = 3
_OFF = 1


@dataclass(slots=True)
class _Row:
    gap: int
    line: Line
    cells: list[str]


def rows_of_columns(rows: Rows) -> Rows:
    """The lines with each such table as rows of cells."""
    found: Rows = []
    at = 0
    while at < len(rows):
        made, end = _table(rows, at)
        found += made or [rows[at]]
        at = end if made else at + 1
    return found


def _starts(line: Line) -> list[tuple[int, str]]:
    """The stretches of a line that lie three spaces or more apart, with the place where each begins."""
    if "   " not in line.text.strip() or CELL in line.text or line.level:
        return []
    return [(m.start(), m.group()) for m in _CELL.finditer(line.text)]


def _table(rows: Rows, at: int) -> tuple[Rows, int]:
    """The table that begins here and where it ends: three columns or more, in three lines or more."""
    columns = [start for start, _ in _starts(rows[at][1])]
    if len(columns) < _FEWEST:
        return [], at
    made: list[_Row] = []
    end = at
    while end < len(rows):
        gap, line = rows[end]
        cells = _starts(line) or [(len(line.text) - len(line.text.lstrip()), line.text.strip())]
        places = [_column(start, columns) for start, _ in cells]
        if None in places or len(set(places)) < len(places) or (made and places[0] == 0 and len(cells) < len(columns) - 1):
            break
        if not _add(made, gap, line, dict(zip(places, (text for _, text in cells), strict=True)), len(columns)):
            break
        end += 1
    if len(made) < _FEWEST:
        return [], at
    return [(row.gap, replace(row.line, text=CELL.join(row.cells))) for row in made], end


def _column(start: int, columns: list[int]) -> int | None:
    return next((place for place, column in enumerate(columns) if abs(start - column) <= _OFF), None)


def _add(made: list[_Row], gap: int, line: Line, cells: dict[int | None, str], width: int) -> bool:
    """One more row, or words that go on in the cells of the row before; False where the line is neither."""
    if 0 in cells:
        made.append(_Row(gap, line, [cells.get(place, "") for place in range(width)]))
        return True
    if not made:
        return False
    for place, text in cells.items():
        before, glue = glued(made[-1].cells[place or 0], text)
        made[-1].cells[place or 0] = before + glue + text if before else text
    return True
