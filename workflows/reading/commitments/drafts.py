"""One sentence, read: its commitments with owner, lead, term, target and doubts."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from calendars.lazy_pattern import lazy_re
from calendars.periods import Period, PeriodKind
from workflows.reading.commitments.actors import Actors, Group, actors_in, finite_verbs, grouped, is_past_clause, is_perfect
from workflows.reading.commitments.context import Context
from workflows.reading.commitments.coordination import coordinated
from workflows.reading.commitments.targets import target_of
from workflows.reading.commitments.timing import Term, narrowed, terms_in
from workflows.reading.parties.references import Cast
from workflows.reading.proposal import Target
from workflows.reading.sentences.clauses import Clause, ClauseKind, clauses, is_conditional
from workflows.reading.sentences.verbs import tokens
from workflows.reading.word_sets import words

_LEADING_VERBS = lazy_re(
    r"(?i)\b(?:initieert|initiëren|organiseert|organiseren|coördineert|coördineren|regisseert|trekt|leidt|initiatief|regie|"
    r"voortouw|georganiseerd|geïnitieerd)\b"
)
_STATIVE = words(
    """
    geldt gelden bestaat bestaan blijkt blijken betreft bedraagt bedragen betekent heet lijkt telt kent kennen ligt
    liggen treedt treden stijgt daalt stijgen dalen neemt
    """
)
_EVENT = lazy_re(
    r"(?i)\bplaats\b|\bstart(?:en|t)?\b|\bbegin(?:t|nen)\b|\bvolg(?:t|en)\b|\bkom(?:t|en) er\b|\ber kom(?:t|en)\b|"
    r"\bstaa[nt] er\b|\bstaa[nt]\w*\b.*\b(?:gepland|planning|agenda)|\bgepland\b|\bvoorzien\b|\bgereed\b|\bklaar\b|"
    r"\bafgerond\b|\bopgeleverd\b|\bbeschikbaar\b|\boplevering\b|\bloopt door\b|\bloopt (?:er )?een\b|"
    r"\blopen door\b|\bvoortgezet\b|\bkomen .* aan "
    r"de beurt|\bop de agenda\b|\bgerealiseerd\b"
)
_MEETING = lazy_re(
    r"(?i)bijeen|bij elkaar|overleg|evaluatie|gesprek|rapportage|monitor|schouw|terugkoppeling|afstemming|avond|campagne|"
    r"bespreking"
)
_ANAPHOR = lazy_re(
    r"(?i)^\s*(?:daarvan|hiervan|daarvoor|hiervoor|dit|deze|daarna|hierna|vervolgens|daartoe|hiertoe|daarbij|hierbij|"
    r"tegelijk)\b"
)
_COMMITS = lazy_re(
    r"(?i)\b(?:spreken|spreekt|komen|zorgt|zorgen|streeft|streven|garandeert|garanderen|ziet|zien|borgt|borgen|belooft|"
    r"beloven|zegt|zeggen|houdt|houden|is|zijn|betekent|stelt|stellen|bevordert)\b"
)
_AGREED = lazy_re(r"(?i)\b(?:afgesproken|overeengekomen|besloten|bepaald|vastgelegd|toegezegd)\b")
_TOGETHER_AT = lazy_re(r"(?i)aan tafel|deelnemen|deelneemt|samenwerken|gezamenlijk|samen\b|zitting")
_WISH = lazy_re(r"(?i)\b(?:graag|ambitie|streven|streeft|wil|willen|voornemens|intentie|beoogt|beogen|hopen)\b")


@dataclass(frozen=True, slots=True)
class Draft:
    """A commitment in a sentence; offsets within the sentence. `own` says that the owners stand in its own words."""

    start: int
    end: int
    period: Period
    owners: tuple[str, ...]
    lead: str | None
    target: Target | None
    conditional: bool
    confidence: float
    own: bool = True
    cuts: tuple[tuple[int, int], ...] = ()

    def led_by(self, names: tuple[str, ...], cast: Cast) -> Draft:
        """The same with its lead from a neighbouring sentence; owners that were inherited give way."""
        owners = cast.in_order({*self.owners, *names}) if self.own and self.owners else names
        return replace(
            self,
            owners=owners,
            lead=names[0] if len(names) == 1 else self.lead,
            confidence=self.confidence if self.own and self.owners else 0.8,
        )


@dataclass(frozen=True, slots=True)
class _Part:
    """A clause with who acts in it and the terms that stand in it."""

    clause: Clause
    actors: Actors
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence taken apart; `before` are the parties that the sentence before is about."""

    text: str
    groups: tuple[Group, ...]
    parts: tuple[_Part, ...]
    context: Context
    before: tuple[str, ...]

    def words(self, part: _Part) -> str:
        """The words of one clause."""
        return self.text[part.clause.start : part.clause.end]

    def names(self, *groups: Group | None) -> tuple[str, ...]:
        """The parties that these groups mean here."""
        found = {n for g in groups for n in self.context.names_of(g, self.text, self.before)}
        return self.context.cast.in_order(found)


