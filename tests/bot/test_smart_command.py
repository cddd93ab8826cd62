"""`nakomen smart` reads a draft or an agreement in store and says how to mend what is open; `read` shows the doubts first."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.commands.program import main

DRAFT = """# Concept prestatieafspraken Veldhoek 2027

Tussen de gemeente Veldhoek, woningcorporatie Woonlint en Huurdersraad De Sleutel.

## Leefbaarheid

1. Woonlint organiseert in het eerste kwartaal van 2027 een bijeenkomst over energie.
2. In Q3 2027 wordt een plan voor de binnentuinen gemaakt.
3. De gemeente Veldhoek voert zo snel mogelijk gesprekken met bewoners van de Rietbuurt.
4. Woonlint onderzoekt de huurprijzen. Woonlint isoleert in 2027 veertig woningen.
"""

Ended = tuple[int, str, str]


@pytest.fixture
def nakomen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Ended]:
    """`nakomen(words…)` in a folder with the draft: exit code, what it said and what it complained of."""
    (tmp_path / "concept.md").write_text(DRAFT, "utf-8")
    monkeypatch.delenv("NAKOMEN_CONFIG", raising=False)
    monkeypatch.chdir(tmp_path)

    def run(*words: str) -> Ended:
        monkeypatch.setattr(sys, "argv", ["nakomen", *words])
        code = 0
        try:
            main()
        except SystemExit as ended:
            code = int(ended.code or 0)
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


def test_a_draft_is_checked_without_anything_being_kept(nakomen: Callable[..., Ended], tmp_path: Path) -> None:
    code, said, _ = nakomen("smart", "concept.md")
    assert code == 0 and "2 van de 4 afspraken zeggen wie er wat doet, en wanneer." in said
    assert "Wie? Noem een trekker: " in said and "Wanneer? “zo snel mogelijk” is geen datum. Noem een kwartaal:" in said
    assert {path.name for path in tmp_path.iterdir()} == {"concept.md"}


def test_the_same_in_json_for_each_afspraak(nakomen: Callable[..., Ended]) -> None:
    found = json.loads(nakomen("smart", "concept.md", "--json")[1])
    by_number = {row["number"]: row for row in found["afspraken"]}
    assert (found["checked"], found["complete"]) == (4, 2)
    assert [by_number["2"][key] for key in ("who", "measurable", "when")] == [False, True, True]
    assert [finding["missing"] for finding in by_number["3"]["findings"]] == ["when"]
    assert by_number["3"]["sharper"] == "De gemeente Veldhoek voert in [Q2 2027] gesprekken met bewoners van de Rietbuurt."


TABLE = """# Prestatieafspraken Veldhoek 2027

Tussen de gemeente Veldhoek, woningcorporatie Woonlint en Huurdersraad De Sleutel.

## Leefbaarheid

| Nr | Afspraak | Trekker | Planning |
|---|---|---|---|
| 1 | Bijeenkomst organiseren over energie voor alle huurders | Woonlint | Q1 2027 |
| 2 | Gesprekken voeren met bewoners van de Rietbuurt | Gemeente Veldhoek | |
| 3 | Onderzoek doen naar de huurprijzen in de wijk | | Q2 2027 |
"""


@pytest.mark.parametrize("document", [DRAFT, TABLE], ids=["sentences", "a table with a row without a day"])
def test_an_agreement_in_store_is_checked_like_its_document(nakomen: Callable[..., Ended], document: str) -> None:
    Path("concept.md").write_text(document, "utf-8")
    _, of_file, _ = nakomen("smart", "concept.md", "--json")
    nakomen("import", "concept.md")
    code, of_number, _ = nakomen("smart", "1", "--json")
    assert code == 0 and json.loads(of_number) == json.loads(of_file)


@pytest.mark.parametrize(
    ("words", "code", "complaint"),
    [
        (["smart", "weg.pdf"], 1, "Het bestand weg.pdf bestaat niet"),
        (["smart", "12"], 1, 'nummer of titel "12"'),
        (["smart"], 2, "Missing argument"),
        (["smart", "concept.md", "--geen"], 2, "--geen"),
    ],
)
def test_what_can_not_be_done_is_said_in_one_line(
    nakomen: Callable[..., Ended], words: list[str], code: int, complaint: str
) -> None:
    ended, said, complained = nakomen(*words)
    assert (ended, said) == (code, "") and complaint in complained and "Traceback" not in complained


def test_reading_shows_how_what_is_unclear_can_be_sharper(nakomen: Callable[..., Ended]) -> None:
    _, said, _ = nakomen("read", "concept.md")
    assert "Nog niet duidelijk:" in said and "- 2: Noem een trekker: " in said
