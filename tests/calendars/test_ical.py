"""The bytes of the feed, by hand and as the icalendar library reads them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar
import pytest
import recurring_ical_events
from hypothesis import example, given
from hypothesis import strategies as st

from calendars.ical import AllDay, CalendarEntry, EntryStatus, Timed, build_calendar

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
MADE = datetime(2026, 1, 5, 9, 30, tzinfo=UTC)
WINDOW = CalendarEntry(
    uid="meeting-7",
    when=AllDay(date(2026, 2, 1), date(2026, 3, 31)),
    summary="te plannen: bestuurlijk overleg",
    created=MADE,
    modified=MADE,
    status=EntryStatus.TENTATIVE,
)
MEETING = CalendarEntry(
    uid="meeting-8",
    when=Timed(datetime(2026, 7, 7, 14, 0, tzinfo=AMSTERDAM), datetime(2026, 7, 7, 15, 30, tzinfo=AMSTERDAM)),
    summary="Bestuurlijk overleg; het bod, en meer",
    created=MADE,
    modified=datetime(2026, 3, 1, 12, 0, tzinfo=UTC),
    sequence=2,
    description="Regel één\nRegel twee \\ 😀",
    location="Raadhuis, zaal 2",
    organiser="Woonlint",
    url="https://nakomen.test/board",
    categories=("bestuurlijk overleg", "a,b"),
    color="teal",
)


def build(*entries: CalendarEntry) -> bytes:
    return build_calendar(entries, name="Jaaragenda Veldhoek", domain="nakomen.test")


def component(entry: CalendarEntry, kind: str = "VEVENT") -> icalendar.Component:
    (found,) = icalendar.Calendar.from_ical(build(entry)).walk(kind)
    return found


def lines(calendar: bytes) -> list[str]:
    return calendar.decode().replace("\r\n ", "").split("\r\n")


def test_a_window_is_tentative_and_all_day_with_an_exclusive_end() -> None:
    found = lines(build(WINDOW))
    assert "DTSTART;VALUE=DATE:20260201" in found
    assert "DTEND;VALUE=DATE:20260401" in found
    assert "STATUS:TENTATIVE" in found
    assert "TRANSP:TRANSPARENT" in found  # nobody is busy for two months


def test_a_date_that_is_set_stands_on_the_clocks_of_amsterdam() -> None:
    found = lines(build(MEETING))
    assert "DTSTART;TZID=Europe/Amsterdam:20260707T140000" in found
    assert "DTEND;TZID=Europe/Amsterdam:20260707T153000" in found


def test_a_meeting_says_all_that_is_known_of_it() -> None:
    found = lines(build(MEETING))
    for line in (
        "UID:meeting-8@nakomen.test",
        "DTSTAMP:20260301T120000Z",
        "LAST-MODIFIED:20260301T120000Z",
        "CREATED:20260105T093000Z",
        "SEQUENCE:2",
        "STATUS:CONFIRMED",
        "SUMMARY:Bestuurlijk overleg\\; het bod\\, en meer",
        "DESCRIPTION:Regel één\\nRegel twee \\\\ 😀",
        "LOCATION:Raadhuis\\, zaal 2",
        'ORGANIZER;CN="Woonlint":mailto:noreply@nakomen.test',
        "URL:https://nakomen.test/board",
        "CATEGORIES:bestuurlijk overleg,a\\,b",
        "COLOR:teal",
    ):
        assert line in found


def test_the_calendar_says_its_name_and_how_often_to_look_in_old_and_new_words() -> None:
    found = lines(build_calendar([], name="Agenda, Veldhoek", domain="d.test", refresh=timedelta(hours=2), color="navy"))
    assert found[:2] == ["BEGIN:VCALENDAR", "VERSION:2.0"]
    assert any(line.startswith("PRODID:-//") for line in found)
    for line in ("NAME:Agenda\\, Veldhoek", "X-WR-CALNAME:Agenda\\, Veldhoek", "COLOR:navy"):
        assert line in found
    assert "REFRESH-INTERVAL;VALUE=DURATION:PT2H" in found
    assert "X-PUBLISHED-TTL:PT2H" in found


def test_a_cancelled_meeting_stays_and_frees_the_time() -> None:
    found = lines(build(replace(MEETING, status=EntryStatus.CANCELLED)))
    assert "STATUS:CANCELLED" in found
    assert "TRANSP:TRANSPARENT" in found


def test_there_is_no_alarm_unless_asked_for() -> None:
    assert b"VALARM" not in build(MEETING, WINDOW)
    found = lines(build(replace(MEETING, alarms=(timedelta(days=1), timedelta(minutes=90)))))
    assert [line for line in found if line.startswith("TRIGGER")] == ["TRIGGER:-P1D", "TRIGGER:-PT1H30M"]


def test_a_deadline_as_task_is_due_on_its_last_day() -> None:
    deadline = replace(WINDOW, when=AllDay(date(2026, 4, 1), date(2026, 6, 30)), as_todo=True)
    found = component(deadline, "VTODO")
    assert (found["DTSTART"].dt, found["DUE"].dt) == (date(2026, 4, 1), date(2026, 6, 30))
    assert found["STATUS"] == "NEEDS-ACTION"


def test_a_task_that_is_done_is_completed() -> None:
    found = component(replace(WINDOW, as_todo=True, done=True), "VTODO")
    assert found["STATUS"] == "COMPLETED"
    assert found["COMPLETED"].dt == MADE


def test_a_task_of_one_day_has_no_start_that_equals_its_end() -> None:
    found = component(replace(WINDOW, when=AllDay(date(2026, 6, 30), date(2026, 6, 30)), as_todo=True), "VTODO")
    assert "DTSTART" not in found


@pytest.mark.parametrize(
    ("start", "written"),
    [
        (datetime(2026, 10, 24, 23, 30, tzinfo=UTC), "DTSTART;TZID=Europe/Amsterdam:20261025T013000"),
        (datetime(2026, 10, 25, 0, 30, tzinfo=UTC), "DTSTART:20261025T003000Z"),
        (datetime(2026, 10, 25, 1, 30, tzinfo=UTC), "DTSTART:20261025T013000Z"),
        (datetime(2026, 10, 25, 2, 30, tzinfo=UTC), "DTSTART;TZID=Europe/Amsterdam:20261025T033000"),
    ],
)
def test_the_hour_that_comes_twice_is_told_apart(start: datetime, written: str) -> None:
    assert written in lines(build(replace(MEETING, when=Timed(start, start + timedelta(minutes=15)))))


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="zone"):
        Timed(datetime(2026, 7, 7, 14, 0), datetime(2026, 7, 7, 15, 0))
    with pytest.raises(ValueError, match="zone"):
        replace(MEETING, modified=datetime(2026, 7, 7, 14, 0))


def test_an_end_before_the_start_is_refused() -> None:
    with pytest.raises(ValueError, match="before"):
        AllDay(date(2026, 2, 2), date(2026, 2, 1))
    with pytest.raises(ValueError, match="before"):
        Timed(datetime(2026, 7, 7, 14, 0, tzinfo=UTC), datetime(2026, 7, 7, 13, 0, tzinfo=UTC))


def test_the_same_entries_give_the_same_bytes_and_one_change_changes_one_entry() -> None:
    before, after = lines(build(WINDOW, MEETING)), lines(build(WINDOW, replace(MEETING, sequence=3)))
    assert before == lines(build(WINDOW, MEETING))
    assert [pair for pair in zip(before, after, strict=True) if pair[0] != pair[1]] == [("SEQUENCE:2", "SEQUENCE:3")]


def test_what_is_no_address_can_not_break_out_of_its_line() -> None:
    hostile = replace(MEETING, url='https://x.test/\r\nATTACH:evil"', uid="a\r\nb", color="red\nX:1", organiser='A"\r\nB;:^n')
    found = lines(build(hostile))
    assert "URL:https://x.test/ATTACH:evil" in found
    assert "UID:ab@nakomen.test" in found
    assert "COLOR:redX:1" in found
    assert component(hostile)["ORGANIZER"].params["CN"] == "A' B;:^n"


def test_the_time_zone_is_that_of_zoneinfo_around_every_change_from_2024_to_2035() -> None:
    zone = icalendar.Calendar.from_ical(build()).walk("VTIMEZONE")[0].to_tz(lookup_tzid=False)
    change = timedelta(hours=1)
    moments = [
        datetime(year, month, day, 1, 0, tzinfo=UTC) + offset
        for year in range(2024, 2036)
        for month, day in ((1, 1), (7, 1), *_changes(year))
        for offset in (-24 * change, -change, -timedelta(seconds=1), timedelta(0), change, 24 * change)
    ]
    for moment in moments:
        assert moment.astimezone(zone).replace(tzinfo=None) == moment.astimezone(AMSTERDAM).replace(tzinfo=None), moment


def _changes(year: int) -> list[tuple[int, int]]:
    """The last Sundays of March and October."""
    return [(month, max(day for day in range(25, 32) if date(year, month, day).weekday() == 6)) for month in (3, 10)]


# --- by property, with a client that others wrote ---

HARD = st.text(st.sampled_from("a é€😀👩‍👩‍👧;,:\\\"'\r\n\t\x00\x0b\x1b\x7f\x85\u2028\ufeff^nN "), max_size=300) | st.text(
    max_size=300
)


def meant(text: str) -> str:
    """The text as a person meant it: one kind of line break, no control characters."""
    one_break = re.sub(r"\r\n|[\r\x85\u2028\u2029]", "\n", text)
    return "".join(c for c in one_break if c in "\n\t" or unicodedata.category(c) not in {"Cc", "Cs"})


@given(HARD, HARD, HARD, st.lists(HARD.filter(meant), max_size=3))
def test_whatever_the_text_a_client_reads_what_was_meant(summary: str, description: str, place: str, words: list[str]) -> None:
    entry = replace(MEETING, summary=summary, description=description, location=place, categories=tuple(words))
    found = component(entry)
    assert str(found["SUMMARY"]) == meant(summary)
    assert str(found.get("DESCRIPTION", "")) == meant(description)
    assert str(found.get("LOCATION", "")) == meant(place)
    assert [str(word) for word in (found["CATEGORIES"].cats if words else [])] == [meant(word) for word in words]


@given(HARD)
def test_whatever_the_text_no_line_is_too_long_and_no_character_is_cut(text: str) -> None:
    built = build(replace(MEETING, summary=text, description=text * 30, organiser=text, categories=(text,)))
    assert built.endswith(b"\r\n")
    for line in built[:-2].split(b"\r\n"):
        assert len(line) <= 75
        line.decode()
        assert b"\n" not in line and b"\r" not in line


def test_a_text_of_ten_thousand_characters_arrives_whole() -> None:
    text = "Afspraak; één, 😀\n" * 625
    assert str(component(replace(MEETING, description=text))["DESCRIPTION"]) == text


MOMENTS = st.datetimes(datetime(2024, 1, 1), datetime(2035, 12, 31)).map(lambda m: m.replace(microsecond=0, tzinfo=UTC))


@given(MOMENTS, st.timedeltas(timedelta(minutes=1), timedelta(days=2)))
@example(datetime(2028, 10, 29, 0, 30, tzinfo=UTC), timedelta(minutes=1))  # the hour that comes twice, its first time
@example(
    datetime(2028, 10, 29, 1, 0, tzinfo=UTC), timedelta(minutes=1)
)  # and its second: X-WR-TIMEZONE made a client read the first
def test_a_client_meets_at_the_moment_that_was_meant(start: datetime, length: timedelta) -> None:
    end = (start + length).replace(microsecond=0)
    calendar = icalendar.Calendar.from_ical(build(replace(MEETING, when=Timed(start, end))))
    (event,) = recurring_ical_events.of(calendar).between(start - timedelta(days=3), end + timedelta(days=3))
    assert (event["DTSTART"].dt.astimezone(UTC), event["DTEND"].dt.astimezone(UTC)) == (start, end)


@given(st.dates(date(2024, 1, 1), date(2035, 12, 31)), st.integers(0, 120))
def test_a_client_shows_a_window_on_its_days_and_no_others(first: date, length: int) -> None:
    last = first + timedelta(days=length)
    calendar = recurring_ical_events.of(icalendar.Calendar.from_ical(build(replace(WINDOW, when=AllDay(first, last)))))
    one_day = timedelta(days=1)
    shown = [bool(calendar.at(day)) for day in (first - one_day, first, last, last + one_day)]
    assert shown == [False, True, True, False]
