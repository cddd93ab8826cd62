"""A calendar's bytes held against the traps that real calendar programs are known to fall into. Reads lines; builds nothing.

It shares no code with what writes them, so that a mistake there isn't made here again.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from calendars.lazy_pattern import lazy_re

LONGEST_LINE = 75
LONGEST_UID = 120  # Thunderbird and some servers make file names of them
_UID = lazy_re(r"[A-Za-z0-9._-]+@[A-Za-z0-9.-]+", re.ASCII)
_UTC = lazy_re(r"\d{8}T\d{6}Z", re.ASCII)
_LOCAL = lazy_re(r"\d{8}T\d{6}", re.ASCII)
_DAY = lazy_re(r"\d{8}", re.ASCII)


class Trap(StrEnum):
    LINES = "lines"
    CHARACTER = "character"
    ZONE = "zone"
    FLOATING = "floating"
    END = "end"
    STAMP = "stamp"
    SEQUENCE = "sequence"
    UID = "uid"
    TWICE = "twice"
    RESTLESS = "restless"  # the same rows gave other bytes; found by whoever builds it twice
    UNMADE = "unmade"  # it could not be built at all


@dataclass(frozen=True, slots=True)
class Trapped:
    """One thing that a client would read wrongly: which trap, and in which entry (None: in the calendar as a whole)."""

    trap: Trap
    uid: str | None = None


@dataclass(frozen=True, slots=True)
class _Line:
    name: str
    parameters: str
    value: str


def trapped(calendar: bytes) -> list[Trapped]:
    """Everything that is wrong, each thing once; empty for a calendar that everybody reads rightly."""
    found = [*_lines_as_sent(calendar)]
    lines = [_line(text) for text in calendar.decode("utf-8", "replace").replace("\r\n ", "").split("\r\n") if text]
    zones = dict(_zones(lines))
    found += [Trapped(Trap.ZONE) for rules in zones.values() if not rules]
    uids: Counter[tuple[str, str]] = Counter()
    for kind, entry in _entries(lines):
        uid = next((line.value for line in entry if line.name == "UID"), None)
        uids[kind, uid or ""] += 1
        found += [Trapped(trap, uid) for trap in _wrong_in(entry, uid, zones)]
    found += [Trapped(Trap.TWICE, uid) for (_, uid), count in uids.items() if count > 1]
    return list(dict.fromkeys(found))


def _lines_as_sent(calendar: bytes) -> Iterator[Trapped]:
    sent = calendar.split(b"\r\n")
    if sent[-1] or any(b"\n" in line or b"\r" in line or len(line) > LONGEST_LINE for line in sent):
        yield Trapped(Trap.LINES)
    try:
        for line in sent:
            line.decode()
    except UnicodeDecodeError:
        yield Trapped(Trap.CHARACTER)


def _line(text: str) -> _Line:
    """Name, parameters and value; a colon within quotes belongs to a parameter."""
    quoted = False
    for place, sign in enumerate(text):
        quoted ^= sign == '"'
        if sign == ":" and not quoted:
            name, _, parameters = text[:place].partition(";")
            return _Line(name.upper(), parameters, text[place + 1 :])
    return _Line(text, "", "")


def _zones(lines: Sequence[_Line]) -> Iterator[tuple[str, bool]]:
    """Each zone that is described, and whether all of it is in yearly rules."""
    for zone in _parts(lines, {"VTIMEZONE"}):
        name = next((line.value for line in zone[1] if line.name == "TZID"), "")
        starts = sum(line.name == "BEGIN" for line in zone[1])
        yearly = sum(line.name == "RRULE" and "FREQ=YEARLY" in line.value for line in zone[1])
        yield name, starts == yearly > 0 and not any(line.name == "RDATE" for line in zone[1])


def _entries(lines: Sequence[_Line]) -> Iterator[tuple[str, list[_Line]]]:
    return _parts(lines, {"VEVENT", "VTODO"})


def _parts(lines: Sequence[_Line], kinds: set[str]) -> Iterator[tuple[str, list[_Line]]]:
    inside: list[_Line] | None = None
    for line in lines:
        if line.name == "BEGIN" and line.value in kinds:
            inside = []
        elif line.name == "END" and line.value in kinds and inside is not None:
            yield line.value, inside
            inside = None
        elif inside is not None:
            inside.append(line)


def _wrong_in(entry: Sequence[_Line], uid: str | None, zones: dict[str, bool]) -> Iterator[Trap]:
    values = {line.name: line for line in entry}
    if uid is None or len(uid) > LONGEST_UID or not _UID.fullmatch(uid):
        yield Trap.UID
    stamp, modified = values.get("DTSTAMP"), values.get("LAST-MODIFIED")
    if stamp is None or not _UTC.fullmatch(stamp.value) or modified is None or modified.value != stamp.value:
        yield Trap.STAMP
    sequence = values.get("SEQUENCE")
    if sequence is None or not sequence.value.isdecimal():
        yield Trap.SEQUENCE
    moments = [line for line in entry if line.name in {"DTSTART", "DTEND", "DUE"}]
    if not moments or not all(_anchored(line, zones) for line in moments):
        yield Trap.FLOATING
    start, end = values.get("DTSTART"), values.get("DTEND")
    if start is not None and end is not None:
        days = "VALUE=DATE" in start.parameters
        if ("VALUE=DATE" in end.parameters) is not days or (days and end.value <= start.value):
            yield Trap.END


def _anchored(line: _Line, zones: dict[str, bool]) -> bool:
    """Whether it is a day, a moment in UTC, or one on the clocks of a zone that the calendar describes."""
    if "VALUE=DATE" in line.parameters:
        return bool(_DAY.fullmatch(line.value))
    zone = line.parameters.removeprefix("TZID=").strip('"') if line.parameters.startswith("TZID=") else None
    return bool(_UTC.fullmatch(line.value) if zone is None else zone in zones and _LOCAL.fullmatch(line.value))
