"""The afspraken that a walk has met: the one that is open, those before it, and what a row, letter or line adds to which."""

from __future__ import annotations

from dataclasses import dataclass, replace

from workflows.reading.layout.blocks import Block, labelled
from workflows.reading.layout.items import Item, Passage
from workflows.reading.layout.labels import bare_label
from workflows.reading.layout.paragraphs import Paragraph
from workflows.reading.layout.tables.table_rows import Cells, Row
from workflows.reading.layout.walking.open_item import OpenItem
from workflows.reading.proposal import Place, Section

Actions = tuple[tuple[Paragraph, Cells], ...]


@dataclass(frozen=True, slots=True)
class Setting:
    """Where in the document an afspraak begins: what it takes over from the headings above it."""

    theme: str | None
    section: Section
    year: int | None
    chapter: str = ""
    """The number of the chapter, where the document numbers its afspraken otherwise: that of what has none there."""
    part: str = ""
    """The heading of the part of the theme."""


class GatheredItems:
    """Knows numbers and who adds to whom, and nothing of headings or of what else stands in a document."""

    def __init__(self, prefix: str, taken: frozenset[str], *, owner_first: bool) -> None:
        self.prefix, self.taken = prefix, set(taken)
        self.all: list[OpenItem] = []
        self._first: dict[str, OpenItem] = {}
        self.current: OpenItem | None = None
        self.parent: OpenItem | None = None
        self._owner_first = owner_first
        self._counting = False
        self._over: Passage | None = None

    @property
    def last_number(self) -> str:
        """The number of the last afspraak as the document has it; empty before the first."""
        return self.all[-1].number.removeprefix(self.prefix) if self.all else ""

    def closed(self) -> list[Item]:
        """The afspraken in the order of the document."""
        return [one.closed() for one in self.all]

    def leave(self) -> None:
        """What follows belongs to no afspraak that was begun."""
        self.current = self.parent = None

    def begin(self, number: str, heading: str | None, place: Place, setting: Setting, *, parent: str | None = None) -> OpenItem:
        """An afspraak begins; `number` and `parent` as the document has them."""
        parent = self.prefix + parent if parent else None
        one = self._opened(self.prefix + number, heading, place, setting, parent)
        self.taken.add(one.number)
        self.parent = one if parent is None else self._first.get(parent, one)
        return one

    def begin_letter(self, letter: str, body: Paragraph, place: Place, *, year: int | None) -> bool:
        """A sub-item of the afspraak above, where this letter is its first or next."""
        parent = self.parent
        if parent is None or not self._expects(letter):
            return False
        over = self._over_letters(parent)
        setting = Setting(parent.theme, parent.section, year)
        one = self._opened(parent.number + letter, parent.heading, place, setting, parent.number)
        if over is not None:
            one.passages.append(over)
        self._over = over
        self.add(body)
        return True

    def _over_letters(self, parent: OpenItem) -> Passage | None:
        """A point that announces the letters behind it ('De gemeente:'), where it stands beneath the letter before."""
        one = self.current
        if one is None or one is parent or not one.passages:
            return None
        last = one.passages[-1]
        if last.bullet and last.paragraph.text.rstrip().endswith(":"):
            return one.passages.pop()
        return self._over

    def add_row(self, row: Row, heading: str | None, setting: Setting) -> bool:
        """A row with a new number is an afspraak; one with a known number adds to that; one without goes on with the last.

        Gives whether an afspraak began.
        """
        number = self.prefix + row.number
        heading, place = row.title or heading, row.actions[0][0].place_at(0)
        known = self.with_number(row)
        if known is not None:
            if setting.year is None or setting.year == known.year:
                known.take(row)
            else:
                known.add(_of_year(row.actions, setting.year))
            return False
        if row.number in self.taken or number in self.taken:
            return False
        if row.placed and not row.number and (self.current is None or not self.current.announces):
            return False
        uncounted = not row.number and not row.numbered and (self.current is None or self._counting)
        if uncounted and row.steps and setting.chapter and self.prefix + setting.chapter not in self.taken:
            self.begin(setting.chapter, heading, place, setting).add(row.actions)
            return True
        if uncounted and row.steps:
            return self._count_steps(row, heading, setting)
        if row.number or uncounted:
            self._counting = uncounted
            self.begin(row.number or self._next(), heading, place, setting)
        if self.current is not None:
            self.current.add(row.actions)
        return bool(row.number) or uncounted

    def with_number(self, row: Row) -> OpenItem | None:
        """The afspraak whose number the row has."""
        return self._first.get(self.prefix + row.number) if row.number else None

    def add(self, body: Paragraph, *, bullet: bool = False) -> None:
        """Text into the open afspraak; labels in it go to its block."""
        if self.current is None:
            return
        alone = bare_label(body.text, heading=False)
        if alone == "action":
            self.current.block.list_begins()
            return
        if alone in {"owner", "lead"} and not body.text.startswith("Partij"):  # 'Wie:' with nothing behind it names nobody
            return
        for kind, part in labelled(body):
            if kind:
                self.current.block.add(kind, part, self.current.passages)
            elif part.text.strip():
                self.current.block.close(self.current.passages)
                self.current.passages.append(Passage(part, bullet=bullet))

    def _opened(self, number: str, heading: str | None, place: Place, setting: Setting, parent: str | None) -> OpenItem:
        block = Block(owner_first=self._owner_first)
        one = OpenItem(
            number, setting.theme, heading, setting.section, place, parent, block=block, year=setting.year, part=setting.part
        )
        self.current = one
        self.all.append(one)
        self._first.setdefault(number, one)
        return one

    def _count_steps(self, row: Row, heading: str | None, setting: Setting) -> bool:
        """In columns of parties without numbers each thing to be done is an afspraak."""
        self._counting = True
        for action in row.actions:
            self.begin(self._next(), heading, action[0].place_at(0), setting).add((action,))
        return bool(row.actions)

    def _next(self) -> str:
        return str(len(self.all) + 1)

    def _expects(self, letter: str) -> bool:
        """Whether this letter is the first or the next sub-item of the afspraak."""
        one = self.current
        last = one.number[-1:] if one is not None and one.parent and one.number[-1:].isalpha() else None
        return letter == ("a" if last is None else chr(ord(last) + 1))


def _of_year(actions: Actions, year: int) -> Actions:
    """What is done beneath 'Jaarschijf 2027' for an afspraak of before: its own times are of that year."""
    return tuple((text, replace(cells, year=cells.year or year)) for text, cells in actions)
