"""What is printed on a page, as PDFium tells it: letters with their places, and the lines and boxes that make tables.

All places are in points, x to the right and y downwards, turned so that the page's text stands upright.
"""

from __future__ import annotations

import ctypes
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from math import pi
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

_MOST_PATHS = 20_000
_MOST_POINTS = 60_000
_DEEPEST = 8
_THIN = 3.0
_LONG = 6.0
_HYPHENS = {2: "-", 0xFFFE: "-", 0xAD: "-"}
_NO_LETTERS = frozenset({0, 10, 13, 0xFFFF, 0xFEFF})


class Glyph(NamedTuple):
    """One letter: left and right edge, baseline, height of its font, the letter itself, and whether its word is in bold."""

    x0: float
    x1: float
    base: float
    size: float
    text: str
    bold: bool = False


class Rule(NamedTuple):
    """A straight line: `at` is its y when it lies and its x when it stands, from `start` to `end` along the other axis."""

    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Ink:
    """A page: its letters in the order in which they were drawn, its lines, and how much of it pictures cover (0 to 1)."""

    glyphs: list[Glyph]
    lying: list[Rule]
    standing: list[Rule]
    left: float
    top: float
    right: float
    bottom: float
    pictured: float
    unmapped: int


Matrix = tuple[float, float, float, float, float, float]
_SAME: Matrix = (1, 0, 0, 1, 0, 0)


def letters_on(page: Any) -> int:
    """How many letters the page holds, which costs little beside reading them."""
    raw = page.get_textpage()
    try:
        return int(pdfium.FPDFText_CountChars(raw.raw))
    finally:
        raw.close()


def ink_of(page: Any, *, most_letters: int) -> Ink:
    """All that is printed. ValueError when there are more letters than that."""
    raw = page.get_textpage()
    count = pdfium.FPDFText_CountChars(raw.raw)
    if count > most_letters:
        raise ValueError(f"{count} letters on one page")
    letters = list(_letters(raw.raw, count))
    turned = _turn(letters)
    left, bottom, right, top = page.get_bbox()
    corners = [_turned(x, y, turned) for x, y in ((left, bottom), (right, top))]
    (x0, x1), (y0, y1) = (sorted(c[i] for c in corners) for i in (0, 1))
    lying, standing, pictured = _drawn(page, turned)
    area = max(1.0, (x1 - x0) * (y1 - y0))
    return Ink(
        glyphs=[_glyph(letter, turned) for letter in letters if _quarter(letter[5]) == turned],
        lying=[rule for rule in lying if rule.end - rule.start < 0.98 * (x1 - x0)],
        standing=[rule for rule in standing if rule.end - rule.start < 0.98 * (y1 - y0)],
        left=x0,
        top=y0,
        right=x1,
        bottom=y1,
        pictured=min(1.0, pictured / area),
        unmapped=sum(1 for letter in letters if letter[0] == "\ufffd"),
    )


# (letter, x, y of its origin, its box: left, bottom, right, top; whether it is in bold; the angle at which it stands)
_Letter = tuple[str, float, float, tuple[float, float, float, float], bool, float]
_BOLD = re.compile(rb"(?i)bold|black|heavy|-(?:semi|demi|bd)")
_LONGEST_FONT_NAME = 96


def _letters(raw: Any, count: int) -> Iterator[_Letter]:
    """The letters as PDFium has them, by one call for each fact: that is what this library's speed hangs on."""
    x, y, box = ctypes.c_double(), ctypes.c_double(), pdfium.FS_RECTF()
    at_x, at_y, at_box = ctypes.byref(x), ctypes.byref(y), ctypes.byref(box)
    unicode, origin = pdfium.FPDFText_GetUnicode, pdfium.FPDFText_GetCharOrigin
    loose, angle = pdfium.FPDFText_GetLooseCharBox, pdfium.FPDFText_GetCharAngle
    turn, before_x, before_y = -1.0, 0.0, 0.0
    font, flags = ctypes.create_string_buffer(_LONGEST_FONT_NAME), ctypes.c_int()
    in_bold, begins, bottom, top = False, True, 0.0, 0.0
    for index in range(count):
        code = unicode(raw, index)
        if code in _NO_LETTERS or 0xD800 <= code < 0xE000 or not origin(raw, index, at_x, at_y) or not loose(raw, index, at_box):
            continue
        text = _HYPHENS.get(code) or (chr(code) if code < 0x110000 else "\ufffd")
        here_x, here_y = x.value, y.value
        if turn != 0.0 or here_y != before_y or here_x <= before_x:  # what goes on along its line stands as it did
            turn = angle(raw, index)
        before_x, before_y = here_x, here_y
        if begins:  # a word is in bold or not; to ask for each letter would cost a tenth more
            length = pdfium.FPDFText_GetFontInfo(raw, index, font, _LONGEST_FONT_NAME, flags)
            in_bold = 0 < length <= _LONGEST_FONT_NAME and _BOLD.search(font.raw[:length]) is not None
        begins = text.isspace()
        if not begins or box.top != box.bottom:
            bottom, top = box.bottom, box.top  # a space that PDFium found in the white has no height of its own
        yield text, here_x, here_y, (box.left, bottom, box.right, top), in_bold, turn


def _quarter(angle: float) -> int | None:
    """The angle as quarter turns (0 to 3); None for text that stands askew, as a watermark does."""
    turns = angle / (pi / 2)
    return round(turns) % 4 if abs(turns - round(turns)) < 0.06 else None


