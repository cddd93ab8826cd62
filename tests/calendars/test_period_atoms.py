"""A text is spared a pattern only where the pattern can't be found in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from calendars.frequency_atoms import FREQUENCY_ATOMS
from calendars.mentions import find_mentions
from calendars.period_atoms import ATOMS

AGREEMENTS = Path(__file__).parents[1] / "data" / "agreements"


@pytest.mark.parametrize(
    "said",
    [
        *(
            "eerste kwartaal 2026",
            "1e kw. 2026",
            "first quarter 2026",
            "2e tertiaal 2026",
            "eerste half jaar",
            "tweede halfjaar 2026",
        ),
        *("tweede helft van 2026", "eerste half 2026", "na de zomer", "na het zomerreces", "after the summer", "na de bouwvak"),
        *(
            "vóór de kerst",
            "before Christmas",
            "before the holidays",
            "before xmas",
            "voorjaar 2026",
            "NAJAAR 2026",
            "lente 2026",
        ),
        *("spring 2026", "herfst", "autumn 2026", "deze zomer", "doorlopend", "CONTINU", "gedurende de looptijd"),
        *(
            "gedurende de hele contractperiode",
            "gedurende de duur van deze afspraken",
            "jaarlijks",
            "Halfjaarlijkse",
            "tweewekelijks",
        ),
        *("twee keer per jaar", "3x per jaar", "2 × per jaar", "tweemaal per jaar", "eens per kwartaal", "eenmaal in de maand"),
        *("maandag 3 maart 2026", "3 maart", "tussen 1 en 15 november", "Woensdag 4 juni"),
    ],
)
def test_each_word_of_time_is_found_also_in_capitals(said: str) -> None:
    assert find_mentions(f"Zij overleggen {said}.")
    assert find_mentions(f"Zij overleggen {said.upper()}.")


def test_no_document_has_a_time_without_the_words_that_its_pattern_asks_for() -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted(AGREEMENTS.iterdir()) if path.suffix in {".txt", ".md"}]
    asking = [(pattern, needed) for pattern, _, needed in (*ATOMS, *FREQUENCY_ATOMS) if needed]
    found = [(match[0].casefold(), needed) for text in texts for pattern, needed in asking for match in pattern.finditer(text)]
    assert len(found) > 50
    assert [said for said, needed in found if not any(word in said for word in needed)] == []
