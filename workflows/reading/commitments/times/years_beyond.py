"""A year past the agreement, beside another time: mostly what is aimed at, or what comes then, and no term of a promise."""

from __future__ import annotations

from collections.abc import Sequence

from calendars.lazy_pattern import lazy_re
from calendars.mentions import Bound, Mention, Unit
from calendars.periods import Period

_OWN_NUMBER = lazy_re(r"[^.;:]*(?:,|\ben)\s+(?:€\s*)?\d[\d.,]*\b[^.;:]*")


def is_horizon(mention: Mention, mentions: Sequence[Mention], sentence: str, last: int) -> bool:
    """Whether a year after `last` is no term: not so where it has its own number, as the year before it ('45 woningen in 2026 en
    60 woningen in 2027')."""
    if mention.unit is not Unit.YEAR or mention.second is not None or (mention.year or 0) <= last:
        return False
    before = [one for one in mentions if one.end <= mention.start and one.unit is Unit.YEAR]
    return not (before and _OWN_NUMBER.fullmatch(sentence[before[-1].end : mention.start]))


def begins_beyond(mention: Mention, period: Period, last: int) -> bool:
    """'Een plan voor de afspraken vanaf 2029' in an agreement that ends in 2028: what comes after it, beside another term."""
    return mention.bound is Bound.FROM and period.start.year > last
