"""One meeting as an entry of the calendar: what it is called there, and what is said of it. It names no person."""

from __future__ import annotations

from datetime import timedelta

from calendars.ical import AllDay, CalendarEntry, EntryStatus, Timed
from storage.agreements import Agreement
from storage.meetings import Meeting
from storage.words import MeetingKind, MeetingStatus
from workflows.ground_rules import GroundRules
from workflows.meeting.feed.audience import Readers
from workflows.meeting.feed.choice import alarms_for

COLOURS = {
    MeetingKind.BESTUURLIJK: "steelblue",
    MeetingKind.AMBTELIJK: "seagreen",
    MeetingKind.WERKGROEP: "goldenrod",
    MeetingKind.REGIONAAL: "slategray",
    MeetingKind.DEADLINE: "firebrick",
}
WORDS = {
    "nl": {
        "window": "te plannen: {name}",
        "deadline": "uiterlijk: {name}",
        "cancelled": "gaat niet door: {name}",
        "carried": "nu bij {title}: {name}",
        "choose": "De datum moet nog worden gekozen.",
        "organiser": "Organisatie: {who}",
        "host": "Ontvangst: {who}",
        "place": "Plaats: {place}",
        "source": "Bron: {source}",
        "agreement": "Hoort bij: {title}",
        "meeting": "overleg",
    },
    "en": {
        "window": "to be planned: {name}",
        "deadline": "no later than: {name}",
        "cancelled": "cancelled: {name}",
        "carried": "now with {title}: {name}",
        "choose": "The date is still to be chosen.",
        "organiser": "Organised by: {who}",
        "host": "Hosted by: {who}",
        "place": "Place: {place}",
        "source": "Source: {source}",
        "agreement": "Belongs to: {title}",
        "meeting": "meeting",
    },
}


def meeting_entry(
    meeting: Meeting,
    agreement: Agreement,
    readers: Readers,
    rules: GroundRules,
    *,
    alarms: tuple[timedelta, ...] = (),
    carried: str | None = None,
) -> CalendarEntry:
    """The entry. It rings only for what has a day: a set date, a legal date. `carried` is the agreement that it went to."""
    words = WORDS.get(agreement.language, WORDS["nl"])
    when: AllDay | Timed = AllDay(meeting.window_start, meeting.window_end)
    if meeting.starts_at is not None and meeting.ends_at is not None:
        when = Timed(meeting.starts_at, meeting.ends_at)
    status, title = _status(meeting)
    title = "carried" if carried else title
    name = readers.text(meeting.name) or (words["meeting"] if meeting.kind is MeetingKind.OTHER else meeting.kind.value)
    return CalendarEntry(
        uid=meeting.uid.partition("@")[0],
        when=when,
        summary=words[title].format(name=name, title=carried) if title else name,
        created=meeting.created_at,
        modified=max(meeting.modified_at, agreement.retitled_at or meeting.modified_at),
        sequence=meeting.sequence + agreement.title_version,
        status=status,
        description=_description(meeting, agreement, readers, words),
        location=readers.text(meeting.place),
        organiser=readers.party(meeting.organiser),
        url=rules.public_url,
        categories=(words["meeting"] if meeting.kind is MeetingKind.OTHER else meeting.kind.value,),
        color=COLOURS.get(meeting.kind),
        alarms=alarms_for(when, alarms) if status is EntryStatus.CONFIRMED else (),
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


def _description(meeting: Meeting, agreement: Agreement, readers: Readers, words: dict[str, str]) -> str:
    is_open = meeting.status is MeetingStatus.WINDOW and meeting.kind is not MeetingKind.DEADLINE
    place, organiser, host = readers.text(meeting.place), readers.party(meeting.organiser), readers.party(meeting.host)
    lines = [
        readers.text(meeting.subject),
        words["choose"] if is_open else None,
        words["place"].format(place=place) if place else None,
        words["organiser"].format(who=organiser) if organiser else None,
        words["host"].format(who=host) if host else None,
        words["agreement"].format(title=agreement.title),
        words["source"].format(source=meeting.source) if meeting.source else None,
    ]
    return "\n".join(line for line in lines if line)
