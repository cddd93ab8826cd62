"""The pattern of a name: whole words, whatever their length."""

from __future__ import annotations

import re

import pytest

from workflows.reading.parties.names import NAME, other_kinds


@pytest.mark.parametrize("name", ["Aldermeent", "De Zonnehoek", "Volkshuisvesting Zuidoosterwolde", "Wonen aan de Vaart"])
def test_a_name_is_taken_whole(name: str) -> None:
    found = re.match(NAME, f"{name} start in mei.")
    assert found and found.group() == name


@pytest.mark.parametrize(
    "kind",
    [
        *("zorgkantoor", "thuiszorg", "welzijnswerk", "energiecoöperatie", "buurtvereniging", "waterschap", "hoogheemraadschap"),
        *("dorpsraad", "ontwikkelaar", "provincie", "netbeheerder", "GGD", "politie", "omgevingsdienst", "energieloket"),
        *("veiligheidsregio", "wijkteam", "schuldhulpverlening", "kredietbank", "vluchtelingenwerk", "opbouwwerk"),
        *("jongerenwerk", "brandweer", "Stichting", "Vereniging"),
    ],
)
def test_an_organisation_is_found_by_the_word_for_its_kind(kind: str) -> None:
    assert [match["name"] for match in other_kinds(f"In mei helpt {kind} Noord mee.")] == ["Noord"]
    assert list(other_kinds("In mei levert Noord een lijst.")) == []
