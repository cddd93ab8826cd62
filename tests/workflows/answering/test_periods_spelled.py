"""Periods typed short, or up to one: all that they name are meant, and no new date."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from storage.tasks import Task
from storage.words import TaskStatus

Channel = World = Any
"""The fixtures of this folder's conftest."""


@pytest.fixture
def months(build: Any, world: World, channel: Channel) -> dict[str, Task]:
    """3a of each month, on the first of April; all that has begun stands in one message with 8."""
    series = build.series(world.agreement)
    made = {}
    for month, (name, end) in enumerate((("jan", 31), ("feb", 28), ("mrt", 31), ("apr", 30), ("mei", 31)), start=1):
        days = {"start": date(2026, month, 1), "due": date(2026, month, end)}
        title = "De gemeente informeren over het aantal vrije woningen"
        made[name] = build.task(world.agreement, number="3a", series_id=series.id, owners=(world.woonlint,), title=title, **days)
    made["8"] = build.task(world.agreement, number="8", owners=(world.woonlint,))
    channel.message_about(*(made[name] for name in ("jan", "feb", "mrt", "8")))
    channel.now = channel.now.replace(month=4, day=1)
    return made


def closed(made: dict[str, Task]) -> list[str]:
    return [name for name, task in made.items() if task.status is TaskStatus.DONE]


@pytest.mark.parametrize(
    ("words", "done"),
    [
        ("jan en mrt zijn klaar", ["jan", "mrt"]),
        ("3a jan, feb klaar", ["jan", "feb"]),
        ("3a tot en met maart klaar", ["jan", "feb", "mrt"]),
        ("alles t/m feb afgerond", ["jan", "feb"]),
        ("3a is t/m februari doorgegeven", ["jan", "feb"]),
        ("januari en februari zijn doorgegeven", ["jan", "feb"]),
        ("8 klaar, 3a t/m februari ook", ["jan", "feb", "8"]),
    ],
)
def test_each_period_that_is_named_is_done(
    channel: Channel, world: World, months: dict[str, Task], words: str, done: list[str]
) -> None:
    channel.types(world.fatma, words)
    assert closed(months) == done
    assert all(task.expected is None for task in months.values())


def test_of_a_period_to_come_nothing_is_closed_unseen(channel: Channel, world: World, months: dict[str, Task]) -> None:
    channel.message_about(*months.values())
    channel.types(world.fatma, "3a t/m mei klaar")
    assert closed(months) == []


def test_jan_alone_is_a_colleague(channel: Channel, world: World, months: dict[str, Task]) -> None:
    channel.types(world.fatma, "jan is klaar met zijn vakantie")
    assert closed(months) == []


@pytest.mark.parametrize("words", ["doorgegeven aan mijn collega", "ik heb deze taak doorgegeven"])
def test_what_goes_to_a_colleague_is_handed_over(channel: Channel, world: World, months: dict[str, Task], words: str) -> None:
    channel.message_about(months["mrt"])
    channel.types(world.fatma, words)
    assert closed(months) == []
    assert channel.sent("ask")[-1].payload["intent"] == "reassign"


@pytest.mark.parametrize("words", ["nog niet doorgegeven", "wordt morgen doorgegeven", "deels doorgegeven"])
def test_what_is_still_to_be_told_is_not_done(channel: Channel, world: World, months: dict[str, Task], words: str) -> None:
    channel.message_about(months["mrt"])
    channel.types(world.fatma, words)
    assert closed(months) == []
    assert all(line.payload["intent"] != "reassign" for line in channel.sent("ask"))
