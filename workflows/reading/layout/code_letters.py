"""Letters before a number that are times elsewhere (K1, T2, H1) and codes of afspraken in a document that counts with letters."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from calendars.lazy_pattern import lazy_re

_CODE = lazy_re(r"\W{0,3}(?:[A-Z][a-z-]+ )?(?P<letter>[A-Z])[.\-]?(?P<count>\d{1,2})(?![\w/])(?!\.\d)")
_AS_TIME = lazy_re(
    r"(?i)\b(?:in|voor|vóór|na|per|tot|t/m|vanaf|sinds|begin|medio|eind|einde|uiterlijk|halverwege|rond) "
    r"(?-i:(?P<before>[TKH]))[1-4]\b|"
    r"\b(?-i:(?P<after>[TKH]))[1-4] 20\d\d\b"
)
_DOUBTFUL = frozenset("TKH")
_QUARTER = "Q"
_SERIES = 2
_MOST_TIMES = 4


def code_letters(texts: Iterable[str]) -> frozenset[str]:
    """Those of T, K and H that count 1, 2, ... at the start of lines, beside another letter or past 4, and nowhere are a time."""
    counts: dict[str, set[int]] = defaultdict(set)
    texts = tuple(texts)
    for text in texts:
        if match := _CODE.match(text):
            counts[match["letter"]].add(int(match["count"]))
    counting = {letter for letter, found in counts.items() if len(found) >= _SERIES and found == set(range(1, len(found) + 1))}
    if not counting & _DOUBTFUL:
        return frozenset()
    timed = {letter for text in texts for found in _AS_TIME.finditer(text) for letter in found.groups()}
    beside = bool(counting - _DOUBTFUL - {_QUARTER})
    return frozenset(one for one in (counting & _DOUBTFUL) - timed if beside or len(counts[one]) > _MOST_TIMES)
