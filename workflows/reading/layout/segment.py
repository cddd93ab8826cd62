"""From paragraphs to afspraken: numbered items and lettered sub-items with theme, heading and section.

Introductions, backgrounds, the table of contents and the signature block are none; the procedure is kept apart for the meetings.
"""

from __future__ import annotations

from dataclasses import replace

from calendars.lazy_pattern import lazy_re
from workflows.reading.addenda import begins_as_addition
from workflows.reading.layout.annex_work import counts_again
from workflows.reading.layout.elements import Element, elements
from workflows.reading.layout.items import Item, Segments
from workflows.reading.layout.numbering.roles import Outline, Role
from workflows.reading.layout.paragraphs import Paragraph
from workflows.reading.layout.regions import Region, RegionKind, regions
from workflows.reading.layout.unnumbered import unnumbered
from workflows.reading.layout.walking.walk import Walk
from workflows.reading.proposal import Section

_ENOUGH = 3
_SIGNED = lazy_re(r"(?i)\W*(?:aldus (?:overeengekomen|opgemaakt|getekend|ondertekend)|(?:ge|onder)tekend\b|voor akkoord\b)")


def segment(paragraphs: list[Paragraph]) -> Segments:
    """The parts of the document; an annex that starts numbering again gets its label before the number: B1.4."""
    parts = regions(elements(paragraphs))
    main = Walk(list(parts[0].elements), section=Section.AFSPRAAK)
    items: list[Item] = main.items
    procedure: list[Element] = list(main.procedure)
    for annex in parts[1:]:
        found, meetings = _annex(annex, items)
        items = items + found
        procedure += meetings
    if len(items) < _ENOUGH and begins_as_addition(paragraphs) and (added := _added(list(parts[0].elements))):
        return replace(added, everything=tuple(paragraphs))
    if len(items) < _ENOUGH and (other := _otherwise(list(parts[0].elements))):
        return replace(other, everything=tuple(paragraphs))
    return Segments(tuple(items), tuple(procedure), tuple(main.front), tuple(main.signature), tuple(paragraphs))


def _otherwise(parts: list[Element]) -> Segments | None:
    """The main text read without numbers, where that finds afspraken; those that count, not the text between, get the numbers."""
    found = unnumbered(parts)
    if found is None:
        return None
    walk = Walk(found[0], section=Section.AFSPRAAK, found=found[1])
    counted = [item if not item.number.isdigit() else replace(item, number=str(n)) for n, item in enumerate(walk.items, 1)]
    enough = len(counted) >= _ENOUGH
    return Segments(tuple(counted), tuple(walk.procedure), tuple(walk.front), tuple(walk.signature), ()) if enough else None


def _added(parts: list[Element]) -> Segments | None:
    """An addendum read by its numbers alone: '47.' and '52.' are those of the agreement, and count nothing here."""
    end = next((i for i, part in enumerate(parts) if _SIGNED.match(part.paragraph.text)), len(parts))
    numbered = {i: Role.ITEM for i, part in enumerate(parts[:end]) if part.number is not None and not part.title}
    walk = Walk(parts[:end], section=Section.AFSPRAAK, found=Outline(numbered, {}))
    signature = (*walk.signature, *(part.paragraph for part in parts[end:]))
    return Segments(tuple(walk.items), tuple(walk.procedure), tuple(walk.front), signature, ()) if walk.items else None


def _annex(annex: Region, items: list[Item]) -> tuple[list[Item], list[Element]]:
    if annex.kind is RegionKind.PROCEDURE:
        return [], list(annex.elements)
    if annex.kind is RegionKind.OTHER:
        return [], []
    first = annex.kind is RegionKind.AGREEMENTS and len(items) < 3
    taken = frozenset(i.number for i in items)
    section = Section.AFSPRAAK if first else Section.BIJLAGE
    plain = Walk(list(annex.elements), section=section, theme=annex.title, taken=taken)
    again = not first and counts_again(list(annex.elements), items)
    restarts = bool(items) and (again or any(i.number == "1" for i in plain.items[:1]))
    if first or not (restarts or any(i.number in taken for i in plain.items)):
        return plain.items, plain.procedure
    prefixed = Walk(list(annex.elements), section=section, theme=annex.title, prefix=f"B{annex.label}.")
    return prefixed.items, prefixed.procedure
