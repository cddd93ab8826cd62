"""One agreement told in tables of many kinds, each in every format: what is understood is the same."""

from __future__ import annotations

import io
from collections.abc import Callable
from html import escape

import pytest
from reportlab.lib import colors
from reportlab.lib.pagesizes import A3, landscape
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table

from workflows.reading.read import read_document

WordFile = Callable[..., bytes]
Row = tuple[str, ...]
"""A row with one cell reaches over the whole width."""
Block = str | list[Row]
"""A heading, or a table."""
TITLE, PARTIES = (
    "Prestatieafspraken Veldhoek 2026",
    "Gemeente Veldhoek, woningcorporatie Woonlint en Huurdersraad De Sleutel (HDS)",
)
SIGNED = "Getekend te Veldhoek, 9 december 2025"
SHORT = {"gemeente Veldhoek": "G", "Woonlint": "W", "Huurdersraad De Sleutel": "H"}

BUILD = ("18 woningen opleveren aan de Veldweg", "Woonlint", "Q2 2026")
RULES = ("Een regeling voor woningruil uitwerken", "Gemeente en Woonlint", "vóór 1 oktober")
POLL = ("Een peiling onder huurders houden", "HDS", "mei 2026")
WALK = ("Een schouw in de buurten organiseren", "Gemeente", "elk kwartaal")
FACTS = (BUILD, RULES, POLL, WALK)
WANTED = [("1", "W", "2026-06-30"), ("2", "GW", "2026-09-30"), ("3", "H", "2026-05-31"), ("4", "G", "2026-12-31")]
HEADS = ("Nr", "Afspraak", "Trekker", "Planning")


def numbered(*facts: Row) -> list[Row]:
    return [(str(FACTS.index(fact) + 1), *fact) for fact in facts]


LAYOUTS: dict[str, list[Block]] = {
    "a table": ["Wonen", [HEADS, *numbered(*FACTS)]],
    "a table for each theme": ["Wonen", [HEADS, *numbered(BUILD, RULES)], "Leefbaarheid", [HEADS, *numbered(POLL, WALK)]],
    "a table over two pages": ["Wonen", "|", [HEADS, *numbered(BUILD, RULES)], "|", [HEADS, *numbered(POLL, WALK)]],
    "themes as wide rows": ["Afspraken", [HEADS, ("Wonen",), *numbered(BUILD, RULES), ("Leefbaarheid",), *numbered(POLL, WALK)]],
    "parties as wide rows": [
        "Afspraken",
        [
            ("Nr", "Afspraak", "Planning"),
            ("Woonlint",),
            ("1", BUILD[0], BUILD[2]),
            ("Gemeente en Woonlint",),
            ("2", RULES[0], RULES[2]),
            ("HDS",),
            ("3", POLL[0], POLL[2]),
            ("Gemeente",),
            ("4", WALK[0], WALK[2]),
        ],
    ],
    "times as wide rows": [
        "Afspraken",
        [
            ("Nr", "Afspraak", "Trekker"),
            ("Q2 2026",),
            ("1", *BUILD[:2]),
            ("vóór 1 oktober",),
            ("2", *RULES[:2]),
            ("mei 2026",),
            ("3", *POLL[:2]),
            ("elk kwartaal",),
            ("4", *WALK[:2]),
        ],
    ],
    "a table for each party": [
        "Woonlint",
        [("Nr", "Actie", "Planning"), ("1", BUILD[0], BUILD[2])],
        "Gemeente en Woonlint",
        [("Nr", "Actie", "Planning"), ("2", RULES[0], RULES[2])],
        "HDS",
        [("Nr", "Actie", "Planning"), ("3", POLL[0], POLL[2])],
        "Gemeente",
        [("Nr", "Actie", "Planning"), ("4", WALK[0], WALK[2])],
    ],
    "a table for each afspraak": [
        "Wonen",
        *([("Nr", n), ("Afspraak", what), ("Trekker", who), ("Planning", when)] for n, what, who, when in numbered(*FACTS)),
    ],
    "many columns": [
        "Jaarschijf",
        [
            ("Thema", "Nr", "Afspraak", "Beoogd resultaat", "Trekker", "Betrokken", "Planning", "Budget"),
            *(("Wonen", n, what, "klaar", who, "HDS en gemeente", when, "€ 10.000") for n, what, who, when in numbered(*FACTS)),
        ],
    ],
    "quarters with crosses": [
        "Jaarschijf",
        [
            ("Nr", "Afspraak", "Trekker", "Q1", "Q2", "Q3", "Q4"),
            ("1", *BUILD[:2], "", "x", "", ""),
            ("2", *RULES[:2], "x", "x", "x", ""),
            ("3", *POLL[:2], "", "x", "", ""),
            ("4", *WALK[:2], "x", "x", "x", "x"),
        ],
    ],
    "a column for each party": [
        "Wonen",
        [
            ("Nr", "Gemeente", "Woonlint", "Huurdersraad"),
            ("1", "–", "levert in Q2 2026 achttien woningen op", "–"),
            ("2", "werkt vóór 1 oktober een regeling uit", "–", "–"),
            ("3", "–", "–", "houdt in mei 2026 een peiling"),
            ("4", "organiseert elk kwartaal een schouw", "–", "–"),
        ],
    ],
}
SIMPLER = {
    "quarters with crosses": [*[("1", "W", "2026-06-30"), ("2", "GW", "2026-09-30"), ("3", "H", "2026-06-30")], WANTED[3]],
    "a column for each party": [WANTED[0], ("2", "G", "2026-09-30"), *WANTED[2:]],
}
"""What a layout can say less precisely than the others."""


