"""Cutting a text into afspraken: numbering styles, sections, and what is none."""

from __future__ import annotations

import pytest

from workflows.reading.formats.plain import read_plain
from workflows.reading.layout.items import Segments
from workflows.reading.layout.paragraphs import paragraphs
from workflows.reading.layout.segment import segment
from workflows.reading.sentences.boundaries import sentences


def cut(text: str) -> Segments:
    return segment(paragraphs(read_plain(text.encode(), name="x.txt")))


def numbers(text: str) -> list[str]:
    return [f"{item.number}:{item.section.value[0]}" for item in cut(text).items]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wonen\n\n1. Woonlint doet iets.\n2. HDS helpt.\n3. De gemeente betaalt.\n", ["1:a", "2:a", "3:a"]),
        ("1. Wonen\n1.1 Woonlint bouwt.\n1.2 HDS helpt.\n2. Zorg\n2.1 De gemeente betaalt.\n", ["1.1:a", "1.2:a", "2.1:a"]),
        (
            "1. Wonen\n1.1 Nieuwbouw\n1.1.1 Woonlint bouwt.\n1.1.2 HDS helpt.\n1.2 Beheer\n1.2.1 Woonlint beheert.\n",
            ["1.1.1:a", "1.1.2:a", "1.2.1:a"],
        ),
        ("Artikel 3.1\nWoonlint bouwt.\n\nArtikel 3.2\nHDS helpt.\n\nArtikel 4.1\nOk.\n", ["3.1:a", "3.2:a", "4.1:a"]),
        (
            "1.1 Inleiding\nTekst.\n\nAfspraak 1\nA bouwt.\n\nAfspraak 2\nHDS helpt.\n\nAfspraak 3\nOk.\n",
            ["1:a", "2:a", "3:a"],
        ),
        ("Wonen\n\nA1. Woonlint bouwt.\nA2. HDS helpt.\n\nZorg\n\nB1. De gemeente betaalt.\n", ["A1:a", "A2:a", "B1:a"]),
        ("Wonen\n\n1. Partijen:\na. Woonlint bouwt.\nb. HDS helpt.\n2. De gemeente betaalt.\n", ["1:a", "1a:a", "1b:a", "2:a"]),
        (
            "1. Woonlint bouwt.\n2. HDS helpt.\n\nBijlage 1: Lopende werkzaamheden\n\n1. Woonlint beheert.\n2. HDS adviseert.\n",
            ["1:a", "2:a", "B1.1:b", "B1.2:b"],
        ),
        (
            "1. Woonlint bouwt.\n2. HDS helpt.\n\nRegulier werk\n\n3. Woonlint let op.\n\nVerantwoording 2025\n\n4. Ok.\n",
            ["1:a", "2:a", "3:r", "4:v"],
        ),
    ],
)
def test_each_numbering_style_is_known(text: str, expected: list[str]) -> None:
    assert numbers(text) == expected


def test_an_enumeration_inside_an_afspraak_makes_no_afspraken() -> None:
    text = "Wonen\n\n1. Woonlint let op:\n1. de huur;\n2. de buurt.\n\n2. HDS helpt.\n3. De gemeente betaalt.\n"
    assert [number for number in numbers(text) if number == "1:a"] == ["1:a"]


def test_introductions_contents_and_signatures_are_none() -> None:
    text = (
        "Inhoudsopgave\n1. Wonen ...... 2\n2. Zorg ...... 3\n\n1. Wonen\n\nInleiding\n\nHet gaat goed.\n\n1. A bouwt.\n\n"
        "2. Zorg\n\nInleiding\n\nHet gaat beter.\n\n2. HDS helpt.\n3. Woonlint let op.\n\nOndertekening\n\n1. Naam\n2. Naam\n"
    )
    segments = cut(text)
    assert [item.number for item in segments.items] == ["1", "2", "3"]
    assert "goed" not in " ".join(item.text for item in segments.items)


def test_themes_headings_and_places_are_kept() -> None:
    item = cut("Duurzaamheid\n\n1. Zonnepanelen\nWoonlint plaatst panelen.\n2. Isolatie\nWoonlint isoleert.\n").items[1]
    assert (item.theme, item.heading, item.text, item.place.line) == ("Duurzaamheid", "Isolatie", "Woonlint isoleert.", 5)


