"""The quarter as a value."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendars.quarters import Quarter

QUARTERS = st.builds(Quarter, st.integers(2, 9000), st.integers(1, 4))


@pytest.mark.parametrize(
    ("number", "first", "last"),
    [
        (1, date(2022, 1, 1), date(2022, 3, 31)),
        (2, date(2022, 4, 1), date(2022, 6, 30)),
        (3, date(2022, 7, 1), date(2022, 9, 30)),
        (4, date(2022, 10, 1), date(2022, 12, 31)),
    ],
)
def test_first_and_last_day(number: int, first: date, last: date) -> None:
    assert (Quarter(2022, number).first_day, Quarter(2022, number).last_day) == (first, last)


@pytest.mark.parametrize("text", ["2022Q2", "2022q2", " 2022-Q2 ", "2022 Q2"])
def test_it_is_read_as_people_type_it(text: str) -> None:
    assert Quarter.parse(text) == Quarter(2022, 2)


@pytest.mark.parametrize("text", ["", "2022", "2022Q5", "2022Q0", "Q2 2022", "22Q2", "2022Q22", "0000Q1", "٢٠٢٢Q1"])
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="2022Q2"):
        Quarter.parse(text)


def test_a_fifth_quarter_is_refused() -> None:
    with pytest.raises(ValueError, match="1 to 4"):
        Quarter(2022, 5)


def test_in_words() -> None:
    assert Quarter(2022, 2).label() == "tweede kwartaal van 2022"
    assert Quarter(2023, 4).label("en") == "fourth quarter of 2023"


def test_the_year_turns() -> None:
    assert Quarter(2022, 4).next == Quarter(2023, 1)
    assert Quarter(2022, 1).previous == Quarter(2021, 4)
    assert Quarter(2021, 4) < Quarter(2022, 1)


@given(QUARTERS)
def test_quarters_follow_each_other_without_a_gap(quarter: Quarter) -> None:
    assert quarter.last_day + timedelta(days=1) == quarter.next.first_day
    assert quarter.next.previous == quarter
    assert Quarter.parse(str(quarter)) == quarter


@given(st.dates(date(2, 1, 1)), QUARTERS)
def test_a_day_belongs_to_its_own_quarter_alone(day: date, other: Quarter) -> None:
    assert day in Quarter.of(day)
    assert (day in other) == (other == Quarter.of(day))
