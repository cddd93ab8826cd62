"""The ways in which an afspraak says when: every one is read; a term that only runs from something else is none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], list[str]]
Read = Callable[..., list[str]]

BEFORE_SUMMER = [
    ("De gemeente besluit voor de zomer over de locatie.", ["G 2026-06-30"]),
    ("Nog voor de zomer van 2026 opent Woonlint het loket.", ["W 2026-06-30"]),
    ("Voor de zomervakantie legt HDS haar bevindingen voor.", ["H 2026-06-30"]),
    ("Partijen maken vóór de zomer van 2027 een keuze.", ["GWPH 2027-06-30"]),
    ("Het streven is dat de corporaties voor de zomer alle lijsten opschonen.", ["WP 2026-06-30"]),
    ("Vlak voor de zomer houden gemeente en HDS een buurtschouw.", ["GH 2026-06-30"]),
]
AFTER_SUMMER = [
    ("Na het zomerreces legt het college de visie voor aan de raad.", ["G 2026-09-30"]),
    ("De gemeente komt na het zomerreces van 2026 met een voorstel.", ["G 2026-09-30"]),
    ("Woonlint start na de zomervakantie met de bouw.", ["W 2026-09-30"]),
    ("Direct na de zomer bespreken partijen de cijfers.", ["GWPH 2026-09-30"]),
    ("De raad stemt na het zomerreces in met het plan.", ["G 2026-09-30"]),
    ("HDS houdt na de zomer van 2027 een ledenraadpleging.", ["H 2027-09-30"]),
]
HALVES = [
    ("In de tweede helft van 2026 bouwt Woonlint 20 studio's.", ["W 2026-12-31"]),
    ("De Poort isoleert in de tweede helft van het jaar 30 woningen.", ["P 2026-12-31"]),
    ("In de eerste helft van 2027 evalueert HDS het spreekuur.", ["H 2027-06-30"]),
    ("De gemeente rondt de aanbesteding in de tweede jaarhelft af.", ["G 2026-12-31"]),
    ("Tweede helft 2026 gaan Woonlint en De Poort over op één systeem.", ["WP 2026-12-31"]),
    ("In de loop van de tweede helft van 2026 stelt de gemeente het fonds open.", ["G 2026-12-31"]),
]
PARTS = [
    ("Begin 2026 stelt de gemeente een makelaar aan.", ["G 2026-03-31"]),
    ("Woonlint heeft medio 2026 alle daken vernieuwd.", ["W 2026-06-30"]),
    ("Eind november 2026 ligt er een concept van HDS.", ["H 2026-11-30"]),
    ("Eind 2027 heeft Woonlint al haar woningen asbestvrij gemaakt.", ["W 2027-12-31"]),
]
BY = [
    ("De cijfers zijn uiterlijk op 1 maart 2026 door Woonlint aangeleverd.", ["W 2026-03-01"]),
    ("Uiterlijk in juni 2026 stuurt HDS haar reactie.", ["H 2026-06-30"]),
    ("De Poort vraagt de vergunning aan, uiterlijk 1 augustus.", ["P 2026-08-01"]),
    ("De gemeente betaalt de subsidie uiterlijk eind Q2 2026 uit.", ["G 2026-06-30"]),
    ("Uiterlijk twee weken vóór het overleg stuurt de gemeente de stukken.", []),
    ("Partijen besluiten hierover uiterlijk in het voorjaar van 2026.", ["GWPH 2026-05-31"]),
]
PLANNED = [
    ("Woonlint bouwt 31 woningen. De oplevering staat voor november 2026 gepland.", ["W 2026-11-30"]),
    (
        "Het college biedt de verordening uiterlijk 1 juni aan de raad aan, na raadpleging van HDS in het voorjaar.",
        ["G 2026-06-01"],
    ),
    ("Medio 2026 is de gezamenlijke folder vernieuwd.", ["0 2026-06-30"]),
    ("De gemeente schrijft een folder. Eind 2026 is deze verspreid.", ["G 2026-12-31"]),
]
WITHIN = [
    ("Binnen zes weken na de uitspraak start Woonlint de sloop.", []),
    ("De gemeente reageert binnen acht weken na ontvangst van de aanvraag.", []),
    ("Binnen een maand na oplevering bezoekt HDS de nieuwe huurders.", []),
    ("Woonlint herstelt lekkages binnen twee werkdagen na de melding.", []),
    ("Binnen zes weken na vaststelling publiceert de gemeente de regeling.", []),
    ("De Poort start in Q2 2026 en levert binnen tien maanden na de start op.", ["P 2026-06-30"]),
]
YEARLY = [
    ("Woonlint levert jaarlijks voor 1 april haar jaarcijfers aan.", ["W r1"]),
    ("Ieder jaar vóór 1 april bespreken partijen de voortgang.", ["GWPH r1"]),
    ("Elk jaar uiterlijk 1 november brengt De Poort een bod uit.", ["P r1"]),
    ("De gemeente maakt jaarlijks in mei de cijfers bekend.", ["G r1"]),
    ("HDS adviseert jaarlijks vóór 15 februari over de huurverhoging.", ["H r1"]),
    ("Jaarlijks, uiterlijk op 1 juli, doen de corporaties een bod.", ["WP r1"]),
]
QUARTERLY = [
    ("De gemeente stuurt elk kwartaal een overzicht.", ["G r4"]),
    ("Per kwartaal bespreken Woonlint en HDS de klachten.", ["WH r4"]),
    ("Eens per kwartaal schouwen gemeente en De Poort de wijk.", ["GP r4"]),
    ("Na afloop van elk kwartaal rapporteert Woonlint de mutaties.", ["W r4"]),
    ("Vier keer per jaar overleggen partijen over de voortgang.", ["GWPH r4"]),
    ("Driemaandelijks levert HDS een verslag.", ["H r4"]),
]
FROM_THEN_ON = [
    ("Met ingang van 1 april 2026 wijst Woonlint een kwart van de woningen toe aan starters.", ["W 2027-12-31"]),
    ("De gemeente verstrekt met ingang van 2027 een bijdrage.", ["G 2027-12-31"]),
    ("Met ingang van Q3 2026 houdt HDS een maandelijks spreekuur.", ["H 2027-12-31"]),
    ("De huren zijn met ingang van 1 juli 2025 bevroren.", []),
    ("Met ingang van 1 januari 2026 hanteren de corporaties één inschrijfsysteem.", ["WP 2027-12-31"]),
    ("De wet is met ingang van 1 juli 2026 van kracht.", []),
]
FROM_TO = [
    ("Van april tot en met september 2026 voert Woonlint het schilderwerk uit.", ["W 2026-09-30"]),
    ("Vanaf Q2 2026 tot en met Q1 2027 renoveert De Poort de flats.", ["P 2027-03-31"]),
    ("HDS is vanaf 1 maart tot en met 31 mei 2026 aanwezig in de wijk.", ["H 2026-05-31"]),
    ("De gemeente stelt van 2026 t/m 2027 jaarlijks € 50.000 beschikbaar.", ["G r1"]),
    ("Vanaf januari 2026 tot en met december 2027 plaatsen de corporaties 60 flexwoningen.", ["WP 2027-12-31"]),
]
ULTIMO = [
    ("Ultimo 2026 heeft Woonlint 120 woningen geïsoleerd.", ["W 2026-12-31"]),
    ("De Poort bouwt ultimo 2027 in totaal 80 woningen.", ["P 2027-12-31"]),
    ("Het saldo per ultimo 2024 bedroeg € 2 miljoen.", []),
    ("De gemeente heeft ultimo maart 2026 de lijst gereed.", ["G 2026-03-31"]),
    ("Uiterlijk ultimo 2026 stellen partijen een plan vast.", ["GWPH 2026-12-31"]),
    ("Ultimo 2024 telde Woonlint 4.000 woningen.", []),
]
IN_OTHER_WORDS = [
    ("In de periode van Q2 tot en met Q4 2026 onderzoekt HDS de woonlasten.", ["H 2026-12-31"]),
    ("Uiterlijk op de laatste dag van maart 2026 levert De Poort de lijst.", ["P 2026-03-31"]),
    ("Aan het begin van 2026 stelt de gemeente een regisseur aan.", ["G 2026-03-31"]),
    ("Rond de zomer van 2026 besluit de raad over de locatie.", ["G 2026-08-31"]),
    ("In de loop van het voorjaar van 2026 spreken Woonlint en HDS elkaar.", ["WH 2026-05-31"]),
    ("Nog dit kalenderjaar rondt Woonlint de renovatie af.", ["W 2026-12-31"]),
    ("Twee maal per jaar, in mei en in november, houden partijen een schouw.", ["GWPH r1", "GWPH r1"]),  # also in 2027
    ("Vóór het einde van het eerste kwartaal van 2026 opent het loket van de gemeente.", ["G 2026-03-31"]),
    ("Gedurende geheel 2026 houdt HDS een spreekuur.", ["H 2026-12-31"]),
    (
        "Woonlint heeft in het eerste halfjaar van 2026 de helft en eind 2026 alle woningen geïsoleerd.",
        ["W 2026-06-30", "W 2026-12-31"],
    ),
    ("Zo snel mogelijk, maar uiterlijk 1 juni 2026, komt De Poort met een plan.", ["P 2026-06-01"]),
    ("Eén keer per tertiaal sturen de corporaties hun cijfers.", ["WP r3"]),
    ("Om de twee jaar, voor het eerst in 2026, houdt Woonlint een enquête.", ["W r0.5"]),
    ("De gemeente past het beleid per 1 januari 2027 aan.", ["G 2027-01-01"]),
    ("Vanaf het derde kwartaal van 2026 toetst Woonlint elke aanvraag binnen drie weken.", ["W 2027-12-31"]),
    ("In week 20 van 2026 organiseert HDS een bewonersdag.", ["H 2026-05-15 ^H"]),
    ("De evaluatie vindt plaats één jaar na de start, in oktober 2026.", ["0 2026-10-31"]),
    ("Ieder voorjaar loopt Woonlint met HDS door de wijk.", ["W r1"]),
    ("De Poort stuurt wekelijks een lijst van leegstaande woningen.", ["P r52"]),
]


@pytest.mark.parametrize(
    ("text", "tasks"),
    [
        *BEFORE_SUMMER,
        *AFTER_SUMMER,
        *HALVES,
        *PARTS,
        *BY,
        *PLANNED,
        *WITHIN,
        *YEARLY,
        *QUARTERLY,
        *FROM_THEN_ON,
        *FROM_TO,
        *ULTIMO,
        *IN_OTHER_WORDS,
    ],
)
def test_when_it_is_due_is_read_however_it_is_said(told: Told, text: str, tasks: list[str]) -> None:
    assert told(text) == tasks


@pytest.mark.parametrize(
    ("text", "tasks"),
    [
        ("Woonlint sloopt in 2026 de loods en bouwt in het tweede kwartaal van het jaar daarna 12 flats.",
         ["W 2026-12-31", "W 2027-06-30 12"]),
        ("De gemeente maakt in 2026 een kader; het jaar erop evalueert HDS dat.", ["G 2026-12-31", "H 2027-12-31"]),
        ("HDS peilt in mei 2026 de huurders. Woonlint reageert vóór 1 maart van het daaropvolgende jaar.",
         ["H 2026-05-31", "W 2027-02-28"]),
        ("Woonlint kiest in Q4 een aannemer en start in het eerste kwartaal van het jaar daarop de bouw.",
         ["W 2026-12-31", "W 2027-03-31"]),
        # after which year nobody says, and each year its own
        ("In mei van het jaar daarna evalueren partijen de proef.", []),
        ("Woonlint levert elk jaar in mei van het jaar daarop een verslag.", ["W 2027-05-31 yearly"]),
    ],
)  # fmt: skip
def test_the_year_after_is_the_one_behind_the_year_that_was_named(read: Read, text: str, tasks: list[str]) -> None:
    assert read(text) == tasks


@pytest.mark.parametrize(
    ("text", "tasks"),
    [
        ("Woonlint stuurt jaarlijks vóór 1 november haar plan; HDS adviseert daarover uiterlijk 15 december.",
         ["W 2027-10-31 yearly", "H 2027-12-15 yearly"]),
        ("De Poort stuurt elk jaar in mei een lijst, waarop de gemeente in juni reageert.",
         ["P 2027-05-31 yearly", "G 2027-06-30 yearly"]),
        ("De gemeente maakt elk jaar een overzicht en bespreekt dit in december met HDS.",
         ["G 2027-12-31 yearly", "G 2027-12-31 yearly"]),
        # what takes up nothing, and what has a year of its own
        ("Woonlint houdt jaarlijks in mei een schouw; in oktober begint de gemeente met het plein.",
         ["W 2027-05-31 yearly", "G 2026-10-31"]),
        ("Woonlint houdt jaarlijks in mei een schouw; de gemeente evalueert die in oktober 2027.",
         ["W 2027-05-31 yearly", "G 2027-10-31"]),
    ],
)  # fmt: skip
def test_what_answers_a_yearly_deed_comes_each_year_too(read: Read, text: str, tasks: list[str]) -> None:
    assert read(text) == tasks
