"""The verb of a clause that leaves out its own: 'Woonlint herstelt de daken en De Poort de gevels'."""

from __future__ import annotations

from workflows.reading.commitments.clauses.taken_apart import Part, Taken
from workflows.reading.commitments.spans import replaced
from workflows.reading.sentences.clause_kinds import ClauseKind
from workflows.reading.sentences.resuming import PARTICLES
from workflows.reading.sentences.verb_words import AUXILIARIES
from workflows.reading.sentences.verbs import tokens


def gapped_verb(sentence: Taken, part: Part) -> str:
    """The verb of the nearest clause before it that has one and is complete with it, which is no 'pakt ... aan'."""
    if part.actors.verb or part.actors.subject is None or part.clause.kind is not ClauseKind.MAIN:
        return ""
    before = [p for p in sentence.parts if p.clause.end <= part.clause.start and p.actors.verb]
    if not before or before[-1].clause.kind is not ClauseKind.MAIN or before[-1].actors.passive:
        return ""
    verb, clause = before[-1].actors.verb, before[-1].clause
    times = [(term.mention.start, term.mention.end) for term in before[-1].terms]
    said = tokens(replaced(sentence.words(before[-1]), times, " ", offset=clause.start))
    return "" if verb in AUXILIARIES or said[-1][1] in PARTICLES else verb
