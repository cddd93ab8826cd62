"""`/afspraak lijst` with words behind it: a party, a colour, a theme, and what of them together; and for whom one speaks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from sqlmodel import select

from bot.playground.sample_workspace import CHANNEL, GEMEENTE
from storage.agreements import Afspraak, Party
from storage.tasks import Task, TaskOwner
from storage.words import TaskStatus

Start = Callable[..., Any]


@pytest.fixture
def town(start: Start) -> Any:
    """Of Woonlint a red 6 and a 7; of the gemeente an 8 in whose title Woonlint stands; the 9 is of both, and red."""
    town = start(tasks=4)
    with town.database.write() as session:
        woonlint, gemeente = session.exec(select(Party).order_by(Party.id)).all()
        session.add(Party(agreement_id=gemeente.agreement_id, name="Huurdersraad De Sleutel", role="huurdersorganisatie"))
        gemeente.aliases = ["de gemeente"]
        tasks = session.exec(select(Task).order_by(Task.id)).all()
        tasks[2].title = "met Woonlint de wachtlijst bespreken"
        for task in (tasks[0], tasks[3]):
            task.blocked = True
        session.get_one(TaskOwner, (tasks[2].id, woonlint.id)).party_id = gemeente.id
        session.add(TaskOwner(task_id=tasks[3].id, party_id=gemeente.id, position=1))
        for row in session.exec(select(Afspraak)):
            row.theme = "Duurzaamheid" if row.number in {"7", "8"} else "Betaalbaarheid"
    return town


def asked(town: Any, words: str) -> str:
    town.playground.people.slash(GEMEENTE, CHANNEL, "/afspraak", words)
    town.settle()
    return str(town.whispers(GEMEENTE)[-1])


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("woonlint", "679"),
        ("Woonlint rood", "69"),
        ("rood, Woonlint", "69"),
        ("de gemeente", "89"),
        ("gemeente veldhoek rood", "9"),
        ("veldhoek", "89"),
        ("duurzaamheid", "78"),
        ("duurzaamheid van woonlint", "7"),
        ("wachtlijst", "8"),
        ("met woonlint de wachtlijst", "8"),
        ("sleutel", ""),
        ("groen", "78"),
        ("oranje", ""),
    ],
)
def test_a_list_holds_what_all_the_words_ask_for(words: str, numbers: str, town: Any) -> None:
    said = asked(town, f"lijst {words}")
    assert {number for number in "6789" if f"Afspraak {number}:" in said} == set(numbers), said


def test_a_party_that_is_typed_wrong_is_not_taken_for_a_person(town: Any) -> None:
    said = asked(town, "namens Woonlnit 6 klaar")
    assert said == "Ik ken geen partij die Woonlnit heet. Bedoel je Woonlint? Typ dan: /afspraak namens Woonlint 6 klaar"
    assert town.task().status is TaskStatus.OPEN
    asked(town, "namens Wouter 6 klaar")
    assert town.task().status is TaskStatus.DONE
