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
_WITH_NUMBER = lazy_regex(r"(?<!\w)\d{1,3}[a-z]\s", regex.IGNORECASE)


def periods_spelled(text: str, views: Sequence[TaskView]) -> str:
    """The text with its months in full, and with the first period of the year before "t/m"; else as it was."""
    if not any(view.series is not None for view in views) and not _WITH_NUMBER.search(text):
        return text
    spelled = _ROW.sub(lambda row: _EACH.sub(lambda one: _SHORT[one[1].casefold()], row[0]), text)
    if any(view.series is not None and view.status == "planned" for view in views):
        return spelled  # "t/m juni klaar" in April speaks of what is to come
    return _UP_TO.sub(lambda found: f"{found['before']}{_from_the_first(found['month'], found['period'])}", spelled)


def _from_the_first(month: str | None, period: str) -> str:
    if month is None:
        return f"Q1 t/m {period}"
    whole = _SHORT.get(month.casefold().rstrip("."), month)
    return whole if whole.casefold() == "januari" else f"januari t/m {whole}"
