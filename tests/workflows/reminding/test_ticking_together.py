"""Several processes tick at the same time, people answer meanwhile: each place hears what is due once."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import col, select

from storage.agreements import Agreement
from storage.database import Database
from storage.moments import Moment, only_ticker
from storage.outbox import Delivery, DeliveryTask
from storage.people import Person
from storage.tasks import Task
from storage.words import DeliveryKind, DeliveryMethod, MembershipRole, Source
from workflows.ground_rules import GroundRules
from workflows.outgoing import Outgoing, put
from workflows.reminding.due import work_off
from workflows.reminding.own_rules import replan_outdated
from workflows.reminding.replanning import replan_all
from workflows.tracking.presence import note_closed
from workflows.tracking.stands import Stand, record
from workflows.tracking.task_state import locked_task

ZONE = ZoneInfo("Europe/Amsterdam")
NEW_YEAR = datetime(2025, 12, 31, 12, 0, tzinfo=ZONE)
KICKOFF = datetime(2026, 1, 2, 9, 30, tzinfo=ZONE)
DUE = datetime(2026, 3, 31, 9, 30, tzinfo=ZONE)


@pytest.fixture
def database(either_database: Database) -> Database:
    return either_database


@pytest.fixture
def town(database: Database, builder: Any, rules: GroundRules) -> Database:
    """Six agreements in three channels, two of them with the same coordinator; everything is due on 31 March."""
    with database.write() as session:
        build = builder(session)
        shared = build.person("U1")
        for number in range(6):
            agreement = build.agreement(channel=f"C{number % 3}")
            owner = build.party(agreement)
            for _ in range(4):
                build.assign(build.task(agreement, owners=(owner,)), *([shared] if number in {1, 2} else []))
            if number in {3, 4}:
                build.member(shared, owner, MembershipRole.COORDINATOR)
        replan_all(session, now=NEW_YEAR, rules=rules)
    return database


def at_once(*works: Callable[[], None]) -> None:
    """Does all of it in threads that begin together; what one of them raises is raised here."""
    wrongs: list[BaseException] = []
    start = threading.Barrier(len(works))

    def run(work: Callable[[], None]) -> None:
        try:
            start.wait(10)
            work()
        except BaseException as error:
            wrongs.append(error)

    threads = [threading.Thread(target=run, args=[work]) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert wrongs == []


def tick(database: Database, now: datetime, rules: GroundRules) -> None:
    """What a heartbeat does."""
    while True:
        with database.write() as session:
            if not work_off(session, now=now, rules=rules).moments:
                return


def messages(database: Database, day: date) -> list[Delivery]:
    with database.read() as session:
        rows = session.exec(select(Delivery).where(Delivery.method == DeliveryMethod.POST, col(Delivery.parent_id).is_(None)))
        return [row for row in rows if row.created_at.astimezone(ZONE).date() == day]


def test_four_processes_write_one_message_for_each_place(town: Database, rules: GroundRules) -> None:
    for now in (KICKOFF, DUE):
        at_once(*[lambda now=now: tick(town, now, rules)] * 4)
        tick(town, now, rules)
        places = Counter((row.channel, row.person_id) for row in messages(town, now.date()))
        assert set(places.values()) == {1}
        assert {channel for channel, person in places if channel} == {"C0", "C1", "C2"}
    with town.read() as session:
        told = Counter(session.exec(select(DeliveryTask.task_id)).all())
        assert set(told) == set(session.exec(select(Task.id)).all())


def test_while_one_process_decides_what_is_due_another_leaves_it_alone(
    on_postgres: Database, builder: Any, rules: GroundRules
) -> None:
    """Or each would write a message for its part of a channel's rows."""
    with on_postgres.write() as session:
        build = builder(session)
        agreement = build.agreement()
        build.task(agreement, owners=(build.party(agreement),))
        replan_all(session, now=NEW_YEAR, rules=rules)
    with on_postgres.write() as first, on_postgres.write() as second:
        assert only_ticker(first)
        assert work_off(second, now=KICKOFF, rules=rules).moments == 0
    with on_postgres.write() as session:
        assert work_off(session, now=KICKOFF, rules=rules).written == 1


def test_four_processes_that_start_with_other_rules_plan_and_say_everything_once(town: Database, rules: GroundRules) -> None:
    tick(town, KICKOFF, rules)
    other = replace(rules, policy=replace(rules.policy, nudge_before_days=(21, 7)))

    def begin() -> None:
        more = True
        while more:
            with town.write() as session:
                more = replan_outdated(session, now=DUE, rules=other)
        tick(town, DUE, other)

    at_once(*[begin] * 4)
    tick(town, DUE, other)
    assert set(Counter((row.channel, row.person_id) for row in messages(town, DUE.date())).values()) == {1}
    with town.read() as session:
        wanted = select(Moment.agreement_id, Moment.task_id, Moment.kind, Moment.at)
        planned = Counter(session.exec(wanted.where(col(Moment.settled_at).is_(None))))
        assert planned
        assert set(planned.values()) == {1}


