"""The whole bot in a playground, for the tests of what people do in Slack and what comes of it."""

from __future__ import annotations

import atexit
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.app import App, build
from bot.clock import SimulatedClock
from bot.config import Config, RemindersConfig, Secret, SlackConfig, WebConfig
from bot.demo.opening import free_port
from bot.playground.sample_workspace import CHANNEL
from bot.playground.server import Playground
from bot.playground.workspace_nouns import Message
from storage.agreements import Afspraak, Agreement, Party
from storage.database import Database
from storage.tasks import HistoryEntry, Task, TaskOwner, history_of
from storage.words import AgreementStatus, PartyRole, Section, TaskStatus
from workflows.reminding.replanning import replan_agreement

ZONE = ZoneInfo("Europe/Amsterdam")
CONFIRMED = datetime(2026, 1, 5, 8, 0, tzinfo=ZONE)
NUDGE = datetime(2026, 3, 17, 9, 30, tzinfo=ZONE)


def config_for(playground: Playground, *, mode: str = "socket", port: int = 0) -> Config:
    slack = SlackConfig(
        mode=mode,
        bot_token=Secret(playground.bot_token),
        app_token=Secret(playground.app_token),
        signing_secret=Secret(playground.signing_secret),
        api_url=playground.api_url,
        channel_interval_seconds=0.0,
        timeout_seconds=10.0,
    )
    return Config(slack=slack, web=WebConfig(listen=f"127.0.0.1:{port}"), reminders=RemindersConfig(lease_seconds=5.0))


@dataclass
class Town:
    """The bot in its channel, with an agreement that has `tasks` for Woonlint, due on 31 March."""

    playground: Playground
    database: Database
    app: App
    clock: SimulatedClock
    task_ids: list[int]
    config: Config

    def end(self) -> None:
        """The process that runs now ends cleanly."""
        self.app.stop()

    def start_again(self) -> None:
        """A new process in place of the one before, which was stopped or died."""
        self.app = build(self.config, self.database, clock=self.clock, ticking=False)
        self.app.start()
        assert self.app.catch_up.done(60)
        self.settle()

    def live(self, until: datetime = NUDGE) -> Message:
        """Everything due until then is sent; gives the newest message in the channel."""
        self.clock.move_to(until)
        self.app.tick()
        self.settle()
        return self.top()[-1]

    def settle(self) -> None:
        assert self.playground.quiet()
        assert self.app.settle(60)

    def posts(self, channel: str = CHANNEL) -> list[Message]:
        return [m for m in self.playground.workspace.messages[channel].values() if m.from_app and not m.ephemeral_to]

    def top(self, channel: str = CHANNEL) -> list[Message]:
        return [message for message in self.posts(channel) if message.thread_ts in {None, message.ts}]

    def whispers(self, user: str) -> list[str]:
        return [m.text for m in self.playground.workspace.ephemerals if m.ephemeral_to == user]

    def thread(self, message: Message) -> list[str]:
        return [m.text for m in self.posts(message.channel) if m.thread_ts == message.ts and m.ts != message.ts]

    def last_in_thread(self, message: Message) -> Message:
        return [m for m in self.posts(message.channel) if m.thread_ts == message.ts and m.ts != message.ts][-1]

    def task(self, number: int = 0) -> Task:
        with self.database.read() as session:
            found = session.get_one(Task, self.task_ids[number])
            session.expunge(found)
            return found

    def history(self, number: int = 0) -> list[HistoryEntry]:
        with self.database.read() as session:
            rows = list(history_of(session, task_id=self.task_ids[number]))
            session.expunge_all()
            return rows

    def say(self, user: str, text: str, message: Message) -> Message:
        said = self.playground.people.say(user, CHANNEL, text, thread_ts=message.ts)
        self.settle()
        return said

    def click(self, user: str, message: Message, action: str) -> None:
        self.playground.people.click(user, message, action)
        self.settle()


_SETTLED: dict[tuple[int, str | None], tuple[list[int], sqlite3.Connection]] = {}


