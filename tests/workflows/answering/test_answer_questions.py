"""What is asked first, what is undone, and what two people at once come upon."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import Session

from storage.outbox import Question
from storage.tasks import Task, assignee_ids
from storage.words import DeliveryMethod, Source, TaskStatus
from workflows.tracking.history import broken_links

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
NOON = datetime(2026, 3, 3, 12, 0, tzinfo=AMSTERDAM)

Channel = World = Any
"""The fixtures of this folder's conftest."""


# --- asking first


def test_what_is_doubtful_is_asked_and_changes_nothing_yet(channel: Channel, world: World, task: Task) -> None:
    assert channel.types(world.fatma, "volgens mij is dit klaar").kind == "asked"
    assert (task.status, channel.history()) == (TaskStatus.OPEN, [])
    (line,) = channel.sent("ask")
    assert (line.thread_ts, line.payload["intent"], line.payload["question_id"]) == ("100.1", "done", channel.question().id)


def test_a_yes_makes_it_so_with_the_words_that_were_said(channel: Channel, world: World, task: Task) -> None:
    channel.types(world.fatma, "volgens mij is dit klaar")
    assert channel.says(world.mees, channel.question(), True).kind == "changed"
    assert task.status is TaskStatus.DONE
    (entry,) = channel.history()
    assert (entry.person_id, entry.text, entry.source) == (world.mees.id, "volgens mij is dit klaar", Source.BUTTON)
    (answered,) = channel.sent("ask", DeliveryMethod.UPDATE)
    assert answered.payload["answer"] == "yes"


def test_a_no_changes_nothing_and_takes_the_buttons_away(channel: Channel, world: World, task: Task) -> None:
    channel.types(world.fatma, "volgens mij is dit klaar")
    channel.says(world.fatma, channel.question(), False)
    assert (task.status, channel.history()) == (TaskStatus.OPEN, [])
    (answered,) = channel.sent("ask", DeliveryMethod.UPDATE)
    assert answered.payload["answer"] == "no"


def test_never_mind_is_a_no_and_asking_how_to_undo_undoes_nothing(channel: Channel, world: World, task: Task) -> None:
    channel.types(world.fatma, "60%")
    channel.types(world.fatma, "I think this is done")
    channel.types(world.fatma, "never mind")
    (answered,) = channel.sent("ask", DeliveryMethod.UPDATE)
    assert answered.payload["answer"] == "no"
    channel.types(world.fatma, "how do I undo?")
    assert (task.status, task.percent) == (TaskStatus.OPEN, 60)
    channel.types(world.fatma, "cancel that")
    assert task.percent is None and task.status is TaskStatus.OPEN


def test_a_question_is_answered_once(channel: Channel, world: World, task: Task) -> None:
    channel.types(world.fatma, "volgens mij is dit klaar")
    channel.says(world.fatma, channel.question(), False)
    assert channel.says(world.mees, channel.question(), True).kind == "refused"
    assert task.status is TaskStatus.OPEN
    (line,) = channel.sent("plain")
    assert (line.method, line.person_id) == (DeliveryMethod.EPHEMERAL, world.mees.id)
    assert "al beantwoord" in line.payload["text"]


def test_a_question_of_weeks_ago_is_too_old(channel: Channel, world: World, task: Task) -> None:
    channel.types(world.fatma, "volgens mij is dit klaar")
    channel.later(days=15)
    assert channel.says(world.fatma, channel.question(), True).kind == "refused"
    assert task.status is TaskStatus.OPEN


def test_a_yes_of_somebody_who_may_not_counts_for_nothing(channel: Channel, world: World, task: Task) -> None:
    channel.types(world.fatma, "volgens mij is dit klaar")
    assert channel.says(world.joris, channel.question(), True).kind == "refused"
    assert task.status is TaskStatus.OPEN
    assert channel.says(world.fatma, channel.question(), True).kind == "changed"


def test_newer_words_answer_an_open_question(channel: Channel, world: World, task: Task) -> None:
    channel.types(world.fatma, "volgens mij is dit klaar")
    question = channel.question()
    channel.types(world.fatma, "60%")
    assert channel.says(world.fatma, question, True).kind == "refused"
    assert (task.status, task.percent) == (TaskStatus.OPEN, 60)


def test_a_question_that_is_unknown_is_told_so(channel: Channel, world: World, task: Task) -> None:
    outcome = channel.says(world.fatma, Question(id=99, agreement_id=1, asked_at=NOON), True)
    assert outcome.kind == "refused"
    assert outcome.message


def test_the_day_alone_is_enough_after_when(channel: Channel, world: World, task: Task) -> None:
    assert channel.types(world.fatma, "herinner me later").kind == "asked"
    channel.types(world.fatma, "20 maart")
    assert (task.snoozed_until, task.expected, task.said) == (date(2026, 3, 20), None, None)


# --- undo


def test_undo_puts_it_back_and_takes_its_button_away(channel: Channel, world: World, task: Task) -> None:
    entry = channel.clicks(world.fatma, "done").entry_id
    channel.later(hours=1)
    assert channel.undoes(world.mees, entry).kind == "changed"
    assert task.status is TaskStatus.OPEN
    undone = channel.sent("noted", DeliveryMethod.POST)[-1]
    assert (undone.payload["intent"], undone.payload["by"]) == ("undo", "<@UMEES>")
    (line,) = channel.sent("noted", DeliveryMethod.UPDATE)
    assert line.payload["entry_id"] is None
    assert broken_links(channel.session, world.agreement.id) == []


