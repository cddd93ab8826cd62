"""The check finds each trap in a calendar that was broken by hand, and nothing in one that is right."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from calendars.ical import AllDay, CalendarEntry, Timed, build_calendar
from calendars.ical_check import Trap, trapped

MADE = datetime(2026, 1, 5, 9, 30, tzinfo=UTC)
START = datetime(2026, 7, 7, 12, 0, tzinfo=UTC)
ENTRIES = (
    CalendarEntry("m1", Timed(START, START.replace(hour=13)), "overleg met 😀 en een lange naam " + "é" * 90, MADE, MADE),
    CalendarEntry("m2", AllDay(date(2026, 2, 1), date(2026, 3, 31)), "te plannen", MADE, MADE, organiser='Woonlint: "a;b"'),
    CalendarEntry("m3", AllDay(date(2026, 6, 30), date(2026, 6, 30)), "taak", MADE, MADE, as_todo=True),
    CalendarEntry(
        "m4", Timed(datetime(2026, 10, 25, 0, 30, tzinfo=UTC), datetime(2026, 10, 25, 1, 30, tzinfo=UTC)), "x", MADE, MADE
    ),
)
RIGHT = build_calendar(ENTRIES, name="Jaaragenda", domain="nakomen.test")


def test_a_calendar_of_ours_falls_into_no_trap() -> None:
    assert trapped(RIGHT) == []
    assert trapped(build_calendar([], name="leeg", domain="nakomen.test")) == []


@pytest.mark.parametrize(
    ("right", "wrong", "trap", "uid"),
    [
        (b"DTSTART;TZID=Europe/Amsterdam:20260707T140000", b"DTSTART:20260707T140000", Trap.FLOATING, "m1@nakomen.test"),
        (b"DTSTART;TZID=Europe/Amsterdam:", b"DTSTART;TZID=Europe/Brussels:", Trap.FLOATING, "m1@nakomen.test"),
        (b"DTEND;VALUE=DATE:20260401", b"DTEND;VALUE=DATE:20260201", Trap.END, "m2@nakomen.test"),
        (b"RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", b"RDATE:20260329T020000", Trap.ZONE, None),
        (b"UID:m2@nakomen.test", b"UID:m2 en meer@nakomen.test", Trap.UID, "m2 en meer@nakomen.test"),
        (b"UID:m2@nakomen.test\r\n", b"", Trap.UID, None),
        (b"UID:m2@nakomen.test", b"UID:m1@nakomen.test", Trap.TWICE, "m1@nakomen.test"),
        (b"\r\n", b"\n", Trap.LINES, None),
        (b"\r\n ", b"", Trap.LINES, None),
        (b"\xc3\xa9", b"\xc3\r\n \xa9", Trap.CHARACTER, None),
        (b"SEQUENCE:0", b"SEQUENCE:-1", Trap.SEQUENCE, "m1@nakomen.test"),
        (b"LAST-MODIFIED:20260105T093000Z", b"LAST-MODIFIED:20270105T093000Z", Trap.STAMP, "m1@nakomen.test"),
        (b"DTSTAMP:20260105T093000Z\r\n", b"", Trap.STAMP, "m1@nakomen.test"),
    ],
)
def test_each_trap_is_found_and_named(right: bytes, wrong: bytes, trap: Trap, uid: str | None) -> None:
    assert right in RIGHT
    assert (trap, uid) in [(found.trap, found.uid) for found in trapped(RIGHT.replace(right, wrong))]
