"""Tables that stand upright, one for each afspraak: what would stand above the columns stands in the first cell of each row.

'Nr | 4', 'Onderwerp | Schouw', 'Afspraak | ...', 'Trekker | ...', 'Planning | ...' are made the row of an ordinary table.
"""

from __future__ import annotations

from dataclasses import replace

from workflows.reading.formats.document import CELL, Line
from workflows.reading.layout.labels import NUMBER, label_kind

Rows = list[tuple[int, Line]]
_SHORT = 40


def rows_of_records(rows: Rows) -> Rows:
    """The lines with each such table as a head and a row."""
    found: Rows = []
    at = 0
    while at < len(rows):
        end = _end(rows, at)
        if end is None:
            found.append(rows[at])
            at += 1
        else:
            found += _row(rows[at:end])
            at = end
    return found


def _end(rows: Rows, at: int) -> int | None:
    """Where the record ends that begins here with its number; None where none does or where it doesn't say enough."""
    label, value = _cells(rows[at][1])
    if label_kind(label) != "number" or not NUMBER.fullmatch(value):
        return None
    kinds = ["number"]
    end = at + 1
    while end < len(rows) and (kind := _kind(rows[end][1])) and kind != "number":
        kinds.append(kind)
        end += 1
    told = {"owner" if kind == "lead" else kind for kind in kinds}
    return end if {"action", "title"} & told and {"owner", "time"} & told else None


def _cells(line: Line) -> tuple[str, str]:
    label, _, value = line.text.partition(CELL)
    plain = len(label) < _SHORT and CELL not in value and not line.level
    return (label.strip(), value.strip()) if plain else ("", "")


def _kind(line: Line) -> str | None:
    label, _ = _cells(line)
    return label_kind(label) if label else None


def _row(record: Rows) -> Rows:
    cells = [_cells(line) for _, line in record]
    gap, first = record[0]
    head = replace(first, text=CELL.join(label for label, _ in cells))
    return [(gap, head), (0, replace(first, text=CELL.join(value for _, value in cells)))]
