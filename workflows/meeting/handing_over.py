"""From an agreement to its successor: the year that both have laid out is the successor's from its confirmation on.

Before 1 November the old agreement doesn't lay out a year for which the same parties have signed. A successor that is confirmed
later finds that year standing. What nobody touched of it is cancelled without a word. A date that was chosen goes to the
successor's window for the same talk; where it has none, the meeting stays, and so does one whose date is being chosen.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from sqlmodel import Session

from storage.agreements import Agreement
from storage.date_polls import open_poll
from storage.meetings import Meeting, locked_meeting, meetings_of
from storage.words import MeetingKind, MeetingStatus, Source
from workflows.ground_rules import GroundRules
from workflows.meeting.agendas import purpose_of
from workflows.meeting.announcing import local_text
from workflows.meeting.carried import carried_entry, meeting_now
from workflows.meeting.reminders import replan_meeting
from workflows.meeting.same_parties import others_of_the_same
from workflows.tracking.history import append


def hand_over_years(session: Session, successor: Agreement, *, now: datetime, rules: GroundRules) -> int:
    """Cancels the meetings of earlier agreements of the same parties that are the successor's now; gives how many."""
    if successor.year_start is None:
        return 0
    years = range(successor.year_start, (successor.year_end or successor.year_start) + 1)
    found = [meeting for old in others_of_the_same(session, successor) for meeting in _after_its_term(session, old, years)]
    return sum(_hand_over(session, meeting, successor, now=now, rules=rules) for meeting in found)


def hand_over_date(session: Session, meeting: Meeting, *, now: datetime, rules: GroundRules) -> Meeting | None:
    """The successor's meeting that a date which was chosen only now went to; None where there is none."""
    agreement = session.get_one(Agreement, meeting.agreement_id)
    term, year = agreement.year_end or agreement.year_start, meeting.year
    if term is None or year is None or year <= term:
        return None
    for other in others_of_the_same(session, agreement):
        holds = other.year_start is not None and other.year_start <= year <= (other.year_end or other.year_start)
        if holds and _hand_over(session, meeting, other, now=now, rules=rules):
            return session.get_one(Meeting, meeting_now(session, meeting.id or 0))
    return None


def _after_its_term(session: Session, old: Agreement, years: Iterable[int]) -> list[Meeting]:
    """Its meetings in these years, as far as the agreement itself doesn't run then."""
    known = [meeting for meeting in meetings_of(session, old.id) if meeting.year is not None]
    last = old.year_end or old.year_start or min((meeting.year or 0 for meeting in known), default=0)
    return [meeting for meeting in known if meeting.year in set(years) and (meeting.year or 0) > last]


def _hand_over(session: Session, meeting: Meeting, successor: Agreement, *, now: datetime, rules: GroundRules) -> bool:
    row = locked_meeting(session, meeting.id or 0)
    if row is None or row.status is MeetingStatus.CANCELLED or open_poll(session, row.id or 0) is not None:
        return False
    same = _same_talk(session, row, successor, rules=rules)
    if row.status is MeetingStatus.SET:
        if same is None or row.starts_at is None or row.starts_at <= now:  # what was held stays where its decisions are
            return False
        _fill(session, same, row, now=now, rules=rules)
    change = {"status": [row.status.value, MeetingStatus.CANCELLED.value]}
    row.status, row.cancelled_at = MeetingStatus.CANCELLED, now
    _record(session, row, change | carried_entry(successor.id, successor.title, same), now=now, rules=rules)
    return True


def _same_talk(session: Session, old: Meeting, successor: Agreement, *, rules: GroundRules) -> Meeting | None:
    """The successor's window in which this meeting of that kind is; of several the one with its name, else the shortest."""
    first, last = old.window_start, old.window_end
    if old.starts_at is not None:
        first = last = old.starts_at.astimezone(rules.zone).date()
    found = [
        other
        for other in meetings_of(session, successor.id)
        if other.kind is old.kind and other.status is MeetingStatus.WINDOW and other.window_start <= last
        and first <= other.window_end and _may_be_one(old, other, first)
    ]  # fmt: skip
    return min(found, key=lambda other: (other.name != old.name, other.window_end - other.window_start), default=None)


def _may_be_one(old: Meeting, other: Meeting, day: date) -> bool:
    """Whether two meetings of a kind in one time may be the same; those of administrators are told apart by what they are for."""
    if old.kind in {MeetingKind.OTHER, MeetingKind.DEADLINE}:
        return old.name == other.name
    return old.kind is not MeetingKind.BESTUURLIJK or purpose_of(old, zone_day=day) == purpose_of(other, zone_day=day)


def _fill(session: Session, window: Meeting, old: Meeting, *, now: datetime, rules: GroundRules) -> None:
    """The date of the old meeting is that of the successor's, with its place and who organises and receives."""
    change = {
        "status": [window.status.value, MeetingStatus.SET.value],
        "start": [None, local_text(old.starts_at, rules.zone)],
        "end": [None, local_text(old.ends_at, rules.zone)],
        "carried_from": [None, {"agreement": old.agreement_id, "meeting": old.id}],
    }
    window.status, window.starts_at, window.ends_at = MeetingStatus.SET, old.starts_at, old.ends_at
    for field in ("place", "organiser", "host"):
        before, value = getattr(window, field), getattr(old, field)
        if value and value != before:
            change[field] = [before, value]
            setattr(window, field, value)
    _record(session, window, change, now=now, rules=rules)


def _record(session: Session, row: Meeting, change: dict[str, Any], *, now: datetime, rules: GroundRules) -> None:
    """A change without a word: for calendars, the history and the plan."""
    row.modified_at = now
    row.sequence += 1
    session.add(row)
    session.flush()
    append(
        session,
        agreement_id=row.agreement_id,
        meeting_id=row.id,
        person_id=None,
        source=Source.SYSTEM,
        text=None,
        change=change,
        now=now,
    )
    replan_meeting(session, row, now=now, rules=rules)
