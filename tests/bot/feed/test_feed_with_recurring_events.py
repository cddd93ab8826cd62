"""The feed as icalendar and recurring-ical-events read it, which many a web calendar is built on."""

from __future__ import annotations

from datetime import UTC, datetime

import icalendar
import pytest
import recurring_ical_events


@pytest.fixture(scope="module")
def calendar(whole_calendar: bytes) -> icalendar.Component:
    """The calendar as icalendar reads it: once, it is long."""
    return icalendar.Calendar.from_ical(whole_calendar)


def test_every_moment_around_every_clock_change_is_zoneinfos(calendar: icalendar.Component, all_changes: list[datetime]) -> None:
    found = {str(event["UID"]): event.start.astimezone(UTC) for event in recurring_ical_events.of(calendar).all()}
    assert [found[f"m{number}@nakomen.test"] for number in range(len(all_changes))] == all_changes


def test_every_text_arrives_as_it_was_meant(calendar: icalendar.Component, hard_texts: tuple[str, ...]) -> None:
    events = {str(event["UID"]): event for event in calendar.walk("VEVENT")}
    for number, text in enumerate(hard_texts):
        event = events[f"t{number}@nakomen.test"]
        assert [str(event[name]) for name in ("SUMMARY", "DESCRIPTION", "LOCATION")] == [text] * 3
