"""Of people of another workspace no command, home or direct message is sure: all that matters works in the channel."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from sqlmodel import select

from bot.playground.sample_workspace import BOT, CORPORATIE, GEMEENTE, HUURDERS
from storage.agreements import Party
from storage.words import MembershipRole, TaskStatus
from workflows.tracking.people import register

Start = Callable[..., Any]


def town_of_the_municipality(start: Start, tasks: int = 1) -> Any:
    """The municipality keeps the agreement; nobody knows yet where Fatima, of another workspace, belongs."""
    town = start(tasks=tasks)
    with town.database.write() as session:
        party = session.exec(select(Party).where(Party.name == "Gemeente Veldhoek")).one()
        register(session, user_id=GEMEENTE, party_id=party.id or 0, role=MembershipRole.COORDINATOR)
    return town


def pick_party(town: Any, name: str = "Woonlint") -> None:
    """The coordinator says where the newcomer belongs, in the direct message in which that is asked."""
    [asked] = [m for m in town.posts(town.playground.workspace.direct_message(GEMEENTE).id) if "Bij welke partij" in m.text]
    with town.database.read() as session:
        party = session.exec(select(Party.id).where(Party.name == name)).one()
    town.click(GEMEENTE, asked, f"people_answer:{party}")


@pytest.mark.parametrize("typed", ["klaar", ""])
def test_what_a_newcomer_said_counts_once_the_coordinator_has_said_where_they_belong(start: Start, typed: str) -> None:
    town = town_of_the_municipality(start)
    nudge = town.live()
    if typed:
        town.say(HUURDERS, typed, nudge)
    else:
        town.click(HUURDERS, nudge, "task_done")
    assert town.task().status is TaskStatus.OPEN and "hoor je van mij" in town.whispers(HUURDERS)[-1]
    pick_party(town)
    assert town.task().status is TaskStatus.DONE
    assert "afspraak 6 is afgerond" in town.thread(nudge)[-1]
    assert f"Gemeld door <@{HUURDERS}>" in town.thread(nudge)[-1], "much may stand between"
    assert town.whispers(HUURDERS)[-1].startswith("Je hoort nu bij Woonlint. Wat je doorgaf, telt nu mee")
    told = [m.text for m in town.posts(town.playground.workspace.direct_message(GEMEENTE).id)]
    assert not [text for text in told if "niet bezorgen" in text], "nobody is gone"


def test_what_a_newcomer_said_does_not_overrule_what_was_said_since(start: Start) -> None:
    town = town_of_the_municipality(start)
    nudge = town.live()
    town.click(HUURDERS, nudge, "task_done")
    town.say(GEMEENTE, "60%", nudge)
    pick_party(town)
    assert (town.task().status, town.task().percent) == (TaskStatus.OPEN, 60)
    assert "Je hoort nu bij Woonlint" in town.whispers(HUURDERS)[-1]


def test_what_was_settled_since_need_not_be_said_again(start: Start) -> None:
    town = town_of_the_municipality(start)
    nudge = town.live()
    town.say(HUURDERS, "ik neem dit over van Marijke", nudge)
    town.say(GEMEENTE, f"<@{HUURDERS}> neemt het over", nudge)
    pick_party(town)
    assert town.whispers(HUURDERS)[-1].startswith("Je hoort nu bij Woonlint.")
    assert "schreef je eerder" not in town.whispers(HUURDERS)[-1]


def test_of_another_party_nothing_counts_that_is_not_theirs_to_say(start: Start) -> None:
    town = town_of_the_municipality(start)
    nudge = town.live()
    town.click(HUURDERS, nudge, "task_done")
    pick_party(town, "Gemeente Veldhoek")
    assert town.task().status is TaskStatus.OPEN


def test_requests_in_a_mention_are_answered_in_a_thread_of_ours(start: Start) -> None:
    town = start(tasks=2)
    nudge = town.live()
    for request, answer in (("lijst", "bijeenkomst nummer 7"), ("mijn", "bijeenkomst nummer 6"), ("agenda", "overleggen")):
        town.say(HUURDERS, f"<@{BOT}> {request}", nudge)
        assert answer in town.thread(nudge)[-1], request
    before = town.thread(nudge)
    town.say(CORPORATIE, f"<@{BOT}> overzicht volgt morgen", nudge)
    assert town.thread(nudge) == before
    town.say(CORPORATIE, f"<@{BOT}> 6 klaar", nudge)
    assert town.task().status is TaskStatus.DONE
