"""Tables and lists of an annex that count what is to be done: projects with who builds and when, no overview of the afspraken."""

from __future__ import annotations

import re
from collections.abc import Iterator

from calendars.mentions import Unit, find_mentions
from workflows.reading.layout.elements import Element
from workflows.reading.layout.items import Item
from workflows.reading.layout.tables.table_rows import Row, columns_of_rows, row_of

_ENOUGH = 2
_ALIKE = 0.4
_PARTS = frozenset({Unit.QUARTER, Unit.TERTIAL, Unit.HALF, Unit.SEASON})
_WHO = frozenset({"owner", "lead", "party"})
_WHEN = frozenset({"time", "start", "span"})


def counts_work(body: list[Element]) -> bool:
    """Whether a table or a list in it counts what somebody does, and when."""
    return _in_rows(body) or _in_points(body)


def _in_rows(body: list[Element]) -> bool:
    """Whether rows with a number say who does it and when."""
    columns = columns_of_rows(element.paragraph for element in body).values()
    full = [one for one in columns if one and "number" in one.kinds and _WHO & set(one.kinds) and _WHEN & set(one.kinds)]
    return len(full) >= _ENOUGH


def _in_points(body: list[Element]) -> bool:
    """Whether most points of a numbered list end with when they are done ('Schoutstraat: 52 woningen (Woonlint, Q2 2027)').

    One must name a part of a year: a list of papers names the years in which these were written.
    """
    points = [find_mentions(element.body.text) for element in body if element.number]
    timed = sum(bool(found) for found in points)
    parts = any(mention.unit in _PARTS for found in points for mention in found)
    return parts and timed > _ENOUGH and 2 * timed > len(points)


def counts_again(body: list[Element], items: list[Item]) -> bool:
    """Whether the rows take numbers that afspraken have, for something else than these."""
    known = {item.number: item for item in items}
    same = [(row, known[row.number]) for row in _rows(body) if row.number in known]
    other = sum(not _is_about(row, item) for row, item in same)
    return 2 * other > len(same)


def _rows(body: list[Element]) -> Iterator[Row]:
    columns = columns_of_rows(element.paragraph for element in body)
    for index, one in columns.items():
        if one and (row := row_of(body[index].paragraph, one)):
            yield row


def _is_about(row: Row, item: Item) -> bool:
    """Whether the row's words are those of the afspraak or its heading."""
    said = {*_words(item.text), *_words(item.heading or ""), *_words(item.theme or "")}
    words = _words(" ".join([row.title, *(action.text for action, _ in row.actions)]))
    return not words or len(words & said) >= _ALIKE * len(words)


def _words(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d]{4,}", text.lower()))
