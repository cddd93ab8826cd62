"""The feed as ical.js reads it, the parser of Thunderbird: written by others, with a time zone machinery of its own."""

from __future__ import annotations

import json
import shutil
import subprocess
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from calendars.ical import AllDay, CalendarEntry, EntryStatus, Timed, build_calendar

EXTRAS = Path(__file__).parents[1] / "extras"
NODE = shutil.which("node")
pytestmark = [
    pytest.mark.extras,
    pytest.mark.skipif(NODE is None, reason="node is not installed, so ical.js can't run"),
    pytest.mark.skipif(not (EXTRAS / "node_modules" / "ical.js").exists(), reason="ical.js is not installed: make test-extras"),
]

MADE = datetime(2026, 1, 5, 9, 30, tzinfo=UTC)
MEETING = CalendarEntry(
    uid="m1",
    when=Timed(datetime(2026, 7, 7, 12, 0, tzinfo=UTC), datetime(2026, 7, 7, 13, 30, tzinfo=UTC)),
    summary="bestuurlijk overleg",
    created=MADE,
    modified=MADE,
)
HARD_TEXTS = (
    "😀 en 👩‍👩‍👧 bij de koffie",
    "a;b,c:d\\e\\n\"f\" 'g'",
    "regel één\nregel twee\n\n\tingesprongen",
    " begint met een spatie",
    "é" * 3000,
    "😀" * 100,
    "BEGIN:VEVENT\nUID:vals",
)


def read(*entries: CalendarEntry) -> dict[str, Any]:
    """What ical.js understands of a calendar with these entries."""
    calendar = build_calendar(entries, name="Jaaragenda Súdwest 😀", domain="nakomen.test")
    assert NODE is not None
    done = subprocess.run([NODE, EXTRAS / "read_feed.mjs"], input=calendar, capture_output=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr.decode()
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def iso(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")


def test_times_are_those_of_zoneinfo_around_every_change_from_2024_to_2035() -> None:
    noon = [datetime(year, month, day, 12, tzinfo=UTC) for year in range(2024, 2036) for month in range(1, 13) for day in (1, 15)]
    changes = [
        datetime(year, month, max(d for d in range(25, 32) if date(year, month, d).weekday() == 6), 1, tzinfo=UTC) + offset
        for year in range(2024, 2036)
        for month in (3, 10)
        for offset in (timedelta(hours=-2), timedelta(minutes=-30), timedelta(0), timedelta(minutes=30), timedelta(hours=2))
    ]
    starts = noon + changes
    length = timedelta(minutes=20)
    entries = [replace(MEETING, uid=f"m{number}", when=Timed(start, start + length)) for number, start in enumerate(starts)]
    assert [(event["start"], event["end"]) for event in read(*entries)["events"]] == [
        (iso(start), iso(start + length)) for start in starts
    ]


def test_a_window_is_all_day_and_ends_the_day_after_its_last() -> None:
    (event,) = read(replace(MEETING, when=AllDay(date(2026, 2, 1), date(2026, 3, 31)), status=EntryStatus.TENTATIVE))["events"]
    assert (event["allDay"], event["start"], event["end"]) == (True, "2026-02-01", "2026-04-01")
    assert event["status"] == "TENTATIVE"


def test_hard_texts_arrive_as_they_were_meant() -> None:
    entries = [
        replace(MEETING, uid=f"m{n}", summary=text, description=text, location=text, categories=(text, "tweede"))
        for n, text in enumerate(HARD_TEXTS)
    ]
    found = read(*entries)
    assert found["name"] == "Jaaragenda Súdwest 😀"
    for text, event in zip(HARD_TEXTS, found["events"], strict=True):
        assert (event["summary"], event["description"], event["location"]) == (text, text, text)
        assert event["categories"] == [text, "tweede"]


def test_an_organiser_with_punctuation_stays_one_name() -> None:
    (event,) = read(replace(MEETING, organiser='Huurdersraad "De Sleutel"; Noord: a, b'))["events"]
    assert event["organizer"] == "Huurdersraad 'De Sleutel'; Noord: a, b"


def test_a_move_keeps_the_uid_and_raises_the_sequence() -> None:
    (event,) = read(replace(MEETING, sequence=4))["events"]
    assert (event["uid"], event["sequence"]) == ("m1@nakomen.test", 4)


def test_a_deadline_as_task_is_due_on_its_day() -> None:
    found = read(replace(MEETING, when=AllDay(date(2026, 4, 1), date(2026, 6, 30)), as_todo=True))
    assert found["todos"] == [{"uid": "m1@nakomen.test", "due": "2026-06-30"}]
    assert found["events"] == []
