"""Who writes 'Artikel 1.1' and further on only '1.4' goes on counting: none of these is left out."""

from __future__ import annotations

import pytest

from workflows.reading.proposal import Proposal
from workflows.reading.read import read_document

HEAD = "Prestatieafspraken Veldhoek 2026\n\nGemeente Veldhoek, woningcorporatie Woonlint en Huurdersraad De Sleutel (HDS)\n\n"
TEXTS = (
    ("1.1", "Nieuwbouw", "Woonlint bouwt in Q2 2026 40 huurwoningen."),
    ("1.2", "Toewijzing", "Partijen evalueren in mei 2026 hoe woningen worden toegewezen."),
    ("1.3", "Doorstroming", "HDS houdt in juni 2026 een bijeenkomst over verhuizen."),
    ("1.4", "Verkoop", "Woonlint legt uiterlijk 1 oktober 2026 een lijst voor aan de gemeente."),
    ("2.1", "Isolatie", "De gemeente verleent uiterlijk 1 mei 2026 een subsidie."),
    ("2.2", "Zonnepanelen", "Woonlint stelt in Q4 2026 een plan op."),
)


def read(*parts: str) -> Proposal:
    return read_document((HEAD + "\n\n".join(parts)).encode(), name="x.txt")


def told(proposal: Proposal) -> list[tuple[str, str | None, int]]:
    return [(a.number, a.heading, len(a.tasks)) for a in proposal.afspraken]


WANTED = [(number, title, 1) for number, title, _ in TEXTS]


@pytest.mark.parametrize("worded", [{"1.1"}, {"1.1", "1.2"}, {"1.1", "1.2", "1.3"}, {"1.2", "1.3", "1.4"}, {"1.4", "2.1", "2.2"}])
@pytest.mark.parametrize("word", ["Artikel", "Afspraak"])
def test_a_deep_number_goes_on_with_and_without_its_word(word: str, worded: set[str]) -> None:
    found = read(*(f"{word + ' ' if n in worded else ''}{n} {title}\n{text}" for n, title, text in TEXTS))
    assert told(found) == WANTED


def test_so_it_does_beneath_chapters() -> None:
    lines = [f"{'Artikel ' if n < '1.4' else ''}{n} {title}\n{text}" for n, title, text in TEXTS]
    found = read("Hoofdstuk 1 Beschikbaarheid", *lines[:4], "Hoofdstuk 2 Duurzaamheid", *lines[4:])
    assert told(found) == WANTED
    assert [a.theme for a in found.afspraken] == ["Beschikbaarheid"] * 4 + ["Duurzaamheid"] * 2


def test_a_plain_number_with_a_title_goes_on_after_articles() -> None:
    lines = [f"{'Artikel ' if at < 4 else ''}{at} {title}\n{text}" for at, (_, title, text) in enumerate(TEXTS, 1)]
    assert [a.number for a in read(*lines).afspraken] == ["1", "2", "3", "4", "5", "6"]


def test_chapters_that_count_beside_the_articles_are_none() -> None:
    lines = [f"Artikel {at} {title}\n{text}" for at, (_, title, text) in enumerate(TEXTS, 1)]
    found = read("1 Wonen", *lines[:2], "2 Meedoen", lines[2], "3 Kopen", lines[3], "4 Duurzaam", *lines[4:])
    assert [a.number for a in found.afspraken] == ["1", "2", "3", "4", "5", "6"]


def test_a_list_inside_an_article_is_none() -> None:
    lines = [f"Artikel {n} {title}\n{text}" for n, title, text in TEXTS]
    steps = "1.1 eerst de daken\n\n1.2 dan de gevels"
    assert [a.number for a in read(*lines, steps).afspraken] == [n for n, _, _ in TEXTS]
