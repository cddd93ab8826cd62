"""The Dutch words for when a meeting is ("februari/maart", "begin september", "vóór 15 december") as days of one year."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta

from calendars.lazy_pattern import lazy_re
from calendars.months import add_months, last_of_month

ONE_DAY = timedelta(days=1)
WEEK = timedelta(days=7)

_NAMES_OF_MONTHS = (
    ("januari", "jan"),
    ("februari", "feb"),
    ("maart", "mrt"),
    ("april", "apr"),
    ("mei",),
    ("juni", "jun"),
    ("juli", "jul"),
    ("augustus", "aug"),
    ("september", "sept", "sep"),
    ("oktober", "okt"),
    ("november", "nov"),
    ("december", "dec"),
)
_MONTH_NUMBERS = {name: number for number, names in enumerate(_NAMES_OF_MONTHS, start=1) for name in names}
_MONTHS = "|".join(sorted(_MONTH_NUMBERS, key=len, reverse=True))
_ORDINALS = {"eerste": 1, "tweede": 2, "derde": 3, "vierde": 4}
_WEEKDAYS = {name: number for number, name in enumerate(("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag"))}
_SEASONS = {"voorjaar": (3, 5), "lente": (3, 5), "zomer": (7, 8), "najaar": (9, 11), "herfst": (9, 11)}

# One mention of a time: how it is meant (voor, uiterlijk), which part (begin, eind), and of what (a day, a month, a quarter).
_POINT = lazy_re(
    rf"""
    (?:\b(?P<relation>uiterlijk\s+voor|uiterlijk|niet\s+later\s+dan|voor|vanaf|na|rond)\s+(?:op\s+|per\s+|in\s+)?(?:de\s+|het\s+)?)?
    (?:\b(?P<part>begin|half|medio|midden|halverwege|eind|einde|eerste\s+helft|tweede\s+helft
        |(?:eerste|tweede|derde|vierde|laatste)\s+(?:week|{"|".join(_WEEKDAYS)}))\s+(?:van\s+|in\s+)?(?:de\s+|het\s+)?(?:maand\s+)?)?
    (?:
        (?:\b(?P<day>\d{{1,2}})(?:e|de|ste)?\s+)?\b(?P<month>{_MONTHS})\b\.?
      | \b(?:q(?P<q>[1-4])|(?P<quarter>eerste|tweede|derde|vierde|[1-4]e)\s+kwartaal|kwartaal\s+(?P<qn>[1-4]))\b
      | \b(?:t(?P<t>[1-3])|(?P<tertial>eerste|tweede|derde|[1-3]e)\s+tertiaal)\b
      | \b(?P<half>eerste|tweede|[12]e)\s+(?:half\s?jaar|jaarhelft|helft\s+van\s+het\s+(?:kalender)?jaar)\b
      | \b(?P<season>voorjaar|lente|zomer|najaar|herfst)(?:vakantie|reces)?\b
      | \bweek\s+(?P<week>\d{{1,2}})\b
      | (?:(?<=begin\s)|(?<=eind\s)|(?<=einde\s))(?:kalender)?jaar\b
      | (?<=het\s)(?P<year_of>(?:kalender)?jaar)\b
    )
    """,
    re.VERBOSE,
)
_PARTS_OF_YEAR = ((("q", "quarter", "qn"), 3), (("t", "tertial"), 4), (("half",), 6))
_RANGE = lazy_re(r"(?:tot en met|t/m|tm|[-–—]|tot aan|tot)(?: het| de)?")
_UNTIL = lazy_re(r"(?:tot aan|tot)(?: het| de)?")
_EITHER = lazy_re(r"/|of|en/of")


@dataclass(frozen=True, slots=True)
class Span:
    """Days from `first` to `last`, both included; `months` are those that are printed in the words."""

    first: date
    last: date
    months: frozenset[int] = frozenset()

    def meets(self, other: Span) -> Span:
        """From the first day of this one to the last day of the other, in the year after where it would run back."""
        last = other.last
        while last < self.first:
            last = add_months(last, 12)
        return Span(self.first, last, self.months | other.months)


def read_when(when: str, *, year: int, together: bool = False) -> tuple[Span, ...]:
    """The spans that the words name, in their order; none when they name no time of the year ("drie keer per jaar").

    "februari/maart" and a range are one span, "maart, juli en november" are three. `together`: two months side by side that are
    joined by "en" are one span, for a meeting that is held once.
    """
    text = _plain(when)
    points = [found for found in _POINT.finditer(text) if _is_a_time(found)]
    spans: list[Span] = []
    previous_end: int | None = None
    for found in points:
        span = _span(found, year)
        between = text[previous_end : found.start()].strip(" ,") if previous_end is not None else ""
        before = text[: points[0].start()]
        if spans and _joins(between, before, spans[-1], span, together and len(points) == 2):
            if _UNTIL.fullmatch(between) and found["day"] is None:
                span = Span(span.first, span.first - ONE_DAY, span.months)
            spans[-1] = spans[-1].meets(span)
        else:
            spans.append(span)
        previous_end = found.end()
    return tuple(spans)


def _plain(text: str) -> str:
    """Lower case, without accents (vóór), one space between words."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(c for c in letters if not unicodedata.combining(c)).split())


