"""Tables of which the heads are times: what stands beneath Q2 is done in Q2, whether that is a cross, a number or words."""

from __future__ import annotations

import pytest

from workflows.reading.proposal import Proposal, ProposedTask
from workflows.reading.read import read_document

HEAD = (
    "# Prestatieafspraken Veldhoek 2026\n\nGemeente Veldhoek, woningcorporatie Woonlint en Huurdersraad De Sleutel (HDS)\n\n"
    "## Wonen\n\n"
)
ARTICLES = (
    "1. De gemeente maakt een woonzorgvisie; de stappen staan in de planning.\n\n"
    "2. Woonlint stelt buurtbeheerders aan.\n\n3. HDS houdt in mei 2026 een peiling onder huurders.\n\n"
)
TAIL = "\n## Ondertekening\n\nVeldhoek, 9 december 2025\n"


def read(text: str) -> Proposal:
    return read_document(f"{HEAD}{text}{TAIL}".encode(), name="veldhoek.md")


def table(*rows: tuple[str, ...]) -> str:
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join([lines[0], "|" + "---|" * len(rows[0]), *lines[1:]]) + "\n"


def told(proposal: Proposal) -> list[tuple[str, str, tuple[str, ...], str, str]]:
    return [(a.number, *line(t)) for a in proposal.afspraken for t in a.tasks]


def line(task: ProposedTask) -> tuple[str, tuple[str, ...], str, str]:
    return task.quote, task.owners, task.period.start.isoformat(), task.period.due.isoformat()


G, W, H = ("gemeente Veldhoek",), ("Woonlint",), ("Huurdersraad De Sleutel",)
PEILING = ("3", "HDS houdt in mei 2026 een peiling onder huurders.", H, "2026-05-01", "2026-05-31")
STEPS = [
    ("1", "Startnotitie opstellen", G, "2026-01-01", "2026-03-31"),
    ("1", "Visie aan de raad aanbieden", G, "2026-10-01", "2026-12-31"),
    ("2", "Twee buurtbeheerders werven", W, "2026-04-01", "2026-06-30"),
]


QUARTERS = [
    ("Q1", "Q2", "Q3", "Q4"),
    ("Q1 2026", "Q2 2026", "Q3 2026", "Q4 2026"),
    ("1e kwartaal", "2e kwartaal", "3e kwartaal", "4e kwartaal"),
    ("Kwartaal 1", "Kwartaal 2", "Kwartaal 3", "Kwartaal 4"),
    ("K1", "K2", "K3", "K4"),
]
OVER = [
    ("Nr", "### Planning per kwartaal"),
    ("Afspraak", "### Fasering"),
    ("Artikel", "Planning:"),
    ("Afspraaknummer", "## Jaarplanning"),
]


@pytest.mark.parametrize(("first", "title"), OVER, ids=lambda words: words)
def test_steps_under_quarters_are_tasks_of_the_afspraak_with_that_number(first: str, title: str) -> None:
    for heads in QUARTERS:
        rows = table(
            (first, *heads, "Trekker"),
            ("1", "Startnotitie opstellen", "–", "", "Visie aan de raad aanbieden", "Gemeente"),
            ("2", "", "Twee buurtbeheerders werven", "–", "–", "Woonlint"),
        )
        assert told(read(f"{ARTICLES}{title}\n\n{rows}")) == [*STEPS, PEILING]


def test_steps_in_rows_of_quarters_are_tasks_of_the_afspraak_above() -> None:
    rows = table(
        ("Kwartaal", "Stap", "Trekker"),
        ("Q1", "Startnotitie opstellen", "Gemeente"),
        ("Q4", "Visie aan de raad aanbieden", "Gemeente"),
    )
    first, rest = ARTICLES.split("\n\n", 1)
    assert told(read(f"{first}\n\n{rows}\n{rest}")) == [*STEPS[:2], PEILING]


@pytest.mark.parametrize("cross", ["x", "X", "✓", "●", "■", "loopt"])
def test_crosses_under_quarters_say_from_when_to_when(cross: str) -> None:
    rows = table(
        ("Nr", "Afspraak", "Wie", "Q1", "Q2", "Q3", "Q4"),
        ("1", "Een woonzorgvisie opstellen", "Gemeente", cross, cross, "", ""),
        ("2", "Twee buurtbeheerders werven", "Woonlint", "", "", cross, ""),
        ("3", "Spreekuur voor huurders houden", "HDS", cross, cross, cross, cross),
    )
    assert told(read(rows)) == [
        ("1", "Een woonzorgvisie opstellen", G, "2026-01-01", "2026-06-30"),
        ("2", "Twee buurtbeheerders werven", W, "2026-07-01", "2026-09-30"),
        ("3", "Spreekuur voor huurders houden", H, "2026-01-01", "2026-12-31"),
    ]


