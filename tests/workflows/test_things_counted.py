"""What a number counts, also where the sentence before names the things ('... 60 woningen nodig. Woonlint bouwt er 40')."""

from __future__ import annotations

import pytest

from workflows.reading.proposal import ProposedTask
from workflows.reading.read import read_document

FRAME = """Prestatieafspraken Zilverhaven 2026

De gemeente Zilverhaven, woningcorporatie Woonlint en de huurdersvereniging De Sleutel (HDS) maken deze prestatieafspraken.

1. Wonen
1. {said}
2. Woonlint levert in Q2 2026 een overzicht aan de gemeente.
3. De gemeente organiseert in Q3 2026 een bijeenkomst met HDS.
"""


def tasks(said: str) -> list[ProposedTask]:
    proposal = read_document(FRAME.format(said=said).encode(), name="afspraken.txt")
    return [task for afspraak in proposal.afspraken if afspraak.number == "1" for task in afspraak.tasks]


def counted(said: str) -> list[tuple[float, str] | None]:
    return [(task.target.value, task.target.unit) if task.target else None for task in tasks(said)]


@pytest.mark.parametrize(
    ("said", "targets"),
    [
        ("De wijk heeft 60 woningen nodig. Woonlint bouwt er in Q2 2026 40.", [(40, "woningen")]),
        ("De wijk heeft 60 woningen nodig. Woonlint bouwt er twintig in 2026.", [(20, "woningen")]),
        (
            "De wijk heeft 60 woningen nodig. Woonlint bouwt er 40 in Q2 2026 en 20 in Q4 2026.",
            [(40, "woningen"), (20, "woningen")],
        ),
        (
            "De wijk heeft 60 woningen nodig. Woonlint bouwt er in Q2 2026 40 aan de Kade en in Q4 2026 20 aan de Haven.",
            [(40, "woningen"), (20, "woningen")],
        ),
        ("De wijk heeft 60 woningen nodig. Woonlint levert de eerste 40 daarvan vóór 1 juli 2026 op.", [(40, "woningen")]),
        ("De wijk heeft 60 woningen nodig. In Q2 2026 worden daarvan de eerste 18 opgeleverd.", [(18, "woningen")]),
        ("De wijk heeft 60 woningen nodig. Woonlint bouwt in 2026 20 van deze woningen.", [(20, "woningen")]),
        ("De wijk is in trek. Woonlint bouwt er in Q2 2026 40.", [None]),  # nothing says of what
        ("De wijk heeft 60 woningen nodig. Woonlint plant er in Q2 2026 12 bomen.", [(12, "bomen")]),
    ],
)
def test_a_bare_number_counts_the_things_of_the_sentence_before(said: str, targets: list[tuple[float, str] | None]) -> None:
    assert counted(said) == targets


@pytest.mark.parametrize(
    ("what", "target"),
    [
        ("sloopt 24 verouderde woningen", (24, "woningen")),
        ("werft tien nieuwe actieve vrijwilligers", (10, "vrijwilligers")),
        ("biedt twee bouwrijpe kavels aan", (2, "kavels")),
        ("bezoekt 120 alleenwonende senioren", (120, "senioren")),
        ("bouwt 30 extra sociale huurwoningen", (30, "extra sociale huurwoningen")),
        ("houdt tien van deze woningen vrij", None),
        ("isoleert 100 van de 300 woningen", (100, "woningen")),
        ("isoleert twintig van de veertig flats", (20, "flats")),
        ("verhuurt 1 op de 4 vrijkomende woningen aan starters", (25, "%")),
        ("verhuurt één op de drie woningen aan starters", (33.3, "%")),
        ("besteedt € 2.750,25 aan het feest", (2750.25, "euro")),
        ("besteedt € 2.750,- aan het feest", (2750, "euro")),
        ("besteedt 1,2 miljoen euro aan de wijk", (1_200_000, "euro")),
        ("verhoogt de huren met hoogstens 2,5%", (2.5, "%")),
        ("legt 2,5 km wandelpad aan", (2.5, "km wandelpad")),
        ("vernieuwt vijf kilometer riool", (5, "kilometer riool")),
        ("plaatst 1.200 strekkende meter hekwerk", (1200, "strekkende meter hekwerk")),
        ("vergroent minimaal 800 vierkante meter", (800, "vierkante meter")),
        ("legt 1.500 m² zonnepanelen", (1500, "m² zonnepanelen")),
        ("koopt 2 hectare grond aan", (2, "hectare grond")),
        ("bespaart 2 miljoen kWh", (2_000_000, "kWh")),
        ("vermindert de uitstoot met 40 ton CO2", (40, "ton CO2")),
        ("bouwt binnen 300 meter van het station 40 flats", (40, "flats")),
        ("verhuurt studio's tot 30 m2 aan studenten", None),
        ("verkoopt woningen van 50 m2", None),
        ("verbouwt De Linde tot 16 zorgwoningen", (16, "zorgwoningen")),
        ("breidt de opvang uit tot 40 plekken", (40, "plekken")),
        ("verhuurt complexen tot 40 woningen aan de gemeente", None),
    ],
)
def test_what_is_counted_may_be_described_before_it_is_named(what: str, target: tuple[float, str] | None) -> None:
    assert counted(f"Woonlint {what} in 2026.") == [target]


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("De wijk heeft 60 woningen nodig. Woonlint bouwt er in Q2 2026 40 aan de Kade.", ["40 woningen aan de Kade bouwen"]),
        ("De wijk heeft 60 woningen nodig. Woonlint bouwt er twintig in 2026.", ["Twintig woningen bouwen"]),
        (
            "Woonlint isoleert 40 woningen in Q2 2026 en 20 in Q3 2026.",
            ["40 woningen isoleren", "20 woningen isoleren"],
        ),
        ("Woonlint bouwt in 2026 42 huurwoningen aan de Kade.", ["42 huurwoningen aan de Kade bouwen"]),
    ],
)
def test_a_name_says_what_its_number_counts(said: str, names: list[str]) -> None:
    assert [task.title for task in tasks(said)] == names


