"""What a mention of time says, as data: which unit, which number, which year, and the small words around it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Unit(StrEnum):
    """What kind of thing is named. Those from `NEXT` on are known in replies only, and count from a day."""

    QUARTER = "quarter"
    TERTIAL = "tertial"
    HALF = "half"
    MONTH = "month"
    WEEK = "week"
    DAY = "day"
    YEAR = "year"
    SEASON = "season"
    FREQUENCY = "frequency"
    TERM = "term"
    NEXT = "next"  # this (0) or the coming (1) week, month, quarter, year
    WEEKDAY = "weekday"  # the first of that name
    MONTH_DAY = "month_day"  # 'de 15e'
    AHEAD = "ahead"  # counted from today
    LATER = "later"  # counted from the deadline
    EARLIER = "earlier"  # counted back from the deadline
    DURATION = "duration"  # a length of time of which the words beside it don't say from when it counts
    PAST = "past"  # a moment that was


class Part(StrEnum):
    BEGIN = "begin"
    MIDDLE = "middle"
    END = "end"


class Bound(StrEnum):
    BY = "by"  # uiterlijk
    BEFORE = "before"  # vóór
    FOR = "for"  # 'voor 2022' without accent: meant for that year
    FROM = "from"  # vanaf
    AFTER = "after"  # na
    UNTIL = "until"  # tot
    THROUGH = "through"  # tot en met


class Season(StrEnum):
    SPRING = "spring"
    SUMMER = "summer"
    AUTUMN = "autumn"
    BEFORE_SUMMER = "before_summer"
    AFTER_SUMMER = "after_summer"
    AFTER_BUILDING_BREAK = "after_building_break"
    BEFORE_CHRISTMAS = "before_christmas"
    UNKNOWN = "unknown"  # a time of the year that can't be counted: 'na de vakantie'


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention of time in a text: `text` is what stands at `start`..`end`.

    `number` is that of the quarter, tertial, half, month, week, weekday or day of the month; `month` and `day` belong to a
    day. A span has its last endpoint in `second`; a frequency may have the moment in the year there ('jaarlijks in mei').
    `times_per_year` belongs to a frequency. `count` and `of` say how far a relative time lies away (`count` None: it can't be
    counted); `years_ahead` is 1 in 'mei volgend jaar'.
    """

    start: int
    end: int
    text: str
    unit: Unit
    number: int | None = None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    season: Season | None = None
    part: Part | None = None
    bound: Bound | None = None
    second: Mention | None = None
    times_per_year: float | None = None
    count: float | None = None
    of: Unit | None = None
    years_ahead: int | None = None
    lead: str = ""
    """The plain word before it ('in', 'van', 'tussen'), in lower case."""


PER_YEAR: dict[str, float] = {
    "jaar": 1,
    "jaren": 1,
    "halfjaar": 2,
    "halfjaren": 2,
    "halvejaren": 2,
    "tertiaal": 3,
    "tertialen": 3,
    "kwartaal": 4,
    "kwartalen": 4,
    "maand": 12,
    "maanden": 12,
    "week": 52,
    "weken": 52,
}
"""How often a period comes in a year."""
ADVERBS: dict[str, float] = {
    "wekelijks": 52,
    "tweewekelijks": 26,
    "driewekelijks": 17.33,
    "vierwekelijks": 13,
    "zeswekelijks": 8.67,
    "achtwekelijks": 6.5,
    "maandelijks": 12,
    "tweemaandelijks": 6,
    "driemaandelijks": 4,
    "kwartaallijks": 4,
    "viermaandelijks": 3,
    "zesmaandelijks": 2,
    "halfjaarlijks": 2,
    "jaarlijks": 1,
    "tweejaarlijks": 0.5,
    "driejaarlijks": 1 / 3,
    "vierjaarlijks": 0.25,
}
"""How often a year what comes so comes."""
