"""Who takes a task over, named without an @: one colleague of that name is asked about, any other name is asked for with an @."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from sqlmodel import select

from bot.playground.sample_workspace import CORPORATIE, GEMEENTE, HUURDERS
from storage.agreements import Party
from storage.words import MembershipRole
from workflows.tracking.people import register

Start = Callable[..., Any]

QUESTION = f"Bedoel je dat <@{GEMEENTE}> afspraak 6 overneemt?"
WHO = "Wie neemt afspraak 6 over? Noem de collega in de draad, met een @ ervoor."


@pytest.fixture
def named(start: Start) -> Callable[[int], Any]:
    def begin(tasks: int) -> Any:
        town = start(tasks=tasks)
        with town.database.write() as session:
            party = session.exec(select(Party).order_by(Party.id)).first()
            for user, name in ((CORPORATIE, "Jeroen Bos"), (GEMEENTE, "Marijke de Wit"), (HUURDERS, "Fatima El Amrani")):
                register(session, user_id=user, name=name, party_id=party.id if party else 0, role=MembershipRole.MEMBER)
        return town

    return begin


@pytest.mark.parametrize("words", ["Marijke doet het", "Marijke", "dat wordt Marijke de Wit", "geef maar aan Marijke"])
@pytest.mark.parametrize("tasks", [1, 2])
def test_a_name_answers_who_takes_it_over(named: Any, words: str, tasks: int) -> None:
    town = named(tasks)
    nudge = town.live()
    town.say(CORPORATIE, "6 neemt een collega over" if tasks > 1 else "een collega neemt het over", nudge)
    assert town.thread(nudge) == [WHO]
    town.say(CORPORATIE, words, nudge)
    assert town.thread(nudge)[-1] == QUESTION
    town.say(CORPORATIE, "ja", nudge)
    assert f"<@{GEMEENTE}>" in town.thread(nudge)[-1] and town.thread(nudge)[-1].startswith("Genoteerd")


def test_a_name_in_the_first_words_needs_no_second_question_who(named: Any) -> None:
    town = named(1)
    nudge = town.live()
    town.say(CORPORATIE, "Marijke neemt het over", nudge)
    assert town.thread(nudge) == [QUESTION]


def test_who_asked_may_do_it_themselves(named: Any) -> None:
    town = named(1)
    nudge = town.live()
    town.say(GEMEENTE, "een collega neemt het over", nudge)
    town.say(GEMEENTE, "ik doe het zelf", nudge)
    assert town.thread(nudge)[-1] == QUESTION


@pytest.mark.parametrize("words", ["Piet regelt het", "Marijke Jansen", "Ahmed"])
def test_another_name_is_asked_for_with_an_at_sign(named: Any, words: str) -> None:
    town = named(1)
    nudge = town.live()
    town.say(CORPORATIE, "een collega neemt het over", nudge)
    town.say(CORPORATIE, words, nudge)
    assert town.thread(nudge) == [WHO]
    assert town.whispers(CORPORATIE) == [
        "Zet een @ voor de naam van de collega die afspraak 6 overneemt, dan weet ik wie je bedoelt."
    ]


@pytest.mark.parametrize("words", ["Dank je", "Weet ik nog niet", "Top"])
def test_other_words_are_no_name(named: Any, words: str) -> None:
    town = named(1)
    nudge = town.live()
    town.say(CORPORATIE, "een collega neemt het over", nudge)
    town.say(CORPORATIE, words, nudge)
    assert town.whispers(CORPORATIE) == []


@pytest.mark.parametrize("words", ["6 doe ik", "6 pak ik op", "ik neem 6 over", "I'll take 6"])
def test_in_person_an_afspraak_is_taken_on_by_its_number(named: Any, words: str) -> None:
    town = named(2)
    town.live()
    said = town.playground.people.dm(GEMEENTE, words)
    town.settle()
    assert town.last_in_thread(said).text.startswith(f"Genoteerd: afspraak 6 ligt nu bij <@{GEMEENTE}>")
