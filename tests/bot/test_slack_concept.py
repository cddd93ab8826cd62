"""A concept in the channel: whatever is asked of it, one hears that it is a concept and gets the way to check it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from sqlmodel import select

from bot.playground.sample_workspace import BOT, CHANNEL, GEMEENTE
from storage.agreements import Agreement
from storage.tasks import Task
from storage.words import AgreementStatus, TaskStatus

Start = Callable[..., Any]
STILL = "Prestatieafspraken Veldhoek 2026 is nog een concept"


@pytest.fixture
def town(start: Start) -> Any:
    """A channel in which nothing is followed but a concept."""
    town = start(tasks=2)
    with town.database.write() as session:
        session.exec(select(Agreement)).one().status = AgreementStatus.CONCEPT
        for task in session.exec(select(Task)):
            task.status = TaskStatus.CONCEPT
    return town


@pytest.mark.parametrize("words", ["digest", "lijst", "lijst rood", "mijn", "ronde", "status 6 klaar", "hoe staat 6?", "6 klaar"])
def test_what_is_asked_of_a_concept_is_answered_with_the_way_to_check_it(words: str, town: Any) -> None:
    town.playground.people.slash(GEMEENTE, CHANNEL, "/afspraak", words)
    town.settle()
    told = town.playground.workspace.ephemerals[-1]
    assert STILL in told.text
    assert [e["text"]["text"] for b in told.blocks if b["type"] == "actions" for e in b["elements"]] == ["Nakijken"]


@pytest.mark.parametrize("linked", [True, False])
def test_who_links_a_channel_hears_that_it_is_still_to_be_checked(linked: bool, town: Any) -> None:
    with town.database.write() as session:
        session.exec(select(Agreement)).one().channel = CHANNEL if linked else None
    town.playground.people.slash(GEMEENTE, CHANNEL, "/afspraak", "koppel")
    town.settle()
    told = town.playground.workspace.ephemerals[-1]
    done = "Dit kanaal was al gekoppeld aan Prestatieafspraken Veldhoek 2026." if linked else "Gekoppeld: berichten over"
    assert told.text.startswith(done) and STILL in told.text
    assert [e["text"]["text"] for b in told.blocks if b["type"] == "actions" for e in b["elements"]] == ["Nakijken"]


def test_by_mention_likewise_and_its_button_begins_the_review(town: Any) -> None:
    asked = town.playground.people.say(GEMEENTE, CHANNEL, f"<@{BOT}> wat is de stand van 7?")
    town.settle()
    told = town.last_in_thread(asked)
    assert STILL in told.text
    town.click(GEMEENTE, told, next(e["action_id"] for b in told.blocks if b["type"] == "actions" for e in b["elements"]))
    assert any(message.text.startswith("Nakijken: Prestatieafspraken Veldhoek 2026") for message in town.posts())


def test_an_afspraak_of_a_concept_is_shown_without_buttons_that_would_refuse(town: Any) -> None:
    town.playground.people.slash(GEMEENTE, CHANNEL, "/afspraak", "6")
    town.settle()
    told = town.playground.workspace.ephemerals[-1]
    assert "bijeenkomst nummer 6" in told.text and "nog niet bevestigd" in told.text
    actions = [e["action_id"].split(":")[0] for b in told.blocks if b["type"] == "actions" for e in b["elements"]]
    assert actions == ["home_check"]


def test_while_nobody_is_registered_everybody_finds_it_in_their_home(town: Any) -> None:
    town.playground.people.open_home(GEMEENTE)
    town.settle()
    assert town.playground.wait_for(lambda workspace: GEMEENTE in workspace.homes)
    assert "Na te kijken" in str(town.playground.workspace.homes[GEMEENTE].content["blocks"])
