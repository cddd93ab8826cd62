"""'In 2025 en 2027' names two years, of which only the first has a word that says when."""

from __future__ import annotations

from dataclasses import replace

from calendars.lazy_pattern import lazy_re
from calendars.mentions import Mention, Unit, find_mentions

_LISTED = lazy_re(r"(?:,| en| én|, en)\s+(?:in\s+)?(?P<year>20\d\d)\b(?!\s*[-–])")


def with_listed_years(sentence: str) -> list[Mention]:
    """All mentions; 'in 2025 en 2027' names two years."""
    found: list[Mention] = []
    mentions = find_mentions(sentence)
    for mention in mentions:
        found.append(mention)
        listed = _LISTED.match(sentence, mention.end)
        while listed and mention.unit is Unit.YEAR and mention.second is None:
            start, end = listed.span("year")
            if any(m.start <= start < m.end for m in mentions):
                break
            found.append(replace(mention, start=start, end=end, text=listed.group("year"), year=int(listed.group("year"))))
            listed = _LISTED.match(sentence, end)
    return found
