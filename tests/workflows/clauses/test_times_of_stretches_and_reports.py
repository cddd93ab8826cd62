"""When: the whole term and years together, the year that was just named; and years that are only told of, which are no term."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Read = Callable[..., list[str]]

WHOLE_TERM = [
    ("Gedurende de twee jaren van dit convenant bouwt Woonlint 60 woningen.", ["W 2027-12-31 60"]),
    ("In de twee jaar van deze afspraken vernieuwt De Poort 80 portieken.", ["P 2027-12-31 80"]),
    ("HDS werft tijdens de jaren van deze overeenkomst 20 vrijwilligers.", ["H 2027-12-31 20"]),
    ("De ervaring in de vier jaren van de vorige overeenkomst is goed.", []),
]
YEARS_TOGETHER = [
    ("Over 2026 en 2027 samen verkoopt Woonlint ten hoogste 30 woningen.", ["W 2027-12-31 30"]),
    ("De Poort vernieuwt over de jaren 2026 en 2027 samen 45 keukens.", ["P 2027-12-31 45"]),
    ("De gemeente stelt, verdeeld over 2026 en 2027, 12 kavels beschikbaar.", ["G 2027-12-31 12"]),
    ("Woonlint plant gespreid over 2026 100 bomen.", ["W 2026-12-31 100"]),
    ("Woonlint rapporteert over 2025 en 2026 samen.", []),
    ("Over 2026 en 2027 samen daalt de vraag met 5%.", []),
]
YEAR_AFTER_WITH_ITS_NUMBER = [
    ("De gemeente sloopt de school. Woonlint laat in het jaar daarop, 2027, een ontwerp maken.", ["W 2027-12-31"]),
    ("In het tweede jaar, 2027, knapt De Poort de entree op.", ["P 2027-12-31"]),
    ("HDS houdt in het jaar daarna (2027) een enquête.", ["H 2027-12-31"]),
]
OF_THAT_YEAR = [
    (
        "De verordening vervalt op 1 juli 2027. De gemeente maakt in 2026 de balans op. HDS adviseert in mei van dat jaar.",
        ["G 2026-12-31", "H 2026-05-31"],
    ),
    ("De wet gaat in op 1 juli 2027. Woonlint licht haar huurders in maart van dat jaar in.", ["W 2027-03-31"]),
    (
        "Woonlint bouwt in 2026 en de gemeente kiest in 2027 een locatie. HDS reageert in het voorjaar van datzelfde jaar.",
        ["W 2026-12-31", "G 2027-12-31", "H 2027-05-31"],
    ),
]
TOLD_OF = [
    ("De corporaties berichten vóór 1 april de gemeente over de inzet van de coach in 2025.", ["WP 2026-03-31"]),
    ("Over de woningtoewijzing in 2026 legt Woonlint vóór 1 maart 2027 verantwoording af.", ["W 2027-02-28"]),
    ("De gemeente rapporteert over het gebruik van het fonds in 2025.", []),
    ("HDS gebruikt voor haar advies in Q2 de meldingen vanaf 2021.", ["H 2026-06-30"]),
    ("Daarbij benut De Poort de gegevens over klachten vanaf 2019.", []),
    ("De gemeente besluit in 2026 over de locatie en bouwt er in 2027 een school.", ["G 2026-12-31", "G 2027-12-31"]),
    ("Woonlint rapporteert in 2026 over de voortgang.", ["W 2026-12-31"]),
]


@pytest.mark.parametrize(("text", "tasks"), [*WHOLE_TERM, *YEARS_TOGETHER, *YEAR_AFTER_WITH_ITS_NUMBER, *OF_THAT_YEAR])
def test_a_stretch_of_years_is_a_term(read: Read, text: str, tasks: list[str]) -> None:
    assert read(text) == tasks


@pytest.mark.parametrize(("text", "tasks"), TOLD_OF)
def test_a_year_that_is_told_of_is_no_term(read: Read, text: str, tasks: list[str]) -> None:
    assert read(text) == tasks


@pytest.mark.parametrize(
    ("text", "tasks"),
    [
        ("Partijen spreken af dat HDS het panel, dat in 2024 begon, in mei 2026 raadpleegt.", ["H 2026-05-31"]),
        ("De gemeente en De Poort spreken af dat Woonlint het loket, dat nu klein is, in Q2 2026 uitbreidt.", ["W 2026-06-30"]),
        ("Afgesproken is dat de gemeente het plan, dat in 2025 werd herzien, vóór 1 juli 2026 vaststelt.", ["G 2026-06-30"]),
        (
            "Partijen spreken af dat Woonlint in Q2 2026 start, dat de gemeente in Q3 volgt en dat HDS in Q4 evalueert.",
            ["W 2026-06-30", "G 2026-09-30", "H 2026-12-31"],
        ),
    ],
)
def test_a_time_in_what_is_told_of_a_thing_is_no_term(read: Read, text: str, tasks: list[str]) -> None:
    assert read(text) == tasks
