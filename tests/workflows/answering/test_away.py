"""Who tells that they are away and not until when is asked when they are back, or who does it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from storage.tasks import Task, assignee_ids

Channel = World = Any
"""The fixtures of this folder's conftest."""


@pytest.fixture
def away(channel: Channel, world: World, task: Task) -> Task:
    """Fatma has said that she is away."""
    assert channel.types(world.fatma, "ik ben met vakantie").kind == "asked"
    assert channel.sent("ask")[-1].payload["away"] is True
    return task


@pytest.mark.parametrize(
    "words", ["we zijn even weg", "ziekgemeld", "ben er even niet", "wij hebben herfstvakantie, daarna weer", "out of office"]
)
def test_an_absence_without_an_end_is_asked_after(channel: Channel, world: World, task: Task, words: str) -> None:
    assert channel.types(world.fatma, words).kind == "asked"
    assert (task.snoozed_until, channel.sent("ask")[-1].payload["away"]) == (None, True)


def test_the_day_alone_is_then_when_we_come_back(channel: Channel, world: World, away: Task) -> None:
    channel.types(world.fatma, "23 maart")
    assert (away.snoozed_until, away.expected) == (date(2026, 3, 23), None)


def test_a_name_alone_is_then_who_does_it(channel: Channel, world: World, away: Task, session: Any) -> None:
    channel.types(world.fatma, "<@UMEES>")
    assert assignee_ids(session, [away.id])[away.id] == [world.mees.id]


def test_from_when_somebody_is_back_we_come_back(channel: Channel, world: World, task: Task) -> None:
    channel.types(world.fatma, "ik ben vanaf 23 maart weer aanwezig")
    assert channel.sent("ask")[-1].payload["snooze_until"] == "2026-03-23"
    assert not channel.sent("ask")[-1].payload.get("away")


@pytest.mark.parametrize("words", ["wij zijn vrij tevreden", "ik ben weg van dit plan", "de wethouder is ziek", "ik ben terug"])
def test_other_talk_is_left_alone(channel: Channel, world: World, task: Task, words: str) -> None:
    assert channel.types(world.fatma, words).kind == "silent"
