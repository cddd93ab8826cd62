"""Who belongs to which party, as it is met in Slack: newcomers, who was taken away, who is recognised by e-mail or group."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from slack_town import registered
from sqlmodel import select

from bot.playground.sample_workspace import CHANNEL, CORPORATIE, GEMEENTE, HUURDERS
from storage.people import Person
from storage.tasks import HistoryEntry, assignee_ids
from storage.words import Light, MembershipRole, TaskStatus
from workflows.tracking.history import broken_links

Start = Callable[..., Any]


def listed_for(town: Any, user: str) -> Any:
    """The list of people, as this person sees it."""
    town.playground.people.slash(user, CHANNEL, "/afspraak", "mensen")
    town.settle()
    return [m for m in town.playground.workspace.ephemerals if m.ephemeral_to == user][-1]


def fill_in(town: Any, user: str, action: str, answers: dict[str, str]) -> str:
    """Fills in the form behind a button of the list; gives what is told then."""
    people = town.playground.people
    people.click(user, listed_for(town, user), action)
    assert town.playground.wait_for(lambda _: people.modal(user) is not None)
    people.submit_view(user, people.modal(user), answers)
    town.settle()
    return str(town.whispers(user)[-1])


@pytest.mark.parametrize("words", ["voor 60% klaar", "volgens mij klaar"])
def test_a_newcomer_hears_why_it_does_not_count_and_then_that_it_does(start: Start, words: str) -> None:
    """What was plain counts then; what is to be asked about is to be said once more."""
    town = start(tasks=1)
    registered(town, GEMEENTE, MembershipRole.COORDINATOR, 1)
    nudge = town.live()
    town.say(CORPORATIE, words, nudge)
    told = town.whispers(CORPORATIE)[-1]
    assert "Je staat nog bij geen partij" in told and f"Ik heb <@{GEMEENTE}> gevraagd" in told
    assert "kan alleen Woonlint" not in told and town.task().percent is None
    direct = town.playground.workspace.direct_message
    asked = town.posts(direct(GEMEENTE).id)[-1]
    row = [e for b in asked.blocks if b["type"] == "actions" for e in b["elements"]]
    town.click(GEMEENTE, asked, next(e["action_id"] for e in row if e["text"]["text"] == "Woonlint"))
    welcome = town.posts(direct(CORPORATIE).id)[-1]
    assert "Je hoort nu bij Woonlint." in welcome.text
    if "60%" in words:
        assert "telt nu mee" in welcome.text and "60%" in town.thread(nudge)[-1]
    else:
        assert f"“{words}”" in welcome.text and town.task().status is TaskStatus.OPEN
        town.playground.people.dm(CORPORATIE, "60% klaar")
        town.settle()
    assert town.task().percent == 60


def test_who_belongs_to_no_party_by_the_coordinators_word_hears_that(start: Start) -> None:
    town = start(tasks=1)
    registered(town, GEMEENTE, MembershipRole.COORDINATOR, 1)
    nudge = town.live()
    town.click(CORPORATIE, nudge, "task_done")
    asked = town.posts(town.playground.workspace.direct_message(GEMEENTE).id)[-1]
    town.click(GEMEENTE, asked, "people_answer:none")
    town.click(CORPORATIE, nudge, "task_done")
    assert "bij geen partij, dus dit telt niet mee" in town.whispers(CORPORATIE)[-1]
    told = town.posts(town.playground.workspace.direct_message(CORPORATIE).id)[-1].text
    assert told.startswith("Volgens de coördinator hoor je bij geen partij van Prestatieafspraken Veldhoek 2026.")


def test_a_newcomer_who_is_added_by_the_form_hears_it_and_the_question_is_answered(start: Start) -> None:
    town = start(tasks=1)
    registered(town, GEMEENTE, MembershipRole.COORDINATOR, 1)
    nudge = town.live()
    town.say(CORPORATIE, "voor 60% klaar", nudge)
    direct = town.playground.workspace.direct_message
    asked = town.posts(direct(GEMEENTE).id)[-1]
    fill_in(town, GEMEENTE, "people_add", {"who": CORPORATIE, "party": "2", "role": "lead"})
    assert asked.text == f"<@{CORPORATIE}> hoort nu bij Gemeente Veldhoek."
    told = [message.text for message in town.posts(direct(CORPORATIE).id)]
    assert len(told) == 1 and told[0].startswith("Je hoort nu bij Gemeente Veldhoek. Wat je vanaf nu doorgeeft, telt mee."), (
        "Woonlint's task is not theirs"
    )
    assert "tabblad Home" in told[0] and "in de draad" in told[0], "where to look from now on"
    fill_in(town, GEMEENTE, "people_add", {"who": CORPORATIE, "party": "2", "role": "member"})
    assert len(town.posts(direct(CORPORATIE).id)) == 1


def test_who_was_taken_away_is_not_brought_back_by_an_e_mail_address(start: Start) -> None:
    town = start(tasks=1)
    registered(town, GEMEENTE, MembershipRole.COORDINATOR, 1)
    town.playground.workspace.app.scopes |= {"users:read.email"}
    town.app.desk.parties = {"woonlint.example": "Woonlint"}
    nudge = town.live()
    town.click(CORPORATIE, nudge, "task_at_risk")
    assert town.task().said is Light.AMBER
    fill_in(town, GEMEENTE, "people_remove", {"who": CORPORATIE})
    town.click(CORPORATIE, nudge, "task_done")
    listed_for(town, CORPORATIE)
    assert f"<@{CORPORATIE}>" not in listed_for(town, GEMEENTE).text and town.task().status is not TaskStatus.DONE
    with town.database.read() as session:
        [entry] = [row for row in session.exec(select(HistoryEntry)) if "removed" in row.change]
        assert entry.person_id is not None and broken_links(session, entry.agreement_id) == []


def test_the_list_says_who_is_recognised_and_the_first_registration_too(start: Start) -> None:
    town = start(tasks=1)
    town.app.desk.parties = {"woonlint.example": "woonlint", "S0GEMEENTE": "Gemeente Veldhoek", "fout.example": "Woonlnt"}
    shown = listed_for(town, GEMEENTE).text
    assert "Woonlint: wie een e-mailadres heeft van woonlint.example" in shown
    assert (
        "Gemeente Veldhoek: wie in Slack in de gebruikersgroep van deze partij zit" in shown
        and "S0GEMEENTE" not in shown
        and "fout.example" not in shown
    )
    told = fill_in(town, GEMEENTE, "people_add", {"who": GEMEENTE, "party": "2", "role": "coordinator"})
    assert "wie geregistreerd is of vanzelf wordt herkend" in told
    told = fill_in(town, GEMEENTE, "people_add", {"who": CORPORATIE, "party": "1", "role": "observer"})
    assert told.endswith("hoort nu bij Woonlint, als meelezer.")


def test_what_stood_on_the_name_of_who_was_taken_away_goes_back_to_the_party(start: Start) -> None:
    """Else it is asked, again and again, of the only one who can't answer any more."""
    town = start(tasks=1)
    registered(town, GEMEENTE, MembershipRole.COORDINATOR, 1)
    registered(town, CORPORATIE, MembershipRole.MEMBER)
    registered(town, HUURDERS, MembershipRole.MEMBER)
    nudge = town.live()
    town.say(CORPORATIE, f"<@{CORPORATIE}> doet dit", nudge)
    assert f"<@{CORPORATIE}>" in nudge.text
    told = fill_in(town, GEMEENTE, "people_remove", {"who": CORPORATIE})
    assert "stond nog afspraak 6." in told and "bij Woonlint" in told and "Wie neemt die over?" in told
    assert f"<@{CORPORATIE}>" not in nudge.text, "the message itself says whose it is now"
    direct = town.playground.workspace.direct_message
    before = len(town.posts(direct(CORPORATIE).id))
    town.live(datetime(2026, 4, 20, 10, tzinfo=UTC))
    assert len(town.posts(direct(CORPORATIE).id)) == before
    asked = [message.text for message in (*town.top(), *town.posts(direct(GEMEENTE).id)) if message.ts > nudge.ts]
    assert any("6" in text and "Woonlint" in text for text in asked), "the party is asked in the channel"
    assert not any(f"Voor <@{CORPORATIE}>" in text for text in asked), "nor does the coordinator read the name"
    town.playground.people.say(GEMEENTE, CHANNEL, f"<@{town.app.desk.bot_user}> 6 is voor <@{HUURDERS}>")
    town.settle()
    with town.database.read() as session:
        named = [session.get_one(Person, given).user_id for given in assignee_ids(session, town.task_ids)[town.task_ids[0]]]
        assert named == [HUURDERS], "the words that were told do it"
        assert broken_links(session, town.task().agreement_id) == []


