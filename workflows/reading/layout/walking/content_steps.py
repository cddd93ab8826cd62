"""What a walk does with what is no heading: numbered afspraken, rows of tables, and the text inside an afspraak."""

from __future__ import annotations

from calendars.lazy_pattern import lazy_re
from workflows.reading.layout.blocks import opens_with_labels
from workflows.reading.layout.elements import Element
from workflows.reading.layout.headings import SIGNED, HeadingRole, only_looks_back
from workflows.reading.layout.markers import Mark, MarkKind
from workflows.reading.layout.meeting_sections import tells_of_meetings, told_kinds
from workflows.reading.layout.numbering.roles import Outline, Role
from workflows.reading.layout.paragraphs import Paragraph
from workflows.reading.layout.signatures import signs
from workflows.reading.layout.tables.table_rows import Columns, Row, row_of
from workflows.reading.layout.walking.open_item import OpenItem
from workflows.reading.layout.walking.standing import Mode, Standing

_FOOTNOTE = lazy_re(r"^\s*(?:[¹²³⁴⁵⁶⁷⁸⁹]|\[\^?\d{1,2}\]:?|\d{1,2} (?=[A-Z][a-z]+ )|\*{1,3} ?(?=[A-Z]))")
_NOTE = lazy_re(r"\s*\d{1,2} (?=[A-Z])")
_ON_MEETINGS = lazy_re(
    r"(?i)(?:overleg(?: en \w+)?|overlegstructuur|(?:jaar|overleg|vergader)(?:cyclus|agenda|kalender|planning|schema)|procedure)"
    r"\s*[:–-]\s"
)
"""'Overleg: ieder jaar in mei is er ...' beneath the last afspraak."""
_LEAD = lazy_re(r"^([A-Z][^.:;!?()\n]{2,60}):\s+(?=[A-Z])")
_CALLED = frozenset({"afspraak", "prestatieafspraak", "actie", "actiepunt"})
_WITHOUT = frozenset({HeadingRole.INTRODUCTION, HeadingRole.TERMS, HeadingRole.CONTENTS})
"""What holds no afspraken; an article of a chapter ('Artikel 5.2 Looptijd') may."""
_POINTS = frozenset({MarkKind.LETTER, MarkKind.BULLET})
_LONGEST_LEAD = 6


