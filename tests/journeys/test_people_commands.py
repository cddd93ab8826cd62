"""`nakomen people` and what recognises colleagues by itself: said as it is, and nothing taken away unseen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

PEOPLE = '[people.domains]\n"veldhoek.example" = "gemeente Veldhoek"\n"corporatie.example" = "Wonlint"\n'


@pytest.fixture
def nakomen(program: Any, import_sample: Callable[[Path], None], tmp_path: Path) -> Callable[..., Any]:
    """`nakomen(words…)` where the sample is followed and two e-mail domains are configured, one with a slip of the finger."""
    import_sample(tmp_path)
    (tmp_path / "config.toml").write_text(PEOPLE, "utf-8")
    return lambda *words: program.here(tmp_path, *words)


def test_the_list_names_who_is_recognised_by_itself(nakomen: Callable[..., Any]) -> None:
    said = nakomen("people", "list").stdout
    assert "Vanzelf lid van gemeente Veldhoek: wie iets doorgeeft en een e-mailadres van veldhoek.example heeft." in said
    added = nakomen("people", "add", "U1", "--party", "Woonlint", "--role", "trekker").stdout
    assert "of vanzelf wordt herkend" in added and "als trekker" in added


def test_the_doctor_finds_a_party_that_there_is_not(nakomen: Callable[..., Any]) -> None:
    done = nakomen("doctor")
    assert '"corporatie.example" hoort volgens people.domains bij "Wonlint", en zo heet geen partij' in done.stdout
    assert "Schrijf daar een van deze namen: gemeente Veldhoek, Woonlint" in done.stdout and done.returncode == 1


def test_a_role_that_there_is_not_is_said_in_dutch(nakomen: Callable[..., Any]) -> None:
    done = nakomen("people", "add", "U1", "--party", "Woonlint", "--role", "baas")
    assert done.returncode == 2 and '"baas" is geen rol; kies coordinator' in done.stderr


def test_the_only_coordinator_is_not_taken_away_by_accident(nakomen: Callable[..., Any]) -> None:
    nakomen("people", "add", "U1", "--party", "Woonlint", "--role", "lead")
    nakomen("people", "add", "U2", "--party", "gemeente Veldhoek", "--role", "coordinator")
    refused = nakomen("people", "remove", "U2")
    assert refused.returncode == 1 and "U2 is de enige coördinator van" in refused.stderr
    assert "U2" in nakomen("people", "list").stdout
    assert nakomen("people", "remove", "U2", "--force").returncode == 0
    assert "U2" not in nakomen("people", "list").stdout
    assert nakomen("people", "remove", "U1").returncode == 0
