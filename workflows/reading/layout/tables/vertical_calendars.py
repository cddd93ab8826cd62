"""Calendars whose cells came out one below the other, as text copied out of a PDF has them: made rows again.

'Maand', 'Overleg', 'Onderwerp' stand below each other, and so do 'maart', 'bestuurlijk overleg', 'evaluatie'. Each row begins
with its time.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from workflows.reading.formats.document import CELL, Line
from workflows.reading.formats.gluing import glued
from workflows.reading.year_cycle.calendar_rows import is_time, label_of
from workflows.reading.year_cycle.moment_alone import is_moment

Rows = list[tuple[int, Line]]
"""Lines with the number of blank lines before each."""

_FEWEST_COLUMNS, _MOST_COLUMNS = 2, 5
_FEWEST = 2
_MOST_LINES = 12
_SHORT = 40


def rows_of_dates(rows: Rows) -> Rows:
    """The lines with each such calendar as a head and rows of cells."""
    found: Rows = []
    at = 0
    while at < len(rows):
        labels = _labels(rows, at)
        made, end = _of_one_line_each(rows, at + len(labels), labels) if labels else ([], at)
        if labels and len(made) < _FEWEST and label_of(labels[0]) == "time":
            made, end = _table(rows, at + len(labels), len(labels))
        if len(made) < _FEWEST:
            found.append(rows[at])
            at += 1
            continue
        gap, line = rows[at]
        found += [(gap, replace(line, text=CELL.join(labels), level=0)), *made]
        at = end
    return found


def _labels(rows: Rows, at: int) -> list[str]:
    """The words that stood above the columns: when, and what or who; none where these don't say it."""
    texts = (line.text.strip() for _, line in rows[at : at + _MOST_COLUMNS])
    labels = list(takewhile(lambda text: len(text) < _SHORT and text[:1].isupper() and bool(label_of(text)), texts))
    gaps = {gap for gap, _ in rows[at + 1 : at + len(labels)]}  # a heading above them is set off: 'Overleg en jaarcyclus'
    return labels if len(labels) >= _FEWEST_COLUMNS and len(gaps) == 1 and "time" in map(label_of, labels) else []


def _of_one_line_each(rows: Rows, at: int, labels: list[str]) -> tuple[Rows, int]:
    """The rows of a calendar whose every cell is one line, with its time wherever that stands; none where one has no time."""
    columns, when = len(labels), [label_of(label) for label in labels].index("time")
    made: Rows = []
    while at + columns <= len(rows):
        row = [line for _, line in rows[at : at + columns]]
        apart = any(gap > 1 for gap, _ in rows[at + bool(made) : at + columns][not made :])
        if apart or any(line.level or CELL in line.text for line in row) or not is_time(row[when].text.strip()):
            break
        made.append((rows[at][0], replace(row[0], text=CELL.join(line.text.strip() for line in row), level=0)))
        at += columns
    return made, at


def _table(rows: Rows, at: int, columns: int) -> tuple[Rows, int]:
    made: Rows = []
    while at < len(rows) and _is_time(rows[at][1]):
        end = at + 1
        while end < len(rows) and not _is_time(rows[end][1]) and end - at < _MOST_LINES:
            if end - at >= columns and not _goes_on(rows, end, columns):
                break
            end += 1
        gap, line = rows[at]
        cells = _cells([row.text.strip() for _, row in rows[at + 1 : end]], columns - 1)
        made.append((gap, replace(line, text=CELL.join([line.text.strip(), *cells]), level=0)))
        at = end
    return made, at


def _is_time(line: Line) -> bool:
    return not line.level and CELL not in line.text and len(line.text) < _SHORT and is_moment(line.text)


def _goes_on(rows: Rows, at: int, columns: int) -> bool:
    """Whether a full row goes on in this line: in the middle of its words, or with the next time soon below it."""
    gap, line = rows[at]
    if line.level or CELL in line.text or gap > 1:
        return False
    soon = rows[at + 1 : at + columns]
    return line.text.strip()[:1].islower() or any(_is_time(one) for _, one in soon)


def _cells(lines: list[str], columns: int) -> list[str]:
    """The lines as so many cells: what begins in the middle of its words goes on with the one before it, and so what is left."""
    cells: list[str] = []
    spare = len(lines) - columns
    for line in lines:
        joins = cells and spare > 0 and (line[:1].islower() or len(cells) == columns)
        if joins:
            text, glue = glued(cells[-1], line)
            cells[-1] = text + glue + line
            spare -= 1
        else:
            cells.append(line)
    return [*cells, *[""] * (columns - len(cells))]
