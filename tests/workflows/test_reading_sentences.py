"""One sentence of an afspraak: which commitments does a careful policy officer read in it?

G is the gemeente, W the corporatie, H the tenants' council; `-` before an owner list means that the sentence carries no task.
"""

from __future__ import annotations

from datetime import date

import pytest

from workflows.reading.commitments.clauses.context import Context, last_named
from workflows.reading.commitments.drafts import drafts_of
from workflows.reading.commitments.shares import shared_out
from workflows.reading.commitments.times.timing import Calendar
from workflows.reading.parties.references import Cast
from workflows.reading.proposal import PartyRole, ProposedParty

PARTIES = (
    ProposedParty("gemeente Veldhoek", PartyRole.GEMEENTE, ("Veldhoek", "gemeente")),
    ProposedParty("Woonlint", PartyRole.CORPORATIE, ("corporatie",)),
    ProposedParty("Huurdersraad De Sleutel", PartyRole.HUURDERSORGANISATIE, ("HDS", "huurdersraad")),
)
LETTERS = {"gemeente Veldhoek": "G", "Woonlint": "W", "Huurdersraad De Sleutel": "H"}
CALENDAR = Calendar(2026, 2026, date(2025, 12, 9))


def read(sentence: str, before: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    context = Context(cast=Cast(PARTIES), calendar=CALENDAR, about=sentence)
    drafts, _ = drafts_of(sentence, context, before)
    return [("".join(LETTERS[o] for o in d.owners), d.period.due.isoformat()) for d in drafts]


BEHIND_A_QUESTION = "HDS peilt in mei welke wensen er leven, en rapporteert daarover in juni aan Woonlint en de gemeente."
SUBJECTS = [
    ("Woonlint levert in 2026 42 woningen op.", "W"),
    ("De gemeente en Woonlint tekenen in mei 2026 een convenant.", "GW"),
    ("Gemeente, Woonlint en HDS bespreken in Q3 de voortgang.", "GWH"),
    ("Partijen evalueren deze afspraak in november 2026.", "GWH"),
    ("Alle partijen leveren vóór 1 oktober 2026 hun cijfers aan.", "GWH"),
    ("In Q2 2026 stelt het college een plan van aanpak vast.", "G"),
    ("De wethouder informeert de raad in september 2026.", "G"),
    ("Uiterlijk 1 juni 2026 heeft Woonlint een voorstel klaar.", "W"),
    ("Daarom gaat Woonlint in 2026 alle portieken schilderen.", "W"),
    ("Woonlint zal, in overleg met de gemeente, in Q2 2026 een kavel kiezen.", "W"),
    ("De gemeente vraagt HDS in Q1 2026 om advies.", "G"),
    ("In het najaar legt Woonlint aan HDS het concept voor.", "W"),
    ("Samen met HDS organiseert de gemeente in mei 2026 een avond.", "GH"),
    ("Woonlint maakt samen met de gemeente in Q4 2026 een prognose.", "GW"),
    ("De gemeente schrijft in samenspraak met Woonlint in 2026 een visie.", "G"),
    ("Met ondersteuning van de gemeente start HDS in april 2026 een spreekuur.", "H"),
    ("Door Woonlint wordt in Q2 2026 een folder gemaakt.", "W"),
    ("In Q2 2026 wordt door de gemeente en Woonlint een loket geopend.", "GW"),
    ("Onder leiding van HDS wordt in juni 2026 een enquête gehouden.", "H"),
    ("Partijen komen overeen dat de gemeente in T1 2026 een regisseur aanstelt.", "G"),
    ("Partijen spreken af om in Q2 2026 een gezamenlijk loket te openen.", "GWH"),
    ("Afgesproken is dat Woonlint uiterlijk 1 mei 2026 de cijfers deelt.", "W"),
    ("Het streven is dat de gemeente voor de zomer een besluit neemt.", "G"),
    ("Woonlint spant zich in om in 2026 dertig senioren te laten doorstromen.", "W"),
    ("Woonlint wil eind 2026 alle daken vol zonnepanelen hebben.", "W"),
    ("De corporatie zorgt er samen met de gemeente voor dat in 2026 elke buurt een schouw heeft.", "GW"),
    ("Wij maken in Q2 2026 een folder.", "GWH"),
    ("Van de woningen die vrijkomen wijst Woonlint in 2026 een kwart toe aan starters.", "W"),
    ("Van de huizen die worden gesloopt biedt Woonlint in Q2 2026 de materialen aan.", "W"),
    ("In mei 2026 gaan de wooncoaches van Woonlint op huisbezoek.", "W"),
    ("De gemeente kondigt in mei 2026 de werkzaamheden aan.", "G"),
    ("In Q3 2026 splitst Woonlint het pand aan de Kade.", "W"),
    ("Partijen komen overeen dat HDS vóór 1 mei 2026 de klachtenregeling verduidelijkt.", "H"),
    ("Veldhoek en Woonlint plaatsen in Q2 2026 flexwoningen.", "GW"),
    ("Woonlint en Veldhoek plaatsen in Q2 2026 flexwoningen.", "GW"),
    ("Woonlint plaatst in Q2 2026 flexwoningen in Veldhoek.", "W"),
    ("Afgesproken is dat HDS jaarlijks vóór 1 maart advies uitbrengt.", "H"),
    ("De projectleider van de gemeente belegt in Q2 2026 een overleg met Woonlint.", "G"),
    ("De gemeente krijgt in Q2 2026 van Woonlint een lijst van adressen.", "W"),
    ("De gemeente gaat na welke panden leegkomen en levert in Q2 2026 een lijst aan.", "G"),
    ("Woonlint geeft 24 mensen een woning, waarvan 10 in Q2 2026.", "W"),
    ("In oktober 2026 bestraat de gemeente het plein.", "G"),
    ("In het eerste halfjaar van 2026 onderzoekt Woonlint, in samenspraak met HDS, of het kan.", "W"),
    ("Voor Woonlint geldt dat in de periode 2026-2027 230 woningen worden verbeterd.", "W"),
    ("Ieder der partijen levert in Q2 2026 een bijdrage.", "GWH"),
    ("De gemeente draagt er zorg voor dat Woonlint en HDS elk kwartaal een overzicht ontvangen.", "G"),
    ("Gemeente (trekker) en Woonlint stellen in Q2 een wijkplan op.", "GW"),
    ("Er ligt in Q2 2026 een voorstel van de gemeente voor een buurtkamer.", "G"),
    ("Woonlint stelt een makelaar aan, die vanaf Q2 2026 senioren begeleidt.", "W"),
    ("Voor de beoordeling, die in Q4 2026 plaatsvindt, neemt de gemeente het initiatief.", "G"),
    ("Om dat te halen isoleert Woonlint in 2026 140 woningen.", "W"),
    ("In Q1 2026 ontvangt de gemeente van haar corporatie de cijfers.", "W"),
    ("Voor mensen die verhuizen uit een opvang wijst Woonlint in 2026 zes woningen toe.", "W"),
    ("Woonlint heeft beloofd dat haar website in maart 2026 weer werkt.", "W"),
    ("Woonlint ontvangt in mei 2026 de gemeenteraad voor een werkbezoek.", "W"),
    ("De evaluatie van de proef ligt bij de gemeente en wordt in T2 2026 afgerond.", "G"),
    ("HDS verzamelt de klachten van bewoners en biedt de gemeente in juni 2026 een lijst aan.", "H"),
    ("De taak om de schuur op te ruimen ligt bij Woonlint, dat daar in april 2026 mee begint.", "W"),
    ("Het verzoek om een schouw te houden doet HDS in mei 2026.", "H"),
    ("Woonlint peilt in Q2 2026 in de buurten waar al is gesloopt de woonwensen.", "W"),
]


@pytest.mark.parametrize(("sentence", "owners"), SUBJECTS)
def test_the_owner_is_who_must_do_it(sentence: str, owners: str) -> None:
    assert [found for found, _ in read(sentence)] == [owners]


TERMS = [
    ("De gemeente rondt uiterlijk 1 april 2026 het plan af.", ["2026-04-01"]),
    ("Woonlint rondt vóór 1 april het plan af.", ["2026-03-31"]),
    ("Woonlint start in Q2 met de bouw en levert de woningen in Q4 op.", ["2026-06-30", "2026-12-31"]),
    ("De gemeente start in Q2 2026 een proef en Woonlint beoordeelt deze in Q4 2026.", ["2026-06-30", "2026-12-31"]),
    ("Partijen overleggen in maart, juni en oktober over de voortgang.", ["2026-03-31", "2026-06-30", "2026-10-31"]),
    ("Woonlint maakt in 2026, uiterlijk 1 juli, een plan.", ["2026-07-01"]),
    ("Woonlint voert van Q2 naar Q3 een onderzoek uit.", ["2026-09-30"]),
    ("Woonlint controleert in 2026 ieder half jaar de liften.", ["2026-12-31"]),
    ("De gemeente maakt een plan (gereed Q3 2026).", ["2026-09-30"]),
    ("Woonlint geeft in Q2 aan welke woningen in 2027 worden aangepakt.", ["2026-06-30"]),
    ("Woonlint verstrekt in Q1 een lijst van woningen die in Q3 leeg komen.", ["2026-03-31"]),
    ("De gemeente organiseert een jaarlijkse bijeenkomst voor huurders.", ["2026-12-31"]),
    ("Gedurende de looptijd deelt Woonlint haar cijfers.", ["2026-12-31"]),
    ("HDS brengt binnen twee weken advies uit, uiterlijk 15 mei 2026.", ["2026-05-15"]),
    ("De gemeente laat in 2026 en in 2027 de woonwensen van senioren onderzoeken.", ["2026-12-31", "2027-12-31"]),
    ("Jaarlijks wordt in mei door Woonlint bekeken hoe vaak dit lukt.", ["2026-05-31"]),
    ("Woonlint huisvest 18 mensen in de eerste helft van 2026 en 14 in de tweede helft.", ["2026-06-30", "2026-12-31"]),
    ("Er staan er 40 uiterlijk 1 april 2026 en de andere 40 uiterlijk 1 november 2026.", ["2026-04-01", "2026-11-01"]),
    ("De gemeente neemt dit jaar een besluit.", ["2026-12-31"]),
    ("Het komende jaar verkent de gemeente een fonds.", ["2026-12-31"]),
    ("Woonlint deelt de uitkomst ieder voorjaar met HDS.", ["2026-05-31"]),
    ("Woonlint isoleert in de periode 2026-2027 jaarlijks 210 woningen.", ["2027-12-31"]),
    (
        "Partijen komen overeen dat de gemeente in Q2 een plan voorlegt en dat Woonlint in Q3 reageert.",
        ["2026-06-30", "2026-09-30"],
    ),
    ("De gemeente verleent in Q2 vergunningen, terwijl Woonlint in Q3 de bouw start.", ["2026-06-30", "2026-09-30"]),
    ("Woonlint verbetert in 2026 alle woningen, waartoe zij vóór 1 juli een planning maakt.", ["2026-12-31", "2026-06-30"]),
    ("De evaluatie door Woonlint staat gepland voor december 2026.", ["2026-12-31"]),
    ("De gemeente stelt voor heel 2026 energiefixers beschikbaar.", ["2026-12-31"]),
    ("Woonlint rapporteert twee keer per jaar, in april en oktober.", ["2026-04-30", "2026-10-31"]),
    ("Uiterlijk 1 juli ligt er een convenant.", ["2026-07-01"]),
    ("In het tweede tertiaal is de Beatrixflat aan de beurt.", ["2026-08-31"]),
    ("Woonlint houdt om het jaar een peiling, voor het eerst in Q2 2026.", ["2026-12-31"]),
    ("Partijen komen in de tweede week van november 2026 bijeen in het buurthuis.", ["2026-11-14"]),
    ("Woonlint vraagt HDS uiterlijk 1 maart advies over de huurverhoging per 1 juli.", ["2026-03-01"]),
    ("HDS brengt daarover verslag uit in het overleg van november.", ["2026-11-30"]),
    ("Vanaf T2 is een regeling online af te sluiten.", ["2026-12-31"]),
    ("In Oost krijgen 60 huizen in 2026 dubbel glas.", ["2026-12-31"]),
    ("Woonlint legt het voorstel voor de jaarlijkse huuraanpassing vóór 1 maart voor aan HDS.", ["2026-02-28"]),
]


@pytest.mark.parametrize(("sentence", "days"), TERMS)
def test_the_term_is_the_one_of_the_promise(sentence: str, days: list[str]) -> None:
    assert [due for _, due in read(sentence)] == days


BACKGROUND = [
    "Per 1 januari 2026 geldt een nieuwe huurwet.",
    "In 2024 heeft de gemeente de woonvisie vastgesteld.",
    "In Q1 2026 stelde de gemeente de visie vast.",
    "In 2025 zijn 19 woningen aan starters verhuurd.",
    "De gemeente heeft in de Woonvisie 2024-2030 haar ambities beschreven.",
    "Partijen streven naar 400 extra woningen in 2035.",
    "Woonlint wil in 2050 CO2-neutraal zijn.",
    "In maart 2026 zijn er gemeenteraadsverkiezingen.",
    "De landelijke huurtoeslag stijgt in 2026.",
    "Woonlint hanteert een maximale huur van € 700 (prijspeil 2026).",
    "Woonlint informeert huurders over de jaarlijkse huurverhoging.",
    "Binnen een maand na oplevering evalueert Woonlint het project.",
    "Zodra het plan er is, gaan partijen in gesprek.",
    "Op 8 april 2025 tekende Woonlint het convenant.",
    "Huurders betalen € 15 per maand voor het onderhoud van de tuin.",
    "Welke woningen worden in Q2 2026 gesloopt?",
    "Sinds 1 januari 2026 werkt Woonlint met een nieuw systeem.",
    "Het aantal inwoners groeit tot 2028 met 3%.",
    "De gemeente streeft ernaar dat de wachttijd in 2027 is gehalveerd.",
    "De taakstelling voor de eerste helft van 2026 bedraagt 19 personen.",
    "Het convenant eindigt op 31 december 2026.",
    "De raad neemt naar verwachting in 2027 een besluit.",
    "In 2026 komen er geen woningen bij.",
    "Woonlint biedt zonnepanelen aan voor € 2,10 per paneel per maand.",
    "De gemeente keerde in 2026 de toeslag uit.",
]


@pytest.mark.parametrize("sentence", BACKGROUND)
def test_background_makes_no_task(sentence: str) -> None:
    assert read(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "conditional"),
    [
        ("Mocht de provincie bezwaar maken, dan maakt de gemeente in Q3 2026 een nieuw plan.", True),
        ("Mocht dit niet lukken gaan partijen in Q3 2026 in overleg.", True),
        ("Indien de taakstelling stijgt, bespreken gemeente en Woonlint in september 2026 maatregelen.", True),
        ("De gemeente verleent uiterlijk 1 mei 2026 de vergunning, mits de aanvraag volledig is.", True),
        ("Als blijkt dat de proef werkt, breidt Woonlint die in Q4 2026 uit.", True),
        ("Blijkt het fonds eind 2026 leeg, dan vult de gemeente het in januari 2027 aan.", True),
        ("Als eerste verduurzaamt Woonlint in 2026 de Rietbuurt.", False),
        ("Als voorbeeld hiervan organiseert de gemeente in Q1 een gesprek.", False),
        ("De gemeente organiseert twee keer per jaar (en vaker als nodig) een overleg.", False),
        ("Partijen bespreken in Q2 of en wanneer de werkwijze wordt geëvalueerd.", False),
    ],
)
def test_a_condition_is_a_condition_only_where_the_promise_waits(sentence: str, conditional: bool) -> None:
    context = Context(cast=Cast(PARTIES), calendar=CALENDAR, about=sentence)
    drafts, _ = drafts_of(sentence, context, ())
    assert [d.conditional for d in drafts] == [conditional]


