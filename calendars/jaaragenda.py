"""The jaaragenda: from the rules of a document or of the law to a window for each meeting of a year.

The jaaragenda of year Y is the cycle that is lived in Y: the evaluation of Y-1, the bod for Y+1, the signing in December.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from calendars.lazy_pattern import lazy_re
from calendars.meeting_words import Span, read_when
from calendars.months import last_of_month
from calendars.spreading import months_in, slices, spread

BESTUURLIJK = "bestuurlijk overleg"
WERKGROEP = "werkgroep"
REGIONAAL = "regionaal overleg"
DEADLINE = "deadline"

MOST_A_YEAR = 52
ONE_DAY = timedelta(days=1)
_RHYTHM = lazy_re(r"(?:om de|ieder|iedere|elk|elke|per|eens per)\s+(?!jaar)|\w*(?:wekelijks|maandelijks)", re.IGNORECASE)
_BOD = lazy_re(r"\bbod\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class MeetingRule:
    """What a document or the law says about one meeting or legal date.

    `kind` is "bestuurlijk overleg", "ambtelijk overleg", "werkgroep", "regionaal overleg", "deadline" or "other"; `when` is the
    text's own words, `month` and `day` what was read in them; 0.5 times a year is once in two years. `source` says where it
    stands: a page, an article.
    """

    name: str
    kind: str
    when: str
    month: int | None = None
    day: int | None = None
    times_per_year: float | None = None
    organiser: str | None = None
    host: str | None = None
    subject: str | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class Window:
    """The days, both included, on one of which a meeting is to be; of a deadline only the last day in time.

    It is number `number` of the `of` that its rule gives in this year.
    """

    rule: MeetingRule
    first: date
    last: date
    number: int = 1
    of: int = 1


def lay_out(rules: Iterable[MeetingRule], *, year: int, first_year: int | None = None) -> list[Window]:
    """The windows of a year, by date.

    A meeting without a time of its own is spread over the year around those of its kind that have one, which count among its
    number ("drie keer per jaar, in maart ..."). Werkgroep and regional overleg meet between the bestuurlijk overleg on the bod
    and November.
    What comes less than once a year comes in `first_year` (default: this year) and each so many years after it.
    """
    current = [rule for rule in rules if _comes_in(rule, year, first_year if first_year is not None else year)]
    fixed = [window for rule in current for window in _fixed(rule, year)]
    found = list(fixed)
    for kind in (WERKGROEP, REGIONAAL):
        found += _between([rule for rule in current if rule.kind == kind and _belongs_there(rule)], fixed, year)
    for rule in current:
        if rule.kind != DEADLINE and not _belongs_there(rule):
            taken = [(window.first, window.last) for window in found if window.rule.kind == rule.kind]
            found += [Window(rule, *days) for days in spread(_missing(rule, fixed), year=year, taken=taken)]
    return sorted(_numbered(found), key=lambda window: (window.first, window.last, window.rule.name))


def _comes_in(rule: MeetingRule, year: int, first_year: int) -> bool:
    times = rule.times_per_year
    if times is None or not 0 < times < 1:
        return True
    return (year - first_year) % round(1 / max(times, 0.01)) == 0


def _times(rule: MeetingRule) -> int | None:
    """How often in a year, at least once; None when the rule doesn't say."""
    times = rule.times_per_year
    return None if times is None or not math.isfinite(times) else max(1, min(MOST_A_YEAR, round(times)))


def _spans(rule: MeetingRule, year: int) -> tuple[Span, ...]:
    """The times of the year that the words name; where a month was filled in that isn't in the words, that month (and day)."""
    spans = read_when(rule.when, year=year, together=_times(rule) in {None, 1})
    printed = frozenset[int]().union(*(span.months for span in spans))
    if rule.month is None or not 1 <= rule.month <= 12 or rule.month in printed or (spans and not printed):
        return spans
    last = last_of_month(year, rule.month)
    if rule.day is None or rule.day < 1:
        return (Span(last.replace(day=1), last),)
    day = last.replace(day=min(rule.day, last.day))
    return (Span(day, day),)


