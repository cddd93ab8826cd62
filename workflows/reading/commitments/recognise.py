"""From the sentences of an afspraak to its tasks: who, what, when, how sure."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby, takewhile

from calendars.lazy_pattern import lazy_re
from calendars.mentions import find_mentions
from calendars.periods import Period
from workflows.reading.commitments.announced_times import announced_time, begins_with_verb, in_time
from workflows.reading.commitments.announcing import heading_over, owned, with_announced, with_bracket
from workflows.reading.commitments.clauses.asides import announced, aside_of, goes_on
from workflows.reading.commitments.clauses.context import Context
from workflows.reading.commitments.clauses.cues import lead_cue
from workflows.reading.commitments.clauses.demonstratives import taken_up
from workflows.reading.commitments.clauses.doers import leads_by_verb
from workflows.reading.commitments.doers_told import done_by_those_behind
from workflows.reading.commitments.drafts import Draft, drafts_of
from workflows.reading.commitments.leads_told import apply_cue, led_by_explanation
from workflows.reading.commitments.points_beneath import is_announced_deed, with_points
from workflows.reading.commitments.points_they import last_names, whom_they_mean
from workflows.reading.commitments.respective import each_its_number, each_its_party, each_its_share, each_its_time
from workflows.reading.commitments.rows.cell_clauses import apart
from workflows.reading.commitments.rows.cells import cell_drafts, filled
from workflows.reading.commitments.rows.row_times import timed_by_cells
from workflows.reading.commitments.rows.who_cells import people
from workflows.reading.commitments.shares import shared_out
from workflows.reading.commitments.spoken import Spoken, last_period, only_period
from workflows.reading.commitments.task_names import name_of
from workflows.reading.commitments.times.timing import Calendar
from workflows.reading.commitments.times.years_named import years_of_item
from workflows.reading.commitments.times_told import timed_by_those_behind
from workflows.reading.commitments.totals import parts_for_total
from workflows.reading.layout.items import Item, Passage, parents_of
from workflows.reading.layout.meeting_sections import told_kinds
from workflows.reading.layout.tables.table_rows import Cells
from workflows.reading.layout.walking.open_item import announces_rows
from workflows.reading.parties.references import Cast
from workflows.reading.proposal import MeetingKind, ProposedAfspraak, ProposedTask
from workflows.reading.sentences.boundaries import sentences
from workflows.reading.titles.counted import with_things

_OF_THAT = lazy_re(r"(?i)(?:dit|deze|dat|die)\b")
"""'... brengt Woonlint dit in beeld; dit overzicht is in Q2 gereed', in a row of others."""
_OUTCOME = lazy_re(r",\s*(?:zodat|waardoor|opdat)\b")
_IT_IS = lazy_re(r"(?i)\s*(?:het|dit|dat|daarbij|hierbij)\s+(?:betreft|gaat|zijn)\b")
_HOSTS = lazy_re(r"(?i)\bgast(?:heer|vrouw|heren)\b")
_SHORT = 60
_SAMEN = lazy_re(r"(?i)samen|gezamenlijk|wij samen|wat doen (?:we|wij) samen")
_TOGETHER = lazy_re(r"(?i)\b(?:samen|in samenwerking) met\b")


def recognise(items: tuple[Item, ...], cast: Cast, calendar: Calendar) -> tuple[ProposedAfspraak, ...]:
    """Each item with its tasks."""
    over = parents_of(items)
    read: list[list[Spoken]] = []
    earlier: Period | None = None
    beside: dict[str | None, list[tuple[str, ...]]] = {}
    for item, parent in zip(items, over, strict=True):
        beside.pop(item.number, None)
        earlier = earlier if item.parent else None
        points = beside.setdefault(item.parent, []) if item.parent else []
        read.append(_read(item, None if parent is None else items[parent], cast, calendar, beside=tuple(points), earlier=earlier))
        points.append(last_names(read[-1]))
        earlier = only_period(read[-1]) if any(one.drafts for one in read[-1]) else earlier
    for parent, lettered in groupby(range(len(items)), key=lambda at: over[at]):
        if parent is not None and read[parent]:
            _share_out(read[parent], [read[at] for at in lettered], _context(items[parent], None, cast, calendar))
    return tuple(_afspraak(item, spoken, cast, calendar) for item, spoken in zip(items, read, strict=True))


def _share_out(announcing: list[Spoken], beneath: list[list[Spoken]], context: Context) -> None:
    """What is announced by the last sentence of an afspraak, over its lettered parts."""
    points = [one for one in beneath if one]
    announcing[-1], found = with_points(announcing[-1], [one[0] for one in points], context)
    for one, first in zip(points, found, strict=True):
        one[0] = first


def _afspraak(item: Item, spoken: list[Spoken], cast: Cast, calendar: Calendar) -> ProposedAfspraak:
    tasks = tuple(_task(s, draft, item) for s in spoken for draft in s.drafts if not (item.meets and _is_meeting(s, draft, cast)))
    cells = [] if tasks else [one.cells for one in item.passages if one.cells and (one.cells.owner or one.cells.lead)]
    context = _context(item, None, cast, calendar) if cells else None
    named = cast.in_order({name for one in cells for name in people(one, context)[0]}) if context else ()
    return ProposedAfspraak(item.number, item.theme, item.heading, item.section, item.text, None, tasks, item.place, named)


def _is_meeting(spoken: Spoken, draft: Draft, cast: Cast) -> bool:
    """'Het bestuurlijk overleg vindt plaats in maart', 'Partijen voeren in maart overleg': a meeting of the year, no task."""
    if _HOSTS.search(spoken.text):
        return True
    return draft.owners in {(), cast.signers} and bool(told_kinds([spoken.text]) - {MeetingKind.DEADLINE})


def _context(item: Item, parent: Item | None, cast: Cast, calendar: Calendar) -> Context:
    about = item.text + " " + (parent.text if parent else "")
    return Context(
        cast=cast,
        calendar=calendar,
        about=about,
        heading=heading_over(item, parent, cast),
        over=item.part or item.theme or "",
        years=years_of_item(item, about, calendar),
    )


def _read(
    item: Item,
    parent: Item | None,
    cast: Cast,
    calendar: Calendar,
    *,
    beside: tuple[tuple[str, ...], ...] = (),
    earlier: Period | None = None,
) -> list[Spoken]:
    """All sentences in order; a sentence that only says who leads is applied to the one before. `beside` are the parties of
    the lettered points before this one, `earlier` is when the last of these is done."""
    context = replace(_context(item, parent, cast, calendar), earlier=earlier)
    chapter = announced(context.heading, cast) or (
        announced(item.theme or "", cast) if not _SAMEN.fullmatch(context.heading) else ()
    )
    context = replace(context, announced=chapter) if parent and len(chapter) == 1 else context
    announcing = _announcing(parent.passages, context) if parent else []
    beneath = parent is not None and bool(parent.passages)
    over = _only_names(parent.passages[-1], cast) if parent and parent.passages else None
    lead_in = over or (_announced_names(announcing) if beneath else chapter)
    lead_time = announced_time(announcing, context)
    if lead_in and (over or not beneath):
        context = replace(context, announced=lead_in)
    spoken: list[Spoken] = []
    announcing_text = announcing[-1].text if announcing else ""
    before: tuple[str, ...] = lead_in
    over_rows = lead_in
    points = list(beside)
    for printed in with_announced(item, parent, cast):
        passage = owned(printed, ", ".join(over_rows))
        named = _only_names(passage, cast)
        if named is not None:
            lead_in = before = named
            lead = people(Cells(owner=passage.paragraph.text), context)[1]
            context = replace(context, announced=named, announced_lead=lead)
            continue
        told = context
        if passage.bullet:
            before = lead_in
        if passage.bullet or (beside and not spoken):
            before = whom_they_mean(passage.paragraph.text, before, points, cast)
        if passage.bullet or parent:
            deed = begins_with_verb(passage) or is_announced_deed(passage.paragraph.text, announcing_text, cast)
            told = replace(context, announced=lead_in) if lead_in and deed else context
            passage = in_time(passage, lead_time, told)
        begun = len(spoken)
        told = told if passage.cells else replace(told, earlier=last_period(spoken) or told.earlier)
        for one in _standing(_passage(passage, told, before), passage):
            spoken.append(one)
            before = one.names
            apply_cue(spoken, context)
        if passage.bullet:
            points.append(last_names(spoken[begun:]))
        elif not passage.cells:
            points = points if parent else []
            announces = passage.paragraph.text.rstrip().endswith(":")
            lead_in = _announced_names(spoken[begun:]) if announces else lead_in if parent else chapter
            announcing_text = spoken[-1].text if announces and spoken[begun:] else announcing_text if parent else ""
            lead_time = announced_time(spoken[begun:], context) if announces else lead_time if parent else ""
            over_rows = lead_in or (last_names(spoken[begun:]) if announces_rows(passage.paragraph.text) else ())
    whole = timed_by_those_behind(parts_for_total(spoken), context)
    return led_by_explanation(_over_points(done_by_those_behind(whole, context), item, context), context)


def _over_points(spoken: list[Spoken], item: Item, context: Context) -> list[Spoken]:
    """The sentences, with what each announces given to the points beneath it."""
    points = {id(passage.paragraph) for passage in item.passages if passage.bullet and not passage.cells}
    if not points:
        return spoken
    found = list(spoken)
    for at in (i for i, one in enumerate(spoken) if one.text.rstrip().endswith(":") and id(one.paragraph) not in points):
        beneath = list(takewhile(lambda i: id(found[i].paragraph) in points, range(at + 1, len(found))))
        firsts = [i for i in beneath if found[i].start == 0]
        found[at], given = with_points(found[at], [found[i] for i in firsts], context)
        for i, one in zip(firsts, given, strict=True):
            found[i] = one
    return found


def _only_names(passage: Passage, cast: Cast) -> tuple[str, ...] | None:
    """The parties of a line that only names them, above a list of what they do ('Woonlint'); nobody for 'Samen'; else None."""
    text = passage.paragraph.text.strip(" :.")
    announces = not passage.bullet or passage.paragraph.text.rstrip().endswith(":")
    if passage.cells or not announces or len(text) > _SHORT or text.startswith("Wie "):
        return None
    return () if _SAMEN.fullmatch(text) else announced(text, cast) or None


def _standing(spoken: list[Spoken], passage: Passage) -> list[Spoken]:
    """The sentences of a row with the stand in its cell: of the row as a whole, which may promise several things."""
    if not passage.cells or not passage.cells.stand:
        return spoken
    return [replace(one, stand=passage.cells.stand) if one.drafts else one for one in spoken]


def _announcing(passages: tuple[Passage, ...], context: Context) -> list[Spoken]:
    """The sentences that end by announcing a list; none where the text doesn't."""
    announces = bool(passages) and passages[-1].paragraph.text.rstrip().endswith(":")
    return _passage(passages[-1], context, ()) if announces else []


