"""The same thing told twice has one effect, whoever hears it; what two people do at once both see."""

from __future__ import annotations

import copy
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlmodel import col, select
from station import Station, station, url_of
from torture_world import CHANNELS, PEOPLE, World

from bot.playground.residents import elements
from bot.playground.workspace_nouns import Json, Message
from storage.database import Database
from storage.inbox import Incoming
from storage.outbox import IS_WAITING
from storage.tasks import HistoryEntry
from storage.words import IncomingState, Source

WORLD = World(seed=2, tasks=9)


@pytest.fixture(params=["sqlite", "postgresql"])
def here(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Station]:
    """Two bots on one database, both connected, that have told what was due at their start."""
    database: Database = request.getfixturevalue("on_sqlite" if request.param == "sqlite" else "on_postgres")
    with station(WORLD, database, url_of(database), tmp_path / "home") as found:
        for _ in range(2):
            found.nursery.start()
        assert found.playground.connected(count=2)
        found.travel()
        found.settle()
        yield found


def a_message(here: Station) -> tuple[Message, list[str]]:
    """A reminder in a channel, and the ids of the tasks that have a button in it."""
    with here.playground.workspace.changed:
        every = [m for channel in CHANNELS for m in here.playground.workspace.messages[channel].values()]
    for message in every:
        tasks = [e["value"] for _, e in elements(message) if e["action_id"].split(":")[0] == "task_on_track"]
        if tasks:
            return message, tasks
    raise AssertionError("nothing was told in the channels")


def entries(here: Station, *sources: Source) -> list[HistoryEntry]:
    with here.database.read() as session:
        wanted = select(HistoryEntry).where(col(HistoryEntry.source).in_(sources)).order_by(col(HistoryEntry.id))
        return list(session.exec(wanted))


def everything_heard(here: Station) -> None:
    def nothing_waits() -> bool:
        with here.database.read() as session:
            waiting = select(Incoming.id).where(Incoming.state == IncomingState.WAITING)
            return session.exec(waiting).first() is None

    assert here.playground.quiet()
    here.wait_for(nothing_waits)
    here.settle()


def again(here: Station, payload: Json, kind: str, times: int) -> None:
    """Slack tells it so many times more: to both processes, as they take turns."""
    for _ in range(times):
        here.playground.deliveries.publish(kind, copy.deepcopy(payload))  # type: ignore[arg-type]
    everything_heard(here)


def action(message: Message, task: str) -> str:
    named = [e["action_id"] for _, e in elements(message) if e.get("value") == task]
    return next(name for name in named if name.split(":")[0] == "task_on_track")


def test_a_click_that_both_processes_hear_twice_has_one_effect(here: Station) -> None:
    message, tasks = a_message(here)
    click = here.playground.people.click(PEOPLE[0], message, action(message, tasks[0]), tasks[0])
    again(here, click.payload, "interactive", 3)
    said = here.told()
    [entry] = entries(here, Source.BUTTON)
    assert str(entry.task_id) == tasks[0]
    assert not said.twice
    assert said.replies.total() <= 1


def test_a_message_that_both_processes_hear_twice_has_one_effect(here: Station) -> None:
    message, _ = a_message(here)
    here.playground.people.say(PEOPLE[1], message.channel, "Alles is klaar.", thread_ts=message.ts)
    [told] = [d for d in here.playground.deliveries.all if d.payload["event"].get("text") == "Alles is klaar."]
    everything_heard(here)
    once = here.told()
    again(here, told.payload, "events_api", 3)
    assert here.told() == once
    with here.database.read() as session:
        key = f"message:{message.channel}:{told.payload['event']['ts']}"
        assert len(session.exec(select(Incoming).where(Incoming.key == key)).all()) == 1


def test_two_people_at_once_both_see_what_happened(here: Station) -> None:
    message, tasks = a_message(here)
    both = threading.Barrier(2)

    def press(user: str, task: str) -> Callable[[], None]:
        def do() -> None:
            both.wait(60)
            here.playground.people.click(user, message, action(message, task), task)

        return do

    threads = [threading.Thread(target=press(PEOPLE[n], tasks[n % len(tasks)])) for n in (0, 1)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    everything_heard(here)
    noted = entries(here, Source.BUTTON)
    wanted = {tasks[n % len(tasks)] for n in (0, 1)}
    assert {str(entry.task_id) for entry in noted} == wanted
    with here.playground.workspace.changed:
        now = here.playground.workspace.message(message.channel, message.ts)
        assert now is not None
        seen = [now.text, *(m.text for m in here.playground.workspace.replies(message))]
    for user in (PEOPLE[0], PEOPLE[1])[: len(noted)]:
        assert any(f"<@{user}>" in text for text in seen), seen
    with here.database.read() as session:
        assert session.connection().exec_driver_sql(f"SELECT count(*) FROM deliveries WHERE {IS_WAITING.text}").scalar() == 0
