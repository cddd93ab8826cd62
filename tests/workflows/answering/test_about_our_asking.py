"""Words about our asking itself, a task that comes back, a 'toch niet' behind an undo: nothing changes unasked."""

from __future__ import annotations

from typing import Any

import pytest

from storage.tasks import Task
from storage.words import TaskStatus
from workflows.answering.heard.about_asking import about_asking

Channel = World = Any
"""The fixtures of this folder's conftest."""


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Stop met herinneren!", "goes_on_asking"),
        ("graag geen herinneringen meer", "goes_on_asking"),
        ("hou op", "goes_on_asking"),
        ("herinneren hoeft niet meer", "goes_on_asking"),
        ("stop asking me", "goes_on_asking"),
        ("Waarom krijg ik dit?", "why_asked"),
        ("waarom krijg ik steeds dit bericht", "why_asked"),
        ("why do I get this?", "why_asked"),
    ],
)
def test_words_about_our_asking_are_recognised(text: str, what: str) -> None:
    assert about_asking(text) == what


@pytest.mark.parametrize(
    "text",
    [
        "stop met de sloop",
        "de herinnering aan de bewoners is verstuurd",
        "waarom krijg ik geen antwoord van de gemeente?",
        "dank",
        "we houden op met zoeken",
        "herinner me volgende week",
        "geen herinnering verstuurd aan de huurders",
        "",
    ],
)
def test_words_about_anything_else_are_not(text: str) -> None:
    assert about_asking(text) is None


@pytest.mark.parametrize(
    ("words", "told"), [("stop met herinneren", "herinner me half mei"), ("waarom krijg ik dit?", "met een @")]
)
def test_who_wants_no_more_reminders_hears_what_helps(channel: Channel, world: World, task: Task, words: str, told: str) -> None:
    assert told in str(channel.types(world.fatma, words).message)
    assert task.status is TaskStatus.OPEN and channel.sent("noted") == []


def test_what_was_dropped_is_asked_back(channel: Channel, world: World, task: Task) -> None:
    channel.types(world.fatma, "vervalt")
    assert task.status is TaskStatus.DROPPED
    assert channel.types(world.fatma, "toch wel nodig").kind == "asked"
    assert task.status is TaskStatus.DROPPED
    channel.types(world.fatma, "ja")
    assert task.status is TaskStatus.OPEN


def test_not_after_all_behind_an_undo_takes_back_no_more_unasked(channel: Channel, world: World, task: Task) -> None:
    channel.types(world.fatma, "30%")
    channel.types(world.fatma, "40%")
    channel.types(world.fatma, "ongedaan")
    assert task.percent == 30
    assert channel.types(world.fatma, "nee toch niet").kind == "asked"
    assert task.percent == 30


def test_another_undo_takes_back_one_more(channel: Channel, world: World, task: Task) -> None:
    channel.types(world.fatma, "30%")
    channel.types(world.fatma, "40%")
    channel.types(world.fatma, "ongedaan")
    channel.types(world.fatma, "ongedaan")
    assert task.percent is None
