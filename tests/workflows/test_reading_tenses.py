"""What is promised and what is only told: tense, facts, conditions, whose task it is, in sentences of one afspraak.

G is the gemeente, W the corporatie, H the tenants' council, 0 nobody in reach. It is for 2026, signed in December 2025.
"""

from __future__ import annotations

from datetime import date

import pytest

from workflows.reading.commitments.clauses.context import Context
from workflows.reading.commitments.drafts import Draft, drafts_of
from workflows.reading.commitments.times.timing import Calendar
from workflows.reading.parties.references import Cast
from workflows.reading.proposal import PartyRole, ProposedParty
from workflows.reading.sentences.boundaries import sentences

PARTIES = (
    ProposedParty("gemeente Veldhoek", PartyRole.GEMEENTE, ("Veldhoek", "gemeente")),
    ProposedParty("Woonlint", PartyRole.CORPORATIE, ("corporatie",)),
    ProposedParty("Huurdersraad De Sleutel", PartyRole.HUURDERSORGANISATIE, ("HDS", "huurdersraad")),
)
LETTERS = {"gemeente Veldhoek": "G", "Woonlint": "W", "Huurdersraad De Sleutel": "H"}
CALENDAR = Calendar(2026, 2026, date(2025, 12, 9))


def drafts(text: str) -> list[Draft]:
    """What the sentences promise, each knowing whom the one before was about."""
    context, before = Context(cast=Cast(PARTIES), calendar=CALENDAR, about=text), ()
    found: list[Draft] = []
    for start, end in sentences(text):
        here, before = drafts_of(text[start:end], context, before)
        found += here
    return found


def read(text: str) -> list[str]:
    return [f"{''.join(LETTERS[o] for o in d.owners) or '0'} {d.period.due:%m-%d}" for d in drafts(text)]


TOLD = [
    "De wachttijd bedroeg in Q1 2026 gemiddeld zeven jaar.",
    "Eind 2025 telde de wachtlijst 340 namen.",
    "In 2025 lukte dat bij drie gezinnen.",
    "Het aantal klachten nam in 2025 af.",
    "Woonlint heeft in 2025 al veertig liften vervangen.",
    "In het voorjaar van 2026 bedroeg de leegstand nog 4%.",
    "Woonlint haalde in 2025 het doel niet.",
    "De gemeente schafte eind 2025 de leges af.",
    "De achterstand liep in 2025 op tot 14 personen.",
    "Dat kostte Woonlint in 2025 twee ton.",
    "De raad stemde in december 2025 in met het plan.",
    "Eind 2025 gold de regeling voor 90 gezinnen.",
    "In 2025 verhuisden 14 senioren met hulp van Woonlint.",
    "In december 2025 overschreed Woonlint het budget.",
    "Eind 2025 wachtten nog 30 statushouders op een woning.",
    "In december 2025 ontstond een lekkage in de flat.",
    "Woonlint verhoogde de huren in december 2025 met 3%.",
    "In 2025 heeft de gemeente een scan laten maken van lege plekken.",
    "De gemeente heeft in 2025 het wijkplan kunnen afronden.",
    "Partijen hebben in december 2025 een makelaar laten meekijken.",
    "Woonlint heeft in 2025 veertig gezinnen helpen verhuizen.",
]
FACTS = [
    "Een warmtepomp bespaart een gezin 300 euro per jaar.",
    "Jaarlijks komen er ruim 200 woningen vrij.",
    "Een gezin is maandelijks 90 euro kwijt aan energie.",
    "Het onderhoud van de lift kost 3.000 euro per jaar.",
    "Elk kwartaal melden zich tien nieuwe gezinnen bij het loket.",
    "De subsidie bedraagt 5.000 euro per jaar.",
    "Woonlint deelt boxen uit. Een energiebox scheelt een huishouden tientallen euro's per jaar.",
    "Woonlint deelt boxen uit. Dat scheelt huurders jaarlijks 40 euro.",
]
OTHERS = [
    "Wanneer het Rijk de cijfers later dan 1 maart 2026 levert, schuift de planning op.",
    "Als de provincie vóór 1 juli 2026 subsidie verleent, start Woonlint met de bouw.",
    "Zodra het Rijk in 2026 de norm bekendmaakt, past Woonlint haar beleid aan.",
    "Omdat de wet per 1 juli 2026 ingaat, past de gemeente de verordening aan.",
    "Levert de Belastingdienst de gegevens later dan 1 maart, dan verzendt Woonlint de brieven binnen drie weken.",
    "Wanneer de Dienst de gegevens later dan 1 maart levert, verzendt Woonlint de brieven zo snel mogelijk daarna.",
    "Woonlint past de regeling toe zolang het Rijk deze in 2026 betaalt.",
]


@pytest.mark.parametrize("text", [*TOLD, *FACTS, *OTHERS])
def test_what_was_what_is_so_and_what_others_do_is_no_task(text: str) -> None:
    assert read(text) == []


