"""The lines of a stretch about the year: sentences, points of a list, rows and headings, each with what stands above it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from calendars.lazy_pattern import lazy_re
from calendars.mentions import find_mentions
from calendars.short_months import spelled_out
from workflows.reading.formats.document import CELL
from workflows.reading.layout.elements import Element
from workflows.reading.layout.paragraphs import Paragraph
from workflows.reading.proposal import Place
from workflows.reading.sentences.boundaries import sentences
from workflows.reading.sentences.verbs import has_finite_verb
from workflows.reading.year_cycle.calendar_rows import Told, is_head, rows_told
from workflows.reading.year_cycle.gathering_words import kind_named
from workflows.reading.year_cycle.moment_alone import is_moment

_FOOTNOTE_MARK = lazy_re(r"^\s*(?:[¹²³⁴⁵⁶⁷⁸⁹]+|\[\^?\d{1,2}\]:?|\*{1,3}(?=\s?[A-Z]))\s*")
_NOTE = lazy_re(r"(?<=[.,;:])\(\d{1,2}\)|[¹²³⁴⁵⁶⁷⁸⁹](?=\s)")
_STEP = lazy_re(r"(?i)^(?:stap|fase|blok|ronde|moment)\s*\d{1,2}\s*[(:–-]\s*(?P<when>[^().:]+?)\)?\s*[.:]\s+")
_FEW = 4
_LONGEST = 1200
"""No line that people write is longer; what is, is read so far, so that none takes long."""


@dataclass(frozen=True, slots=True)
class Line:
    """`text` with the heading above; `timed`: only so much of its front says when; `group` is one for all lines of a list."""

    text: str
    place: Place
    heading: str = ""
    listed: bool = False
    title: bool = False
    timed: int = 0
    group: int = 0
    block: int = 0
    """The paragraph that it stands in, by its place among them."""
    cells: Told | None = None


@dataclass(slots=True)
class _Walk:
    """What has been read: the heading, a moment that a heading announces, and the list that is under way."""

    heading: str = ""
    moment: str = ""
    level: int = 0
    group: int = 0
    in_list: bool = False
    block: int = 0
    found: list[Line] = field(default_factory=list)

    def add(self, text: str, place: Place, *, listed: bool = False, title: bool = False) -> None:
        """A line; beneath a heading that is a moment it is of that moment."""
        text = spelled_out(text[:_LONGEST])
        if self.moment and not title and not find_mentions(text):
            text = f"{self.moment}: {text}"
        self.found.append(Line(text, place, self.heading, listed, title, group=self.group if listed else 0, block=self.block))

    def begin_list(self, *, listed: bool) -> None:
        self.group += listed and not self.in_list
        self.in_list = listed


def lines_of(elements: tuple[Element, ...]) -> list[Line]:
    """The lines in the order of the document."""
    walk = _Walk()
    index = 0
    while index < len(elements):
        element = elements[index]
        walk.block += 1
        rows = _run_of_rows(elements, index)
        if rows:
            _add_rows(walk, rows)
            walk.block += len(rows)
            index += len(rows)
            continue
        if element.title:
            _add_title(walk, element, elements[index + 1] if index + 1 < len(elements) else None)
        else:
            _add_text(walk, element)
        index += 1
    return walk.found


def _run_of_rows(elements: tuple[Element, ...], start: int) -> list[Paragraph]:
    """The rows of one table from here on, none with more cells than the first."""
    rows: list[Paragraph] = []
    width = 0
    for element in elements[start:]:
        text = element.paragraph.text
        cells = text.split(CELL)
        if CELL not in text or (rows and (len(cells) > width or is_head([cell.strip() for cell in cells]))):
            break
        width = width or len(cells)
        rows.append(element.paragraph)
    return rows


def _add_rows(walk: _Walk, rows: list[Paragraph]) -> None:
    walk.begin_list(listed=False)
    walk.begin_list(listed=True)
    for index, told in rows_told([row.text for row in rows]):
        place, block = rows[index].place_at(0), walk.block + index
        line = Line(told.text[:_LONGEST], place, walk.heading, True, False, told.timed, walk.group, block, told)
        walk.found.append(line)


def _add_title(walk: _Walk, element: Element, after: Element | None) -> None:
    text = element.body.text.strip()
    walk.begin_list(listed=False)
    if walk.moment and not element.paragraph.level and walk.level and not is_moment(text):
        walk.add(text, element.paragraph.place_at(0))  # 'Ondertekening.' beneath 'Vóór 15 december'
        return
    walk.heading, walk.moment, walk.level = text, "", element.paragraph.level
    whole = is_moment(text)
    if whole and after is not None and (not after.title or after.paragraph.level < element.paragraph.level):
        walk.moment = spelled_out(text).strip(" .:")
    elif not whole or after is None or after.title:
        walk.add(text, element.paragraph.place_at(0), title=True)


def _add_text(walk: _Walk, element: Element) -> None:
    paragraph = element.body
    listed = element.mark is not None
    mark = _FOOTNOTE_MARK.match(paragraph.text)
    text = _NOTE.sub(lambda m: " " * len(m.group()), paragraph.text)
    walk.begin_list(listed=listed)
    label = ""
    if listed and _names_kind(text):
        walk.begin_list(listed=False)
        walk.heading, walk.moment = text.strip(" .:"), ""
        walk.found.append(Line(walk.heading, paragraph.place_at(0), walk.heading, title=True, block=walk.block))
        return
    for start, end in _joined(text, sentences(text), mark.end() if mark else 0):
        words = text[start:end]
        if not listed and _is_label(words, last=end == len(text.rstrip())):
            label = words
            walk.heading, walk.moment = words.rstrip("."), ""
            walk.found.append(Line(words.rstrip("."), paragraph.place_at(start), walk.heading, title=True, block=walk.block))
            continue
        walk.add(_STEP.sub(_without_step, words), paragraph.place_at(start), listed=listed)
        if label and walk.found:
            walk.found[-1] = replace(walk.found[-1], heading=label.rstrip("."))


def _joined(text: str, spans: Sequence[tuple[int, int]], skip: int) -> Iterator[tuple[int, int]]:
    """The sentences; a moment alone ('Maart.') goes with the sentence after it."""
    before: int | None = None
    for begin, end in spans:
        start = max(begin, skip)
        first = start if before is None else before
        step = _STEP.fullmatch(text[start:end] + " ")
        if before is None and is_moment(step["when"] if step else text[start:end]) and end < len(text.rstrip()):
            before = start
            continue
        before = None
        yield first, end
    if before is not None:
        yield before, len(text)


def _without_step(step: re.Match[str]) -> str:
    """'Stap 2 (maart). ...' as 'maart: ...'."""
    return f"{step['when']}: " if is_moment(step["when"]) else step.group()


def _names_kind(text: str) -> bool:
    """'Bestuurlijk overleg' as a point of a list, and its months as the points beneath."""
    plain = spelled_out(text.strip(" .:"))
    return (
        len(plain.split()) <= _FEW and kind_named(plain) is not None and not find_mentions(plain) and not has_finite_verb(plain)
    )


def _is_label(words: str, *, last: bool) -> bool:
    """'Ambtelijk overleg.' or 'Vaste data.' before the sentences that it names."""
    plain = words.strip()
    if last or not plain.endswith(".") or len(plain.split()) > _FEW or find_mentions(plain):
        return False
    return kind_named(plain) is not None or not has_finite_verb(plain)
