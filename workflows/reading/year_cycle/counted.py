"""How often something is in a year, by the words that count it: 'drie keer', 'drie bestuurlijke overleggen per jaar'."""

from __future__ import annotations

import re

from calendars.lazy_pattern import lazy_re
from calendars.mentions import Mention

COUNTED = lazy_re(
    r"(?i)(?<!\bdeze )(?<!\bdie )"
    r"\b(?P<count>één|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf|\d{1,2})\s?(?:keer|maal|x\b|"
    r"bijeenkomsten|sessies|vergaderingen|overleggen|momenten)|\b(?P<word>een|twee|drie|vier|vijf|zes)maal\b"
)
"""'Drie keer', 'twee overleggen'; 'deze twee overleggen' are told before."""
MAY_COUNT = lazy_re(r"(?i)keer|maal|\dx|\sx\b|bijeenkomsten|sessies|vergaderingen|overleggen|momenten")
"""What `COUNTED` needs, and few lines have."""
_SO_MANY = lazy_re(
    r"(?i)\b(?P<count>één|een|twee|drie|vier|vijf|zes|[1-9]|1[0-2]) (?:\w+ ){0,2}?\w*(?:overleg(?:gen)?|bijeenkomst(?:en)?|"
    r"vergadering(?:en)?|gesprek(?:ken)?|sessies?)\b"
)
"""'Drie bestuurlijke overleggen per jaar'."""
_A_YEAR = lazy_re(r"(?i)(?:per|elk|ieder|in een) jaar")
_NUMBERS = {
    "een": 1,
    "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9, "tien": 10, "twaalf": 12,
}  # fmt: skip


def count_of(match: re.Match[str]) -> float:
    """The number of what `COUNTED` found."""
    return float(_number(match["count"] or match["word"]))


def rate_of(mention: Mention, words: str) -> float | None:
    """How often a year; 'per jaar' alone counts the meetings that are named beside it."""
    many = _SO_MANY.search(words) if _A_YEAR.fullmatch(mention.text.strip()) else None
    return float(_number(many["count"])) if many else mention.times_per_year


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS[word.lower()]
