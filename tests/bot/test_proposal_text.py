"""What `nakomen read` shows: each afspraak by what it says, not by the chapter that stands above it already."""

from __future__ import annotations

import pytest

from bot.commands.proposal_text import proposal_text
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
