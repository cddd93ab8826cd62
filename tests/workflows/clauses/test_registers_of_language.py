"""The same promises in the language of a contract, in plain words, and with the numbers of several parties or years."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], list[str]]

LEGAL = [
    ("Woonlint verplicht zich ertoe uiterlijk 1 juli 2026 een verkoopvijver vast te stellen.", ["W 2026-07-01"]),
    ("De gemeente zegt toe de bouwleges in 2026 niet te verhogen.", ["G 2026-12-31"]),
    ("Partijen zullen in het vierde kwartaal van 2026 de werking van dit artikel evalueren.", ["GWPH 2026-12-31"]),
    ("Het college van burgemeester en wethouders van Veldhoek besluit uiterlijk 1 mei 2026 op de aanvraag.", ["G 2026-05-01"]),
    ("De Poort is gehouden om binnen de looptijd 60 woningen te verduurzamen.", ["P 2027-12-31"]),
    ("Onverminderd het bepaalde in artikel 3 levert De Poort in 2026 30 woningen op.", ["P 2026-12-31"]),
    (
        "Een en ander wordt door partijen uitgewerkt in een convenant, dat uiterlijk 30 september 2026 wordt ondertekend.",
        ["GWPH 2026-09-30"],
    ),
    ("Deze bepaling vervalt indien de raad vóór 1 januari 2026 anders besluit.", []),
    ("Woonlint legt jaarlijks, uiterlijk op 1 juni, verantwoording af aan de gemeente over het voorgaande jaar.", ["W r1"]),
    ("De gemeente draagt zorg voor een tijdige besluitvorming, te weten uiterlijk in juni 2026.", ["G 2026-06-30"]),
    ("Partijen treden uiterlijk drie maanden voor het einde van de looptijd in overleg.", []),
    ("De in het eerste lid bedoelde inventarisatie is uiterlijk 1 april 2026 door Woonlint voltooid.", ["W 2026-04-01"]),
    ("Met inachtneming van het huurrecht past Woonlint in 2026 haar huurcontracten aan.", ["W 2026-12-31"]),
    ("De gemeente vergoedt Woonlint jaarlijks € 10.000 voor het beheer.", ["G r1"]),
    ("Ter uitvoering van het eerste lid organiseren Woonlint en HDS in mei 2026 een bijeenkomst.", ["WH 2026-05-31"]),
    ("Partijen beogen met deze overeenkomst in 2027 een evenwichtige woningvoorraad te bereiken.", ["GWPH 2027-12-31"]),
]
PLAIN = [
    ("In 2026 gaan we samen aan de slag met de Molenwijk.", ["GWPH 2026-12-31"]),
    ("Wat doen we? Woonlint maakt in Q1 2026 een plan. De gemeente kijkt mee.", ["W 2026-03-31"]),
    ("Woonlint gaat in 2026 met 100 huurders in gesprek over hun energierekening.", ["W 2026-12-31"]),
    ("De gemeente heeft aan het eind van 2026 drie locaties gevonden.", ["G 2026-12-31"]),
    ("HDS en Woonlint lopen twee keer per jaar samen door de wijk.", ["WH r2"]),
    ("Elke drie maanden praat De Poort ons bij over de wachtlijst.", ["P r4"]),
    ("Daarnaast kijken we in 2026 hoe het gaat met de nieuwe buren.", ["GWPH 2026-12-31"]),
    ("De Poort doet in mei 2026 een proef en laat in juli weten hoe het ging.", ["P 2026-05-31", "P 2026-07-31"]),
    ("Samen met scholen plant de gemeente in het najaar van 2026 200 bomen.", ["G 2026-11-30"]),
    ("In 2026 krijgt iedere huurder van De Poort een energiebox.", ["P 2026-12-31"]),
    ("De gemeente belt in februari 2026 alle 80 gezinnen op de lijst.", ["G 2026-02-28"]),
    ("Lukt dat niet, dan zoekt Woonlint in 2027 een andere plek.", ["W 2027-12-31 if"]),
]
NUMBERS = [
    ("Woonlint realiseert in 2026 35, in 2027 40 woningen.", ["W 2026-12-31", "W 2027-12-31"]),
    ("Woonlint bouwt 75 woningen: 35 in 2026 en 40 in 2027.", ["W 2026-12-31", "W 2027-12-31"]),
    ("In 2026 isoleert Woonlint 60 en De Poort 40 woningen.", ["W 2026-12-31", "P 2026-12-31"]),
    ("Woonlint en De Poort isoleren in 2026 respectievelijk 60 en 40 woningen.", ["W 2026-12-31", "P 2026-12-31"]),
    ("De corporaties isoleren in 2026 samen 100 woningen (Woonlint 60, De Poort 40).", ["W 2026-12-31", "P 2026-12-31"]),
    ("Tot en met 2027 verkoopt De Poort maximaal 20 woningen.", ["P 2027-12-31"]),
    ("Minimaal 70% van de vrijkomende woningen wijst Woonlint in 2026 toe aan de doelgroep.", ["W 2026-12-31"]),
    ("De gemeente legt in 2026 12 laadpalen en in Q2 2027 een fietspad aan.", ["G 2026-12-31", "G 2027-06-30"]),
    ("In de jaren 2026 en 2027 voegt Woonlint per saldo 50 woningen toe.", ["W 2027-12-31"]),
    ("Vanaf 2026 bouwt Woonlint gemiddeld 25 woningen per jaar.", ["W r1"]),
]


@pytest.mark.parametrize(("text", "tasks"), [*LEGAL, *PLAIN, *NUMBERS])
def test_each_register_is_read(told: Told, text: str, tasks: list[str]) -> None:
    assert told(text) == tasks