def drafts_of(sentence: str, context: Context, before: tuple[str, ...]) -> tuple[list[Draft], tuple[str, ...]]:
    """The commitments of the sentence, and the parties that it is about; `before` are those of the sentence before."""
    taken = _taken_apart(sentence, context, before)
    names = _about(taken)
    if sentence.rstrip().endswith("?"):
        return [], names
    found = [draft for part in _carrying(taken.parts) for draft in _from_part(taken, part)]
    if found and not names:
        names = found[-1].owners
    single = len({(d.start, d.end) for d in found}) <= 1
    return [replace(d, start=0, end=len(sentence)) if single else d for d in found], names


def _taken_apart(sentence: str, context: Context, before: tuple[str, ...]) -> _Sentence:
    groups = grouped(context.cast.refs(sentence), sentence)
    terms = terms_in(sentence, calendar=context.calendar, year=context.year)
    spans = [(t.mention.start, t.mention.end) for t in terms]
    parts = [
        _Part(c, actors_in(sentence, c, groups, spans), tuple(narrowed([t for t in terms if c.holds(t.mention.start)])))
        for c in coordinated(sentence, clauses(sentence), groups, terms)
    ]
    return _Sentence(sentence, tuple(groups), tuple(parts), context, before)


def _about(sentence: _Sentence) -> tuple[str, ...]:
    """Whom the sentence is about: the subjects of its main clauses, else its agent or lead."""
    mains = [p.actors for p in sentence.parts if p.clause.kind is ClauseKind.MAIN]
    return sentence.names(*(g for a in mains for g in (a.subject, a.agent, a.lead, *a.partners)))


def _carrying(parts: tuple[_Part, ...]) -> list[_Part]:
    """The clauses whose terms count: the main ones, else the first kind of subordinate clause that can carry a time."""
    for kind in (ClauseKind.MAIN, ClauseKind.COMPLEMENT, ClauseKind.PURPOSE, ClauseKind.MANNER):
        found = [p for p in parts if p.clause.kind is kind and p.terms]
        if found:
            return found
    return []


def _from_part(sentence: _Sentence, part: _Part) -> list[Draft]:
    main = _main_of(part, sentence.parts)
    names, own = _owners(sentence, part, main)
    spans = [(t.mention.start, t.mention.end) for t in part.terms]
    draft = Draft(
        start=part.clause.start,
        end=part.clause.end,
        period=part.terms[0].period,
        owners=names,
        lead=_lead(sentence, part, main),
        target=_target(sentence, part, spans),
        conditional=is_conditional(sentence.text),
        confidence=0.0,
        own=own,
        cuts=(*((g.start, g.end) for g in sentence.groups[:1]), *spans),
    )
    terms = [t for t in part.terms if _promises(sentence, part, main, t, has_owner=bool(names) and own)]
    return [replace(draft, period=t.period, confidence=_confidence(sentence, part, t, draft)) for t in terms]


def blanked(text: str, spans: list[tuple[int, int]], offset: int) -> str:
    """The text with the stretches blanked; the stretches count from `offset` before it."""
    return "".join(";" if any(a <= i + offset < b for a, b in spans) else c for i, c in enumerate(text))


def _target(sentence: _Sentence, part: _Part, spans: list[tuple[int, int]]) -> Target | None:
    """The number in the clause itself, else in what hangs on it ('om 15% ... te')."""
    hanging = [p for p in sentence.parts if p.clause.kind in {ClauseKind.PURPOSE, ClauseKind.COMPLEMENT} and not p.terms]
    for one in (part, *(p for p in hanging if p.clause.start > part.clause.start)):
        found = target_of(blanked(sentence.words(one), spans, one.clause.start))
        if found:
            return found
    return None


