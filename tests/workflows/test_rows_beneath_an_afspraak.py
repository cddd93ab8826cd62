"""Rows and labelled lines beneath an afspraak: what one row adds to another, and where the words of a label end."""

from __future__ import annotations

import pytest

from workflows.reading.proposal import Proposal
from workflows.reading.read import read_document

HEAD = (
    "# Prestatieafspraken Veldhoek 2026\n\nGemeente Veldhoek, woningcorporatie Woonlint en Huurdersraad De Sleutel (HDS)\n\n"
    "## Wonen\n\n### 1. Oude afspraak\n\nHDS houdt in mei 2026 een peiling.\n\n### 2. Woningen\n\n"
)
TAIL = (
    "\n\n### 3. Nog een\n\nDe gemeente stelt vóór 1 oktober 2026 een nota op.\n\n## Ondertekening\n\nVeldhoek, 9 december 2025\n"
)
SHORT = {"gemeente Veldhoek": "G", "Woonlint": "W", "Huurdersraad De Sleutel": "H"}


def read(text: str) -> Proposal:
    return read_document(f"{HEAD}{text}{TAIL}".encode(), name="veldhoek.md")


def table(*rows: tuple[str, ...]) -> str:
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join([lines[0], "|" + "---|" * len(rows[0]), *lines[1:]]) + "\n"


def second(text: str) -> list[tuple[str, str, str]]:
    """What is promised in the afspraak between the two others: its words, by whom, and until when."""
    found = read(text).afspraken
    assert [a.number for a in found] == ["1", "2", "3"]
    return [(t.quote, "".join(SHORT.get(owner, "?") for owner in t.owners), t.period.due.isoformat()[5:]) for t in found[1].tasks]


ACTIONS = ("Actie", "Door", "Termijn")
NEARLY_ALIKE = [
    (("Verbetering van 120 woningen", "Woonlint", "2026"), ("Verbetering van 45 woningen", "Woonlint", "Q2 2026")),
    (("Schouw in de portieken houden", "Woonlint", "Q1 2026"), ("Schouw in de portieken houden", "HDS", "Q3 2026")),
    (("Overzicht van de cijfers maken", "Gemeente", "mei 2026"), ("Overzicht van de cijfers maken", "Woonlint", "mei 2026")),
    (("Brief aan alle huurders sturen", "Woonlint", "Q1"), ("Brief aan alle huurders sturen", "Woonlint", "Q4")),
]


@pytest.mark.parametrize("rows", NEARLY_ALIKE)
def test_rows_that_differ_only_in_a_number_an_owner_or_a_time_are_two_promises(rows: tuple[tuple[str, str, str], ...]) -> None:
    assert [quote for quote, _, _ in second(table(ACTIONS, *rows))] == [row[0] for row in rows]


def test_a_row_that_says_again_what_stands_above_it_is_no_second_promise() -> None:
    prose = "Woonlint verbetert in Q2 2026 in de Rietbuurt 45 woningen.\n\n"
    rows = table(ACTIONS, ("Woonlint verbetert in de Rietbuurt 45 woningen", "Woonlint", "Q2 2026"))
    assert second(prose + rows) == [(prose.strip(), "W", "06-30")]


LISTS = [
    ("Woonlint verbetert haar bezit per complex. De planning voor dit jaar:", ("Complex", "Aantal", "Uitvoering")),
    ("Woonlint verbetert haar bezit per complex volgens de planning hieronder:", ("Complex", "Woningen", "Wanneer")),
    ("Woonlint pakt twee complexen aan. Het gaat om:", ("Buurt", "Omvang", "Oplevering")),
    ("Woonlint pakt twee complexen aan:", ("Straat", "Aantal woningen", "Gereed")),
    ("Woonlint verbetert haar bezit. Zij doet dat volgens onderstaand overzicht.", ("Complex", "Aantal", "Gereed")),
    ("Woonlint verbetert haar bezit zoals in de volgende tabel.", ("Complex", "Aantal", "Gereed")),
]


@pytest.mark.parametrize(("before", "head"), LISTS)
def test_a_table_of_places_with_an_amount_and_a_time_tells_what_the_sentence_above_it_announces(
    before: str, head: tuple[str, str, str]
) -> None:
    rows = table(head, ("Zwaluwhof", "36 woningen", "Q2 2026"), ("Lijsterhof", "52 woningen", "Q4 2026"))
    assert second(f"{before}\n\n{rows}") == [("Zwaluwhof 36 woningen", "W", "06-30"), ("Lijsterhof 52 woningen", "W", "12-31")]


