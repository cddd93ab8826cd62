"""What is told in passing and a careful reader still takes up: whom a name means, whose a chapter is, one task or two."""

from __future__ import annotations

from datetime import date

import pytest

from calendars.mentions import find_mentions
from workflows.reading.proposal import Proposal
from workflows.reading.read import read_document
from workflows.reading.smart import smart_check

G, W, H = "gemeente Veldhoek", "Woonlint", "Huurdersraad De Sleutel"
FRONT = """Prestatieafspraken 2026

De gemeente Veldhoek, woningcorporatie Woonlint en Huurdersraad De Sleutel (hierna: HDS) maken deze afspraken.

"""
AROUND = "1. Woonlint bouwt in Q2 tien huizen.\n2. {}\n3. HDS houdt in mei een dag.\n"


def read(text: str, *, name: str = "afspraken.txt") -> Proposal:
    return read_document(text.encode(), name=name)


def tasks(proposal: Proposal, number: str) -> list[tuple[set[str], date]]:
    return [(set(t.owners), t.period.due) for a in proposal.afspraken if a.number == number for t in a.tasks]


@pytest.mark.parametrize("all_of_them", ["allen tezamen als 'partijen'", "alle partijen gezamenlijk: 'partijen'"])
def test_partijen_are_all_where_the_front_first_tells_two_groups_of_them(all_of_them: str) -> None:
    found = read(f"""Overeenkomst 2026

De ondergetekenden:
1. de gemeente Veldhoek, hierna te noemen: 'de gemeente';
2. Stichting Woonlint, hierna te noemen: 'Woonlint';
3. Woningstichting De Poort, hierna te noemen: 'De Poort';
4. Huurdersraad De Sleutel, hierna te noemen: 'HDS';
5. Bewonersplatform De Poort, hierna te noemen: 'BPP';

Woonlint en De Poort worden samen aangeduid als 'de corporaties', HDS en BPP als 'de huurdersorganisaties', en {all_of_them}.

Artikel 1 Wonen
1.1 De gemeente stelt in Q2 2026 een woonvisie vast.
1.2 Partijen leggen vóór 1 oktober 2026 de wachttijden naast elkaar.
1.3 De huurdersorganisaties houden in mei 2026 een bijeenkomst.
""")
    tenants = {"Huurdersraad De Sleutel", "Bewonersplatform De Poort"}
    [(everybody, _)] = tasks(found, "1.2")
    assert len(everybody) == 5
    assert tasks(found, "1.3") == [(tenants, date(2026, 5, 31))]


def test_letters_that_are_spelled_out_in_a_list_of_corporaties_are_what_their_long_name_says() -> None:
    found = read("""Prestatieafspraken 2026

De gemeente Veldhoek, de woningcorporaties Woonlint en Poortwonen en de HBV (Huurdersbond Veldhoek) maken deze afspraken.

1. De corporaties stellen in 2026 samen 12 woningen beschikbaar.
2. De HBV houdt in mei 2026 een enquête.
3. De gemeente wijst uiterlijk 1 april 2026 een plek aan.
""")
    assert {p.name: str(p.role) for p in found.parties}["Huurdersbond Veldhoek"] == "huurdersorganisatie"
    assert tasks(found, "1") == [({"Woonlint", "Poortwonen"}, date(2026, 12, 31))]
    assert tasks(found, "2") == [({"Huurdersbond Veldhoek"}, date(2026, 5, 31))]


SHORT = """Regioafspraken 2026

Wie doen er mee?
- gemeente Ommelo (OM) en gemeente Veldhoek (VH)
- corporaties: Woonstichting Ommelo e.o. (WSO), Poort Wonen (Poort) en Woonlint (WL)
- namens de huurders: Huurdersberaad Veldhoek (HBV)

BOUWEN

1) OM en WSO leveren voor 1 september 2026 acht flexwoningen op.
2) Om de twee jaar vragen de corporaties huurders naar hun wensen.
3) Poort en WL isoleren in Q3 2026 samen 40 woningen.

HOE HOUDEN WE CONTACT

Wethouders en bestuurders zien elkaar in april en in oktober. De ambtenaren bellen elke maand.

Akkoord
OM  VH  WSO  Poort  WL  HBV
"""


