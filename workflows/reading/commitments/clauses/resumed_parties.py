"""'Deze', 'die' and 'dat' that stand for the party named right before them: '... aan de gemeente, waarna deze in mei besluit'.

A clause behind another, or a sentence, may have such a word for its subject. It is that of a party where the party stands last
before it and the clause says what somebody does; where it may as well be a thing ('..., waarna deze in mei ingaat'), it stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from calendars.lazy_pattern import lazy_re
from calendars.mentions import find_mentions
from workflows.reading.commitments.clauses.actors import Group, grouped
from workflows.reading.commitments.clauses.context import Context, last_named
from workflows.reading.commitments.clauses.demonstratives import asked_for, last_for
from workflows.reading.commitments.spans import replaced
from workflows.reading.parties.refs import Ref, RefKind
from workflows.reading.sentences.clause_kinds import Clause, ClauseKind
from workflows.reading.sentences.clauses import clauses
from workflows.reading.sentences.tense import finite_verbs, is_passive, is_told
from workflows.reading.sentences.verbs import SURE_VERBS, is_finite, tokens
from workflows.reading.word_sets import words

_THIS = lazy_re(r"(?<![\w-])(?:[Dd]eze|[Dd]ie|[Dd]at)(?![\w-])")
_BEHIND = lazy_re(
    r"(?i)[\s,;]*(?:en\s+)?(?:waarna|waarop|waarover|waartoe|waarvoor|waarmee|zodat|terwijl|die|dat|en|maar|daarna)\s+"
)
"""'..., waarna deze ...', '..., die deze in Q3 geeft': what stands before the word in its clause."""
_AND_THIS = lazy_re(r"(?<=\ben )(?:deze|die)(?=\s)|(?<=\bmaar )(?:deze|die)(?=\s)")
_JOINS = lazy_re(r"(?i)[\s,;]*\b(?:en|maar)\s*$")
_PREPOSED = lazy_re(r"(?i)\b(?:met|aan|bij|van|voor|over|naar|tot|namens)\s+(?:de |het )?$")
_OPENS = lazy_re(r"[\s,;]*")
_WITH = lazy_re(r"(?i)\b(?:met|aan|bij|naar)\s+(?:de |het )?$")
_TIES = words("daarna vervolgens daarop hierop daarover hierover ook dan en maar elk jaar")
_TWO = 2
_FUNCTION = words(
    """
    het de een haar zijn hun de ze hem hen dit in op uiterlijk vóór voor binnen vanaf per aan bij met na om over door tot naar
    hierop daarop hierover daarover hiermee daarmee hiervoor daarvoor ook dan zelf vervolgens zo weer steeds jaarlijks eerst
    er uit begin medio eind elk ieder elke iedere tevens tweemaal eenmaal
    """
)
"""Words behind a pronoun, where behind 'deze' for 'this' stands a noun: 'deze in mei besluit', and not 'deze afspraken'."""
_BY_ITSELF = lazy_re(
    r"(?i)\b(?:ingaa[nt]|gaa[nt]|aanvang\w*|aflop?en|afloopt|verschijn\w*|volg(?:t|en)|plaats\w*|verval\w*|eindig\w*|gel(?:dt|den)|"
    r"lo(?:opt|pen)|blij(?:ft|ven)|best(?:aat|aan)|bevat(?:ten)?|is|zijn|was|waren|wordt|worden|kom(?:t|en)|staa[nt]|ligt|liggen|"
    r"heeft|hebben|betreft|kost(?:en)?|telt|leidt|biedt|maakt|zorgt|start(?!en\b)|begint|treed(?:t|en)|ontstaa[nt]|duurt)\b"
)
"""What things do too, so that the word may mean the plan and not who made it."""
_DAT_ACTS = lazy_re(
    r"(?i)dat\s+(?:reageert|adviseert|beslist|besluit|beoordeelt|toetst|controleert|meldt|stuurt|verwerkt)\b|"
    r"dat\s+(?:geeft|brengt|legt)\b.*\b(?:advies|reactie|oordeel|antwoord|akkoord|terugkoppeling|voor)\b"
)
"""'...; dat geeft in mei advies', where 'dat geeft rust' is what was said."""
_SINGULAR = lazy_re(r"[a-zà-ÿ]+t$|(?:zal|kan|moet|mag|wil|gaat|doet)$")
_SAYS = lazy_re(
    r"(?i)\b(?:belooft|beloven|verwacht(?:en)?|spreekt|spreken|zegt|zeggen|komt|komen|garande\w+|meldt|melden|laat|laten|vindt|vinden|"
    r"vraagt|vragen|weet|weten|geeft|geven)\b"
)
"""Behind these 'dat' is what they say: 'Woonlint zegt HDS toe, dat ...'."""
_TOLD = lazy_re(
    r"(?i)\s*dat\s+(?!(?:de|het|een|er|zij|ze|wij|we|hij|dit|alle|elke?|iedere?|beide|(?!binnen|tussen)\w+en)\b)"
    r"(?P<rest>.*)"
)
_KINDS = frozenset({ClauseKind.MAIN, ClauseKind.MANNER, ClauseKind.CONTENT, ClauseKind.COMPLEMENT})


def with_told_of_party(sentence: str, found: list[Clause], groups: list[Group]) -> list[Clause]:
    """The clauses; '... aan HDS, dat in mei adviseert' tells of the party, where a 'dat' else says what is agreed."""
    return [
        Clause(one.start, one.end, ClauseKind.CONTENT)
        if one.kind is ClauseKind.COMPLEMENT and _tells_of_party(sentence, found[at - 1], one, groups)
        else one
        for at, one in enumerate(found)
    ]


def _tells_of_party(sentence: str, before: Clause, clause: Clause, groups: list[Group]) -> bool:
    """Whether a comma stands before the 'dat', and before that a party, behind it no subject and a verb in the singular."""
    told = _TOLD.match(sentence, clause.start, clause.end)
    last = next((group for group in groups if sentence[group.end : clause.start].strip() == ","), None)
    if told is None or last is None or len(last.refs) > 1 or _SAYS.search(sentence, before.start, before.end):
        return False
    verbs = [verb for _, verb in finite_verbs(sentence, clause)] or [word for _, word in tokens(told["rest"])[-1:]]
    own = any(clause.holds(g.start) and not _PREPOSED.search(sentence[: g.start]) for g in groups)
    return (
        not own and bool(_SINGULAR.match(verbs[-1])) and not is_passive(sentence, clause) and not _BY_ITSELF.fullmatch(verbs[-1])
    )


def with_resumed(sentence: str, refs: list[Ref], context: Context) -> list[Ref]:
    """The mentions of parties in the sentence, with the words that stand for the party right before them."""
    if not _THIS.search(sentence):
        return refs
    found = [ref for clause in clauses(sentence) if clause.kind in _KINDS for ref in _in_clause(sentence, clause, refs, context)]
    return sorted((*refs, *found), key=lambda ref: ref.start) if found else refs


def _in_clause(sentence: str, clause: Clause, refs: list[Ref], context: Context) -> Iterator[Ref]:
    for word in _words(sentence, clause):
        rest = Clause(word.start(), clause.end, clause.kind)
        verb = _verb(sentence, rest)
        if not verb or is_told(sentence, rest) or any(_acts(ref, sentence, rest, word, verb) for ref in refs):
            continue
        opened = sentence[clause.start : word.start()]
        opens = not opened.strip(" ,;") or _BEHIND.fullmatch(opened)
        before = sentence[: clause.start] if opens else _JOINS.sub("", sentence[: word.start()])
        names = (
            _meant(before.strip(" ,;") or context.sentence_before, opened.strip(), verb, context) if _does(sentence, rest) else ()
        )
        if names:
            yield Ref(word.start(), word.end(), RefKind.NAMED, names)
    turned = _turned(sentence, clause) if clause.kind is ClauseKind.MAIN else None
    if turned and _does(sentence, clause) and not is_told(sentence, clause):
        yield Ref(turned.start(), turned.end(), RefKind.THEY)


def _does(sentence: str, clause: Clause) -> bool:
    """Whether it says what somebody does, and not a thing."""
    verb = _verb(sentence, clause)
    return bool(verb) and not is_passive(sentence, clause) and not _BY_ITSELF.fullmatch(verb)


def _meant(before: str, opened: str, verb: str, context: Context) -> tuple[str, ...]:
    """The party with which the words before end, or the several; else who is asked for something there, or the other of two."""
    one = bool(_SINGULAR.match(verb))
    if names := (last_for(before, context) if one else last_named(before, context)):
        return names
    asked = asked_for(before, context) if opened in {"", "die"} else ()
    if asked and (len(asked) == 1 or not one):
        return asked
    return _the_other(before, context) if one and opened else ()


def _the_other(before: str, context: Context) -> tuple[str, ...]:
    """'Door de gemeente wordt met Woonlint een koop gesloten, waarna deze ...': the second of the only two."""
    groups = grouped(context.cast.refs(before), before)
    if len(groups) != _TWO or not _WITH.search(before[: groups[1].start]):
        return ()
    names = context.names_of(groups[1], before)
    return names if len(names) == 1 else ()


def _words(sentence: str, clause: Clause) -> Iterator[re.Match[str]]:
    """The words where a subject stands: behind what opens the clause, or behind 'en' within it; no determiners."""
    main = clause.kind is ClauseKind.MAIN
    places = [m.end() for p in (_OPENS, _BEHIND) if (m := p.match(sentence, clause.start, clause.end))][not main :]
    opening = next((word for at in places if (word := _THIS.match(sentence, at, clause.end))), None)
    within = _AND_THIS.finditer(sentence, opening.end() if opening else clause.start, clause.end) if main else ()
    for word in (*([opening] if opening else ()), *within):
        follows = sentence[word.end() : clause.end]
        first = tokens(follows)[:1]
        if not first:
            continue
        if word.group().lower() == "dat":
            if main and sentence[: word.start()].rstrip().endswith(";") and _DAT_ACTS.match(sentence, word.start(), clause.end):
                yield word
            continue
        if first[0][1] in SURE_VERBS if main else first[0][1] in _FUNCTION or _opens_with_a_time(follows):
            yield word


def _opens_with_a_time(text: str) -> bool:
    return any(not text[: mention.start].strip() for mention in find_mentions(text))


def _turned(sentence: str, clause: Clause) -> re.Match[str] | None:
    """'Tweemaal per jaar lopen deze met HDS een schouw': behind the verb, before which stands no more than when."""
    verb = next(iter(finite_verbs(sentence, clause)), None)
    at = verb[0] + len(verb[1]) + 1 if verb else 0
    times = [(m.start, m.end) for m in find_mentions(sentence)]
    front = replaced(sentence[clause.start : verb[0]], times, " ", offset=clause.start) if verb else ""
    opens = verb is not None and not (set(front.lower().split()) - _TIES)
    word = _THIS.match(sentence, at, clause.end) if opens else None
    after = tokens(sentence[word.end() : clause.end])[:1] if word else ()
    return word if after and after[0][1] in _FUNCTION else None


def _verb(sentence: str, clause: Clause) -> str:
    """The verb of the word with which the clause begins here: right behind it in a main clause, last in another."""
    verbs = [said for at, said in finite_verbs(sentence, clause)]
    last = [said for _, said in tokens(sentence[clause.start : clause.end])[-1:] if is_finite(said)]
    return next(iter(verbs if clause.kind is ClauseKind.MAIN else verbs[::-1]), "") or "".join(last)


def _acts(ref: Ref, sentence: str, clause: Clause, word: re.Match[str], verb: str) -> bool:
    """Whether a party stands where the subject does: 'deze stelt Woonlint vast', 'waarna deze Woonlint ...'."""
    if not clause.holds(ref.start) or ref.kind is RefKind.THEY:  # '... en deze betaalt ze uit'
        return False
    if clause.kind is not ClauseKind.MAIN:
        return not _PREPOSED.search(sentence[: ref.start])
    plural = ref.plural and bool(_SINGULAR.match(verb))
    return sentence[word.end() : ref.start].strip() == verb and not plural
