"""Hostile documents: sound ones of each format, spoiled in the ways in which files go wrong or are made to."""

from __future__ import annotations

import io
import random
import re
import zipfile
from collections.abc import Callable

import docx
import openpyxl
from reportlab.pdfgen.canvas import Canvas

WORDS = re.split(
    " ",
    "de gemeente Veldhoek Woonlint HDS partijen prestatieafspraken in Q2 2026 uiterlijk 1 juli maakt wordt door regie ligt bij "
    "40 woningen 15% 1. 1.1 a. • Bijlage Artikel 3 Ondertekening Jaaragenda | Nr Afspraak Trekker Planning \t \n",
)
NASTY = ["\x00", "\ufffd", "\u202e", "\U0001f600", "9" * 400, "(" * 300, "a" * 5000, "%PDF-", "PK\x03\x04", "<" * 50, "\t" * 99]
TAGS = re.split(
    " ",
    "<p> </p> <ol start=-99999999999> <li value=x> <table> <tr> <td rowspan=999999> <td colspan=0> </table> <h1> <!-- ]]> &#0; "
    "<svg> <br>",
)


def text(rng: random.Random) -> bytes:
    """Words of the genre in no order, with what no document should hold."""
    words = [rng.choice(WORDS) if rng.random() < 0.9 else rng.choice(NASTY) for _ in range(rng.randrange(120))]
    return " ".join(words).encode(rng.choice(("utf-8", "utf-16", "utf-7")), "replace")


def html(rng: random.Random) -> bytes:
    """A soup of tags."""
    return " ".join(rng.choice(TAGS) if rng.random() < 0.5 else rng.choice(WORDS) for _ in range(rng.randrange(150))).encode()


def _word() -> bytes:
    document = docx.Document()
    document.add_heading("Prestatieafspraken 2026 gemeente Veldhoek", 1)
    for _ in range(3):
        document.add_paragraph("Woonlint bouwt in Q2 2026 40 woningen.", style="List Number")
    table = document.add_table(rows=3, cols=3)
    table.cell(0, 0).merge(table.cell(1, 0)).text = "x"
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _sheet() -> bytes:
    book = openpyxl.Workbook()
    for row in (["Nr", "Afspraak", "Trekker", "Planning"], [1, "Woonlint bouwt 40 woningen.", "Woonlint", "Q2 2026"]):
        book.active.append(row)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _pdf() -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=1, pageCompression=0)
    for page in range(2):
        canvas.drawString(60, 700, f"{page + 1}. Woonlint bouwt in Q2 2026 40 woningen.")
        canvas.grid([60, 200, 400], [600, 620, 640])
        canvas.drawString(65, 605, "Woonlint")
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def spoiled(data: bytes, rng: random.Random) -> bytes:
    """Some bytes changed, doubled, cut, or another piece put between."""
    found = bytearray(data)
    for _ in range(rng.randrange(1, 12)):
        at = rng.randrange(len(found) + 1)
        match rng.randrange(5):
            case 0 if at < len(found):
                found[at] = rng.randrange(256)
            case 1:
                found[at:at] = rng.randbytes(rng.randrange(20))
            case 2:
                del found[at : at + rng.randrange(200)]
            case 3:
                found[at:at] = found[at : at + rng.randrange(400)]
            case 4:
                number = str(rng.choice((0, -1, 2**31, 2**63, 10**30))).encode()
                found[at : at + len(number)] = number
    return bytes(found)


def inside(data: bytes, rng: random.Random) -> bytes:
    """A zip whose XML is spoiled while the zip itself is sound."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        victim = rng.choice([name for name in old.namelist() if name.endswith(".xml")])
        for name in old.namelist():
            part = old.read(name)
            if name == victim:
                part = _respelled(part, rng) if rng.random() < 0.7 else spoiled(part, rng)
            new.writestr(name, part)
    return buffer.getvalue()


def _respelled(part: bytes, rng: random.Random) -> bytes:
    """Well-formed still: pieces between tags are doubled or left out, values are changed."""
    pieces = part.split(b"<")
    for _ in range(rng.randrange(1, 8)):
        at = rng.randrange(1, len(pieces)) if len(pieces) > 1 else 0
        if rng.random() < 0.5:
            pieces[at] = pieces[at].replace(b'"1"', rng.choice((b'"-1"', b'"99999999999"', b'"x"', b'""')))
        elif pieces[at].endswith(b"/>"):
            pieces.insert(at, pieces[rng.randrange(len(pieces))])
    return b"<".join(pieces)


SOUND = {"x.docx": _word(), "x.xlsx": _sheet(), "x.pdf": _pdf()}


def hostile(rng: random.Random) -> tuple[str, bytes]:
    """One input: a name and its bytes."""
    makers: list[tuple[str, Callable[[random.Random], bytes]]] = [
        ("x.txt", text),
        ("x.md", text),
        ("x.html", html),
        ("x.html", lambda r: spoiled(html(r), r)),
        ("x.pdf", lambda r: spoiled(SOUND["x.pdf"], r)),
        ("x.docx", lambda r: inside(SOUND["x.docx"], r)),
        ("x.docx", lambda r: spoiled(SOUND["x.docx"], r)),
        ("x.xlsx", lambda r: inside(SOUND["x.xlsx"], r)),
        (rng.choice(("x.pdf", "x.docx", "x.xlsx", "x.html", "x.zip", "x")), lambda r: r.randbytes(r.randrange(300))),
    ]
    name, make = rng.choice(makers)
    return name, make(rng)
