"""How much two texts are about the same thing: the words that they share, rare ones counting more, dates and numbers not."""

from __future__ import annotations

import math
import unicodedata
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from calendars.dutch import MONTH_NAMES
from calendars.lazy_pattern import lazy_re
from workflows.reading.word_sets import words

_WORD = lazy_re(r"\d+(?:[.,:/-]\d+)*|[^\W\d_]+\d*|[%€]")
_NUMBER_OR_PERIOD = lazy_re(r"(?i)\d.*|[qt]\d")
_MONTHS = frozenset(MONTH_NAMES)
_ORDINALS = words("eerste tweede derde vierde begin medio eind voorjaar najaar zomer")


def words_of(text: str) -> tuple[str, ...]:
    """The words and numbers of a text, whatever its capitals, spaces and punctuation: what has the same words says the same."""
    return tuple(_WORD.findall(unicodedata.normalize("NFKC", text).casefold()))


class Likeness:
    """The texts of both versions, weighed together: a word that stands everywhere tells little."""

    def __init__(self, old: Sequence[str], new: Sequence[str]) -> None:
        self._old, self._new = [_features(text) for text in old], [_features(text) for text in new]
        seen = Counter(feature for bag in (*self._old, *self._new) for feature in bag)
        count = len(old) + len(new)
        self._weight = {feature: math.log(1 + count / times) for feature, times in seen.items()}
        self._sums = [self._sum(bag) for bag in self._old], [self._sum(bag) for bag in self._new]

    def of(self, old: int, new: int) -> float:
        """From 0 (nothing in common) to 1 (the same but for dates and numbers)."""
        left, right = self._old[old], self._new[new]
        total, least = self._sums[0][old] + self._sums[1][new], min(self._sums[0][old], self._sums[1][new])
        if not total or not least:
            return float(not total)
        shared = self._sum(left & right)
        return 0.7 * (2 * shared / total) + 0.3 * (shared / least)

    def _sum(self, bag: Counter[str]) -> float:
        return sum(times * self._weight[feature] for feature, times in bag.items())


def _features(text: str) -> Counter[str]:
    """The words and the neighbours, with a mark in place of every number, month and quarter."""
    masked = [_masked(word) for word in words_of(text)]
    return Counter([*masked, *(f"{a} {b}" for a, b in pairwise(masked))])


def _masked(word: str) -> str:
    return "#" if word in _MONTHS or word in _ORDINALS or _NUMBER_OR_PERIOD.fullmatch(word) else word
