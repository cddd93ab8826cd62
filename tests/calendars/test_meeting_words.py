"""The words for when a meeting is, as people write them in procedure sections."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from calendars.meeting_words import read_when


def days(month: int, day: int, until_month: int, until_day: int) -> tuple[date, date]:
    return date(2026, month, day), date(2026, until_month, until_day)


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("november", days(11, 1, 11, 30)),
        ("in de maand februari", days(2, 1, 2, 28)),
        ("februari/maart", days(2, 1, 3, 31)),
        ("mei of juni", days(5, 1, 6, 30)),
        ("mei–juni", days(5, 1, 6, 30)),
        ("juli tot en met november, minimaal driemaal", days(7, 1, 11, 30)),
        ("van juli t/m november", days(7, 1, 11, 30)),
        ("van juli tot november", days(7, 1, 10, 31)),
        ("tussen 1 september en 15 oktober", days(9, 1, 10, 15)),
        ("van 1 maart t/m 15 april", days(3, 1, 4, 15)),
        ("begin september", days(9, 1, 9, 10)),
        ("medio mei", days(5, 11, 5, 20)),
        ("eind februari", days(2, 21, 2, 28)),
        ("tweede helft van oktober", days(10, 16, 10, 31)),
        ("in de eerste week van september", days(9, 1, 9, 7)),
        ("laatste week van juni", days(6, 24, 6, 30)),
        ("op 12 maart", days(3, 12, 3, 12)),
        ("op de tweede donderdag van november", days(11, 12, 11, 12)),
        ("eerste maandag van september", days(9, 7, 9, 7)),
        ("laatste vrijdag in mei", days(5, 29, 5, 29)),
        ("week 22", days(5, 25, 5, 31)),
        ("in week 9 van 2026", days(2, 23, 3, 1)),
        ("vóór week 40", days(9, 1, 9, 27)),
        ("vóór 15 december", days(12, 1, 12, 14)),
        ("voor 15 dec.", days(12, 1, 12, 14)),
        ("voor 1 juli", days(6, 1, 6, 30)),
        ("uiterlijk 1 mei", days(4, 1, 5, 1)),
        ("uiterlijk voor 1 mei", days(4, 1, 4, 30)),
        ("vóór november", days(10, 1, 10, 31)),
        ("vóór 1 januari", days(12, 1, 12, 31)),
        ("rond 15 juni", days(6, 8, 6, 22)),
        ("vanaf 1 september", days(9, 1, 9, 30)),
        ("eerste kwartaal", days(1, 1, 3, 31)),
        ("het eerste kwartaal van 2021", days(1, 1, 3, 31)),
        ("Q1 2022", days(1, 1, 3, 31)),
        ("eind Q3", days(9, 1, 9, 30)),
        ("begin van het tweede kwartaal", days(4, 1, 4, 30)),
        ("T2", days(5, 1, 8, 31)),
        ("tweede halfjaar", days(7, 1, 12, 31)),
        ("eind van het jaar", days(12, 1, 12, 31)),
        ("begin jaar", days(1, 1, 1, 31)),
        ("voor de zomer", days(6, 1, 6, 30)),
        ("na de zomervakantie", days(9, 1, 9, 30)),
        ("in het najaar", days(9, 1, 11, 30)),
        ("op 31 november", days(11, 30, 11, 30)),
    ],
)
def test_one_span(when: str, expected: tuple[date, date]) -> None:
    assert [(span.first, span.last) for span in read_when(when, year=2026)] == [expected]


def test_weeks_by_number_are_those_of_the_calendar_and_a_week_that_a_year_does_not_have_is_its_last() -> None:
    assert [(span.first, span.last) for span in read_when("week 10 en week 36", year=2027)] == [
        (date(2027, 3, 8), date(2027, 3, 14)),
        (date(2027, 9, 6), date(2027, 9, 12)),
    ]
    assert read_when("week 1", year=2026)[0].first == date(2026, 1, 1), "the days of it that lie in the year"
    assert read_when("week 53", year=2027)[0].last == date(2027, 12, 31)


def test_february_ends_on_the_29th_in_a_leap_year() -> None:
    assert read_when("februari", year=2028)[0].last == date(2028, 2, 29)


def test_a_window_over_new_year_ends_in_the_next_one() -> None:
    (span,) = read_when("december/januari", year=2026)
    assert (span.first, span.last) == (date(2026, 12, 1), date(2027, 1, 31))


@pytest.mark.parametrize(
    ("when", "months"),
    [("maart, juli en november", [3, 7, 11]), ("in mei en in oktober", [5, 10]), ("juni, september, december", [6, 9, 12])],
)
def test_an_enumeration_is_a_meeting_in_each(when: str, months: list[int]) -> None:
    assert [span.first.month for span in read_when(when, year=2026, together=True)] == months


def test_two_months_side_by_side_are_one_window_for_one_meeting_and_two_for_two() -> None:
    assert len(read_when("februari en maart", year=2026, together=True)) == 1
    assert len(read_when("februari en maart", year=2026)) == 2


@pytest.mark.parametrize(
    "when",
    ["", "drie keer per jaar", "ieder half jaar", "elk kwartaal", "jaarlijks", "een keer in het jaar", "op afroep", "per maand"],
)
def test_a_frequency_names_no_time_of_the_year(when: str) -> None:
    assert read_when(when, year=2026) == ()


@given(st.text(max_size=80), st.integers(1990, 2100))
def test_no_text_makes_a_span_that_runs_back(text: str, year: int) -> None:
    assert all(span.first <= span.last for span in read_when(text, year=year))


WORDS = (
    *("voor", "uiterlijk", "na", "rond", "vanaf", "begin", "eind", "medio", "tweede helft van", "laatste week van"),
    *("week", "week 1", "week 53", "tweede donderdag van", "laatste vrijdag in"),
    *("tot", "tussen", "en", "of", "/", "-", ",", "1", "15", "31", "0", "99"),
    *("januari", "februari", "juli", "december", "eerste kwartaal", "Q2", "T3", "tweede halfjaar", "het jaar", "zomer", "najaar"),
)


@example("medio zomer", 2026, False)
@example("na T3 tot januari", 2026, False)
@given(st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join), st.integers(1990, 2100), st.booleans())
def test_no_order_of_the_words_makes_a_span_that_runs_back(text: str, year: int, together: bool) -> None:
    assert all(span.first <= span.last for span in read_when(text, year=year, together=together))
