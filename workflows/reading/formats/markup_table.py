"""One table of an HTML page with the spans of its cells, and the numbers that a browser prints before the items of lists."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from workflows.reading.formats.cell_table import Cell, TableLine, table_lines

_MOST_SPANNED = 64
_MOST_ROWS = 5000
_ROMAN = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")


class HtmlTable:
    """The cells of a `table` element in its grid."""

    def __init__(self, node: Any) -> None:
        self._rows = list(_rows(node))[:_MOST_ROWS]
        self._cells = list(_placed(self._rows))

    @property
    def is_layout(self) -> bool:
        """Whether the table only frames text: one column, or tables and headings inside its cells."""
        width = max((column for _, column, *_ in self._cells), default=0)
        return width == 0 or any(next(node.iter("table", "h1", "h2", "h3"), None) is not None for *_, node in self._cells)

    def lines(self, text: Callable[[Any], str]) -> list[TableLine]:
        """The rows as lines; `text` reads a cell."""
        return table_lines(Cell(row, column, text(node), rows, columns) for row, column, rows, columns, node in self._cells)

    def source_line(self, row: int) -> int | None:
        """The line of the file on which the row begins."""
        return self._rows[row].sourceline if row < len(self._rows) else None


def _rows(node: Any) -> Iterator[Any]:
    for child in node:
        if child.tag == "tr":
            yield child
        elif child.tag in {"thead", "tbody", "tfoot"}:
            yield from _rows(child)


def _placed(rows: list[Any]) -> Iterator[tuple[int, int, int, int, Any]]:
    """(row, column, rows, columns, cell): cells move to the right of those that reach down from above."""
    taken: dict[int, int] = {}
    for at, row in enumerate(rows):
        column = 0
        for cell in (c for c in row if c.tag in {"td", "th"}):
            while taken.get(column, 0) > at:
                column += 1
            down, wide = _span(cell, "rowspan", len(rows) - at), _span(cell, "colspan", _MOST_SPANNED)
            taken.update(dict.fromkeys(range(column, column + wide), at + down))
            yield at, column, down, wide, cell
            column += wide


def _span(cell: Any, name: str, most: int) -> int:
    text = (cell.get(name) or "1").strip()
    if text == "0" and name == "rowspan":
        return max(1, most)
    return max(1, min(int(text), most)) if text.isdecimal() and len(text) < 6 else 1


def list_mark(node: Any) -> str:
    """The number or bullet that a browser would print before the item of a list."""
    parent = node.getparent()
    if parent is None or parent.tag != "ol":
        return "• "
    number = _count(node, parent)
    match node.get("type") or parent.get("type", "1"):
        case "a" if 1 <= number <= 26:
            return f"{chr(96 + number)}. "
        case "A" if 1 <= number <= 26:
            return f"{chr(64 + number)}. "
        case "i" | "I" as form if 1 <= number < 40:
            roman = "x" * (number // 10) + _ROMAN[number % 10]
            return f"{roman if form == 'i' else roman.upper()}. "
    return f"{number}. "


def _count(node: Any, parent: Any) -> int:
    """The item's number: from the list's start, or from the last item that sets its own."""
    steps = 0
    one: Any = node
    while one is not None:
        if one.tag == "li":
            own = _integer(one.get("value"))
            if own is not None:
                return own + steps
            steps += 1
        one = one.getprevious()
    start = _integer(parent.get("start"))
    return steps - 1 + (1 if start is None else start)


def _integer(text: str | None) -> int | None:
    plain = (text or "").strip()
    return int(plain) if plain.removeprefix("-").isdecimal() and len(plain) < 7 else None
