"""A total beside its parts gives the parts: per party, per place and per year; without a total each year has its own number."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from workflows.reading.layout.tables.table_rows import Cells
from workflows.reading.proposal import ProposedTask

Read = Callable[..., list[str]]

PER_PARTY = [
    ("In 2026 leveren partijen 48 woningen: Woonlint 32 en De Poort 16.", ["W 2026-12-31 32", "P 2026-12-31 16"]),
    ("Woonlint en De Poort bouwen in 2026 samen 60 woningen, waarvan 40 door Woonlint en 20 door De Poort.",
     ["W 2026-12-31 40", "P 2026-12-31 20"]),
    ("De corporaties stellen samen twaalf woningen beschikbaar; zeven daarvan komen in 2026 van Woonlint en vijf van De Poort.",
     ["W 2026-12-31 7", "P 2026-12-31 5"]),
    ("Daarvoor zijn in 2026 12 woningen nodig, waarvan Woonlint er 9 levert.", ["W 2026-12-31 9"]),
]  # fmt: skip
PER_PLACE = [
    ("Woonlint isoleert in 2026 310 woningen: 200 woningen in Oost en 110 in West.", ["W 2026-12-31 200", "W 2026-12-31 110"]),
    ("Woonlint levert in 2026 48 woningen, te weten 32 in de kern en 16 daarbuiten.", ["W 2026-12-31 32", "W 2026-12-31 16"]),
    ("Partijen komen overeen dat De Poort in 2027 95 daken vergroent: 40 in Noord, 35 in Zuid en 20 in Oost.",
     ["P 2027-12-31 40", "P 2027-12-31 35", "P 2027-12-31 20"]),
    ("Woonlint levert in 2026 48 woningen, waarvan 32 met een lift en 40 met een balkon.", ["W 2026-12-31 48"]),
    ("Woonlint levert in 2026 48 woningen, waarvan 16 voor jongeren.", ["W 2026-12-31 48"]),
]  # fmt: skip
PER_YEAR = [
    ("Woonlint pakt de laatste 180 woningen aan: 100 woningen in 2026 en 80 woningen in 2027.",
     ["W 2026-12-31 100", "W 2027-12-31 80"]),
    ("De Poort isoleert in totaal 90 woningen, te weten 40 in 2026 en 50 in 2027.", ["P 2026-12-31 40", "P 2027-12-31 50"]),
    ("Woonlint levert 40 woningen in 2026 en 50 woningen in 2027.", ["W 2026-12-31 40", "W 2027-12-31 50"]),
    ("Woonlint levert in 2026 40 woningen en in 2027 50 woningen.", ["W 2026-12-31 40", "W 2027-12-31 50"]),
    ("De gemeente plant twaalf bomen in Q1 2026 en acht bomen in Q4 2026.", ["G 2026-03-31 12", "G 2026-12-31 8"]),
    ("Woonlint knapt in 2026 en in 2027 30 hallen op.", ["W 2026-12-31 30", "W 2027-12-31 30"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "tasks"), [*PER_PARTY, *PER_PLACE, *PER_YEAR])
def test_a_total_beside_its_parts_gives_the_parts(read: Read, text: str, tasks: list[str]) -> None:
    assert read(text) == tasks


@pytest.mark.parametrize(
    ("action", "tasks"),
    [
        ("Isoleren van 190 woningen, waarvan 120 van Woonlint en 70 van De Poort.", ["W 2026-12-31 120", "P 2026-12-31 70"]),
        (
            "verbetert 95 woningen: 40 in Noord, 35 in Zuid en 20 in Oost",
            ["W 2026-12-31 40", "W 2026-12-31 35", "W 2026-12-31 20"],
        ),
        ("Woonlint verbetert 210 woningen, De Poort 130 naar label B.", ["W 2026-12-31 210", "P 2026-12-31 130"]),
    ],
)
def test_so_does_the_action_of_a_row(read: Read, action: str, tasks: list[str]) -> None:
    assert read(action, Cells(owner="Woonlint", time="2026")) == tasks


def test_each_year_stands_with_its_own_words(tasks_in: Callable[..., list[ProposedTask]]) -> None:
    first, second = tasks_in("Woonlint pakt 180 woningen aan: 100 woningen in 2026 en 80 woningen in 2027.")
    assert first.quote == "Woonlint pakt 180 woningen aan: 100 woningen in 2026"
    assert second.quote == "80 woningen in 2027."


GAPPED = [
    ("Woonlint levert gedurende de looptijd twee huismeesters en de gemeente een wijkmakelaar.",
     ["W 2027-12-31 2", "G 2027-12-31"]),
    ("Woonlint betaalt in 2026 € 10.000 en de gemeente € 5.000.", ["W 2026-12-31 10000", "G 2026-12-31 5000"]),
    ("In 2026 opent HDS één loket en de gemeente twee loketten.", ["H 2026-12-31", "G 2026-12-31 2"]),
    ("Woonlint wijst in 2026 acht woningen toe en De Poort vijf.", ["W 2026-12-31 8", "P 2026-12-31 5"]),
    ("Woonlint informeert in 2026 de huurders en de gemeente een week voor de start.", ["W 2026-12-31"]),
    ("Woonlint stuurt in mei 2026 twee brieven aan HDS en de gemeente.", ["W 2026-05-31 2"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "tasks"), GAPPED)
def test_a_party_behind_en_with_its_own_number_has_a_task_of_its_own(read: Read, text: str, tasks: list[str]) -> None:
    assert read(text) == tasks
