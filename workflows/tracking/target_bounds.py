"""Whether the number of an afspraak is a bound to stay under or above, by the words around it: a level, and no progress.

"Maximaal 10% van de woningen" is not done for 80% at 8%. A least number of things ("minimaal 25 woningen") is progress all the
same; a least share is a level.
"""

from __future__ import annotations

from typing import Any, Literal

from calendars.lazy_pattern import lazy_regex

Bound = Literal["most", "least"]

_NUMBER = r"(?P<number>\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?)"
_BEFORE = lazy_regex(
    r"(?i)\b(?:(?P<most>maximaal|maximum van|max\.?|hoogstens|ten hoogste|hooguit|niet meer dan|minder dan|lager dan|onder|tot "
    r"maximaal|at most|no more than)|(?P<least>minimaal|minimum van|min\.|minstens|ten minste|tenminste|niet minder dan|meer dan|"
    rf"hoger dan|boven|at least))\s+(?:de\s+|het\s+|een\s+)?(?:€\s?)?{_NUMBER}"
)
_BEHIND = lazy_regex(rf"(?i){_NUMBER}\s*(?:%|procent)?\s+(?:of\s+(?P<most>minder)|of\s+(?P<least>meer))\b")
_SCALES = (1, 1_000, 1_000_000)


def bound_of(text: str, value: float) -> Bound | None:
    """Whether this text names the value as the most or the least there may be; None where it is simply to be reached."""
    for pattern in (_BEFORE, _BEHIND):
        for found in pattern.finditer(text):
            number = float(found["number"].replace(".", "").replace(",", "."))
            if any(number * scale == value for scale in _SCALES):
                return "most" if found["most"] else "least"
    return None


def target_with_bound(text: str, value: float | None, unit: str | None) -> dict[str, Any] | None:
    """The target as plain values: `value`, `unit`, and `bound` where it is a level to keep to."""
    if value is None:
        return None
    target: dict[str, Any] = {"value": int(value) if value == int(value) else value, "unit": unit}
    bound = bound_of(text, value)
    is_level = bound == "most" or (bound == "least" and (unit or "").startswith("%"))
    return target | {"bound": bound} if is_level else target