def test_a_passive_without_agent_takes_whom_the_sentence_before_is_about_and_otherwise_nobody() -> None:
    sentence = "De uitkomsten worden in T2 2026 gedeeld."
    assert read(sentence, before=("Woonlint",)) == [("W", "2026-08-31")]
    assert read(sentence) == [("", "2026-08-31")]


def test_a_perfect_tense_about_a_period_after_the_signing_is_a_task() -> None:
    assert read("In Q1 2026 hebben gemeente en Woonlint de haalbaarheid onderzocht.") == [("GW", "2026-03-31")]


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Woonlint levert in 2026 1.250 woningen op.", 1250),
        ("Woonlint wijst in 2026 8 woningen in Oost en 6 woningen in West toe.", 14),
        ("Woonlint verhuurt in 2026 15% van de vrijkomende woningen aan starters.", 15),
        ("HDS werft in 2026 acht vrijwilligers.", 8),
        ("Woonlint plaatst in 2026 24 verplaatsbare woningen.", 24),
        ("Woonlint levert in Q2 2026 28 studio's op.", 28),
        ("Woonlint houdt in 2026 een bedrag van 45.000 euro achter de hand.", 45_000),
        ("De gemeente trekt in 2026 1,5 miljoen euro uit.", 1_500_000),
        ("De gemeente antwoordt in 2026 binnen 5 werkdagen.", None),
        ("Woonlint zoekt in 2026 ruimte voor 25-130 woningen.", None),
        ("Woonlint helpt in 2026 jongeren tot 27 jaar.", None),
        ("De gemeente organiseert in Q2 2026 een avond.", None),
    ],
)
def test_the_target_is_a_number_with_a_unit(sentence: str, value: float | None) -> None:
    context = Context(cast=Cast(PARTIES), calendar=CALENDAR, about=sentence)
    targets = [d.target for d in drafts_of(sentence, context, ())[0]]
    assert [t.value if t else None for t in targets] == [value]


