"""What a channel didn't take is said once when it takes messages again, as far as it still matters; on both kinds of database."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import Session, select

from storage.database import Database
from storage.moments import Moment
from storage.outbox import Delivery, tasks_of_delivery
from storage.words import DeliveryKind, DeliveryState, MeetingStatus, MembershipRole, Source
from workflows.outgoing import Outgoing, put
from workflows.reminding.claiming import next_work_at
from workflows.reminding.due import work_off
from workflows.reminding.replanning import replan_agreement, replan_all
from workflows.reminding.taking_up import take_up_in
from workflows.tracking.channels import link_channel
from workflows.tracking.history import append

ZONE = ZoneInfo("Europe/Amsterdam")
NEW_YEAR = datetime(2025, 12, 31, 12, 0, tzinfo=ZONE)
Life = Any
"""The fixture of this folder's conftest."""


@pytest.fixture
def database(either_database: Database) -> Database:
    return either_database


@pytest.fixture
def refusing(session: Session, life: Life) -> Callable[..., list[Delivery]]:
    """`refusing(until)`: time passes while the channel C1 takes nothing; gives what it didn't take."""

    def pass_time(until: str, error: str = "is_archived") -> list[Delivery]:
        found = []
        for end in each_day(life, until):
            of_today = [row for row in life.until(end) if row.channel == "C1"]
            for row in of_today:
                row.state, row.error = DeliveryState.FAILED, error
            session.flush()
            found += of_today
        return found

    return pass_time


def each_day(life: Life, until: str) -> Iterator[str]:
    """The ends of the days on which something is to be done up to this time, and the time itself."""
    last = datetime.fromisoformat(until).replace(tzinfo=ZONE)
    while (at := next_work_at(life.session, now=life.now, rules=life.rules)) is not None:
        begun = max(at, life.now).astimezone(ZONE)
        end = max(begun, datetime.combine(begun.date(), time(23, 0), ZONE))
        if end >= last:
            break
        yield end.replace(tzinfo=None).isoformat()
    yield until


@pytest.fixture
def taking(session: Session, life: Life) -> Callable[..., list[Delivery]]:
    """`taking(until)`: time passes while everything that is written arrives; gives that."""

    def pass_time(until: str) -> list[Delivery]:
        found: list[Delivery] = life.until(until)
        for row in found:
            row.state = DeliveryState.SENT
        session.flush()
        return found

    return pass_time


def back(session: Session, life: Life, at: str) -> int:
    """The channel comes back at this time; gives how much is taken up."""
    life.now = datetime.fromisoformat(at).replace(tzinfo=ZONE)
    return take_up_in(session, "C1")


def reminders(deliveries: list[Delivery]) -> list[tuple[str, list[str]]]:
    """Each reminder by where it goes and what it says of which task."""
    found = [row for row in deliveries if row.payload["message"] == "bundle"]
    return [(row.channel or "person", [f"{i['number']} {i['kind']}" for i in row.payload["items"]]) for row in found]


def test_one_message_says_what_is_true_now_of_what_was_refused(
    session: Session, build: Any, life: Life, refusing: Any, taking: Any
) -> None:
    agreement = build.agreement()
    owner = build.party(agreement)
    build.task(agreement, owners=(owner,), number="6")
    build.task(agreement, owners=(owner,), number="7", due=date(2026, 5, 31))
    life.plan()
    taking("2026-01-05T12:00")
    assert len(refusing("2026-04-15T12:00")) > 3
    assert back(session, life, "2026-04-16T14:00") > 0
    [caught] = [row for row in taking("2026-04-16T14:05") if row.kind is not DeliveryKind.DIGEST]
    assert reminders([caught]) == [("C1", ["6 escalation", "7 prompt"])]
    assert caught.payload["catching_up"] is True
    assert back(session, life, "2026-04-16T14:10") == 0, "a second event finds nothing to take up"
    assert taking("2026-04-16T18:00") == []
    assert reminders(taking("2026-04-21T12:00")) == [("C1", ["6 overdue"])], "the plan goes on as it was"


