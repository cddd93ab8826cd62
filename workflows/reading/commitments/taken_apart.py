"""A sentence taken apart: its clauses with who acts in them and the terms that stand in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from workflows.reading.commitments.actors import Actors, Group, actors_in, grouped
from workflows.reading.commitments.context import Context
from workflows.reading.commitments.coordination import coordinated
from workflows.reading.commitments.timing import Term, narrowed, terms_in
from workflows.reading.parties.references import RefKind
from workflows.reading.sentences.clauses import Clause, ClauseKind, clauses


@dataclass(frozen=True, slots=True)
class Part:
    """A clause with who acts in it and the terms that stand in it."""

    clause: Clause
    actors: Actors
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Taken:
    """A sentence taken apart; `before` are the parties that the sentence before is about."""

    text: str
    groups: tuple[Group, ...]
    parts: tuple[Part, ...]
    context: Context
    before: tuple[str, ...]

    def words(self, part: Part) -> str:
        """The words of one clause."""
        return self.text[part.clause.start : part.clause.end]

    def names(self, *groups: Group | None) -> tuple[str, ...]:
        """The parties that these groups mean here."""
        found = {n for g in groups for n in self.context.names_of(g, self.text, self._meant_by(g))}
        return self.context.cast.in_order(found)

    def _meant_by(self, group: Group | None) -> tuple[str, ...]:
        """Whom 'zij' takes up: who acts in a clause before it ('als Woonlint het niet kan, zal zij ...'), else those before."""
        if group is None or not _is_they(group):
            return self.before
        acting = [p.actors.subject for p in self.parts if p.clause.end <= group.start]
        named = [self.context.names_of(g, self.text) for g in acting if g is not None and not _is_they(g)]
        return next((names for names in reversed(named) if names), self.before)


def _is_they(group: Group) -> bool:
    return any(ref.kind is RefKind.THEY for ref in group.refs)


def taken_apart(sentence: str, context: Context, before: tuple[str, ...]) -> Taken:
    groups = grouped(context.cast.refs(sentence), sentence)
    terms = terms_in(sentence, calendar=context.calendar, year=context.year, beside=context.timed, earlier=context.earlier)
    spans = [(t.mention.start, t.mention.end) for t in terms]
    parts = [
        Part(c, actors_in(sentence, c, groups, spans), tuple(narrowed([t for t in terms if c.holds(t.mention.start)])))
        for c in coordinated(sentence, clauses(sentence), groups, terms)
    ]
    return Taken(sentence, tuple(groups), tuple(_gaps_filled(parts, sentence)), context, before)


def _gaps_filled(parts: list[Part], sentence: str) -> Iterator[Part]:
    """The parts; one without a verb after 'en' ('... en Beek 41 woningen') has the term of the part before it."""
    before: Part | None = None
    for part in parts:
        gapped = before is not None and part.clause.kind is ClauseKind.MAIN and not part.terms and not part.actors.verb
        joined = gapped and part.actors.subject is not None and sentence[part.clause.start :].lstrip().startswith("en ")
        before = replace(part, terms=before.terms) if joined and before is not None else part
        yield before


def about(sentence: Taken) -> tuple[str, ...]:
    """Whom the sentence is about: the subjects of its main clauses, else its agent or lead."""
    mains = [p.actors for p in sentence.parts if p.clause.kind is ClauseKind.MAIN]
    return sentence.names(*(g for a in mains for g in (a.subject, a.agent, a.lead, *a.partners)))


def main_of(part: Part, parts: tuple[Part, ...]) -> Part | None:
    """The main clause that this clause belongs to: the nearest before it, else the first."""
    mains = [p for p in parts if p.clause.kind is ClauseKind.MAIN and p is not part]
    earlier = [p for p in mains if p.clause.start < part.clause.start]
    if part.clause.kind is ClauseKind.MAIN:
        return earlier[-1] if earlier else None
    return earlier[-1] if earlier else (mains[0] if mains else None)
