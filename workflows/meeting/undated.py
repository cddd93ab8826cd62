"""Meetings whose time passed without a date: nobody said that they don't take place, so they stay until somebody decides."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

from storage.meetings import Meeting
from storage.words import MeetingKind, MeetingStatus


def may_still_be_decided(meeting: Meeting, zone: ZoneInfo) -> bool:
    """Whether a date would have been chosen with us: what lay behind already when the agreement came in is history."""
    if meeting.kind is MeetingKind.DEADLINE or meeting.status is not MeetingStatus.WINDOW:
        return False
    return meeting.created_at is None or meeting.created_at.astimezone(zone).date() <= meeting.window_end


def is_undated(meeting: Meeting, today: date, zone: ZoneInfo) -> bool:
    """Whether its time is over, and it has no date: 'het overleg had in maart moeten zijn'."""
    return meeting.window_end < today and may_still_be_decided(meeting, zone)
