"""Who may do what: each deed of docs/roles.md is done as each of its people, and has its effect or not as it says there.

Those with meetings, minutes, people and the channel are done in Slack itself: tests/bot/test_slack_roles.py.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import Session

from storage.agreements import Agreement
from storage.meetings import Meeting
from storage.outbox import Delivery, delivery_with_key
from storage.people import Person
from storage.tasks import Task
from storage.verdicts import verdicts_of
from storage.words import AgreementStatus, Light, MembershipRole, Source, TaskStatus, VerdictWord
from workflows.answering.answers import Outcome, hear, tell, undo_entry
from workflows.answering.changes.agreed_changes import correct_agreed
from workflows.answering.handed_in.evidence import keep_evidence
from workflows.answering.voice import Place
from workflows.ground_rules import GroundRules
from workflows.meeting.date_polls import Done
from workflows.meeting.rights import may_choose_date
from workflows.reading.concept_decision import decide
from workflows.reading.document_walk import Drop, Press, begin, offer
from workflows.reviewing.commitments import commitments
from workflows.reviewing.corrections import Wish
from workflows.reviewing.review_walk import judge
from workflows.tracking.permissions import MAY, Action, Role, may, who_may_change
from workflows.tracking.stands import Stand

LEAD, MEMBER = MembershipRole.LEAD, MembershipRole.MEMBER
OBSERVER, COORDINATOR = MembershipRole.OBSERVER, MembershipRole.COORDINATOR
CHANGE, COMMENT = Action.CHANGE, Action.COMMENT

ROLES_PAGE = Path(__file__).parents[2] / "docs" / "roles.md"
ZONE = ZoneInfo("Europe/Amsterdam")
NOON = datetime(2026, 3, 3, 12, 0, tzinfo=ZONE)
PLACE = Place("C1", "100.1", "100.2")


@dataclass
class Table:
    """An agreement with a task and a meeting of Woonlint, a concept, an offered document; and somebody who does something."""

    session: Session
    rules: GroundRules
    agreement: Agreement
    task: Task
    meeting: Meeting
    concept: Agreement
    offered: Delivery
    person: Person
    other: Person

    @property
    def who(self) -> dict[str, Any]:
        return {"person_id": self.person.id, "now": NOON, "rules": self.rules, "place": PLACE}

    @property
    def by(self) -> Done:
        return Done(self.person.id, NOON, self.rules)

    @property
    def press(self) -> Press:
        return Press(self.person.id or 0, "press", "C1", "100.1", NOON, self.rules)

    def tell(self, stand: Stand) -> bool:
        told = tell(self.session, task_id=self.task.id or 0, stand_or_intent=stand, source=Source.BUTTON, **self.who)
        return told.kind == "changed"

    def say(self, text: str) -> Outcome:
        return hear(self.session, task_ids=[self.task.id or 0], text=text, source=Source.REPLY, **self.who)

    def undo(self) -> bool:
        before = tell(
            self.session,
            task_id=self.task.id or 0,
            stand_or_intent="done",
            person_id=None,
            source=Source.CLI,
            now=NOON,
            rules=self.rules,
            place=Place(),
        )
        undone = undo_entry(self.session, before.entry_id or 0, source=Source.BUTTON, **self.who)
        return undone.kind == "changed" and self.session.get_one(Task, self.task.id).status is TaskStatus.OPEN

    def evidence(self) -> bool:
        kept = keep_evidence(self.session, self.task.id or 0, [{"address": "https://voorbeeld.test/brief"}], **self.who)
        return kept.kind == "noted"

    def correct(self) -> bool:
        days = {"start": self.task.start, "due": self.task.due + timedelta(days=5)}
        wish = Wish(title="iets anders", owner_ids=(), lead_id=None, recurrence="", **days)
        corrected = correct_agreed(self.session, self.task.id or 0, wish, version=self.task.version, **self.who)
        return corrected.kind == "changed"

    def judged(self) -> bool:
        [one] = commitments(self.session, self.concept.id or 0)
        judge(self.session, self.concept, [one.key], VerdictWord.RIGHT, self.press)
        return bool(verdicts_of(self.session, self.concept.id or 0))

    def confirmed(self) -> bool:
        decide(self.session, self.concept, self.press, yes=True)
        return self.session.get_one(Agreement, self.concept.id).status is AgreementStatus.ACTIVE


LATER = date(2026, 5, 31)
DEEDS: dict[str, Callable[[Table], bool]] = {
    "done": lambda table: table.tell(Stand("done")),
    "an amount": lambda table: table.tell(Stand("progress", percent=60)),
    "on course, at risk": lambda table: table.tell(Stand("at_risk", light=Light.AMBER)),
    "a later date": lambda table: table.tell(Stand("delayed", new_due=LATER)),
    "waits for another party": lambda table: table.tell(Stand("blocked")),
    "remind me later": lambda table: table.tell(Stand("snooze", snooze_until=date(2026, 3, 10))),
    "hand over": lambda table: table.tell(Stand("reassign", assignee_id=table.other.id)),
    "not needed any more": lambda table: table.tell(Stand("dropped")),
    "in their own words": lambda table: table.say("klaar").kind == "changed",
    "undo": Table.undo,
    "a remark": lambda table: table.say("we hebben de aannemer vandaag gesproken").entry_id is not None,
    "evidence": Table.evidence,
    "correct what was agreed": Table.correct,
    "have a document read": lambda table: begin(table.session, table.offered, table.press),
    "check a concept": Table.judged,
    "confirm a concept": Table.confirmed,
}


def said_in_docs() -> dict[str, dict[str, bool]]:
    """The table of docs/roles.md: deed -> person -> yes or no."""
    lines = [line for line in ROLES_PAGE.read_text().splitlines() if line.startswith("|")]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    people = cells[0][1:]
    return {
        row[0]: {who: {"yes": True, "no": False}[cell] for who, cell in zip(people, row[1:], strict=True)} for row in cells[2:]
    }


SAID = said_in_docs()
DONE_IN_SLACK = {
    "set, move, cancel a meeting", "propose dates, choose one", "say when one can", "decisions and minutes", "people and parties",
    "link a channel",
}  # fmt: skip


@pytest.fixture
def table(session: Session, build: Any, rules: GroundRules) -> Callable[[str], Table]:
    """`table(who)`: with this person at it."""

    def lay(who: str) -> Table:
        agreement = build.agreement()
        owner, other = build.party(agreement, "Woonlint"), build.party(agreement, "gemeente Veldhoek")
        task = build.task(agreement, owners=(owner,))
        meeting = build.meeting(agreement, organiser="Woonlint")
        concept = build.agreement(status=AgreementStatus.CONCEPT, channel=None, confirmed_at=None)
        build.task(concept, owners=(build.party(concept),), status=TaskStatus.CONCEPT)
        drop = Drop("C1", "100.1", "100.1", "U9", {"id": "F1", "name": "afspraken.pdf"})
        offer(session, drop, now=NOON, rules=rules)
        offered = delivery_with_key(session, drop.key)
        assert offered is not None
        person, colleague = build.person("U1", guest=who.startswith("guest")), build.person("U2")
        if "nobody registered" not in who:
            build.member(build.person("U3"), owner, LEAD)
            build.member(build.person("U4"), other, COORDINATOR)
        places = {"owner": (owner, MEMBER), "other party": (other, LEAD), "observer": (owner, OBSERVER)}
        if who in places:
            build.member(person, *places[who])
        elif who == "coordinator":
            build.member(person, other, COORDINATOR)
        elif who == "assignee":
            build.assign(task, person)
        return Table(session, rules, agreement, task, meeting, concept, offered, person, colleague)

    return lay


@pytest.mark.parametrize("who", SAID["done"])
def test_everybody_does_what_the_table_says_and_nothing_else(table: Callable[[str], Table], session: Session, who: str) -> None:
    laid, found = table(who), {}
    for deed, do in DEEDS.items():
        with session.begin_nested() as untouched:
            found[deed] = do(laid)
            untouched.rollback()
        session.expire_all()
    assert found == {deed: people[who] for deed, people in SAID.items() if deed not in DONE_IN_SLACK}


def test_each_deed_of_the_page_is_done_here_or_in_slack() -> None:
    assert {*DEEDS, *DONE_IN_SLACK} == set(SAID)


def test_each_action_of_each_role_is_in_the_table_in_code() -> None:
    assert set(MAY) == set(Role) and set().union(*MAY.values()) == set(Action)


@pytest.mark.parametrize(("role", "party"), [(LEAD, "owner"), (MEMBER, "owner"), (LEAD, "other"), (MEMBER, "other")])
def test_who_leads_the_work_may_no_more_than_any_member(session: Session, build: Any, role: MembershipRole, party: str) -> None:
    agreement = build.agreement()
    parties = {"owner": build.party(agreement, "Woonlint"), "other": build.party(agreement, "gemeente Veldhoek")}
    task = build.task(agreement, owners=(parties["owner"],))
    person = build.person()
    build.member(person, parties[party], role)
    allowed = {
        action for action in (CHANGE, COMMENT, Action.CORRECT) if may(session, action, task_id=task.id, person_id=person.id)
    }
    assert allowed == ({CHANGE, COMMENT} if party == "owner" else {COMMENT})


def test_a_guest_who_is_registered_is_what_their_role_says(session: Session, build: Any) -> None:
    agreement = build.agreement()
    task = build.task(agreement)
    guest = build.person(guest=True)
    build.member(guest, build.party(agreement), COORDINATOR)
    assert all(may(session, action, task_id=task.id, person_id=guest.id) for action in Action)


def test_the_party_in_the_lead_may_change_it(session: Session, build: Any) -> None:
    agreement = build.agreement()
    owner, lead = build.party(agreement, "Woonlint"), build.party(agreement, "gemeente Veldhoek")
    task = build.task(agreement, owners=(owner,), lead_party_id=lead.id)
    person = build.person()
    build.member(person, lead, MEMBER)
    assert may(session, CHANGE, task_id=task.id, person_id=person.id)


def test_a_meeting_that_nobody_organises_is_each_partys(session: Session, build: Any) -> None:
    agreement = build.agreement()
    person = build.person()
    build.member(person, build.party(agreement), MEMBER)
    assert may_choose_date(session, build.meeting(agreement), person.id)


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
