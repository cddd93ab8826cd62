"""The calendar of an agreement held against what real calendar programs stumble over: once each working day, told once.

What was found is kept until the next look. The coordinators get one message about what is new in it; what they know already is
not said again, and what is mended says nothing either: the App Home shows how it stands.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime

from sqlmodel import Session, col, select

from calendars.ical_check import Trap, trapped
from storage.agreements import Agreement, all_agreements
from storage.calendar_rows import calendar_rows_digest
from storage.feed_checks import FeedCheck, feed_check_of
from storage.meetings import Meeting, meetings_of
from storage.tasks import HistoryEntry
from storage.words import AgreementStatus, DeliveryKind
from workflows.ground_rules import GroundRules
from workflows.meeting.feed.choice import Deadlines
from workflows.meeting.feed.kept import KeptEntries
from workflows.meeting.feed.whole_calendar import FeedScope, feed_bytes
from workflows.outgoing import Outgoing, put_all
from workflows.tracking.people import coordinators

MATTERS = {"status", "start", "end", "place"}


@dataclass(frozen=True, slots=True)
class Wrong:
    """One thing that a calendar program would read wrongly. `name` is the meeting's; None where it is about the whole."""

    trap: str
    uid: str | None = None
    name: str | None = None


def wrong_in_feed(session: Session, agreement_id: int | None, *, rules: GroundRules, today: date) -> list[Wrong]:
    """Everything that is wrong in the calendar of an agreement (of all without one), each thing once."""
    try:
        found = [*_traps(session, agreement_id, rules, today)]
    except ValueError:  # a row that no calendar can hold: its readers get nothing at all
        found = [Wrong(Trap.UNMADE.value)]
    return list(dict.fromkeys([*found, *_uncounted(session, agreement_id), *_unsaid_titles(session, agreement_id)]))


class WellReadFeeds:
    """Remembers of each calendar that was well what it was made of: as long as that is the same it is well still.

    One with a fault is read each time: that may go by itself, when a cancelled meeting leaves.
    """

    def __init__(self) -> None:
        self._well: dict[int, bytes] = {}

    def wrong(self, session: Session, agreement_id: int, *, rules: GroundRules, today: date) -> list[Wrong]:
        """As `wrong_in_feed`, at the price of comparing rows where nothing has changed since the last look."""
        rows = calendar_rows_digest(session, agreement_id)
        if self._well.get(agreement_id) == rows:
            return []
        found = wrong_in_feed(session, agreement_id, rules=rules, today=today)
        if found:
            self._well.pop(agreement_id, None)
        else:
            self._well[agreement_id] = rows
        return found


def agreements_to_check(session: Session, *, now: datetime, rules: GroundRules) -> list[int]:
    """Those that are followed and were not looked at today; none before the hour of sending or on a day off."""
    local = now.astimezone(rules.zone)
    if local.time() < rules.policy.send_at or not rules.workdays.is_open(local.date()):
        return []
    followed = [row.id or 0 for row in all_agreements(session) if row.status is AgreementStatus.ACTIVE]
    return [agreement_id for agreement_id in followed if not _looked_today(session, agreement_id, now, rules)]


def keep_found(session: Session, agreement_id: int, found: Sequence[Wrong], *, now: datetime, rules: GroundRules) -> int:
    """Keeps what was found and writes to the coordinators what is new in it; gives to how many. Twice a day is once."""
    wanted = select(Agreement).where(col(Agreement.id) == agreement_id).with_for_update()
    agreement = session.exec(wanted).first()
    if agreement is None or _looked_today(session, agreement_id, now, rules):
        return 0
    row = feed_check_of(session, agreement_id) or FeedCheck(agreement_id=agreement_id, checked_at=now)
    known = {(one["trap"], one["uid"]) for one in row.found}
    new = [one for one in found if (one.trap, one.uid) not in known]
    row.checked_at, row.found = now, [asdict(one) for one in found]
    session.add(row)
    session.flush()
    return _tell(session, agreement, new, now=now, rules=rules)


def _looked_today(session: Session, agreement_id: int, now: datetime, rules: GroundRules) -> bool:
    row = feed_check_of(session, agreement_id)
    return row is not None and row.checked_at.astimezone(rules.zone).date() >= now.astimezone(rules.zone).date()


def _tell(session: Session, agreement: Agreement, new: Sequence[Wrong], *, now: datetime, rules: GroundRules) -> int:
    if not new:
        return 0
    day = now.astimezone(rules.zone).date().isoformat()
    messages = [
        Outgoing(
            key=f"feed-check:{agreement.id}:{person.id}:{day}",
            kind=DeliveryKind.OTHER,
            moment=now,
            payload={
                "message": "feed_check",
                "language": person.language or agreement.language,
                "title": agreement.title,
                "found": [asdict(one) for one in new],
            },
            person_id=person.id,
            agreement_id=agreement.id,
        )
        for person in coordinators(session, agreement.id or 0)
    ]
    put_all(session, messages, now=now)
    return len(messages)


def _traps(session: Session, agreement_id: int | None, rules: GroundRules, today: date) -> Iterator[Wrong]:
    first, second = KeptEntries(), KeptEntries()  # what both calendars share is written twice, not four times
    for deadlines in (Deadlines.EVENTS, Deadlines.TODOS):
        scope = FeedScope(agreement_id, deadlines=deadlines)
        data, again = (feed_bytes(session, scope, rules=rules, today=today, kept=kept)[0] for kept in (first, second))
        for found in trapped(data):
            yield Wrong(found.trap.value, found.uid, _name(session, found.uid))
        if data != again:
            yield Wrong(Trap.RESTLESS.value)


def _uncounted(session: Session, agreement_id: int | None) -> Iterator[Wrong]:
    """Meetings of which the history knows more changes than the calendars were told."""
    wanted = select(HistoryEntry.meeting_id, HistoryEntry.change).where(col(HistoryEntry.meeting_id).is_not(None))
    if agreement_id is not None:
        wanted = wanted.where(HistoryEntry.agreement_id == agreement_id)
    changes = Counter(meeting_id for meeting_id, change in session.exec(wanted) if MATTERS & set(change))
    for meeting in meetings_of(session, agreement_id):
        if changes[meeting.id] > meeting.sequence:
            yield Wrong(Trap.SEQUENCE.value, meeting.uid, meeting.name)


def _unsaid_titles(session: Session, agreement_id: int | None) -> Iterator[Wrong]:
    """Agreements that got another title more often than their calendars were told: it stands in every entry."""
    wanted = select(HistoryEntry.agreement_id, HistoryEntry.change).where(
        col(HistoryEntry.meeting_id).is_(None), col(HistoryEntry.task_id).is_(None)
    )
    changes = Counter(owner for owner, change in session.exec(wanted) if "title" in change)
    for agreement in all_agreements(session):
        if agreement_id in {None, agreement.id} and changes[agreement.id or 0] > agreement.title_version:
            yield Wrong(Trap.SEQUENCE.value, f"a{agreement.id}", agreement.title)


def _name(session: Session, uid: str | None) -> str | None:
    if uid is None:
        return None
    ours = uid.partition("@")[0]
    wanted = select(Meeting.name).where((col(Meeting.uid) == ours) | col(Meeting.uid).startswith(ours + "@", autoescape=True))
    found = session.exec(wanted).first()
    return found or uid
