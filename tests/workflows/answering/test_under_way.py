"""That work is under way, or how far, without a word on its light: a report like any other."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from storage.tasks import Task
from storage.words import Light, TaskStatus
from workflows.tracking.views import task_views

Channel = World = Any
"""The fixtures of this folder's conftest."""
SHORTLY_BEFORE = datetime(2026, 3, 24, 12, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))


def view(channel: Channel, task: Task) -> Any:
    return task_views(channel.session, now=channel.now, rules=channel.rules, task_ids=[task.id])[0]


def says_that_it_runs(channel: Channel, world: World) -> None:
    """ "Nog niet" makes us ask whether it runs; she says yes."""
    assert channel.types(world.fatma, "nog niet klaar").kind == "asked"
    assert channel.question().proposal["intent"] == "progress"
    assert channel.types(world.fatma, "ja").kind == "changed"


def test_a_yes_that_it_runs_is_a_report_and_ends_the_silence(channel: Channel, world: World, task: Task) -> None:
    channel.now = SHORTLY_BEFORE
    assert view(channel, task).light is Light.AMBER
    says_that_it_runs(channel, world)
    seen = view(channel, task)
    assert (seen.light, seen.last_report.by, seen.said) == (Light.GREEN, "Fatma", None)


def test_it_can_be_taken_back_and_then_nothing_was_reported(channel: Channel, world: World, task: Task) -> None:
    channel.now = SHORTLY_BEFORE
    says_that_it_runs(channel, world)
    noted = channel.sent("noted")[-1].payload
    assert noted["intent"] == "progress"
    assert channel.undoes(world.fatma, noted["entry_id"]).kind == "changed"
    assert (view(channel, task).light, view(channel, task).last_report) == (Light.AMBER, None)


def test_that_it_runs_leaves_what_was_said_of_its_light(channel: Channel, world: World, task: Task) -> None:
    channel.clicks(world.fatma, "at_risk")
    said_at = task.said_at
    channel.later(days=2)
    channel.clicks(world.mees, "progress")
    assert (task.said, task.said_at) == (Light.AMBER, said_at)


@pytest.mark.parametrize(("words", "percent"), [("60%", 60), ("we zijn op de helft", 50)])
def test_an_amount_is_noted_while_it_goes_on_waiting(
    channel: Channel, world: World, task: Task, words: str, percent: int
) -> None:
    task.status, task.waiting_since = TaskStatus.WAITING, channel.now.date() - timedelta(days=10)
    task.waiting_for_party_id = world.woonlint.id + 1
    since = task.waiting_since
    assert channel.types(world.fatma, words).kind == "changed"
    assert (task.status, task.waiting_since, task.percent) == (TaskStatus.WAITING, since, percent)
    noted = channel.sent("noted")[-1].payload
    assert (noted["percent"], noted["waiting_for"]) == (percent, "gemeente Veldhoek")


def test_that_it_runs_well_ends_the_wait(channel: Channel, world: World, task: Task) -> None:
    task.status, task.waiting_since = TaskStatus.WAITING, channel.now.date()
    channel.types(world.fatma, "op schema")
    assert (task.status, task.waiting_since) == (TaskStatus.OPEN, None)
