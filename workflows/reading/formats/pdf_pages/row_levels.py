"""Which rows are headings: those that are printed larger than the text. Larger is higher."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from workflows.reading.formats.pdf_pages.text_rows import Row

_LARGER = 1.12
_LONGEST = 160
_MOST_LEVELS = 6
_NUMBER = re.compile(r"\s*(?:(?:artikel|afspraak|hoofdstuk|thema|bijlage)\s+)?(?:[A-Z]?\d|[IVX]+\.)", re.IGNORECASE)


class Levels:
    """The sizes of headings in a document whose running text has the size `body`."""

    def __init__(self, rows: list[Row], body: float) -> None:
        sizes = Counter(round(r.size) for r in rows if r.size > _LARGER * body and not r.table)
        self._levels = {size: min(at, _MOST_LEVELS) for at, size in enumerate(sorted(sizes, reverse=True), 1)}
        self._body = body

    def of(self, row: Row) -> int:
        """The level that the row's size gives it, 0 for text."""
        if row.table or row.size <= _LARGER * self._body:
            return 0
        return self._levels.get(round(row.size), 0)

    def headed(self, rows: list[Row]) -> Iterator[tuple[Row, str, int, Row]]:
        """Each row with its text and level; a heading of several rows is one. The last value is its last row."""
        at = 0
        while at < len(rows):
            level = self.of(rows[at])
            end = at + 1
            while level and end < len(rows) and self.of(rows[end]) == level and _goes_on(rows[end - 1], rows[end]):
                end += 1
            text = " ".join(row.text.strip() for row in rows[at:end])
            if len(text) > _LONGEST or text.endswith((".", ";")):
                yield from ((row, row.text, 0, row) for row in rows[at:end])
            else:
                yield rows[at], text if level else rows[at].text, level, rows[end - 1]
            at = end


def _goes_on(before: Row, row: Row) -> bool:
    return row.base - before.base < 1.7 * row.size and not _NUMBER.match(row.text)
