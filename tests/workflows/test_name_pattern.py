"""The pattern of a name: whole words, whatever their length."""

from __future__ import annotations

import re

import pytest

from workflows.reading.parties.names import NAME


@pytest.mark.parametrize("name", ["Aldermeent", "De Zonnehoek", "Volkshuisvesting Zuidoosterwolde", "Wonen aan de Vaart"])
def test_a_name_is_taken_whole(name: str) -> None:
    found = re.match(NAME, f"{name} start in mei.")
    assert found and found.group() == name
