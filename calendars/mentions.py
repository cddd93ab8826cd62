"""Finds the words of time in running text: `find_mentions`, for documents and (with `spoken`) for replies in chat.

First the smallest mentions are found (`period_atoms`, `spoken_atoms`), then each takes the words before it ('uiterlijk in het',
'eind', 'vanaf'), then what belongs together is joined ('van Q2 naar Q3', 'jaarlijks in mei'). Longest wins. What a mention
means in a document says `period_of`, in a reply `calendars.answer_days`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from functools import lru_cache
from typing import TypeVar

from calendars.dutch import MONTHS, SHORT_MONTHS
from calendars.frequency_atoms import FREQUENCY_ATOMS
from calendars.lazy_pattern import lazy_regex
from calendars.period_atoms import ATOMS, FLAGS, Atoms, holds_one_of
from calendars.period_meanings import period_of
from calendars.period_words import Bound, Mention, Part, Unit
from calendars.spoken_atoms import SPOKEN_ATOMS

__all__ = ["Bound", "Mention", "Part", "Unit", "find_mentions", "period_of"]

_Word = TypeVar("_Word", Bound, Part)

_BOUNDS: tuple[tuple[str, Bound], ...] = (
    (r"(?:tot\s+)?uiterlijk(?:\s+(?:per|v[oó]{2}r))?|niet\s+later\s+dan|tegen|by|no\s+later\s+than|per", Bound.BY),
    (r"vóór|voór|vóor|voordat\s+het|before", Bound.BEFORE),
    (r"voor", Bound.FOR),
    (r"vanaf|met\s+ingang\s+van|ingaande|from|as\s+of|sinds|since", Bound.FROM),
    (r"tot\s+(?:en|&)\s+met|t/m|t\.e\.m\.|through", Bound.THROUGH),
    (r"tot(?:\s+aan)?|until|till", Bound.UNTIL),
    (r"na(?:\s+afloop\s+van)?|after", Bound.AFTER),
)
_PARTS: tuple[tuple[str, Part], ...] = (
    (r"begin|primo|early|beginning|start(?=\s+(?:van|of)\b)|eerste\s+(?:maanden|weken)", Part.BEGIN),
    (r"half|medio|midden|mid|halverwege|halfweg", Part.MIDDLE),
    (r"einde?|ultimo|late|end|laatste\s+(?:maanden|weken)", Part.END),
)
_LEADS = (
    r"(?:in\s+|tijdens\s+|op\s+)?(?:de\s+)?(?:eerste|tweede|derde|vierde|laatste|voorlaatste)\s+(?:volle\s+)?"
    r"(?:week|(?:maan|dins|woens|donder|vrij|zater|zon|werk)?dag)\s+van|in\s+de\s+loop\s+van|in\s+de\s+periode(?:\s+van)?|de\s+periode(?:\s+van)?|periode|(?:in|gedurende|tijdens)\s+de\s+jaren|de\s+jaren|in\s+het\s+jaar|(?:ge)?heel|in|op|gedurende|tijdens|"
    r"over|van|tussen|rond|during|between|on|(?:het\s+)?(?:kalender)?jaar"
)
_TIMELY_LEADS = lazy_regex(r"in\b.*|op\s+de.*|gedurende\b.*|tijdens\b.*|(?:ge)?heel|during|.*jaar", FLAGS)
_SPAN_LEADS = lazy_regex(r".*\bperiode.*|.*\bjaren|tussen|between|van|in|over", FLAGS)
_BEFORE = lazy_regex(
    r"(?:\b(?=\w)|\Z)"  # spares the search all places within a word
    rf"(?:\b(?P<bound>{'|'.join(words for words, _ in _BOUNDS)})\s+(?:op\s+)?)?"
    rf"(?:(?<![\w-])(?P<lead>{_LEADS})\s+)?"
    r"(?:\b(?:de|het|den|the)\s+)?"
    rf"(?:\b(?P<part>{'|'.join(words for words, _ in _PARTS)})(?:\s+|-)(?:(?:van|of)\s+)?(?:(?:de|het|the)\s+)?(?:maand\s+)?)?\Z",
    FLAGS,
)
_BEFORE_TIMES = """
    tot uiterlijk per voor vóór voór vóor niet later dan tegen by no than voordat het before vanaf met ingang van ingaande from as
    of sinds since en & t/m t.e.m. through aan until till na afloop after op in tijdens de eerste tweede derde vierde laatste
    voorlaatste volle week maandag dinsdag woensdag donderdag vrijdag zaterdag zondag werkdag dag loop periode gedurende jaren
    jaar kalenderjaar heel geheel over rond tussen during between on den the begin primo early beginning start maanden weken half
    medio midden mid halverwege halfweg eind einde ultimo late end maand
