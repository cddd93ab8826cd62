"""The meetings and legal dates of a document's year: each statement as one entry, organised and hosted by whom the text says."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace

from calendars.mentions import Unit, find_mentions
from workflows.reading.commitments.context import Context
from workflows.reading.commitments.timing import Calendar
from workflows.reading.layout.elements import Element
from workflows.reading.layout.items import Segments
from workflows.reading.layout.meeting_sections import told_kinds
from workflows.reading.parties.references import Cast
from workflows.reading.proposal import MeetingKind, ProposedMeeting
from workflows.reading.year_cycle.gathering_words import kind_named, kind_of_people
from workflows.reading.year_cycle.kind_of_moment import HELD, Setting
from workflows.reading.year_cycle.meeting_hosts import Hosts, doer, hosts_in, party_of_cell
from workflows.reading.year_cycle.milestones import milestone
from workflows.reading.year_cycle.told_lines import Line, lines_of
from workflows.reading.year_cycle.year_statements import Statement, statements_of

_ANY_CALENDAR = Calendar(2000, 2000, None)
_LONGEST = 140


@dataclass(frozen=True, slots=True)
class Entry:
    """A meeting with the key of its moment, and the statement that it was read from."""

    meeting: ProposedMeeting
    moment: str
    one: Statement


def find_meetings(elements: tuple[Element, ...], cast: Cast) -> tuple[ProposedMeeting, ...]:
    """One entry for each month that is named, one with `times_per_year` where only a frequency is given."""
    context = Context(cast=cast, calendar=_ANY_CALENDAR, about="")
    lines = lines_of(elements)
    speaking = {line.group for line in lines if line.listed and _says_which(line)}
    setting, inner, block = Setting(), Setting(), 0
    stated: list[Statement] = []
    for line in lines:
        if line.listed and line.block != block:
            inner = replace(setting, months=set(setting.months), rows_say=line.group in speaking)
        elif line.listed:
            inner.rows_say = False  # a point's second sentence goes on with its first
        block = line.block
        stated += statements_of(line, inner if line.listed else setting)
    entries = [_entry(one, context) for one in stated]
    return tuple(e.meeting for e in _merged(_hosted(entries, lines, context)))


def _hosted(entries: list[Entry], lines: list[Line], context: Context) -> list[Entry]:
    """Organiser and host, where the words around a moment name them, or a line of its own for a kind of meeting."""
    last: MeetingKind | None = None
    for line in lines:
        here = [e for e in entries if e.one.line is line and e.one.kind in HELD]
        last = (here[-1].one.kind if here else None) or kind_named(line.text) or kind_of_people(line.text) or last
        for hosts in [] if line.cells else hosts_in(line.text, context):
            near = _concerned(hosts, line, here)
            entries = [
                replace(e, meeting=_with_hosts(e.meeting, hosts)) if (e in near if near else _told_of(e, line, last)) else e
                for e in entries
            ]
            here = [e for e in entries if e.one.line is line and e.one.kind in HELD]
    return entries


def _concerned(hosts: Hosts, line: Line, here: list[Entry]) -> list[Entry]:
    """The meetings of the line that the part is about: those in it, the one before a bracket, else all of the line."""
    within = [e for e in here if hosts.start <= e.one.moment.mention.start < hosts.end]
    if within or not line.text[hosts.start :].startswith("("):
        return within or here
    return [e for e in here if e.one.moment.mention.start < hosts.start][-1:]


def _told_of(entry: Entry, line: Line, kind: MeetingKind | None) -> bool:
    """Whether a line without a moment is about this meeting: one of the same point of a list, or of the kind spoken of."""
    if line.listed:
        return entry.one.line.block == line.block and entry.one.kind in HELD
    return entry.one.kind is kind


def _with_hosts(meeting: ProposedMeeting, hosts: Hosts) -> ProposedMeeting:
    return replace(meeting, organiser=meeting.organiser or hosts.organiser, host=meeting.host or hosts.host)


def find_loose_meetings(segments: Segments, cast: Cast) -> tuple[ProposedMeeting, ...]:
    """What stands in no section of its own: a footnote, or a line before or between the afspraken, that tells when the parties
    meet.
    """
    within = {place for item in segments.items for passage in item.passages for place in passage.paragraph.places}
    signed = {place for paragraph in segments.signature for place in paragraph.places}
    loose = [p for p in segments.everything if not within & set(p.places) and not signed & set(p.places)]
    telling = [p for p in loose if not p.is_row and told_kinds([p.text]) - {MeetingKind.DEADLINE} and not _is_history(p.text)]
    return find_meetings(tuple(Element(p, None, title=False) for p in telling), cast)


def _is_history(text: str) -> bool:
    """Whether it tells of a meeting on a day of a year, which was."""
    return any(m.unit is Unit.DAY and m.year for m in find_mentions(text))


def _says_which(line: Line) -> bool:
    return kind_named(line.text) is not None or bool(line.cells and kind_of_people(line.cells.people))


def _entry(one: Statement, context: Context) -> Entry:
    moment, mention = one.moment, one.moment.mention
    window = mention.second is not None or bool(mention.bound and not moment.bounded)
    counted = moment.times is not None and not moment.often
    month = None if moment.often or (counted and window) else moment.month
    meeting = ProposedMeeting(
        name=_name(one),
        kind=one.kind,
        when=_when(one),
        month=month,
        day=mention.day if mention.unit is Unit.DAY and month else None,
        times_per_year=moment.times if moment.often or counted else None,
        organiser=_organiser(one, context),
        host=party_of_cell(one.line.cells.host, context) if one.line.cells else None,
        subject=_subject(one),
        place=one.line.place,
    )
    return Entry(meeting, f"{meeting.times_per_year}x" if meeting.times_per_year and month is None else _key(one, month), one)


def _key(one: Statement, month: int | None) -> str:
    mention = one.moment.mention
    return str(month) if month else f"{mention.unit.value}{mention.number or mention.season or ''}"


def _when(one: Statement) -> str:
    """The words for the moment; of a count within a window both."""
    mention = one.moment.mention
    said = re.sub(r"(?i)^in\s+(?:het\s+)?", "", re.sub(r"\s+(?:van\s+)?20\d\d$", "", " ".join(mention.text.split())))
    if one.moment.often:
        return f"{one.moment.window}, {said}" if one.moment.window else said
    if one.moment.times is not None:
        return f"{re.sub(r'(?i)^van ', '', said)}, {one.moment.times:g} keer"
    return said


def _name(one: Statement) -> str:
    if one.kind is MeetingKind.DEADLINE:
        return one.due or "termijn"
    base = "overleg" if one.kind is MeetingKind.OTHER else one.kind.value
    about = one.due or milestone(one.words)
    return f"{base} {about}" if about and about not in base else base


def _organiser(one: Statement, context: Context) -> str | None:
    if one.line.cells and one.line.cells.organiser:
        return party_of_cell(one.line.cells.organiser, context)
    return doer(one.words, context) if one.kind is MeetingKind.DEADLINE and one.due != "ondertekening" else None


def _subject(one: Statement) -> str:
    """What the document says of it: its own cell, what stands in brackets behind it, its own words."""
    if one.line.cells and one.line.cells.subject:
        return _short(one.line.cells.subject)
    behind = re.match(r"\s*\(([^()]{4,})\)", one.line.text[one.moment.mention.end :])
    return _short(behind.group(1) if behind else one.line.text)


def _short(text: str) -> str:
    plain = " ".join(text.split()).strip(" .")
    return plain if len(plain) <= _LONGEST else plain[: _LONGEST - 1].rsplit(" ", 1)[0] + "…"


def _merged(entries: list[Entry]) -> list[Entry]:
    """One entry for each moment of a kind; a count gives way where as many months are named, a season where there is more."""
    months = Counter(kind for kind, _ in {(e.meeting.kind, e.meeting.month) for e in entries if e.meeting.month})
    found: dict[tuple[str, ...], Entry] = {}
    for at, entry in enumerate(entries):
        meeting = entry.meeting
        if _said_better(entry, entries[at:], entries, months):
            continue
        what = meeting.name if meeting.kind in {MeetingKind.DEADLINE, MeetingKind.OTHER} else ""
        key = (meeting.kind.value, entry.moment, what)
        known = found.get(key)
        if known is None:
            found[key] = entry
        else:
            found[key] = replace(known, meeting=_with_hosts(known.meeting, Hosts(meeting.organiser, meeting.host, 0, 0)))
    return list(found.values())


def _said_better(entry: Entry, after: list[Entry], entries: list[Entry], months: Counter[MeetingKind]) -> bool:
    """A count that is followed by as many months; a season of a werkgroep that is told more precisely."""
    meeting = entry.meeting
    if meeting.times_per_year and meeting.month is None:
        follow = any(e.meeting.kind is meeting.kind and e.meeting.month for e in after)
        return follow and meeting.kind is not MeetingKind.WERKGROEP and 1 < meeting.times_per_year <= months[meeting.kind]
    vague = meeting.month is None and meeting.kind is MeetingKind.WERKGROEP
    return vague and any(
        e.meeting.kind is meeting.kind and e is not entry and (e.meeting.month or e.meeting.times_per_year) for e in entries
    )
