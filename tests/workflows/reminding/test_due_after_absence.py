"""Restarts, crashes and days away: nothing twice, nothing that is no longer true. And the rehearsal of what will come."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import Session, select

from storage.database import Database
from storage.moments import Moment
from storage.outbox import Delivery, tasks_of_delivery
from storage.words import AgreementStatus, DeliveryKind, MembershipRole, TaskStatus
from workflows.ground_rules import GroundRules
from workflows.reminding.due import upcoming, work_off
from workflows.reminding.replanning import replan_agreement, replan_all

ZONE = ZoneInfo("Europe/Amsterdam")
NEW_YEAR = datetime(2025, 12, 31, 12, 0, tzinfo=ZONE)
Life = Any
"""The fixture of this folder's conftest."""


def test_working_off_twice_writes_once(session: Session, build: Any, rules: GroundRules, life: Life) -> None:
    agreement = build.agreement()
    build.task(agreement, owners=(build.party(agreement),))
    life.plan()
    noon = datetime(2026, 1, 2, 12, 0, tzinfo=ZONE)
    assert work_off(session, now=noon, rules=rules).written == 1
    assert work_off(session, now=noon, rules=rules).written == 0
    replan_agreement(session, agreement.id, now=noon, rules=rules)
    assert work_off(session, now=noon + timedelta(days=1), rules=rules).written == 0
    assert len(life.messages()) == 1


def test_a_crash_before_the_end_of_the_transaction_leaves_everything_as_it_was(
    database: Database, builder: Any, rules: GroundRules
) -> None:
    with database.write() as session:
        build = builder(session)
        agreement = build.agreement()
        build.task(agreement, owners=(build.party(agreement),))
        replan_all(session, now=NEW_YEAR, rules=rules)
    noon = datetime(2026, 1, 2, 12, 0, tzinfo=ZONE)
    with pytest.raises(KeyboardInterrupt), database.write() as session:
        work_off(session, now=noon, rules=rules)
        raise KeyboardInterrupt
    with database.write() as session:
        assert session.exec(select(Delivery)).all() == []
        assert work_off(session, now=noon, rules=rules).written == 1


def test_a_restarted_simulation_says_nothing_twice(build: Any, life: Life) -> None:
    agreement = build.agreement()
    build.task(agreement, owners=(build.party(agreement),))
    life.plan()
    life.until("2026-02-16T09:30")
    life.now = NEW_YEAR
    life.plan()
    assert life.seen(life.until("2026-03-17T12:00")) == ["2026-03-17 nudge 1"]


def test_a_simulation_that_goes_on_later_makes_up_for_the_time_between(build: Any, life: Life) -> None:
    """What people never heard of is a late start; of the rest they hear what is true now, and the last digest."""
    agreement = build.agreement()
    owner = build.party(agreement)
    build.task(agreement, owners=(owner,))
    life.plan()
    life.until("2026-02-20T12:00")
    build.task(agreement, owners=(owner,), start=date(2026, 3, 1), due=date(2026, 6, 30))
    life.now = datetime(2026, 4, 3, 8, 0, tzinfo=ZONE)
    life.plan()
    found = life.until("2026-04-03T12:00")
    assert [item["kind"] for item in found[0].payload["items"]] == ["overdue", "kickoff"]
    assert [str(row.kind) for row in found] == ["overdue", "digest"]
    assert life.seen(life.until("2026-04-10T12:00")) == ["2026-04-07 overdue 1"]


@pytest.mark.parametrize(
    ("back", "heard"),
    [
        ("2026-02-20T15:00", ["2026-02-16 prompt 1"]),  # kickoff and prompt were missed
        ("2026-03-30T11:00", ["2026-03-27 nudge 1"]),
        ("2026-03-31T11:00", ["2026-03-31 due 1"]),
        ("2026-04-03T11:00", ["2026-03-31 overdue 1"]),  # the day of the deadline was missed: it is late now
        ("2026-04-23T11:00", ["2026-04-14 escalation 1"]),
    ],
)
def test_after_downtime_one_message_says_what_is_true_now(build: Any, life: Life, back: str, heard: list[str]) -> None:
    agreement = build.agreement()
    build.task(agreement, owners=(build.party(agreement),))
    life.plan()
    assert [line.split(" ", 1)[1] for line in life.seen(life.jump(back))] == [line.split(" ", 1)[1] for line in heard]


