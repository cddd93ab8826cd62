"""The feed as vdirsyncer fetches it and todoman and khal show it: deadlines as tasks, clock changes, texts that break things."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.web.feed import FeedBytes
from bot.web.health import Health
from bot.web.server import WebServer
from bot.web.site import web_app
from calendars.ical import AllDay, CalendarEntry, build_calendar
from workflows.meeting.feed.choice import Deadlines, FeedChoice

PROGRAMS = Path(__file__).parents[3] / ".venv-clients" / "bin"
pytestmark = [
    pytest.mark.extras,
    pytest.mark.skipif(
        not (PROGRAMS / "todo").exists(), reason="khal, vdirsyncer and todoman are not installed: make test-extras"
    ),
]
MADE = datetime(2026, 1, 5, 9, 30, tzinfo=UTC)


def tasks(texts: tuple[str, ...]) -> bytes:
    """A task for each text, due on the days of June, the first of them done."""
    days = [date(2026, 6, number + 1) for number in range(len(texts))]
    entries = [
        CalendarEntry(f"t{n}", AllDay(day, day), text, MADE, MADE, description=text, as_todo=True, done=n == 0)
        for n, (day, text) in enumerate(zip(days, texts, strict=True))
    ]
    return build_calendar(entries, name="Taken", domain="nakomen.test")


class Reader:
    """Somebody who has fetched the feed once, with and without tasks."""

    def __init__(self, home: Path, feed: str) -> None:
        self._home = home
        pairs = [("events", feed), ("todos", f"{feed}?tasks=todo")]
        lines = [f'[general]\nstatus_path = "{home}/status"']
        for name, url in pairs:
            (home / name).mkdir()
            lines += [f'[pair {name}]\na = "{name}_here"\nb = "{name}_there"\ncollections = null\nconflict_resolution = "b wins"']
            lines += [f'[storage {name}_here]\ntype = "filesystem"\npath = "{home}/{name}"\nfileext = ".ics"']
            lines += [f'[storage {name}_there]\ntype = "http"\nurl = "{url}"']
        (home / "vdirsyncer.conf").write_text("\n".join(lines) + "\n")
        (home / "todoman.py").write_text(f'path = "{home}/todos"\ncache_path = "{home}/todoman.db"\n')
        (home / "khal.conf").write_text(
            f"[calendars]\n[[feed]]\npath = {home}/events\nreadonly = True\n[sqlite]\npath = {home}/khal.db\n"
            "[locale]\nlocal_timezone = UTC\ndefault_timezone = UTC\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\n"
            "longdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
        )
        for step in ("discover", "sync"):
            self.run("vdirsyncer", "-c", str(home / "vdirsyncer.conf"), step)

    def run(self, program: str, *arguments: str) -> str:
        environment = {"HOME": str(self._home), "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "TZ": "UTC"}
        command = [str(PROGRAMS / program), *arguments]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120, check=False, input="y\ny\n")
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def khal_finds(self, words: str, shown: str) -> list[str]:
        """Each event of any year with these words; asking for the days of twelve years takes khal twice as long."""
        return self.run("khal", "-c", str(self._home / "khal.conf"), "search", "--format", shown, words).splitlines()

    def khal_between(self, first: str, last: str, shown: str) -> str:
        """All that khal prints of these days."""
        command = ("-c", str(self._home / "khal.conf"), "list", "--once", "--day-format", "", "--format", shown)
        return self.run("khal", *command, first, last)


@pytest.fixture(scope="module")
def reader(hard_calendar: bytes, hard_texts: tuple[str, ...], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    def feeds(_token: str, choice: FeedChoice) -> FeedBytes:
        return FeedBytes.of(tasks(hard_texts) if choice.deadlines is Deadlines.TODOS else hard_calendar, modified=MADE)

    server = WebServer(web_app(feeds=feeds, health=lambda: Health({}), metrics=bytes), "127.0.0.1", 0)
    server.start()
    yield Reader(tmp_path_factory.mktemp("reader"), f"http://127.0.0.1:{server.port}/feeds/a-token.ics")
    server.stop()


def test_khal_shows_every_moment_around_the_clock_changes_as_zoneinfo_does(reader: Reader, changes: list[datetime]) -> None:
    found = dict(line.split("|") for line in reader.khal_finds("overleg", "{title}|{start-long-full}"))
    wanted = {f"overleg {n}": f"{start:%Y-%m-%d %H:%M}" for n, start in enumerate(changes)}
    assert found == wanted


def test_khal_shows_each_description_as_it_was_written(reader: Reader, hard_texts: tuple[str, ...]) -> None:
    shown = reader.khal_between("2026-06-01", "2026-06-30", "<<{description}>>")
    assert [text for text in hard_texts if f"<<{text}>>" not in shown] == []


def test_todoman_shows_the_deadlines_with_their_texts_and_days(reader: Reader, hard_texts: tuple[str, ...]) -> None:
    home = reader._home
    shown = json.loads(reader.run("todo", "--config", str(home / "todoman.py"), "--porcelain", "list", "--status", "ANY"))
    found = {datetime.fromtimestamp(todo["due"], UTC).date(): todo for todo in shown}
    for number, text in enumerate(hard_texts):
        todo = found[date(2026, 6, number + 1)]
        assert (todo["summary"], todo["description"], todo["completed"]) == (text, text, number == 0)
