"""Dates to propose: working days on which schools are open and nobody else has planned anything, and why not others."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from calendars.outside import Busy
from calendars.school_holidays import of_region, shipped
from calendars.suggesting import Clash, Surroundings, Taken, clashes_of, suggest
from calendars.workdays import WorkCalendar

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=AMSTERDAM)


def council(start: str, hours: int = 3) -> Taken:
    return Taken(Busy(local(start), local(start) + timedelta(hours=hours), "Raadsvergadering"), "Raad")


def around(*taken: Taken, region: str = "midden") -> Surroundings:
    return Surroundings(WorkCalendar(), of_region(shipped(), region), taken, AMSTERDAM)


def test_five_dates_far_from_each_other_outside_weekends_and_holidays() -> None:
    """July 2026 in region midden: the summer holiday begins on the 18th."""
    found = suggest(date(2026, 7, 1), date(2026, 7, 31), around(), earliest=date(2026, 1, 1))
    days = [one.start.date() for one in found]
    assert len(days) == 5
    assert all(day < date(2026, 7, 18) and day.weekday() < 5 for day in days)
    assert (days[-1] - days[0]).days >= 8
    assert all(one.clashes == () for one in found)


def test_another_hour_of_the_day_is_taken_where_the_first_one_is_not_free() -> None:
    found = suggest(date(2026, 9, 8), date(2026, 9, 8), around(council("2026-09-08T09:00")), earliest=date(2026, 1, 1))
    assert [one.start for one in found] == [local("2026-09-08T14:00")]


def test_where_no_date_is_good_those_that_clash_least_are_shown_with_why() -> None:
    found = suggest(date(2026, 10, 19), date(2026, 10, 23), around(council("2026-10-20T08:00", 10)), earliest=date(2026, 1, 1))
    assert [one.start.date().day for one in found] == [19, 20, 21, 22, 23]
    assert found[0].clashes == (Clash("holiday", "herfstvakantie", "midden"),)
    assert found[1].clashes == (Clash("holiday", "herfstvakantie", "midden"), Clash("busy", "Raadsvergadering", "Raad"))


def test_a_window_that_is_over_has_no_dates() -> None:
    assert suggest(date(2026, 3, 1), date(2026, 3, 31), around(), earliest=date(2026, 4, 1)) == []


def test_what_a_chosen_date_falls_together_with_is_named() -> None:
    assert clashes_of(local("2026-12-25T10:00"), local("2026-12-25T11:00"), around()) == (
        Clash("closed"),
        Clash("holiday", "kerstvakantie", "midden"),
    )
    assert clashes_of(local("2026-09-08T12:00"), local("2026-09-08T13:00"), around(council("2026-09-08T09:00"))) == ()


@given(st.dates(date(2026, 1, 1), date(2029, 12, 1)), st.integers(0, 120), st.lists(st.integers(0, 130), max_size=20))
def test_suggestions_are_open_days_of_the_window_in_order_and_a_clash_is_never_hidden(
    first: date, length: int, busy: list[int]
) -> None:
    taken = [council(f"{first + timedelta(days=n)}T08:00", 12) for n in busy]
    here = around(*taken)
    found = suggest(first, first + timedelta(days=length), here, earliest=first)
    days = [one.start.date() for one in found]
    assert len(days) <= 5
    assert days == sorted(set(days))
    assert all(first <= day <= first + timedelta(days=length) and WorkCalendar().is_open(day) for day in days)
    assert all(one.clashes == clashes_of(one.start, one.end, here) for one in found)