class ContentSteps:
    """Puts each element where the walk stands; only an afspraak, a meeting or a signature changes where that is."""

    def __init__(self, parts: list[Element], counted: Outline, columns: dict[int, Columns | None], at: Standing) -> None:
        self._parts, self._counted, self._columns, self._at = parts, counted, columns, at

    def item(self, index: int, element: Element) -> None:
        """An element that counts as an afspraak, where afspraken can stand."""
        mark = element.number
        if mark is None:
            return
        if self._at.mode is Mode.PROCEDURE and self._counts_on(element, mark):
            self._at.also_meets, self._at.closed = True, None
            self._begin(index, element, mark)
        elif self._at.mode is Mode.PROCEDURE:
            self._at.procedure.append(element)
        elif self._is_about_meetings(index, element, mark):
            self._at.enter(HeadingRole.PROCEDURE, element)
        elif not (
            self._is_beneath_signatures(mark)
            or self._is_note(element, mark)
            or self._is_in_closed_chapter(mark)
            or _holds_none(element, mark)
        ):
            self._begin(index, element, mark)

    def _counts_on(self, element: Element, mark: Mark) -> bool:
        """Whether a sentence about the meetings counts on from the chapters of afspraken: '6.1 Het overleg ...' behind 5.4."""
        return not (element.title or mark.word) and self._is_beyond(mark.value)

    def _row_counts_on(self, row: Row) -> bool:
        """Whether a row in the chapter about the meetings has the next chapter's number, as the afspraken have theirs."""
        return row.numbered and self._is_beyond(row.number)

    def _is_beyond(self, number: str) -> bool:
        """Whether a number of more levels stands in the chapter of the last afspraak or a later one."""
        last = self._at.found.last_number
        chapter, before = number.split(".", maxsplit=1)[0], last.split(".")[0]
        counts = chapter.isdigit() and before.isdigit() and number.count(".") == last.count(".") > 0
        return counts and int(chapter) >= int(before)

    def row(self, index: int, element: Element) -> None:
        """A row of a table: an afspraak, more of one, or a meeting."""
        columns = self._columns.get(index)
        row = row_of(element.paragraph, columns) if columns else None
        if self._at.mode is Mode.PROCEDURE and row is not None and self._row_counts_on(row):
            self._at.mode, self._at.closed = Mode.ITEM, None
        if self._at.mode is Mode.PROCEDURE:
            self._row_of_procedure(element, row)
        elif self._at.mode is not Mode.SIGNATURE and row is not None:
            begun = self._at.found.add_row(row, self._at.over_rows or None, self._at.setting)
            self._at.mode = Mode.ITEM if begun else self._at.mode

    def body(self, element: Element) -> None:
        """Running text: of the meetings, of the signatures, of the afspraak that is open, or of none."""
        signed = self._at.begun and bool(SIGNED.match(element.paragraph.text))
        if self._at.mode is Mode.PROCEDURE and not signed:
            self._at.procedure.append(element)
        elif self._at.mode is Mode.SIGNATURE or (signs(element) and self._at.begun):
            self._at.mode, self._at.found.current = Mode.SIGNATURE, None
            self._at.signature.append(element.paragraph)
        elif self._at.inside is not None:
            self._inside(element, self._at.inside)

    def _begin(self, index: int, element: Element, mark: Mark) -> None:
        heading, body = self._headed(index, element)
        number = self._counted.numbers.get(index, mark.value)
        parent = number[:-1] if number[-1:].isalpha() else None
        begun = self._at.found.begin(number, heading, element.paragraph.place_at(0), self._at.setting, parent=parent)
        if self._at.also_meets:
            self._at.procedure.append(element)
            begun.meets = True
        self._at.mode = Mode.ITEM
        if body is None:
            begun.title = element.body
        else:
            self._at.found.add(body)

    def _is_about_meetings(self, index: int, element: Element, mark: Mark) -> bool:
        """Whether this is an article or chapter about the year together ('3 Cyclus'), and no afspraak that is called one."""
        if mark.word in _CALLED or element.role is not HeadingRole.PROCEDURE or not element.title:
            return False
        chapter = "." not in mark.value and self._at.begun and "." in self._at.found.all[-1].number
        return chapter or tells_of_meetings(self._parts, self._counted.roles, index)

    def _is_beneath_signatures(self, mark: Mark) -> bool:
        """Whether this is a footnote, or one of a list of who signs."""
        found = self._at.found
        return self._at.mode is Mode.SIGNATURE and (mark.value == "1" or found.prefix + mark.value in found.taken)

    def _is_note(self, element: Element, mark: Mark) -> bool:
        """Whether this is a footnote ('1 Een woning telt mee als ...') beneath afspraken that have codes (B1, B2)."""
        plain = mark.value.isdigit() and not mark.word and bool(_NOTE.match(element.paragraph.text))
        return plain and self._at.found.last_number[:1].isalpha()

    def _is_in_closed_chapter(self, mark: Mark) -> bool:
        closed = self._at.closed
        return closed is not None and not mark.word and (mark.depth == 1 or mark.value.startswith(f"{closed}."))

    def _headed(self, index: int, element: Element) -> tuple[str | None, Paragraph | None]:
        """The afspraak's own heading and its first words."""
        body = element.body
        if element.title and self._has_text_below(index, element):
            return body.text.strip(), None
        lead = _LEAD.match(body.text)
        if lead and len(lead.group(1).split()) <= _LONGEST_LEAD and not opens_with_labels(body):
            return lead.group(1), body.part(lead.end())
        return self._at.heading, body

    def _has_text_below(self, index: int, element: Element) -> bool:
        """Whether what follows is of this afspraak: no other one, and no heading but one beneath a title without a level."""
        after = self._parts[index + 1] if index + 1 < len(self._parts) else None
        if after is None or self._counted.roles.get(index + 1) not in {None, Role.BODY}:
            return False
        return not after.heading or element.paragraph.level > 0 == after.paragraph.level

    def _row_of_procedure(self, element: Element, row: Row | None) -> None:
        """A meeting, or a row of an overview of the afspraken, with the number of one of these."""
        known = self._at.found.with_number(row) if row else None
        if known is None or row is None:
            self._at.procedure.append(element)
        elif row.steps:
            known.add(row.actions)
        else:
            known.timed_by(row)

    def _inside(self, element: Element, one: OpenItem) -> None:
        """Text, bullet, letter or label of the afspraak that is open, or a line of its own on how the parties meet."""
        kind, text = element.mark.kind if element.mark else None, element.paragraph.text
        if kind is MarkKind.LABEL and element.mark and element.mark.value == "action" and self._at.mode is Mode.ASIDE:
            self._at.mode = Mode.ITEM  # 'Doel' and its words, and then 'Afspraak: ...'
        if kind is None and _ON_MEETINGS.match(text) and told_kinds([text]):
            self._at.enter(HeadingRole.PROCEDURE, element)
        elif kind in _POINTS and one.block.waits:
            one.block.add_part(element.body)
        elif kind is MarkKind.LETTER and self._begins_letter(element):
            self._at.mode = Mode.ITEM
        elif self._at.mode is not Mode.ITEM or _FOOTNOTE.match(text):
            return
        elif element.mark and kind is MarkKind.LABEL and element.paragraph.is_row:
            one.block.add(element.mark.value, element.body, one.passages)
        else:
            self._at.found.add(element.body if kind in _POINTS else element.paragraph, bullet=kind is MarkKind.BULLET)

    def _begins_letter(self, element: Element) -> bool:
        letter, place = element.mark.value if element.mark else "", element.paragraph.place_at(0)
        return self._at.found.begin_letter(letter, element.body, place, year=self._at.years.year)


def _holds_none(element: Element, mark: Mark) -> bool:
    """Whether the title says that nothing in it is an afspraak."""
    empty = _WITHOUT - {HeadingRole.INTRODUCTION} if mark.word and mark.depth > 1 else _WITHOUT
    past = mark.word not in _CALLED and only_looks_back(element.body.text)
    return element.title and (element.role in empty or past)
