"""An action with its owner and its time in cells or labelled lines beside it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from calendars.lazy_pattern import lazy_re
from calendars.periods import Period, PeriodKind
from workflows.reading.commitments.clauses.actors import grouped
from workflows.reading.commitments.clauses.context import Context
from workflows.reading.commitments.clauses.cues import lead_cue
from workflows.reading.commitments.drafts import Draft, drafts_of
from workflows.reading.commitments.rows.paired_times import time_of
from workflows.reading.commitments.rows.who_cells import people
from workflows.reading.commitments.spans import Stretches
from workflows.reading.commitments.targets import target_of
from workflows.reading.commitments.times.tight_terms import narrowed
from workflows.reading.commitments.times.timing import Term, terms_in
from workflows.reading.layout.tables.table_rows import Cells
from workflows.reading.parties.refs import RefKind
from workflows.reading.proposal import Target
from workflows.reading.sentences.boundaries import sentences
from workflows.reading.sentences.clauses import is_conditional
from workflows.reading.sentences.verbs import is_finite, tokens

_FROM_TO = lazy_re(r"(?i)\b(?:start|begin|aanvang)\b.*\b(?:gereed|klaar|afgerond|einde?|oplevering|afronding)\b")
_AGENT = lazy_re(r"(?i)(?<!begeleiding )(?<!ondersteuning )(?<!hulp )(?<!uitleg )(?<!advies )(?<!financiering )\bdoor\b")
_OF_OTHERS = lazy_re(
    r"(?i)\b(?:(?:gelijktijdig|tegelijk|samen) met|na|tijdens|naast|volgend op|in aansluiting op|vooruitlopend op|op basis van|"
    r"naar aanleiding van|afhankelijk van|voorafgaand aan|wachtend op|passend bij) (?:de|het|een) [\w-]+(?: van [^,;.]{2,40})? $"
)
"""'gelijktijdig met de vervanging van het riool door de gemeente': what others do, beside which something is done."""
_TOGETHER = lazy_re(r"(?i)\b(?:samen|in samenwerking) met\b")
_BEHIND = lazy_re(r";|(?<=[a-z)])\.\s")
_TAKE_ON = lazy_re(
    r"(?i)\b(?:werk(?:t|en)|pak(?:t|ken)|neem(?:t|en)|voer(?:t|en)|regel(?:t|en)|bereid(?:t|en)|stel(?:t|len))\s+(?:dit|dat|het|deze|die)"
    r"\b[^,;]*\b(?:uit|op|voor|samen)\W*$"
)
_WHOLE_YEAR = lazy_re(r"(?i)(?:gedurende )?(?:het )?(?:hele|gehele|volledige) jaar(?: door)?")
_WHOLE_TERM = lazy_re(r"(?i)(?:de )?(?:hele|gehele|volledige) (?:looptijd|periode)")
_TWO_OF_THEM = lazy_re(
    r"(?i)\b(?P<one>1e(?= en [34])|2e(?= en 4)|eerste(?= en [dv])|tweede(?= en v)) en (?P<two>\w+) (?P<unit>kwartaal|tertiaal)\b"
)
_HALF = lazy_re(r"(?i)(?:in )?(?:de )?(?:1e|eerste|2e|tweede) (?:helft|jaarhelft)")
_YEARS_ALONE = lazy_re(r"\s*(?P<first>20\d\d)(?:\s*,\s*20\d\d)*\s*(?:en|&|\+)\s*(?P<last>20\d\d)\s*")
_SENTENCE = 4
_DONE = lazy_re(r"(?i)\b(?:afgerond|afgehandeld|uitgevoerd|voltooid|gerealiseerd|vervallen|gereedgekomen)\b|✔|✓")


def cell_drafts(action: str, cells: Cells, context: Context) -> tuple[list[Draft], tuple[str, ...]]:
    """The commitment of an action whose own words name no time: the time of its cells, the owner of its words or cells."""
    owners, lead = people(cells, context)
    names = _who_take_it_on(action, context) or _doers(action, owners, context)
    lead = lead or _led_by_words(action, context)
    together = _TOGETHER.search(action)
    if owners and _says_we(action, context):
        names = ()
    who = context.cast.in_order({*names, *owners}) if together else names or owners
    cells = replace(cells, time=time_of(action, who, cells.time, context))
    terms = _times(cells, context)
    shares = _shares(cells, terms, context)
    drafts = [
        Draft(
            0,
            len(action),
            t.period,
            who,
            lead if lead in who or not names else None,
            share or target_of(action) or target_of(cells.result),
            is_conditional(action),
            0.9 if who else 0.6,
            doers=_subject(action, context),
        )
        for t, share in zip(terms, shares, strict=True)
    ]
    return drafts, who


def _subject(action: str, context: Context) -> Stretches:
    """Where the action names who does it, at its beginning."""
    first = next(iter(grouped(context.cast.refs(action), action)), None)
    return ((first.start, first.end),) if first and not action[: first.start].strip() else ()


def _shares(cells: Cells, terms: list[Term], context: Context) -> list[Target | None]:
    """What the cell of time says is to be reached at each of its times: '24 woningen in 2026 en 30 woningen in 2027'."""
    said, begin, found = _spelled(cells.time, context), 0, list[Target | None]()
    for term in terms:
        inside = begin <= term.mention.start <= len(said)
        found.append(target_of(said[begin : term.mention.start].strip(" ,;")) if inside else None)
        begin = term.mention.end
    return found


def _led_by_words(action: str, context: Context) -> str | None:
    """Who leads by a sentence of its own behind the action: 'Inrichten van een meldpunt. De regie ligt bij Woonlint.'"""
    cues = [names for start, end in sentences(action)[1:] if len(names := lead_cue(action[start:end], context)) == 1]
    return cues[0][0] if cues else None


def _who_take_it_on(action: str, context: Context) -> tuple[str, ...]:
    """'Afspraken over begeleiding; De Dammen en Woonlint werken dit samen uit': whom the words behind the action name for it."""
    behind = _BEHIND.split(action)[1:]
    return next((names for said in behind if _TAKE_ON.search(said) and (names := drafts_of(said, context, ())[1])), ())


def _doers(action: str, owners: tuple[str, ...], context: Context) -> tuple[str, ...]:
    """Whom the words that say what is to be done are about: the first sentence, where no cell names anybody the first that does.

    A party in words without a verb that speaks of it is no doer where a cell names one ('de bewonersraad ondersteunen', 'woningen
    beschikbaar stellen met begeleiding door De Brink').
    """
    said = [action[start:end] for start, end in sentences(action)] or [action]
    if not owners:
        return next((names for sentence in said if (names := drafts_of(sentence, context, owners)[1])), ())
    first = next((one for one in said if not _is_title(one)), said[0]).split(";")[0]
    opening = tokens(first)[:1]
    no_subject = bool(opening) and first.lstrip()[:1].islower() and is_finite(opening[0][1]) and not _TOGETHER.search(first)
    by = _AGENT.search(first)
    beside = _OF_OTHERS.search(first[: by.start()]) if by else None
    if beside:
        first, by = first[: beside.start()], None
    agent = by and not no_subject
    if not agent and (no_subject or not any(is_finite(word) for _, word in tokens(first))):
        return ()
    names = drafts_of(first, context, owners)[1]
    if not names or set(names) & set(owners):
        return names
    later = (drafts_of(sentence, context, owners)[1] for sentence in said[1:])
    return next((also for also in later if set(also) & set(owners)), names)


def _is_title(sentence: str) -> bool:
    """'Werkbezoek raad.', before the sentence that says who does it."""
    words = tokens(sentence)
    return len(words) < _SENTENCE and sentence.rstrip().endswith(".") and not any(is_finite(word) for _, word in words)


def filled(drafts: list[Draft], action: str, cells: Cells, context: Context) -> list[Draft]:
    """Commitments with their own time: their own words win, the cells beside them fill what is left open."""
    owners, lead = people(cells, context)
    if owners and _says_we(action, context):
        drafts = [replace(draft, own=False) for draft in drafts]
    years = (
        [t.period for t in _times(cells, context) if t.period.kind in {PeriodKind.YEAR, PeriodKind.RANGE}] if cells.time else []
    )
    drafts = [_filled(draft, owners, lead) for draft in drafts]
    if len(years) == 1:
        drafts = [replace(draft, period=_within(draft.period, years[0])) for draft in drafts]
    if len(drafts) == 1 and drafts[0].target is None:
        return [replace(drafts[0], target=target_of(cells.result))]
    return drafts


def _in_year(period: Period, year: int) -> Period:
    """A series in a column of one year is that of this year."""
    first = max(period.start, date(year, 1, 1))
    within = _within(period, Period(PeriodKind.YEAR, date(year, 1, 1), date(year, 12, 31)))
    return replace(within, start=first) if period.kind is PeriodKind.RECURRING and first <= within.due else within


def _within(series: Period, stretch: Period) -> Period:
    """'Elke maand' beside the year in its cell: the series of that year."""
    if series.kind is not PeriodKind.RECURRING or series.due.year <= stretch.due.year:
        return series
    last = stretch.due if (series.due.month, series.due.day) == (12, 31) else series.due.replace(year=stretch.due.year)
    return replace(series, start=max(series.start, stretch.start), due=last)


def _says_we(action: str, context: Context) -> bool:
    """Whether the action's own words say no more than 'wij', so that the cells tell who they are."""
    refs = context.cast.refs(action)
    return bool(refs) and all(ref.kind is RefKind.WE for ref in refs)


def _filled(draft: Draft, owners: tuple[str, ...], lead: str | None) -> Draft:
    if draft.own and draft.owners:
        return replace(draft, lead=draft.lead or (lead if lead in draft.owners else None))
    return replace(draft, owners=owners or draft.owners, lead=draft.lead or lead)


def _spelled(text: str, context: Context) -> str:
    """What a cell says shorter than a sentence would: 'hele jaar', '1e helft'."""
    year = context.year or context.calendar.start
    if _WHOLE_YEAR.fullmatch(text.strip()):
        return f"in {year}"
    if _WHOLE_TERM.fullmatch(text.strip()):
        return "gedurende de looptijd"
    if years := _YEARS_ALONE.fullmatch(text):
        return f"{years['first']} t/m {years['last']}"
    text = _TWO_OF_THEM.sub(lambda m: f"{m['one']} {m['unit']} en {m['two']} {m['unit']}", text)
    return f"{text} van {year}" if _HALF.fullmatch(text.strip()) else text


def says_when(text: str) -> bool:
    """Whether the words say a stretch of the year in the way that only cells and headings do."""
    return bool(_WHOLE_YEAR.fullmatch(text.strip()) or _HALF.fullmatch(text.strip()))


def _from_to(terms: list[Term]) -> list[Term]:
    """'Start Q2 2026, gereed Q1 2027' is one stretch of time."""
    first, last = min(t.period.start for t in terms), max(t.period.due for t in terms)
    ended = max(terms, key=lambda t: t.period.due)
    return [replace(ended, period=Period(PeriodKind.RANGE, first, last))]


def _times(cells: Cells, context: Context) -> list[Term]:
    texts = [cells.time] if cells.time else list(cells.others)
    for text in texts:
        terms = narrowed(terms_in(_spelled(text, context), calendar=context.calendar, year=context.year))
        if _DONE.search(text):
            return []
        if cells.year:
            terms = [t if t.mention.year else replace(t, period=_in_year(t.period, cells.year)) for t in terms]
        if terms and len(text) < 80:
            return _from_to(terms) if len(terms) > 1 and _FROM_TO.search(text) else terms
    return []
