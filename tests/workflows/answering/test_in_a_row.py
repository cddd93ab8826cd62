"""Short messages in a row: what the last one says alone may be the opposite of what they say together."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from storage.tasks import Task
from storage.words import TaskStatus

Channel = World = Any
"""The fixtures of this folder's conftest."""


@pytest.mark.parametrize(
    "lines",
    [
        ("nee", "dat gaat niet lukken", "voor 31 maart"),
        ("wij zijn nog", "niet", "klaar"),
        ("het is nog niet", "klaar"),
        ("bijna", "klaar"),
    ],
)
def test_good_news_that_ends_a_bad_sentence_is_asked_about(
    channel: Channel, world: World, task: Task, lines: tuple[str, ...]
) -> None:
    for line in lines:
        outcome = channel.types(world.fatma, line)
        channel.later(seconds=20)
        assert outcome.kind != "changed" or line == lines[1] != lines[-1]
    assert outcome.kind == "asked"
    assert task.status is TaskStatus.OPEN


def test_after_a_while_it_is_news_again(channel: Channel, world: World, task: Task) -> None:
    channel.types(world.fatma, "nog niet")
    channel.later(hours=3)
    assert channel.types(world.fatma, "klaar").kind == "changed"


def test_what_somebody_else_said_before_it_makes_no_doubt(channel: Channel, world: World, task: Task) -> None:
    channel.types(world.mees, "nog niet")
    assert channel.types(world.fatma, "klaar").kind == "changed"


def test_lines_that_agree_are_noted(channel: Channel, world: World, task: Task) -> None:
    channel.types(world.fatma, "hoi allemaal")
    assert channel.types(world.fatma, "klaar").kind == "changed"
    assert task.status is TaskStatus.DONE


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        (("wordt 14", "april"), date(2026, 4, 14)),
        (("14", "april"), date(2026, 4, 14)),
        (("schuift naar half", "mei"), date(2026, 5, 15)),
        (("wordt 3", "juni 2026"), date(2026, 6, 3)),
    ],
)
def test_a_day_and_its_month_in_two_lines_are_one_day(
    channel: Channel, world: World, task: Task, lines: tuple[str, str], day: date
) -> None:
    for line in lines:
        outcome = channel.types(world.fatma, line)
        channel.later(seconds=20)
    assert outcome.kind == "changed"
    assert task.expected == day


def test_a_month_long_after_a_number_is_that_month(channel: Channel, world: World, task: Task) -> None:
    channel.types(world.fatma, "wordt 14")
    channel.later(hours=5)
    channel.types(world.fatma, "april")
    assert task.expected == date(2026, 4, 30)


def test_a_colleagues_number_is_no_day_of_this_month(channel: Channel, world: World, task: Task) -> None:
    channel.types(world.mees, "wordt 14")
    channel.types(world.fatma, "april")
    assert task.expected == date(2026, 4, 30)


def test_a_number_and_procent_in_two_lines_are_one_share(channel: Channel, world: World, task: Task) -> None:
    channel.types(world.fatma, "45")
    channel.later(seconds=10)
    assert channel.types(world.fatma, "procent").kind == "changed" and task.percent == 45


@pytest.mark.parametrize("line", ["of nee 70", "sorry, 70 bedoel ik", "toch 70%"])
def test_another_share_right_behind_it_takes_its_place(channel: Channel, world: World, task: Task, line: str) -> None:
    channel.types(world.fatma, "60%")
    channel.later(seconds=10)
    channel.types(world.fatma, line)
    if task.percent == 60:  # asked first
        channel.types(world.fatma, "ja")
    assert task.percent == 70


def test_what_went_astray_is_asked_whether_it_is_done(channel: Channel, world: World, task: Task) -> None:
    channel.types(world.fatma, "verstuurd")
    assert task.status is TaskStatus.DONE
    channel.later(seconds=10)
    assert channel.types(world.fatma, "maar aan de verkeerde persoon").kind == "asked"
    channel.types(world.fatma, "ja")
    assert task.status is TaskStatus.OPEN


def test_who_will_finish_it_has_not(channel: Channel, world: World, task: Task) -> None:
    assert channel.types(world.fatma, "deze doe ik zelf nog even af").kind != "changed" and task.status is TaskStatus.OPEN


@pytest.mark.parametrize("word", ["ongedaan", "draai maar terug"])
@pytest.mark.parametrize("promise", ["vrijdag klaar", "eind maart klaar", "halen we op 27 maart"])
def test_a_day_that_was_taken_back_is_in_no_later_question(
    channel: Channel, world: World, task: Task, word: str, promise: str
) -> None:
    channel.types(world.fatma, "schuift naar 12 mei")
    channel.types(world.fatma, word)
    assert task.expected is None
    channel.later(seconds=20)
    outcome = channel.types(world.fatma, promise)
    assert (outcome.kind, task.expected) == ("changed", None)
    assert [one.payload["proposal"] for one in channel.sent("question")] == []


def test_nor_what_the_button_took_back(channel: Channel, world: World, task: Task) -> None:
    outcome = channel.types(world.fatma, "schuift naar 12 mei")
    channel.undoes(world.fatma, outcome.entry_id)
    channel.later(seconds=20)
    assert channel.types(world.fatma, "vrijdag klaar").kind == "changed"
    assert task.expected is None
