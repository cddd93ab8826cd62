"""From lines to paragraphs: broken lines are joined, words broken over two lines made whole, and every word keeps its place."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise

from calendars.lazy_pattern import lazy_re
from workflows.reading.formats.document import CELL, Document, Line
from workflows.reading.formats.gluing import LINKING, glued
from workflows.reading.formats.page_notes import called_notes_last, idem_written_out, notes_last
from workflows.reading.formats.tidy import tidy_lines
from workflows.reading.layout.broken_titles import title_goes_on
from workflows.reading.layout.headings import SIGNED, is_title
from workflows.reading.layout.label_lines import with_colons
from workflows.reading.layout.labels import bare_label
from workflows.reading.layout.markers import YEAR_POINT, Mark, Marking, MarkKind
from workflows.reading.layout.tables.spaced_calendars import rows_of_calendars
from workflows.reading.layout.tables.spaced_tables import rows_of_columns
from workflows.reading.layout.tables.upright_tables import rows_of_records
from workflows.reading.layout.tables.vertical_calendars import rows_of_dates
from workflows.reading.layout.tables.vertical_parties import rows_of_parties
from workflows.reading.layout.tables.vertical_tables import rows_again
from workflows.reading.proposal import Place

_SENTENCE_END = (".", "!", "?", ":", ";")
_CLOSERS = "\"'”’)]»¹²³"
_MONTHS = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_SHORT_MONTHS = "jan|febr?|mrt|apr|jun|jul|aug|sept?|okt|nov|dec"
_OPEN_END = lazy_re(
    r"(?i)(?:\b(?:de|het|een|van|in|op|en|of|met|voor|aan|bij|tot|naar|per|circa|ca\.|ongeveer|minimaal|maximaal|ruim|zie|"
    r"uiterlijk|sinds|vanaf)|€|,|=)$"
)
_NUMBER_NEXT = lazy_re(rf"(?i)\b(?:artikel|afspraak|afspraken|paragraaf|hoofdstuk|bijlage|thema|art\.|nr\.?|nummer|{_MONTHS})$")
_SET_OFF = lazy_re(
    r"\s*(?!Q[1-4]\s*$)(?:(?i:artikel|art\.?|(?:prestatie)?afspraak|actie|maatregel|paragraaf|§)\s*)?(?:[A-Z]{1,4}[.\-]?)?\d{1,3}(?:\.\d{1,2}){0,3}"
    r"[a-z]?[.):]?\s*|\s*[a-z][.)]\s*|\s*[•▪–-]\s*"
)
_PROSE = lazy_re(r"[a-z]{4,}[.!?] [A-Z][a-z]")
"""A sentence that begins in the middle of a line: running text, whose last line ends with a full stop."""
_OPENED = lazy_re(r"\([^()]*$")
_SPACES = lazy_re(r" {2,}")
_SHORT = 8
_LONE = lazy_re(r"\s*\d{1,3}\s*")
_LEADERS = lazy_re(r"(?:\.\.\.\.+|……+|\. \. \. \. (?:\. )*)\s*\d{1,3}\s*$")
_BY_ITSELF = lazy_re(
    r"(?i)\s*(?:inhoud(?:sopgave)?|inleiding|vooraf|voorwoord|leeswijzer|ondertekening|handtekeningen|"
    r"(?:jaaragenda|jaarcyclus|jaarkalender|jaarplanning|overlegkalender|overlegstructuur|vergaderschema)(?: 20\d\d)?)\s*:?\s*"
)
_MOMENT = lazy_re(
    rf"(?i)^\s*(?:(?:uiterlijk|vóór|voor|begin|medio|half|eind|per|rond)\s+){{0,2}}(?:\d{{1,2}}\s+)?(?:{_MONTHS}|{_SHORT_MONTHS}|[QTK][1-4]|"
    rf"(?:(?:het|de)\s+)?(?:1e|2e|3e|4e|eerste|tweede|derde|vierde)\s+(?:kwartaal|tertiaal|halfjaar))"
    rf"(?:\s*(?:/|–|-|en|t/m)\s*(?:{_MONTHS}|{_SHORT_MONTHS}|[QTK][1-4]))?(?:\s+20\d\d)?\s*:\s+\S"
)
"""A line of a calendar: 'augustus/september: de werkgroep stelt het concept op'."""
_PART = lazy_re(r"(?:Bijlage|BIJLAGE|Appendix|Hoofdstuk|HOOFDSTUK|Thema|THEMA)\s+(?:\d{1,2}|[A-Z]|[IVX]{1,4})\b\s*[:.–-]?\s*")
_DEFINES = lazy_re(r"(?i)\s*(?:de |het )?[a-z][\w’'&-]*(?: [\w’'&-]+){0,2}: \S")
"""A line of a list of terms: 'de corporaties: Woonlint en Rank'."""
_LETTERED = lazy_re(r"\s*[a-z]\s?[.)]\s")
_CHAPTER = lazy_re(r"(?i)(?:bijlage|hoofdstuk|thema|deel) (?:\d{1,2}|[A-Z]|[IVX]{1,4})\b(?!.*[.;,]$)")
"""The heading of an annex or chapter, behind a sentence that has come to its end."""
_TITLE = lazy_re(r"(?i)(?:prestatieafspraken|meerjarenafspraken|jaarafspraken|jaarschijf)\b[^.;:]{0,60}\b20\d\d")
"""A line of its own: who makes the agreement stands below it."""
_DAY = lazy_re(rf"^\s*\d{{1,2}}\s+(?:{_MONTHS})\b")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph's text; `starts` and `places` tell for each stretch of it where it was printed."""

    text: str
    starts: tuple[int, ...]
    places: tuple[Place, ...]
    level: int = 0
    gap: bool = True

    def place_at(self, offset: int) -> Place:
        """The page and line on which the character at `offset` is printed."""
        return self.places[max(0, bisect_right(self.starts, offset) - 1)]

    def part(self, start: int, end: int | None = None) -> Paragraph:
        """The stretch from `start` to `end` as a paragraph of its own, places kept."""
        end = len(self.text) if end is None else end
        kept = [
            (max(0, s - start), p)
            for i, (s, p) in enumerate(zip(self.starts, self.places, strict=True))
            if self._within(i, s, start, end)
        ]
        return Paragraph(self.text[start:end], tuple(s for s, _ in kept), tuple(p for _, p in kept), self.level, self.gap)

    def then(self, other: Paragraph) -> Paragraph:
        """This paragraph with the other after it, places kept."""
        shift = len(self.text) + 1
        starts = (*self.starts, *(shift + start for start in other.starts))
        return Paragraph(f"{self.text} {other.text}", starts, (*self.places, *other.places), 0, self.gap)

    def _within(self, index: int, begin: int, start: int, end: int) -> bool:
        after = self.starts[index + 1] if index + 1 < len(self.starts) else len(self.text) + 1
        return after > start and (begin < end or index == 0)

    @property
    def is_row(self) -> bool:
        """Whether this is a row of a table."""
        return CELL in self.text


