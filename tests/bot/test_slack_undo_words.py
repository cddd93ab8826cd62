""" "Maak dat ongedaan" beneath a message about several tasks, and a number in the middle of a doubtful sentence."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from slack_town import picks
from sqlmodel import select

from bot.playground.sample_workspace import CORPORATIE, GEMEENTE
from storage.outbox import DeliveryTask, delivery_at
from storage.words import TaskStatus

Start = Callable[..., Any]


def test_undo_takes_back_all_that_the_last_reply_did_and_nothing_else(start: Start) -> None:
    town = start(tasks=4)
    nudge = town.live()
    town.say(CORPORATIE, "6 is klaar", nudge)
    town.say(GEMEENTE, "9 is klaar", nudge)
    town.clock.move_to(town.clock.now() + timedelta(minutes=5))
    town.say(CORPORATIE, "7 wordt eind april, en 8 ligt stil", nudge)
    assert (town.task(1).expected, town.task(2).blocked) == (date(2026, 4, 30), True)
    town.say(CORPORATIE, "maak dat ongedaan", nudge)
    assert (town.task(1).expected, town.task(2).blocked) == (None, False)
    assert [town.task(number).status for number in (0, 3)] == [TaskStatus.DONE] * 2
    seven, eight = (text for text in town.thread(nudge) if text.startswith("Teruggedraaid"))
    assert "afspraak 7 is weer" in seven and "De datum is weer 31 maart." in seven
    assert "afspraak 8 is weer" in eight


@pytest.mark.parametrize(
    ("said", "undone"),
    [
        ("6 klaar, 8 klaar", ["Teruggedraaid: afspraken 6 en 8 staan weer zoals daarvoor."]),
        ("8 is klaar", ["Teruggedraaid. De stand van afspraak 8 is weer: 🟠 oranje."]),
        ("6 klaar, 8 ligt stil", None),
    ],
)
def test_the_word_takes_back_the_same_as_the_button_also_of_what_its_message_does_not_show(
    start: Start, said: str, undone: list[str] | None
) -> None:
    town = start(tasks=4)
    nudge = town.live()
    with town.database.write() as session:  # only the first two of them stand in the message
        found = delivery_at(session, channel=nudge.channel, ts=nudge.ts)
        for row in session.exec(select(DeliveryTask).where(DeliveryTask.delivery_id == (found.id if found else 0))):
            if row.task_id not in town.task_ids[:2]:
                session.delete(row)
    town.say(CORPORATIE, said, nudge)
    if town.task(2).status is TaskStatus.OPEN and not town.task(2).blocked:
        town.say(CORPORATIE, "ja", nudge)
    assert town.task(2).status is TaskStatus.DONE or town.task(2).blocked
    town.clock.move_to(town.clock.now() + timedelta(minutes=5))
    town.say(CORPORATIE, "ongedaan", nudge)
    assert [(town.task(number).status, town.task(number).blocked) for number in (0, 2)] == [(TaskStatus.OPEN, False)] * 2
    assert undone is None or [text for text in town.thread(nudge) if text.startswith("Teruggedraaid")] == undone
    town.say(CORPORATIE, "7 is klaar", nudge)
    town.say(GEMEENTE, "ongedaan", nudge)
    assert town.task(1).status is TaskStatus.DONE, "what another said is asked about"


def test_an_undo_of_long_ago_is_asked_about_first(start: Start) -> None:
    town = start(tasks=4)
    nudge = town.live()
    town.say(CORPORATIE, "7 en 8 zijn klaar", nudge)
    town.clock.move_to(town.clock.now() + timedelta(days=3))
    town.say(CORPORATIE, "maak dat ongedaan", nudge)
    question = town.last_in_thread(nudge)
    assert picks(question) == [str(town.task_ids[1]), str(town.task_ids[2])]
    town.click(CORPORATIE, question, f"pick_task:{town.task_ids[2]}")
    assert [town.task(number).status for number in (1, 2)] == [TaskStatus.DONE, TaskStatus.OPEN]


def test_who_changed_nothing_undoes_nothing_unasked(start: Start) -> None:
    town = start(tasks=3)
    nudge = town.live()
    town.say(CORPORATIE, "undo", nudge)
    assert town.thread(nudge) == [] and town.whispers(CORPORATIE) == ["Er is hier niets om ongedaan te maken."]
    town.say(CORPORATIE, "7 is klaar", nudge)
    town.say(GEMEENTE, "maak dat ongedaan", nudge)
    assert town.task(1).status is TaskStatus.DONE
    assert town.thread(nudge)[-1] == "Wil je de laatste wijziging van afspraak 7 terugdraaien?"


@pytest.mark.parametrize("words", ["volgens mij is 8 inmiddels klaar", "ik geloof dat 8 al afgerond is"])
def test_a_number_in_the_middle_of_a_doubtful_sentence_is_the_one_that_is_asked_about(words: str, start: Start) -> None:
    town = start(tasks=4)
    nudge = town.live()
    town.say(CORPORATIE, words, nudge)
    assert town.thread(nudge) == ["Bedoel je dat afspraak 8 helemaal klaar is?"]
    assert "confirm_yes" in json.dumps(town.last_in_thread(nudge).blocks)
