"""'Alle partijen, met uitzondering van de huurdersraad': who is excepted doesn't do it."""

from __future__ import annotations

import pytest

from workflows.reading.read import read_document

LETTERS = {"gemeente Veldhoek": "G", "Woonlint": "W", "De Poort": "P", "Huurdersraad De Sleutel": "H"}
FRAME = """Prestatieafspraken Veldhoek 2026

Gemeente Veldhoek, woningcorporatie Woonlint, woningcorporatie De Poort en Huurdersraad De Sleutel (HDS)

Hoofdstuk 1 Wonen
1. {sentence}
2. Woonlint levert in Q2 2026 een overzicht aan de gemeente.
3. De gemeente organiseert in Q3 2026 een bijeenkomst met HDS.
"""


def owners(sentence: str) -> str:
    (task,) = read_document(FRAME.format(sentence=sentence).encode(), name="x.txt").afspraken[0].tasks
    return "".join(LETTERS[name] for name in task.owners)


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Alle partijen, met uitzondering van de huurdersraad, dragen in 2026 € 5.000 bij.", "GWP"),
        ("Alle partijen behalve HDS dragen in 2026 € 5.000 bij.", "GWP"),
        ("In 2026 dragen alle partijen, de huurdersraad uitgezonderd, € 5.000 bij.", "GWP"),
        ("Alle partijen, op de gemeente na, tekenen in maart 2026 het convenant.", "WPH"),
        ("Partijen, uitgezonderd De Poort, tekenen in maart 2026 het convenant.", "GWH"),
        ("De corporaties, met uitzondering van De Poort, verhogen in 2026 de huren.", "W"),
        ("Alle partijen dragen in 2026 € 5.000 bij.", "GWPH"),
        ("Alle partijen dragen in 2026 bij aan de kosten, behalve die van HDS.", "GWPH"),  # what is excepted are costs
    ],
)
def test_who_is_excepted_does_not_do_it(sentence: str, who: str) -> None:
    assert owners(sentence) == who
