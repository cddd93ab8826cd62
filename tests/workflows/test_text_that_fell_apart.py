"""Text as it comes out of a PDF: tables and calendars whose cells stand one below the other, with the ends of pages in them."""

from __future__ import annotations

from datetime import date

import pytest

from workflows.reading.proposal import Proposal
from workflows.reading.read import read_document

G, W, H = "gemeente Veldhoek", "Stichting Woonlint", "Huurdersraad De Sleutel"
FRONT = """Samen thuis in Veldhoek
PRESTATIEAFSPRAKEN 2026
9 december 2025


1

PRESTATIEAFSPRAKEN 2026 | VELDHOEK

Vooraf

In dit document leggen de gemeente Veldhoek, Stichting Woonlint (hierna: Woonlint)

en Huurdersraad De Sleutel (hierna: HDS) vast wat zij in 2026 van elkaar mogen

verwachten.


2

PRESTATIEAFSPRAKEN 2026 | VELDHOEK

"""
TABLES = (
    FRONT
    + """1. Wonen

Veldhoek is van oudsher een gemeente met veel koopwoningen. Het aandeel sociale huur

bedraagt 19%. Daar willen wij iets aan doen, en daarvoor zijn deze afspraken.

Nr.
Afspraak
Trekker
Betrokken
Planning
1.1
Woonlint levert 28 woningen op aan het
Kerkpad. De woningen worden met voorrang
toegewezen aan ouderen.
Woonlint
gemeente
Q3 2026
1.2
De gemeente onderzoekt of het dorpshuis kan

3

PRESTATIEAFSPRAKEN 2026 | VELDHOEK

worden verbouwd.
gemeente
Woonlint
eerste helft 2026
1.3
Huisbezoek aan alle huurders met een melding.
gemeente
Woonlint

4

PRESTATIEAFSPRAKEN 2026 | VELDHOEK

maandelijks
1.4
Bij nieuwbouw streeft de gemeente naar 30% sociale huur.
gemeente
-
-

Over flexwonen hebben partijen eerder gesproken. Gezien de kosten zien zij daar in 2026 van af.

2. Hoe wij samenwerken

Goede samenwerking vraagt onderhoud.

Nr.
Afspraak
Trekker
Betrokken
Planning
2.1
HDS verzorgt in februari 2026 een rondleiding voor de
gemeenteraad.
HDS
gemeente
2026

Overleg en jaarkalender

Het bestuurlijk overleg komt drie keer per jaar bij elkaar.

Maand
Overleg
Onderwerp
maart
bestuurlijk overleg
evaluatie 2025
vóór 1 april

5

PRESTATIEAFSPRAKEN 2026 | VELDHOEK

uitnodiging door Woonlint
start nieuwe cyclus
juni
bestuurlijk overleg
bespreken concept
1 juli
Woonlint stuurt het bod aan gemeente en HDS
-

Veldhoek, 9 december 2025
gemeente Veldhoek
"""
)


def tasks(proposal: Proposal, number: str) -> list[tuple[set[str], date]]:
    return [(set(t.owners), t.period.due) for a in proposal.afspraken if a.number == number for t in a.tasks]


@pytest.fixture(scope="module")
def found() -> Proposal:
    return read_document(TABLES.encode(), name="afspraken.txt")


def test_each_number_of_a_table_that_fell_apart_is_an_afspraak(found: Proposal) -> None:
    assert [a.number for a in found.afspraken] == ["1.1", "1.2", "1.3", "1.4", "2.1"]


def test_its_cells_say_who_and_when_also_past_the_end_of_a_page(found: Proposal) -> None:
    assert tasks(found, "1.1") == [({W}, date(2026, 9, 30))]
    assert tasks(found, "1.2") == [({G}, date(2026, 6, 30))]
    assert tasks(found, "1.3") == [({G}, date(2026, 12, 31))]
    assert tasks(found, "2.1") == [({H}, date(2026, 2, 28))]


