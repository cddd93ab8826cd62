"""Columns headed by a time ('Q1 2026', '2e kwartaal', 'mrt', '2027'): what stands beneath is done then.

A cross or the word of a phase ('start', 'gereed') says when the row's own action is done, from the first to the last; a number
is what is to be reached then; words are something to be done of their own.
"""

from __future__ import annotations

import re
from itertools import groupby

from calendars.dutch import MONTH_NAMES, SHORT_MONTHS
from calendars.lazy_pattern import lazy_re
from calendars.mentions import Unit, find_mentions

SPAN = "span"
"""The kind of such a column."""
_FEWEST = 2
_SHORT_MONTH = lazy_re(r"(?i)(?P<month>[a-z]{3,4})\.?(?P<year>\s+(?:20\d\d|'\d\d))?")
_LETTERED = lazy_re(r"(?i)(?:(?P<k>kw?)|(?P<h>h|hj))\.?\s?(?P<n>[1-4])\b")
_AROUND = lazy_re(r"(?i)(?:planning|jaar|uitvoering|periode|fase|\W)*")
_TICK = lazy_re(r"(?i)(?:x{1,3}|v|✓|✔|√|☒|☑|●|•|■|█|▪|◼|○|►|→|ja|\*)+")
_PHASE = lazy_re(
    r"(?i)(?:start|begin|voorbereiding|voorbereiden|uitvoering|uitvoeren|in uitvoering|loopt|doorlopend|gereed|klaar|afronding|"
    r"afronden|oplevering|opleveren|realisatie|einde?|evaluatie|afgerond)"
)
_STAGE = lazy_re(
    r"(?i)(?=.*[a-z])(?:\b(?:besluit(?:vorming)?|raadsbesluit|collegebesluit|bestuursbesluit|vaststelling|vastgesteld|vaststellen|"
    r"behandeling|goedkeuring|instemming|akkoord|ondertekening|ondertekend|ondertekenen|publicatie|gepubliceerd|oplevering|"
    r"opgeleverd|besluiten|(?:de |het )?(?:college|(?:gemeente)?raad|raadsvergadering|collegevergadering|bestuur|rvc|directie)|"
    r"b\s?(?:&|en)\s?w|door|in|van)\b|[\s,/+-])+\.?"
)
"""What only names the stage that the row's own action reaches: 'besluit college', 'raad', 'ondertekening'."""
_START = lazy_re(r"(?i)start|begin|voorbereiding|voorbereiden")
_SAYS_WHEN = lazy_re(r"(?i)(?:\b(?:uiterlijk|in|op|de|het|van|dat|jaar|voor|vóór|rond|en|gereed|klaar|af)\b|\W)*")
_IN = lazy_re(r"(?i)[\s,;(]*(?:\b(?:in|uiterlijk|op|voor|vóór)(?: (?:de|het))?)?\s*$")
_YEAR = lazy_re(r"20\d\d\b")
_AMOUNT = lazy_re(
    r"(?i)(?:(?:circa|ca\.|ruim|minimaal|maximaal|max\.|min\.)\s+)?(?:€\s?)?\d[\d.,]*\s?%?(?:\s+van\s+(?:de|het))?(?:\s+[a-zà-ÿ.-]+){0,2}"
)
"""'40 woningen', '15% van het aanbod'."""


def span_of(head: str) -> str:
    """The time that the head of a column is, spelled so that it is read anywhere; '' where it is none or more than that."""
    spelled = _spelled(head.strip())
    mentions = find_mentions(spelled)
    if len(mentions) != 1 or not _AROUND.fullmatch(spelled[: mentions[0].start] + spelled[mentions[0].end :]):
        return ""
    return spelled[mentions[0].start : mentions[0].end]


def _spelled(head: str) -> str:
    month = _SHORT_MONTH.fullmatch(head)
    number = SHORT_MONTHS.get(month["month"].lower()) if month else None
    if month and number:
        return f"{MONTH_NAMES[number - 1]}{(month['year'] or '').replace(chr(39), '20')}"
    return _LETTERED.sub(lambda m: f"Q{m['n']}" if m["k"] else "eerste halfjaar" if m["n"] == "1" else "tweede halfjaar", head)


def spans(heads: tuple[str, ...]) -> list[int]:
    """The columns headed by a time; none where only one is."""
    found = [index for index, head in enumerate(heads) if span_of(head)]
    return found if len(found) >= _FEWEST else []


def is_mark(cell: str) -> bool:
    """A cross, or the word of a phase."""
    return bool(_TICK.fullmatch(cell) or _PHASE.fullmatch(cell))


def with_stage_marked(cells: list[str], kinds: tuple[str, ...]) -> list[str]:
    """The cells, with a cross (as long as the words) where the only words beneath the times name a stage of the row's action."""
    said = [i for i, kind in enumerate(kinds) if kind == SPAN and cells[i].strip(" -–—") and not is_mark(cells[i].strip())]
    acts = any(kind == "action" and cells[i].strip() for i, kind in enumerate(kinds))
    if not acts or len(said) != 1 or not _STAGE.fullmatch(cells[said[0]].strip()):
        return cells
    return [cell if i != said[0] else "x".ljust(len(cell)) for i, cell in enumerate(cells)]


def is_amount(cell: str) -> bool:
    return bool(_AMOUNT.fullmatch(cell))


def is_time(cell: str) -> bool:
    """Whether the cell says no more than when: 'Q2', 'uiterlijk 1 oktober', 'eerste helft van het jaar', 'maandelijks'."""
    mentions = find_mentions(cell)
    begin, rest = 0, ""
    for mention in mentions:
        begin, rest = mention.end, rest + cell[begin : mention.start]
    return bool(mentions) and bool(_SAYS_WHEN.fullmatch(rest + cell[begin:]))


def amount_and_time(cell: str) -> tuple[str, str]:
    """'10 coaches in de eerste helft van het jaar': how many and when; two times nothing where it says anything else."""
    first = next(iter(find_mentions(cell)), None)
    amount, time = (cell[: first.start].rstrip(), cell[first.start :]) if first else ("", "")
    amount = _IN.sub("", amount)
    return (amount, time) if is_amount(amount) and is_time(time) else ("", "")


def is_often(cell: str) -> bool:
    """Whether the cell says how often, and no more."""
    return is_time(cell) and all(mention.unit is Unit.FREQUENCY for mention in find_mentions(cell))


def year_of(head: str) -> int | None:
    """The year that the head of a column is, or is in."""
    found = _YEAR.search(span_of(head))
    return int(found[0]) if found else None


def time_of(cells: list[str], heads: tuple[str, ...], columns: list[int]) -> str:
    """The times of the marked columns as one text: what is next to each other, or a start and an end, as one stretch."""
    places = [place for place, index in enumerate(columns) if is_mark(cells[index].strip())]
    marks = [cells[columns[place]].strip() for place in places]
    phases = all(_PHASE.fullmatch(mark) for mark in marks) or bool(_START.fullmatch(marks[0]))
    runs = [[place for _, place in run] for _, run in groupby(enumerate(places), lambda pair: pair[1] - pair[0])]
    runs = [places] if places and phases else runs
    said = [[span_of(heads[columns[place]]) for place in (run[0], run[-1])] for run in runs]
    return " en ".join(_stretch(first, last) for first, last in said)


def _stretch(first: str, last: str) -> str:
    if first == last:
        return first
    year = re.search(r"20\d\d$", last)
    shorter = first.removesuffix(f" {year.group()}") if year and first != year.group() else first
    return f"{shorter} t/m {last}"
