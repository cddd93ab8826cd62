"""Corporaties whose name doesn't say their kind stand beside the others, or act; places and nouns are none."""

from __future__ import annotations

import pytest

from workflows.reading.parties.plain_names import plain_names

ACTING = (
    "Woonlint bouwt 40 woningen in Moerveld. Huurders betalen mee. Veel huurders wonen in Moerveld. Woonlint deelt de cijfers. "
)


@pytest.mark.parametrize(
    "head",
    [
        "Partijen: gemeente Veldhoek, Woonlint en de Huurdersraad De Sleutel.",
        "De gemeente Veldhoek en Woonlint sluiten deze afspraken.",
        "Woonlint, gemeente Veldhoek en Huurdersraad De Sleutel (HDS)",
        "Gemeente Veldhoek\nWoonlint\nHuurdersraad De Sleutel",
    ],
)
def test_a_name_beside_the_parties_that_acts_in_the_text_is_one(head: str) -> None:
    assert plain_names(head, head + "\n" + ACTING) == ["Woonlint"]


def test_without_a_list_those_who_act_most_are() -> None:
    assert plain_names("Afspraken 2026", ACTING + "In mei overlegt Woonlint. Woonlint meldt de stand.") == ["Woonlint"]


def test_places_and_words_that_are_also_written_small_are_none() -> None:
    text = (
        "Huurders betalen. Huurders krijgen advies. Huurders maken plannen. Wat huurders vinden, telt. In Moerveld is het fijn."
    )
    assert plain_names("De gemeente Veldhoek en Moerveld\nHuurders", text) == []