def test_what_partijen_see_off_is_no_task(found: Proposal) -> None:
    assert tasks(found, "1.4") == []


def test_a_calendar_that_fell_apart_has_its_meetings(found: Proposal) -> None:
    told = [(m.kind.value, m.month, m.day) for m in found.meetings if m.month]
    assert told == [
        ("bestuurlijk overleg", 3, None), ("deadline", 4, 1), ("bestuurlijk overleg", 6, None), ("deadline", 7, 1),
    ]  # fmt: skip


PROJECTS = """Overeenkomst prestatieafspraken 2025-2028

De gemeente Veldhoek, de corporaties Woonlint en Poortwonen en Huurdersraad De Sleutel (HDS) maken deze afspraken.

Artikel 1 Programma
De corporaties leveren samen ten minste 156 woningen op, volgens onderstaand overzicht.

Tabel 1. Harde plannen
Project
Corporatie
Aantal woningen
Oplevering
Molenzicht fase 1
Woonlint
64
Q2 2026
Molenzicht fase 2
Woonlint
52
2028
Kade
Poortwonen
40
Q4 2025
Totaal

156

Artikel 2 Locaties
De gemeente wijst uiterlijk 1 oktober 2025 zes locaties aan.

Artikel 3 Huur
HDS adviseert vóór 1 april 2026 over de huur.
"""


def test_a_table_of_projects_without_numbers_is_read_row_by_row() -> None:
    assert tasks(read_document(PROJECTS.encode(), name="overeenkomst.txt"), "1") == [
        ({"Woonlint"}, date(2026, 6, 30)),
        ({"Woonlint"}, date(2028, 12, 31)),
        ({"Poortwonen"}, date(2025, 12, 31)),
    ]


CODED = """Jaarschijf 2026
gemeente Veldhoek, Stichting Woonlint (hierna: Woonlint) en Huurdersraad De Sleutel (hierna: HDS)
Waar 'wij' staat, bedoelen we de drie ondertekenaars.

W. Woningen bijbouwen
Waar staan we?
In 2025 zijn 44 woningen opgeleverd. In beide wijken wordt in 2026 aan een plan gewerkt.
Wat spreken we af?
W1 Projecten
Concreet gaat het om:
• Dijkzone: de gemeente legt vóór 1 september 2026 een plan voor aan de raad.
• Havenkwartier: Woonlint levert in het tweede tertiaal van 2026 38 woningen op,
waarvan 12 voor jongeren.
W2 Lijst
Veilig Verder levert elk kwartaal een overzicht aan, zodat Woonlint een woning kan zoeken.

B. Betaalbaar houden
Waar staan we?
In de enquête van voorjaar 2025 gaf 22% aan tekort te komen. In 2026 wordt de toeslag hoger.
Wat spreken we af?
B1 Energiehulp
De gemeente neemt voor 1 oktober 2026 een besluit; in de stad is de financiering tot en met 2027 geregeld.
B2 Onderzoek
In het tweede tertiaal bespreken wij de resultaten.

Overleggen in 2026
Bestuurlijk komen wij in februari en november bij elkaar. HDS stuurt haar overzicht vóór 1 juli.

Ondertekend op 5 december 2025
"""


def test_chapters_by_letter_and_their_background_are_no_part_of_the_afspraak_before_them() -> None:
    found = read_document(CODED.encode(), name="jaarschijf.txt")
    assert [(a.number, a.theme) for a in found.afspraken] == [
        ("W1", "Woningen bijbouwen"), ("W2", "Woningen bijbouwen"), ("B1", "Betaalbaar houden"), ("B2", "Betaalbaar houden"),
    ]  # fmt: skip
    assert tasks(found, "W1") == [({G}, date(2026, 8, 31)), ({W}, date(2026, 8, 31))]
    assert tasks(found, "B1") == [({G}, date(2026, 9, 30))]
    assert tasks(found, "B2") == [({G, W, H}, date(2026, 8, 31))]


