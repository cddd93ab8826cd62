"""The calendar from the command line: of a party over the years, links that are told apart, a date with its time."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.commands.program import main

DOCUMENT = """# Prestatieafspraken Veldhoek {year}

Tussen de gemeente Veldhoek, woningcorporatie Woonlint en Huurdersraad De Sleutel.

## Afspraken

1. Woonlint organiseert in het eerste kwartaal van {year} een bijeenkomst over energie.
2. De gemeente Veldhoek stelt voor 15 februari {year} een plan voor ouderenhuisvesting op.
3. Woonlint levert in februari {year} veertig sociale huurwoningen op.
"""
Nakomen = Callable[..., tuple[int, str]]


@pytest.fixture
def nakomen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Nakomen:
    """`nakomen(words…)`: the exit code and all that it said, with an agreement of 2027 and one of 2028 in store."""
    monkeypatch.delenv("NAKOMEN_CONFIG", raising=False)
    monkeypatch.chdir(tmp_path)

    def run(*words: str) -> tuple[int, str]:
        monkeypatch.setattr(sys, "argv", ["nakomen", *words])
        capfd.readouterr()
        code: object = 0
        try:
            main()
        except SystemExit as ended:
            code = ended.code
        said = capfd.readouterr()
        return int(str(code or 0)), said.out + said.err

    for year in (2027, 2028):
        (tmp_path / f"{year}.md").write_text(DOCUMENT.format(year=year), "utf-8")
        assert run("import", f"{year}.md", "--yes", "--at", f"{year - 1}-12-01T12:00")[0] == 0
    return run


def test_the_calendar_of_a_party_goes_on_with_its_next_agreement(nakomen: Nakomen) -> None:
    code, calendar = nakomen("feed", "--party", "Woonlint", "--at", "2027-12-02T12:00")
    assert code == 0
    assert "Prestatieafspraken Veldhoek 2027" in calendar.replace("\r\n ", "")
    assert "Prestatieafspraken Veldhoek 2028" in calendar.replace("\r\n ", "")


def test_links_with_one_name_are_told_apart_by_what_they_show(nakomen: Nakomen) -> None:
    for of_what in (("--party", "Woonlint"), ("--agreement", "2"), ("--person", "U7"), ()):
        assert nakomen("feeds", "new", *of_what)[0] == 0
    lines = nakomen("feeds", "list")[1].splitlines()
    shown = [line.split("voor de partijen, ")[1].split(")")[0] for line in lines]
    assert shown == ["Woonlint", "Prestatieafspraken Veldhoek 2028", "U7", "alle afspraken"]


def test_a_day_without_a_time_is_asked_for_its_time_and_sets_nothing(nakomen: Nakomen) -> None:
    before = json.loads(nakomen("meetings", "--json")[1])
    code, said = nakomen("meetings", "set", str(before[0]["id"]), "--start", "2027-03-11")
    assert code == 2
    assert "2027-03-11T14:00" in said
    assert json.loads(nakomen("meetings", "--json")[1]) == before
