"""The feed as vdirsyncer fetches it over HTTP and khal shows it: clients that others wrote."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.web import site
from bot.web.feed import FeedBytes
from bot.web.health import Health
from bot.web.server import WebServer
from bot.web.site import web_app
from calendars.ical import AllDay, CalendarEntry, EntryStatus, Timed, build_calendar
from workflows.meeting.feed.choice import FeedChoice

PROGRAMS = Path(__file__).parents[2] / ".venv-clients" / "bin"
pytestmark = [
    pytest.mark.extras,
    pytest.mark.skipif(not (PROGRAMS / "khal").exists(), reason="khal and vdirsyncer are not installed: make test-extras"),
]

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
MADE = datetime(2026, 1, 5, 9, 30, tzinfo=UTC)
TOKEN = "the-link-of-woonlint-and-nobody-else"
HARD_TITLE = "Overleg; over 'a,b' \\ en 😀"


def meeting(uid: str, start: datetime, title: str = "bestuurlijk overleg", place: str = "Raadhuis, zaal 2") -> CalendarEntry:
    when = Timed(start, start + timedelta(minutes=90))
    return CalendarEntry(uid, when, title, MADE, MADE, location=place, description="Agenda:\n- monitoring", organiser="Woonlint")


def days(uid: str, first: date, last: date, title: str) -> CalendarEntry:
    return CalendarEntry(uid, AllDay(first, last), title, MADE, MADE, status=EntryStatus.TENTATIVE, categories=("te plannen",))


WINTER = meeting("m1", datetime(2026, 3, 27, 14, 0, tzinfo=AMSTERDAM), "wintertijd")
SUMMER = meeting("m2", datetime(2026, 3, 30, 14, 0, tzinfo=AMSTERDAM), "zomertijd")
AUTUMN = meeting("m3", datetime(2026, 10, 26, 9, 0, tzinfo=AMSTERDAM), "weer wintertijd")
HARD = meeting("m4", datetime(2026, 9, 1, 10, 0, tzinfo=AMSTERDAM), HARD_TITLE)
WINDOW = days("m5", date(2026, 5, 1), date(2026, 6, 30), "te plannen: ambtelijk overleg")
DEADLINE = days("m6", date(2026, 12, 14), date(2026, 12, 14), "ondertekening")
AT_FIRST = (WINTER, SUMMER, AUTUMN, HARD, WINDOW, DEADLINE)


class Feed:
    """The feed of one link; a test may change its entries. A minute later by the server's clock they are given out."""

    def __init__(self) -> None:
        self.entries: tuple[CalendarEntry, ...] = AT_FIRST
        self.seconds = 0.0

    def monotonic(self) -> float:
        return self.seconds

    def __call__(self, token: str, choice: FeedChoice) -> FeedBytes | None:
        calendar = build_calendar(self.entries, name="Jaaragenda Veldhoek", domain="nakomen.test")
        return FeedBytes.of(calendar, modified=MADE) if token == TOKEN else None


class Reader:
    """A person with vdirsyncer and khal, whose files stand in `home`."""

    def __init__(self, home: Path, address: str, feed: Feed) -> None:
        self._home, self._feed, self.has_synced = home, feed, False
        self._files = home / "calendar"
        self._files.mkdir()
        (home / "vdirsyncer.conf").write_text(
            f'[general]\nstatus_path = "{home}/status"\n'
            '[pair feed]\na = "here"\nb = "there"\ncollections = null\nconflict_resolution = "b wins"\n'
            f'[storage here]\ntype = "filesystem"\npath = "{self._files}"\nfileext = ".ics"\n'
            f'[storage there]\ntype = "http"\nurl = "{address}"\n'
        )
        (home / "khal.conf").write_text(
            f"[calendars]\n[[feed]]\npath = {self._files}\nreadonly = True\n[sqlite]\npath = {home}/khal.db\n"
            "[locale]\nlocal_timezone = Europe/Amsterdam\ndefault_timezone = Europe/Amsterdam\n"
            "timeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n"
            "datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
        )

        self._run("vdirsyncer", "-c", str(home / "vdirsyncer.conf"), "discover")

    def sync(self) -> None:
        self._feed.seconds += 60
        self._run("vdirsyncer", "-c", str(self._home / "vdirsyncer.conf"), "sync")
        self.has_synced = True

    def agenda(self) -> list[str]:
        shown = "{start-long-full}|{end-long-full}|{title}|{location}"
        command = ("list", "--once", "--day-format", "", "--format", shown, "2026-01-01", "2026-12-31")
        return self._run("khal", "-c", str(self._home / "khal.conf"), *command).splitlines()

    def days_of(self, title: str, first: str, last: str) -> list[str]:
        """The days from the first to the last, both included, on which the title is shown."""
        command = ("list", "--day-format", "# {date-long}", "--format", "{title}", first, last)
        shown = self._run("khal", "-c", str(self._home / "khal.conf"), *command)
        return [day[:10] for day in shown.split("# ")[1:] if title in day]

    def _run(self, program: str, *arguments: str) -> str:
        environment = {"HOME": str(self._home), "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"}
        done = subprocess.run(
            [PROGRAMS / program, *arguments],
            env=environment,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
            input="y\n",
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout


@pytest.fixture(scope="module")
def feed() -> Feed:
    return Feed()


@pytest.fixture(scope="module")
def reader(feed: Feed, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    """One person, who syncs in the first test and again when something has moved: starting these programs is what costs."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(site, "monotonic", feed.monotonic)
        server = WebServer(web_app(feeds=feed, health=lambda: Health({}), metrics=bytes), "127.0.0.1", 0)
    server.start()
    yield Reader(tmp_path_factory.mktemp("reader"), f"http://127.0.0.1:{server.port}/feeds/{TOKEN}.ics", feed)
    server.stop()


@pytest.fixture(autouse=True)
def synced(feed: Feed, reader: Reader) -> None:
    """Whatever the order of the tests: the reader has what the feed had at first."""
    if feed.entries is not AT_FIRST or not reader.has_synced:
        feed.entries = AT_FIRST
        reader.sync()


def test_titles_places_and_times_are_what_was_meant_in_winter_and_in_summer(reader: Reader) -> None:
    place = "Raadhuis, zaal 2"
    assert sorted(reader.agenda()) == [
        f"2026-03-27 14:00|2026-03-27 15:30|wintertijd|{place}",
        f"2026-03-30 14:00|2026-03-30 15:30|zomertijd|{place}",
        "2026-05-01 00:00|2026-06-30 00:00|te plannen: ambtelijk overleg|",  # khal's way to write whole days, the last included
        f"2026-09-01 10:00|2026-09-01 11:30|{HARD_TITLE}|{place}",
        f"2026-10-26 09:00|2026-10-26 10:30|weer wintertijd|{place}",
        "2026-12-14 00:00|2026-12-14 00:00|ondertekening|",
    ]


def test_a_window_is_shown_on_each_of_its_days_and_not_beside_them(reader: Reader) -> None:
    shown = reader.days_of("te plannen: ambtelijk overleg", "2026-04-28", "2026-07-02")
    assert shown == [str(date(2026, 5, 1) + timedelta(days=number)) for number in range(61)]


def test_a_move_is_followed_and_makes_no_second_meeting(reader: Reader, feed: Feed) -> None:
    moved = replace(meeting("m2", datetime(2026, 4, 2, 16, 0, tzinfo=AMSTERDAM), "zomertijd"), sequence=1)
    feed.entries = (WINTER, moved)
    reader.sync()
    assert [line.split("|")[0] for line in reader.agenda()] == ["2026-03-27 14:00", "2026-04-02 16:00"]