def test_each_row_of_such_a_table_may_have_an_owner_of_its_own() -> None:
    rows = table(
        ("Complex", "Eigenaar", "Aantal", "Gereed"),
        ("Zwaluwhof", "Woonlint", "36 woningen", "Q2 2026"),
        ("Raadhuis", "Gemeente", "4 woningen", "2026"),
    )
    told = second(f"De verbetering verloopt volgens onderstaand overzicht.\n\n{rows}")
    assert told == [("Zwaluwhof 36 woningen", "W", "06-30"), ("Raadhuis 4 woningen", "G", "12-31")]


def test_a_table_of_places_without_a_time_promises_nothing() -> None:
    rows = table(("Complex", "Aantal", "Bouwjaar"), ("Zwaluwhof", "36 woningen", "1964"), ("Lijsterhof", "52 woningen", "1971"))
    assert second(f"Woonlint verhuurt hier twee complexen:\n\n{rows}") == []


LABELS_WITHIN = [
    (
        "Gemeente en Woonlint vullen in Q1 2026 het fonds. Regie: gemeente. HDS beoordeelt per kwartaal de aanvragen.",
        "GW",
        "03-31",
    ),
    ("Woonlint richt in Q1 2026 een fonds in. Trekker: Woonlint. In mei 2026 houdt HDS een proef.", "W", "03-31"),
    (
        "De gemeente opent in Q1 2026 een loket. Coördinatie: gemeente. Woonlint levert vanaf Q2 2026 een medewerker.",
        "G",
        "03-31",
    ),
]


def test_words_behind_a_label_that_are_no_sentence_belong_to_it() -> None:
    text = "Er komt een onderzoek naar de woonlasten. Wie: gemeente en HDS. Start in Q2 2026, oplevering eind Q3 2026."
    assert [(quote, owners) for quote, owners, _ in second(text)] == [("Er komt een onderzoek naar de woonlasten.", "GH")]


@pytest.mark.parametrize(("text", "owners", "due"), LABELS_WITHIN)
def test_a_sentence_behind_a_label_in_running_text_is_read_as_a_sentence(text: str, owners: str, due: str) -> None:
    first, *_, last = text.split(". ")
    found = second(text)
    assert [quote for quote, _, _ in found] == [f"{first}.", last]
    assert found[0][1:] == (owners, due)


COUNTS = [("L1", "L2", "L3", "L4"), ("2.1", "2.2", "2.3", "2.4"), ("WZ-1", "WZ-2", "WZ-3", "WZ-4"), ("1", "2", "3", "4")]
PROSE = "HDS stelt in september 2026 met Woonlint een plan op."


@pytest.mark.parametrize("numbers", COUNTS)
@pytest.mark.parametrize("place", [0, 3])
def test_a_sentence_that_goes_on_with_the_count_of_a_table_is_an_afspraak(numbers: tuple[str, ...], place: int) -> None:
    rest = [number for at, number in enumerate(numbers) if at != place]
    actions = (("Schouwen houden", "Q2 2026"), ("Een folder maken", "mei 2026"), ("Een loket openen", "Q3 2026"))
    rows = table(
        ("Nr", "Afspraak", "Trekker", "Planning"), *((n, a, "Woonlint", t) for n, (a, t) in zip(rest, actions, strict=True))
    )
    prose = f"{numbers[place]}. {PROSE}\n"
    body = f"{prose}\n{rows}" if place == 0 else f"{rows}\n{prose}"
    head = HEAD.partition("### 1.")[0]
    found = read_document(f"{head}{body}\n## Ondertekening\n\nVeldhoek, 9 december 2025\n".encode(), name="v.md").afspraken
    assert [a.number for a in found] == list(numbers)
    assert [t.quote for t in found[place].tasks] == [PROSE]


TWO_IN_A_CELL = [
    (
        "De gemeente houdt een spreekuur in het wijkcentrum. Woonlint wijst haar huurders op dit spreekuur.",
        [("De gemeente houdt een spreekuur in het wijkcentrum.", "G"), ("Woonlint wijst haar huurders op dit spreekuur.", "W")],
    ),
    (
        "De gemeente bezoekt huurders binnen vijf dagen na een melding. Daarnaast bespreken gemeente en Woonlint de aantallen.",
        [("Daarnaast bespreken gemeente en Woonlint de aantallen.", "GW")],
    ),
]
ONE_IN_A_CELL = [
    ("Onderzoek naar splitsen en optoppen. HDS kijkt daarbij mee.", "G"),
    ("De gemeente houdt een spreekuur. HDS levert hiervoor vrijwilligers.", "G"),
]


@pytest.mark.parametrize(("cell", "wanted"), TWO_IN_A_CELL)
def test_sentences_of_a_cell_that_say_what_two_do_are_two_promises(cell: str, wanted: list[tuple[str, str]]) -> None:
    told = second(table(ACTIONS, (cell, "Gemeente", "Q3 2026")))
    assert told == [(quote, who, "09-30") for quote, who in wanted]


