"""The Dutch school holidays: read from the government's open data, with a table of our own for the years that it doesn't give."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from calendars.school_holiday_table import REGIONS, TABLE

EVERYWHERE = "heel nederland"
LONGEST = 60  # days; a summer holiday has 44
MOST = 2_000
FIRST_YEAR, LAST_YEAR = 2000, 2100


class NoHolidays(ValueError):
    """What came is not the government's list of school holidays."""


@dataclass(frozen=True, slots=True, order=True)
class SchoolHoliday:
    """A holiday of one region, first and last day included."""

    first: date
    last: date
    name: str
    region: str


def shipped() -> list[SchoolHoliday]:
    """The holidays of our own table."""
    return [SchoolHoliday(first, last, name, region) for name, regions, first, last in TABLE for region in regions]


def read_open_data(data: bytes, *, zone: ZoneInfo) -> list[SchoolHoliday]:
    """The holidays in the JSON of opendata.rijksoverheid.nl (infotype schoolholidays), by day. Raises NoHolidays.

    A list of documents, or one, each with `content` -> `vacations` -> `regions`. Days are local midnights written in UTC, the
    last one included. What is not a holiday of a plausible length in a known region is left out; nothing at all is a mistake.
    """
    try:
        told = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise NoHolidays("no JSON") from error
    found = {holiday for row in _rows(told) for holiday in _holidays(*row, zone=zone)}
    if not found:
        raise NoHolidays("no holidays in it")
    return sorted(found)[:MOST]


def with_shipped(known: Iterable[SchoolHoliday]) -> list[SchoolHoliday]:
    """These holidays, and our own of the kinds that they don't tell of in a school year."""
    told = list(known)
    there = {_which(holiday) for holiday in told}
    return sorted([*told, *(holiday for holiday in shipped() if _which(holiday) not in there)])


def of_region(holidays: Iterable[SchoolHoliday], region: str | None) -> list[SchoolHoliday]:
    """The holidays of a region; of an unknown one those of all, so that nobody's holiday is overlooked."""
    return [holiday for holiday in holidays if region not in REGIONS or holiday.region == region]


def holidays_on(holidays: Sequence[SchoolHoliday], day: date) -> list[SchoolHoliday]:
    """Those in which this day falls."""
    return [holiday for holiday in holidays if holiday.first <= day <= holiday.last]


def _which(holiday: SchoolHoliday) -> tuple[str, str, int]:
    """A holiday comes once in a school year, which begins in August."""
    return holiday.name, holiday.region, holiday.first.year - (holiday.first.month < 8)


def _rows(told: Any) -> Iterator[tuple[str, str, Any, Any]]:
    """Name, region, begin and end of all that may be a holiday."""
    for document in _list(told if isinstance(told, list) else [told]):
        for content in _list(document.get("content")):
            for vacation in _list(content.get("vacations")):
                for region in _list(vacation.get("regions")):
                    name, where = str(vacation.get("type") or ""), str(region.get("region") or "")
                    yield (
                        " ".join(name.split()).casefold(),
                        where.strip().casefold(),
                        region.get("startdate"),
                        region.get("enddate"),
                    )


def _list(value: Any) -> list[dict[str, Any]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _holidays(name: str, region: str, begin: Any, end: Any, *, zone: ZoneInfo) -> list[SchoolHoliday]:
    first, last = _day(begin, zone), _day(end, zone)
    if not name or first is None or last is None or not 0 <= (last - first).days <= LONGEST:
        return []
    regions = REGIONS if region == EVERYWHERE else (region,) if region in REGIONS else ()
    return [SchoolHoliday(first, last, name[:60], where) for where in regions]


def _day(value: Any, zone: ZoneInfo) -> date | None:
    """The local day of "2026-10-16T22:00:00.000Z", which is midnight of the 17th; a bare day is that day."""
    if not isinstance(value, str):
        return None
    try:
        moment = datetime.fromisoformat(value.strip().replace("Z", "+00:00"))
    except ValueError:
        return None
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        return None
    return moment.astimezone(zone).date() if moment.tzinfo else moment.date()
