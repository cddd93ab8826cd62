"""A calendar to subscribe to: entries -> the bytes of an iCalendar object (RFC 5545, with the properties of RFC 7986).

The same entries give the same bytes: nothing in them comes from the clock or from chance.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from calendars.ical_text import fold, parameter, plain, text
from calendars.ical_zone import TIMEZONE_ID, VTIMEZONE

PRODID = "-//Nakomen//Jaaragenda//NL"
REFRESH = timedelta(hours=1)
_AMSTERDAM = ZoneInfo(TIMEZONE_ID)
_ONE_DAY = timedelta(days=1)
_ZONE = b"".join(map(fold, VTIMEZONE))


class EntryStatus(StrEnum):
    TENTATIVE = "TENTATIVE"
    CONFIRMED = "CONFIRMED"
    CANCELLED = "CANCELLED"


@dataclass(frozen=True, slots=True)
class AllDay:
    """Whole days from `first` to `last`, both included."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"the days {self.first}..{self.last} end before they start")


@dataclass(frozen=True, slots=True)
class Timed:
    """From one aware moment to another."""

    start: datetime
    end: datetime

    def __post_init__(self) -> None:
        if self.start.utcoffset() is None or self.end.utcoffset() is None:
            raise ValueError("the start and end of an entry need a time zone")
        if self.end.astimezone(UTC) < self.start.astimezone(UTC):
            raise ValueError(f"the entry ends ({self.end}) before it starts ({self.start})")


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """One meeting or deadline.

    `uid` is the part before the @ and never changes; `sequence` and `modified` rise only when the entry changes. `organiser` is
    the name of a party, never of a person. `alarms` are times before the start at which a client may ring (below zero: after
    it, for whole days, which start at midnight). `as_todo` makes a task of it that is due on its last day, for clients that
    know tasks. ValueError for moments without a zone.
    """

    uid: str
    when: AllDay | Timed
    summary: str
    created: datetime
    modified: datetime
    sequence: int = 0
    status: EntryStatus = EntryStatus.CONFIRMED
    description: str | None = None
    location: str | None = None
    organiser: str | None = None
    url: str | None = None
    categories: tuple[str, ...] = ()
    color: str | None = None
    alarms: tuple[timedelta, ...] = ()
    as_todo: bool = False
    done: bool = False

    def __post_init__(self) -> None:
        if self.created.utcoffset() is None or self.modified.utcoffset() is None:
            raise ValueError("created and modified need a time zone")


def build_calendar(
    entries: Iterable[CalendarEntry],
    *,
    name: str,
    domain: str,
    color: str | None = None,
    refresh: timedelta = REFRESH,
) -> bytes:
    """The calendar with these entries, in their order.

    `domain` stands behind the @ of each UID; `color` is a CSS3 name (RFC 7986 section 5.9); `refresh` is how often clients are
    asked to look.
    """
    written = (entry_bytes(entry, domain) for entry in entries)
    return calendar_bytes(written, name=name, color=color, refresh=refresh)


