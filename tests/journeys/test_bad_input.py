"""What can't be done is said in one clear sentence: exit 1 (2 for wrong usage), nothing stored, no traceback."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bot.playground.server import Playground

LETTER = "Geachte heer, hierbij ontvangt u de factuur voor het schilderwerk. Het bedrag is 240 euro. Met vriendelijke groet."


Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def nakomen(program: Any) -> Run:
    """A command in a folder, in this process."""
    run: Run = program.here
    return run


@pytest.fixture
def process(program: Any) -> Run:
    """A command in a folder, as a process of its own."""
    run: Run = program.process
    return run


@pytest.fixture
def forked(program: Any) -> Run:
    """A command in a folder, as a process of its own that didn't have to load the program."""
    run: Run = program.forked
    return run


def refusal(done: subprocess.CompletedProcess[str], *, code: int = 1) -> str:
    assert done.returncode == code, (done.stdout, done.stderr)
    assert "Traceback" not in done.stderr
    if code == 1:
        assert len(done.stderr.strip().splitlines()) == 1
    return done.stderr


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("leeg.txt", b"", "leeg"),
        ("brief.txt", LETTER.encode(), "prestatieafspraken"),
        ("plaatje.pdf", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, "plaatje.pdf"),
        ("kapot.docx", b"PK\x03\x04" + b"\x00" * 400, "kapot.docx"),
        ("ruis.txt", bytes(range(256)) * 64, "ruis.txt"),
    ],
)
@pytest.mark.parametrize("command", ["read", "import"])
def test_a_file_that_is_no_agreement_is_refused_and_nothing_is_stored(
    tmp_path: Path, name: str, content: bytes, says: str, command: str, nakomen: Run
) -> None:
    (tmp_path / name).write_bytes(content)
    assert says in refusal(nakomen(tmp_path, command, name))
    assert nakomen(tmp_path, "agreements", "--json").stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("words", "code", "wrote"), [(["agreements", "--json"], 0, "[]"), (["import", "weg.pdf"], 1, ""), (["vliegen"], 2, "")]
)
def test_how_it_went_is_the_exit_code_of_the_process(
    tmp_path: Path, words: list[str], code: int, wrote: str, process: Run, nakomen: Run
) -> None:
    done = process(tmp_path, *words)
    assert (done.returncode, done.stdout.strip(), "Traceback" in done.stderr) == (code, wrote, False)
    assert nakomen(tmp_path, *words).stderr.splitlines()[-1:] == done.stderr.splitlines()[-1:]


def test_a_missing_file_is_named(tmp_path: Path, nakomen: Run) -> None:
    assert "weg.pdf" in refusal(nakomen(tmp_path, "import", "weg.pdf"))


def test_a_key_that_is_unknown_is_named_in_full(tmp_path: Path, nakomen: Run) -> None:
    (tmp_path / "config.toml").write_text("[slack]\ntokn = 'x'\n", "utf-8")
    assert "slack.tokn" in refusal(nakomen(tmp_path, "agreements"))


def test_without_a_token_the_bot_says_which(tmp_path: Path, forked: Run) -> None:
    (tmp_path / "config.toml").write_text('[slack]\nbot_token = "env:NOT_SET_ANYWHERE"\napp_token = "xapp-1"\n', "utf-8")
    assert "NOT_SET_ANYWHERE" in refusal(forked(tmp_path, "run"))


@pytest.mark.parametrize("wrong", ["bot_token", "app_token"])
def test_a_token_that_slack_refuses_ends_the_bot_with_a_sentence(
    tmp_path: Path, playground: Playground, wrong: str, forked: Run
) -> None:
    tokens = {"bot_token": playground.bot_token, "app_token": playground.app_token}
    tokens[wrong] = tokens[wrong][:5] + "not-this-one"
    lines = "\n".join(f'{key} = "{value}"' for key, value in tokens.items())
    (tmp_path / "config.toml").write_text(
        f'[slack]\n{lines}\napi_url = "{playground.api_url}"\n[web]\nlisten = "127.0.0.1:0"\n', "utf-8"
    )
    done = forked(tmp_path, "run")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "not-this-one" not in done.stderr
    [sentence] = [line for line in done.stderr.splitlines() if line.startswith("nakomen: ")]  # among the log's own lines
    assert "Slack" in sentence


@pytest.mark.parametrize(
    "words",
    [
        ["tasks", "--light", "paars"],
        ["tasks", "--due-before", "morgen"],
        ["tasks", "--at", "gisteren"],
        ["digest", "--quarter", "2026Q5"],
        ["run", "--from", "2026-01-05T08:00"],
        ["run", "--speed", "5"],
        ["import", "afspraken.txt", "--channel", "#afspraken"],
        ["vliegen"],
        ["answer", "x", "klaar"],
        ["import"],
    ],
)
def test_wrong_usage_ends_with_two(tmp_path: Path, words: list[str], nakomen: Run) -> None:
    refusal(nakomen(tmp_path, *words), code=2)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["answer", "99", "klaar"], "99"),
        (["meetings", "cancel", "99"], "99"),
        (["people", "add", "U1", "--party", "Niemand", "--role", "lead"], "Niemand"),
        (["feeds", "revoke", "99"], "99"),
        (["tasks", "--agreement", "Onbekend"], "Onbekend"),
        (["manifest", "--http", "http://nakomen.example.nl"], "https"),
    ],
)
def test_what_is_not_there_is_named(tmp_path: Path, words: list[str], says: str, nakomen: Run) -> None:
    assert says in refusal(nakomen(tmp_path, *words))


def test_a_reply_line_that_is_no_json_is_named_by_its_number(tmp_path: Path, nakomen: Run) -> None:
    assert "1" in refusal(nakomen(tmp_path, "reply", stdin="geen json\n"))


def test_a_database_that_cannot_be_opened_is_a_sentence(tmp_path: Path, nakomen: Run) -> None:
    (tmp_path / "config.toml").write_text('[storage]\nurl = "sqlite:///nergens/nakomen.db"\n', "utf-8")
    assert "nakomen.db" in refusal(nakomen(tmp_path, "migrate"))
    (tmp_path / "tekst.db").write_text("dit is geen database " * 100, "utf-8")
    (tmp_path / "config.toml").write_text('[storage]\nurl = "sqlite:///tekst.db"\n', "utf-8")
    assert "tekst.db" in refusal(nakomen(tmp_path, "tasks"))
