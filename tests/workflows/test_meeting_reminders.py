"""When a meeting is spoken of, and what is said: a date to choose, the agenda, the day before, the day after."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import Session, col, select

from calendars.workdays import WorkCalendar
from storage.agreements import Agreement
from storage.meetings import Meeting
from storage.moments import Moment, claim_moments
from storage.outbox import Delivery
from storage.words import Light, MeetingKind, MeetingStatus, MembershipRole, Source
from workflows.ground_rules import GroundRules, Policy
from workflows.meeting.meetings import cancel_meeting, coming_meetings, set_meeting
from workflows.meeting.reminders import plan_meeting, remind, replan_meeting

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=AMSTERDAM)


def a_meeting(**fields: Any) -> Meeting:
    usual = {
        "uid": "m1",
        "agreement_id": 1,
        "kind": MeetingKind.BESTUURLIJK,
        "name": "Bestuurlijk overleg",
        "window_start": date(2026, 9, 7),
        "window_end": date(2026, 9, 30),
        "status": MeetingStatus.WINDOW,
    }
    return Meeting(**{**usual, **fields})


def plan(meeting: Meeting, known_at: str, said: frozenset[str] = frozenset()) -> list[tuple[str | None, str]]:
    planned = plan_meeting(meeting, policy=Policy(), workdays=WorkCalendar(), zone=AMSTERDAM, known_at=local(known_at), said=said)
    return [(moment.about, moment.at.astimezone(AMSTERDAM).strftime("%Y-%m-%d %H:%M")) for moment in planned]


def held_on(text: str) -> Meeting:
    return a_meeting(status=MeetingStatus.SET, starts_at=local(text), ends_at=local(text) + timedelta(hours=1))


def test_a_date_is_asked_for_eight_and_four_weeks_before_the_window() -> None:
    asked = [row for row in plan(a_meeting(), "2026-01-05T08:00") if row[0] == "ask"]
    assert asked == [("ask", "2026-07-13 09:30"), ("ask", "2026-08-10 09:30")]


def test_what_is_asked_on_a_closed_day_is_asked_on_the_next_working_day() -> None:
    """Eight weeks before 26 June 2026 is Friday 1 May; four weeks before 22 June is second Whit Monday, 25 May."""
    assert plan(a_meeting(window_start=date(2026, 6, 22)), "2026-05-01T08:00")[0] == ("ask", "2026-05-26 09:30")


def test_when_both_moments_have_passed_it_is_asked_once_as_soon_as_possible() -> None:
    assert plan(a_meeting(), "2026-08-28T12:00")[0] == ("ask", "2026-08-31 09:30")
    assert "ask" not in {about for about, _ in plan(a_meeting(), "2026-08-28T12:00", frozenset({"ask"}))}


def test_of_a_window_that_is_over_no_date_is_asked_for_any_more() -> None:
    assert "ask" not in {about for about, _ in plan(a_meeting(), "2026-10-01T08:00")}


def test_when_its_time_passes_without_a_date_the_organiser_is_asked_once_and_later_the_coordinator() -> None:
    """The window ends on Wednesday 30 September; two weeks after the day on which the organiser was asked is 15 October."""
    assert plan(a_meeting(), "2026-09-02T12:00", frozenset({"ask"})) == [
        ("passed", "2026-10-01 09:30"),
        ("undated", "2026-10-15 09:30"),
    ]
    assert plan(a_meeting(), "2026-10-15T12:00") == []


@pytest.mark.parametrize(
    "other",
    [
        {"kind": MeetingKind.DEADLINE},
        {"status": MeetingStatus.CANCELLED},
        {"created_at": local("2026-10-02T10:00")},
    ],
)
def test_a_legal_date_what_is_off_and_what_lay_behind_us_already_is_not_asked_about(other: dict[str, Any]) -> None:
    assert plan(a_meeting(**other), "2026-09-02T12:00", frozenset({"ask"})) == []


def test_of_a_date_that_is_set_the_agenda_the_day_before_and_the_day_after_are_planned() -> None:
    assert plan(held_on("2026-09-15T14:00"), "2026-01-05T08:00") == [
        ("agenda", "2026-09-01 09:30"),
        ("before", "2026-09-14 09:30"),
        ("after", "2026-09-16 09:30"),
    ]


def test_before_a_meeting_messages_come_earlier_for_a_weekend_after_it_later() -> None:
    """Monday 21 September: the day before is a Sunday; Friday 18: the day after is a Saturday."""
    assert ("before", "2026-09-18 09:30") in plan(held_on("2026-09-21T14:00"), "2026-01-05T08:00")
    assert ("after", "2026-09-21 09:30") in plan(held_on("2026-09-18T14:00"), "2026-01-05T08:00")


def test_the_agenda_of_a_meeting_at_short_notice_comes_at_once() -> None:
    assert plan(held_on("2026-09-15T14:00"), "2026-09-08T12:00")[0] == ("agenda", "2026-09-09 09:30")
    assert [about for about, _ in plan(held_on("2026-09-15T14:00"), "2026-09-13T12:00")] == ["before", "after"]
    assert [about for about, _ in plan(held_on("2026-09-15T14:00"), "2026-09-08T12:00", frozenset({"agenda"}))] == [
        "before",
        "after",
    ]


@pytest.mark.parametrize("meeting", [a_meeting(kind=MeetingKind.DEADLINE), a_meeting(status=MeetingStatus.CANCELLED)])
def test_a_legal_date_and_a_cancelled_meeting_ask_for_nothing(meeting: Meeting) -> None:
    assert plan(meeting, "2026-01-05T08:00") == []


@given(
    start=st.datetimes(datetime(2025, 1, 1), datetime(2027, 12, 31)),
    known=st.datetimes(datetime(2025, 1, 1), datetime(2027, 12, 31)),
)
def test_whatever_the_dates_messages_come_on_working_days_in_order_and_not_in_the_past(start: datetime, known: datetime) -> None:
    calendar = WorkCalendar()
    for meeting in (held_on(start.isoformat()), a_meeting(window_start=start.date(), window_end=start.date())):
        known_at = known.replace(tzinfo=AMSTERDAM)
        planned = plan_meeting(meeting, policy=Policy(), workdays=calendar, zone=AMSTERDAM, known_at=known_at)
        moments = [moment.at for moment in planned]
        assert moments == sorted(moments)
        assert all(at >= known_at for at in moments)
        assert all(calendar.is_open(at.astimezone(AMSTERDAM).date()) for at in moments)
        assert all(p.at < local(start.isoformat()) for p in planned if p.about in {"agenda", "before"})


# --- on a real database


@pytest.fixture
def say(session: Session, rules: GroundRules) -> Any:
    """Works off the meetings' moments until a moment, and gives the new messages."""

    def worker(now: str) -> list[Delivery]:
        before = len(session.exec(select(Delivery)).all())
        everywhere = session.exec(select(Agreement.id)).all()
        moments = claim_moments(session, everywhere, since=None, before=local(now) + timedelta(seconds=1))
        remind(session, moments, now=local(now), rules=rules)
        return list(session.exec(select(Delivery).order_by(col(Delivery.id))).all())[before:]

    return worker


