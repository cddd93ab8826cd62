"""How a number of meetings is spread over a time, or over a year in which others stand already."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import combinations, pairwise

from calendars.months import last_of_month

_HOLIDAYS = {8: 3, 7: 1, 1: 1, 12: 1}
"""Months in which it is harder to find a day, and how much harder."""


def months_in(first: date, last: date) -> list[tuple[date, date]]:
    """The calendar months of a time, the first and the last of them cut off where the time begins and ends."""
    found = []
    while first <= last:
        month_end = min(last, last_of_month(first.year, first.month))
        found.append((first, month_end))
        first = month_end + timedelta(days=1)
    return found


def slices(first: date, last: date, number: int) -> list[tuple[date, date]]:
    """A time cut in `number` consecutive parts: whole months where there are enough of them, else days.

    When there are fewer days than parts, parts are single days that may coincide.
    """
    months = months_in(first, last)
    if len(months) >= number:
        cuts = [index * len(months) // number for index in range(number + 1)]
        return [(months[start][0], months[end - 1][1]) for start, end in pairwise(cuts)]
    days = (last - first).days + 1
    parts = []
    for index in range(number):
        start = first + timedelta(days=index * days // number)
        end = first + timedelta(days=max(index * days // number, (index + 1) * days // number - 1))
        parts.append((start, end))
    return parts


def spread(number: int, *, year: int, taken: Sequence[tuple[date, date]] = ()) -> list[tuple[date, date]]:
    """So many windows in a year: whole months, far from each other and from the times that are taken; above 12 equal parts."""
    if number > 12:
        return slices(date(year, 1, 1), date(year, 12, 31), number)
    return [(date(year, month, 1), last_of_month(year, month)) for month in free_months(number, taken)]


def free_months(number: int, taken: Sequence[tuple[date, date]]) -> tuple[int, ...]:
    """So many months of the year (at most 12), as far as can be from each other and from the times that are taken.

    The year counts as a circle, since the next one begins where it ends. Among equals it takes months in which people work.
    """
    centres = [_centre(first, last) for first, last in taken]
    return max(combinations(range(1, 13), number), key=lambda months: _fitness(months, centres), default=())


def _fitness(months: tuple[int, ...], taken: Sequence[float]) -> tuple[float, int, float]:
    places = [month - 0.5 for month in months]
    pairs = [_distance(one, other) for one, other in combinations(places, 2)] + [
        _distance(place, centre) for place in places for centre in taken
    ]
    nearest = round(min(pairs, default=12.0) * 2) / 2
    middle = sum(places) / len(places) if places else 6.0
    return nearest, -sum(_HOLIDAYS.get(month, 0) for month in months), -abs(middle - 6.0)


def _distance(one: float, other: float) -> float:
    """In months, the short way round the year."""
    apart = abs(one - other) % 12
    return min(apart, 12 - apart)


def _centre(first: date, last: date) -> float:
    """The middle of a time, in months since New Year."""
    middle = first + (last - first) / 2
    return middle.month - 1 + (middle.day - 0.5) / last_of_month(middle.year, middle.month).day
