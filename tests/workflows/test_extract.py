"""Files of each format become the same lines; files that can't be read are refused with a reason."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from markdown_it import MarkdownIt

from workflows.errors import UnreadableDocument
from workflows.reading.formats.extract import extract
from workflows.reading.read import read_document

OWN = Path(__file__).parents[1] / "data" / "agreements"
MARKDOWN = (OWN / "zilverhaven-2024.md").read_text("utf-8")
TEXT = (OWN / "oeverdal-2025-2028.txt").read_text("utf-8")


def as_html(markdown: str) -> bytes:
    body = MarkdownIt("commonmark").enable("table").render(markdown)
    return f"<!doctype html><html><head><title>x</title></head><body>{body}</body></html>".encode()


def as_word(markdown: str) -> bytes:
    document = docx.Document()
    table = None
    for line in markdown.split("\n"):
        if line.startswith("|"):
            cells = [cell.strip() for cell in line.strip("|").split("|")]
            if not re.fullmatch(r"[-| ]+", line):
                table = table or document.add_table(rows=0, cols=len(cells))
                for cell, text in zip(table.add_row().cells, cells, strict=True):
                    cell.text = text
            continue
        table = None
        heading = re.match(r"^(#+) (.*)", line)
        if heading:
            document.add_heading(heading.group(2), len(heading.group(1)))
        elif line.startswith("- "):
            document.add_paragraph(line[2:], style="List Bullet")
        elif line.strip():
            document.add_paragraph(line.replace("**", ""))
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def as_pdf(pages: list[list[str]], *, picture: bool = False) -> bytes:
    """A plain PDF: Helvetica, one line below the other; a page without lines can hold a picture of one dot."""
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    dot = b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>"
    dot += b"\nstream\n0\nendstream"
    objects = [font, dot]
    for lines in pages:
        texts = [
            b"1 0 0 1 60 %d Tm (%s) Tj\n" % (800 - 13 * n, re.sub(rb"([\\()])", rb"\\\1", line.encode("cp1252")))
            for n, line in enumerate(lines)
        ]
        stream = b"q 500 0 0 700 40 40 cm /Im Do Q" if picture and not lines else b"BT /F1 10 Tf\n" + b"".join(texts) + b"ET"
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
    root = len(objects) + len(pages) + 1
    kids = range(len(objects) + 1, root)
    for number in range(len(pages)):
        resources = b"<< /Font << /F1 1 0 R >> /XObject << /Im 2 0 R >> >>"
        page = b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources %s >>"
        objects.append(page % (root, number + 3, resources))
    objects.append(b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(b"%d 0 R" % k for k in kids), len(pages)))
    objects.append(b"<< /Type /Catalog /Pages %d 0 R >>" % root)
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    end = b"xref\n0 %d\n0000000000 65535 f \n%strailer << /Size %d /Root %d 0 R >>\nstartxref\n%d\n%%%%EOF"
    return out + end % (size, table, size, size - 1, len(out))


def found(data: bytes, name: str) -> list[tuple[str, list[tuple[tuple[str, ...], str]]]]:
    proposal = read_document(data, name=name)
    return [(a.number, [(t.owners, t.period.due.isoformat()) for t in a.tasks]) for a in proposal.afspraken]


@pytest.mark.parametrize(("data", "name"), [(as_html(MARKDOWN), "x.html"), (as_word(MARKDOWN), "x.docx")], ids=["html", "word"])
def test_the_format_makes_no_difference(data: bytes, name: str) -> None:
    assert found(data, name) == found(MARKDOWN.encode(), "x.md")


def test_a_pdf_gives_the_same_and_knows_its_pages() -> None:
    pages = [page.strip("\n").split("\n") for page in re.split(r"(?<=van 7)\n", TEXT) if page.strip()]
    assert found(as_pdf(pages), "x.pdf") == found(TEXT.encode(), "x.txt")
    proposal = read_document(as_pdf(pages), name="x.pdf")
    assert {a.number: a.place.page for a in proposal.afspraken if a.place}["4.2"] == 5


@pytest.mark.parametrize("change", [lambda t: t.replace("\n", "\n\n"), lambda t: t.replace("\n", "\r\n")], ids=["double", "crlf"])
def test_blank_lines_between_all_lines_make_no_difference(change: Callable[[str], str]) -> None:
    assert found(change(TEXT).encode(), "x.txt") == found(TEXT.encode(), "x.txt")


def test_numbers_that_word_counts_itself_are_read() -> None:
    document = docx.Document()
    document.add_heading("Prestatieafspraken 2026 gemeente Veldhoek", 0)
    document.add_paragraph(
        "De gemeente Veldhoek, woningcorporatie Woonlint en Huurdersraad De Sleutel (HDS) maken deze afspraken."
    )
    for text in (
        "Woonlint bouwt in Q2 2026 40 woningen.",
        "De gemeente maakt in mei 2026 een visie.",
        "HDS werft in mei 2026 leden.",
    ):
        document.add_paragraph(text, style="List Number")
    buffer = io.BytesIO()
    document.save(buffer)
    assert [number for number, _ in found(buffer.getvalue(), "x.docx")] == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("data", "name", "says"),
    [
        (b"", "x.txt", "leeg"),
        (b" \n\n ", "x.txt", "leeg"),
        (bytes(range(256)) * 20, "x.txt", "geen leesbare tekst"),
        (b"%PDF-1.4 kapot", "x.pdf", "beschadigd"),
        (b"geen pdf", "x.pdf", "beschadigd"),
        (b"PK\x03\x04kapot", "x.docx", "beschadigd"),
        (b"\xd0\xcf\x11\xe0" + b"x" * 600, "x.doc", "docx of pdf"),
        (b"{\\rtf1 hallo}", "x.rtf", "rtf"),
        (b"\x89PNG\r\n\x1a\n" + b"x" * 99, "x.png", "plaatje"),
        (b"a;b;c\n1;2;3", "x.csv", ".csv"),
        (b"x" * (50 * 1024 * 1024 + 1), "x.txt", "50 MB"),
        (b"De gemeente bouwt in Q2 huizen. " * 140_000, "x.txt", "veel langer"),
        (b"De gemeente bouwt in Q2 huizen. \n" * 30_000, "x.txt", "te lang"),
        (as_pdf([[], []], picture=True), "x.pdf", "Bladzijde 1 en 2"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
@pytest.mark.timeout(10)  # clear answers within ten seconds, whatever the file
def test_what_cannot_be_read_says_why_and_soon(data: bytes, name: str, says: str) -> None:
    with pytest.raises(UnreadableDocument, match=re.escape(says)) as refusal:
        extract(data, name=name)
    assert str(refusal.value).endswith(".")


@pytest.mark.timeout(10)
def test_a_document_that_unfolds_without_end_is_too_large() -> None:
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"0" * (210 * 1024 * 1024))
    with pytest.raises(UnreadableDocument, match="te groot"):
        extract(bomb.getvalue(), name="x.docx")
