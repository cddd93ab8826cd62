"""The meetings and legal dates that the procedure and jaaragenda sections tell of."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from calendars.lazy_pattern import LazyPattern
from calendars.mentions import Mention, Unit, find_mentions
from workflows.reading.commitments.actors import grouped
from workflows.reading.commitments.context import Context
from workflows.reading.commitments.timing import Calendar
from workflows.reading.layout.elements import Element
from workflows.reading.layout.markers import MarkKind
from workflows.reading.layout.paragraphs import Paragraph
from workflows.reading.parties.references import Cast
from workflows.reading.procedure_words import (
    COMES_TOGETHER,
    COUNTED,
    COUNTS,
    DEADLINE_PATTERNS,
    DETERMINERS,
    EXCEPT,
    GATHERS,
    HELD,
    HOSTS,
    IN_IT,
    KIND_PATTERNS,
    NOT_IT,
    ORGANISES,
    POINTS,
    SO_MANY_A_YEAR,
    TALKED,
    THE_MEETING,
)
from workflows.reading.proposal import MeetingKind, PartyRole, Place, ProposedMeeting
from workflows.reading.sentences.boundaries import sentences
from workflows.reading.sentences.verbs import is_past, tokens

_ANY_CALENDAR = Calendar(2000, 2000, None)


@dataclass(frozen=True, slots=True)
class _Line:
    """A sentence of the section with the heading above it."""

    text: str
    heading: str
    bullet: bool
    title: bool
    place: Place
    row: bool = False


@dataclass(frozen=True, slots=True)
class _Entry:
    """A meeting with what it was read from: the moment's key, and its kind as the text before it had it."""

    meeting: ProposedMeeting
    moment: str


def find_meetings(elements: tuple[Element, ...], cast: Cast) -> tuple[ProposedMeeting, ...]:
    """One entry for each month that is named, one with `times_per_year` where only a frequency is given."""
    context = Context(cast=cast, calendar=_ANY_CALENDAR, about="")
    lines = _lines(elements)
    entries: list[_Entry] = []
    kind: MeetingKind | None = None
    told = any(line.row and _kind_of(line.text) for line in lines)
    for line in lines:
        said = _kind_of(line.text)
        found = _entries(line, said, None if line.row and told else kind, context)
        entries.extend(found)
        if line.title or (said and (found or kind is None or find_mentions(line.text))):
            kind = said
    return tuple(e.meeting for e in _hosted(_merged(entries), lines, context))


def _lines(elements: tuple[Element, ...]) -> list[_Line]:
    found: list[_Line] = []
    heading = ""
    for element in elements:
        paragraph: Paragraph = element.body
        if element.title:
            heading = paragraph.text
        text = " – ".join(c.strip() for c in paragraph.text.split("\t") if c.strip())
        bullet = bool(element.mark and element.mark.kind is MarkKind.BULLET)
        if paragraph.is_row or element.title:
            found.append(
                _Line(
                    text,
                    heading,
                    bullet or paragraph.is_row,
                    element.title and not paragraph.is_row,
                    paragraph.place_at(0),
                    paragraph.is_row,
                )
            )
        else:
            found.extend(_Line(text[a:b], heading, bullet, False, paragraph.place_at(a)) for a, b in sentences(text))
    return found


def _kind_of(text: str) -> MeetingKind | None:
    """The first kind of meeting that the sentence is about, not one that it only counts from."""
    found = [
        (m.start(), kind) for kind, pattern in KIND_PATTERNS for m in pattern.finditer(text)
        if not NOT_IT.search(text[: m.start()]) or IN_IT.search(text[: m.start()])
    ]  # fmt: skip
    return min(found)[1] if found else None


def _entries(line: _Line, said: MeetingKind | None, kind: MeetingKind | None, context: Context) -> list[_Entry]:
    said_words = [w for _, w in tokens(line.text)]
    if any(is_past(w) and before not in DETERMINERS for before, w in pairwise(["", *said_words])):
        return []
    mentions = [_moment(m) for m in find_mentions(line.text) if not EXCEPT.search(line.text[: m.start])]
    kind = kind or said
    meets = said is not None or not line.bullet or THE_MEETING.search(line.text)
    often = _frequency(line, mentions, (said or kind) if meets else None)
    if often and not _months(mentions, often[0].meeting.kind):
        return often
    points = [
        m
        for m in mentions
        if m.unit in POINTS and not (m.second and said is None and m.text.lower().startswith(("van ", "tussen")))
    ]
    found: list[_Entry] = [*often]
    for at, mention in enumerate(points):
        around = _around(line.text, points, at)
        deadline = _deadline(around) or (_deadline(line.text) if len(points) == 1 else None)
        if deadline is None and " " not in line.heading.strip() and line.text.startswith(mention.text):
            deadline = _deadline(line.heading)  # 'Ondertekening', and beneath it 'vóór 15 december'
        bounded = mention.unit is Unit.DAY or mention.bound is not None
        listed = said is not None and ":" in line.text and _kind_of(line.text.partition(":")[0]) is said
        which = said if listed or (said and (len(points) == 1 or not deadline or _kind_of(around) or not bounded)) else None
        talked = not bounded and kind in HELD and TALKED.search(line.text)
        alone = mention.text.strip() == line.text.strip()
        if which is None and kind and alone:
            which = kind
        if which is None and kind and mention.unit is not Unit.DAY and (line.bullet or talked or THE_MEETING.search(line.text)):
            which = kind
        which = which or (MeetingKind.DEADLINE if deadline else _gathering(line))
        if which and not (line.title and which is MeetingKind.OTHER):
            found.append(_entry(line, which, mention, deadline, _doer(around, context)))
    return found