def settle_down(database: Database, rules: Any, *, tasks: int, channel: str | None = CHANNEL) -> list[int]:
    """An active agreement of which Woonlint has so many tasks.

    Written once and then copied: most tests begin with the same rows, in an empty database on SQLite.
    """
    with database.engine.connect() as connection:
        file = connection.connection.driver_connection
        if not isinstance(file, sqlite3.Connection) or connection.exec_driver_sql("SELECT 1 FROM agreements").first():
            return _write(database, rules, tasks=tasks, channel=channel)
        if (tasks, channel) in _SETTLED:
            made, settled = _SETTLED[tasks, channel]
            connection.rollback()
            settled.backup(file)
            return list(made)
    made, settled = _write(database, rules, tasks=tasks, channel=channel), sqlite3.connect(":memory:", check_same_thread=False)
    with database.engine.connect() as connection:
        connection.rollback()
        connection.connection.driver_connection.backup(settled)
    _SETTLED[tasks, channel] = made, settled
    atexit.register(settled.close)
    return list(made)


def _write(database: Database, rules: Any, *, tasks: int, channel: str | None) -> list[int]:
    made = []
    with database.write() as session:
        agreement = Agreement(
            title="Prestatieafspraken Veldhoek 2026",
            year_start=2026,
            year_end=2026,
            status=AgreementStatus.ACTIVE,
            channel=channel,
            document="afspraken.pdf",
            content_hash="0" * 64,
            created_at=CONFIRMED,
            confirmed_at=CONFIRMED,
        )
        session.add(agreement)
        session.flush()
        party = Party(agreement_id=agreement.id, name="Woonlint", role=PartyRole.CORPORATIE)
        other = Party(agreement_id=agreement.id, name="Gemeente Veldhoek", role=PartyRole.GEMEENTE, position=1)
        session.add_all([party, other])
        session.flush()
        for number in range(tasks):
            afspraak = Afspraak(
                agreement_id=agreement.id, position=number, number=str(number + 6), section=Section.AFSPRAAK, text="Tekst."
            )
            session.add(afspraak)
            session.flush()
            task = Task(
                agreement_id=agreement.id,
                afspraak_id=afspraak.id,
                position=number,
                title=f"bijeenkomst nummer {number + 6}",
                quote="Woonlint organiseert in Q1 een bijeenkomst <!channel> voor *huurders*.",
                page=4,
                period_kind="quarter",
                start=date(2026, 1, 1),
                due=date(2026, 3, 31),
                first_due=date(2026, 3, 31),
                status=TaskStatus.OPEN,
            )
            session.add(task)
            session.flush()
            session.add(TaskOwner(task_id=task.id, party_id=party.id))
            made.append(task.id or 0)
        replan_agreement(session, agreement.id or 0, now=CONFIRMED, rules=rules)
    return made


@pytest.fixture
def configured() -> Callable[..., Config]:
    """`configured(playground)`: the configuration of a bot for it, in Socket Mode."""
    return config_for


@pytest.fixture(name="free_port")
def a_free_port() -> Callable[[], int]:
    """A port on which nobody listens."""
    return free_port


@pytest.fixture(name="settle_down")
def settling_down() -> Callable[..., list[int]]:
    """`settle_down(database, rules, tasks=…, channel=…)`: an active agreement of which Woonlint has so many tasks."""
    return settle_down


@pytest.fixture
def morning() -> datetime:
    """The moment at which that agreement was confirmed."""
    return CONFIRMED


@pytest.fixture
def nudge() -> datetime:
    """The moment at which its tasks of the first quarter are asked about once more."""
    return NUDGE


@pytest.fixture
def start(database: Database, rules: Any) -> Iterator[Callable[..., Town]]:
    """Starts the bot in a playground, by Socket Mode or HTTP."""
    ending: list[Callable[[], None]] = []

    def begin(*, tasks: int = 1, mode: str = "socket", channel: str | None = CHANNEL) -> Town:
        port = free_port() if mode == "http" else 0
        events = f"http://127.0.0.1:{port}/slack/events" if mode == "http" else None
        playground = Playground(events_url=events, ack_seconds=30.0, retries=(0.1, 0.2)).start()
        ending.append(playground.stop)
        clock = SimulatedClock(CONFIRMED)
        config = config_for(playground, mode=mode, port=port)
        app = build(config, database, clock=clock, ticking=False)
        task_ids = settle_down(database, rules, tasks=tasks, channel=channel)
        app.start()
        town = Town(playground, database, app, clock, task_ids, config)
        ending.insert(0, town.end)
        if mode == "socket":
            assert playground.connected()
        assert app.catch_up.done(60)
        return town

    yield begin
    for end in ending:
        end()
