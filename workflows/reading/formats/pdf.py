"""PDF: bytes -> lines, page by page: tables by their lines, columns, headings by their size; no headers, footers, footnotes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from workflows.reading.formats.document import CELL, Document, Line
from workflows.reading.formats.pdf_pages.aligned_tables import with_aligned_tables
from workflows.reading.formats.pdf_pages.labels_beside import with_labels_beside
from workflows.reading.formats.pdf_pages.margin_columns import with_margin_columns
from workflows.reading.formats.pdf_pages.page_furniture import PageRows, body_size, without_furniture
from workflows.reading.formats.pdf_pages.page_glyphs import Ink, ink_of, letters_on
from workflows.reading.formats.pdf_pages.page_tables import joined_over_pages, page_rows
from workflows.reading.formats.pdf_pages.reading_order import in_reading_order
from workflows.reading.formats.pdf_pages.row_levels import Levels
from workflows.reading.formats.pdf_pages.text_rows import Row
from workflows.reading.reading_notes import Note
from workflows.reading.refusals import unreadable

_MOST_PAGES = 200
_MOST_LETTERS_A_PAGE = 60_000
_MOST_LETTERS = 300_000
"""In all: a hundred full pages. Agreements are half of that at most, and more can't be read while somebody waits."""
_FEW_LETTERS = 40
_MOSTLY = 0.4
_WIDE_STEP = 1.45


def read_pdf(data: bytes, *, name: str) -> Document:
    """The text of a PDF. Raises UnreadableDocument for an encrypted, broken or endless file, and for one of pictures only."""
    try:
        pdf = pypdfium2.PdfDocument(data)
        try:
            return _document(pdf, name)
        finally:
            pdf.close()
    except pypdfium2.PdfiumError as error:
        locked = getattr(error, "err_code", None) in {pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY}
        raise unreadable("pdf_locked" if locked else "pdf_broken") from error


def _document(pdf: Any, name: str) -> Document:
    count = len(pdf)
    if count > _MOST_PAGES:
        raise unreadable("pdf_pages", count=count, most=_MOST_PAGES)
    _check_letters(pdf, count)
    pages: list[PageRows] = []
    pictures: list[int] = []
    letters = unmapped = 0
    for number in range(1, count + 1):
        ink = _ink(pdf, number)
        pages.append(PageRows(page_rows(ink), ink.top, ink.bottom))
        letters, unmapped = letters + len(ink.glyphs), unmapped + ink.unmapped
        if ink.pictured > _MOSTLY and len(ink.glyphs) < _FEW_LETTERS:
            pictures.append(number)
    if letters and unmapped > _MOSTLY * letters:
        raise unreadable("pdf_unmapped")
    if pictures and len(pictures) == sum(1 for n, p in enumerate(pages, 1) if p.rows or n in pictures):
        raise unreadable("pdf_pictures", pages=pictures)
    notes = (Note("pictured_pages", tuple(pictures)),) if pictures else ()
    return Document(name=name, lines=tuple(_lines(pages)), notes=notes)


def _check_letters(pdf: Any, count: int) -> None:
    """Refuses a file with more text than can be read in time, before any of it is read."""
    letters = 0
    for number in range(count):
        page = pdf[number]
        letters += letters_on(page)
        page.close()
        if letters > _MOST_LETTERS:
            raise unreadable("pdf_letters", count=count)


def _ink(pdf: Any, number: int) -> Ink:
    page = pdf[number - 1]
    try:
        return ink_of(page, most_letters=_MOST_LETTERS_A_PAGE)
    except ValueError as error:
        raise unreadable("pdf_crowded", pages=[number]) from error
    finally:
        page.close()


def _lines(pages: Sequence[PageRows]) -> Iterator[Line]:
    body = body_size(pages)
    kept = joined_over_pages(
        with_margin_columns(with_labels_beside(rows)) for rows in with_aligned_tables(without_furniture(pages, body))
    )
    levels = Levels([row for rows in kept for row in rows], body)
    for number, rows in enumerate(kept, 1):
        for stretch in in_reading_order(rows):
            yield from _stretch(stretch, number, levels)


def _stretch(rows: list[Row], page: int, levels: Levels) -> Iterator[Line]:
    """The rows of one column, headings made whole, with an empty line where the white between is clearly wider than usual."""
    steps = sorted(b.base - a.base for a, b in pairwise(rows) if not (a.table or b.table))
    usual = steps[len(steps) // 8] if steps else 0.0  # of short paragraphs most steps are wide ones
    last: Row | None = None
    for row, text, level, end in levels.headed(rows):
        if last is not None and usual and row.base - last.base > _WIDE_STEP * usual and not (row.table and last.table):
            yield Line("", page, row.number)
        yield Line(text if CELL in text else text.rstrip(), page, row.number, level)
        last = end
