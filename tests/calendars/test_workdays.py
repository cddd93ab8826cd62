"""Working days as the Netherlands have them, and local times on both days on which the clock changes."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendars.workdays import KNOWN_HOLIDAYS, WorkCalendar, moment

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
DAYS = st.dates(date(2015, 1, 1), date(2040, 12, 31))
CALENDARS = st.builds(
    WorkCalendar,
    closed_weekdays=st.frozensets(st.integers(0, 6), max_size=6),
    holidays_closed=st.none() | st.lists(st.sampled_from(KNOWN_HOLIDAYS), unique=True).map(tuple),
    closed_periods=st.lists(
        st.tuples(DAYS, st.integers(0, 20)).map(lambda p: (p[0], p[0] + timedelta(days=p[1]))), max_size=4
    ).map(tuple),
)


@pytest.mark.parametrize(
    ("day", "why"),
    [
        (date(2026, 1, 1), "Nieuwjaarsdag"),
        (date(2026, 4, 6), "Tweede paasdag"),
        (date(2026, 4, 27), "Koningsdag"),
        (date(2025, 5, 5), "Bevrijdingsdag, lustrum"),
        (date(2030, 5, 5), "Bevrijdingsdag, lustrum, also a Sunday"),
        (date(2026, 5, 14), "Hemelvaartsdag"),
        (date(2026, 5, 25), "Tweede pinksterdag"),
        (date(2025, 12, 25), "Eerste kerstdag"),
        (date(2025, 12, 26), "Tweede kerstdag"),
        (date(2026, 1, 3), "a Saturday"),
        (date(2026, 1, 4), "a Sunday"),
    ],
)
def test_it_is_closed_on_weekends_and_general_holidays(day: date, why: str) -> None:
    assert not WorkCalendar().is_open(day), why


@pytest.mark.parametrize(
    ("day", "why"),
    [
        (date(2026, 5, 5), "Bevrijdingsdag outside a lustrum year"),
        (date(2026, 4, 3), "Goede vrijdag"),
        (date(2025, 4, 25), "the Friday before Koningsdag 2025, which was held on Saturday 26"),
        (date(2025, 4, 28), "27 April 2025 was a Sunday; nothing moves to Monday"),
        (date(2026, 12, 24), "Christmas Eve"),
        (date(2026, 7, 1), "an ordinary Wednesday"),
    ],
)
def test_it_is_open_on_days_on_which_most_offices_work(day: date, why: str) -> None:
    assert WorkCalendar().is_open(day), why


def test_goede_vrijdag_closes_when_it_is_named_and_the_others_then_do_not() -> None:
    calendar = WorkCalendar(holidays_closed=("goede vrijdag",))
    assert not calendar.is_open(date(2026, 4, 3))
    assert calendar.is_open(date(2026, 4, 27))


def test_no_holiday_closes_when_none_is_named() -> None:
    assert WorkCalendar(holidays_closed=()).is_open(date(2025, 12, 25))


def test_bevrijdingsdag_can_close_each_year() -> None:
    assert not WorkCalendar(holidays_closed=("Bevrijdingsdag elk jaar",)).is_open(date(2026, 5, 5))
    assert WorkCalendar(holidays_closed=("Bevrijdingsdag",)).is_open(date(2026, 5, 5))


def test_koningsdag_also_means_koninginnedag_before_2014() -> None:
    assert not WorkCalendar(holidays_closed=("Koningsdag",)).is_open(date(2013, 4, 30))


def test_both_ends_of_a_closed_period_are_closed() -> None:
    calendar = WorkCalendar(closed_periods=((date(2026, 7, 20), date(2026, 7, 24)),))
    assert not calendar.is_open(date(2026, 7, 20))
    assert not calendar.is_open(date(2026, 7, 24))
    assert calendar.is_open(date(2026, 7, 27))


def test_the_nearest_open_days_around_easter() -> None:
    assert WorkCalendar().next_open(date(2026, 4, 4)) == date(2026, 4, 7)
    assert WorkCalendar().last_open(date(2026, 4, 6)) == date(2026, 4, 3)


def test_an_open_day_is_its_own_nearest() -> None:
    assert WorkCalendar().next_open(date(2026, 7, 1)) == date(2026, 7, 1)
    assert WorkCalendar().last_open(date(2026, 7, 1)) == date(2026, 7, 1)


def test_closed_weeks_over_christmas_carry_over_the_year() -> None:
    calendar = WorkCalendar(closed_periods=((date(2026, 12, 24), date(2027, 1, 3)),))
    assert calendar.next_open(date(2026, 12, 24)) == date(2027, 1, 4)
    assert calendar.last_open(date(2027, 1, 2)) == date(2026, 12, 23)


@pytest.mark.parametrize(
    "wrong",
    [
        {"closed_weekdays": frozenset(range(7))},
        {"closed_weekdays": frozenset({7})},
        {"holidays_closed": ("Sinterklaas",)},
        {"closed_periods": ((date(2026, 2, 1), date(2026, 1, 1)),)},
    ],
)
def test_a_calendar_that_means_nothing_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"closed|holiday"):
        WorkCalendar(**wrong)  # the table mixes the fields


@given(CALENDARS, DAYS)
def test_no_open_day_is_passed_over(calendar: WorkCalendar, day: date) -> None:
    later, earlier = calendar.next_open(day), calendar.last_open(day)
    assert calendar.is_open(later) and calendar.is_open(earlier)
    between = [earlier + timedelta(days=n) for n in range(1, (later - earlier).days)]
    assert earlier <= day <= later
    assert not any(calendar.is_open(d) for d in between)


@pytest.mark.parametrize(
    ("day", "at", "expected"),
    [
        (date(2026, 3, 27), time(9, 30), datetime(2026, 3, 27, 8, 30, tzinfo=UTC)),
        (date(2026, 3, 30), time(9, 30), datetime(2026, 3, 30, 7, 30, tzinfo=UTC)),
        (date(2026, 10, 23), time(9, 30), datetime(2026, 10, 23, 7, 30, tzinfo=UTC)),
        (date(2026, 10, 26), time(9, 30), datetime(2026, 10, 26, 8, 30, tzinfo=UTC)),
        (date(2026, 3, 29), time(2, 30), datetime(2026, 3, 29, 1, 30, tzinfo=UTC)),
        (date(2026, 10, 25), time(2, 30), datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),
    ],
)
def test_a_local_time_is_one_moment(day: date, at: time, expected: datetime) -> None:
    assert WorkCalendar().moment(day, at, AMSTERDAM).astimezone(UTC) == expected


def test_a_time_that_the_clock_skips_is_shown_as_the_clock_will_show_it() -> None:
    assert moment(date(2026, 3, 29), time(2, 30), AMSTERDAM).isoformat() == "2026-03-29T03:30:00+02:00"


def test_the_first_of_two_equal_times_is_meant_whatever_was_asked() -> None:
    assert moment(date(2026, 10, 25), time(2, 30, fold=1), AMSTERDAM).isoformat() == "2026-10-25T02:30:00+02:00"


@given(DAYS, st.times())
def test_a_moment_stands_on_its_own_day(day: date, at: time) -> None:
    assert moment(day, at, AMSTERDAM).date() == day