def _main_of(part: _Part, parts: tuple[_Part, ...]) -> _Part | None:
    """The main clause that this clause belongs to: the nearest before it, else the first."""
    mains = [p for p in parts if p.clause.kind is ClauseKind.MAIN and p is not part]
    earlier = [p for p in mains if p.clause.start < part.clause.start]
    if part.clause.kind is ClauseKind.MAIN:
        return earlier[-1] if earlier else None
    return earlier[-1] if earlier else (mains[0] if mains else None)


def _owners(sentence: _Sentence, part: _Part, main: _Part | None) -> tuple[tuple[str, ...], bool]:
    """The owners, and whether they stand in the sentence itself."""
    own = _acting(sentence, part)
    if own:
        return own, True
    subordinate = part.clause.kind is not ClauseKind.MAIN
    if main and (subordinate or (not part.actors.passive and part.clause.start > 0)):
        inherited = _acting(sentence, main)
        if inherited:
            return inherited, True
    sitting = _sitting(sentence, part)
    return (sitting, True) if sitting else (sentence.before, False)


def _acting(sentence: _Sentence, part: _Part) -> tuple[str, ...]:
    actors = part.actors
    agent = actors.agent if actors.passive or actors.subject is None else None
    return sentence.names(actors.subject, actors.lead, agent, *actors.partners)


def _sitting(sentence: _Sentence, part: _Part) -> tuple[str, ...]:
    """'... waarbij Woonlint en gemeenten aan tafel zitten': who takes part in what a passive continues."""
    after = sentence.text[part.clause.end :]
    if not part.actors.passive or not re.match(r"(?i)\s*,?\s*waar(?:bij|in|aan)\b", after) or not _TOGETHER_AT.search(after):
        return ()
    context = sentence.context
    found = {n for g in grouped(context.cast.refs(after), after) for n in context.names_of(g, after)}
    return context.cast.in_order(found)


def _promises(sentence: _Sentence, part: _Part, main: _Part | None, term: Term, *, has_owner: bool) -> bool:
    """Whether the clause promises something for this term: no past, no state, no fact about others."""
    clause, text = part.clause, sentence.text
    ruling = main if clause.kind is not ClauseKind.MAIN and main else part
    if is_past_clause(text, clause) or is_past_clause(text, ruling.clause):
        return False
    done = is_perfect(text, clause, term.mention.start)
    agreed = clause.kind is ClauseKind.COMPLEMENT and _AGREED.search(sentence.words(ruling))
    done = done or (ruling is not part and not agreed and is_perfect(text, ruling.clause, ruling.clause.end))
    if _WISH.search(text) and term.period.due.year > sentence.context.calendar.end:
        return False
    signing = sentence.context.calendar.signing
    if done and (term.period.start <= signing or term.period.kind is PeriodKind.RECURRING):
        return False
    return has_owner or _happens(sentence, part, ruling)


def _happens(sentence: _Sentence, part: _Part, ruling: _Part) -> bool:
    """Without a party that acts, only what is to be done counts: a passive, an event, what an earlier sentence began."""
    text = sentence.words(part)
    if {"wordt", "worden"} & {w for _, w in tokens(text)} or _EVENT.search(text):
        return True
    if part.actors.verb in _STATIVE:
        return False
    if part.actors.verb in {"is", "zijn", "komt", "komen", "vindt", "vinden"} and _MEETING.search(text):
        return True
    if _ANAPHOR.match(sentence.text):
        return part.actors.verb not in {"is", "zijn"}
    return not finite_verbs(sentence.text, part.clause) and ruling is part


def _lead(sentence: _Sentence, part: _Part, main: _Part | None) -> str | None:
    for one in (part, main):
        led = sentence.names(one.actors.lead) if one else ()
        if len(led) == 1:
            return led[0]
    doer = sentence.names(part.actors.subject or (part.actors.agent if part.actors.passive else None))
    return doer[0] if len(doer) == 1 and _LEADING_VERBS.search(sentence.words(part)) else None


def _confidence(sentence: _Sentence, part: _Part, term: Term, draft: Draft) -> float:
    """0.95 when all stands in one plain sentence; less for each thing that was inferred."""
    doubts = (
        (not draft.owners, 0.35),
        (bool(draft.owners) and not draft.own, 0.2),
        (term.inferred, 0.05),
        (part.clause.kind is not ClauseKind.MAIN, 0.1),
        (draft.conditional, 0.1),
        (bool(_WISH.search(sentence.text)), 0.15),
        (part.actors.passive, 0.05),
    )
    return round(max(0.1, 0.95 - sum(less for holds, less in doubts if holds)), 2)
