"""A sentence that announces a list gives its points who and when, where they say what is done and not by whom or when."""

from __future__ import annotations

import pytest

from workflows.reading.proposal import Target
from workflows.reading.read import read_document

DOCUMENT = """Prestatieafspraken 2026 Veldhoek

De gemeente Veldhoek, Stichting Woonlint, Woningvereniging De Poort en Huurdersraad De Sleutel.

1. Woonlint levert in Q2 een overzicht aan de gemeente.

2. De gemeente stelt in Q1 een lijst op.

3. De gemeente stelt in Q2 een plan op.

4. {words}
"""
SHORT = {"gemeente Veldhoek": "G", "Stichting Woonlint": "W", "Woningvereniging De Poort": "P", "Huurdersraad De Sleutel": "H"}


@pytest.mark.parametrize("mark", ["- ", "a. |b. |c. "])
@pytest.mark.parametrize(
    ("announcing", "points", "tasks"),
    [
        (
            "Voor bemiddeling worden in 2026 in totaal 30 woningen ingezet:",
            ["Woonlint stelt 18 woningen beschikbaar;", "De Poort stelt 12 woningen beschikbaar."],
            ["W 2026-12-31 18", "P 2026-12-31 12"],  # a total beside its parts gives the parts
        ),
        (
            "In Q3 2026 gebeurt het volgende:",
            ["Woonlint bouwt een loods;", "in mei 2026 sloopt De Poort een schuur."],
            ["W 2026-09-30", "P 2026-05-31"],
        ),
        (
            "De gemeente onderzoekt in Q2 2026 de volgende vragen:",
            ["wie er wonen;", "of Woonlint genoeg bouwt."],
            ["G 2026-06-30"],
        ),
        (
            "Partijen komen overeen dat Woonlint in 2026 in totaal 86 woningen toevoegt. Het betreft:",
            ["34 woningen aan de kade, op te leveren in Q3 2026;", "52 woningen in de haven, op te leveren in Q4 2026."],
            ["W 2026-12-31 86", "W 2026-09-30 34", "W 2026-12-31 52"],
        ),
    ],
)
def test_points_take_who_and_when_from_what_announces_them(
    announcing: str, points: list[str], tasks: list[str], mark: str
) -> None:
    marks = mark.split("|") * len(points)
    words = "\n\n".join([announcing, *(before + point for before, point in zip(marks, points, strict=False))])
    found = [
        "".join(SHORT[owner] for owner in task.owners).ljust(1, "0")
        + f" {task.period.due.isoformat()}"
        + (f" {task.target.value:g}" if task.target else "")
        for one in read_document(DOCUMENT.format(words=words).encode(), name="a.txt").afspraken[3:]
        for task in one.tasks
    ]
    assert found == tasks


YEARS = DOCUMENT.replace("afspraken 2026 Veldhoek", "afspraken 2026-2028 Veldhoek")


@pytest.mark.parametrize("mark", ["- ", "   • "])
@pytest.mark.parametrize(
    ("announcing", "points", "tasks"),
    [
        (
            "De fasering per jaar is als volgt:",
            ["2026: Woonlint sloopt 12 garages;", "2027: De Poort bouwt 30 flats;", "2028: de gemeente legt een plein aan."],
            ["W 2026-12-31 12", "P 2027-12-31 30", "G 2028-12-31"],
        ),
        (
            "De planning ziet er zo uit:",
            ["2026 – Woonlint sloopt 12 garages", "2027 – in Q2 bouwt De Poort 30 flats"],
            ["W 2026-12-31 12", "P 2027-06-30 30"],
        ),
        (
            "Jaarlijks doet Woonlint het volgende:",
            ["2026: 12 garages slopen;", "2027: 30 flats bouwen."],
            ["W 2026-12-31 12", "W 2027-12-31 30"],
        ),
        (
            "Woonlint en De Poort slopen per jaar:",
            ["2026: Woonlint 12 garages;", "2027: De Poort 30 garages."],
            ["W 2026-12-31 12", "P 2027-12-31 30"],
        ),
        ("Jaarlijks doet Woonlint het volgende:", ["een schouw houden;", "een folder maken."], ["W 2028-12-31"] * 2),
        ("Ter informatie:", ["2023: Woonlint bouwde 40 flats;", "2024: Woonlint bouwde 12 flats."], []),
    ],
)
def test_a_point_with_its_year_before_it_is_of_that_year_however_its_list_is_announced(
    announcing: str, points: list[str], tasks: list[str], mark: str
) -> None:
    words = "\n".join([announcing, *(mark + point for point in points)])
    found = [
        "".join(SHORT[owner] for owner in task.owners)
        + f" {task.period.due.isoformat()}"
        + (f" {task.target.value:g}" if task.target else "")
        for one in read_document(YEARS.format(words=words).encode(), name="a.txt").afspraken[3:]
        for task in one.tasks
    ]
    assert found == tasks


def test_a_name_that_begins_like_a_verb_is_no_verb() -> None:
    words = "De planning per jaar is als volgt:\n- 2026: Wonen Noord sloopt 12 garages;\n- 2027: De Poort bouwt 30 flats."
    text = YEARS.replace("Stichting Woonlint", "Wonen Noord").replace("Woonlint", "Wonen Noord").format(words=words)
    found = read_document(text.encode(), name="a.txt").afspraken[3].tasks
    assert [(task.owners, task.period.due.year) for task in found] == [
        (("Wonen Noord",), 2026),
        (("Woningvereniging De Poort",), 2027),
    ]


def test_lines_with_a_year_need_no_mark_to_be_points_and_are_no_headings() -> None:
    words = "Per jaar sloopt Woonlint:\n\n    2026: 12 garages\n    2027: 30 garages\n\n5. De gemeente stelt in Q3 een lijst op."
    found = read_document(YEARS.format(words=words).encode(), name="a.txt").afspraken[3:]
    assert [[(task.period.due.isoformat(), task.target) for task in one.tasks] for one in found] == [
        [("2026-12-31", Target(12, "garages")), ("2027-12-31", Target(30, "garages"))],
        [("2026-09-30", None)],
    ]
