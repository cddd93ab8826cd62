"""What machines do to a bot: the disk is full, the database is read-only or away, the clock goes back, two run on one file.

Each time the bot says so clearly or recovers, and nothing is lost or said twice.
"""

from __future__ import annotations

import ctypes
import json
import os
import pwd
import resource
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from sqlmodel import select
from station import Station, free_port, station, url_of
from torture_world import CHANNELS, PEOPLE, World

from bot.playground.residents import elements
from bot.playground.workspace_nouns import Message
from storage.database import Database
from storage.inbox import Incoming
from storage.words import IncomingState

ROOT = Path(__file__).parents[2]
WORLD = World(seed=1, tasks=12)


@pytest.fixture
def here(on_sqlite: Database, tmp_path: Path) -> Iterator[Station]:
    """The world on a SQLite file; a bot's health can be asked."""
    with station(WORLD, on_sqlite, url_of(on_sqlite), tmp_path / "home", port=free_port()) as found:
        yield found


def health(here: Station) -> tuple[int, dict[str, str]]:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{here.port}/healthz", timeout=60) as answer:
            return answer.status, json.load(answer)["parts"]
    except urllib.error.HTTPError as refused:
        with refused:
            return refused.code, json.load(refused)["parts"]
    except urllib.error.URLError:
        return 0, {}


def beats(here: Station) -> float:
    """How often the bot looked whether something is due."""
    with urllib.request.urlopen(f"http://127.0.0.1:{here.port}/metrics", timeout=60) as answer:
        said = answer.read().decode()
    return float(said.partition('nakomen_heartbeats{name="tick"} ')[2].split()[0])


def let_it_look(here: Station) -> None:
    """Waits until it has looked twice more: the first look may have begun before."""
    before = beats(here)
    here.wait_for(lambda: beats(here) >= before + 2)


def begin(here: Station) -> int:
    """A bot that has told what was due at its start."""
    pid = here.nursery.start()
    assert here.playground.connected()
    here.travel()
    here.settle()
    return pid


def everything_told_once(here: Station) -> None:
    told = here.told()
    assert not told.twice
    assert not told.crowded()
    with here.database.read() as session:
        sent = session.connection().exec_driver_sql(
            "SELECT count(*) FROM deliveries WHERE method = 'post' AND state = 'sent' AND posted_ts IS NOT NULL"
        )
        assert sent.scalar() == len(told.ids)


def files_of(pid: int, most: int) -> None:
    """No file of this process may grow beyond so many bytes (-1: as it likes): the disk is full for it."""
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (most, resource.RLIM_INFINITY))


@pytest.mark.skipif(not hasattr(resource, "prlimit"), reason="only Linux lets us fill the disk of a running process")
def test_a_full_disk_is_waited_for_and_nothing_is_lost(here: Station) -> None:
    pid = begin(here)
    before = here.told()
    files_of(pid, 512)
    here.travel()
    here.wait_for(lambda: health(here)[0] == 503)
    let_it_look(here)
    assert here.told().messages == before.messages
    assert not here.nursery.ended(pid)
    files_of(pid, resource.RLIM_INFINITY)
    here.settle()
    here.wait_for(lambda: health(here)[0] == 200)
    assert here.told().messages.total() > before.messages.total()
    everything_told_once(here)


@pytest.mark.skipif(not hasattr(resource, "prlimit"), reason="only Linux lets us fill the disk of a running process")
def test_a_disk_that_is_full_between_sending_and_recording_brings_no_second_message(here: Station) -> None:
    pid = begin(here)
    before = here.told()
    asked = here.playground.faults.add("late", "chat.postMessage", delay=0.6)
    here.travel()
    here.wait_for(lambda: asked.hit)
    files_of(pid, 512)
    here.wait_for(lambda: here.told().messages.total() > before.messages.total())
    let_it_look(here)
    files_of(pid, resource.RLIM_INFINITY)
    here.settle()
    everything_told_once(here)


def without_power_over_files() -> None:
    """Takes from root the right to pass by permissions (CAP_DAC_OVERRIDE), so that read-only is read-only."""
    if os.geteuid() == 0:
        ctypes.CDLL(None, use_errno=True).prctl(24, 1, 0, 0, 0)  # PR_CAPBSET_DROP: holds from the next program on


def nakomen(here: Station, *words: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "NAKOMEN_CONFIG": str(here.config), "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        [sys.executable, "-m", "bot", *words],
        env=environment,
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
        preexec_fn=without_power_over_files,
    )


