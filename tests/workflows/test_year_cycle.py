"""Thirty and more ways in which agreements tell how the parties work together through the year, as a reader takes each."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calendars.dutch import MONTH_NAMES
from workflows.reading.read import read_document

BO, AO, WG, RO, DL, OTHER = (
    "bestuurlijk overleg",
    "ambtelijk overleg",
    "werkgroep",
    "regionaal overleg",
    "deadline",
    "other",
)
_FRONT = (
    "# Prestatieafspraken Lisveld 2027\n\nDe gemeente Lisveld, Woonstichting Veenhuis (hierna: Veenhuis) en Huurdersraad Lisveld "
    "(hierna: HRL) maken afspraken.\n\n## Wonen\n\n1. De gemeente stelt in Q1 2027 een nota op.\n\n2. HRL houdt in Q2 2027 een "
    "enquête.\n\n3. Veenhuis bouwt in 2027 tien woningen.\n\n"
)
_BACK = "\n\n## Ondertekening\n\nLisveld, 10 december 2026\n"
Found = set[tuple[str, int | float | None]]


def told(text: str, heading: str = "## Overleg en jaarcyclus\n\n") -> Found:
    found = read_document((_FRONT + heading + text + _BACK).encode(), name="afspraken.md").meetings
    return {(m.kind.value, m.month or m.times_per_year) for m in found}


PROSE: dict[str, tuple[str, Found]] = {
    "each month with its purpose behind one gathering": (
        "De wethouder, de directeur en het bestuur komen driemaal per jaar bijeen: in maart om terug te blikken, in september om "
        "het bod te bespreken en in november om de afspraken voor het nieuwe jaar vast te stellen.",
        {(BO, 3), (BO, 9), (BO, 11)},
    ),
    "what was done before": (
        "Veenhuis heeft haar bod eind juni uitgebracht; in september is het in twee werksessies besproken. Het bestuurlijk "
        "overleg is in maart.",
        {(BO, 3)},
    ),
    "a day of a calendar at which something is there": (
        "- 1 mei: Veenhuis heeft haar volkshuisvestingsverslag klaar;\n- 1 juli: Veenhuis heeft haar bod klaar.",
        {(DL, 5), (DL, 7)},
    ),
    "days with what each is about in brackets": (
        "- Bestuurlijk overleg: 12 februari 2027 (terugblik op de tweede helft van 2026), 20 mei 2027 (stand eerste kwartaal) en "
        "7 oktober 2027 (bespreken van het bod).",
        {(BO, 2), (BO, 5), (BO, 10)},
    ),
    "people who do so, and what each talk is about": (
        "Gemeente en corporatie komen op twee niveaus bij elkaar. De bestuurders doen dat in april, juni en november. Het "
        "overleg in april gaat over de evaluatie en over het volgende bod, dat van juni over de voortgang.",
        {(BO, 4), (BO, 6), (BO, 11)},
    ),
    "days on which those who were named gather": (
        "De stuurgroep wonen, bestaande uit de wethouder en de bestuurders, is het bestuurlijk overleg. Zij komt bijeen op "
        "donderdag 11 maart en woensdag 3 november.",
        {(BO, 3), (BO, 11)},
    ),
    "a team that says its level in brackets, and an outing": (
        "Het projectteam (ambtelijk) ziet elkaar zes keer per jaar. In september is er een gezamenlijke excursie.",
        {(AO, 6), (OTHER, 9)},
    ),
    "a platform of the region": (
        "De gemeenten en corporaties komen eenmaal per jaar samen in het Regionaal Woonplatform.",
        {(RO, 1)},
    ),
    "a last day by which something has been done": (
        "Uiterlijk 1 juli heeft Veenhuis haar bod uitgebracht. Het bestuurlijk overleg is in maart.",
        {(DL, 7), (BO, 3)},
    ),
    "months and purposes in one sentence": (
        "De bestuurders spreken elkaar in april, juni en oktober. In april kijken we terug, in juni bespreken we de inzet voor "
        "het volgende jaar en in oktober stellen we bij.",
        {(BO, 4), (BO, 6), (BO, 10)},
    ),
    "how often, and then each month with what it is for": (
        "Bestuurlijk komen wij driemaal per jaar bij elkaar. In maart blikken we terug op het voorbije jaar, in september staat "
        "het bod op tafel en in november leggen we de laatste hand aan de afspraken.",
        {(BO, 3), (BO, 9), (BO, 11)},
    ),
    "two levels in one sentence": (
        "Bestuurlijk overleg is er in april en oktober, ambtelijk overleg in januari, mei en september.",
        {(BO, 4), (BO, 10), (AO, 1), (AO, 5), (AO, 9)},
    ),
    "the month first, the meeting last": (
        "In september komt de werkgroep bijeen en in november het bestuurlijk overleg.",
        {(WG, 9), (BO, 11)},
    ),
    "those who meet say which it is": (
        "De wethouder en de directeur van Veenhuis treffen elkaar in maart en in september. De beleidsmedewerkers zien elkaar "
        "iedere maand.",
        {(BO, 3), (BO, 9), (AO, 12)},
    ),
    "an evaluation that happens in a meeting": (
        "In het eerste kwartaal evalueren wij het afgelopen jaar, ook de manier waarop we samenwerkten; dat gebeurt in een "
        "bestuurlijk overleg in maart.",
        {(DL, None), (BO, 3)},
    ),
    "a meeting that counts from another": (
        "Na het bestuurlijk overleg van juli komt de werkgroep drie keer bijeen om de teksten te schrijven.",
        {(WG, 3)},
    ),
    "a window and how often in it": (
        "Tussen augustus en november vergadert een schrijfgroep ten minste vier keer.",
        {(WG, 4)},
    ),
    "two frequencies in one sentence": (
        "Wij overleggen twee keer per jaar bestuurlijk en om de maand ambtelijk.",
        {(BO, 2), (AO, 6)},
    ),
    "each so many weeks": ("Ambtelijk overleg is er iedere vier weken.", {(AO, 13)}),
    "a named overleg that takes part in another": (
        "Twee keer per jaar schuiven wij aan bij het regionale woonberaad.",
        {(RO, 2)},
    ),
    "deadlines in running text": (
        "Veenhuis publiceert het volkshuisvestingsverslag uiterlijk 1 mei en zendt haar bod uiterlijk op 1 juli toe. Vóór 15 "
        "december zetten de bestuurders hun handtekening.",
        {(DL, 5), (DL, 7), (DL, 12)},
    ),
    "a deadline at the day": (
        "Op 1 juli ligt het bod bij de gemeente. Over dat bod spreken de bestuurders in de loop van september.",
        {(DL, 7), (BO, 9)},
    ),
    "who comes together is said in the sentence before": (
        "De werkgroep prestatieafspraken schrijft de teksten. Zij komt bijeen in september en oktober.",
        {(WG, 9), (WG, 10)},
    ),
    "a month in which nobody meets": (
        "Het ambtelijk overleg komt maandelijks bijeen, behalve in juli en augustus.",
        {(AO, 12)},
    ),
    "a season": ("In het voorjaar en in het najaar is er bestuurlijk overleg.", {(BO, None)}),
    "two months for one meeting": ("In mei of juni is er een bestuurlijk overleg over het bod.", {(BO, 5)}),
    "a council that decides": (
        "In november neemt het college een besluit over de nieuwe afspraken. Uiterlijk 15 december worden ze gemeld bij de "
        "Autoriteit woningcorporaties.",
        {(DL, 11), (DL, 12)},
    ),
    "a talk of a kind of its own": (
        "Elk kwartaal houden wij een voortgangsgesprek met de projectleiders.",
        {(AO, 4)},
    ),
    "purposes behind a comma": (
        "De bestuurders komen drie keer bij elkaar: in maart, om terug te kijken; in juni, wanneer Veenhuis het bod toelicht; en "
        "in november, om de afspraken voor 2028 vast te stellen.",
        {(BO, 3), (BO, 6), (BO, 11)},
    ),
    "purposes in brackets": (
        "Er is drie keer bestuurlijk overleg: in maart (terugblik), in juli (de plannen van Veenhuis) en in november (nieuwe "
        "afspraken).",
        {(BO, 3), (BO, 7), (BO, 11)},
    ),
    "a day with its purpose": (
        "Bestuurlijk overleg: 24 maart (evaluatie 2026), 7 juli (bespreking bod) en 17 november (nieuwe afspraken).",
        {(BO, 3), (BO, 7), (BO, 11)},
    ),
    "the annual evaluation": (
        "Jaarlijks in februari evalueren partijen de uitvoering in het ambtelijk overleg.",
        {(AO, 2)},
    ),
    "an invitation by the law": (
        "Vóór 1 april nodigt Veenhuis de gemeente en HRL uit voor overleg over het voorgenomen werk.",
        {(DL, 4)},
    ),
    "a past meeting is none": (
        "In maart 2026 kwamen wij bestuurlijk bijeen. Voortaan is er in mei bestuurlijk overleg.",
        {(BO, 5)},
    ),
    "what a meeting needs beforehand": (
        "De gemeente stuurt de stukken twee weken vooraf. Het bestuurlijk overleg is in juni.",
        {(BO, 6)},
    ),
    "two levels with their months in brackets": (
        "De partijen ontmoeten elkaar viermaal per jaar: tweemaal op bestuurlijk niveau (mei en november) en "
        "tweemaal op ambtelijk "
        "niveau (februari en september).",
        {(BO, 5), (BO, 11), (AO, 2), (AO, 9)},
    ),
    "a window and its months": (
        "Tussen juli en november komt de werkgroep bijeen: een keer in augustus, een keer in september en een keer in oktober.",
        {(WG, 8), (WG, 9), (WG, 10)},
    ),
    "levels as adverbs": (
        "Bestuurlijk doen we dat op 19 maart 2027 (evaluatie) en 12 november 2027 (jaarschijf), op uitnodiging van de gemeente. "
        "Ambtelijk zien we elkaar zes keer per jaar.",
        {(BO, 3), (BO, 11), (AO, 6)},
    ),
    "those who meet, how often, and then the months": (
        "De wethouder, de bestuurder en de voorzitter komen twee keer per jaar bijeen, namelijk in april en in oktober.",
        {(BO, 4), (BO, 10)},
    ),
    "no meeting": (
        "In augustus is er geen overleg. Er is geen vast ambtelijk overleg; bestuurlijk spreken partijen elkaar in juni.",
        {(BO, 6)},
    ),
    "figures, and then two meetings": (
        "Eind januari stuurt Veenhuis de jaarcijfers. In maart volgt het bestuurlijk overleg, in april het ambtelijk overleg.",
        {(DL, 1), (BO, 3), (AO, 4)},
    ),
    "days of the week": (
        "Maandag 8 maart en maandag 11 oktober: bestuurlijk overleg. Woensdag 5 mei: ambtelijk overleg.",
        {(BO, 3), (BO, 10), (AO, 5)},
    ),
    "regional and local": (
        "Het regionaal bestuurlijk overleg vindt twee keer per jaar plaats, het lokaal bestuurlijk overleg in maart en november.",
        {(RO, 2), (BO, 3), (BO, 11)},
    ),
    "months as points, the last of which runs on into another meeting": (
        "Het bestuurlijk overleg komt tweemaal per jaar samen, met de gemeente als voorzitter:\n\n- in april, over de resultaten "
        "van 2026;\n- in september, over het bod van Veenhuis. Verder is er eens per kwartaal een ambtelijk overleg. Veenhuis "
        "brengt haar bod uiterlijk 1 juli uit.",
        {(BO, 4), (BO, 9), (AO, 4), (DL, 7)},
    ),
    "how long the agreement holds": (
        "Deze afspraken gelden tot en met 31 december 2027. Uiterlijk 1 oktober 2027 spreken partijen over een vervolg.",
        {(DL, 10)},
    ),
}


@pytest.mark.parametrize(("text", "wanted"), PROSE.values(), ids=PROSE)
def test_running_text_is_read(text: str, wanted: Found) -> None:
    assert told(text) == wanted


LINES: dict[str, tuple[str, Found]] = {
    "month, and the meeting": (
        "- februari: ambtelijk overleg\n- maart/april: bestuurlijk overleg over de evaluatie\n- vóór 1 juli: bod\n"
        "- medio december: ondertekening",
        {(AO, 2), (BO, 3), (DL, 7), (DL, 12)},
    ),
    "the meeting, and when": (
        "- Bestuurlijk overleg: april en oktober\n- Ambtelijk overleg: vijf keer per jaar\n- Werkgroep: september, twee "
        "bijeenkomsten",
        {(BO, 4), (BO, 10), (AO, 5), (WG, 9)},
    ),
    "what is due, and when": (
        "- Volkshuisvestingsverslag Veenhuis: uiterlijk 1 mei\n- Activiteitenoverzicht (bod) Veenhuis: voor 1 juli\n"
        "- Actualisatie van deze afspraken gereed: 15 november",
        {(DL, 5), (DL, 7), (DL, 11)},
    ),
    "beneath the words for whose agenda it is": (
        "Het bestuurlijk overleg heeft een vaste agenda:\n\n- Maart: terugblik\n- Juni: toelichting op het bod\n- November: "
        "nieuwe afspraken",
        {(BO, 3), (BO, 6), (BO, 11)},
    ),
    "a moment with a full stop": (
        "Maart. Bestuurlijk overleg waarin de uitvoering wordt geëvalueerd.\n\n1 mei. Uiterste datum voor het "
        "volkshuisvestingsverslag.\n\nAugustus tot en met oktober. De werkgroep vergadert ten minste driemaal.",
        {(BO, 3), (DL, 5), (WG, 3)},
    ),
    "a meeting with a full stop": (
        "Bestuurlijk overleg. De wethouder en de bestuurder treffen elkaar in april en oktober.\n\nAmbtelijk overleg. De "
        "medewerkers komen in januari en mei bijeen.\n\nVaste data. Veenhuis brengt haar bod uiterlijk 1 juli uit.",
        {(BO, 4), (BO, 10), (AO, 1), (AO, 5), (DL, 7)},
    ),
    "short names of months": (
        "- Jan: ambtelijk overleg\n- Mrt: bestuurlijk overleg\n- Okt/nov: werkgroep\n- 15 dec: tekenen",
        {(AO, 1), (BO, 3), (WG, 10), (DL, 12)},
    ),
    "a dash behind the day": (
        "- 11 april – bestuurlijk overleg over de evaluatie\n- 1 mei – uiterste datum verslag\n- 1 juli – bod is binnen",
        {(BO, 4), (DL, 5), (DL, 7)},
    ),
    "a numbered course": (
        "Het proces verloopt zo:\n\n1. Veenhuis stuurt het bod vóór 1 juli.\n2. In september werkt een werkgroep de acties uit.\n"
        "3. Uiterlijk 15 december wordt getekend.",
        {(DL, 7), (WG, 9), (DL, 12)},
    ),
    "quarters": (
        "- Q1: bestuurlijk overleg, terugblik\n- Q3: werkgroep\n- Q4: bestuurlijk overleg, vaststellen",
        {(BO, None), (WG, None)},
    ),
    "the meeting, and its months beneath": (
        "- Bestuurlijk overleg\n  - maart: evaluatie\n  - november: nieuwe afspraken\n- Ambtelijk overleg\n  - elk kwartaal: "
        "voortgang",
        {(BO, 3), (BO, 11), (AO, 4)},
    ),
    "the level in brackets": (
        "- in maart: evaluatie (bestuurlijk);\n- in mei: voortgang (ambtelijk);\n- uiterlijk 1 juli: bod.",
        {(BO, 3), (AO, 5), (DL, 7)},
    ),
    "steps": (
        "Stap 1 (januari-februari). Veenhuis deelt de resultaten in het ambtelijk overleg.\n\nStap 2 "
        "(uiterlijk 1 juli). Veenhuis "
        "biedt het bod aan.\n\nStap 3 (september). De werkgroep stelt de afspraken op.",
        {(AO, 1), (DL, 7), (WG, 9)},
    ),
}


@pytest.mark.parametrize(("text", "wanted"), LINES.values(), ids=LINES)
def test_a_list_is_read(text: str, wanted: Found) -> None:
    assert told(text) == wanted


def table(*rows: str) -> str:
    head, *others = rows
    return "\n".join((head, "|".join(["", *("---" for _ in head.split("|")[1:-1]), ""]), *others))


NAMED = (
    "- Uiterlijk 1 mei: Op Streek dient het volkshuisvestingsverslag in\n- Vóór 1 juli: Op Streek brengt haar bod uit",
    {(DL, 5), (DL, 7)},
)
"""A name with a word in it that is the past of a verb elsewhere ('strijken')."""
TABLES: dict[str, tuple[str, Found]] = {
    "when, what, who": (
        table(
            "| Wanneer | Wat | Wie |",
            "| februari/maart | bestuurlijk overleg: hoe ging 2026? | HRL |",
            "| april | ambtelijk overleg: stand van zaken | Veenhuis |",
            "| uiterlijk 1 mei | volkshuisvestingsverslag gepubliceerd | Veenhuis |",
            "| vóór 1 juli | bod van Veenhuis binnen bij de gemeente | Veenhuis |",
            "| juli | bestuurlijk overleg: het bod | gemeente |",
            "| vóór 15 december | ondertekenen | gemeente |",
        ),
        {(BO, 2), (AO, 4), (DL, 5), (DL, 7), (BO, 7), (DL, 12)},
    ),
    "short months and a kind in a cell of its own": (
        table(
            "| Maand | Overleg / mijlpaal | Organisatie | Onderwerp |",
            "| Jan | Ambtelijk overleg | Gemeente | werkafspraken |",
            "| Mrt | Bestuurlijk overleg | Veenhuis | evaluatie 2026 |",
            "| 1 mei | Deadline | Veenhuis | volkshuisvestingsverslag |",
            "| Okt/nov | Bestuurlijk overleg | Gemeente | bespreken jaarschijf |",
            "| 15 dec | Deadline | allen | tekenen jaarschijf |",
        ),
        {(AO, 1), (BO, 3), (DL, 5), (BO, 10), (DL, 12)},
    ),
    "the meeting first, with how often": (
        table(
            "| Overleg | Deelnemers | Wanneer |",
            "| Bestuurlijk overleg | wethouder, bestuurder | maart, juli en november |",
            "| Ambtelijk overleg | beleidsmedewerkers | 6x per jaar |",
            "| Werkgroep | één lid per partij | september, oktober |",
        ),
        {(BO, 3), (BO, 7), (BO, 11), (AO, 6), (WG, 9), (WG, 10)},
    ),
    "a column for each level": (
        table(
            "| Maand | Bestuurlijk | Ambtelijk |",
            "| februari | | voorbereiding evaluatie |",
            "| maart | evaluatie | |",
            "| oktober | concept afspraken | concept afspraken |",
        ),
        {(AO, 2), (BO, 3), (BO, 10), (AO, 10)},
    ),
    "a column for each month": (
        table(
            "| Overleg | Mrt | Jun | Sep | Nov |",
            "| Bestuurlijk overleg | x | | | x |",
            "| Ambtelijk overleg | | x | x | |",
        ),
        {(BO, 3), (BO, 11), (AO, 6), (AO, 9)},
    ),
    "by who sits at the table": (
        table(
            "| Wie | Hoe vaak | Waarover |",
            "| wethouder en bestuurders | twee keer per jaar | voortgang en bijstelling |",
            "| beleidsmedewerkers | elk kwartaal | uitvoering |",
        ),
        {(BO, 2), (AO, 4)},
    ),
    "quarters, with a last day in one of them": (
        table(
            "| Kwartaal | Activiteit |",
            "| Q1 | Evaluatie in bestuurlijk overleg |",
            "| Q2 | Bod (uiterlijk 1 juli) |",
            "| Q4 | Ondertekening (vóór 15 december) |",
        ),
        {(BO, None), (DL, 7), (DL, 12)},
    ),
    "what each party does": (
        table(
            "| Maand | Gemeente | Veenhuis | HRL |",
            "| januari | levert monitor | levert cijfers | |",
            "| maart | organiseert bestuurlijk overleg | | |",
            "| juni | | stuurt bod (vóór 1 juli) | |",
        ),
        {(DL, 1), (BO, 3), (DL, 7)},
    ),
    "days with what is due, after a sentence about a werkgroep": (
        "In oktober en november werkt een werkgroep aan de nieuwe afspraken.\n\n"
        + table("| Datum | Mijlpaal | Wie |", "| 1 mei | Volkshuisvestingsverslag | Veenhuis |", "| 1 juli | Bod | Veenhuis |"),
        {(WG, 10), (WG, 11), (DL, 5), (DL, 7)},
    ),
    "weeks": (
        table(
            "| Week | Overleg | Onderwerp |",
            "| Week 11 | Bestuurlijk overleg | Evaluatie |",
            "| Week 27 (vóór 1 juli) | Deadline | Bod Veenhuis |",
        ),
        {(BO, None), (DL, 7)},
    ),
    "a quarter, and its month in brackets behind the meeting": (
        table(
            "| Kwartaal | Overleg | Inhoud |",
            "| Eerste kwartaal | bestuurlijk overleg (maart) | evaluatie |",
            "| Derde kwartaal | bestuurlijk overleg (september) | het bod |",
        ),
        {(BO, 3), (BO, 9)},
    ),
}


def test_a_name_tells_nothing_of_the_past() -> None:
    assert told(NAMED[0]) == NAMED[1]


@pytest.mark.parametrize(("text", "wanted"), TABLES.values(), ids=TABLES)
def test_a_table_is_read_by_its_columns(text: str, wanted: Found) -> None:
    assert told(text) == wanted


PLACES: dict[str, tuple[str, Found]] = {
    "beneath a heading in words of its own": (
        "## Zo houden we elkaar scherp\n\nDe bestuurders spreken elkaar in april en oktober. De ambtelijke werkgroep komt vijf "
        "keer per jaar samen.\n\n### Vaste data\n\n- Bod Veenhuis: voor 1 juli\n- Ondertekening: vóór 15 december",
        {(BO, 4), (BO, 10), (WG, 5), (DL, 7), (DL, 12)},
    ),
    "each month a heading": (
        "## Jaaragenda\n\n### Maart\n\nBestuurlijk overleg over de evaluatie.\n\n### September\n\nDe werkgroep komt bijeen.\n\n"
        "### Vóór 15 december\n\nOndertekening.",
        {(BO, 3), (WG, 9), (DL, 12)},
    ),
    "each meeting a heading": (
        "## Overlegstructuur\n\n### Bestuurlijk overleg\n\nWij zien elkaar in maart en in november.\n\n### Ambtelijk overleg\n\n"
        "Zes keer per jaar.\n\n### Ondertekening\n\nvóór 15 december",
        {(BO, 3), (BO, 11), (AO, 6), (DL, 12)},
    ),
    "numbers that run on from the afspraken": (
        "## Samen optrekken\n\n4. Het bestuurlijk overleg vindt plaats in april en november.\n\n5. Het ambtelijk overleg is zes "
        "keer per jaar.\n\n6. Veenhuis brengt haar bod vóór 1 juli uit.",
        {(BO, 4), (BO, 11), (AO, 6), (DL, 7)},
    ),
    "an annex": (
        "## Bijlage 1: Kalender\n\nBestuurlijk overleg is er in mei en in november. De ambtenaren overleggen elk kwartaal.",
        {(BO, 5), (BO, 11), (AO, 4)},
    ),
    "a footnote": (
        "¹ Het bestuurlijk overleg komt bijeen in maart en oktober, het ambtelijk overleg zes keer per jaar.",
        {(BO, 3), (BO, 10), (AO, 6)},
    ),
    "a footnote with the date of its figures": (
        "## Overleg\n\nHet bestuurlijk overleg is in maart.\n\nHet ambtelijk overleg is in mei.\n\n¹ Cijfers van 1 oktober 2024.",
        {(BO, 3), (AO, 5)},
    ),
    "a line of its own beneath the last afspraak": (
        "Overleg: ieder jaar in mei is er een bestuurlijk overleg op het stadhuis.",
        {(BO, 5)},
    ),
    "dates alone, under a heading that says what they are for": (
        "## Het proces om tot nieuwe afspraken te komen\n\nUiterlijk 1 mei levert Veenhuis het "
        "volkshuisvestingsverslag aan. Het bod "
        "wordt vóór 1 juli gezonden. De afspraken worden uiterlijk 15 december getekend.",
        {(DL, 5), (DL, 7), (DL, 12)},
    ),
    "under a heading that speaks of accounting": (
        "## Jaarlijkse actualisatie en verantwoording\n\nElk jaar bekijken partijen of bijstelling nodig is.\n\n"
        "| Wanneer | Wat | Wie organiseert |\n|---|---|---|\n| Februari | Bestuurlijk overleg: evaluatie | Gemeente |\n"
        "| Mei | Ambtelijk overleg: voorbereiding van het bod | Veenhuis |\n",
        {(BO, 2), (AO, 5)},
    ),
}


@pytest.mark.parametrize(("text", "wanted"), PLACES.values(), ids=PLACES)
def test_it_is_found_wherever_it_stands(text: str, wanted: Found) -> None:
    assert told(text, heading="") == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Bestuurlijk overleg is er in maart en in november. De gemeente nodigt uit, Veenhuis is gastheer.",
            {(3, "gemeente Lisveld", "Woonstichting Veenhuis"), (11, "gemeente Lisveld", "Woonstichting Veenhuis")},
        ),
        (
            "- Bestuurlijk overleg: in mei (gastheer Veenhuis) en in oktober (gastheer gemeente Lisveld).",
            {(5, None, "Woonstichting Veenhuis"), (10, None, "gemeente Lisveld")},
        ),
        (
            "- In maart is er bestuurlijk overleg, georganiseerd door HRL.\n- In september is er "
            "bestuurlijk overleg op het stadhuis.",
            {(3, "Huurdersraad Lisveld", None), (9, None, "gemeente Lisveld")},
        ),
        (
            "Het bestuurlijk overleg van april is voor de evaluatie. Het bestuurlijk overleg in november "
            "stelt de afspraken vast; "
            "Veenhuis is dan gastvrouw.",
            {(4, None, None), (11, None, "Woonstichting Veenhuis")},
        ),
        ("Bestuurlijk overleg is er in juni; partijen zijn om beurten gastheer.", {(6, None, None)}),
        (
            "| Maand | Overleg | Waar | Wie organiseert |\n|---|---|---|---|\n| mei | Ambtelijk overleg | "
            "Kantoor Veenhuis | HRL |",
            {(5, "Huurdersraad Lisveld", "Woonstichting Veenhuis")},
        ),
    ],
)
def test_who_organises_and_hosts_goes_with_the_meeting_that_it_is_said_of(
    text: str, wanted: set[tuple[int, str | None, str | None]]
) -> None:
    document = (_FRONT + "## Overleg en jaarcyclus\n\n" + text + _BACK).encode()
    found = read_document(document, name="afspraken.md").meetings
    assert {(m.month, m.organiser, m.host) for m in found} == wanted


def test_a_consultation_within_an_afspraak_is_no_meeting() -> None:
    text = (
        "## Leefbaarheid\n\n4. De gemeente en Veenhuis overleggen in mei en oktober met de politie.\n\n5. Een werkgroep zoekt "
        "in Q3 2027 de overlast uit.\n\n6. Veenhuis plaatst tien camera's."
    )
    assert told(text, heading="") == set()


MONTHS = ("januari", "februari", "maart", "april", "mei", "juni", "september", "oktober", "november")
NAMES = {BO: "bestuurlijk overleg", AO: "ambtelijk overleg", WG: "werkgroep", RO: "regionaal overleg"}


@settings(max_examples=12, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(MONTHS), st.sampled_from(sorted(NAMES))), min_size=2, max_size=4, unique_by=lambda x: x[0])
)
def test_the_same_cycle_as_table_list_and_prose_gives_the_same_meetings(cycle: list[tuple[str, str]]) -> None:
    numbers = {name: number for number, name in enumerate(MONTH_NAMES, 1)}
    wanted = {(kind, numbers[month]) for month, kind in cycle} | {(DL, 12)}
    as_table = table("| Wanneer | Wat |", *(f"| {m} | {NAMES[k]} |" for m, k in cycle), "| vóór 15 december | ondertekening |")
    as_list = "\n".join([*(f"- {m}: {NAMES[k]}" for m, k in cycle), "- vóór 15 december: ondertekening"])
    turned = "\n".join([*(f"- {NAMES[k]}: {m}" for m, k in cycle), "- ondertekening: vóór 15 december"])
    prose = " ".join([*(f"In {m} is er een {NAMES[k]}." for m, k in cycle), "Vóór 15 december tekenen partijen."])
    assert [told(form) for form in (as_table, as_list, turned, prose)] == [wanted] * 4


@pytest.mark.parametrize("order", list(permutations((0, 1, 2)))[:3])
def test_the_columns_of_a_table_may_stand_in_any_order(order: tuple[int, ...]) -> None:
    rows = (
        ("Wanneer", "Overleg", "Organisatie"),
        ("maart", "Bestuurlijk overleg", "HRL"),
        ("mei", "Ambtelijk overleg", "Veenhuis"),
    )
    text = table(*("| " + " | ".join(row[i] for i in order) + " |" for row in rows))
    assert told(text) == {(BO, 3), (AO, 5)}


def test_points_beneath_a_loose_sentence_are_its_meetings():
    """Before the first afspraak, in no section of its own, as in the note that goes along with an agreement."""
    loose = (
        "Het bestuurlijk overleg komt tweemaal per jaar samen:\n\n- in april, over de resultaten van 2026;\n- in september, over "
        "het bod.\n\n"
    )
    document = _FRONT.replace("## Wonen", loose + "## Wonen") + _BACK
    found = read_document(document.encode(), name="afspraken.md").meetings
    assert {(m.kind.value, m.month or m.times_per_year) for m in found} == {(BO, 4), (BO, 9)}
