"""More ways in which an afspraak says who does it: beside others, between two, in the sentence behind, with a share."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from workflows.reading.proposal import ProposedTask

Told = Callable[[str], list[str]]

TOGETHER = [
    ("De gemeente stelt in mei 2026 in nauwe samenwerking met Woonlint een wijkplan op.", ["GW 2026-05-31"]),
    ("Woonlint reserveert in 2026, evenals De Poort, tien woningen voor starters.", ["WP 2026-12-31"]),
    ("Naast Woonlint levert ook De Poort in mei 2026 een overzicht.", ["WP 2026-05-31"]),
    ("Tussen de gemeente en De Poort vindt in juni 2026 een evaluatie plaats.", ["GP 2026-06-30"]),
    ("Tussen partijen wordt in juni 2026 de stand besproken.", ["GWPH 2026-06-30"]),
    ("In een overleg tussen de gemeente en HDS wordt in juni 2026 de agenda vastgesteld.", ["GH 2026-06-30"]),
    ("Woonlint organiseert in juni 2026 een gesprek tussen HDS en de gemeente.", ["W 2026-06-30 ^W"]),
    ("Woonlint en HDS beginnen in mei 2026 met de proef, met HDS als trekker.", ["WH 2026-05-31 ^H"]),
    ("In mei 2026 komt er een plan voor de Kade (gemeente en De Poort, gemeente trekt).", ["GP 2026-05-31 ^G"]),
]
ON_WHOSE_SIDE = [
    ("Van de kant van De Poort volgt in mei 2026 een tegenvoorstel.", ["P 2026-05-31"]),
    ("Aan de zijde van Woonlint wordt in mei 2026 een projectleider aangesteld.", ["W 2026-05-31"]),
    ("Binnen De Poort wordt in mei 2026 een aanspreekpunt aangewezen.", ["P 2026-05-31"]),
    ("Partijen verwachten in mei 2026 van De Poort een voorstel.", ["P 2026-05-31"]),
    ("De gemeente stelt in mei 2026 de kaders vast, in juni 2026 volgt de uitwerking van Woonlint.",
     ["G 2026-05-31", "W 2026-06-30"]),
    ("HDS krijgt van Woonlint de gelegenheid om in mei 2026 een oordeel te geven.", ["H 2026-05-31"]),
    ("Woonlint krijgt de opdracht in mei 2026 de bewoners uit te nodigen.", ["W 2026-05-31"]),
    ("De HDS kijkt het plan na en ontvangt dat van De Poort steeds vóór 1 november 2026.", ["P 2026-10-31"]),
]  # fmt: skip
BEHIND = [
    ("De eerste tien woningen worden in mei 2026 aangepakt. Dit doet De Poort samen met aannemer Bouwlust.", ["P 2026-05-31"]),
    ("De eerste tien woningen worden in mei 2026 aangepakt. Dit wordt gedaan door De Poort.", ["P 2026-05-31"]),
    ("De marktanalyse is in mei 2026 gereed. Opsteller is de gemeente.", ["G 2026-05-31 ^G"]),
    ("In het vierde kwartaal van 2026 volgt de eerste paal; daar staat De Poort voor aan de lat.", ["P 2026-12-31"]),
]
FIRST = [
    ("Nadat Woonlint in maart 2026 de portieken heeft geschilderd, richt de gemeente in juni 2026 de straat in.",
     ["G 2026-06-30", "W 2026-03-31"]),
    ("Nadat Woonlint in maart 2025 de portieken heeft geschilderd, richt de gemeente in juni 2026 de straat in.",
     ["G 2026-06-30"]),
    ("Nadat het Rijk in maart 2026 de regels heeft vastgesteld, past de gemeente in juni 2026 de verordening aan.",
     ["G 2026-06-30"]),
]  # fmt: skip


@pytest.mark.parametrize(("said", "tasks"), [*TOGETHER, *ON_WHOSE_SIDE, *BEHIND])
def test_who_does_it_is_read(told: Told, said: str, tasks: list[str]) -> None:
    assert told(said) == tasks


@pytest.mark.parametrize(("said", "tasks"), FIRST)
def test_what_a_party_does_before_another_is_a_task_too(told: Told, said: str, tasks: list[str]) -> None:
    assert sorted(told(said)) == sorted(tasks)


def test_what_is_done_first_is_called_what_it_is(tasks_in: Callable[[str], list[ProposedTask]]) -> None:
    (second, first) = tasks_in(
        "Nadat Woonlint in maart 2026 de portieken heeft geschilderd, richt de gemeente in juni 2026 de straat in."
    )
    assert (second.title, first.title) == ("De straat inrichten", "De portieken schilderen")


def test_shares_in_a_passive_are_each_partys_own(read: Callable[[str], list[str]]) -> None:
    said = "In 2026 worden in 85 woningen de leidingen vervangen: 40% door Woonlint en 60% door De Poort."
    assert read(said) == ["W 2026-12-31 40", "P 2026-12-31 60"]