def as_markdown(blocks: list[Block]) -> bytes | None:
    text = f"# {TITLE}\n\n{PARTIES}\n\n"
    for block in (block for block in blocks if block != "|"):
        if isinstance(block, list) and any(len(row) != len(block[0]) for row in block):
            return None
        lines = [] if isinstance(block, str) else ["| " + " | ".join(row) + " |" for row in block]
        text += f"## {block}\n\n" if isinstance(block, str) else "\n".join([lines[0], "|---" * len(block[0]) + "|", *lines[1:]])
        text += "\n\n"
    return f"{text}## Ondertekening\n\n{SIGNED}\n".encode()


def as_html(blocks: list[Block]) -> bytes:
    def row(cells: Row, width: int) -> str:
        span = f' colspan="{width}"' if len(cells) == 1 else ""
        return "<tr>" + "".join(f"<td{span}>{escape(cell)}</td>" for cell in cells) + "</tr>"

    body = "".join(
        f"<h2>{block}</h2>" if isinstance(block, str) else f"<table>{''.join(row(r, len(block[0])) for r in block)}</table>"
        for block in blocks
        if block != "|"
    )
    return f"<html><h1>{TITLE}</h1><p>{PARTIES}</p>{body}<h2>Ondertekening</h2><p>{SIGNED}</p></html>".encode()


def as_word(blocks: list[Block], word_file: WordFile) -> bytes:
    def p(text: str, style: str = "") -> str:
        properties = f'<w:pStyle w:val="{style}"/>' if style else ""
        return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"

    def row(cells: Row, width: int) -> str:
        span = f'<w:tcPr><w:gridSpan w:val="{width}"/></w:tcPr>' if len(cells) == 1 else ""
        return "<w:tr>" + "".join(f"<w:tc>{span}{p(cell)}</w:tc>" for cell in cells) + "</w:tr>"

    body = p(TITLE, "Heading1") + p(PARTIES)
    for block in (block for block in blocks if block != "|"):
        made = "" if isinstance(block, str) else "".join(row(r, len(block[0])) for r in block)
        body += p(block, "Heading2") if isinstance(block, str) else f"<w:tbl>{made}</w:tbl>{p('')}"
    style = '<w:style w:type="paragraph" w:styleId="Heading{0}"><w:name w:val="heading {0}"/></w:style>'
    return word_file(body + p("Ondertekening", "Heading2") + p(SIGNED), styles=style.format(1) + style.format(2))


def as_pdf(blocks: list[Block]) -> bytes:
    styles = getSampleStyleSheet()
    parts: list[Flowable] = [Paragraph(TITLE, styles["Title"]), Paragraph(PARTIES, styles["BodyText"])]
    for block in blocks:
        if block == "|":
            parts.append(PageBreak())
        elif isinstance(block, str):
            parts.append(Paragraph(block, styles["Heading2"]))
        else:
            parts += [_grid(block), Spacer(1, 16)]
    parts += [Paragraph("Ondertekening", styles["Heading2"]), Paragraph(SIGNED, styles["BodyText"])]
    buffer = io.BytesIO()
    SimpleDocTemplate(buffer, pagesize=landscape(A3), invariant=1).build(parts)
    return buffer.getvalue()


def _grid(rows: list[Row]) -> Table:
    width = len(rows[0])
    style = getSampleStyleSheet()["BodyText"]
    wide = [("SPAN", (0, at), (-1, at)) for at, row in enumerate(rows) if len(row) == 1]
    cells = [[Paragraph(cell, style) for cell in row] + [""] * (width - len(row)) for row in rows]
    grid = ("GRID", (0, 0), (-1, -1), 0.5, colors.black)
    return Table(cells, colWidths=[1000 / width] * width, style=[grid, *wide])


@pytest.mark.parametrize("name", LAYOUTS)
def test_the_same_agreement_is_understood_in_any_table_and_format(name: str, word_file: WordFile) -> None:
    blocks = LAYOUTS[name]
    files = {"md": as_markdown(blocks), "html": as_html(blocks), "docx": as_word(blocks, word_file), "pdf": as_pdf(blocks)}
    found = {form: told(data, form) for form, data in files.items() if data is not None}
    assert found == dict.fromkeys(found, SIMPLER.get(name, WANTED))


def told(data: bytes, form: str) -> list[tuple[str, str, str]]:
    proposal = read_document(data, name=f"veldhoek.{form}")
    return [
        (afspraak.number, "".join(SHORT[owner] for owner in task.owners), task.period.due.isoformat())
        for afspraak in proposal.afspraken
        for task in afspraak.tasks
    ]