@pytest.mark.parametrize(("cell", "who"), ONE_IN_A_CELL)
def test_help_with_what_the_cell_says_is_no_promise_of_its_own(cell: str, who: str) -> None:
    assert [(who, due) for _, who, due in second(table(ACTIONS, (cell, "Gemeente", "Q3 2026")))] == [(who, "09-30")]


def test_a_verb_that_can_be_split_is_an_infinitive_where_it_is_whole() -> None:
    cell = "Schimmel aanpakken in de Brinkflat. De gemeente controleert de uitvoering."
    assert second(table(ACTIONS, (cell, "Woonlint", "Q3 2026"))) == [("Schimmel aanpakken in de Brinkflat.", "W", "09-30")]


YEARS = """# Raamovereenkomst prestatieafspraken Veldhoek 2026-2029

Gemeente Veldhoek, woningcorporatie Woonlint en Huurdersraad De Sleutel (HDS)

## Meerjarige afspraken 2026-2029

**W1 Nieuwbouw.** Woonlint bouwt in de jaren 2026 tot en met 2029 200 woningen.

**W2 Toeslagen.** Wij willen niet dat huurders geld laten liggen en wijzen hen op de huurtoeslag.

**W3 Lijst.** De gemeente stuurt ieder kwartaal een lijst met lege panden aan Woonlint.

## Jaarschijf 2028

| Code | Wat doen we? | Trekker | Gereed |
|---|---|---|---|
| W1 | Start bouw van 40 woningen aan de Kade | Woonlint | Q2 |
| W2 | Campagne over huurtoeslag, zodat huurders geen geld laten liggen | gemeente | september |
| W1 | Vergunning voor de Haven verlenen | gemeente | vóór 1 maart 2029 |

## Ondertekening

Veldhoek, 9 december 2025
"""


def test_a_row_beneath_the_heading_of_a_year_is_of_that_year_and_adds_to_what_holds_for_all() -> None:
    found = read_document(YEARS.encode(), name="raam.md")
    assert (found.year_start, found.year_end) == (2026, 2029)
    told = {a.number: [(t.quote.split()[0], t.period.due.isoformat()) for t in a.tasks] for a in found.afspraken}
    assert told["W1"] == [("Woonlint", "2029-12-31"), ("Start", "2028-06-30"), ("Vergunning", "2029-02-28")]
    assert told["W2"] == [("Campagne", "2028-09-30")]
    assert told["W3"] == [("De", "2029-12-31")]


NESTED = """<h1>Prestatieafspraken Veldhoek 2026</h1>
<p>De gemeente Veldhoek, woningcorporatie Woonlint en Huurdersraad De Sleutel (HDS) maken afspraken.</p>
<h2>Afspraak 1: Doorstroming</h2><p>Om de doorstroming op gang te brengen spreken wij het volgende af:</p>
<ul><li>Woonlint:<ul><li>geeft in Q2 2026 aan 25 ouderen een bijdrage;</li><li>houdt elk kwartaal een spreekuur.</li></ul></li>
<li>De gemeente:<ul><li>schrijft in februari 2026 de inwoners aan.</li></ul></li></ul>
<h2>Afspraak 2: Schoon en veilig</h2><p>Voor deze buurt geldt:</p>
<ul><li>Partijen<ol type="a"><li>bepalen in Q1 2026 de plekken die beter kunnen;</li>
<li>gaan daar in mei 2026 kijken.</li></ol></li>
<li>De gemeente<ol type="a" start="3"><li>knapt uiterlijk in Q3 2026 het groen op;</li>
<li>plaatst in Q4 2026 verlichting.</li></ol></li></ul>
<h2>Afspraak 3: Cijfers</h2><p>HDS vraagt in juni 2026 de huurders naar hun ervaringen.</p>
<h2>Overleg</h2><p>Het bestuurlijk overleg is in maart en november.</p>
<h2>Voetnoten</h2><ol><li>Woonagenda Veldhoek, vastgesteld op 14 mei 2024.</li></ol>
"""


def test_a_point_with_points_of_its_own_says_who_does_those() -> None:
    found = read_document(NESTED.encode(), name="x.html")
    told = [("".join(SHORT[o] for o in t.owners), t.period.due.isoformat()[5:]) for a in found.afspraken for t in a.tasks]
    one, two = (
        [("W", "06-30"), ("W", "12-31"), ("G", "02-28")],
        [("GWH", "03-31"), ("GWH", "05-31"), ("G", "09-30"), ("G", "12-31")],
    )
    assert told == [*one, *two, ("H", "06-30")]
    assert {m.month for m in found.meetings} == {3, 11}, "a footnote is no meeting"
