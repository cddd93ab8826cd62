"""An annex with a list or table of what is to be done holds afspraken of its own; one that sums up or explains holds none."""

from __future__ import annotations

import pytest

from workflows.reading.formats.document import Document, Line
from workflows.reading.layout.paragraphs import paragraphs
from workflows.reading.proposal import Proposal
from workflows.reading.read import read_document

GEMEENTE, VEENHUIS = "gemeente Lisveld", "Woonstichting Veenhuis"
_FRONT = (
    "# Prestatieafspraken 2027\n\nDe gemeente Lisveld, Woonstichting Veenhuis (hierna: Veenhuis) en Huurdersraad Lisveld "
    "(hierna: HRL) maken prestatieafspraken over het wonen.\n\n"
)
_SAID = (
    "Veenhuis bouwt in Q1 2027 tien woningen.",
    "De gemeente stelt in Q2 2027 een nota op.",
    "HRL houdt in Q3 2027 een peiling onder de huurders.",
    "Veenhuis opent in Q4 2027 een buurthuis.",
)
_PROJECTS = (
    ("Kanaalkwartier, blok A", "64 appartementen", "Veenhuis", "Q2 2027"),
    ("Schoutstraat", "52 eengezinswoningen", "Veenhuis", "eind 2027"),
    ("Dorpsschool, ombouw", "18 studio’s", "gemeente", "november 2027"),
    ("Hof van Vlas", "12 kleine woningen", "Veenhuis", "nog niet bekend"),
)
ONE_COUNT, BY_CHAPTER = ("1", "2", "3", "4"), ("1.1", "1.2", "2.1", "2.2")


def read(annex: str, numbers: tuple[str, ...]) -> Proposal:
    counted = [f"{n}{'.' * n.isdigit()} {words}" for n, words in zip(numbers, _SAID, strict=True)]
    chapters = ("## Wonen", "## Buurten") if numbers == ONE_COUNT else ("## 1 Wonen", "## 2 Buurten")
    text = "\n\n".join(
        (chapters[0], *counted[:2], chapters[1], *counted[2:], "## Ondertekening\n\nLisveld, 10 december 2026", annex)
    )
    return read_document((_FRONT + text).encode(), name="afspraken.md")


def table(heads: str, rows: list[tuple[str, ...]]) -> str:
    columns = heads.split(", ")
    return "\n".join(f"| {' | '.join(row)} |" for row in [tuple(columns), ("---",) * len(columns), *rows])


def beyond(proposal: Proposal) -> list[tuple[str, str, list[tuple[tuple[str, ...], str, float | None]]]]:
    return [
        (
            one.number,
            one.section.value,
            [(t.owners, t.period.due.isoformat(), t.target.value if t.target else None) for t in one.tasks],
        )
        for one in proposal.afspraken[4:]
    ]


_NUMBERED = [(str(n), *project) for n, project in enumerate(_PROJECTS, 1)]
WORK = {
    "a table": table("Nr, Project, Omvang, Uitvoering door, Oplevering", _NUMBERED),
    "other heads": table("Nr., Project, Aantal, Trekker, Gereed", _NUMBERED),
    "actions": table(
        "Nr, Actie, Wie, Wanneer", [(n, f"{where} opleveren met {what}", *rest) for n, where, what, *rest in _NUMBERED]
    ),
    "a list": "\n\n".join(f"{n}. {where}: {what} ({who}, {when})" for n, where, what, who, when in _NUMBERED),
}


@pytest.mark.parametrize("work", WORK.values(), ids=WORK)
@pytest.mark.parametrize("numbers", [ONE_COUNT, BY_CHAPTER], ids=["one count", "by chapter"])
@pytest.mark.parametrize("title", ["Planning bouw en sloop", "Tabel nieuwbouwprojecten"])
def test_what_an_annex_counts_is_watched_under_the_number_of_the_annex(title: str, numbers: tuple[str, ...], work: str) -> None:
    assert beyond(read(f"## Bijlage 1 {title}\n\nStand per 1 november 2026.\n\n{work}\n", numbers)) == [
        ("B1.1", "bijlage", [((VEENHUIS,), "2027-06-30", 64)]),
        ("B1.2", "bijlage", [((VEENHUIS,), "2027-12-31", 52)]),
        ("B1.3", "bijlage", [((GEMEENTE,), "2027-11-30", 18)]),
        ("B1.4", "bijlage", []),
    ]


@pytest.mark.parametrize("numbers", [ONE_COUNT, BY_CHAPTER], ids=["one count", "by chapter"])
@pytest.mark.parametrize("title", ["Overzicht van de afspraken", "Planning"])
def test_an_overview_of_the_afspraken_gives_none_twice(title: str, numbers: tuple[str, ...]) -> None:
    rows = [(n, said.split("2027 ")[1].strip("."), "Veenhuis", "Q1 2027") for n, said in zip(numbers, _SAID, strict=True)]
    assert beyond(read(f"## Bijlage 1 {title}\n\n{table('Nr, Afspraak, Trekker, Planning', rows)}\n", numbers)) == []


@pytest.mark.parametrize(
    "annex",
    [
        "Overzicht bezit\n\n" + table("Nr, Complex, Aantal", [("1", "Kanaalkwartier", "64"), ("2", "Schoutstraat", "52")]),
        "Stukken\n\n1. Woonvisie Lisveld (2021)\n\n2. Convenant vroegsignalering (mei 2022)\n\n3. Nota grond (2023)",
        "Begrippen\n\n1. Huur: wat een huurder betaalt.\n\n2. DAEB: diensten.\n\n3. Wonen: waar je woont.",
    ],
)
def test_what_explains_or_lists_papers_is_no_work(annex: str) -> None:
    assert beyond(read(f"## Bijlage 1 {annex}\n", BY_CHAPTER)) == []


def test_the_heading_of_an_annex_is_a_line_of_its_own_also_where_the_next_word_would_have_fitted() -> None:
    column = [f"wij delen de cijfers van elk jaar {word}" for word in ("met raad,", "met allen", "en ook de")]
    lines = [
        *column * 4,
        "alle anderen.",
        "Bijlage 1 Planning bouw en sloop",
        "Stand per 1 november 2026. De aantallen wijzigen.",
    ]
    document = Document("a.pdf", tuple(Line(text, 1, n) for n, text in enumerate(lines, 1)))
    assert "Bijlage 1 Planning bouw en sloop" in [one.text for one in paragraphs(document)]
