"""HTML: bytes -> lines. Each block is a line; the rows of tables keep their cells, lists their numbers."""

from __future__ import annotations

import re

from lxml import etree, html

from workflows.reading.formats.cell_table import in_one
from workflows.reading.formats.document import CELL, Document, Line
from workflows.reading.formats.markup_table import HtmlTable, list_mark
from workflows.reading.formats.run_in_titles import ends_a_title
from workflows.reading.refusals import unreadable
from workflows.reading.word_sets import words

_HEADINGS = {f"h{n}": n for n in range(1, 7)}
_BLOCKS = words(
    """
    p div section article li ul ol dl dt dd blockquote pre header footer main aside table tbody thead tfoot tr body html
    form fieldset address figure figcaption center
    """
) | set(_HEADINGS)
_SILENT = words("script style head title meta link noscript template nav svg iframe object del s strike")
_DEEPEST = 200
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
"""The number of a footnote as such a number: it belongs to no word ('Vogelbuurt¹'), and m² is an area."""


def read_html(data: bytes, *, name: str) -> Document:
    """An HTML file as a document of whole paragraphs; the line is the source line of the block."""
    parser = html.HTMLParser(huge_tree=False, no_network=True, recover=True, encoding=_encoding(data))
    try:
        root = html.document_fromstring(data, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError) as error:
        raise unreadable("page_broken") from error
    reader = _Reader()
    reader.block(root, 0)
    reader.flush()
    return Document(name=name, lines=tuple(reader.lines), flowing=True)


def _encoding(data: bytes) -> str | None:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return "utf-8"


_LISTS = frozenset({"ul", "ol"})


class _Reader:
    """Walks the tree and gathers one line for each block."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self._words: list[str] = []
        self._level = 0
        self._mark = ""
        self._line = 1

    def flush(self) -> None:
        text = re.sub(r"\s+", " ", "".join(self._words)).strip()
        self._words = []
        if text:
            self._add(self._mark + text)
            self._mark = ""

    def _add(self, text: str) -> None:
        self.lines.append(Line(text, 1, max(self._line, 1), self._level))

    def block(self, node: html.HtmlElement, depth: int) -> None:
        if not isinstance(node.tag, str) or node.tag in _SILENT or depth > _DEEPEST or _is_hidden(node):
            return
        if node.tag == "table" and self._table(node):
            return
        if node.tag == "br":
            self.flush()
        is_block = node.tag in _BLOCKS
        if is_block:
            said = "".join(self._words).rstrip()
            if node.tag in _LISTS and self._mark.startswith("•") and said[-1:].isalnum():
                self._words = [said, ":"]  # a point with points of its own announces them
            self.flush()
            self._line = node.sourceline or self._line
            self._level = _HEADINGS.get(node.tag, 0)
            self._mark = list_mark(node) if node.tag == "li" else self._mark if node.tag in {"p", "div", "dd"} else ""
        if node.tag == "sup" and (note := node.text_content().strip()).isdigit():
            self._words.append(note.translate(_SUPERSCRIPT))
            return
        self._words.append(node.text or "")
        for child in node:
            self.block(child, depth + 1)
            self._words.append(self._stop(child) + (child.tail or ""))
        if is_block:
            if node.tag == "dt":
                self._name_what_follows()
            self.flush()
            self._level = 0

    def _stop(self, child: html.HtmlElement) -> str:
        """A full stop behind a title in bold that the sentence runs on from."""
        return "." if child.tag in {"b", "strong"} and ends_a_title("".join(self._words), child.tail or "") else ""

    def _name_what_follows(self) -> None:
        """The term of a list of terms stands before its description as a label does: 'Wie: Woonlint'."""
        term = re.sub(r"\s+", " ", "".join(self._words)).strip()
        self._words = []
        self._mark = f"{term.rstrip(' :?')}: " if term else ""

    def _table(self, node: html.HtmlElement) -> bool:
        """Reads a table by its cells; False when it is a frame around text, to be read through."""
        table = HtmlTable(node)
        if table.is_layout:
            return False
        self.flush()
        for line in table.lines(_cell_text):
            self._line = table.source_line(line.row) or self._line
            self._add(line.text)
        return True


def _is_hidden(node: html.HtmlElement) -> bool:
    return node.get("hidden") is not None or "display:none" in (node.get("style") or "").replace(" ", "").lower()


def _cell_text(cell: html.HtmlElement) -> str:
    """What stands in a cell, its paragraphs and items as one text."""
    inside = _Reader()
    for child in (cell, *cell):
        inside._words.append((cell.text if child is cell else "") or "")
        if child is not cell:
            inside.block(child, 1)
            inside._words.append(child.tail or "")
    inside.flush()
    return in_one([line.text.replace(CELL, " ") for line in inside.lines])