def calendar_bytes(
    written: Iterable[bytes],
    *,
    name: str,
    url: str | None = None,
    color: str | None = None,
    refresh: timedelta = REFRESH,
) -> bytes:
    """The calendar around entries that `entry_bytes` has written, as `build_calendar` makes it.

    `url` is where the calendar can be seen (never the secret address of the feed).
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODID}", "CALSCALE:GREGORIAN"]
    lines += [f"NAME:{text(name)}", f"X-WR-CALNAME:{text(name)}"]
    lines += [f"URL:{plain(url)}"] if url else []
    lines += [f"REFRESH-INTERVAL;VALUE=DURATION:{_duration(refresh)}", f"X-PUBLISHED-TTL:{_duration(refresh)}"]
    lines += [f"COLOR:{plain(color)}"] if color else []
    return b"".join([*(fold(line) for line in lines), _ZONE, *written, b"END:VCALENDAR\r\n"])


def entry_bytes(entry: CalendarEntry, domain: str) -> bytes:
    """One entry, on its own lines."""
    lines = _todo(entry, domain) if entry.as_todo else _event(entry, domain)
    return b"".join(fold(line) for line in lines)


def _event(entry: CalendarEntry, domain: str) -> list[str]:
    if isinstance(entry.when, AllDay):
        when = [f"DTSTART;VALUE=DATE:{_day(entry.when.first)}", f"DTEND;VALUE=DATE:{_day(entry.when.last + _ONE_DAY)}"]
    else:
        start, end = _moments(entry.when.start, entry.when.end)
        when = [f"DTSTART{start}", f"DTEND{end}"]
    # A whole-day entry says "some day in here": it must not block anybody's agenda.
    busy = "TRANSPARENT" if isinstance(entry.when, AllDay) or entry.status is EntryStatus.CANCELLED else "OPAQUE"
    return [
        "BEGIN:VEVENT",
        *_identity(entry, domain),
        *when,
        f"STATUS:{entry.status}",
        f"TRANSP:{busy}",
        *_words(entry, domain),
        *_alarms(entry),
        "END:VEVENT",
    ]


def _todo(entry: CalendarEntry, domain: str) -> list[str]:
    """A task (RFC 5545 section 3.6.2): due on its last day, which for a task is no exclusive end."""
    if isinstance(entry.when, AllDay):
        when = [f"DTSTART;VALUE=DATE:{_day(entry.when.first)}"] if entry.when.first < entry.when.last else []
        when.append(f"DUE;VALUE=DATE:{_day(entry.when.last)}")
    else:
        when = [f"DUE{due}" for due in _moments(entry.when.end)]
    status = "COMPLETED" if entry.done else "CANCELLED" if entry.status is EntryStatus.CANCELLED else "NEEDS-ACTION"
    return [
        "BEGIN:VTODO",
        *_identity(entry, domain),
        *when,
        f"STATUS:{status}",
        *([f"COMPLETED:{_utc(entry.modified)}", "PERCENT-COMPLETE:100"] if entry.done else []),
        *_words(entry, domain),
        *_alarms(entry),
        "END:VTODO",
    ]


def _identity(entry: CalendarEntry, domain: str) -> list[str]:
    """Who it is and which version. Without a METHOD, DTSTAMP is the last change (RFC 5545 section 3.8.7.2)."""
    return [
        f"UID:{plain(entry.uid)}@{plain(domain)}",
        f"DTSTAMP:{_utc(entry.modified)}",
        f"CREATED:{_utc(entry.created)}",
        f"LAST-MODIFIED:{_utc(entry.modified)}",
        f"SEQUENCE:{entry.sequence}",
    ]


def _words(entry: CalendarEntry, domain: str) -> list[str]:
    lines = [f"SUMMARY:{text(entry.summary)}"]
    lines += [f"DESCRIPTION:{text(entry.description)}"] if entry.description else []
    lines += [f"LOCATION:{text(entry.location)}"] if entry.location else []
    # ORGANIZER wants a calendar address; this one is nobody's, so that no client writes to it.
    lines += [f"ORGANIZER;CN={parameter(entry.organiser)}:mailto:noreply@{plain(domain)}"] if entry.organiser else []
    lines += [f"URL:{plain(entry.url)}"] if entry.url else []
    lines += [f"CATEGORIES:{','.join(text(category) for category in entry.categories)}"] if entry.categories else []
    lines += [f"COLOR:{plain(entry.color)}"] if entry.color else []
    return lines


def _alarms(entry: CalendarEntry) -> Sequence[str]:
    # A task that has no start rings before its end.
    related = ";RELATED=END" if entry.as_todo else ""
    lines: list[str] = []
    for before in entry.alarms:
        lines += ["BEGIN:VALARM", "ACTION:DISPLAY", f"DESCRIPTION:{text(entry.summary)}"]
        lines += [f"TRIGGER{related}:{_trigger(before)}", "END:VALARM"]
    return lines


def _trigger(before: timedelta) -> str:
    return f"-{_duration(before)}" if before > timedelta(0) else _duration(-before)


def _day(day: date) -> str:
    return f"{day.year:04}{day.month:02}{day.day:02}"


def _utc(moment: datetime) -> str:
    there = moment.astimezone(UTC)
    return f"{_day(there)}T{there:%H%M%S}Z"


def _moments(*moments: datetime) -> list[str]:
    """Moments on Amsterdam's clocks, each as what follows the property's name.

    In UTC when one of them is in the hour that comes twice in autumn, of which some clients mean the first and some the second.
    """
    there = [moment.astimezone(_AMSTERDAM) for moment in moments]
    if any(moment.replace(fold=0).utcoffset() != moment.replace(fold=1).utcoffset() for moment in there):
        return [f":{_utc(moment)}" for moment in moments]
    return [f";TZID={TIMEZONE_ID}:{_day(moment)}T{moment:%H%M%S}" for moment in there]


def _duration(length: timedelta) -> str:
    """RFC 5545 section 3.3.6; whole days as days, seconds dropped."""
    minutes = int(length.total_seconds()) // 60
    if minutes and minutes % 1440 == 0:
        return f"P{minutes // 1440}D"
    hours, rest = divmod(minutes, 60)
    return f"PT{hours}H" if hours and not rest else f"PT{hours}H{rest}M" if hours else f"PT{rest}M"
