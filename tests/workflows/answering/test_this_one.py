"""The task of the thread stays one that is spoken of when another number is named; and so does one's own of a number."""

from __future__ import annotations

from typing import Any

import pytest

from storage.tasks import Task
from storage.words import TaskStatus

Channel = World = Any
"""The fixtures of this folder's conftest."""

OPEN, DONE = TaskStatus.OPEN, TaskStatus.DONE


@pytest.fixture
def two(build: Any, world: World, channel: Channel) -> dict[str, Task]:
    """The thread of 6; 9b isn't in it. 7 is of Woonlint and of the gemeente, one each."""
    gemeente = build.party(world.agreement, "Huurdersraad")
    made = {number: build.task(world.agreement, number=number, owners=(world.woonlint,)) for number in ("6", "9b", "7")}
    made["7 of others"] = build.task(world.agreement, number="7", owners=(gemeente,))
    channel.message_about(made["6"])
    return made


def asked(channel: Channel) -> dict[str, str]:
    return {line.payload["number"]: line.payload["intent"] for line in channel.sent("ask")}


@pytest.mark.parametrize(
    ("words", "other"),
    [
        ("deze is klaar, 9b nog niet", "progress"),
        ("9b is af en deze ook", "done"),
        ("deze is klaar en 9b loopt risico", "at_risk"),
        ("deze en 9b zijn afgerond", "done"),
        ("zowel deze als 9b is afgerond", "done"),
        ("9b is afgerond, net als deze", "done"),
    ],
)
def test_this_one_is_heard_and_the_other_asked(
    channel: Channel, world: World, two: dict[str, Task], words: str, other: str
) -> None:
    channel.types(world.fatma, words)
    assert (two["6"].status, two["9b"].status) == (DONE, OPEN)
    assert asked(channel) == {"9b": other}


def test_this_one_that_may_be_the_other_is_asked_about(channel: Channel, world: World, two: dict[str, Task]) -> None:
    channel.types(world.fatma, "9b loopt goed, deze is klaar")
    assert two["6"].status is OPEN
    assert asked(channel) == {"9b": "on_track", "6": "done"}


@pytest.mark.parametrize("words", ["klaar, 9b ook", "afgerond en 9b is ook klaar"])
def test_what_stands_before_another_number_is_asked_of_this_one(
    channel: Channel, world: World, two: dict[str, Task], words: str
) -> None:
    channel.types(world.fatma, words)
    assert asked(channel) == {"6": "done", "9b": "done"}


def test_what_is_said_of_this_one_is_asked_where_the_other_is_only_named(
    channel: Channel, world: World, two: dict[str, Task]
) -> None:
    channel.types(world.fatma, "60%, 9b volgt")
    assert asked(channel) == {"6": "progress"}


@pytest.mark.parametrize("words", ["klaar met 9b", "we zijn klaar voor 9b"])
def test_what_is_said_of_the_other_alone_closes_nothing_here(
    channel: Channel, world: World, two: dict[str, Task], words: str
) -> None:
    channel.types(world.fatma, words)
    assert two["6"].status is OPEN


def test_a_number_that_others_have_here_means_ones_own(channel: Channel, world: World, two: dict[str, Task]) -> None:
    channel.message_about(two["7 of others"], two["9b"])
    assert channel.types(world.fatma, "7 wordt eind mei").kind == "asked"
    assert channel.sent("ask")[-1].payload["task_id"] == two["7"].id


def test_without_a_number_it_stays_the_one_of_the_others(channel: Channel, world: World, two: dict[str, Task]) -> None:
    channel.message_about(two["7 of others"])
    assert channel.types(world.fatma, "wordt eind mei").kind == "refused"


def test_ones_own_that_is_done_is_known_and_not_refused(channel: Channel, world: World, two: dict[str, Task]) -> None:
    channel.message_about(two["7"])
    channel.types(world.fatma, "klaar")
    channel.later(days=3)
    channel.message_about(two["7"], two["7 of others"])
    assert channel.types(world.fatma, "7 klaar").kind == "noted"
    assert two["7 of others"].status is OPEN