@pytest.mark.parametrize(
    ("intent", "fields"),
    [
        ("done", {}),
        ("dropped", {}),
        ("delayed", {"new_due": date(2026, 6, 30)}),
        ("snooze", {"snooze_until": date(2026, 5, 20)}),
        ("at_risk", {}),
    ],
)
def test_what_was_answered_meanwhile_is_not_brought_up(
    session: Session, build: Any, life: Life, refusing: Any, say: Callable[..., Any], intent: str, fields: Any
) -> None:
    agreement = build.agreement()
    task = build.task(agreement, owners=(build.party(agreement),))
    life.plan()
    refusing("2026-04-08T12:00")
    say(task, intent, **fields)
    assert back(session, life, "2026-04-09T12:00") == 0
    assert reminders(life.until("2026-04-09T18:00")) == []


def test_a_reminder_of_its_own_day_says_nothing_of_what_was_missed_long_ago(
    session: Session, build: Any, life: Life, refusing: Any, taking: Any, say: Callable[..., Any]
) -> None:
    agreement = build.agreement()
    task = build.task(agreement, owners=(build.party(agreement),))
    life.plan()
    refusing("2026-04-08T12:00")
    say(task, "at_risk")
    back(session, life, "2026-04-09T12:00")
    assert [row.payload.get("catching_up") for row in taking("2026-04-14T12:00")] == [None]


def test_the_question_to_who_is_waited_for_is_asked_once_the_channel_is_back(
    session: Session, build: Any, life: Life, refusing: Any, taking: Any, say: Callable[..., Any]
) -> None:
    agreement = build.agreement()
    other = build.party(agreement, "Gemeente Veldhoek")
    task = build.task(agreement, owners=(build.party(agreement),), number="6")
    life.plan()
    taking("2026-02-17T12:00")
    say(task, "waiting", waiting_for_party_id=other.id)
    assert reminders(refusing("2026-02-20T12:00")) == [("C1", ["6 waiting"])]
    assert back(session, life, "2026-02-20T13:00") == 1
    assert reminders(taking("2026-02-20T18:00")) == [("C1", ["6 waiting"])]
    assert reminders(taking("2026-03-20T18:00")) == []


def test_who_was_given_the_task_meanwhile_is_not_reminded_of_what_the_channel_missed(
    session: Session, build: Any, life: Life, refusing: Any, say: Callable[..., Any]
) -> None:
    agreement = build.agreement()
    task = build.task(agreement, owners=(build.party(agreement),))
    life.plan()
    refusing("2026-04-08T12:00")
    say(task, "reassign", assignee_id=build.person("U1").id)
    assert back(session, life, "2026-04-09T12:00") == 0
    assert reminders(life.until("2026-04-09T18:00")) == []


@pytest.mark.parametrize("change", [{}, {"title": ["Taak 6", "Plan maken"]}])
def test_a_remark_or_another_name_answers_nothing(session: Session, build: Any, life: Life, refusing: Any, change: Any) -> None:
    agreement = build.agreement()
    task = build.task(agreement, owners=(build.party(agreement),))
    life.plan()
    refusing("2026-04-08T12:00")
    append(
        session,
        agreement_id=agreement.id,
        task_id=task.id,
        person_id=None,
        source=Source.CLI,
        text="Wie weet hiervan?",
        change=change,
        now=life.now,
    )
    assert back(session, life, "2026-04-09T12:00") > 0
    assert len(reminders(life.until("2026-04-09T18:00"))) == 1


def test_what_the_channel_read_since_is_not_brought_up_again(session: Session, build: Any, life: Life, refusing: Any) -> None:
    agreement = build.agreement()
    task = build.task(agreement, owners=(build.party(agreement),))
    life.plan()
    refusing("2026-04-08T12:00")
    shown = put(
        session,
        Outgoing("list", DeliveryKind.OTHER, life.now, {"message": "list"}, channel="C1", task_ids=(task.id,)),
        now=life.now,
    )
    shown.state = DeliveryState.SENT
    session.flush()
    assert back(session, life, "2026-04-09T12:00") == 0


def test_what_a_coordinator_heard_directly_is_still_news_to_the_channel(
    session: Session, build: Any, life: Life, refusing: Any
) -> None:
    agreement = build.agreement()
    owner = build.party(agreement)
    build.task(agreement, owners=(owner,), number="6")
    build.member(build.person("U1"), owner, MembershipRole.COORDINATOR)
    life.plan()
    refusing("2026-04-15T12:00")
    assert back(session, life, "2026-04-16T12:00") > 0
    assert reminders(life.until("2026-04-16T18:00")) == [("C1", ["6 overdue"])], "and the coordinator hears it once"


