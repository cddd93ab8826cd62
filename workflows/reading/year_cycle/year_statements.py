"""What a line states: for each moment the kind of meeting or the date that is due, whatever form the line has."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from calendars.lazy_pattern import lazy_re
from calendars.mentions import Unit, find_mentions
from calendars.period_words import Season
from workflows.reading.proposal import MeetingKind
from workflows.reading.sentences.verbs import has_finite_verb
from workflows.reading.year_cycle.gathering_words import Named, kind_named, named_in
from workflows.reading.year_cycle.kind_of_moment import HELD, Case, Setting, due_at, front_of, kind_at
from workflows.reading.year_cycle.milestones import is_signing_line, is_term, milestone
from workflows.reading.year_cycle.told_lines import Line
from workflows.reading.year_cycle.told_moments import Moment, Run, runs_in

_WHICH = lazy_re(r"(?i)\s*,\s*(?:dat|die|waar\w*)\b")
_FROM_THEN = frozenset({Season.AFTER_SUMMER, Season.AFTER_BUILDING_BREAK})


@dataclass(frozen=True, slots=True)
class Statement:
    """One moment with what it is: `words` are those of the line that are about it, `due` what is due then."""

    kind: MeetingKind
    moment: Moment
    words: str
    line: Line
    due: str | None = None


def statements_of(line: Line, setting: Setting) -> list[Statement]:
    """What the line states; `setting` goes on to what it speaks of."""
    if is_signing_line(line.text):
        return []
    runs = [] if line.title and is_term(line.text) else runs_in(line.text, line.timed or front_of(line.text))
    names = named_in(line.text)
    found: list[Statement] = []
    for run in (_relative(line.text, run, names) for run in runs):
        named = _named_for(run, names, first=run.moments == runs[0].moments) or _carried(run, found)
        found += _of_run(line, run, named, setting)
    found = _without_bare_counts(found)
    _go_on(line, names, found, setting)
    return found


def _relative(text: str, run: Run, names: tuple[Named, ...]) -> Run:
    """'Het wordt voorbereid in het ambtelijk overleg, dat in mei en juni bijeenkomt': told of the meeting right before 'dat'."""
    at = run.moments[0].mention.start
    before = [n for n in names if run.start <= n.start and n.end <= at]
    if len(before) > 1 and _WHICH.match(text, before[-1].end):
        return replace(run, start=before[-1].start, text=text[before[-1].start : run.end])
    return run


def _carried(run: Run, found: list[Statement]) -> MeetingKind | None:
    """'De bestuurders komen drie keer per jaar bijeen, namelijk in april, ...': the kind before, for words without verb."""
    last = found[-1].kind if found else None
    return last if last in HELD and not has_finite_verb(run.text) else None


def _named_for(run: Run, names: tuple[Named, ...], *, first: bool) -> MeetingKind | None:
    """The meeting that is named in the run's own words, else the last named before it, else the first after it."""
    own = [n for n in names if run.start <= n.start < run.end]
    before = [n for n in names if n.start < run.start]
    apart = has_finite_verb(run.text) and milestone(run.text)
    after = [n for n in names if n.start >= run.end] if first and not apart else []
    after = after if len({n.kind for n in after}) == 1 else []
    chosen = own[:1] or before[-1:] or after[:1]
    return chosen[0].kind if chosen else None


def _of_run(line: Line, run: Run, named: MeetingKind | None, setting: Setting) -> list[Statement]:
    found: list[Statement] = []
    for moment in run.moments:
        own = line.text[moment.start : moment.end] if len(run.moments) > 1 else run.text
        due = due_at(line, moment, own, run.text)
        if kind := kind_at(Case(line, moment, run.text, named, due), setting):
            found.append(Statement(kind, moment, own, line, due))
    return found


def _without_bare_counts(found: list[Statement]) -> list[Statement]:
    """'Drie keer per jaar, in maart, juni en november': the months say it; a span with a count is a window for so many."""
    kept: list[Statement] = []
    for one in found:
        same = [other for other in found if other.kind is one.kind and other.moment.often is not one.moment.often]
        points = [point for point in same if not _is_window(point)]
        if one.moment.often and points and len(points) >= (one.moment.times or 0):
            continue
        if _is_window(one) and (same or _has_points(one, found)):
            continue
        window = next((w.moment.mention.text for w in same if _is_window(w)), "") or _window_above(one)
        kept.append(replace(one, moment=replace(one.moment, window=window)) if window and one.moment.often else one)
    return kept


def _has_points(one: Statement, found: list[Statement]) -> bool:
    """Whether the months of a window of the werkgroep are told too: 'tussen juli en november: een keer in augustus, ...'"""
    points = [p for p in found if p.kind is one.kind and not p.moment.often and not _is_window(p)]
    return one.kind is MeetingKind.WERKGROEP and len(points) > 1


def _is_window(one: Statement) -> bool:
    """'Van juli tot en met november', 'vanaf augustus', 'na de zomer': within which, and no moment."""
    mention = one.moment.mention
    return not one.moment.often and (
        (mention.second is not None and (mention.second.number or 0) - (mention.number or 0) > 1)
        or (mention.bound is not None and not one.moment.bounded)
        or mention.season in _FROM_THEN
    )


def _window_above(one: Statement) -> str:
    """The part of the year that the heading gives the werkgroep."""
    if one.kind is not MeetingKind.WERKGROEP:
        return ""
    span = next((m.text for m in find_mentions(one.line.heading) if m.second and m.unit is not Unit.FREQUENCY), "")
    return re.sub(r"(?i)^van ", "", span)


def _go_on(line: Line, names: tuple[Named, ...], found: list[Statement], setting: Setting) -> None:
    """What the lines after this one may leave unsaid."""
    held = [s for s in found if s.kind in HELD]
    if line.title:
        kind = kind_named(line.text)
        setting.turn_to(kind if kind in HELD else None)
        return
    if held:
        setting.turn_to(held[-1].kind)
        setting.block = line.block
        for one in held:
            if one.kind is setting.kind:
                _note(one, setting)
    elif named := next((n.kind for n in names if n.kind in HELD), None):
        setting.turn_to(named)
        setting.block = line.block


def _note(one: Statement, setting: Setting) -> None:
    if one.moment.often:
        setting.awaited = one.moment.times or 0
    elif one.moment.month:
        setting.months.add(one.moment.month)
        setting.awaited -= 1
