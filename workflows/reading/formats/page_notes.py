"""What stands beneath a drawn line at the foot of a page, and cells that repeat the one above: put where they are read."""

from __future__ import annotations

from dataclasses import replace

from calendars.lazy_pattern import lazy_re
from workflows.reading.formats.document import CELL, Line

_RULE = lazy_re(r"\s*_{3,}\s*")
_NOTE = lazy_re(r"\s*(?:\[\^?\d{1,2}\]|\(?\d{1,2}\)|[¹²³⁴⁵⁶⁷⁸⁹]|\*{1,3}\s?[A-Z])")
_IDEM = lazy_re(r"(?i)\s*(?:idem|id\.|zie boven|\"|〃|,,)\s*")


def notes_last(lines: list[Line]) -> list[Line]:
    """The lines with the footnotes beneath a drawn line behind all others, so that they break no sentence; without such lines."""
    if not any(_RULE.fullmatch(line.text) for line in lines):
        return lines
    kept: list[Line] = []
    notes: list[Line] = []
    at = 0
    while at < len(lines):
        if not _RULE.fullmatch(lines[at].text):
            kept.append(lines[at])
            at += 1
            continue
        end = at + 1
        while end < len(lines) and lines[end].text.strip():
            end += 1
        blank = replace(lines[at], text="")
        if end > at + 1 and _NOTE.match(lines[at + 1].text):
            notes += [blank, *lines[at + 1 : end]]
            at = end
        else:
            kept.append(blank)
            at += 1
    return kept + notes


def idem_written_out(lines: list[Line]) -> list[Line]:
    """The rows with what stands above where a cell says 'idem'."""
    found: list[Line] = []
    above: list[str] = []
    for line in lines:
        cells = line.text.split(CELL)
        if len(cells) > 1 and len(cells) == len(above) and any(_IDEM.fullmatch(cell) for cell in cells):
            cells = [before if _IDEM.fullmatch(cell) else cell for cell, before in zip(cells, above, strict=True)]
            found.append(replace(line, text=CELL.join(cells)))
        else:
            found.append(line)
        above = cells if len(cells) > 1 else [] if line.text.strip() else above
    return found
