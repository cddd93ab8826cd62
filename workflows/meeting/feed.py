"""The calendar that people subscribe to: from the meetings in store to iCalendar bytes.

Everything in it comes from the rows, so that the same rows are the same bytes; only the day on which a cancelled meeting leaves
comes from outside. It says which parties meet, and names no person.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from sqlmodel import Session

from calendars.ical import AllDay, CalendarEntry, EntryStatus, Timed, build_calendar
from storage.agreements import Agreement
from storage.meetings import Meeting, meetings_of
from storage.words import Audience, MeetingKind, MeetingStatus
from workflows.ground_rules import GroundRules
from workflows.meeting.feed_deadlines import deadline_entries
from workflows.meeting.scope import agreements_in_scope

CANCELLED_STAYS = timedelta(days=30)
NOTHING_YET = datetime(2020, 1, 1, tzinfo=UTC)
COLOURS = {
    MeetingKind.BESTUURLIJK: "steelblue",
    MeetingKind.AMBTELIJK: "seagreen",
    MeetingKind.WERKGROEP: "goldenrod",
    MeetingKind.REGIONAAL: "slategray",
    MeetingKind.DEADLINE: "firebrick",
}
WORDS = {
    "nl": {
        "calendar": "Jaaragenda {title}",
        "calendar_of_all": "Jaaragenda prestatieafspraken",
        "window": "te plannen: {name}",
        "deadline": "uiterlijk: {name}",
        "cancelled": "gaat niet door: {name}",
        "choose": "De datum moet nog worden gekozen.",
        "organiser": "Organisatie: {who}",
        "host": "Ontvangst: {who}",
        "place": "Plaats: {place}",
        "source": "Bron: {source}",
        "agreement": "Hoort bij: {title}",
    },
    "en": {
        "calendar": "Meetings {title}",
        "calendar_of_all": "Meetings on the performance agreements",
        "window": "to be planned: {name}",
        "deadline": "no later than: {name}",
        "cancelled": "cancelled: {name}",
        "choose": "The date is still to be chosen.",
        "organiser": "Organised by: {who}",
        "host": "Hosted by: {who}",
        "place": "Place: {place}",
        "source": "Source: {source}",
        "agreement": "Belongs to: {title}",
    },
}


class Deadlines(StrEnum):
    """Whether the deadlines of tasks are in it: not, as days, or as tasks (which most calendars ignore)."""

    NONE = "none"
    EVENTS = "events"
    TODOS = "todo"


@dataclass(frozen=True, slots=True)
class FeedScope:
    """Whose calendar it is: an agreement's, that of a party, those of a person; of all agreements without any of them.

    `deadlines` adds those of the tasks of that agreement, party or person; as tasks the legal dates are tasks too.
    """

    agreement_id: int | None = None
    party_id: int | None = None
    person_id: int | None = None
    audience: Audience = Audience.PARTIES
    deadlines: Deadlines = Deadlines.NONE


def feed_bytes(session: Session, scope: FeedScope, *, rules: GroundRules, today: date) -> tuple[bytes, datetime]:
    """The calendar and the moment at which it last changed (UTC, whole seconds).

    A cancelled meeting stays for thirty days after its cancellation, judged by `today`.
    """
    agreements = agreements_in_scope(session, agreement_id=scope.agreement_id, party_id=scope.party_id, person_id=scope.person_id)
    entries: list[CalendarEntry] = []
    changes = [agreement.created_at for agreement in agreements]
    for agreement in agreements:
        for meeting in meetings_of(session, agreement.id):
            gone_on = _gone_on(meeting, rules)
            if gone_on is None or today < gone_on:
                as_todo = scope.deadlines is Deadlines.TODOS and meeting.kind is MeetingKind.DEADLINE
                entries.append(_entry(meeting, agreement, rules, as_todo=as_todo))
                changes.append(meeting.modified_at)
            else:
                changes.append(datetime.combine(gone_on, time(0), tzinfo=rules.zone))
        if scope.deadlines is not Deadlines.NONE:
            deadlines, changed = deadline_entries(
                session,
                agreement,
                party_id=scope.party_id,
                person_id=scope.person_id,
                as_todo=scope.deadlines is Deadlines.TODOS,
                rules=rules,
            )
            entries += deadlines
            changes += changed
    data = build_calendar(entries, name=_name(agreements, rules), domain=rules.domain, url=rules.public_url)
    return data, max(changes, default=NOTHING_YET).astimezone(UTC).replace(microsecond=0)


def _gone_on(meeting: Meeting, rules: GroundRules) -> date | None:
    """The first day on which a cancelled meeting is left out; None for one that isn't cancelled."""
    if meeting.status is not MeetingStatus.CANCELLED or meeting.cancelled_at is None:
        return None
    return meeting.cancelled_at.astimezone(rules.zone).date() + CANCELLED_STAYS + timedelta(days=1)


def _name(agreements: Sequence[Agreement], rules: GroundRules) -> str:
    if len(agreements) == 1:
        return _words(agreements[0].language)["calendar"].format(title=agreements[0].title)
    return _words(rules.language)["calendar_of_all"]


def _words(language: str) -> dict[str, str]:
    return WORDS.get(language, WORDS["nl"])


def _entry(meeting: Meeting, agreement: Agreement, rules: GroundRules, *, as_todo: bool) -> CalendarEntry:
    words = _words(agreement.language)
    when: AllDay | Timed = AllDay(meeting.window_start, meeting.window_end)
    if meeting.starts_at is not None and meeting.ends_at is not None:
        when = Timed(meeting.starts_at, meeting.ends_at)
    status, title = _status(meeting)
    return CalendarEntry(
        uid=meeting.uid.partition("@")[0],
        when=when,
        summary=words[title].format(name=meeting.name) if title else meeting.name,
        created=meeting.created_at,
        modified=meeting.modified_at,
        sequence=meeting.sequence,
        status=status,
        description=_description(meeting, agreement, words),
        location=meeting.place,
        organiser=meeting.organiser,
        url=rules.public_url,
        categories=(meeting.kind.value,),
        color=COLOURS.get(meeting.kind),
        as_todo=as_todo,
    )


def _status(meeting: Meeting) -> tuple[EntryStatus, str | None]:
    """How sure the entry is, and what stands before its name. A legal date needs no choosing."""
    if meeting.status is MeetingStatus.CANCELLED:
        return EntryStatus.CANCELLED, "cancelled"
    if meeting.status is MeetingStatus.SET:
        return EntryStatus.CONFIRMED, None
    if meeting.kind is MeetingKind.DEADLINE:
        return EntryStatus.CONFIRMED, "deadline"
    return EntryStatus.TENTATIVE, "window"


def _description(meeting: Meeting, agreement: Agreement, words: dict[str, str]) -> str:
    is_open = meeting.status is MeetingStatus.WINDOW and meeting.kind is not MeetingKind.DEADLINE
    lines = [
        meeting.subject,
        words["choose"] if is_open else None,
        words["place"].format(place=meeting.place) if meeting.place else None,
        words["organiser"].format(who=meeting.organiser) if meeting.organiser else None,
        words["host"].format(who=meeting.host) if meeting.host else None,
        words["agreement"].format(title=agreement.title),
        words["source"].format(source=meeting.source) if meeting.source else None,
    ]
    return "\n".join(line for line in lines if line)