def test_what_is_due_while_the_channel_takes_nothing_takes_the_rest_along(
    session: Session, build: Any, life: Life, refusing: Any, taking: Any
) -> None:
    """Where no event tells that the channel is back, the next reminder there says everything."""
    agreement, beside = build.agreement(), build.agreement()
    build.task(agreement, owners=(build.party(agreement),), number="6", due=date(2026, 2, 10))
    build.task(beside, owners=(build.party(beside),), number="7")
    life.plan()
    taking("2026-01-05T12:00")
    said = reminders(refusing("2026-02-16T12:00"))
    assert said == [("C1", ["6 due"]), ("C1", ["6 overdue", "7 prompt"])]
    assert reminders(taking("2026-02-17T12:00")) == [("C1", ["6 overdue", "7 prompt"])]
    assert back(session, life, "2026-02-17T13:00") == 0


def test_the_first_message_that_arrives_is_a_sign_too_and_only_once(
    session: Session, build: Any, life: Life, refusing: Any
) -> None:
    agreement = build.agreement()
    build.task(agreement, owners=(build.party(agreement),))
    life.plan()
    refusing("2026-02-16T12:00")
    assert [back(session, life, "2026-02-18T12:00") > 0, back(session, life, "2026-02-18T12:00") > 0] == [True, False]
    assert len(reminders(life.until("2026-02-18T18:00"))) == 1


@pytest.mark.parametrize(
    ("returns", "heard"),
    [
        ("2026-04-11T13:00", "2026-04-13 09:30"),  # a Saturday
        ("2026-04-06T11:00", "2026-04-07 09:30"),  # Easter Monday
        ("2026-04-09T06:10", "2026-04-09 09:30"),
        ("2026-04-09T15:20", "2026-04-09 15:20"),
    ],
)
def test_nobody_hears_of_it_on_a_closed_day_or_before_the_hour_of_sending(
    session: Session, build: Any, life: Life, refusing: Any, returns: str, heard: str
) -> None:
    agreement = build.agreement()
    build.task(agreement, owners=(build.party(agreement),), due=date(2026, 3, 26))
    life.plan()
    refusing("2026-04-03T12:00")
    assert back(session, life, returns) > 0
    [caught] = [row for row in life.until("2026-04-13T12:00") if row.payload["message"] == "bundle"][:1]
    assert f"{caught.created_at.astimezone(ZONE):%Y-%m-%d %H:%M}" == heard


def test_a_catch_up_that_is_refused_itself_is_taken_up_again(session: Session, build: Any, life: Life, refusing: Any) -> None:
    """A channel that is back while the bot is still out of it: it has to be invited."""
    agreement = build.agreement()
    build.task(agreement, owners=(build.party(agreement),), number="6")
    life.plan()
    refusing("2026-04-08T12:00")
    back(session, life, "2026-04-09T12:00")
    [again] = refusing("2026-04-09T12:05", "not_in_channel")
    assert back(session, life, "2026-04-09T12:10") > 0
    [caught] = life.until("2026-04-09T12:15")
    assert reminders([again, caught]) == [("C1", ["6 overdue"])] * 2
    assert again.key != caught.key


@pytest.mark.parametrize("error", ["message_not_found", "invalid_blocks", "unshowable"])
def test_what_was_refused_for_another_reason_stays_refused(
    session: Session, build: Any, life: Life, refusing: Any, error: str
) -> None:
    agreement = build.agreement()
    build.task(agreement, owners=(build.party(agreement),))
    life.plan()
    refusing("2026-04-08T12:00", error)
    assert back(session, life, "2026-04-09T12:00") == 0


def test_a_digest_is_not_sent_after_its_day(session: Session, build: Any, life: Life, refusing: Any) -> None:
    agreement = build.agreement()
    build.task(agreement, owners=(build.party(agreement),))
    life.plan()
    assert any(row.kind is DeliveryKind.DIGEST for row in refusing("2026-04-08T12:00"))
    back(session, life, "2026-04-09T12:00")
    assert [row.kind for row in life.until("2026-04-09T18:00")] == [DeliveryKind.OVERDUE]


