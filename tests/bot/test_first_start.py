"""The first start: `run` and `doctor` write a configuration where there is none, once, and nothing else does."""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from bot.commands.program import main
from bot.config import Config
from bot.config_file import load_config
from bot.first_start import example, first_start, write_new

PROJECT = Path(__file__).parents[2]

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to stand in, with nothing of Slack or Nakomen in the environment."""
    for name in ("NAKOMEN_CONFIG", "SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def nakomen(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """`nakomen(words…)` in that folder: exit code, output, errors."""

    def run(*words: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["nakomen", *words])
        with pytest.raises(SystemExit) as ended:
            main()
        said = capsys.readouterr()
        return int(ended.value.code or 0), said.out, said.err

    return run


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("command", ["run", "doctor"])
def test_it_writes_the_example_once_says_so_and_goes_on(command: str, nakomen: Run, folder: Path) -> None:
    code, _, errors = nakomen(command)
    assert code == 1, "there are no tokens yet"
    assert f"config.toml is gemaakt in {folder}" in errors.splitlines()[0]
    assert (folder / "config.toml").read_text("utf-8") == (PROJECT / "config.example.toml").read_text("utf-8")
    assert load_config(folder / "config.toml") == Config(home=folder)
    _, _, again = nakomen(command)
    assert "gemaakt" not in again
    assert names(folder) == ["config.toml"], "nothing half-written stays behind"


def test_only_its_owner_may_read_it(nakomen: Run, folder: Path) -> None:
    before = os.umask(0o000)
    try:
        nakomen("doctor")
    finally:
        os.umask(before)
    assert stat.S_IMODE((folder / "config.toml").stat().st_mode) == 0o600


def test_a_file_that_is_there_stays_as_it_is(nakomen: Run, folder: Path) -> None:
    (folder / "config.toml").write_text('[bot]\nlanguage = "en"\n')
    _, _, errors = nakomen("doctor")
    assert "gemaakt" not in errors
    assert (folder / "config.toml").read_text() == '[bot]\nlanguage = "en"\n'


def test_a_link_that_leads_nowhere_is_left_alone(folder: Path) -> None:
    (folder / "config.toml").symlink_to(folder / "elders" / "config.toml")
    assert first_start(None, folder) is None
    assert names(folder) == ["config.toml"]


def test_who_comes_second_does_not_overwrite_the_first(folder: Path) -> None:
    assert write_new(folder / "config.toml", "eerst")
    assert not write_new(folder / "config.toml", "later")
    assert (folder / "config.toml").read_text() == "eerst"
    assert names(folder) == ["config.toml"]


def test_a_file_system_without_links_will_do(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(*_: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", no_links)
    assert write_new(folder / "config.toml", "eerst")
    assert not write_new(folder / "config.toml", "later")
    assert (folder / "config.toml").read_text() == "eerst"
    assert stat.S_IMODE((folder / "config.toml").stat().st_mode) == 0o600
    assert names(folder) == ["config.toml"]


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="needs a folder in which even root can't write")
@pytest.mark.parametrize("command", ["run", "doctor"])
def test_where_it_cannot_write_it_says_so_and_goes_on_with_the_defaults(
    command: str, nakomen: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir("/proc")
    code, _, errors = nakomen(command)
    assert code == 1
    first, *rest = errors.splitlines()
    assert "/proc/config.toml kan niet worden gemaakt" in first and "standaardwaarden" in first
    assert len(rest) == 1, "and then what a start without tokens says"


def test_a_configuration_that_was_named_must_be_there(nakomen: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for words in (["doctor", "--config", "elders.toml"], ["run", "--config", "elders.toml"]):
        code, _, errors = nakomen(*words)
        assert code == 1 and "elders.toml bestaat niet" in errors
    monkeypatch.setenv("NAKOMEN_CONFIG", "ook-elders.toml")
    assert "ook-elders.toml bestaat niet" in nakomen("doctor")[2]
    assert names(folder) == []


@pytest.mark.parametrize(
    "words",
    [["agreements"], ["tasks"], ["meetings"], ["people", "list"], ["feeds", "list"], ["manifest"], ["run", "--help"]],
)
def test_other_commands_make_no_file(words: Sequence[str], nakomen: Run, folder: Path) -> None:
    nakomen(*words)
    assert names(folder) == []


def test_run_without_tokens_names_the_doctor(nakomen: Run) -> None:
    _, _, errors = nakomen("run")
    last = errors.splitlines()[-1]
    assert "SLACK_BOT_TOKEN" in last and "SLACK_APP_TOKEN" in last and "nakomen doctor" in last


def test_the_example_comes_along_with_the_program() -> None:
    """There is one text: the package's copy is a link to the one at the top, and a wheel takes what the link leads to."""
    assert (PROJECT / "bot" / "config.example.toml").resolve() == PROJECT / "config.example.toml"
    assert example() == (PROJECT / "config.example.toml").read_text("utf-8")
