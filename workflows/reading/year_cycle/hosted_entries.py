"""Organiser and host of the meetings of a year: by the words around a moment, or by a line of its own for a kind of meeting."""

from __future__ import annotations

from calendars.lazy_pattern import lazy_re
from workflows.reading.commitments.clauses.context import Context
from workflows.reading.proposal import MeetingKind
from workflows.reading.year_cycle.gathering_words import kind_named, kind_of_people
from workflows.reading.year_cycle.kind_of_moment import HELD
from workflows.reading.year_cycle.meeting_hosts import Hosts, hosts_in
from workflows.reading.year_cycle.told_lines import Line
from workflows.reading.year_cycle.year_entries import Entry

_GOES_ON = lazy_re(r"\s*(?:,|,? en|&)\s*(?:in\s+)?")
_Whose = MeetingKind | int
"""Entries that a line without a moment is about: those of a kind, or those of a point of a list."""


def hosted(entries: list[Entry], lines: list[Line], context: Context) -> list[Entry]:
    """The entries with what the lines say of who organises and hosts them."""
    found = _Hosting(entries)
    last: MeetingKind | None = None
    for line in lines:
        kind = found.kind_at(line) or kind_named(line.text) or kind_of_people(line.text) or last
        for hosts in [] if line.cells else hosts_in(line.text, context):
            found.tell(hosts, line, kind)
        last = kind
    return found.entries


class _Hosting:
    """The entries while they get their hosts, to be found by line, by kind and by point, so that none is looked through."""

    def __init__(self, entries: list[Entry]) -> None:
        self.entries = list(entries)
        self._of_line: dict[int, list[int]] = {}
        self._of_all: dict[_Whose, list[int]] = {}
        self._told: dict[_Whose, set[str]] = {}
        for at, entry in enumerate(entries):
            self._of_all.setdefault(entry.one.kind, []).append(at)
            if entry.one.kind in HELD:
                self._of_line.setdefault(id(entry.one.line), []).append(at)
                self._of_all.setdefault(entry.one.line.block, []).append(at)

    def kind_at(self, line: Line) -> MeetingKind | None:
        """The kind of the last meeting that the line itself has."""
        here = self._of_line.get(id(line))
        return self.entries[here[-1]].one.kind if here else None

    def tell(self, hosts: Hosts, line: Line, kind: MeetingKind | None) -> None:
        """What a part of the line says: of the meetings that it is about, else of all of the same point or of the kind."""
        near = self._concerned(hosts, line)
        if not near:
            near = self._all_untold(line.block if line.listed else kind, hosts)
        for at in near:
            self.entries[at] = self.entries[at].hosted(hosts)

    def _concerned(self, hosts: Hosts, line: Line) -> list[int]:
        """The meetings of the line that the part is about: those in it, the one before a bracket, else all of the line."""
        here = self._of_line.get(id(line), [])
        within = [at for at in here if hosts.start <= self._start(at) < hosts.end]
        if within or not line.text[hosts.start :].startswith("("):
            return self._with_the_rest(within, here, line) if within else here
        return [at for at in here if self._start(at) < hosts.start][-1:]

    def _with_the_rest(self, within: list[int], here: list[int], line: Line) -> list[int]:
        """Those of the part and the months that go on after it: 'waarvoor Veenhuis de agenda maakt en dat in mei, juni ...'."""
        found = list(within)
        for at in here:
            end = self.entries[found[-1]].one.moment.mention.end
            if self._start(at) > end and _GOES_ON.fullmatch(line.text[end : self._start(at)]):
                found.append(at)
        return found

    def _start(self, at: int) -> int:
        return self.entries[at].one.moment.mention.start

    def _all_untold(self, whose: _Whose | None, hosts: Hosts) -> list[int]:
        """All of them, unless each was given already what these hosts could give it."""
        if whose is None:
            return []
        gives = {name for name, party in (("organiser", hosts.organiser), ("host", hosts.host)) if party}
        told = self._told.setdefault(whose, set())
        fresh = not gives <= told
        told |= gives
        return self._of_all.get(whose, []) if fresh else []
