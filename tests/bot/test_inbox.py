"""What people do is stored before Slack hears that we have it, and has its effect once, whatever dies in between."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy.exc import OperationalError
from sqlmodel import select

from bot.app import build
from bot.playground.sample_workspace import CHANNEL, CORPORATIE, GEMEENTE
from bot.slack.hearing import desk as desk_module
from bot.slack.hearing import line as line_module
from bot.slack.hearing.line import Line
from storage.database import Database
from storage.inbox import Incoming
from storage.tasks import HistoryEntry
from storage.words import IncomingState, Source, TaskStatus

Start = Callable[..., Any]


@pytest.fixture
def database(either_database: Database) -> Database:
    """On both kinds of database."""
    return either_database


def rows(town: Any) -> list[Incoming]:
    with town.database.read() as session:
        return list(session.exec(select(Incoming).order_by(Incoming.id)))


def answers(town: Any, *sources: Source) -> list[HistoryEntry]:
    return [entry for entry in town.history() if entry.source in (sources or (Source.BUTTON, Source.REPLY))]


@contextmanager
def busy(database: Database) -> Iterator[None]:
    """Another program holds the database, so that nothing can be stored."""
    with database.write() as session:
        on_server = database.engine.dialect.name == "postgresql"
        session.connection().exec_driver_sql("LOCK TABLE incoming IN EXCLUSIVE MODE" if on_server else "SELECT 1")
        yield


# --- stored first


def test_slack_hears_that_we_have_it_when_it_is_stored(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    town = start()
    nudge = town.live()
    assert town.playground.quiet()  # the bot's own message comes in too, and is answered without being stored
    monkeypatch.setattr(Line, "_step", lambda _self, _rung: False)  # nobody works it off
    stored_at_answer: list[set[str]] = []
    acknowledge = town.playground.deliveries.acknowledge

    def look_first(*args: Any) -> None:
        stored_at_answer.append({row.kind for row in rows(town)})
        acknowledge(*args)

    monkeypatch.setattr(town.playground.deliveries, "acknowledge", look_first)
    assert town.playground.people.click(CORPORATIE, nudge, "task_done").wait()
    town.playground.people.say(CORPORATIE, CHANNEL, "klaar", thread_ts=nudge.ts)
    assert town.playground.deliveries.all[-1].wait()
    assert town.playground.people.slash(GEMEENTE, CHANNEL, "/afspraak", "mijn").wait()
    assert town.playground.quiet()
    assert stored_at_answer == [{"click"}, {"click", "reply"}, {"click", "reply", "command"}]
    assert town.task().status is TaskStatus.OPEN


def test_what_waited_when_the_process_died_is_done_once_after_the_next_start(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    town = start()
    nudge = town.live()
    with monkeypatch.context() as dying:
        dying.setattr(Line, "_step", lambda _self, _rung: False)
        assert town.playground.people.click(CORPORATIE, nudge, "task_done").wait()
        town.end()
    assert [row.state for row in rows(town)] == [IncomingState.WAITING]
    town.start_again()
    assert town.task().status is TaskStatus.DONE
    town.end()
    town.start_again()
    assert len(answers(town)) == 1
    assert len([text for text in town.thread(nudge) if text.startswith("Genoteerd")]) == 1


def test_it_happened_when_it_was_done_and_not_when_it_was_worked_off(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    town = start()
    nudge = town.live()
    clicked_at = town.clock.now()
    with monkeypatch.context() as dying:
        dying.setattr(Line, "_step", lambda _self, _rung: False)
        assert town.playground.people.click(CORPORATIE, nudge, "task_done").wait()
        town.end()
    town.clock.move_to(clicked_at.replace(hour=17))
    town.start_again()
    assert [entry.at for entry in answers(town)] == [clicked_at]


def test_what_is_dealt_with_keeps_its_key_and_nothing_of_what_was_said(start: Start) -> None:
    town = start()
    nudge = town.live()
    town.say(CORPORATIE, "klaar, mijn telefoonnummer is 06-0000000", nudge)
    [row] = rows(town)
    assert (row.state, row.body) == (IncomingState.DONE, {})


def test_a_thread_of_others_leaves_nothing_behind(start: Start) -> None:
    town = start()
    town.live()
    said = town.playground.people.say(GEMEENTE, CHANNEL, "Wie gaat er mee lunchen?")
    town.say(CORPORATIE, "Ik, klaar om te gaan", said)
    assert rows(town) == []


def test_showing_a_modal_stores_nothing_and_neither_does_one_that_is_filled_in_wrongly(start: Start) -> None:
    town = start()
    nudge = town.live()
    town.click(CORPORATIE, nudge, "task_delayed")
    assert town.playground.wait_for(lambda _: town.playground.people.modal(CORPORATIE) is not None)
    view = town.playground.people.modal(CORPORATIE)
    town.playground.people.submit_view(CORPORATIE, view, {"when": "2026-03-01"}).wait()
    assert view.errors
    assert rows(town) == []


# --- once


def test_what_slack_brings_several_times_has_one_effect(start: Start) -> None:
    town = start()
    nudge = town.live()
    clicked = town.playground.people.click(CORPORATIE, nudge, "task_at_risk")
    for _ in range(4):
        town.playground.deliveries.publish(clicked.kind, clicked.payload)
    town.playground.people.say(CORPORATIE, CHANNEL, "60%", thread_ts=nudge.ts)
    said = town.playground.deliveries.all[-1]
    for _ in range(4):
        town.playground.deliveries.publish(said.kind, said.payload)
    town.settle()
    assert [entry.source for entry in answers(town)] == [Source.BUTTON, Source.REPLY]
    assert len(town.thread(nudge)) == 2


def test_what_is_brought_to_two_processes_has_one_effect(start: Start) -> None:
    town = start()
    nudge = town.live()
    second = build(town.config, town.database, clock=town.clock, ticking=False)
    second.start()
    try:
        assert second.catch_up.done(60)
        for name in ("task_on_track", "task_at_risk", "task_done"):
            clicked = town.playground.people.click(CORPORATIE, nudge, name)
            for _ in range(3):  # the connections take turns
                town.playground.deliveries.publish(clicked.kind, clicked.payload)
            town.settle()
            assert second.settle(60)
    finally:
        second.stop()
    assert len(answers(town)) == 3 and len(town.thread(nudge)) == 3
    assert [row.state for row in rows(town)] == [IncomingState.DONE] * 3


def test_of_two_people_who_click_at_once_both_see_what_happened(start: Start) -> None:
    town = start()
    nudge = town.live()
    town.playground.people.click(CORPORATIE, nudge, "task_at_risk")
    town.playground.people.click(GEMEENTE, nudge, "task_done")
    town.settle()
    first, second = answers(town)
    assert first.person_id != second.person_id
    said = town.thread(nudge)
    assert len(said) == 2 and "risico" in said[0] and "afgerond" in said[1]
    assert "Marijke de Wit" in nudge.text and "✅" in nudge.text


def test_the_order_in_which_things_were_said_is_kept(start: Start) -> None:
    town = start()
    nudge = town.live()
    for percent in range(5, 65, 5):
        town.playground.people.say(CORPORATIE, CHANNEL, f"{percent}%", thread_ts=nudge.ts)
    town.settle()
    assert [entry.text for entry in answers(town)] == [f"{percent}%" for percent in range(5, 65, 5)]


# --- a database that is away


def test_what_cannot_be_stored_is_not_acknowledged_and_slack_brings_it_again(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    patience = desk_module.STORE_SECONDS
    monkeypatch.setattr(desk_module, "STORE_SECONDS", 0.2)
    town = start(mode="http")
    nudge = town.live()
    in_vain, failed = threading.Event(), town.playground.deliveries.failed

    def notice(*args: Any) -> None:
        failed(*args)
        in_vain.set()

    monkeypatch.setattr(town.playground.deliveries, "failed", notice)
    with busy(town.database):  # half-way: the buttons stay, however soon the answer is worked off
        town.playground.people.say(CORPORATIE, CHANNEL, "60%", thread_ts=nudge.ts)
        told = town.playground.deliveries.all[-1]
        assert in_vain.wait(60), "the first attempt got no yes"
        monkeypatch.setattr(desk_module, "STORE_SECONDS", patience)  # the bot's own look for what it missed may be storing, too
    assert told.wait() and told.attempt > 0
    monkeypatch.setattr(desk_module, "STORE_SECONDS", 0.2)
    with busy(town.database):
        clicked = town.playground.people.click(CORPORATIE, nudge, "task_at_risk")
        assert not clicked.wait(), "the person sees Slack's own warning"
    town.settle()
    assert [(entry.source, entry.text) for entry in answers(town)] == [(Source.REPLY, "60%")]


def test_what_slack_gave_up_bringing_while_nothing_could_be_stored_is_heard_once_it_can(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk_module, "STORE_SECONDS", 0.2)
    town = start(mode="http")
    nudge = town.live()
    with busy(town.database):
        town.playground.people.say(CORPORATIE, CHANNEL, "klaar", thread_ts=nudge.ts)
        told = town.playground.deliveries.all[-1]
        assert not told.wait(20)
        assert told.state == "lost", "Slack tried as often as it does"
    assert town.app.catch_up.done(60)
    town.settle()
    assert [(entry.source, entry.text) for entry in answers(town)] == [(Source.REPLY, "klaar")]


def fails(times: int) -> Callable[..., None]:
    """The database goes away in the middle of the work, so many times."""
    failures = iter(range(times))
    finish = line_module.finish

    def away(*args: Any) -> Any:
        if next(failures, None) is not None:
            raise OperationalError("UPDATE", {}, Exception("server closed the connection unexpectedly"))
        return finish(*args)

    return away


def test_a_database_that_goes_away_meanwhile_is_waited_for(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    town = start()
    nudge = town.live()
    monkeypatch.setattr(line_module, "PAUSES", (0.01,))
    monkeypatch.setattr(line_module, "finish", fails(3))
    town.click(CORPORATIE, nudge, "task_done")
    assert town.task().status is TaskStatus.DONE
    assert len(answers(town)) == 1 and town.whispers(CORPORATIE) == []


def test_what_the_database_never_takes_is_told_and_holds_up_nobody(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    town = start()
    nudge = town.live()
    monkeypatch.setattr(line_module, "PAUSES", (0.01,))
    monkeypatch.setattr(line_module, "finish", fails(line_module.MOST_ATTEMPTS))
    town.click(CORPORATIE, nudge, "task_done")
    assert town.task().status is TaskStatus.OPEN
    [told] = town.whispers(CORPORATIE)
    assert told.startswith("Dit is niet gelukt, en er is niets veranderd.")
    town.click(GEMEENTE, nudge, "task_done")
    assert town.task().status is TaskStatus.DONE
    assert [row.state for row in rows(town)] == [IncomingState.FAILED, IncomingState.DONE]
