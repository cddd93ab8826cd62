"""The theme and the section that the headings above a place in a document give to the afspraken there."""

from __future__ import annotations

from workflows.reading.layout.headings import HeadingRole, names_subject, theme_name
from workflows.reading.proposal import Section

_SECTIONS = {HeadingRole.REGULAR: Section.REGULIER, HeadingRole.ACCOUNT: Section.VERANTWOORDING}


class ThemeAndSection:
    """Follows the headings of one part, whose own section is `base`; an annex is a section as a whole."""

    def __init__(self, base: Section, theme: str | None) -> None:
        self.theme, self.section, self.base = theme, base, base
        self._above, self._level, self._gives_way = base, 0, False

    def begin_theme(self, title: str, level: int, *, in_front: bool = False) -> None:
        """A heading that names a theme. In front of all else it may be part of the title, and gives way to one of an article."""
        self.theme, self._level = theme_name(title), level
        self._gives_way = in_front and not level and not names_subject(title)
        self.begin_section(HeadingRole.AGREEMENTS)

    def begin_section(self, role: HeadingRole) -> None:
        """A heading that says what holds for all that follows it: 'Regulier werk', or 'Afspraken' after it."""
        self.section = self._above = self._beneath(role, self.base)

    def enter_group(self, title: str, level: int, role: HeadingRole) -> None:
        """An article whose parts are the afspraken: their theme where no chapter gives one, their section where it says so."""
        if self.theme is None or self._gives_way:
            self.begin_theme(title, level)
            self._gives_way = True
        self.section = self._beneath(role, self._above)

    def is_deeper(self, level: int) -> bool:
        """Whether a heading of this level stands below the theme's own."""
        return self.theme is not None and 0 < self._level < level

    def _beneath(self, role: HeadingRole, otherwise: Section) -> Section:
        return _SECTIONS.get(role, otherwise) if self.base is Section.AFSPRAAK else self.base
