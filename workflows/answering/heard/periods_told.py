"""What a reply says of each period of what comes back: "januari wel, februari niet, maart komt morgen". Pure.

Else all of it would be said of the first period that it names.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import regex

from calendars.lazy_pattern import lazy_regex
from calendars.mentions import Mention, find_mentions
from workflows.answering.heard.periods_named import JOINS, of_period, stands_for_a_period
from workflows.tracking.views import TaskView

_BEGINS = lazy_regex(
    r"(?:^|[,;.:\n(]|(?<!\w)(?:en|maar|and|but|terwijl))\s*(?:(?:die|dat|de|alleen|that|the|only)\s+)?(?:(?:van|voor|over|of|for)\s+)?$",
    regex.IGNORECASE,
)
_WEL = lazy_regex(r"(?:dus\s+|nog\s+)?wel(?:\s+(?:hoor|dus|al))?[\s.!]*", regex.IGNORECASE)
_NOT = lazy_regex(
    r"(?:(?:nog|dus|helaas|maar|is|zijn)\s+)*(?:niet|not(?:\s+yet)?)(?:\s+(?:hoor|dus|helaas))?[\s.!]*", regex.IGNORECASE
)
_LIKEWISE = lazy_regex(r"(?:is\s+)?(?:ook|idem|too)[\s.!]*", regex.IGNORECASE)
_ENDS = lazy_regex(r"(?:[\s,;:(]|(?<!\w)(?:en|maar|and|but|terwijl|die|dat|alleen|that|only)(?!\w))+$", regex.IGNORECASE)
UNSAID = "–"
"""What is told of a period of which a reply says no more than "niet"."""


class OfPeriod(NamedTuple):
    """The tasks of one or some periods and what is said of them; `sure` is False where that is no more than "wel"."""

    views: list[TaskView]
    said: str
    sure: bool = True


def told_by_period(text: str, views: Sequence[TaskView]) -> list[OfPeriod]:
    """What is said of which period, in the order of the reply; empty where it speaks of no more than one."""
    if not any(view.series is not None for view in views):
        return []
    starts = [mention.start for mention in _beginnings(text) if of_period(text[mention.start :], views)[0]]
    if len(starts) < 2:
        return []
    ends = [*starts[1:], len(text)]
    parts = [of_period(_ENDS.sub("", text[start:end]), views) for start, end in zip(starts, ends, strict=True)]
    return _in_full([OfPeriod(found, said) for found, said in parts if found])


def _beginnings(text: str) -> list[Mention]:
    """The periods with which a part of the reply begins; "januari en februari" begin one together."""
    begun: list[Mention] = []
    last: Mention | None = None
    for mention in find_mentions(text, spoken=True):
        if not stands_for_a_period(mention):
            continue
        joined = last is not None and JOINS.fullmatch(text[last.end : mention.start]) is not None
        if not joined and _BEGINS.search(text[: mention.start]):
            begun.append(mention)
            joined = True
        last = mention if joined else None
    return begun


def _in_full(parts: list[OfPeriod]) -> list[OfPeriod]:
    """With the words that "ook" borrows from before; a bare "wel" is that it was done, and a bare "niet" says nothing new."""
    whole: list[OfPeriod] = []
    for part in parts:
        if _LIKEWISE.fullmatch(part.said) and whole:
            whole.append(OfPeriod(part.views, whole[-1].said, whole[-1].sure))
        elif _WEL.fullmatch(part.said):
            whole.append(OfPeriod(part.views, "gedaan", sure=False))
        else:
            whole.append(OfPeriod(part.views, UNSAID if _NOT.fullmatch(part.said) else part.said))
    return whole
