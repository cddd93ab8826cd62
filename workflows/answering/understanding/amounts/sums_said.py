"""Sums of money in the unit of the target: '€ 900.000' and '9 ton' as '0,9 miljoen euro' where it counts millions."""

from __future__ import annotations

import re
from decimal import Decimal

from calendars.lazy_pattern import AnyMatch, lazy_regex

_FIGURES = r"[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]{1,2})?|[0-9]{1,3}(?:,[0-9]{3}){2,}|[0-9]+(?:[.,][0-9]+)?"
_PARTS = {
    "driekwart": "0.75", "3 kwart": "0.75", "3 quarters": "0.75", "kwart": "0.25", "quarter": "0.25", "half": "0.5",
    "halve": "0.5",
}  # fmt: skip
_SCALES = {
    "miljoen": 1_000_000, "mln": 1_000_000, "million": 1_000_000, "mio": 1_000_000, "m": 1_000_000, "ton": 100_000,
    "tonnen": 100_000, "duizend": 1000, "1000": 1000, "mille": 1000, "thousand": 1000, "k": 1000,
}  # fmt: skip
_LEAST_BARE = 10_000
"""A number without a sign of money from which on it is taken for euros: 'al 900.000 besteed'."""
_LEAST_EUROS = 1000
"""A sum with a sign and no scale below which it is told in the unit's own: '€ 1,8' of 2,4 million."""
_SUM = lazy_regex(
    rf"(?<![\w.,@/-])(?P<sign>(?:€|\beur(?:o|os)?\b|\beuro's)\s*)?"
    rf"(?:(?P<low>{_FIGURES})(?P<to>\s*(?:à|a|-|–|en|and|tot|to|of|or)\s*(?:de\s+)?)(?=[0-9]))?"
    rf"(?:(?:(?P<figures>{_FIGURES})(?P<more>\s+(?:en|and)\s+(?:een|a)\s+(?:half|halve))?|"
    rf"(?:(?:een|a|1)\s+)?(?P<part>{'|'.join(_PARTS)})(?:\s+(?:of\s+)?a)?|"
    rf"(?P<one>een|a))(?:\s*(?P<scale>{'|'.join(_SCALES)})\b\.?)|(?P<figures>{_FIGURES})(?![\w%]|[.,][0-9]))"
    rf"(?P<tail>\s*,[-–—=]+)?(?P<after>\s*(?:€|euro's\b|euros?\b|eur\b))?"
)


def sums_spelled(text: str, unit: str | None) -> str:
    """The plain text with each sum as a number of the target's unit; nothing changes where the target counts no money."""
    if not unit or "euro" not in unit:
        return text
    scale = next((size for word, size in _SCALES.items() if re.search(rf"\b{word}\b", unit)), 1)

    def spelled(found: AnyMatch) -> str:
        size = _size(found, scale)
        if size is None:
            return found[0]
        low = f"{_written(_figure(found['low']) * size / scale)}{found['to']}" if found["low"] else ""
        return f"{low}{_written(_number(found) * size / scale)} {unit}"

    return _SUM.sub(spelled, text)


def _size(found: AnyMatch, scale: int) -> int | None:
    """How many euros one of its number is, or None for a number that is no sum."""
    if found["scale"]:
        return _SCALES[found["scale"]]
    value = _number(found)
    if found["sign"] or found["after"] or found["tail"]:
        return 1 if value >= _LEAST_EUROS else scale
    return 1 if value >= _LEAST_BARE and scale > 1 else None


def _number(found: AnyMatch) -> Decimal:
    if found["part"]:
        return Decimal(_PARTS[found["part"]])
    if found["one"]:
        return Decimal(1)
    return _figure(found["figures"]) + (Decimal("0.5") if found["more"] else 0)


def _figure(written: str) -> Decimal:
    """Dutch notation, and English where it can be nothing else: '1,200,000', '1.8'."""
    if re.fullmatch(r"[0-9]{1,3}(?:,[0-9]{3}){2,}", written):
        return Decimal(written.replace(",", ""))
    if re.fullmatch(r"[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?", written):
        return Decimal(written.replace(".", "").replace(",", "."))
    return Decimal(written.replace(",", "."))


def _written(value: Decimal) -> str:
    return f"{value.normalize():f}".replace(".", ",")
