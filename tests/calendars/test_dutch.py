"""Numbers, ordinals and months as Dutch people write them."""

from __future__ import annotations

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from calendars.dutch import COUNT, month_of, number_of, ordinal_of


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("nul", 0),
        ("zes", 6),
        ("één", 1),
        ("twaalf", 12),
        ("vijfentwintig", 25),
        ("tweeëntwintig", 22),
        ("Honderd", 100),
        ("honderdtien", 110),
        ("tweehonderdvijfentwintig", 225),
        ("twaalfhonderd", 1200),
        ("duizend", 1000),
        ("drieduizend vierhonderd", 3400),
        ("anderhalf", 1.5),
        ("1.200", 1200),
        ("12.500.000", 12_500_000),
        ("4,5", 4.5),
        ("3.500,50", 3500.5),
        ("1.8", 1.8),
        ("forty-two", 42),
        ("one hundred", 100),
    ],
)
def test_a_number_in_figures_or_words_is_read_the_dutch_way(text: str, value: float) -> None:
    assert number_of(text) == value


@pytest.mark.parametrize("text", ["", "woning", "kwart", "1.2.3", "honderdduizendmiljoen", "-", "x" * 500])
def test_what_is_no_number_gives_none(text: str) -> None:
    assert number_of(text) is None


@pytest.mark.parametrize(("text", "value"), [("eerste", 1), ("2e", 2), ("derde", 3), ("1ste", 1), ("4de", 4), ("second", 2)])
def test_ordinals(text: str, value: int) -> None:
    assert ordinal_of(text) == value


@pytest.mark.parametrize(
    ("text", "value"), [("mei", 5), ("Okt.", 10), ("mrt", 3), ("sept", 9), ("December", 12), ("zomer", None)]
)
def test_months_and_their_abbreviations(text: str, value: int | None) -> None:
    assert month_of(text) == value


@pytest.mark.parametrize(
    "word",
    [
        "tien",
        "zestien",
        "zestig",
        "zesenzestig",
        "negenennegentig",
        "six",
        "sixteen",
        "sixty",
        "sixty-six",
        "sixty six",
        "twelve",
    ],
)
def test_a_number_word_is_found_to_its_end_in_running_text(word: str) -> None:
    found = regex.search(rf"\b{COUNT}\b", f"over {word} weken")
    assert found and found[0] == word


@given(st.text(max_size=80))
def test_any_text_has_an_answer(text: str) -> None:
    value = number_of(text)
    assert value is None or value >= 0
    assert ordinal_of(text) is None or number_of(text) is None
