"""Who signs is no part of the last afspraak, and no party of their own, however the signatures are written."""

from __future__ import annotations

import pytest

from workflows.reading.read import read_document

AGREEMENT = """Prestatieafspraken 2026

De gemeente Veldhoek, woningcorporatie Woonlint en Huurdersraad De Sleutel maken deze afspraken.

1. Woonlint bouwt in Q2 2026 veertig woningen.
2. De gemeente stelt in mei 2026 een visie op.
3. De huurdersraad houdt in Q3 2026 een peiling onder de huurders.
4. {last}

"""
LAST = "Woonlint en de gemeente planten in Q4 2026 twaalf bomen aan de Kade."
SIGNED = {
    "party, person, office": "Gemeente Veldhoek, J. de Vries, burgemeester\n\nWoonlint, A. Bos, directeur-bestuurder\n",
    "person beneath party": "Gemeente Veldhoek\nde heer J. de Vries\n\nWoonlint\nmevrouw A. van den Bos-Smit\n",
    "on behalf": "Namens de gemeente Veldhoek,\nJ. de Vries\n\nNamens Woonlint,\nA. Bos\n",
    "place and day": "Veldhoek, 12 december 2025\n\nGemeente Veldhoek       Woonlint\n\nJ. de Vries        A. Bos\n",
    "a sentence": "Aldus overeengekomen te Veldhoek op 12 december 2025.\n\nGemeente Veldhoek\nJ. de Vries, wethouder\n",
}


@pytest.mark.parametrize("signatures", SIGNED.values(), ids=SIGNED.keys())
def test_who_signs_is_no_part_of_the_last_afspraak(signatures: str) -> None:
    found = read_document((AGREEMENT.format(last=LAST) + signatures).encode(), name="x.txt")
    assert [party.name for party in found.parties] == ["gemeente Veldhoek", "Woonlint", "Huurdersraad De Sleutel"]
    assert (found.afspraken[-1].number, found.afspraken[-1].text) == ("4", LAST)
    assert [task.owners for task in found.afspraken[-1].tasks] == [("gemeente Veldhoek", "Woonlint")]


@pytest.mark.parametrize(
    "more",
    [
        "Contactpersoon is mevrouw A. Bos.",
        "De bomen koopt de heer J. de Vries, wethouder, in.",
    ],
)
def test_a_person_in_an_afspraak_signs_nothing(more: str) -> None:
    text = AGREEMENT.format(last=LAST) + f"{more}\n\n5. Woonlint sloopt in mei 2026 de schuur.\n"
    found = read_document(text.encode(), name="x.txt")
    assert more in found.afspraken[3].text
    assert [one.number for one in found.afspraken] == ["1", "2", "3", "4", "5"]
