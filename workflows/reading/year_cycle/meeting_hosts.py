"""Who organises a meeting and who hosts it: the one party that a sentence or a cell names for it."""

from __future__ import annotations

import re
from dataclasses import replace

from calendars.lazy_pattern import LazyPattern, lazy_re
from workflows.reading.commitments.actors import grouped
from workflows.reading.commitments.context import Context
from workflows.reading.proposal import MeetingKind, PartyRole, ProposedMeeting
from workflows.reading.year_cycle.gathering_words import kind_named, kind_of_people
from workflows.reading.year_cycle.told_lines import Line

_ORGANISES = lazy_re(
    r"(?i)\borganiseert\b|\borganiseren\b|\bnodigt\b.*\buit\b|\bplant\b|\broept\b|\bzorgt voor de organisatie|\bagendeert\b|"
    r"\binitiatief\b|\bvoorzitter\b.*\blevert|\bgeorganiseerd\b|\bverzorgt de (?:uitnodiging|agenda)|\bschrijft\b.*\buit\b|"
    r"\bverstuurt de uitnodiging|\bstuurt de uitnodiging|\bbelegt\b|\bvoorgezeten\b|\bzit\b.*\bvoor\b"
)
_HOSTS = lazy_re(
    r"(?i)gastheer|gastvrouw|gastheerschap|ontvangt\b|vind(?:t|en) plaats (?:bij|op het kantoor van|"
    r"in het gemeentehuis)|locatie\b|"
    r"ten kantore van|ten huize van|te gast bij|\bbij \w+ (?:thuis|op kantoor)|gemeentehui(?:s|ze)"
)
_NO_DOER = lazy_re(r"(?i)\b(?:aan|met|van|bij|naar|voor)\s+(?:de |het )?$")


def doer(text: str, context: Context) -> str | None:
    """The one party that the words name as doing it."""
    groups = grouped(context.cast.refs(text), text)
    first = next((g for g in groups if not _NO_DOER.search(text[: g.start])), None)
    names = context.names_of(first, text)
    return names[0] if len(names) == 1 else None


def party_of_cell(cell: str, context: Context) -> str | None:
    """The one party that a cell names."""
    if "gemeentehuis" in cell.lower():
        return next(iter(context.cast.of_role(PartyRole.GEMEENTE)), None)
    groups = grouped(context.cast.refs(cell), cell)
    names = context.names_of(groups[0], cell) if len(groups) == 1 else ()
    return names[0] if len(names) == 1 else None


def hosted(meetings: list[ProposedMeeting], lines: list[Line], context: Context) -> list[ProposedMeeting]:
    """Organiser and host, where a sentence names them for a kind of meeting or for all."""
    last: MeetingKind | None = None
    for line in lines:
        if line.cells:
            continue
        last = kind_named(line.text) or kind_of_people(line.text) or last
        organiser = _said_by(line.text, _ORGANISES, context)
        host = _said_by(line.text, _HOSTS, context)
        if organiser or host:
            meetings = [_with_hosts(m, last, organiser, host) for m in meetings]
    return meetings


def _with_hosts(meeting: ProposedMeeting, kind: MeetingKind | None, organiser: str | None, host: str | None) -> ProposedMeeting:
    if meeting.kind is not kind:
        return meeting
    return replace(meeting, organiser=meeting.organiser or organiser, host=meeting.host or host)


def _said_by(text: str, verb: LazyPattern[re.Match[str]], context: Context) -> str | None:
    """The one party nearest to the verb."""
    match = verb.search(text)
    if not match:
        return None
    if "gemeentehui" in match.group().lower():
        return next(iter(context.cast.of_role(PartyRole.GEMEENTE)), None)
    groups = grouped(context.cast.refs(text), text)
    nearest = min(groups, key=lambda g: min(abs(g.end - match.start()), abs(g.start - match.end())), default=None)
    names = context.names_of(nearest, text)
    return names[0] if len(names) == 1 else None
