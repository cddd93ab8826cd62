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

_SOMETHING_NEW = lazy_re(r"(?i)\been (?:(?!(?:de|het|een|haar|zijn|hun|alle|deze|met|bij|voor) )[a-zà-ÿ-]+ ?){1,4}$")
_USES = lazy_re(r"(?i)\b(?:gebruik|hante|toepas|nodig|ken[nt]|geldt|gelden)\w*")
"""'Een formulier dat Woonlint elke maand gebruikt': how things are."""


def does_regularly(taken: Taken, part: Part) -> bool:
    """Whether a relative clause says what is done in a rhythm from now on, and not how things are already: of anything behind a
    comma, of something new without one ('stelt een lijst op die de gemeente elke maand bijwerkt')."""
    text, words, actors = taken.text, taken.words(part), part.actors
    before = text[: part.clause.start].rstrip()
    if part.clause.kind is not ClauseKind.CONTENT or not RELATIVE.match(words):
        return False
    new = bool(_SOMETHING_NEW.search(before)) and not _USES.search(words)
    acts = taken.names(actors.agent) if actors.passive else taken.names(actors.subject)
    if not (acts or (new and actors.passive)) or not (new or (before.endswith(",") and not actors.passive)):
        return False
    rhythm = any(term.period.kind is PeriodKind.RECURRING for term in part.terms)
    known = is_told(text, part.clause) or bool(_ALREADY.search(words)) or states(actors.verb)
    return rhythm and bool(actors.verb) and not known and (actors.passive or not _TO_SOMEBODY.search(words))
