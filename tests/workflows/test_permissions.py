"""Who may do what: a table of role x action."""

from __future__ import annotations

from typing import Any

import pytest
from sqlmodel import Session

from storage.words import MembershipRole
from workflows.answering.permissions import Action, may, who_may_change

LEAD, MEMBER = MembershipRole.LEAD, MembershipRole.MEMBER
OBSERVER, COORDINATOR = MembershipRole.OBSERVER, MembershipRole.COORDINATOR
CHANGE, COMMENT, COORDINATE = Action.CHANGE, Action.COMMENT, Action.COORDINATE

TABLE: list[tuple[str, MembershipRole, set[Action]]] = [
    ("owner", LEAD, {CHANGE, COMMENT}),
    ("owner", MEMBER, {CHANGE, COMMENT}),
    ("owner", OBSERVER, set()),
    ("owner", COORDINATOR, {CHANGE, COMMENT, COORDINATE}),
    ("other", LEAD, {COMMENT}),
    ("other", MEMBER, {COMMENT}),
    ("other", OBSERVER, set()),
    ("other", COORDINATOR, {CHANGE, COMMENT, COORDINATE}),
]


@pytest.mark.parametrize(("party", "role", "allowed"), TABLE)
def test_the_table(session: Session, build: Any, party: str, role: MembershipRole, allowed: set[Action]) -> None:
    agreement = build.agreement()
    parties = {"owner": build.party(agreement, "Woonlint"), "other": build.party(agreement, "gemeente Veldhoek")}
    task = build.task(agreement, owners=(parties["owner"],))
    person = build.person()
    build.member(person, parties[party], role)
    assert {action for action in Action if may(session, action, task_id=task.id, person_id=person.id)} == allowed


def test_whoever_it_was_given_to_may_change_it_whatever_the_party(session: Session, build: Any) -> None:
    agreement = build.agreement()
    owner, other = build.party(agreement, "Woonlint"), build.party(agreement, "De Sleutel")
    task = build.task(agreement, owners=(owner,))
    person = build.person()
    build.member(person, other, MEMBER)
    build.assign(task, person)
    assert may(session, CHANGE, task_id=task.id, person_id=person.id)


def test_the_party_in_the_lead_may_change_it(session: Session, build: Any) -> None:
    agreement = build.agreement()
    owner, lead = build.party(agreement, "Woonlint"), build.party(agreement, "gemeente Veldhoek")
    task = build.task(agreement, owners=(owner,), lead_party_id=lead.id)
    person = build.person()
    build.member(person, lead, MEMBER)
    assert may(session, CHANGE, task_id=task.id, person_id=person.id)


def test_while_nobody_is_registered_everyone_may(session: Session, build: Any) -> None:
    agreement = build.agreement()
    task = build.task(agreement, owners=(build.party(agreement),))
    person = build.person()
    assert all(may(session, action, task_id=task.id, person_id=person.id) for action in Action)


def test_once_somebody_is_registered_a_stranger_may_comment_only(session: Session, build: Any) -> None:
    agreement = build.agreement()
    party = build.party(agreement)
    task = build.task(agreement, owners=(party,))
    build.member(build.person("U1"), party, MEMBER)
    stranger = build.person("U2")
    assert {action for action in Action if may(session, action, task_id=task.id, person_id=stranger.id)} == {COMMENT}


def test_a_place_at_another_table_counts_for_nothing_here(session: Session, build: Any) -> None:
    here, elsewhere = build.agreement(), build.agreement()
    party = build.party(here)
    task = build.task(here, owners=(party,))
    build.member(build.person("U1"), party, MEMBER)
    visitor = build.person("U2")
    build.member(visitor, build.party(elsewhere), COORDINATOR)
    assert not may(session, CHANGE, task_id=task.id, person_id=visitor.id)


def test_the_operator_may(session: Session, build: Any) -> None:
    task = build.task(build.agreement())
    assert may(session, CHANGE, task_id=task.id, person_id=None)


def test_who_may_is_said_with_the_parties_and_the_people_who_lead(session: Session, build: Any) -> None:
    agreement = build.agreement()
    party, lead = build.party(agreement, "Woonlint"), build.person("U5")
    build.member(lead, party, LEAD)
    names, people = who_may_change(session, build.task(agreement, owners=(party,)).id)
    assert (names, [person.user_id for person in people]) == (["Woonlint"], ["U5"])


def test_of_a_task_that_is_nobodys_the_coordinators_may(session: Session, build: Any) -> None:
    agreement = build.agreement()
    keeper = build.person("U9")
    build.member(keeper, build.party(agreement), COORDINATOR)
    names, people = who_may_change(session, build.task(agreement).id)
    assert (names, [person.user_id for person in people]) == ([], ["U9"])