def test_of_a_meeting_only_what_is_still_to_be_done_is_said(session: Session, build: Any, life: Life, refusing: Any) -> None:
    """The agenda of a talk that is still to come comes; that of one that was held doesn't."""
    agreement = build.agreement()
    for day in (date(2026, 3, 2), date(2026, 4, 21)):
        at = datetime(day.year, day.month, day.day, 14, 0, tzinfo=ZONE)
        build.meeting(agreement, status=MeetingStatus.SET, starts_at=at, window_start=day, window_end=day)
    replan_agreement(session, agreement.id, now=life.now, rules=life.rules)
    asked = [row.payload["about"] for row in refusing("2026-04-08T12:00") if row.payload["message"] == "meeting"]
    assert asked == ["agenda", "before", "after", "agenda"]
    back(session, life, "2026-04-09T12:00")
    found = life.until("2026-04-09T18:00")
    assert [(row.payload["about"], len(row.payload["items"])) for row in found] == [("agenda", 1)]


def test_another_channel_hears_what_the_archived_one_did_not(
    session: Session, build: Any, life: Life, refusing: Any, taking: Any
) -> None:
    agreement = build.agreement()
    build.task(agreement, owners=(build.party(agreement),), number="6")
    life.plan()
    refusing("2026-04-08T12:00")
    life.now = datetime(2026, 4, 9, 12, 0, tzinfo=ZONE)
    link_channel(session, agreement.id, "C2", now=life.now, rules=life.rules)
    assert reminders(taking("2026-04-09T18:00")) == [("C2", ["6 overdue"])]
    assert back(session, life, "2026-04-10T12:00") == 0


def test_two_workers_that_see_the_channel_back_at_once_take_it_up_once(database: Database, builder: Any, rules: Any) -> None:
    late = datetime(2026, 4, 9, 12, 0, tzinfo=ZONE)
    with database.write() as session:
        build = builder(session)
        for _ in range(3):
            agreement = build.agreement()
            build.task(agreement, owners=(build.party(agreement),))
        replan_all(session, now=NEW_YEAR, rules=rules)
        work_off(session, now=late, rules=rules)
        for row in session.exec(select(Delivery)):
            row.state, row.error = DeliveryState.FAILED, "is_archived"
    found: list[int] = []
    start = threading.Barrier(4)

    def see() -> None:
        start.wait(10)
        with database.write() as session:
            found.append(take_up_in(session, "C1"))

    threads = [threading.Thread(target=see) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert len(found) == 4 and sum(count > 0 for count in found) == 1
    with database.write() as session:
        assert work_off(session, now=late, rules=rules).written == 1
        [caught] = [row for row in session.exec(select(Delivery)) if row.state is DeliveryState.PENDING]
        assert len(tasks_of_delivery(session, caught.id or 0)) == 3


def test_a_death_half_way_leaves_all_of_it_or_nothing(database: Database, builder: Any, rules: Any) -> None:
    late = datetime(2026, 4, 9, 12, 0, tzinfo=ZONE)
    with database.write() as session:
        build = builder(session)
        agreement = build.agreement()
        build.task(agreement, owners=(build.party(agreement),))
        replan_all(session, now=NEW_YEAR, rules=rules)
        work_off(session, now=late, rules=rules)
        for row in session.exec(select(Delivery)):
            row.state, row.error = DeliveryState.FAILED, "is_archived"
    for _ in range(2):
        with pytest.raises(KeyboardInterrupt), database.write() as session:
            assert take_up_in(session, "C1") > 0
            raise KeyboardInterrupt
    with database.write() as session:
        assert take_up_in(session, "C1") > 0
    with pytest.raises(KeyboardInterrupt), database.write() as session:
        assert work_off(session, now=late, rules=rules).written == 1
        raise KeyboardInterrupt
    with database.write() as session:
        assert take_up_in(session, "C1") == 0
        assert work_off(session, now=late, rules=rules).written == 1
        assert work_off(session, now=late, rules=rules).written == 0
        [caught] = [row for row in session.exec(select(Delivery)) if row.state is DeliveryState.PENDING]
        assert len(tasks_of_delivery(session, caught.id or 0)) == 1
        assert all(moment.settled_at is not None for moment in session.exec(select(Moment)) if moment.at < late)
