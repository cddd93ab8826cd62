"""Who stands in until a day is asked until then; from that day on it is asked of whoever had it, unless it was changed since."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import Session

from storage.tasks import Task, assignee_ids, history_of
from storage.words import MembershipRole, Source
from workflows.ground_rules import GroundRules
from workflows.reminding.giving_back import give_back_lent
from workflows.tracking.stands import Stand, last_undoable, record, undo

ZONE = ZoneInfo("Europe/Amsterdam")
NOON = datetime(2026, 3, 3, 12, 0, tzinfo=ZONE)
BACK = date(2026, 3, 9)


@pytest.fixture
def lent(session: Session, build: Any, rules: GroundRules) -> Any:
    """A task that Els has, and that Mo does until 9 March."""
    agreement = build.agreement()
    party = build.party(agreement)
    people = {name: build.person(f"U{name.upper()}", name=name) for name in ("Els", "Mo", "Bo")}
    for person in people.values():
        build.member(person, party, MembershipRole.MEMBER)
    task = build.task(agreement, owners=(party,))
    by: dict[str, Any] = {"source": Source.REPLY, "text": None, "rules": rules}

    class Lent:
        id = task.id

        def give(self, name: str, until: date | None = None) -> Any:
            stand = Stand("reassign", assignee_id=people[name].id, until=until)
            return record(session, task.id, stand, person_id=people["Els"].id, now=NOON, **by)

        def come_back(self, day: date) -> int:
            now = datetime(day.year, day.month, day.day, 9, 30, tzinfo=ZONE)
            return give_back_lent(session, [task.id], now=now, rules=rules)

        def who(self) -> list[str]:
            given = assignee_ids(session, [task.id]).get(task.id, [])
            return [name for name, person in people.items() if person.id in given]

        def row(self) -> Task:
            return session.get_one(Task, task.id)

    found = Lent()
    found.give("Els")
    found.give("Mo", until=BACK)
    return found


def test_it_is_theirs_until_that_day_and_the_owners_from_then_on(lent: Any) -> None:
    assert lent.who() == ["Mo"]
    assert lent.come_back(date(2026, 3, 6)) == 0 and lent.who() == ["Mo"]
    assert lent.come_back(BACK) == 1 and lent.who() == ["Els"] and lent.row().lent_until is None
    assert lent.come_back(BACK) == 0


def test_a_second_who_stands_in_gives_it_to_the_owner_too(lent: Any) -> None:
    lent.give("Bo", until=date(2026, 3, 20))
    assert lent.come_back(BACK) == 0 and lent.who() == ["Bo"]
    assert lent.come_back(date(2026, 3, 20)) == 1 and lent.who() == ["Els"]


def test_what_is_handed_over_for_good_meanwhile_stays_there(lent: Any) -> None:
    lent.give("Bo")
    assert lent.come_back(BACK) == 0 and lent.who() == ["Bo"]


def test_standing_in_can_be_taken_back_and_the_return_is_nobodys_to_undo(lent: Any, session: Session, rules: GroundRules) -> None:
    given = last_undoable(session, lent.id)
    lent.come_back(BACK)
    assert last_undoable(session, lent.id).id == given.id
    undo(session, given.id, person_id=None, source=Source.BUTTON, now=NOON, rules=rules)
    assert lent.who() == ["Els"] and lent.row().lent_until is None
    assert history_of(session, task_id=lent.id)[-2].source is Source.SYSTEM


def test_the_owner_is_asked_on_that_day(build: Any, life: Any, say: Any) -> None:
    agreement = build.agreement()
    owner, other = build.person("U1"), build.person("U2")
    party = build.party(agreement)
    for person in (owner, other):
        build.member(person, party, MembershipRole.MEMBER)
    task = build.task(agreement, owners=(party,))
    life.plan()
    life.until("2026-02-10T12:00")
    for person, until in ((owner, None), (other, date(2026, 3, 9))):
        say(task, "reassign", assignee_id=person.id, until=until)
    told = life.until("2026-03-18T12:00")
    heard = [(row.moment.astimezone(ZONE).date().isoformat(), row.person_id) for row in told if row.person_id]
    assert heard == [("2026-02-16", other.id), ("2026-03-09", owner.id), ("2026-03-17", owner.id)]
