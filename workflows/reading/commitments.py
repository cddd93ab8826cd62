"""One sentence, read: its commitments with owner, lead, term, target and doubts."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from calendars.periods import Period, PeriodKind
from workflows.reading.actors import Actors, Group, actors_in, finite_verbs, grouped, is_past_clause, is_perfect
from workflows.reading.clauses import Clause, ClauseKind, clauses, is_conditional
from workflows.reading.proposal import PartyRole, Target
from workflows.reading.references import Cast, RefKind
from workflows.reading.targets import target_of
from workflows.reading.timing import Calendar, Term, narrowed, terms_in
from workflows.reading.verbs import is_finite, tokens

_LEADING_VERBS = re.compile(
    r"(?i)\b(?:initieert|initiëren|organiseert|organiseren|coördineert|coördineren|regisseert|trekt|leidt|initiatief|regie|"
    r"voortouw|georganiseerd|geïnitieerd)\b"
)
_STATIVE = frozenset(
    [
        "geldt",
        "gelden",
        "bestaat",
        "bestaan",
        "blijkt",
        "blijken",
        "betreft",
        "bedraagt",
        "bedragen",
        "betekent",
        "heet",
        "lijkt",
        "telt",
        "kent",
        "kennen",
        "ligt",
        "liggen",
        "treedt",
        "treden",
        "stijgt",
        "daalt",
        "stijgen",
        "dalen",
        "neemt",
    ]
)
_EVENT = re.compile(
    r"(?i)\bplaats\b|\bstart(?:en|t)?\b|\bbegin(?:t|nen)\b|\bvolg(?:t|en)\b|\bkom(?:t|en) er\b|\ber kom(?:t|en)\b|"
    r"\bstaa[nt]\w*\b.*\b(?:gepland|planning|agenda)|\bgepland\b|\bvoorzien\b|\bgereed\b|\bklaar\b|"
    r"\bafgerond\b|\bopgeleverd\b|\bbeschikbaar\b|\boplevering\b|\bloopt door\b|\blopen door\b|\bvoortgezet\b|\bkomen .* aan "
    r"de beurt|\bop de agenda\b|\bgerealiseerd\b"
)
_MEETING = re.compile(
    r"(?i)overleg|bijeenkomst|evaluatie|gesprek|rapportage|monitor|schouw|terugkoppeling|afstemming|avond|campagne|bespreking"
)
_ANAPHOR = re.compile(
    r"(?i)^\s*(?:daarvan|hiervan|daarvoor|hiervoor|dit|deze|daarna|hierna|vervolgens|daartoe|hiertoe|daarbij|hierbij|"
    r"tegelijk)\b"
)
_COMMITS = re.compile(
    r"(?i)\b(?:spreken|spreekt|komen|zorgt|zorgen|streeft|streven|garandeert|garanderen|ziet|zien|borgt|borgen|belooft|"
    r"beloven|zegt|zeggen|houdt|houden|is|zijn|betekent|stelt|stellen|bevordert)\b"
)
_TOGETHER_AT = re.compile(r"(?i)aan tafel|deelnemen|deelneemt|samenwerken|gezamenlijk|samen\b|zitting")
_WISH = re.compile(r"(?i)\b(?:graag|ambitie|streven|streeft|wil|willen|voornemens|intentie|beoogt|beogen|hopen)\b")


@dataclass(frozen=True, slots=True)
class Context:
    """What surrounds a sentence: the parties, the calendar, the whole text of its afspraak, the years named there."""

    cast: Cast
    calendar: Calendar
    about: str
    heading: str = ""
    passage: str = ""
    years: tuple[int, ...] = ()

    @property
    def year(self) -> int | None:
        """The year for a term without one: the afspraak's own, where it names just one."""
        return self.years[0] if self.years and len(set(self.years)) == 1 else None

    def names_of(self, group: Group | None, sentence: str, before: tuple[str, ...] = ()) -> tuple[str, ...]:
        """The parties that a group of words means here."""
        found: set[str] = set()
        for ref in group.refs if group else ():
            match ref.kind:
                case RefKind.NAMED:
                    found |= set(ref.names)
                case RefKind.ROLE if ref.role:
                    found |= set(self._of_role(ref.role, sentence, plural=ref.plural))
                case RefKind.ALL:
                    found |= set(self._partijen(sentence[ref.start : ref.end]))
                case RefKind.WE:
                    found |= set(self._named_here())
                case RefKind.THEY:
                    found |= set(before)
        return self.cast.in_order(found)

    def _of_role(self, role: PartyRole, sentence: str, *, plural: bool) -> tuple[str, ...]:
        everyone = self.cast.of_role(role)
        if plural or len(everyone) < 2:
            return everyone
        for text in (sentence, self.passage, self.about, self.heading):
            here = self.cast.places_in(text) if role is PartyRole.GEMEENTE else self._spoken_of(role, text)
            if here:
                return here
        return everyone

    def _spoken_of(self, role: PartyRole, text: str) -> tuple[str, ...]:
        names = {n for r in self.cast.refs(text) for n in r.names}
        return tuple(n for n in self.cast.of_role(role) if n in names)

    def _partijen(self, words: str) -> tuple[str, ...]:
        if re.search(r"(?i)\b(?:beide|twee|betrokken)\b", words):
            here = self._named_here()
            if "betrokken" in words.lower() or len(here) == 2:
                return here
        return self.cast.signers

    def _named_here(self) -> tuple[str, ...]:
        """All whom the afspraak is about, in doubt all who sign."""
        found: set[str] = set()
        for ref in self.cast.refs(self.about):
            if ref.kind is RefKind.NAMED:
                found |= set(ref.names)
            elif ref.kind is RefKind.ROLE and ref.role:
                found |= set(self._of_role(ref.role, self.about, plural=ref.plural))
            elif ref.kind is RefKind.ALL:
                return self.cast.signers
        return self.cast.in_order(found) if len(found) > 1 else self.cast.signers


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