PROMISED = [
    ("Woonlint is in 2025 begonnen met de sloop en rondt die in Q2 2026 af.", "W 06-30"),
    ("In het eerste kwartaal van 2026 heeft Woonlint alle daken geïnspecteerd.", "W 03-31"),
    ("Waar dit in 2025 nog bij elf woningen gebeurde, doet Woonlint dit in 2026 bij dertig woningen.", "W 12-31"),
    ("De gemeente, die in 2025 het onderzoek betaalde, presenteert in Q1 2026 de uitkomsten.", "G 03-31"),
    ("Het onderzoek dat in Q4 2025 niet gereed kwam, rondt de gemeente in Q2 2026 af.", "G 06-30"),
    ("Woonlint spaart ieder jaar 10% energie op haar kantoor.", "W 12-31"),
    ("Wanneer de netbeheerder vóór 1 mei 2026 aansluit, levert Woonlint in Q4 2026 de woningen op.", "W 12-31"),
    ("Nadat de raad in Q1 2026 heeft besloten, start Woonlint de bouw in Q3 2026.", "W 09-30"),
    ("Hoewel de wet pas in Q3 2026 ingaat, start de gemeente in Q1 2026 met een proef.", "G 03-31"),
    ("De huurdersraad krijgt in februari het huurvoorstel van zowel de gemeente als Woonlint.", "GW 02-28"),
    ("De huurders van de Parkflat krijgen in 2026 bezoek van de energiecoach van de gemeente.", "G 12-31"),
    ("Tot medio 2026 houden de energiehulpen van de gemeente huisbezoeken.", "G 06-30"),
    ("Tot uiterlijk 1 oktober 2026 brengt de buurtcoach van Woonlint bezoeken aan senioren.", "W 10-01"),
    ("Tot halverwege 2026 begeleiden de wijkagent en de gemeente jongeren.", "G 06-30"),
    ("Gedurende de looptijd valt ten minste 70% van de huizen onder de hoge grens.", "0 12-31"),
]
TASKS = [
    ("Het is aan Woonlint om vóór 1 mei 2026 een voorstel te doen.", "W 04-30"),
    ("Aan de gemeente is het om in Q2 2026 een locatie aan te wijzen.", "G 06-30"),
    ("Het is aan HDS om hierop uiterlijk 1 juni te reageren.", "H 06-01"),
    ("De taak van de gemeente is om in Q3 2026 een visie op te stellen.", "G 09-30"),
    ("Aan Woonlint de taak om in 2026 30 woningen te isoleren.", "W 12-31"),
    ("Het ligt op de weg van de gemeente om in Q1 2026 een besluit te nemen.", "G 03-31"),
    ("Het is de verantwoordelijkheid van Woonlint om in Q2 2026 de liften te keuren.", "W 06-30"),
    ("Het is aan partijen om in november 2026 de balans op te maken.", "GWH 11-30"),
    ("Van de gemeente wordt verwacht dat zij in Q2 2026 een besluit neemt.", "G 06-30"),
    ("Van Woonlint mag worden verwacht dat zij in 2026 hooguit 10 woningen verkoopt.", "W 12-31"),
    ("Wij verwachten van Woonlint dat zij vóór 1 juli 2026 haar cijfers deelt.", "W 06-30"),
    ("Aan HDS wordt gevraagd om vóór 1 mei 2026 advies uit te brengen.", "H 04-30"),
    ("Op Woonlint rust de plicht om vóór 1 juni 2026 het gebrek te herstellen.", "W 05-31"),
    ("Bij de gemeente ligt de opdracht om in Q3 2026 een loket te openen.", "G 09-30"),
]


@pytest.mark.parametrize(("text", "task"), [*PROMISED, *TASKS])
def test_what_is_promised_is_one_task_of_who_must_do_it(text: str, task: str) -> None:
    assert read(text) == [task]


CONDITIONAL = [
    ("Lukt het niet om de locatie in 2026 aan te wijzen, dan overleggen partijen in Q1 2027.", "GWH 2027-03-31"),
    ("Is het plan eind 2026 niet gereed, dan legt de gemeente in januari 2027 een planning voor.", "G 2027-01-31"),
    ("Blijkt in Q4 2026 dat de norm niet wordt gehaald, dan maakt Woonlint in Q1 2027 een plan.", "W 2027-03-31"),
    ("Als Woonlint de 40 woningen in 2026 niet haalt, haalt zij het verschil in 2027 in.", "W 2027-12-31"),
    ("Indien in 2026 minder dan 20 woningen vrijkomen, dan vult Woonlint dit in 2027 aan.", "W 2027-12-31"),
    ("Lukt het de gemeente niet om vóór 1 juli 2026 te kiezen, dan komt Woonlint in Q3 2026 met een plan.", "W 2026-09-30"),
    ("Gaat de bouw in 2026 niet door, dan betaalt Woonlint in Q1 2027 de grond terug.", "W 2027-03-31"),
]