"""
_BELONGING = frozenset(_BEFORE_TIMES.split())
"""The words that may stand before a time and belong to it: further back than these nothing is looked for."""
_WORD = re.compile(r"\S+")
_HINTS = (
    *("jaar", "year", "dag", "day", "week", "weken", "wk", "maand", "month", "kwart", "quarter", "tertia", "helft", "half"),
    *(*MONTHS, *SHORT_MONTHS, *"0123456789"),
    *("morgen", "morrow", "avond", "middag", "ochtend", "noon", "night", "evening", "straks", "meteen", "dadelijk", "uur"),
    *("hour", "binnenkort", "tijd", "tzt", "t.z.t", "ooit", "soon", "some", "keer", "lente", "spring", "herfst", "autumn"),
    *("fall", "zomer", "summer", "kerst", "christmas", "xmas", "holiday", "vakantie", "reces", "bouwvak", "building"),
    *("break", "carnaval", "pasen", "verkiez", "election", "gister", "lopend", "continu", "looptijd", "periode", "duur"),
    "lijks",
)
"""Without one of these a reply names no time: most replies are spared the search."""
_WRITTEN = Atoms(*ATOMS, *FREQUENCY_ATOMS)
_SPOKEN = Atoms(*SPOKEN_ATOMS, *ATOMS, *FREQUENCY_ATOMS)
_REACH = 60
_GAP = lazy_regex(r"\s*(?P<join>/|-|–|en|of|&|\+|naar|tot|t/m|tot\s+en\s+met|through|to|and|or)\s*(?:naar\s+)?", FLAGS)
_NUMBERED_UNITS = (Unit.QUARTER, Unit.TERTIAL, Unit.HALF, Unit.YEAR)
_POINTS = (*_NUMBERED_UNITS, Unit.MONTH, Unit.DAY, Unit.SEASON, Unit.WEEK)
_LOOSE_JOINS = ("en", "of", "&", "+", "and", "or")


def find_mentions(text: str, *, spoken: bool = False) -> list[Mention]:
    """The mentions of time in the text, in order, not overlapping, the longest where two compete.

    With `spoken` also the words that only mean something to who reads them today: 'vrijdag', 'volgende maand', '2 weken later'.
    """
    if spoken:
        return _found(text, spoken=True) if holds_one_of(text.casefold(), _HINTS) else []
    return list(_found_in_document(text))


@lru_cache(maxsize=16384)
def _found_in_document(text: str) -> tuple[Mention, ...]:
    """The reader of documents asks for the same sentence in each of its rooms: there is room for those of a long document."""
    return tuple(_found(text, spoken=False))


def _found(text: str, *, spoken: bool) -> list[Mention]:
    atoms = _SPOKEN if spoken else _WRITTEN
    widened = [_with_words_before(found, text) for found in atoms.found_in(text)]
    joined = _join(_longest(widened), text)
    return [found for found in joined if found.unit is not Unit.PAST and (spoken or _is_time(found, text))]


def _with_words_before(found: Mention, text: str) -> Mention:
    """The mention with the words before it that say which part of it, and whether it is a bound."""
    if found.unit in (Unit.FREQUENCY, Unit.TERM, Unit.PAST):
        return found
    match = _BEFORE.search(text, _back_from(found.start, text), found.start)
    if match is None:
        return found
    if (match["lead"] or "").lower().endswith("jaar") and found.unit is not Unit.YEAR:
        return found
    start = match.start() + len(match[0]) - len(match[0].lstrip())
    part = _which(match["part"], _PARTS) or found.part
    if found.unit is Unit.YEAR and found.year is None and part is None and found.text.lower().startswith(("eind", "het eind")):
        part = Part.END
    bound = _which(match["bound"], _BOUNDS)
    if bound is Bound.FOR and (part or found.unit not in (Unit.YEAR, Unit.HALF)):
        bound = Bound.BEFORE
    lead = " ".join((match["lead"] or "").lower().split())
    if start == found.start and part is found.part and bound is found.bound and lead == found.lead:
        return found
    return replace(found, start=start, text=text[start : found.end], part=part, bound=bound, lead=lead)


def _back_from(at: int, text: str) -> int:
    """Where the words begin that may belong to a mention there, with what stands before them where its end may ('(in')."""
    first = max(0, at - _REACH)
    words = list(_WORD.finditer(text, first, at))
    while words and words[-1][0].lower() in _BELONGING:
        words.pop()
    if not words:
        return first
    return words[-1].end() if words[-1][0].isalpha() and words[-1].start() > first else words[-1].start()


@lru_cache(maxsize=512)
def _which(words: str | None, table: tuple[tuple[str, _Word], ...]) -> _Word | None:
    return next((meaning for pattern, meaning in table if words and re.fullmatch(pattern, words, FLAGS)), None)


def _longest(found: list[Mention]) -> list[Mention]:
    """Those that stay when the longest of each overlapping group wins, in the order of the text."""
    kept: list[Mention] = []
    for one in sorted(found, key=lambda mention: (mention.start - mention.end, mention.bound is not None, mention.start)):
        at = bisect_left(kept, one.end, key=lambda mention: mention.start)
        if not at or kept[at - 1].end <= one.start:
            kept.insert(at, one)
    return kept


def _join(found: list[Mention], text: str) -> list[Mention]:
    """Neighbours that are one mention: spans, a frequency with its moment, 'maart volgend jaar'."""
    joined: list[Mention] = []
    for one in found:
        pair = _pair(joined[-1], one, text) if joined else None
        if pair:
            joined[-1] = pair
        else:
            joined.append(one)
    return joined


def _pair(first: Mention, last: Mention, text: str) -> Mention | None:
    gap = text[first.end : last.start]
    if len(gap) > _REACH // 4:
        return None
    if Unit.FREQUENCY in (first.unit, last.unit):
        return _moment_of_each_year(first, last, gap, text)
    if _is_coming_year(first) != _is_coming_year(last):
        return _in_coming_year(first, last, gap, text)
    if first.second or last.second or first.unit not in _POINTS or last.unit not in _POINTS:
        return None
    return _span(first, last, gap, text)


def _moment_of_each_year(first: Mention, last: Mention, gap: str, text: str) -> Mention | None:
    """'Jaarlijks in mei', 'elk jaar vóór 1 oktober', '1 april van elk jaar'."""
    often, moment = (first, last) if first.unit is Unit.FREQUENCY else (last, first)
    allowed = r"\s*,?\s*" if often is first else r"\s*,?\s*(?:van\s+)?"
    if (
        moment.unit not in _POINTS
        or moment.unit is Unit.YEAR
        or moment.year
        or often.second
        or (often.times_per_year or 1) > 1
        or not re.fullmatch(allowed, gap, FLAGS)
    ):
        return None
    return replace(often, start=first.start, end=last.end, text=text[first.start : last.end], second=moment)


def _is_coming_year(one: Mention) -> bool:
    return one.unit is Unit.NEXT and one.of is Unit.YEAR and one.part is None


def _in_coming_year(first: Mention, last: Mention, gap: str, text: str) -> Mention | None:
    """'Maart volgend jaar', 'volgend jaar in Q2'."""
    year, moment = (first, last) if _is_coming_year(first) else (last, first)
    if (
        moment.unit not in _POINTS
        or moment.unit is Unit.YEAR
        or moment.year
        or not re.fullmatch(r"\s*,?\s*(?:van\s+|of\s+)?", gap, FLAGS)
    ):
        return None
    return replace(moment, start=first.start, end=last.end, text=text[first.start : last.end], years_ahead=int(year.count or 0))


def _span(first: Mention, last: Mention, gap: str, text: str) -> Mention | None:
    """Two endpoints as one: 'Q2/Q3', 'van Q2 naar Q3', '2021 tot en met 2024', 'februari/maart'."""
    alone = (
        first.unit is last.unit is Unit.YEAR and text.strip() == text[first.start : last.end] and gap.strip() in ("-", "–", "/")
    )
    if not alone and not _belongs_together(first, last, gap):
        return None
    if first.year is None and last.year is not None:
        first = replace(first, year=last.year)
    return replace(first, end=last.end, text=text[first.start : last.end], second=last)


def _belongs_together(first: Mention, last: Mention, gap: str) -> bool:
    if not gap.strip() and gap and last.bound in (Bound.THROUGH, Bound.UNTIL):
        return first.bound is not last.bound
    match = _GAP.fullmatch(gap)
    if not match or last.bound not in (None, Bound.FROM) or (first.unit is Unit.YEAR) != (last.unit is Unit.YEAR):
        return False
    join = match["join"].lower()
    if join == "of" and first.unit is last.unit is Unit.MONTH:
        return (first.number or 0) < (last.number or 0) and first.year in (None, last.year)
    if join in _LOOSE_JOINS:
        return _are_neighbours(first, last) or first.lead in ("tussen", "between")
    if first.unit is Unit.YEAR and join in ("/", "-", "–"):
        return bool(first.bound or _SPAN_LEADS.fullmatch(first.lead)) and (first.year or 0) < (last.year or 0)
    return True


def _are_neighbours(first: Mention, last: Mention) -> bool:
    """'Q2 en Q3' is one stretch of time; 'maart en april' are two entries; '2020 en 2021' only where it says 'in' once."""
    if first.unit is Unit.YEAR and last.unit is Unit.YEAR:
        return _is_strong_year(first) and not last.lead and last.year == (first.year or 0) + 1
    same = first.unit is last.unit and first.unit in _NUMBERED_UNITS and first.part is last.part
    return same and last.number == (first.number or 0) + 1 and first.year in (None, last.year)


def _is_strong_year(one: Mention) -> bool:
    return bool(one.part or one.bound or _TIMELY_LEADS.fullmatch(one.lead)) or one.year is None


def _is_time(one: Mention, text: str) -> bool:
    """Whether a bare number that looks like a year is one: '2022' alone or behind a colon, 'in 2022', not 'woonvisie 2020'."""
    alone = text.strip() == one.text.strip() or (text[: one.start].rstrip().endswith(":") and not text[one.end :].strip(" .;"))
    return one.unit is not Unit.YEAR or one.second is not None or _is_strong_year(one) or alone
