"""Calendars in plain text whose lines begin with a time, set apart by spaces from what is then: made rows of two cells."""

from __future__ import annotations

from dataclasses import dataclass, replace

from calendars.lazy_pattern import lazy_re
from workflows.reading.formats.document import CELL, Line
from workflows.reading.formats.gluing import glued
from workflows.reading.year_cycle.moment_alone import is_moment

Rows = list[tuple[int, Line]]
"""Lines with the number of blank lines before each."""

_DATED = lazy_re(r"\s*(?P<time>\S+(?: \S+){0,5}?)(?P<room> {2,})(?P<said>\S.*)")
_WIDE = 3
"""So many spaces are room between columns; two may be a slip, or all that was left beside a long time."""
_FEWEST = 3
_MOST = 60
_OFF = 1


@dataclass(slots=True)
class _Row:
    gap: int
    line: Line
    time: str
    said: str
    column: int
    wide: bool


def rows_of_calendars(rows: Rows) -> Rows:
    """The lines with each such calendar as rows of a time and what is then."""
    found: Rows = []
    at = 0
    while at < len(rows):
        made, end = _calendar(rows, at)
        if len(made) >= _FEWEST and 2 * sum(row.wide for row in made) > len(made):
            found += [(row.gap, replace(row.line, text=row.time + CELL + row.said)) for row in made]
        else:
            end = max(end, at + 1)
            found += rows[at:end]
        at = end
    return found


def _calendar(rows: Rows, at: int) -> tuple[list[_Row], int]:
    """The rows that begin here, and where they end."""
    made: list[_Row] = []
    end = at
    while end < len(rows) and len(made) < _MOST:
        gap, line = rows[end]
        row = _dated(gap, line)
        if row:
            made.append(row)
        elif made and _stands_below(line, made):
            _go_on(made, gap, line, rows[end - 1][1])
        else:
            break
        end += 1
    return made, end


def _dated(gap: int, line: Line) -> _Row | None:
    match = _DATED.fullmatch(line.text) if not line.level and CELL not in line.text else None
    if not match or not is_moment(match["time"]):
        return None
    return _Row(gap, line, match["time"], match["said"].strip(), match.start("said"), len(match["room"]) >= _WIDE)


def _stands_below(line: Line, made: list[_Row]) -> bool:
    """Whether the line begins in the column of what is then."""
    begins = len(line.text) - len(line.text.lstrip())
    columns = (made[0].column, made[-1].column)
    return CELL not in line.text and not line.level and begins > 0 and any(abs(begins - column) <= _OFF for column in columns)


def _go_on(made: list[_Row], gap: int, line: Line, before: Line) -> None:
    """What goes on with the row before; where that had room for its first word, it is something else at the same time."""
    last, said = made[-1], line.text.strip()
    width = max(len(row.line.text.rstrip()) for row in made)
    roomy = len(before.text.rstrip()) + 1 + len(said.split(" ", 1)[0]) < width
    if roomy and said[:1].isupper() == last.said[:1].isupper():
        made.append(_Row(gap, line, last.time, said, last.column, last.wide))
    else:
        text, glue = glued(last.said, said)
        last.said = text + glue + said
