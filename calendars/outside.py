"""What is taken in a calendar that others publish (the council's, a colleague's): its events as busy times of our days.

Such a calendar is written by anybody: what can't be read is left out, what never ends is cut off, and nothing in it can fail
in another way than with `Unreadable`. How long reading may take is for the caller to bound (`bot.outside` does it in a process
of its own): a rule for repetition can ask for more work than there is time.
"""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

MOST_EVENTS = 20_000
MOST_FOUND = 5_000
MAX_TITLE = 120
LONGEST_STAY = timedelta(days=366)
TOO_OFTEN = frozenset({"SECONDLY", "MINUTELY", "HOURLY"})
ONE_DAY = timedelta(days=1)


class Unreadable(ValueError):
    """This is no calendar, or one that can't be read."""


@dataclass(frozen=True, slots=True, order=True)
class Busy:
    """Something that is held, from `start` until `end` (moments with a zone); of `all_day` from midnight to midnight."""

    start: datetime
    end: datetime
    title: str
    all_day: bool = False


def busy_times(data: bytes, *, first: date, last: date, zone: ZoneInfo) -> list[Busy]:
    """The events from the first day to the last (both included) by time, repetitions expanded. Raises Unreadable.

    What is cancelled or doesn't take up time (TRANSP:TRANSPARENT, RFC 5545 section 3.8.2.7) is left out. A time without a zone
    is local.
    """
    begin, end = datetime.combine(first, time(0), zone), datetime.combine(last + ONE_DAY, time(0), zone)
    found = sorted(one for series in _series(_calendar(data)) for one in _of_series(series, begin, end, zone))
    return found[:MOST_FOUND]


def _calendar(data: bytes) -> Any:
    from icalendar import Calendar  # noqa: PLC0415 - takes long to load

    whole = data.upper()
    if b"BEGIN:VCALENDAR" not in whole or b"END:VCALENDAR" not in whole:  # cut off halfway is no calendar either
        raise Unreadable("no calendar, or a part of one")
    try:
        return Calendar.from_ical(data.decode("utf-8-sig", "replace"))
    except Exception as error:  # the library fails on others' text in every way there is
        raise Unreadable(type(error).__name__) from error


def _series(calendar: Any) -> Iterator[Any]:
    """The events that share a UID, each as a calendar of their own with the zones of the whole: a bad one spoils no other."""
    from icalendar import Calendar  # noqa: PLC0415 - as above

    zones = [part for part in calendar.subcomponents if part.name == "VTIMEZONE"]
    events = [part for part in calendar.subcomponents if part.name == "VEVENT"][:MOST_EVENTS]
    by_uid: dict[str, list[Any]] = {}
    for number, event in enumerate(events):
        by_uid.setdefault(str(event.get("UID") or number), []).append(event)
    for members in by_uid.values():
        part = Calendar()
        for name in ("VERSION", "PRODID", "X-WR-TIMEZONE"):
            if name in calendar:
                part[name] = calendar[name]
        part.subcomponents = [*zones, *members]
        yield part


def _of_series(part: Any, begin: datetime, end: datetime, zone: ZoneInfo) -> list[Busy]:
    try:
        if any(_repeats_too_often(event) for event in part.subcomponents):
            return []
        return list(_busy(_occurrences(part, begin, end), begin, end, zone))
    except Exception:  # as above
        return []


def _repeats_too_often(event: Any) -> bool:
    rules = event.get("RRULE")
    for rule in rules if isinstance(rules, list) else [rules] if rules else []:
        often = {str(word).upper() for word in rule.get("FREQ", [])}
        if often & TOO_OFTEN or any(name in rule for name in ("BYSECOND", "BYMINUTE", "BYHOUR")):
            return True
    return False


def _occurrences(calendar: Any, begin: datetime, end: datetime) -> Iterator[Any]:
    import recurring_ical_events  # noqa: PLC0415 - takes long to load

    query = recurring_ical_events.of(calendar, skip_bad_series=True, components=["VEVENT"])
    return iter(query.between(begin, end))


def _busy(occurrences: Iterator[Any], begin: datetime, end: datetime, zone: ZoneInfo) -> Iterator[Busy]:
    for event in occurrences:
        if str(event.get("STATUS", "")).upper() == "CANCELLED" or str(event.get("TRANSP", "")).upper() == "TRANSPARENT":
            continue
        found = _one(event, zone)
        if found is not None and found.start < end and found.end > begin:
            yield found


def _one(event: Any, zone: ZoneInfo) -> Busy | None:
    start, end = event.start, event.end
    all_day = not isinstance(start, datetime)
    begins, ends = _moment(start, zone), _moment(end, zone)
    if all_day and ends <= begins:
        ends = _moment(start + ONE_DAY, zone)
    if ends < begins or ends - begins > LONGEST_STAY:
        return None
    title = " ".join("".join(c if c.isprintable() else " " for c in str(event.get("SUMMARY", ""))).split())[:MAX_TITLE]
    return Busy(begins, ends, title, all_day)


def _moment(value: date | datetime, zone: ZoneInfo) -> datetime:
    if not isinstance(value, datetime):
        return datetime.combine(value, time(0), zone)
    return value.replace(tzinfo=zone) if value.tzinfo is None else value.astimezone(zone)


def as_values(found: list[Busy]) -> list[list[Any]]:
    """Busy times as plain JSON values: begin and end in UTC, title, whole days."""
    return [[_utc(one.start), _utc(one.end), one.title, one.all_day] for one in found]


def from_values(values: Any, *, zone: ZoneInfo) -> list[Busy]:
    """Busy times from what `as_values` made."""
    return [
        Busy(datetime.fromisoformat(start).astimezone(zone), datetime.fromisoformat(end).astimezone(zone), str(title), bool(day))
        for start, end, title, day in values
    ]


def _utc(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat()


def _bound_memory(most: int) -> None:
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (most, most))


def main() -> int:
    """`python -m calendars.outside FIRST LAST ZONE [MEGABYTES]`: a calendar on stdin, its busy times as JSON on stdout.

    1 when it is unreadable. With a bound on memory what asks for more ends.
    """
    logging.disable(logging.CRITICAL)  # the libraries say what they skip
    first, last, zone, *megabytes = sys.argv[1:]
    if megabytes:
        _bound_memory(int(megabytes[0]) * 1024 * 1024)
    try:
        found = busy_times(
            sys.stdin.buffer.read(), first=date.fromisoformat(first), last=date.fromisoformat(last), zone=ZoneInfo(zone)
        )
    except Unreadable as error:
        sys.stderr.write(str(error))
        return 1
    sys.stdout.write(json.dumps(as_values(found)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
