"""One short welcome that says what to do next: where the bot was invited before it ran, and for who meets it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from bot.app import App, build
from bot.clock import SimulatedClock
from bot.playground.sample_workspace import CHANNEL, CORPORATIE, GEMEENTE
from bot.playground.server import Playground
from storage.database import Database

Start = Callable[..., Any]


@pytest.fixture
def begin(database: Database, configured: Callable[..., Any], morning: Any) -> Iterator[Callable[[Playground], App]]:
    """`begin(playground)`: a process of the bot on this test's store, which says what it has to say."""
    apps: list[App] = []

    def start(playground: Playground) -> App:
        app = build(configured(playground), database, clock=SimulatedClock(morning), ticking=False)
        apps.append(app)
        app.start()
        assert playground.connected(5) and app.catch_up.done(5) and app.settle(10)
        return app

    yield start
    for app in apps:
        app.stop()


def test_a_new_installation_greets_the_channels_where_it_was_invited_already(begin: Callable[[Playground], App]) -> None:
    playground = Playground().start()
    try:
        elsewhere = playground.workspace.add_channel("kantine", members=[GEMEENTE])
        begin(playground).stop()
        begin(playground)
        said = [m for room in playground.workspace.messages.values() for m in room.values() if m.from_app]
        assert [m.channel for m in said] == [CHANNEL] and not playground.workspace.messages[elsewhere.id]
        assert "sleep het ondertekende document" in said[0].text
        assert said[0].metadata is not None and said[0].metadata["event_payload"]["kind"] == "welcome"
    finally:
        playground.stop()


def test_who_opens_the_page_for_the_first_time_is_welcomed_once(start: Start) -> None:
    town = start()
    for _ in range(3):
        town.playground.people.open_home(CORPORATIE)
    town.settle()
    direct = [m for room in town.playground.workspace.messages.values() for m in room.values() if m.channel.startswith("D")]
    assert len(direct) == 1 and "Typ help" in direct[0].text
    assert direct[0].metadata is not None and direct[0].metadata["event_payload"]["kind"] == "welcome"
    assert town.posts() == []
