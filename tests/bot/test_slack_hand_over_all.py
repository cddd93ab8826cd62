"""Who leaves hands over all at once: asked with the count, done at a yes, and the successor hears once what it is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from slack_town import all_of_woonlint, holders
from sqlmodel import select

from bot.messages.about_answers.which_message import render_which_task
from bot.playground.sample_workspace import BOT, CHANNEL, CORPORATIE, GEMEENTE, HUURDERS
from storage.agreements import Party
from storage.words import MembershipRole
from workflows.tracking.people import register

Start = Callable[..., Any]
QUESTION = f"Gaan deze 3 afspraken naar <@{GEMEENTE}>?"


@pytest.fixture
def colleagues(start: Start) -> Any:
    """Three tasks of Woonlint; all three people of the sample are Woonlint's, CORPORATIE is asked for it."""
    town = start(tasks=3)
    all_of_woonlint(town)
    return town


def told(town: Any, user: str) -> list[str]:
    return [message.text for message in town.posts(town.playground.workspace.direct_message(user).id)]


@pytest.mark.parametrize(
    "text",
    [
        f"al mijn taken gaan naar <@{GEMEENTE}>",
        f"<@{GEMEENTE}> neemt alles van mij over",
        f"ik draag alles over aan <@{GEMEENTE}>",
        f"Vanaf 1 april neemt <@{GEMEENTE}> al mijn taken over",
        f"Ik vertrek per 1 april, <@{GEMEENTE}> doet voortaan alles",
    ],
)
def test_all_ones_own_is_asked_with_the_count_and_goes_at_a_yes(colleagues: Any, text: str) -> None:
    town = colleagues
    nudge = town.live()
    town.say(CORPORATIE, text, nudge)
    question = town.last_in_thread(nudge)
    assert question.text.startswith(QUESTION) and holders(town) == [[], [], []]
    town.click(CORPORATIE, question, "pick_task:every")
    assert holders(town) == [[GEMEENTE]] * 3
    assert f"Genoteerd: afspraken 6, 7 en 8 liggen nu bij <@{GEMEENTE}>." in town.thread(nudge)[-1]
    assert f"Gaan deze 3 afspraken naar <@{GEMEENTE}>? Beantwoord: ja." in town.thread(nudge)
    (briefing,) = told(town, GEMEENTE)
    assert f"<@{CORPORATIE}> heeft deze afspraken aan jou overgedragen." in briefing
    assert all(f"bijeenkomst nummer {number}" in briefing for number in (6, 7, 8)) and "31 maart" in briefing


def test_in_person_that_somebody_leaves_may_stand_before_it(colleagues: Any) -> None:
    town = colleagues
    town.live()
    said = town.playground.people.dm(CORPORATIE, f"Hallo allemaal, ik ga met pensioen. <@{GEMEENTE}> neemt al mijn taken over.")
    town.settle()
    assert [text for text in town.thread(said) if text.startswith(QUESTION)] and holders(town) == [[], [], []]


@pytest.mark.parametrize("where", ["direct", "channel"])
def test_it_is_heard_in_person_and_where_we_are_mentioned(colleagues: Any, where: str) -> None:
    town = colleagues
    town.live()
    people = town.playground.people
    if where == "direct":
        said = people.dm(CORPORATIE, f"al mijn taken gaan naar <@{GEMEENTE}>")
    else:
        said = people.say(CORPORATIE, CHANNEL, f"<@{BOT}> al mijn taken gaan naar <@{GEMEENTE}>")
    town.settle()
    assert [text for text in town.thread(said) if text.startswith(QUESTION)]


def dm(town: Any, user: str, text: str) -> Any:
    said = town.playground.people.dm(user, text)
    town.settle()
    return said


@pytest.mark.parametrize("text", ["alle taken hierboven gaan naar <@{who}>", "<@{who}> neemt deze drie over"])
def test_what_a_message_shows_goes_at_a_yes_and_nothing_beside_it(colleagues: Any, text: str) -> None:
    town = colleagues
    nudge = town.live()
    town.say(CORPORATIE, text.format(who=GEMEENTE), nudge)
    question = town.last_in_thread(nudge)
    assert question.text.startswith(QUESTION) and holders(town) == [[], [], []]
    town.say(CORPORATIE, "ja", nudge)
    assert holders(town) == [[GEMEENTE]] * 3


def test_of_what_a_message_shows_only_what_is_open_goes(colleagues: Any) -> None:
    town = colleagues
    nudge = town.live()
    town.say(CORPORATIE, "7 klaar", nudge)
    town.say(CORPORATIE, f"alles hierboven gaat naar <@{GEMEENTE}>", nudge)
    assert town.last_in_thread(nudge).text.startswith(f"Gaan deze 2 afspraken naar <@{GEMEENTE}>?")
    town.say(CORPORATIE, "ja", nudge)
    assert holders(town) == [[GEMEENTE], [], [GEMEENTE]]


def test_fewer_than_the_message_shows_are_asked_which(colleagues: Any) -> None:
    town = colleagues
    nudge = town.live()
    town.say(CORPORATIE, f"deze twee gaan naar <@{GEMEENTE}>", nudge)
    assert holders(town) == [[], [], []] and "twee" in town.last_in_thread(nudge).text.lower().replace("2", "twee")


