"""A list beneath a sentence that says who and when: each point is a task, and what announces them is none."""

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


def told(announced: str, points: list[str], *, lettered: bool) -> list[str]:
    marks = [f"{chr(ord('a') + n)}. " if lettered else "- " for n in range(len(points))]
    said = "\n".join([announced, *(f"{mark}{point}" for mark, point in zip(marks, points, strict=True))])
    proposal = read_document(FRAME.format(said=said).encode(), name="x.txt")
    return [
        f"{''.join(LETTERS[o] for o in task.owners)} {task.period.due.isoformat()} {task.title}"
        for one in proposal.afspraken
        if one.number.startswith("1")
        for task in one.tasks
    ]


TABLE = [
    ("In 2026 zal de gemeente:", ["een kader opstellen;", "twee plekken aanwijzen in de wijk."],
     ["G 2026-12-31 Een kader opstellen", "G 2026-12-31 Twee plekken aanwijzen in de wijk"]),
    ("In 2026 gaan partijen:", ["een meldpunt openen;", "een folder maken."],
     ["GWH 2026-12-31 Een meldpunt openen", "GWH 2026-12-31 Een folder maken"]),
    ("Woonlint doet in Q3 2026 het volgende:", ["90 flats isoleren in Oost;", "twaalf lampen plaatsen."],
     ["W 2026-09-30 90 flats isoleren in Oost", "W 2026-09-30 Twaalf lampen plaatsen"]),
    ("Woonlint isoleert in 2026 in totaal 210 woningen, verdeeld over drie wijken:",
     ["90 woningen in Oost;", "70 woningen in West;", "50 woningen in Zuid."],
     ["W 2026-12-31 90 woningen in Oost", "W 2026-12-31 70 woningen in West", "W 2026-12-31 50 woningen in Zuid"]),
    ("In 2026 worden 60 woningen gebouwd:", ["40 door Woonlint;", "20 door de gemeente."],
     ["W 2026-12-31 40 woningen door Woonlint", "G 2026-12-31 20 woningen door de gemeente"]),
    ("In Q3 2026 realiseert Woonlint:", ["24 woningen aan de Kade;", "16 woningen in Oost."],
     ["W 2026-09-30 24 woningen aan de Kade", "W 2026-09-30 16 woningen in Oost"]),
    ("Woonlint onderzoekt vóór 1 september 2026:", ["hoe warm de flats zijn;", "wat huurders daarvan vinden."],
     ["W 2026-08-31 Hoe warm de flats zijn", "W 2026-08-31 Wat huurders daarvan vinden"]),
    ("In Q2 2026 rondt de gemeente het volgende af:",
     ["het planten van bomen langs de kade;", "het plaatsen van lampen in Oost, waarvan een deel in 2022 is gekocht."],
     ["G 2026-06-30 Het planten van bomen langs de kade",
      "G 2026-06-30 Het plaatsen van lampen in Oost, waarvan een deel in 2022 is gekocht"]),
    # a verb of which the end stands in the points
    ("In Q3 2026 voert Woonlint:", ["een meting in de kelders uit;", "een schouw langs de stegen uit."],
     ["W 2026-09-30 Een meting in de kelders uitvoeren", "W 2026-09-30 Een schouw langs de stegen uitvoeren"]),
    ("In 2026 stelt de gemeente:", ["een kader voor de pleinen vast;", "een lijst van de stegen op."],
     ["G 2026-12-31 Een kader voor de pleinen vaststellen", "G 2026-12-31 Een lijst van de stegen opstellen"]),
    # points that begin with the verb of who is announced
    ("Woonlint doet in 2026 het volgende:", ["voert een meting in de kelders uit;", "levert in mei aan HDS een lijst aan."],
     ["W 2026-12-31 Een meting in de kelders uitvoeren", "W 2026-05-31 Aan HDS een lijst aanleveren"]),
    ("HDS:", ["houdt in mei 2026 een peiling;", "stelt in Q3 2026 een lijst op."],
     ["H 2026-05-31 Een peiling houden", "H 2026-09-30 Een lijst opstellen"]),
    ("In 2026:", ["stelt de gemeente een kader voor de pleinen vast;", "legt Woonlint in mei een pad aan."],
     ["G 2026-12-31 Een kader voor de pleinen vaststellen", "W 2026-05-31 Een pad aanleggen"]),
    # what a plan holds, or what doesn't add up, leaves the task that announces it
    ("Woonlint stelt in 2026 een plan op met daarin:", ["de aantallen per wijk;", "hoe bewoners meedenken."],
     ["W 2026-12-31 Een plan opstellen met daarin"]),
    ("Woonlint isoleert in 2026 210 woningen:", ["eerst 90 woningen in Oost;", "daarna 20 woningen in West."],
     ["W 2026-12-31 210 woningen isoleren"]),
]  # fmt: skip


@pytest.mark.parametrize("lettered", [False, True], ids=["bullets", "letters"])
@pytest.mark.parametrize(("announced", "points", "tasks"), TABLE, ids=lambda one: str(one)[:40])
def test_each_point_is_a_task_and_what_announces_them_is_none(
    announced: str, points: list[str], tasks: list[str], *, lettered: bool
) -> None:
    assert told(announced, points, lettered=lettered) == tasks