def test_these_parties_are_those_of_the_sentence_before() -> None:
    assert read("Jaarlijks in oktober bespreken deze partijen de resultaten.", before=("Woonlint",)) == [("W", "2026-10-31")]


@pytest.mark.parametrize(
    ("sentence", "shares"),
    [
        ("In 2026 leveren partijen 48 woningen: Woonlint 32 en HDS 16.", [("W", 32), ("H", 16)]),
        ("In 2026 worden 48 woningen gebouwd, te weten 32 door Woonlint en 16 door HDS.", [("W", 32), ("H", 16)]),
        ("In 2026 leveren partijen 48 woningen: Woonlint 30 en HDS 16.", [("GWH", 48)]),
        ("Woonlint levert in 2026 48 woningen: 32 in de kern en 16 daarbuiten.", [("W", 32), ("W", 16)]),
        ("Woonlint isoleert in 2026 in totaal 310 woningen: 200 woningen in Oost en 110 in West.", [("W", 200), ("W", 110)]),
    ],
)
def test_a_total_beside_its_parts_is_a_promise_of_each_part(sentence: str, shares: list[tuple[str, int]]) -> None:
    context = Context(cast=Cast(PARTIES), calendar=CALENDAR, about=sentence)
    found = shared_out(drafts_of(sentence, context, ())[0], sentence, context)
    assert [("".join(LETTERS[o] for o in d.owners), d.target.value if d.target else None) for d in found] == shares