def test_a_short_name_is_not_read_in_a_word_that_begins_a_sentence() -> None:
    found = read(SHORT)
    landlords = {"Woonstichting Ommelo e.o", "Poort Wonen", "Woonlint"}
    assert tasks(found, "1") == [({"gemeente Ommelo", "Woonstichting Ommelo e.o"}, date(2026, 8, 31))]
    assert [owners for owners, _ in tasks(found, "2")] == [landlords]
    assert tasks(found, "3") == [({"Poort Wonen", "Woonlint"}, date(2026, 9, 30))]


def test_a_line_in_capitals_is_a_heading_whatever_verb_it_has() -> None:
    found = read(SHORT)
    assert [(m.kind.value, m.month) for m in found.meetings if m.month] == [
        ("bestuurlijk overleg", 4),
        ("bestuurlijk overleg", 10),
    ]
    assert [a.number for a in found.afspraken] == ["1", "2", "3"]
    assert not any("CONTACT" in party.name for party in found.parties)


ARTICLES = (
    FRONT
    + """Artikel 1 Bouwen
1. Woonlint bouwt in Q4 2026 twaalf woningen.
2. De gemeente wijst vóór 1 mei 2026 een locatie aan.

Artikel 2 Statushouders
1. De gemeente stuurt HDS in september 2026 een overzicht.

Artikel 3 Overlegstructuur
1. Het bestuurlijk overleg vindt plaats in maart en oktober. De gemeente roept het bijeen.
2. Een ambtelijk overleg wordt viermaal per jaar gehouden.
3. Woonlint brengt jaarlijks vóór 1 juli het bod uit.
"""
)


def test_an_article_with_one_part_numbers_it_as_the_others_do() -> None:
    assert tasks(read(ARTICLES), "2.1") == [({G}, date(2026, 9, 30))]


def test_meetings_in_a_numbered_article_are_meetings_and_nobodys_task() -> None:
    found = read(ARTICLES)
    assert {(m.kind.value, m.month) for m in found.meetings} >= {("bestuurlijk overleg", 3), ("bestuurlijk overleg", 10)}
    assert tasks(found, "3.1") == tasks(found, "3.2") == []
    assert tasks(found, "3.3")  # who hands something in has a task
    assert not [finding for finding in smart_check(found) if finding.number in {"3.1", "3.2"}]


def test_in_the_chapter_of_a_party_what_names_nobody_is_of_that_party() -> None:
    found = read(
        """# Onze brief voor 2026

'Wij', dat zijn de gemeente Veldhoek, Woonstichting De Poort (De Poort) en de Huurdersraad De Sleutel.

## Wat doet de gemeente

**1. Grond.** Zonder grond geen woningen.

- Wij wijzen vóór 1 april 2026 twee plekken aan.
- In het derde kwartaal ligt er een plan voor de Kade.

**2. Zorg en wonen.**

- In mei 2026 organiseren wij een bezoek aan het Zorgerf.

## Wat doet De Poort

**3. Betaalbaarheid**

De huur stijgt weinig.

- Oplevering van 24 appartementen, uiterlijk 1 oktober 2026.
- Wij sturen maandelijks de achterstanden door.
""",
        name="brief.md",
    )
    poort = "Woonstichting De Poort"
    assert [owners for owners, _ in tasks(found, "1")] == [{G}, {G}]
    assert tasks(found, "2") == [({G}, date(2026, 5, 31))]
    assert [owners for owners, _ in tasks(found, "3")] == [{poort}, {poort}]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Woonlint isoleert in 2026 en 2027 woningen aan de Dam.", [({W}, date(2027, 12, 31))]),
        ("Tegen het eind van het jaar, in Q4, bespreken partijen of de buurtkamer blijft.", [({G, W, H}, date(2026, 12, 31))]),
        (
            "De gemeente en HDS schouwen in mei de wijk. In oktober bespreken beide het aantal klachten.",
            [({G, H}, date(2026, 5, 31)), ({G, H}, date(2026, 10, 31))],
        ),
        ("De gemeente verstrekt hun halfjaarlijks een overzicht.", [({G}, date(2026, 12, 31))]),
    ],
)
def test_one_thing_is_one_task(said: str, expected: list[tuple[set[str], date]]) -> None:
    assert tasks(read(FRONT + AROUND.format(said)), "2") == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "De gemeente start in mei met het spreekuur; Woonlint doet dat in Q3.",
            [({G}, date(2026, 5, 31)), ({W}, date(2026, 9, 30))],
        ),
        (
            "Vóór 1 oktober is van alle flats bekend hoe groot de lift is. Woonlint voert de inventarisatie uit.",
            [({W}, date(2026, 9, 30))],
        ),
        (
            "HDS leidt in maart coaches op. Met hulp van de gemeente bezoeken deze coaches in Q4 veertig huishoudens.",
            [({H}, date(2026, 3, 31)), ({H}, date(2026, 12, 31))],
        ),
    ],
)
def test_who_is_told_beside_it_does_it(said: str, expected: list[tuple[set[str], date]]) -> None:
    assert tasks(read(FRONT + AROUND.format(said)), "2") == expected


