"""A new agreement in the channel of an earlier one: whether the same people take part is asked once, and never assumed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlmodel import select

from bot.playground.sample_workspace import CHANNEL, CORPORATIE, GEMEENTE, HUURDERS
from bot.playground.workspace_nouns import Message
from storage.agreements import Agreement, Party
from storage.people import Membership, Person, memberships_of_agreement
from storage.tasks import Task
from storage.words import MembershipRole, TaskStatus
from workflows.tracking.people import register, unregister

Start = Callable[..., Any]

NEXT = """# Prestatieafspraken Veldhoek 2027

Tussen de gemeente Veldhoek, woningcorporatie Woonlint en Huurdersraad De Sleutel.

## Afspraken

1. De gemeente Veldhoek stelt voor 1 mei 2027 een plan voor ouderenhuisvesting op.
2. Woonlint levert in 2027 veertig sociale huurwoningen op.
3. De gemeente Veldhoek en Woonlint onderzoeken voor 1 juni 2027 waar flexwoningen kunnen komen.
4. Woonlint isoleert in 2027 zestig woningen.
5. De gemeente Veldhoek wijst voor 1 juli 2027 een locatie voor woonwagens aan.
6. Woonlint organiseert in het eerste kwartaal van 2027 een bijeenkomst voor huurders.
"""
ASKED = "Doen bij Prestatieafspraken Veldhoek 2027 dezelfde mensen mee als bij Prestatieafspraken Veldhoek 2026?"


@pytest.fixture
def town(start: Start) -> Any:
    """A channel with an agreement that has a coordinator of the gemeente, a lead and a reader of Woonlint."""
    town = start(tasks=1)
    with town.database.write() as session:
        woonlint, gemeente = session.exec(select(Party).order_by(Party.id)).all()
        register(session, user_id=GEMEENTE, party_id=gemeente.id, role=MembershipRole.COORDINATOR, name="Karin de Wit")
        register(session, user_id=CORPORATIE, party_id=woonlint.id, role=MembershipRole.LEAD, name="Jeroen <!channel> Bos")
        register(session, user_id=HUURDERS, party_id=woonlint.id, role=MembershipRole.OBSERVER, name="Marijke Smit")
    return town


def confirmed(town: Any, user: str = GEMEENTE) -> list[Message]:
    """The next document was dropped, read and confirmed; gives what was said of it since."""
    dropped = town.playground.people.upload(user, CHANNEL, "2027.md", NEXT.encode())
    town.settle()
    town.click(user, next(m for m in town.posts() if m.thread_ts == dropped.ts), "confirm_yes")
    before = len(town.thread(dropped))
    town.click(user, town.last_in_thread(dropped), "confirm_yes")
    return [m for m in town.posts() if m.thread_ts == dropped.ts and m.ts != dropped.ts][before:]


def question(messages: list[Message]) -> Message:
    [found] = [message for message in messages if message.text.startswith("Doen bij")]
    return found


def places(town: Any, year: int = 2027) -> set[tuple[str, str, str]]:
    with town.database.read() as session:
        wanted = select(Person.user_id, Party.name, Membership.role)
        wanted = wanted.join(Membership, Membership.person_id == Person.id).join(Party, Party.id == Membership.party_id)
        wanted = wanted.join(Agreement, Agreement.id == Membership.agreement_id).where(Agreement.year_start == year)
        return {(user, party.casefold(), role.value) for user, party, role in session.exec(wanted)}


def actions(message: Message) -> list[str]:
    return [e["action_id"] for block in message.blocks if block["type"] == "actions" for e in block["elements"]]


SAME = {
    (GEMEENTE, "gemeente veldhoek", "coordinator"),
    (CORPORATIE, "woonlint", "lead"),
    (HUURDERS, "woonlint", "observer"),
}


def test_who_confirms_is_asked_once_and_on_a_yes_the_same_people_have_the_same_roles(town: Any) -> None:
    said = confirmed(town)
    asked = question(said)
    assert any("nog open" in message.text or "Gaat mee" in str(message.blocks) for message in said[:-1]), (
        "the list of what is left"
    )
    assert said[-1] is asked, "stands last, where it is seen"
    assert asked.text.startswith(ASKED) and "3 mensen" in asked.text
    assert " (coördinator)" in asked.text and "Marijke Smit (leest mee)" in asked.text
    assert "<!channel>" not in asked.text
    assert actions(asked) == ["people_same_yes", "people_same_no"]
    assert places(town) == set(), "nothing changes by itself"

    town.click(GEMEENTE, asked, "people_same_yes")
    assert places(town) == SAME == places(town, 2026)
    assert "doen nu 3 mensen mee" in asked.text and "Huurdersraad De Sleutel hoort nog niemand" in asked.text
    assert actions(asked) == ["people_add", "people_remove"], "a second yes is not possible"


@pytest.mark.parametrize("answer", ["yes", "no"])
def test_the_people_who_were_taken_along_are_named_when_their_work_begins(town: Any, answer: str) -> None:
    town.playground.people.slash(CORPORATIE, CHANNEL, "/afspraak", "status 6 klaar")
    town.settle()
    town.click(GEMEENTE, question(confirmed(town)), f"people_same_{answer}")
    town.live(datetime(2027, 1, 8, 12, tzinfo=UTC))
    begun = [message.text for message in town.top() if "bijeenkomst voor huurders" in message.text.casefold()]
    assert begun and all((f"<@{CORPORATIE}>" in text) is (answer == "yes") for text in begun)


def test_on_a_no_nobody_is_registered_and_it_says_how(town: Any) -> None:
    asked = question(confirmed(town))
    town.click(GEMEENTE, asked, "people_same_no")
    assert places(town) == set()
    assert "nog niemand geregistreerd" in asked.text and actions(asked) == ["people_add"]


def test_others_do_not_answer_it(town: Any) -> None:
    asked = question(confirmed(town))
    town.click(CORPORATIE, asked, "people_same_yes")
    assert places(town) == set() and actions(asked) == ["people_same_yes", "people_same_no"]
    assert town.whispers(CORPORATIE)


def test_who_left_since_and_who_was_placed_by_hand_is_not_moved(town: Any) -> None:
    asked = question(confirmed(town))
    with town.database.write() as session:
        unregister(session, user_id=HUURDERS)
        new = session.exec(select(Agreement).where(Agreement.year_start == 2027)).one()
        woonlint = session.exec(select(Party).where(Party.agreement_id == new.id, Party.name == "Woonlint")).one()
        register(session, user_id=GEMEENTE, party_id=woonlint.id, role=MembershipRole.COORDINATOR)
    town.click(GEMEENTE, asked, "people_same_yes")
    assert places(town) == {(GEMEENTE, "woonlint", "coordinator"), (CORPORATIE, "woonlint", "lead")}


def test_without_earlier_people_it_says_that_nobody_is_registered_yet_and_offers_to_add(start: Start) -> None:
    town = start(tasks=1)
    said = confirmed(town)
    assert not [message for message in said if message.text.startswith("Doen bij")]
    [followed] = [message for message in said if message.text.startswith("Vanaf nu volg ik")]
    assert "Er is nog niemand geregistreerd" in followed.text and "people_add" in actions(followed)


def test_where_people_are_asked_about_it_is_not_said_beside_that_nobody_is_registered(town: Any) -> None:
    [followed] = [message for message in confirmed(town) if message.text.startswith("Vanaf nu volg ik")]
    assert "geregistreerd" not in followed.text and "people_add" not in actions(followed)


def test_of_other_parties_nothing_is_asked(town: Any) -> None:
    with town.database.write() as session:
        for party in session.exec(select(Party)):
            party.name = f"{party.name} van elders"
    assert not [message for message in confirmed(town) if message.text.startswith("Doen bij")]


def test_a_number_that_both_have_is_asked_about_in_person(town: Any) -> None:
    """Nobody is registered for the newer one, so that its 6 is theirs to tell as well."""
    confirmed(town)
    town.playground.people.dm(CORPORATIE, "6 klaar")
    town.settle()
    told = town.posts(town.playground.workspace.direct_message(CORPORATIE).id)[-1]
    assert told.text.startswith("Over welke afspraak gaat dit?") and "2026" in told.text and "2027" in told.text
    with town.database.read() as session:
        assert TaskStatus.DONE not in {task.status for task in session.exec(select(Task))}
        assert not memberships_of_agreement(session, 2)
