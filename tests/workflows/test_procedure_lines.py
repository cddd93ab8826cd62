"""The meetings that the procedure of a document tells of, in the forms that such sections have."""

from __future__ import annotations

import pytest

from workflows.reading.read import read_document

_HEAD = (
    "Prestatieafspraken Lisveld 2027\n\nDe gemeente Lisveld, Woonstichting Veenhuis (hierna: Veenhuis) en Huurdersraad Lisveld "
    "(hierna: HRL) maken afspraken.\n\nAfspraken\n\n1. De gemeente stelt in Q1 2027 een nota op.\n\n2. HRL houdt in Q2 2027 een "
    "enquête.\n\n3. Veenhuis bouwt in 2027 tien woningen.\n\nOverleg en jaarcyclus\n\n"
)
_TAIL = "\n\nOndertekening\n\nLisveld, 10 december 2026\n"
BO, AO, DEADLINE, GROUP = "bestuurlijk overleg", "ambtelijk overleg", "deadline", "werkgroep"


def meetings(text: str) -> set[tuple[str, int | float | None]]:
    found = read_document((_HEAD + text + _TAIL).encode(), name="afspraken.txt").meetings
    return {(m.kind.value, m.month or m.times_per_year) for m in found}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Drie keer per jaar is er bestuurlijk overleg. In maart staat de evaluatie op de agenda, in september het bod en in "
            "november het concept van de afspraken.",
            {(BO, 3), (BO, 9), (BO, 11)},
        ),
        (
            "Wij spreken elkaar twee keer per jaar in het bestuurlijk overleg. In april kijken wij terug. In oktober "
            "bespreken wij "
            "het concept.",
            {(BO, 4), (BO, 10)},
        ),
        (
            "februari: terugblik in het ambtelijk overleg\n\nuiterlijk 1 juli: bod van Veenhuis\n\naugustus/september: de "
            "werkgroep "
            "schrijft het concept\n\noktober: het concept in het bestuurlijk overleg",
            {(AO, 2), (DEADLINE, 7), (GROUP, 8), (BO, 10)},
        ),
        (
            "Het ambtelijk overleg komt zes keer per jaar bijeen. In februari evalueert het ambtelijk overleg de afspraken.",
            {(AO, 6), (AO, 2)},
        ),
        ("Bestuurlijk overleg: vier keer per jaar, waarvan één keer in maart over de evaluatie.", {(BO, 4), (BO, 3)}),
        ("Het ambtelijk overleg komt vijf maal per jaar bijeen, voor het eerst in februari.", {(AO, 5), (AO, 2)}),
        ("Het bestuurlijk overleg is drie keer per jaar: in februari, juni en november.", {(BO, 2), (BO, 6), (BO, 11)}),
        ("Per jaar zijn er minimaal drie bestuurlijke overleggen.", {(BO, 3)}),
        ("Partijen houden elk jaar ten minste 4 ambtelijke overleggen.", {(AO, 4)}),
        ("Eén bestuurlijk overleg per jaar gaat over de evaluatie.", {(BO, 1)}),
        ("Het ambtelijk overleg is iedere eerste maandag van de maand.", {(AO, 12)}),
        ("Het ambtelijk overleg vindt zeswekelijks plaats.", {(AO, 8.67)}),
        ("Ambtelijk overleg: maandelijks, uitgezonderd augustus.", {(AO, 12)}),
        ("Ambtelijk overleg: maandelijks, behalve in augustus.", {(AO, 12)}),
        ("Van juli tot en met oktober bereidt een werkgroep de jaarschijf voor. Zij komt drie keer bijeen.", {(GROUP, 3)}),
        ("In september kijkt de werkgroep terug. De werkgroep vergadert vier keer per jaar.", {(GROUP, 9), (GROUP, 4)}),
    ],
)
def test_each_moment_is_a_meeting_of_the_kind_that_is_spoken_of(text: str, wanted: set[tuple[str, int | float | None]]) -> None:
    assert meetings(text) == wanted


def test_a_week_by_its_number_is_a_moment_too() -> None:
    text = "Het bestuurlijk overleg is in week 22 en op de tweede donderdag van november."
    found = read_document((_HEAD + text + _TAIL).encode(), name="afspraken.txt").meetings
    assert [(m.kind.value, m.when, m.month) for m in found] == [
        (BO, "week 22", None),
        (BO, "op de tweede donderdag van november", 11),
    ]