def _gathering(line: _Line) -> MeetingKind | None:
    """What a sentence without a word for the meeting speaks of: those who come together do so for what the heading names."""
    if line.title or not GATHERS.search(line.text):
        return None
    return (COMES_TOGETHER.search(line.text) and _kind_of(line.heading)) or MeetingKind.OTHER


def _moment(mention: Mention) -> Mention:
    """'Jaarlijks in mei' is the month; 'vanaf juni maandelijks' is the rhythm."""
    if mention.unit is not Unit.FREQUENCY or mention.second is None:
        return mention
    return mention.second if mention.times_per_year == 1 else replace(mention, second=None)


def _around(text: str, points: list[Mention], at: int) -> str:
    """The words that belong to one of several moments in a sentence: up to the neighbouring moments, or the clause."""
    if len(points) == 1:
        return text
    start = points[at - 1].end if at else 0
    end = points[at + 1].start if at + 1 < len(points) else len(text)
    inside = text[start:end]
    cut = re.search(r"(?i)\b(?:zodat|waarna|en)\b", inside[max(0, points[at].end - start) :]) if at + 1 < len(points) else None
    return inside[: points[at].end - start + cut.start()] if cut else inside


def _deadline(text: str) -> str | None:
    return next((name for name, pattern in DEADLINE_PATTERNS if pattern.search(text)), None)


def _frequency(line: _Line, mentions: list[Mention], kind: MeetingKind | None) -> list[_Entry]:
    """'Drie keer per jaar bestuurlijk overleg'; not where the sentence names the months of them all too."""
    frequent = next((m for m in mentions if m.unit is Unit.FREQUENCY and m.second is None and not _attribute(m, line.text)), None)
    working = kind is MeetingKind.WERKGROEP
    counted = COUNTED.search(line.text) if frequent is None and working else None
    months = _months(mentions, kind)
    if (
        (frequent is None and counted is None)
        or (months and not _more_than(frequent, months, kind))
        or not (kind or GATHERS.search(line.text))
        or not (working or GATHERS.search(line.text + (kind or "")))
    ):
        return []
    times = _times_a_year(frequent, line.text) if frequent else float(_count(counted))
    said = frequent.text if frequent else counted.group() if counted else ""
    which = kind or (
        MeetingKind.OTHER if re.search(r"(?i)overleg|bijeen|vergader|gesprek|om de tafel|komen .* samen", line.text) else None
    )
    if which is None or (line.title and ":" not in line.text):
        return []
    window = _window(line, mentions) if which is MeetingKind.WERKGROEP else ""
    when = f"{window}, {said}" if window else said
    name = which.value if months else _name(which, line.text, None)  # what one of them is about is not what they all are
    meeting = ProposedMeeting(name, which, when, times_per_year=times, subject=_subject(line.text), place=line.place)
    return [_Entry(meeting, f"{times}x")]


def _months(mentions: list[Mention], kind: MeetingKind | None) -> list[Mention]:
    """The months and days that are named by themselves; 'van juli' is where a werkgroep's time begins."""
    working = kind is MeetingKind.WERKGROEP
    return [m for m in mentions if m.unit in {Unit.MONTH, Unit.DAY} and not m.second and not (working and m.lead == "van")]


def _more_than(frequent: Mention | None, months: list[Mention], kind: MeetingKind | None) -> bool:
    """Whether there are more meetings than those whose month is named: 'drie keer per jaar, waarvan één keer in maart'."""
    named = all(m.unit is Unit.MONTH and m.bound is None for m in months)
    return bool(frequent and kind and named and (frequent.times_per_year or 0) > len(months))


def _times_a_year(frequent: Mention, text: str) -> float | None:
    """How often; 'drie bestuurlijke overleggen per jaar' has its number elsewhere."""
    found = SO_MANY_A_YEAR.search(text) if frequent.times_per_year == 1 else None
    return _count(found) if found else frequent.times_per_year


