"""Which period of a task that comes back a reply names: "januari is klaar", "die van het eerste kwartaal: 60%". Pure.

A word of time that says when something comes ("wordt eind maart", "in maart klaar", "maart wordt het") names no period.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from calendars.lazy_pattern import lazy_regex
from calendars.mentions import Mention, Unit, find_mentions
from calendars.period_meanings import Days, days_of
from workflows.reading.series import period_name
from workflows.tracking.views import TaskView

_UNITS = frozenset({Unit.MONTH, Unit.QUARTER, Unit.TERTIAL, Unit.HALF, Unit.YEAR})
_OF = frozenset({"van", "over"})
_BEGINS = lazy_regex(
    r"[\s(*_:,.–-]*(?:(?:heb(?:ben)?\s+(?:ik|we|wij))\s+)?(?:(?:ik\s+bedoel|dat|die|de|het|deze|alleen|the|that|one|i\s+mean)\s+)*"
    r"(?:(?:taak|afspraak|periode|maand)\s+)?(?:(?:van|voor|over|of|for)\s+)?[\s(]*",
    regex.IGNORECASE,
)  # all that may stand before a period that a reply begins with
_WILL = lazy_regex(
    r"\s*,?\s*(?:wordt|worden|kan|zou|zal|halen|haalt|lukt|gaat|moet|graag|dan|will|could|should)(?!\w)", regex.IGNORECASE
)
_FOR = lazy_regex(r"(?:voor|for)\s+(?!eind|begin|half|medio)", regex.IGNORECASE)
JOINS = lazy_regex(r"\s*(?:,|en|&|\+|and)\s*", regex.IGNORECASE)
"""Between periods of which the same is said."""
_THROUGH = lazy_regex(r"t/m|tot\s+(?:en|&)\s+met|through", regex.IGNORECASE)
_WITH = lazy_regex(r"(?<!\w)(?:en|and|&|\+)(?!\w)", regex.IGNORECASE)
_LEFT_OVER = lazy_regex(
    r"[\s(,;:–-]*(?:\b(?:die|dat|de|het|the|that|one))?[\s(]*$", regex.IGNORECASE
)  # of "klaar, die van januari"
_TIES = lazy_regex(r"^[\s:.)\-–—=,>]*(?:(?:is|zijn|are)\s+)?", regex.IGNORECASE)


def period_of_task(view: TaskView) -> str:
    """ "maart 2026" of a task that comes back, empty for others."""
    return period_name(view.start, view.first_due) if view.series is not None else ""


def names_a_period(text: str) -> bool:
    """Whether a period stands in these words that may be that of a task."""
    return any(stands_for_a_period(mention) for mention in find_mentions(text, spoken=True))


def stands_for_a_period(mention: Mention) -> bool:
    """Whether these are the words for a whole period: "maart", "Q1", "voor maart"."""
    return _is_whole(mention) or _FOR.match(mention.text) is not None


def of_period(text: str, views: Sequence[TaskView]) -> tuple[list[TaskView], str]:
    """The tasks whose period these words name, and what they say besides; none, and all of the words, where they name none."""
    series = [view for view in views if view.series is not None]
    if not series:
        return [], text
    told = find_mentions(text, spoken=True)
    group = _naming(text, told)
    if not group:
        return [], text
    fits = [[view for view in series if _fits(mention, view)] for mention in group]
    if len(views) > 1:
        fits = [found or [v for v in series if _ends_in(mention, v)] for found, mention in zip(fits, group, strict=True)]
    fits = [_of_one_year(mention, found) for found, mention in zip(fits, group, strict=True)]
    to_come = any(view.status == "planned" for found in fits for view in found)
    if not all(fits) or (group[0].bound is not None and to_come):
        return [], text  # "klaar voor mei" says by when, while May is still to come
    chosen = {view.id for found in fits for view in found}
    begin, end = group[0].start, group[-1].end
    before = "" if _BEGINS.fullmatch(text[:begin]) else _LEFT_OVER.sub("", text[:begin])
    return [view for view in series if view.id in chosen], _TIES.sub("", f"{before} {text[end:]}".strip(" ();,\n")).strip()


def _naming(text: str, told: Sequence[Mention]) -> list[Mention]:
    """The first mention that names a period, with those that follow after an "en"."""
    for position, mention in enumerate(told):
        if not _names(text, mention, last=position == len(told) - 1):
            continue
        group = [mention]
        for following in told[position + 1 :]:
            if not JOINS.fullmatch(text[group[-1].end : following.start]) or not _is_whole(following):
                break
            group.append(following)
        return group
    return []


def _names(text: str, mention: Mention, *, last: bool) -> bool:
    """Whether a mention says which period, and not when something comes."""
    if not stands_for_a_period(mention) or (_WILL.match(text, mention.end) and last):
        return False
    bracketed = text[: mention.start].rstrip().endswith("(") and text[mention.end :].lstrip().startswith(")")
    behind = mention.lead in _OF or mention.bound is not None
    return bracketed or behind or (not mention.lead and _BEGINS.fullmatch(text[: mention.start]) is not None)


def _is_whole(mention: Mention) -> bool:
    return mention.unit in _UNITS and mention.part is None and mention.bound is None and mention.years_ahead is None


def _fits(mention: Mention, view: TaskView) -> bool:
    """Whether these are the days of this task; of several periods in one mention the first, the last and all between "t/m"."""
    days = _days(mention, view)
    if days is None or mention.second is None:
        return days == (view.start, view.first_due)
    end = _days(mention.second, view)
    if end is None:
        return False
    if _THROUGH.search(mention.text):
        return days[0] <= view.start and view.first_due <= end[1]
    return _WITH.search(mention.text) is not None and (view.start, view.first_due) in {days, end}


def _of_one_year(mention: Mention, views: Sequence[TaskView]) -> list[TaskView]:
    """Without a year the newest that has begun is meant, before that the first to come."""
    if mention.year is not None:
        return list(views)
    found = []
    for series in {view.series for view in views}:
        own = [view for view in views if view.series == series]
        begun = [view.first_due.year for view in own if view.status != "planned"]
        year = max(begun) if begun else min(view.first_due.year for view in own)
        found += [view for view in own if view.first_due.year == year]
    return found


def _ends_in(mention: Mention, view: TaskView) -> bool:
    """A month may stand for what ends in it: "maart" for the first quarter."""
    days = _days(mention, view) if mention.unit is Unit.MONTH and mention.second is None else None
    return days is not None and days[0] <= view.first_due <= days[1]


def _days(mention: Mention, view: TaskView) -> Days | None:
    return days_of(mention, mention.year or view.first_due.year)
