"""The same four afspraken in layouts that agreements have beside the usual ones: as text, as Markdown, as HTML."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from workflows.reading.proposal import Proposal
from workflows.reading.read import read_document

TITLE = "Prestatieafspraken Veldhoek 2026"
PARTIES = "Gemeente Veldhoek, woningcorporatie Woonlint en Huurdersraad De Sleutel (HDS)"
SIGNED = "Veldhoek, 9 december 2025"
SHORT = {"gemeente Veldhoek": "G", "Woonlint": "W", "Huurdersraad De Sleutel": "H"}
Fact = tuple[str, str, str, str, str]
"""A name, a sentence, what is to be done, who does it, when."""
FACTS: tuple[Fact, ...] = (
    ("Nieuwbouw", "Woonlint levert in Q2 2026 18 woningen op", "18 woningen opleveren", "Woonlint", "Q2 2026"),
    ("Ruil", "De gemeente en Woonlint werken vóór 1 oktober een regeling uit", "Een regeling uitwerken", "Gemeente en Woonlint",
     "vóór 1 oktober"),
    ("Peiling", "HDS houdt in mei 2026 een peiling", "Een peiling onder huurders houden", "HDS", "mei 2026"),
    ("Schouw", "De gemeente organiseert elk kwartaal een schouw", "Een schouw in de buurten organiseren", "Gemeente",
     "elk kwartaal"),
)  # fmt: skip
WANTED = [("W", "2026-06-30"), ("GW", "2026-09-30"), ("H", "2026-05-31"), ("G", "2026-12-31")]
COUNTED = ["1", "2", "3", "4"]


def told(proposal: Proposal) -> list[tuple[str, str]]:
    return [
        ("".join(SHORT.get(owner, "?") for owner in task.owners), task.period.due.isoformat())
        for afspraak in proposal.afspraken
        for task in afspraak.tasks
    ]


def numbers(proposal: Proposal) -> list[str]:
    return [afspraak.number for afspraak in proposal.afspraken]


def text_of(form: Callable[[int, Fact], str], *, mark: str = "") -> bytes:
    parts = [f"{mark}{TITLE}", PARTIES]
    for n, fact in enumerate(FACTS, 1):
        if n % 2:
            parts.append(f"{mark * 2}{'Beschikbaarheid' if n == 1 else 'Leefbaarheid'}".replace("# #", "##"))
        parts.append(form(n, fact))
    return "\n\n".join([*parts, f"{mark * 2}Ondertekening".replace("# #", "##"), SIGNED]).encode()


WORDS = ["AFSPRAAK {}", "Afspraak nr. {}", "Afspraak #{}", "Prestatie-afspraak {}", "{})", "({})", "Ad {}", "Punt {}", "Nr. {}"]
WORDS += ["Afspraak {} -", "Artikel {} –"]


@pytest.mark.parametrize("word", WORDS)
def test_a_number_may_be_written_in_any_way_beside_or_above_the_afspraak(word: str) -> None:
    beside = read_document(text_of(lambda n, f: f"{word.format(n)} {f[1]}."), name="veldhoek.txt")
    above = read_document(text_of(lambda n, f: f"{word.format(n)}\n{f[0]}\n{f[1]}."), name="veldhoek.txt")
    assert (numbers(beside), told(beside)) == (numbers(above), told(above)) == (COUNTED, WANTED)


FORMS: dict[str, Callable[[int, Fact], str]] = {
    "bold labels": lambda n, f: f"### {n} {f[0]}\n\n**Wat** {f[2]}\n\n**Wie** {f[3]}\n\n**Wanneer** {f[4]}",
    "bold labels with colons": lambda n, f: f"### {n}. {f[0]}\n\n**Wat:** {f[2]}  \n**Wie:** {f[3]}  \n**Wanneer:** {f[4]}",
    "labels behind": lambda n, f: f"{n}. {f[2]}. Trekker: {f[3]}. Planning: {f[4]}.",
    "labels on their own line": lambda n, f: (
        f"{n} {f[0]}\nDat vraagt inzet.\nAfspraak\n{f[2]}\nTrekker\n{f[3]}\nPlanning\n{f[4]}"
    ),
    "dashes behind": lambda n, f: f"{n}. {f[2]} – {f[3]} – {f[4]}",
    "brackets behind": lambda n, f: f"{n}. {f[2]} ({f[3]}; {f[4]}).",
    "rows without heads": lambda n, f: f"| {n} | {f[2]} | {f[3]} | {f[4]} |",
    "times in the margin": lambda n, f: f"| {f[4]} | {n}. {f[2]} | {f[3]} |",
    "the footer in the middle": lambda n, f: f"{n}. {cut(f, 0)}\n\nConcept 3 – 4 november 2025 | blz. {n} van 4\n\n{cut(f, 1)}.",
    "the number of the page in the middle": lambda n, f: f"{n}. {cut(f, 0)}\n\n- {n} -\n\n{cut(f, 1)}.",
    "the title in the middle": lambda n, f: f"{n}. {cut(f, 0)}\n{TITLE} - {n} -\n{cut(f, 1)}.",
}


def cut(fact: Fact, side: int) -> str:
    words = fact[1].split()
    return " ".join(words[4:] if side else words[:4])


@pytest.mark.parametrize("form", FORMS)
def test_who_and_when_may_stand_anywhere_and_furniture_in_the_middle(form: str) -> None:
    proposal = read_document(text_of(FORMS[form], mark="# "), name="veldhoek.md")
    assert (numbers(proposal), told(proposal)) == (COUNTED, WANTED)


UNCOUNTED: dict[str, tuple[Callable[[int, Fact], str], list[str]]] = {
    "roman": (lambda n, f: f"{['I', 'II', 'III', 'IV'][n - 1]}. {f[1]}.", ["I", "II", "III", "IV"]),
    "capitals": (lambda n, f: f"{'ABCD'[n - 1]}. {f[1]}.", ["A", "B", "C", "D"]),
    "the same number again": (lambda n, f: f"1. {f[1]}.", COUNTED),
}


@pytest.mark.parametrize("form", UNCOUNTED)
def test_signs_that_are_no_numbers_or_no_count_are_read_too(form: str) -> None:
    make, wanted = UNCOUNTED[form]
    proposal = read_document(text_of(make), name="veldhoek.txt")
    assert (numbers(proposal), told(proposal)) == (wanted, WANTED)


def page(body: str) -> bytes:
    return f"<html><h1>{TITLE}</h1><p>{PARTIES}</p>{body}<h2>Ondertekening</h2><p>{SIGNED}</p></html>".encode()


def rows(*facts: Fact) -> str:
    cells = "".join(f"<tr><td>{FACTS.index(f) + 1}</td><td>{f[2]}</td><td>{f[3]}</td><td>{f[4]}</td></tr>" for f in facts)
    return f"<table><tr><th>Nr</th><th>Afspraak</th><th>Wie</th><th>Wanneer</th></tr>{cells}</table>"


PAGES = {
    "terms": "".join(
        f"<h3>{n}. {f[0]}</h3><dl><dt>Wat</dt><dd>{f[2]}</dd><dt>Wie</dt><dd>{f[3]}</dd><dt>Wanneer</dt><dd>{f[4]}</dd></dl>"
        for n, f in enumerate(FACTS, 1)
    ),
    "tables beside each other": (
        f"<table><tr><td><h3>Wonen</h3>{rows(*FACTS[:2])}</td><td><h3>Wijk</h3>{rows(*FACTS[2:])}</td></tr></table>"
    ),
    "a list that goes on": "<ol>{}</ol><h2>Leefbaarheid</h2><ol start='3'>{}</ol>".format(
        *("".join(f"<li>{f[1]}.</li>" for f in half) for half in (FACTS[:2], FACTS[2:]))
    ),
    "columns of parties without numbers": (
        "<h2>Wonen</h2><table><tr><th>Gemeente</th><th>Woonlint</th><th>Huurdersraad De Sleutel</th></tr><tr><td><ul><li>werkt "
        "vóór 1 oktober samen met Woonlint een regeling uit</li><li>organiseert elk kwartaal een schouw</li></ul></td><td><ul>"
        "<li>levert in Q2 2026 18 woningen op</li></ul></td><td><ul><li>houdt in mei 2026 een peiling</li></ul></td></tr></table>"
    ),
}  # fmt: skip


@pytest.mark.parametrize("form", PAGES)
def test_a_page_of_a_website_is_read_by_its_parts(form: str) -> None:
    proposal = read_document(page(PAGES[form]), name="veldhoek.html")
    assert numbers(proposal) == COUNTED
    assert sorted(told(proposal)) == sorted(WANTED)


def test_a_markdown_table_needs_no_strokes_at_its_edges() -> None:
    lines = "\n".join(f"{n} | {f[2]} | {f[3]} | {f[4]}" for n, f in enumerate(FACTS, 1))
    text = f"# {TITLE}\n\n{PARTIES}\n\nNr | Afspraak | Trekker | Planning\n--- | --- | --- | ---\n{lines}\n\n## Ondertekening\n"
    proposal = read_document(text.encode(), name="veldhoek.md")
    assert (numbers(proposal), told(proposal)) == (COUNTED, WANTED)


def test_what_a_cell_says_behind_the_action_is_no_part_of_the_task() -> None:
    text = (
        f"# {TITLE}\n\n{PARTIES}\n\n| Nr | Afspraak | Wie | Wanneer | Resultaat |\n|---|---|---|---|---|\n"
        "| 1 | Convenant over overlast herzien. Woonlint levert de cijfers aan. | Gemeente | Q2 | convenant |\n"
        "| 2 | Plaatsen van displays. De vorige proef liep in 2024. | Woonlint | Q3 | 120 woningen |\n"
        "| 3 | Monitor. HDS werkt de monitor bij en stuurt deze rond. | HDS | Q4 | – |\n"
    )
    tasks = [task for afspraak in read_document(text.encode(), name="veldhoek.md").afspraken for task in afspraak.tasks]
    assert [(t.quote, t.owners) for t in tasks] == [
        ("Convenant over overlast herzien.", ("gemeente Veldhoek",)),
        ("Plaatsen van displays.", ("Woonlint",)),
        ("Monitor. HDS werkt de monitor bij en stuurt deze rond.", ("Huurdersraad De Sleutel",)),
    ]
    assert [t.target.value if t.target else None for t in tasks] == [None, 120, None]


@pytest.mark.parametrize(
    ("heading", "under"),
    [
        ("Wat gewoon doorgaat", ""),
        ("Dit blijven we doen", ""),
        ("Wat ook telt", "Deze werkzaamheden lopen al langer en behoeven geen nieuwe afspraak.\n\n"),
        ("Overige zaken", "Deze zaken lopen door en worden alleen gevolgd.\n\n"),
    ],
)
def test_running_work_is_known_by_its_heading_or_the_sentence_beneath_it(heading: str, under: str) -> None:
    body = text_of(lambda n, f: f"{n}. {f[1]}.", mark="# ").decode()
    more = (
        f"## {heading}\n\n{under}R1 Woonlint meldt elk kwartaal de wachttijden.\n\nR2 HDS bezoekt nieuwe huurders.\n\n## Ondertek"
    )
    proposal = read_document(body.replace("## Ondertek", more).encode(), name="veldhoek.md")
    assert [(a.number, a.section.value) for a in proposal.afspraken][3:] == [
        ("4", "afspraak"),
        ("R1", "regulier"),
        ("R2", "regulier"),
    ]


def test_a_cell_of_times_may_say_how_much_at_each() -> None:
    text = (
        f"# {TITLE.replace('2026', '2026-2028')}\n\n{PARTIES}\n\n| Nr | Afspraak | Wie | Wanneer |\n|---|---|---|---|\n"
        "| 1 | Bouwen van sociale huurwoningen. | Woonlint | 24 woningen in 2026, 30 woningen in 2027 |\n"
        "| 2 | Woningen beschikbaar stellen aan jongeren. | Woonlint | 8 woningen per jaar |\n"
        "| 3 | Een peiling onder huurders houden. | HDS | mei 2026 |\n"
    )
    tasks = [task for afspraak in read_document(text.encode(), name="veldhoek.md").afspraken for task in afspraak.tasks]
    found = [(t.target.value if t.target else None, t.period.due.year) for t in tasks]
    assert found == [(24, 2026), (30, 2027), (8, 2028), (None, 2026)]