@dataclass(frozen=True, slots=True)
class _Layout:
    """How lines are broken: the gap between lines of one paragraph, and the width of a line (0: never broken)."""

    gap: int
    width: int


def paragraphs(document: Document) -> list[Paragraph]:
    """The document's paragraphs in reading order, without page furniture."""
    lines = idem_written_out(_plain_lines(document))
    rows = [(gap, _untabbed(line)) for gap, line in _with_gaps(lines)]
    rows = rows if document.flowing else rows_of_dates(rows_of_parties(rows))
    rows = with_colons(rows_of_records(rows_again(rows if document.flowing else rows_of_calendars(rows_of_columns(rows)))))
    layout = _layout(rows, flowing=document.flowing)
    marking = Marking.of(line.text for _, line in rows if CELL not in line.text)
    rows = _without_page_numbers(rows, marking)
    groups: list[list[Line]] = []
    gaps: list[bool] = []
    for gap, line in rows:
        goes_on = bool(groups) and not document.monitor  # a row of a sheet is whole
        if goes_on and (title_goes_on(groups[-1], line, gap) or not _begins(groups[-1], line, gap, layout, marking)):
            groups[-1].append(line)
        else:
            groups.append([line])
            gaps.append(gap > layout.gap)
    return [_joined(group, gap) for group, gap in zip(groups, gaps, strict=True)]


