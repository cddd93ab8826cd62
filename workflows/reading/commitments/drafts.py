"""One sentence, read: its commitments with owner, lead, term, target and doubts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from calendars.lazy_pattern import lazy_re
from calendars.periods import Period, PeriodKind
from workflows.reading.commitments.clauses.actors import Group
from workflows.reading.commitments.clauses.asked import asked
from workflows.reading.commitments.clauses.context import Context
from workflows.reading.commitments.clauses.doers import acting, antecedent, lead_of, owners_of
from workflows.reading.commitments.clauses.done_first import does_first
from workflows.reading.commitments.clauses.gapped import gapped_verb
from workflows.reading.commitments.clauses.no_promises import promises_nothing
from workflows.reading.commitments.clauses.promises import Promising, states, wishes
from workflows.reading.commitments.clauses.regularly import does_regularly
from workflows.reading.commitments.clauses.taken_apart import Part, Taken, about, main_of, taken_apart
from workflows.reading.commitments.spans import Stretches
from workflows.reading.commitments.told_targets import told_target
from workflows.reading.parties.references import Cast
from workflows.reading.proposal import Target
from workflows.reading.sentences.clause_kinds import ClauseKind
from workflows.reading.sentences.clauses import is_conditional
from workflows.reading.sentences.pronouns import RELATIVE
from workflows.reading.sentences.tense import is_told
from workflows.reading.sentences.verbs import is_finite, tokens


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
    times: Stretches = ()
    doers: Stretches = ()
    at: int = -1
    """Where its own time stands; -1 where that stands in a cell."""
    verb: str = ""
    """What its name begins with: the verb of what announces it, where its own words only end that ('... uit'), of the clause
    before it, where it has none ('... en De Poort de daken'), or 'om'."""

    @property
    def cuts(self) -> Stretches:
        """The stretches that say when and who, and not what."""
        return (*self.doers, *self.times)

    def led_by(self, names: tuple[str, ...], cast: Cast) -> Draft:
        """The same with its lead from a neighbouring sentence; inherited owners give way, unless it is one of them."""
        among = set(names) <= set(self.owners)
        owners = cast.in_order({*self.owners, *names}) if among or (self.own and self.owners) else names
        return replace(
            self,
            owners=owners,
            lead=names[0] if len(names) == 1 else self.lead,
            confidence=self.confidence if self.own and self.owners else 0.8,
        )


_READY = lazy_re(
    r"(?i)\b(?:gereed|klaar|af|afgerond|beschikbaar|open|operationeel|opgeleverd|vastgesteld|bemenst)\s+(?:is|zijn|komt|komen)\s*[.,;]?\s*$"
)
"""'De gemeente zorgt voor een visie die vóór de zomer gereed is': what is to be there at the term."""

_IS_READY = lazy_re(r"(?i)\b(?:is|zijn) (?:afgerond|gereed|klaar)\s*[.,;]?\s*$")
"""'... voert HDS een onderzoek uit, dat uiterlijk 15 mei is afgerond'."""
_HANDS_OVER = lazy_re(
    r"(?i)\b(?:(?:aan|toe|door)?(?:levert|leveren|stuurt|sturen|zendt|zenden)|verstrekt|verstrekken|aanreikt|aanreiken|indient|"
    r"indienen|(?:ter )?beschikking stel(?:t|len)|beschikbaar stel(?:t|len)|uitbrengt|uitbrengen|geeft|geven)\s*[.;,]?\s*$"
)
_EXPECTED = lazy_re(r"(?i)\b(?:naar verwachting|vermoedelijk|waarschijnlijk|verwacht)\b")
_WAITS = lazy_re(r"(?i)\bwacht(?:en)?\b.*\b(?:op|af)\b|\bin afwachting van\b")
_UPON_IT = lazy_re(r"(?i)\s*waar(?:op|over|uit|van)\b")
_NEXT = lazy_re(r"(?i)\s*(?:waarna|dat|die|welke|waarvan er)\b")
_ASKED = 0.2
"""So much less sure it is that somebody will do what another asks of them."""
_MOST = 40
"""So many terms has no clause: twelve months twice, and the quarters. One that has more is no promise of an agreement."""


def drafts_of(sentence: str, context: Context, before: tuple[str, ...]) -> tuple[list[Draft], tuple[str, ...]]:
    """The commitments of the sentence, and the parties that it is about; `before` are those of the sentence before."""
    taken = taken_apart(sentence, context, before)
    names = about(taken)
    if promises_nothing(sentence):
        return [], names
    parts = _carrying(taken)
    parts = [part for part in parts if part.clause.kind is not ClauseKind.CONTENT] if context.timed else parts
    found = [draft for part in parts for draft in _from_part(taken, part)]
    if found and not names:
        names = found[-1].owners
    single = len({(d.start, d.end) for d in found}) <= 1
    begun = {draft.start for draft in found}
    whole = single and not (found and _is_of_another(found[0], taken))
    return [_whole(d, sentence, taken) if whole else _with_its_content(d, taken, begun) for d in found], names


def promised(sentence: str, context: Context) -> bool:
    """Whether a sentence without a time of its own says what a party does: present tense, not of how things are."""
    taken = taken_apart(sentence, context, ())
    acts = [p for p in taken.parts if p.clause.kind is ClauseKind.MAIN and p.actors.subject is not None and p.actors.verb]
    return any(not is_told(sentence, p.clause) and not states(p.actors.verb) for p in acts) and not wishes(sentence)


def _with_its_content(draft: Draft, taken: Taken, begun: set[int]) -> Draft:
    """The draft with the clause right behind it that says what it is about ('bekijkt of er ruimte is') and promises nothing."""
    follows = next((part.clause for part in taken.parts if part.clause.start == draft.end), None)
    if follows is None or follows.kind not in {ClauseKind.CONTENT, ClauseKind.PURPOSE} or follows.start in begun:
        return draft
    return replace(draft, end=follows.end)


def _whole(draft: Draft, sentence: str, taken: Taken) -> Draft:
    """The draft with the words of its sentence, which holds no other; of two clauses about a semicolon only those of its own,
    and of one that is explained ('De gemeente maakt ruimte: zij wijst ... aan') those behind the colon."""
    start, end = _explained(draft, sentence, taken), len(sentence)
    for at in (i for i, c in enumerate(sentence) if c == ";"):
        sides = [[p for p in taken.parts if p.actors.verb and (p.clause.start < at) is left] for left in (True, False)]
        if all(any(p.clause.kind is ClauseKind.MAIN for p in side) for side in sides):
            start, end = (at + 1, end) if draft.start >= at else (start, min(end, at))
    end = min(end, next(_done_by_others(draft, taken), end))
    return draft if (draft.start, draft.end) == (start, end) else replace(draft, start=start, end=end)


def _explained(draft: Draft, sentence: str, taken: Taken) -> int:
    """Where the draft begins behind a colon with whom it is about, before which a clause with its own verb stands."""
    if sentence[draft.start - 1 : draft.start] != ":":
        return 0
    own = next((p for p in taken.parts if p.clause.start == draft.start), None)
    if own is not None and any(p.clause.end == draft.start for p in taken.parts):
        return draft.start  # behind what it is about: 'Dijkzone: de gemeente ...'
    explained = any(is_finite(word) for _, word in tokens(sentence[: draft.start]))
    return draft.start if explained and own is not None and own.actors.subject is not None else 0


def _done_by_others(draft: Draft, taken: Taken) -> Iterator[int]:
    """Where others do something beside it: '... houdt een dag en Woonlint biedt een container aan', but no part of a total."""
    for part in taken.parts:
        acts = part.clause.kind is ClauseKind.MAIN and part.actors.verb and part.actors.subject
        if part.start >= draft.end and acts and ":" not in taken.text[: part.start]:
            yield part.start


def _is_of_another(draft: Draft, taken: Taken) -> bool:
    """'De gemeente maakt een visie, waarna Woonlint in Q4 haar plan aanpast': what stands before it is done by somebody else."""
    part = next((p for p in taken.parts if p.start == draft.start), None)
    told = part is not None and part.clause.kind is ClauseKind.CONTENT and bool(RELATIVE.match(taken.words(part)))
    if part is None or draft.start == 0 or not (told or part.clause.kind is ClauseKind.MANNER):
        return False
    if part.actors.subject is None and not told:
        return False
    doing = acting(taken, taken.parts[0])
    return bool(doing) and not set(doing) & set(draft.owners)


def _carrying(taken: Taken) -> list[Part]:
    """The clauses whose terms count: the main ones, else the first kind of subordinate clause that can carry a time."""
    parts, text = taken.parts, taken.text
    for kind in (ClauseKind.MAIN, ClauseKind.COMPLEMENT, ClauseKind.PURPOSE, ClauseKind.MANNER, ClauseKind.CONTENT):
        found = [p for p in parts if p.clause.kind is kind and p.terms and (kind is not ClauseKind.CONTENT or _tells(p, text))]
        if found:
            beside = [p for p in parts if p.terms and p not in found]
            return [*found, *(p for p in beside if _is_beside(p, taken))]
    return [p for p in parts if p.terms and does_first(p, text)]


def _is_manner_of(part: Part, text: str) -> bool:
    """'..., waarbij Woonlint in mei een lijst levert', '..., waarop HDS in juni reageert': in which somebody acts."""
    acts = part.actors.subject is not None or (part.actors.passive and part.actors.agent is not None)
    return acts and (part.clause.kind is ClauseKind.MANNER or bool(_UPON_IT.match(text, part.clause.start)))


def _is_beside(part: Part, taken: Taken) -> bool:
    """Whether a clause with a time of its own promises something beside the one that carries the sentence."""
    text = taken.text
    if does_first(part, text):
        return True
    charged = part.clause.kind is ClauseKind.PURPOSE and asked(taken, part, main_of(part, taken.parts)) is not None
    beside = _is_manner_of(part, text) or _follows(part, text) or _hands_over(part, text)
    return charged or beside or _is_told_of(part, taken) or does_regularly(taken, part)


def _is_told_of(part: Part, taken: Taken) -> bool:
    """'..., aan de gemeente, die deze vóór 1 mei controleert': what the party does that stands right before it."""
    acts = bool(part.actors.verb) and not part.actors.passive and not is_told(taken.text, part.clause)
    return acts and antecedent(taken, part) is not None


def _follows(part: Part, text: str) -> bool:
    """'..., waarna het plan in Q3 wordt uitgevoerd', '..., dat van Q2 tot en met Q4 wordt uitgevoerd': what is done next."""
    hangs = text[: part.clause.start].endswith(",") and bool(_NEXT.match(text, part.clause.start))
    done = part.actors.passive and not is_told(text, part.clause)
    return hangs and (done or bool(_IS_READY.search(text, part.clause.start, part.clause.end)))


def _hands_over(part: Part, text: str) -> bool:
    """'... op basis van gegevens die Woonlint vóór 1 maart aanlevert': what a party brings in for what others do."""
    words = text[part.clause.start : part.clause.end]
    brings = part.clause.kind is ClauseKind.CONTENT and part.actors.subject is not None and not part.actors.passive
    return brings and bool(RELATIVE.match(words) and _HANDS_OVER.search(words)) and not is_told(text, part.clause)


def _tells(part: Part, text: str) -> bool:
    """Whether a relative clause tells more about what was named ('..., die vanaf Q2 senioren begeleidt'), set off by a comma."""
    words = text[part.clause.start : part.clause.end]
    if _UPON_IT.match(words) and part.actors.subject is not None:
        return not is_told(text, part.clause)
    relative = bool(RELATIVE.match(words))
    if _hands_over(part, text):
        return True
    if relative and part.actors.subject and any(t.period.kind is PeriodKind.RECURRING for t in part.terms):
        return not is_told(text, part.clause)  # '... in de monitor die Woonlint elk kwartaal bijwerkt'
    before = text[: part.clause.start].rstrip()
    return relative and not _is_awaited(words, before) and (before.endswith(",") or bool(_READY.search(words)))


def _is_awaited(words: str, before: str) -> bool:
    """'... wacht op de uitspraak, die naar verwachting in Q3 volgt': what others decide."""
    return bool(_EXPECTED.search(words) or _WAITS.search(before))


def _from_part(sentence: Taken, part: Part) -> list[Draft]:
    main = main_of(part, sentence.parts)
    names, own = owners_of(sentence, part, main)
    told = part.terms[:_MOST]
    promising = Promising(sentence, part, main, has_owner=bool(names) and own)
    terms = [t for t in told if promising.promises(t)]
    if not terms:
        return []
    spans = tuple((t.mention.start, t.mention.end) for t in told)
    told_by = dict.fromkeys((*sentence.groups[:1], part.actors.subject, part.actors.agent))
    doers = tuple((g.start, _past_comma(sentence.text, g)) for g in told_by if g)
    charge = main.clause if main and asked(sentence, part, main) else None
    if charge:  # who asks it of whom is no part of what is to be done
        doers = ((charge.start, part.clause.start),)
    less = _ASKED if charge else 0
    sure = {t.inferred: round(_confidence(sentence, part, names, own=own, inferred=t.inferred) - less, 2) for t in terms}
    first, *others = terms
    lead = lead_of(sentence, part, main)
    names = sentence.context.cast.in_order({*names, lead}) if lead and names else names
    draft = Draft(
        start=part.start,
        end=part.clause.end,
        period=first.period,
        owners=names,
        lead=lead,
        target=told_target(sentence, part, spans),
        conditional=is_conditional(sentence.text),
        confidence=sure[first.inferred],
        own=own,
        times=spans,
        doers=doers,
        at=first.mention.start,
        verb="om" if charge and sentence.words(part).split()[0] != "om" else gapped_verb(sentence, part),
    )
    return [draft, *(replace(draft, period=t.period, at=t.mention.start, confidence=sure[t.inferred]) for t in others)]


def _past_comma(text: str, group: Group) -> int:
    """'Beide partijen, de gemeente en Woonlint, stellen ...': the comma that closes whom it is about goes with them."""
    closes = "," in text[group.start : group.end] and text[group.end : group.end + 1] == ","
    return group.end + 1 if closes else group.end


def _confidence(sentence: Taken, part: Part, owners: tuple[str, ...], *, own: bool, inferred: bool) -> float:
    """0.95 when all stands in one plain sentence; less for each thing that was inferred."""
    doubts = (
        (not owners, 0.35),
        (bool(owners) and not own, 0.2),
        (inferred, 0.05),
        (part.clause.kind is not ClauseKind.MAIN, 0.1),
        (is_conditional(sentence.text), 0.1),
        (wishes(sentence.text), 0.15),
        (part.actors.passive, 0.05),
    )
    return round(max(0.1, 0.95 - sum(less for holds, less in doubts if holds)), 2)
