"""Tables drawn in plain text with strokes and plusses ('+-----+', '| Nr  |'), and those with a ruler of dashes beneath each head.

What stands between two lines of a drawn table is one row, however many lines its cells take; it becomes one line of Markdown.
"""

from __future__ import annotations

from calendars.lazy_pattern import lazy_re
from workflows.reading.formats.gluing import glued

_BORDER = lazy_re(r"\s*\+(?:[-=:]{3,}\+)+\s*")
_ROW = lazy_re(r"\s*\|.*\|\s*")
_RULERS = lazy_re(r"\s*-{3,}(?: +-{3,})+\s*")
_FEWEST = 2


def without_drawing(lines: list[str]) -> list[str]:
    """The lines with each row of a drawn table on its first line, and blank ones for what else it took."""
    found = list(lines)
    begun: int | None = None
    borders = [at for at, line in enumerate(lines) if line.lstrip().startswith("+") and _BORDER.fullmatch(line)]
    for at in borders:
        if begun is not None and all(_ROW.fullmatch(line) for line in lines[begun + 1 : at]):
            found[begun + 1 : at] = _one_row(lines[begun + 1 : at])
        found[at], begun = "", at
    return ["" if "--" in line and _RULERS.fullmatch(line) else line for line in found]


def _one_row(lines: list[str]) -> list[str]:
    """The row on the first of its lines; a cell over the whole width is a line of text."""
    split = [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in lines]
    width = max((len(cells) for cells in split), default=0)
    if not split or any(len(cells) != width for cells in split):
        return lines
    cells = [_joined([row[column] for row in split]) for column in range(width)]
    whole = f"| {' | '.join(cells)} |" if width >= _FEWEST else cells[0]
    return [whole, *("" for _ in lines[1:])]


def _joined(pieces: list[str]) -> str:
    text = ""
    for piece in filter(None, pieces):
        text, between = glued(text, piece)
        text += between + piece
    return text