def _plain_lines(document: Document) -> list[Line]:
    """The lines without page furniture, and with the footnotes behind all others."""
    lines = tidy_lines(document.lines, flowing=document.flowing)
    ends = [
        i for i, (was, line) in enumerate(zip(document.lines, lines, strict=True)) if was.text.strip() and not line.text.strip()
    ]
    return notes_last(lines if document.flowing else called_notes_last(lines, ends))


def _without_page_numbers(rows: list[tuple[int, Line]], marking: Marking) -> list[tuple[int, Line]]:
    """Without the numbers alone on their line that count the pages: '1', '2', '3' in this order, and no afspraken."""
    alone = [(i, int(line.text)) for i, (_, line) in enumerate(rows) if _LONE.fullmatch(line.text)]
    counting = len(alone) > 1 and all(after == before + 1 for (_, before), (_, after) in pairwise(alone))
    if not counting or marking.mark_of(str(alone[0][1])):
        return rows
    pages = {i for i, _ in alone}
    return [row for i, row in enumerate(rows) if i not in pages]


def _untabbed(line: Line) -> Line:
    """A number set off by a tab ('1.<tab>Nieuwbouw', 'Artikel 3.1<tab>Nieuwbouw') is no row of a table."""
    first, _, rest = line.text.partition(CELL)
    if not rest.strip() or CELL in rest or not _SET_OFF.fullmatch(first):
        return line
    return replace(line, text=f"{first.strip()} {rest.strip()}")


def _with_gaps(lines: list[Line]) -> list[tuple[int, Line]]:
    """Every line that says something, with the number of blank lines before it."""
    found: list[tuple[int, Line]] = []
    blanks = 0
    for line in lines:
        if line.text.strip():
            found.append((blanks, line))
            blanks = 0
        else:
            blanks += 1
    return found


