"""A simulated run: the same messages at every speed, in the order of their moments, and it ends by itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import select

from bot.app import build
from bot.clock import SimulatedClock, monotonic
from bot.config import Config, RemindersConfig, Secret, SlackConfig, WebConfig
from bot.playground.sample_workspace import CHANNEL, CORPORATIE
from bot.playground.server import Playground
from bot.playground.workspace_nouns import Message
from bot.simulation import Simulation
from storage.agreements import Afspraak, Agreement, Party
from storage.database import Database
from storage.tasks import Task, TaskOwner
from storage.words import AgreementStatus, PartyRole, Section, TaskStatus

ZONE = ZoneInfo("Europe/Amsterdam")
FROM = datetime(2026, 1, 5, 8, 0, tzinfo=ZONE)
UNTIL = datetime(2026, 5, 1, 18, 0, tzinfo=ZONE)


@pytest.fixture
def agreement_in_store(database: Database) -> Database:
    """One task of the first quarter, due on 31 March 2026."""
    with database.write() as session:
        agreement = Agreement(
            title="Prestatieafspraken Veldhoek 2026",
            year_start=2026,
            year_end=2026,
            status=AgreementStatus.ACTIVE,
            channel=CHANNEL,
            document="afspraken.pdf",
            content_hash="0" * 64,
            created_at=FROM,
            confirmed_at=FROM,
        )
        session.add(agreement)
        session.flush()
        party = Party(agreement_id=agreement.id, name="Woonlint", role=PartyRole.CORPORATIE)
        afspraak = Afspraak(agreement_id=agreement.id, position=0, number="6", section=Section.AFSPRAAK, text="Tekst.")
        session.add_all([party, afspraak])
        session.flush()
        task = Task(
            agreement_id=agreement.id,
            afspraak_id=afspraak.id,
            title="bijeenkomst",
            quote="Woonlint organiseert in Q1 een bijeenkomst.",
            period_kind="quarter",
            start=datetime(2026, 1, 1).date(),
            due=datetime(2026, 3, 31).date(),
            first_due=datetime(2026, 3, 31).date(),
            status=TaskStatus.OPEN,
        )
        session.add(task)
        session.flush()
        session.add(TaskOwner(task_id=task.id, party_id=party.id))
    return database


def live(
    playground: Playground,
    database: Database,
    *,
    speed: float,
    after_each: Callable[[datetime], None] | None = None,
    **slack: Any,
) -> list[tuple[str, str]]:
    """Lives through the whole time; gives kind and moment of every message in the channel."""
    tokens = {"bot_token": Secret(playground.bot_token), "app_token": Secret(playground.app_token)}
    values: dict[str, Any] = {"api_url": playground.api_url, "channel_interval_seconds": 0.0, "timeout_seconds": 1.0, **tokens}
    config = Config(slack=SlackConfig(**values), web=WebConfig(listen="127.0.0.1:0"))
    config = replace(config, reminders=RemindersConfig(lease_seconds=3.0))
    clock = SimulatedClock(FROM)
    app = build(config, database, clock=clock, ticking=False)
    simulation = Simulation(app, clock, speed=speed)
    simulation.begin()
    app.start()
    try:
        assert simulation.await_slack()
        assert app.catch_up.done(60)
        assert simulation.live_until(UNTIL, after_each)
        assert clock.now() == UNTIL
    finally:
        app.stop()
    return [told(message) for message in playground.workspace.messages[CHANNEL].values() if message.metadata]


def told(message: Message) -> tuple[str, str]:
    assert message.metadata is not None
    about = message.metadata["event_payload"]
    return about["kind"], about["moment"]


EXPECTED = [
    ("kickoff", "2026-01-05T09:30:00+01:00"),
    ("prompt", "2026-02-16T09:30:00+01:00"),
    ("nudge", "2026-03-17T09:30:00+01:00"),
    ("nudge", "2026-03-27T09:30:00+01:00"),
    ("due", "2026-03-31T09:30:00+02:00"),
    ("digest", "2026-04-01T09:30:00+02:00"),
    ("overdue", "2026-04-07T09:30:00+02:00"),
    ("escalation", "2026-04-14T09:30:00+02:00"),
    ("overdue", "2026-04-21T09:30:00+02:00"),
    ("overdue", "2026-04-28T09:30:00+02:00"),
]
"""Without an answer, from the table of the reminders: half-way, 14 and 3 days before (28 March is a Saturday), the day, 7 days
after and weekly; on 14 April the escalation takes the overdue line along. 28 days after the due day it goes onto the agenda,
in the same message as the overdue line."""


@pytest.mark.parametrize("speed", [1e12, 20_000_000.0])
def test_every_speed_gives_the_messages_of_the_plan(speed: float, playground: Playground, agreement_in_store: Database) -> None:
    sent = live(playground, agreement_in_store, speed=speed)
    assert [pair for pair in sent if pair[0] != "other"] == EXPECTED


def test_a_slack_in_trouble_holds_up_the_clock_and_changes_nothing(playground: Playground, agreement_in_store: Database) -> None:
    playground.faults.add("ratelimited", "chat.postMessage", times=1, retry_after=1)
    playground.faults.add("drop", "chat.postMessage", times=1)
    began = monotonic()
    sent = live(playground, agreement_in_store, speed=1e12)
    assert monotonic() - began >= 1.0
    assert [pair for pair in sent if pair[0] != "other"] == EXPECTED


def test_what_people_do_happens_at_the_simulated_now(playground: Playground, agreement_in_store: Database) -> None:
    """Done at the first nudge: the rest of the plan falls silent, but for the digest."""

    def finish(moment: datetime) -> None:
        newest = [m for m in playground.workspace.messages[CHANNEL].values() if m.metadata and m.thread_ts is None][-1]
        if told(newest)[0] == "nudge":
            playground.people.click(CORPORATIE, newest, "task_done")
            assert playground.quiet()

    sent = live(playground, agreement_in_store, speed=1e12, after_each=finish)
    assert [pair for pair in sent if pair[0] != "other"] == [*EXPECTED[:3], EXPECTED[5]]
    with agreement_in_store.read() as session:
        [task] = session.exec(select(Task))
        assert task.done_at is not None
        assert task.done_at.astimezone(ZONE) == datetime(2026, 3, 17, 9, 30, tzinfo=ZONE)
