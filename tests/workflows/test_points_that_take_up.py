"""'Zij' in a point of a list: those of the point before it, unless what announces the list means others."""

from __future__ import annotations

import pytest

from workflows.reading.read import read_document

FRAME = """Prestatieafspraken 2026-2027
Gemeente Veldhoek, woningcorporatie Woonlint en Huurdersraad De Sleutel (HDS)

Hoofdstuk 1 Wonen
1. {said}
2. De gemeente stelt uiterlijk 1 juli 2026 een visie op voor de wijk en legt die voor aan de raad.
3. Woonlint bouwt in Q3 2026 veertig woningen aan de Singel.
"""
LETTERS = {"gemeente Veldhoek": "G", "Woonlint": "W", "Huurdersraad De Sleutel": "H"}


def told(announced: str, points: list[str], *, lettered: bool = False) -> list[str]:
    marks = [f"{chr(ord('a') + n)}. " if lettered else "- " for n in range(len(points))]
    said = "\n".join([announced, *(f"{mark}{point}" for mark, point in zip(marks, points, strict=True))])
    proposal = read_document(FRAME.format(said=said).encode(), name="x.txt")
    return [
        f"{''.join(LETTERS[o] for o in task.owners)} {task.period.due.isoformat()}"
        for one in proposal.afspraken
        if one.number.startswith("1")
        for task in one.tasks
    ]


TABLE = [
    ("Oost vraagt om aandacht.",
     ["Woonlint en HDS openen in mei 2026 een steunpunt.", "Zij informeren de gemeente vóór 1 juli 2026."],
     ["WH 2026-05-31", "WH 2026-06-30"]),
    ("Voor een snelle start spreken partijen dit af:",
     ["HDS kiest in mei 2026 een pand;", "in dat pand houdt zij in Q3 2026 een spreekuur."],
     ["H 2026-05-31", "H 2026-09-30"]),
    ("Om de drempel te verlagen spreken partijen af:",
     ["De gemeente en Woonlint maken in mei 2026 een folder.", "In Q3 2026 delen zij die met HDS."],
     ["GW 2026-05-31", "GW 2026-09-30"]),
    ("Op het plein gebeurt het volgende:",
     ["in mei 2026 plaatst de gemeente lampen;", "in Q3 2026 verft Woonlint de gevels;",
      "in november 2026 openen zij samen het plein."],
     ["G 2026-05-31", "W 2026-09-30", "GW 2026-11-30"]),
    # who is announced is meant, where the number fits
    ("Woonlint doet het volgende:",
     ["de gemeente en HDS ontvangen in mei 2026 een lijst van haar;", "zij plaatst in Q3 2026 een lift."],
     ["W 2026-05-31", "W 2026-09-30"]),
    # others than a party, or whom nobody can tell
    ("Oost vraagt om aandacht.",
     ["Woonlint en HDS openen in mei 2026 een steunpunt.",
      "Als bewoners een plan hebben, krijgen zij in Q3 2026 geld."],
     ["WH 2026-05-31"]),
    ("Op het plein gebeurt het volgende:",
     ["in mei 2026 plaatst de gemeente lampen;", "zij openen in Q3 2026 het plein."],
     ["G 2026-05-31"]),
]  # fmt: skip


@pytest.mark.parametrize("lettered", [False, True])
@pytest.mark.parametrize(("announced", "points", "tasks"), TABLE)
def test_they_are_those_of_the_point_before(announced: str, points: list[str], tasks: list[str], *, lettered: bool) -> None:
    assert told(announced, points, lettered=lettered) == tasks
