"""A number in a thread that its message doesn't show: about that other afspraak, about none, and never about another one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest
from slack_town import closed
from sqlmodel import select

from bot.playground.sample_workspace import CORPORATIE, GEMEENTE
from storage.agreements import Afspraak, Party
from storage.tasks import Task, TaskOwner
from storage.words import MembershipRole, TaskStatus
from workflows.reminding.replanning import replan_agreement
from workflows.tracking.people import register

Start = Callable[..., Any]

UNKNOWN = "Ik ken hier geen afspraak {number}, dus daarvan is niets veranderd."


@pytest.fixture
def short(start: Start, rules: Any, morning: datetime) -> Any:
    """A message shows afspraak 6 and 7; 8 and 9 of the same agreement are for the autumn, and 9 is the gemeente's."""
    town = start(tasks=4)
    with town.database.write() as session:
        parties = session.exec(select(Party).order_by(Party.id)).all()
        for task_id in town.task_ids[2:]:
            task = session.get_one(Task, task_id)
            task.start, task.due, task.first_due = date(2026, 9, 1), date(2026, 9, 30), date(2026, 9, 30)
        session.delete(session.get_one(TaskOwner, (town.task_ids[3], parties[0].id)))
        session.add(TaskOwner(task_id=town.task_ids[3], party_id=parties[1].id or 0))
        session.flush()
        replan_agreement(session, 1, now=morning, rules=rules)
        register(session, user_id=CORPORATIE, party_id=parties[0].id or 0, role=MembershipRole.MEMBER)
        register(session, user_id=GEMEENTE, party_id=parties[1].id or 0, role=MembershipRole.MEMBER)
    return town


@pytest.mark.parametrize("words", ["afspraak 8 is gereed", "8: gereed", "7 en 8 zijn gereed", "7 gereed, 8 ook"])
def test_another_afspraak_that_is_named_is_meant(short: Any, words: str) -> None:
    town = short
    nudge = town.live()
    assert "nummer 7" in nudge.text and "nummer 8" not in nudge.text
    town.say(CORPORATIE, words, nudge)
    assert closed(town) == [False, words.startswith("7"), True, False]
    noted = "afspraken 7 en 8 zijn" if words.startswith("7") else "afspraak 8 is"
    assert town.thread(nudge) == [f"Genoteerd: {noted} afgerond."]


@pytest.mark.parametrize("words", ["8 is gereed", "ik denk dat 8 wel gereed is"])
def test_a_bare_number_of_another_is_asked_first_and_of_no_other_one(short: Any, words: str) -> None:
    town = short
    nudge = town.live()
    town.say(CORPORATIE, words, nudge)
    assert closed(town) == [False] * 4
    assert town.thread(nudge) == ["Bedoel je dat afspraak 8 helemaal klaar is?"]
    town.say(CORPORATIE, "ja", nudge)
    assert closed(town) == [False, False, True, False]


@pytest.mark.parametrize("words", ["8 vervalt", "8 gaat naar mei 2027", "8 12 van de 40", "8 12/40"])
def test_what_is_said_of_another_behind_its_number_is_asked_of_that_one(short: Any, words: str) -> None:
    town = short
    with town.database.write() as session:
        for task_id in town.task_ids[1:3]:
            task = session.get_one(Task, task_id)
            task.target_value, task.target_unit = 40, "woningen"
    nudge = town.live()
    town.say(CORPORATIE, words, nudge)
    assert town.thread(nudge) and all("afspraak 8" in text for text in town.thread(nudge))
    assert [town.task(number).value for number in (0, 1)] == [None, None]


def test_what_is_not_theirs_is_refused_and_changes_nothing_else(short: Any) -> None:
    town = short
    nudge = town.live()
    town.say(CORPORATIE, "afspraak 9 is gereed", nudge)
    assert closed(town) == [False] * 4 and town.thread(nudge) == []
    assert "afspraak 9" in town.whispers(CORPORATIE)[-1]


@pytest.mark.parametrize(("words", "number"), [("43 is gereed", "43"), ("afspraak 7c gereed", "7c"), ("11: loopt risico", "11")])
def test_a_number_that_nothing_bears_is_said_so(short: Any, words: str, number: str) -> None:
    town = short
    nudge = town.live()
    town.say(CORPORATIE, words, nudge)
    assert closed(town) == [False] * 4 and town.thread(nudge) == []
    assert town.whispers(CORPORATIE) == [UNKNOWN.format(number=number)]


