"""Who says that what stands noted isn't so is asked what it must be: nothing stays wrong in silence, nothing changes unasked."""

from __future__ import annotations

from typing import Any

import pytest

from storage.tasks import Task
from storage.words import TaskStatus
from workflows.answering.heard.what_stands import Contradiction, Wrong, contradicts

Channel = World = Any
"""The fixtures of this folder's conftest."""


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ("Hier staat hij op afgerond, maar dat is niet waar", Wrong.STANDS),
        ("ik lees dat deze klaar is, dat klopt nog niet", Wrong.STANDS),
        ("staat ten onrechte op groen", Wrong.STANDS),
        ("hij staat nog op rood, klopt niet meer", Wrong.STANDS_BADLY),
        ("geintje!", Wrong.OWN_WORDS),
        ("sorry, dat was maar een test", Wrong.OWN_WORDS),
        ("oeps, die 40% was van 12", Wrong.ELSEWHERE),
        ("ik was te positief", Wrong.TOO_GOOD),
    ],
)
def test_what_is_wrong_is_heard(said: str, wrong: Wrong) -> None:
    found = contradicts(said)
    assert found is not None and found.wrong is wrong


def test_the_amount_that_it_must_be_is_heard() -> None:
    assert contradicts("vorige week te rooskleurig, we zitten eerder op 45") == Contradiction(Wrong.TOO_GOOD, 45)
    assert contradicts("80 was te hoog, het is 60%") == Contradiction(Wrong.TOO_GOOD, 60, percent=True)


@pytest.mark.parametrize(
    "said",
    [
        "staat op klaar, klopt dat?",
        "de brief staat klaar",
        "de planning van de aannemer was te optimistisch",
        "de test is klaar",
        "klaar",
        "dat is voor 2027",
    ],
)
def test_other_talk_contradicts_nothing(said: str) -> None:
    assert contradicts(said) is None


@pytest.mark.parametrize("said", ["6 staat op klaar maar dat is niet zo", "haha grapje", "dat was alleen een testje"])
def test_of_what_is_finished_it_is_asked_whether_it_is(channel: Channel, world: World, task: Task, said: str) -> None:
    channel.types(world.fatma, "klaar")
    channel.later(hours=3)
    assert channel.types(world.fatma, said).kind == "asked" and task.status is TaskStatus.DONE
    assert channel.types(world.fatma, "ja").kind == "changed"
    assert task.status is TaskStatus.OPEN


def test_a_lower_share_is_asked_and_noted(channel: Channel, world: World, task: Task) -> None:
    channel.types(world.fatma, "60%")
    channel.later(hours=20)
    assert channel.types(world.fatma, "gisteren te rooskleurig, het is eerder 45").kind == "asked" and task.percent == 60
    channel.types(world.fatma, "ja")
    assert task.percent == 45


def test_what_was_of_another_afspraak_is_taken_back(channel: Channel, world: World, task: Task) -> None:
    channel.types(world.fatma, "60%")
    channel.later(hours=20)
    assert channel.types(world.fatma, "sorry, die 60% ging over 12").kind == "asked" and task.percent == 60
    channel.types(world.fatma, "ja")
    assert task.percent is None


def test_a_joke_of_somebody_else_asks_nothing(channel: Channel, world: World, task: Task) -> None:
    channel.types(world.fatma, "klaar")
    assert channel.types(world.mees, "grapje").kind != "asked" and task.status is TaskStatus.DONE
