"""An afspraak that is still being filled while the document is walked through."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from calendars.lazy_pattern import lazy_re
from calendars.mentions import find_mentions
from workflows.reading.layout.blocks import Block
from workflows.reading.layout.items import Item, Passage
from workflows.reading.layout.paragraphs import Paragraph
from workflows.reading.layout.tables import Cells, Row
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
    title: Paragraph | None = None
    """The heading's own paragraph: what is to be done, where nothing but who and when stands beneath it."""

    def add(self, actions: tuple[tuple[Paragraph, Cells], ...]) -> None:
        """The actions of a row, unless the afspraak says them already; words without cells go on with the action before."""
        said = list(self.passages)
        for action, cells in actions:
            last = self.passages[-1] if self.passages else None
            if last and last.cells and cells == Cells() and action.text[:1].islower():
                self.passages[-1] = replace(last, paragraph=last.paragraph.then(action))
            elif not _repeats(action.text, [one for one in said if not _differs(one.cells, cells)]):
                self.passages.append(Passage(action, cells=cells))

    @property
    def announces(self) -> bool:
        """Whether its last words announce a table, or are a row of it."""
        last = self.passages[-1] if self.passages else None
        return last is not None and (last.cells is not None or announces_rows(last.paragraph.text))

    def take(self, row: Row) -> None:
        """A row with the number of this afspraak: more to do, or an overview that says when."""
        if row.steps or not _repeats(row.actions[0][0].text, self.passages, least=_ALIKE) or not self.timed_by(row):
            self.add(row.actions)

    def timed_by(self, row: Row) -> bool:
        """Whether an overview gave its time to an afspraak: one of one action that says none itself."""
        time = row.actions[0][1].time if len(row.actions) == 1 and not row.steps else ""
        said = " ".join(p.paragraph.text for p in self.passages)
        fits = bool(time) and len(self.passages) == 1 and not self.passages[0].cells and not find_mentions(said)
        if fits:
            self.passages[0] = replace(self.passages[0], cells=Cells(time=time))
        return fits

    def closed(self) -> Item:
        if not self.passages and self.title and self.block.lacks_action:
            self.passages.append(Passage(self.title))
        self.block.close(self.passages)
        return Item(self.number, self.theme, self.heading, self.section, tuple(self.passages), self.place, self.parent, self.year)


def announces_rows(text: str) -> bool:
    """Whether the words lead to a table: they end with a colon, or their last sentence speaks of what stands below."""
    said = text.rstrip()
    return said.endswith(":") or bool(_BELOW.search(re.split(r"(?<=[.!?])\s+", said)[-1]))


def _repeats(text: str, passages: list[Passage], *, least: float = _REPEATED) -> bool:
    """Whether the afspraak says this already, its numbers too, so that the row only sums it up."""
    before = " ".join(p.paragraph.text for p in passages).lower()
    words, said = (set(re.findall(r"\w{4,}", one)) for one in (text.lower(), before))
    numbers, known = (set(re.findall(r"\d+", one)) for one in (text, before))
    return len(words & said) > least * len(words) and numbers <= known


def _differs(before: Cells | None, cells: Cells) -> bool:
    """Whether a row is another's: where both say who or when, they say it otherwise."""
    pairs = ((before.owner, cells.owner), (before.lead, cells.lead), (before.time, cells.time)) if before else ()
    return any(one and other and one.lower() != other.lower() for one, other in pairs)
