"""What a walk does with a heading: a theme begins, or a heading of afspraken, or what holds none of them."""

from __future__ import annotations

from calendars.dutch import MONTH_NAMES
from calendars.lazy_pattern import lazy_re
from workflows.reading.layout.elements import Element
from workflows.reading.layout.headings import SECTION_ROLES, HeadingRole, looks_back, names_document, names_subject, says_theme
from workflows.reading.layout.signatures import names_signer
from workflows.reading.layout.walking.content_steps import ContentSteps
from workflows.reading.layout.walking.standing import Mode, Standing
from workflows.reading.layout.walking.surroundings import Surroundings
from workflows.reading.proposal import Section
from workflows.reading.year_cycle.moment_alone import is_moment

_OVERLEG = lazy_re(r"(?i)\boverleg(?:gen)?\b")
"""'Overleg, monitoring en verantwoording': afspraken that are watched, and the meetings of the year among them."""
_STRICT_PROCEDURE = lazy_re(
    r"(?i)procedure|jaaragenda|jaarcyclus|jaarkalender|jaarplanning|vergader|overlegstructuur|overlegcyclus|cyclus|"
    r"overlegkalender|overlegmoment|(?:hoe|zo|wanneer) (?:\w+ )?(?:we|wij|partijen)\b"
)
_OF_A_CALENDAR = lazy_re(rf"(?i)kwartaal|{'|'.join(MONTH_NAMES)}|overleg|bod|agenda|evaluatie")
_DOCUMENT_TITLE = lazy_re(r"(?i)^prestatieafspraken|prestatieafspraken 20|overeenkomst\b|^jaarafspraken|^actualisatie")
_REOPENS = lazy_re(r"(?i)^(?:de |onze )?(?:afspraak|afspraken|acties?|inzet|wat gaan we doen|we spreken af)\b")
_CAPTION = lazy_re(r"(?i)\W*(?:tabel|figuur|grafiek|kaart|afbeelding)\s+\d")
_EVERYBODY = lazy_re(r"(?i)\W*(?:alle |de |beide )?partijen\W*$")
_ENDS_PROCEDURE = frozenset({HeadingRole.SIGNATURE, HeadingRole.REGULAR, HeadingRole.TERMS})


