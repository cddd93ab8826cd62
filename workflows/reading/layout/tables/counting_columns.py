"""Columns that hold the numbers of afspraken, and not amounts."""

from __future__ import annotations

import re
from collections.abc import Callable

from workflows.reading.layout.labels import NUMBER

_MOST = 0.6


def counts(cells: list[str], *, first: bool) -> bool:
    """Whether a column without a telling head holds numbers of afspraken: the first column, or one that counts upwards."""
    return mostly(cells, _is_number) if first else all(map(_is_number, cells)) and _rises(cells)


def mostly(cells: list[str], holds: Callable[[str], object]) -> bool:
    """Whether so many of the cells hold this that the others are exceptions."""
    return bool(cells) and sum(bool(holds(cell)) for cell in cells) >= _MOST * len(cells)


def _is_number(cell: str) -> bool:
    return bool(NUMBER.fullmatch(cell)) and not re.fullmatch(r"[QT]\d|20\d\d", cell)


def _rises(cells: list[str]) -> bool:
    """Whether the whole numbers count upwards, as those of afspraken do and amounts don't."""
    counts = [int(cell) for cell in cells if cell.isdigit()]
    return counts == sorted(set(counts))
