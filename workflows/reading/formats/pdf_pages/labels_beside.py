"""Labels to the right of the text that they belong to ('Wie: Woonlint', 'Wanneer' above 'Q2'), as on slides: read below it."""

from __future__ import annotations

import re
from dataclasses import replace
from statistics import median

from workflows.reading.formats.pdf_pages.margin_columns import is_numbered
from workflows.reading.formats.pdf_pages.text_rows import Row, Segment
from workflows.reading.layout.labels import label_kind

_LABEL = re.compile(r"(?P<label>[^:]{2,30}):\s*(?P<value>\S.*)?$")
_WHO = frozenset({"owner", "lead"})
_ALIGNED = 5.0
_LARGER = 1.15
_LONGEST = 60


def with_labels_beside(rows: list[Row]) -> list[Row]:
    """The rows of a page; labels in a column of their own stand behind the text beside them, each with its value."""
    edge = _edge(rows)
    if edge is None:
        return rows
    found: list[Row] = []
    labels: list[Row] = []
    last: Row | None = None
    for row in rows:
        beside = tuple(s for s in row.segments if s.x0 >= edge - _ALIGNED)
        text = row.segments[: len(row.segments) - len(beside)]
        if labels and text and (_begins(row, last) or _are_told(labels, beside)):
            found, labels = [*found, *labels], []
        if text:
            last = replace(row, segments=text)
            found.append(last)
        for segment in beside:
            labels = _with(labels, last or row, segment)
    return [*found, *labels]


def _edge(rows: list[Row]) -> float | None:
    """Where a column of labels begins that tells both who and when; None where the page has none, or text runs through it."""
    labels = [(s, kind) for row in rows if not row.table for s in row.segments if (kind := _kind(s.text))]
    right = [(s, kind) for s, kind in labels if any(s in row.segments[1:] for row in rows)]
    if not right:
        return None
    edge = median(s.x0 for s, _ in right)
    kinds = {kind for s, kind in labels if abs(s.x0 - edge) <= _ALIGNED}
    crossed = any(s.x0 < edge - _ALIGNED < s.x1 - 1 and len(row.segments) > 1 for row in rows for s in row.segments)
    return edge if kinds & _WHO and "time" in kinds and not crossed else None


def _kind(text: str) -> str | None:
    """What a label asks for that stands alone or before its value; None for text."""
    match = _LABEL.match(text)
    return label_kind(match["label"] if match else text) if len(text) <= _LONGEST and text[:1].isupper() else None


def _begins(row: Row, last: Row | None) -> bool:
    """Whether the row is the first of the next text: it has a number, or larger letters."""
    return is_numbered(row) or (last is not None and row.size > _LARGER * last.size)


def _are_told(labels: list[Row], beside: tuple[Segment, ...]) -> bool:
    """Whether what these labels ask for was told already, so that they belong to the next text."""
    told = {_kind(row.segments[0].text) for row in labels}
    return any(_kind(s.text) in told for s in beside if _kind(s.text))


def _with(labels: list[Row], text: Row, segment: Segment) -> list[Row]:
    """One more label, with a colon, in the column of the text; what is none goes on with the last."""
    if labels and not _kind(segment.text):
        told = labels[-1].segments[0]
        return [*labels[:-1], replace(labels[-1], segments=(replace(told, text=f"{told.text} {segment.text}"),))]
    label = f"{segment.text}:" if _kind(segment.text) and ":" not in segment.text else segment.text
    moved = replace(segment, x0=text.x0, x1=text.x0 + segment.x1 - segment.x0, text=label)
    return [*labels, replace(text, segments=(moved,))]
