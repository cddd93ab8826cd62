"""Dutch sentences: cut after a full stop that ends one, not after dhr., drs., art., o.a., d.d., ca. or an initial."""

from __future__ import annotations

import re
from functools import lru_cache

from calendars.lazy_pattern import lazy_re
from workflows.reading.word_sets import words

_ABBREVIATIONS = words(
    """
    dhr mevr mw drs ir ing mr dr prof jhr st art artt jo o.a a.o b.v bijv d.d dd ca circa m.b.t t.a.v t.b.v i.v.m i.s.m
    o.b.v t.o.v d.m.v d.w.z e.d etc evt excl incl max min m.u.v n.a.v n.v.t nl nr nrs o.l.v p.j p.m p/m pag blz par resp
    t.m t.e.m tel vgl v.v zgn z.g m.i.v i.c i.p.v z.s.m a.d.h.v e.v e.a s.v.p a.s jl m.n i.h.k.v t.z.t aug sept sep okt
    nov dec jan feb mrt apr jun jul q.q b.g.g vs fig tab lid afd red ds gem prov
    """
)
_STOP = lazy_re(r"[.!?…](?:(?<=[a-zà-ÿ]{3}\.)\d{1,2}(?=\s+[A-ZÀ-Ý])|(?<![.!?…].)[.!?…]*[\"'”’)\]]*(?=\s|$))")
"""What may end a sentence, also with the number of a footnote behind it ('... hebben gemeld.1 De uitkomsten ...')."""
_LAST_WORD = lazy_re(r"(?s)(?:.*[\s(\[\"'“‘])?([^\s(\[\"'“‘]+)$")
_ENUMERATION = words("etc e.d e.a enz")
_LABELLED = lazy_re(r"\b(?:of|en|label|labels|energielabel|klasse|type|naar|categorie|minimaal|t/m|tot) [A-Z]$")
"""'Label E, F of G.' ends with a letter that is no initial."""
_LETTER = lazy_re(r"(?<![^.;:])\s*\b(?P<letter>[a-h])[.)]\s+(?=[A-ZÀ-Ý])")
_SEVERAL = 2
_NEXT = lazy_re(r"\S")
_LONGEST_WORD = 120
"""So far back is looked for the word before a stop: looking through the whole text for each would take long."""
_LONGEST = 1200
"""No sentence that people sign is longer (the longest seen has 700 characters); what is, is cut, so that none takes long."""


@lru_cache(maxsize=2048)
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Start and end of each sentence in the text, without the spaces between; none is longer than 1200 characters."""
    found: list[tuple[int, int]] = []
    start = 0
    for stop in _STOP.finditer(text):
        if stop.start() >= start and _ends(text, stop):
            _add(found, text, start, stop.end())
            start = stop.end()
    _add(found, text, start, len(text))
    return tuple(part for one in found for part in _lettered(text, *one)) if _LETTER.search(text) else tuple(found)


def _lettered(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A sentence cut where it counts through its parts with letters: '... samen. a. Woonlint ... b. De gemeente ...'."""
    parts = [(start, end)]
    for letter in _LETTER.finditer(text, start, end):
        if letter["letter"] == chr(ord("a") + len(parts) - 1):
            parts[-1:] = [(parts[-1][0], letter.start()), (letter.end(), end)]
    return [(a, b) for a, b in parts if text[a:b].strip()] if len(parts) > _SEVERAL else [(start, end)]


def _add(found: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while end - start > _LONGEST:
        cut = max(text.rfind(mark, start + _LONGEST // 2, start + _LONGEST) for mark in ";, ")
        cut = cut + 1 if cut > 0 else start + _LONGEST
        _add(found, text, start, cut)
        start = cut
    inside = text[start:end]
    lead = len(inside) - len(inside.lstrip())
    if inside.strip():
        found.append((start + lead, start + len(inside.rstrip())))


def _ends(text: str, stop: re.Match[str]) -> bool:
    following = _NEXT.search(text, stop.end())
    if not following:
        return True
    after = following.group()
    if stop.group()[0] in "!?…":
        return not after.islower()
    before = text[max(0, stop.start() - _LONGEST_WORD) : stop.start()]
    word = _LAST_WORD.match(before)
    last = word.group(1).lower() if word else ""
    if len(last) == 1 and _LABELLED.search(before):
        return not after.islower()
    if last in _ABBREVIATIONS or re.fullmatch(r"(?:[a-z]\.)*[a-z]", last):
        return last in _ENUMERATION and after.isupper()
    if after.islower():
        return False
    return not (last.isdigit() and len(last) <= 2 and after.isdigit())
