"""Mends typing errors in the words that a status hangs on ('afgerondd', 'vertaagd'), and in no others."""

from __future__ import annotations

from functools import lru_cache

from calendars.lazy_pattern import lazy_regex

_KEYS = """
afgerond afgehandeld afgesloten gereed voltooid opgeleverd gerealiseerd uitgevoerd ondertekend vastgesteld klaar gedaan
vertraagd vertraging uitgesteld uitstel doorgeschoven verschoven verplaatst uitgelopen opgeschoven geblokkeerd wachten
gestart begonnen opgepakt schema planning uitvoering volgens vervallen geschrapt geannuleerd herinner herinnering ongedaan
procent driekwart halverwege overgedragen overnemen trekker waarschijnlijk vermoedelijk hopelijk misschien mogelijk
spannend risico volgende kwartaal tertiaal maanden stilgelegd delayed blocked finished completed cancelled postponed tomorrow
januari februari augustus september oktober november december woningen geplaatst
"""
_NEIGHBOURS = """
klaarde wachtend wachtte wachtten wachter wachters machten lachten gestaart starten starter starters starting started startte
beginnen gegaan gestaan gestapt gestort gestaakt gedane gedaante gedragen gereden gereedheid risicos verplaats vervalt
vertrouwd vertaald vertraag vertraagt uitstelt uitstek uitgestelde opgeleverde gerealiseerde afgeronde vastgestelde
uitgevoerde ondertekende mogelijke waarschijnlijke spannen spannende procenten planningen voltooit volgend volgen gevolgen
delays finish finishes complete completes cancel canceled trekkers trekken woning schemas opgepikt opgeplakt
"""
"""Right words that lie one letter away from a key word."""
_SHORT_SLIPS = """
klar klaar|kalar klaar|klaarr klaar|kaar klaar|klaae klaar|gredd gereed|scema schema|gedan gedaan|beizg bezig|bezih bezig|
neit niet|niey niet|nite niet|noh nog|wrdt wordt|wort wordt|wrodt wordt
"""
_KEY_WORDS = tuple(_KEYS.split())
_KNOWN = frozenset(_KEY_WORDS) | frozenset(_NEIGHBOURS.split())
_SHORT = dict(pair.split() for pair in _SHORT_SLIPS.strip().split("|"))
_WORD = lazy_regex(r"[a-z]{3,}")
_LEAST = 6
_BY_LENGTH: dict[int, tuple[str, ...]] = {
    length: tuple(word for word in _KEY_WORDS if len(word) == length) for length in range(_LEAST - 1, 16)
}


def mended(text: str) -> str:
    """The lower-case text with each near miss of a key word (one letter too many, too few, wrong or swapped) put right."""
    return _WORD.sub(lambda found: _mended_word(found[0]), text)


@lru_cache(maxsize=4096)
def _mended_word(word: str) -> str:
    if word in _SHORT:
        return _SHORT[word]
    if len(word) < _LEAST or word in _KNOWN:
        return word
    for length in (len(word), len(word) - 1, len(word) + 1):
        for key in _BY_LENGTH.get(length, ()):
            if key[0] == word[0] and _is_one_slip(word, key):
                return key
    return word


def _is_one_slip(word: str, key: str) -> bool:
    """Whether one letter differs, is missing, is too many, or two neighbours are swapped."""
    start = 0
    while start < min(len(word), len(key)) and word[start] == key[start]:
        start += 1
    if len(word) == len(key):
        swapped = word[start : start + 2] == key[start : start + 2][::-1] and word[start + 2 :] == key[start + 2 :]
        return swapped or word[start + 1 :] == key[start + 1 :]
    longer, shorter = (word, key) if len(word) > len(key) else (key, word)
    return longer[start + 1 :] == shorter[start:]
