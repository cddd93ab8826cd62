"""The name of a party above what it does: a heading, a line of its own, bold or a Word paragraph, in any words for it."""

from __future__ import annotations

import io
from itertools import cycle

import pytest
from docx import Document

from workflows.reading.proposal import Proposal
from workflows.reading.read import read_document

GEMEENTE, VEENHUIS, HAR, HORST = "gemeente Lisveld", "Woonstichting Veenhuis", "Huurdersadviesraad Lisveld", "Zorggroep Horst"
_PARTIES = f"De {GEMEENTE}, {VEENHUIS} (hierna: Veenhuis) en {HAR} (HAR) maken prestatieafspraken over het wonen in de gemeente."
_SUBJECTS = ("Bouwen", "Helpen", "Buurten")
Points = list[tuple[str, list[str]]]
HEADINGS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("De gemeente", (GEMEENTE,)),
    ("GEMEENTE", (GEMEENTE,)),
    ("Gemeente (trekker)", (GEMEENTE,)),
    ("Gemeente Lisveld (wethouder wonen)", (GEMEENTE,)),
    ("Wat doet de gemeente?", (GEMEENTE,)),
    ("Acties gemeente", (GEMEENTE,)),
    ("Taken van de gemeente", (GEMEENTE,)),
    ("Veenhuis (corporatie)", (VEENHUIS,)),
    ("Corporatie", (VEENHUIS,)),
    ("Inzet van Veenhuis", (VEENHUIS,)),
    ("Huurdersadviesraad", (HAR,)),
    ("Huurdersorganisatie", (HAR,)),
    ("Bijdrage van de HAR", (HAR,)),
    ("Zorggroep Horst", (HORST,)),
    ("Zorggroep Horst (zorgpartner)", (HORST,)),
    ("Gemeente & Veenhuis", (GEMEENTE, VEENHUIS)),
    ("Gemeente + Veenhuis", (GEMEENTE, VEENHUIS)),
    ("Gemeente, samen met Veenhuis", (GEMEENTE, VEENHUIS)),
    ("Partijen", (GEMEENTE, VEENHUIS, HAR)),
    ("Alle partijen", (GEMEENTE, VEENHUIS, HAR)),
)


def told(heading: str, several: bool) -> list[Points]:
    """Three afspraken: the heading stands beneath another party's list, and first of all."""
    does = ["stellen in Q2 2027 een plan op;", "houden in november 2027 een schouw."]
    does = does if several else [one.replace("stellen", "stelt").replace("houden", "houdt") for one in does]
    return [
        [("Gemeente", ["wijst in Q1 2027 een locatie aan."]), ("Veenhuis", ["bouwt in Q3 2027 tien woningen."])],
        [("Veenhuis", ["opent in mei 2027 een loket."]), (heading, does)],
        [(heading, does), ("Gemeente", ["wijst in juni 2027 een plek aan."])],
    ]


def printed(afspraken: list[Points], line: str, *, marked: bool) -> Proposal:
    text = f"{'# ' * marked}Prestatieafspraken 2027\n\n{_PARTIES}\n\n{'## ' * marked}A. Wonen\n\n"
    for n, (subject, points) in enumerate(zip(_SUBJECTS, afspraken, strict=True), 1):
        text += f"{'### ' * marked}Afspraak {n}. {subject}\n\n"
        text += "".join(f"{line.format(who)}\n\n" + "".join(f"- {one}\n" for one in does) + "\n" for who, does in points)
    text += f"{'## ' * marked}Ondertekening\n\nLisveld, 10 december 2026\n"
    return read_document(text.encode(), name="afspraken.md" if marked else "afspraken.txt")


def typed(afspraken: list[Points]) -> Proposal:
    document = Document()
    document.add_heading("Prestatieafspraken 2027", 0)
    document.add_paragraph(_PARTIES)
    document.add_heading("A. Wonen", 1)
    for n, (subject, points) in enumerate(zip(_SUBJECTS, afspraken, strict=True), 1):
        document.add_heading(f"Afspraak {n}. {subject}", 2)
        for who, does in points:
            document.add_paragraph(who)
            for one in does:
                document.add_paragraph(one, style="List Bullet")
    document.add_heading("Ondertekening", 1)
    document.add_paragraph("Lisveld, 10 december 2026")
    file = io.BytesIO()
    document.save(file)
    return read_document(file.getvalue(), name="afspraken.docx")


def laid_out(layout: str, afspraken: list[Points]) -> Proposal:
    match layout:
        case "word":
            return typed(afspraken)
        case "bold":
            return printed(afspraken, "**{}**", marked=True)
        case "heading":
            return printed(afspraken, "#### {}", marked=True)
        case _:
            return printed(afspraken, "{}", marked=False)


LAYOUTS = ("word", "bold", "heading", "plain")
_FIRST = [(layout, *one) for layout, one in zip(cycle(LAYOUTS), HEADINGS, strict=False)]
_ALL = [(layout, *one) for layout in LAYOUTS for one in HEADINGS if one[0] in {"Partijen", "Zorggroep Horst (zorgpartner)"}]


@pytest.mark.parametrize(("layout", "heading", "owners"), sorted({*_FIRST, *_ALL}))
def test_who_is_named_above_a_list_does_what_stands_in_it(layout: str, heading: str, owners: tuple[str, ...]) -> None:
    found = laid_out(layout, told(heading, len(owners) > 1))
    assert [(a.number, t.owners, t.period.due.month) for a in found.afspraken for t in a.tasks] == [
        ("1", (GEMEENTE,), 3),
        ("1", (VEENHUIS,), 9),
        ("2", (VEENHUIS,), 5),
        ("2", owners, 6),
        ("2", owners, 11),
        ("3", owners, 6),
        ("3", owners, 11),
        ("3", (GEMEENTE,), 6),
    ]


def test_the_heading_says_who_leads_too() -> None:
    found = laid_out("bold", told("Gemeente (trekker) en Veenhuis", several=True))
    assert [t.lead for a in found.afspraken for t in a.tasks] == [None, None, None, *[GEMEENTE] * 4, None]
