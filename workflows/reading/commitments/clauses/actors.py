"""What the parties do in a clause: who is the subject, who the agent of a passive, who leads, who does it together with them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from calendars.lazy_pattern import lazy_re
from workflows.reading.commitments.clauses.receiving import is_received
from workflows.reading.commitments.clauses.second_verbs import goes_on_with_verb
from workflows.reading.commitments.clauses.ways_of_taking_part import (
    AGENT,
    AS_LEAD,
    AT,
    BESIDES,
    BETWEEN,
    FOR,
    GIVER,
    LEADING,
    LEADS,
    OFFERED,
    TOGETHER,
    WITH,
)
from workflows.reading.commitments.spans import replaced
from workflows.reading.parties.refs import Ref, RefKind
from workflows.reading.sentences.clause_kinds import Clause, ClauseKind
from workflows.reading.sentences.tense import finite_verbs, is_passive
from workflows.reading.sentences.verb_words import INFINITIVES
from workflows.reading.sentences.verbs import FINITE, is_finite, is_participle, tokens
from workflows.reading.word_sets import words

_JOIN = lazy_re(
    r"(?i)^\s*(?:,|/|&|\+)?\s*(?:en/of|[eé]n|of|respectievelijk|resp\.|alsmede|evenals|zowel|als|&)?\s*(?:ook\s+)?(?:de|het|beide|alle|haar|hun|een)?\s*$"
)
_PREPOSITIONS = words(
    """
    met van aan voor door bij namens tussen onder over tegen naar uit op in via zonder waaronder zoals tot vanuit binnen
    buiten naast jegens rond tijdens per na om achter inclusief conform volgens ondanks behalve vanwege dankzij richting
    """
)
_THERE = words("ligt liggen komt komen is zijn")
"""'Er ligt in Q1 een voorstel van de gemeente': what is there comes of whom it is."""
_AVAILABLE = lazy_re(r"(?i)\bbeschikbaar\b")
"""'Jaarlijks zijn zes woningen van Woonlint beschikbaar': of whom they are makes them so."""
_FOLLOW = words("volgt volgen verschijnt verschijnen")
"""'In juni volgt het plan van Woonlint'."""
_PREPOSED = lazy_re(rf"(?i)\b(?:{'|'.join(sorted(_PREPOSITIONS))})(?: zowel| de| het| een| haar| beide)*\s*$")
_ADVERBS = words(
    """
    zich er hier daar hiervoor daarvoor hierover daarover hierbij daarbij hiermee daarmee dan daarom ook dus wel niet
    verder vervolgens tevens daarnaast samen gezamenlijk actief nog nu weer eveneens zowel in ieder geval onder andere
    minimaal waar mogelijk opnieuw daartoe hiertoe dit jaar komende periode graag jaarlijks wederom bovendien echter
    inmiddels uiterlijk aldus en daarna hierna telkens steeds tijdig vooraf indien nodig zo als dat wanneer op basis
    hiervan daarvan voortaan bijvoorbeeld ten minste tenminste minstens
    """
)
_BESIDE = lazy_re(r"(?i)\s*(?:(?:de|het|een|alle) )?[a-zà-ÿ-]+(?:, (?:(?:de|het) )?[a-zà-ÿ-]+)*(?:\s+en|,)\s*(?:de |het )?")
"""'... begeleiden de wijkagent en de gemeente': who is no party stands before one that is."""
_REACH, _NEAR = 200, 60
"""What stands before a party and says in which way it takes part is never longer; in a word or two, much shorter."""
_BEFORE_A_PARTY = lazy_re(r"(?i)^\s*[:–—-]?\s*(?:en\s+)?(?:het (?:is|zijn)\s+(?:niet\b.*\bmaar\s+)?)?(?:de\s+|het\s+)?$")
"""Also 'Het is Woonlint dat ...', with whom the clause behind it goes on."""
_POINTS = words("deze die dat")
"""'... aan de gemeente en deze besluit': who goes on, and no list."""
_STEP = lazy_re(r"^\s*[A-Z][a-z]+ \d+\s*(?:\(\s*\))?\s*:")
"""'Stap 2 (Q3): Woonlint kiest ...': what numbers a sentence."""
_DENIED = lazy_re(r"(?i)\bniet\s+(?:(?:de|het)\s+)?$")
"""'Niet Woonlint maar de gemeente vraagt ...', 'Woonlint, en niet de gemeente, ...': who does not."""
_GOES_ON = lazy_re(r"\s(?P<own>[a-zà-ÿ]+)\s+en\s+(?P<main>[a-zà-ÿ]+t)\s+(?:de |het )?$")
_AMONG_WHOM = lazy_re(r"(?i)\b(?:waaronder|zoals|bijvoorbeeld|als|dan|behoeve van)\s+(?:de |het )?$")
_IN_BRACKETS = lazy_re(r"\([^()]{1,30}\)")
_DETERMINERS = words("de het een deze die dit haar hun onze elke iedere alle")


class Group(NamedTuple):
    """Parties that stand beside each other: 'de gemeente, Woonlint en de HDS'."""

    refs: tuple[Ref, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Actors:
    """Who does what in one clause. `verb` is its first finite verb, '' where none was found; `receiver` gets what is promised."""

    subject: Group | None
    agent: Group | None
    lead: Group | None
    partners: tuple[Group, ...]
    passive: bool
    verb: str
    receiver: Group | None = None
    patient: Group | None = None
    """To whom a passive does something: 'HDS wordt in mei betrokken'."""


def grouped(refs: list[Ref], text: str) -> list[Group]:
    """The references with neighbours joined."""
    found: list[Group] = []
    for ref in refs:
        last = found[-1] if found else None
        between = _IN_BRACKETS.sub("", text[last.end : ref.start]) if last else ""
        joins = (
            last
            and text[ref.start : ref.end].lower() not in _POINTS
            and _JOIN.match(between)
            and between.strip(" ,/&+") + ("," if "," in between else "")
        )
        if last and joins and not _begins_clause(between, ref, text):
            found[-1] = Group((*last.refs, ref), last.start, ref.end)
        else:
            found.append(Group((ref,), ref.start, ref.end))
    return found


def _begins_clause(between: str, ref: Ref, text: str) -> bool:
    """'... in handen van Woonlint, de gemeente denkt mee': behind a comma a party with its own verb, and no list."""
    if not between.strip().startswith(",") or re.search(r"(?i)\b(?:en|of)\b", between):
        return False
    verb = tokens(text[ref.end :])[:1]
    return bool(verb) and verb[0][0] <= 1 and verb[0][1] in FINITE and not verb[0][1].endswith("en")


def actors_in(sentence: str, clause: Clause, groups: list[Group], times: list[tuple[int, int]]) -> Actors:
    """The actors of the clause; `times` are the stretches that speak of time, which stand anywhere."""
    inside = [g for g in groups if clause.holds(g.start)]
    verbs = tuple(verb for verb in finite_verbs(sentence, clause) if not any(g.start <= verb[0] < g.end for g in inside))
    passive = is_passive(sentence, clause)
    bare: list[Group] = []
    agent = lead = None
    receives = bool(verbs) and is_received(sentence, clause, verbs[0][1])
    er = re.search(r"(?i)\ber\b", sentence[clause.start : clause.end])
    there = bool(verbs) and (verbs[0][1] in _FOLLOW or bool(verbs[0][1] in _THERE and er))
    there = there or (bool(verbs) and verbs[0][1] in _THERE and bool(_AVAILABLE.search(sentence, clause.start, clause.end)))
    offers = bool(verbs) and verbs[0][1] in {"kan", "kunnen"} and bool(OFFERED.search(sentence, clause.start, clause.end))
    holds = bool(verbs) and verbs[0][1] in {"geldt", "gelden"}
    partners: list[Group] = []
    among: list[Group] = []
    for group in inside:
        before = sentence[max(clause.start, group.start - _REACH) : group.start]
        near = before[-_NEAR:]
        lead = lead or _marked(group, sentence)
        if LEADING.search(near):
            lead = lead or group
        elif TOGETHER.search(before) or _is_beside(sentence, clause, group) or (lead and passive and WITH.search(near)):
            partners.append(group)  # also 'onder leiding van Woonlint wordt met de gemeente een plan gemaakt'
        elif (
            AGENT.search(near)
            or (there and GIVER.search(near))
            or (holds and FOR.search(near))
            or (offers and AT.search(near))
            or (receives and GIVER.search(near))
        ):
            partners += [group] if agent else []
            agent = agent or group
        elif BETWEEN.search(before):
            among.append(group)
        elif not (_PREPOSED.search(near) or _DENIED.search(near) or _possessed(near)):
            bare.append(group)
    goes_on = goes_on_with_verb(sentence, clause, [(group.start, group.end) for group in groups], times)
    subject = None if goes_on else _subject(sentence, clause, bare, verbs, times)
    receiver, subject = (subject, None) if receives else (None, subject)
    agent = agent or (among[0] if among and not (subject or lead or partners) and verbs else None)
    patient = subject if passive and subject is not None and not _acts(subject, verbs) else None
    subject = None if patient else subject
    return Actors(subject, agent, lead, tuple(partners), passive, verbs[0][1] if verbs else "", receiver, patient)


def _is_beside(sentence: str, clause: Clause, group: Group) -> bool:
    ook = re.search(r"(?i)\book\b", sentence[group.end : clause.end])
    return bool(ook and BESIDES.search(sentence[clause.start : group.start]))


def _marked(group: Group, sentence: str) -> Group | None:
    """'Gemeente (trekker) en Woonlint', 'met de gemeente als trekker': the one with a word for the lead behind it."""
    as_lead = AS_LEAD.match(sentence, group.end) and WITH.search(sentence[: group.start])
    ref = group.refs[-1] if as_lead else next((ref for ref in group.refs if LEADS.match(sentence, ref.end)), None)
    return Group((ref,), ref.start, ref.end) if ref else None


def _possessed(before: str) -> bool:
    """'waaronder Woonlint', 'zoals de gemeente', 'en partners als Woonlint'."""
    return before.strip().lower() != "als" and bool(_AMONG_WHOM.search(before))


def _acts(subject: Group, verbs: tuple[tuple[int, str], ...]) -> bool:
    """Whether the subject of a clause with a passive in it has an active verb of its own."""
    first = next((w for o, w in verbs if o > subject.end), None) or next((w for o, w in reversed(verbs) if o < subject.start), "")
    around = {w for o, w in verbs if abs(o - subject.end) < 4 or abs(subject.start - o - len(w)) < 4}
    return not (
        {first, *around} & {"wordt", "worden", "kan", "kunnen", "zal", "zullen", "moet", "moeten"}
        and not around - {"wordt", "worden", "kan", "kunnen", "zal", "zullen", "moet", "moeten"}
    )


def _subject(
    sentence: str, clause: Clause, bare: list[Group], verbs: tuple[tuple[int, str], ...], times: list[tuple[int, int]]
) -> Group | None:
    if not bare or _is_done_to(sentence, bare[0], verbs):
        return None
    if clause.kind is not ClauseKind.MAIN:
        named = (g for g in bare if not _is_behind_resumed_verb(sentence[: g.start]))
        return next(named, None) if clause.kind is not ClauseKind.PURPOSE else None
    if verbs:
        first = verbs[0][0]
        before = [g for g in bare if g.end <= first]
        if before:
            return _before_verb(replaced(sentence, times, " "), clause, before)
        for group in bare:
            verb = max((v for v in verbs if v[0] < group.start), default=None)
            if (
                verb
                and _agrees(group, sentence[group.start : group.end], verb[1])
                and _adjacent(sentence[verb[0] + len(verb[1]) : group.start], verb[0] + len(verb[1]), times)
            ):
                return group
            if verb:
                break
        return _unknown_verb(sentence, clause, bare)
    opens = not _BEFORE_A_PARTY.sub("", replaced(sentence[clause.start : bare[0].start], times, " ", offset=clause.start))
    return bare[0] if opens else _unknown_verb(sentence, clause, bare)  # '... en in Q2 De Poort'


def _is_behind_resumed_verb(before: str) -> bool:
    """'... dat het loket open is en stuurt de corporaties een lijst': behind the verb of a clause comes that of the main one."""
    verbs = _GOES_ON.search(before)
    return verbs is not None and is_finite(verbs["own"]) and is_finite(verbs["main"])


def _is_done_to(sentence: str, first: Group, verbs: tuple[tuple[int, str], ...]) -> bool:
    """'de HDS ondersteunen bij ...': in a line that is no sentence, one party before an infinitive, which has no subject."""
    one = len(first.refs) == 1 and len(first.refs[0].names) == 1
    opens = sentence[:1].islower() and first.start == 0
    return one and opens and len(verbs) == 1 and verbs[0][0] - first.end == 1 and verbs[0][1] in INFINITIVES


def _before_verb(sentence: str, clause: Clause, before: list[Group]) -> Group | None:
    """In the first place the subject opens the clause; words before it may only be a coordination, an adverb or a bracket."""
    group = before[0]
    lead = _STEP.sub("", sentence[clause.start : group.start]).strip(" ,:;-–•")
    if not lead or all(w in _ADVERBS | {"maar", "zowel", "ook"} for _, w in tokens(lead)):
        return group
    last = before[-1]
    gap = sentence[clause.start : last.start]
    return last if gap.rstrip().endswith(",") or re.search(r"(?i)\b(?:en|maar)\s*(?:de|het)?\s*$", gap) else None


def _adjacent(between: str, offset: int, times: list[tuple[int, int]]) -> bool:
    """Whether only words of time and adverbs stand between the verb and the party."""
    kept = replaced(between, times, " ", offset=offset)
    kept = re.sub(r"\([^)]*\)", " ", kept)
    kept = re.sub(r"(?i)(?:,\s*)?(?:in (?:overleg|samenwerking|samenspraak|afstemming)|samen) met [^,]{2,60},", " ", kept)
    words = [w for _, w in tokens(kept)]
    return (
        all(w in _ADVERBS for w in words)
        or bool(_BESIDE.fullmatch(kept))
        or (len(words) <= 2 and not any(w in _DETERMINERS or w in _PREPOSITIONS for w in words))
    )


def _agrees(group: Group, words: str, verb: str) -> bool:
    """Whether the verb can be that of the party: 'de regio telt vier gemeenten' has one of something else."""
    several = len(group.refs) == 1 and group.refs[0].kind is RefKind.ROLE and words.endswith("en")
    return not several or verb.endswith("n") or verb in {"kan", "zal", "mag", "wil", "moet"}


def _unknown_verb(sentence: str, clause: Clause, bare: list[Group]) -> Group | None:
    """A party with a word beside it that has the form of a verb, or a party that opens a clause without any verb."""
    for group in bare:
        lead = re.sub(r"^(?:en|maar)\b", "", sentence[clause.start : group.start].strip(" ,:;-–•")).strip()
        after = sentence[group.end : clause.end]
        if not lead and (
            re.match(r"\s*:", after)
            or re.match(r"\s+[a-zà-ÿ]{3,}(?:t|en|d)\b", after)
            or not any(w in FINITE for _, w in tokens(after))
        ):
            return group
        previous = re.search(
            r"(?:^|\s)([a-zà-ÿ]{4,}(?:t|en))\s*(?:de|het)?\s*$", sentence[max(clause.start, group.start - _REACH) : group.start]
        )
        if (
            previous
            and previous.group(1) not in _ADVERBS | _PREPOSITIONS
            and not (is_participle(previous.group(1)) and finite_verbs(sentence, clause))
            and clause.kind is ClauseKind.MAIN
            and len(lead.split()) <= 8
        ):
            return group
    return None
