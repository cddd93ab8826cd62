"""Who acts without signing: organisations of a known kind, by name, in a sentence that has a term."""

from __future__ import annotations

from datetime import date

import pytest

from workflows.reading.commitments.timing import Calendar
from workflows.reading.formats.plain import read_plain
from workflows.reading.layout.paragraphs import paragraphs
from workflows.reading.layout.segment import segment
from workflows.reading.parties.others import find_others
from workflows.reading.parties.references import Cast
from workflows.reading.proposal import PartyRole, ProposedParty

CAST = Cast(
    (ProposedParty("gemeente Veldhoek", PartyRole.GEMEENTE, ("Veldhoek",)), ProposedParty("Woonlint", PartyRole.CORPORATIE, ()))
)


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Waterschap Noord en Zuid levert in Q1 2026 de kaarten.", ["Waterschap Noord en Zuid"]),
        ("Zorggroep De Linde, de gemeente en Woonlint maken in Q2 2026 een plan.", ["De Linde"]),
        ("In Q2 2026 start Welzijnsorganisatie Samen een spreekuur.", ["Samen"]),
        ("Er komt een plein.\nWie: gemeente en zorgorganisatie Vlier\nWanneer: Q1 2026", ["Vlier"]),
        ("Zorgkring Ruim, die dit niet ondertekent, levert in mei 2026 een lijst.", ["Ruim"]),
        ("De gemeentelijke kredietbank levert in mei 2026 de cijfers.", ["De gemeentelijke kredietbank"]),
        ("In 2026 is het wijkteam gestart.", []),
        ("Woonlint bespreekt in Q2 2026 de plannen met het waterschap.", []),
    ],
)
def test_others_are_found_where_they_act(sentence: str, names: list[str]) -> None:
    items = segment(paragraphs(read_plain(f"1. {sentence}\n2. Woonlint bouwt.\n3. Ok.\n".encode(), name="x.txt"))).items
    assert [party.name for party in find_others(items, CAST, Calendar(2026, 2026, date(2025, 12, 9)))] == names