def _turn(letters: list[_Letter]) -> int:
    """By how many quarter turns most of the page's text stands."""
    turns = Counter(_quarter(letter[5]) for letter in letters if not letter[0].isspace())
    return next((turn for turn, _ in turns.most_common() if turn is not None), 0)


def _turned(x: float, y: float, turn: int) -> tuple[float, float]:
    """The place as it is once text that is turned so stands upright, y downwards."""
    match turn:
        case 1:
            return -y, -x
        case 2:
            return -x, y
        case 3:
            return y, x
    return x, -y


def _glyph(letter: _Letter, turn: int) -> Glyph:
    text, x, y, (left, bottom, right, top), bold, _ = letter
    _, base = _turned(x, y, turn)
    ax, ay = _turned(left, bottom, turn)
    bx, by = _turned(right, top, turn)
    return Glyph(min(ax, bx), max(ax, bx), base, abs(by - ay), text, bold)


def _drawn(page: Any, turn: int) -> tuple[list[Rule], list[Rule], float]:
    lying: list[Rule] = []
    standing: list[Rule] = []
    pictured = 0.0
    paths = points = 0
    for drawn, matrix in _objects(page.raw, None, _SAME, 0):
        kind = pdfium.FPDFPageObj_GetType(drawn)
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            left, bottom, right, top = _bounds(drawn)
            pictured += max(0.0, right - left) * max(0.0, top - bottom)
        elif kind == pdfium.FPDF_PAGEOBJ_PATH:
            paths += 1
            segments = pdfium.FPDFPath_CountSegments(drawn)
            points += segments
            if paths > _MOST_PATHS or points > _MOST_POINTS:
                return [], [], pictured
            for a, b in _strokes(drawn, segments, _times(_matrix(drawn), matrix)):
                _add_rule(lying, standing, _turned(*a, turn), _turned(*b, turn))
    return lying, standing, pictured


def _objects(raw: Any, form: Any, matrix: Matrix, depth: int) -> Iterator[tuple[Any, Matrix]]:
    """The objects of a page, those inside its forms too."""
    count = pdfium.FPDFPage_CountObjects(raw) if form is None else pdfium.FPDFFormObj_CountObjects(form)
    for index in range(count):
        drawn = pdfium.FPDFPage_GetObject(raw, index) if form is None else pdfium.FPDFFormObj_GetObject(form, index)
        if not drawn:
            continue
        if pdfium.FPDFPageObj_GetType(drawn) == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
            yield from _objects(raw, drawn, _times(_matrix(drawn), matrix), depth + 1)
        else:
            yield drawn, matrix


def _bounds(drawn: Any) -> tuple[float, float, float, float]:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if not pdfium.FPDFPageObj_GetBounds(drawn, left, bottom, right, top):
        return 0, 0, 0, 0
    return left.value, bottom.value, right.value, top.value


def _matrix(drawn: Any) -> Matrix:
    found = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(drawn, found):
        return _SAME
    return found.a, found.b, found.c, found.d, found.e, found.f


def _times(one: Matrix, other: Matrix) -> Matrix:
    a, b, c, d, e, f = one
    p, q, r, s, t, u = other
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


Point = tuple[float, float]


def _strokes(drawn: Any, count: int, matrix: Matrix) -> Iterator[tuple[Point, Point]]:
    """The straight strokes that a path shows: its lines when it is drawn, its outline when it is filled, one for a thin bar."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    if not pdfium.FPDFPath_GetDrawMode(drawn, fill, stroke) or not (fill.value or stroke.value):
        return
    strokes = list(_segments(drawn, count, matrix))
    if not stroke.value and strokes:
        xs = [x for pair in strokes for x, _ in pair]
        ys = [y for pair in strokes for _, y in pair]
        wide, high = max(xs) - min(xs), max(ys) - min(ys)
        if min(wide, high) <= _THIN:
            middle = ((min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2)
            if wide > high:
                yield (min(xs), middle[1]), (max(xs), middle[1])
            else:
                yield (middle[0], min(ys)), (middle[0], max(ys))
            return
    yield from strokes


def _segments(drawn: Any, count: int, matrix: Matrix) -> Iterator[tuple[Point, Point]]:
    a, b, c, d, e, f = matrix
    x, y = ctypes.c_float(), ctypes.c_float()
    first = last = (0.0, 0.0)
    for index in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(drawn, index)
        if not segment or not pdfium.FPDFPathSegment_GetPoint(segment, x, y):
            continue
        here = (a * x.value + c * y.value + e, b * x.value + d * y.value + f)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            first = here
        elif kind == pdfium.FPDF_SEGMENT_LINETO:
            yield last, here
        last = here
        if pdfium.FPDFPathSegment_GetClose(segment):
            yield last, first
            last = first


def _add_rule(lying: list[Rule], standing: list[Rule], a: Point, b: Point) -> None:
    """Keeps a stroke that lies or stands and is long enough to be a side of a cell."""
    (x0, x1), (y0, y1) = sorted((a[0], b[0])), sorted((a[1], b[1]))
    if y1 - y0 <= 1 and x1 - x0 > _LONG:
        lying.append(Rule((y0 + y1) / 2, x0, x1))
    elif x1 - x0 <= 1 and y1 - y0 > _LONG:
        standing.append(Rule((x0 + x1) / 2, y0, y1))