def _announced_names(spoken: list[Spoken]) -> tuple[str, ...]:
    """Whom the sentence that announces a list is about; 'Het betreft:' goes on about what was promised before it."""
    if spoken and _IT_IS.match(spoken[-1].text):
        return next((one.drafts[-1].owners for one in reversed(spoken) if one.drafts), ())
    return spoken[-1].names if spoken else ()


def _passage(passage: Passage, context: Context, before: tuple[str, ...]) -> list[Spoken]:
    passage = with_bracket(passage, context)
    paragraph, cells = passage.paragraph, passage.cells
    before = people(cells, context)[0] or before if cells else before
    assigned = bool(context.announced or (cells and (cells.owner or cells.lead)))
    years = (cells.year,) if cells and cells.year else context.years
    context = replace(context, passage=paragraph.text, assigned=assigned, timed=bool(cells and cells.time), years=years)
    announcing, cast = (before if cells and cells.owner else context.announced), context.cast
    found: list[Spoken] = []
    spans = list(apart(paragraph.text, cells, context) if cells else sentences(paragraph.text))
    for (start, end), after in zip(spans, [*spans[1:], (0, 0)], strict=True):
        text = paragraph.text[start:end]
        context = _behind(found, context)
        told = taken_up(found[-1].text, found[-1].names, text, context) if found else ()
        beside = None if cells else aside_of(text, context)
        aside = beside.cells if beside else cells
        bare = beside.left_of(text) if beside else text
        bare = _without_outcome(bare) if cells and cells.time else bare
        given = _is_given(aside) or (not cells and _is_led(paragraph.text[slice(*after)], context))
        drafts, before = drafts_of(bare, replace(context, assigned=True) if given else context, told or before)
        drafts = each_its_number(shared_out(drafts, text, context), text)
        if cells and found and _OF_THAT.match(text):
            drafts = [replace(draft, own=True) for draft in drafts]
        if aside:
            drafts = filled(drafts, bare, aside, context)
            if not drafts and not cells:
                drafts, before = cell_drafts(bare, aside, context)
                drafts = shared_out(drafts, text, context)
        if announcing and goes_on(text):
            drafts = [replace(draft, owners=_beside(draft, text, announcing, cast), own=True) for draft in drafts]
            leads = context.announced_lead or leads_by_verb(text, announcing)
            drafts = [replace(draft, lead=draft.lead or leads) for draft in drafts]
            before = announcing
        drafts = each_its_share(each_its_time(each_its_party(drafts, text, cast), text, cast), text, cast)
        found.append(Spoken(paragraph, start, text, tuple(drafts), before))
    return timed_by_cells(found, passage, _behind(found, context)) if cells else found