@pytest.mark.parametrize(
    ("sentence", "owners"),
    [
        ("Woonlint isoleert in 2026 80 woningen in Oost en HDS 12 woningen in West.", ["W", "H"]),
        ("In 2026 wijst Woonlint 25 en HDS 10 vrijkomende woningen toe aan jongeren.", ["W", "H"]),
        ("In 2026 stelt Woonlint elk kwartaal 9 en de gemeente elk kwartaal 5 woningen beschikbaar.", ["W", "G"]),
    ],
)
def test_a_party_with_a_number_of_its_own_behind_en_has_a_task_of_its_own(sentence: str, owners: list[str]) -> None:
    assert [found for found, _ in read(sentence)] == owners


def test_who_receives_is_not_who_does_it() -> None:
    sentence = "Over de meldingen ontvangt HDS per kwartaal een overzicht."
    assert read(sentence, before=("Woonlint",)) == [("W", "2026-12-31")]
    assert read(sentence) == []


TWO_COUNCILS = (
    *PARTIES[:2],
    ProposedParty("Huurdersraad De Sleutel", PartyRole.HUURDERSORGANISATIE, ("HDS",)),
    ProposedParty("Bewonersraad Waterkant", PartyRole.HUURDERSORGANISATIE, ("Bewonersraad",)),
)


