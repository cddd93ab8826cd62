"""What stands before and after a place in a document, and what that says of it."""

from __future__ import annotations

from bisect import bisect_right

from calendars.mentions import find_mentions
from workflows.reading.layout.elements import Element
from workflows.reading.layout.headings import HeadingRole, names_document
from workflows.reading.layout.markers import MarkKind
from workflows.reading.layout.meeting_sections import beneath, tells_of_meetings
from workflows.reading.layout.numbering.roles import Role
from workflows.reading.layout.tables.table_rows import Columns
from workflows.reading.layout.walking.running_sections import tells_of_running_work
from workflows.reading.year_cycle.moment_alone import is_moment

_SHORT = 60
_NO_ROW = Columns((), ())


class Surroundings:
    """Asked about one place (`index`) of a part at a time; knows nothing of what was read before."""

    def __init__(self, parts: list[Element], roles: dict[int, Role], columns: dict[int, Columns | None]) -> None:
        self._parts, self._roles, self._columns = parts, roles, columns
        self.has_numbered = Role.ITEM in roles.values()
        self._begin = [at for at in range(len(parts)) if roles.get(at) in {Role.ITEM, Role.CHAPTER, Role.GROUP}]

    def next_numbered(self, index: int) -> int | None:
        """The place of the next afspraak, chapter or group behind this one."""
        after = bisect_right(self._begin, index)
        return self._begin[after] if after < len(self._begin) else None

    def next_number(self, index: int) -> str:
        """The number of the next afspraak, where no chapter or group comes before it; else empty."""
        after = self.next_numbered(index)
        number = self._parts[after].number if after is not None and self._roles[after] is Role.ITEM else None
        return number.value if number else ""

    def next_is_item(self, index: int) -> bool:
        return self._roles.get(index + 1) is Role.ITEM

    def is_alone_at(self, level: int) -> bool:
        """Whether only one heading of this level names something, and not the document."""
        here = (part for part in self._parts if part.heading and part.paragraph.level == level)
        return sum(part.role is HeadingRole.THEME and not names_document(part.body.text) for part in here) <= 1

    def comes_once(self, index: int) -> bool:
        """Whether no other heading says the same."""
        said = self._parts[index].body.text.strip().lower()
        return sum(part.heading and part.body.text.strip().lower() == said for part in self._parts) == 1

    def text_follows(self, index: int) -> bool:
        """Whether running text stands beneath the heading, before any afspraak or other heading."""
        after = self._parts[index + 1] if index + 1 < len(self._parts) else None
        return after is not None and not (after.heading or after.number or after.paragraph.is_row)

    def points_go_on(self, index: int) -> bool:
        """Whether a point stands beneath the heading that begins with a small letter, so that it has no subject of its own."""
        after = self._parts[index + 1] if index + 1 < len(self._parts) else None
        bullet = after is not None and after.mark is not None and after.mark.kind is MarkKind.BULLET
        return bullet and after is not None and after.body.text.lstrip()[:1].islower()

    def told(self, index: int, role: HeadingRole, *, begun: bool) -> HeadingRole:
        """What the heading says, and where that is only a name what stands beneath it says."""
        if role not in {HeadingRole.THEME, HeadingRole.ACCOUNT}:
            return role
        if tells_of_meetings(self._parts, self._roles, index) and not (role is HeadingRole.ACCOUNT and self._counts(index)):
            return HeadingRole.PROCEDURE
        if role is HeadingRole.ACCOUNT:
            return role
        return HeadingRole.REGULAR if begun and tells_of_running_work(self._parts, index) else role

    def _counts(self, index: int) -> bool:
        """Whether afspraken with a number stand beneath the heading: those are told of, whatever meeting they speak of."""
        return any(self._roles.get(at) is Role.ITEM for at, _ in beneath(self._parts, self._roles, index))

    def is_dated(self, index: int) -> bool:
        """Whether only a time stands beneath the heading: 'Ondertekening', 'vóór 15 december' is a line of a calendar."""
        after = self._parts[index + 1].paragraph.text.strip() if index + 1 < len(self._parts) else ""
        mentions = find_mentions(after)
        return bool(mentions) and after.startswith(mentions[0].text) and mentions[0].bound is not None and len(after) < _SHORT

    def is_below_moment(self, index: int) -> bool:
        """Whether the heading before is only a time: 'Vóór 15 december', and beneath it 'Ondertekening.'"""
        return index > 0 and self._parts[index - 1].heading and is_moment(self._parts[index - 1].paragraph.text)

    def is_below_number(self, index: int) -> bool:
        """Whether an afspraak's number stands alone on the line before, and no other afspraak follows."""
        alone = index > 0 and self._roles.get(index - 1) is Role.ITEM and not self._parts[index - 1].body.text.strip()
        return alone and not self.next_is_item(index)

    def heads_rows(self, index: int) -> bool:
        """Whether the heading stands above rows: a word of no afspraak, which says what holds for them ('Woonlint', 'Q2')."""
        begins = self._is_row(index + 1) and self._columns.get(index + 1, _NO_ROW) is None
        return begins or (self._is_row(index - 1) and self._is_row(index + 1))

    def stands_between_rows(self, index: int) -> bool:
        """Whether a line is a row of one wide cell ('mei 2026'), which holds for the rows beneath it."""
        element = self._parts[index]
        short = len(element.paragraph.text) < _SHORT and not element.paragraph.text.rstrip().endswith((".", ";"))
        return short and self._is_row(index - 1) and self._is_row(index + 1) and not element.mark

    def announces_item(self, index: int) -> bool:
        """'De gemeente:' above afspraken that go on with what it does."""
        element = self._parts[index]
        text = element.paragraph.text.rstrip()
        return text.endswith(":") and len(text) < _SHORT and not element.mark and self.next_is_item(index)

    def _is_row(self, index: int) -> bool:
        return 0 <= index < len(self._parts) and self._parts[index].paragraph.is_row
