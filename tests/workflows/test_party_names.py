"""A name within a sentence: "Voor de gemeente Veldhoek", "Voor Woonlint"."""

from __future__ import annotations

import pytest

from workflows.tracking.party_names import in_sentence


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("gemeente Veldhoek", "de gemeente Veldhoek"),
        ("Gemeente Veldhoek", "de gemeente Veldhoek"),
        ("de gemeente Veldhoek", "de gemeente Veldhoek"),
        ("De Sleutel", "De Sleutel"),
        ("Woonlint", "Woonlint"),
        ("Huurdersraad De Sleutel", "Huurdersraad De Sleutel"),
        ("gemeente", "gemeente"),
        ("Gemeentebelangen Veldhoek", "Gemeentebelangen Veldhoek"),
        ("", ""),
    ],
)
def test_only_a_gemeente_gets_its_article(name: str, said: str) -> None:
    assert in_sentence(name, "nl") == said


def test_it_has_one_in_english_too() -> None:
    assert in_sentence("gemeente Veldhoek", "en") == "the gemeente Veldhoek"
