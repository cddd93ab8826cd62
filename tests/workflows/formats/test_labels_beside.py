"""Slides: who and when stand to the right of the text that they belong to, with labels or without, and are read with it."""

from __future__ import annotations

import io
import textwrap

import pytest
from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas

from workflows.reading.read import read_document

WIDTH, HEIGHT = landscape(A4)
LEFT, RIGHT = 60, 600
FRONT = (
    "De gemeente Lisveld, Woonstichting Veenhuis (hierna: Veenhuis) en Huurdersraad Lisveld (hierna: HRL) maken "
    "prestatieafspraken voor 2027. Ondertekend op 10 december 2026."
)
ITEMS = [
    ("Nieuwbouw", "Bouwen van 40 huurwoningen aan de Kade, met voorrang voor starters uit de buurt.", "Veenhuis", "Q2 2027"),
    ("Woonvisie", "Een nieuwe woonvisie opstellen, waarin ook het wonen buitenaf een plaats krijgt.", "Gemeente", "Q3 2027"),
    ("Enquête", "Een enquête houden onder de huurders over de kwaliteit van de woning en van hun buurt.", "HRL", "mei 2027"),
]
READ = [("Woonstichting Veenhuis", "2027-06-30"), ("gemeente Lisveld", "2027-09-30"), ("Huurdersraad Lisveld", "2027-05-31")]
BESIDE = {
    "with labels": "Wie: {who}\nWanneer: {when}",
    "labels above values": "Wie\n{who}\nWanneer\n{when}",
    "in one line": "{who} | {when}",
    "without labels": "{who}\n{when}",
}


def _written(canvas: Canvas, x: float, y: float, lines: list[str], size: int = 14) -> None:
    canvas.setFont("Helvetica", size)
    for at, line in enumerate(lines):
        canvas.drawString(x, y - at * 17, line)


def _slides(beside: str, *, heads: bool) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(WIDTH, HEIGHT), invariant=1)
    _written(canvas, LEFT, HEIGHT - 100, ["Prestatieafspraken 2027"], 28)
    _written(canvas, LEFT, HEIGHT - 150, textwrap.wrap(FRONT, 70))
    canvas.showPage()
    for number, (title, text, who, when) in enumerate(ITEMS, 1):
        top = HEIGHT - 130 * number
        if heads:
            _written(canvas, LEFT, top + 34, [f"{number}. {title}"], 22)
        _written(canvas, LEFT, top, textwrap.wrap(text if heads else f"{number}. {text}", 55))
        _written(canvas, RIGHT, top, beside.format(who=who, when=when).split("\n"), 12)
    canvas.save()
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("beside", "heads"),
    [
        ("with labels", False),
        ("with labels", True),
        ("labels above values", True),
        ("in one line", False),
        ("without labels", False),
    ],
)
def test_who_and_when_belong_to_the_text_beside_them(beside: str, heads: bool) -> None:
    found = read_document(_slides(BESIDE[beside], heads=heads), name="dias.pdf").afspraken
    tasks = [(task.owners, task.period.due.isoformat()) for one in found for task in one.tasks]
    assert tasks == [((who,), when) for who, when in READ]
    assert [one.text for one in found] == [text for _, text, _, _ in ITEMS]
