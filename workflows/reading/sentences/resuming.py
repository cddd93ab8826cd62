"""Where a main clause goes on behind a relative clause within it: 'stelt het overzicht dat nodig is uiterlijk op 1 maart op'.

The relative clause ends with its own verb. What follows is the main clause's where that isn't complete yet ('stelt ... op'), or
where it is a time that can't be that of how things are ('sluit het loket dat in de Kade staat per 1 juli').
"""

from __future__ import annotations

from calendars.lazy_pattern import lazy_re
from calendars.mentions import find_mentions
from workflows.reading.sentences.clause_kinds import Clause, ClauseKind
from workflows.reading.sentences.infinitives import is_infinitive
from workflows.reading.sentences.tense import finite_verbs, is_told
from workflows.reading.sentences.verb_words import AUXILIARIES, INFINITIVES
from workflows.reading.sentences.verbs import is_finite, is_participle, tokens
from workflows.reading.word_sets import words

PARTICLES = words("aan af op uit in bij toe vast voor mee over na door om los terug samen vrij weg open klaar voort neer")
"""What a separable verb leaves at the end of a main clause."""
_CLOSES = lazy_re(
    rf"\s(?:{'|'.join(sorted(PARTICLES))}|beschikbaar|openbaar|bekend|gereed|in (?:beeld|kaart|gebruik|gang|uitvoering)|"
    r"aan de orde|ter (?:inzage|beschikking|besluitvorming))(?=\s*(?:[.,;:(]|$|(?:en|in|aan|met|voor|van|bij|door|tot|op)\s))"
)
_DEADLINE = lazy_re(r"\s*(?:uiterlijk|vóór|voor|per|ten laatste|niet later)\b")
_HELPED = words("zal zullen kan kunnen moet moeten wil willen gaat gaan laat laten mag mogen wordt worden heeft hebben")
_IS_SO = words(
    "is zijn heeft hebben ligt liggen staat staan zit zitten geldt gelden bestaat bestaan woont wonen hoort horen bevat bevatten"
)
_ADJECTIVES = words("bekend open gereed klaar vast")
_ARTICLES = words("de het een te deze die dit dat")


def goes_on_behind(sentence: str, outer: Clause, start: int, end: int) -> int | None:
    """Where the outer clause goes on behind the relative clause that begins at `start`; None where it doesn't."""
    if outer.kind not in {ClauseKind.MAIN, ClauseKind.COMPLEMENT}:
        return None
    verbs = finite_verbs(sentence, outer)
    own = _end_of_verbs(sentence, start, end) if verbs or outer.kind is ClauseKind.COMPLEMENT else 0
    said = tokens(sentence[own:end]) if own else ()
    if not said:
        return None
    if not verbs:  # '... dat de gemeente de lijst die nodig is uiterlijk op 1 maart opstelt'
        return own if len(said) > 1 and is_finite(said[-1][1]) and said[-1][1] not in _ADJECTIVES else None
    return _behind(sentence, outer, own, end, verbs[0][1]) or _at_time(sentence, start, own, end)


def _behind(sentence: str, outer: Clause, own: int, end: int, verb: str) -> int | None:
    """Where what completes the outer clause begins, with its time: 'stelt de lijst die er is in mei op'."""
    rest = sentence[own:end]
    closes = _CLOSES.search(rest)
    if _CLOSES.search(sentence[outer.start : outer.end].rstrip() + " ") or not (closes or _ends_with_verb(rest, verb)):
        return None
    begins = [m.start for m in find_mentions(rest)[:1]] + ([closes.start()] if closes else [0])
    return own + min(begins)


def _at_time(sentence: str, start: int, own: int, end: int) -> int | None:
    """'Sluit het loket dat in de Kade staat per 1 juli': a time behind how things are, or one that bounds what is done."""
    rest, clause = sentence[own:end], Clause(start, own, ClauseKind.CONTENT)
    if not any(not rest[: m.start].strip() for m in find_mentions(rest)):
        return None
    as_it_is = is_told(sentence, clause) or any(verb in _IS_SO for _, verb in finite_verbs(sentence, clause))
    return own if as_it_is or _DEADLINE.match(rest) else None


def _ends_with_verb(rest: str, verb: str) -> bool:
    """'Zal de cijfers die nodig zijn vóór 1 mei aanleveren': what belongs to an auxiliary."""
    said = tokens(rest)
    last = said[-1][1]
    return verb in _HELPED and len(said) > 1 and (last in INFINITIVES or is_participle(last)) and said[-2][1] not in _ARTICLES


def _end_of_verbs(sentence: str, start: int, end: int) -> int:
    """Behind the first verb of the clause, and those that stand right behind it; 0 where it has none."""
    said = [(start + offset, word) for offset, word in tokens(sentence[start:end])]
    finite = {offset for offset, _ in finite_verbs(sentence, Clause(start, end, ClauseKind.CONTENT))}
    before = ""
    at = len(said)
    for i, (offset, word) in enumerate(said):
        if i and (offset in finite or (i == 1 and is_finite(word)) or (is_infinitive(word) and before not in _ARTICLES)):
            at = i
            break
        before = word
    if at == len(said):
        return 0
    stop = said[at][0] + len(said[at][1])
    helps = said[at][1] in AUXILIARIES
    for offset, word in said[at + 1 :]:
        verb = is_participle(word) or word in AUXILIARIES or is_infinitive(word) or (helps and is_finite(word))
        if sentence[stop:offset].strip() or not (verb and not word[:1].isupper()):
            break
        stop = offset + len(word)
    return stop
