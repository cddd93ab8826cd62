"""Calendars that are hard to read: every hour around every clock change, and texts that break what is written carelessly."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from calendars.ical import CalendarEntry, Timed, build_calendar

MADE = datetime(2026, 1, 5, 9, 30, tzinfo=UTC)
LENGTH = timedelta(minutes=20)
HALF_HOUR = timedelta(minutes=30)
HARD_TEXTS = (
    "😀 en 👩‍👩‍👧 bij de koffie",
    "a;b,c:d\\e \"f\" 'g' \\n \\, \\;",
    "regel één\nregel twee\n\n  ingesprongen",
    "é" * 1500,
    "x" * 73 + "😀" * 60,
    "BEGIN:VEVENT\nUID:vals\nEND:VEVENT",
    "العربية עברית 漢字 ﷽",
    "100% & <b>vet</b> {{ 7*7 }} ${HOME} %s",
    "tien duizend tekens, " * 475 + "en dan het eind",
)


def starts(*, around: timedelta, step: timedelta) -> list[datetime]:
    """Moments from so long before to so long after each clock change from 2024 to 2035 (last Sundays, 01:00 UTC)."""
    sundays = [
        date(year, month, max(day for day in range(25, 32) if date(year, month, day).weekday() == 6))
        for year in range(2024, 2036)
        for month in (3, 10)
    ]
    found = []
    for sunday in sundays:
        change = datetime(sunday.year, sunday.month, sunday.day, 1, tzinfo=UTC)
        steps = around // step
        found += [change + number * step for number in range(-steps, steps + 1)]
    return found


def short(moments: list[datetime]) -> list[tuple[datetime, datetime]]:
    """A time of twenty minutes from each moment."""
    return [(moment, moment + LENGTH) for moment in moments]


def calendar_of(spans: list[tuple[datetime, datetime]], texts: tuple[str, ...] = ()) -> bytes:
    """A calendar with a meeting in each time (m0, m1...), and one for each text (t0, t1...)."""
    entries = [CalendarEntry(f"m{n}", Timed(*span), f"overleg {n}", MADE, MADE) for n, span in enumerate(spans)]
    noon = datetime(2026, 6, 1, 12, tzinfo=UTC)
    entries += [
        CalendarEntry(
            f"t{n}",
            Timed(noon + timedelta(days=n), noon + timedelta(days=n, hours=1)),
            text,
            MADE,
            MADE,
            location=text,
            description=text,
        )
        for n, text in enumerate(texts)
    ]
    return build_calendar(entries, name="Jaaragenda Súdwest 😀", domain="nakomen.test")


@pytest.fixture(scope="session")
def all_changes() -> list[datetime]:
    """Every half hour from a day before to a day after each change."""
    return starts(around=timedelta(days=1), step=HALF_HOUR)


@pytest.fixture(scope="session")
def changes() -> list[datetime]:
    """The two hours before and after each change by half hours, the days by six hours: for clients that take their time."""
    near, days = starts(around=timedelta(hours=2), step=HALF_HOUR), starts(around=timedelta(days=1), step=timedelta(hours=6))
    return sorted({*near, *days})


@pytest.fixture(scope="session")
def few_spans() -> list[tuple[datetime, datetime]]:
    """From the day before to half an hour before, from the change itself to half an hour after, and a day after each change.

    For a server that takes its time over each meeting: both ends of it are moments to compare.
    """
    day = timedelta(days=1)
    found = []
    for change in starts(around=timedelta(0), step=HALF_HOUR):
        found += [(change - day, change - HALF_HOUR), (change, change + HALF_HOUR), (change + day, change + day + LENGTH)]
    return found


@pytest.fixture(scope="session")
def few_calendar(few_spans: list[tuple[datetime, datetime]]) -> bytes:
    """Those and the texts in one calendar."""
    return calendar_of(few_spans, HARD_TEXTS)


@pytest.fixture(scope="session")
def hard_calendar(changes: list[datetime]) -> bytes:
    """The changes and the texts in one calendar."""
    return calendar_of(short(changes), HARD_TEXTS)


@pytest.fixture(scope="session")
def whole_calendar(all_changes: list[datetime]) -> bytes:
    """All changes and the texts in one calendar."""
    return calendar_of(short(all_changes), HARD_TEXTS)


@pytest.fixture(scope="session")
def hard_texts() -> tuple[str, ...]:
    """The texts, in the order of their entries."""
    return HARD_TEXTS