def _layout(rows: list[tuple[int, Line]], *, flowing: bool) -> _Layout:
    lengths = sorted(len(line.text) for _, line in rows if CELL not in line.text)
    if flowing or not lengths:
        return _Layout(0, 0)
    pairs = [(gap, before.text, line.text) for (_, before), (gap, line) in pairwise(rows)]
    running = [g for g, before, after in pairs if not _ended(before) and after.lstrip()[:1].islower() and not _opens(after)]
    width = lengths[int(len(lengths) * 0.9)]
    if width > 160 or len(running) < max(2, len(lengths) // 20):
        return _Layout(0, 0)
    return _Layout(Counter(running).most_common(1)[0][0], width)


def _opens(text: str) -> bool:
    """Whether a line that begins with a small letter opens something all the same: a moment of a calendar, a lettered item."""
    return bool(_MOMENT.match(text) or _LETTERED.match(text))


def _ended(text: str) -> bool:
    return text.rstrip().rstrip(_CLOSERS).endswith(_SENTENCE_END)


def _begins(group: list[Line], line: Line, gap: int, layout: _Layout, marking: Marking) -> bool:
    """Whether this line begins a new paragraph after the lines in `group`."""
    before = group[-1]
    text, last = line.text.strip(), before.text.strip()
    if line.level or before.level or any(_stands_alone(one) for one in (text, last)) or _changes_case(last, text):
        return True
    goes_on = not _ended(last) and text[:1].islower()
    mark = marking.mark_of(line.text)
    if (
        _MOMENT.match(text)
        or (_ended(last) and (SIGNED.match(text) or _CHAPTER.match(text)))
        or bare_label(text, heading=False)
        or (YEAR_POINT.match(text) and (_ended(last) or YEAR_POINT.match(group[0].text)))
        or (mark and _counts_on(mark, group, text, marking))
        or (_DEFINES.match(text) and _DEFINES.match(group[0].text) and len(last) < layout.width * 0.6)
        or (mark and not (_inside(mark, last, line.text) or (mark.kind is MarkKind.LETTER and goes_on and LINKING.match(last))))
    ):
        return True
    if (
        goes_on
        and (len(last) > 25 or (layout.width and gap <= layout.gap))
        and not (layout.width and len(last) < layout.width * 0.6 and gap > layout.gap)
    ):
        return False
    heads = len(group) == 1 and (_heads_a_part(last) or bool(_TITLE.fullmatch(last))) and text[:1].isupper()
    if heads or (gap <= layout.gap and _broken_off(group)):
        return heads
    if not layout.width or gap > layout.gap:
        return _ended(last) or not _OPEN_END.search(last)
    return _stopped(last, text, layout.width)


def _broken_off(group: list[Line]) -> bool:
    """Whether the lines are running text that has not come to its full stop."""
    last = group[-1].text.strip()
    return any(_PROSE.search(line.text) for line in group) and (not _ended(last) or bool(_OPENED.search(last)))


def _changes_case(last: str, text: str) -> bool:
    """A title in capitals, and a line that isn't."""
    return last.isupper() is not text.isupper() and min(len(last), len(text)) > _SHORT and (last.isupper() or _ended(last))


def _heads_a_part(text: str) -> bool:
    """A whole line such as 'Bijlage 1 Planning bouw en sloop', also where the next word would have fitted behind it."""
    part = _PART.match(text)
    return part is not None and not _OPEN_END.search(text) and is_title(text[part.end() :])


def _stands_alone(text: str) -> bool:
    """A row of a table, an entry of the contents, a heading such as 'Inleiding': never part of a longer paragraph."""
    return CELL in text or bool(_LEADERS.search(text) or _BY_ITSELF.fullmatch(text))


def _inside(mark: Mark, last: str, text: str) -> bool:
    """Whether what looks like a mark is a number or dash in the middle of a sentence that goes on."""
    if mark.kind is MarkKind.NUMBER and not mark.word:
        if _DAY.match(text):
            return True
        return not _ended(last) and bool(_OPEN_END.search(last) or _NUMBER_NEXT.search(last))
    if mark.word in {"artikel", "art.", "afspraak"}:
        return not _ended(last) and len(last) > 40
    return False


def _counts_on(mark: Mark, group: list[Line], text: str, marking: Marking) -> bool:
    """Whether a list of names goes on: '2. Stichting Woonlint, ...' behind '1. de gemeente Veldhoek, ...,'."""
    before = marking.mark_of(group[0].text)
    if mark.kind is not MarkKind.NUMBER or before is None or before.kind is not MarkKind.NUMBER or mark.word or before.word:
        return False
    follows = mark.value.isdigit() and before.value.isdigit() and int(mark.value) == int(before.value) + 1
    return (
        follows
        and group[-1].text.rstrip().endswith((",", ", en", ";"))
        and text[mark.body :][:1].isalpha()
        and text[-1:] in ",;."
    )


def _stopped(last: str, text: str, width: int) -> bool:
    """Whether the line before was ended on purpose: the next word would have fitted on it."""
    if _OPEN_END.search(last) and not _ended(last):
        return False
    return len(last) + 1 + len(text.split(" ", 1)[0]) < width * 0.83


def _joined(group: list[Line], gap: bool) -> Paragraph:
    text, starts, places = "", [], []
    for line in group:
        piece = (
            CELL.join(_SPACES.sub(" ", cell).strip() for cell in line.text.split(CELL))
            if CELL in line.text
            else _piece(line.text)
        )
        text, glue = glued(text, piece)
        starts.append(len(text) + len(glue) if text else 0)
        text = text + glue + piece if text else piece
        places.append(Place(line.page, line.number))
    return Paragraph(text, tuple(starts), tuple(places), max(line.level for line in group), gap)


def _piece(text: str) -> str:
    """The line's words; a wide gap between columns (of signatures) is kept as one tab-free double space."""
    return re.sub(r" {3,}", "  ", re.sub(r"(?<! ) {2}(?! )", " ", text.strip()))
