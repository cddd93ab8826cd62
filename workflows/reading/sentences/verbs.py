"""Dutch verb forms, as far as agreements need them: which words are finite, which are past, which are participles."""

from __future__ import annotations

import re
from functools import lru_cache

from calendars.lazy_pattern import lazy_re
from workflows.reading.sentences.past_words import PAST
from workflows.reading.sentences.verb_words import ALSO_NOUNS, AUXILIARIES, NO_PARTICIPLES, PRESENT, REGULAR

_WHOLE = lazy_re(
    r"(?:aan|af|bij|bijeen|door|in|klaar|mee|na|om|op|over|samen|tegen|terug|toe|uit|vast|vol|voort?|vrij|weg|open)(?P<rest>\w{2,}t)"
)
_PRESENT = AUXILIARIES | PRESENT | REGULAR
FINITE = _PRESENT | PAST
_WORD = lazy_re(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", re.UNICODE)
_PARTICIPLE = lazy_re(
    r"^(?:(?:aan|af|achter|bij|binnen|door|in|mee|mede|na|neer|om|onder|op|over|plaats|samen|teniet|tegen|terug|toe|tot|uit|"
    r"vast|voor|voort|vrij|weg|open|klaar|gereed|bekend|goed)?ge\w{2,}(?:d|t|en)"
    r"|(?:aan|af|bij|in|op|uit|toe|voor|om)?(?:be|ver|her|ont|er|onder|over|voor|door|mis|weer|vol)\w{3,}(?:d|t|en)|\w+eerd|"
    r"\w+iseerd)$"
)
_IRREGULAR = frozenset({"voorzien", "voldaan", "overeengekomen", "doorgegaan", "gedaan", "gegaan", "ontstaan"})
SURE_VERBS = FINITE - ALSO_NOUNS
"""The words that are a verb wherever they stand."""


@lru_cache(maxsize=4096)
def tokens(text: str) -> tuple[tuple[int, str], ...]:
    """The words with their offsets, lower case. The same clause is asked about again and again, and read once."""
    return tuple([(m.start(), m.group().lower()) for m in _WORD.finditer(text)])


@lru_cache(maxsize=8192)
def is_finite(word: str) -> bool:
    """Whether this word can be a finite verb."""
    return word.lower() in FINITE or looks_finite(word.lower()) or _is_whole(word.lower())


def _is_whole(word: str) -> bool:
    """'... die de vraag aantrekt': a verb that falls apart in a main clause, at the end of another ('inzet' is a noun)."""
    whole = _WHOLE.fullmatch(word)
    return whole is not None and whole["rest"] in _PRESENT and not word.endswith("zet")


def looks_finite(word: str) -> bool:
    """Whether a word that isn't in the list has an ending that only verbs have."""
    told = word.endswith(("eerde", "eerden")) and not word.startswith(("ge", "verk"))  # 'de geïsoleerde woning', 'verkeerde'
    return told or (
        len(word) > 4
        and word.endswith(("eert", "iseert", "ëert", "eren", "iseren"))
        and not word.endswith(("concert", "eeren", "jongeren", "ouderen", "kinderen", "anderen", "dieren"))
    )


def is_past(word: str) -> bool:
    """Whether this word is a finite verb in the simple past."""
    return word.lower() in PAST or word.lower().endswith(("eerde", "eerden"))


@lru_cache(maxsize=8192)
def is_participle(word: str) -> bool:
    """Whether this word has the form of a past participle."""
    plain = word.lower()
    return plain in _IRREGULAR or (plain not in NO_PARTICIPLES and bool(_PARTICIPLE.match(plain)))


def has_finite_verb(text: str) -> bool:
    """Whether the text holds a finite verb, so that it is a sentence and no heading."""
    words = [w for _, w in tokens(text)]
    return any(w in SURE_VERBS or (looks_finite(w) and not w.endswith("eren")) for w in words)
