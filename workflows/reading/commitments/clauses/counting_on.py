"""A sentence that says how many of what was promised before it, and when: 'In 2026 betreft dit 85 woningen, in 2027 de rest'."""

from __future__ import annotations

from calendars.lazy_pattern import lazy_re
from workflows.reading.commitments.clauses.taken_apart import Taken
from workflows.reading.sentences.clause_kinds import ClauseKind
from workflows.reading.sentences.clauses import clauses
from workflows.reading.sentences.tense import finite_verbs, is_told
from workflows.reading.word_sets import words

_SO_MANY = lazy_re(
    r"(?i)\b(?:betreft|betreffen|gaat|zijn) (?:dit|het|dat)\b[^;:]*\d|"
    r"^\s*(?:het|dit|dat|daarbij|hierbij) (?:betreft|gaat(?: het)?)\b[^;:]*\d"
)
_BOUND = lazy_re(r"(?i)\b(?:hooguit|hoogstens|maximaal|ten hoogste|geen|niet)\b")
"""'Woonlint verkoopt geen woningen in Oost. In West zijn dat er hooguit 3': what is not done."""
_AS_IT_IS = words(
    """
    is zijn heeft hebben telt tellen kent kennen bezit bezitten bestaat bestaan verwacht verwachten schat schatten voorziet
    geldt gelden ligt liggen staat staan kost kosten
    """
)


def takes_up_count(sentence: str) -> bool:
    """'In 2026 betreft dit 85 woningen', 'Het gaat om 24 woningen in 2026': so many of what was said."""
    return bool(_SO_MANY.search(sentence))


def counts_on(taken: Taken) -> bool:
    """Whether the sentence counts what a party promises in the one before; that tells no fact ('Woonlint heeft er 155')"""
    before = taken.context.sentence_before
    if not taken.before or not before or not takes_up_count(taken.text) or _BOUND.search(f"{before} {taken.text}"):
        return False
    mains = [c for c in clauses(before) if c.kind is ClauseKind.MAIN]
    verbs = [verb for c in mains for _, verb in finite_verbs(before, c)[:1]]
    return bool(verbs) and not _AS_IT_IS & set(verbs) and not any(is_told(before, c) for c in mains)
