"""`nakomen rules`: the rules of an agreement are shown and changed, and a running plan follows."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.commands.program import main

DOCUMENT = """# Prestatieafspraken Veldhoek 2027

Tussen de gemeente Veldhoek, woningcorporatie Woonlint en Huurdersraad De Sleutel.

## Afspraken

1. Woonlint organiseert in het eerste kwartaal van 2027 een bijeenkomst over energie.
2. De gemeente Veldhoek stelt voor 15 februari 2027 een plan voor ouderenhuisvesting op.
3. Woonlint levert in februari 2027 veertig sociale huurwoningen op.
"""
BEFORE = ("--at", "2026-12-01T12:00")


@pytest.fixture
def nakomen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., tuple[int, str]]:
    """`nakomen(words…)`: the exit code and all that it said, with an agreement in store."""
    (tmp_path / "afspraken.md").write_text(DOCUMENT, "utf-8")
    monkeypatch.delenv("NAKOMEN_CONFIG", raising=False)
    monkeypatch.chdir(tmp_path)

    def run(*words: str) -> tuple[int, str]:
        monkeypatch.setattr(sys, "argv", ["nakomen", *words])
        code: object = 0
        try:
            main()
        except SystemExit as ended:
            code = ended.code or 0
        said = capsys.readouterr()
        return int(str(code)), said.out + said.err

    assert run("import", "afspraken.md", "--yes", "--channel", "C1", *BEFORE)[0] == 0
    return run


def nudges(nakomen: Callable[..., tuple[int, str]]) -> list[str]:
    _, said = nakomen("tasks", "--upcoming", "--weeks", "20", "--json", *BEFORE)
    return [row["moment"][:16] for row in json.loads(said) if row["kind"] == "nudge"]


def test_what_an_agreement_wants_otherwise_is_planned_and_shown(nakomen: Callable[..., tuple[int, str]]) -> None:
    assert nudges(nakomen)[-2:] == ["2027-03-17T09:30", "2027-03-26T09:30"]  # 28 March is a Sunday, Goede vrijdag is open
    code, said = nakomen("rules", "1", "nudge_before_days=21", "send_at=11:00", *BEFORE)
    assert code == 0
    assert "nudge_before_days       21  (alleen deze afspraken)" in said
    assert nudges(nakomen)[-1] == "2027-03-10T11:00"
    table = json.loads(nakomen("rules", "1", "--json")[1])
    assert table["send_at"] == {"value": "11:00", "own": True}
    assert table["overdue_after_days"] == {"value": 7, "own": False}


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (("1", "nudge=3"), 1, "onbekend"),
        (("1", "send_at=straks"), 1, "send_at"),
        (("1", "nudge_before_days"), 2, "send_at=10:00"),
        (("9",), 1, "nakomen agreements"),
    ],
)
def test_what_cannot_be_is_refused_with_what_to_do(
    words: tuple[str, ...], code: int, says: str, nakomen: Callable[..., tuple[int, str]]
) -> None:
    ended, said = nakomen("rules", *words)
    assert (ended, "Traceback" in said) == (code, False)
    assert says in said
