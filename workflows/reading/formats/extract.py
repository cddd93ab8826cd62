"""The bytes of a file as lines of text, whatever its format: pdf, docx, xlsx, html, md, txt."""

from __future__ import annotations

from workflows.errors import UnreadableDocument
from workflows.reading.formats.document import Document
from workflows.reading.formats.plain import read_plain

_MOST_BYTES = 50 * 1024 * 1024
_MOST_LINES = 60_000
_TEXT = ("txt", "text", "md", "markdown", "")
_HTML = ("html", "htm", "xhtml")
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"BM")
TOO_LARGE = "Dit bestand is groter dan 50 MB. Lever alleen het document met de afspraken aan, zonder bijlagen met foto's."
_CHOICE = "Lever het aan als pdf, docx, xlsx, md, html of txt."


def extract(data: bytes, *, name: str) -> Document:
    """The document's lines with page and line. Raises UnreadableDocument: what is wrong, what helps."""
    plain_name = name.replace("\\", "/").rsplit("/", 1)[-1]
    if not data.strip():
        raise UnreadableDocument("Dit bestand is leeg. Controleer of het goed is opgeslagen.")
    if len(data) > _MOST_BYTES:
        raise UnreadableDocument(TOO_LARGE)
    document = _read(data, plain_name)
    if not any(line.text.strip() for line in document.lines):
        raise UnreadableDocument("In dit bestand staat geen tekst. Controleer of het goed is opgeslagen.")
    if len(document.lines) > _MOST_LINES:
        raise UnreadableDocument("Dit document is te lang om te lezen. Lever alleen het deel met de afspraken aan.")
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
    raise UnreadableDocument(f"Een bestand van het type .{ending} kan ik niet lezen. {_CHOICE}")


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
        raise UnreadableDocument(
            "Dit is een oud of beveiligd Office-bestand. Haal de beveiliging eraf of sla het op als docx of pdf, een lijst "
            "als xlsx."
        )
    if start.startswith(b"{\\rtf"):
        raise UnreadableDocument("Dit is een rtf-bestand. Sla het op als docx of pdf.")
    if start.startswith(_PICTURES) and ending not in _TEXT[:4]:
        raise UnreadableDocument(f"Dit is een plaatje; de tekst erin kan ik niet lezen. {_CHOICE}")
    if ending in {"pdf", "docx", "xlsx"}:
        raise UnreadableDocument(
            f"Dit bestand heet .{ending}, maar het is er geen, of het is beschadigd. Open het, sla het opnieuw op en probeer "
            f"het nog eens."
        )