def test_a_number_without_its_letter_is_not_called_unknown(short: Any) -> None:
    town = short
    with town.database.write() as session:
        for position, afspraak in enumerate(session.exec(select(Afspraak).order_by(Afspraak.position))):
            afspraak.number = ("6a", "6b", "8", "9")[position]
    nudge = town.live()
    town.say(CORPORATIE, "6 is gereed", nudge)
    assert closed(town) == [False] * 4 and town.whispers(CORPORATIE) == []
    assert town.thread(nudge)[-1].startswith("Over welke afspraak gaat dit?")


def test_beside_an_unknown_number_the_others_are_done(short: Any) -> None:
    town = short
    nudge = town.live()
    town.say(CORPORATIE, "6 gereed; 43: 30 woningen", nudge)
    assert closed(town) == [True, False, False, False]
    assert town.whispers(CORPORATIE) == [UNKNOWN.format(number="43")]


@pytest.mark.parametrize(
    "words", ["8 woningen zijn gereed", "8 van de 10", "8%", "3 zijn gereed", "8 september", "in week 8 gereed"]
)
def test_an_amount_or_a_day_is_no_other_afspraak(short: Any, words: str) -> None:
    town = short
    nudge = town.live()
    town.say(CORPORATIE, words, nudge)
    assert town.task(2).status is TaskStatus.OPEN and town.whispers(CORPORATIE) == []
    assert not any("afspraak 8" in text for text in town.thread(nudge))


def test_where_a_task_counts_a_bare_number_may_be_the_amount(short: Any) -> None:
    town = short
    with town.database.write() as session:
        session.get_one(Task, town.task_ids[0]).target_value = 12
        session.get_one(Task, town.task_ids[0]).target_unit = "woningen"
    nudge = town.live()
    town.say(CORPORATIE, "8 gereed", nudge)
    assert closed(town) == [False] * 4 and not any("afspraak 8" in text for text in town.thread(nudge))


def test_what_another_partys_task_counts_makes_no_amount_of_a_number(short: Any) -> None:
    town = short
    with town.database.write() as session:
        session.get_one(Task, town.task_ids[1]).target_value = 12
        session.get_one(Task, town.task_ids[1]).target_unit = "woningen"
        parties = session.exec(select(Party).order_by(Party.id)).all()
        session.delete(session.get_one(TaskOwner, (town.task_ids[1], parties[0].id)))
        session.add(TaskOwner(task_id=town.task_ids[1], party_id=parties[1].id or 0))
    nudge = town.live()
    town.say(CORPORATIE, "8 gereed", nudge)
    assert town.thread(nudge) == ["Bedoel je dat afspraak 8 helemaal klaar is?"] and closed(town) == [False] * 4


def test_under_a_message_of_one_task_another_is_asked_about(start: Start) -> None:
    town = start(tasks=1)
    nudge = town.live()
    town.say(CORPORATIE, "afspraak 7 is gereed", nudge)
    assert town.task().status is TaskStatus.OPEN
    assert town.whispers(CORPORATIE) == [UNKNOWN.format(number="7")]


@pytest.mark.parametrize(
    "words", ["Dat is af wat ons betreft. Kijk ook naar afspraak 8, die is vertraagd.", "Is gereed. 8 loopt achter."]
)
def test_what_is_said_before_another_afspraak_is_named_is_not_lost(start: Start, rules: Any, words: str) -> None:
    """In the thread of one: both are asked about, as the first half may be meant for either."""
    town = start(tasks=3)
    with town.database.write() as session:
        for task_id in town.task_ids[1:]:
            task = session.get_one(Task, task_id)
            task.start, task.due, task.first_due = date(2026, 9, 1), date(2026, 9, 30), date(2026, 9, 30)
        session.flush()
        replan_agreement(session, 1, now=town.clock.now(), rules=rules)
    nudge = town.live()
    town.say(CORPORATIE, words, nudge)
    assert closed(town) == [False] * 3
    asked = town.thread(nudge)
    assert any("afspraak 6 helemaal klaar" in text for text in asked) and any("afspraak 8" in text for text in asked)


def test_a_word_about_another_that_says_nothing_of_this_one_stays_one_question(start: Start, rules: Any) -> None:
    town = start(tasks=3)
    with town.database.write() as session:
        for task_id in town.task_ids[1:]:
            task = session.get_one(Task, task_id)
            task.start, task.due, task.first_due = date(2026, 9, 1), date(2026, 9, 30), date(2026, 9, 30)
        session.flush()
        replan_agreement(session, 1, now=town.clock.now(), rules=rules)
    nudge = town.live()
    town.say(CORPORATIE, "Dank voor het bericht. Afspraak 8 loopt achter.", nudge)
    assert len(town.thread(nudge)) == 1 and "afspraak 8" in town.thread(nudge)[0]
