"""An addendum names the few afspraken that it changes, by the numbers that they have in the agreement."""

from __future__ import annotations

from datetime import date

import pytest

from workflows.errors import NoAgreement
from workflows.reading.proposal import Proposal
from workflows.reading.read import read_document

HEAD = "{} bij de Prestatieafspraken 2026 gemeente Veldhoek, woningcorporatie Woonlint en Huurdersraad De Sleutel"
WHY = (
    "Partijen hebben op 3 maart 2026 besloten de prestatieafspraken 2026 te wijzigen. De overige afspraken blijven zoals ze zijn."
)
ONE = "47. Woonlint bouwt uiterlijk 1 december 2026 30 woningen aan de Singel in plaats van 25."
TWO = "52. De gemeente stelt in het vierde kwartaal van 2026 een nieuwe visie op de wijk Vliert op."
SIGNED = "Ondertekend op 3 maart 2026 door de gemeente Veldhoek, Woonlint en Huurdersraad De Sleutel."


def read(*lines: str) -> Proposal:
    return read_document("\n\n".join(lines).encode(), name="x.txt")


@pytest.mark.parametrize("called", ["Addendum", "Eerste addendum", "Allonge", "Wijzigingsovereenkomst"])
def test_two_afspraken_with_high_numbers_are_read(called: str) -> None:
    found = read(HEAD.format(called), WHY, ONE, TWO, SIGNED).afspraken
    assert [(a.number, [task.period.due for task in a.tasks]) for a in found] == [
        ("47", [date(2026, 12, 1)]),
        ("52", [date(2026, 12, 31)]),
    ]
    assert found[1].text == TWO.removeprefix("52. ")


def test_one_is_enough() -> None:
    [only] = read(HEAD.format("Addendum"), WHY, ONE, SIGNED).afspraken
    assert (only.number, only.tasks[0].owners) == ("47", ("Woonlint",))


def test_what_is_no_addendum_needs_more_than_two() -> None:
    with pytest.raises(NoAgreement, match="geen genummerde afspraken"):
        read(HEAD.format("Toelichting"), WHY, ONE, TWO, SIGNED)
