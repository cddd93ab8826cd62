"""Work that may be done beside other work, and how the afspraken of a document are shared out for that."""

from __future__ import annotations

from collections.abc import Callable
from itertools import accumulate
from typing import Protocol, TypeVar

from workflows.reading.layout.items import Item, Segments, parents_of

Found = TypeVar("Found")


class Beside(Protocol):
    """Begins a piece of work, and gives what waits for its outcome; the outcome is the same wherever it is done."""

    def __call__(self, work: Callable[[], Found], /) -> Callable[[], Found]: ...


def in_turn(work: Callable[[], Found], /) -> Callable[[], Found]:
    """Nothing is done beside anything: the work begins when its outcome is asked for."""
    return work


def share_for_two(segments: Segments) -> int:
    """How many afspraken one takes while another takes the rest and the meetings, so that both have about as much to read.

    An afspraak is understood with what it is a part of and with the parts before it, so these stay together.
    """
    read = (0, *accumulate(len(item.text) for item in segments.items))
    half = (read[-1] + sum(len(element.paragraph.text) for element in segments.procedure)) / 2
    return min((0, *_seams(segments.items)), key=lambda at: abs(read[at] - half))


def _seams(items: tuple[Item, ...]) -> list[int]:
    """The places where nothing behind is a part of anything before; also the end."""
    over = parents_of(items)
    first = len(items)
    seams = [first]
    for at in range(len(items) - 1, 0, -1):
        if items[at].parent:
            parent = over[at]
            first = min(first, 0 if parent is None else parent)
        if first >= at and not items[at].parent:
            seams.append(at)
    return seams
