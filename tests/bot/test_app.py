"""The life of the bot: it waits for a Slack that is away, comes back when the line breaks, and says how it does."""

from __future__ import annotations

import json
import ssl
import threading
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from slack_sdk.errors import SlackApiError
from sqlmodel import col, select

from bot.app import App, build
from bot.clock import SimulatedClock
from bot.config import Config, Secret
from bot.playground.sample_workspace import CHANNEL, CORPORATIE
from bot.playground.server import Playground
from bot.slack.hearing.catch_up import CatchUp
from bot.slack.hearing.desk import Desk
from storage.database import Database
from storage.inbox import Arrival, Incoming, take_in
from storage.moments import Moment
from storage.words import IncomingState, MomentKind, TaskStatus
from workflows.errors import Refused

ZONE = ZoneInfo("Europe/Amsterdam")
CONFIRMED = datetime(2026, 1, 5, 8, 0, tzinfo=ZONE)
Start = Callable[..., Any]
Configured = Callable[..., Config]


def test_answers_typed_while_the_bot_was_away_are_heard_on_its_return(
    start: Start, database: Database, configured: Configured
) -> None:
    town = start()
    nudge = town.live()
    town.app.stop()
    assert town.playground.disconnected()
    town.playground.people.say(CORPORATIE, CHANNEL, "80%", thread_ts=nudge.ts)
    town.playground.deliveries.lose_waiting()
    again = build(configured(town.playground), database, clock=town.clock, ticking=False)
    again.start()
    try:
        assert town.playground.connected()
        assert again.catch_up.done(60) and again.settle(60)
        assert town.task().percent == 80
    finally:
        again.stop()


def test_the_grammar_of_answers_is_compiled_before_the_first_is_worked_off(
    start: Start, database: Database, configured: Configured, monkeypatch: pytest.MonkeyPatch
) -> None:
    order: list[str] = []
    town = start()
    town.app.stop()
    again = build(configured(town.playground), database, clock=town.clock, ticking=False)
    monkeypatch.setattr("bot.app.warm", lambda: order.append("grammar"))
    monkeypatch.setattr(again.desk, "start", lambda: order.append("desk"))
    again.start()
    again.stop()
    assert order == ["grammar", "desk"]


