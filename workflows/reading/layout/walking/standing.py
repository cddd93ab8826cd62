"""Where a walk stands: what running text is at this point, and what the headings above it have said."""

from __future__ import annotations

from enum import StrEnum

from workflows.reading.layout.elements import Element
from workflows.reading.layout.headings import HeadingRole, names_document
from workflows.reading.layout.paragraphs import Paragraph
from workflows.reading.layout.walking.chapter_years import ChapterYears
from workflows.reading.layout.walking.gathered_items import GatheredItems, Setting
from workflows.reading.layout.walking.open_item import OpenItem
from workflows.reading.layout.walking.theme_and_section import ThemeAndSection


class Mode(StrEnum):
    """What running text is at this point."""

    FRONT = "front"
    INTRODUCTION = "introduction"
    ITEM = "item"
    ASIDE = "aside"
    PROCEDURE = "procedure"
    SIGNATURE = "signature"


class Standing:
    """What a heading or an afspraak changes for all that follows, and what was found; knows nothing of what is still to come."""

    def __init__(self, under: ThemeAndSection, found: GatheredItems) -> None:
        self.under, self.found = under, found
        self.years = ChapterYears()
        self.mode = Mode.FRONT
        self.heading: str | None = None
        """The heading of the afspraken that follow, within their theme."""
        self.over_rows = ""
        """The line that holds for the rows beneath it."""
        self.chapter = ""
        """The number of the chapter, where the document numbers its afspraken otherwise."""
        self.closed: str | None = None
        """The number of the chapter, where that holds no afspraken."""
        self.also_meets = False
        """Whether the afspraken of this article tell of the meetings of the year too."""
        self.procedure: list[Element] = []
        self.front: list[Paragraph] = []
        self.signature: list[Paragraph] = []

    @property
    def begun(self) -> bool:
        """Whether any afspraak was found."""
        return bool(self.found.all)

    @property
    def inside(self) -> OpenItem | None:
        """The afspraak that is open here, in its own words or in an aside."""
        return self.found.current if self.mode in {Mode.ITEM, Mode.ASIDE} else None

    @property
    def setting(self) -> Setting:
        """What an afspraak that begins here takes over."""
        theme = self.under.theme
        theme = None if theme and self.under.is_title and names_document(theme) else theme
        return Setting(theme, self.under.section, self.years.year, self.chapter, self.under.part)

    def begin_theme(self, title: str, level: int, *, may_be_title: bool = False) -> None:
        """A theme begins, and its afspraken are still to come."""
        self.under.begin_theme(title, level, may_be_title=may_be_title)
        self._await()

    def begin_part(self, level: int, role: HeadingRole) -> None:
        """A part of a chapter begins, and its afspraken are still to come."""
        self.under.begin_part(level, role)
        self._await()

    def _await(self) -> None:
        self.mode = Mode.INTRODUCTION
        self.found.leave()
        self.also_meets = False
        self.closed, self.heading = None, None

    def head(self, text: str | None) -> None:
        """What follows belongs to no afspraak that was begun; new ones have this heading."""
        self.heading, self.found.current = text, None

    def enter(self, role: HeadingRole, element: Element) -> None:
        """A heading, or a line, that says by itself what follows."""
        self.head(None)
        self.mode = Mode.INTRODUCTION
        if role is HeadingRole.PROCEDURE:
            self.mode = Mode.PROCEDURE
            self.procedure.append(element)
        elif role is HeadingRole.SIGNATURE:
            self.mode = Mode.SIGNATURE
            self.signature.append(element.paragraph)
