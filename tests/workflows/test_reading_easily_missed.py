"""Plain promises that are easily missed, and facts that look like them, in sentences of one afspraak.

G is the gemeente, W the corporatie, H the tenants' council, 0 nobody in reach. It is for 2026.
"""

from __future__ import annotations

from datetime import date

import pytest

from workflows.reading.commitments.clauses.context import Context
from workflows.reading.commitments.drafts import drafts_of
from workflows.reading.commitments.times.timing import Calendar
from workflows.reading.parties.references import Cast
from workflows.reading.proposal import PartyRole, ProposedParty
from workflows.reading.sentences.boundaries import sentences

CAST = Cast(
    (
        ProposedParty("gemeente Veldhoek", PartyRole.GEMEENTE, ("Veldhoek", "gemeente")),
        ProposedParty("Woonlint", PartyRole.CORPORATIE, ("corporatie",)),
        ProposedParty("Huurdersraad De Sleutel", PartyRole.HUURDERSORGANISATIE, ("HDS", "huurdersraad")),
    )
)
LETTERS = {"gemeente Veldhoek": "G", "Woonlint": "W", "Huurdersraad De Sleutel": "H"}


def read(text: str, *, signed: date = date(2025, 12, 9)) -> list[str]:
    context, before = Context(cast=CAST, calendar=Calendar(2026, 2026, signed), about=text), ()
    found: list[str] = []
    for start, end in sentences(text):
        here, before = drafts_of(text[start:end], context, before)
        found += [f"{''.join(LETTERS[o] for o in d.owners) or '0'} {d.period.due:%m-%d}" for d in here]
    return found


NAMES_LIKE_VERBS = [
    ("Woonlint meldt maandelijks achterstanden bij het team Vroeg Erbij van de gemeente.", ["W 12-31"]),
    ("HDS bespreekt elk kwartaal de post van het steunpunt Had Ik Maar.", ["H 12-31"]),
    ("De gemeente opent in Q2 2026 een loket in buurthuis De Stond.", ["G 06-30"]),
]
POINTING = [
    ("De gemeente rondt de zoektocht naar die laatste plek uiterlijk 1 oktober 2026 af.", ["G 10-01"]),
    ("De gemeente zoekt naar die ene plek en komt uiterlijk 1 oktober 2026 met een lijst.", ["G 10-01"]),
    ("Woonlint praat over die flats en levert in Q2 2026 een plan.", ["W 06-30"]),
]
ASKED = [
    ("In november 2026 gaan wij na hoeveel mensen een aanvraag deden.", ["GWH 11-30"]),
    ("Woonlint gaat in Q1 2026 na hoeveel huurders naar de markt kwamen.", ["W 03-31"]),
]
COMES = [
    ("Woonlint kiest in februari twee flats. Daar komt vóór de zomer een plan voor.", ["W 02-28", "W 06-30"]),
    ("De gemeente wijst in maart een plek aan. Hier komt in Q3 2026 een pleintje.", ["G 03-31", "G 09-30"]),
]
STAFF = [
    ("De wijkcoaches rapporteren elk kwartaal over het aantal gesprekken.", ["0 12-31"]),
    ("Fixteams gaan van Q1 t/m Q3 2026 langs bij 600 huurders.", ["0 09-30"]),
    ("De werkgroep legt in Q2 2026 een voorstel voor.", ["0 06-30"]),
    ("In Q2 2026 bezoeken de energiecoaches alle straten.", ["0 06-30"]),
]
NOTES = [
    (
        "Woonlint wijst in 2026 20% toe aan wie zich heeft gemeld.1 De uitkomsten worden per tertiaal gedeeld met de gemeente.",
        ["W 12-31", "W 12-31"],
    ),
    ("Woonlint isoleert in 2026 dertig woningen.12 De gemeente levert in Q2 2026 een lijst.", ["W 12-31", "G 06-30"]),
]


@pytest.mark.parametrize(("text", "tasks"), [*NAMES_LIKE_VERBS, *POINTING, *ASKED, *COMES, *STAFF, *NOTES])
def test_a_plain_promise_is_found(text: str, tasks: list[str]) -> None:
    assert read(text) == tasks


@pytest.mark.parametrize(
    "text",
    [
        "De woningmarkt groeit in 2026 met 2%.",
        "Het Rijk verlaagt in 2026 de heffing.",
        "De teams bestaan in 2026 uit vier leden.",
        "De wijkteams kregen in 2026 meer meldingen.",
        "De wijkcoaches hebben in 2025 veertig gezinnen bezocht.",
        "Een coach kost 900 euro per maand.",
        "Hoeveel mensen in 2026 verhuizen, weet niemand.",
        "Zo vroeg de raad in december 2025 om meer tempo.",
        "Versie 2.1 Dit concept is van maart 2026.",
    ],
)
def test_a_fact_that_looks_like_one_is_no_task(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "tasks"),
    [
        ("Voor 1 juli 2026 heeft Woonlint de laatste twaalf daken vervangen.", ["W 06-30"]),
        ("Woonlint heeft uiterlijk 1 oktober 2026 alle liften gekeurd.", ["W 10-01"]),
        ("Woonlint heeft in 2025 alle liften gekeurd.", []),
    ],
)
def test_what_will_have_been_done_is_promised_also_where_the_year_had_begun_at_the_signing(text: str, tasks: list[str]) -> None:
    assert read(text, signed=date(2026, 1, 14)) == tasks


@pytest.mark.parametrize(
    ("text", "tasks"),
    [
        ("Woonlint levert elk kwartaal cijfers, die de gemeente elk half jaar bundelt.", ["W 12-31", "G 12-31"]),
        ("Woonlint stelt in Q2 een lijst op, die de gemeente maandelijks bijwerkt.", ["W 06-30", "G 12-31"]),
        ("In mei haalt Woonlint de wensen op, die de gemeente jaarlijks verwerkt in een overzicht.", ["W 05-31", "G 12-31"]),
        ("De gemeente maakt in Q1 een kaart, die Woonlint ieder half jaar aanvult.", ["G 03-31", "W 12-31"]),
        ("Woonlint houdt in maart enquêtes, die de gemeente elke laatste week van de maand evalueert.", ["W 03-31", "G 12-31"]),
        ("HDS verzamelt in Q1 de klachten, welke Woonlint per kwartaal publiceert.", ["H 03-31", "W 12-31"]),
    ],
)
def test_what_another_party_does_with_it_in_a_rhythm_is_a_task_of_that_party(text: str, tasks: list[str]) -> None:
    assert read(text) == tasks


@pytest.mark.parametrize(
    ("text", "tasks"),
    [
        ("De gemeente bekostigt in Q2 2026 de wijkbus, die Woonlint al jaren elke maand inzet.", ["G 06-30"]),
        ("De gemeente benoemt in Q1 een coach, die Woonlint elk kwartaal informeert.", ["G 03-31"]),
        ("Woonlint vernieuwt in Q1 de website, die huurders elke maand bezoeken.", ["W 03-31"]),
        ("Woonlint sluit in Q1 aan bij het meldpunt, dat de gemeente sinds 2020 jaarlijks evalueert.", ["W 03-31"]),
        ("Woonlint verbetert in Q3 het formulier, dat de gemeente jaarlijks ontvangt.", ["W 09-30"]),
    ],
)
def test_what_is_done_with_it_already_or_by_whom_is_in_doubt_is_no_task_beside_it(text: str, tasks: list[str]) -> None:
    assert read(text) == tasks
