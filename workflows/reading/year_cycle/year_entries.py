"""The entries of a year while they are being made: each statement as a meeting, and of the same moment one."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from calendars.lazy_pattern import lazy_re
from workflows.reading.proposal import MeetingKind, ProposedMeeting
from workflows.reading.year_cycle.meeting_hosts import Hosts
from workflows.reading.year_cycle.year_statements import Statement

_STRETCH = lazy_re(r"(?i)\b(?:tot|t/m|tussen)\b|\w\s?[–-]\s?\w")
_OF_A_YEAR = lazy_re(r"(?i)jaar|kwartaal|maand|we[ek]+")


@dataclass(frozen=True, slots=True)
class Entry:
    """A meeting with the key of its moment, and the statement that it was read from."""

    meeting: ProposedMeeting
    moment: str
    one: Statement

    def hosted(self, hosts: Hosts) -> Entry:
        """The same with who organises and hosts it, where that is not known yet."""
        meeting = self.meeting
        told = replace(meeting, organiser=meeting.organiser or hosts.organiser, host=meeting.host or hosts.host)
        return replace(self, meeting=told)


def merged(entries: list[Entry]) -> list[Entry]:
    """One entry for each moment of a kind; a count gives way where as many months are named, a season where there is more."""
    entries = _counted_within(entries)
    beside = _Beside(entries)
    found: dict[tuple[str, ...], Entry] = {}
    for at, entry in enumerate(entries):
        meeting = entry.meeting
        if beside.says_better(meeting, at):
            continue
        what = meeting.name if meeting.kind in {MeetingKind.DEADLINE, MeetingKind.OTHER} else ""
        key = (meeting.kind.value, entry.moment, what)
        known = found.get(key)
        found[key] = known.hosted(Hosts(meeting.organiser, meeting.host, 0, 0)) if known else entry
    return list(found.values())


def _counted_within(entries: list[Entry]) -> list[Entry]:
    """'Van juli tot en met oktober werkt een werkgroep aan de jaarschijf. Zij komt drie keer bijeen': one entry for both."""
    found: list[Entry] = []
    for entry in entries:
        before = found[-1] if found else None
        if before and _is_window(before) and before.meeting.kind is entry.meeting.kind and _is_mere_count(entry):
            when, times = f"{before.meeting.when}, {entry.meeting.when}", entry.meeting.times_per_year
            meeting = replace(before.meeting, month=None, when=when, times_per_year=times)
            found[-1] = replace(before, meeting=meeting, moment=f"{times}x")
        else:
            found.append(entry)
    return found


def _is_window(entry: Entry) -> bool:
    """Whether it is told for a stretch of months, and not how often in it."""
    stretch = entry.one.moment.mention.second is not None and bool(_STRETCH.search(entry.meeting.when))
    return stretch and entry.meeting.times_per_year is None


def _is_mere_count(entry: Entry) -> bool:
    """'Drie keer', which is counted in what was said before; 'vier keer per jaar' is counted in the year."""
    return entry.one.moment.often and not _OF_A_YEAR.search(entry.meeting.when)


class _Beside:
    """What all entries together say of a kind of meeting."""

    def __init__(self, entries: list[Entry]) -> None:
        self._months = Counter(kind for kind, _ in {(e.meeting.kind, e.meeting.month) for e in entries if e.meeting.month})
        self._last_month = {e.meeting.kind: at for at, e in enumerate(entries) if e.meeting.month}
        self._precise = {e.meeting.kind for e in entries if e.meeting.month or e.meeting.times_per_year}

    def says_better(self, meeting: ProposedMeeting, at: int) -> bool:
        """A count that is followed by as many months; a season of a werkgroep that is told more precisely."""
        if meeting.times_per_year and meeting.month is None:
            follow = self._last_month.get(meeting.kind, -1) > at and meeting.kind is not MeetingKind.WERKGROEP
            return follow and 1 < meeting.times_per_year <= self._months[meeting.kind]
        return meeting.month is None and meeting.kind is MeetingKind.WERKGROEP and meeting.kind in self._precise