def test_undo_after_that_does_not_give_it_back_to_who_is_gone(start: Start) -> None:
    town = start(tasks=1)
    registered(town, GEMEENTE, MembershipRole.COORDINATOR, 1)
    registered(town, CORPORATIE, MembershipRole.MEMBER)
    nudge = town.live()
    for words in (f"<@{CORPORATIE}> doet dit", "60% klaar"):
        town.say(CORPORATIE, words, nudge)
    fill_in(town, GEMEENTE, "people_remove", {"who": CORPORATIE})
    for _ in range(3):
        town.say(GEMEENTE, "ongedaan maken", nudge)
    with town.database.read() as session:
        assert not assignee_ids(session, town.task_ids).get(town.task_ids[0])


def test_who_was_taken_away_does_not_hear_that_they_belong_nowhere_yet(start: Start) -> None:
    town = start(tasks=1)
    registered(town, GEMEENTE, MembershipRole.COORDINATOR, 1)
    registered(town, CORPORATIE, MembershipRole.MEMBER)
    nudge = town.live()
    fill_in(town, GEMEENTE, "people_remove", {"who": CORPORATIE})
    town.say(CORPORATIE, "60% klaar", nudge)
    assert "Je staat bij geen partij meer" in town.whispers(CORPORATIE)[-1]
    town.playground.people.dm(CORPORATIE, "mijn")
    town.settle()
    last = town.posts(town.playground.workspace.direct_message(CORPORATIE).id)[-1].text
    assert "nog bij geen partij" not in last and "bij geen partij" in last