@pytest.mark.parametrize(
    ("what", "words"),
    [("file", ("run",)), ("folder", ("run",)), ("file", ("answer", "1", "80%")), ("folder", ("tasks", "--json"))],
)
def test_a_read_only_database_is_refused_with_one_clear_line(what: str, words: tuple[str, ...], here: Station) -> None:
    here.database.close()
    file = Path(here.database.engine.url.database or "")
    for path in [file] if what == "file" else [file.parent]:
        path.chmod(0o500 if path.is_dir() else 0o400)
    try:
        ended = nakomen(here, *words)
    finally:
        file.parent.chmod(0o700)
        file.chmod(0o600)
    if words[0] == "tasks" and ended.returncode == 0:
        assert len(json.loads(ended.stdout)) == WORLD.tasks
        return
    assert ended.returncode == 1
    assert "Traceback" not in ended.stderr
    last = ended.stderr.strip().splitlines()[-1]
    assert last.startswith("nakomen: ")
    assert str(file) in last
    assert "schrijven" in last


def test_a_file_that_another_program_holds_is_waited_for(here: Station) -> None:
    begin(here)
    held = sqlite3.connect(here.database.engine.url.database or "", isolation_level=None)
    held.execute("BEGIN IMMEDIATE")
    before = here.told()
    here.travel()
    here.wait_for(lambda: "the heartbeat tick failed" in here.nursery.log.read_text())  # SQLite's own patience was over
    assert here.told().messages == before.messages
    held.execute("ROLLBACK")
    held.close()
    here.settle()
    assert here.told().messages.total() > before.messages.total()
    everything_told_once(here)


def test_a_clock_that_goes_back_an_hour_says_nothing_twice_and_forgets_nothing(here: Station) -> None:
    begin(here)
    for _ in range(2):
        moment = here.travel()
        here.wait_for(lambda: here.told().messages.total() > 0)
        here.settle()
        told = here.told().messages
        here.clock.move_to(moment - timedelta(hours=1))
        let_it_look(here)
        here.clock.move_to(moment)
        let_it_look(here)
        here.settle()
        assert here.told().messages == told
    everything_told_once(here)


@pytest.fixture
def on_server(on_postgres: Database, tmp_path: Path) -> Iterator[Station]:
    """The world on PostgreSQL."""
    with station(WORLD, on_postgres, url_of(on_postgres), tmp_path / "home", port=free_port()) as found:
        yield found


class Server:
    """The PostgreSQL server of the tests, which can be stopped and started."""

    def __init__(self, address: str) -> None:
        self._home = Path(parse_qs(urlsplit(address.format(name="x")).query)["host"][0])
        self._program = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"))[-1]

    def ctl(self, *words: str) -> None:
        owner = pwd.getpwuid(self._home.stat().st_uid).pw_name if os.geteuid() == 0 else None
        command = [str(self._program), "-D", f"{self._home}/data", "-w", "-l", f"{self._home}/log", *words]
        environment = {"LC_ALL": "C.UTF-8", "TZ": "UTC"}
        subprocess.run(command, user=owner, cwd=self._home, check=True, stdout=subprocess.DEVNULL, env=environment)

    def stop(self) -> None:
        self.ctl("stop", "-m", "immediate")

    def start(self) -> None:
        options = f"-c listen_addresses='' -c unix_socket_directories={self._home} -c fsync=off -c full_page_writes=off"
        self.ctl("start", "-o", options)


def a_reminder(here: Station) -> Message:
    """A message in a channel that can be answered."""
    with here.playground.workspace.changed:
        every = [m for channel in CHANNELS for m in here.playground.workspace.messages[channel].values()]
    return next(message for message in every if any(e["action_id"].startswith("task_done") for _, e in elements(message)))


def is_dealt_with(here: Station, key: str) -> bool:
    with here.database.read() as session:
        return session.exec(select(Incoming.state).where(Incoming.key == key)).first() == IncomingState.DONE


def test_a_database_server_that_goes_away_and_comes_back_costs_nothing(
    postgres: str, on_server: Station, request: pytest.FixtureRequest
) -> None:
    """Nor what was typed meanwhile and Slack gave up bringing; `make torture` lets it be away for a minute."""
    here, server = on_server, Server(postgres)
    pid = begin(here)
    before = here.told()
    moment = here.next_moment()
    assert moment is not None
    reminder = a_reminder(here)
    server.stop()
    try:
        here.clock.move_to(moment)
        said = here.playground.people.say(PEOPLE[1], reminder.channel, "Alles is klaar.", thread_ts=reminder.ts)
        here.wait_for(lambda: health(here)[0] == 503)
        time.sleep(request.config.getoption("--torture-away"))  # this long is what is tried
        assert here.told().messages == before.messages
        assert not here.nursery.ended(pid)
    finally:
        server.start()
    here.database.engine.dispose()
    here.settle()
    here.wait_for(lambda: health(here)[0] == 200)
    here.wait_for(lambda: is_dealt_with(here, f"message:{said.channel}:{said.ts}"))
    here.settle()  # what it brought about stands in Slack before it is noted as sent
    assert here.told().messages.total() > before.messages.total()
    everything_told_once(here)
