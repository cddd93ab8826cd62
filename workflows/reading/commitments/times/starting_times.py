"""A time before which something does not begin, or with which it begins: 'niet eerder dan 1 juli', 'te beginnen in Q2'."""

from __future__ import annotations

from dataclasses import replace

from calendars.lazy_pattern import lazy_re
from calendars.mentions import Bound, Mention

_NOT_BEFORE = lazy_re(
    r"(?i)\b(?:niet (?:eerder|vroeger) dan|op (?:z['’]n|zijn|haar|hun) vroegst|ten vroegste|op zijn vroegst vanaf)"
    r"(?: (?:op|in|per|vanaf))?\s*$"
)
_NOT = lazy_re(r"(?i)\bniet\s*$")
_TO_BEGIN = lazy_re(r"(?i)(?:,\s*)?\b(?:te beginnen|beginnend|te starten|startend)(?: (?:in|op|per|vanaf|met))?\s*$")
_BEGINS = lazy_re(r"(?i)(?:,\s*)?(?:te beginnen|beginnend|te starten|startend)\b")
_EARLIER = (Bound.BEFORE, Bound.FOR)
_REACH = 40


def from_then(mention: Mention, sentence: str) -> Mention:
    """The mention as the beginning of a stretch, together with the words that say so; unchanged where nothing does."""
    before = sentence[max(0, mention.start - _REACH) : mention.start]
    denied = _NOT.search(before) if mention.bound in _EARLIER else None
    said = denied or _NOT_BEFORE.search(before) or _TO_BEGIN.search(before)
    if said is None or mention.second is not None:
        return mention
    start = mention.start - len(said.group())
    return replace(mention, bound=Bound.FROM, start=start, text=sentence[start : mention.end])


def begins_with(mention: Mention) -> bool:
    """Whether it is a time with which something begins that has another to be done in ('in 2026, te beginnen op 1 april')."""
    return mention.bound is Bound.FROM and bool(_BEGINS.match(mention.text))
