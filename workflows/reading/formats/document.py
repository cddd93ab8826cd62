"""What a file holds once its format is gone: lines of text that remember their page and line."""

from __future__ import annotations

from dataclasses import dataclass

from workflows.reading.reading_notes import Note

CELL = "\t"
"""Separates the cells of a table's row within one line, whatever the format was."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line as printed; page and number count from 1. `level` is the heading's level where the format says so, else 0."""

    text: str
    page: int
    number: int
    level: int = 0


@dataclass(frozen=True, slots=True)
class Document:
    """All lines of a file in reading order.

    `flowing` means that each line is a whole paragraph (Word, HTML); otherwise lines are broken where the page ended.
    `notes` say what could not be read. `monitor` means that it is a sheet in which afspraken are
    kept up, so that its columns say who takes part and how things stand.
    """

    name: str
    lines: tuple[Line, ...]
    flowing: bool = False
    notes: tuple[Note, ...] = ()
    monitor: bool = False