@pytest.mark.parametrize("said", ["Elk kwartaal verschijnt een monitor.", "In mei 2026 verschijnt het jaarverslag."])
def test_what_appears_is_a_task_of_which_nobody_is_named(said: str) -> None:
    (task,) = tasks(said)
    assert (task.owners, task.confidence < 0.7) == ((), True)


@pytest.mark.parametrize(
    "said",
    [
        "Het bestuurlijk overleg stelt in november 2026 de jaarschijf vast.",
        "In november 2026 stelt het bestuurlijk overleg de jaarschijf vast.",
        "De werkgroep (Woonlint en de gemeente) levert in Q3 2026 een advies.",
    ],
)
def test_what_a_body_of_the_parties_does_is_a_task_of_which_nobody_is_named(said: str) -> None:
    (task,) = tasks(said)
    assert (task.owners, task.confidence < 0.7) == ((), True)


@pytest.mark.parametrize(
    ("said", "targets"),
    [
        (
            "Woonlint isoleert van Q1 tot en met Q3 2026 50 rijwoningen (fase 1) en in Q4 2026 nog eens 30 (fase 2).",
            [(50, "rijwoningen"), (30, "rijwoningen")],
        ),
        ("Woonlint bouwt in 2026 12 woningen in Oostdorp, 8 in Westdorp en 5 in Zuidwolde.", [(25, "woningen")]),
        ("Woonlint bouwt in 2026 twintig woningen aan de Kade en dertig aan de Haven.", [(50, "woningen")]),
        ("Woonlint sloopt in 2026 12 woningen in Oostdorp en 3 garages in Westdorp.", [(12, "woningen")]),
        ("Woonlint plaatst in 2026 1.250 slimme meters.", [(1250, "slimme meters")]),
        ("In Q2 2026 en Q4 2026 bouwt Woonlint respectievelijk 10 en 12 flats.", [(10, "flats"), (12, "flats")]),
        ("Van de 45 flats isoleert Woonlint er in Q2 2026 20.", [(20, "flats")]),
        ("Van de 45 flats sloopt Woonlint er in Q2 2026 20 en in Q4 2026 de rest.", [None, None]),
        ("Woonlint legt in 2026 200 meters heg aan.", [(200, "meters heg")]),
    ],
)
def test_each_stretch_and_each_place_has_its_own_number(said: str, targets: list[tuple[float, str] | None]) -> None:
    assert counted(said) == targets


def test_a_number_that_comes_again_says_of_what() -> None:
    said = "Woonlint isoleert van Q1 tot en met Q3 2026 50 rijwoningen (fase 1) en in Q4 2026 nog eens 30 (fase 2)."
    assert [task.title for task in tasks(said)] == ["50 rijwoningen isoleren", "Nog eens 30 rijwoningen"]


def test_who_does_the_first_does_all_that_begin_with_a_verb() -> None:
    found = tasks(
        "Woonlint sloopt in Q1 2026 een flat, bouwt in Q2 2026 een school, koopt in Q3 2026 een pand en verhuurt dat in Q4 2026."
    )
    assert [(task.owners, task.period.due.month) for task in found] == [(("Woonlint",), month) for month in (3, 6, 9, 12)]
