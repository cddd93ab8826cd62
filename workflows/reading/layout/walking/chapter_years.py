"""Which year the chapter is for that is being read: '3 Jaarafspraken 2026' holds for 3.1 and what stands beneath, until
chapter 4."""

from __future__ import annotations

from calendars.lazy_pattern import lazy_re
from workflows.reading.layout.elements import Element

_YEAR = lazy_re(r"(?<![\d-])(20\d\d)(?!\s*[-–/]\s*\d|\d)")
_SPAN = lazy_re(r"20\d\d\s*(?:[-–/]|t/m|tot)\s*(?:en met\s*)?(?:20)?\d\d")
_PART = lazy_re(r"(?i)^\s*(?:deel|hoofdstuk)\b")
_LAST = 9


class ChapterYears:
    """Told of each heading in order; `year` is that of the innermost heading with one that still holds."""

    def __init__(self) -> None:
        self._open: list[tuple[int, int | None]] = []

    @property
    def year(self) -> int | None:
        return next((year for _, year in reversed(self._open) if year), None)

    def enter(self, heading: Element) -> None:
        """A heading ends the chapters of its rank and below; its own begins."""
        rank = _rank(heading)
        self._open = [(other, year) for other, year in self._open if other < rank]
        text = heading.body.text
        years = _YEAR.findall(text) if not _SPAN.search(text) else []
        self._open.append((rank, int(years[0]) if len(set(years)) == 1 else None))


def _rank(heading: Element) -> int:
    """How high a heading stands: by its level in Word or HTML, the depth of its number; what says nothing stands lowest."""
    if heading.paragraph.level:
        return heading.paragraph.level
    if _PART.match(heading.paragraph.text):
        return 0
    return heading.number.depth if heading.number else _LAST
