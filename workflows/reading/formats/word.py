"""Word (docx): bytes -> lines. Numbers of lists stand in numbering.xml and not in the text, so they are counted here."""

from __future__ import annotations

import io
import zipfile
from collections import defaultdict
from typing import Any

import docx
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph

from workflows.errors import UnreadableDocument
from workflows.reading.formats.document import CELL, Document, Line

_MOST_UNPACKED = 200 * 1024 * 1024
_MOST_FILES = 2000
_BROKEN = "Dit Word-bestand is beschadigd of geen docx. Open het, sla het opnieuw op als docx en probeer het nog eens."


def read_word(data: bytes, *, name: str) -> Document:
    """A Word file as whole paragraphs with their numbers. Raises UnreadableDocument for a broken or endless file."""
    try:
        _check_size(data)
        document = docx.Document(io.BytesIO(data))
        return Document(name=name, lines=tuple(_Reader(document).lines), flowing=True)
    except UnreadableDocument:
        raise
    except (
        zipfile.BadZipFile,
        KeyError,
        ValueError,
        AttributeError,
        TypeError,
        IndexError,
        OSError,
        SyntaxError,
        RecursionError,
        NotImplementedError,
        RuntimeError,
        EOFError,
    ) as error:
        raise UnreadableDocument(_BROKEN) from error


def _check_size(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries = archive.infolist()
        if len(entries) > _MOST_FILES or sum(e.file_size for e in entries) > _MOST_UNPACKED:
            raise UnreadableDocument(
                "Dit Word-bestand is uitgepakt veel te groot. Sla het opnieuw op zonder foto's of lever een pdf aan."
            )
        if any(e.flag_bits & 1 for e in entries):
            raise UnreadableDocument(
                "Dit Word-bestand is beveiligd met een wachtwoord. Haal de beveiliging eraf en lever het opnieuw aan."
            )
        if "word/document.xml" not in {e.filename for e in entries}:
            raise UnreadableDocument("Dit is geen Word-document. Lever het aan als pdf, docx, md, html of txt.")


class _Reader:
    """Walks the body in order."""

    def __init__(self, document: Any) -> None:
        self.lines: list[Line] = []
        self._page = 1
        self._row = 0
        self._counter = _Counter(document)
        for block in document.iter_inner_content():
            if isinstance(block, Paragraph):
                self._paragraph(block)
            elif isinstance(block, Table):
                self._table(block)

    def _paragraph(self, paragraph: Paragraph) -> None:
        self._turn_pages(paragraph._p)
        mark = self._counter.mark(paragraph)
        level = _level(paragraph)
        for text in paragraph.text.split("\n"):
            self._add(mark + text.strip() if text.strip() else "", level)
            mark = ""

    def _table(self, table: Table) -> None:
        for row in table.rows:
            cells: list[str] = []
            last = None
            for cell in row.cells:
                if cell._tc is not last:
                    cells.append(" ".join(cell.text.split()))
                last = cell._tc
            if any(cells):
                self._add(CELL.join(cells), 0)

    def _add(self, text: str, level: int) -> None:
        self._row += 1
        self.lines.append(Line(text, self._page, self._row, level))

    def _turn_pages(self, element: Any) -> None:
        """Word notes where it broke the page when it last saved; a hard break counts too."""
        breaks = len(element.findall(".//" + qn("w:lastRenderedPageBreak")))
        hard = sum(1 for b in element.findall(".//" + qn("w:br")) if b.get(qn("w:type")) == "page")
        if breaks or hard:
            self._page += max(breaks, hard)
            self._row = 0


def _level(paragraph: Paragraph) -> int:
    name = (paragraph.style.name or "") if paragraph.style is not None else ""
    parts = name.lower().replace("kop", "heading").split()
    if parts[:1] == ["title"]:
        return 1
    return int(parts[1]) if len(parts) > 1 and parts[0] == "heading" and parts[1].isdigit() else 0


class _Counter:
    """Counts the paragraphs of each list as Word does, by the level's own format."""

    def __init__(self, document: Any) -> None:
        self._formats: dict[str, dict[int, tuple[str, str, int]]] = {}
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        self._abstract: dict[str, str] = {}
        try:
            root = document.part.numbering_part.element
        except (KeyError, NotImplementedError, AttributeError):
            return
        for abstract in root.findall(qn("w:abstractNum")):
            self._formats[abstract.get(qn("w:abstractNumId"))] = {
                int(lvl.get(qn("w:ilvl"))): _format(lvl) for lvl in abstract.findall(qn("w:lvl"))
            }
        for num in root.findall(qn("w:num")):
            reference = num.find(qn("w:abstractNumId"))
            if reference is not None:
                self._abstract[num.get(qn("w:numId"))] = reference.get(qn("w:val"))

    def mark(self, paragraph: Paragraph) -> str:
        """The number or bullet that Word prints before the paragraph, with a space; '' where there is none."""
        number, level = _numbering(paragraph)
        abstract = self._abstract.get(number or "")
        formats = self._formats.get(abstract or "", {})
        if not paragraph.text.strip() or level not in formats or abstract is None:
            return ""
        kind, pattern, start = formats[level]
        if kind == "bullet":
            return "• "
        counts = self._counts[abstract]
        counts[level] = counts.get(level, start - 1) + 1
        for deeper in [k for k in counts if k > level]:
            del counts[deeper]
        text = pattern
        for at in range(9):
            form, _, first = formats.get(at, ("decimal", "", 1))
            text = text.replace(f"%{at + 1}", _shown(counts.get(at, first), form))
        return f"{text} " if text.strip() else ""


def _format(level: Any) -> tuple[str, str, int]:
    def value(tag: str, default: str) -> str:
        found = level.find(qn(tag))
        return found.get(qn("w:val")) or default if found is not None else default

    start = value("w:start", "1")
    return value("w:numFmt", "decimal"), value("w:lvlText", ""), int(start) if start.isdigit() else 1


def _numbering(paragraph: Paragraph) -> tuple[str | None, int]:
    """numId and level, from the paragraph itself or from its style."""
    properties = [paragraph._p.pPr]
    style: Any = paragraph.style
    for _ in range(8):
        if style is None:
            break
        properties.append(style.element.pPr)
        style = style.base_style
    for found in properties:
        num = found.find(qn("w:numPr")) if found is not None else None
        if num is not None:
            number, level = num.find(qn("w:numId")), num.find(qn("w:ilvl"))
            if number is not None:
                return number.get(qn("w:val")), int(level.get(qn("w:val"))) if level is not None else 0
    return None, 0


def _shown(count: int, form: str) -> str:
    if form in {"lowerLetter", "upperLetter"} and 1 <= count <= 26:
        return chr((96 if form == "lowerLetter" else 64) + count)
    if form in {"lowerRoman", "upperRoman"} and 1 <= count < 40:
        text = "x" * (count // 10) + ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"][count % 10]
        return text if form == "lowerRoman" else text.upper()
    return str(count)
