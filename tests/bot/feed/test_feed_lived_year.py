"""A year of a calendar as somebody sees it who looks often: it is right each time, and new only when something is.

Often is each week, and the day before, of and after each change: what would move at another time is seen as well.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from icalendar import Calendar

from bot.clock import SimulatedClock
from bot.feeds import CachedFeeds
from storage.agreements import Agreement
from storage.database import Database
from storage.meetings import Meeting
from storage.words import AgreementStatus, MeetingKind, Source
from workflows.ground_rules import GroundRules
from workflows.meeting.feed.choice import FeedChoice
from workflows.meeting.links import new_link
from workflows.meeting.meetings import cancel_meeting, set_meeting

NAMES = ("voorjaarsoverleg", "bestuurlijk overleg", "najaarsoverleg")


@dataclass
class Year:
    """The organiser's side of it."""

    database: Database
    rules: GroundRules
    clock: SimulatedClock

    def lay_out(self, year: int) -> None:
        """Three windows: in March, in July, in October."""
        now = self.clock.now()
        with self.database.write() as session:
            for number, (name, month) in enumerate(zip(NAMES, (3, 7, 10), strict=True)):
                days = {"window_start": date(year, month, 1), "window_end": date(year, month, 28)}
                made = {
                    "agreement_id": 1,
                    "kind": MeetingKind.BESTUURLIJK,
                    "source": "blz. 1",
                    "created_at": now,
                    "modified_at": now,
                }
                session.add(Meeting(uid=f"m{year}-{number}@x.test", name=f"{name} {year}", **days, **made))

    def put(self, meeting_id: int, day: date) -> None:
        start = datetime(day.year, day.month, day.day, 14, tzinfo=self.rules.zone)
        with self.database.write() as session:
            by: dict[str, Any] = {"person_id": None, "source": Source.CLI, "now": self.clock.now(), "rules": self.rules}
            set_meeting(session, meeting_id, start=start, **by)

    def cancel(self, meeting_id: int) -> None:
        with self.database.write() as session:
            by: dict[str, Any] = {"person_id": None, "source": Source.CLI, "now": self.clock.now(), "rules": self.rules}
            cancel_meeting(session, meeting_id, **by)


@pytest.fixture
def year(database: Database, rules: GroundRules) -> Year:
    clock = SimulatedClock(datetime(2026, 1, 5, 8, tzinfo=rules.zone))
    with database.write() as session:
        made = {"created_at": clock.now(), "document": "a.pdf", "content_hash": "0" * 64, "status": AgreementStatus.ACTIVE}
        session.add(Agreement(title="Prestatieafspraken Veldhoek", **made))
    return Year(database, rules, clock)


def test_who_looks_often_sees_each_change_once_and_nothing_else_move(year: Year) -> None:
    year.lay_out(2026)
    with year.database.write() as session:
        _, token = new_link(session, name="x", now=year.clock.now())
    deeds = {
        date(2026, 1, 20): lambda: year.put(1, date(2026, 3, 12)),
        date(2026, 2, 2): lambda: year.put(1, date(2026, 3, 19)),
        date(2026, 2, 9): lambda: year.put(1, date(2026, 3, 26)),
        date(2026, 5, 11): lambda: year.put(2, date(2026, 7, 7)),
        date(2026, 8, 17): lambda: year.cancel(3),
        date(2026, 11, 1): lambda: year.lay_out(2027),
    }
    leaves = date(2026, 8, 17) + timedelta(days=31)
    feeds, seen, changed_on, sequences = CachedFeeds(year.database, year.rules, year.clock), None, [], {}
    begin = year.clock.now()
    near = {(day - begin.date()).days + apart for day in [*deeds, leaves] for apart in (-1, 0, 1)}
    for days in sorted({*range(0, 365, 7), *near}):
        year.clock.move_to(begin + timedelta(days=days))
        today = year.clock.now().date()
        if today in deeds:
            deeds[today]()
        found = feeds(token, FeedChoice())
        assert found is not None
        events = (
            {str(event["SUMMARY"]): event for event in Calendar.from_ical(found.plain).walk("VEVENT")}
            if found is not seen
            else {}
        )
        if seen is not None and found.plain_tag != seen.plain_tag:
            changed_on.append(today)
            assert found.modified > seen.modified
        for event in events.values():
            uid, sequence = str(event["UID"]), int(event["SEQUENCE"])
            assert sequence >= sequences.get(uid, 0)
            sequences[uid] = sequence
        if today == date(2026, 2, 9):
            moved = events["voorjaarsoverleg 2026"]
            assert (moved["DTSTART"].dt, moved["SEQUENCE"]) == (datetime(2026, 3, 26, 14, tzinfo=year.rules.zone), 3)
            assert events["te plannen: najaarsoverleg 2026"]["STATUS"] == "TENTATIVE"
        if today == date(2026, 8, 17):
            assert events["gaat niet door: najaarsoverleg 2026"]["STATUS"] == "CANCELLED"
        if today == leaves:
            assert sorted(events) == ["bestuurlijk overleg 2026", "voorjaarsoverleg 2026"]
        if today == date(2026, 11, 1):
            assert len(events) == 5
        seen = found
    assert changed_on == sorted([*deeds, leaves])
    assert len(sequences) == 6
    feeds.close()
