"""One way through a part of the document, element by element: what belongs to which afspraak, and what to none."""

from __future__ import annotations

import re
from enum import StrEnum

from calendars.lazy_pattern import lazy_re
from workflows.reading.layout.blocks import owner_comes_first
from workflows.reading.layout.chapter_years import ChapterYears
from workflows.reading.layout.elements import Element
from workflows.reading.layout.gathered_items import GatheredItems, Setting
from workflows.reading.layout.headings import (
    SECTION_ROLES,
    SIGNED,
    HeadingRole,
    looks_back,
    names_subject,
    only_looks_back,
)
from workflows.reading.layout.items import Item
from workflows.reading.layout.markers import MarkKind
from workflows.reading.layout.meeting_sections import tells_of_meetings, told_kinds
from workflows.reading.layout.numbering import Outline, Role, outline
from workflows.reading.layout.paragraphs import Paragraph
from workflows.reading.layout.surroundings import Surroundings
from workflows.reading.layout.tables import Row, columns_of_rows, row_of
from workflows.reading.layout.theme_and_section import ThemeAndSection
from workflows.reading.proposal import Section

_SIGNERS = lazy_re(
    r"^(?:(?:De heer|Mevrouw|Dhr\.?|Mevr\.?|Mw\.?|Namens)\s|[A-Z][\w' -]{2,30}, (?:d\.d\. )?(?:\d{1,2} [a-z]+ 20\d\d|\.{3,}|"
    r"_+)\s*$|[._]{6,})"
)
_FOOTNOTE = lazy_re(r"^\s*(?:[¹²³⁴⁵⁶⁷⁸⁹]|\[\^?\d{1,2}\]:?|\d{1,2} (?=[A-Z][a-z]+ )|\*{1,3} ?(?=[A-Z]))")
_OVERLEG = lazy_re(r"(?i)\boverleg(?:gen)?\b")
"""'Overleg, monitoring en verantwoording': afspraken that are watched, and the meetings of the year among them."""
_STRICT_PROCEDURE = lazy_re(
    r"(?i)procedure|jaaragenda|jaarcyclus|jaarkalender|jaarplanning|vergader|overlegstructuur|overlegcyclus|cyclus|"
    r"overlegkalender|overlegmoment|(?:hoe|zo|wanneer) (?:\w+ )?(?:we|wij|partijen)\b"
)
_DOCUMENT_TITLE = lazy_re(r"(?i)^prestatieafspraken|prestatieafspraken 20|overeenkomst\b|^jaarafspraken|^actualisatie")
_REOPENS = lazy_re(r"(?i)^(?:de |onze )?(?:afspraak|afspraken|acties?|inzet|wat gaan we doen|we spreken af)\b")
_ON_MEETINGS = lazy_re(
    r"(?i)(?:overleg(?: en \w+)?|overlegstructuur|(?:jaar|overleg|vergader)(?:cyclus|agenda|kalender|planning|schema)|procedure)"
    r"\s*[:–-]\s"
)
"""'Overleg: ieder jaar in mei is er ...' beneath the last afspraak."""
_EVERYBODY = lazy_re(r"(?i)\W*(?:alle |de |beide )?partijen\W*$")
_CALLED = frozenset({"afspraak", "prestatieafspraak", "actie", "actiepunt"})
_SHORT = 60
_WITHOUT = {HeadingRole.INTRODUCTION, HeadingRole.TERMS, HeadingRole.CONTENTS}
"""What holds no afspraken; an article of a chapter ('Artikel 5.2 Looptijd') may."""


class Mode(StrEnum):
    """What running text is at this point."""

    FRONT = "front"
    INTRODUCTION = "introduction"
    ITEM = "item"
    ASIDE = "aside"
    PROCEDURE = "procedure"
    SIGNATURE = "signature"


