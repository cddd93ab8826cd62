"""Which parts of a document tell of the year together, where no heading says so: by how much they tell of meetings and dates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from calendars.period_words import Unit
from calendars.short_months import spelled_out
from workflows.reading.layout.elements import Element
from workflows.reading.layout.numbering.roles import Role
from workflows.reading.proposal import MeetingKind
from workflows.reading.sentences.boundaries import sentences
from workflows.reading.year_cycle.gathering_words import gathers, kind_named, kind_of_people, named_in
from workflows.reading.year_cycle.milestones import is_cycle_date, milestone
from workflows.reading.year_cycle.told_moments import runs_in

_OWN = frozenset({MeetingKind.BESTUURLIJK, MeetingKind.AMBTELIJK})
_MOST = 0.7


def tells_of_meetings(parts: list[Element], roles: dict[int, Role], index: int) -> bool:
    """Whether what stands under this heading tells of two meetings or dates of the cycle; numbered parts, nearly all of them."""
    below = list(beneath(parts, roles, index))
    counted = [part for at, part in below if roles.get(at) is Role.ITEM and not part.paragraph.is_row]
    texts = [part.body.text for _, part in below]
    told = list(_all_told(texts))
    kinds = {kind for kind, _ in told}
    if not counted:
        named = {m.kind for text in texts for m in named_in(text)} - {MeetingKind.OTHER}
        dates = {what for kind, what in told if kind is MeetingKind.DEADLINE}
        several = sum(kind in _OWN for kind, _ in told) > 1
        return len(named) > 1 or len(kinds) > 1 or several or len(dates) > 1
    telling = [part for part in counted if told_kinds([part.body.text])]
    return len(counted) > 1 and len(telling) >= _MOST * len(counted) and len(kinds) > 1 and bool(kinds - {MeetingKind.DEADLINE})


def told_kinds(texts: Iterable[str]) -> set[MeetingKind]:
    """The kinds of meeting, and dates of the cycle, of which these texts say when or how often they are."""
    return {kind for kind, _ in _all_told(texts)}


def _all_told(texts: Iterable[str]) -> Iterator[tuple[MeetingKind, str]]:
    """Each moment that the texts tell of: the kind of meeting, or the date of the cycle with what is due."""
    for text in texts:
        for start, end in sentences(text):
            words = spelled_out(text[start:end])
            kind = _told(words)
            if kind is None and not is_cycle_date(words):
                continue  # most sentences: what they say of time is not weighed
            moments = [moment for run in runs_in(words) for moment in run.moments]
            if kind:
                yield from ((kind, "") for _ in moments)
            elif any(m.bounded or m.mention.unit is Unit.DAY for m in moments):
                yield MeetingKind.DEADLINE, milestone(words) or ""


def _told(words: str) -> MeetingKind | None:
    """The meeting that is named, or that those have who come together to speak."""
    named = kind_named(words)
    if named and named is not MeetingKind.OTHER:
        return named
    people = kind_of_people(words)
    return people if people is MeetingKind.BESTUURLIJK and gathers(words) and "elkaar" in words else None


def beneath(parts: list[Element], roles: dict[int, Role], index: int) -> Iterator[tuple[int, Element]]:
    """The parts beneath a heading, up to the next of its level or above."""
    level = parts[index].paragraph.level
    for at in range(index + 1, len(parts)):
        part = parts[at]
        deeper = level and part.paragraph.level > level
        if (roles.get(at) in {Role.CHAPTER, Role.GROUP} or part.heading) and not deeper:
            return
        yield at, part
