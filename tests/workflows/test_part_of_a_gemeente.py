"""In the part of a document that is about one of several gemeenten (or corporaties), 'de gemeente' is that one."""

from __future__ import annotations

import pytest

from workflows.reading.read import read_document

DOCUMENT = """# Prestatieafspraken 2026

Gemeente Veldhoek, gemeente Zandwijk, Stichting Woonlint, Stichting Duinwonen en Huurdersraad De Sleutel spreken dit af.

## Deel A – Samen

**1. Onderzoek**
De gemeenten laten in mei 2026 een onderzoek doen.

## Deel B – Per gemeente

{mark}{first}

**2. Singel**
De gemeente richt vóór 1 juli 2026 de straat in.

**3. Plein**
De gemeente en Woonlint ondertekenen in T1 een overeenkomst.

{mark}{second}

**4. Klooster**
De gemeente stelt in Q3 2026 een plan op.

## Deel C – Samenwerking

**5. Overzicht**
De gemeenten maken in november 2026 een overzicht.
"""


@pytest.mark.parametrize("mark", ["### ", "## "])
@pytest.mark.parametrize(("first", "second"), [("Veldhoek", "Zandwijk"), ("Gemeente Veldhoek", "Gemeente Zandwijk")])
def test_the_gemeente_is_the_one_that_the_part_is_about(mark: str, first: str, second: str) -> None:
    read = read_document(DOCUMENT.format(mark=mark, first=first, second=second).encode(), name="a.md")

    assert {a.number: [list(t.owners) for t in a.tasks] for a in read.afspraken} == {
        "1": [["gemeente Veldhoek", "gemeente Zandwijk"]],
        "2": [["gemeente Veldhoek"]],
        "3": [["gemeente Veldhoek", "Stichting Woonlint"]],
        "4": [["gemeente Zandwijk"]],
        "5": [["gemeente Veldhoek", "gemeente Zandwijk"]],
    }


def test_the_corporatie_too() -> None:
    text = DOCUMENT.format(mark="### ", first="Woonlint", second="Duinwonen").replace(
        "De gemeente en Woonlint", "De corporatie en de gemeenten"
    )
    read = read_document(text.replace("De gemeente stelt", "De corporatie stelt").encode(), name="a.md")

    owners = {a.number: [list(t.owners) for t in a.tasks] for a in read.afspraken}
    assert owners["3"] == [["gemeente Veldhoek", "gemeente Zandwijk", "Stichting Woonlint"]]
    assert owners["4"] == [["Stichting Duinwonen"]]