def test_who_opens_a_sentence_by_name_and_hands_something_in_is_an_organisation() -> None:
    found = read_document(CODED.encode(), name="jaarschijf.txt")
    assert tasks(found, "W2") == [({"Veilig Verder"}, date(2026, 12, 31))]
    assert str(next(p.role for p in found.parties if p.name == "Veilig Verder")) == "other"


def test_overleggen_heads_the_meetings() -> None:
    found = read_document(CODED.encode(), name="jaarschijf.txt")
    assert [(m.kind.value, m.month) for m in found.meetings] == [
        ("bestuurlijk overleg", 2), ("bestuurlijk overleg", 11), ("deadline", 7),
    ]  # fmt: skip


AROUND = """Prestatieafspraken 2026

De gemeente Veldhoek, Stichting Woonlint (hierna: Woonlint) en Huurdersraad De Sleutel (hierna: HDS) maken deze afspraken.

1. Woonlint bouwt in Q2 tien huizen.
2. {}
3. HDS houdt in mei een dag.
"""


@pytest.mark.parametrize(
    ("said", "due"),
    [
        ("Vanwege het einde van de salderingsregeling per 1 januari 2027 onderzoekt Woonlint of opslag kan.", []),
        (
            "De gemeente stelt in Q4 een verordening vast zoals in de wet waarvan de ingangsdatum is voorzien op 1 juli 2026.",
            [12],
        ),
        ("Woonlint telde in 2024 de klachten. Voor het einde van het jaar zijn alle huizen door Woonlint bezocht.", [12]),
        ("Partijen hebben dit in 2025 besproken en komen daar in 2026 niet op terug.", []),
        ("De gemeente sluit in Q4 een convenant, ter uitvoering van de per 1 januari 2026 gewijzigde Wet schulden.", [12]),
    ],
)
def test_when_a_law_begins_or_something_ends_is_no_term(said: str, due: list[int]) -> None:
    found = read_document(AROUND.format(said).encode(), name="afspraken.txt")
    assert [when.month for _, when in tasks(found, "2")] == due


def test_points_beneath_a_meeting_that_is_so_often_are_that_meeting() -> None:
    found = read_document(
        (
            AROUND.format("De gemeente opent in mei een loket.")
            + """
Bijlage 1 Overlegstructuur

Het bestuurlijk overleg van wethouder en bestuurder vindt drie keer per jaar plaats. De gemeente nodigt uit.
• In maart: evaluatie van het voorgaande jaar.
• In september: reactie van gemeente en HDS op het bod.
• In november: vaststellen van de nieuwe afspraken.
"""
        ).encode(),
        name="afspraken.txt",
    )
    assert [(m.kind.value, m.month) for m in found.meetings] == [("bestuurlijk overleg", n) for n in (3, 9, 11)]


COUNTED_BEHIND = """<h1>Prestatieafspraken 2026</h1>
<p>De gemeente Veldhoek, Stichting Woonlint (hierna: Woonlint) en Huurdersraad De Sleutel (hierna: HDS) maken deze afspraken.</p>
<h2>Wonen</h2><ul><li>Woonlint start in Q2 2026 met de bouw van 54 woningen (W1).</li>
<li>De gemeente verleent uiterlijk 15 februari 2026 de vergunning (W2)</li></ul><h2>Leefbaarheid</h2><ul>
<li>HDS houdt in mei 2026 een markt (L1).</li><li>Wij helpen elkaar (L2).</li></ul>"""


def test_codes_behind_the_sentences_are_their_numbers() -> None:
    found = read_document(COUNTED_BEHIND.encode(), name="pagina.html")
    assert [a.number for a in found.afspraken] == ["W1", "W2", "L1", "L2"]


