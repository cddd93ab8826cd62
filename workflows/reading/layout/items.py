"""The afspraken as found in the text, before anything of them is understood."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from workflows.reading.layout.elements import Element
from workflows.reading.layout.paragraphs import Paragraph
from workflows.reading.layout.tables.table_rows import Cells
from workflows.reading.proposal import Place, Section


@dataclass(frozen=True, slots=True)
class Passage:
    """Running text, a bullet or an action of an afspraak. `cells` holds what a table or block says beside it."""

    paragraph: Paragraph
    bullet: bool = False
    cells: Cells | None = None


@dataclass(frozen=True)
class Item:
    """One afspraak; `parent` is the number of the afspraak whose lettered sub-item it is."""

    number: str
    theme: str | None
    heading: str | None
    section: Section
    passages: tuple[Passage, ...]
    place: Place
    parent: str | None = None
    year: int | None = None
    """The year of the chapter that it stands in ('3 Jaarafspraken 2026'), where its heading names one."""
    part: str = ""
    """The heading of the part of its theme that it stands in ('Heideveld', beneath 'Per gemeente'), where there is one."""
    meets: bool = False
    """Whether its article is about the meetings of the year ('Artikel 12 Overlegstructuur')."""

    @cached_property
    def text(self) -> str:
        """All its words, one paragraph a line; once, also where a row promises the same for several years."""
        return "\n".join(one.text for one in dict.fromkeys(p.paragraph for p in self.passages)) or (self.heading or "")


@dataclass(frozen=True, slots=True)
class Segments:
    """The document's parts: `front` is what stands before the first afspraak, `signature` the block of signatures."""

    items: tuple[Item, ...]
    procedure: tuple[Element, ...]
    front: tuple[Paragraph, ...]
    signature: tuple[Paragraph, ...]
    everything: tuple[Paragraph, ...]


def parents_of(items: tuple[Item, ...]) -> list[int | None]:
    """Of each item the place of the one that it is a part of: the last before it with that number.

    Numbers come again where each theme counts from 1; of '1', '1a', '1', '1a' each has its own.
    """
    last: dict[str, int] = {}
    found: list[int | None] = []
    for at, item in enumerate(items):
        found.append(last.get(item.parent) if item.parent else None)
        last[item.number] = at
    return found
