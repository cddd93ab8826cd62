"""'Deze', 'die' and 'dat' for the party that was named right before: and where they mean a thing or what was said."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], list[str]]

WITHIN = [
    ("De Poort stuurt de tekening vóór 1 maart 2026 aan de gemeente, waarna deze in april 2026 de vergunning afgeeft.",
     ["P 2026-02-28", "G 2026-04-30"]),
    ("De gemeente bespreekt haar raming in mei 2026 met de corporaties, waarop deze in juni 2026 hun planning aanpassen.",
     ["G 2026-05-31", "WP 2026-06-30"]),
    ("HDS geeft de uitkomst in mei 2026 door aan de corporaties; deze verwerken die in juli 2026 in hun beleid.",
     ["H 2026-05-31", "WP 2026-07-31"]),
    ("Het Rijk meldt de bedragen aan de gemeente en deze betaalt ze in mei 2026 uit.", ["G 2026-05-31"]),
    ("De gemeente vraagt de corporaties in april 2026 om een reactie op het concept, die deze in mei 2026 geven.",
     ["G 2026-04-30", "WP 2026-05-31"]),
    ("Woonlint legt de begroting uiterlijk 1 februari 2026 bij HDS neer; dat geeft binnen zes weken, maar in elk geval vóór "
     "1 april 2026, advies.", ["W 2026-02-01", "H 2026-03-31"]),
]  # fmt: skip
RELATIVE = [
    ("De Poort bespreekt het ontwerp in maart 2026 met HDS, dat uiterlijk 30 april 2026 schriftelijk antwoordt.",
     ["P 2026-03-31", "H 2026-04-30"]),
    ("De voorbereiding is in handen van Woonlint, dat daar in mei 2026 mee begint.", ["W 2026-05-31"]),
    ("De gemeente hecht aan het advies dat HDS zodra het kan, maar in ieder geval vóór 1 juni 2026, uitbrengt.",
     ["H 2026-05-31"]),
]  # fmt: skip
BEHIND = [
    ("De corporaties bespreken hun plan met hun eigen huurdersraad. Die geeft in mei 2026 een oordeel.", ["H 2026-05-31"]),
    ("Wie vragen heeft, belt met de gemeente. Deze geeft de consulenten van de corporaties in mei 2026 een training.",
     ["G 2026-05-31"]),
]  # fmt: skip
OF_A_THING = [
    ("De Poort bespreekt de regeling met HDS. Deze stelt Woonlint in mei 2026 vast.", ["W 2026-05-31"]),
    ("Woonlint maakt in mei 2026 een folder voor de gemeente, waarna deze ingaat op de gevolgen.", ["W 2026-05-31"]),
    ("Woonlint legt de lijst in mei 2026 bij HDS neer; dat geeft rust.", ["W 2026-05-31"]),
    ("Woonlint belooft HDS, dat zij in mei 2026 de liften nakijkt.", ["W 2026-05-31"]),
]


@pytest.mark.parametrize(("said", "tasks"), WITHIN)
def test_a_pronoun_behind_a_party_goes_on_about_it(told: Told, said: str, tasks: list[str]) -> None:
    assert told(said) == tasks


@pytest.mark.parametrize(("said", "tasks"), RELATIVE)
def test_what_is_told_of_a_party_is_that_partys(told: Told, said: str, tasks: list[str]) -> None:
    assert told(said) == tasks


@pytest.mark.parametrize(("said", "tasks"), BEHIND)
def test_a_sentence_may_begin_with_it(told: Told, said: str, tasks: list[str]) -> None:
    assert told(said) == tasks


@pytest.mark.parametrize(("said", "tasks"), OF_A_THING)
def test_it_may_mean_a_thing_or_what_was_said(told: Told, said: str, tasks: list[str]) -> None:
    assert told(said) == tasks