def about(deliveries: list[Delivery]) -> list[str]:
    return [delivery.payload["about"] for delivery in deliveries]


def test_the_organisers_leads_are_asked_for_a_date(session: Session, build: Any, rules: GroundRules, say: Any) -> None:
    agreement = build.agreement()
    party = build.party(agreement, "Woonlint", aliases=["WL"])
    build.member(build.person("U7"), party, MembershipRole.LEAD)
    meeting = build.meeting(agreement, organiser="wl", window_start=date(2026, 9, 7), window_end=date(2026, 9, 30))
    replan_meeting(session, meeting, now=local("2026-01-05T08:00"), rules=rules)
    (message,) = say("2026-07-13T09:30")
    assert (message.channel, message.kind.value, message.moment) == ("C1", "meeting", local("2026-07-13T09:30"))
    assert message.payload["about"] == "ask"
    (item,) = message.payload["items"]
    assert (item["organiser"], item["mentions"]) == ("wl", ["U7"])
    assert (item["window_start"], item["window_end"]) == ("2026-09-07", "2026-09-30")


def test_dates_that_are_asked_for_on_one_day_are_one_message(session: Session, build: Any, rules: GroundRules, say: Any) -> None:
    agreement = build.agreement()
    for name in ("een", "twee"):
        meeting = build.meeting(agreement, name=name)
        replan_meeting(session, meeting, now=local("2026-01-05T08:00"), rules=rules)
    (message,) = say("2026-05-06T09:30")
    assert [item["name"] for item in message.payload["items"]] == ["een", "twee"]