class HeadingSteps:
    """Reads each heading by its words, by what stands around it, and by where the walk stands."""

    def __init__(self, around: Surroundings, at: Standing, contents: ContentSteps) -> None:
        self._around, self._at, self._contents = around, at, contents
        self._gathers = False  # whether the chapter is an introduction, in which each deeper heading may be a theme

    def chapter(self, index: int, element: Element) -> None:
        """A numbered heading: a theme, or a chapter that holds no afspraken."""
        role = self._around.told(index, element.role, begun=self._at.begun)
        number = element.number
        self._at.chapter = number.value if number and self._around.has_numbered else ""
        if role in {HeadingRole.THEME, HeadingRole.AGREEMENTS}:
            self._theme(element, role)
        else:
            self._enter(index, role, element)
            self._at.closed = number.value if number and role not in SECTION_ROLES else None
            self._gathers = role is HeadingRole.INTRODUCTION

    def _theme(self, element: Element, role: HeadingRole) -> None:
        """A chapter is a theme; a heading deeper in it is that of the afspraken beneath."""
        title, theme = element.body.text, self._at.under.theme
        deeper = element.number is not None and element.number.depth > 1
        names_theme = not deeper or theme is None or self._gathers or self._waits_for_theme
        if names_theme:
            self._at.begin_theme(title, element.paragraph.level)
        else:
            self._at.begin_part(element.paragraph.level, role)
        self._at.heading = title if not names_theme and role is HeadingRole.THEME else None
        self._gathers = self._gathers and deeper

    def group(self, element: Element) -> None:
        """A numbered heading whose parts are the afspraken: their heading, in the theme that goes on."""
        at, title = self._at, element.body.text.strip()
        if at.under.theme is not None and at.mode in {Mode.PROCEDURE, Mode.SIGNATURE}:
            return
        at.closed = at.closed if at.under.theme is not None else None
        at.under.enter_group(title, element.paragraph.level, element.role)
        at.mode, at.heading = Mode.INTRODUCTION, title or None
        at.found.leave()
        meets = element.role is HeadingRole.PROCEDURE
        at.also_meets = meets or (element.role in SECTION_ROLES and _OVERLEG.search(title) is not None)
        if meets and at.begun and "." not in at.found.all[-1].number:
            at.enter(HeadingRole.PROCEDURE, element)  # where whole articles are the afspraken, its parts are none
        elif at.also_meets:
            at.procedure.append(element)

    def heading(self, index: int, element: Element) -> None:
        """A heading without a number."""
        at, around, text = self._at, self._around, element.paragraph.text
        role = element.role if at.mode is Mode.FRONT else around.told(index, element.role, begun=at.begun)
        if self._is_name_of_number(index):
            self._name(element)
        elif at.begun and names_signer(text):
            at.enter(HeadingRole.SIGNATURE, element)
        elif self._heads_what_somebody_does(index, element):
            at.mode = Mode.ITEM
            self._contents.body(element)
        elif at.mode is Mode.PROCEDURE and self._resumes(index):
            at.begin_theme(text, element.paragraph.level)
        elif at.mode is Mode.PROCEDURE and not self._leaves_procedure(index, element, role):
            at.procedure.append(element)
        elif role is HeadingRole.INTRODUCTION or (looks_back(text) and around.text_follows(index)):
            self._introduce()
        elif role is HeadingRole.AGREEMENTS or _DOCUMENT_TITLE.search(text):
            self._agreements(text)
        elif role is HeadingRole.THEME:
            self._named(index, element)
        elif _only_speaks_of_meetings(element, role) and around.next_is_item(index):
            at.head(text)
        else:
            self._enter(index, role, element)

    def _enter(self, index: int, role: HeadingRole, element: Element) -> None:
        """A heading that says what follows; one of a section is a chapter of its own, or a part of one."""
        self._at.enter(role, element)
        level, under = element.paragraph.level, self._at.under
        if role not in SECTION_ROLES:
            return
        if element.number is not None and element.number.depth > 1 and under.theme is not None:
            under.begin_part(level, role)
        elif element.number or (not under.is_deeper(level) and self._is_chapter(index, level)):
            under.begin_chapter(element.body.text, level, role)
        else:
            under.begin_section(role)

    def _is_chapter(self, index: int, level: int) -> bool:
        """Whether it stands among the chapters: no other heading says the same; without a level, where these have no numbers."""
        return self._around.comes_once(index) and (level > 0 or not self._at.chapter)

    def _is_name_of_number(self, index: int) -> bool:
        """Whether the heading is the name of the afspraak whose number stands alone above it."""
        return self._at.mode is Mode.ITEM and self._at.inside is not None and self._around.is_below_number(index)

    def _name(self, element: Element) -> None:
        if self._at.inside is not None:
            self._at.inside.heading, self._at.inside.title = element.paragraph.text.strip(), element.paragraph

    def _heads_what_somebody_does(self, index: int, element: Element) -> bool:
        """Whether inside an afspraak points without a subject follow: 'Partijen' or 'Zorggroep Horst' above '- starten ...'."""
        level = element.paragraph.level
        named = element.role is HeadingRole.THEME or bool(_EVERYBODY.match(element.paragraph.text))
        deeper = not level or self._at.under.is_deeper(level)
        return self._at.inside is not None and named and deeper and self._around.points_go_on(index)

    def _resumes(self, index: int) -> bool:
        """Whether the count of the afspraken goes on beneath this heading, after a procedure that counts nothing."""
        last, follows = self._at.found.last_number, self._around.next_is_item(index)
        goes_on = follows and last.isdigit() and self._around.next_number(index) == str(int(last) + 1)
        return goes_on and not any(element.number for element in self._at.procedure[1:])

    def _leaves_procedure(self, index: int, element: Element, role: HeadingRole) -> bool:
        """Whether the heading is no line of the calendar, and of something else than the year together."""
        if self._around.is_dated(index) or self._around.is_below_moment(index):
            return False
        text = element.paragraph.text
        subject = role is HeadingRole.THEME and not _OF_A_CALENDAR.search(text) and names_subject(text)
        return role in _ENDS_PROCEDURE or subject

    def _introduce(self) -> None:
        """'Achtergrond': inside an afspraak an aside, elsewhere what stands before the afspraken."""
        if self._at.mode is not Mode.FRONT:
            self._at.mode = Mode.ASIDE if self._at.mode is Mode.ITEM else Mode.INTRODUCTION

    def _agreements(self, text: str) -> None:
        """'Afspraken' inside an afspraak opens it again after its background; elsewhere it opens the list."""
        at = self._at
        if at.mode is Mode.ASIDE and at.inside is not None and _REOPENS.match(text):
            at.mode = Mode.ITEM
        elif at.mode is not Mode.FRONT:
            at.under.begin_section(HeadingRole.AGREEMENTS)
            at.mode, at.found.current = Mode.INTRODUCTION, None

    def _named(self, index: int, element: Element) -> None:
        """A heading that is only a name: of a theme, of the afspraken under it, or of nothing that counts."""
        text = element.paragraph.text
        if self._at.mode is Mode.SIGNATURE and not (names_subject(text) and self._around.next_is_item(index)):
            self._at.signature.append(element.paragraph)
        elif self._is_theme(index, element):
            self._at.begin_theme(text, element.paragraph.level, may_be_title=self._may_be_title(element))
        elif self._around.next_is_item(index):
            self._at.under.part = text if element.paragraph.level else self._at.under.part
            self._at.head(text)
        elif self._around.heads_rows(index):
            self._at.over_rows = text
        else:
            self._contents.body(element)

    def _is_theme(self, index: int, element: Element) -> bool:
        level, text = element.paragraph.level, element.paragraph.text
        if _CAPTION.match(text) or is_moment(text):
            return False
        if self._at.under.base is Section.BIJLAGE and not (level and self._around.next_is_item(index)):
            return False
        if level:
            return says_theme(text) or not self._at.under.is_deeper(level) or self._waits_for_theme
        if self._at.under.says_so and not says_theme(text):
            return False  # 'Bouwen' beneath 'Hoofdstuk 1. Een huis voor iedereen'
        return names_subject(text) or self._at.mode is Mode.FRONT or self._restarts(index)

    def _may_be_title(self, element: Element) -> bool:
        """Whether a heading in front of all else is no theme but what the document is called, for whom, or of when."""
        text, level = element.paragraph.text, element.paragraph.level
        in_front = self._at.mode is Mode.FRONT or self._waits_for_theme
        alone = self._around.is_alone_at(level) if level else not names_subject(text)
        return in_front and not says_theme(text) and (alone or names_document(text))

    @property
    def _waits_for_theme(self) -> bool:
        """Whether what was taken for a theme may be the title, and no afspraak stood beneath it."""
        return self._at.under.is_title and not self._at.begun

    def _restarts(self, index: int) -> bool:
        """Whether the next afspraak begins another chapter (2.1 after 1.9)."""
        number, last = self._around.next_number(index), self._at.found.last_number
        return "." in number and "." in last and number.split(".")[0] != last.split(".")[0]


def _only_speaks_of_meetings(element: Element, role: HeadingRole) -> bool:
    """Whether the heading's own words name the meetings without telling that they are the procedure ('Overleg met bewoners')."""
    names = role is HeadingRole.PROCEDURE and element.role is not HeadingRole.THEME
    return names and not _STRICT_PROCEDURE.search(element.paragraph.text)
