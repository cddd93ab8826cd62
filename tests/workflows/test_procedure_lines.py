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
    ],
)
def test_each_moment_is_a_meeting_of_the_kind_that_is_spoken_of(text: str, wanted: set[tuple[str, int | float | None]]) -> None:
    assert meetings(text) == wanted