def test_a_place_that_acts_behind_a_comma_is_its_gemeente() -> None:
    found = read("""Prestatieafspraken 2026

De gemeenten Veldhoek en Moerveld, woningcorporatie Woonlint en Huurdersraad De Sleutel (hierna: HDS) maken deze afspraken.

1. Woonlint bouwt in Q2 tien huizen.
2. Veldhoek heeft dit in 2023 in een verordening geregeld, Moerveld doet dat medio 2026.
3. HDS houdt in mei een dag in Veldhoek.
""")
    assert tasks(found, "2") == [({"gemeente Moerveld"}, date(2026, 6, 30))]


def test_a_place_in_somebodys_name_is_not_its_gemeente() -> None:
    found = read(
        """# Jaarschijf 2026

De gemeente Veldhoek, woningcorporatie Woonlint en Huurdersraad De Sleutel (HDS).

| Nr | Wat | Door wie | Wanneer |
|---|---|---|---|
| 1 | Woonvorm voor ouderen voorbereiden | Woonlint en Buurtzorg Veldhoek | eind 2026 |
| 2 | Loket openen | gemeente | Q2 2026 |
| 3 | Markt houden | HDS | mei 2026 |
""",
        name="jaarschijf.md",
    )
    assert tasks(found, "1") == [({W, "Buurtzorg Veldhoek"}, date(2026, 12, 31))]


CHAPTERS = """# Samen wonen in Veldhoek 2026

Wij zijn de **gemeente Veldhoek**, woningcorporatie **Woonlint** en de **Bewonersraad De Sleutel**.

> In hoofdstuk 1 en 2 schrijft elke partij zelf wat zij doet. In hoofdstuk 3 is 'wij' ons alle drie.

## 1. {}

1. Wij verkopen in 2026 de grond aan de Kade aan Woonlint.
2. In het voorjaar leggen wij nieuwe lampen aan.

## 2. {}

3. Wij leveren in Q3 achttien huizen op.

## 3. {}

Hieronder is 'wij': gemeente, Woonlint en bewonersraad.

4. Wij bezoeken in april 2026 samen een wijk.

## 4. Wanneer praten we met elkaar?

In februari en oktober is er bestuurlijk overleg.
"""


@pytest.mark.parametrize(
    "titles",
    [
        ("Dit doen wij als gemeente", "Dit doen wij als Woonlint", "Dit doen wij samen"),
        ("Wat doet de gemeente", "Wat doet Woonlint", "Wat doen we samen"),
        ("Dit belooft de gemeente", "Dit belooft Woonlint", "Samen"),
    ],
)
def test_in_a_numbered_chapter_of_one_party_we_are_that_party(titles: tuple[str, str, str]) -> None:
    found = read(CHAPTERS.format(*titles), name="brief.md")
    assert [owners for n in "123" for owners, _ in tasks(found, n)] == [{G}, {G}, {W}]
    [(everybody, _)] = tasks(found, "4")
    assert everybody == {G, W, "Bewonersraad De Sleutel"}
    assert [(m.kind.value, m.month) for m in found.meetings] == [("bestuurlijk overleg", 2), ("bestuurlijk overleg", 10)]


