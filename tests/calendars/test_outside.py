"""Calendars of others: what is in them is known, and nothing in them harms."""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calendars.outside import MAX_TITLE, Busy, Unreadable, as_values, busy_times, from_values

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)


def calendar(*events: str) -> bytes:
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Raad//NL"]
    for number, event in enumerate(events):
        lines += ["BEGIN:VEVENT", f"UID:{number}@raad", "DTSTAMP:20260101T000000Z", *event.split("|"), "END:VEVENT"]
    return "\r\n".join([*lines, "END:VCALENDAR", ""]).encode()


def read(data: bytes) -> list[tuple[str, str]]:
    found = busy_times(data, first=FIRST, last=LAST, zone=AMSTERDAM)
    return [(one.start.strftime("%m-%d %H:%M"), one.title) for one in found]


def test_a_meeting_of_the_council_is_found_with_its_hour() -> None:
    data = calendar(
        "SUMMARY:Raadsvergadering|DTSTART;TZID=Europe/Amsterdam:20260407T193000|DTEND;TZID=Europe/Amsterdam:20260407T230000"
    )
    assert busy_times(data, first=FIRST, last=LAST, zone=AMSTERDAM) == [
        Busy(
            datetime(2026, 4, 7, 19, 30, tzinfo=AMSTERDAM), datetime(2026, 4, 7, 23, tzinfo=AMSTERDAM), "Raadsvergadering", False
        )
    ]


def test_what_repeats_comes_each_time_but_for_the_exceptions() -> None:
    """Every first Tuesday (RFC 5545 section 3.8.5.3), not in August, and in May a day later."""
    data = calendar(
        "SUMMARY:Commissie|DTSTART:20260106T190000|DTEND:20260106T220000|RRULE:FREQ=MONTHLY;BYDAY=1TU;COUNT=9|EXDATE:20260804T190000"
    )
    months = [start[:2] for start, _ in read(data)]
    assert months == ["01", "02", "03", "04", "05", "06", "07", "09"]


@pytest.mark.parametrize(
    ("event", "found"),
    [
        ("SUMMARY:UTC|DTSTART:20260701T100000Z|DTEND:20260701T110000Z", [("07-01 12:00", "UTC")]),
        ("SUMMARY:Zonder zone|DTSTART:20260701T100000|DTEND:20260701T110000", [("07-01 10:00", "Zonder zone")]),
        ("SUMMARY:Reces|DTSTART;VALUE=DATE:20260704|DTEND;VALUE=DATE:20260705", [("07-04 00:00", "Reces")]),
        ("SUMMARY:Een dag|DTSTART;VALUE=DATE:20260704", [("07-04 00:00", "Een dag")]),
        ("SUMMARY:Met duur|DTSTART:20260701T100000|DURATION:PT2H", [("07-01 10:00", "Met duur")]),
        ("SUMMARY:Gaat niet door|STATUS:CANCELLED|DTSTART:20260701T100000|DURATION:PT2H", []),
        ("SUMMARY:Vrij|TRANSP:TRANSPARENT|DTSTART;VALUE=DATE:20260704", []),
        ("SUMMARY:Vorig jaar|DTSTART:20250701T100000|DURATION:PT2H", []),
        ("SUMMARY:Elke seconde|DTSTART:20260101T000000Z|RRULE:FREQ=SECONDLY", []),
        ("SUMMARY:Elk uur|DTSTART:20260101T000000Z|RRULE:FREQ=DAILY;BYMINUTE=0,1,2,3,4,5", []),
        ("SUMMARY:Zonder begin", []),
        ("SUMMARY:Geen dag|DTSTART:20261350T100000", []),
    ],
)  # fmt: skip
def test_each_way_to_write_an_event(event: str, found: list[tuple[str, str]]) -> None:
    assert read(calendar(event)) == found


def test_one_bad_event_does_not_hide_the_others() -> None:
    good = "SUMMARY:Raad|DTSTART:20260407T193000|DURATION:PT3H"
    assert read(calendar("SUMMARY:x|DTSTART:nooit|RRULE:FREQ=SOMS", good)) == [("04-07 19:30", "Raad")]


@pytest.mark.parametrize(
    "data", [b"", b"<html>Verhuisd</html>", b"\x00\xff" * 50, b"BEGIN:VCALENDAR", b"BEGIN:VCALENDAR\r\nEND:VEVENT"]
)
def test_what_is_no_calendar_is_told_apart(data: bytes) -> None:
    with pytest.raises(Unreadable):
        busy_times(data, first=FIRST, last=LAST, zone=AMSTERDAM)


