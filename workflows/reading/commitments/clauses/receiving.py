"""Clauses of which the subject only receives what is promised: 'de gemeente krijgt van Woonlint een overzicht'."""

from __future__ import annotations

from calendars.lazy_pattern import lazy_re
from workflows.reading.sentences.clause_kinds import Clause
from workflows.reading.word_sets import words

RECEIVING = words("krijgt krijgen ontvangt ontvangen")
"""With these verbs the one who acts is the giver: 'de gemeente krijgt van Woonlint een overzicht'; never who receives."""
AWAITED = lazy_re(r"(?i)\bverwacht\b")
"""'De uitspraak wordt in Q3 verwacht': what others decide."""
_AWAITS = words("verwacht verwachten")
_SAYS_WHAT = lazy_re(r"\s*,?\s*(?:dat|om)\b")
_MAY_ACT = lazy_re(r"(?i)\b(?:de|een) (?:opdracht|taak|gelegenheid|kans|ruimte|rol|mogelijkheid)\b")
"""'HDS krijgt van Woonlint de gelegenheid om in mei te adviseren': who gets it is the one who acts."""
_HOSTS = lazy_re(
    r"(?i)\bontvang(?:t|en)\b.*\b(?:voor|op|tijdens|bij) (?:\w+ )?(?:\w*bezoek|rondleiding|excursie)|\bte gast\b|\bals gast"
)
"""Who receives people is the one who acts: 'de corporaties ontvangen de raad voor een werkbezoek'."""


def is_received(sentence: str, clause: Clause, verb: str) -> bool:
    """Whether what is promised comes to somebody: 'de gemeente krijgt van Woonlint ...', 'van Woonlint wordt ... verwacht'."""
    said = sentence[clause.start : clause.end]
    awaited = verb in {"wordt", "worden"} and bool(AWAITED.search(said))
    awaited = awaited or (verb in _AWAITS and not _SAYS_WHAT.match(sentence, clause.end))
    return awaited or (verb in RECEIVING and not (_HOSTS.search(sentence) or _MAY_ACT.search(said)))
