"""Headings of themes just behind the parties are no parties, in whichever way the parties are presented and themes are called."""

from __future__ import annotations

import pytest

from workflows.reading.read import read_document

NAMES = ["gemeente Lisveld", "Oeverwonen", "Huurdersraad De Vaart"]
FRONTS = {
    "a sentence": "De gemeente Lisveld, woningcorporatie Oeverwonen (hierna: Oeverwonen) en de "
    "Huurdersraad De Vaart (HDV) maken afspraken. Zij gelden in 2027.\n\n",
    "lines": "Gemeente Lisveld\n\nOeverwonen\n\nHuurdersraad De Vaart\n\n",
    "numbers": "Ondergetekenden:\n\n1. gemeente Lisveld, vertegenwoordigd door haar wethouder;\n\n"
    "2. Oeverwonen, vertegenwoordigd door de bestuurder;\n\n3. Huurdersraad De Vaart, namens haar: de voorzitter.\n\n",
    "bullets": "Partijen:\n\n- Gemeente Lisveld\n- Oeverwonen\n- Huurdersraad De Vaart\n\n",
}
THEMES = {
    "numbered twice": ("1. Seniorenwoningen", "1. Woningen met zorg"),
    "numbered by letters": ("A. Huisvesting", "1. Thuis met hulp"),
    "numbered, one word": ("1. Huisbezoeken", "2. Woonoverlast"),
    "without numbers": ("Huurwoningen", "Woningen met een tuin"),
}
DOES = "Oeverwonen stelt uiterlijk 1 juni 2027 een lijst op.\n\n"
LAST = (
    "7. Loket\n\nDe gemeente opent in Q2 2027 een loket.\n\n8. Bijeenkomst\n\nHDV houdt in Q3 2027 een bijeenkomst.\n\n"
    "9. Schouw\n\nOeverwonen houdt in oktober 2027 een schouw.\n\nLisveld, 10 december 2026\n"
)


@pytest.mark.parametrize("front", FRONTS)
@pytest.mark.parametrize("themes", THEMES)
def test_a_theme_behind_the_parties_is_none(front: str, themes: str) -> None:
    first, second = THEMES[themes]
    text = f"Prestatieafspraken 2027\n\n{FRONTS[front]}{first}\n\n{second}\n\n{DOES}{LAST}"
    found = read_document(text.encode(), name="afspraken.txt").parties
    assert sorted(party.name.casefold() for party in found) == sorted(name.casefold() for name in NAMES)


def test_a_landlord_that_is_called_like_a_theme_stays_a_party() -> None:
    text = (
        "Prestatieafspraken 2027\n\nGemeente Lisveld\n\nWoningstichting De Oever\n\nThuis in Lisveld\n\nHuurdersraad De Vaart\n\n"
    )
    for number, who in enumerate(("Woningstichting De Oever", "Thuis in Lisveld", "De gemeente"), 1):
        text += f"{number}. Bouwen\n\n{who} houdt in Q{number} 2027 een schouw.\n\n"
    names = {party.name for party in read_document(text.encode(), name="afspraken.txt").parties}
    assert {"Woningstichting De Oever", "Thuis in Lisveld"} <= names
