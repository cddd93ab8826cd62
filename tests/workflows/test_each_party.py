"""Words for each of several ('elke partij', 'ieder van ons'), for the gemeente's own people, and for who makes what is there."""

from __future__ import annotations

from functools import lru_cache

import pytest

from workflows.reading.proposal import ProposedAfspraak
from workflows.reading.read import read_document

GEMEENTE, VEENHUIS, DORPSWAARD, HRL = "gemeente Lisveld", "Woonstichting Veenhuis", "Stichting Dorpswaard", "Huurdersraad Lisveld"
ALL, LANDLORDS, HOEVE = (GEMEENTE, VEENHUIS, DORPSWAARD, HRL), (VEENHUIS, DORPSWAARD), "Zorgcoöperatie Lage Hoeve"
WHO: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Elke partij werkt haar eigen onderdelen halfjaarlijks bij.", ALL),
    ("Elk der partijen levert in mei 2027 haar cijfers.", ALL),
    ("In mei 2027 levert iedere partij haar cijfers.", ALL),
    ("Door elke partij wordt in mei 2027 een verslag gemaakt.", ALL),
    ("Elke ondertekenende partij levert in mei 2027 cijfers.", ALL),
    ("Elke partij afzonderlijk levert in mei 2027 cijfers.", ALL),
    ("Ieder van ons levert in mei 2027 zijn cijfers.", ALL),
    ("Elk van beide corporaties stelt in Q2 2027 een plan op.", LANDLORDS),
    ("In mei 2027 levert elke corporatie haar cijfers.", LANDLORDS),
    ("De wijkbeheerders van beide corporaties en de gemeentelijke toezichthouders lopen twee keer per jaar een ronde.",
     (GEMEENTE, *LANDLORDS)),
    ("De gemeentelijke wijkregisseur houdt in mei 2027 een schouw.", (GEMEENTE,)),
    ("In mei 2027 lopen de gemeentelijke toezichthouders een ronde.", (GEMEENTE,)),
    ("De toezichthouders van de gemeente lopen in mei 2027 een ronde.", (GEMEENTE,)),
    ("Veenhuis en de gemeentelijke adviseur wonen maken in mei 2027 een plan.", (GEMEENTE, VEENHUIS)),
    ("In mei 2027 wordt door de gemeentelijke projectleider een plan gemaakt.", (GEMEENTE,)),
    ("Veenhuis stemt in mei 2027 haar plan af op het gemeentelijke beleid.", (VEENHUIS,)),
    ("De gemeentelijke belasting wordt in mei 2027 door Veenhuis verrekend.", (VEENHUIS,)),
    ("In elk dorp is gedurende de looptijd een budget beschikbaar; gemeente en corporaties dragen hieraan ieder de helft bij.",
     (GEMEENTE, *LANDLORDS)),
    ("Er is in 2027 een buurtbudget beschikbaar; Veenhuis betaalt dat.", (VEENHUIS,)),
    ("Er komt een meldpunt, dat uiterlijk 1 oktober open is. De regie hiervoor ligt bij de gemeente.", (GEMEENTE,)),
    ("Er komt een regisseur, die vóór 1 juli 2027 operationeel is. De gemeente voert de regie.", (GEMEENTE,)),
    ("Zorgcoöperatie Lage Hoeve levert op verzoek van de gemeente in Q4 2027 een overzicht.", (HOEVE,)),
)  # fmt: skip
PERIOD = (
    "De corporaties voegen in de periode 2027 tot en met 2028 samen 340 woningen toe. Veenhuis realiseert in deze periode 220 "
    "woningen; Dorpswaard neemt tot en met 2028 de overige 120 woningen voor haar rekening."
)


@lru_cache
def afspraken() -> tuple[ProposedAfspraak, ...]:
    """All sentences as the afspraken of one document, which is read once."""
    text = (
        f"# Prestatieafspraken 2027-2028\n\nDe {GEMEENTE}, {VEENHUIS} (hierna: Veenhuis), {DORPSWAARD} (hierna: Dorpswaard) en "
        f"{HRL} (hierna: HRL) maken prestatieafspraken over het wonen.\n\n## Wonen\n\n"
    )
    said = "\n\n".join(f"{n}. {words}" for n, words in enumerate([*(words for words, _ in WHO), PERIOD], 1))
    return read_document(f"{text}{said}\n\n## Ondertekening\n\nLisveld, 10 december 2026\n".encode(), name="a.md").afspraken


@pytest.mark.parametrize(("at", "owners"), [(at, owners) for at, (_, owners) in enumerate(WHO)], ids=[words for words, _ in WHO])
def test_who_does_it(at: int, owners: tuple[str, ...]) -> None:
    assert [task.owners for task in afspraken()[at].tasks] == [owners]


def test_this_period_is_the_one_before_also_where_another_clause_has_its_own() -> None:
    parts = [(t.owners, t.target and t.target.value, t.period.due.year) for t in afspraken()[-1].tasks if len(t.owners) == 1]
    assert parts == [((VEENHUIS,), 220, 2028), ((DORPSWAARD,), 120, 2028)]
