"""Times of what is only told of: 'rapporteert vóór 1 april over de inzet in 2025', 'de meldingen vanaf 2021'."""

from __future__ import annotations

from datetime import date

from calendars.lazy_pattern import lazy_re
from calendars.mentions import Bound, Mention, Unit
from calendars.periods import Period

_REPORTS = lazy_re(
    r"(?i)\b(?:rapporte\w+|gerapporteerd|bericht\w*|informe\w+|geïnformeerd|verslag|verantwoord\w*|verantwoording|inzicht|"
    r"koppel\w* .* terug|terugkoppel\w+|blik\w* .* terug)\b"
)
_ABOUT = lazy_re(r"(?i)\bover\s+(?:de|het|een|haar|zijn|hun|alle)\s[^,;:]*$")


def is_since(mention: Mention, period: Period, first: int, signing: date) -> bool:
    """'Vanaf 2021' in an agreement of 2026: since when something is so, or since when there are figures."""
    past = mention.bound is Bound.FROM and mention.year is not None and mention.year < first
    return past and mention.second is None and period.start <= signing


def is_reported(mention: Mention, dues: list[date], sentence: str, period: Period, first: int) -> bool:
    """Whether it is the year of what somebody reports on, who does so at one of the other `dues`; or of before the agreement."""
    whole = mention.unit is Unit.YEAR and mention.bound is None and mention.part is None and mention.year is not None
    if not whole or not (any(due > period.due for due in dues) or period.due.year < first):
        return False
    return bool(_ABOUT.search(sentence[: mention.start]) and _REPORTS.search(sentence))
