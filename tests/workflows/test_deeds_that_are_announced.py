"""Points of a list that only say what is to be done, beneath 'Hiertoe zullen partijen:': done by those who are announced."""

from __future__ import annotations

import pytest

from workflows.reading.read import read_document

FRAME = """Prestatieafspraken 2026
Gemeente Veldhoek, woningcorporatie Woonlint en Huurdersraad De Sleutel (HDS)

Hoofdstuk 1 Wonen
1. {said}
2. De gemeente stelt uiterlijk 1 juli 2026 een visie op voor de wijk en legt die voor aan de raad.
3. Woonlint bouwt in Q3 2026 veertig woningen aan de Singel.
"""
LETTERS = {"gemeente Veldhoek": "G", "Woonlint": "W", "Huurdersraad De Sleutel": "H"}
POINTS = (
    "in Q2 2026 een werkgroep instellen;",
    "de kosten uiterlijk 15 mei 2026 in beeld brengen;",
    "een loket openen in Q3 2026.",
)


def told(announced: str, points: tuple[str, ...]) -> list[str]:
    proposal = read_document(
        FRAME.format(said="\n".join([announced, *(f"- {point}" for point in points)])).encode(), name="x.txt"
    )
    tasks = [task for one in proposal.afspraken if one.number == "1" for task in one.tasks]
    return [f"{''.join(LETTERS[o] for o in task.owners)} {task.period.due.isoformat()}" for task in tasks]


@pytest.mark.parametrize(
    ("announced", "who"),
    [
        ("Hiertoe zullen partijen:", "GWH"),
        ("In 2026 zal de gemeente:", "G"),
        ("Om dat te bereiken gaan Woonlint en HDS:", "WH"),
        ("Woonlint en de gemeente moeten daarom:", "GW"),
        ("In 2026 zal Woonlint het volgende doen:", "W"),
    ],
)
def test_what_is_announced_is_done_by_who_is_announced(announced: str, who: str) -> None:
    assert told(announced, POINTS) == [f"{who} 2026-06-30", f"{who} 2026-05-15", f"{who} 2026-09-30"]


def test_a_point_with_a_party_of_its_own_keeps_that() -> None:
    points = ("de gemeente in Q2 2026 een loket opent;", "Woonlint in Q3 2026 de bewoners informeert.")
    assert told("Partijen spreken af dat:", points) == ["G 2026-06-30", "W 2026-09-30"]
