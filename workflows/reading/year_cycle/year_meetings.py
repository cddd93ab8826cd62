"""The meetings and legal dates of a document's year: each statement as one entry, organised and hosted by whom the text says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from calendars.mentions import Unit, find_mentions
from workflows.reading.commitments.clauses.context import Context
from workflows.reading.commitments.times.timing import Calendar
from workflows.reading.layout.elements import Element
from workflows.reading.layout.items import Segments
from workflows.reading.layout.markers import Mark, Marking, MarkKind
from workflows.reading.layout.meeting_sections import told_kinds
from workflows.reading.layout.paragraphs import Paragraph
from workflows.reading.parties.references import Cast
from workflows.reading.proposal import MeetingKind, ProposedMeeting
from workflows.reading.year_cycle.gathering_words import kind_named, kind_of_people
from workflows.reading.year_cycle.hosted_entries import hosted
from workflows.reading.year_cycle.kind_of_moment import Setting
from workflows.reading.year_cycle.meeting_hosts import doer, party_of_cell
from workflows.reading.year_cycle.milestones import milestone
from workflows.reading.year_cycle.told_lines import Line, lines_of
from workflows.reading.year_cycle.year_entries import Entry, merged
from workflows.reading.year_cycle.year_statements import Statement, statements_of

_ANY_CALENDAR = Calendar(2000, 2000, None)
_LONGEST = 140


def find_meetings(elements: tuple[Element, ...], cast: Cast, first_year: int = 0) -> tuple[ProposedMeeting, ...]:
    """One entry for each month that is named, one with `times_per_year` where only a frequency is given; what is told of a
    year before `first_year` was ('Woondeal, ondertekend 9 maart 2023').
    """
    context = Context(cast=cast, calendar=_ANY_CALENDAR, about="")
    lines = lines_of(elements)
    opening = [
        line
        for before, line in pairwise([None, *lines])
        if line and line.listed and (before is None or before.block != line.block)
    ]
    speaking = {line.group for line in opening if _says_which(line)}
    setting, inner, block = Setting(), Setting(), 0
    stated: list[Statement] = []
    for line in lines:
        if line.listed and line.block != block:
            inner = replace(setting, months=set(setting.months), rows_say=line.group in speaking)
        elif line.listed:
            inner.rows_say = False  # a point's second sentence goes on with its first
        block = line.block
        stated += statements_of(line, inner if line.listed else setting)
    entries = [_entry(one, context) for one in stated if (one.moment.mention.year or first_year) >= first_year]
    return tuple(e.meeting for e in merged(hosted(entries, lines, context)))


def find_loose_meetings(segments: Segments, cast: Cast, first_year: int = 0) -> tuple[ProposedMeeting, ...]:
    """What stands in no section of its own: a footnote, or a line before or between the afspraken, that tells when the parties
    meet.
    """
    within = {place for item in segments.items for passage in item.passages for place in passage.paragraph.places}
    signed = {place for paragraph in segments.signature for place in paragraph.places}
    loose = [p for p in segments.everything if not within & set(p.places) and not signed & set(p.places)]
    return find_meetings(tuple(_telling(loose)), cast, first_year)


def _telling(loose: list[Paragraph]) -> Iterator[Element]:
    """The lines that tell of a meeting, with the points of the list that such a line announces."""
    announced = False
    for paragraph in loose:
        point = _point(paragraph) if announced else None
        tells = _tells(paragraph)
        announced = point is not None or (tells and paragraph.text.rstrip().endswith(":"))
        if point or tells:
            yield Element(paragraph, point, title=False)


def _tells(paragraph: Paragraph) -> bool:
    meets = not paragraph.is_row and bool(told_kinds([paragraph.text]) - {MeetingKind.DEADLINE})
    return meets and not _is_history(paragraph.text)


def _point(paragraph: Paragraph) -> Mark | None:
    """The mark of a point of a list."""
    mark = Marking().mark_of(paragraph.text)
    return mark if mark and mark.kind is MarkKind.BULLET else None


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
