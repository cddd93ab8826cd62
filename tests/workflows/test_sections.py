"""Which afspraken are chased and which only watched: by the heading above them, in whatever way the document counts."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from docx import Document

from workflows.reading.proposal import Proposal
from workflows.reading.read import read_document

_PARTIES = (
    "De gemeente Lisveld, Woonstichting Veenhuis (hierna: Veenhuis) en Huurdersraad Lisveld (hierna: HRL) maken "
    "prestatieafspraken over het wonen."
)
_SIGNED = "Ondertekening\n\nLisveld, 10 december 2026\n"
_SAID = (
    "Veenhuis bouwt in Q1 2027 tien woningen.",
    "De gemeente stelt in Q2 2027 een nota op.",
    "HRL houdt in Q3 2027 een peiling onder de huurders.",
    "Veenhuis opent in Q4 2027 een buurthuis.",
    "De gemeente stuurt uiterlijk 1 mei 2027 een verslag naar de raad.",
    "Veenhuis levert in maart 2027 haar cijfers.",
    "De gemeente wijst in Q2 2027 een locatie aan.",
    "HRL houdt in Q2 2027 een schouw.",
)
_ROMAN = ("I", "II", "III", "IV")
Chapters = list[tuple[int, str, tuple[str, ...]]]


def chapters(title: str) -> Chapters:
    heads = ("Wonen in Lisveld", "Betaalbaarheid", title, "Leefbaarheid")
    return [(n, head, _SAID[2 * n - 2 : 2 * n]) for n, head in enumerate(heads, 1)]


def counted(chapter: Callable[[int, str], str], afspraak: Callable[[int, int, int, str], str]) -> Callable[[Chapters], str]:
    """A layout: how a chapter is headed, and how an afspraak begins (chapter, place in it, place in the whole, words)."""

    def laid_out(told: Chapters) -> str:
        return "\n\n".join(
            "\n\n".join([chapter(n, head), *(afspraak(n, i, 2 * n - 2 + i, words) for i, words in enumerate(said, 1))])
            for n, head, said in told
        )

    return laid_out


LAYOUTS = {
    "articles with 3.1": counted(lambda n, head: f"Artikel {n} {head}", lambda n, i, _, words: f"{n}.{i} {words}"),
    "articles with parts": counted(lambda n, head: f"Artikel {n} {head}", lambda n, i, _, words: f"{i}. {words}"),
    "chapters with 3.1": counted(lambda n, head: f"{n} {head}", lambda n, i, _, words: f"{n}.{i} {words}"),
    "one count": counted(lambda n, head: f"Hoofdstuk {n}. {head}", lambda n, i, at, words: f"{at}. {words}"),
    "codes": counted(lambda n, head: f"Thema {'ABCD'[n - 1]}: {head}", lambda n, i, _, words: f"{'ABCD'[n - 1]}{i} {words}"),
    "a word": counted(lambda n, head: f"Paragraaf {n} {head}", lambda n, i, at, words: f"Artikel {at}\n{words}"),
    "roman chapters": counted(lambda n, head: f"{_ROMAN[n - 1]}. {head}", lambda n, i, at, words: f"{at}. {words}"),
}


def read(text: str, name: str = "afspraken.txt") -> Proposal:
    return read_document(f"Prestatieafspraken 2027\n\n{_PARTIES}\n\n{text}\n\n{_SIGNED}".encode(), name=name)


def sections(proposal: Proposal) -> list[str]:
    return [one.section.value for one in proposal.afspraken]


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
@pytest.mark.parametrize(
    ("title", "section"),
    [
        ("Verantwoording", "verantwoording"),
        ("Monitoring en verantwoording", "verantwoording"),
        ("Overleg, monitoring en verantwoording", "verantwoording"),
        ("Regulier werk", "regulier"),
        ("Wat we blijven doen", "regulier"),
        ("Nieuwbouw", "afspraak"),
    ],
)
def test_a_heading_says_of_its_own_afspraken_and_of_no_others_whether_they_are_chased(
    layout: Callable[[Chapters], str], title: str, section: str
) -> None:
    assert sections(read(layout(chapters(title)))) == ["afspraak"] * 4 + [section] * 2 + ["afspraak"] * 2


def test_each_article_is_the_theme_of_its_parts() -> None:
    for layout in ("articles with 3.1", "articles with parts"):
        found = read("2027-2029\n\n" + LAYOUTS[layout](chapters("Nieuwbouw")))
        assert [one.theme for one in found.afspraken][::2] == ["Wonen in Lisveld", "Betaalbaarheid", "Nieuwbouw", "Leefbaarheid"]


BACK = ("Terugblik", "Resultaten 2026", "Stand van zaken", "Wat hebben we bereikt?", "Evaluatie 2026")
_DONE = "In 2026 heeft Veenhuis 88 woningen geïsoleerd. De woningen aan de Lis waren in september 2026 klaar."


@pytest.mark.parametrize("heading", BACK)
def test_a_look_back_in_a_theme_says_nothing_of_the_afspraken_that_follow_it(heading: str) -> None:
    text = f"1 Wonen\n\n1.1 {_SAID[0]}\n\n1.2 {_SAID[1]}\n\n2 Buurten\n\n{heading}\n\n{_DONE}\n\n2.1 {_SAID[2]}\n\n2.2 {_SAID[3]}"
    assert sections(read(text)) == ["afspraak"] * 4
    assert sections(_boxed(heading)) == ["afspraak"] * 4


def _boxed(heading: str) -> Proposal:
    """A Word document with the look back in a frame of its own above the afspraken of a theme."""
    document = Document()
    document.add_heading("Prestatieafspraken 2027", 0)
    document.add_paragraph(_PARTIES)
    for at, theme in enumerate(("A. Genoeg woningen", "B. Klaar voor later")):
        document.add_heading(theme, 1)
        box = document.add_table(1, 1).cell(0, 0)
        box.text = heading
        box.add_paragraph(_DONE)
        for n in (2 * at, 2 * at + 1):
            document.add_heading(f"Afspraak {n + 1}. Onderwerp", 2)
            document.add_paragraph(_SAID[n])
    document.add_heading("Ondertekening", 1)
    document.add_paragraph("Lisveld, 10 december 2026")
    file = io.BytesIO()
    document.save(file)
    return read_document(file.getvalue(), name="afspraken.docx")


@pytest.mark.parametrize("heading", ["Terugblik", "Wat is er gedaan in 2026?"])
def test_a_numbered_look_back_is_no_afspraak(heading: str) -> None:
    text = f"1 Wonen\n\n1.1 {heading}\n\n{_DONE}\n\n" + "\n\n".join(
        f"1.{n} Onderwerp\n\n{words}" for n, words in enumerate(_SAID[:4], 2)
    )
    assert [one.number for one in read(text).afspraken] == ["1.2", "1.3", "1.4", "1.5"]


def test_afspraken_about_the_talks_of_the_year_give_its_meetings_whoever_accounts_beside_them() -> None:
    told = (
        "Partijen voeren twee keer per jaar bestuurlijk overleg, te weten in april en in oktober.",
        "Veenhuis legt uiterlijk 1 maart verantwoording af over het jaar daarvoor.",
    )
    title = "Overleg, monitoring en verantwoording"
    found = read(LAYOUTS["articles with 3.1"]([*chapters("Nieuwbouw")[:3], (4, title, told)]))
    assert sections(found)[-2:] == ["verantwoording"] * 2
    assert [m.kind.value for m in found.meetings].count("bestuurlijk overleg") == 2
