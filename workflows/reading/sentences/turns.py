"""Where one clause turns into the next without a comma between them: at the verb."""

from __future__ import annotations

from itertools import pairwise, takewhile

from calendars.lazy_pattern import lazy_re
from workflows.reading.sentences.verb_words import AUXILIARIES, INFINITIVES
from workflows.reading.sentences.verbs import FINITE, is_finite, is_participle, tokens
from workflows.reading.word_sets import words

_SOMEBODY = lazy_re(r"\s+(?:de |het )?[A-Z]|\s+de (?:gemeente|corporatie|huurders)|\s+partijen\b|\s+er\b")
_AND_THEN = lazy_re(
    r"\s(?=en\s+(?P<who>(?:(?:de|het) )?[A-Z][\w-]*(?: [A-Z][\w-]*)*\s+|"
    r"de (?:gemeenten?|corporaties?|huurders\w+|bewoners\w+)\s+)?"
    r"(?P<verb>[a-zà-ÿ]+t|(?<=s )[a-zà-ÿ]+en|(?<=gemeenten )[a-zà-ÿ]+en)\s+\w+\s+\w+)"
)
_DAN = lazy_re(r"(?<!er)(?<!anders)\sdan(?=\s+(?P<verb>\w+)\s+\w+)")
"""'... dan gaan partijen', and not 'later dan 1 maart'."""
_MADE_BY = lazy_re(r"(?i)(?:[a-zà-ÿ]+\s+)?door\b[^,;]*,$")
_PREPOSITIONS = words("van in op voor met aan bij en")


def second_verb(sentence: str, start: int, end: int) -> int | None:
    """Where '... welke panden leegkomen en levert in Q2 een lijst', '... die leegkomen en HDS reageert' goes on with what is
    done: at a verb, or at somebody with a verb, behind the clause's own."""
    for match in _AND_THEN.finditer(sentence, start, end):
        before = tokens(sentence[start : match.start()])
        finished = any(is_finite(word) for _, word in before[1:]) or (bool(before) and before[-1][1].endswith(("en", "aan")))
        if len(before) > (1 if match["who"] else 2) and finished and is_finite(match["verb"]):
            return match.start()
    return None


def resumption(sentence: str, start: int, end: int) -> int | None:
    """Where the main clause goes on in 'Van de woningen die vrijkomen wijst Woonlint ...': at the verb after the clause's own."""
    words = tokens(sentence[start:end])
    for (_, first), (offset, second) in pairwise(words[1:]):
        ends = is_finite(first) or is_participle(first) or (first.endswith("en") and first not in _PREPOSITIONS)
        cluster = second in AUXILIARIES and first not in AUXILIARIES and (is_participle(first) or first.endswith("en"))
        goes_on = second in FINITE and not (first in AUXILIARIES and second.endswith(("en", "aan")))
        last = sentence[start + offset + len(second) :].lstrip()[:1] in ("", ",", ".", ";")
        if ends and goes_on and not cluster and not last and first != "en":
            return start + offset
    return _after_verb(sentence, start, words)


def _after_verb(sentence: str, start: int, words: tuple[tuple[int, str], ...]) -> int | None:
    """'Voor mensen die uitstromen uit de opvang stelt Woonlint ...': words may stand between the clause's verb and the main
    one."""
    own = next((at for at, (_, word) in enumerate(words[1:], 1) if _ends_clause(word, at)), len(words))
    for offset, word in words[own + 2 :]:
        if word in FINITE and not word.endswith("en"):
            rest = sentence[start + offset + len(word) :]
            return start + offset if _SOMEBODY.match(rest) else None
    return None


def _ends_clause(word: str, at: int) -> bool:
    """Whether the verb of a relative clause may stand here: 'die in 2026 vrijkomen met een lage huur'."""
    return word in FINITE or word in INFINITIVES or (at == 1 and word[-2:] == "en")


def turn(sentence: str, start: int, end: int) -> int | None:
    """Where the main clause begins in 'Mocht dit niet lukken dan gaan partijen ...'."""
    text = sentence[start:end]
    dan = next((m for m in _DAN.finditer(text) if is_finite(m["verb"])), None)
    if dan:
        return start + dan.start()
    words = tokens(text)
    for (_, first), (offset, second) in pairwise(words[2:-1]):  # behind the verb of the main clause something follows
        if (
            (is_finite(first) or is_participle(first) or first.endswith("en"))
            and second in FINITE
            and first not in FINITE
            and first != "en"
            and second not in {"is", "zijn", "worden", "wordt", "kan", "kunnen", "zal"}
        ):
            return start + offset
    return None


def after_purpose(sentence: str, start: int, end: int) -> int | None:
    """Where the main clause begins in 'Om te kunnen bouwen richten partijen ...': at the last verb after 'te'."""
    words = tokens(sentence[start:end])
    for at, (_, word) in enumerate(words):
        if word == "te":
            verbs = list(takewhile(lambda pair: _may_be_verb(sentence, start, *pair), words[at + 1 :]))
            last = next((offset for offset, verb in reversed(verbs[1:]) if is_finite(verb)), None)  # '... gaan partijen'
            if last is not None and len(tokens(sentence[start + last : end])) > 1:
                return start + last
    return None


def _may_be_verb(sentence: str, start: int, offset: int, word: str) -> bool:
    """Whether a word behind 'te' may be one of its verbs; 'Rivierwonen' is none, nor 'en'."""
    return word != "en" and (is_finite(word) or word.endswith("en")) and sentence[start + offset].islower()


def is_made_by(text: str, after: str) -> bool:
    """'Het rapport, opgesteld door Woonlint, wordt ...': a participle that tells of the noun before it."""
    said, following = tokens(text), tokens(after)[:1]
    if not said or not _MADE_BY.match(text) or any(is_finite(word) for _, word in said):
        return False
    return any(is_participle(word) for _, word in (said[0], said[-1])) and bool(following) and is_finite(following[0][1])