def test_a_note_beneath_coded_rows_is_no_afspraak() -> None:
    found = read_document(
        b"""# Jaarschijf 2026

De gemeente Veldhoek, Stichting Woonlint (hierna: Woonlint) en Huurdersraad De Sleutel (hierna: HDS).

| Nr | Afspraak | Trekker | Planning |
|---|---|---|---|
| B1 | Opleveren van 36 woningen^1 | Woonlint | Q3 2026 |
| B2 | Vaststellen van de locatie | gemeente | Q2 2026 |
| B3 | Een markt houden | HDS | mei 2026 |

1 Een woning telt mee als zij bij oplevering een lage huur heeft.
""",
        name="jaarschijf.md",
    )
    assert [a.number for a in found.afspraken] == ["B1", "B2", "B3"]


def test_these_two_meetings_are_those_that_were_told_before() -> None:
    found = read_document(
        (
            AROUND.format("De gemeente opent in mei een loket.")
            + """
Overleg

Het bestuurlijk overleg is in maart, september en november. De gemeente organiseert deze twee overleggen op het gemeentehuis.
"""
        ).encode(),
        name="afspraken.txt",
    )
    assert [(m.kind.value, m.month) for m in found.meetings] == [("bestuurlijk overleg", n) for n in (3, 9, 11)]


def test_a_number_beneath_what_it_counts_is_a_target() -> None:
    found = read_document(PROJECTS.encode(), name="overeenkomst.txt")
    targets = [t.target for a in found.afspraken if a.number == "1" for t in a.tasks]
    assert [(t.value, t.unit) for t in targets if t] == [(64, "woningen"), (52, "woningen"), (40, "woningen")]


THEMES = """Samen bouwen aan Veldhoek, prestatieafspraken 2026

Partijen: de gemeente Veldhoek (Gem.), Stichting Woonlint (hierna: Woonlint) en Huurdersraad De Sleutel (hierna: HDS)

{above}
{labels}
{themes[0]}A1
Startbouw van 48 woningen aan de
Tuinlaan
Woonlint
Q2 2026
A2
Loket ligt ter vaststelling bij de raad
Gemeente Veldhoek, met
medewerking van HDS
voor 1 juli 2026
{themes[1]}B1
Markt houden
HDS
mei 2026
"""


@pytest.mark.parametrize("above", ["Afspraken", "Wat spreken we af?", "Inleidend woord."])
@pytest.mark.parametrize("labels", ["Code\nResultaat\nWie is aan zet\nGereed", "Nr.\nWerkzaamheden\nUitvoering door\nGereed"])
@pytest.mark.parametrize("themes", [("", ""), ("1. Bouwen en verdelen\n", "2. Prettig wonen\n")])
def test_any_words_above_a_table_that_fell_apart_will_do(above: str, labels: str, themes: tuple[str, str]) -> None:
    found = read_document(THEMES.format(above=above, labels=labels, themes=themes).encode(), name="afspraken.txt")
    assert tasks(found, "A1") == [({W}, date(2026, 6, 30))]
    assert tasks(found, "A2") == [({G}, date(2026, 6, 30))]
    assert tasks(found, "B1") == [({H}, date(2026, 5, 31))]


def test_rows_without_numbers_end_with_their_time() -> None:
    said = "Drie acties:\n\nActie\nDoor\nTermijn\n{}\n\n3. HDS houdt in mei een dag."
    rows = "Aanstellen van een coach voor ouderen die\nwillen verhuizen\nWoonlint\n1 maart 2026\nEen folder maken\nHDS\nQ3"
    text = AROUND.split("2. {}", maxsplit=1)[0] + "2. " + said.format(rows) + "\n"
    found = read_document(text.encode(), name="afspraken.txt")
    assert tasks(found, "2") == [({W}, date(2026, 3, 1)), ({H}, date(2026, 9, 30))]