@pytest.mark.parametrize(
    "stage", ["besluit college", "raad", "vaststelling door de gemeenteraad", "ondertekening", "B&W", "akkoord"]
)
def test_a_word_for_a_stage_beneath_one_quarter_is_a_cross(stage: str) -> None:
    rows = table(
        ("Nr", "Afspraak", "Wie", "Q1", "Q2", "Q3", "Q4"),
        ("1", "Een woonzorgvisie opstellen", "Gemeente", "", "–", stage, ""),
        ("2", "Een convenant sluiten over overlast", "Woonlint", "start", "", "", stage),
        ("3", "Een nota over grond maken", "Gemeente", "", "nota aan de raad sturen", "", ""),
        ("4", "Een kader maken voor de wijk", "Gemeente", "kader schrijven", "", stage, ""),
    )
    proposal = read(rows)
    assert told(proposal) == [
        ("1", "Een woonzorgvisie opstellen", G, "2026-07-01", "2026-09-30"),
        ("2", "Een convenant sluiten over overlast", W, "2026-01-01", "2026-12-31"),
        ("3", "nota aan de raad sturen", G, "2026-04-01", "2026-06-30"),
        ("4", "kader schrijven", G, "2026-01-01", "2026-03-31"),
        ("4", stage, G, "2026-07-01", "2026-09-30"),
    ]
    assert proposal.afspraken[0].tasks[0].title == "Een woonzorgvisie opstellen"


def test_months_and_phases_in_short_do_so_too() -> None:
    rows = table(
        ("Nr", "Afspraak", "Wie", "jan", "feb", "mrt", "apr", "mei", "jun"),
        ("1", "Een woonzorgvisie opstellen", "Gemeente", "", "start", "", "gereed", "", ""),
        ("2", "Twee buurtbeheerders werven", "Woonlint", "", "", "x", "", "", ""),
        ("3", "Spreekuur voor huurders houden", "HDS", "", "", "", "", "x", "x"),
    )
    assert [(n, start, due) for n, _, _, start, due in told(read(rows))] == [
        ("1", "2026-02-01", "2026-04-30"),
        ("2", "2026-03-01", "2026-03-31"),
        ("3", "2026-05-01", "2026-06-30"),
    ]


def test_numbers_under_years_are_what_is_to_be_reached_in_each() -> None:
    rows = table(
        ("Nr", "Afspraak", "Wie", "2026", "2027"),
        ("1", "Sociale huurwoningen bouwen", "Woonlint", "40 woningen", "60 woningen"),
        ("2", "Daken van panelen voorzien", "Woonlint", "25", "–"),
        ("3", "Een peiling onder huurders houden", "HDS", "x", "x"),
    )
    proposal = read_document(f"{HEAD}{rows}{TAIL}".replace("Veldhoek 2026", "Veldhoek 2026-2027").encode(), name="veldhoek.md")
    assert [(n, start, due) for n, _, _, start, due in told(proposal)] == [
        ("1", "2026-01-01", "2026-12-31"),
        ("1", "2027-01-01", "2027-12-31"),
        ("2", "2026-01-01", "2026-12-31"),
        ("3", "2026-01-01", "2027-12-31"),
    ]
    targets = [t.target for a in proposal.afspraken for t in a.tasks]
    assert [(t.value, t.unit) if t else None for t in targets[:2]] == [(40, "woningen"), (60, "woningen")]


def test_an_overview_with_crosses_gives_its_time_to_what_has_none() -> None:
    rows = table(
        ("Nr", "Afspraak", "Q1", "Q2", "Q3", "Q4"),
        ("2", "Buurtbeheerders aanstellen", "", "x", "", ""),
        ("3", "Peiling onder huurders", "", "x", "", ""),
    )
    assert told(read(f"{ARTICLES}### Overzicht\n\n{rows}")) == [
        ("2", "Woonlint stelt buurtbeheerders aan.", W, "2026-04-01", "2026-06-30"),
        PEILING,
    ]


def test_of_two_who_act_in_a_row_each_has_the_time_before_which_its_own_word_stands() -> None:
    action = "Woonlint komt met een voorstel voor de flat. HDS geeft hierop een zwaarwegend advies."
    row = ("4", action, "Woonlint, HDS", "voorstel in maart 2026, advies in mei 2026")
    rows = table(("Nr", "Afspraak", "Wie", "Wanneer"), row, ("5", "Meldpunt openen", "Woonlint", "Q2 2026"))
    found = told(read(f"{ARTICLES}{rows}"))
    assert [(number, owners, due) for number, _, owners, _, due in found if number in {"4", "5"}] == [
        ("4", W, "2026-03-31"),
        ("4", H, "2026-05-31"),
        ("5", W, "2026-06-30"),
    ]


@pytest.mark.parametrize(("cell", "due"), [("2026 en 2027", "2027-12-31"), ("2026, 2027 en 2028", "2028-12-31")])
def test_years_beside_each_other_in_a_cell_are_one_stretch_of_time(cell: str, due: str) -> None:
    head = ("Nr", "Afspraak", "Wie", "Wanneer")
    rows = table(head, ("4", "Woningen aanpassen", "Woonlint", cell), ("5", "Huurders peilen", "HDS", "2027"))
    text = HEAD.replace("2026", "2026-2029") + ARTICLES + rows + TAIL
    [found] = (one.tasks for one in read_document(text.encode(), name="veldhoek.md").afspraken if one.number == "4")
    assert [line(task)[2:] for task in found] == [("2026-01-01", due)]


