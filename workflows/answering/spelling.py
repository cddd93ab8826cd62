"""Mends typing errors in the words that a status hangs on ('afgerondd', 'vertaagd'), and in no others."""

from __future__ import annotations

from functools import lru_cache

import regex

KEY_WORDS = tuple(
    "afgerond afgehandeld afgesloten gereed voltooid opgeleverd gerealiseerd uitgevoerd ondertekend vastgesteld klaar gedaan "
    "vertraagd vertraging uitgesteld uitstel doorgeschoven verschoven verplaatst uitgelopen opgeschoven geblokkeerd wachten stilgelegd "
    "gestart begonnen opgepakt schema planning uitvoering volgens vervallen geschrapt geannuleerd herinner herinnering ongedaan "
    "procent helft driekwart halverwege bijna overgedragen overnemen trekker waarschijnlijk vermoedelijk hopelijk misschien mogelijk "
    "spannend risico volgende kwartaal tertiaal maanden delayed blocked finished completed cancelled postponed tomorrow "
    "januari februari augustus september oktober november december woningen geplaatst".split()
)
_KNOWN = frozenset(KEY_WORDS) | frozenset(
    "klaart klaarde wachtend wachtte gestaart gestarte startte start started starter starters gedane gedaante gedragen risicos bijnaam "
    "verplaats vervalt vervallend vertrouwd vertaald vertraag vertraagt uitstelt uitstek uitgestelde starten starting beginnen gegaan gestaan gestapt gestort gestaakt opgeplakt voltooit schematisch opgeleverde gerealiseerde afgeronde "
    "vastgestelde uitgevoerde ondertekende mogelijke waarschijnlijke spannende maand maande procenten planningen begonnen "
    "volgend volgen gevolgen helpt helpen delay delays block blocks finish complete completes cancel canceled start trekkers trekken "
    "trekt gereden gereedheid machten lachten wachter woning woninge wachtten wachters opgepikt verschoven schemas".split()
)
_SHORT = {"klar": "klaar", "kalar": "klaar", "klaarr": "klaar", "kaar": "klaar", "gredd": "gereed", "scema": "schema", "delayd": "delayed",
          "gedaann": "gedaan", "gedan": "gedaan", "beizg": "bezig", "bezih": "bezig", "bezug": "bezig", "niks": "niks", "noh": "nog", "neit": "niet",
          "neit.": "niet", "niey": "niet", "hlaverwege": "halverwege", "dien": "dien", "doen": "doen", "wrdt": "wordt", "wort": "wordt"}  # fmt: skip
_WORD = regex.compile(r"[a-z]{4,}")
_LEAST = 6
_BY_LENGTH: dict[int, tuple[str, ...]] = {
    length: tuple(word for word in KEY_WORDS if len(word) == length) for length in range(_LEAST - 1, 16)
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
