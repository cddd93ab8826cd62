"""Somebody who takes part goes out of the channel: the coordinator hears it once, and nobody is named who isn't there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from sqlmodel import Session, col, select

from bot.playground.sample_workspace import CHANNEL, CORPORATIE, GEMEENTE, HOME, HUURDERS
from bot.playground.workspace_nouns import User
from storage.agreements import Party
from storage.people import Membership, Person
from storage.tasks import assignee_ids
from storage.words import MembershipRole
from workflows.tracking.people import register

Start = Callable[..., Any]
APRIL = datetime(2026, 4, 20, 10, tzinfo=UTC)
PIET = "U0PIET"


def registered(town: Any, user: str, role: MembershipRole, party: int = 0, name: str | None = None) -> None:
    with town.database.write() as session:
        parties = session.exec(select(Party).order_by(col(Party.id))).all()
        register(session, user_id=user, party_id=parties[party].id or 0, role=role, name=name)


def a_town(start: Start, *, role: MembershipRole = MembershipRole.MEMBER, tasks: int = 2) -> Any:
    """Marijke keeps the agreement of which Jeroen does the work for Woonlint."""
    town = start(tasks=tasks)
    registered(town, GEMEENTE, MembershipRole.COORDINATOR, 1, "Marijke")
    registered(town, CORPORATIE, role, name="Jeroen Bos")
    return town


def a_colleague(town: Any, user: str = PIET) -> None:
    workspace = town.playground.workspace
    workspace.add_user(User(user, "piet", "Piet Jansen", HOME))
    town.playground.people.join(user, CHANNEL)
    registered(town, user, MembershipRole.MEMBER, name="Piet Jansen")


def told(town: Any, user: str = GEMEENTE) -> list[str]:
    """What the bot says in person of somebody who left."""
    direct = town.playground.workspace.direct_message(user)
    return [message.text for message in town.posts(direct.id) if "kanaal" in message.text and "gegaan" in message.text]


def go(town: Any, user: str = CORPORATIE) -> None:
    town.playground.people.leave(user, CHANNEL)
    town.settle()


def said_after(town: Any, message: Any) -> list[str]:
    return [post.text for post in town.posts() if post.ts > message.ts]


def test_the_coordinator_hears_once_who_left_and_how_much_stands_on_that_name(start: Start) -> None:
    town = a_town(start)
    nudge = town.live()
    for number in (6, 7):
        town.say(CORPORATIE, f"{number} doet <@{CORPORATIE}>", nudge)
    before = len(town.posts())
    go(town)
    [line] = told(town)
    assert "Jeroen Bos is uit het kanaal van Prestatieafspraken Veldhoek 2026 gegaan." in line
    assert "2 open taken" in line and "6, 7" in line and "aan Woonlint" in line
    assert "alle taken van @Jeroen Bos gaan naar @collega" in line and f"<@{CORPORATIE}>" not in line
    assert "Bij Woonlint is er nu niemand meer" in line
    assert len(town.posts()) == before, "the others need not hear it in the channel"
    town.live(APRIL)
    assert len(told(town)) == 1


def test_nothing_pings_who_is_not_there_and_the_party_is_asked_instead(start: Start) -> None:
    town = a_town(start, role=MembershipRole.LEAD, tasks=1)
    nudge = town.live()
    town.say(CORPORATIE, f"<@{CORPORATIE}> doet dit", nudge)
    direct = town.playground.workspace.direct_message(CORPORATIE)
    go(town)
    before, last = len(town.posts(direct.id)), town.posts()[-1]
    town.live(APRIL)
    told_now = said_after(town, last)
    assert any("Woonlint" in text for text in told_now), "the channel is asked about what was given to Jeroen"
    assert not any(f"<@{CORPORATIE}>" in text for text in told_now)
    assert len(town.posts(direct.id)) == before
    assert not any(
        f"Voor <@{CORPORATIE}>" in post.text for post in town.posts(town.playground.workspace.direct_message(GEMEENTE).id)
    )


def test_the_words_that_are_told_hand_the_work_over(start: Start) -> None:
    town = a_town(start)
    a_colleague(town)
    nudge = town.live()
    for number in (6, 7):
        town.say(CORPORATIE, f"{number} doet <@{CORPORATIE}>", nudge)
    go(town)
    assert "niemand meer" not in told(town)[0], "Piet is still there"
    town.playground.people.dm(GEMEENTE, f"alle taken van <@{CORPORATIE}> gaan naar <@{PIET}>")
    town.settle()
    town.playground.people.dm(GEMEENTE, "ja")
    town.settle()
    with town.database.read() as session:
        assert names_of_assignees(session, town.task_ids) == {PIET}


def names_of_assignees(session: Session, task_ids: list[int]) -> set[str]:
    return {session.get_one(Person, i).user_id for given in assignee_ids(session, task_ids).values() for i in given}


def test_who_comes_back_is_asked_as_before_and_never_lost_their_place(start: Start) -> None:
    town = a_town(start, role=MembershipRole.LEAD, tasks=1)
    nudge = town.live()
    go(town)
    with town.database.read() as session:
        person = session.exec(select(Person).where(Person.user_id == CORPORATIE)).one()
        assert len(session.exec(select(Membership).where(Membership.person_id == person.id)).all()) == 1 and person.active
    town.playground.people.join(CORPORATIE, CHANNEL)
    town.settle()
    town.live(APRIL)
    assert any(f"<@{CORPORATIE}>" in text for text in said_after(town, nudge))
    assert len(told(town)) == 1


def test_of_who_takes_no_part_nothing_is_said(start: Start) -> None:
    town = a_town(start)
    town.live()
    go(town, HUURDERS)
    assert not told(town)


def test_who_does_nothing_for_now_is_told_of_as_that(start: Start) -> None:
    town = a_town(start, role=MembershipRole.OBSERVER)
    town.live()
    go(town)
    [line] = told(town)
    assert "geen open taak" in line and "niemand meer" not in line


def test_of_the_only_one_of_a_party_without_work_of_their_own_it_is_asked_who_takes_part_now(start: Start) -> None:
    town = a_town(start, role=MembershipRole.LEAD)
    town.live()
    go(town)
    [line] = told(town)
    assert "geen open taak" in line and "Wie doet nu mee voor Woonlint?" in line and "alle taken van" not in line


def test_where_the_only_coordinator_leaves_the_channel_hears_it(start: Start) -> None:
    town = a_town(start)
    nudge = town.live()
    go(town, GEMEENTE)
    assert any("de enige coördinator van Prestatieafspraken Veldhoek 2026" in text for text in said_after(town, nudge))


def test_the_list_of_people_shows_who_is_not_in_the_channel(start: Start) -> None:
    town = a_town(start)
    go(town)
    town.playground.people.slash(GEMEENTE, CHANNEL, "/afspraak", "mensen")
    town.settle()
    assert f"<@{CORPORATIE}>: lid, niet meer in het kanaal" in town.whispers(GEMEENTE)[-1]


def test_who_answers_in_the_channel_is_there_also_when_nobody_told_that_they_came_back(start: Start) -> None:
    town = a_town(start, role=MembershipRole.LEAD, tasks=1)
    nudge = town.live()
    with town.database.write() as session:  # they came back while we were away
        for place in session.exec(select(Membership)).all():
            place.gone = True
    town.say(CORPORATIE, "60% klaar", nudge)
    with town.database.read() as session:
        person = session.exec(select(Person).where(Person.user_id == CORPORATIE)).one()
        gone = {place.person_id: place.gone for place in session.exec(select(Membership)).all()}
    assert gone.pop(person.id or 0) is False and all(gone.values())
