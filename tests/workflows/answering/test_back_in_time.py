"""A later day that is taken back: what was agreed holds again, on the card and for the reminders."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from storage.tasks import Task
from storage.words import Light
from workflows.answering.heard.back_in_time import is_back_in_time

Channel = World = Any
"""The fixtures of this folder's conftest."""


@pytest.mark.parametrize(
    "words", ["is toch eind maart af", "komt toch nog voor 1 april klaar", "we halen 31 maart alsnog", "toch gewoon op tijd"]
)
def test_who_promises_the_agreed_day_again_takes_the_later_one_back(
    channel: Channel, world: World, task: Task, words: str
) -> None:
    channel.types(world.fatma, "wordt half mei")
    assert task.expected == date(2026, 5, 15)
    assert channel.types(world.fatma, words).kind == "changed"
    assert (task.expected, task.said) == (None, Light.GREEN)
    assert channel.sent("noted")[-1].payload["new_due"] == "2026-03-31"


@pytest.mark.parametrize("words", ["op schema", "loopt goed", "we zijn bezig", "60%"])
def test_what_runs_well_runs_towards_the_new_day(channel: Channel, world: World, task: Task, words: str) -> None:
    channel.types(world.fatma, "wordt half mei")
    channel.types(world.fatma, words)
    assert task.expected == date(2026, 5, 15)


def test_an_earlier_later_day_takes_the_place_of_the_one_before(channel: Channel, world: World, task: Task) -> None:
    channel.types(world.fatma, "wordt half mei")
    channel.types(world.fatma, "wordt toch eind april")
    assert task.expected == date(2026, 4, 30)


def test_the_agreed_day_in_few_words_is_asked_about_where_a_later_one_stands(channel: Channel, world: World, task: Task) -> None:
    channel.types(world.fatma, "wordt half mei")
    assert channel.types(world.fatma, "blijft toch 31 maart").kind == "asked"
    assert task.expected == date(2026, 5, 15)
    channel.says(world.fatma, channel.question(), yes=True)
    assert (task.expected, task.said) == (None, Light.GREEN)


def test_the_agreed_day_is_chatter_where_no_later_one_stands(channel: Channel, world: World, task: Task) -> None:
    assert channel.types(world.fatma, "blijft toch 31 maart").kind == "silent"


def test_undo_gives_the_later_day_back(channel: Channel, world: World, task: Task) -> None:
    channel.types(world.fatma, "wordt half mei")
    outcome = channel.types(world.fatma, "toch eind maart klaar")
    channel.undoes(world.fatma, outcome.entry_id)
    assert task.expected == date(2026, 5, 15)


@pytest.mark.parametrize(
    ("words", "back"),
    [
        ("het wordt toch niet later", True),
        ("de oude datum blijft staan", True),
        ("we houden 20 maart aan, blijft gewoon staan", True),
        ("toch half april", False),
        ("toch niet gehaald voor 31 maart", False),
        ("misschien toch eind maart", False),
        ("kan het toch eind maart?", False),
        ("toch maar uitstel", False),
    ],
)
def test_only_the_agreed_day_or_one_before_it_is_back_in_time(words: str, back: bool) -> None:
    assert is_back_in_time(words, today=date(2026, 3, 3), due=date(2026, 3, 31)) is back
