"""The verb group of a clause: its finite verbs, and whether it is a passive, a perfect or a simple past."""

from __future__ import annotations

import re
from functools import lru_cache

from calendars.lazy_pattern import lazy_re
from workflows.reading.sentences.clause_kinds import Clause
from workflows.reading.sentences.past_words import MAYBE_PAST
from workflows.reading.sentences.verb_words import ALSO_NOUNS, AUXILIARIES, INFINITIVES
from workflows.reading.sentences.verbs import SURE_VERBS, is_finite, is_participle, is_past, tokens
from workflows.reading.word_sets import words

_NO_VERB_AFTER = words("de het een deze die dit haar hun onze elke iedere alle te geen aan tot voor van bij sociale")
_NUMBERS = words("twee drie vier vijf zes zeven acht negen tien")
_NO_PAST_AFTER = _NO_VERB_AFTER | words("en of in op met door uit over naar per zoals als eerder reeds al nieuwe")
_BRACKETS = lazy_re(r"\([^)]*\)")
_GOES_ON = words(
    """
    de het een deze die dit dat haar hun onze zijn elke iedere alle er zich niet geen nog al ook wel toen daar hier in op van
    voor met aan bij door tot uit over naar per om ruim bijna circa ongeveer slechts maar eind begin medio half uiterlijk vóór na
    tussen tijdens sinds opnieuw daarvan hiervan daarop hierop daarover hierover
    """
)
"""Words that follow a verb, and never stand between what describes a noun and the noun."""
_OPENS = words("de het een partijen wij zij beide alle")
_ENDS_SO = lazy_re(r"(?:be|ver|ont|her|er|mis|onder|over|vol|voor|door)\w+en")
_JOINS = words("en maar want")
_DONE = words("gereed klaar")
_PERFECT = words("heeft hebben is zijn")
_HAVE = words("heeft hebben")
_HELPED = lazy_re(r"(?<!te )\b(?:laten|kunnen|moeten|mogen|willen|helpen|leren|durven) (?!te\b)(?:\w+ )?\w{3,}en\b")
"""'Heeft een scan laten maken': behind another infinitive that of 'laten' stands for its participle."""
_WAS = words("was waren werd werden had hadden")
_EARLY = lazy_re(r"(?i)(?:vroeg|laat) (?:in|op|dit|volgend)\b")
"""'Vroeg in het najaar komen partijen bijeen': at the beginning it says when, and is no verb."""


@lru_cache(maxsize=4096)
def finite_verbs(sentence: str, clause: Clause) -> tuple[tuple[int, str], ...]:
    """Offsets and words of the clause's finite verbs, nouns and infinitives left out as far as their neighbours tell."""
    text = _BRACKETS.sub(lambda m: " " * len(m.group()), sentence[clause.start : clause.end])
    words = tokens(text)
    found: list[tuple[int, str]] = []
    for at, (offset, word) in enumerate(words):
        before = words[at - 1][1] if at else ""
        if before and text[words[at - 1][0] + len(before) : offset].strip():  # a number or comma stands between
            before = ""
        named = _is_name(sentence, clause.start + offset, word) or (not at and _EARLY.match(text[offset:]))
        counted = before in _NUMBERS and word in ALSO_NOUNS  # 'drie plannen'
        barred = before in _NO_VERB_AFTER and not _is_of_this(words, at)
        if not barred and is_finite(word) and not named and not counted:
            found.append((clause.start + offset, word))
    return tuple(found)


def _is_of_this(said: tuple[tuple[int, str], ...], at: int) -> bool:
    """'Deze geeft', 'dit doet Woonlint', 'en die passen daarop ...': the word before stands alone, and behind it its verb."""
    opens = said[at - 1][1] in {"deze", "die", "dit", "dat"} and all(word in _JOINS for _, word in said[: at - 1])
    word, after = said[at][1], said[at + 1][1] if at + 1 < len(said) else ""
    return opens and word in SURE_VERBS and (word.endswith("t") or (word.endswith("en") and after in _GOES_ON))