def drafts_of(sentence: str, context: Context, before: tuple[str, ...]) -> tuple[list[Draft], tuple[str, ...]]:
    """The commitments of the sentence, and the parties that it is about; `before` are those of the sentence before."""
    groups = grouped(context.cast.refs(sentence), sentence)
    terms = terms_in(sentence, calendar=context.calendar, year=context.year)
    spans = [(t.mention.start, t.mention.end) for t in terms]
    parts = [
        _Part(c, actors_in(sentence, c, groups, spans), tuple(narrowed([t for t in terms if c.holds(t.mention.start)])))
        for c in _cut(sentence, clauses(sentence), groups, terms)
    ]
    names = _about(sentence, parts, context, before)
    if sentence.rstrip().endswith("?"):
        return [], names
    found = [d for part in _carrying(parts) for d in _from_part(sentence, part, parts, groups, context, before)]
    if found and not names:
        names = found[-1].owners
    single = len({(d.start, d.end) for d in found}) <= 1
    return [replace(d, start=0, end=len(sentence)) if single else d for d in found], names


def _cut(sentence: str, found: list[Clause], groups: list[Group], terms: list[Term]) -> list[Clause]:
    """Clauses cut once more where 'en' joins two with a subject or a term of their own."""
    out: list[Clause] = []
    for clause in found:
        if clause.kind not in {ClauseKind.MAIN, ClauseKind.COMPLEMENT}:
            out.append(clause)
            continue
        start = clause.start
        for match in re.finditer(r"(?i)(?:,|;)?\s(?:en|maar|waarna)\s", sentence[clause.start : clause.end]):
            at = clause.start + match.start() + (1 if match.group()[0] in ",;" else 0)
            if at > start and _new_subject(sentence, clause, clause.start + match.end(), at, start, groups, terms):
                out.append(Clause(start, at, clause.kind))
                start = at
        out.append(Clause(start, clause.end, clause.kind))
    return out


