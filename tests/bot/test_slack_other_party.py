"""A task is not moved to another party in one line: that party is asked whether it takes it over, or is only waited for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from sqlmodel import select

from bot.playground.sample_workspace import CORPORATIE, GEMEENTE, HUURDERS
from storage.agreements import Party
from storage.people import Person
from storage.tasks import assignee_ids
from storage.words import MembershipRole, TaskStatus
from workflows.tracking.people import register

Start = Callable[..., Any]
TAKES = f"<@{GEMEENTE}> neemt het over"


@pytest.fixture
def tables(start: Start) -> Any:
    """A task of Woonlint, CORPORATIE at its table, GEMEENTE at that of the gemeente."""
    town = start()
    with town.database.write() as session:
        for party in session.exec(select(Party)):
            user = CORPORATIE if party.name == "Woonlint" else GEMEENTE
            register(session, user_id=user, party_id=party.id or 0, role=MembershipRole.LEAD)
    return town


def holders(town: Any) -> list[str]:
    with town.database.read() as session:
        given = assignee_ids(session, town.task_ids).get(town.task_ids[0], [])
        return [session.get_one(Person, one).user_id for one in given]


def asked(town: Any) -> tuple[Any, Any]:
    nudge = town.live()
    town.say(CORPORATIE, TAKES, nudge)
    return nudge, town.last_in_thread(nudge)


def test_nothing_moves_before_the_other_party_has_said_yes(tables: Any) -> None:
    nudge, question = asked(tables)
    assert holders(tables) == []
    words = f"Afspraak 6 is van Woonlint. <@{GEMEENTE}>, neem jij deze afspraak over voor de gemeente Veldhoek?"
    assert question.text.startswith(words)
    for said in ("ja", "klopt"):
        tables.say(CORPORATIE, said, nudge)
    tables.click(CORPORATIE, question, "confirm_yes")
    assert holders(tables) == [] and any("aan die partij" in said for said in tables.whispers(CORPORATIE))


@pytest.mark.parametrize("how", ["button", "ja"])
def test_at_their_yes_it_is_theirs(tables: Any, how: str) -> None:
    nudge, question = asked(tables)
    if how == "button":
        tables.click(GEMEENTE, question, "confirm_yes")
    else:
        tables.say(GEMEENTE, "ja hoor", nudge)
    assert holders(tables) == [GEMEENTE]
    assert "confirm_yes" not in str(question.blocks)


@pytest.mark.parametrize(
    "said", ["ok, doen wij", "is goed hoor", "prima!", "dat pakken we op", "Komt in orde", "tuurlijk, doen wij"]
)
def test_the_words_that_people_have_for_it_are_their_yes(tables: Any, said: str) -> None:
    nudge, question = asked(tables)
    tables.say(CORPORATIE, said, nudge)
    assert holders(tables) == [], "of who asked it is no yes"
    tables.say(GEMEENTE, said, nudge)
    assert holders(tables) == [GEMEENTE] and "confirm_yes" not in str(question.blocks)


@pytest.mark.parametrize(
    "said", ["nee, dat is aan Woonlint", "dat is niet aan ons", "dit hoort echt bij Woonlint", "doen we niet"]
)
def test_their_refusal_ends_the_question(tables: Any, said: str) -> None:
    nudge, question = asked(tables)
    tables.say(GEMEENTE, said, nudge)
    assert holders(tables) == [] and "Beantwoord: nee." in question.text and tables.whispers(GEMEENTE) == []


@pytest.mark.parametrize("said", ["eh, hoezo?", "prima, maar pas in mei", "we kijken ernaar", "doen jullie dat?", "ok"])
def test_what_is_neither_leaves_the_question(tables: Any, said: str) -> None:
    nudge, question = asked(tables)
    tables.say(GEMEENTE, said, nudge)
    assert holders(tables) == [] and "confirm_yes" in str(question.blocks)


def test_who_is_asked_by_name_is_asked_and_not_first_who_wrote_it(tables: Any) -> None:
    nudge = tables.live()
    tables.say(CORPORATIE, f"<@{GEMEENTE}> pak jij deze op?", nudge)
    assert f"<@{GEMEENTE}>, neem jij deze afspraak over" in tables.last_in_thread(nudge).text
    tables.say(CORPORATIE, "50%", nudge)
    tables.say(GEMEENTE, "is goed", nudge)
    assert holders(tables) == [GEMEENTE]


def test_it_may_only_wait_for_them(tables: Any) -> None:
    nudge, question = asked(tables)
    tables.click(CORPORATIE, question, "confirm_wait")
    assert holders(tables) == [] and tables.task().status is TaskStatus.WAITING
    assert "wacht op de gemeente Veldhoek" in tables.thread(nudge)[-1]


def test_a_no_changes_nothing(tables: Any) -> None:
    _, question = asked(tables)
    tables.click(GEMEENTE, question, "confirm_no")
    assert holders(tables) == [] and tables.task().status is TaskStatus.OPEN


def test_the_form_asks_as_well(tables: Any) -> None:
    nudge = tables.live()
    people = tables.playground.people
    people.choose_overflow(CORPORATIE, nudge, "task_more", f"hand_over:{tables.task_ids[0]}").wait()
    assert tables.playground.wait_for(lambda _: people.modal(CORPORATIE) is not None)
    people.submit_view(CORPORATIE, people.modal(CORPORATIE), {"who": GEMEENTE}).wait()
    tables.settle()
    assert holders(tables) == [] and "neem jij deze afspraak over voor" in tables.thread(nudge)[-1]


def test_who_is_registered_nowhere_and_who_is_of_the_party_get_it_at_once(tables: Any) -> None:
    nudge = tables.live()
    tables.say(CORPORATIE, f"<@{HUURDERS}> neemt het over", nudge)
    assert holders(tables) == [HUURDERS]
    tables.say(CORPORATIE, f"<@{CORPORATIE}> neemt het over", nudge)
    assert holders(tables) == [CORPORATIE]