def test_an_action_beneath_its_goal_is_one() -> None:
    found = read_document(
        b"""Prestatieafspraken 2026
De gemeente Veldhoek, Stichting Woonlint (hierna: Woonlint) en Huurdersraad De Sleutel (hierna: HDS) maken deze afspraken.
Zij willen dat er in de stad genoeg woningen zijn en dat huurders weten waar zij met hun vragen terecht kunnen.

A1 De Kamp
Doel
Meer keus voor ouderen
Afspraak
Woonlint bouwt 22 woningen.
Wie
Woonlint
Planning
Q3 2026

A2 Loket
Doel
Minder zoeken
Afspraak
Loket openen
Wie
gemeente
Planning
mei 2026

A3 Markt
Doel
Elkaar kennen
Afspraak
Markt houden
Wie
HDS
Planning
juni 2026
""",
        name="afspraken.txt",
    )
    assert [tasks(found, n) for n in ("A1", "A2", "A3")] == [
        [({W}, date(2026, 9, 30))], [({G}, date(2026, 5, 31))], [({H}, date(2026, 6, 30))],
    ]  # fmt: skip


def test_a_calendar_may_have_its_time_in_any_column_and_count_its_meetings() -> None:
    found = read_document(
        (
            AROUND.format("De gemeente opent in mei een loket.")
            + """
Overlegkalender 2026

Overleg
Wanneer
Wie nodigt uit
Onderwerp
Bestuurlijk overleg 1
februari
Gemeente
Terugblik 2025
Bestuurlijk overleg 2
juni
Gemeente
Voortgang
Bestuurlijk overleg 3
november
Woonlint
Jaarschijf 2027
Ambtelijk overleg
elke twee maanden
Woonlint
Voortgang
"""
        ).encode(),
        name="afspraken.txt",
    )
    told = [(m.kind.value, m.month or m.times_per_year, m.organiser) for m in found.meetings]
    assert told == [
        ("bestuurlijk overleg", 2, G), ("bestuurlijk overleg", 6, G), ("bestuurlijk overleg", 11, W), ("ambtelijk overleg", 6, W),
    ]  # fmt: skip


def test_a_table_of_who_signs_that_fell_apart_gives_the_short_names() -> None:
    found = read_document(
        b"""Jaarschijf 2026

Partijen

Partij
In deze jaarschijf
Vertegenwoordigd door
Gemeente Veldhoek
de gemeente
mevrouw S. Bos, wethouder wonen
Haagmolen Wonen
HMW
de heer T. Vos, directeur-bestuurder
Woningbouwvereniging Eendracht
WBV
mevrouw I. Smit, bestuurder
Huurdersplatform Haagmolen
HPH
de heer J. Valk, voorzitter

Hierna staan de afspraken die wij voor dit jaar met elkaar hebben gemaakt.

1. HMW bouwt in Q2 2026 tien huizen.
2. De corporaties leggen in maart 2026 hun huurvoorstel voor.
3. HPH houdt in mei 2026 een markt.
4. De gemeente opent in Q3 2026 een loket.
""",
        name="jaarschijf.txt",
    )
    assert tasks(found, "1") == [({"Haagmolen Wonen"}, date(2026, 6, 30))]
    assert tasks(found, "2") == [({"Haagmolen Wonen", "Woningbouwvereniging Eendracht"}, date(2026, 3, 31))]
    assert tasks(found, "3") == [({"Huurdersplatform Haagmolen"}, date(2026, 5, 31))]


def test_a_running_header_above_the_count_of_pages_is_taken_out_of_a_sentence_whatever_it_says() -> None:
    end = "\n\nWonen in de vallei\npagina {} van 4\n\n"
    found = read_document(
        (
            FRONT.replace("PRESTATIEAFSPRAKEN 2026 | VELDHOEK", "")
            + "1. Woonlint bouwt in Q2 2026 tien huizen voor de\n"
            + end.format(1)
            + "gemeente.\n\n2. Voor jongeren zijn jaarlijks zes woningen van\n"
            + end.format(2)
            + "Woonlint beschikbaar.\n\n3. HDS houdt in mei 2026 een markt.\n"
            + end.format(3)
        ).encode(),
        name="jaarschijf.txt",
    )
    assert [t.quote for a in found.afspraken for t in a.tasks] == [
        "Woonlint bouwt in Q2 2026 tien huizen voor de gemeente.",
        "Voor jongeren zijn jaarlijks zes woningen van Woonlint beschikbaar.",
        "HDS houdt in mei 2026 een markt.",
    ]
    assert tasks(found, "2") == [({W}, date(2026, 12, 31))]