def _new_subject(sentence: str, clause: Clause, after: int, at: int, start: int, groups: list[Group], terms: list[Term]) -> bool:
    """Whether a new commitment begins here: a party with a verb right after it, or a verb where both sides have a term."""
    if not any(is_finite(w) for _, w in finite_verbs(sentence, Clause(start, at, clause.kind))):
        return False
    group = next((g for g in groups if 0 <= g.start - after <= 4), None)
    if group:
        next_word = tokens(sentence[group.end : clause.end])[:1]
        return bool(next_word) and is_finite(next_word[0][1])
    sides = any(start <= t.mention.start < at for t in terms) and any(at <= t.mention.start < clause.end for t in terms)
    return sides and bool(finite_verbs(sentence, Clause(at, clause.end, clause.kind)))


def _about(sentence: str, parts: list[_Part], context: Context, before: tuple[str, ...]) -> tuple[str, ...]:
    """Whom the sentence is about: the subjects of its main clauses, else its agent or lead."""
    found: set[str] = set()
    for part in parts:
        if part.clause.kind is ClauseKind.MAIN:
            for group in (part.actors.subject, part.actors.agent, part.actors.lead, *part.actors.partners):
                found |= set(context.names_of(group, sentence, before))
    return context.cast.in_order(found)


def _carrying(parts: list[_Part]) -> list[_Part]:
    """The clauses whose terms count: the main ones, else the first kind of subordinate clause that can carry a time."""
    for kind in (ClauseKind.MAIN, ClauseKind.COMPLEMENT, ClauseKind.PURPOSE, ClauseKind.MANNER):
        found = [p for p in parts if p.clause.kind is kind and p.terms]
        if found:
            return found
    return []


def _from_part(
    sentence: str, part: _Part, parts: list[_Part], groups: list[Group], context: Context, before: tuple[str, ...]
) -> list[Draft]:
    main = _main_of(part, parts)
    names, own = _owners(sentence, part, main, context, before)
    terms = [t for t in part.terms if _promises(sentence, part, main, t, context, has_owner=bool(names) and own)]
    lead = _lead(sentence, part, main, names, context, before)
    conditional = is_conditional(sentence)
    target = target_of(_without(sentence, part, [t.mention for t in part.terms]))
    spans = tuple((g.start, g.end) for g in groups[:1]) + tuple((t.mention.start, t.mention.end) for t in part.terms)
    return [
        Draft(
            part.clause.start,
            part.clause.end,
            t.period,
            names,
            lead,
            target,
            conditional,
            _confidence(sentence, part, t, names, own=own, conditional=conditional),
            own,
            spans,
        )
        for t in terms
    ]


def _main_of(part: _Part, parts: list[_Part]) -> _Part | None:
    """The main clause that this clause belongs to: the nearest before it, else the first."""
    mains = [p for p in parts if p.clause.kind is ClauseKind.MAIN and p is not part]
    earlier = [p for p in mains if p.clause.start < part.clause.start]
    if part.clause.kind is ClauseKind.MAIN:
        return earlier[-1] if earlier else None
    return earlier[-1] if earlier else (mains[0] if mains else None)


def _owners(
    sentence: str, part: _Part, main: _Part | None, context: Context, before: tuple[str, ...]
) -> tuple[tuple[str, ...], bool]:
    """The owners, and whether they stand in the sentence itself."""
    own = _acting(sentence, part, context, before)
    if own:
        return own, True
    if part.clause.kind is not ClauseKind.MAIN or (main and not part.actors.passive and part.clause.start > 0):
        inherited = _acting(sentence, main, context, before) if main else ()
        if inherited:
            return inherited, True
    sitting = _sitting(sentence, part, context)
    if sitting:
        return sitting, True
    return before, False


