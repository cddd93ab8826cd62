"""The calendar that people subscribe to: from the meetings in store to iCalendar bytes.

Everything in it comes from the rows, so that the same rows are the same bytes; only the day on which a cancelled meeting leaves
comes from outside. It says which parties meet, and names no person.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from sqlmodel import Session

from calendars.ical import calendar_bytes, entry_bytes
from storage.agreements import Agreement
from storage.meetings import Meeting, meetings_with_ids, raw_meetings
from storage.words import AgreementStatus, Audience, MeetingStatus
from workflows.ground_rules import GroundRules
from workflows.meeting.carried import carried_to
from workflows.meeting.feed.audience import Readers, readers_of
from workflows.meeting.feed.choice import Deadlines, FeedChoice
from workflows.meeting.feed.deadlines import deadline_entries
from workflows.meeting.feed.entries import meeting_entry
from workflows.meeting.feed.kept import KeptEntries, Written
from workflows.meeting.scope import agreements_in_scope

CANCELLED_STAYS = timedelta(days=30)
NOTHING_YET = datetime(2020, 1, 1, tzinfo=UTC)
COLOUR = "teal"
NAMES = {
    "nl": {"one": "Jaaragenda {title}", "all": "Jaaragenda prestatieafspraken"},
    "en": {"one": "Meetings {title}", "all": "Meetings on the performance agreements"},
}


@dataclass(frozen=True, slots=True)
class FeedScope:
    """Whose calendar it is: an agreement's, that of a party, those of a person; of all agreements without any of them.

    `deadlines` adds those of the tasks of that agreement, party or person; legal dates are in it always, as days. Public and
    raad get no concept and no person's name, raad no tasks either (what is red, it finds on the board).
    """

    agreement_id: int | None = None
    party_id: int | None = None
    person_id: int | None = None
    audience: Audience = Audience.PARTIES
    deadlines: Deadlines = Deadlines.NONE
    alarms: tuple[timedelta, ...] = ()

    @property
    def choice(self) -> FeedChoice:
        """What the subscriber chose of it."""
        return FeedChoice(self.deadlines, self.alarms)


def feed_bytes(
    session: Session, scope: FeedScope, *, rules: GroundRules, today: date, kept: KeptEntries | None = None
) -> tuple[bytes, datetime]:
    """The calendar and the moment at which it last changed (UTC, whole seconds).

    A cancelled meeting stays for thirty days after its cancellation, judged by `today`. `kept` holds what was written before.
    """
    kept = KeptEntries() if kept is None else kept
    agreements = _agreements(session, scope)
    written: list[bytes] = []
    changes = [agreement.created_at for agreement in agreements]
    for agreement in agreements:
        readers = readers_of(session, agreement.id or 0, scope.audience)
        for entry in _meetings(session, agreement, readers, scope, rules=rules, kept=kept):
            if entry.gone_on is None or today < entry.gone_on:
                written.append(entry.data)
                changes.append(entry.modified)
            else:
                changes.append(datetime.combine(entry.gone_on, time(0), tzinfo=rules.zone))
        if scope.deadlines is not Deadlines.NONE and scope.audience is not Audience.RAAD:
            entries, changed = deadline_entries(
                session,
                agreement,
                party_id=scope.party_id,
                person_id=scope.person_id,
                choice=scope.choice,
                readers=readers,
                rules=rules,
            )
            written += [entry_bytes(entry, rules.domain) for entry in entries]
            changes += changed
    data = calendar_bytes(written, name=_name(agreements, rules), url=rules.public_url, color=COLOUR)
    return data, max(changes, default=NOTHING_YET).astimezone(UTC).replace(microsecond=0)


def _agreements(session: Session, scope: FeedScope) -> list[Agreement]:
    found = agreements_in_scope(session, agreement_id=scope.agreement_id, party_id=scope.party_id, person_id=scope.person_id)
    if scope.audience is Audience.PARTIES:
        return found
    return [agreement for agreement in found if agreement.status is not AgreementStatus.CONCEPT]


def _meetings(
    session: Session, agreement: Agreement, readers: Readers, scope: FeedScope, *, rules: GroundRules, kept: KeptEntries
) -> list[Written]:
    title = agreement.title, agreement.title_version, agreement.retitled_at
    context = (agreement.id, title, agreement.language, readers, scope.alarms, rules.domain, rules.public_url)

    def write(ids: Sequence[int]) -> dict[int, Written]:
        rows = meetings_with_ids(session, ids)
        went = {meeting_id: str(to["title"]) for meeting_id, to in carried_to(session, rows).items()}
        return {row.id or 0: written(row, went.get(row.id or 0)) for row in rows}

    def written(meeting: Meeting, carried: str | None) -> Written:
        entry = meeting_entry(meeting, agreement, readers, rules, alarms=scope.alarms, carried=carried)
        return Written(entry_bytes(entry, rules.domain), entry.modified, _gone_on(meeting, rules))

    return kept.written(context, raw_meetings(session, agreement.id or 0), write)


def _gone_on(meeting: Meeting, rules: GroundRules) -> date | None:
    """The first day on which a cancelled meeting is left out; None for one that isn't cancelled."""
    if meeting.status is not MeetingStatus.CANCELLED or meeting.cancelled_at is None:
        return None
    return meeting.cancelled_at.astimezone(rules.zone).date() + CANCELLED_STAYS + timedelta(days=1)


def _name(agreements: Sequence[Agreement], rules: GroundRules) -> str:
    if len(agreements) == 1:
        return _names(agreements[0].language)["one"].format(title=agreements[0].title)
    return _names(rules.language)["all"]


def _names(language: str) -> dict[str, str]:
    return NAMES.get(language, NAMES["nl"])
