"""Reading documents: a PDF of forty pages beside its plain text by pdfplumber, and texts of forty pages in new sentences."""

from __future__ import annotations

import io
import subprocess
import sys
from functools import partial
from pathlib import Path

import pdfplumber
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Table

from bench.table import heading, interleaved, row, say, seconds_of
from bot.confined.confined_reading import read_confined
from bot.confined.specimen import SPECIMEN
from bot.confined.warm_reader import WarmReader
from workflows.reading.formats.pdf import read_pdf
from workflows.reading.read import read_document

PAGES = 40
_A_PAGE, _HEAD = 2_300, 600
"""Characters on a page, and in the head of an agreement."""
_READ_BEFORE = 4
"""Documents after which the reading process has loaded what it keeps ready."""
_AGREEMENTS = Path(__file__).parents[1] / "tests" / "data" / "agreements"
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
    row("three sentences over and over on as many pages", f"{words:.2f} s")
    _measure_new_sentences()


def _measure_new_sentences() -> None:
    """What the bot takes for a text in which no sentence comes twice, and what a process takes that never read before."""
    texts = [_agreements_from(first) for first in (0, 8, 16)]
    reader = WarmReader()
    for _ in range(_READ_BEFORE):
        read_confined(SPECIMEN.encode(), name="x.txt", reader=reader)
    took = interleaved([partial(read_confined, text, name="x.txt", reader=reader) for text in texts], rounds=3)
    reader.close()
    for number, seconds in enumerate(took, 1):
        row(f"text {number} of {PAGES} pages in new sentences, by the bot", f"{seconds:.2f} s", "< 1 s", held=seconds < 1)
    for number, text in enumerate(texts, 1):
        run = [sys.executable, "-m", "bench.documents"]
        alone = subprocess.run(run, input=text, capture_output=True, check=True)  # noqa: S603 - our own interpreter and module
        row(f"text {number} as the first that a process ever reads", f"{float(alone.stdout):.2f} s")


def _agreements_from(first: int) -> bytes:
    """Forty pages out of our own agreements, one behind the other; each is another, so that no sentence comes twice."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(_AGREEMENTS.glob("*.txt"))[first:]]
    return "\n".join([texts[0], *(text[_HEAD:] for text in texts[1:])])[: PAGES * _A_PAGE].encode()


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


if __name__ == "__main__":
    document = sys.stdin.buffer.read()
    say(f"{seconds_of(lambda: read_document(document, name='x.txt'))}")
