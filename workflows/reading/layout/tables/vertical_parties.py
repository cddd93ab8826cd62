"""The table of who signs, whose cells came out one below the other: 'Partij', 'Afkorting', then a gemeente and its letters."""

from __future__ import annotations

from dataclasses import replace

from calendars.lazy_pattern import lazy_re
from workflows.reading.formats.document import CELL, Line
from workflows.reading.layout.tables.vertical_heads import Rows

_PARTY = lazy_re(r"(?i)(?:partij(?:en)?|organisatie|naam|ondertekenaar)")
_BESIDE = lazy_re(
    r"(?i)(?:in (?:deze|dit) \w+|afkorting|hierna|genoemd|verkort|vertegenwoordig\w*(?: door)?|namens deze|"
    r"functie|rol|wie|naam|contactpersoon)"
)
_GEMEENTE = lazy_re(r"(?i)(?:de )?gemeente [A-ZÀ-Ý]")
_MOST_COLUMNS = 4
_FEWEST, _MOST = 2, 12
_SHORT = 90


def rows_of_parties(rows: Rows) -> Rows:
    """The lines with such a table as a head and rows of cells."""
    found: Rows = []
    at = 0
    while at < len(rows):
        columns = _columns(rows, at)
        made = _rows(rows, at + columns, columns) if columns else []
        if len(made) < _FEWEST:
            found.append(rows[at])
            at += 1
            continue
        found += [_row(rows, at, columns), *made]
        at += columns * (len(made) + 1)
    return found


def _columns(rows: Rows, at: int) -> int:
    """How many labels stand below each other here; 0 where no gemeente follows."""
    if not _PARTY.fullmatch(rows[at][1].text.strip()):
        return 0
    for count in range(2, _MOST_COLUMNS + 1):
        labels = [line.text.strip() for _, line in rows[at + 1 : at + count]]
        after = rows[at + count][1].text.strip() if at + count < len(rows) else ""
        if all(_BESIDE.fullmatch(label) for label in labels) and _GEMEENTE.match(after):
            return count
    return 0


def _rows(rows: Rows, at: int, columns: int) -> Rows:
    made: Rows = []
    while len(made) < _MOST and at + columns <= len(rows):
        cells = rows[at : at + columns]
        apart = any(gap != cells[-1][0] for gap, _ in cells[1:]) or (bool(made) and cells[0][0] > cells[-1][0])
        plain = all(not line.level and CELL not in line.text and len(line.text) < _SHORT for _, line in cells)
        if apart or not plain or not cells[0][1].text.strip()[:1].isupper() or cells[0][1].text.rstrip().endswith((".", ":")):
            break
        made.append(_row(rows, at, columns))
        at += columns
    return made


def _row(rows: Rows, at: int, columns: int) -> tuple[int, Line]:
    gap, line = rows[at]
    return gap, replace(line, text=CELL.join(one.text.strip() for _, one in rows[at : at + columns]), level=0)
