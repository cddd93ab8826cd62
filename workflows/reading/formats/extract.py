"""The bytes of a file as lines of text, whatever its format: pdf, docx, xlsx, html, md, txt."""

from __future__ import annotations

from workflows.reading.formats.document import Document
from workflows.reading.formats.plain import read_plain
from workflows.reading.refusals import unreadable

_MOST_BYTES = 50 * 1024 * 1024
_MOST_LINES = 60_000
_MOST_LETTERS = 800_000
"""More than any agreement with its annexes; what is longer takes longer to understand than anybody waits."""
_TEXT = ("txt", "text", "md", "markdown", "")
_HTML = ("html", "htm", "xhtml")
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"BM")


def extract(data: bytes, *, name: str) -> Document:
    """The document's lines with page and line. Raises UnreadableDocument: what is wrong, what helps."""
    plain_name = name.replace("\\", "/").rsplit("/", 1)[-1]
    if not data.strip():
        raise unreadable("empty")
    if len(data) > _MOST_BYTES:
        raise unreadable("too_large")
    document = _read(data, plain_name)
    if not any(line.text.strip() for line in document.lines):
        raise unreadable("no_text")
    if len(document.lines) > _MOST_LINES or sum(len(line.text) for line in document.lines) > _MOST_LETTERS:
        raise unreadable("too_many_lines")
    return document


def _read(data: bytes, name: str) -> Document:
    """By what the bytes are, else by the name's ending. Only the library that this format needs is loaded."""
    ending = name.rsplit(".", 1)[-1].lower() if "." in name else ""
    start = data[:1024].lstrip()
    if start.startswith(b"%PDF") or b"%PDF-" in data[:1024]:
        from workflows.reading.formats.pdf import read_pdf  # noqa: PLC0415 - PDFium is a library of its own

        return read_pdf(data, name=name)
    if start.startswith(b"PK\x03\x04"):
        return _read_office(data, name)
    _refuse_known(start, ending)
    if ending in _HTML or start[:15].lower().startswith((b"<!doctype html", b"<html")):
        from workflows.reading.formats.markup import read_html  # noqa: PLC0415 - lxml takes long to load

        return read_html(data, name=name)
    if ending in _TEXT or len(ending) > 5 or not ending.isalnum():
        return read_plain(data, name=name)
    raise unreadable("other_type", ending=ending)


def _read_office(data: bytes, name: str) -> Document:
    """A zip: a Word or an Excel file, by the parts that it has."""
    if b"xl/workbook.xml" in data or (name.lower().endswith((".xlsx", ".xlsm")) and b"word/document.xml" not in data):
        from workflows.reading.formats.excel import read_excel  # noqa: PLC0415 - openpyxl takes long to load

        return read_excel(data, name=name)
    from workflows.reading.formats.word import read_word  # noqa: PLC0415 - lxml takes long to load

    return read_word(data, name=name)


def _refuse_known(start: bytes, ending: str) -> None:
    """Formats that are known and not read, each with what helps."""
    if start.startswith(b"\xd0\xcf\x11\xe0"):
        raise unreadable("old_office")
    if start.startswith(b"{\\rtf"):
        raise unreadable("rtf")
    if start.startswith(_PICTURES) and ending not in _TEXT[:4]:
        raise unreadable("picture")
    if ending in {"pdf", "docx", "xlsx"}:
        raise unreadable("not_what_it_says", ending=ending)
