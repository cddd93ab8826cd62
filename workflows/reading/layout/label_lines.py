"""Labels that stand alone on their line without a colon ('Trekker', then 'Woonlint'), where a document does so often."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from workflows.reading.formats.document import CELL, Line
from workflows.reading.layout.labels import label_kind

Rows = list[tuple[int, Line]]
_SHORT = 40
_ENOUGH = 3
_ASKED = frozenset({"action", "owner", "lead", "time"})


def with_colons(rows: Rows) -> Rows:
    """The lines with a colon behind each such label, so that it is read as one; only where who and when are told so."""
    labels = {i: kind for i, (_, line) in enumerate(rows) if (kind := _label(line)) and _has_value(rows, i)}
    counts = Counter(rows[i][1].text.strip() for i in labels)
    often = {i: kind for i, kind in labels.items() if counts[rows[i][1].text.strip()] >= _ENOUGH}
    if not {"owner", "lead"} & set(often.values()) or "time" not in often.values():
        return rows
    return [(gap, replace(line, text=f"{line.text.rstrip()}:") if i in often else line) for i, (gap, line) in enumerate(rows)]


def _label(line: Line) -> str | None:
    text = line.text.strip()
    plain = len(text) < _SHORT and CELL not in text and text[:1].isupper() and text[-1:].isalpha() and not line.level
    kind = label_kind(text) if plain else None
    return kind if kind in _ASKED else None


def _has_value(rows: Rows, index: int) -> bool:
    after = rows[index + 1][1] if index + 1 < len(rows) else None
    return after is not None and CELL not in after.text and not after.level and _label(after) is None
