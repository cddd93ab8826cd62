"""From the signed document to the digest, through the front door: command line, configuration file, Slack, calendar."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from bot.playground.sample_workspace import CHANNEL, CORPORATIE, GEMEENTE
from bot.playground.server import Playground
from bot.playground.workspace_nouns import Message

PROJECT = Path(__file__).parents[2]
SAMPLE = PROJECT / "bot" / "demo" / "prestatieafspraken-veldhoek-2026.txt"
SPEED = 3600 * 24 * 400


@dataclass(frozen=True)
class House:
    """A folder with a configuration, and the program in it."""

    home: Path
    slack: Playground
    program: Any

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        """A command; the bot itself (`run`) is a process of its own."""
        way = self.program.forked if words[0] == "run" else self.program.here
        done: subprocess.CompletedProcess[str] = way(self.home, *words)
        return done

    def json(self, *words: str) -> Any:
        done = self.run(*words, "--json")
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    def start(self, *words: str) -> Any:
        return self.program.start(self.home, *words)

    def posted(self) -> list[Message]:
        """What the bot posted in the channel itself, oldest first."""
        with self.slack.workspace.changed:
            return [m for m in self.slack.workspace.visible(CHANNEL) if m.from_app and m.metadata and not m.thread_ts]

    def about(self, message: Message) -> dict[str, str]:
        assert message.metadata is not None
        payload: dict[str, str] = message.metadata["event_payload"]
        return payload


def furnished(home: Path, slack: Playground, program: Any) -> House:
    (home / "config.toml").write_text(
        f"""
