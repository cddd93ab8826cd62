"""Months side by side: 'in juli en augustus' is one stretch, 'in januari en juli van elk jaar' comes twice a year."""

from __future__ import annotations

from dataclasses import replace

from calendars.lazy_pattern import lazy_re
from calendars.mentions import Mention, Unit

_AND = lazy_re(r"\s+(?:en|én|&)\s+")


def side_by_side(mentions: list[Mention], sentence: str) -> list[Mention]:
    """The mentions; two months in a row under one 'in' joined, and each of several months that come every year a series."""
    found: list[Mention] = []
    for mention in mentions:
        last = found[-1] if found else None
        if last is None or not _AND.fullmatch(sentence[last.end : mention.start]):
            found.append(mention)
        elif _in_a_row(last, mention):
            found[-1] = replace(last, end=mention.end, text=sentence[last.start : mention.end], year=mention.year, second=mention)
        else:
            found[-1], other = _each_year(last, mention)
            found.append(other)
    return found


def _in_a_row(first: Mention, last: Mention) -> bool:
    """Whether the months follow each other under one 'in'; 'in juli en in augustus' are two moments."""
    months = first.unit is last.unit is Unit.MONTH and first.second is last.second is None
    plain = first.part is last.part is None and first.bound is last.bound is None and not last.lead
    return months and plain and last.number == (first.number or 0) + 1 and first.year in (None, last.year)


def _each_year(first: Mention, last: Mention) -> tuple[Mention, Mention]:
    """Of 'elk jaar in april en oktober' each month comes each year, also where only one stands beside 'elk jaar'."""
    if _is_yearly_month(first) and _is_month(last):
        return first, replace(last, unit=Unit.FREQUENCY, times_per_year=first.times_per_year, second=last)
    if _is_yearly_month(last) and _is_month(first):
        return replace(first, unit=Unit.FREQUENCY, times_per_year=last.times_per_year, second=first), last
    return first, last


def _is_yearly_month(one: Mention) -> bool:
    return one.unit is Unit.FREQUENCY and one.second is not None and one.second.unit is Unit.MONTH


def _is_month(one: Mention) -> bool:
    return one.unit is Unit.MONTH and one.second is None and one.year is None
