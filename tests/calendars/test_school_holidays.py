"""School holidays: the government's list is read with care, and ours fills what it doesn't tell."""

from __future__ import annotations

import json
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendars.school_holiday_table import REGIONS, TABLE
from calendars.school_holidays import (
    NoHolidays,
    SchoolHoliday,
    holidays_on,
    of_region,
    read_open_data,
    shipped,
    with_shipped,
)

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def published(*regions: dict[str, Any], name: str = " Herfstvakantie ", year: str = " 2031-2032 ") -> bytes:
    """A list as opendata.rijksoverheid.nl gives it: names padded, days as local midnight in UTC, last day included."""
    vacation = {"type": name, "compulsorydates": "false", "regions": list(regions)}
    content = {"title": f" Schoolvakanties {year}", "schoolyear": year, "vacations": [vacation]}
    return json.dumps([{"id": "x", "type": "schoolholidays", "content": [content], "notice": "…"}]).encode()


def test_days_are_local_midnights_written_in_utc() -> None:
    """18 October 2031 begins at 22:00 UTC the day before; in winter at 23:00."""
    data = published({"region": "noord", "startdate": "2031-10-17T22:00:00.000Z", "enddate": "2031-10-26T23:00:00.000Z"})
    assert read_open_data(data, zone=AMSTERDAM) == [
        SchoolHoliday(date(2031, 10, 18), date(2031, 10, 27), "herfstvakantie", "noord")
    ]


def test_a_holiday_of_the_whole_country_is_one_of_each_region() -> None:
    data = published({"region": "heel Nederland", "startdate": "2031-12-20", "enddate": "2032-01-04"}, name="Kerstvakantie")
    assert [holiday.region for holiday in read_open_data(data, zone=AMSTERDAM)] == sorted(REGIONS)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<html>moved</html>",
        b"[]",
        b"{}",
        b"null",
        b"\xff\xfe",
        b"[" * 100_000,
        json.dumps([{"content": [{"vacations": [{"type": 7, "regions": [{"region": "mars"}]}]}]}]).encode(),
        published({"region": "noord", "startdate": "2031-10-18", "enddate": "2031-10-10"}),
        published({"region": "noord", "startdate": "2031-10-18", "enddate": "2033-10-10"}),
        published({"region": "noord", "startdate": "soon", "enddate": None}),
        published({"region": "noord", "startdate": "0001-01-01", "enddate": "0001-01-02"}),
    ],
)
def test_what_is_no_list_of_holidays_is_told_apart(data: bytes) -> None:
    with pytest.raises(NoHolidays):
        read_open_data(data, zone=AMSTERDAM)


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), lambda more: st.lists(more) | st.dictionaries(
    st.sampled_from(["content", "vacations", "regions", "region", "type", "startdate", "enddate"]), more)))  # fmt: skip
def test_any_json_is_read_or_refused(told: Any) -> None:
    try:
        found = read_open_data(json.dumps(told).encode(), zone=AMSTERDAM)
    except NoHolidays:
        return
    assert all(holiday.first <= holiday.last for holiday in found)


def test_the_shipped_table_is_whole_for_each_school_year_and_region() -> None:
    """Five holidays in each of the five school years, from Saturday to Sunday; one week, two at Christmas, six in summer."""
    weeks = {"herfstvakantie": 1, "kerstvakantie": 2, "voorjaarsvakantie": 1, "meivakantie": 1, "zomervakantie": 6}
    for region in REGIONS:
        own = [row for row in TABLE if region in row[1]]
        assert len(own) == 5 * 5
        for name, _, first, last in own:
            assert (first.weekday(), last.weekday()) == (5, 6)
            assert (last - first).days == 7 * weeks[name] + 1


def test_what_the_government_says_of_a_holiday_goes_before_our_own() -> None:
    moved = SchoolHoliday(date(2026, 10, 3), date(2026, 10, 11), "herfstvakantie", "noord")
    known = with_shipped([moved])
    autumn = [holiday for holiday in known if holiday.name == "herfstvakantie" and holiday.first.year == 2026]
    assert [holiday.first for holiday in autumn if holiday.region == "noord"] == [date(2026, 10, 3)]
    assert [holiday.first for holiday in autumn if holiday.region == "zuid"] == [date(2026, 10, 17)]


def test_where_the_region_is_not_known_the_holidays_of_all_count() -> None:
    day = date(2026, 7, 6)  # in the north the summer has begun
    assert [holiday.region for holiday in holidays_on(of_region(shipped(), ""), day)] == ["noord"]
    assert holidays_on(of_region(shipped(), "zuid"), day) == []
