"""What stands on pages without belonging to the text: running headers, footers, page numbers, footnotes."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from workflows.reading.formats.pdf_pages.text_rows import Row
from workflows.reading.formats.tidy import FRONT, names_agreement

_MARGIN = 0.14
_SAME_PLACE = 6.0
_ENOUGH = 0.3
_OUTER = 3
_DIGITS = re.compile(r"\d+")
_LONE_NUMBER = re.compile(r"[\s|/–—-]*(?:\d{1,3}|[ivx]{1,5})[\s|/–—-]*")
_NOTE = re.compile(r"^\s*(?:[¹²³⁴⁵⁶⁷⁸⁹]|\[?\d{1,2}\]?[.)]?|\*{1,3}|†)\s*(?=[^\s\d])")
_FINE = 0.9


@dataclass(frozen=True, slots=True)
class PageRows:
    """The rows of a page, and where the page begins and ends."""

    rows: list[Row]
    top: float
    bottom: float


def without_furniture(pages: Sequence[PageRows], body: float) -> list[list[Row]]:
    """The rows of each page that are text. `body` is the size of the document's running text."""
    running = _running(pages)
    kept = [[r for r in p.rows if r.table or (_key(r, p) not in running and not _is_number(r, p))] for p in pages]
    kept[:1] = [_with_title(rows, page) for rows, page in zip(kept[:1], pages, strict=False)]
    return [_without_notes(rows, body) for rows in kept]


def _with_title(rows: list[Row], page: PageRows) -> list[Row]:
    """The first page with its running header, where that is the only title that the document has."""
    if any(names_agreement(row.text) for row in rows[:FRONT]):
        return rows
    title = next((row for row in page.rows[:_OUTER] if names_agreement(row.text)), None)
    return [title, *rows] if title else rows


def body_size(pages: Sequence[PageRows]) -> float:
    """The size in which most of the document is printed."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for row in page.rows:
            sizes[round(row.size, 1)] += len(row.text)
    return max(sizes, key=lambda s: (sizes[s], s)) if sizes else 10.0


Key = tuple[str, str]


def _key(row: Row, page: PageRows) -> Key | None:
    """What a running line is recognised by; None in the middle of the page."""
    height = page.bottom - page.top
    text = _DIGITS.sub("#", " ".join(row.text.lower().split()))
    if row.base < page.top + _MARGIN * height:
        return "top", text
    return ("bottom", text) if row.base > page.bottom - _MARGIN * height else None


def _running(pages: Sequence[PageRows]) -> set[Key]:
    """Lines that come again at the same height on enough of the pages: the same words, or with a number that counts pages."""
    places: dict[Key, list[_Seen]] = defaultdict(list)
    for number, page in enumerate(pages):
        for row in (*page.rows[:_OUTER], *page.rows[_OUTER:][-_OUTER:]):
            key = None if row.table else _key(row, page)
            if key is not None:
                height = row.base - (page.top if key[0] == "top" else page.bottom)
                places[key].append(_Seen(number, height, row.text))
    enough = max(2, round(_ENOUGH * len(pages)))
    return {key for key, found in places.items() if _comes_again(found) >= enough}


@dataclass(frozen=True, slots=True)
class _Seen:
    page: int
    height: float
    text: str

    @property
    def counts(self) -> set[str]:
        """What stays the same on each page: the words, or a number less the page's."""
        return {self.text, *(f"{int(n) - self.page}" for n in _DIGITS.findall(self.text)[:3] if len(n) < 4)}


def _comes_again(found: list[_Seen]) -> int:
    """On how many pages, at one height."""
    most = 0
    for height in {one.height for one in found[:50]}:
        same = Counter(what for one in found if abs(one.height - height) <= _SAME_PLACE for what in one.counts)
        most = max(most, *same.values())
    return most


def _is_number(row: Row, page: PageRows) -> bool:
    return _key(row, page) is not None and bool(_LONE_NUMBER.fullmatch(row.text)) and row in (page.rows[0], page.rows[-1])


def _without_notes(rows: list[Row], body: float) -> list[Row]:
    """The rows without the footnotes: the small print at the foot from the first line that begins with a mark."""
    begin = len(rows)
    while begin and rows[begin - 1].size < _FINE * body and not rows[begin - 1].table:
        begin -= 1
    first = next((i for i in range(begin, len(rows)) if _NOTE.match(rows[i].text)), len(rows))
    return rows[:first]
