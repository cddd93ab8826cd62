"""What the rows of an afspraak have said, kept by who and when, so that no row is compared with all rows before it."""

from __future__ import annotations

import re
from itertools import product

from workflows.reading.layout.items import Passage
from workflows.reading.layout.tables.table_rows import Cells

_Key = tuple[str | None, ...]
"""Owner, lead and time in small letters, empty where a row doesn't say it; None stands for whatever it says."""


class SaidBefore:
    """The words and numbers of the passages of one afspraak, which only grow."""

    def __init__(self) -> None:
        self._said: dict[_Key, set[str]] = {}
        self._taken = 0
        self._last: Passage | None = None

    def go_on(self, passages: list[Passage]) -> SaidBefore:
        """Takes in what came since. The last passage may still change, so it is looked at anew each time."""
        for passage in passages[self._taken : -1]:
            words = _words(passage.paragraph.text)
            for key in product(*((said, None) for said in _key(passage.cells))):
                self._said.setdefault(key, set()).update(words)
        self._taken = max(self._taken, len(passages) - 1)
        self._last = passages[-1] if passages else None
        return self

    def has(self, text: str, cells: Cells | None = None, *, least: float) -> bool:
        """Whether this much of the words was said already, and all of the numbers, by rows that are not another's.

        A row is another's where both say who or when and say it otherwise; without `cells` none is.
        """
        asked = _words(text)
        words = {word for word in asked if not word.startswith(_NUMBER)}
        kept = [self._said[key] for key in product(*_fits(cells)) if key in self._said]
        if self._last and _is_like(self._last.cells, cells):
            kept.append(_words(self._last.paragraph.text))
        known = {word for word in asked if any(word in one for one in kept)}
        return len(words & known) > least * len(words) and asked - words <= known


_NUMBER = "#"


def _words(text: str) -> set[str]:
    """The longer words in small letters, and each number with a mark before it."""
    return {*re.findall(r"\w{4,}", text.lower()), *(_NUMBER + number for number in re.findall(r"\d+", text))}


def _key(cells: Cells | None) -> tuple[str, str, str]:
    return (cells.owner.lower(), cells.lead.lower(), cells.time.lower()) if cells else ("", "", "")


def _fits(cells: Cells | None) -> list[tuple[str | None, ...]]:
    """For owner, lead and time what a row says that doesn't differ: the same or nothing; where the cells are silent anything."""
    return [(said, "") if said else (None,) for said in _key(cells)]


def _is_like(before: Cells | None, cells: Cells | None) -> bool:
    return all(not one or not other or one == other for one, other in zip(_key(before), _key(cells), strict=True))
