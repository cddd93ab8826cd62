"""Laying out the jaaragenda, setting a date, moving it, cancelling."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import Session, select

from storage.meetings import Meeting, meetings_of
from storage.moments import Moment
from storage.outbox import Delivery
from storage.tasks import HistoryEntry
from storage.words import AgreementStatus, MeetingKind, MeetingStatus, PartyRole, Source
from workflows.errors import Refused
from workflows.ground_rules import GroundRules
from workflows.meeting.meetings import cancel_meeting, coming_meetings, lay_out_meetings, meeting_views, set_meeting
from workflows.reading.proposal import Place, ProposedMeeting
from workflows.tracking.history import broken_links

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
NOW = datetime(2026, 1, 5, 10, 0, tzinfo=AMSTERDAM)


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=AMSTERDAM)


@pytest.fixture
def set_date(session: Session, rules: GroundRules) -> Any:
    def setter(meeting: Meeting, start: str, end: str | None = None, *, place: str | None = None, now: datetime = NOW) -> Meeting:
        return set_meeting(
            session,
            meeting.id or 0,
            start=local(start),
            end=local(end) if end else None,
            place=place,
            person_id=None,
            source=Source.CLI,
            now=now,
            rules=rules,
        )

    return setter


def cancel(session: Session, meeting: Meeting, rules: GroundRules, *, now: datetime = NOW) -> Meeting:
    return cancel_meeting(session, meeting.id or 0, person_id=None, source=Source.CLI, now=now, rules=rules)


def history(session: Session) -> list[HistoryEntry]:
    return list(session.exec(select(HistoryEntry).order_by(HistoryEntry.id)).all())


EVALUATION = ProposedMeeting(
    name="bestuurlijk overleg evaluatie",
    kind=MeetingKind.BESTUURLIJK,
    when="februari/maart",
    month=2,
    organiser="Woonlint",
    host="gemeente Veldhoek",
    subject="terugkijken",
    place=Place(page=12, line=3),
)


def test_each_meeting_of_the_document_gets_a_window_in_each_year(session: Session, build: Any, rules: GroundRules) -> None:
    agreement = build.agreement()
    count = lay_out_meetings(
        session, agreement_id=agreement.id, proposed=[EVALUATION], year_start=2026, year_end=2027, now=NOW, rules=rules
    )
    first, second = meetings_of(session, agreement.id)
    assert count == 2
    assert (first.window_start, first.window_end) == (date(2026, 2, 1), date(2026, 3, 31))
    assert (second.window_start, second.window_end) == (date(2027, 2, 1), date(2027, 3, 31))
    assert (first.organiser, first.host, first.subject) == ("Woonlint", "gemeente Veldhoek", "terugkijken")
    assert first.source == "blz. 12 van het document"
    assert first.status is MeetingStatus.WINDOW
    assert first.uid != second.uid


def test_meetings_that_come_several_times_a_year_are_told_apart(session: Session, build: Any, rules: GroundRules) -> None:
    agreement = build.agreement()
    officers = ProposedMeeting("ambtelijk overleg", MeetingKind.AMBTELIJK, "drie keer per jaar", times_per_year=3)
    lay_out_meetings(
        session, agreement_id=agreement.id, proposed=[officers], year_start=2026, year_end=2026, now=NOW, rules=rules
    )
    names = [meeting.name for meeting in meetings_of(session, agreement.id)]
    assert names == ["ambtelijk overleg (1 van 3)", "ambtelijk overleg (2 van 3)", "ambtelijk overleg (3 van 3)"]


def test_without_meetings_of_its_own_the_legal_cycle_is_laid_out(session: Session, build: Any, rules: GroundRules) -> None:
    agreement = build.agreement()
    build.party(agreement, "Woonlint")
    build.party(agreement, "gemeente Veldhoek", role=PartyRole.GEMEENTE)
    lay_out_meetings(session, agreement_id=agreement.id, proposed=[], year_start=2026, year_end=2026, now=NOW, rules=rules)
    by_name = {meeting.name: meeting for meeting in meetings_of(session, agreement.id)}
    bod = by_name["bod"]
    assert (bod.kind, bod.window_end, bod.organiser) == (MeetingKind.DEADLINE, date(2026, 7, 1), "Woonlint")
    assert "Woningwet" in bod.source
    assert sum(meeting.kind is MeetingKind.WERKGROEP for meeting in by_name.values()) == 3
    assert any(meeting.kind is MeetingKind.DEADLINE and meeting.window_end.month == 12 for meeting in by_name.values())


def test_setting_a_date_makes_it_firm(session: Session, build: Any, rules: GroundRules, set_date: Any) -> None:
    meeting = build.meeting(build.agreement())
    set_date(meeting, "2026-07-07T14:00", "2026-07-07T16:00", place="Raadhuis")
    (view,) = meeting_views(session, zone=rules.zone)
    assert view["status"] == "set"
    assert view["start"] == "2026-07-07T14:00:00+02:00"
    assert view["end"] == "2026-07-07T16:00:00+02:00"
    assert view["place"] == "Raadhuis"
    assert (meeting.sequence, meeting.modified_at) == (1, NOW)
    (entry,) = history(session)
    assert (entry.meeting_id, entry.source, entry.at) == (meeting.id, Source.CLI, NOW)
    assert entry.change["status"] == ["window", "set"]
    assert broken_links(session, meeting.agreement_id) == []


def test_without_an_end_it_takes_an_hour_and_a_half(build: Any, set_date: Any) -> None:
    meeting = set_date(build.meeting(build.agreement()), "2026-07-07T14:00")
    assert meeting.ends_at == local("2026-07-07T15:30")


def test_moving_keeps_what_calendars_know_it_by(build: Any, set_date: Any) -> None:
    meeting = build.meeting(build.agreement())
    uid = meeting.uid
    set_date(meeting, "2026-07-07T14:00", place="Raadhuis")
    set_date(meeting, "2026-07-09T10:00")
    assert (meeting.uid, meeting.sequence) == (uid, 2)
    assert (meeting.starts_at, meeting.place) == (local("2026-07-09T10:00"), "Raadhuis")


def test_the_same_date_once_more_changes_nothing(session: Session, build: Any, set_date: Any) -> None:
    meeting = build.meeting(build.agreement())
    set_date(meeting, "2026-07-07T14:00")
    session.expire_all()
    set_date(meeting, "2026-07-07T14:00", now=local("2026-02-01T10:00"))
    assert (meeting.sequence, meeting.modified_at) == (1, NOW)
    assert len(history(session)) == 1


def test_a_cancelled_meeting_stays_in_store_and_can_take_place_again(
    session: Session, build: Any, rules: GroundRules, set_date: Any
) -> None:
    meeting = build.meeting(build.agreement())
    set_date(meeting, "2026-07-07T14:00")
    cancel(session, meeting, rules)
    cancel(session, meeting, rules, now=local("2026-02-01T10:00"))
    assert (meeting.status, meeting.cancelled_at, meeting.sequence) == (MeetingStatus.CANCELLED, NOW, 2)
    set_date(meeting, "2026-08-20T14:00")
    assert (meeting.status, meeting.cancelled_at, meeting.sequence) == (MeetingStatus.SET, None, 3)


@pytest.mark.parametrize(
    ("start", "end", "says"),
    [
        ("2026-07-07T14:00", "2026-07-07T13:00", "na het begin"),
        ("2026-07-07T14:00", "2026-07-07T14:00", "na het begin"),
        ("2062-07-07T14:00", None, "jaar"),
        ("1926-07-07T14:00", None, "jaar"),
        ("2026-07-07T14:00", "2026-08-07T15:00", "week"),
    ],
)
def test_a_date_that_cannot_be_meant_is_refused_with_a_reason(
    build: Any, set_date: Any, start: str, end: str | None, says: str
) -> None:
    meeting = build.meeting(build.agreement())
    with pytest.raises(Refused, match=says):
        set_date(meeting, start, end)
    assert (meeting.status, meeting.sequence) == (MeetingStatus.WINDOW, 0)


def test_an_unknown_meeting_is_refused(session: Session, rules: GroundRules) -> None:
    with pytest.raises(Refused, match="99"):
        cancel_meeting(session, 99, person_id=None, source=Source.CLI, now=NOW, rules=rules)


def test_the_channel_hears_of_a_date_that_was_set_moved_or_cancelled(
    session: Session, build: Any, rules: GroundRules, set_date: Any
) -> None:
    meeting = build.meeting(build.agreement())
    set_date(meeting, "2026-07-07T14:00")
    set_date(meeting, "2026-07-09T14:00")
    cancel(session, meeting, rules)
    said = [(row.channel, row.kind.value, row.payload["about"]) for row in session.exec(select(Delivery)).all()]
    assert said == [("C1", "other", "set"), ("C1", "other", "moved"), ("C1", "other", "cancelled")]


def test_about_a_concept_nothing_is_said_or_planned(session: Session, build: Any, set_date: Any) -> None:
    meeting = build.meeting(build.agreement(status=AgreementStatus.CONCEPT))
    set_date(meeting, "2026-07-07T14:00")
    assert session.exec(select(Delivery)).all() == []
    assert session.exec(select(Moment)).all() == []


def test_meetings_come_in_the_order_in_which_they_take_place(
    session: Session, build: Any, rules: GroundRules, set_date: Any
) -> None:
    agreement = build.agreement()
    july = build.meeting(agreement, name="juli")
    build.meeting(agreement, name="mei", window_start=date(2026, 5, 1), window_end=date(2026, 5, 31))
    set_date(july, "2026-04-14T14:00")
    assert [view["name"] for view in meeting_views(session, agreement.id, zone=rules.zone)] == ["juli", "mei"]


def test_coming_are_those_that_fall_in_the_days_and_those_that_should_have_been_and_have_no_date(
    session: Session, build: Any, rules: GroundRules
) -> None:
    agreement = build.agreement()
    build.meeting(agreement, name="voorbij", window_start=date(2026, 3, 1), window_end=date(2026, 3, 31))
    build.meeting(agreement, name="loopt", window_start=date(2026, 3, 15), window_end=date(2026, 4, 30))
    build.meeting(agreement, name="komt", window_start=date(2026, 6, 30), window_end=date(2026, 7, 31))
    build.meeting(agreement, name="later", window_start=date(2026, 7, 1), window_end=date(2026, 7, 31))
    gone = build.meeting(agreement, name="weg", window_start=date(2026, 5, 1), window_end=date(2026, 5, 31))
    cancel(session, gone, rules)
    found = coming_meetings(session, agreement.id, first=date(2026, 4, 1), last=date(2026, 6, 30), zone=rules.zone)
    assert [(view["name"], view.get("undated", False)) for view in found] == [
        ("voorbij", True),
        ("loopt", False),
        ("komt", False),
    ]
