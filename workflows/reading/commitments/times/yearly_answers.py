"""What answers something that comes each year does so too: 'Jaarlijks vóór 1 november stuurt Woonlint ...; HDS adviseert daarover
uiterlijk 15 december.'"""

from __future__ import annotations

from dataclasses import replace

from calendars.lazy_pattern import lazy_re
from calendars.mentions import Mention, Unit

_MOMENTS = (Unit.MONTH, Unit.DAY, Unit.QUARTER, Unit.TERTIAL, Unit.HALF, Unit.SEASON)
_ANSWERS = lazy_re(
    r"(?i), waar(?:na|op|over)\b|(?:;|\ben\b).*(?:\b(?:daar|hier)(?:over|op|van|voor|na|mee)\b|\b(?:dit|deze|die)\s*$)"
)


def answered_each_year(mentions: list[Mention], sentence: str) -> list[Mention]:
    """The mentions; a moment without a year behind one that comes each year, where its clause takes up what that one does."""
    found: list[Mention] = []
    for mention in mentions:
        yearly = next((one for one in found if _is_yearly(one)), None)
        bare = mention.unit in _MOMENTS and mention.year is None and mention.second is None
        if yearly and bare and _ANSWERS.search(sentence[yearly.end : mention.start]):
            found.append(replace(mention, unit=Unit.FREQUENCY, times_per_year=1, second=mention))
        else:
            found.append(mention)
    return found


def _is_yearly(one: Mention) -> bool:
    return one.unit is Unit.FREQUENCY and one.times_per_year == 1 and not one.text.lower().endswith("lijkse")