def test_both_in_a_lettered_part_are_the_two_of_the_parts_before_it() -> None:
    found = read(
        FRONT
        + """1. Over de huur spreken wij het volgende af:
a. Woonlint stuurt HDS uiterlijk 15 februari een voorstel.
b. HDS adviseert vóór 1 april.
c. In oktober bespreken beide het aantal bezwaren.
2. De gemeente opent in mei een loket.
3. Woonlint bouwt in Q2 tien huizen.
"""
    )
    assert tasks(found, "1c") == [({W, H}, date(2026, 10, 31))]


TABLE = """<h1>Prestatieafspraken 2026</h1>
<p>De gemeente Veldhoek, de woningcorporaties Woonlint en Poortwonen en Huurdersraad De Sleutel (HDS) maken deze afspraken.</p>
<h2>Afspraak 1. Nieuwbouw</h2><p>De corporaties bouwen:</p>
<table>
<tr><th>Project</th><th>{head}</th><th>Aantal</th><th>Start bouw</th></tr>
<tr><td>Weideveld</td><td>Poortwonen</td><td>36 woningen</td><td>Q1 2026</td></tr>
<tr><td>Kade</td><td>Woonlint</td><td>58 woningen</td><td>Q4 2026</td></tr>
</table>
<h2>Afspraak 2. Tempo</h2><p>De gemeente evalueert de procedure uiterlijk 15 november 2026.</p>
<h2>Afspraak 3. Huur</h2><p>HDS adviseert vóór 1 april 2026 over de huur.</p>"""


@pytest.mark.parametrize("head", ["Corporatie", "Woningcorporatie", "Verhuurder"])
def test_a_column_headed_by_a_role_with_names_in_it_says_who(head: str) -> None:
    found = tasks(read(TABLE.format(head=head), name="pagina.html"), "1")
    assert found == [({"Poortwonen"}, date(2026, 3, 31)), ({W}, date(2026, 12, 31))]


ROWS = """# Jaarschijf 2026

De gemeente Veldhoek, woningcorporatie Woonlint en Huurdersraad De Sleutel (HDS). Ondertekend op 12 december 2025.

| Nr | Afspraak | Trekker | Betrokken | Planning |
|---|---|---|---|---|
| D1 | Rapportage over het bezit op 31 december 2025 | Woonlint | gemeente | uiterlijk 1 juni |
| D2 | Afspraken maken over begeleiding; HDS en Woonlint werken dit samen uit | Woonlint | gemeente | Q3 2026 |
| D3 | Loket openen | gemeente | HDS | Q2 2026 |
"""


def test_the_day_of_a_count_in_the_year_before_is_no_term_beside_the_cell_that_says_when() -> None:
    assert tasks(read(ROWS, name="jaarschijf.md"), "D1") == [({W}, date(2026, 6, 1))]


def test_those_whom_the_words_say_take_it_on_do_it() -> None:
    assert tasks(read(ROWS, name="jaarschijf.md"), "D2") == [({W, H}, date(2026, 9, 30))]


@pytest.mark.parametrize(
    ("said", "times"),
    [
        ("in 2025 en 2026 woningen verbeteren", ["in 2025 en 2026"]),
        ("in 2025 zijn er 2026 woningen", ["in 2025"]),
    ],
)
def test_a_second_year_is_a_year_also_before_what_could_be_counted(said: str, times: list[str]) -> None:
    assert [m.text for m in find_mentions(said)] == times


@pytest.mark.parametrize(
    ("said", "titles"),
    [
        ("De gemeente en Woonlint plaatsen beide een bank in Q2.", ["Ieder een bank plaatsen"]),
        ("De gemeente bouwt in Q2 een school; Woonlint doet dat in Q3.", ["Een school bouwen", "Een school bouwen"]),
    ],
)
def test_the_name_of_a_task_reads_by_itself(said: str, titles: list[str]) -> None:
    found = read(FRONT + AROUND.format(said))
    assert [t.title for a in found.afspraken if a.number == "2" for t in a.tasks] == titles


