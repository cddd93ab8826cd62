"""The dates of the jaaragenda: setting, moving and cancelling, each with its history and its new plan."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlmodel import Session

from calendars.suggesting import USUAL_LENGTH
from storage.meetings import Meeting, locked_meeting, meetings_of
from storage.words import MeetingStatus, Source
from workflows.errors import Refused
from workflows.ground_rules import GroundRules
from workflows.meeting.announcing import announce, local_text
from workflows.meeting.carried import carried_to, meeting_now
from workflows.meeting.handing_over import hand_over_date
from workflows.meeting.laying_out import lay_out_meetings
from workflows.meeting.poll_messages import close_open
from workflows.meeting.reminders import replan_meeting
from workflows.meeting.same_parties import held_together
from workflows.meeting.undated import is_undated
from workflows.tracking.history import append

__all__ = ["cancel_meeting", "check_date", "coming_meetings", "lay_out_meetings", "leave_open", "meeting_views", "set_meeting"]

LONGEST = timedelta(days=7)


def set_meeting(
    session: Session,
    meeting_id: int,
    *,
    start: datetime,
    end: datetime | None = None,
    place: str | None = None,
    host: str | None = None,
    organiser: str | None = None,
    person_id: int | None,
    source: Source,
    now: datetime,
    rules: GroundRules,
) -> Meeting:
    """Sets the date, or moves it; a cancelled meeting takes place again. `end` is an hour and a half later when not given.

    The same date once more changes nothing. Without `place`, `host` or `organiser` they stay. Raises Refused for a date that
    can't be meant.
    """
    meeting = _found(session, meeting_id)
    end = end or start + USUAL_LENGTH
    check_date(meeting, start, end, rules.zone)
    place = (place or "").strip() or meeting.place
    was = _state(meeting, rules.zone)
    about = "after" if start <= now else "moved" if meeting.status is MeetingStatus.SET else "set"  # after: it was held already
    meeting.status, meeting.starts_at, meeting.ends_at, meeting.place = MeetingStatus.SET, start, end, place
    meeting.host, meeting.organiser = (host or "").strip() or meeting.host, (organiser or "").strip() or meeting.organiser
    meeting.cancelled_at = None
    _record(session, meeting, about, was=was, person_id=person_id, source=source, now=now, rules=rules)
    return hand_over_date(session, meeting, now=now, rules=rules) or meeting


def cancel_meeting(
    session: Session, meeting_id: int, *, person_id: int | None, source: Source, now: datetime, rules: GroundRules
) -> Meeting:
    """The meeting doesn't take place; calendars show that for thirty days. Cancelling it again changes nothing."""
    meeting = _found(session, meeting_id)
    was = _state(meeting, rules.zone)
    if meeting.status is not MeetingStatus.CANCELLED:
        meeting.status, meeting.cancelled_at = MeetingStatus.CANCELLED, now
    return _record(session, meeting, "cancelled", was=was, person_id=person_id, source=source, now=now, rules=rules)


def leave_open(
    session: Session,
    meeting_id: int,
    *,
    window: tuple[date, date] | None = None,
    person_id: int | None,
    source: Source,
    now: datetime,
    rules: GroundRules,
) -> Meeting:
    """Leaves the date to be chosen again, between the days of `window` where one is given: 'doorgeschoven naar juni'."""
    meeting = _found(session, meeting_id)
    was = _state(meeting, rules.zone)
    meeting.status, meeting.starts_at, meeting.ends_at, meeting.cancelled_at = MeetingStatus.WINDOW, None, None, None
    meeting.window_start, meeting.window_end = window or (meeting.window_start, meeting.window_end)
    return _record(session, meeting, "open", was=was, person_id=person_id, source=source, now=now, rules=rules)


def meeting_views(session: Session, agreement_id: int | None = None, *, zone: ZoneInfo) -> list[dict[str, Any]]:
    """The meetings by date as `nakomen meetings --json` shows them; days as ISO text, moments in the zone with offset.

    `carried_to` is the number of the meeting that a cancelled one is now, in the agreement of the next year.
    """
    rows = meetings_of(session, agreement_id)
    went = carried_to(session, rows)
    views = [_view(meeting, zone) | {"carried_to": went.get(meeting.id or 0, {}).get("meeting")} for meeting in rows]
    return sorted(views, key=lambda view: ((view["start"] or view["window_start"])[:10], view["id"]))


