"""The table of contents, which is left out: its lines end with the page on which something stands.

A row of an ordinary table may end with a number too ('1', 'Nieuwbouw Oost', 'Woonlint', 'Q2', '40'), so that a tab before it says
less than a row of dots: cells are an entry only where nothing heads them and the pages go up.
"""

from __future__ import annotations

import re
from itertools import pairwise

from calendars.lazy_pattern import lazy_re
from workflows.reading.formats.document import CELL
from workflows.reading.layout.headings import HeadingRole, is_title, role_of
from workflows.reading.layout.paragraphs import Paragraph

_LEADERS = lazy_re(r"(?:\.\.\.\.+|……+|\. \. \. \. (?:\. )*)\s*\d{1,3}\s*$")
_PAGED_CELLS = lazy_re(r"\t\s*(?P<page>\d{1,3})\s*$")
_PAGED = lazy_re(r"^(?P<title>.*\D)\s+\d{1,3}\s*$")
_ONLY_PAGES = lazy_re(r"(?:\t\s*\d{0,3})+\s*$")
"""Behind an entry that a page's table put into cells, with the pages of all its lines."""
_PAGES = lazy_re(r"(?i)\t\s*(?:blz|blad|bladzijde|pag|pagina)(?:nummer|nr)?\.?\s*$")
_MOST_CELLS = 3


def without_contents(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """All paragraphs but those of the table of contents."""
    entries = _entries_in_cells(paragraphs)
    kept: list[Paragraph] = []
    index = 0
    while index < len(paragraphs):
        text = paragraphs[index].text
        if index in entries or _LEADERS.search(text):
            index += 1
        elif role_of(text) is HeadingRole.CONTENTS and len(text) < 40:
            index = _after_contents(paragraphs, index + 1, entries)
        else:
            kept.append(paragraphs[index])
            index += 1
    return kept


def _entries_in_cells(paragraphs: list[Paragraph]) -> set[int]:
    """The places of rows that are entries of the contents."""
    found: set[int] = set()
    run: list[int] = []
    for index, paragraph in enumerate([*paragraphs, None]):
        if paragraph is not None and paragraph.is_row:
            run.append(index)
        elif run:
            found.update(_entries_of_run(paragraphs, run))
            run = []
    return found


def _entries_of_run(paragraphs: list[Paragraph], run: list[int]) -> list[int]:
    """The entries among rows that follow each other, with the row above them that says 'Pagina'."""
    found = {i: page for i in run if (page := _PAGED_CELLS.search(paragraphs[i].text))}
    paged = list(found)
    headed = bool(_PAGES.search(paragraphs[run[0]].text))
    if not paged or not (headed or paged[0] == run[0]) or any(paragraphs[i].text.count(CELL) >= _MOST_CELLS for i in paged):
        return []
    pages = [int(page["page"]) for page in found.values()]
    rising = all(before <= after for before, after in pairwise(pages))
    return [*(run[:1] if headed else []), *paged] if rising else []


def _after_contents(paragraphs: list[Paragraph], index: int, entries: set[int]) -> int:
    """The first paragraph after a table of contents: where its first entry comes again, or where the entries end."""
    seen: set[str] = set()
    while index < len(paragraphs):
        text = _ONLY_PAGES.sub(" 1", paragraphs[index].text, count=1)
        paged = _PAGED.match(text)
        key = _entry(paged.group("title") if paged else text)
        if key in seen or not (index in entries or paged or _LEADERS.search(text) or is_title(text)):
            return index
        seen.add(key)
        index += 1
    return index


def _entry(text: str) -> str:
    return re.sub(r"[\W\d]+", "", text).lower()