def test_the_certificates_of_the_machine_are_not_loaded_for_each_line_and_each_call(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    town = start()
    loaded: list[int] = []
    monkeypatch.setattr(ssl.SSLContext, "load_default_certs", lambda *_: loaded.append(1))
    town.end()
    town.start_again()
    town.say(CORPORATIE, "80%", town.live())
    assert (loaded, town.task().percent) == ([], 80)


def test_a_thread_that_cannot_be_looked_through_does_not_hold_up_the_next(start: Start, database: Database) -> None:
    town = start()
    older = town.live()
    assert town.live(datetime(2026, 3, 27, 9, 30, tzinfo=ZONE)) != older, "which is looked at first"
    town.app.stop()
    assert town.playground.disconnected()
    said = town.playground.people.say(CORPORATIE, CHANNEL, "80%", thread_ts=older.ts)
    town.playground.faults.add("500", "conversations.replies", times=1)
    again = build(town.config, database, clock=town.clock, ticking=False)
    again.desk.bot_user = town.app.desk.bot_user
    with pytest.raises(SlackApiError):
        again.catch_up.look()
    with database.read() as session:
        assert session.exec(select(Incoming.key).where(Incoming.key == f"message:{CHANNEL}:{said.ts}")).one()


def test_whoever_looks_for_missed_answers_has_ended_when_the_bot_has(start: Start) -> None:
    town, looking, call_ends = start(), threading.Event(), threading.Event()

    def ask_slack(_desk: Desk) -> None:
        looking.set()
        assert call_ends.wait(60)

    catch_up = CatchUp(town.app.desk, first=ask_slack)
    catch_up.start()
    catch_up.ask()
    assert looking.wait(60)
    threading.Timer(0.1, call_ends.set).start()
    catch_up.stop(60)
    assert call_ends.is_set()


def test_a_bot_that_ends_hangs_up_at_once_so_that_nothing_is_brought_to_a_deaf_line(start: Start) -> None:
    """Slack sends what people do to any line that is open, and a click only once."""
    town = start(tasks=4)
    bundle = town.live()
    town.end()
    assert town.playground.disconnected(timeout=0.5)
    town.start_again()
    for task_id in town.task_ids[:2]:  # the lines take turns
        town.click(CORPORATIE, bundle, f"task_done:{task_id}")
    assert [town.task(number).status for number in (0, 1)] == [TaskStatus.DONE] * 2


def test_a_broken_line_is_made_again_and_what_was_missed_is_heard(start: Start) -> None:
    town = start()
    nudge = town.live()
    town.playground.cut_connections()
    town.playground.people.say(CORPORATIE, CHANNEL, "80%", thread_ts=nudge.ts)
    town.playground.deliveries.lose_waiting()
    assert town.playground.wait_for(lambda _: town.task().percent == 80, 60)


@pytest.mark.parametrize("trouble", ["ratelimited", "500", "reset"])
def test_a_look_at_the_threads_that_fails_is_made_again_until_the_answers_are_heard(
    trouble: Any, start: Start, database: Database, configured: Configured
) -> None:
    town = start()
    nudge = town.live()
    town.app.stop()
    assert town.playground.disconnected()
    town.playground.people.say(CORPORATIE, CHANNEL, "80%", thread_ts=nudge.ts)
    town.playground.deliveries.lose_waiting()
    town.playground.faults.add(trouble, "conversations.replies", times=2)
    again = build(configured(town.playground), database, clock=town.clock, ticking=False)
    again.start()
    try:
        assert town.playground.wait_for(lambda _: town.task().percent == 80, 60)
    finally:
        again.stop()


def healthz(app: App) -> tuple[int, dict[str, Any]]:
    request = urllib.request.Request(f"http://127.0.0.1:{app.web.port}/healthz")
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as refused:
        with refused:
            return refused.code, json.load(refused)


def test_health_says_whether_slack_is_there(start: Start) -> None:
    town = start()
    assert healthz(town.app) == (
        200,
        {"status": "ok", "unwell": [], "parts": {"database": "ok", "scheduler": "ok", "slack": "ok"}},
    )
    metrics = urllib.request.urlopen(f"http://127.0.0.1:{town.app.web.port}/metrics", timeout=60)
    with metrics:
        said = metrics.read()
    assert b"nakomen_deliveries" in said
    assert b"nakomen_incoming_oldest_seconds 0.0" in said


def test_a_week_that_is_closed_after_all_holds_for_what_was_planned_before(start: Start, database: Database) -> None:
    town = start()
    assert nudges(database) == ["2026-03-17", "2026-03-27"]
    recess = replace(town.config.reminders, closed_periods=("2026-03-16..2026-03-20",))
    build(replace(town.config, reminders=recess), database, clock=town.clock).tick()
    assert nudges(database) == ["2026-03-13", "2026-03-27"]


def nudges(database: Database) -> list[str]:
    with database.read() as session:
        wanted = select(Moment.at).where(Moment.kind == MomentKind.NUDGE).order_by(col(Moment.at))
        return [at.date().isoformat() for at in session.exec(wanted)]


def test_the_metrics_show_what_came_in_and_how_long_it_waits(start: Start) -> None:
    town = start()
    town.click(CORPORATIE, town.live(), "task_on_track")
    assert b'nakomen_incoming{state="done"} 1.0' in town.app.metrics.text()
    with town.database.write() as session:
        hour_ago = datetime.now(UTC) - timedelta(hours=1)
        take_in(session, Arrival("click:1", "unheard of", "C1", {}), at=hour_ago, received=hour_ago)
    said = town.app.metrics.text()
    assert b'nakomen_incoming{state="waiting"} 1.0' in said
    [waited] = [float(line.split()[1]) for line in said.splitlines() if line.startswith(b"nakomen_incoming_oldest_seconds ")]
    assert 3600 <= waited < 3700


def test_a_slack_that_is_away_at_the_start_is_waited_for(database: Database, rules: Any, configured: Configured) -> None:
    playground = Playground().start()
    config = configured(playground)
    playground.stop()
    app = build(config, database, clock=SimulatedClock(CONFIRMED), ticking=False)
    app.start()
    try:
        assert healthz(app)[0] == 503
        playground.start()
        assert playground.connected()
        assert app.catch_up.done(60)
        assert healthz(app)[0] == 200
    finally:
        app.stop()
        playground.stop()


def test_housekeeping_forgets_what_slack_will_not_repeat(start: Start) -> None:
    town = start()
    with town.database.write() as session:
        for key, at in (
            ("old", datetime(2025, 1, 1, tzinfo=ZONE)),
            ("new", CONFIRMED),
            ("waits", datetime(2025, 1, 1, tzinfo=ZONE)),
        ):
            take_in(session, Arrival(key, "not ours", "C1", {}), at=at, received=at)
        for row in session.exec(select(Incoming).where(Incoming.key != "waits")):
            row.state = IncomingState.DONE
    town.app.keep_house()
    with town.database.read() as session:
        assert {row.key for row in session.exec(select(Incoming))} == {"new", "waits"}


def test_a_refused_token_ends_the_bot_with_a_clear_sentence(
    playground: Playground, database: Database, configured: Configured
) -> None:
    config = configured(playground)
    config = replace(config, slack=replace(config.slack, bot_token=Secret("xoxb-wrong")))
    app = build(config, database, clock=SimulatedClock(CONFIRMED), ticking=False)
    with pytest.raises(Refused, match=r"slack\.bot_token"):
        app.run()
