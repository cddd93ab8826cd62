"""A later day that is corrected more than once, also days later: what holds is what was said last, and never the one between."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from storage.tasks import Task
from storage.words import Light
from workflows.answering.heard.day_withdrawn import Withdrawn, instead_of_it, withdrawal_of

Channel = World = Any
"""The fixtures of this folder's conftest: afspraak 6 of Woonlint is due on 31 March 2026, and it is 3 March."""


@pytest.fixture
def moved_twice(channel: Channel, world: World, task: Task) -> Task:
    channel.types(world.fatma, "wordt 10 april")
    channel.later(days=1)
    channel.types(world.fatma, "ik zei 10 april maar het wordt 20 april")
    channel.later(days=1)
    assert task.expected == date(2026, 4, 20)
    return task


@pytest.mark.parametrize(
    "words",
    [
        "eergisteren zei ik 20 april, vergeet dat maar, gewoon 31 maart",
        "20 april? vergeet dat, toch 31 maart",
        "draai dat van gisteren terug, het blijft gewoon eind maart",
    ],
)
def test_the_day_that_holds_instead_holds_and_not_the_one_between(
    channel: Channel, world: World, moved_twice: Task, words: str
) -> None:
    channel.types(world.fatma, words)
    assert (moved_twice.expected, moved_twice.said) == (None, Light.GREEN)


def test_another_later_day_instead_is_the_new_one(channel: Channel, world: World, moved_twice: Task) -> None:
    channel.types(world.fatma, "gisteren zei ik 20 april, vergeet dat maar, het wordt 15 april")
    assert moved_twice.expected == date(2026, 4, 15)


@pytest.mark.parametrize(
    "words",
    [
        "trek die 20 april maar weer in",
        "haal die datum van gisteren maar weg",
        "laat 20 april maar vervallen",
        "vergeet die 20 april",
    ],
)
def test_the_day_that_is_taken_back_by_its_name_goes(channel: Channel, world: World, moved_twice: Task, words: str) -> None:
    channel.types(world.fatma, words)
    assert moved_twice.expected == date(2026, 4, 10)


def test_what_was_told_since_stays_and_the_agreed_day_is_asked_about(channel: Channel, world: World, moved_twice: Task) -> None:
    channel.types(world.fatma, "50%")
    channel.later(hours=1)
    assert channel.types(world.fatma, "trek die 20 april maar in").kind == "asked"
    assert (moved_twice.expected, moved_twice.percent) == (date(2026, 4, 20), 50)
    channel.types(world.fatma, "ja")
    assert (moved_twice.expected, moved_twice.percent) == (None, 50)


@pytest.mark.parametrize(
    "words", ["het wordt toch geen 20 april", "20 april klopt niet", "toch geen 20 april, gewoon de oude datum"]
)
def test_a_day_that_is_only_denied_asks_whether_the_agreed_one_holds(
    channel: Channel, world: World, moved_twice: Task, words: str
) -> None:
    assert channel.types(world.fatma, words).kind == "asked"
    asked = channel.question().proposal
    assert (asked["intent"], asked["new_due"]) == ("on_track", "2026-03-31")
    assert moved_twice.expected == date(2026, 4, 20)


@pytest.mark.parametrize(
    "words", ["20 april halen we ook niet", "niet 20 april maar 25 april", "20 april is te krap", "trek die 15 mei in"]
)
def test_a_day_that_is_missed_or_another_is_not_taken_back(words: str) -> None:
    days = {"standing": date(2026, 4, 20), "today": date(2026, 3, 5), "due": date(2026, 3, 31)}
    assert withdrawal_of(words, **days) is None


@pytest.mark.parametrize("words", ["maak dat van 4 maart ongedaan", "ongedaan, wat ik 4 maart zei"])
def test_an_undo_that_names_when_it_was_said_stays_one(channel: Channel, world: World, moved_twice: Task, words: str) -> None:
    channel.types(world.fatma, words)
    assert moved_twice.expected == date(2026, 4, 10)


def test_ok_then_that_day_is_more_than_kind(channel: Channel, world: World, moved_twice: Task) -> None:
    channel.types(world.fatma, "ok dan maak ik er 12 april van")
    assert moved_twice.expected == date(2026, 4, 12)


def test_the_kinds_of_withdrawal() -> None:
    days = {"standing": date(2026, 4, 20), "today": date(2026, 3, 5), "due": date(2026, 3, 31)}
    assert withdrawal_of("die 20 april mag weer weg", **days) is Withdrawn.PLAIN
    assert withdrawal_of("het is geen 20 april", **days) is Withdrawn.DENIED
    assert withdrawal_of("de datum is nog niet duidelijk", **days) is None
    assert withdrawal_of("de mail van 20 april is weg", **days) is None
    assert instead_of_it("vergeet dat maar, wat ik op 30 maart zei", **days) is None
