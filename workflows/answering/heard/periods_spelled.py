"""Periods as people type them short, in full: "jan en feb klaar", "alles t/m februari gedaan", "4a t/m Q2 klaar". Pure.

Of what comes back "t/m februari" means all from the first of the year on, and no new date. "Jan" alone is a colleague.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from calendars.lazy_pattern import lazy_regex
from workflows.tracking.views import TaskView

_SHORT = {
    **{"jan": "januari", "feb": "februari", "febr": "februari", "mrt": "maart", "apr": "april", "jun": "juni", "jul": "juli"},
    **{"aug": "augustus", "sep": "september", "sept": "september", "okt": "oktober", "nov": "november", "dec": "december"},
}
_FULL = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_MONTH = rf"(?:(?:{_FULL}|{'|'.join(_SHORT)})(?!\w)\.?)"
_TO = r"(?:t/m|tm|t\.e\.m\.|tot\s+(?:en|&)\s+met|through)"
_JOIN = rf"(?:\s*(?:,|&|\+|/|-|–)\s*|\s+(?:en|and|{_TO})\s+)"
_ROW = lazy_regex(rf"(?<!\w){_MONTH}(?:{_JOIN}{_MONTH})+", regex.IGNORECASE)
_EACH = lazy_regex(rf"(?<!\w)({'|'.join(_SHORT)})(?!\w)\.?", regex.IGNORECASE)
_PERIOD = rf"(?:(?P<month>{_MONTH})|q[1-4]|kwartaal\s+[1-4]|(?:het\s+)?(?:eerste|tweede|derde|vierde|[1-4]e)\s+kwartaal)"
_UP_TO = lazy_regex(
    rf"(?P<before>(?:^|[\n;.!?,])\s*(?:(?:en|maar)\s+)?(?:(?:afspraak\s*)?\d{{1,3}}[a-z]?\s*(?:is|zijn|:)?\s+)?)"
    rf"(?:(?:alles|alle(?:maal)?(?:\s+(?:maanden|kwartalen|periodes))?|everything|all)\s+)?(?:is\s+|zijn\s+)?{_TO}\s+(?P<period>{_PERIOD})(?!\w)",
    regex.IGNORECASE,
)
_NTH = ("eerste", "tweede", "derde", "vierde")
_MONTHS_IN_A_QUARTER = 3
_WITH_NUMBER = lazy_regex(r"(?<!\w)\d{1,3}[a-z]\s", regex.IGNORECASE)


def periods_spelled(text: str, views: Sequence[TaskView]) -> str:
    """The text with its months in full, and with the first period of the year before "t/m"; else as it was."""
    if not any(view.series is not None for view in views) and not _WITH_NUMBER.search(text):
        return text
    spelled = _ROW.sub(lambda row: _EACH.sub(lambda one: _SHORT[one[1].casefold()], row[0]), text)
    return _UP_TO.sub(
        lambda found: (
            found[0]
            if _is_to_come(found["month"], found["period"], views)
            else f"{found['before']}{_from_the_first(found['month'], found['period'])}"
        ),
        spelled,
    )


def _is_to_come(month: str | None, period: str, views: Sequence[TaskView]) -> bool:
    """Whether some of what is meant hasn't begun: "t/m juni klaar" in April says that it is prepared, or by when."""
    planned = [view.start for view in views if view.series is not None and view.status == "planned"]
    if not planned:
        return False
    last = _number_of(month) if month is not None else _MONTHS_IN_A_QUARTER * _quarter_of(period)
    first = min(planned)
    return any(start.year == first.year and start.month <= last for start in planned)


def _number_of(month: str) -> int:
    whole = _whole(month)
    return _FULL.split("|").index(whole) + 1


def _quarter_of(period: str) -> int:
    digit = regex.search(r"[1-4]", period)
    return int(digit[0]) if digit is not None else next(i for i, word in enumerate(_NTH, 1) if word in period.casefold())


def _whole(month: str) -> str:
    bare = month.casefold().rstrip(".")
    return _SHORT.get(bare, bare)


def _from_the_first(month: str | None, period: str) -> str:
    if month is None:
        return f"Q1 t/m {period}"
    return _whole(month) if _whole(month) == "januari" else f"januari t/m {_whole(month)}"
