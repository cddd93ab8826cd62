"""Letters as rows of text: what stands on one baseline, with its words, cut where the white between is a column's."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median

from workflows.reading.formats.pdf_pages.page_glyphs import Glyph
from workflows.reading.formats.run_in_titles import ends_a_title

_SPACE = 0.18
_PRINTED_SPACE = -0.3
_FOUND_SPACE = 0.08
"""PDFium finds a space of no width where it sees white: right in 'of juni', whose letters lean over, wrong between two pieces
of one word, which touch."""
_COLUMN = 1.5
_SAME_LINE = 0.28
_SMALL = 0.88
_AREA = re.compile(r"(?:^|[\s\d])[kdc]?m$")
_WORD_GAP = "   "


@dataclass(frozen=True, slots=True)
class Segment:
    """Words without a wide gap between them; `words` are (left, right, word)."""

    x0: float
    x1: float
    text: str
    words: tuple[tuple[float, float, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A printed line: its baseline, the height of its letters, and its words.

    `number` counts the rows of the page, `table` the page's tables; it is 0 for text.
    """

    base: float
    size: float
    segments: tuple[Segment, ...]
    number: int = 0
    table: int = 0

    @property
    def text(self) -> str:
        """All its words; gaps that columns leave are three spaces wide."""
        text = ""
        for before, segment in zip((None, *self.segments), self.segments, strict=False):
            if before is not None:
                text += _WORD_GAP if segment.x0 - before.x1 > 3 * self.size else " "
            text += segment.text
        return text

    @property
    def x0(self) -> float:
        return self.segments[0].x0

    @property
    def x1(self) -> float:
        return self.segments[-1].x1


def rows_of(glyphs: Iterable[Glyph]) -> list[Row]:
    """The rows from top to bottom; marks of footnotes are left out."""
    lines = _lines([g for g in glyphs if g.size > 0.5])
    return [row for line in lines if (row := _row(line)) is not None]


def _lines(glyphs: list[Glyph]) -> list[list[Glyph]]:
    """Letters by baseline, small raised or lowered ones with the line that they belong to."""
    lines: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda g: g.base):
        if lines and glyph.base - lines[-1][0].base <= _SAME_LINE * max(glyph.size, lines[-1][0].size):
            lines[-1].append(glyph)
        else:
            lines.append([glyph])
    return _with_small(lines)


def _with_small(lines: list[list[Glyph]]) -> list[list[Glyph]]:
    found: list[list[Glyph]] = []
    raised: list[Glyph] = []
    for line in lines:
        size, base = median(g.size for g in line), line[0].base
        if found and not raised and _is_small(line, found[-1]) and base - found[-1][0].base < 0.4 * found[-1][0].size:
            found[-1].extend(line)
            continue
        if raised:
            hangs = raised[0].size < _SMALL * size and base - raised[0].base < 0.7 * size and _beside(raised, line)
            if hangs:
                line.extend(raised)
            else:
                found.append(raised)
            raised = []
        if len(line) <= 12 and all(g.text.isdigit() or g.text in " ,*)" for g in line):
            raised = line
        else:
            found.append(line)
    return [*found, raised] if raised else found


def _is_small(line: list[Glyph], above: list[Glyph]) -> bool:
    return line[0].size < _SMALL * median(g.size for g in above) and len(line) < len(above) and _beside(line, above)


def _beside(small: list[Glyph], line: list[Glyph]) -> bool:
    """Whether each small letter touches a letter of the line, as a raised number does."""
    letters = [g for g in line if not g.text.isspace()]
    marks = [g for g in small if not g.text.isspace()]
    return all(_touches(mark, letters) or _touches(mark, marks) for mark in marks)


def _touches(glyph: Glyph, others: list[Glyph]) -> bool:
    near = 0.6 * glyph.size
    return any(other is not glyph and (abs(glyph.x0 - other.x1) < near or abs(other.x0 - glyph.x1) < near) for other in others)


