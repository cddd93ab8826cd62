"""Replies in a thread and in a direct message, and reactions: what is heard, noted, asked first or left alone."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import select

from bot.clock import wall_now
from bot.playground.sample_workspace import CORPORATIE, GEMEENTE, HUURDERS
from storage.outbox import Delivery
from storage.tasks import TaskAssignee
from storage.words import DeliveryState, Light, Source, TaskStatus
from workflows.tracking.people import person_for

ZONE = ZoneInfo("Europe/Amsterdam")
NUDGE = datetime(2026, 3, 17, 9, 30, tzinfo=ZONE)
Start = Callable[..., Any]


@pytest.mark.parametrize("mode", ["socket", "http"])
def test_a_reply_is_heard_noted_and_ticked(mode: str, start: Start) -> None:
    town = start(mode=mode)
    nudge = town.live()
    said = town.say(CORPORATIE, "60%", nudge)
    assert town.task().percent == 60
    assert town.thread(nudge)[-1] == "Genoteerd: afspraak 6 is voor 60% klaar."
    assert "white_check_mark" in said.reactions
    assert "voor 60% klaar" in nudge.text
    [entry] = town.history()
    assert entry.source is Source.REPLY
    assert entry.permalink is not None and said.ts.replace(".", "") in entry.permalink


@pytest.mark.parametrize(("answer", "status"), [("confirm_yes", TaskStatus.DONE), ("confirm_no", TaskStatus.OPEN)])
def test_a_doubtful_reply_is_asked_first(answer: str, status: TaskStatus, start: Start) -> None:
    town = start()
    nudge = town.live()
    town.say(CORPORATIE, "volgens mij is het klaar", nudge)
    assert town.task().status is TaskStatus.OPEN
    question = town.last_in_thread(nudge)
    assert question.text == "Bedoel je dat afspraak 6 helemaal klaar is?"
    town.click(CORPORATIE, question, answer)
    assert town.task().status is status
    assert "confirm_yes" not in json.dumps(question.blocks)


def test_chatter_is_left_alone(start: Start) -> None:
    town = start()
    nudge = town.live()
    before = len(town.posts())
    town.say(HUURDERS, "dank je wel, fijn om te lezen", nudge)
    assert len(town.posts()) == before
    assert town.task().status is TaskStatus.OPEN


def test_an_edited_reply_is_read_again_and_a_deleted_one_undone(start: Start) -> None:
    town = start()
    nudge = town.live()
    said = town.say(CORPORATIE, "40%", nudge)
    assert town.task().percent == 40
    town.playground.people.edit(CORPORATIE, said, "70%")
    town.settle()
    assert town.task().percent == 70
    town.playground.people.delete(CORPORATIE, said)
    town.settle()
    assert town.task().percent is None


def test_a_reaction_sets_the_light_and_taking_it_away_undoes_it(start: Start) -> None:
    town = start()
    nudge = town.live()
    town.playground.people.react(CORPORATIE, nudge, "large_orange_circle")
    town.settle()
    assert town.task().said is Light.AMBER
    town.playground.people.unreact(CORPORATIE, nudge, "large_orange_circle")
    town.settle()
    assert town.task().said is None


@pytest.mark.parametrize("told", [True, False], ids=["as Slack tells", "where Slack tells nothing"])
def test_taking_one_of_several_reactions_away_leaves_what_the_others_say(start: Start, told: bool) -> None:
    town = start()
    nudge, people = town.live(), town.playground.people
    if not told:
        town.playground.api.withheld = frozenset({"reactions.get"})

    def done(deed: Callable[..., None], name: str) -> Light | None:
        deed(CORPORATIE, nudge, name)
        town.settle()
        light: Light | None = town.task().said
        return light

    assert done(people.react, "large_green_circle") is Light.GREEN
    assert done(people.react, "large_orange_circle") is Light.AMBER
    before = len(town.thread(nudge))
    assert done(people.unreact, "large_green_circle") is Light.AMBER and len(town.thread(nudge)) == before
    assert done(people.unreact, "large_orange_circle") is (None if told else Light.GREEN)


def test_of_two_ticks_the_last_that_goes_takes_the_done_back(start: Start) -> None:
    town = start()
    nudge, people = town.live(), town.playground.people
    for name in ("white_check_mark", "heavy_check_mark"):
        people.react(CORPORATIE, nudge, name)
        town.settle()
    people.unreact(CORPORATIE, nudge, "white_check_mark")
    town.settle()
    assert town.task().status is TaskStatus.DONE
    people.unreact(CORPORATIE, nudge, "heavy_check_mark")
    town.settle()
    assert town.task().status is TaskStatus.OPEN


def test_a_reaction_on_several_tasks_gets_one_line_that_says_how(start: Start) -> None:
    town = start(tasks=2)
    nudge = town.live()
    town.playground.people.react(CORPORATIE, nudge, "white_check_mark")
    town.playground.people.react(GEMEENTE, nudge, "white_check_mark")
    town.settle()
    assert town.thread(nudge) == [
        "Dit bericht gaat over meer afspraken. Schrijf in de draad welke je bedoelt, bijvoorbeeld: 6 klaar."
    ]
    assert {town.task(0).status, town.task(1).status} == {TaskStatus.OPEN}


def test_the_same_event_twice_has_one_effect(start: Start) -> None:
    town = start()
    nudge = town.live()
    town.playground.deliveries.ack_seconds = 0.0  # every event is sent again
    town.say(CORPORATIE, "60%", nudge)
    assert len(town.history()) == 1
    assert len(town.thread(nudge)) == 1


def test_a_reply_to_a_message_that_is_not_written_down_yet_is_not_lost(start: Start) -> None:
    """Somebody is faster than our own record of the post: Slack is asked which delivery it is."""
    town = start()
    nudge = town.live()
    with town.database.write() as session:
        [delivery] = session.exec(select(Delivery))
        delivery.posted_channel = delivery.posted_ts = None
        delivery.state = DeliveryState.UNCERTAIN
        delivery.settle_after = wall_now() + timedelta(seconds=1)
        session.add(delivery)
    town.say(CORPORATIE, "60%", nudge)
    assert town.task().percent == 60


def test_in_a_direct_message_words_answer_the_last_message(start: Start) -> None:
    town = start()
    with town.database.write() as session:
        person = person_for(session, user_id=CORPORATIE)
        session.add(TaskAssignee(task_id=town.task_ids[0], person_id=person.id or 0))
    town.live(datetime(2026, 1, 5, 10, 0, tzinfo=ZONE))
    town.clock.move_to(NUDGE)
    town.app.tick()
    town.settle()
    direct = town.playground.workspace.direct_message(CORPORATIE)
    assert town.top(direct.id)
    town.playground.people.dm(CORPORATIE, "voor 60% klaar")
    town.settle()
    assert town.task().percent == 60
    town.playground.people.dm(CORPORATIE, "mijn")
    town.settle()
    assert "bijeenkomst nummer 6" in town.posts(direct.id)[-1].text


def test_hostile_words_of_a_document_stay_words(start: Start) -> None:
    town = start()
    nudge = town.live()
    assert "&lt;!channel&gt;" in nudge.text
    assert "<!channel>" not in json.dumps([nudge.text, nudge.blocks])


def test_a_new_date_after_the_deadline_has_the_colour_that_the_message_shows(start: Start) -> None:
    """Afspraak 6 was due on 31 March: the message stays red, and the line doesn't speak of amber beside it."""
    town = start()
    overdue = town.live(datetime(2026, 4, 8, 9, 40, tzinfo=ZONE))
    town.say(CORPORATIE, "6 wordt 30 april", overdue)
    line = town.thread(overdue)[-1]
    assert "30 april is de nieuwe datum van afspraak 6" in line and "oranje" not in line
    assert "Het stoplicht blijft 🔴 rood." in line


