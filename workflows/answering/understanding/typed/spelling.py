"""Mends typing errors in the words that count ('afgerondd', 'vertaagd', 'vrijdga'), and in no others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache, lru_cache

from calendars.lazy_pattern import lazy_regex
from workflows.answering.understanding.typed.spelling_words import COMMON, CORE

_NEIGHBOURS = """
klaarde wachtend wachtte wachtten wachter wachters machten lachten gestaart starten starter starters starting started startte
beginnen gegaan gestaan gestapt gestort gestaakt gedane gedaante gedragen gereden gereedheid risicos verplaats vervalt
vertrouwd vertaald vertraag vertraagt uitstelt uitstek uitgestelde opgeleverde gerealiseerde afgeronde vastgestelde
uitgevoerde ondertekende mogelijke waarschijnlijke spannen spannende procenten planningen voltooit volgend volgen gevolgen
delays finish finishes complete completes cancel canceled trekkers trekken woning schemas opgepikt opgeplakt uitgeteld verleden
bestelen verlangd huurder bewoner afspraak gelegen geleden gedaald gebeurt gemald gestoken besteed gesproken
"""
"""Right words that lie one slip away from one of the others."""
_SHORT_SLIPS = """
klar klaar|kalar klaar|klaarr klaar|kaar klaar|klaae klaar|gredd gereed|scema schema|gedan gedaan|beizg bezig|bezih bezig
neit niet|niey niet|nite niet|noh nog|wrdt wordt|wort wordt|wrodt wordt|lopt loopt|bezg bezig|shema schema|scheme schema
paln plan|plna plan|plann plan|schma schema|schem schema|schea schema|shcma schema|aff af|aaf af|nto not|nott not
trug terug|teurg terug|terg terug|treug terug|terugg terug|terrug terug|trgug terug|vnik vink|vikn vink|drai draai|draia draai
"""
_SHORT = dict(pair.split() for pair in _SHORT_SLIPS.strip().replace("\n", "|").split("|"))
_WORD = lazy_regex(r"[a-z]{3,}")
_STRETCHED = lazy_regex(r"[a-z]*([a-z])\1\1[a-z]*")
_IN_SYLLABLES = lazy_regex(r"\b(?!kant-en-klaar)[a-z]{2,4}(?:-[a-z]{2,5}){2,}\b")
_DOUBLE = lazy_regex(r"([a-z])\1+")
_LONG = lazy_regex(r"([a-z])\1{2,}")
_LONG_VOWEL = lazy_regex(r"(?:aaa|eee)")
_LEAST = 6
_HEDGES = (
    "bijna",
    "haast",
    "vrijwel",
    "nagenoeg",
    "grotendeels",
    "deels",
    "niet",
    "geen",
    "nooit",
    "half",
    "almost",
    "nearly",
    "partly",
)
_WHOLLY = (
    *("helemaal", "volledig", "compleet", "allemaal", "inmiddels", "eindelijk", "vandaag", "gisteren", "definitief", "officieel"),
    *("intussen", "zojuist", "completely", "finally", "officially", "already"),
)
"""What may stand there in earnest: 'helemaa klaar', 'inmidels af'."""
_NEAR_A_HEDGE = """
net niets ziet riet giet liet biet tiet piet fiets iets naast haalt haas haat raast hals hal halt kalf ralf halve deel deelt
deals dees gene geef geven been heen green greep veen een early yearly dearly party
"""
"""Other words that may stand before an end: 'net klaar', 'een deel klaar'."""
_BEFORE_ENDS = frozenset(_NEAR_A_HEDGE.split()) | frozenset(_HEDGES)
_BEFORE_AN_END = lazy_regex(
    r"\b[a-z]{3,12}(?=\s+(?:(?:helemaal|geheel|volledig|echt|allemaal|alles|al|yet|fully|quite)\s+)?(?:klaar|af|gereed|rond|gedaan|afgerond|voltooid|"
    r"opgeleverd|gerealiseerd|uitgevoerd|ondertekend|getekend|vastgesteld|afgehandeld|done|ready|finished|completed?)\b)"
)


@cache
def _core() -> dict[tuple[str, int], tuple[str, ...]]:
    return _by_begin_and_length(CORE.split())


@cache
def _common() -> dict[tuple[str, int], tuple[str, ...]]:
    return _by_begin_and_length(word for word in COMMON.split() if len(word) >= _LEAST)


@cache
def _undoubled() -> dict[str, str]:
    """The words of a status by their letters without doubles."""
    return {_DOUBLE.sub(r"\1", word): word for word in CORE.split()}


@cache
def _known() -> frozenset[str]:
    return frozenset(CORE.split()) | frozenset(COMMON.split()) | frozenset(_NEIGHBOURS.split())


def mended(text: str) -> str:
    """The lower-case text with each near miss of a word that counts put right."""
    text = _WORD.sub(lambda found: _mended_word(found[0]), text)
    return _BEFORE_AN_END.sub(lambda found: _hedge_meant(found[0]), text)


@lru_cache(maxsize=1024)
def _hedge_meant(word: str) -> str:
    """'Bjina klaar', 'helemaa klaar': what stands before an end and is one slip from such a word most likely is that."""
    if word in _BEFORE_ENDS:
        return word
    meant = _HEDGES if len(word) < _LEAST else (*_HEDGES, *_WHOLLY)
    return next((key for key in meant if is_one_slip(word, key)), word)


def squeezed(text: str) -> str:
    """The lower-case text with 'klaaaar' as klaar, 'tooop' as top and 'fan-tas-tisch' in one."""
    text = _IN_SYLLABLES.sub(lambda found: found[0].replace("-", ""), text)
    return _STRETCHED.sub(lambda found: _squeezed_word(found[0]), text)


def _squeezed_word(word: str) -> str:
    """With the letter twice where that makes a word that counts, or where it is a vowel; else once."""
    twice, once = (_LONG.sub(letters, word) for letters in (r"\1\1", r"\1"))
    counts = next((short for short in (word, twice, once) if _mended_word(short) in _known()), None)
    return counts or (twice if _LONG_VOWEL.search(word) else once)


@lru_cache(maxsize=4096)
def _mended_word(word: str) -> str:
    if word in _SHORT:
        return _SHORT[word]
    if len(word) < _LEAST or word in _known():
        return word
    for key in _of_like_length(_core(), word):
        if is_one_slip(word, key):
            return key
    slip = next((key for key in _of_like_length(_common(), word) if _is_slip_of_fingers(word, key)), None)
    return slip or _undoubled().get(_DOUBLE.sub(r"\1", word), word)


def _by_begin_and_length(words: Iterable[str]) -> dict[tuple[str, int], tuple[str, ...]]:
    rows: dict[tuple[str, int], list[str]] = defaultdict(list)
    for word in words:
        rows[word[0], len(word)].append(word)
    return {key: tuple(row) for key, row in rows.items()}


def _of_like_length(rows: dict[tuple[str, int], tuple[str, ...]], word: str) -> Iterable[str]:
    for length in (len(word), len(word) - 1, len(word) + 1):
        yield from rows.get((word[0], length), ())


def is_one_slip(word: str, key: str) -> bool:
    """Whether one letter differs, is missing, is too many, or two neighbours are swapped."""
    start = _alike(word, key)
    if len(word) == len(key):
        return _is_swapped(word, key, start) or word[start + 1 :] == key[start + 1 :]
    longer, shorter = (word, key) if len(word) > len(key) else (key, word)
    return longer[start + 1 :] == shorter[start:]


def _is_slip_of_fingers(word: str, key: str) -> bool:
    """Whether a letter inside is missing, one stands there twice, or two neighbours are swapped; an ending is no slip."""
    start = _alike(word, key)
    if len(word) == len(key):
        return _is_swapped(word, key, start)
    if len(word) < len(key):
        return start < len(word) and key[start + 1 :] == word[start:]
    return word[start] == word[start - 1] and word[start + 1 :] == key[start:]


def _is_swapped(word: str, key: str, start: int) -> bool:
    return word[start : start + 2] == key[start : start + 2][::-1] and word[start + 2 :] == key[start + 2 :]


def _alike(word: str, key: str) -> int:
    """How many letters are the same at the begin."""
    start = 0
    while start < min(len(word), len(key)) and word[start] == key[start]:
        start += 1
    return start
