"""One piece of work with its beginning and its end: 'Het werk start in april en is eind 2026 klaar' is one task."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from calendars.lazy_pattern import lazy_re
from calendars.periods import PeriodKind
from workflows.reading.commitments.drafts import Draft

_BEGINS = lazy_re(r"(?i)\b(?:start|starten|begint|beginnen|vangt|vangen|gaat van start|gaan van start)\b")
_IS_DONE = lazy_re(
    r"(?i)\s*,?\s*(?:en|waarna (?:het|de \w+|dit|dat))\s+(?:(?:is|zijn|komt|komen|wordt|worden|moet|moeten)\b.*"
    r"\b(?:klaar|gereed|af|afgerond|opgeleverd|voltooid)|eindigt|eindigen|(?:loopt|lopen|duurt|duren)\b.*\btot)\b"
)
_DONE_BY = lazy_re(r"(?i)\bdoor\b.*\b(?:start|starten|begint|beginnen)\b")
"""'De bouw door Woonlint start': it is the work that begins, and not who does it."""


def begun_and_done(drafts: list[Draft], sentence: str) -> list[Draft]:
    """The drafts of a sentence; where a thing begins and, without another subject, is done, one from its beginning to its end."""
    kept: list[Draft] = []
    joined = False
    for draft, after in pairwise([*drafts, None]):
        if draft is None or joined:
            joined = False
            continue
        joined = after is not None and _is_its_end(draft, after, sentence)
        if joined and after is not None:
            period = replace(draft.period, kind=PeriodKind.RANGE, due=after.period.due)
            unnamed = (*draft.times, (after.start, after.end))
            kept.append(replace(draft, end=after.end, period=period, times=unnamed))
        else:
            kept.append(draft)
    return kept


def _is_its_end(draft: Draft, after: Draft, sentence: str) -> bool:
    thing = not draft.own or _DONE_BY.search(sentence, draft.start, draft.end)
    ends = draft.end <= after.start and bool(_IS_DONE.match(sentence, after.start)) and bool(thing) and not after.own
    in_order = PeriodKind.RECURRING not in {draft.period.kind, after.period.kind} and draft.period.start <= after.period.due
    return ends and in_order and bool(_BEGINS.search(sentence, draft.start, draft.end))