def test_a_broken_word_is_made_whole_and_a_page_footer_disappears() -> None:
    text = "1. De energie-\nprestatie van huur- en koop-\nwoningen van\n\nPagina 2 van 9\n\nWoonlint telt.\n2. Ok.\n3. Ok.\n"
    assert cut(text).items[0].text == "De energieprestatie van huur- en koopwoningen van Woonlint telt."


def test_what_never_ends_is_cut_into_pieces_and_nothing_is_lost() -> None:
    text = "Moerveld en Aa, Bb en Cc " * 1000
    pieces = [text[a:b] for a, b in sentences(text)]
    assert max(map(len, pieces)) <= 1200
    assert "".join(pieces).replace(" ", "") == text.replace(" ", "")


def test_dutch_abbreviations_end_no_sentence() -> None:
    text = "Dhr. drs. W.J. Jansen (o.a. art. 42 jo. 43) tekent ca. 3 stukken d.d. 1 mei. Daarna is het t.a.v. de raad klaar."
    assert [text[a:b] for a, b in sentences(text)] == [
        "Dhr. drs. W.J. Jansen (o.a. art. 42 jo. 43) tekent ca. 3 stukken d.d. 1 mei.",
        "Daarna is het t.a.v. de raad klaar.",
    ]


BLOCKS = {
    "action first": "Wat: Woningen bouwen\nWie: Woonlint\nWanneer: Q2 2026\n",
    "owner first": "Wie: Woonlint\nWat: Woningen bouwen\nWanneer: Q2 2026\n",
    "questions": "Wat gaan we doen?\nWoningen bouwen\nWie doet het?\nWoonlint\nWanneer is het klaar?\nQ2 2026\n",
    "alone on the line": "Wie:\nWoonlint\nWat:\nWoningen bouwen\nWanneer:\nQ2 2026\n",
}


@pytest.mark.parametrize("block", BLOCKS.values(), ids=BLOCKS)
def test_labels_give_an_action_its_owner_and_time_in_any_order(block: str) -> None:
    items = cut("".join(f"Afspraak {number} Bouwen\n{block}\n" for number in (1, 2, 3))).items
    found = [(p.paragraph.text, p.cells.owner, p.cells.time) for item in items for p in item.passages if p.cells]
    assert found == [("Woningen bouwen", "Woonlint", "Q2 2026")] * 3


def test_a_table_of_running_work_is_found_by_its_heading_and_its_codes() -> None:
    text = (
        "Wonen\n\nA1. Woonlint bouwt.\nA2. HDS helpt.\nA3. Ok.\n\nTabel met doorlopende afspraken\n\n"
        "Code\tWat doen we\tVerantwoordelijk\tFrequentie\nD1\tSchouw van het groen\tHDS\tper kwartaal\n"
    )
    assert numbers(text) == ["A1:a", "A2:a", "A3:a", "D1:r"]
    cells = cut(text).items[-1].passages[0].cells
    assert cells is not None and cells.time == "per kwartaal"


def test_an_annex_that_starts_numbering_again_gets_a_prefix_also_beside_codes() -> None:
    main = "Wonen\n\nA1. Woonlint bouwt.\nA2. HDS helpt.\nA3. Ok.\n\n"
    text = main + "Bijlage 2: Lopende zaken\n\n1. Woonlint beheert.\n2. HDS let op.\n"
    assert numbers(text) == ["A1:a", "A2:a", "A3:a", "B2.1:b", "B2.2:b"]


def test_a_few_codes_at_the_end_leave_the_count_of_the_afspraken_as_it_is() -> None:
    """Titles that count from 1 to 7 with their text beneath, and a look back whose three points are coded."""
    titles = ("Kade", "Klooster", "Verkoop", "Slaagkans", "Toeslag", "Protocol", "Enquête")
    main = "".join(f"{n}. {title}\n\nWoonlint bouwt hier verder.\n\n" for n, title in enumerate(titles, 1))
    back = "".join(f"V{n}. Woonlint heeft punt {n} gedaan.\n\n" for n in (1, 2, 3))
    found = [one.split(":")[0] for one in numbers(f"Wonen\n\n{main}Verantwoording\n\n{back}")]
    assert found == [*"1234567", "V1", "V2", "V3"]