@pytest.mark.parametrize(
    "sentence",
    [
        "Voor jongeren zijn jaarlijks zes woningen van Woonlint beschikbaar",
        "Er zijn jaarlijks 6 woningen van Woonlint beschikbaar voor jongeren",
        "In 2026 komen 12 woningen van Woonlint beschikbaar voor jongeren",
        "Jaarlijks is € 50.000 van Woonlint beschikbaar voor de buurt",
    ],
)
def test_what_is_available_is_so_by_whose_it_is(sentence: str) -> None:
    assert tasks(read(FRONT + AROUND.format(f"{sentence}.")), "2") == [({W}, date(2026, 12, 31))]


def test_the_kind_of_several_may_be_said_in_a_sentence_that_lists_their_names() -> None:
    found = read(
        "Prestatieafspraken 2026\n\nIn de gemeente Veldhoek zijn drie woningcorporaties actief: Lindeholm Wonen (Lindeholm), "
        "Stichting Thuisborg (Thuisborg) en De Haard. Hun huurders worden vertegenwoordigd door de Huurdersvereniging Lindeholm "
        "(HVL) en de Bewonersraad Thuisborg (BRT).\n\n1. Lindeholm bouwt in Q2 2026 tien huizen.\n"
        "2. Thuisborg bouwt in Q3 2026 vijf huizen.\n3. HVL houdt in mei 2026 een dag.\n"
        "4. De corporaties leggen in maart 2026 hun voorstel voor.\n"
    )
    landlords = {"Lindeholm Wonen", "Stichting Thuisborg", "De Haard"}
    assert {p.name for p in found.parties if p.role.value == "corporatie"} == landlords
    assert tasks(found, "1") == [({"Lindeholm Wonen"}, date(2026, 6, 30))]
    assert tasks(found, "3") == [({"Huurdersvereniging Lindeholm"}, date(2026, 5, 31))]
    assert tasks(found, "4") == [(landlords, date(2026, 3, 31))]


def test_no_new_agreements_about_something_else_make_no_running_work_of_what_stands_beneath() -> None:
    text = f"""# {FRONT}## A. Bouwen

A1. Woonlint bouwt in Q2 2026 tien huizen.

## B. Betaalbaar wonen

De landelijke afspraken zijn de basis voor het huurbeleid. Daarover maken we geen nieuwe afspraken. Wel willen we eerder hulp.

B1. Woonlint sluit in Q2 2026 een convenant.

B2. HDS houdt in mei 2026 een dag.
"""
    found = read(text, name="afspraken.md").afspraken
    assert [(a.number, a.section.value) for a in found] == [(number, "afspraak") for number in ("A1", "B1", "B2")]


def test_a_chapters_planning_with_who_and_what_is_more_to_do_than_the_afspraak_of_that_number_says() -> None:
    front = FRONT.replace("Prestatieafspraken 2026\n", "# Prestatieafspraken 2026\n")
    rows = (
        "| Nr. | Actie | Trekker | Samen met | Gereed |\n|---|---|---|---|---|\n"
        "| 1.1 | Startnotitie voor het Wilgenkwartier vaststellen | gemeente | | Q2 |\n"
        "| 1.1 | Gegevens van het Wilgenkwartier aanleveren | Woonlint | | februari |\n"
        "| 1.2 | Zes energiecoaches werven | HDS | Woonlint | Q3 |\n"
    )
    text = (
        f"{front}## 1. Energie\n\n1.1 De gemeente begint in het Wilgenkwartier met een plan. Woonlint wordt bij het plan "
        f"betrokken.\n\n1.2 HDS werft energiecoaches onder huurders. De gemeente betaalt de opleiding.\n\n"
        f"1.3 Woonlint geeft huurders raad over hun meter.\n\nPlanning hoofdstuk 1\n\n{rows}"
    )
    found = read(text, name="afspraken.md")
    assert [(t.quote, t.owners, t.lead) for a in found.afspraken for t in a.tasks] == [
        ("Startnotitie voor het Wilgenkwartier vaststellen", (G,), G),
        ("Gegevens van het Wilgenkwartier aanleveren", (W,), W),
        ("Zes energiecoaches werven", (W, H), H),
    ]


