"""Tables of any format as lines: cells with their spans in, rows with one text for each column out.

A cell that was merged downwards counts in each of its rows, as a reader sees it; merged to the right it stands in its first
column. A row of one wide cell is a heading between the rows and becomes a line without cells.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from workflows.reading.formats.document import CELL
from workflows.reading.layout.labels import label_kind

_MOST_COLUMNS = 64
_STOPS = (".", ";", ":", ",", "!", "?")
_BULLETS = ("•", "▪", "- ", "– ")
_SHORT = 4


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell; `row` and `column` count from 0, `rows` and `columns` say how far it reaches."""

    row: int
    column: int
    text: str
    rows: int = 1
    columns: int = 1


@dataclass(frozen=True, slots=True)
class TableLine:
    """One row as a line of text; `heading` says that it is a heading between rows."""

    row: int
    text: str
    heading: bool = False


def table_lines(cells: Iterable[Cell]) -> list[TableLine]:
    """The rows from top to bottom, empty ones left out, with equally many cells in each."""
    kept = [c for c in cells if c.column < _MOST_COLUMNS]
    width = max((min(c.column + c.columns, _MOST_COLUMNS) for c in kept), default=0)
    height = max((c.row for c in kept), default=-1) + 1
    grid: list[list[str]] = [[""] * width for _ in range(height)]
    wide: dict[int, int] = {}
    for cell in kept:
        for row in range(cell.row, min(cell.row + cell.rows, height)):
            grid[row][cell.column] = cell.text
        wide[cell.row] = max(wide.get(cell.row, 0), min(cell.columns, width))
    used = [i for i in range(width) if any(row[i] for row in grid)]
    rows = [[row[i] for i in used] for row in grid]
    first = _joined_header(rows, kept, used)
    found = [TableLine(0, CELL.join(first[1]))] if first else []
    begun = {c.row for c in kept if c.text}
    begin = first[0] if first else 0
    return found + [line for at, row in enumerate(rows) if at >= begin and at in begun for line in _line(at, row, wide)]


def _line(at: int, row: list[str], wide: dict[int, int]) -> list[TableLine]:
    filled = [text for text in row if text]
    if not filled:
        return []
    if len(filled) == 1 and (len(row) == 1 or (row[0] and (wide.get(at, 1) > len(row) // 2 or _titles(row[0])))):
        return [TableLine(at, filled[0], heading=len(row) > 1)]
    return [TableLine(at, CELL.join(row))]


def _titles(text: str) -> bool:
    """Whether a first cell with nothing beside it is a heading rather than a number or a sentence."""
    return sum(c.isalpha() for c in text) > 3 and not text.endswith(_STOPS) and len(text) < 90


def _joined_header(rows: list[list[str]], cells: list[Cell], used: list[int]) -> tuple[int, list[str]] | None:
    """A header of two rows ('Planning' over 'Q1' and 'Q2') as one, with how many rows it takes; None for any other table."""
    over = {c.column: c for c in cells if c.row == 0 and c.columns > 1}
    if len(rows) < 3 or not over or not any(c.row == 0 and c.rows == 2 and c.columns == 1 for c in cells):
        return None
    texts = []
    for at, column in enumerate(used):
        above = next((c for c in over.values() if c.column <= column < c.column + c.columns), None)
        below = rows[1][at]
        texts.append(_under(above.text, below) if above else below)
    return 2, texts


def _under(above: str, below: str) -> str:
    """What a column holds: 'Partner' beneath 'Wie' and 'Start' beneath 'Planning' say it alone, 'Q1' beneath that doesn't."""
    both = f"{above} {below}".strip()
    kind = label_kind(below)
    return below if above == below or (kind and kind != label_kind(both)) else both


def in_one(paragraphs: Sequence[str]) -> str:
    """The paragraphs of a cell as one text: a sentence stays a sentence, short entries become a list."""
    text = ""
    for paragraph in (" ".join(p.split()) for p in paragraphs):
        if text and paragraph:
            text += _between(text, paragraph)
        text += paragraph
    return text


def _between(text: str, after: str) -> str:
    if text.endswith(_STOPS) or after[:1].islower():
        return " "
    if after.startswith(_BULLETS):
        return ". "
    return ", " if len(text.split()) <= _SHORT and len(after.split()) <= _SHORT else ". "