def test_four_processes_send_each_digest_once(town: Database, rules: GroundRules) -> None:
    april = datetime(2026, 4, 1, 9, 30, tzinfo=ZONE)
    tick(town, DUE, rules)
    at_once(*[lambda: tick(town, april, rules)] * 4)
    tick(town, april, rules)
    digests = [row for row in messages(town, april.date()) if row.kind is DeliveryKind.DIGEST]
    assert len(digests) == len({row.agreement_id for row in digests}) == 6


@pytest.mark.parametrize("intent", ["done", "progress", "snooze", "delayed"])
def test_who_answers_while_the_tick_is_at_it_hears_of_it_once(town: Database, rules: GroundRules, intent: str) -> None:
    """Nobody's answer fails, and no task is told twice on the day, whoever is first."""
    tick(town, KICKOFF, rules)
    now = DUE + timedelta(seconds=1)
    later = date(2026, 4, 20)
    stand = Stand(
        intent, percent=50, snooze_until=later if intent == "snooze" else None, new_due=later if intent == "delayed" else None
    )

    def answer(first: int) -> None:
        for task_id in range(first, 25, 3):
            with town.write() as session:
                record(session, task_id, stand, person_id=None, source=Source.CLI, text=None, now=now, rules=rules)

    at_once(
        lambda: tick(town, now, rules), lambda: answer(1), lambda: answer(2), lambda: tick(town, now, rules), lambda: answer(3)
    )
    tick(town, now + timedelta(seconds=5), rules)
    ids = [row.id for row in messages(town, DUE.date()) if row.kind is not DeliveryKind.KICKOFF]
    with town.read() as session:
        told = Counter(session.exec(select(DeliveryTask.task_id).where(col(DeliveryTask.delivery_id).in_(ids))).all())
        task = session.get_one(Task, 1)
    assert max(told.values(), default=1) == 1
    assert (task.percent or task.snoozed_until or task.expected) is not None


def test_an_answer_under_way_does_not_hold_up_the_tick(on_postgres: Database, builder: Any, rules: GroundRules) -> None:
    """The message about a task refers to its row while the answer changes it: neither waits for the other for ever."""
    with on_postgres.write() as session:
        build = builder(session)
        agreement = build.agreement()
        task_id = build.task(agreement, owners=(build.party(agreement),)).id
        replan_all(session, now=NEW_YEAR, rules=rules)
    ticking = threading.Thread(target=tick, args=[on_postgres, KICKOFF, rules])
    with on_postgres.write() as session:
        locked_task(session, task_id)
        ticking.start()
        ticking.join(10)
        assert not ticking.is_alive()
        record(session, task_id, Stand("done"), person_id=None, source=Source.CLI, text=None, now=KICKOFF, rules=rules)
    tick(on_postgres, KICKOFF, rules)
    assert len(messages(on_postgres, KICKOFF.date())) == 1


def test_planning_anew_sees_what_a_tick_under_way_has_told(on_postgres: Database, builder: Any, rules: GroundRules) -> None:
    with on_postgres.write() as session:
        build = builder(session)
        agreement = build.agreement()
        task_id = build.task(agreement, owners=(build.party(agreement),)).id
        replan_all(session, now=NEW_YEAR, rules=rules)
    tick(on_postgres, KICKOFF, rules)

    def answer() -> None:
        with on_postgres.write() as other:
            stand = Stand("progress", percent=40)
            record(
                other, task_id, stand, person_id=None, source=Source.CLI, text=None, now=DUE + timedelta(seconds=1), rules=rules
            )

    tick(on_postgres, DUE - timedelta(days=1), rules)
    answering = threading.Thread(target=answer)
    with on_postgres.write() as session:
        assert work_off(session, now=DUE, rules=rules).written == 1
        answering.start()
        answering.join(0.5)
    answering.join(10)
    tick(on_postgres, DUE + timedelta(seconds=5), rules)
    assert len(messages(on_postgres, DUE.date())) == 1


def test_the_same_decision_in_two_processes_at_once_is_one_message(database: Database) -> None:
    def write() -> None:
        with database.write() as session:
            outgoing = Outgoing(key="welcome:C1", kind=DeliveryKind.WELCOME, moment=KICKOFF, payload={}, channel="C1")
            put(session, outgoing, now=KICKOFF)

    at_once(*[write] * 6)
    assert len(messages(database, KICKOFF.date())) == 1


def test_of_several_that_notice_a_closed_account_at_once_one_tells_of_it(town: Database) -> None:
    told: list[list[Agreement]] = []

    def look() -> None:
        with town.write() as session:
            told.append(note_closed(session, session.exec(select(Person.id)).one() or 0))

    at_once(look, look, look)
    assert sorted(map(len, told)) == [0, 0, 2], "of the two agreements that this person keeps"
