"""From an agreement to its successor: the year that both have laid out is the successor's from its confirmation on.

Before 1 November the old agreement doesn't lay out a year for which the same parties have signed. A successor that is confirmed
later finds that year standing. What nobody touched of it is cancelled without a word; a meeting with a date stays, and so does
one whose date is being chosen.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlmodel import Session, col, select

from storage.agreements import Agreement
from storage.date_polls import open_poll
from storage.meetings import Meeting, locked_meeting, meetings_of
from storage.words import AgreementStatus, MeetingStatus, Source
from workflows.ground_rules import GroundRules
from workflows.meeting.next_year import party_names
from workflows.meeting.reminders import replan_meeting
from workflows.tracking.history import append


def hand_over_years(session: Session, successor: Agreement, *, now: datetime, rules: GroundRules) -> int:
    """Cancels the windows of earlier agreements of the same parties in the successor's years; gives how many."""
    if successor.year_start is None:
        return 0
    years = range(successor.year_start, (successor.year_end or successor.year_start) + 1)
    found = [meeting for old in _predecessors(session, successor) for meeting in _after_its_term(session, old, years)]
    return sum(_withdraw(session, meeting, successor, now=now, rules=rules) for meeting in found)


def _predecessors(session: Session, successor: Agreement) -> list[Agreement]:
    wanted = select(Agreement).where(Agreement.status == AgreementStatus.ACTIVE, col(Agreement.id) != successor.id)
    own = party_names(session, successor)
    return [other for other in session.exec(wanted.order_by(col(Agreement.id))) if party_names(session, other) == own]


def _after_its_term(session: Session, old: Agreement, years: Iterable[int]) -> list[Meeting]:
    """Its meetings in these years, as far as the agreement itself doesn't run then."""
    known = [meeting for meeting in meetings_of(session, old.id) if meeting.year is not None]
    last = old.year_end or old.year_start or min((meeting.year or 0 for meeting in known), default=0)
    return [meeting for meeting in known if meeting.year in set(years) and (meeting.year or 0) > last]


def _withdraw(session: Session, meeting: Meeting, successor: Agreement, *, now: datetime, rules: GroundRules) -> bool:
    row = locked_meeting(session, meeting.id or 0)
    if row is None or row.status is not MeetingStatus.WINDOW or open_poll(session, row.id or 0) is not None:
        return False
    row.status, row.cancelled_at, row.modified_at = MeetingStatus.CANCELLED, now, now
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
        change={
            "status": [MeetingStatus.WINDOW.value, MeetingStatus.CANCELLED.value],
            "carried_to": [None, {"agreement": successor.id, "title": successor.title}],
        },
        now=now,
    )
    replan_meeting(session, row, now=now, rules=rules)
    return True
