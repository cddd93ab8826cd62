"""Reading documents: a PDF of forty pages beside its plain text by pdfplumber, and a text of forty pages."""

from __future__ import annotations

import io

import pdfplumber
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Table

from bench.table import heading, interleaved, row
from workflows.reading.formats.pdf import read_pdf
from workflows.reading.read import read_document

PAGES = 40
HEAD = "Prestatieafspraken 2026 gemeente Veldhoek, woningcorporatie Woonlint en Huurdersraad De Sleutel (HDS)"
SENTENCES = (
    "Woonlint bouwt in Q2 2026 {} woningen aan de Singel en bespreekt de planning met de bewoners van de straat.",
    "De gemeente stelt uiterlijk 1 juli 2026 een visie op voor wijk {} en legt die voor aan de raad.",
    "In deze wijk staan veel woningen uit dezelfde tijd; partijen vinden het van belang dat daar aandacht voor is.",
)


def measure(*, rounds: int = 3) -> None:
    """Prints how long the reading takes, and how it compares with the peer."""
    heading(f"Documents of {PAGES} pages")
    pages, text = _pages(), _text().encode()
    plain, lines, whole, words = interleaved(
        [lambda: _plain(pages), lambda: read_pdf(pages, name="x.pdf"), lambda: read_document(pages, name="x.pdf"),
         lambda: read_document(text, name="x.txt")],
        rounds=rounds,
    )  # fmt: skip
    row("plain text of the PDF by pdfplumber alone", f"{plain:.2f} s")
    row("lines, tables and headings of the PDF", f"{lines:.2f} s")
    row("the PDF read to a proposal", f"{whole / plain:.2f} x", "< 1.5 x", held=whole < 1.5 * plain)
    row("a text of as many pages read to a proposal", f"{words:.2f} s", "< 1 s", held=words < 1)


def _plain(data: bytes) -> None:
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        for page in pdf.pages:
            page.extract_text()


def _said(number: int) -> str:
    return f"{number}. " + " ".join(SENTENCES[(number + n) % 3].format(number + n) for n in range(3))


def _text() -> str:
    """Eight afspraken a page."""
    return "\n".join([HEAD, *(_said(number) for number in range(1, 8 * PAGES + 1))])


def _pages() -> bytes:
    """Eight afspraken and a small table a page."""
    buffer, style = io.BytesIO(), getSampleStyleSheet()["Normal"]
    story = [Paragraph(HEAD, style)]
    for page in range(PAGES):
        story += [Paragraph(_said(8 * page + n), style) for n in range(1, 9)]
        cells = [
            ["Nr", "Afspraak", "Trekker", "Planning"],
            [f"B{page + 1}", "Woonlint zet een meldpunt op", "Woonlint", "Q3 2026"],
        ]
        story += [Table(cells, style=[("GRID", (0, 0), (-1, -1), 0.5, colors.black)]), PageBreak()]
    SimpleDocTemplate(buffer, pagesize=A4, invariant=1).build(story)
    return buffer.getvalue()
