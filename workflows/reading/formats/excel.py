"""Excel (xlsx): bytes -> lines. Each sheet that is shown is a page, each row a line; merged cells count in each of their rows."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from lxml import etree
from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from workflows.errors import UnreadableDocument
from workflows.reading.formats.cell_table import Cell, table_lines
from workflows.reading.formats.document import Document, Line
from workflows.reading.formats.excel_cells import shown
from workflows.reading.formats.office_package import BROKEN_ZIP, Package
from workflows.reading.layout.headings import HeadingRole, role_of
from workflows.reading.layout.labels import label_kind
from workflows.reading.refusals import unreadable

_MOST_ROWS = 5000
_MOST_COLUMNS = 60
_MOST_CELLS = 120_000
"""In one sheet, empty ones that only have a colour or a border among them."""
_MOST_SHEETS = 40
_THEME = frozenset({"thema", "onderwerp", "hoofdstuk"})
_THEME_LEVEL = 2
_HEADER = frozenset({"action", "owner", "lead", "time", "number"})
_BROKEN_BOOK = (
    etree.XMLSyntaxError,
    InvalidFileException,
    AttributeError,
    TypeError,
    IndexError,
    SyntaxError,
    OverflowError,
    RecursionError,
    AssertionError,
)


def read_excel(data: bytes, *, name: str) -> Document:
    """A workbook as whole paragraphs and rows. Raises UnreadableDocument for a broken, locked or endless file."""
    try:
        _look_inside(data)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl warns of everything that it will not write back
            book = load_workbook(io.BytesIO(data), data_only=True, keep_links=False)
        lines = [line for page, sheet in enumerate(_sheets(book), 1) for line in _lines(sheet, page)]
    except UnreadableDocument:
        raise
    except (*BROKEN_ZIP, *_BROKEN_BOOK) as error:
        raise unreadable("excel_broken") from error
    return Document(name=name, lines=tuple(lines), flowing=True, monitor=True)


def _look_inside(data: bytes) -> None:
    """Each part that will be read is within bounds and defines no entities; a sheet has no more rows than are read."""
    package = Package(data)
    for part in package.names:
        if part.startswith("xl/") and part.endswith(".xml"):
            found = package.part(part)
            if b"<!DOCTYPE" in found[:4096]:
                raise ValueError("a part with a DTD")
            if part.startswith("xl/worksheets/") and _is_endless(found):
                raise unreadable("too_many_lines")


def _is_endless(sheet: bytes) -> bool:
    """Counted in the bytes, as understanding so many cells takes longer than anybody waits."""
    rows = sheet.split(b"<row")[1:]
    filled = sum(b"<v" in row or b"<is>" in row for row in rows)
    return filled > _MOST_ROWS or sheet.count(b"<c ") > _MOST_CELLS


def _sheets(book: Any) -> list[Any]:
    return [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"][:_MOST_SHEETS]


def _lines(sheet: Any, page: int) -> Iterator[Line]:
    """The rows above the table as text, the table as rows of cells."""
    found = list(_cells(sheet))
    header = _header(cells := [cell for cell, _ in found])
    cells = _with_percents(found, header)
    above: dict[int, list[str]] = {}
    for cell in cells:
        if cell.row < header:
            above.setdefault(cell.row, []).append(cell.text)
    if role_of(sheet.title) is HeadingRole.PROCEDURE:  # 'Overleggen', 'Jaaragenda': no afspraken, but when the parties meet
        yield Line(sheet.title, page, 1, _THEME_LEVEL)
    for row, texts in sorted(above.items()):
        yield Line(" ".join(texts), page, row + 1)
    theme = next((c.column for c in cells if c.row == header and c.text.strip(" :").lower() in _THEME), None)
    last = ""
    themes = {c.row + n: c.text for c in cells if c.column == theme and c.row > header for n in range(c.rows)}
    for line in table_lines([_lowered(cell, header) for cell in cells if cell.row >= header and cell.column != theme]):
        said = themes.get(line.row + header, "")
        if said and said != last:
            yield Line(said, page, line.row + header + 1, _THEME_LEVEL)
            last = said
        yield Line(line.text, page, line.row + header + 1)


def _with_percents(found: list[tuple[Cell, object]], header: int) -> list[Cell]:
    """The cells, with the shares of 1 beneath 'Voortgang %' as percents: 0,6 is 60%, and 1 beside it 100%."""
    heads = {cell.column for cell, _ in found if cell.row == header and "%" in cell.text}
    shares = {
        column
        for column in heads
        if 0 < max((v for c, v in found if c.column == column and isinstance(v, (int, float))), default=0) <= 1
    }
    return [
        replace(cell, text=f"{round(value * 100)}%") if cell.column in shares and isinstance(value, (int, float)) else cell
        for cell, value in found
    ]


def _lowered(cell: Cell, rows: int) -> Cell:
    return Cell(cell.row - rows, cell.column, cell.text, cell.rows, cell.columns)


def _header(cells: list[Cell]) -> int:
    """The row that names the columns; 0 where none does."""
    kinds: dict[int, set[str]] = {}
    for cell in cells:
        kind = label_kind(cell.text) if len(cell.text) < 60 else None
        if kind in _HEADER:
            kinds.setdefault(cell.row, set()).add(kind)
    return next((row for row, found in sorted(kinds.items()) if "action" in found and len(found) > 1), 0)


def _cells(sheet: Any) -> Iterator[tuple[Cell, object]]:
    """The filled cells from top to bottom, counted from 0, each with its value."""
    spans = {(span.min_row, span.min_col): span for span in sheet.merged_cells.ranges}
    last_row, last_column = min(sheet.max_row, _MOST_ROWS), min(sheet.max_column, _MOST_COLUMNS)
    for row in sheet.iter_rows(min_row=1, max_row=last_row, max_col=last_column):
        for cell in row:
            text = shown(cell.value, cell.number_format or "General") if cell.value is not None else ""
            if text:
                span = spans.get((cell.row, cell.column))
                down = span.max_row - span.min_row + 1 if span else 1
                wide = span.max_col - span.min_col + 1 if span else 1
                one = Cell(cell.row - 1, cell.column - 1, text, min(down, _MOST_ROWS), min(wide, _MOST_COLUMNS))
                yield one, cell.value