def coming_meetings(session: Session, agreement_id: int, *, first: date, last: date, zone: ZoneInfo) -> list[dict[str, Any]]:
    """The meetings and legal dates of these days (both included), by date; a window counts when part of it lies in them.

    First those that should have been before and have no date (`undated`): they stay until somebody decides.
    """

    def comes(view: dict[str, Any]) -> bool:
        if view["status"] == MeetingStatus.CANCELLED.value:
            return False
        begin, end = (view["start"] or view["window_start"])[:10], (view["start"] or view["window_end"])[:10]
        return bool(begin <= last.isoformat() and end >= first.isoformat())

    late = {meeting.id for meeting in meetings_of(session, agreement_id) if is_undated(meeting, first, zone)}
    views = meeting_views(session, agreement_id, zone=zone)
    return [view | ({"undated": True} if view["id"] in late else {}) for view in views if view["id"] in late or comes(view)]


def _found(session: Session, meeting_id: int) -> Meeting:
    meeting = locked_meeting(session, meeting_now(session, meeting_id))
    if meeting is None:
        raise Refused(
            f"Er is geen overleg met nummer {meeting_id}. Kijk met `nakomen meetings` welke er zijn.",
            english=f"There is no meeting with number {meeting_id}. See `nakomen meetings` for those that there are.",
        )
    return meeting


def check_date(meeting: Meeting, start: datetime, end: datetime, zone: ZoneInfo) -> None:
    """Raises Refused, with what to do, for a date that can't be meant."""
    if start.tzinfo is None or end.tzinfo is None:
        raise ValueError("a meeting's start and end are moments with a zone")
    if end <= start:
        raise Refused(
            f"Het einde van {meeting.name} ligt niet na het begin. Geef een einde dat later is dan {_said(start, zone)}.",
            english=f"The end of {meeting.name} is not after its beginning. Give an end that is later than {_said(start, zone)}.",
        )
    if end - start > LONGEST:
        raise Refused(
            f"{meeting.name} zou langer dan een week duren. Kijk of de datum van het einde klopt.",
            english=f"{meeting.name} would take longer than a week. See whether the date of the end is right.",
        )
    year = start.astimezone(zone).year
    if not meeting.window_start.year - 1 <= year <= meeting.window_end.year + 1:
        raise Refused(
            f"{meeting.name} hoort bij {meeting.window_start.year}; de datum {_said(start, zone)} ligt daar te ver vandaan. "
            "Kijk of het jaar klopt.",
            english=f"{meeting.name} belongs to {meeting.window_start.year}; the date {_said(start, zone)} is too far from it. "
            "See whether the year is right.",
        )


def _said(moment: datetime, zone: ZoneInfo) -> str:
    return moment.astimezone(zone).strftime("%d-%m-%Y %H:%M")


def _state(meeting: Meeting, zone: ZoneInfo) -> dict[str, str | None]:
    return {
        "status": meeting.status.value,
        "start": local_text(meeting.starts_at, zone),
        "end": local_text(meeting.ends_at, zone),
        "place": meeting.place,
        "host": meeting.host,
        "organiser": meeting.organiser,
        "window": f"{meeting.window_start.isoformat()}/{meeting.window_end.isoformat()}",
    }


def _record(
    session: Session,
    meeting: Meeting,
    about: str,
    *,
    was: dict[str, str | None],
    person_id: int | None,
    source: Source,
    now: datetime,
    rules: GroundRules,
) -> Meeting:
    """Where something changed: the sequence for the calendars, the history, the plan and the line in the channel."""
    becomes = _state(meeting, rules.zone)
    change = {field: [was[field], value] for field, value in becomes.items() if value != was[field]}
    if not change:
        return meeting
    meeting.sequence += 1
    meeting.modified_at = now
    session.add(meeting)
    session.flush()
    append(
        session,
        agreement_id=meeting.agreement_id,
        meeting_id=meeting.id,
        person_id=person_id,
        source=source,
        text=None,
        change=change,
        now=now,
    )
    replan_meeting(session, meeting, now=now, rules=rules)
    for twin in held_together(session, meeting):
        if twin.status is MeetingStatus.WINDOW:  # what was not asked of it while this one was open is asked now
            replan_meeting(session, twin, now=now, rules=rules)
    close_open(session, meeting, now=now, rules=rules)
    announce(session, meeting, about, before=was["start"], person_id=person_id, now=now, rules=rules)
    return meeting


def _view(meeting: Meeting, zone: ZoneInfo) -> dict[str, Any]:
    return {
        "id": meeting.id,
        "agreement": meeting.agreement_id,
        "kind": meeting.kind.value,
        "name": meeting.name,
        "subject": meeting.subject,
        "window_start": meeting.window_start.isoformat(),
        "window_end": meeting.window_end.isoformat(),
        "start": local_text(meeting.starts_at, zone),
        "end": local_text(meeting.ends_at, zone),
        "place": meeting.place,
        "organiser": meeting.organiser,
        "host": meeting.host,
        "status": meeting.status.value,
        "source": meeting.source,
    }
