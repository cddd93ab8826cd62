"""What somebody wants of a meeting who says something of its date: begin and end as they are meant, or a time to choose in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlmodel import Session, col, select

from calendars.suggesting import USUAL_LENGTH
from calendars.workdays import moment
from storage.meetings import Meeting
from storage.outbox import Delivery
from storage.tasks import HistoryEntry
from storage.words import MeetingStatus
from workflows.errors import Refused
from workflows.meeting.date_polls import Done
from workflows.meeting.meetings import check_date
from workflows.meeting.talk.date_talk import Talk, What
from workflows.meeting.talk.shifts import shifted

USUAL_HOUR = time(10)
NO_HOUR = frozenset({"hour", "hour_was"})
AT_A_TIME = NO_HOUR | {"then", "was"}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be asked: `then`, `was` (it was held then), `hour` (the day is known), `hour_was`, `off`, or `open` (no date).

    `window` are the first and last day between which an open one is to be; None where that stays as it is.
    """

    about: str
    start: datetime | None = None
    end: datetime | None = None
    place: str | None = None
    window: tuple[date, date] | None = None
    tells_end: bool = False


def wanted(meeting: Meeting, talk: Talk, asked: Sequence[Delivery], *, by: Done) -> Wanted | None:
    """What this says is to be; None where it stands so already, or can't be."""
    if talk.what is What.OFF:
        return None if meeting.status is MeetingStatus.CANCELLED else Wanted("off")
    if talk.what is What.MOVES:
        return Wanted("open", window=talk.window) if talk.window and _fits(meeting, talk.window) else None
    return _at_a_time(meeting, talk, asked, by)


def _at_a_time(meeting: Meeting, talk: Talk, asked: Sequence[Delivery], by: Done) -> Wanted | None:
    begins = _begins(meeting, talk, asked, by.rules.zone)
    if begins is None or _stands_so(meeting, talk, begins[0], begins[1]):
        return None
    start, end, hour_is_known = begins
    was = start <= by.now
    if talk.what is What.WAS and not was:
        return None
    today = by.now.astimezone(by.rules.zone).date()
    if was and (meeting.status is not MeetingStatus.WINDOW or start.date() == today):  # what stands isn't moved into the past
        return None
    about = ("was" if was else "then") if hour_is_known else "hour_was" if was else "hour"
    return _checked(meeting, Wanted(about, start, end, talk.place), talk, by)


def _stands_so(meeting: Meeting, talk: Talk, start: datetime, end: datetime) -> bool:
    """Whether the meeting is then already, as long and in the place that is named."""
    if meeting.status is not MeetingStatus.SET or meeting.starts_at != start:
        return False
    return (talk.end is None or meeting.ends_at == end) and talk.place in (None, meeting.place)


def _checked(meeting: Meeting, found: Wanted, talk: Talk, by: Done) -> Wanted | None:
    if found.start is None or found.end is None:
        return None
    try:
        check_date(meeting, found.start, found.end, by.rules.zone)
    except Refused:
        return None
    tells = talk.end is not None or found.end - found.start != USUAL_LENGTH
    return Wanted(found.about, found.start, found.end, found.place, tells_end=tells)


def _fits(meeting: Meeting, window: tuple[date, date]) -> bool:
    """Whether it is in the years in which the meeting can be."""
    return meeting.window_start.year - 1 <= window[0].year and window[1].year <= meeting.window_end.year + 1


def _begins(meeting: Meeting, talk: Talk, asked: Sequence[Delivery], zone: ZoneInfo) -> tuple[datetime, datetime, bool] | None:
    """Begin and end as they are meant, and whether the hour is known: a meeting that moves keeps its own, and its length.

    'Een week later' and 'om 20 uur dan' are about the date that was just asked about, else about the one that stands.
    """
    stands = meeting.starts_at.astimezone(zone) if meeting.status is MeetingStatus.SET and meeting.starts_at else None
    length = meeting.ends_at - meeting.starts_at if stands and meeting.starts_at and meeting.ends_at else USUAL_LENGTH
    mine = [row.payload for row in asked if row.payload["item"]["meeting_id"] == meeting.id]
    dates = [payload["start"] for payload in mine if payload["about"] in AT_A_TIME]
    if talk.shift is not None:
        if dates:
            stands = datetime.fromisoformat(dates[-1]).astimezone(zone)
        if stands is None:
            return None
        stands, dates = shifted(stands, talk.shift), []
    day = talk.day or (datetime.fromisoformat(dates[-1]).date() if dates else stands.date() if stands else None)
    if day is None:
        return None
    hour = talk.start or (stands.time() if stands else None)
    start = moment(day, hour or USUAL_HOUR, zone)
    end = moment(day, talk.end, zone) if talk.end is not None else start + length
    return start, end if end > start else start + timedelta(hours=1), hour is not None


def as_it_was(session: Session, meetings: Sequence[Meeting], *, by: Done) -> tuple[Meeting, Wanted] | None:
    """Which of these meetings was changed last, and how it stood before that; None where that can't be any more."""
    ids = [meeting.id for meeting in meetings]
    entries = session.exec(
        select(HistoryEntry).where(col(HistoryEntry.meeting_id).in_(ids)).order_by(col(HistoryEntry.id).desc())
    )
    last = next((entry for entry in entries if {"status", "start", "end", "place", "window"} & set(entry.change)), None)
    if last is None:
        return None
    meeting = next(one for one in meetings if one.id == last.meeting_id)
    before = {field: change[0] for field, change in last.change.items()}
    status = before.get("status", meeting.status.value)
    if status == MeetingStatus.CANCELLED.value:
        return meeting, Wanted("off")
    if status == MeetingStatus.WINDOW.value:
        window = before.get("window")
        days = tuple(map(date.fromisoformat, window.split("/"))) if window else None
        return meeting, Wanted("open", window=(days[0], days[1]) if days else None)
    start, end = (_moment(before, field, now) for field, now in (("start", meeting.starts_at), ("end", meeting.ends_at)))
    if start is None or end is None or start <= by.now:
        return None
    return meeting, Wanted("then", start, end, before.get("place"), tells_end=end - start != USUAL_LENGTH)


def _moment(before: dict[str, str | None], field: str, now: datetime | None) -> datetime | None:
    text = before.get(field)
    return datetime.fromisoformat(text) if text else None if field in before else now