def _acting(sentence: str, part: _Part, context: Context, before: tuple[str, ...]) -> tuple[str, ...]:
    actors = part.actors
    found: set[str] = set()
    for group in (actors.subject, actors.lead, actors.agent if actors.passive or actors.subject is None else None):
        found |= set(context.names_of(group, sentence, before))
    if found or actors.partners:
        for group in actors.partners:
            found |= set(context.names_of(group, sentence, before))
    return context.cast.in_order(found)


def _sitting(sentence: str, part: _Part, context: Context) -> tuple[str, ...]:
    """'... waarbij Vivare en gemeenten aan tafel zitten': who takes part in what a passive continues."""
    after = sentence[part.clause.end :]
    if not part.actors.passive or not re.match(r"(?i)\s*,?\s*waar(?:bij|in|aan)\b", after) or not _TOGETHER_AT.search(after):
        return ()
    found = {n for g in grouped(context.cast.refs(after), after) for n in context.names_of(g, after)}
    return context.cast.in_order(found)


def _promises(sentence: str, part: _Part, main: _Part | None, term: Term, context: Context, *, has_owner: bool) -> bool:
    """Whether the clause promises something for this term: no past, no state, no fact about others."""
    clause = part.clause
    ruling = main if clause.kind is not ClauseKind.MAIN and main else part
    if is_past_clause(sentence, clause) or is_past_clause(sentence, ruling.clause):
        return False
    done = is_perfect(sentence, clause, term.mention.start) or (
        ruling is not part and is_perfect(sentence, ruling.clause, ruling.clause.end)
    )
    if done and (term.period.start <= context.calendar.signing or term.period.kind is PeriodKind.RECURRING):
        return False
    if has_owner:
        return True
    return _happens(sentence, part, ruling)


def _happens(sentence: str, part: _Part, ruling: _Part) -> bool:
    """Without a party that acts, only what is to be done counts: a passive, an event, what an earlier sentence began."""
    text = sentence[part.clause.start : part.clause.end]
    words = {w for _, w in tokens(text)}
    if words & {"wordt", "worden"} or _EVENT.search(text):
        return True
    if part.actors.verb in _STATIVE:
        return False
    if part.actors.verb in {"is", "zijn", "komt", "komen", "vindt", "vinden"} and _MEETING.search(text):
        return True
    if _ANAPHOR.match(sentence):
        return part.actors.verb not in {"is", "zijn"}
    return not finite_verbs(sentence, part.clause) and ruling is part


def _lead(
    sentence: str, part: _Part, main: _Part | None, names: tuple[str, ...], context: Context, before: tuple[str, ...]
) -> str | None:
    for one in (part, main):
        led = context.names_of(one.actors.lead, sentence, before) if one else ()
        if len(led) == 1:
            return led[0]
    subject = context.names_of(part.actors.subject or (part.actors.agent if part.actors.passive else None), sentence, before)
    if len(subject) == 1 and _LEADING_VERBS.search(sentence[part.clause.start : part.clause.end]):
        return subject[0]
    return None


def _without(sentence: str, part: _Part, mentions: list[object]) -> str:
    """The clause's words with the words of time blanked."""
    spans = [(getattr(m, "start", 0), getattr(m, "end", 0)) for m in mentions]
    return "".join(";" if any(a <= i < b for a, b in spans) else sentence[i] for i in range(part.clause.start, part.clause.end))


def _confidence(sentence: str, part: _Part, term: Term, names: tuple[str, ...], *, own: bool, conditional: bool) -> float:
    """1 when all stands in one plain sentence; less for each thing that was inferred."""
    sure = 0.95
    sure -= 0.35 if not names else 0.2 if not own else 0.0
    sure -= 0.05 if term.inferred else 0.0
    sure -= 0.1 if part.clause.kind is not ClauseKind.MAIN else 0.0
    sure -= 0.1 if conditional else 0.0
    sure -= 0.15 if _WISH.search(sentence) else 0.0
    sure -= 0.05 if part.actors.passive else 0.0
    return round(max(0.1, sure), 2)
