"""The theme and the section that the headings above a place in a document give to the afspraken there."""

from __future__ import annotations

from workflows.reading.layout.headings import HeadingRole, says_theme, theme_name
from workflows.reading.proposal import Section

_SECTIONS = {HeadingRole.REGULAR: Section.REGULIER, HeadingRole.ACCOUNT: Section.VERANTWOORDING}


class ThemeAndSection:
    """Follows the headings of one part, whose own section is `base`; an annex is a section as a whole."""

    def __init__(self, base: Section, theme: str | None) -> None:
        self.theme, self.section, self.base = theme, base, base
        self._above, self._level, self.is_title, self._of_group = base, 0, False, False
        self.part = ""
        """The heading of the part of the theme, where that has parts: 'Heideveld', beneath 'Per gemeente'."""
        self.says_so = False
        """Whether its heading says that it is a theme: 'Thema 1: Bouwen'."""

    def begin_theme(self, title: str, level: int, *, may_be_title: bool = False) -> None:
        """A heading that names a theme; in front of all else it may be part of the title, and gives way to one beneath it."""
        self._name(title, level)
        self.is_title = may_be_title
        self.begin_section(HeadingRole.AGREEMENTS)

    def begin_part(self, level: int, role: HeadingRole) -> None:
        """A numbered heading within a chapter: its theme goes on, and its section where the heading says no other."""
        self._level, self.section = level, self._beneath(role, self._above)

    def begin_chapter(self, title: str, level: int, role: HeadingRole) -> None:
        """A chapter that is a section as a whole, and the theme of its afspraken: '5 Regulier werk'."""
        self._name(title, level)
        self.begin_section(role)

    def _name(self, title: str, level: int) -> None:
        self.theme, self._level, self.is_title, self._of_group = theme_name(title), level, False, False
        self.says_so, self.part = says_theme(title), ""

    def begin_section(self, role: HeadingRole) -> None:
        """A heading that says what holds for all that follows it: 'Regulier werk', or 'Afspraken' after it."""
        self.section = self._above = self._beneath(role, self.base)

    def enter_group(self, title: str, level: int, role: HeadingRole) -> None:
        """An article whose parts are the afspraken: their theme where no chapter gives one, their section where it says so."""
        if self.theme is None or self.is_title or self._of_group:
            self.begin_theme(title, level)
            self._of_group = True
        self.section = self._beneath(role, self._above)

    def is_deeper(self, level: int) -> bool:
        """Whether a heading of this level stands below the theme's own."""
        return self.theme is not None and 0 < self._level < level

    def _beneath(self, role: HeadingRole, otherwise: Section) -> Section:
        return _SECTIONS.get(role, otherwise) if self.base is Section.AFSPRAAK else self.base
