"""An afspraak that is still being filled while the document is walked through."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from calendars.mentions import find_mentions
from workflows.reading.layout.blocks import Block
from workflows.reading.layout.items import Item, Passage
from workflows.reading.layout.paragraphs import Paragraph
from workflows.reading.layout.tables import Cells, Row
from workflows.reading.proposal import Place, Section

_REPEATED = 0.7


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
    title: Paragraph | None = None
    """The heading's own paragraph: what is to be done, where nothing but who and when stands beneath it."""

    def add(self, actions: tuple[tuple[Paragraph, Cells], ...]) -> None:
        """The actions of a row, unless the afspraak says them already; words without cells go on with the action before."""
        for action, cells in actions:
            last = self.passages[-1] if self.passages else None
            if last and last.cells and cells == Cells() and action.text[:1].islower():
                self.passages[-1] = replace(last, paragraph=last.paragraph.then(action))
            elif not self.passages or not _repeats(action.text, self.passages):
                self.passages.append(Passage(action, cells=cells))

    def timed_by(self, row: Row) -> None:
        """An overview gives its time to an afspraak of one action that says none itself."""
        time = row.actions[0][1].time
        said = " ".join(p.paragraph.text for p in self.passages)
        if time and len(self.passages) == 1 and not self.passages[0].cells and not find_mentions(said):
            self.passages[0] = replace(self.passages[0], cells=Cells(time=time))

    def closed(self) -> Item:
        if not self.passages and self.title and self.block.lacks_action:
            self.passages.append(Passage(self.title))
        self.block.close(self.passages)
        return Item(self.number, self.theme, self.heading, self.section, tuple(self.passages), self.place, self.parent, self.year)


def _repeats(text: str, passages: list[Passage]) -> bool:
    """Whether the afspraak says this already, so that the row only sums it up."""
    words = set(re.findall(r"\w{4,}", text.lower()))
    said = set(re.findall(r"\w{4,}", " ".join(p.paragraph.text for p in passages).lower()))
    return len(words & said) > _REPEATED * len(words)