def _is_name(sentence: str, offset: int, word: str) -> bool:
    """'Het team Vroeg Eropaf': a capital within the sentence, where no verb has one."""
    said = sentence[offset : offset + len(word)]
    return said[0].isupper() and not said.isupper() and sentence[:offset].rstrip()[-1:].isalpha()


def is_passive(sentence: str, clause: Clause) -> bool:
    """Whether the clause is a passive: worden with a participle."""
    words = [w for _, w in tokens(sentence[clause.start : clause.end])]
    return ("wordt" in words or "worden" in words) and any(map(is_participle, words))


def is_perfect(sentence: str, clause: Clause, at: int) -> bool:
    """Whether the verb that governs the word at `at` is a perfect tense (hebben or zijn with a participle, or with 'gereed')."""
    verbs = finite_verbs(sentence, clause)
    before = [w for o, w in verbs if o < at]
    verb = before[-1] if before else (verbs[0][1] if verbs else "")
    text = sentence[clause.start : clause.end]
    return (verb in _PERFECT and _has_participle(text)) or (verb in _HAVE and bool(_HELPED.search(text)))


def _has_participle(text: str) -> bool:
    said = [word for _, word in tokens(text)]
    return any(is_participle(word) or word in _DONE for word in said) or _ends_so(said)


def _ends_so(said: list[str]) -> bool:
    """'... de ketels vervangen': the last word is an infinitive too, but for that it would need 'te'."""
    return len(said) > 1 and bool(_ENDS_SO.fullmatch(said[-1])) and said[-1] in INFINITIVES and said[-2] != "te"


def _describes(sentence: str, start: int) -> bool:
    """Whether the word stands beside another that describes what follows: 'vrijgekomen en verhuurde woningen'."""
    before = sentence[:start].rstrip()
    beside = re.search(r"(\w+) en\s+$", sentence[:start]) if before.endswith(" en") else None
    return bool(beside and is_participle(beside.group(1).lower()))


@lru_cache(maxsize=4096)
def is_past_clause(sentence: str, clause: Clause) -> bool:
    """Whether the clause speaks in the simple past. Beside an auxiliary the same form is a participle: 'hebben onderzocht'."""
    verbs = [w for o, w in finite_verbs(sentence, clause) if not _describes(sentence, o)]
    helped = bool(AUXILIARIES & set(verbs))
    told = (
        o for o, w in tokens(sentence[clause.start : clause.end]) if w in _WAS and not _is_name(sentence, clause.start + o, w)
    )
    if any(is_past(w) and not (helped and is_participle(w)) for w in verbs) or next(told, None) is not None:
        return True
    return not verbs and any(_tells(sentence[clause.start : clause.end], offset, w) for offset, w in _maybe(sentence, clause))


def is_told(sentence: str, clause: Clause) -> bool:
    """Whether the clause tells what was or has been done: simple past or perfect."""
    return is_past_clause(sentence, clause) or is_perfect(sentence, clause, clause.end)


def _maybe(sentence: str, clause: Clause) -> list[tuple[int, str]]:
    return [(offset, word) for offset, word in tokens(sentence[clause.start : clause.end]) if word in MAYBE_PAST]


def _tells(text: str, offset: int, word: str) -> bool:
    """Whether the form stands in the verb's place ('Woonlint verhoogde de huren') and describes no noun ('de verhoogde huur')."""
    before, after = text[:offset].rstrip(), text[offset + len(word) :].lstrip()
    follows = tokens(after)[:1]
    if not before:  # after what came before the comma: '..., verhoogde Woonlint de huren'
        return after[:1].isupper() or (bool(follows) and follows[0][1] in _OPENS)
    verb = not follows or after[0].isdigit() or after[0].isupper() or after[0] in ",;." or follows[0][1] in _GOES_ON | _OPENS
    return verb and bool(before) and (before[-1].isdigit() or {w for _, w in tokens(before)[-1:]}.isdisjoint(_NO_PAST_AFTER))