def test_a_title_is_one_line_of_limited_length() -> None:
    [(_, title)] = read(calendar("SUMMARY:" + "a\\n" * 500 + "|DTSTART:20260407T193000|DURATION:PT3H"))
    assert len(title) == MAX_TITLE
    assert title.isprintable()


line = st.one_of(
    st.text(max_size=40),
    st.sampled_from([
        "BEGIN:VEVENT", "END:VEVENT", "BEGIN:VTIMEZONE", "TZID:Mars/Olympus", "END:VTIMEZONE", "BEGIN:VCALENDAR", "END:VCALENDAR",
        "DTSTART:20260407T193000", "DTSTART;TZID=Mars/Olympus:20260407T193000", "DTSTART;VALUE=DATE:20260229", "DTEND:00010101",
        "DTSTART:99991231T235959Z", "DURATION:P99999W", "DURATION:-PT1H", "RRULE:FREQ=DAILY", "RRULE:FREQ=DAILY;UNTIL=2026",
        "RRULE:FREQ=WEEKLY;INTERVAL=0", "RRULE:FREQ=MONTHLY;BYDAY=9TU", "RRULE:COUNT=5", "RDATE:20260408T100000", "EXDATE:x",
        "RECURRENCE-ID:20260408T193000", "UID:1", "SEQUENCE:x", "SUMMARY:Raad", "X-WR-TIMEZONE:Mars/Olympus", "STATUS:CANCELLED",
    ]),
)  # fmt: skip


@settings(max_examples=60)
@given(st.lists(line, max_size=25))
def test_any_text_is_read_or_refused_and_what_is_found_lies_in_the_days_asked_for(lines: list[str]) -> None:
    data = "\r\n".join(["BEGIN:VCALENDAR", *lines, "END:VCALENDAR", ""]).encode("utf-8", "replace")
    try:
        found = busy_times(data, first=FIRST, last=LAST, zone=AMSTERDAM)
    except Unreadable:
        return
    begin = datetime.combine(FIRST, time(0), AMSTERDAM)
    end = datetime.combine(LAST + timedelta(days=1), time(0), AMSTERDAM)
    assert all(one.start < end and one.end > begin and one.start <= one.end for one in found)


@settings(max_examples=30)
@given(st.data())
def test_a_calendar_with_some_bytes_changed_is_read_or_refused(draw: st.DataObject) -> None:
    whole = bytearray(
        calendar("SUMMARY:Raad|DTSTART:20260407T193000|DURATION:PT3H|RRULE:FREQ=WEEKLY;COUNT=4", "DTSTART;VALUE=DATE:20260101")
    )
    for at in draw.draw(st.lists(st.integers(0, len(whole) - 1), min_size=1, max_size=12)):
        whole[at] = draw.draw(st.integers(0, 255))
    with contextlib.suppress(Unreadable):
        busy_times(bytes(whole), first=FIRST, last=LAST, zone=AMSTERDAM)


@given(st.lists(st.builds(
    lambda start, length, title: Busy(start.replace(tzinfo=AMSTERDAM), start.replace(tzinfo=AMSTERDAM) + length, title),
    st.datetimes(datetime(2024, 1, 1), datetime(2035, 1, 1)).filter(lambda at: at.month not in {3, 10}),
    st.timedeltas(timedelta(0), timedelta(days=3)), st.text(max_size=20),
)))  # fmt: skip
def test_what_was_found_can_be_kept_as_plain_values(found: list[Busy]) -> None:
    assert from_values(json.loads(json.dumps(as_values(found))), zone=AMSTERDAM) == found


def test_reading_in_a_process_of_its_own_gives_the_same() -> None:
    data = calendar("SUMMARY:Raad|DTSTART:20260407T193000|DURATION:PT3H")
    run = subprocess.run(
        [sys.executable, "-m", "calendars.outside", "2026-01-01", "2026-12-31", "Europe/Amsterdam"],
        input=data,
        capture_output=True,
        check=False,
    )
    assert run.returncode == 0
    assert from_values(json.loads(run.stdout), zone=AMSTERDAM) == busy_times(data, first=FIRST, last=LAST, zone=AMSTERDAM)
