"""A word for several parties means those of whom the document says it, and no word for several becomes the name of one."""

from __future__ import annotations

import pytest

from workflows.reading.read import read_document

_TITLE = "Prestatieafspraken 2026\nGemeente Zilverbeek, Woonstichting Rank en Huurdersraad De Knoop (HDK)\n\n"
_REST = (
    "\n2. De gemeente stelt in Q2 2026 een woonvisie op voor de komende vijf jaar.\n"
    "3. Rank bouwt in 2026 dertig woningen aan de Singel.\n"
    "4. HDK houdt in mei 2026 een bewonersavond.\n"
)
_MORE = (
    "1.2 De huurdersraad stuurt in mei 2026 een advies over de wachtlijst aan alle partijen die deze afspraken tekenen.\n"
    "1.3 Rank bouwt in 2026 dertig woningen aan de Singel en meldt elk kwartaal hoe het met de bouw gaat.\n"
)
_TWO = ["gemeente Zilverbeek", "Woonstichting Rank"]
_ALL = [*_TWO, "Huurdersraad De Knoop"]


def _owners(text: str) -> list[str]:
    proposal = read_document(text.encode(), name="x.txt")
    return list(next(task.owners for afspraak in proposal.afspraken for task in afspraak.tasks))


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("De gemeente en Rank (hierna: partijen) spreken het volgende af.", _TWO),
        ("De gemeente en Rank, verder te noemen: partijen, maken deze afspraken.", _TWO),
        (
            "Gemeente Zilverbeek, vertegenwoordigd door wethouder P. Duin, en\n"
            "Woonstichting Rank, vertegenwoordigd door Q. Meer,\n"
            "hierna gezamenlijk te noemen: partijen;\nin bijzijn van Huurdersraad De Knoop (HDK).",
            _TWO,
        ),
        ("In dit stuk wordt verstaan onder partijen: de gemeente en Rank.", _TWO),
        ("Onder partijen wordt verstaan: de gemeente en Rank.", _TWO),
        ("Onder Partijen verstaan wij de gemeente en Rank.", _TWO),
        (
            "De gemeente Zilverbeek (hierna: de gemeente), Rank "
            "en Huurdersraad De Knoop (hierna: partijen) spreken het volgende af.",
            _ALL,
        ),
        ("Partijen zijn tevreden over het jaar dat achter ons ligt.", _ALL),
    ],
)
def test_partijen_are_those_of_whom_the_front_says_it(said: str, meant: list[str]) -> None:
    assert _owners(f"{_TITLE}{said}\n\n1. Partijen evalueren in Q3 2026 de woningtoewijzing in de kernen.{_REST}") == meant


def test_an_article_says_whom_partijen_are() -> None:
    front = "Artikel 1 Begrippen\nIn deze overeenkomst wordt verstaan onder Partijen: de gemeente en Rank.\n\nArtikel 2 Wonen\n"
    rest = _REST.replace("\n", "\n2.")
    assert _owners(f"{_TITLE}{front}2.1 Partijen evalueren in Q3 2026 de toewijzing in de kernen.{rest}") == _TWO


@pytest.mark.parametrize(
    "given", ["hierna: de gemeenten", "hierna te noemen: de gemeenten", "verder aan te duiden als “de gemeenten”"]
)
@pytest.mark.parametrize("between", [", ", ", de "])
def test_de_gemeenten_behind_three_are_all_three(given: str, between: str) -> None:
    front = (
        f"Prestatieafspraken 2026\n\n1. gemeente Zilverbeek{between}gemeente Oeverdal en gemeente Moerveld, {given}\n"
        "2. Woonstichting Rank\n3. Huurdersraad De Knoop\n\n"
    )
    text = f"{front}1.1 De gemeenten stellen uiterlijk 1 juli 2026 een verordening vast.\n{_MORE}"
    assert _owners(text) == ["gemeente Zilverbeek", "gemeente Oeverdal", "gemeente Moerveld"]


def test_de_corporaties_behind_two_are_both() -> None:
    front = (
        "Prestatieafspraken 2026\n\nGemeente Zilverbeek\n"
        "Woonstichting Rank en Woonstichting Riet, hierna te noemen: de corporaties\n"
        "Huurdersraad De Knoop\n\n"
    )
    text = f"{front}1.1 De corporaties leveren uiterlijk 1 juli 2026 een lijst.\n{_MORE}"
    assert _owners(text) == ["Woonstichting Rank", "Woonstichting Riet"]


def test_de_woonpartners_behind_two_are_both() -> None:
    said = "De gemeente en Rank, hierna: de woonpartners, maken deze afspraken met HDK."
    assert _owners(f"{_TITLE}{said}\n\n1. De woonpartners houden in mei 2026 een avond voor de buurt.{_REST}") == _TWO
