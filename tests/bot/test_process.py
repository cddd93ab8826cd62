"""The bot as a process of its own: it ends cleanly when told to; killed at any moment it neither loses nor doubles a message."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from brood import Brood, Forked

from bot.clock import monotonic
from bot.playground.sample_workspace import CHANNEL
from bot.playground.server import Playground
from storage.database import ensure_schema, open_database
from storage.words import DeliveryKind
from workflows.outgoing import Outgoing, put

NOW = datetime(2026, 3, 17, 9, 30, tzinfo=ZoneInfo("Europe/Amsterdam"))
MESSAGES = 10


@pytest.fixture
def home(tmp_path: Path, playground: Playground) -> Path:
    """A folder with a configuration for the playground."""
    (tmp_path / "config.toml").write_text(
        f'[slack]\nbot_token = "{playground.bot_token}"\napp_token = "{playground.app_token}"\napi_url = "{playground.api_url}"\n'
        "channel_interval_seconds = 0.05\ntimeout_seconds = 2\n"
        '[web]\nlisten = "127.0.0.1:0"\n[reminders]\nlease_seconds = 1\n'
    )
    return tmp_path


@pytest.fixture
def processes() -> Iterator[list[subprocess.Popen[str]]]:
    running: list[subprocess.Popen[str]] = []
    yield running
    for process in running:
        if process.poll() is None:
            process.kill()
        process.communicate()


def begin(home: Path, running: list[subprocess.Popen[str]], *words: str) -> subprocess.Popen[str]:
    environment = {**os.environ, "NAKOMEN_CONFIG": str(home / "config.toml")}
    command = [sys.executable, "-m", "bot", "run", *words]
    process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    running.append(process)
    return process


@pytest.fixture
def begin_forked(home: Path, brood: Brood) -> Iterator[Callable[[], Forked]]:
    """Begins one that need not load the program first: what is tried is how it goes on, and ends."""
    running: list[Forked] = []

    def begin_one() -> Forked:
        running.append(brood.start("run", cwd=Path.cwd(), env={**os.environ, "NAKOMEN_CONFIG": str(home / "config.toml")}))
        return running[-1]

    yield begin_one
    for process in running:
        process.kill()
        process.communicate()


def write_messages(home: Path) -> None:
    database = open_database(f"sqlite:///{home / 'nakomen.db'}")
    ensure_schema(database)
    with database.write() as session:
        for number in range(MESSAGES):
            payload = {"message": "plain", "text": f"bericht {number}"}
            outgoing = Outgoing(key=f"n:{number}", kind=DeliveryKind.OTHER, moment=NOW, payload=payload, channel=CHANNEL)
            put(session, outgoing, now=NOW)
    database.close()


def texts(playground: Playground) -> list[str]:
    with playground.workspace.changed:
        return [message.text for message in playground.workspace.messages[CHANNEL].values()]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_ends_within_five_seconds_with_exit_0(
    number: signal.Signals, home: Path, playground: Playground, processes: list[subprocess.Popen[str]]
) -> None:
    process = begin(home, processes)
    assert playground.connected()
    asked = monotonic()
    process.send_signal(number)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 0, errors
    assert monotonic() - asked < 5
    assert "Traceback" not in errors
    assert playground.bot_token not in errors and playground.app_token not in errors


def test_killed_again_and_again_it_sends_every_message_once_and_in_order(
    home: Path, playground: Playground, begin_forked: Callable[[], Forked]
) -> None:
    write_messages(home)
    for wanted in (2, 6):
        process = begin_forked()
        assert playground.wait_for(lambda _, wanted=wanted: len(texts(playground)) >= wanted, 60)
        process.kill()
        process.communicate()
    process = begin_forked()
    assert playground.wait_for(lambda _: f"bericht {MESSAGES - 1}" in texts(playground), 60)
    process.terminate()
    process.communicate(timeout=60)
    assert Counter(texts(playground)) == Counter(f"bericht {number}" for number in range(MESSAGES))
    assert texts(playground) == [f"bericht {number}" for number in range(MESSAGES)]


def test_a_refused_token_ends_it_with_one_clear_line(
    home: Path, playground: Playground, begin_forked: Callable[[], Forked]
) -> None:
    config = home / "config.toml"
    config.write_text(config.read_text().replace(playground.app_token, "xapp-wrong"))
    process = begin_forked()
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 1
    [told] = [line for line in errors.splitlines() if "slack.app_token" in line]  # beside it only what is logged on the way out
    assert told and "Traceback" not in errors
