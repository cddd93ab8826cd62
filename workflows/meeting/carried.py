"""Meetings that went to the agreement of the next year: what is done to the old one is meant for the one that it is now."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlmodel import Session, col, select

from storage.meetings import Meeting
from storage.tasks import HistoryEntry
from storage.words import MeetingStatus

CARRIED = "carried_to"


def carried_entry(agreement_id: int | None, title: str, meeting: Meeting | None) -> dict[str, Any]:
    """What the history says of a meeting that went: to which agreement, and as which of its meetings (None: none is it)."""
    return {CARRIED: [None, {"agreement": agreement_id, "title": title, "meeting": meeting.id if meeting else None}]}


def carried_to(session: Session, meetings: Iterable[Meeting]) -> dict[int, dict[str, Any]]:
    """For each of these meetings that went to another agreement, what the history says of that."""
    ids = [meeting.id for meeting in meetings if meeting.status is MeetingStatus.CANCELLED]
    found: dict[int, dict[str, Any]] = {}
    wanted = select(HistoryEntry.meeting_id, HistoryEntry.change).where(col(HistoryEntry.meeting_id).in_(ids))
    for meeting_id, change in session.exec(wanted.order_by(col(HistoryEntry.id))) if ids else []:
        found.pop(meeting_id or 0, None)  # the last word counts
        if CARRIED in change:
            found[meeting_id or 0] = change[CARRIED][1]
    return found


def meeting_now(session: Session, meeting_id: int) -> int:
    """The meeting that this one is now: a message from before the next agreement still has its buttons."""
    row = session.get(Meeting, meeting_id)
    went = carried_to(session, [row]).get(meeting_id) if row is not None else None
    following = (went or {}).get("meeting")
    return meeting_now(session, int(following)) if following else meeting_id
