"""Who acts in the sentences of an afspraak, with or without a date; and which parties stand near one that names nobody."""

from __future__ import annotations

from workflows.reading.commitments.clauses.actors import Actors, actors_in, grouped
from workflows.reading.commitments.clauses.context import Context
from workflows.reading.commitments.clauses.cues import lead_cue
from workflows.reading.commitments.times.timing import Calendar, terms_in
from workflows.reading.parties.references import Cast
from workflows.reading.proposal import PartyRole, Proposal, ProposedAfspraak
from workflows.reading.sentences.boundaries import sentences
from workflows.reading.sentences.clause_kinds import ClauseKind
from workflows.reading.sentences.clauses import clauses
from workflows.reading.sentences.verbs import is_past
from workflows.reading.word_sets import words

MOST_NAMED = 3
OPINIONS = words(
    "is zijn heeft hebben vindt vinden hecht hechten onderschrijft onderschrijven erkent erkennen staat staan ziet zien"
)
"""Verbs of a state or an opinion: nobody does anything yet."""
_SPEAKING = frozenset({ClauseKind.MAIN, ClauseKind.COMPLEMENT})


class Scene:
    """The parties of a proposal, ready to be looked for in its afspraken."""

    def __init__(self, proposal: Proposal) -> None:
        self.proposal = proposal
        self.cast = Cast(proposal.parties)
        year = proposal.year_start or 2000
        self._calendar = Calendar(year, proposal.year_end or year, proposal.signed_on)

    def names_somebody(self, text: str) -> bool:
        """Whether a sentence of the text says who acts: as its subject, after 'door', or as the one who leads."""
        context = self._context(text)
        for start, end in sentences(text):
            sentence = text[start:end]
            if lead_cue(sentence, context) or any(map(_acting, self.actors(sentence))):
                return True
        return False

    def core_of(self, text: str) -> str:
        """The sentence that comes nearest to a promise: somebody does something, not in the past; else the first one."""
        found = [text[start:end] for start, end in sentences(text)]
        return next((s for s in found if any(map(_acts_now, self.actors(s)))), found[0] if found else text)

    def says_when(self, sentence: str) -> bool:
        """Whether it has a term, so that only who does it is lacking: 'het aantal klachten daalt in 2026 met een kwart'."""
        return not OPINIONS & {a.verb for a in self.actors(sentence)} and bool(
            terms_in(sentence, calendar=self._calendar, year=None)
        )

    def actors(self, sentence: str) -> list[Actors]:
        """Who does what in the clauses of the sentence that can promise something."""
        groups = grouped(self.cast.refs(sentence), sentence)
        return [actors_in(sentence, clause, groups, []) for clause in clauses(sentence) if clause.kind in _SPEAKING]

    def nearby(self, afspraak: ProposedAfspraak) -> tuple[str, ...]:
        """Whom the afspraak itself speaks of, else who acts in the afspraken around it, else who signed; at most three."""
        everyone = self._mentioned(afspraak.text) or self._around(afspraak) or self.cast.signers
        signers = [name for name in everyone if name in self.cast.signers]
        return tuple(signers or [p.name for p in self.proposal.parties if p.role is not PartyRole.OTHER])[:MOST_NAMED]

    def _mentioned(self, text: str) -> tuple[str, ...]:
        context = self._context(text)
        names = [name for group in grouped(self.cast.refs(text), text) for name in context.names_of(group, text)]
        return tuple(dict.fromkeys(names))

    def _around(self, afspraak: ProposedAfspraak) -> tuple[str, ...]:
        """The owners of the nearest afspraken of the same theme, nearest first."""
        rows = [row for row in self.proposal.afspraken if row.theme == afspraak.theme]
        here = next((place for place, row in enumerate(rows) if row is afspraak), 0)
        near = sorted(enumerate(rows), key=lambda pair: abs(pair[0] - here))
        return tuple(dict.fromkeys(name for _, row in near for task in row.tasks for name in task.owners))

    def _context(self, text: str) -> Context:
        return Context(self.cast, self._calendar, about=text, passage=text)


def _acting(actors: Actors) -> bool:
    return actors.subject is not None or actors.agent is not None or actors.lead is not None


def _acts_now(actors: Actors) -> bool:
    return bool(actors.verb) and (actors.passive or _acting(actors)) and not is_past(actors.verb) and actors.verb not in OPINIONS