def test_a_party_on_the_cover_is_no_theme() -> None:
    text = """PRESTATIEOVEREENKOMST WONEN

2026 - 2027

Gemeente Veldhoek

Stichting Wonen Tessum

Huurdersvereniging Onderdak

De ondergetekenden:

de gemeente Veldhoek, hierna te noemen: de Gemeente;

Stichting Wonen Tessum, hierna te noemen: de Corporatie;

Huurdersvereniging Onderdak, hierna te noemen: de Huurdersvereniging;

komen het volgende overeen:

Artikel 1  Begrippen

1. Deze overeenkomst geldt in 2026.

2. Onder huurwoning wordt verstaan een woning die wordt verhuurd.

Artikel 2  Bouwen

1. De Corporatie bouwt in Q2 2026 tien huizen.

2. De Gemeente stelt in mei 2026 een nota vast.

Artikel 3  Zorg en buurt

1. De Huurdersvereniging houdt in juni 2026 een dag.

2. De Gemeente opent in Q4 2026 een loket.
"""
    assert [a.theme for a in read(text).afspraken][2:] == ["Bouwen", "Bouwen", "Zorg en buurt", "Zorg en buurt"]


@pytest.mark.parametrize(
    "front",
    [
        "PRESTATIEAFSPRAKEN VELDHOEK 2026\ntussen\nde gemeente Veldhoek\nWoonstichting De Klinker en Vechthoeve Wonen\n"
        "de Huurdersraad Veldhoek (HRV) en Bewonersvereniging Vechthoeve (BVV)\n\n",
        "PRESTATIEAFSPRAKEN VELDHOEK 2026\n\nDe gemeente Veldhoek heeft vier dorpen. Woonstichting De Klinker (hierna De "
        "Klinker) bezit 3.120 woningen, Vechthoeve Wonen (hierna Vechthoeve) 870. De huurders worden vertegenwoordigd door de "
        "Huurdersraad Veldhoek (HRV) en Bewonersvereniging Vechthoeve (BVV).\n\n",
    ],
)
def test_a_landlord_whose_tenants_are_called_like_it_is_a_party_of_its_own(front: str) -> None:
    found = read(
        f"{front}1. Vechthoeve Wonen bouwt in Q2 2026 tien huizen.\n2. De corporaties leggen in maart 2026 hun voorstel voor.\n"
        "3. BVV houdt in mei 2026 een dag.\n"
    )
    assert tasks(found, "1") == [({"Vechthoeve Wonen"}, date(2026, 6, 30))]
    assert tasks(found, "2") == [({"Woonstichting De Klinker", "Vechthoeve Wonen"}, date(2026, 3, 31))]
    assert tasks(found, "3") == [({"Bewonersvereniging Vechthoeve"}, date(2026, 5, 31))]


BEHIND = [
    ("De gemeente past de regels hierop aan. Dat gebeurt in de tweede helft van 2026.", {G}, (12, 31)),
    ("De gemeente stelt een visie op het wonen op. Die is vóór 1 mei 2026 klaar.", {G}, (4, 30)),
    ("HDS maakt een folder over huurtoeslag. De folder is klaar in mei 2026 en wordt door Woonlint verspreid.", {H}, (5, 31)),
    ("De gemeente stelt het plan voor de wijk op. Zij doet dit vóór 1 juli 2026.", {G}, (6, 30)),
    ("In Q3 2026 worden de resultaten geëvalueerd. Dat doen Woonlint en de gemeente samen.", {G, W}, (9, 30)),
    ("Voor de Vogelbuurt is er in Q2 2026 een buurtplan. De gemeente schrijft dit samen met Woonlint.", {G, W}, (6, 30)),
]


@pytest.mark.parametrize(("text", "who", "due"), BEHIND)
def test_who_or_when_may_be_told_in_the_sentence_behind(text: str, who: set[str], due: tuple[int, int]) -> None:
    assert tasks(read(FRONT + AROUND.format(text)), "2") == [(who, date(2026, *due))]


