"""One way through a part of the document, element by element: what belongs to which afspraak, and what to none."""

from __future__ import annotations

from workflows.reading.layout.blocks import owner_comes_first
from workflows.reading.layout.elements import Element
from workflows.reading.layout.headings import HeadingRole
from workflows.reading.layout.items import Item
from workflows.reading.layout.markers import MarkKind
from workflows.reading.layout.numbering.outline import outline
from workflows.reading.layout.numbering.roles import Outline, Role
from workflows.reading.layout.paragraphs import Paragraph
from workflows.reading.layout.tables.table_rows import columns_of_rows
from workflows.reading.layout.walking.content_steps import ContentSteps
from workflows.reading.layout.walking.gathered_items import GatheredItems
from workflows.reading.layout.walking.heading_steps import HeadingSteps
from workflows.reading.layout.walking.standing import Mode, Standing
from workflows.reading.layout.walking.surroundings import Surroundings
from workflows.reading.layout.walking.theme_and_section import ThemeAndSection
from workflows.reading.proposal import Section

_OPEN = frozenset({Mode.ITEM, Mode.INTRODUCTION})
"""Where a line may say what holds for the rows or the afspraken beneath it."""


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
        counted = found or outline(parts)
        columns = columns_of_rows(element.paragraph for element in parts)
        gathered = GatheredItems(prefix, taken, owner_first=owner_comes_first(_label_kind(element) for element in parts))
        self._roles = counted.roles
        self._at = Standing(ThemeAndSection(section, theme), gathered)
        self._around = Surroundings(parts, counted.roles, columns)
        self._contents = ContentSteps(parts, counted, columns, self._at)
        self._headings = HeadingSteps(self._around, self._at, self._contents)
        for index, element in enumerate(parts):
            self._take(index, element)

    @property
    def items(self) -> list[Item]:
        """The afspraken found, in the order of the document."""
        return self._at.found.closed()

    @property
    def procedure(self) -> list[Element]:
        """What tells of the year together."""
        return self._at.procedure

    @property
    def front(self) -> list[Paragraph]:
        """What stands before the first afspraak."""
        return self._at.front

    @property
    def signature(self) -> list[Paragraph]:
        """The block of signatures."""
        return self._at.signature

    def _take(self, index: int, element: Element) -> None:
        role, at = self._roles.get(index), self._at
        at.over_rows = at.over_rows if element.paragraph.is_row else ""
        if not at.begun:
            at.front.append(element.paragraph)
        if role in {Role.CHAPTER, Role.GROUP} or element.heading:
            at.years.enter(element)
        if role is Role.CHAPTER or (role in {None, Role.BODY} and at.begun and _heads_meetings(element)):
            self._headings.chapter(index, element)
        elif role is Role.GROUP:
            self._headings.group(element)
        elif role is Role.ITEM:
            self._contents.item(index, element)
        elif element.heading:
            self._headings.heading(index, element)
        elif element.paragraph.is_row and not element.mark:
            self._contents.row(index, element)
        elif at.mode in _OPEN and self._around.stands_between_rows(index):
            at.over_rows = element.paragraph.text.strip(" :")
        elif at.mode in _OPEN and self._around.announces_item(index):
            at.head(element.paragraph.text.strip(" :"))
        else:
            self._contents.body(element)


def _heads_meetings(element: Element) -> bool:
    """'5. Wanneer praten we met elkaar?', where the afspraken count through the chapters, so that no count goes on with it."""
    number = element.number
    plain = number is not None and not number.word and number.depth == 1
    return plain and element.title and element.role is HeadingRole.PROCEDURE


def _label_kind(element: Element) -> str:
    return element.mark.value if element.mark and element.mark.kind is MarkKind.LABEL else ""
