"""What was understood of a document: the proposal that a person corrects and confirms.

Plain values; nothing is stored here.

`as_json` gives the published shape of `nakomen read --json`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from calendars.periods import Period
from storage.words import AfspraakKind, MeetingKind, PartyRole, Section
from workflows.plain_number import plain_number
from workflows.reading.reading_notes import Note

__all__ = [
    "AfspraakKind",
    "MeetingKind",
    "PartyRole",
    "Place",
    "Proposal",
    "ProposedAfspraak",
    "ProposedMeeting",
    "ProposedParty",
    "ProposedTask",
    "Section",
    "Target",
]


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: page and line count from 1; text without pages is one page."""

    page: int
    line: int


@dataclass(frozen=True, slots=True)
class ProposedParty:
    name: str
    role: PartyRole
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Target:
    value: float
    unit: str


@dataclass(frozen=True, slots=True)
class ProposedTask:
    """One commitment: who, what, by when.

    `owners` and `lead` are names from the proposal's parties; nobody is guessed. `stand` is what a monitor says of how it
    stands.
    """

    title: str
    quote: str
    owners: tuple[str, ...]
    lead: str | None
    period: Period
    target: Target | None = None
    conditional: bool = False
    confidence: float = 1.0
    place: Place | None = None
    stand: str | None = None


@dataclass(frozen=True, slots=True)
class ProposedAfspraak:
    """One numbered item, number as printed (`6`, `6a`, `1.3`, `B1.4` for item 4 of annex 1)."""

    number: str
    theme: str | None
    heading: str | None
    section: Section
    text: str
    kind: AfspraakKind | None = None
    tasks: tuple[ProposedTask, ...] = ()
    place: Place | None = None
    named: tuple[str, ...] = ()
    """Whom its cells name as doing it, also where no time makes it a task."""


@dataclass(frozen=True, slots=True)
class ProposedMeeting:
    """One entry of the procedure or jaaragenda section; month and day as printed, `when` in the document's words."""

    name: str
    kind: MeetingKind
    when: str
    month: int | None = None
    day: int | None = None
    times_per_year: float | None = None
    organiser: str | None = None
    host: str | None = None
    subject: str | None = None
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    document: str
    title: str
    year_start: int | None
    year_end: int | None
    signed_on: date | None
    parties: tuple[ProposedParty, ...]
    afspraken: tuple[ProposedAfspraak, ...]
    meetings: tuple[ProposedMeeting, ...]
    warnings: tuple[Note, ...] = field(default=())
    language: str = "nl"
    addition: bool = False
    """Whether the document says that it adds to an agreement, so that what it leaves out stays."""

    def as_json(self) -> dict[str, Any]:
        """The published shape, keys in a fixed order."""
        return {
            "document": self.document,
            "language": self.language,
            "title": self.title,
            "year_start": self.year_start,
            "year_end": self.year_end,
            "signed_on": _day(self.signed_on),
            "parties": [{"name": p.name, "role": p.role.value, "aliases": list(p.aliases)} for p in self.parties],
            "afspraken": [_afspraak(a) for a in self.afspraken],
            "meetings": [_meeting(m) for m in self.meetings],
            "warnings": [note.said(self.language) for note in self.warnings],
        }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _place(place: Place | None) -> dict[str, int | None]:
    return {"page": place.page if place else None, "line": place.line if place else None}


def _afspraak(afspraak: ProposedAfspraak) -> dict[str, Any]:
    return {
        "number": afspraak.number,
        "theme": afspraak.theme,
        "heading": afspraak.heading,
        "section": afspraak.section.value,
        "kind": afspraak.kind.value if afspraak.kind else None,
        "text": afspraak.text,
        **_place(afspraak.place),
        "tasks": [_task(t) for t in afspraak.tasks],
    }


def _task(task: ProposedTask) -> dict[str, Any]:
    period = task.period
    return {
        "title": task.title,
        "quote": task.quote,
        "owners": list(task.owners),
        "lead": task.lead,
        "period": {
            "kind": period.kind.value,
            "start": period.start.isoformat(),
            "due": period.due.isoformat(),
            "recurrence": period.recurrence.value if period.recurrence else None,
            "times_per_year": plain_number(period.times_per_year),
        },
        "target": {"value": plain_number(task.target.value), "unit": task.target.unit} if task.target else None,
        "conditional": task.conditional,
        "confidence": round(task.confidence, 2),
        **({"stand": task.stand} if task.stand else {}),
        **_place(task.place),
    }


def _meeting(meeting: ProposedMeeting) -> dict[str, Any]:
    return {
        "name": meeting.name,
        "kind": meeting.kind.value,
        "when": meeting.when,
        "month": meeting.month,
        "day": meeting.day,
        "times_per_year": plain_number(meeting.times_per_year),
        "organiser": meeting.organiser,
        "host": meeting.host,
        "subject": meeting.subject,
        **_place(meeting.place),
    }