@pytest.mark.parametrize("late", [False, True])
def test_a_green_circle_on_what_is_finished_leaves_it_so(late: bool, start: Start) -> None:
    town = start()
    nudge = town.live()
    town.click(CORPORATIE, nudge, "task_done")
    if late:
        town.live(datetime(2026, 5, 6, 10, tzinfo=UTC))
    town.playground.people.react(CORPORATIE, nudge, "large_green_circle")
    town.settle()
    assert town.task().status is TaskStatus.DONE and "✅" in nudge.text
    assert "Dat stond er al: afspraak 6" in town.whispers(CORPORATIE)[-1] and "afgerond" in town.whispers(CORPORATIE)[-1]


@pytest.mark.parametrize(("colour", "light"), [("orange", Light.AMBER), ("red", Light.RED)])
@pytest.mark.parametrize("yes", [True, False])
def test_a_warning_on_what_is_finished_is_asked_about(colour: str, light: Light, yes: bool, start: Start) -> None:
    """One click must not open what was finished; that it was finished too early can be true."""
    town = start()
    nudge = town.live()
    town.click(CORPORATIE, nudge, "task_done")
    before = len(town.thread(nudge))
    town.playground.people.react(CORPORATIE, nudge, f"large_{colour}_circle" if colour == "orange" else "red_circle")
    town.settle()
    assert town.task().status is TaskStatus.DONE and len(town.thread(nudge)) == before + 1
    asked = town.last_in_thread(nudge)
    assert asked.text.startswith("Is afspraak 6") and asked.text.endswith("toch nog niet klaar?")
    town.click(CORPORATIE, asked, "confirm_yes" if yes else "confirm_no")
    assert (town.task().status is TaskStatus.DONE) is not yes
    assert town.task().said is (light if yes else town.task().said)
