"""Short names of months that stand alone or in front: "Mrt", "Okt/nov", "sep: werkgroep". In running text "jan" is a man."""

from __future__ import annotations

import re

from calendars.dutch import MONTH_NAMES, SHORT_MONTHS
from calendars.lazy_pattern import lazy_re

_SHORT = "|".join(sorted(SHORT_MONTHS, key=len, reverse=True))
_ANY = rf"(?:{_SHORT}|{'|'.join(MONTH_NAMES)})"
_DAY = r"(?:\d{1,2}\s+)?"
_FRONT = lazy_re(
    rf"(?i)^\s*(?:(?:begin|medio|half|eind|vóór|voor|uiterlijk|rond|vanaf)\s+)*{_DAY}{_ANY}\b\.?"
    rf"(?:\s*(?:/|–|-|,|&|\+|en|of|t/m|tot en met)\s*{_DAY}{_ANY}\b\.?)*(?:\s+20\d\d)?\s*(?=$|[:–-]\s|–)"
)
_ONE = lazy_re(rf"(?i)\b({_SHORT})\b\.?")


def spelled_out(text: str) -> str:
    """The text with the short names of months at its front written out, where these are all that stands there."""
    front = _FRONT.match(text)
    if not front:
        return text
    return _ONE.sub(lambda m: MONTH_NAMES[SHORT_MONTHS[m.group(1).lower()] - 1], front.group()) + text[front.end() :]


def is_month(text: str) -> int | None:
    """The month that the text is, whole or short; None where it is something else."""
    word = re.sub(r"\W+", "", text).lower()
    if word in MONTH_NAMES:
        return MONTH_NAMES.index(word) + 1
    return SHORT_MONTHS.get(word)
