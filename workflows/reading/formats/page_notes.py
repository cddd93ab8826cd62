"""What stands beneath a drawn line at the foot of a page, and cells that repeat the one above: put where they are read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from calendars.lazy_pattern import lazy_re
from workflows.reading.formats.document import CELL, Line

_RULE = lazy_re(r"\s*_{3,}\s*")
_NOTE = lazy_re(r"\s*(?:\[\^?\d{1,2}\]|\(?\d{1,2}\)|[¹²³⁴⁵⁶⁷⁸⁹]|\*{1,3}\s?[A-Z])")
_NUMBERED_NOTE = lazy_re(r"\s*(\d{1,2}) +(?=[A-ZÀ-Ý€‘'\"“])")
_CALL = lazy_re(r"(?<=[a-zà-ÿ)])(?:[.,;:]|(?<=[a-zà-ÿ]{4}))(\d{1,2})(?=$|[\s,;.:)])")
"""The number of a note glued to a word or its stop: 'vast.1', 'sloopwoningen2'; 'm2' and 'B1' are none."""
_STOPS = (".", ")", "”", "’", "'", '"')
_LONGEST_NOTE, _REACH = 5, 20
"""A note has so many lines at most, however many blank ones stand between them."""
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


def called_notes_last(lines: list[Line], ends: Iterable[int]) -> list[Line]:
    """The lines with the footnotes behind all others that stand right above the end of a page, where the text calls them.

    `ends` are the places of what runs along the edges of pages. '1 De huidige methode ...' is a note where a word before it has
    that number glued to it ('stelt een methode vast.1 Woonmaat ...').
    """
    called = {int(mark[1]) for line in lines for mark in _CALL.finditer(line.text)}
    moved: set[int] = set()
    for page_end in ends if called else ():
        end, note = page_end, _note_above(lines, page_end, called)
        while note is not None:
            moved |= {i for i in range(note[0], end) if lines[i].text.strip()}
            end, note = note[0], _note_above(lines, note[0], called & {note[1] - 1})
    if not moved:
        return lines
    notes = [lines[i] for i in sorted(moved)]
    return [*(line for i, line in enumerate(lines) if i not in moved), replace(notes[0], text=""), *notes]


def _note_above(lines: list[Line], end: int, called: set[int]) -> tuple[int, int] | None:
    """Where the note begins that ends here with its sentence, within some lines, and its number."""
    filled = [i for i in range(max(0, end - _REACH), end) if lines[i].text.strip()][-_LONGEST_NOTE:]
    if not filled or not lines[filled[-1]].text.rstrip().endswith(_STOPS):
        return None
    for at in reversed(filled):
        number = _NUMBERED_NOTE.match(lines[at].text)
        if number or lines[at].level:
            return (at, int(number[1])) if number and int(number[1]) in called else None
    return None


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
