"""What is done next, behind a clause that tells more of what is done first: each has its own time and owner."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from workflows.reading.proposal import ProposedTask

ROWS = [
    ("Woonlint start in Q1 met een proef om leegstand te voorkomen en evalueert die in Q4.", ["W 2026-03-31", "W 2026-12-31"]),
    ("De gemeente maakt in mei een lijst van panden die leegstaan en HDS reageert daarop in juni.",
     ["G 2026-05-31", "H 2026-06-30"]),
    ("De gemeente zoekt in mei plekken die vrijkomen en de huurdersraad geeft daar in juni advies over.",
     ["G 2026-05-31", "H 2026-06-30"]),
    ("De gemeente bekijkt in Q1 of er ruimte is en koppelt dit in Q2 terug aan HDS.", ["G 2026-03-31", "G 2026-06-30"]),
    ("HDS legt in Q1 een wensenlijst aan die elk kwartaal door Woonlint wordt nagelopen.",
     ["H 2026-03-31", "W 2027-12-31 quarterly"]),
    ("HDS schrijft in mei een handleiding die De Poort elke maand bijwerkt.", ["H 2026-05-31", "P 2027-12-31 monthly"]),
    ("De gemeente vult in mei het formulier aan dat Woonlint elke maand gebruikt.", ["G 2026-05-31"]),
    ("Woonlint en De Poort tellen de lege woningen, die de gemeente opneemt in een halfjaarlijks overzicht.",
     ["G 2027-12-31 half-yearly"]),
    ("HDS stuurt de gemeente een jaarlijks verslag.", ["H 2027-12-31 yearly"]),
    ("Woonlint toetst de jaarlijks stijgende servicekosten.", []),
    ("Woonlint maakt in Q1 een plan om te besparen en kosten te delen.", ["W 2026-03-31"]),
    ("Woonlint onderzoekt in Q1 welke flats De Poort sloopt en bouwt.", ["W 2026-03-31"]),
]  # fmt: skip


@pytest.mark.parametrize(("said", "tasks"), ROWS)
def test_each_deed_is_a_task(read: Callable[..., list[str]], said: str, tasks: list[str]) -> None:
    assert read(said) == tasks


WITHIN = [
    ("Woonlint werkt de ideeën die tijdens de schouw zijn gegeven in Q3 uit.", ["W 2026-09-30"]),
    ("De gemeente legt het voorstel dat nu op tafel ligt uiterlijk 1 mei aan de raad voor.", ["G 2026-05-01"]),
    ("HDS neemt de klachten die daarover gaan in mei op in haar verslag.", ["H 2026-05-31"]),
    ("Woonlint zal de tekeningen die de gemeente nodig heeft vóór 1 mei aanleveren.", ["W 2026-04-30"]),
    ("Woonlint sluit het steunpunt dat in de Kade zit per 1 juli.", ["W 2026-07-01"]),
    ("Partijen spreken af dat HDS de lijst die al bestaat in mei aanvult.", ["H 2026-05-31"]),
    ("De gemeente wijst de panden die geschikt zijn in Q1 aan en HDS reageert in Q2.", ["G 2026-03-31", "H 2026-06-30"]),
    ("De gemeente neemt het besluit dat voor de kade nodig is uiterlijk 1 mei; HDS reageert in juni.",
     ["G 2026-05-01", "H 2026-06-30"]),
    ("Woonlint bespreekt het plan dat in Q2 verschijnt met HDS.", []),
    ("De gemeente benut de tellingen die Woonlint in mei aanlevert.", ["W 2026-05-31"]),
]  # fmt: skip


@pytest.mark.parametrize(("said", "tasks"), WITHIN)
def test_a_time_behind_what_is_told_within_belongs_to_the_main_verb(
    read: Callable[..., list[str]], said: str, tasks: list[str]
) -> None:
    assert read(said) == tasks


TITLES = [
    ("Woonlint werkt de ideeën die tijdens de schouw zijn gegeven in Q3 uit.",
     "De ideeën uitwerken die tijdens de schouw zijn gegeven"),
    ("HDS neemt de klachten die daarover gaan in mei op in haar verslag.",
     "De klachten die daarover gaan opnemen in haar verslag"),
    ("HDS deelt een ledenlijst, die De Poort elke maand bijwerkt.", "De ledenlijst bijwerken"),
]  # fmt: skip


@pytest.mark.parametrize(("said", "title"), TITLES)
def test_its_name_has_the_whole_verb(tasks_in: Callable[..., list[ProposedTask]], said: str, title: str) -> None:
    assert tasks_in(said)[-1].title == title
