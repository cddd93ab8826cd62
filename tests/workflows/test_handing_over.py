"""A date goes with the talk: from an agreement whose term has ended to the one that takes its next year over."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from icalendar import Calendar
from next_year import AMSTERDAM, signed, standing, successor
from sqlmodel import Session, col, select

from storage.agreements import parties_of
from storage.date_polls import options_of
from storage.meetings import Meeting
from storage.moments import Moment
from storage.outbox import Delivery
from storage.words import MeetingKind, MeetingStatus, MembershipRole, NoteKind, Source
from workflows.ground_rules import GroundRules
from workflows.meeting.agendas import agenda_of
from workflows.meeting.date_polls import Done, choose, propose
from workflows.meeting.feed.check import wrong_in_feed
from workflows.meeting.feed.whole_calendar import FeedScope, feed_bytes
from workflows.meeting.laying_out import lay_out_year
from workflows.meeting.meetings import cancel_meeting, meeting_views, set_meeting
from workflows.meeting.minutes import note
from workflows.meeting.talk.minutes_words import Noted
from workflows.reporting.board import board_of
from workflows.tracking.history import broken_links

NOVEMBER = datetime(2026, 11, 1, 9, 30, tzinfo=AMSTERDAM)
DECEMBER = datetime(2026, 12, 7, 10, tzinfo=AMSTERDAM)
MARCH = datetime(2027, 3, 11, 14, tzinfo=AMSTERDAM)


def dated(session: Session, build: Any, rules: GroundRules, start: datetime = MARCH, **fields: Any) -> tuple[Any, Meeting]:
    """An agreement that has chosen a date for its evaluation in the year after its term."""
    old = signed(session, build, rules)
    lay_out_year(session, old, 2027, now=NOVEMBER, rules=rules)
    meeting = next(one for one in standing(session, old, 2027) if "evaluatie" in one.name)
    set_meeting(session, meeting.id, start=start, person_id=None, source=Source.CLI, now=NOVEMBER, rules=rules, **fields)
    return old, meeting


def entries(session: Session, agreement: Any, rules: GroundRules) -> dict[str, Any]:
    scope = FeedScope(agreement_id=agreement.id)
    data, _ = feed_bytes(session, scope, rules=rules, today=DECEMBER.date())
    return {str(event["SUMMARY"]): event for event in Calendar.from_ical(data).walk("VEVENT")}


def test_the_date_of_the_same_talk_goes_to_the_successor_and_nobody_is_asked_for_it_again(
    session: Session, build: Any, rules: GroundRules
) -> None:
    old, chosen = dated(session, build, rules, place="Raadhuis", host="Gemeente Veldhoek")
    said = len(session.exec(select(Delivery)).all())
    new = successor(session, build, rules, DECEMBER)
    (same,) = standing(session, new, 2027)
    assert (same.status, same.starts_at, same.ends_at) == (MeetingStatus.SET, MARCH, MARCH + timedelta(minutes=90))
    assert (same.place, same.host, same.organiser) == ("Raadhuis", "Gemeente Veldhoek", "Woonlint")
    assert chosen.status is MeetingStatus.CANCELLED, "one meeting is one"
    about = session.exec(select(Moment.meeting_id, Moment.about).where(col(Moment.settled_at).is_(None))).all()
    assert [what for meeting, what in about if meeting == same.id] == ["agenda", "before", "after"]
    assert not [what for meeting, what in about if meeting == chosen.id]
    assert len(session.exec(select(Delivery)).all()) == said
    assert broken_links(session, old.id) == broken_links(session, new.id) == []
    assert wrong_in_feed(session, None, rules=rules, today=DECEMBER.date()) == []


def test_calendars_of_the_old_agreement_say_where_its_meetings_went_and_not_that_they_are_off(
    session: Session, build: Any, rules: GroundRules
) -> None:
    old, _ = dated(session, build, rules)
    new = successor(session, build, rules, DECEMBER)
    shown = entries(session, old, rules)
    went = [summary for summary in shown if summary.startswith(f"nu bij {new.title}: ")]
    assert f"nu bij {new.title}: bestuurlijk overleg evaluatie" in went and len(went) > 5
    assert {str(shown[summary]["STATUS"]) for summary in went} == {"CANCELLED"}
    assert not [summary for summary in shown if summary.startswith("gaat niet door")]
    gone = next(meeting for meeting in standing(session, old, 2026) if meeting.kind is MeetingKind.AMBTELIJK)
    cancel_meeting(session, gone.id, person_id=None, source=Source.CLI, now=DECEMBER, rules=rules)
    assert f"gaat niet door: {gone.name}" in entries(session, old, rules)


@pytest.mark.parametrize(
    ("start", "fields"),
    [
        (datetime(2027, 4, 20, 14, tzinfo=AMSTERDAM), {}),  # not in the successor's window
        (MARCH, {"kind": MeetingKind.AMBTELIJK, "name": "ambtelijk overleg"}),
        (MARCH, {"name": "bestuurlijk overleg bod"}),
    ],
)
def test_another_talk_keeps_its_own_date(
    session: Session, build: Any, rules: GroundRules, start: datetime, fields: dict[str, Any]
) -> None:
    _, chosen = dated(session, build, rules, start)
    for field, value in fields.items():
        setattr(chosen, field, value)
    session.flush()
    new = successor(session, build, rules, DECEMBER)
    assert (chosen.status, chosen.starts_at) == (MeetingStatus.SET, start)
    assert [meeting.status for meeting in standing(session, new, 2027)] == [MeetingStatus.WINDOW]


def test_a_talk_that_was_held_stays_where_its_decisions_are(session: Session, build: Any, rules: GroundRules) -> None:
    _, held = dated(session, build, rules)
    successor(session, build, rules, MARCH + timedelta(days=8))
    assert held.status is MeetingStatus.SET


def test_the_agenda_of_the_successor_has_what_the_old_agreement_left(session: Session, build: Any, rules: GroundRules) -> None:
    old, chosen = dated(session, build, rules)
    late = build.task(old, owners=tuple(parties_of(session, old.id))[:1], number="4")
    new = successor(session, build, rules, DECEMBER)
    fresh = build.task(new, number="4", start=date(2027, 1, 1), due=date(2027, 2, 28))
    (same,) = standing(session, new, 2027)
    agenda = agenda_of(session, same, now=datetime(2027, 3, 4, 9, 30, tzinfo=AMSTERDAM), rules=rules)
    listed = {task["task_id"]: task["number"] for task in agenda["decide"] + agenda["tasks"]}
    assert listed == {late.id: "4 (2026)", fresh.id: "4"}
    assert agenda["purpose"] == "evaluation" and chosen.status is MeetingStatus.CANCELLED


def test_the_agenda_of_the_successor_has_what_was_decided_before_it(session: Session, build: Any, rules: GroundRules) -> None:
    old, _ = dated(session, build, rules)
    before = next(one for one in standing(session, old, 2026) if one.name == "bestuurlijk overleg nieuwe prestatieafspraken")
    held = datetime(2026, 11, 17, 14, tzinfo=AMSTERDAM)
    set_meeting(session, before.id, start=held, person_id=None, source=Source.CLI, now=NOVEMBER, rules=rules)
    decided = [Noted(NoteKind.DECISION, "de set is klaar")]
    note(session, before.id, decided, person_id=None, source=Source.CLI, now=held + timedelta(days=1), rules=rules)
    new = successor(session, build, rules, DECEMBER)
    agenda = agenda_of(session, standing(session, new, 2027)[0], now=DECEMBER, rules=rules)
    assert [one["text"] for one in agenda["earlier"]] == ["de set is klaar"]


@pytest.mark.parametrize("had_date", [True, False])
def test_what_is_done_to_the_old_meeting_is_done_to_what_it_is_now(
    session: Session, build: Any, rules: GroundRules, had_date: bool
) -> None:
    old = dated(session, build, rules)[0] if had_date else signed(session, build, rules)
    if not had_date:
        lay_out_year(session, old, 2027, now=NOVEMBER, rules=rules)
    was = next(one for one in standing(session, old, 2027) if "evaluatie" in one.name)
    new = successor(session, build, rules, DECEMBER)
    moved = MARCH + timedelta(days=1)
    by: dict[str, Any] = {"person_id": None, "source": Source.BUTTON, "now": DECEMBER, "rules": rules}
    found = set_meeting(session, was.id, start=moved, **by)
    (same,) = standing(session, new, 2027)
    assert (found.id, same.starts_at, was.status) == (same.id, moved, MeetingStatus.CANCELLED)
    views = {view["id"]: view["carried_to"] for view in meeting_views(session, zone=AMSTERDAM)}
    assert (views[was.id], views[same.id]) == (same.id, None)
    board = board_of(session, agreement_id=None, now=DECEMBER, rules=rules)
    assert [one.id for one in board.ahead if one.name == was.name and one.first.year == 2027] == [same.id]
    assert cancel_meeting(session, was.id, **by).id == same.id and standing(session, new, 2027) == []


def test_a_date_that_is_voted_on_goes_to_the_successor_once_it_is_chosen(
    session: Session, build: Any, rules: GroundRules
) -> None:
    old = signed(session, build, rules)
    lay_out_year(session, old, 2027, now=NOVEMBER, rules=rules)
    was = next(one for one in standing(session, old, 2027) if "evaluatie" in one.name)
    person = build.person()
    for party in parties_of(session, old.id):
        build.member(person, party, MembershipRole.COORDINATOR)
    by = Done(person.id, NOVEMBER, rules)
    poll = propose(session, was.id, [(MARCH, MARCH + timedelta(hours=2))], by=by)
    new = successor(session, build, rules, DECEMBER)
    assert [one.status for one in (was, *standing(session, new, 2027))] == [MeetingStatus.WINDOW] * 2
    choose(session, options_of(session, poll.id)[0].id, by=Done(person.id, DECEMBER, rules))
    (same,) = standing(session, new, 2027)
    assert (same.starts_at, was.status, poll.closed_at) == (MARCH, MeetingStatus.CANCELLED, DECEMBER)