def test_what_was_missed_gives_way_to_what_comes_later_today(build: Any, life: Life) -> None:
    agreement = build.agreement()
    build.task(agreement, owners=(build.party(agreement),))
    life.plan()
    assert life.seen(life.jump("2026-03-31T07:00")) == []
    assert life.seen(life.until("2026-03-31T12:00")) == ["2026-03-31 due 1"]


def test_a_late_start_is_one_kickoff(build: Any, life: Life) -> None:
    agreement = build.agreement()
    owner = build.party(agreement)
    build.task(agreement, owners=(owner,), start=date(2026, 1, 1), due=date(2026, 1, 31))
    build.task(agreement, owners=(owner,), start=date(2026, 1, 1), due=date(2026, 6, 30))
    build.task(agreement, owners=(owner,), start=date(2026, 4, 1), due=date(2026, 6, 30))
    life.now = datetime(2026, 5, 1, 18, 0, tzinfo=ZONE)
    life.plan()
    assert life.seen(life.until("2026-05-05T12:00"))[0] == "2026-05-04 kickoff 3"


def test_after_a_long_absence_only_the_last_digest_is_sent(build: Any, life: Life) -> None:
    agreement = build.agreement()
    build.task(agreement, owners=(build.party(agreement),))
    life.plan()
    assert len([row for row in life.jump("2026-07-20T12:00") if row.kind is DeliveryKind.DIGEST]) == 1


def test_the_rehearsal_is_what_happens_when_nobody_answers(session: Session, build: Any, life: Life) -> None:
    agreement, other = build.agreement(), build.agreement(channel="C2")
    owner, elsewhere = build.party(agreement), build.party(other)
    build.assign(build.task(agreement, owners=(owner,), due=date(2026, 2, 20)), build.person("U1"))
    build.member(build.person("U2"), owner, MembershipRole.COORDINATOR)
    build.task(agreement, owners=(owner, build.party(agreement, "Gemeente Veldhoek")))
    build.task(other, owners=(elsewhere,), start=date(2026, 2, 1), due=date(2026, 12, 31))
    build.task(other, owners=(elsewhere,), series_id=build.series(other).id, due=date(2026, 1, 31))
    build.task(other)
    build.meeting(agreement)
    users = {1: "U1", 2: "U2"}
    rehearsed = upcoming(session, now=life.now, weeks=40, rules=life.rules)
    life.plan()
    end = (life.now + timedelta(weeks=40)).replace(tzinfo=None).isoformat()
    happened = sorted(
        (row.moment, str(row.kind), row.channel or users[row.person_id], tuple(tasks_of_delivery(session, row.id)))
        for row in life.until(end)
    )
    assert sorted((row.moment, str(row.kind), row.to, row.tasks) for row in rehearsed) == happened
    assert len(happened) > 30


def test_the_rehearsal_writes_nothing(session: Session, build: Any, life: Life) -> None:
    agreement = build.agreement()
    build.task(agreement, owners=(build.party(agreement),))
    assert upcoming(session, now=life.now, weeks=13, rules=life.rules)
    assert not session.new
    assert session.exec(select(Moment)).all() == []


def test_a_concept_can_be_rehearsed_before_it_is_switched_on(session: Session, build: Any, life: Life) -> None:
    agreement = build.agreement(status=AgreementStatus.CONCEPT)
    build.task(agreement, owners=(build.party(agreement),), status=TaskStatus.CONCEPT)
    assert upcoming(session, now=life.now, weeks=8, rules=life.rules) == []
    rehearsed = upcoming(session, now=life.now, weeks=8, rules=life.rules, agreement_id=agreement.id)
    assert [(f"{row.moment:%Y-%m-%d}", str(row.kind), row.to) for row in rehearsed] == [
        ("2026-01-02", "kickoff", "C1"),
        ("2026-02-16", "prompt", "C1"),
    ]


@pytest.mark.parametrize(("missed", "answered", "intent"), [("02-16", "02-17", "progress"), ("03-17", "03-18", "on_track")])
def test_who_answered_while_the_bot_was_away_is_not_asked_again(
    build: Any, life: Life, say: Callable[..., Any], missed: str, answered: str, intent: str
) -> None:
    agreement = build.agreement()
    task = build.task(agreement, owners=(build.party(agreement),))
    life.plan()
    life.until(f"2026-{missed}T09:00")
    life.now = datetime.fromisoformat(f"2026-{answered}T10:00").replace(tzinfo=ZONE)
    say(task, intent, percent=60)
    assert life.seen(life.jump(f"2026-{answered}T11:00")) == []