class Walk:
    """Walks a part once; afterwards `items`, `procedure`, `front` and `signature` hold what was found."""

    def __init__(
        self,
        parts: list[Element],
        *,
        section: Section,
        prefix: str = "",
        theme: str | None = None,
        taken: frozenset[str] = frozenset(),
        found: Outline | None = None,
    ) -> None:
        self._parts, self._under = parts, ThemeAndSection(section, theme)
        counted = found or outline(parts)
        self._roles, self._numbers = counted.roles, counted.numbers
        self._mode = Mode.FRONT
        self._closed: str | None = None
        self._gathers = False
        self._subheading: str | None = None
        self._chapter_number = ""
        self._also_meets = False
        self._years = ChapterYears()
        self._found = GatheredItems(prefix, taken, owner_first=owner_comes_first(_label_kind(element) for element in parts))
        self._columns = columns_of_rows(element.paragraph for element in parts)
        self._around = Surroundings(parts, self._roles, self._columns)
        self._over_rows = ""
        self.procedure: list[Element] = []
        self.front: list[Paragraph] = []
        self.signature: list[Paragraph] = []
        for index, element in enumerate(parts):
            self._take(index, element)

    @property
    def items(self) -> list[Item]:
        """The afspraken found, in the order of the document."""
        return self._found.closed()

    def _take(self, index: int, element: Element) -> None:
        role = self._roles.get(index)
        self._over_rows = self._over_rows if element.paragraph.is_row else ""
        if not self._found.all:
            self.front.append(element.paragraph)
        if role in {Role.CHAPTER, Role.GROUP} or element.heading:
            self._years.enter(element)
        if role is Role.CHAPTER:
            self._chapter(element, self._around.told(index, element.role, begun=bool(self._found.all)))
        elif role is Role.GROUP:
            self._group(element)
        elif role is Role.ITEM:
            self._item(index, element)
        elif element.heading and self._names_item(index):
            self._named_item(element)
        elif element.heading:
            self._heading(index, element)
        elif element.paragraph.is_row and not element.mark:
            self._row(index, element)
        elif self._mode in {Mode.ITEM, Mode.INTRODUCTION} and self._around.stands_between_rows(index):
            self._over_rows = element.paragraph.text.strip(" :")
        elif self._announces(index, element):
            self._subheading, self._found.current = element.paragraph.text.strip(" :"), None
        else:
            self._body(element)

    def _chapter(self, element: Element, role: HeadingRole) -> None:
        """A numbered heading: a theme, or a chapter that holds no afspraken."""
        title = element.body.text
        counted = element.number is not None and Role.ITEM in self._roles.values()
        self._chapter_number = element.number.value if element.number and counted else ""
        if role in {HeadingRole.THEME, HeadingRole.AGREEMENTS}:
            deeper = element.number is not None and element.number.depth > 1
            names_theme = not deeper or self._under.theme is None or self._gathers
            self._begin_theme(title if names_theme else self._under.theme or title, element.paragraph.level)
            self._subheading = title if not names_theme and role is HeadingRole.THEME else None
            self._gathers = self._gathers and deeper
        else:
            self._special(role, element)
            self._closed = element.number.value if element.number and role not in SECTION_ROLES else None
            self._gathers = role is HeadingRole.INTRODUCTION

    def _group(self, element: Element) -> None:
        """A numbered heading whose parts are the afspraken: their heading, in the theme that goes on."""
        title = element.body.text.strip()
        if self._under.theme is not None and self._mode in {Mode.PROCEDURE, Mode.SIGNATURE}:
            return
        self._closed = self._closed if self._under.theme is not None else None
        self._under.enter_group(title, element.paragraph.level, element.role)
        self._mode, self._subheading = Mode.INTRODUCTION, title or None
        self._found.leave()
        meets = element.role is HeadingRole.PROCEDURE
        self._also_meets = meets or (element.role in SECTION_ROLES and _OVERLEG.search(title) is not None)
        if meets and self._found.all and "." not in self._found.all[-1].number:
            self._special(HeadingRole.PROCEDURE, element)  # where whole articles are the afspraken, its parts are none
        elif self._also_meets:
            self.procedure.append(element)

    def _begin_theme(self, title: str, level: int) -> None:
        self._under.begin_theme(title, level, in_front=self._mode is Mode.FRONT)
        self._mode = Mode.INTRODUCTION
        self._found.leave()
        self._also_meets = False
        self._closed, self._subheading = None, None

    def _special(self, role: HeadingRole, element: Element) -> None:
        """A heading that says by itself what follows."""
        self._found.current, self._subheading = None, None
        if role in SECTION_ROLES:
            self._under.begin_section(role)
            self._mode = Mode.INTRODUCTION
        elif role is HeadingRole.PROCEDURE:
            self._mode = Mode.PROCEDURE
            self.procedure.append(element)
        elif role is HeadingRole.SIGNATURE:
            self._mode = Mode.SIGNATURE
            self.signature.append(element.paragraph)
        else:
            self._mode = Mode.INTRODUCTION

    def _heading(self, index: int, element: Element) -> None:
        role, text = element.role, element.paragraph.text
        if self._mode is not Mode.FRONT:
            role = self._around.told(index, role, begun=bool(self._found.all))
        tells = role is HeadingRole.PROCEDURE and element.role is HeadingRole.THEME
        if self._found.all and _SIGNERS.match(text):
            self._special(HeadingRole.SIGNATURE, element)
        elif self._heads_what_somebody_does(index, element):
            self._mode = Mode.ITEM
            self._body(element)
        elif self._mode is Mode.PROCEDURE and self._resumes(index):
            self._begin_theme(text, element.paragraph.level)
        elif self._mode is Mode.PROCEDURE and (
            not self._leaves_procedure(element, role) or self._around.is_dated(index) or self._around.is_below_moment(index)
        ):
            self.procedure.append(element)
        elif role is HeadingRole.INTRODUCTION or (looks_back(text) and self._around.text_follows(index)):
            self._mode = Mode.ASIDE if self._mode is Mode.ITEM else self._mode if self._mode is Mode.FRONT else Mode.INTRODUCTION
        elif role is HeadingRole.AGREEMENTS or _DOCUMENT_TITLE.search(text):
            self._agreements(text)
        elif (
            role is HeadingRole.PROCEDURE
            and not tells
            and not _STRICT_PROCEDURE.search(text)
            and self._around.next_is_item(index)
        ):
            self._subheading, self._found.current = text, None
        elif role is not HeadingRole.THEME:
            self._special(role, element)
        else:
            self._named(index, element)

    def _heads_what_somebody_does(self, index: int, element: Element) -> bool:
        """Whether inside an afspraak points without a subject follow: 'Partijen' or 'Zorggroep Horst' above '- starten ...'."""
        inside = self._found.current is not None and self._mode in {Mode.ITEM, Mode.ASIDE}
        level = element.paragraph.level
        named = element.role is HeadingRole.THEME or bool(_EVERYBODY.match(element.paragraph.text))
        return inside and named and (not level or self._under.is_deeper(level)) and self._around.points_go_on(index)

    def _named(self, index: int, element: Element) -> None:
        """A heading that is only a name: of a theme, of the afspraken under it, or of nothing that counts."""
        text = element.paragraph.text
        if self._mode is Mode.SIGNATURE and not (names_subject(text) and self._around.next_is_item(index)):
            self.signature.append(element.paragraph)
        elif self._is_theme(index, element):
            self._begin_theme(text, element.paragraph.level)
        elif self._around.next_is_item(index):
            self._subheading, self._found.current = text, None
        elif self._around.heads_rows(index):
            self._over_rows = text
        else:
            self._body(element)

    def _leaves_procedure(self, element: Element, role: HeadingRole) -> bool:
        if role in {HeadingRole.SIGNATURE, HeadingRole.REGULAR, HeadingRole.TERMS}:
            return True
        calendar = re.search(
            r"(?i)kwartaal|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|overleg|"
            r"bod|agenda|evaluatie",
            element.paragraph.text,
        )
        return role is HeadingRole.THEME and not calendar and names_subject(element.paragraph.text)

    def _resumes(self, index: int) -> bool:
        """Whether the count of the afspraken goes on beneath this heading, after a procedure that counts nothing."""
        number = self._parts[index + 1].number if self._around.next_is_item(index) else None
        last = self._found.last_number
        counted = any(element.number for element in self.procedure[1:])
        return bool(number and last.isdigit() and number.value == str(int(last) + 1) and not counted)

    def _agreements(self, text: str) -> None:
        """'Afspraken' inside an afspraak opens it again after its background; elsewhere it opens the list."""
        if self._found.current is not None and self._mode is Mode.ASIDE and _REOPENS.match(text):
            self._mode = Mode.ITEM
        elif self._mode is not Mode.FRONT:
            self._under.begin_section(HeadingRole.AGREEMENTS)
            self._mode, self._found.current = Mode.INTRODUCTION, None

    def _is_theme(self, index: int, element: Element) -> bool:
        level = element.paragraph.level
        if self._under.base is Section.BIJLAGE and not (level and self._around.next_is_item(index)):
            return False
        if level:
            return not self._under.is_deeper(level)
        return names_subject(element.paragraph.text) or self._mode is Mode.FRONT or self._restarts(index)

    def _announces(self, index: int, element: Element) -> bool:
        """'De gemeente:' above afspraken that go on with what it does."""
        text = element.paragraph.text.rstrip()
        inside = self._mode in {Mode.ITEM, Mode.INTRODUCTION}
        return inside and text.endswith(":") and len(text) < _SHORT and not element.mark and self._around.next_is_item(index)

    def _restarts(self, index: int) -> bool:
        """Whether the next afspraak begins another chapter (2.1 after 1.9)."""
        after = self._around.next_numbered(index)
        number = self._parts[after].number if after is not None and self._roles[after] is Role.ITEM else None
        last = self._found.last_number
        return bool(number and "." in number.value and "." in last and number.value.split(".")[0] != last.split(".")[0])

    def _names_item(self, index: int) -> bool:
        """Whether the heading is the name of the afspraak whose number stands alone above it."""
        return self._mode is Mode.ITEM and self._found.current is not None and self._around.is_below_number(index)

    def _named_item(self, element: Element) -> None:
        if self._found.current is not None:
            self._found.current.heading, self._found.current.title = element.paragraph.text.strip(), element.paragraph

    def _item(self, index: int, element: Element) -> None:
        mark = element.number
        if mark is None:
            return
        if self._mode is Mode.PROCEDURE:
            self.procedure.append(element)
            return
        if self._is_about_meetings(index, element):
            self._special(HeadingRole.PROCEDURE, element)
            return
        if self._mode is Mode.SIGNATURE and (mark.value == "1" or self._found.prefix + mark.value in self._found.taken):
            return  # a footnote, or a list of who signs
        below = self._closed is not None and not mark.word and (mark.depth == 1 or mark.value.startswith(self._closed + "."))
        empty = {HeadingRole.TERMS, HeadingRole.CONTENTS} if mark.word and mark.depth > 1 else _WITHOUT
        if below or (
            element.title and (element.role in empty or (mark.word not in _CALLED and only_looks_back(element.body.text)))
        ):
            return
        heading, body = self._headed(index, element)
        number = self._numbers.get(index, mark.value)
        letter = number[-1:] if number[-1:].isalpha() else ""
        parent = number[:-1] if letter else None
        if self._also_meets:
            self.procedure.append(element)
        begun = self._found.begin(number, heading, element.paragraph.place_at(0), self._setting(), parent=parent)
        self._mode = Mode.ITEM
        if body is None:
            begun.title = element.body
        else:
            self._found.add(body)

    def _setting(self) -> Setting:
        return Setting(self._under.theme, self._under.section, self._years.year, self._chapter_number)

    def _is_about_meetings(self, index: int, element: Element) -> bool:
        """Whether this is an article or chapter about the year together ('3 Cyclus'), and no afspraak that is called one."""
        if (
            element.number is None
            or element.number.word in _CALLED
            or element.role is not HeadingRole.PROCEDURE
            or not element.title
        ):
            return False
        chapter = "." not in element.number.value and bool(self._found.all) and "." in self._found.all[-1].number
        return chapter or tells_of_meetings(self._parts, self._roles, index)

    def _headed(self, index: int, element: Element) -> tuple[str | None, Paragraph | None]:
        """The afspraak's own heading and its first words."""
        body = element.body
        if (
            element.title
            and index + 1 < len(self._parts)
            and (not self._parts[index + 1].heading or element.paragraph.level > 0 == self._parts[index + 1].paragraph.level)
            and self._roles.get(index + 1) in {None, Role.BODY}
        ):
            return body.text.strip(), None
        lead = re.match(r"^([A-Z][^.:;!?()\n]{2,60}):\s+(?=[A-Z])", body.text)
        if lead and len(lead.group(1).split()) <= 6:
            return lead.group(1), body.part(lead.end())
        return self._subheading, body

    def _row(self, index: int, element: Element) -> None:
        columns = self._columns.get(index)
        row = row_of(element.paragraph, columns) if columns else None
        if self._mode is Mode.PROCEDURE:
            self._row_of_procedure(element, row)
        elif (
            self._mode is not Mode.SIGNATURE
            and row is not None
            and self._found.add_row(row, self._over_rows or None, self._setting())
        ):
            self._mode = Mode.ITEM

    def _row_of_procedure(self, element: Element, row: Row | None) -> None:
        """A meeting, or a row of an overview of the afspraken, with the number of one of these."""
        known = self._found.with_number(row) if row else None
        if known is None or row is None:
            self.procedure.append(element)
        elif row.steps:
            known.add(row.actions)
        else:
            known.timed_by(row)

    def _body(self, element: Element) -> None:
        if self._mode is Mode.PROCEDURE:
            self.procedure.append(element)
        elif self._mode is Mode.SIGNATURE or (self._signs(element) and self._found.all):
            self._mode, self._found.current = Mode.SIGNATURE, None
            self.signature.append(element.paragraph)
        elif self._found.current is not None and self._mode in {Mode.ITEM, Mode.ASIDE}:
            self._inside(element)

    def _signs(self, element: Element) -> bool:
        text = element.paragraph.text
        return bool(SIGNED.match(text)) or (
            len(text) < 160 and (element.role is HeadingRole.SIGNATURE or (bool(_SIGNERS.match(text)) and not text.endswith(".")))
        )

    def _inside(self, element: Element) -> None:
        """Text, bullet, letter or label of the afspraak that is open, or a line of its own on how the parties meet."""
        mark = element.mark
        if mark is None and _ON_MEETINGS.match(element.paragraph.text) and told_kinds([element.paragraph.text]):
            self._special(HeadingRole.PROCEDURE, element)
            return
        if mark and mark.kind in {MarkKind.LETTER, MarkKind.BULLET} and self._found.current and self._found.current.block.waits:
            self._found.current.block.add_part(element.body)
        elif (
            mark
            and mark.kind is MarkKind.LETTER
            and self._found.begin_letter(mark.value, element.body, element.paragraph.place_at(0), year=self._years.year)
        ):
            self._mode = Mode.ITEM
        elif self._mode is Mode.ITEM and self._found.current is not None and not _FOOTNOTE.match(element.paragraph.text):
            if mark and mark.kind is MarkKind.LABEL and element.paragraph.is_row:
                self._found.current.block.add(mark.value, element.body, self._found.current.passages)
            else:
                bullet = bool(mark and mark.kind is MarkKind.BULLET)
                self._found.add(
                    element.body if bullet or (mark and mark.kind is MarkKind.LETTER) else element.paragraph, bullet=bullet
                )


def _label_kind(element: Element) -> str:
    return element.mark.value if element.mark and element.mark.kind is MarkKind.LABEL else ""
