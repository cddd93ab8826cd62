"""An afspraak that is still being filled while the document is walked through."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from calendars.lazy_pattern import lazy_re
from calendars.mentions import find_mentions
from workflows.reading.layout.blocks import Block
from workflows.reading.layout.items import Item, Passage
from workflows.reading.layout.paragraphs import Paragraph
from workflows.reading.layout.tables.table_rows import Cells, Row
from workflows.reading.layout.walking.said_before import SaidBefore
from workflows.reading.proposal import Place, Section

_REPEATED = 0.7
_ALIKE = 0.3
_BELOW = lazy_re(
    r"(?i)\b(?:onderstaande?|hieronder|hierna|(?:volgende?|deze|de|het|een) (?:tabel|overzicht|schema|lijst|planning)"
    r"(?: hieronder)?\s*[.:]?\s*$)"
)


@dataclass(slots=True)
class OpenItem:
    """An afspraak that is still being filled."""

    number: str
    theme: str | None
    heading: str | None
    section: Section
    place: Place
    parent: str | None
    passages: list[Passage] = field(default_factory=list)
    block: Block = field(default_factory=Block)
    year: int | None = None
    part: str = ""
    meets: bool = False
    said: SaidBefore = field(default_factory=SaidBefore)
    title: Paragraph | None = None
    """The heading's own paragraph: what is to be done, where nothing but who and when stands beneath it."""

    def add(self, actions: tuple[tuple[Paragraph, Cells], ...]) -> None:
        """The actions of a row, unless the afspraak says them already; words without cells go on with the action before."""
        before = self.said.go_on(self.passages)
        for action, cells in actions:
            last = self.passages[-1] if self.passages else None
            if last and last.cells and cells == Cells() and action.text[:1].islower():
                self.passages[-1] = replace(last, paragraph=last.paragraph.then(action))
            elif not before.has(action.text, cells, least=_REPEATED):
                self.passages.append(Passage(action, cells=cells))

    @property
    def announces(self) -> bool:
        """Whether its last words announce a table, or are a row of it."""
        last = self.passages[-1] if self.passages else None
        return last is not None and (last.cells is not None or announces_rows(last.paragraph.text))

    def take(self, row: Row) -> None:
        """A row with the number of this afspraak: more to do, or an overview that says when."""
        (action, cells), *_ = row.actions
        least = _REPEATED if cells.owner or cells.lead else _ALIKE  # who names somebody says what is to be done beside that
        if row.steps or not self._has(action.text, least) or not self.timed_by(row):
            self.add(row.actions)

    def timed_by(self, row: Row) -> bool:
        """Whether an overview gave its time to an afspraak: one of one action that says none itself."""
        time = row.actions[0][1].time if len(row.actions) == 1 and not row.steps else ""
        only = self.passages[0] if len(self.passages) == 1 else None
        if not time or only is None or only.cells or find_mentions(only.paragraph.text):
            return False
        self.passages[0] = replace(only, cells=Cells(time=time))
        return True

    def _has(self, text: str, least: float) -> bool:
        """Whether the afspraak says at least this much of it already."""
        return self.said.go_on(self.passages).has(text, least=least)

    def closed(self) -> Item:
        if not self.passages and self.title and self.block.lacks_action:
            self.passages.append(Passage(self.title))
        self.block.close(self.passages)
        passages = tuple(self.passages)
        return Item(
            number=self.number,
            theme=self.theme,
            heading=self.heading,
            section=self.section,
            passages=passages,
            place=self.place,
            parent=self.parent,
            year=self.year,
            part=self.part,
            meets=self.meets,
        )


def announces_rows(text: str) -> bool:
    """Whether the words lead to a table: they end with a colon, or their last sentence speaks of what stands below."""
    said = text.rstrip()
    return said.endswith(":") or bool(_BELOW.search(re.split(r"(?<=[.!?])\s+", said)[-1]))
