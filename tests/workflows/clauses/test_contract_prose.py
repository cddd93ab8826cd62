"""Contract prose: pronouns behind 'door', what a sentence opens with, what is brought in for others, what is only allowed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Read = Callable[..., list[str]]

BY_HER = [
    ("De proef, waarmee Woonlint in 2022 is begonnen, wordt door haar tot en met 2026 voortgezet.", ["W 2026-12-31"]),
    ("HDS kent de flats. Door haar wordt vóór 1 juli 2026 een advies uitgebracht.", ["H 2026-06-30"]),
    ("De gemeente maakt een plan. In Q2 2026 wordt het door haar vastgesteld en gepubliceerd.", ["G 2026-06-30"]),
    ("De gemeente houdt een lijst bij. Deze wordt door haar jaarlijks in juni bijgewerkt.", ["G 2027-06-30 yearly"]),
    ("Woonlint en De Poort kennen de klachten. In mei 2026 wordt door hen een lijst opgesteld.", ["WP 2026-05-31"]),
    ("HDS kent de complexen. Hij brengt in Q3 2026 advies uit.", ["H 2026-09-30"]),
    ("De huurders klagen. Het werk wordt in 2026 uitgevoerd door haar aannemer.", ["0 2026-12-31"]),
]
OPENED = [
    ("Gelet op de krapte op het net inventariseert de gemeente vóór 1 april 2026 de knelpunten.", ["G 2026-03-31"]),
    ("Gelet op het advies van HDS past Woonlint het plan in mei 2026 aan.", ["W 2026-05-31"]),
    ("Gelet op de vergrijzing, bouwt De Poort in 2026 vijftig levensloopwoningen.", ["P 2026-12-31 50"]),
    ("Sinds 2020 organiseert HDS jaarlijks in mei een markt.", ["H 2027-05-31 yearly"]),
    ("Sinds de school in mei 2025 sloot, staat zij leeg; de gemeente zoekt in 2026 een bestemming.", ["G 2026-12-31"]),
    ("Ten behoeve van deze opgave levert de gemeente in het derde kwartaal van 2026 een kaart op.", ["G 2026-09-30"]),
    ("Behoudens overmacht levert Woonlint in Q4 2026 40 woningen op.", ["W 2026-12-31 40"]),
]
BROUGHT_IN = [
    ("Het verslag wordt opgesteld door de gemeente, op basis van gegevens die de corporaties uiterlijk 5 mei 2027 aanleveren.",
     ["WP 2027-05-05"]),
    ("De gemeente maakt de analyse met cijfers die Woonlint vóór 1 maart 2026 verstrekt.", ["W 2026-02-28"]),
    ("HDS beoordeelt het overzicht dat De Poort in april 2026 toestuurt.", ["P 2026-04-30"]),
    ("De gemeente maakt in Q2 2026 het verslag met cijfers die Woonlint vóór 1 februari 2026 aanlevert.",
     ["G 2026-06-30", "W 2026-01-31"]),
    ("De gemeente gebruikt de gegevens die Woonlint in 2024 heeft aangeleverd.", []),
    ("De gemeente gebruikt de gegevens die zij in 2026 van het rijk ontvangt.", []),
    ("De gemeente verhuurt de woningen niet die Woonlint in 2026 oplevert.", []),
]  # fmt: skip
EACH = [
    ("Ieder van partijen levert vóór 1 maart 2026 haar cijfers aan.", ["GWPH 2026-02-28"]),
    ("Elke partij werkt haar onderdelen halfjaarlijks bij.", ["GWPH 2027-12-31 half-yearly"]),
    ("De gemeente respectievelijk Woonlint betaalt in mei 2026 de helft.", ["GW 2026-05-31"]),
]
HOW_LONG = [
    ("Binnen zes weken na 1 maart 2026 reageert HDS.", []),
    ("Gedurende de jaren 2026 en 2027 betaalt de gemeente een wijkconciërge.", ["G 2027-12-31"]),
]
THERE_BY_ITS_DAY = [
    ("Er komt een meldpunt, dat uiterlijk 1 oktober 2026 open is. De regie ligt bij de gemeente.", ["G 2026-10-01"]),
    ("Er komt een gids die vóór 1 mei 2026 klaar is. Woonlint neemt het initiatief.", ["W 2026-04-30"]),
    ("Er komen geen woningen bij vóór 1 mei 2026.", []),
]
ALLOWED = [
    ("De gemeente is bevoegd de afspraken per 1 januari 2027 te wijzigen.", []),
    ("Het staat Woonlint vrij in 2027 een ander bureau te kiezen.", []),
    ("Woonlint is gerechtigd om de huur per 1 juli 2026 te verhogen.", []),
    ("Elk van partijen heeft het recht de afspraken in 2026 te herzien.", []),
    ("Partijen kunnen deze overeenkomst vóór 1 oktober 2026 opzeggen.", []),
    ("Deze overeenkomst kan door ieder van partijen vóór 1 oktober 2026 worden opgezegd.", []),
    ("Van Woonlint mag worden verwacht dat zij in mei 2026 een bod uitbrengt.", ["W 2026-05-31"]),
    ("Partijen herzien deze overeenkomst in Q4 2026, zodat zij in 2027 kan worden verlengd.", ["GWPH 2026-12-31"]),
]


@pytest.mark.parametrize(("text", "tasks"), [*BY_HER, *OPENED, *BROUGHT_IN, *EACH, *HOW_LONG, *THERE_BY_ITS_DAY, *ALLOWED])
def test_contract_prose_says_who_and_when(read: Read, text: str, tasks: list[str]) -> None:
    assert read(text) == tasks