def test_a_promise_whose_time_is_told_behind_it_is_quoted_with_that_and_called_by_its_own_words() -> None:
    said = "De gemeente past de regels hierop aan. Dat gebeurt in de tweede helft van 2026."
    [task] = [t for a in read(FRONT + AROUND.format(said)).afspraken if a.number == "2" for t in a.tasks]
    assert (task.quote, task.title) == (said, "De regels hierop aanpassen")


def test_the_lead_told_behind_goes_with_those_who_do_it_together() -> None:
    said = (
        "Woonlint wijst twintig woningen toe aan jongeren. In Q3 2026 wordt dat geëvalueerd. Woonlint en de gemeente doen dat "
        "samen; de regie ligt bij de gemeente."
    )
    [task] = [t for a in read(FRONT + AROUND.format(said)).afspraken if a.number == "2" for t in a.tasks]
    assert (set(task.owners), task.lead) == ({G, W}, G)


def test_who_brings_something_in_does_not_do_what_others_do() -> None:
    said = "In 2026 bezoeken de energiefixers {}nog 150 huishoudens. Woonlint levert daarvoor adressen aan."
    assert tasks(read(FRONT + AROUND.format(said.format("op kosten van de gemeente "))), "2") == [({G}, date(2026, 12, 31))]
    assert tasks(read(FRONT + AROUND.format(said.format(""))), "2") == [(set(), date(2026, 12, 31))]


NEXT = [
    ("HDS leest in Q3 2026 acht brieven mee. Woonlint past de brieven in het kwartaal daarop aan.", (12, 31)),
    ("HDS leest in mei 2026 acht brieven mee. Woonlint past de brieven de maand daarna aan.", (6, 30)),
    ("HDS leest in T1 2026 acht brieven mee. Woonlint past de brieven in het daaropvolgende tertiaal aan.", (8, 31)),
]


@pytest.mark.parametrize(("text", "due"), NEXT)
def test_the_next_quarter_is_the_one_behind_that_of_the_sentence_before(text: str, due: tuple[int, int]) -> None:
    assert tasks(read(FRONT + AROUND.format(text)), "2")[1] == ({W}, date(2026, *due))


def test_an_election_and_a_reason_are_no_tasks() -> None:
    for said in (
        "In maart 2026 kiezen we een nieuwe gemeenteraad.",
        "Zonnepanelen plaatst Woonlint alleen nog bij onderhoud, nu de salderingsregeling per 1 januari 2027 is beëindigd.",
    ):
        assert tasks(read(FRONT + AROUND.format(said)), "2") == []


def test_who_does_it_with_the_leader_is_an_owner_too() -> None:
    said = "Onder leiding van Woonlint wordt in Q1 2026 met de gemeente een protocol gemaakt."
    assert tasks(read(FRONT + AROUND.format(said)), "2") == [({G, W}, date(2026, 3, 31))]


@pytest.mark.parametrize("this_is", ["Wat u nu leest is de jaarschijf 2024.", "Hierna staan de afspraken van dit jaar."])
def test_the_term_of_the_frame_is_none_of_this_years_agreement(this_is: str) -> None:
    found = read(
        "Prestatieafspraken 2024\n\nDe gemeente Veldhoek, woningcorporatie Woonlint en Huurdersraad De Sleutel (HDS) hebben in "
        f"2022 een raamovereenkomst gesloten die loopt tot en met 2026. {this_is}\n\n1. Woonlint meldt elke maand hoe het is.\n"
        "2. De gemeente stelt in Q2 een nota vast.\n3. HDS houdt in mei een dag.\n"
    )
    assert (found.year_start, found.year_end) == (2024, 2024)
    assert tasks(found, "1") == [({W}, date(2024, 12, 31))]


def test_a_line_of_who_with_a_trekker_leads_what_others_do() -> None:
    said = "Daarna stellen de gemeente en Woonlint in 2026 budget beschikbaar.\nWie Gemeente Veldhoek (trekker), Woonlint, HDS."
    [task] = [t for a in read(FRONT + AROUND.format(said)).afspraken if a.number == "2" for t in a.tasks]
    assert (set(task.owners), task.lead) == ({G, W}, G)