def _is_a_time(found: re.Match[str]) -> bool:
    """A year counts with a part alone: "eind van het jaar", but not "een keer in het jaar"."""
    return found["year_of"] is None or found["part"] is not None


def _joins(between: str, before: str, first: Span, second: Span, together: bool) -> bool:
    """Whether two mentions with these words between them are one span."""
    if _RANGE.fullmatch(between) or _EITHER.fullmatch(between):
        return True
    if between != "en":
        return False
    side_by_side = timedelta(0) <= second.first - first.last <= ONE_DAY
    return before.rstrip().endswith("tussen") or (together and side_by_side)


def _span(found: re.Match[str], year: int) -> Span:
    whole = _whole(found, year)
    months = frozenset({whole.first.month}) if found["month"] else frozenset()
    part = _part(re.sub(r"\s+", " ", found["part"]), whole) if found["part"] else whole
    relation = found["relation"] or ""
    day_given = found["day"] is not None
    if relation.endswith("voor"):
        last = part.last if (found["part"] or "").startswith("eind") else part.first - ONE_DAY
        last = add_months(last, 12) if last.year < year else last  # "vóór 1 januari" is at the end of the year
        return Span(_start_for(last), last, months)
    if relation in {"uiterlijk", "niet later dan"} and day_given:
        return Span(_start_for(part.last), part.last, months)
    if relation == "na":
        after = part.last + ONE_DAY
        return Span(after, last_of_month(after.year, after.month), months)
    if relation == "vanaf":
        return Span(part.first, last_of_month(part.first.year, part.first.month), months)
    if relation == "rond" and day_given:
        return Span(part.first - WEEK, part.first + WEEK, months)
    return Span(part.first, part.last, months)


def _start_for(last: date) -> date:
    """Where the window for what is due on `last` begins: the first of its month, or of the month before when that is near."""
    first = last.replace(day=1)
    return first if last.day > 7 else add_months(first, -1)


def _whole(found: re.Match[str], year: int) -> Span:
    """The day, week, month, quarter, tertial, half, season or year that is mentioned."""
    if found["week"]:
        return _week(int(found["week"]), year)
    if found["month"]:
        month = _MONTH_NUMBERS[found["month"]]
        last = last_of_month(year, month)
        if found["day"] and int(found["day"]):
            day = last.replace(day=min(int(found["day"]), last.day))
            return Span(day, day)
        return Span(last.replace(day=1), last)
    for groups, months in _PARTS_OF_YEAR:
        if number := next((found[group] for group in groups if found[group]), None):
            return _part_of_year(_ORDINALS.get(number) or int(number[0]), months, year)
    if found["season"]:
        first, last_month = _SEASONS[found["season"]]
        return Span(date(year, first, 1), last_of_month(year, last_month))
    return _part_of_year(1, 12, year)


def _week(number: int, year: int) -> Span:
    """The days of a week of the calendar (ISO 8601) that lie in the year; past its last week, that one."""
    most = date(year, 12, 28).isocalendar().week
    first = date.fromisocalendar(year, min(max(number, 1), most), 1)
    return Span(max(first, date(year, 1, 1)), min(first + WEEK - ONE_DAY, date(year, 12, 31)))


def _part_of_year(number: int, months: int, year: int) -> Span:
    return Span(date(year, (number - 1) * months + 1, 1), last_of_month(year, number * months))


_PARTS_OF_MONTH = {
    "begin": (1, 10),
    "half": (11, 20),
    "medio": (11, 20),
    "midden": (11, 20),
    "halverwege": (11, 20),
    "eind": (21, 31),
    "einde": (21, 31),
    "eerste helft": (1, 15),
    "tweede helft": (16, 31),
    "eerste week": (1, 7),
    "tweede week": (8, 14),
    "derde week": (15, 21),
    "vierde week": (22, 28),
}


def _part(part: str, whole: Span) -> Span:
    """Begin, middle or end of a month (ten days each), of a longer time its first month, its last, and what lies between."""
    month_end = last_of_month(whole.first.year, whole.first.month)
    if whole.last - whole.first < WEEK:  # a day, a week
        return whole
    if found := _weekday(part, whole):
        return found
    if whole.last == month_end:
        first, last = _PARTS_OF_MONTH[part]
        return Span(whole.first.replace(day=first), whole.last.replace(day=min(last, whole.last.day)))
    if part.startswith(("begin", "eerste")):
        return Span(whole.first, month_end)
    if part.startswith(("eind", "tweede", "derde", "vierde")):
        return Span(whole.last.replace(day=1), whole.last)
    between = (month_end + ONE_DAY, whole.last.replace(day=1) - ONE_DAY)
    return Span(*between) if between[0] <= between[1] else whole


def _weekday(part: str, whole: Span) -> Span | None:
    """The first, second, ... or last of a weekday in a time of at least a month, or its last week; None for other parts."""
    which, _, named = part.partition(" ")
    if part == "laatste week":
        return Span(whole.last - WEEK + ONE_DAY, whole.last)
    if named not in _WEEKDAYS:
        return None
    if which == "laatste":
        day = whole.last - timedelta(days=(whole.last.weekday() - _WEEKDAYS[named]) % 7)
    else:
        day = whole.first + timedelta(days=(_WEEKDAYS[named] - whole.first.weekday()) % 7) + (_ORDINALS[which] - 1) * WEEK
    return Span(day, day)
