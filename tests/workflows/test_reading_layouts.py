"""The same afspraken in many layouts, by composition: each way of numbering, kind of chapter and form of the text together."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

import pytest

from workflows.reading.proposal import Proposal
from workflows.reading.read import read_document

NAMES = {"gemeente Veldhoek": "G", "Woonlint": "W", "Huurdersraad De Sleutel": "H"}
HEAD = "Prestatieafspraken Veldhoek 2026\n\nGemeente Veldhoek, woningcorporatie Woonlint en Huurdersraad De Sleutel (HDS)\n\n"
TAIL = "\nOndertekening\n\nVeldhoek, 9 december 2025\n"
Facts = tuple[str, str, str, str, str, str]
WONEN, WIJK = "Beschikbaarheid", "Leefbaarheid"
FACTS: tuple[tuple[str, Facts], ...] = (
    (WONEN, ("Nieuwbouw", "Woonlint levert in Q2 2026 18 woningen op", "18 woningen opleveren", "Woonlint", "Q2 2026", "W")),
    (
        WONEN,
        (
            "Ruil",
            "De gemeente en Woonlint werken vóór 1 oktober een regeling uit",
            "Een regeling uitwerken",
            "Gemeente en Woonlint",
            "vóór 1 oktober",
            "GW",
        ),
    ),
    (WIJK, ("Peiling", "HDS houdt in mei 2026 een peiling", "Een peiling onder huurders houden", "HDS", "mei 2026", "H")),
    (
        WIJK,
        (
            "Schouw",
            "De gemeente organiseert elk kwartaal een schouw",
            "Een schouw in de buurten organiseren",
            "Gemeente",
            "elk kwartaal",
            "G",
        ),
    ),
)
DUE = ["2026-06-30", "2026-09-30", "2026-05-31", "2026-12-31"]
WANTED = [(facts[5], due) for (_, facts), due in zip(FACTS, DUE, strict=True)]

CHAPTERS: dict[str, Callable[[int, str], str]] = {
    "plain": lambda n, name: name,
    "thema": lambda n, name: f"Thema {n}: {name}",
    "roman": lambda n, name: f"{'I' * n}. {name}",
    "capitals": lambda n, name: name.upper(),
}
NUMBERS: dict[str, list[str]] = {
    "count": ["1", "2", "3", "4"],
    "deep": ["1.1", "1.2", "2.1", "2.2"],
    "code": ["B1", "B2", "L1", "L2"],
    "long code": ["BES-01", "BES-02", "LEE-01", "LEE-02"],
    "year": ["2026-01", "2026-02", "2026-03", "2026-04"],
}
FORMS = ["{} ", "{}. ", "({}) ", "[{}] ", "Afspraak {}: ", "Prestatie {} – ", "- {} ", "{}\n"]
BODIES: dict[str, Callable[[Facts], str]] = {
    "sentence": lambda f: f"{f[1]}.",
    "background first": lambda f: f"De druk is groot. {f[1]}.",
    "wat wie wanneer": lambda f: f"{f[0]}\nWat: {f[2]}\nWie: {f[3]}\nWanneer: {f[4]}",
    "actie door termijn": lambda f: f"{f[0]}\nActie: {f[2]}\nDoor: {f[3]}\nTermijn: {f[4]}",
    "questions": lambda f: f"{f[0]}\nWat gaan we doen?\n{f[2]}\nWie is aan zet?\n{f[3]}\nWanneer is het klaar?\n{f[4]}",
}


def understood(proposal: Proposal) -> list[tuple[str, str]]:
    return [
        ("".join(NAMES.get(owner, "?") for owner in task.owners), task.period.due.isoformat())
        for afspraak in proposal.afspraken
        for task in afspraak.tasks
    ]


def printed(chapter: Callable[[int, str], str], numbers: list[str], form: str, body: Callable[[Facts], str]) -> str:
    text, theme = HEAD, ""
    for (name, facts), number in zip(FACTS, numbers, strict=True):
        if name != theme:
            text, theme = f"{text}{chapter(1 if name == WONEN else 2, name)}\n\n", name
        text += f"{form.format(number)}{body(facts)}\n\n"
    return text + TAIL


LAYOUTS = [
    (chapter, number, form, "sentence")
    for chapter, number, form in product(CHAPTERS, NUMBERS, FORMS)
    if not (number == "year" and form == "{}\n")  # 2026-01 alone on its line is a date
]
LAYOUTS += [("plain", number, form, body) for number, form, body in product(NUMBERS, ["{} ", "{}. ", "Afspraak {}: "], BODIES)]


@pytest.mark.parametrize("chapter", CHAPTERS)
@pytest.mark.parametrize("number", NUMBERS)
def test_the_layout_changes_nothing_of_what_is_understood(chapter: str, number: str) -> None:
    wrong = []
    for one, other, form, body in LAYOUTS:
        if (one, other) == (chapter, number):
            proposal = read_document(printed(CHAPTERS[one], NUMBERS[other], form, BODIES[body]).encode(), name="veldhoek.txt")
            if [a.number for a in proposal.afspraken] != NUMBERS[other] or understood(proposal) != WANTED:
                wrong.append((form, body, [a.number for a in proposal.afspraken], understood(proposal)))
    assert wrong == []


HEADS = [
    ("Nr", "Afspraak", "Trekker", "Planning"),
    ("#", "Wat gaan we doen?", "Wie is aan zet?", "Wanneer klaar?"),
    ("Code", "Omschrijving afspraak", "Verantwoordelijke partij(en)", "Datum gereed"),
    ("Nummer", "Resultaat", "Actiehouder(s)", "Termijn"),
    ("Volgnr", "Concrete actie", "Uitvoering door", "Tijdspad"),
]


@pytest.mark.parametrize("heads", HEADS, ids=lambda heads: heads[1])
@pytest.mark.parametrize("order", [(0, 1, 2, 3), (0, 3, 1, 2), (0, 2, 1, 3), (1, 0, 2, 3)])
def test_a_table_is_read_by_its_columns_in_any_order_and_words(heads: tuple[str, ...], order: tuple[int, ...]) -> None:
    rows = [heads, ("-", "-", "-", "-"), *((str(n), f[2], f[3], f[4]) for n, (_, f) in enumerate(FACTS, 1))]
    table = "\n".join("| " + " | ".join((row[i] if row[i] != "-" else "---") for i in order) + " |" for row in rows)
    proposal = read_document(f"# {HEAD}## Afspraken\n\n{table}\n\n## Ondertekening\n".encode(), name="veldhoek.md")
    assert [a.number for a in proposal.afspraken] == ["1", "2", "3", "4"]
    assert understood(proposal) == WANTED


def test_brackets_at_the_end_of_a_line_say_who_and_when() -> None:
    lines = "\n".join(f"Afspraak {n}: {f[0]}\n- {f[2]} ({f[3]}, {f[4]}).\n" for n, (_, f) in enumerate(FACTS, 1))
    assert understood(read_document(f"{HEAD}Afspraken\n\n{lines}{TAIL}".encode(), name="veldhoek.txt")) == WANTED


def test_a_heading_that_only_names_parties_says_whose_the_afspraken_under_it_are() -> None:
    text = (
        f"{HEAD}1 Wonen\n\nDe gemeente:\n\n1.1 stelt in Q2 2026 een kader op;\n\n1.2 verkoopt HDS vóór 1 oktober grond.\n\n"
        f"Woonlint en HDS samen:\n\n1.3 onderzoeken in mei 2026 hoe senioren kunnen verhuizen.\n{TAIL}"
    )
    assert understood(read_document(text.encode(), name="veldhoek.txt")) == [
        ("G", "2026-06-30"),
        ("G", "2026-09-30"),
        ("WH", "2026-05-31"),
    ]


THEMED: dict[str, Callable[[int, str], str]] = {**CHAPTERS, "markdown": lambda n, name: f"## {name}"}
WITHOUT_NUMBERS: dict[str, Callable[[Facts], str]] = {
    "bullets": lambda f: f"• {f[1]}.",
    "dashes": lambda f: f"- {f[1]}.",
    "paragraphs": lambda f: f"{f[1]}.",
    "titles": lambda f: f"{f[0]}\n\n{f[1]}.",
    "bracket": lambda f: f"- {f[2]} ({f[3]}, {f[4]})",
    "square": lambda f: f"- {f[2]} [{f[3]}; {f[4]}]",
    "arrow": lambda f: f"- {f[2]} → {f[3]}, {f[4]}",
    "dash behind": lambda f: f"- {f[2]} – {f[3]} – {f[4]}",
    "line": lambda f: f"• {f[2]} | {f[3]} | {f[4]}",
    "labels": lambda f: f"- {f[2]}\n- trekker: {f[3]}\n- planning: {f[4]}",
    "blocks": lambda f: f"Actie: {f[2]}\nDoor: {f[3]}\nTermijn: {f[4]}",
}


@pytest.mark.parametrize("form", WITHOUT_NUMBERS)
@pytest.mark.parametrize("chapter", THEMED)
def test_afspraken_without_numbers_are_counted_in_the_order_of_the_document(chapter: str, form: str) -> None:
    text, theme = HEAD + "Inleiding\n\nDe partijen werken sinds 2019 samen aan goed wonen in Veldhoek.\n\n", ""
    for name, facts in FACTS:
        if name != theme:
            text, theme = f"{text}{THEMED[chapter](1 if name == WONEN else 2, name)}\n\n", name
        text += f"{WITHOUT_NUMBERS[form](facts)}\n\n"
    proposal = read_document((text + TAIL).encode(), name="veldhoek.md" if chapter == "markdown" else "veldhoek.txt")
    assert [a.number for a in proposal.afspraken] == ["1", "2", "3", "4"]
    assert understood(proposal) == WANTED


def test_articles_may_be_headings_above_afspraken_with_codes() -> None:
    text = HEAD
    for place, (name, facts) in enumerate(FACTS):
        if place % 2 == 0:
            text += f"Artikel {place // 2 + 1} {name}\n\n"
        text += f"{'BW'[place // 2]}{place % 2 + 1} {facts[1]}.\n\n"
    text = text.replace("Artikel 1 ", "Artikel 1 Begrippen\n\nArtikel 2 ", 1).replace("Artikel 2 Leef", "Artikel 3 Leef", 1)
    proposal = read_document((text + TAIL).encode(), name="veldhoek.txt")
    assert [a.number for a in proposal.afspraken] == ["B1", "B2", "W1", "W2"]
    assert understood(proposal) == WANTED


@pytest.mark.parametrize("blank", ["\n", "\n\n"], ids=["rows apart", "one block"])
def test_a_table_whose_cells_came_out_below_each_other_is_a_table(blank: str) -> None:
    head = "Nr\nAfspraak\nTrekker\nBetrokken\nPlanning\n"
    rows = [f"{n}\n{f[1]}, zoals wij\ndat eerder deden.\n{f[3]}\nGemeente,\nHDS\n{f[4]}\n" for n, (_, f) in enumerate(FACTS, 1)]
    text = (
        f"{HEAD}Beschikbaarheid\n\n{head}{rows[0]}{blank[1:]}{rows[1]}\nLeefbaarheid\n\n{head}{rows[2]}{blank[1:]}{rows[3]}{TAIL}"
    )
    proposal = read_document(text.encode(), name="veldhoek.txt")
    assert [a.number for a in proposal.afspraken] == ["1", "2", "3", "4"]
    assert understood(proposal) == WANTED