@pytest.mark.parametrize(
    ("action", "due"),
    [
        ("Woningen verduurzamen: 45 woningen in 2026 en 60 woningen in 2027", ["2026-12-31", "2027-12-31"]),
        ("Plan maken om de wijk in 2030 aardgasvrij te hebben", ["2026-12-31"]),
        ("Woonvisie opstellen voor 2026 en 2030", ["2026-12-31"]),
    ],
)
def test_a_year_past_the_agreement_is_a_term_where_it_has_its_own_number(action: str, due: list[str]) -> None:
    rows = table(("Nr", "Afspraak", "Wie", "Wanneer"), ("4", action, "Woonlint", "2026"), ("5", "Peilen", "HDS", "Q3 2026"))
    [found] = (one.tasks for one in read(f"{ARTICLES}{rows}").afspraken if one.number == "4")
    assert [task.period.due.isoformat() for task in found] == due


@pytest.mark.parametrize(
    ("action", "owner"),
    [
        ("Afkoppelen van de regenpijpen, gelijktijdig met de vervanging van het riool door de gemeente.", W),
        ("Uitnodigen van bewoners na het onderzoek door HDS.", W),
        ("Onderzoek naar de riolering door de gemeente.", G),
    ],
)
def test_who_does_something_else_meanwhile_is_not_who_does_it(action: str, owner: tuple[str, ...]) -> None:
    rows = table(("Nr", "Afspraak", "Wie", "Wanneer"), ("4", action, "Woonlint", "Q2 2026"), ("5", "Peilen", "HDS", "Q3 2026"))
    [found] = (one.tasks for one in read(f"{ARTICLES}{rows}").afspraken if one.number == "4")
    assert [task.owners for task in found] == [owner]


YEARS = ("Nr", "Afspraak", "Wie", "2026", "2027")
LATER = (("8", "Huurders peilen", "HDS", "x", ""), ("9", "Een loket openen", "Gemeente", "", "x"))


def over_two_years(*rows: tuple[str, ...]) -> list[tuple[str, str, str, str]]:
    text = HEAD.replace("Veldhoek 2026", "Veldhoek 2026-2027") + table(YEARS, *rows, *LATER) + TAIL
    proposal = read_document(text.encode(), name="veldhoek.md")
    return [(n, quote, start, due) for n, quote, _, start, due in told(proposal) if n not in {"8", "9"}]


def test_a_time_beneath_a_year_says_when_in_that_year_the_rows_own_action_is_done() -> None:
    assert over_two_years(
        ("1", "Woonlint stelt een programma vast.", "Woonlint", "Q2", "–"),
        ("2", "Een schouw in de buurten houden", "Gemeente", "najaar", "Q1"),
        ("3", "Woonlint vraagt HDS om advies.", "Woonlint", "vóór 1 maart", "vóór 1 maart"),
        ("4", "Twintig coaches werven", "HDS", "", "eerste helft van het jaar"),
    ) == [
        ("1", "Woonlint stelt een programma vast.", "2026-04-01", "2026-06-30"),
        ("2", "Een schouw in de buurten houden", "2026-09-01", "2026-11-30"),
        ("2", "Een schouw in de buurten houden", "2027-01-01", "2027-03-31"),
        ("3", "Woonlint vraagt HDS om advies.", "2026-01-01", "2026-02-28"),
        ("3", "Woonlint vraagt HDS om advies.", "2027-01-01", "2027-02-28"),
        ("4", "Twintig coaches werven", "2027-01-01", "2027-06-30"),
    ]


def test_how_often_beneath_each_year_is_one_series_and_beneath_one_year_a_series_of_that_year() -> None:
    assert over_two_years(
        ("1", "Woonlint rapporteert over de wachtlijst.", "Woonlint", "halfjaarlijks", "halfjaarlijks"),
        ("2", "HDS houdt spreekuur.", "HDS", "–", "maandelijks"),
    ) == [
        ("1", "Woonlint rapporteert over de wachtlijst.", "2026-01-01", "2027-12-31"),
        ("2", "HDS houdt spreekuur.", "2027-01-01", "2027-12-31"),
    ]


def test_a_step_beneath_a_year_with_its_own_time_is_done_in_that_year() -> None:
    assert over_two_years(
        ("1", "Woonlint verbouwt het kantoor.", "Woonlint", "start verbouwing in Q3", "oplevering in Q4"),
        ("2", "De gemeente verruimt de toeslag.", "Gemeente", "besluit in januari", "evaluatie in november"),
    ) == [
        ("1", "start verbouwing in Q3", "2026-07-01", "2026-09-30"),
        ("1", "oplevering in Q4", "2027-10-01", "2027-12-31"),
        ("2", "besluit in januari", "2026-01-01", "2026-01-31"),
        ("2", "evaluatie in november", "2027-11-01", "2027-11-30"),
    ]
