"""Word (docx): bytes -> lines. The body in order: paragraphs with their numbers, the rows of tables, text boxes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from workflows.errors import UnreadableDocument
from workflows.reading.formats.cell_table import in_one
from workflows.reading.formats.document import CELL, Document, Line
from workflows.reading.formats.office_package import BROKEN_ZIP, Package
from workflows.reading.formats.word_numbering import Numbering
from workflows.reading.formats.word_paragraph import Words, words_of
from workflows.reading.formats.word_styles import Styles, is_on, value_of, w
from workflows.reading.formats.word_table import WordTable
from workflows.reading.refusals import unreadable

_THROUGH = {w(n) for n in ("sdtContent", "ins", "moveTo", "customXml", "smartTag")}
_NUMBER_BEFORE_TAB = re.compile(
    r"\s*(?:(?:artikel|afspraak)\s+)?[(\[]?(?:[A-Z]{0,3}[.\-]?\d[\d.]{0,8}[a-z]?|[a-zA-Z]|[ivxIVX]{1,4}|[•▪·o–-])[.):\]]?",
    re.IGNORECASE,
)
_COLUMNS = "   "
"""Three spaces keep columns of signatures apart without making cells of them."""


def read_word(data: bytes, *, name: str) -> Document:
    """A Word file as whole paragraphs with their numbers. Raises UnreadableDocument for a broken or endless file."""
    try:
        package = Package(data)
        main = package.main_part("word/document.xml")
        if main not in package.names:
            raise unreadable("no_word")
        reader = _Reader(package, main)
    except UnreadableDocument:
        raise
    except (*BROKEN_ZIP, etree.XMLSyntaxError, AttributeError, TypeError, IndexError, RecursionError) as error:
        raise unreadable("word_broken") from error
    return Document(name=name, lines=tuple(reader.lines), flowing=True)


class _Reader:
    """Walks the body in order; `lines` is what it found."""

    def __init__(self, package: Package, main: str) -> None:
        folder = main.rpartition("/")[0]

        def tree(part: str) -> Any:
            return package.tree(f"{folder}/{part}") if f"{folder}/{part}" in package.names else None

        self.lines: list[Line] = []
        self._styles = Styles(tree("styles.xml"))
        self._numbering = Numbering(tree("numbering.xml"), self._styles)
        self._page = 1
        self._row = 0
        self._unfinished = ""
        root = package.tree(main)
        self._rendered = next(root.iter(w("lastRenderedPageBreak")), None) is not None
        body = root.find(w("body"))
        if body is not None:
            self._blocks(body)

    def _blocks(self, container: Any) -> None:
        for block in _inside(container):
            if block.tag == w("p"):
                self._paragraph(block)
            else:
                self._table(block)

    def _paragraph(self, paragraph: Any) -> None:
        properties = paragraph.find(w("pPr"))
        style = value_of(properties, "pStyle") if properties is not None else None
        words = words_of(paragraph)
        turns = self._turns(words, properties)
        self._turn(turns[0])
        if self._styles.is_contents(style):
            return
        text = self._unfinished + words.text
        self._unfinished = ""
        if _mark_deleted(properties):
            self._unfinished = text
            return
        self._print(self._numbering.mark(properties, style), text, self._styles.level(properties, style))
        self._turn(turns[1])
        for box in words.boxes:
            self._blocks(box)

    def _print(self, mark: str, text: str, level: int) -> None:
        """The paragraph's lines: a line end inside a sentence is none."""
        if not text.strip():
            self._add("", 0)
            return
        for line in re.split(r"\s*\n\s*(?![a-z])", text.strip()):
            self._add(mark + _untabbed(" ".join(line.split("\n"))), level)
            mark = ""

    def _table(self, element: Any) -> None:
        table = WordTable(element, _inside)
        if table.is_layout:
            for cell in table.contents:
                self._blocks(cell)
            return
        for line in table.lines(self._cell_text):
            self._add(line.text, 0)

    def _cell_text(self, cell: Any) -> str:
        return in_one([text for block in _inside(cell) for text in self._block_texts(block)])

    def _block_texts(self, block: Any) -> Iterator[str]:
        if block.tag != w("p"):
            yield from (line.text.replace(CELL, " ") for line in WordTable(block, _inside).lines(self._cell_text))
            return
        properties = block.find(w("pPr"))
        words = words_of(block)
        turns = self._turns(words, properties)
        self._turn(turns[0])
        text = " ".join(words.text.split())
        yield self._numbering.mark(properties, value_of(properties, "pStyle") if properties is not None else None) + text
        self._turn(turns[1])
        for box in words.boxes:
            yield self._cell_text(box)

    def _add(self, text: str, level: int) -> None:
        self._row += 1
        self.lines.append(Line(text, self._page, self._row, level))

    def _turns(self, words: Words, properties: Any) -> tuple[int, int]:
        """How many pages end before and after the paragraph's first words: as Word noted when it saved, else as is asked for."""
        if self._rendered:
            return words.rendered
        before, after = words.hard
        before += is_on(properties, "pageBreakBefore") and self._row > 0
        section = properties.find(w("sectPr")) if properties is not None else None
        if section is not None and value_of(section, "type") != "continuous":
            after += 1
        return before, after

    def _turn(self, pages: int) -> None:
        if pages:
            self._page += pages
            self._row = 0


def _inside(container: Any) -> Iterator[Any]:
    """The paragraphs and tables of a body, cell or text box, in order; a generated table of contents is left out."""
    for child in container:
        if child.tag in {w("p"), w("tbl")}:
            yield child
        elif child.tag in _THROUGH or (child.tag == w("sdt") and not _is_contents(child)):
            yield from _inside(child)


def _is_contents(block: Any) -> bool:
    gallery = next(block.iter(w("docPartGallery")), None)
    return gallery is not None and gallery.get(w("val")) == "Table of Contents"


def _mark_deleted(properties: Any) -> bool:
    """Whether the paragraph's end was deleted, so that it reads on in the next."""
    run = properties.find(w("rPr")) if properties is not None else None
    return run is not None and (run.find(w("del")) is not None or run.find(w("moveFrom")) is not None)


def _untabbed(text: str) -> str:
    """Tabs after a typed number are spaces; a label with one tab keeps it as a cell; other tabs are columns without cells."""
    parts = [part.strip() for part in text.split("\t")]
    filled = [part for part in parts if part]
    if len(filled) < 2:
        return text.strip()
    if _NUMBER_BEFORE_TAB.fullmatch(filled[0]):
        return f"{filled[0]} {_COLUMNS.join(filled[1:])}"
    if len(filled) == 2 and len(filled[0].split()) <= 3 and filled[0][:1].isupper() and not filled[0].endswith((".", ",")):
        return filled[0] + (" " if filled[0].endswith(":") else CELL) + filled[1]
    return _COLUMNS.join(filled)
