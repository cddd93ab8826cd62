"""A question whether a change is taken back is about the change that stood when we asked, and about the one who asked for it."""

from __future__ import annotations

from datetime import date
from typing import Any

from storage.tasks import Task
from storage.words import DeliveryMethod, Light, TaskStatus

Channel = World = Any
"""The fixtures of this folder's conftest."""


def asked_to_take_back(channel: Channel, world: World) -> Any:
    """Mees set a day, and Fatma wants that taken back: we ask whether she means his."""
    channel.types(world.mees, "wordt 20 april")
    channel.later(hours=1)
    assert channel.types(world.fatma, "ongedaan").kind == "asked"
    channel.later(minutes=5)
    return channel.question()


def test_a_yes_takes_back_the_change_that_was_asked_about(channel: Channel, world: World, task: Task) -> None:
    asked_to_take_back(channel, world)
    assert channel.types(world.fatma, "ja").kind == "changed"
    assert task.expected is None


def test_what_was_noted_since_makes_the_question_void_and_that_is_seen(channel: Channel, world: World, task: Task) -> None:
    question = asked_to_take_back(channel, world)
    channel.clicks(world.mees, "dropped")
    assert (question.answer, channel.sent("ask", DeliveryMethod.UPDATE)[-1].payload["answer"]) == ("superseded", "superseded")
    assert channel.says(world.fatma, question, True).kind == "refused"
    channel.types(world.mees, "ja")
    assert (task.status, task.expected) == (TaskStatus.DROPPED, date(2026, 4, 20))


def test_once_it_was_taken_back_otherwise_a_yes_takes_back_nothing_older(channel: Channel, world: World, task: Task) -> None:
    channel.clicks(world.mees, "at_risk")
    channel.later(hours=1)
    question = asked_to_take_back(channel, world)
    channel.undoes(world.mees, channel.history()[-1].id)
    assert channel.says(world.fatma, question, True).kind == "refused"
    assert (task.said, task.expected) == (Light.AMBER, None)


def test_a_typed_yes_of_a_colleague_takes_nothing_back(channel: Channel, world: World, task: Task) -> None:
    """Mees may say yes to anything; the question what to take back was put to Fatma. His no, and his click on it, are plain."""
    question = asked_to_take_back(channel, world)
    channel.types(world.mees, "ja")
    assert (task.expected, question.answer) == (date(2026, 4, 20), None)
    assert channel.says(world.mees, question, True).kind == "changed"
    assert task.expected is None


def test_a_no_of_the_colleague_whose_change_it_is_ends_the_question(channel: Channel, world: World, task: Task) -> None:
    question = asked_to_take_back(channel, world)
    channel.types(world.mees, "nee")
    assert (task.expected, question.answer) == (date(2026, 4, 20), "no")