def test_only_the_newest_change_can_be_undone_and_an_old_button_says_why_not(channel: Channel, world: World, task: Task) -> None:
    first = channel.clicks(world.fatma, "at_risk").entry_id
    channel.later(hours=1)
    channel.clicks(world.mees, "done")
    assert channel.undoes(world.fatma, first).kind == "refused"
    assert task.status is TaskStatus.DONE
    (line,) = channel.sent("plain")
    assert "Mees" in line.payload["text"]


def test_undoing_twice_says_that_it_was_undone(channel: Channel, world: World, task: Task) -> None:
    entry = channel.clicks(world.fatma, "done").entry_id
    channel.undoes(world.fatma, entry)
    assert channel.undoes(world.fatma, entry).kind == "refused"
    assert "al ongedaan" in channel.sent("plain")[-1].payload["text"]


def test_somebody_elses_change_is_not_undone_by_another_party(channel: Channel, world: World, task: Task) -> None:
    entry = channel.clicks(world.fatma, "done").entry_id
    assert channel.undoes(world.joris, entry).kind == "refused"
    assert task.status is TaskStatus.DONE


def test_undo_can_be_typed(channel: Channel, world: World, task: Task) -> None:
    channel.clicks(world.fatma, "done")
    channel.later(minutes=1)
    assert channel.types(world.fatma, "maak ongedaan").kind == "changed"
    assert task.status is TaskStatus.OPEN
    assert channel.types(world.fatma, "undo").kind == "refused"


def test_undo_typed_after_a_colleague_changed_it_asks_first_as_the_button_says_why_not(
    channel: Channel, world: World, task: Task
) -> None:
    """She may mean her own words of before: those of her colleague stay until she says that she means them."""
    channel.clicks(world.fatma, "at_risk")
    channel.later(hours=1)
    channel.clicks(world.mees, "done")
    channel.later(minutes=1)
    assert channel.types(world.fatma, "ongedaan").kind == "asked"
    assert task.status is TaskStatus.DONE


def test_what_lies_with_a_person_we_dont_know_is_not_red_before_a_yes(channel: Channel, world: World, task: Task) -> None:
    assert channel.types(world.fatma, "ligt bij Femke").kind == "asked"
    assert not task.blocked
    assert channel.types(world.fatma, "ligt stil").kind == "changed"
    assert task.blocked


def test_who_is_then_named_has_it(channel: Channel, world: World, task: Task, session: Session) -> None:
    channel.types(world.fatma, "ligt bij Femke")
    assert channel.types(world.fatma, f"<@{world.mees.user_id}>").kind == "changed"
    assert not task.blocked and assignee_ids(session, [task.id or 0]) == {task.id: [world.mees.id]}


def test_what_lies_with_a_colleague_of_that_name_may_be_theirs_now(channel: Channel, world: World, task: Task) -> None:
    assert channel.types(world.fatma, "ligt nu bij Mees").kind == "asked"
    assert not task.blocked
    assert channel.question().proposal["assignee"] == f"<@{world.mees.user_id}>"


# --- two people at once


def test_the_second_of_two_answers_says_what_it_came_upon(channel: Channel, world: World, task: Task) -> None:
    channel.clicks(world.fatma, "done")
    channel.later(seconds=20)
    channel.types(world.mees, "loopt risico")
    channel.says(world.mees, channel.question(), True)
    first, second = channel.sent("noted")
    assert first.payload["before"] is None
    assert (second.payload["before"]["by"], second.payload["before"]["status"]) == ("<@UFATMA>", "done")


def test_the_same_answer_by_a_second_person_changes_nothing_and_says_who_was_first(
    channel: Channel, world: World, task: Task
) -> None:
    channel.clicks(world.fatma, "done")
    channel.later(seconds=20)
    assert channel.clicks(world.mees, "done").kind == "noted"
    assert len(channel.history()) == 1
    (line,) = channel.sent("plain")
    assert (line.person_id, "Fatma" in line.payload["text"]) == (world.mees.id, True)


# --- a yes to nothing, and whose it is


@pytest.mark.parametrize("yes", ["ja", "yes", "klopt", "👍"])
def test_a_yes_to_what_was_just_noted_is_no_news(channel: Channel, world: World, task: Task, yes: str) -> None:
    channel.types(world.fatma, "60%")
    assert channel.types(world.fatma, yes).kind == "silent"
    assert (task.percent, task.status, channel.sent("ask")) == (60, TaskStatus.OPEN, [])


def test_the_next_day_it_may_be_an_answer_again(channel: Channel, world: World, task: Task) -> None:
    channel.types(world.fatma, "60%")
    channel.later(days=1)
    assert channel.types(world.fatma, "ja").kind == "asked"


def test_a_yes_still_answers_what_was_asked_since(channel: Channel, world: World, task: Task) -> None:
    channel.types(world.fatma, "60%")
    channel.types(world.fatma, "volgens mij is dit klaar")
    assert channel.types(world.fatma, "ja").kind == "changed"
    assert task.status is TaskStatus.DONE


@pytest.mark.parametrize(
    "words", ["van wie is deze?", "who is this for?", "wie is hiervoor verantwoordelijk?", "when is it due?"]
)
def test_who_asks_whose_it_is_hears_it_alone(channel: Channel, world: World, task: Task, words: str) -> None:
    for person in (world.fatma, world.joris):
        channel.types(person, words)
        line = channel.sent("plain")[-1]
        assert (line.method, line.person_id) == (DeliveryMethod.EPHEMERAL, person.id)
        assert "Woonlint" in line.payload["text"] and "31 maart" in line.payload["text"] and "<@" not in line.payload["text"]
    assert channel.sent("who_answers") == []