@pytest.mark.parametrize(("text", "task"), CONDITIONAL)
def test_what_waits_for_a_condition_is_due_when_its_own_words_say(text: str, task: str) -> None:
    found = drafts(text)
    assert [f"{''.join(LETTERS[o] for o in d.owners)} {d.period.due}" for d in found] == [task]
    assert [d.conditional for d in found] == [True]


MOMENTS = [
    ("HDS organiseert in mei of juni een bewonersavond.", ["H 06-30"]),
    ("De gemeente stelt in september of oktober een plan vast.", ["G 10-31"]),
    ("Partijen evalueren in november of december 2026.", ["GWH 12-31"]),
    ("In de eerste zes maanden van 2026 bezoekt Woonlint alle senioren.", ["W 06-30"]),
    ("Woonlint belt in de laatste drie maanden van het jaar alle senioren.", ["W 12-31"]),
    ("In het voor- en najaar van 2026 houdt HDS een spreekuur.", ["H 05-31", "H 11-30"]),
    ("Twee keer per jaar, in het voor- en in het najaar, lopen de gemeente en Woonlint een ronde.", ["GW 12-31"]),
    ("De gemeente rondt het onderzoek, doorgeschoven uit Q4 2025, af in Q3 2026.", ["G 09-30"]),
]


@pytest.mark.parametrize(("text", "tasks"), MOMENTS)
def test_a_choice_is_due_at_its_last_day_and_a_stretch_at_its_end(text: str, tasks: list[str]) -> None:
    assert read(text) == tasks


SHARED = [
    (
        "Van de 300 woningen die in 2026 worden gebouwd, bouwt Woonlint er 200 en bouwt de gemeente er 100.",
        ["W 12-31", "G 12-31"],
    ),
    ("In 2026 bouwt Woonlint 40 woningen, koopt de gemeente er 20 en keurt HDS er 5.", ["W 12-31", "G 12-31", "H 12-31"]),
    ("80% van de woningen die in 2026 leegkomen, biedt Woonlint aan aan starters.", ["W 12-31"]),
    ("Woningen die in 2025 zijn opgeleverd, bezoekt Woonlint.", []),
    ("Woonlint start in Q1 2026 en HDS in Q3 2026 met het werk.", ["W 03-31", "H 09-30"]),
    ("Woonlint doet dat in het eerste kwartaal, HDS in het tweede kwartaal van 2026.", ["W 03-31", "H 06-30"]),
    ("Woonlint kiest begin 2026 welke buurt aan de beurt is, HDS doet dat medio 2026.", ["W 03-31", "H 06-30"]),
    ("Woonlint verbetert in 2026 210 woningen, HDS 130 en de gemeente 24.", ["W 12-31", "H 12-31", "G 12-31"]),
    ("De flat wordt in 2026 door Woonlint geschilderd en door de gemeente versierd.", ["GW 12-31"]),
    ("HDS verzamelt de klachten en biedt de gemeente in juni 2026 een lijst aan.", ["H 06-30"]),
    ("HDS ontvangt in Q1 de cijfers van Woonlint en geeft daarop in Q2 een reactie.", ["W 03-31", "H 06-30"]),
    ("HDS krijgt in februari het voorstel van Woonlint. Zij reageert vóór 1 april.", ["W 02-28", "H 03-31"]),
    ("Het voorstel volgt in T2; het initiatief daartoe ligt bij de gemeente.", ["G 08-31"]),
]


@pytest.mark.parametrize(("text", "tasks"), SHARED)
def test_each_party_has_its_own_part_of_what_one_sentence_shares_out(text: str, tasks: list[str]) -> None:
    assert read(text) == tasks


NEIGHBOURS = [
    ("De gemeente zorgt voor een analyse die vóór de zomer van 2026 gereed is.", ["G 06-30"]),
    ("De gemeente draagt er zorg voor dat het team Vroeg Eropaf uiterlijk 1 september bemenst is.", ["G 09-01"]),
    ("De gemeente onderzoekt of er woningen kunnen staan en vertelt ons in maart wat daaruit komt.", ["G 03-31"]),
    ("Woonlint bekijkt in T1 wat het kost bij een E-, F- of G-label en bespreekt dat in juni.", ["W 04-30", "W 06-30"]),
    ("Woonlint verbetert in 2026 140 woningen; HDS bezoekt er in hetzelfde jaar 45.", ["W 12-31", "H 12-31"]),
    ("Oplevering door Woonlint: 2026.", ["W 12-31"]),
    ("De jaarlijkse huuraanpassing per 1 juli volgt het landelijke kader.", []),
    ("De vergoeding wordt in 2026 opnieuw berekend door het Servicebureau Zon.", []),
]


@pytest.mark.parametrize(("text", "tasks"), NEIGHBOURS)
def test_the_clause_that_holds_the_time_is_read_with_its_neighbours(text: str, tasks: list[str]) -> None:
    assert read(text) == tasks