def test_all_that_a_newcomer_said_is_noted_in_order_and_what_is_to_be_asked_about_is_named(start: Start) -> None:
    town = start(tasks=2)
    registered(town, GEMEENTE, MembershipRole.COORDINATOR, 1)
    registered(town, HUURDERS, MembershipRole.MEMBER)
    nudge = town.live()
    for said in ("6 is voor 60% klaar", f"6 gaat naar <@{HUURDERS}>", "7 is volgens mij wel klaar", "7: ik denk het tenminste"):
        town.say(CORPORATIE, said, nudge)
    direct = town.playground.workspace.direct_message
    asked = town.posts(direct(GEMEENTE).id)[-1]
    row = [e for b in asked.blocks if b["type"] == "actions" for e in b["elements"]]
    town.click(GEMEENTE, asked, next(e["action_id"] for e in row if e["text"]["text"] == "Woonlint"))
    assert town.task().percent == 60
    with town.database.read() as session:
        given = [session.get_one(Person, one).user_id for one in assignee_ids(session, town.task_ids).get(town.task_ids[0], [])]
    assert given == [HUURDERS], "their second message counts too"
    welcome = town.posts(direct(CORPORATIE).id)[-1].text
    assert "telt nu mee" in welcome and "7: “7 is volgens mij wel klaar”" in welcome and "60%" not in welcome
    assert "tabblad Home" in welcome


def test_what_a_newcomer_took_back_does_not_count(start: Start) -> None:
    town = start(tasks=1)
    registered(town, GEMEENTE, MembershipRole.COORDINATOR, 1)
    nudge = town.live()
    for said in ("voor 60% klaar", "ongedaan maken"):
        town.say(CORPORATIE, said, nudge)
    asked = town.posts(town.playground.workspace.direct_message(GEMEENTE).id)[-1]
    row = [e for b in asked.blocks if b["type"] == "actions" for e in b["elements"]]
    town.click(GEMEENTE, asked, next(e["action_id"] for e in row if e["text"]["text"] == "Woonlint"))
    assert town.task().percent is None


def test_who_is_added_by_the_form_hears_once_where_to_look(start: Start) -> None:
    town = start(tasks=1)
    fill_in(town, GEMEENTE, "people_add", {"who": GEMEENTE, "party": "2", "role": "coordinator"})
    direct = town.playground.workspace.direct_message
    assert town.posts(direct(GEMEENTE).id) == [], "who does it themselves reads the answer to the form"
    fill_in(town, GEMEENTE, "people_add", {"who": CORPORATIE, "party": "1", "role": "lead"})
    fill_in(town, GEMEENTE, "people_add", {"who": CORPORATIE, "party": "1", "role": "member"})
    [welcome] = [message.text for message in town.posts(direct(CORPORATIE).id)]
    assert welcome.startswith("Je hoort nu bij Woonlint.") and "tabblad Home" in welcome
