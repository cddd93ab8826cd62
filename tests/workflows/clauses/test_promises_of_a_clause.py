"""What a clause promises: an event, a result that is there by its day, a relative clause that goes on; cut where it should be."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Read = Callable[..., list[str]]

AGREED = [
    ("Afgesproken is verder dat Woonlint gedurende 2026 een huismeester vrijmaakt.", ["W 2026-12-31"]),
    ("Tevens is afgesproken dat HDS in Q3 2026 een enquête houdt.", ["H 2026-09-30"]),
    ("Overeengekomen is ook dat de gemeente vóór 1 mei 2026 een kaart maakt.", ["G 2026-04-30"]),
    ("Partijen zijn daarnaast overeengekomen dat Woonlint in mei 2026 een plan maakt.", ["W 2026-05-31"]),
    ("Woonlint stelt een plan op dat in 2026 geldt.", []),
]
EVENTS = [
    (
        "Woonlint vraagt een vergunning aan. Als die er is, vangt de bouw aan in het derde kwartaal van 2026.",
        ["W 2026-09-30 if"],
    ),
    ("Woonlint knapt de hal op. Het werk vangt in maart 2027 aan.", ["W 2027-03-31"]),
    ("De gemeente richt een loket in. Het loket gaat in Q2 2026 open.", ["G 2026-06-30"]),
    ("De gemeente heeft een nieuw beleid. Het beleid gaat in op 1 juli 2026.", []),
    ("Woonlint legt panelen. De subsidieregeling is per 1 januari 2026 gestopt.", []),
    ("Woonlint denkt mee. Dat het riool in 2027 wordt vervangen, is een kans om werk te combineren.", []),
    ("Woonlint maakt een folder. Dat doet Woonlint in Q2 2026.", ["W 2026-06-30"]),
]
THERE_BY_THEN = [
    ("Woonlint zoekt lege panden. De lijst is er vóór 1 september 2026.", ["W 2026-08-31"]),
    ("HDS werft leden. Eind 2027 zijn er vijf commissies.", ["H 2027-12-31 5"]),
    ("HDS zet commissies op. Uiterlijk 1 mei 2026 moeten dat er vier zijn.", ["H 2026-05-01"]),
    ("De gemeente maakt een kaart. In 2025 waren er drie.", []),
    ("Woonlint verhuurt. In 2026 zijn er 300 woningzoekenden.", []),
]
RELATIVE = [
    ("De planning staat in de monitor die Woonlint ieder halfjaar aan de gemeente toezendt.", ["W 2027-12-31 half-yearly"]),
    (
        "Woonlint houdt een lijst bij. De stand staat in het overzicht, dat elk kwartaal wordt gedeeld.",
        ["W 2027-12-31 quarterly"],
    ),
    ("De bekostiging loopt via de gemeente, die daartoe vóór 1 maart 2026 een beschikking afgeeft.", ["G 2026-02-28"]),
    (
        "Woonlint komt begin 2026 met een pakket, dat van Q2 tot en met Q4 wordt uitgevoerd.",
        ["W 2026-03-31", "W 2026-12-31"],
    ),
    (
        "Partijen komen overeen dat Woonlint voor de zomer van 2026 een plan opstelt, waarna het plan in het tweede halfjaar van "
        "2026 wordt uitgevoerd.",
        ["W 2026-06-30", "W 2026-12-31"],
    ),
    ("Woonlint bezoekt in mei 2026 de woningen die in 2027 worden gesloopt.", ["W 2026-05-31"]),
    ("De gemeente gebruikt de lijst die Woonlint in Q1 2026 heeft gemaakt.", []),
]
CUT = [
    (
        "Woonlint test in maart en september 2026 de schermen in twee flats en deelt de uitkomst begin 2027.",
        ["W 2026-03-31 2", "W 2026-09-30 2", "W 2027-03-31"],
    ),
    ("De schouw vindt plaats in mei en oktober 2026 en wordt georganiseerd door Woonlint.", ["W 2026-05-31", "W 2026-10-31"]),
    ("HDS belt in mei 2026 en schrijft in juni 2026 alle leden.", ["H 2026-05-31", "H 2026-06-30"]),
    ("In maart 2026 leggen Woonlint en HDS de cijfers naast elkaar en doen zij een voorstel.", ["WH 2026-03-31"]),
    ("De evaluatie schuift door: de gemeente voert deze in T1 2026 alsnog uit.", ["G 2026-04-30"]),
    ("Het plan is laat: Woonlint rondt het in Q2 2026 af.", ["W 2026-06-30"]),
]
STRETCHES = [
    ("HDS brengt gedurende de maanden april en mei van 2026 de kosten in kaart.", ["H 2026-05-31"]),
    ("Woonlint proeft in juli en augustus 2026 zonwering.", ["W 2026-08-31"]),
    ("De gemeente levert in januari en juli van elk jaar een overzicht.", ["G 2027-01-31 yearly", "G 2027-07-31 yearly"]),
    ("De gemeente levert elk jaar in januari en juli een overzicht.", ["G 2027-01-31 yearly", "G 2027-07-31 yearly"]),
]
LETTERED = [
    ("Partijen werken samen. a. Woonlint brengt in mei 2026 de flats in beeld. b. De gemeente zoekt in juni 2026 geld.",
     ["W 2026-05-31", "G 2026-06-30"]),
    ("Woonlint deelt in: a) De buurt krijgt in 2026 verf; b) HDS belt in mei 2026 huurders.", ["W 2026-12-31", "H 2026-05-31"]),
]  # fmt: skip
PAST_A_CLAUSE = [
    ("Van de woningen die in 2026 vrijkomen met een lage huur wijst Woonlint 20% toe aan jongeren.", ["W 2026-12-31 20"]),
    ("Woonlint zorgt ervoor dat de regeling die daarvoor nodig is, in T1 2026 aan de raad wordt voorgelegd.", ["W 2026-04-30"]),
    ("De gemeente bereikt dat het plan, dat nu stilligt, in mei 2026 weer wordt opgepakt.", ["G 2026-05-31"]),
    ("Woonlint test dat in Q1, De Poort in Q2 en HDS, die eerst wil oefenen, in Q4 2026.",
     ["W 2026-03-31", "P 2026-06-30", "H 2026-12-31"]),
    ("Van de 90 woningen die in 2026 worden gebouwd, bouwt Woonlint er 60 aan de kade en in de haven en bouwt De Poort er 30.",
     ["W 2026-12-31 60", "P 2026-12-31 30"]),
]  # fmt: skip
THIS_PARTY = [
    ("Voor Woonlint geldt een ander tempo. In Q2 2026 stelt deze corporatie een plan op.", ["W 2026-06-30"]),
    ("De gemeente vraagt Woonlint om cijfers. Begin 2026 levert deze corporatie ze aan.", ["W 2026-03-31"]),
    ("In mei 2026 nodigt deze gemeente de buren uit.", ["G 2026-05-31"]),
    ("In Q2 2026 worden de woningen in deze gemeente door Woonlint geteld.", ["W 2026-06-30"]),
    ("Woonlint levert in Q2 2026 een lijst, die corporaties gebruiken.", ["W 2026-06-30"]),
]
LED_BY_THE_NEXT = [
    ("De aanvraag gaat in T1 2026 naar het Rijk. De gemeente is hiervan de trekker.", ["G 2026-04-30"]),
    ("In het najaar van 2026 rijdt een wijkbus langs alle wijken. Woonlint is trekker.", ["W 2026-11-30"]),
    ("De wet gaat in Q1 2026 in. Woonlint is blij.", []),
]
OVER = [
    ("In 2025 zijn door Woonlint 38 regelingen getroffen. In het vierde kwartaal is de werkwijze doorgelicht.", []),
    ("Vorig jaar zijn drie plannen gemaakt. In Q3 hebben partijen die besproken.", []),
    ("In Q1 2026 hebben Woonlint en HDS de haalbaarheid onderzocht.", ["WH 2026-03-31"]),
    (
        "Binnen drie maanden na de wet, waarvan de behandeling in 2026 wordt verwacht, komt Woonlint met een plan.",
        [],
    ),
]


@pytest.mark.parametrize(
    ("text", "tasks"),
    [
        *(*AGREED, *EVENTS, *THERE_BY_THEN, *RELATIVE, *CUT, *STRETCHES),
        *(*LETTERED, *PAST_A_CLAUSE, *THIS_PARTY, *LED_BY_THE_NEXT, *OVER),
    ],
)
def test_a_clause_promises_what_its_verb_says_for_its_time(read: Read, text: str, tasks: list[str]) -> None:
    assert read(text) == tasks
