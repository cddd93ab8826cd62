"""What comes back every month bears one number: the period is asked for, named by a word, and told with what was noted."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from slack_town import closed, labels, slash
from sqlmodel import select

from bot.playground.sample_workspace import CORPORATIE, GEMEENTE
from storage.agreements import Afspraak
from storage.outbox import DeliveryTask
from storage.tasks import Series, Task

Start = Callable[..., Any]

MONTHS = ("januari", "februari", "maart")
CLOSED_LINE = "Genoteerd: afspraak 9a ({month} 2026) is afgerond."


@pytest.fixture
def monthly(start: Start) -> Any:
    """Afspraak 9a comes back every month, and January, February and March of it stand in one message with afspraak 12."""
    town = start(tasks=4)
    with town.database.write() as session:
        series = Series(agreement_id=1, recurrence="monthly")
        session.add(series)
        session.flush()
        numbers = dict(zip(town.task_ids, ("9a", "9a", "9a", "12"), strict=True))
        for task in session.exec(select(Task)):
            session.get_one(Afspraak, task.afspraak_id).number = numbers[task.id or 0]
        for month, (task_id, name) in enumerate(zip(town.task_ids[:3], MONTHS, strict=True), start=1):
            task = session.get_one(Task, task_id)
            task.title, task.series_id = f"cijfers over de wachtlijst aanleveren ({name} 2026)", series.id
            task.start = date(2026, month, 1)
            task.due = task.first_due = date(2026, month, 31 if month != 2 else 28)
    return town


def test_a_number_of_several_open_periods_asks_which_and_the_period_stands_in_front(monthly: Any) -> None:
    town = monthly
    nudge = town.live()
    town.say(CORPORATIE, "9a is gedaan", nudge)
    question = town.last_in_thread(nudge)
    assert closed(town) == [False] * 4
    assert [label.partition(":")[0] for label in labels(question)] == [*(f"9a · {month}" for month in MONTHS), "Geen van deze"]
    town.click(CORPORATIE, question, f"pick_task:{town.task_ids[1]}")
    assert closed(town) == [False, True, False, False]
    assert town.thread(nudge)[-1].startswith(CLOSED_LINE.format(month="februari"))
    town.click(CORPORATIE, town.last_in_thread(nudge), "undo")
    assert town.thread(nudge)[-1].startswith("Teruggedraaid. De stand van afspraak 9a (februari 2026) is weer: ")


def test_the_same_words_of_a_second_person_close_no_other_period(monthly: Any) -> None:
    town = monthly
    nudge = town.live()
    town.say(CORPORATIE, "9a januari is gedaan", nudge)
    town.say(GEMEENTE, "9a is gedaan", nudge)
    assert closed(town) == [True, False, False, False]
    assert len(labels(town.last_in_thread(nudge))) == 3


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("9a maart is klaar", [False, False, True, False]),
        ("9a van maart: klaar", [False, False, True, False]),
        ("maart klaar", [False, False, True, False]),
        ("die van maart is afgerond", [False, False, True, False]),
        ("9a (maart) afgerond", [False, False, True, False]),
        ("9a januari en maart zijn klaar", [True, False, True, False]),
        ("klaar voor januari en februari", [True, True, False, False]),
        ("9a klaar in maart", [False] * 4),
        ("9a wordt eind maart", [False] * 4),
        ("9a december is klaar", [False] * 4),
    ],
)
def test_a_word_for_the_period_chooses_and_a_day_to_come_doesnt(monthly: Any, words: str, expected: list[bool]) -> None:
    town = monthly
    nudge = town.live()
    town.say(CORPORATIE, words, nudge)
    assert closed(town) == expected


def test_a_period_that_the_message_doesnt_show_is_asked_about_and_none_other_closed(monthly: Any) -> None:
    town = monthly
    nudge = town.live()
    with town.database.write() as session:
        for row in session.exec(select(DeliveryTask).where(DeliveryTask.task_id == town.task_ids[0])):
            session.delete(row)
    town.say(CORPORATIE, "9a januari is klaar", nudge)
    assert closed(town) == [False] * 4
    assert town.thread(nudge) == ["Bedoel je dat afspraak 9a (januari 2026) helemaal klaar is?"]


def test_what_was_said_of_a_period_may_be_another_day(monthly: Any) -> None:
    town = monthly
    nudge = town.live()
    town.say(CORPORATIE, "9a januari wordt eind april", nudge)
    assert [town.task(number).expected for number in range(4)] == [date(2026, 4, 30), None, None, None]


@pytest.mark.parametrize("choice", ["maart", "die van maart", "de maand maart 2026", "9a maart", "ik bedoel maart"])
def test_a_period_alone_answers_the_question_and_what_was_said_first_is_done(monthly: Any, choice: str) -> None:
    town = monthly
    nudge = town.live()
    town.say(CORPORATIE, "is gebeurd", nudge)
    question = town.last_in_thread(nudge)
    assert question.text.startswith("Over welke afspraak gaat dit?")
    town.say(CORPORATIE, choice, nudge)
    assert closed(town) == [False, False, True, False]
    assert town.thread(nudge)[-1] == CLOSED_LINE.format(month="maart") and labels(question) == []


def test_what_is_said_with_the_period_replaces_what_was_said_first(monthly: Any) -> None:
    town = monthly
    nudge = town.live()
    town.say(CORPORATIE, "9a is gedaan", nudge)
    question = town.last_in_thread(nudge)
    town.say(CORPORATIE, "januari en februari zijn voor 60% klaar", nudge)
    assert closed(town) == [False] * 4
    assert [town.task(number).percent for number in range(3)] == [60, 60, None]
    assert labels(question) == []


def test_a_period_that_names_nothing_more_is_left_alone(monthly: Any) -> None:
    town = monthly
    nudge = town.live()
    town.say(CORPORATIE, "maart", nudge)
    assert town.thread(nudge) == [] and closed(town) == [False] * 4


def test_in_a_round_the_card_that_is_shown_is_meant(monthly: Any) -> None:
    town = monthly
    town.live()
    slash(town, GEMEENTE, "ronde")
    card = town.top()[-1]
    while "februari" not in card.text:
        town.click(GEMEENTE, card, "round_turn:next")
    town.say(CORPORATIE, "9a is af", card)
    assert closed(town) == [False, True, False, False]
    assert CLOSED_LINE.format(month="februari") in town.thread(card)
    while "maart 2026" not in card.text:
        town.click(GEMEENTE, card, "round_turn:next")
    town.say(CORPORATIE, "klaar", card)
    assert closed(town) == [False, True, True, False]
    town.say(CORPORATIE, "januari is ook klaar", card)
    assert closed(town) == [True, True, True, False]
    town.say(CORPORATIE, "12 is klaar", card)
    assert closed(town) == [True] * 4


def test_typed_as_a_command_the_periods_that_have_begun_are_offered(monthly: Any) -> None:
    town = monthly
    slash(town, CORPORATIE, "9a klaar")
    assert closed(town) == [True, False, False, False], "on 5 January no other month has begun"
    town.live()
    slash(town, CORPORATIE, "9a klaar")
    assert closed(town) == [True, False, False, False]
    asked = [m for m in town.playground.workspace.ephemerals if m.ephemeral_to == CORPORATIE][-1]
    assert [label.partition(":")[0] for label in labels(asked)] == ["9a · februari", "9a · maart", "Geen van deze"]
    slash(town, CORPORATIE, "9a februari klaar")
    assert closed(town) == [True, True, False, False]
