"""How a document marks its afspraken, also in ways that nobody wrote down beforehand; and what looks like a mark and is none."""

from __future__ import annotations

import pytest

from workflows.reading.formats.plain import read_plain
from workflows.reading.layout.labels import label_kind
from workflows.reading.layout.markers import Marking
from workflows.reading.layout.paragraphs import paragraphs
from workflows.reading.layout.segment import segment

TEXTS = ("Woonlint bouwt.", "De gemeente betaalt.", "HDS adviseert.", "Partijen overleggen.")


def numbers(text: str) -> list[str]:
    return [item.number for item in segment(paragraphs(read_plain(text.encode(), name="x.txt"))).items]


@pytest.mark.parametrize(
    ("form", "values"),
    [
        ("({})", ["1", "2", "3", "4"]),
        ("[{}]", ["B1", "B2", "B3", "D1"]),
        ("§ {}", ["1.1", "1.2", "2.1", "2.2"]),
        ("{} —", ["1", "2", "3", "4"]),
        ("Prestatie {}:", ["1", "2", "3", "4"]),
        ("Actiepunt {}", ["B.1", "B.2", "D.1", "D.2"]),
        ("Nr. {}", ["01", "02", "03", "04"]),
        ("{}", ["2026-01", "2026-02", "2026-03", "2026-04"]),
        ("{}", ["BES-01", "BES-02", "DUU-01", "DUU-02"]),
        ("{}", ["PA 1", "PA 2", "PA 3", "PA 4"]),
        ("- {}", ["1.1", "1.2", "2.1", "2.2"]),
        ("{}\n", ["1", "2", "3", "4"]),
        ("{}.\t", ["1", "2", "3", "4"]),
        ("Afspraak {}\n", ["B1", "B2", "D1", "D2"]),
    ],
)
def test_a_document_teaches_how_it_counts(form: str, values: list[str]) -> None:
    body = "\n\n".join(f"{form.format(value)} {text}" for value, text in zip(values, TEXTS, strict=True))
    assert numbers(f"Beschikbaarheid\n\n{body}\n") == values


def test_the_parts_of_an_article_that_count_again_are_numbered_after_it() -> None:
    articles = "\n".join(f"Artikel {n}. Titel van {n}\n1. Woonlint bouwt.\n2. De gemeente betaalt.\n" for n in (1, 2))
    assert numbers(articles + "Artikel 3. Slot\nPartijen overleggen.\n") == ["1.1", "1.2", "2.1", "2.2", "3"]


def test_a_list_within_an_article_of_a_chapter_stays_in_it() -> None:
    articles = "\n".join(f"Artikel 2.{n} Titel van {n}\n1. Woonlint bouwt.\n2. De gemeente betaalt.\n" for n in (1, 2, 3))
    assert numbers(articles) == ["2.1", "2.2", "2.3"]


@pytest.mark.parametrize(
    "lines",
    [
        ["Week 1 begint", "Week 2 volgt", "Week 3 eindigt"],
        ["Huurklasse 1 9% 255", "Huurklasse 2 12% 241", "Huurklasse 3 14% 379"],
        ["- EP1 = de energie", "- EP2 = het verbruik", "- EP3 = het aandeel"],
        ["1.200 woningen", "1.201 woningen", "1.202 woningen"],
        ["(1) huurders,", "(1) bewoners,", "(1) eigenaren,"],
        ["Q1 2026 start", "Q2 2026 bouw", "Q3 2026 slot"],
    ],
)
def test_what_only_looks_like_a_count_teaches_nothing(lines: list[str]) -> None:
    assert Marking.of(lines).styles == frozenset()


@pytest.mark.parametrize(
    ("kind", "labels"),
    [
        ("number", "Nr. | # | Code | Afspraaknummer"),
        ("action", "Wat | Actie | Wat gaan we doen? | Omschrijving afspraak | Afspraken 2026 | Concrete actie"),
        (
            "owner",
            "Wie | Wie is aan zet? | Actie door | Verantwoordelijke partij(en) | Actiehouder(s) | Uitvoerende partij | Samen met",
        ),
        ("lead", "Trekker(s) | Regie | Wie trekt het? | Trekker / betrokkenen"),
        ("time", "Wanneer klaar? | Datum gereed | Jaar / kwartaal | Termijn van uitvoering | Op welke termijn"),
        ("status", "Betrokken partijen | Resultaat | Stand van zaken"),
    ],
)
def test_a_label_is_known_by_its_words(kind: str, labels: str) -> None:
    assert {label_kind(label) for label in labels.split(" | ")} == {kind}


@pytest.mark.parametrize("words", ["Partijen komen overeen", "De gemeente doet", "Woonlint", "Let op", "Wie niet komt"])
def test_other_words_before_a_colon_are_no_label(words: str) -> None:
    assert label_kind(words) is None