def test_footnotes_at_the_ends_of_pages_count_no_afspraken_and_break_no_sentence() -> None:
    end = "\n\nPrestatieafspraken 2026 Veldhoek                 {}\n\nGemeente Veldhoek | Woonlint | HDS\n\n"
    found = read_document(
        (
            FRONT.replace("PRESTATIEAFSPRAKEN 2026 | VELDHOEK", "")
            + "1 Wonen\n\n1. Woonlint bouwt in Q2 2026 tien huizen volgens de nota van 2019.1 De gemeente betaalt\n\n"
            + "1 De huidige nota gaat uit van een vaste prijs (prijspeil 2019)."
            + end.format(2)
            + "daaraan mee.\n\n2. De gemeente stelt in mei 2026 een nieuwe nota vast.\n\n2 Zorg\n\n"
            + "3. HDS houdt in juni 2026 een dag over alle hulp die er is, uitgezonderd thuiszorg.2 Zij zorgt ook\n\n"
            + "2 Zie de landelijke afspraken, artikel 3; herijkt in\n\njuni 2025."
            + end.format(3)
            + "voor een folder.\n\n4. Woonlint opent in Q4 2026 een loket.\n"
            + end.format(4)
        ).encode(),
        name="jaarschijf.txt",
    )
    assert [(a.number, a.theme) for a in found.afspraken] == [("1", "Wonen"), ("2", "Wonen"), ("3", "Zorg"), ("4", "Zorg")]
    said = [" ".join(a.text.split()) for a in found.afspraken]
    assert said[0].endswith("De gemeente betaalt daaraan mee.")
    assert said[2].endswith("Zij zorgt ook voor een folder.")
    assert [t.period.due for a in found.afspraken for t in a.tasks] == [
        date(2026, 6, 30),
        date(2026, 5, 31),
        date(2026, 6, 30),
        date(2026, 12, 31),
    ]


@pytest.mark.parametrize("word", ["Thema 2: ", "Hoofdstuk 2 – "])
@pytest.mark.parametrize("name", ["Een huis dat je kunt betalen", "Wat huren mag kosten"])
def test_a_numbered_theme_is_one_whatever_verb_it_has(word: str, name: str) -> None:
    first, *others = "1. Woonlint bouwt in Q2 2026 tien huizen.", "2. HDS houdt in mei een dag.", "3. De gemeente wacht af."
    text = "\n\n".join((FRONT, first, word + name, *others))
    assert [a.theme for a in read_document(text.encode(), name="afspraken.txt").afspraken][1:] == [name, name]


@pytest.mark.parametrize("heading", ["Hoe we het samen doen (procedure)", "Zo doen we dit samen"])
def test_how_the_parties_do_it_together_holds_meetings_and_no_tasks(heading: str) -> None:
    items = "1. Woonlint bouwt in Q2 2026 tien huizen.", "2. HDS houdt in mei een dag.", "3. De gemeente opent in Q3 een loket."
    meets = "Twee keer per jaar is er bestuurlijk overleg: in april en in november. Woonlint stuurt voor 1 juli het bod op."
    found = read_document("\n\n".join((FRONT, *items, heading, meets)).encode(), name="afspraken.txt")
    assert [m.month for m in found.meetings if m.kind.value == "bestuurlijk overleg"] == [4, 11]
    assert len([t for a in found.afspraken for t in a.tasks]) == 3
