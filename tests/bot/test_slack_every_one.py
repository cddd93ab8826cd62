"""What is said of all tasks of a message at once is asked at most once, and done of all that the writer may change."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from slack_town import closed, labels
from sqlmodel import select

from bot.messages.about_answers.which_message import render_which_task
from bot.playground.sample_workspace import CORPORATIE, GEMEENTE
from storage.agreements import Afspraak, Party
from storage.tasks import Task, TaskOwner
from storage.words import Light, MembershipRole
from workflows.answering.heard.every_one import EveryOne, said_of_all
from workflows.tracking.people import register

Start = Callable[..., Any]
BY = f" Gedaan door <@{CORPORATIE}>."


@pytest.mark.parametrize("words", ["allebei gereed", "ze zijn beide afgerond", "alle twee klaar", "both done"])
def test_where_as_many_are_open_as_are_named_all_are_noted(start: Start, words: str) -> None:
    town = start(tasks=2)
    nudge = town.live()
    town.say(CORPORATIE, words, nudge)
    assert closed(town) == [True, True]
    assert town.thread(nudge) == ["Genoteerd: afspraken 6 en 7 zijn afgerond."]


@pytest.mark.parametrize("answer", ["button", "ja", "allemaal", "alle drie"])
def test_else_it_is_asked_once_and_a_yes_notes_all(start: Start, answer: str) -> None:
    town = start(tasks=3)
    nudge = town.live()
    town.say(CORPORATIE, "alles is gereed", nudge)
    question = town.last_in_thread(nudge)
    assert closed(town) == [False] * 3 and question.text.startswith("Bedoel je alle 3? Ik begreep: afgerond.")
    assert all(f"bijeenkomst nummer {number}" in question.text for number in (6, 7, 8))
    assert labels(question) == ["Ja, alle 3", "Afspraak 6", "Afspraak 7", "Afspraak 8", "Geen van deze"]
    if answer == "button":
        town.click(CORPORATIE, question, "pick_task:every")
    else:
        town.say(CORPORATIE, answer, nudge)
    assert closed(town) == [True] * 3
    assert labels(question) == [] and question.text.endswith("Gekozen: afspraak 6, afspraak 7 en afspraak 8.")


def test_a_no_asks_which_one_and_the_words_stay(start: Start) -> None:
    town = start(tasks=3)
    nudge = town.live()
    town.say(CORPORATIE, "allemaal op schema", nudge)
    town.say(CORPORATIE, "nee", nudge)
    assert town.last_in_thread(nudge).text.startswith("Over welke afspraak gaat dit?")
    town.say(CORPORATIE, "7", nudge)
    assert [town.task(number).said for number in range(3)] == [None, Light.GREEN, None]


def test_only_theirs_are_put_to_them(start: Start) -> None:
    town = start(tasks=3)
    with town.database.write() as session:
        parties = session.exec(select(Party).order_by(Party.id)).all()
        session.delete(session.get_one(TaskOwner, (town.task_ids[2], parties[0].id)))
        session.add(TaskOwner(task_id=town.task_ids[2], party_id=parties[1].id or 0))
        register(session, user_id=CORPORATIE, party_id=parties[0].id or 0, role=MembershipRole.MEMBER)
        register(session, user_id=GEMEENTE, party_id=parties[1].id or 0, role=MembershipRole.MEMBER)
    nudge = town.live()
    town.say(CORPORATIE, "allebei gereed", nudge)
    question = town.last_in_thread(nudge)
    assert question.text.startswith("Bedoel je allebei?") and closed(town) == [False] * 3
    town.click(GEMEENTE, question, "pick_task:every")
    assert closed(town) == [False] * 3
    town.click(CORPORATIE, question, "pick_task:every")
    assert closed(town) == [True, True, False]


def test_many_tasks_are_asked_about_with_one_button(start: Start) -> None:
    town = start(tasks=8)
    nudge = town.live()
    town.say(CORPORATIE, "mijn afspraken lopen allemaal goed", nudge)
    question = town.last_in_thread(nudge)
    assert labels(question) == ["Ja, alle 8", "Geen van deze"]
    town.click(CORPORATIE, question, "pick_task:every")
    assert {town.task(number).said for number in range(8)} == {Light.GREEN}


def test_one_act_is_one_line_and_one_button_takes_it_back(start: Start) -> None:
    town = start(tasks=4)
    nudge = town.live()
    town.say(CORPORATIE, "6 loopt risico", nudge)
    town.say(CORPORATIE, "alles is gereed", nudge)
    town.click(CORPORATIE, town.last_in_thread(nudge), "pick_task:every")
    noted = town.last_in_thread(nudge)
    assert noted.text.startswith("Genoteerd: afspraken 6, 7, 8 en 9 zijn afgerond.")
    before = len(town.thread(nudge))
    town.click(CORPORATIE, noted, "undo")
    assert closed(town) == [False] * 4 and town.task(0).said is Light.AMBER
    assert town.thread(nudge)[before:] == ["Teruggedraaid: afspraken 6, 7, 8 en 9 staan weer zoals daarvoor." + BY]
    assert labels(noted) == []


def test_what_was_changed_since_stays_when_the_others_are_taken_back(start: Start) -> None:
    town = start(tasks=3)
    nudge = town.live()
    town.say(CORPORATIE, "6, 7 en 8 zijn gereed", nudge)
    noted = town.last_in_thread(nudge)
    town.say(CORPORATIE, "7 loopt risico", nudge)
    town.say(CORPORATIE, "ja", nudge)
    town.click(CORPORATIE, noted, "undo")
    assert closed(town) == [False] * 3 and town.task(1).said is Light.AMBER


def test_none_of_these_ends_the_question_for_who_was_asked(start: Start) -> None:
    town = start(tasks=3)
    nudge = town.live()
    town.say(CORPORATIE, "alles is gereed", nudge)
    question = town.last_in_thread(nudge)
    town.click(CORPORATIE, question, "pick_none")
    assert closed(town) == [False] * 3 and labels(question) == []
    assert question.text.endswith("Er is niets veranderd.")


def test_a_yes_for_very_many_says_how_many_and_is_asked_once_more() -> None:
    payload = {
        "question_id": 1,
        "every": True,
        "heard": {"intent": "done"},
        "items": [{"task_id": number, "number": str(number), "title": "woningen"} for number in range(1, 25)],
    }
    shown = render_which_task(payload)
    assert shown.text.startswith("Bedoel je alle 24? Ik begreep: afgerond.") and shown.text.endswith("en nog 14")
    yes = shown.blocks[-1]["elements"][0]
    assert "style" not in yes and yes["confirm"]["text"]["text"] == "Dit verandert de stand van 24 afspraken tegelijk."


def test_a_deleted_reply_takes_all_of_it_back(start: Start) -> None:
    town = start(tasks=3)
    nudge = town.live()
    said = town.say(CORPORATIE, "alles is gereed", nudge)
    town.click(CORPORATIE, town.last_in_thread(nudge), "pick_task:every")
    town.playground.people.delete(CORPORATIE, said)
    town.settle()
    assert closed(town) == [False] * 3


def test_words_that_are_edited_to_mean_one_take_the_others_back_and_say_so(start: Start) -> None:
    town = start(tasks=3)
    nudge = town.live()
    said = town.say(CORPORATIE, "alle drie 50%", nudge)
    town.playground.people.edit(CORPORATIE, said, "alleen 8 staat op 40%")
    town.settle()
    assert [town.task(number).percent for number in range(3)] == [None, None, 40]
    assert town.thread(nudge)[1:] == [
        "Genoteerd: afspraak 8 is voor 40% klaar.",
        "Teruggedraaid: afspraken 6 en 7 staan weer zoals daarvoor.",
    ]


@pytest.mark.parametrize("words", ["5 allebei klaar", "beide 5's zijn klaar"])
def test_the_tasks_of_one_number_can_be_meant_together(start: Start, words: str) -> None:
    town = start(tasks=3)
    with town.database.write() as session:
        for task_id in town.task_ids[:2]:
            session.get_one(Afspraak, session.get_one(Task, task_id).afspraak_id).number = "5"
    nudge = town.live()
    town.say(CORPORATIE, words, nudge)
    assert closed(town) == [True, True, False]


def test_where_one_is_left_of_all_it_is_asked_about_that_one(start: Start) -> None:
    town = start(tasks=2)
    nudge = town.live()
    town.say(CORPORATIE, "7 klaar", nudge)
    town.say(CORPORATIE, "allebei klaar", nudge)
    assert town.thread(nudge)[-1] == "Bedoel je dat afspraak 6 helemaal klaar is?"


@pytest.mark.parametrize(
    ("words", "all_of_it"),
    [
        ("alle drie wordt eind mei", EveryOne("wordt eind mei", 3)),
        ("Allemaal 60%", EveryOne("60%")),
        ("onze taken zijn inmiddels allebei rond", EveryOne("rond", 2)),
        ("alles loopt", EveryOne("loopt", loose=True)),
        ("alle taken van ons zijn gereed", EveryOne("gereed", ours=True)),
        ("alles van mij is af", EveryOne("af", ours=True)),
        ("alles van de gemeente is af", None),
        ("alle bewoners zijn geïnformeerd", None),
        ("beide partijen zijn akkoord", None),
        ("alles goed?", None),
        ("de woningen zijn allemaal klaar", None),
        ("klaar", None),
    ],
)
def test_all_is_said_of_the_tasks_and_not_of_something_else(words: str, all_of_it: EveryOne | None) -> None:
    assert said_of_all(words) == all_of_it
