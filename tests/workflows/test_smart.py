"""The SMART check says of each afspraak what it leaves open, and how to mend it."""

from __future__ import annotations

from workflows.reading.read import read_document
from workflows.reading.smart import Missing, smart_check

TEXT = """Prestatieafspraken Veldhoek 2026

De gemeente Veldhoek, woningcorporatie Woonlint en Huurdersraad De Sleutel (HDS) spreken het volgende af.

Leefbaarheid

1. Woonlint levert in Q2 2026 40 woningen op.
2. In Q3 2026 worden bankjes geplaatst in de Rietbuurt.
3. Partijen vinden groen belangrijk en werken daar samen aan.
4. Woonlint spant zich in 2026 in voor een fijne buurt.
5. De gemeente doet het volgende:
a. De gemeente maakt uiterlijk 1 mei 2026 een plan.
"""


def findings() -> dict[str, set[Missing]]:
    found: dict[str, set[Missing]] = {}
    for finding in smart_check(read_document(TEXT.encode(), name="x.txt")):
        found.setdefault(finding.number, set()).add(finding.missing)
        assert finding.suggestion.endswith(("”", "."))
    return found


def test_a_complete_afspraak_has_no_remark() -> None:
    assert "1" not in findings() and "5a" not in findings()


def test_what_is_missing_is_named() -> None:
    assert Missing.OWNER in findings()["2"]
    assert findings()["3"] == {Missing.DATE}
    assert findings()["4"] == {Missing.MEASURE}


def test_an_afspraak_that_only_announces_its_parts_is_left_alone() -> None:
    assert "5" not in findings()


def test_the_proposal_says_it_in_a_few_sentences() -> None:
    warnings = read_document(TEXT.encode(), name="x.txt").warnings
    assert "1 afspraak zonder datum: 3." in warnings and "1 afspraak zonder duidelijke eigenaar: 2." in warnings
