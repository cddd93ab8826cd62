"""Sentences as policy officers write them: several clauses, a look back, what hangs on what; and facts beside them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], list[str]]

PROSE = [
    (
        "De gemeente zet de in 2024 gestarte pilot met de wooncoach in 2026 voort en beslist in het najaar "
        "over een structureel vervolg.",
        ["G 2026-12-31", "G 2026-11-30"],
    ),
    (
        "Voor de herstructurering van de Molenwijk, waarvoor de raad in maart 2025 het kader vaststelde, "
        "levert Woonlint vóór 1 juni 2026 een sociaal plan op.",
        ["W 2026-05-31"],
    ),
    (
        "Woonlint voert het onderhoud aan de Parkflat, dat oorspronkelijk in 2024 zou plaatsvinden, in Q3 2026 uit.",
        ["W 2026-09-30"],
    ),
    (
        "HDS wordt door Woonlint in een vroeg stadium betrokken en brengt uiterlijk 15 april 2026 schriftelijk advies uit.",
        ["H 2026-04-15"],
    ),
    (
        "Met het oog op de evaluatie in 2027 houdt de gemeente vanaf 1 januari 2026 per kwartaal bij hoeveel "
        "urgenten zijn gehuisvest.",
        ["G r4"],
    ),
    (
        "Naast de reguliere woningtoewijzing stelt Woonlint jaarlijks 15 woningen beschikbaar voor mensen die uitstromen.",
        ["W r1"],
    ),
    (
        "Partijen hebben afgesproken dat De Poort in de eerste helft van 2026 het initiatief neemt tot een "
        "gezamenlijk wijkoverleg.",
        ["P 2026-06-30 ^P"],
    ),
    (
        "De corporaties rapporteren twee keer per jaar over de voortgang, namelijk in februari en september.",
        ["WP r1", "WP r1"],  # also in 2027
    ),
    ("Het college legt in Q2 2026, na overleg met de corporaties en HDS, een voorstel voor aan de raad.", ["G 2026-06-30"]),
    (
        "Woonlint onderzoekt samen met De Poort, en in overleg met de gemeente, vóór 1 november 2026 de "
        "haalbaarheid van een warmtenet.",
        ["WP 2026-10-31"],
    ),
    ("In aanvulling daarop bekijkt HDS in 2026 of de klachtenprocedure eenvoudiger kan.", ["H 2026-12-31"]),
    ("De uitkomsten hiervan worden in december 2026 door Woonlint teruggekoppeld aan HDS en de gemeente.", ["W 2026-12-31"]),
    (
        "Uit de bijeenkomst van juni 2025 bleek dat huurders meer willen weten over verduurzaming; daarom "
        "organiseert Woonlint in 2026 vier informatieavonden.",
        ["W 2026-12-31 ^W"],
    ),
    ("Bij nieuwbouwprojecten met meer dan 20 woningen geldt vanaf 1 januari 2026 een minimum van 30% sociale huur.", []),
    ("De gemeente spant zich in om de doorlooptijd van vergunningen in 2026 terug te brengen tot 12 weken.", ["G 2026-12-31"]),
    (
        "Waar in 2025 nog 40 woningen leeg stonden, brengt De Poort dit aantal in 2026 terug naar hooguit tien.",
        ["P 2026-12-31"],
    ),
    (
        "De gemeente neemt het initiatief om samen met Woonlint en de zorgaanbieders vóór de zomer van 2026 "
        "te komen tot een convenant.",
        ["GW 2026-06-30 ^G"],
    ),
    ("Woonlint bouwt de komende twee jaar 120 woningen, waarvan 50 in 2026 en 70 in 2027.", ["W 2026-12-31", "W 2027-12-31"]),
    ("Woonlint blijft in 2026 vertegenwoordigd in het regionale overleg.", ["W 2026-12-31"]),
    ("De gemeente en de corporaties komen twee keer per jaar bijeen om de voortgang te bespreken.", ["GWP r2"]),
    ("De Poort verhoogt de huren in 2026 met ten hoogste de inflatie.", ["P 2026-12-31"]),
    ("HDS heeft eind 2026 ten minste 12 bewonerscommissies actief.", ["H 2026-12-31"]),
    (
        "De subsidie die de gemeente voor 2026 heeft toegezegd, wordt door Woonlint vóór 1 februari 2026 aangevraagd.",
        ["W 2026-01-31"],
    ),
    ("Vóór 1 april 2026 is duidelijk welke complexen van Woonlint worden verkocht.", ["0 2026-03-31"]),
    ("Woonlint deelt haar onderhoudsplanning voor 2027 uiterlijk in november 2026 met de gemeente.", ["W 2026-11-30"]),
    ("De gemeente actualiseert haar Woonvisie 2021-2026 en legt de nieuwe versie in Q4 2026 ter inzage.", ["G 2026-12-31"]),
    ("De evaluatie over 2025 wordt in april 2026 besproken door partijen.", ["GWPH 2026-04-30"]),
    (
        "Woonlint draagt er zorg voor dat alle bewoners van de Parkflat vóór 1 oktober 2026 een aanbod hebben ontvangen.",
        ["W 2026-09-30"],
    ),
    ("De gemeente faciliteert dit door in Q1 2026 een ambtenaar vrij te maken.", ["G 2026-03-31"]),
    ("Op basis van de resultaten van Q1 en Q2 stelt De Poort in Q3 2026 haar aanpak bij.", ["P 2026-09-30"]),
    ("HDS krijgt van de gemeente in 2026 een subsidie van € 10.000.", ["G 2026-12-31"]),
    ("Woonlint maakt dit mogelijk, door vanaf mei 2026 een huismeester aan te stellen.", ["W 2027-12-31"]),
    ("Het besluit hierover wordt genomen in het bestuurlijk overleg van maart 2026.", ["0 2026-03-31"]),
    ("De gemeente onderzoekt of, en zo ja hoe, zij in 2027 meer kavels kan uitgeven.", []),
    ("De gemeente onderzoekt in 2026 of zij in 2027 meer kavels kan uitgeven.", ["G 2026-12-31"]),
    ("De Poort garandeert dat de servicekosten in 2026 niet stijgen.", ["P 2026-12-31"]),
    ("Woonlint is voornemens om in 2026 te starten met de bouw van 20 woningen.", ["W 2026-12-31"]),
    ("Jaarlijks, voorafgaand aan het bestuurlijk overleg in november, levert HDS haar speerpunten aan.", ["H r1"]),
    ("Uiterlijk zes weken voor het bestuurlijk overleg levert HDS haar speerpunten aan.", []),
    ("De gemeente wijst in 2026 twee locaties aan (zie bijlage 2, d.d. 1 oktober 2025).", ["G 2026-12-31"]),
    ("In Q1 2026 levert Woonlint, als vervolg op de nulmeting van 2025, een tweede meting.", ["W 2026-03-31"]),
    ("De Poort rondt fase 1 in mei 2026 af, fase 2 volgt in 2027.", ["P 2026-05-31", "P 2027-12-31"]),
    ("In 2026 voert De Poort fase 2 uit; fase 1 is in 2025 afgerond.", ["P 2026-12-31"]),
]
BACKGROUND2 = [
    ("De lopende overeenkomst met het Leger des Heils eindigt op 1 mei 2026.", []),
    ("In Q3 2026 worden de nieuwe cijfers van het CBS verwacht.", []),
    ("Het Rijk stelt voor 2026 € 2 miljoen beschikbaar.", []),
    ("De provincie actualiseert in 2026 haar omgevingsverordening.", []),
    ("Per 1 januari 2026 wijzigt de Huisvestingswet.", []),
    ("Het aantal sociale huurwoningen bedraagt eind 2026 naar verwachting 5.200.", []),
    ("De woningmarktregio telt in 2026 vier gemeenten.", []),
    ("De parkeernorm is in 2025 vastgesteld en geldt tot 2029.", []),
    ("De inkomensgrens voor 2026 is door het Rijk vastgesteld.", []),
    ("Tussen 2019 en 2025 is het aandeel goedkope huur gedaald.", []),
    ("Na 2027 is er ruimte voor nog eens 300 woningen.", []),
    ("Deze afspraak vervangt die van 12 december 2023.", []),
    ("Het convenant uit 2018 blijft onverkort van kracht.", []),
    ("De gemeente heeft in 2023, 2024 en 2025 steeds aan haar taakstelling voldaan.", []),
    ("De taakstelling voor de eerste helft van 2026 is 24 personen.", []),
    ("Wie vóór 1 januari 2026 is ingeschreven, behoudt zijn inschrijftijd.", []),
    ("Vanaf 2029 moeten alle huurwoningen ten minste label D hebben.", []),
    ("De behoefte aan woningen groeit in de periode 2026-2034 met 900.", []),
    ("In 2026 bestaat Woonlint 100 jaar.", []),
]


@pytest.mark.parametrize(("text", "tasks"), [*PROSE, *BACKGROUND2])
def test_a_sentence_of_policy_gives_what_is_promised(told: Told, text: str, tasks: list[str]) -> None:
    assert told(text) == tasks
