"""A title in bold at the head of a sentence is kept apart from it, in each format that knows bold."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from workflows.reading.formats.extract import extract

CASES = [
    ("3.2 Warmte", " De gemeente besluit in Q2.", "3.2 Warmte. De gemeente besluit in Q2."),
    (
        "4 Samen met bewoners",
        " Woonlint organiseert elk half jaar een café.",
        "4 Samen met bewoners. Woonlint organiseert elk half jaar een café.",
    ),
    ("3.2 Warmte.", " De gemeente besluit in Q2.", "3.2 Warmte. De gemeente besluit in Q2."),
    ("3.2 Huurdersparticipatie", " HDS houdt een café.", "3.2 Huurdersparticipatie. HDS houdt een café."),
    ("3.2 Huurdersraad", " De Brug houdt een café.", "3.2 Huurdersraad De Brug houdt een café."),
    ("3.2 Gemeente", " Veldhoek besluit in Q2.", "3.2 Gemeente Veldhoek besluit in Q2."),
    ("3.2 Woonlint", " bouwt in Q2 tien huizen.", "3.2 Woonlint bouwt in Q2 tien huizen."),
    ("Let op", " De gemeente besluit in Q2.", "Let op De gemeente besluit in Q2."),
]


def pdf_file(bold: str, after: str) -> bytes:
    """A PDF of one line, the first words in Helvetica-Bold."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1)
    text = canvas.beginText(60, 700)
    for font, words in (("Helvetica-Bold", bold), ("Helvetica", after)):
        text.setFont(font, 11)
        text.textOut(words)
    canvas.drawText(text)
    canvas.save()
    return buffer.getvalue()


@pytest.mark.parametrize(("bold", "after", "read"), CASES)
def test_a_numbered_title_in_bold_gets_its_full_stop(bold: str, after: str, read: str, word_file: Callable[..., bytes]) -> None:
    run = f'<w:r><w:rPr><w:b/></w:rPr><w:t>{bold}</w:t></w:r><w:r><w:t xml:space="preserve">{after}</w:t></w:r>'
    files = {
        "a.md": f"**{bold}**{after}\n".encode(),
        "a.html": f"<html><body><p><strong>{bold}</strong>{after}</p></body></html>".encode(),
        "a.docx": word_file(f"<w:p>{run}</w:p>"),
        "a.pdf": pdf_file(bold, after),
    }
    shown = {name: [line.text for line in extract(data, name=name).lines if line.text] for name, data in files.items()}
    assert shown == {name: [read] for name in files}