def _row(line: list[Glyph]) -> Row | None:
    letters = [g for g in line if not g.text.isspace()]
    if not letters:
        return None
    size = median(g.size for g in letters)
    body = [g for g in letters if g.size >= _SMALL * size]
    base = median(g.base for g in body)
    segments = _segments(sorted(line, key=_place), size, base)
    return Row(base, size, tuple(segments)) if segments else None


def _place(glyph: Glyph) -> float:
    """Where the letter stands in its line; a space that PDFium found lies where the next letter begins, or a hair behind it."""
    return glyph.x0 - _FOUND_SPACE * glyph.size if glyph.text == " " and glyph.x1 <= glyph.x0 else glyph.x0


def _segments(line: list[Glyph], size: float, base: float) -> list[Segment]:
    """The words from left to right, in one segment as long as the white between them is that of words."""
    segments: list[list[tuple[float, float, str]]] = []
    marks: list[bool] = []
    bold: list[bool] = []  # of each word of the first segment
    last: Glyph | None = None
    least = _SPACE * size  # the white that parts two words
    for glyph in line:
        if glyph.text.isspace():
            least = min(least, size * (_PRINTED_SPACE if glyph.x1 > glyph.x0 else _FOUND_SPACE))
            continue
        if last is not None and (_printed_twice(glyph, last) or _is_note_mark(glyph, segments[-1], last, size, base)):
            continue
        gap = glyph.x0 - last.x1 if last is not None else 0.0
        if last is None or gap > _COLUMN * size:
            segments.append([(glyph.x0, glyph.x1, glyph.text)])
            marks.append(True)
            bold.append(glyph.bold)
        elif gap > least:
            segments[-1].append((glyph.x0, glyph.x1, glyph.text))
            bold.append(glyph.bold)
        else:
            x0, _, text = segments[-1][-1]
            segments[-1][-1] = (x0, glyph.x1, text + glyph.text)
        marks[-1] = marks[-1] and glyph.text.isdigit() and _is_raised(glyph, size, base)
        last, least = glyph, _SPACE * size
    _stop_behind_title(segments[0], bold)
    kept = [words for words, mark in zip(segments, marks, strict=True) if not mark or len(segments) == 1]
    return [Segment(words[0][0], words[-1][1], " ".join(w[2] for w in words), tuple(words)) for words in kept]


def _stop_behind_title(words: list[tuple[float, float, str]], bold: list[bool]) -> None:
    """A full stop behind a title in bold that a sentence in ordinary letters runs on from; its number may be either."""
    end = next((at for at in range(1, len(words)) if not bold[at]), 0)
    x0, x1, last = words[end - 1] if end else words[0]
    if end and any(bold[:end]) and ends_a_title(" ".join(w[2] for w in words[:end]), " ".join(w[2] for w in words[end:])):
        words[end - 1] = (x0, x1, f"{last}.")


def _is_raised(glyph: Glyph, size: float, base: float) -> bool:
    return glyph.size < _SMALL * size and abs(base - glyph.base) > 0.05 * size


def _printed_twice(glyph: Glyph, last: Glyph) -> bool:
    """Whether the letter is the one before once more, a hair further on: how some programs print bold."""
    step = glyph.x0 - last.x0
    return glyph.text == last.text and 0 < step < 0.12 * glyph.size and abs(glyph.base - last.base) < 0.1 * glyph.size


def _is_note_mark(glyph: Glyph, words: list[tuple[float, float, str]], last: Glyph, size: float, base: float) -> bool:
    """A small raised number right after a word; the 2 of m² is none."""
    if not glyph.text.isdigit() or glyph.size >= _SMALL * size or base - glyph.base < 0.1 * size:
        return False
    return glyph.x0 - last.x1 <= size and not (glyph.text in "23" and _AREA.search(" ".join(w[2] for w in words[-2:])))
