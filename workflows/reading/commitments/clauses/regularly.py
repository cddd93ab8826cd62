"""What another party does again and again with what was promised: '..., die de gemeente elk half jaar bundelt'."""

from __future__ import annotations

from calendars.lazy_pattern import lazy_re
from calendars.periods import PeriodKind
from workflows.reading.commitments.clauses.promises import states
from workflows.reading.commitments.clauses.taken_apart import Part, Taken
from workflows.reading.sentences.clause_kinds import ClauseKind
from workflows.reading.sentences.pronouns import RELATIVE
from workflows.reading.sentences.tense import is_told

_ALREADY = lazy_re(r"(?i)\b(?:al|reeds|altijd|sinds|tot nu toe|nu|momenteel|gebruikelijk|gewoonlijk)\b")
_TO_SOMEBODY = lazy_re(
    r"(?i)\b(?:informe|advise|ondersteun|begeleid|help|spre?ek|bezoe?k|bijpra|bijsta|rapporte|vra+g|voorzie|bel[lt]|"
    r"aanspre|meeneem|ontmoet|ontvang|vervang|controle|uitnodig|betre?k)\w*"
)
"""'Een coach, die Woonlint elk kwartaal informeert': the coach may be the one who does it."""


def does_regularly(taken: Taken, part: Part) -> bool:
    """Whether a relative clause behind a comma says what a party does in a rhythm from now on, and not how things are already."""
    text, words = taken.text, taken.words(part)
    hangs = text[: part.clause.start].rstrip().endswith(",") and bool(RELATIVE.match(words))
    if part.clause.kind is not ClauseKind.CONTENT or not hangs or part.actors.passive or not taken.names(part.actors.subject):
        return False
    rhythm = any(term.period.kind is PeriodKind.RECURRING for term in part.terms)
    known = is_told(text, part.clause) or bool(_ALREADY.search(words)) or states(part.actors.verb)
    return rhythm and bool(part.actors.verb) and not known and not _TO_SOMEBODY.search(words)
