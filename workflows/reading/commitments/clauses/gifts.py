"""Of whom something is that will be there: 'Q4: gezamenlijke terugblik van gemeente en corporatie', 'er volgt een brief van
HDS'."""

from __future__ import annotations

from calendars.lazy_pattern import lazy_re
from workflows.reading.commitments.clauses.taken_apart import Part, Taken
from workflows.reading.sentences.clause_kinds import ClauseKind
from workflows.reading.sentences.verbs import tokens
from workflows.reading.word_sets import words

_GIFT_OF = lazy_re(
    r"(?i)(?:\bgezamenlijke? [a-zà-ÿ-]+|(?<![\w-])(?:reactie|advies|bod|terugblik|voorstel|terugkoppeling|presentatie|rapportage|"
    r"inbreng|zienswijze|toelichting|besluit|brief|verslag|opgave))\s+van (?:de |het |beide |alle )?$"
)
_COMES = words("volgt volgen verschijnt komt komen ligt") | {""}
_ABOUT = words("van over naar met tegen bij")


def given(sentence: Taken, part: Part) -> tuple[str, ...]:
    """Whose it is, in a line without a verb or with one that says no more than that it comes."""
    if part.actors.verb not in _COMES or part.clause.kind is not ClauseKind.MAIN or " van " not in sentence.text:
        return ()
    for group in sentence.groups:
        gift = _GIFT_OF.search(sentence.text, part.clause.start, group.start) if part.clause.holds(group.start) else None
        if gift:
            said = {word for _, word in tokens(sentence.text[part.clause.start : gift.start()])}
            return () if said & _ABOUT else sentence.names(group)
    return ()