def test_the_agenda_brings_the_red_and_the_amber_tasks(session: Session, build: Any, rules: GroundRules, say: Any) -> None:
    agreement = build.agreement()
    party = build.party(agreement)
    build.task(
        agreement, owners=(party,), number="1", due=date(2026, 12, 31), said=Light.AMBER, said_at=local("2026-08-03T10:00")
    )
    build.task(agreement, owners=(party,), number="2", due=date(2026, 3, 31))
    build.task(
        agreement, owners=(party,), number="3", due=date(2026, 12, 31), said=Light.GREEN, said_at=local("2026-08-03T10:00")
    )
    build.task(agreement, owners=(party,), number="4", due=date(2026, 8, 28))
    meeting = build.meeting(agreement)
    set_meeting(
        session,
        meeting.id,
        start=local("2026-09-15T14:00"),
        person_id=None,
        source=Source.CLI,
        now=local("2026-08-03T10:00"),
        rules=rules,
    )
    (message,) = say("2026-09-01T09:30")
    assert message.payload["about"] == "agenda"
    assert [(task["number"], task["light"]) for task in message.payload["decide"]] == [("2", "red")], "late for over 28 days"
    assert [(task["number"], task["light"]) for task in message.payload["tasks"]] == [("4", "red"), ("1", "amber")]
    assert message.payload["items"][0]["start"] == "2026-09-15T14:00:00+02:00"


def test_a_date_that_is_set_ends_the_asking_and_a_move_moves_the_reminders(
    session: Session, build: Any, rules: GroundRules, say: Any
) -> None:
    meeting = build.meeting(build.agreement(), window_start=date(2026, 9, 7), window_end=date(2026, 9, 30))
    replan_meeting(session, meeting, now=local("2026-01-05T08:00"), rules=rules)
    for start in ("2026-09-15T14:00", "2026-09-22T14:00"):
        set_meeting(
            session,
            meeting.id,
            start=local(start),
            person_id=None,
            source=Source.CLI,
            now=local("2026-06-01T10:00"),
            rules=rules,
        )
    planned = session.exec(select(Moment).order_by(col(Moment.at))).all()
    assert [(moment.about, moment.at.date()) for moment in planned] == [
        ("agenda", date(2026, 9, 8)),
        ("before", date(2026, 9, 21)),
        ("after", date(2026, 9, 23)),
    ]


def test_a_cancelled_meeting_is_not_spoken_of_any_more(session: Session, build: Any, rules: GroundRules) -> None:
    meeting = build.meeting(build.agreement())
    replan_meeting(session, meeting, now=local("2026-01-05T08:00"), rules=rules)
    cancel_meeting(session, meeting.id, person_id=None, source=Source.CLI, now=local("2026-01-06T08:00"), rules=rules)
    assert session.exec(select(Moment)).all() == []


