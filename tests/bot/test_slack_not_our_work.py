"""Who says that a task is another party's work: of the owner it is asked whether it waits for them, else the owner hears it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from sqlmodel import select

from bot.playground.sample_workspace import CORPORATIE, GEMEENTE
from storage.agreements import Party
from storage.tasks import Task
from storage.words import MembershipRole, TaskStatus
from workflows.answering.heard.waited_words import is_not_with_them, with_whom
from workflows.tracking.people import register

Start = Callable[..., Any]


def begun(start: Start) -> tuple[Any, int]:
    """A town where both parties are known; which of them is the municipality."""
    town = start()
    with town.database.write() as session:
        parties = {party.name: party for party in session.exec(select(Party))}
        parties["Gemeente Veldhoek"].aliases = ["Veldhoek"]
        register(session, user_id=CORPORATIE, party_id=parties["Woonlint"].id or 0, role=MembershipRole.LEAD)
        register(session, user_id=GEMEENTE, party_id=parties["Gemeente Veldhoek"].id or 0, role=MembershipRole.LEAD)
        return town, parties["Gemeente Veldhoek"].id or 0


@pytest.mark.parametrize(
    "said",
    [
        "niet aan ons, dit is een taak van Veldhoek",
        "not our job, that's for the municipality",
        "this is up to Veldhoek to decide",
    ],
)
def test_that_it_is_another_partys_work_is_asked_as_waiting_for_them(start: Start, said: str) -> None:
    town, municipality = begun(start)
    nudge = town.live()
    town.say(CORPORATIE, said, nudge)
    asked = town.last_in_thread(nudge)
    assert asked.text.startswith("Wacht je met afspraak 6 op de gemeente Veldhoek?")
    town.click(CORPORATIE, asked, "confirm_no")
    assert town.task().status is TaskStatus.OPEN and not town.task().blocked, "a no changes nothing"
    town.say(CORPORATIE, said, nudge)
    town.click(CORPORATIE, town.last_in_thread(nudge), "confirm_yes")
    assert town.task().status is TaskStatus.WAITING and town.task().waiting_for_party_id == municipality


def test_what_only_names_another_party_or_is_anothers_word_is_asked_nothing(start: Start) -> None:
    town, _ = begun(start)
    nudge = town.live()
    for said in ("dat is voor de gemeente belangrijk", "this is good for Veldhoek", "is that for Veldhoek?", "it's with Piet"):
        town.say(CORPORATIE, said, nudge)
    town.say(GEMEENTE, "that's for us", nudge)
    assert not any("Wacht je met" in text for text in town.thread(nudge))


def wait(town: Any, municipality: int) -> Any:
    nudge = town.live()
    with town.database.write() as session:
        task = session.get_one(Task, town.task_ids[0])
        task.status, task.waiting_for_party_id = TaskStatus.WAITING, municipality
        session.add(task)
    return nudge


@pytest.mark.parametrize("said", ["not us, this is for Woonlint", "you have our advice now"])
def test_the_party_that_is_waited_for_reaches_the_owner_in_english(start: Start, said: str) -> None:
    town, municipality = begun(start)
    question = wait(town, municipality)
    town.say(GEMEENTE, said, question)
    asked = town.last_in_thread(question)
    assert said in asked.text and "Gaan jullie verder met afspraak 6?" in asked.text and town.whispers(GEMEENTE) == []
    assert town.task().status is TaskStatus.WAITING


@pytest.mark.parametrize(
    ("said", "whom"),
    [
        ("not us, that's for HDS", "HDS"),
        ("that isn't our job", None),
        ("it's not ours, it's with the tenants", "the tenants"),
        ("this has nothing to do with us", None),
        ("not our turn, it's up to Woonlint now", "Woonlint now"),
    ],
)
def test_who_says_that_it_isnt_with_them_may_say_with_whom_it_is(said: str, whom: str | None) -> None:
    assert is_not_with_them(said) and with_whom(said) == whom


@pytest.mark.parametrize("said", ["not us alone", "is it not our job?"])
def test_what_only_looks_like_it_is_not_that(said: str) -> None:
    assert not is_not_with_them(said)