def _fixed(rule: MeetingRule, year: int) -> list[Window]:
    """The windows whose time the rule itself names."""
    spans = _spans(rule, year)
    times = _times(rule)
    if rule.kind == DEADLINE:
        return [Window(rule, span.last, span.last) for span in spans] or _periodic_deadlines(rule, times or 1, year)
    if rule.kind == WERKGROEP and len(spans) == 1 and len(months_in(spans[0].first, spans[0].last)) > 2:
        return []
    if len(spans) == 1 and times is not None and times > 1 and len(months_in(spans[0].first, spans[0].last)) > 1:
        return [Window(rule, first, last) for first, last in slices(spans[0].first, spans[0].last, times)]
    return [Window(rule, span.first, span.last) for span in spans]


def _periodic_deadlines(rule: MeetingRule, times: int, year: int) -> list[Window]:
    """A deadline each quarter, each month: the last day of each part of the year."""
    return [Window(rule, last, last) for _, last in slices(date(year, 1, 1), date(year, 12, 31), times)]


def _missing(rule: MeetingRule, fixed: Sequence[Window]) -> int:
    """How many meetings of a rule have no time yet."""
    own = sum(window.rule is rule for window in fixed)
    times = _times(rule) or max(1, own)
    return max(0, times - own - sum(_counts_among(window.rule, rule) for window in fixed))


def _counts_among(one: MeetingRule, of: MeetingRule) -> bool:
    """Whether a meeting with a time of its own is one of those that another rule counts.

    "Bestuurlijk overleg evaluatie" is one of the "bestuurlijk overleg" that is held three times a year.
    """
    general = of.name.casefold().strip()
    return one is not of and one.kind == of.kind and (general == of.kind or general in one.name.casefold())


def _belongs_there(rule: MeetingRule) -> bool:
    """Whether it meets between the bestuurlijk overleg on the bod and November: the werkgroep, and the regional overleg likewise.

    One that has a rhythm ("om de zes weken") or comes each quarter or more often is held all year round; a werkgroep that is
    counted ("vier keer") or has part of the year for it is about the new afspraken.
    """
    if rule.kind == WERKGROEP:
        return not _RHYTHM.match(rule.when.strip())
    return rule.kind == REGIONAAL and (_times(rule) or 1) <= 3


def _between(rules: Sequence[MeetingRule], fixed: Sequence[Window], year: int) -> list[Window]:
    """These meetings one after the other between the bestuurlijk overleg on the bod and November."""
    asked = [rule for rule in rules for _ in range(_missing(rule, fixed))]
    if not asked:
        return []
    first, last = _time_for_the_werkgroep(fixed, year)
    return [Window(rule, *days) for rule, days in zip(asked, slices(first, last, len(asked)), strict=True)]


def _time_for_the_werkgroep(fixed: Sequence[Window], year: int) -> tuple[date, date]:
    """From the day after the bestuurlijk overleg on the bod (July, where no rule says otherwise) to the end of October.

    It ends sooner when the next bestuurlijk overleg is sooner, and later when the bod is discussed after October.
    """
    meetings = sorted((window for window in fixed if window.rule.kind == BESTUURLIJK), key=lambda window: window.first)
    on_the_bod = [window.last for window in meetings if _BOD.search(f"{window.rule.name} {window.rule.subject or ''}")]
    first = next((last for last in on_the_bod if last < date(year, 12, 1)), date(year, 7, 31)) + ONE_DAY
    ends = [date(year, 10, 31)] + [window.first - ONE_DAY for window in meetings]
    return first, min((end for end in ends if end >= first), default=date(year, 12, 31))


def _numbered(windows: Sequence[Window]) -> list[Window]:
    """The windows of each rule numbered by date."""
    numbered: list[Window] = []
    rules = {id(window.rule): window.rule for window in windows}
    for rule in rules.values():
        own = sorted((window for window in windows if window.rule is rule), key=lambda window: window.first)
        numbered += [replace(window, number=number, of=len(own)) for number, window in enumerate(own, start=1)]
    return numbered