def _attribute(mention: Mention, text: str) -> bool:
    """'De jaarlijkse cyclus': a word that describes something else than a meeting."""
    return mention.text.lower().endswith("lijkse") and not GATHERS.match(text[mention.end :].lstrip().split(" ")[0])


def _count(match: re.Match[str] | None) -> int:
    word = (match.group("count") or match.groupdict().get("word") or "een").lower() if match else "een"
    return int(word) if word.isdigit() else COUNTS[word]


def _window(line: _Line, mentions: list[Mention]) -> str:
    span = next((m for m in [*mentions, *find_mentions(line.heading)] if m.unit in POINTS and m.second), None)
    return re.sub(r"(?i)^van ", "", span.text) if span else ""


def _entry(line: _Line, kind: MeetingKind, mention: Mention, deadline: str | None, doer: str | None) -> _Entry:
    month = mention.month if mention.unit is Unit.DAY else mention.number if mention.unit is Unit.MONTH else None
    organiser = doer if kind is MeetingKind.DEADLINE else None
    meeting = ProposedMeeting(
        name=_name(kind, line.text, deadline),
        kind=kind,
        when=_when(mention.text),
        month=month,
        day=mention.day if mention.unit is Unit.DAY else None,
        organiser=organiser,
        subject=_subject(line.text),
        place=line.place,
    )
    return _Entry(meeting, f"{mention.unit.value}{mention.number or ''}" if month is None else str(month))


def _when(text: str) -> str:
    return re.sub(r"(?i)^in\s+(?:het\s+)?", "", re.sub(r"\s+20\d\d$|\s+van\s+20\d\d$", "", " ".join(text.split())))


def _name(kind: MeetingKind, text: str, deadline: str | None) -> str:
    if kind is MeetingKind.DEADLINE:
        return deadline or "termijn"
    about = _deadline(text)
    base = "overleg" if kind is MeetingKind.OTHER else kind.value
    return f"{base} {about}" if about and about not in base else base


def _subject(text: str) -> str:
    plain = " ".join(text.split()).strip(" .")
    return plain if len(plain) <= 140 else plain[:139].rsplit(" ", 1)[0] + "…"


def _doer(text: str, context: Context) -> str | None:
    """The one party that the words name as doing it."""
    groups = grouped(context.cast.refs(text), text)
    first = next(
        (g for g in groups if not re.search(r"(?i)\b(?:aan|met|van|bij|naar|voor)\s+(?:de |het )?$", text[: g.start])), None
    )
    names = context.names_of(first, text)
    return names[0] if len(names) == 1 else None


def _merged(entries: list[_Entry]) -> list[_Entry]:
    """One entry for each moment of a kind; a bare frequency gives way where as many months are named."""
    months = {(e.meeting.kind, e.meeting.month) for e in entries if e.meeting.month}
    found: dict[tuple[str, ...], _Entry] = {}
    for entry in entries:
        meeting = entry.meeting
        if (
            meeting.times_per_year
            and meeting.kind is not MeetingKind.WERKGROEP
            and 1 < meeting.times_per_year <= sum(kind is meeting.kind for kind, _ in months)
        ):
            continue
        what = meeting.name if meeting.kind in {MeetingKind.DEADLINE, MeetingKind.OTHER} else ""
        key = (meeting.kind.value, entry.moment, what)
        known = found.get(key)
        if known is None:
            found[key] = entry
        elif known.meeting.organiser is None and meeting.organiser:
            found[key] = replace(known, meeting=replace(known.meeting, organiser=meeting.organiser))
    return list(found.values())


def _hosted(entries: list[_Entry], lines: list[_Line], context: Context) -> list[_Entry]:
    """Organiser and host, where a sentence names them for a kind of meeting or for all."""
    found = entries
    last: MeetingKind | None = None
    for line in lines:
        last = _kind_of(line.text) or last
        organiser = _said_by(line.text, ORGANISES, context)
        host = _said_by(line.text, HOSTS, context)
        if organiser or host:
            found = [_with_hosts(e, last, organiser, host) for e in found]
    return found


def _with_hosts(entry: _Entry, kind: MeetingKind | None, organiser: str | None, host: str | None) -> _Entry:
    meeting = entry.meeting
    if meeting.kind is not kind:
        return entry
    return replace(entry, meeting=replace(meeting, organiser=meeting.organiser or organiser, host=meeting.host or host))


def _said_by(text: str, verb: LazyPattern[re.Match[str]], context: Context) -> str | None:
    """The one party nearest to the verb."""
    match = verb.search(text)
    if not match:
        return None
    groups = grouped(context.cast.refs(text), text)
    if "gemeentehuis" in match.group().lower():
        return next(iter(context.cast.of_role(PartyRole.GEMEENTE)), None)
    nearest = min(groups, key=lambda g: min(abs(g.end - match.start()), abs(g.start - match.end())), default=None)
    names = context.names_of(nearest, text)
    return names[0] if len(names) == 1 else None