def test_after_downtime_only_what_still_makes_sense_is_said(session: Session, build: Any, rules: GroundRules, say: Any) -> None:
    meeting = build.meeting(build.agreement())
    set_meeting(
        session,
        meeting.id,
        start=local("2026-07-07T14:00"),
        person_id=None,
        source=Source.CLI,
        now=local("2026-06-01T10:00"),
        rules=rules,
    )
    assert about(say("2026-07-07T09:00")) == ["before"]
    assert about(say("2026-07-20T09:00")) == ["after"]
    assert session.exec(select(Moment).where(col(Moment.settled_at).is_(None))).all() == []


def test_without_a_channel_nothing_is_sent(session: Session, build: Any, rules: GroundRules, say: Any) -> None:
    meeting = build.meeting(build.agreement(channel=None))
    replan_meeting(session, meeting, now=local("2026-01-05T08:00"), rules=rules)
    assert say("2026-06-03T09:30") == []


def test_what_was_said_is_not_planned_again(session: Session, build: Any, rules: GroundRules, say: Any) -> None:
    meeting = build.meeting(build.agreement())
    replan_meeting(session, meeting, now=local("2026-01-05T08:00"), rules=rules)
    assert about(say("2026-05-06T09:30")) == ["ask"]
    replan_meeting(session, meeting, now=local("2026-05-06T09:00"), rules=rules)
    assert about(say("2026-05-06T23:59")) == []
    assert about(say("2026-06-03T09:30")) == ["ask"]


def test_the_organiser_is_asked_in_the_channel_and_the_coordinator_in_person(
    session: Session, build: Any, rules: GroundRules, say: Any
) -> None:
    agreement = build.agreement()
    party = build.party(agreement)
    build.member(build.person("U7"), party, MembershipRole.LEAD)
    keeper = build.person("U8")
    build.member(keeper, party, MembershipRole.COORDINATOR)
    for name in ("Bestuurlijk overleg evaluatie", "Ambtelijk overleg"):
        meeting = build.meeting(agreement, name=name, organiser="Woonlint")
        replan_meeting(session, meeting, now=local("2026-07-01T08:00"), rules=rules)
    say("2026-07-31T09:30")
    (asked,) = say("2026-08-03T09:30")
    assert (asked.channel, asked.payload["about"], len(asked.payload["items"])) == ("C1", "passed", 2)
    assert asked.payload["items"][0]["mentions"] == ["U7"]
    assert say("2026-08-14T09:30") == []
    (later,) = say("2026-08-17T09:30")
    assert (later.channel, later.person_id, later.payload["about"]) == (None, keeper.id, "undated")
    assert say("2027-06-30T09:30") == []


def test_who_decided_is_not_asked_any_more(session: Session, build: Any, rules: GroundRules, say: Any) -> None:
    meeting = build.meeting(build.agreement())
    replan_meeting(session, meeting, now=local("2026-07-01T08:00"), rules=rules)
    say("2026-08-03T09:30")
    cancel_meeting(session, meeting.id, person_id=None, source=Source.CLI, now=local("2026-08-04T08:00"), rules=rules)
    assert say("2026-12-01T09:30") == []


def test_what_has_no_date_stays_in_the_agenda_until_somebody_decides(session: Session, build: Any, rules: GroundRules) -> None:
    agreement = build.agreement()
    meeting = build.meeting(agreement)
    build.meeting(agreement, name="Later", window_start=date(2026, 10, 1), window_end=date(2026, 10, 31))
    days: dict[str, Any] = {"first": date(2026, 9, 1), "last": date(2026, 12, 31), "zone": AMSTERDAM}
    shown = coming_meetings(session, agreement.id, **days)
    assert [(one["name"], one.get("undated", False)) for one in shown] == [("Bestuurlijk overleg", True), ("Later", False)]
    cancel_meeting(session, meeting.id, person_id=None, source=Source.CLI, now=local("2026-09-01T08:00"), rules=rules)
    assert [one["name"] for one in coming_meetings(session, agreement.id, **days)] == ["Later"]