[slack]
bot_token = "{slack.bot_token}"
app_token = "{slack.app_token}"
api_url = "{slack.api_url}"
channel_interval_seconds = 0.0
messages_per_minute = 1000000
[web]
listen = "127.0.0.1:0"
""",
        "utf-8",
    )
    return House(home, slack, program)


@pytest.fixture
def house(tmp_path: Path, playground: Playground, program: Any) -> House:
    """With an empty store."""
    return furnished(tmp_path, playground, program)


@pytest.fixture
def imported(house: House, import_sample: Callable[[Path], None]) -> None:
    """The sample agreement stands in the store, confirmed on 2 January 2026."""
    import_sample(house.home)


@pytest.fixture(scope="module")
def quarter(tmp_path_factory: pytest.TempPathFactory, program: Any, import_sample: Callable[[Path], None]) -> Iterator[House]:
    """In which the bot lived from 5 January to 2 April, and nobody answered. Only to be looked at."""
    with Playground() as slack:
        house = furnished(tmp_path_factory.mktemp("quarter"), slack, program)
        import_sample(house.home)
        live(house, "2026-01-05T08:00", "2026-04-02T18:00")
        yield house


def live(house: House, start: str, until: str, *, speed: float = SPEED) -> None:
    done = house.run("run", "--from", start, "--until", until, "--speed", str(speed))
    assert done.returncode == 0, done.stderr


def promise(house: House, kept: Callable[[], object]) -> None:
    assert house.slack.wait_for(lambda _workspace: kept(), timeout=30)


def test_a_document_becomes_tasks_and_meetings_once(house: House) -> None:
    words = ("import", str(SAMPLE), "--channel", CHANNEL, "--yes", "--at", "2026-01-02T10:00", "--json")
    first = house.program.process(house.home, *words)
    assert first.returncode == 0, first.stderr
    assert json.loads(first.stdout)["created"] is True
    agreement = json.loads(first.stdout)["agreement"]
    again = house.json("import", str(SAMPLE), "--channel", CHANNEL, "--yes", "--at", "2026-01-03T10:00")
    assert again["created"] is False
    assert [row["id"] for row in house.json("agreements")] == [agreement]
    tasks = house.json("tasks", "--at", "2026-02-10T10:00")
    assert again["tasks"] == len(tasks)
    coaches = next(task for task in tasks if task["number"] == "7")
    assert coaches["owners"] == ["Huurdersraad De Sleutel"]
    assert (coaches["start"], coaches["due"], coaches["status"]) == ("2026-01-01", "2026-06-30", "active")
    assert coaches["quote"].startswith("HDS werft voor de zomer acht vrijwilligers")
    assert again["meetings"] == len(house.json("meetings")) > 0


def test_a_concept_is_never_chased(house: House) -> None:
    house.json("import", str(SAMPLE), "--channel", CHANNEL, "--at", "2026-01-02T10:00")
    assert {task["status"] for task in house.json("tasks", "--at", "2026-02-10T10:00")} == {"concept"}
    live(house, "2026-01-05T08:00", "2026-02-27T18:00")
    kinds = [house.about(message)["kind"] for message in house.posted()]
    assert kinds == ["intake"], "the channel is asked once to check the concept, and nothing is chased"


def test_a_concept_gets_its_channel_and_its_yes_afterwards(house: House) -> None:
    first = house.json("import", str(SAMPLE), "--at", "2026-01-02T10:00")
    again = house.json("import", str(SAMPLE), "--channel", CHANNEL, "--yes", "--at", "2026-01-02T11:00")
    assert (again["agreement"], again["created"]) == (first["agreement"], False)
    (agreement,) = house.json("agreements")
    assert (agreement["channel"], agreement["status"]) == (CHANNEL, "active")


def test_a_quarter_is_kickoff_questions_deadlines_and_a_digest(quarter: House) -> None:
    posted = quarter.posted()
    kinds = [quarter.about(message)["kind"] for message in posted]
    assert kinds[0] == "kickoff"
    assert {"prompt", "nudge", "due", "overdue", "digest"} <= set(kinds)
    digest = next(message for message in posted if quarter.about(message)["kind"] == "digest")
    assert quarter.about(digest)["moment"] == "2026-04-01T09:30:00+02:00"
    assert "kwartaal" in digest.text
    moments = [datetime.fromisoformat(quarter.about(message)["moment"]) for message in posted]
    assert moments == sorted(moments)
    assert all((moment.hour, moment.minute) == (9, 30) and moment.weekday() < 5 for moment in moments)
    assert len({quarter.about(message)["delivery"] for message in posted}) == len(posted)


def test_one_day_is_one_bundle(quarter: House) -> None:
    bundled = {"escalation", "overdue", "due", "nudge", "prompt", "kickoff"}
    days = [quarter.about(m)["moment"][:10] for m in quarter.posted() if quarter.about(m)["kind"] in bundled]
    assert len(days) == len(set(days))


def test_every_speed_gives_the_same_messages(house: House, import_sample: Callable[[Path], None]) -> None:
    def messages(speed: float) -> list[tuple[str, str, str]]:
        before = len(house.posted())
        for leftover in house.home.glob("nakomen.db*"):
            leftover.unlink()
        import_sample(house.home)
        live(house, "2026-03-02T08:00", "2026-03-18T18:00", speed=speed)
        return [(house.about(m)["kind"], house.about(m)["moment"], m.text) for m in house.posted()[before:]]

    slow = messages(86400 * 8)
    assert len(slow) > 2
    assert messages(SPEED) == slow


@pytest.mark.usefixtures("imported")
def test_a_second_life_of_the_same_time_says_nothing_twice(house: House) -> None:
    live(house, "2026-01-05T08:00", "2026-02-18T18:00")
    once = [house.about(message)["delivery"] for message in house.posted()]
    live(house, "2026-01-05T08:00", "2026-02-18T18:00")
    assert [house.about(message)["delivery"] for message in house.posted()] == once


@pytest.mark.usefixtures("imported")
def test_a_click_and_a_reply_change_the_stand_and_stay_in_the_history(house: House) -> None:
    bot = house.start("run", "--from", "2026-01-05T08:00", "--until", "2026-02-20T18:00", "--speed", str(86400 * 4))
    try:
        promise(house, lambda: any(house.about(m)["kind"] == "prompt" and " 8:" in m.text for m in house.posted()))
        asked = next(m for m in house.posted() if house.about(m)["kind"] == "prompt" and " 8:" in m.text)
        house.slack.people.say(CORPORATIE, CHANNEL, "70 woningen klaar", thread_ts=asked.ts)
        promise(house, lambda: [r for r in house.slack.workspace.replies(asked) if r.from_app])
        task = next(t for t in house.json("tasks", "--at", "2026-02-20T18:00") if t["number"] == "8" and t["due"] == "2027-12-31")
        assert task["value"] == 70
        assert [entry["text"] for entry in task["history"]] == ["70 woningen klaar"]
        assert task["history"][0]["by"]
        house.slack.people.click(CORPORATIE, house.slack.workspace.message(CHANNEL, asked.ts) or asked, "task_at_risk")
        promise(house, lambda: "oranje" in (house.slack.workspace.message(CHANNEL, asked.ts) or asked).text)
    finally:
        bot.terminate()
        _, errors = bot.communicate(timeout=60)
    assert bot.returncode == 0, errors
    task = next(t for t in house.json("tasks", "--at", "2026-02-20T18:00") if t["number"] == "8" and t["due"] == "2027-12-31")
    assert task["light"] == "amber"
    assert [entry["source"] for entry in task["history"]] == ["reply", "button"]


@pytest.mark.usefixtures("imported")
def test_an_answer_on_behalf_of_somebody_counts_as_theirs(house: House) -> None:
    task = next(t for t in house.json("tasks", "--at", "2026-02-10T10:00") if t["number"] == "7")
    done = house.run("answer", str(task["id"]), "drie van de acht", "--by", GEMEENTE, "--at", "2026-02-10T10:00")
    assert done.returncode == 0, done.stderr
    after = next(t for t in house.json("tasks", "--at", "2026-02-11T10:00") if t["id"] == task["id"])
    assert (after["value"], after["percent"]) == (3, 38)
    assert after["history"][0]["source"] == "cli"


@pytest.mark.usefixtures("imported")
def test_a_date_set_by_command_moves_in_the_feed(house: House) -> None:
    meeting = next(m for m in house.json("meetings") if m["kind"] == "bestuurlijk overleg")
    assert meeting["status"] == "window"
    before = house.run("feed", "--at", "2026-01-10T10:00").stdout
    assert "STATUS:TENTATIVE" in before
    done = house.run(
        "meetings", "set", str(meeting["id"]), "--start", "2026-03-12T14:00", "--place", "Raadhuis", "--at", "2026-01-10T10:00"
    )
    assert done.returncode == 0, done.stderr
    after = house.run("feed", "--at", "2026-01-10T10:00").stdout
    assert "DTSTART;TZID=Europe/Amsterdam:20260312T140000" in after
    assert "STATUS:CONFIRMED" in after
    assert house.run("feed", "--at", "2026-01-10T10:00").stdout == after


@pytest.mark.usefixtures("imported")
def test_what_a_meeting_decided_is_noted_and_an_action_becomes_a_task(house: House) -> None:
    meeting = str(next(m for m in house.json("meetings") if m["kind"] == "bestuurlijk overleg")["id"])
    at = ("--at", "2026-03-12T17:00")
    said = ("--decision", "de begroting past", "--action", "Woonlint levert de cijfers uiterlijk 1 mei")
    done = house.run("meetings", "note", meeting, *said, *at)
    assert done.returncode == 0, done.stderr
    assert "besluit: de begroting past" in done.stdout
    assert "(Woonlint, uiterlijk 01-05-2026)" in done.stdout
    [task] = [t for t in house.json("tasks", *at) if t["number"] == "A1"]
    assert (task["owners"], task["due"]) == (["Woonlint"], "2026-05-01")
    assert house.run("meetings", "note", meeting, *said, *at).stdout.strip() == "Dit stond er al."
    assert house.run("meetings", "note", meeting, *at).returncode == 1


@pytest.mark.usefixtures("imported")
def test_the_digest_can_be_looked_at_without_sending(house: House) -> None:
    done = house.run("digest", "--quarter", "2026Q1", "--at", "2026-04-01T12:00")
    assert done.returncode == 0, done.stderr
    assert "eerste kwartaal van 2026" in done.stdout.lower()
    assert house.posted() == []
