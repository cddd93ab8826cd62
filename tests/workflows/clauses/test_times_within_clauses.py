"""Times that stand within a clause or behind it, and lists of what those who are announced do: who and when is read."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], list[str]]

WITHIN = [
    ("Op die plek bouwt Woonlint, zodra de grond schoon is maar niet later dan 2027, een hofje met 20 woningen.",
     ["W 2027-12-31 if"]),
    ("De Poort legt het plan uiterlijk in T2 2026 voor aan HDS, dat binnen de gewone termijn, maar in elk geval vóór "
     "1 november 2026, advies uitbrengt.", ["P 2026-08-31", "H 2026-10-31"]),
    ("Daarvoor levert Woonlint in maart 2026 cijfers aan en voert HDS een onderzoek uit, dat uiterlijk 15 mei 2026 is afgerond.",
     ["W 2026-03-31", "H 2026-05-15"]),
    ("Woonlint wijst toe volgens die verordening en meldt elk half jaar aan de gemeente hoe het gaat.", ["W r2"]),
    ("De Poort legt in de planperiode op alle bergingen een groen dak.", ["P 2027-12-31"]),
    ("De gemeente toetst per kalenderjaar of de opgave nog klopt.", ["G r1"]),
    ("In de nieuwsbrief van september wijst HDS huurders op de regels.", ["H 2026-09-30"]),
    ("De gemeente werkt aan een visie. Zij heeft dat stuk eind 2026 in concept gereed; Woonlint levert daarvoor in mei cijfers.",
     ["G 2026-12-31", "W 2026-05-31"]),
    ("Om dat te bereiken gaan partijen in Q2 2026 een werkgroep instellen.", ["GWPH 2026-06-30"]),
    ("Door de gemeente wordt in Q2 2026 een koop met Woonlint voor blok C gesloten, waarna deze vóór 1 november 2026 een "
     "aanvraag indient.", ["G 2026-06-30", "W 2026-10-31"]),
    ("Woonlint en De Poort kiezen vrijwilligers uit. Tweemaal per jaar houden deze met HDS een schouw.", ["WP r2"]),
    ("De woonvisie wordt in Q2 2026 vernieuwd. De gemeente neemt dit op zich.", ["G 2026-06-30"]),
    ("De gemeente herziet in 2026 de verordening. Een concept gaat in april 2026 voor advies naar de corporaties.",
     ["G 2026-12-31", "G 2026-04-30"]),
    ("Alle ondertekenaars komen in Q2 2026 bijeen.", ["GWPH 2026-06-30"]),
]  # fmt: skip


@pytest.mark.parametrize(("said", "tasks"), WITHIN)
def test_a_time_within_a_clause_is_that_of_its_promise(told: Told, said: str, tasks: list[str]) -> None:
    assert told(said) == tasks
