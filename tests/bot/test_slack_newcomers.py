"""What a newcomer says of themselves: to which party they belong, and that they take over an afspraak."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from slack_town import registered

from bot.playground.sample_workspace import CHANNEL, CORPORATIE, GEMEENTE, HUURDERS
from bot.slack.words.in_other_words import in_our_words
from storage.people import Person
from storage.tasks import assignee_ids
from storage.words import MembershipRole

Start = Callable[..., Any]


def told(town: Any, user: str, said: str) -> str:
    """What somebody hears in person when they write this to us in person."""
    town.playground.people.dm(user, said)
    town.settle()
    return str(town.posts(town.playground.workspace.direct_message(user).id)[-1].text)


def registered_by_button(town: Any, party: str) -> None:
    asked = town.posts(town.playground.workspace.direct_message(GEMEENTE).id)[-1]
    row = [e for b in asked.blocks if b["type"] == "actions" for e in b["elements"]]
    town.click(GEMEENTE, asked, next(e["action_id"] for e in row if e["text"]["text"] == party))


def given_to(town: Any, at: int = 0) -> list[str]:
    with town.database.read() as session:
        found = assignee_ids(session, town.task_ids).get(town.task_ids[at], [])
        return [session.get_one(Person, one).user_id for one in found]


@pytest.mark.parametrize(
    "said",
    [
        "hallo, ik ben Jeroen, nieuw bij Woonlint",
        "ik hoor bij Woonlint",
        "ik werk sinds kort bij Woonlint",
        "ik ben de nieuwe collega van Woonlint",
        "Hoi! Ik ben hier nieuw bij woonlint.",
        "I'm new at Woonlint",
        "I work for Woonlint",
    ],
)
def test_who_says_where_they_belong_hears_that_it_is_asked_and_is_registered_at_a_yes(start: Start, said: str) -> None:
    town = start(tasks=1)
    registered(town, GEMEENTE, MembershipRole.COORDINATOR, 1)
    town.live()
    assert told(town, CORPORATIE, said).startswith(
        f"Je staat nog bij geen partij. Ik heb <@{GEMEENTE}> gevraagd of je bij Woonlint hoort"
    )
    asked = town.posts(town.playground.workspace.direct_message(GEMEENTE).id)
    assert [m.text for m in asked if "zegt bij Woonlint te horen" in m.text], "nothing changes without a coordinator"
    registered_by_button(town, "Woonlint")
    welcome = town.posts(town.playground.workspace.direct_message(CORPORATIE).id)[-1].text
    assert welcome.startswith("Je hoort nu bij Woonlint.")
    assert told(town, CORPORATIE, said).startswith("Je hoort bij Woonlint, dat weet ik.")
    assert len(town.posts(town.playground.workspace.direct_message(GEMEENTE).id)) == len(asked), "it is asked once"


def test_a_name_that_is_no_party_is_asked_of_nobody(start: Start) -> None:
    town = start(tasks=1)
    registered(town, GEMEENTE, MembershipRole.COORDINATOR, 1)
    town.live()
    before = len(town.posts(town.playground.workspace.direct_message(GEMEENTE).id))
    assert told(town, CORPORATIE, "ik werk bij de bakker").startswith("Dit begrijp ik niet")
    assert len(town.posts(town.playground.workspace.direct_message(GEMEENTE).id)) == before


def test_of_somebody_else_the_list_comes_with_which_a_coordinator_adds_them(start: Start) -> None:
    town = start(tasks=1)
    registered(town, GEMEENTE, MembershipRole.COORDINATOR, 1)
    town.live()
    for said in (f"<@{CORPORATIE}> hoort bij Woonlint", f"<@{CORPORATIE}> is nieuw bij Woonlint"):
        assert told(town, GEMEENTE, said).startswith("Wie hoort bij welke partij")


@pytest.mark.parametrize(
    "said",
    [
        "6 hoort bij Woonlint",
        "ik werk eraan",
        "ik ben klaar",
        "dit hoort bij Woonlint",
        "ik ben nieuw",
        "ben jij nieuw bij ons?",
    ],
)
def test_other_words_tell_of_no_party(said: str) -> None:
    assert in_our_words(said) == said


@pytest.mark.parametrize(
    "said",
    [
        "ik neem afspraak 6 over van Marijke",
        "6 neem ik voortaan over",
        "ik heb 6 overgenomen van mijn collega",
        "I'll take over 6",
        "ik ga nummer 6 overnemen",
    ],
)
def test_what_a_newcomer_takes_over_is_theirs_once_they_belong(start: Start, said: str) -> None:
    town = start(tasks=2)
    registered(town, GEMEENTE, MembershipRole.COORDINATOR, 1)
    nudge = town.live()
    town.say(CORPORATIE, said, nudge)
    assert given_to(town) == []
    registered_by_button(town, "Woonlint")
    assert given_to(town) == [CORPORATIE]
    welcome = town.posts(town.playground.workspace.direct_message(CORPORATIE).id)[-1].text
    assert "telt nu mee" in welcome and said not in welcome


def test_who_takes_something_over_is_not_asked_who_does(start: Start) -> None:
    town = start(tasks=2)
    registered(town, GEMEENTE, MembershipRole.COORDINATOR, 1)
    registered(town, CORPORATIE, MembershipRole.MEMBER)
    registered(town, HUURDERS, MembershipRole.MEMBER)
    nudge = town.live()
    town.say(CORPORATIE, f"ik neem 6 over van <@{HUURDERS}>", nudge)
    assert given_to(town) == [CORPORATIE] and town.thread(nudge)[-1] == f"Genoteerd: afspraak 6 ligt nu bij <@{CORPORATIE}>."
    assert told(town, CORPORATIE, "7 neem ik ook over") and given_to(town, 1) == [], "not in plain words: asked first"


@pytest.mark.parametrize(
    "said", ["ik neem 6 over?", "ik neem 6 over als Marijke weg is", "ik neem 6 over per 1 juni", "ik neem de tekst over in 6"]
)
def test_a_takeover_on_a_condition_or_of_something_else_is_not_done_at_once(start: Start, said: str) -> None:
    town = start(tasks=2)
    registered(town, CORPORATIE, MembershipRole.MEMBER)
    nudge = town.live()
    town.say(CORPORATIE, said, nudge)
    assert given_to(town) == []


def test_in_the_channel_and_by_command_it_is_heard_too(start: Start) -> None:
    town = start(tasks=1)
    registered(town, GEMEENTE, MembershipRole.COORDINATOR, 1)
    town.live()
    town.playground.people.slash(CORPORATIE, CHANNEL, "/afspraak", "ik ben nieuw bij Woonlint")
    town.settle()
    assert "Ik heb" in town.whispers(CORPORATIE)[-1] and "of je bij Woonlint hoort" in town.whispers(CORPORATIE)[-1]


def test_of_several_coordinators_each_is_named(start: Start) -> None:
    town = start(tasks=1)
    registered(town, GEMEENTE, MembershipRole.COORDINATOR, 1)
    registered(town, HUURDERS, MembershipRole.COORDINATOR, 1)
    town.live()
    assert f"Ik heb <@{GEMEENTE}> en <@{HUURDERS}> gevraagd of je bij Woonlint hoort" in told(
        town, CORPORATIE, "ik ben nieuw bij Woonlint"
    )