@pytest.mark.parametrize("said", ["de Bewonersraad", "de bewonersraad", "Bewonersraad Waterkant"])
def test_a_word_for_a_role_that_one_of_two_goes_by_is_its_name(said: str) -> None:
    (ref,) = Cast(TWO_COUNCILS).refs(f"Het besluit valt samen met {said} in mei.")
    assert ref.names == ("Bewonersraad Waterkant",)


def test_these_takes_up_whom_the_sentence_before_named_last() -> None:
    cast = Cast(TWO_COUNCILS)
    context = Context(cast=cast, calendar=CALENDAR, about="")
    assert last_named("De gemeente stuurt de lijst naar HDS en Bewonersraad Waterkant.", context) == cast.of_role(
        PartyRole.HUURDERSORGANISATIE
    )
    assert last_named("De gemeente stuurt de lijst naar HDS.", context) == ()


def test_what_goes_on_behind_an_embedded_question_is_a_promise_of_its_own() -> None:
    assert read(BEHIND_A_QUESTION) == [("H", "2026-05-31"), ("H", "2026-06-30")]


def test_what_lies_ter_inzage_is_something_that_happens() -> None:
    assert [due for _, due in read("Het omgevingsplan ligt vóór 1 juni 2026 ter inzage.")] == ["2026-05-31"]


def test_the_one_named_last_is_found_also_behind_a_sentence_about_the_one_named_first() -> None:
    about = "De gemeente en Woonlint maken een plan. {} schrijft het. Laatstgenoemde stuurt het in juni 2026 rond."
    for before in ("Eerstgenoemde", "Laatstgenoemde"):
        context = Context(Cast(PARTIES), CALENDAR, about.format(before), sentence_before=f"{before} schrijft het.")
        drafts, _ = drafts_of("Laatstgenoemde stuurt het in juni 2026 rond.", context, ())
        assert [(d.owners, d.period.due.isoformat()) for d in drafts] == [(("Woonlint",), "2026-06-30")]
