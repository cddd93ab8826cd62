"""What `nakomen read` shows: each afspraak by what it says, not by the chapter that stands above it already."""

from __future__ import annotations

import pytest

from bot.commands.comparison_text import comparison_text
from bot.commands.proposal_text import proposal_text
from workflows.reading.comparing.compare import compare
from workflows.reading.read import read_document

PARTIES = "De gemeente Veldhoek, woningcorporatie Woonlint en Huurdersraad De Sleutel (HDS) spreken het volgende af.\n\n"
TEXT = (
    "Prestatieafspraken Veldhoek 2026\n\n"
    + PARTIES
    + """Artikel 1 Nieuwbouw

1.1 Woonlint levert in Q2 2026 veertig woningen op aan de Rietweg, waarvan twintig voor jongeren tot 28 jaar.

1.2 De gemeente stelt uiterlijk 1 april 2026 een kaart van de locaties op.

Artikel 2 Leefbaarheid

2.1 De gemeente en Woonlint maken in Q3 2026 een plan voor de tuinen.
"""
)


@pytest.fixture(scope="module")
def lines() -> list[str]:
    return proposal_text(read_document(TEXT.encode(), name="x.txt")).splitlines()


def test_under_a_chapter_each_afspraak_says_what_it_is_about(lines: list[str]) -> None:
    said = [" ".join(line.split()) for line in lines]
    assert said.count("Nieuwbouw") == 1
    assert "1.1 Woonlint levert in Q2 2026 veertig woningen op aan de Rietweg,…" in said
    assert "1.2 De gemeente stelt uiterlijk 1 april 2026 een kaart van de…" in said


def test_years_that_the_title_says_are_not_said_again(lines: list[str]) -> None:
    assert lines[0] == "Prestatieafspraken Veldhoek 2026"


def test_without_a_year_the_days_are_shown_and_no_year_is_made_up() -> None:
    told = proposal_text(read_document(TEXT.replace("2026", "").encode(), name="x.txt"))
    assert "2000" not in told and "jaar onbekend" in told and "Het document noemt geen jaar." in told


@pytest.mark.parametrize(
    ("what", "goal"),
    [
        ("besteedt in 2026 € 1,3 miljoen aan de wijk", "doel: 1.300.000 euro"),
        ("verleent in 2026 een subsidie van € 375.000", "doel: 375.000 euro"),
        ("verleent in 2026 een subsidie van € 2.750,50", "doel: 2.750,50 euro"),
        ("bouwt in 2026 1.480 woningen", "doel: 1.480 woningen"),
        ("verhoogt in 2026 de huren met hoogstens 2,5%", "doel: 2,5%"),
    ],
)
def test_a_number_is_written_as_people_here_write_it(what: str, goal: str) -> None:
    items = f"1. Woonlint {what}.\n\n2. HDS houdt in mei 2026 een peiling.\n\n3. De gemeente stelt in Q3 2026 een visie vast.\n"
    proposal = read_document(f"Prestatieafspraken Veldhoek 2026\n\n{PARTIES}{items}".encode(), name="x.txt")
    assert goal in proposal_text(proposal)


def test_so_it_is_in_a_comparison() -> None:
    old, new = (
        f"Prestatieafspraken Veldhoek 2026\n\n{PARTIES}1. De gemeente verleent in 2026 een subsidie van € {sum_}.\n\n"
        "2. HDS houdt in mei 2026 een peiling.\n\n3. Woonlint stelt in Q3 2026 een plan vast.\n"
        for sum_ in ("375.000", "1.250.000")
    )
    found = compare(*(read_document(text.encode(), name="x.txt") for text in (old, new)))
    assert "doel 375.000 euro → 1.250.000 euro" in " ".join(comparison_text(found).split())
