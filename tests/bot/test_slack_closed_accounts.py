"""An account of Slack is closed: Slack takes what is written to it all the same, so that the bot has to look before it writes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from sqlmodel import Session, col, select

from bot.playground.sample_workspace import CHANNEL, CORPORATIE, GEMEENTE, HOME
from bot.playground.workspace_nouns import User
from storage.agreements import Party
from storage.people import Membership, Person
from storage.tasks import assignee_ids
from storage.words import MembershipRole
from workflows.tracking.channels import link_channel
from workflows.tracking.people import register

Start = Callable[..., Any]
APRIL, MAY = datetime(2026, 4, 1, 10, tzinfo=UTC), datetime(2026, 5, 4, 10, tzinfo=UTC)
PIET = "U0PIET"


def registered(town: Any, user: str, name: str, role: MembershipRole, party: int = 0) -> None:
    with town.database.write() as session:
        parties = session.exec(select(Party).order_by(col(Party.id))).all()
        register(session, user_id=user, party_id=parties[party].id or 0, role=role, name=name)


def a_town(start: Start, *, tasks: int = 1) -> Any:
    """Marijke keeps the agreement, Jeroen leads for Woonlint, and all of it was given to his colleague Piet."""
    town = start(tasks=tasks)
    town.playground.workspace.add_user(User(PIET, "piet", "Piet Jansen", HOME))
    town.playground.people.join(PIET, CHANNEL)
    registered(town, GEMEENTE, "Marijke de Wit", MembershipRole.COORDINATOR, 1)
    registered(town, CORPORATIE, "Jeroen Bos", MembershipRole.LEAD)
    registered(town, PIET, "Piet Jansen", MembershipRole.MEMBER)
    nudge = town.live()
    for number in range(6, 6 + tasks):
        town.say(CORPORATIE, f"{number} doet <@{PIET}>", nudge)
    return town


def direct(town: Any, user: str) -> list[str]:
    return [post.text for post in town.posts(town.playground.workspace.direct_message(user).id)]


def given_to(session: Session, task_ids: list[int]) -> set[str]:
    return {session.get_one(Person, i).user_id for given in assignee_ids(session, task_ids).values() for i in given}


def test_what_was_given_to_a_closed_account_is_told_and_from_then_on_asked_of_the_party(start: Start) -> None:
    town = a_town(start)
    assert any("jou overgedragen" in text for text in direct(town, PIET)), "Piet was written to while he was there"
    town.playground.workspace.users[PIET].deleted = True
    before = len(direct(town, PIET))
    town.live(APRIL)
    assert len(direct(town, PIET)) == before, "nobody reads that any more"
    [line] = [text for text in direct(town, GEMEENTE) if "Piet Jansen" in text and "niet bezorgen" in text]
    assert "Nog open op die naam: 6." in line and "alle taken van @Piet Jansen gaan naar @collega" in line
    last = town.posts()[-1]
    town.live(MAY)
    asked = [post.text for post in town.posts() if post.ts > last.ts and "Afspraak 6" in post.text]
    assert asked and any(f"<@{CORPORATIE}>" in text for text in asked), "Woonlint is asked instead"
    assert not any(f"<@{PIET}>" in text for text in asked)
    assert len([text for text in direct(town, GEMEENTE) if "niet bezorgen" in text]) == 1, "once is enough"


def test_the_words_that_are_told_hand_the_work_over(start: Start) -> None:
    town = a_town(start, tasks=2)
    town.playground.workspace.users[PIET].deleted = True
    town.live(APRIL)
    town.playground.people.dm(GEMEENTE, f"alle taken van Piet Jansen gaan naar <@{CORPORATIE}>")
    town.settle()
    town.playground.people.dm(GEMEENTE, "ja")
    town.settle()
    with town.database.read() as session:
        assert given_to(session, town.task_ids) == {CORPORATIE}


def test_where_slack_tells_nothing_of_somebody_the_message_goes_all_the_same(start: Start) -> None:
    town = a_town(start)
    before = len(direct(town, PIET))
    town.playground.faults.add("500", "users.info", times=1000)
    town.live(APRIL)
    assert len(direct(town, PIET)) > before


def test_of_a_closed_account_to_which_nothing_is_written_the_coordinator_hears_within_hours(start: Start) -> None:
    town = a_town(start)
    town.playground.workspace.users[CORPORATIE].deleted = True
    town.app.keep_house()
    town.app.keep_house()
    town.settle()
    [line] = [text for text in direct(town, GEMEENTE) if "Jeroen Bos" in text]
    assert "account" in line and "gesloten" in line and "uit het kanaal" not in line and "geen open taak" in line
    town.playground.workspace.users[PIET].deleted = True
    town.app.keep_house()
    last = town.posts()[-1]
    town.live(MAY)
    asked = [post.text for post in town.posts() if post.ts > last.ts and "Afspraak 6" in post.text]
    assert asked and not any(f"<@{user}>" in text for user in (CORPORATIE, PIET) for text in asked)


def test_where_slack_tells_nothing_now_what_it_told_before_is_no_news(start: Start) -> None:
    town = a_town(start)
    town.playground.workspace.users[PIET].deleted = True
    assert town.app.desk.directory.who(PIET, fresh=True).is_gone
    town.playground.workspace.users[PIET].deleted = False
    town.playground.faults.add("500", "users.info", times=1000)
    town.app.keep_house()
    town.settle()
    assert not any("gesloten" in text for text in direct(town, GEMEENTE))


def test_in_another_channel_a_closed_account_is_named_no_more_than_before_and_told_of_once(start: Start) -> None:
    town = a_town(start)
    town.playground.workspace.users[PIET].deleted = True
    town.app.keep_house()
    with town.database.write() as session:
        agreement = session.exec(select(Party)).all()[0].agreement_id
        assert link_channel(session, agreement, "C0OTHER", now=town.clock.now(), rules=town.app.rules)
        places = {session.get_one(Person, one.person_id).user_id: one.gone for one in session.exec(select(Membership))}
    assert places[PIET] and not places[CORPORATIE]
    town.app.keep_house()
    town.settle()
    assert len([text for text in direct(town, GEMEENTE) if "gesloten" in text]) == 1


def test_whose_account_is_open_again_is_asked_as_before(start: Start) -> None:
    town = a_town(start)
    for closed in (True, False):
        town.playground.workspace.users[PIET].deleted = closed
        town.app.keep_house()
        town.settle()
    before, told = len(direct(town, PIET)), len(direct(town, GEMEENTE))
    town.live(APRIL)
    assert len(direct(town, PIET)) > before and len(direct(town, GEMEENTE)) == told


def test_who_went_out_of_the_channel_is_not_taken_for_back_because_of_an_open_account(start: Start) -> None:
    town = a_town(start)
    town.playground.people.leave(PIET, CHANNEL)
    town.settle()
    before = len(direct(town, PIET))
    town.app.keep_house()
    town.live(APRIL)
    assert len(direct(town, PIET)) == before


def test_where_the_account_of_the_only_coordinator_was_closed_the_channel_hears_it(start: Start) -> None:
    town = a_town(start)
    town.playground.workspace.users[GEMEENTE].deleted = True
    last = town.posts()[-1]
    town.app.keep_house()
    town.settle()
    [line] = [post.text for post in town.posts() if post.ts > last.ts]
    assert "Marijke de Wit" in line and "gesloten" in line and "de enige coördinator" in line
    assert "Alleen Marijke" not in line, "she can arrange nothing any more"


def test_an_escalation_to_the_only_coordinator_whose_account_was_closed_is_heard_of_in_the_channel(start: Start) -> None:
    town = a_town(start)
    town.playground.workspace.users[GEMEENTE].deleted = True
    last = town.posts()[-1]
    town.live(MAY)
    said = [post.text for post in town.posts() if post.ts > last.ts and "gesloten" in post.text]
    assert len(said) == 1 and "de enige coördinator van Prestatieafspraken Veldhoek 2026" in said[0]
    town.app.keep_house()
    town.settle()
    assert len([post for post in town.posts() if "gesloten" in post.text]) == 1
