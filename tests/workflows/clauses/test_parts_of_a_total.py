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
    ("De Poort schildert 90 kozijnen, waarvan er 35 in 2026 worden aangepakt en de overige 55 in 2027.",
     ["P 2026-12-31 35", "P 2027-12-31 55"]),
    ("Woonlint bouwt 60 woningen, waarvan er in 2026 twintig gereed zijn en in 2027 de overige veertig.",
     ["W 2026-12-31 20", "W 2027-12-31 40"]),
    ("Van de 75 daken vergroent Woonlint er 25 in 2026 en 50 in 2027.", ["W 2026-12-31 25", "W 2027-12-31 50"]),
    ("Van de 75 daken worden er 25 in 2026 vergroend en 50 in 2027.", ["0 2026-12-31 25", "0 2027-12-31 50"]),
    ("Woonlint vervangt 130 ketels. In 2026 betreft dit 80 ketels, in 2027 de resterende 50.",
     ["W 2026-12-31 80", "W 2027-12-31 50"]),
    ("Woonlint vervangt in 2026 en 2027 130 ketels. In 2026 gaat het om 80 ketels en in 2027 om 50.",
     ["W 2026-12-31 80", "W 2027-12-31 50"]),
    ("De Poort legt gedurende de looptijd 90 daken, waarvan er 35 in 2026 worden gelegd in Oost[2] en de overige 55 in 2027.",
     ["P 2026-12-31 35", "P 2027-12-31 55"]),
    ("HDS opent in 2026 drie steunpunten en in 2027 nog één.", ["H 2026-12-31 3", "H 2027-12-31 1"]),
    ("Woonlint heeft 130 oude ketels. In 2026 betreft dit nog 80 ketels.", []),
    ("De gemeente telt 130 lege panden, waarvan er 30 in 2026 leegkomen.", []),
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


def test_the_rest_is_called_by_what_is_done_with_it(tasks_in: Callable[..., list[ProposedTask]]) -> None:
    _, rest = tasks_in("De Poort schildert 90 kozijnen, waarvan er 35 in 2026 worden aangepakt en de overige 55 in 2027.")
    _, last = tasks_in("Woonlint vervangt 130 ketels. In 2026 betreft dit 80 ketels, in 2027 de resterende 50.")
    _, second = tasks_in("De Poort betaalt in 2026 55% van de aanleg en de gemeente de overige 45%.")
    _, hall = tasks_in("Woonlint verzorgt in 2026 de uitnodiging en de gemeente de zaal.")
    assert [rest.title, last.title] == ["55 kozijnen schilderen", "50 ketels vervangen"]
    assert [second.title, hall.title] == ["45% van de aanleg betalen", "De zaal verzorgen"]


GAPPED = [
    ("Woonlint levert gedurende de looptijd twee huismeesters en de gemeente een wijkmakelaar.",
     ["W 2027-12-31 2", "G 2027-12-31"]),
    ("Woonlint betaalt in 2026 € 10.000 en de gemeente € 5.000.", ["W 2026-12-31 10000", "G 2026-12-31 5000"]),
    ("In 2026 opent HDS één loket en de gemeente twee loketten.", ["H 2026-12-31", "G 2026-12-31 2"]),
    ("Woonlint wijst in 2026 acht woningen toe en De Poort vijf.", ["W 2026-12-31 8", "P 2026-12-31 5"]),
    ("De Poort betaalt in 2026 55% van de aanleg en de gemeente de overige 45%.", ["P 2026-12-31 55", "G 2026-12-31 45"]),
    ("Woonlint bekostigt in 2026 de helft van de tuin en HDS de andere helft.", ["W 2026-12-31", "H 2026-12-31"]),
    ("Woonlint verzorgt in 2026 de uitnodiging en de gemeente de zaal.", ["W 2026-12-31", "G 2026-12-31"]),
    ("Woonlint stuurt in 2026 de bewoners een brief en de gemeente een overzicht.", ["W 2026-12-31"]),
    ("Woonlint bespreekt in 2026 de cijfers met HDS en de gemeente.", ["W 2026-12-31"]),
    ("Woonlint informeert in 2026 de huurders en de gemeente een week voor de start.", ["W 2026-12-31"]),
    ("Woonlint stuurt in mei 2026 twee brieven aan HDS en de gemeente.", ["W 2026-05-31 2"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "tasks"), GAPPED)
def test_a_party_behind_en_with_its_own_number_has_a_task_of_its_own(read: Read, text: str, tasks: list[str]) -> None:
    assert read(text) == tasks