def _behind(spoken: list[Spoken], context: Context) -> Context:
    """What surrounds the sentence that stands behind these."""
    if not spoken:
        return context
    last = spoken[-1]
    earlier = last.drafts[-1].period if last.drafts else context.earlier
    return replace(context, sentence_before=last.text, spoken_of=last.names or context.spoken_of, earlier=earlier)


def _is_given(aside: Cells | None) -> bool:
    """Whether who does it stands in brackets behind the sentence ('... blijft in 2026 onder de vijf (Woonlint)')."""
    return aside is not None and bool(aside.owner or aside.lead)


def _is_led(after: str, context: Context) -> bool:
    """Whether the sentence after it says no more than who leads it: 'De aanvraag gaat in T1 naar het Rijk. HDS is trekker.'"""
    return len(after) < _SHORT and bool(lead_cue(after, context)) and not find_mentions(after)


def _without_outcome(text: str) -> str:
    """The words without what they make possible ('..., zodat daar vanaf 2028 gebouwd wordt'), whose time is no term for them."""
    outcome = _OUTCOME.search(text)
    return text[: outcome.start()] if outcome and outcome.start() > 0 else text


def _beside(draft: Draft, text: str, announcing: tuple[str, ...], cast: Cast) -> tuple[str, ...]:
    """Who was announced, with whom the words name as doing it with them ('evalueert samen met Woonlint ...')."""
    return cast.in_order({*announcing, *(draft.owners if _TOGETHER.search(text) else ())})


def _task(spoken: Spoken, draft: Draft, item: Item) -> ProposedTask:
    start = spoken.start + draft.start
    quote = spoken.text[draft.start : draft.end].strip(" ,;")
    return ProposedTask(
        title=with_things(name_of(spoken, draft, item), draft.target),
        quote=quote,
        owners=draft.owners,
        lead=draft.lead,
        period=draft.period,
        target=draft.target,
        conditional=draft.conditional,
        confidence=draft.confidence,
        place=spoken.paragraph.place_at(start),
        stand=spoken.stand or None,
    )
