"""A sentence taken apart: its clauses with who acts in them and the terms that stand in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from calendars.lazy_pattern import lazy_re
from calendars.mentions import Unit
from workflows.reading.commitments.clauses.actors import Actors, Group, actors_in, grouped
from workflows.reading.commitments.clauses.asked_without_om import with_what_is_asked
from workflows.reading.commitments.clauses.context import Context
from workflows.reading.commitments.clauses.coordination import coordinated
from workflows.reading.commitments.clauses.number_of_they import of_their_number
from workflows.reading.commitments.clauses.resumed_parties import with_resumed, with_told_of_party
from workflows.reading.commitments.clauses.short_names import with_short_names
from workflows.reading.commitments.spans import replaced
from workflows.reading.commitments.times.tight_terms import narrowed
from workflows.reading.commitments.times.timing import Term, terms_in
from workflows.reading.parties.refs import RefKind
from workflows.reading.sentences.clause_kinds import Clause, ClauseKind
from workflows.reading.sentences.clauses import clauses
from workflows.reading.sentences.tense import finite_verbs, is_told

_ASIDE = lazy_re(r"(?i)\s*(?:waar|wiens)")
"""'..., waarvan de behandeling in 2026 wordt verwacht, ...' tells something beside what is promised."""


_CHARGE = lazy_re(
    r"(?i)\b(?:rust|berust|ligt|is)\b.{0,40}\b(?:taak|opdracht|plicht|verplichting|verantwoordelijkheid)\b|"
    r"\b(?:het is|is het)\b.{0,30}\baan\b|\bis aan\b|"
    r"\b(?:taak|opdracht|plicht|verplichting|verantwoordelijkheid)\b.{0,80}\b(?:rust|berust|ligt)\b|"
    r"^[^,;]{0,60}\b(?:ligt|liggen|berust|berusten|is belegd) bij\b"
)
_LEADS = lazy_re(r"(?i)\b(?:regie|coördinatie|leiding|initiatief)\b.{0,80}\b(?:rust|berust|ligt)\b")
"""'De regie berust bij de gemeente. Zij organiseert ...': where nobody was spoken of before."""
_AS_MUCH = lazy_re(
    r"(?i)\b(?:evenveel|even veel|hetzelfde(?= (?:bedrag|aantal|deel|in)\b|\W*$)|eenzelfde (?:bedrag|aantal|bijdrage)|"
    r"(?:een )?even (?:groot|hoog|grote|hoge) (?:bedrag|bijdrage|deel|aantal))\b"
)
"""'Woonlint stort jaarlijks € 9.000, de gemeente stort evenveel': as often as the other."""
_WITHIN = 2
"""A clause that stands within another has its rest behind it."""
_UPON = lazy_re(r"(?i)\b(?:op|aan|bij|van)\s+(?:de |het )?$")


@dataclass(frozen=True, slots=True)
class Part:
    """A clause with who acts in it and the terms that stand in it; `start` is where it begins, past what stands between."""

    clause: Clause
    actors: Actors
    terms: tuple[Term, ...]
    start: int


@dataclass(frozen=True, slots=True)
class Taken:
    """A sentence taken apart; `before` are the parties that the sentence before is about."""

    text: str
    groups: tuple[Group, ...]
    parts: tuple[Part, ...]
    context: Context
    before: tuple[str, ...]
    _names: dict[tuple[int, int], tuple[str, ...]] = field(default_factory=dict, compare=False, repr=False)

    def words(self, part: Part) -> str:
        """The words of one clause."""
        return self.text[part.clause.start : part.clause.end]

    def names(self, *groups: Group | None) -> tuple[str, ...]:
        """The parties that these groups mean here."""
        told = [self._named(group) for group in groups if group]
        return (
            self.context.cast.in_order({name for names in told for name in names}) if len(told) > 1 else told[0] if told else ()
        )

    def _named(self, group: Group) -> tuple[str, ...]:
        """Whom one group means, asked for again and again."""
        span = (group.start, group.end)
        if span not in self._names:
            self._names[span] = self.context.names_of(group, self.text, self._meant_by(group))
        return self._names[span]

    def _meant_by(self, group: Group) -> tuple[str, ...]:
        """Whom 'zij' takes up: who acts in a clause before it ('als Woonlint het niet kan, zal zij ...'), else those before."""
        if not _is_they(group):
            return self.before
        acting = [p.actors.subject or charged(self, p) for p in self.parts if p.clause.end <= group.start]
        named = [self.context.names_of(g, self.text) for g in acting if g is not None and not _is_they(g)]
        found = next((names for names in reversed(named) if names), self.before or self.context.spoken_of)
        if len(group.refs) > 1:  # 'ondertekenen zij en de corporaties ...'
            return found
        verb = next((p.actors.verb for p in self.parts if p.clause.holds(group.start)), "")
        within = [self.context.names_of(g, self.text) for g in self.groups if g.end <= group.start and not _is_they(g)]
        return of_their_number(verb, found, within, self.text, self.context)


def _is_they(group: Group) -> bool:
    return any(ref.kind is RefKind.THEY for ref in group.refs)


def points_back(group: Group | None) -> bool:
    """'Laatstgenoemde stuurt ...': somebody does it, also where it stays open who that is."""
    return group is not None and any(ref.kind in {RefKind.FORMER, RefKind.LATTER} for ref in group.refs)


def taken_apart(sentence: str, context: Context, before: tuple[str, ...]) -> Taken:
    groups = grouped(with_resumed(sentence, with_short_names(sentence, context), context), sentence)
    terms = terms_in(
        sentence,
        calendar=context.calendar,
        year=context.year,
        beside=context.timed,
        earlier=context.earlier,
        sentence_before=context.sentence_before,
    )
    terms = [t for t in terms if not any(g.start <= t.mention.start and t.mention.end <= g.end for g in groups)]  # 'De Zomer'
    spans = [(t.mention.start, t.mention.end) for t in terms]
    found = coordinated(sentence, clauses(sentence), groups, terms, timed=context.timed)
    found = with_told_of_party(sentence, found, groups)
    found = with_what_is_asked(sentence, found, groups)
    parts = []
    for at, c in enumerate(found):
        said, whole = _whole(sentence, found, at)
        named = groups if said is sentence else [g for g in groups if said[g.start : g.end].strip()]
        mine = tuple(narrowed([t for t in terms if c.holds(t.mention.start)]))
        parts.append(Part(c, actors_in(said, whole, named, spans), mine, min(c.start, whole.start, _begun(sentence, found, at))))
    return Taken(sentence, tuple(groups), tuple(_gaps_filled(parts, sentence)), context, before)


def _whole(sentence: str, found: list[Clause], at: int) -> tuple[str, Clause]:
    """The clause, with what comes behind another within it: 'In Q4 worden, mits er geld is, tien liften geplaatst'."""
    if at >= _WITHIN and (past := _resumed(sentence, found[at - _WITHIN : at + 1])):
        return past
    begun, *rest = found[at : at + 3]
    if len(rest) < _WITHIN or [begun.kind, rest[1].kind] != [ClauseKind.MAIN] * 2 or rest[0].kind is ClauseKind.MAIN:
        return sentence, begun
    within, resumed = rest
    set_off = _set_off(sentence, begun, within)
    if not set_off or not finite_verbs(sentence, begun) or finite_verbs(sentence, resumed):
        return sentence, begun
    bare = replaced(sentence, [(within.start, within.end)], " ")
    return bare, Clause(begun.start, resumed.end, ClauseKind.MAIN)


def _begun(sentence: str, found: list[Clause], at: int) -> int:
    """Where what a clause goes on with begins: 'neemt het besluit dat nodig is in mei', past what is told within it."""
    begun, within, rest = found[at - _WITHIN : at + 1] if at >= _WITHIN else [found[at]] * 3
    told = [begun.kind, within.kind, rest.kind] == [ClauseKind.MAIN, ClauseKind.CONTENT, ClauseKind.MAIN]
    commas = any(sentence[: one.end].rstrip()[-1:] in {",", ";", ":"} for one in (begun, within))
    return begun.start if told and not commas and not finite_verbs(sentence, rest) else rest.start


def _set_off(sentence: str, begun: Clause, within: Clause) -> bool:
    """Whether a comma stands on either side of what is between, or on neither: 'dat Woonlint de lijst die er is in mei deelt'."""
    latest = sentence[within.end :].lstrip().startswith("maar ")  # '..., zodra het kan maar niet later dan 2027, een hofje'
    return latest or len({sentence[: one.end].rstrip().endswith(",") for one in (begun, within)}) == 1


def _resumed(sentence: str, around: list[Clause]) -> tuple[str, Clause] | None:
    """'..., terwijl Woonlint, die de grond al heeft, in Q3 begint': its subject before what is set off, its verb behind."""
    begun, within, rest = around
    subordinate = begun.kind is rest.kind and rest.kind in {ClauseKind.COMPLEMENT, ClauseKind.MANNER}
    set_off = _set_off(sentence, begun, within)
    told = within.kind in {ClauseKind.CONTENT, ClauseKind.COMPLEMENT}
    if not (subordinate and told and set_off) or finite_verbs(sentence, begun):
        return None
    return replaced(sentence, [(within.start, within.end)], " "), Clause(begun.start, rest.end, rest.kind)


def _gaps_filled(parts: list[Part], sentence: str) -> Iterator[Part]:
    """The parts; one without a verb after 'en' ('... en Beek 41 woningen') has the term of the part before it."""
    before: Part | None = None
    for at, part in enumerate(parts):
        open_ = part.clause.kind is ClauseKind.MAIN and not part.terms and part.actors.subject is not None
        open_ = open_ and not _has_verb_behind(parts[at : at + 3])
        before = replace(part, terms=_lent(before, part, sentence)) if open_ and before is not None else part
        yield before


def _has_verb_behind(parts: list[Part]) -> bool:
    """'...; de gemeente, die dit al deed, belt hen elke maand': its verb, with its time, stands past what is set off."""
    if len(parts) <= _WITHIN or parts[0].actors.verb:
        return False
    _, within, rest = parts
    return within.clause.kind is ClauseKind.CONTENT and rest.clause.kind is ClauseKind.MAIN and bool(rest.actors.verb)


def _lent(before: Part, part: Part, sentence: str) -> tuple[Term, ...]:
    """The terms of the part before that hold for this one too: all where it has no verb, those of the opening where it goes on
    with its verb, and those of what it is about ('van de woningen die in 2026 leegkomen, verhuurt Woonlint ...')."""
    opens = sentence[part.clause.start :].lstrip()
    if part.actors.subject is not None and _is_they(part.actors.subject):
        return ()  # '... en doen zij een voorstel': the same people go on
    if not part.actors.verb:
        return before.terms if opens.startswith(("en ", *_names(part, sentence))) else ()
    if part.clause.kind is ClauseKind.MAIN and _AS_MUCH.search(sentence, part.clause.start, part.clause.end):
        return before.terms
    goes_on = opens.lower().startswith(part.actors.verb)
    if goes_on and before.clause.kind is ClauseKind.MAIN:
        verbs = finite_verbs(sentence, before.clause)
        return tuple(t for t in before.terms if not verbs or t.mention.start < verbs[0][0])
    set_off = sentence[: before.clause.start].rstrip().endswith(",")
    restricts = before.clause.kind is ClauseKind.CONTENT and not (set_off or _ASIDE.match(sentence[before.clause.start :]))
    if goes_on and restricts and not is_told(sentence, before.clause):
        return tuple(t for t in before.terms if t.mention.bound is None and t.mention.unit is not Unit.DAY)
    return ()


def _names(part: Part, sentence: str) -> tuple[str, ...]:
    subject = part.actors.subject
    return (sentence[subject.start : subject.end],) if subject else ()


def about(sentence: Taken) -> tuple[str, ...]:
    """Whom the sentence is about: the subjects of its main clauses, also those who receive, else its agent or lead."""
    mains = [p.actors for p in sentence.parts if p.clause.kind is ClauseKind.MAIN]
    received = () if sentence.context.timed else sentence.names(*(a.receiver for a in mains))
    if received:
        return received
    names = sentence.names(*(g for a in mains for g in (a.subject, a.agent, a.lead, *a.partners)))
    return names or next((n for p in sentence.parts if (n := sentence.names(charged(sentence, p)))), ())


def charged(sentence: Taken, part: Part) -> Group | None:
    """'Op de gemeente rust de taak een programma op te stellen', 'het is aan HDS om ...': whose task the clause says it is."""
    words = sentence.words(part)
    first = not (sentence.before or sentence.context.spoken_of)
    if not _CHARGE.search(words) and not (first and _LEADS.search(words)):
        return None
    return next((g for g in sentence.groups if part.clause.holds(g.start) and _UPON.search(sentence.text[: g.start])), None)


def main_of(part: Part, parts: tuple[Part, ...]) -> Part | None:
    """The main clause that this clause belongs to: the nearest before it, else the first."""
    mains = [p for p in parts if p.clause.kind is ClauseKind.MAIN and p is not part]
    earlier = [p for p in mains if p.clause.start < part.clause.start]
    if part.clause.kind is ClauseKind.MAIN:
        return earlier[-1] if earlier else None
    return earlier[-1] if earlier else (mains[0] if mains else None)
