"""A year of one meeting cycle, and a subscriber who looks often: windows, dates, two moves, a cancellation, the new year.

Each time the calendar is read by somebody else's program (icalendar). What it shows must be what was decided, an event changes
only on the day of its own change, and its UID never. Often is each week, and the day before, of and after whatever happens.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
from sqlmodel import Session, col, select

from storage.agreements import Agreement, Party
from storage.database import Database
from storage.meetings import meetings_of
from storage.moments import Moment
from storage.words import AgreementStatus, PartyRole, Source
from workflows.ground_rules import GroundRules
from workflows.meeting.feed.whole_calendar import FeedScope, feed_bytes
from workflows.meeting.laying_out import lay_out_meetings
from workflows.meeting.meetings import cancel_meeting, set_meeting
from workflows.reminding.due import work_off
from workflows.reminding.replanning import replan_agreement

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
SIGNED = datetime(2026, 1, 5, 8, tzinfo=AMSTERDAM)
EVALUATION, OFFER, NEW = (
    "bestuurlijk overleg evaluatie",
    "bestuurlijk overleg bod",
    "bestuurlijk overleg nieuwe prestatieafspraken",
)
Event = dict[str, Any]


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=AMSTERDAM)


class Year:
    """An agreement by the legal cycle, and what happens to its meetings."""

    def __init__(self, session: Session, rules: GroundRules) -> None:
        self.session, self.rules = session, rules
        agreement = Agreement(
            title="Prestatieafspraken Veldhoek 2026", year_start=2026, year_end=2026, status=AgreementStatus.ACTIVE,
            channel="C1", document="a.pdf", content_hash="a", created_at=SIGNED, confirmed_at=SIGNED,
        )  # fmt: skip
        session.add(agreement)
        session.flush()
        self.agreement_id = agreement.id or 0
        session.add(Party(agreement_id=self.agreement_id, name="Woonlint", role=PartyRole.CORPORATIE))
        session.flush()
        lay_out_meetings(
            session, agreement_id=self.agreement_id, proposed=(), year_start=2026, year_end=2026, now=SIGNED, rules=rules
        )
        replan_agreement(session, self.agreement_id, now=SIGNED, rules=rules)

    def meeting(self, name: str, year: int = 2026) -> Any:
        return next(m for m in meetings_of(self.session, self.agreement_id) if m.name == name and m.year == year)

    def set(self, name: str, start: str, now: datetime) -> None:
        set_meeting(
            self.session, self.meeting(name).id, start=local(start), person_id=None, source=Source.CLI, now=now, rules=self.rules
        )  # fmt: skip

    def cancel(self, name: str, now: datetime) -> None:
        cancel_meeting(self.session, self.meeting(name).id, person_id=None, source=Source.CLI, now=now, rules=self.rules)

    def live(self, until: datetime) -> None:
        while True:
            wanted = select(Moment.at).where(col(Moment.settled_at).is_(None), Moment.at <= until).order_by(col(Moment.at))
            at = self.session.exec(wanted).first()
            if at is None:
                return
            work_off(self.session, now=at, rules=self.rules)

    def seen(self, day: date) -> dict[str, Event]:
        """The calendar as a subscriber reads it, by UID."""
        data, _ = feed_bytes(self.session, FeedScope(agreement_id=self.agreement_id), rules=self.rules, today=day)
        return events_in(data)


@lru_cache(maxsize=2)
def events_in(data: bytes) -> dict[str, Event]:
    """On most days the same bytes as on the day before."""
    return {str(event["UID"]): read(event) for event in icalendar.Calendar.from_ical(data).walk("VEVENT")}


def read(event: Any) -> Event:
    return {
        "name": str(event["SUMMARY"]),
        "start": event.decoded("DTSTART"),
        "end": event.decoded("DTEND"),
        "status": str(event["STATUS"]),
        "sequence": int(event.get("SEQUENCE", 0)),
        "stamp": event.decoded("DTSTAMP"),
        "text": event.to_ical(),
    }


def test_who_looks_often_sees_what_was_decided_and_nothing_else(database: Database, rules: GroundRules) -> None:
    with database.write() as session:
        year = Year(session, rules)
        deeds: dict[date, tuple[str, Callable[[datetime], None]]] = {
            date(2026, 1, 20): (EVALUATION, lambda now: year.set(EVALUATION, "2026-03-03T14:00", now)),
            date(2026, 2, 10): (EVALUATION, lambda now: year.set(EVALUATION, "2026-03-10T14:00", now)),
            date(2026, 2, 27): (EVALUATION, lambda now: year.set(EVALUATION, "2026-03-31T09:30", now)),
            date(2026, 5, 12): (OFFER, lambda now: year.set(OFFER, "2026-07-07T10:00", now)),
            date(2026, 6, 30): (OFFER, lambda now: year.cancel(OFFER, now)),
            date(2026, 9, 22): (NEW, lambda now: year.set(NEW, "2026-11-12T10:00", now)),
        }
        uids = {name: year.meeting(name).uid.partition("@")[0] for name in (EVALUATION, OFFER, NEW)}
        before = year.seen(SIGNED.date())
        first = set(before)
        gone, laid_out = date(2026, 6, 30) + timedelta(days=31), date(2026, 11, 1)
        near = {when + timedelta(days=apart) for when in [*deeds, gone, laid_out] for apart in (-1, 0, 1)}
        for day in sorted({*near, *(SIGNED.date() + timedelta(weeks=week) for week in range(1, 57))}):
            year.live(datetime.combine(day, datetime.min.time(), AMSTERDAM).replace(hour=10))
            name, do = deeds.get(day, ("", lambda _now: None))
            do(datetime.combine(day, datetime.min.time(), AMSTERDAM).replace(hour=11))
            now = year.seen(day)
            changed = {uid for uid in now if uid in before and now[uid]["text"] != before[uid]["text"]}
            came, went = set(now) - set(before), set(before) - set(now)
            expected = {uid for uid in now if name and uid.partition("@")[0] == uids[name]}
            assert changed == expected, f"{day}: an event changed that nobody touched, or the change is not seen"
            for uid in changed:
                assert now[uid]["sequence"] > before[uid]["sequence"]
                assert now[uid]["stamp"] > before[uid]["stamp"]
            assert bool(came) == (day == laid_out), f"{day}: the new year comes on 1 November, all at once"
            assert {uid.partition("@")[0] for uid in went} == ({uids[OFFER]} if day == gone else set()), day
            before = now
        shown = {uid.partition("@")[0]: event for uid, event in before.items()}
        evaluation, agreements = shown[uids[EVALUATION]], shown[uids[NEW]]
        assert (evaluation["start"], evaluation["end"]) == (local("2026-03-31T09:30"), local("2026-03-31T11:00"))
        assert evaluation["status"] == agreements["status"] == "CONFIRMED"
        assert evaluation["sequence"] == 3
        assert first - set(before) == {uid for uid in first if uid.partition("@")[0] == uids[OFFER]}, "nothing else was lost"
        of_2027 = [event for uid, event in before.items() if uid not in first]
        open_ones = [event for event in of_2027 if event["status"] == "TENTATIVE"]
        assert {event["start"].year for event in of_2027} == {2027}
        assert all(event["name"].startswith("te plannen: ") and not isinstance(event["start"], datetime) for event in open_ones)
        assert len(of_2027) == len(first), "the same cycle again"


def test_a_cancelled_meeting_is_seen_as_such_for_thirty_days(database: Database, rules: GroundRules) -> None:
    with database.write() as session:
        year = Year(session, rules)
        year.set(OFFER, "2026-07-07T10:00", local("2026-05-12T11:00"))
        year.cancel(OFFER, local("2026-06-30T11:00"))
        uid = year.meeting(OFFER).uid.partition("@")[0]

        def status(day: date) -> str | None:
            return next((event["status"] for key, event in year.seen(day).items() if key.partition("@")[0] == uid), None)

        assert status(date(2026, 6, 30)) == status(date(2026, 7, 30)) == "CANCELLED"
        assert status(date(2026, 7, 31)) is None
