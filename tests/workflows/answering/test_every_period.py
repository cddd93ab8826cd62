"""What is said of every period of what comes back means all that are over and open, and one yes is enough."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from storage.tasks import Task
from storage.words import TaskStatus
from workflows.answering.heard.every_period import EveryPeriod, said_of_every_period

Channel = World = Any
"""The fixtures of this folder's conftest."""


@pytest.fixture
def monthly(build: Any, world: World, channel: Channel) -> dict[str, Task]:
    """3a of Woonlint, every month: on 3 March January and February are over. 8 stands in the message too."""
    series, owned = build.series(world.agreement), {"owners": (world.woonlint,)}
    made = {"8": build.task(world.agreement, number="8", **owned)}
    for month, (name, end) in enumerate((("januari", 31), ("februari", 28), ("maart", 31)), start=1):
        days = {"start": date(2026, month, 1), "due": date(2026, month, end)}
        made[name] = build.task(world.agreement, number="3a", series_id=series.id, **owned, **days)
    channel.message_about(*made.values())
    return made


def done(made: dict[str, Task]) -> set[str]:
    return {name for name, task in made.items() if task.status is TaskStatus.DONE}


@pytest.mark.parametrize(
    "words",
    [
        "3a: alle maanden gedaan",
        "3a hebben we tot dusver iedere maand op tijd gedaan",
        "3a is elke maand geregeld",
        "3a loopt elke maand gewoon goed door",
        "alle maanden zijn gewoon geregeld hoor",
        "3a every month done so far",
    ],
)
def test_all_that_are_over_are_asked_about_at_once_and_a_yes_does_them(
    channel: Channel, world: World, monthly: dict[str, Task], words: str
) -> None:
    channel.types(world.fatma, words)
    assert done(monthly) == set()
    asked = channel.sent("which_task")[-1].payload
    assert asked["every"] and [item["task_id"] for item in asked["items"]] == [monthly["januari"].id, monthly["februari"].id]
    channel.types(world.fatma, "ja")
    assert done(monthly) == {"januari", "februari"}


def test_as_many_as_are_named_are_done_without_asking(channel: Channel, world: World, monthly: dict[str, Task]) -> None:
    channel.types(world.fatma, "alle twee de maanden zijn gedaan")
    assert done(monthly) == {"januari", "februari"}


def test_it_answers_the_question_which_period(channel: Channel, world: World, monthly: dict[str, Task]) -> None:
    channel.types(world.fatma, "3a gedaan")
    channel.later(minutes=1)
    channel.types(world.fatma, "alle maanden")
    assert done(monthly) == {"januari", "februari"}


def test_in_the_thread_of_one_period_all_are_asked_about(channel: Channel, world: World, monthly: dict[str, Task]) -> None:
    channel.message_about(monthly["februari"])
    channel.types(world.fatma, "dit is elke maand gedaan")
    assert done(monthly) == set() and len(channel.sent("which_task")[-1].payload["items"]) == 2


def test_an_exception_stays_out(channel: Channel, world: World, monthly: dict[str, Task]) -> None:
    channel.types(world.fatma, "3a is elke maand gedaan, behalve februari")
    assert channel.question().task_id == monthly["januari"].id
    channel.types(world.fatma, "ja")
    assert done(monthly) == {"januari"}


@pytest.mark.parametrize("words", ["3a is niet elke maand gelukt", "we overleggen elke maand", "3a elke maand gedaan?"])
def test_what_is_not_said_of_all_of_them_closes_nothing(
    channel: Channel, world: World, monthly: dict[str, Task], words: str
) -> None:
    channel.types(world.fatma, words)
    assert done(monthly) == set() and not any(row.payload.get("every") for row in channel.sent("which_task"))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("alle maanden verstuurd", EveryPeriod("verstuurd")),
        ("is tot nu toe elk kwartaal gedaan!", EveryPeriod("is gedaan")),
        ("alle drie de afgelopen maanden gedaan", EveryPeriod("gedaan", 3)),
        ("elke maand gedaan op februari na", EveryPeriod("gedaan", but="februari")),
        ("bijna elke maand gedaan", None),
        ("de maanden vliegen voorbij", None),
    ],
)
def test_the_words_for_every_period(words: str, said: EveryPeriod | None) -> None:
    found = said_of_every_period(words)
    assert (found and (found.said, found.count, found.but)) == (said and (said.said, said.count, said.but))
