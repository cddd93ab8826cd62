"""PDF: bytes -> lines, page by page. Tables keep their cells; pages that are only pictures are named."""

from __future__ import annotations

import io
from itertools import pairwise
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfminer.pdfexceptions import PDFException
from pdfplumber.utils.exceptions import PdfminerException

from workflows.errors import UnreadableDocument
from workflows.reading.formats.document import CELL, Document, Line

_MOST_PAGES = 400
_MOST_CHARS_A_PAGE = 60_000
_BROKEN = "Deze pdf is beschadigd of geen echte pdf. Open hem, sla hem opnieuw op en probeer het nog eens."
_LOCKED = "Deze pdf is beveiligd met een wachtwoord. Haal de beveiliging eraf en lever hem opnieuw aan."


def read_pdf(data: bytes, *, name: str) -> Document:
    """The text of a PDF. Raises UnreadableDocument for an encrypted, broken or endless file, and for one of pictures only."""
    try:
        with pdfplumber.open(io.BytesIO(data)) as pdf:
            return _document(pdf, name)
    except UnreadableDocument:
        raise
    except PdfminerException as error:
        raise UnreadableDocument(
            _LOCKED if isinstance(error.args[0] if error.args else None, PDFPasswordIncorrect) else _BROKEN
        ) from error
    except PDFPasswordIncorrect as error:
        raise UnreadableDocument(_LOCKED) from error
    except (
        PDFException,
        ValueError,
        TypeError,
        KeyError,
        IndexError,
        AttributeError,
        AssertionError,
        RecursionError,
        OverflowError,
        ArithmeticError,
        OSError,
        StopIteration,
        NotImplementedError,
    ) as error:
        raise UnreadableDocument(_BROKEN) from error


def _document(pdf: Any, name: str) -> Document:
    if len(pdf.pages) > _MOST_PAGES:
        raise UnreadableDocument(f"Deze pdf heeft meer dan {_MOST_PAGES} bladzijden. Lever alleen het deel met de afspraken aan.")
    lines: list[Line] = []
    pictures: list[int] = []
    for number, page in enumerate(pdf.pages, 1):
        found = _page(page, number)
        lines.extend(found)
        if not found and page.images:
            pictures.append(number)
        page.close()
    if pictures and not lines:
        raise UnreadableDocument(
            f"{_pages(pictures)} van deze pdf: een plaatje van tekst, geen tekst. Lever de pdf aan die uit Word komt, of "
            f"laat de scan omzetten naar tekst (OCR)."
        )
    notes = (f"{_pages(pictures)}: een plaatje, dat is niet gelezen.",) if pictures else ()
    return Document(name=name, lines=tuple(lines), notes=notes)


def _pages(numbers: list[int]) -> str:
    if len(numbers) == 1:
        return f"Bladzijde {numbers[0]}"
    return f"Bladzijde {', '.join(str(n) for n in numbers[:-1])} en {numbers[-1]}"


def _page(page: Any, number: int) -> list[Line]:
    """The lines of a page from top to bottom, the rows of its tables in their place."""
    if len(page.chars) > _MOST_CHARS_A_PAGE:
        raise UnreadableDocument(f"Bladzijde {number} van deze pdf bevat te veel tekens om te lezen.")
    if not page.chars:
        return []
    tables = [t for t in page.find_tables() if _is_table(t)]
    placed: list[tuple[float, str]] = []
    for table in tables:
        for row, cells in zip(table.rows, table.extract(), strict=False):
            texts = [" ".join((cell or "").split()) for cell in cells]
            if any(texts):
                placed.append((row.bbox[1], CELL.join(texts)))
    for line in page.extract_text_lines(return_chars=False, strip=True):
        middle = (line["top"] + line["bottom"]) / 2
        if not any(t.bbox[1] <= middle <= t.bbox[3] for t in tables):
            placed.append((line["top"], line["text"]))
    return _numbered(sorted(placed, key=lambda p: p[0]), number)


def _is_table(table: Any) -> bool:
    return len(table.rows) >= 2 and max(len(row.cells) for row in table.rows) >= 2


def _numbered(placed: list[tuple[float, str]], number: int) -> list[Line]:
    """Lines with their number; a blank one where the distance to the line before is clearly wider than usual."""
    steps = sorted(b[0] - a[0] for a, b in pairwise(placed))
    usual = steps[len(steps) // 2] if steps else 0.0
    found: list[Line] = []
    last: float | None = None
    for at, (top, text) in enumerate(placed, 1):
        if last is not None and usual and top - last > 1.45 * usual:
            found.append(Line("", number, at))
        found.append(Line(text, number, at))
        last = top
    return found
