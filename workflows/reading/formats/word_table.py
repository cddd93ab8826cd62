"""One table of a Word file: its rows and cells with their spans, deleted rows left out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from workflows.reading.formats.cell_table import Cell, TableLine, table_lines
from workflows.reading.formats.word_styles import value_of, w

_THROUGH = {w(n) for n in ("sdt", "sdtContent", "ins", "moveTo", "customXml")}
_MANY_PARAGRAPHS = 4


@dataclass(slots=True)
class _Box:
    """A cell in the grid; `element` is None where it only continues the one above."""

    row: int
    column: int
    columns: int
    element: Any
    rows: int = 1


class WordTable:
    """The cells of a `w:tbl`. `inside` gives the blocks of a cell."""

    def __init__(self, element: Any, inside: Callable[[Any], Iterable[Any]]) -> None:
        self._inside = inside
        self._boxes = list(_boxes(element))

    @property
    def contents(self) -> list[Any]:
        """The cells' elements in reading order."""
        return [box.element for box in self._boxes]

    @property
    def is_layout(self) -> bool:
        """Whether the table is only a frame or a way to set text side by side."""
        width = max((box.column + box.columns for box in self._boxes), default=0)
        if width <= 1:
            return True
        blocks = [list(self._inside(box.element)) for box in self._boxes]
        nested = any(block.tag == w("tbl") for cell in blocks for block in cell)
        one_row = all(box.row == 0 for box in self._boxes)
        return (nested and width == 2) or (one_row and any(len(cell) >= _MANY_PARAGRAPHS for cell in blocks))

    def lines(self, text: Callable[[Any], str]) -> list[TableLine]:
        """The rows as lines; `text` reads a cell."""
        return table_lines(Cell(b.row, b.column, text(b.element), b.rows, b.columns) for b in self._boxes)


def _boxes(element: Any) -> Iterator[_Box]:
    """The cells from top to bottom; a cell that continues another makes that one longer."""
    found: list[_Box] = []
    above: dict[int, _Box] = {}
    for at, row in enumerate(_rows(element)):
        for box, continues in _row_boxes(row, at):
            upper = above.get(box.column)
            if continues and upper is not None and upper.row + upper.rows == at:
                upper.rows += 1
            else:
                found.append(box)
                above[box.column] = box
    return iter(found)


def _rows(element: Any) -> Iterator[Any]:
    for child in element:
        if child.tag == w("tr"):
            properties = child.find(w("trPr"))
            if properties is None or properties.find(w("del")) is None:
                yield child
        elif child.tag in _THROUGH:
            yield from _rows(child)


def _row_boxes(row: Any, at: int) -> Iterator[tuple[_Box, bool]]:
    """The cells of a row, each with whether it continues the cell above."""
    properties = row.find(w("trPr"))
    column = _count(value_of(properties, "gridBefore"), 0) if properties is not None else 0
    for cell in _cells(row):
        own = cell.find(w("tcPr"))
        columns = max(1, _count(value_of(own, "gridSpan"), 1)) if own is not None else 1
        merged = own.find(w("vMerge")) if own is not None else None
        yield _Box(at, column, columns, cell), merged is not None and merged.get(w("val")) != "restart"
        column += columns


def _cells(row: Any) -> Iterator[Any]:
    for child in row:
        if child.tag == w("tc"):
            yield child
        elif child.tag in _THROUGH:
            yield from _cells(child)


def _count(text: str | None, default: int) -> int:
    plain = (text or "").strip()
    return min(int(plain), 64) if plain.isdecimal() and len(plain) < 5 else default
