"""`nakomen import` says what came of the document: kept, confirmed, linked, or known already."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from bot.commands.program import main

DOCUMENT = """# Prestatieafspraken Veldhoek 2027

Tussen de gemeente Veldhoek, woningcorporatie Woonlint en Huurdersraad De Sleutel.

## Afspraken

1. Woonlint organiseert in het eerste kwartaal van 2027 een bijeenkomst over energie.
2. De gemeente Veldhoek stelt voor 1 mei 2027 een plan voor ouderenhuisvesting op.
3. Woonlint levert in 2027 veertig sociale huurwoningen op.
"""


@pytest.fixture
def nakomen_import(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., list[str]]:
    """`nakomen_import(words…)` of one document, in a folder of its own: the lines that it says."""
    (tmp_path / "afspraken.md").write_text(DOCUMENT, "utf-8")
    monkeypatch.delenv("NAKOMEN_CONFIG", raising=False)
    monkeypatch.chdir(tmp_path)

    def run(*words: str) -> list[str]:
        monkeypatch.setattr(sys, "argv", ["nakomen", "import", "afspraken.md", *words])
        main_without_exit()
        return capsys.readouterr().out.splitlines()

    return run


def main_without_exit() -> None:
    try:
        main()
    except SystemExit as ended:
        assert not ended.code


def test_a_concept_says_how_it_is_confirmed_and_then_where_its_messages_must_come(
    nakomen_import: Callable[..., list[str]],
) -> None:
    first, *_doubts, how = nakomen_import()
    assert "is bewaard (nummer 1)" in first and "--yes" in how
    second, where = nakomen_import("--yes")
    assert "was al bekend en is nu bevestigd" in second and "/afspraak koppel" in where
    [third] = nakomen_import("--channel", "C0VELDHOEK")
    assert "was al bekend en is aan het kanaal gekoppeld" in third
    [fourth] = nakomen_import("--yes")
    assert "er is niets veranderd" in fourth


def test_without_a_year_nothing_is_kept_and_it_says_where_the_year_must_stand(
    tmp_path: Path, nakomen_import: Callable[..., list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    whole = (tmp_path / "afspraken.md").read_text("utf-8")
    (tmp_path / "afspraken.md").write_text(whole.replace("2027", ""), "utf-8")
    with pytest.raises(AssertionError):  # the command ends with a code of its own
        nakomen_import("--yes")
    assert "noemt geen jaar" in capsys.readouterr().err
    (tmp_path / "afspraken.md").write_text(whole, "utf-8")
    assert "(nummer 1)" in nakomen_import()[0], "nothing was kept before it"


def test_with_a_channel_and_a_yes_everything_is_said_in_one_line(nakomen_import: Callable[..., list[str]]) -> None:
    [line] = nakomen_import("--channel", "C0VELDHOEK", "--yes")
    assert "is bewaard en bevestigd (nummer 1)" in line


def test_what_is_asked_of_nobody_is_told_when_it_is_confirmed(nakomen_import: Callable[..., list[str]], tmp_path: Path) -> None:
    (tmp_path / "afspraken.md").write_text(DOCUMENT + "4. Voor 1 oktober 2027 komt er een routekaart voor flats.\n", "utf-8")
    nakomen_import()
    told = "Bij 1 taak staat niemand (afspraak 4): daar vraagt de bot niet naar."
    assert any(line.startswith(told) for line in nakomen_import("--yes"))


MONITOR = [
    ["Monitor prestatieafspraken Veldhoek 2027"],
    ["gemeente Veldhoek, Woonlint en Huurdersraad De Sleutel"],
    ["Nr", "Afspraak", "Trekker", "Planning", "Stand"],
    [1, "Woonvisie opstellen en vaststellen in de gemeenteraad", "Gemeente", "Q2 2027", "vervallen"],
    [2, "Bod voor het volgende jaar uitbrengen aan de gemeente", "Woonlint", "Q3 2027", "loopt nog niet"],
    [3, "Bijeenkomst over energie organiseren voor alle huurders", "Huurdersraad", "Q4 2027", "gereed"],
]


def test_the_list_says_what_ended_and_nothing_of_it_is_planned(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, nakomen_import: Callable[..., list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    book = openpyxl.Workbook()
    for row in MONITOR:
        book.active.append(row)
    book.save(tmp_path / "monitor.xlsx")
    for words in (["import", "monitor.xlsx", "--channel", "C0VELDHOEK", "--yes", "--at", "2027-01-04T09:00"], ["tasks"]):
        capsys.readouterr()
        monkeypatch.setattr(sys, "argv", ["nakomen", *words])
        main_without_exit()
    _head, first, second, third = capsys.readouterr().out.splitlines()
    assert " vervallen " in first and "–" in second and " afgerond " in third
    monkeypatch.setattr(sys, "argv", ["nakomen", "tasks", "--upcoming", "--weeks", "60", "--at", "2027-01-04T09:00", "--json"])
    main_without_exit()
    told = {task for row in json.loads(capsys.readouterr().out) for task in row["tasks"]}
    assert told == {2}


def test_beside_an_earlier_agreement_with_people_it_says_how_they_take_part(
    nakomen_import: Callable[..., list[str]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    def nakomen(*words: str) -> list[str]:
        monkeypatch.setattr(sys, "argv", ["nakomen", *words])
        main_without_exit()
        return capsys.readouterr().out.splitlines()

    first = nakomen_import("--yes", "--channel", "C0VELDHOEK")
    assert "people copy" not in " ".join(first), "there is nobody yet"
    nakomen("people", "add", "U0KARIN", "--party", "gemeente Veldhoek", "--role", "coordinator", "--name", "Karin")
    nakomen("people", "add", "U0JEROEN", "--party", "Woonlint", "--role", "lead", "--name", "Jeroen")
    (tmp_path / "afspraken.md").write_text(DOCUMENT.replace("2027", "2028"), "utf-8")
    said = nakomen_import("--yes", "--channel", "C0VELDHOEK")
    assert "dezelfde 2 mensen" in said[-1] and said[-1].endswith("nakomen people copy --from 1 --to 2")
    assert nakomen("people", "copy", "--from", "1", "--to", "2")[0].startswith("2 mensen horen nu ook bij")
    assert nakomen("people", "copy", "--from", "1", "--to", "2")[0].startswith("Er is niemand bij gekomen")
    rows = json.loads("\n".join(nakomen("people", "list", "--json")))
    assert sorted((row["user"], row["agreement"], row["role"]) for row in rows) == [
        ("U0JEROEN", 1, "lead"),
        ("U0JEROEN", 2, "lead"),
        ("U0KARIN", 1, "coordinator"),
        ("U0KARIN", 2, "coordinator"),
    ]