def test_undone_in_person_a_question_goes_no_further_and_what_was_done_goes_back(colleagues: Any) -> None:
    town = colleagues
    town.live()
    asked = dm(town, CORPORATIE, f"al mijn taken gaan naar <@{GEMEENTE}>")
    dm(town, CORPORATIE, "ongedaan")
    assert f"{QUESTION} Beantwoord: nee. Er is niets veranderd." in town.thread(asked) and holders(town) == [[], [], []]
    dm(town, CORPORATIE, f"al mijn taken gaan naar <@{GEMEENTE}>")
    dm(town, CORPORATIE, "ja")
    assert holders(town) == [[GEMEENTE]] * 3
    dm(town, CORPORATIE, "oeps, ongedaan")
    assert holders(town) == [[], [], []]


def test_all_but_some_is_taken_back_after_a_question(colleagues: Any) -> None:
    town = colleagues
    town.live()
    dm(town, CORPORATIE, f"al mijn taken gaan naar <@{GEMEENTE}>")
    dm(town, CORPORATIE, "ja")
    dm(town, CORPORATIE, "dat was niet de bedoeling, alleen 7")
    assert holders(town) == [[GEMEENTE]] * 3
    dm(town, CORPORATIE, "ja")
    assert holders(town) == [[], [GEMEENTE], []]


def test_all_but_some_goes_to_the_colleague(colleagues: Any) -> None:
    town = colleagues
    town.live()
    dm(town, CORPORATIE, f"alles behalve 7 gaat naar <@{GEMEENTE}>")
    dm(town, CORPORATIE, "ja")
    assert holders(town) == [[GEMEENTE], [], [GEMEENTE]]


def test_some_go_to_the_colleague_and_the_rest_stays(colleagues: Any) -> None:
    town = colleagues
    nudge = town.live()
    town.say(CORPORATIE, f"6 en 8 gaan naar <@{GEMEENTE}>, de rest blijf ik doen", nudge)
    assert holders(town) == [[GEMEENTE], [], [GEMEENTE]]


def test_undone_in_a_thread_is_a_no_to_the_question_of_all(colleagues: Any) -> None:
    town = colleagues
    nudge = town.live()
    town.say(CORPORATIE, f"al mijn taken gaan naar <@{GEMEENTE}>", nudge)
    town.say(CORPORATIE, "ongedaan", nudge)
    assert f"{QUESTION} Beantwoord: nee. Er is niets veranderd." in town.thread(nudge) and holders(town) == [[], [], []]


def test_what_was_done_after_such_a_question_is_what_undone_takes_back(colleagues: Any) -> None:
    town = colleagues
    nudge = town.live()
    town.say(CORPORATIE, f"al mijn taken gaan naar <@{GEMEENTE}>", nudge)
    town.clock.move_to(town.clock.now() + timedelta(minutes=1))
    town.say(CORPORATIE, "7 klaar", nudge)
    town.clock.move_to(town.clock.now() + timedelta(minutes=1))
    town.say(CORPORATIE, "ongedaan", nudge)
    assert any("Teruggedraaid. De stand van afspraak 7" in text for text in town.thread(nudge))


def test_a_colleague_takes_over_what_was_anothers(colleagues: Any) -> None:
    town = colleagues
    nudge = town.live()
    town.say(HUURDERS, f"ik neem alles van <@{CORPORATIE}> over", nudge)
    town.say(HUURDERS, "ja", nudge)
    assert holders(town) == [[HUURDERS]] * 3 and told(town, HUURDERS) == []


def test_who_has_nothing_hears_that(colleagues: Any) -> None:
    town = colleagues
    nudge = town.live()
    town.say(HUURDERS, f"al mijn taken gaan naar <@{GEMEENTE}>", nudge)
    assert town.thread(nudge) == [] and any("geen open taken" in said for said in town.whispers(HUURDERS))


def test_of_one_task_the_successor_hears_too(colleagues: Any) -> None:
    town = colleagues
    nudge = town.live()
    town.say(CORPORATIE, f"7: <@{GEMEENTE}> neemt het over", nudge)
    (briefing,) = told(town, GEMEENTE)
    assert briefing.startswith(f"<@{CORPORATIE}> heeft deze afspraak aan jou overgedragen.")
    assert "bijeenkomst nummer 7" in briefing


def test_to_somebody_of_another_party_nothing_of_it_goes(start: Start) -> None:
    town = start(tasks=3)
    with town.database.write() as session:
        for party in session.exec(select(Party)):
            user = CORPORATIE if party.name == "Woonlint" else GEMEENTE
            register(session, user_id=user, party_id=party.id or 0, role=MembershipRole.LEAD)
    nudge = town.live()
    town.say(CORPORATIE, f"al mijn taken gaan naar <@{GEMEENTE}>", nudge)
    assert town.thread(nudge) == [] and holders(town) == [[], [], []]
    assert any("andere partij" in said for said in town.whispers(CORPORATIE))


def test_of_many_it_says_how_to_hand_over_some_of_them() -> None:
    items = [{"task_id": one, "number": "8", "title": f"bijeenkomst nummer {one}"} for one in range(7)]
    heard = {"intent": "reassign", "assignee": GEMEENTE}
    payload = {"message": "which_task", "question_id": 1, "every": True, "heard": heard, "items": items, "language": "nl"}
    asked = render_which_task(payload).text
    assert asked.startswith(f"Gaan deze 7 afspraken naar <@{GEMEENTE}>? Liever in delen? Draag ze dan per afspraak over.")
