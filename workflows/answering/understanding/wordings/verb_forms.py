"""All forms of a Dutch verb, from its infinitive: `forms_of('af|ronden')`.

A bar stands after a prefix that comes loose ('we ronden het af'). Strong verbs name their past and participle:
'uit|lopen liep liepen gelopen'.
"""

from __future__ import annotations

from dataclasses import dataclass

_VOWELS = "aeiou"
_UNVOICED = "tkfschpx"
_UNSTRESSED = ("lever", "vorder", "haper", "order", "weiger")
"""The stems in -er that aren't stressed on it, as those of loan words are ('stagneer')."""
_FIXED = ("be", "ver", "ont", "her", "er", "ge", "onder", "over", "vol")
"""Prefixes that never come loose take no 'ge'."""


@dataclass(frozen=True, slots=True)
class VerbForms:
    """The forms: those of present and past without the loose prefix, the participle and the infinitive with it."""

    prefix: str
    present: frozenset[str]
    past: frozenset[str]
    participle: str
    infinitive: str


def forms_of(written: str) -> VerbForms:
    """The forms of the verb that is written so."""
    infinitive, *strong = written.split()
    *prefixes, bare = infinitive.split("|")
    prefix = "".join(prefixes)
    stem = stem_of(bare)
    pasts, participle = (strong[:-1], strong[-1]) if strong else (_weak_pasts(bare, stem), _weak_participle(bare, stem))
    third = stem if stem.endswith("t") else f"{stem}t"
    return VerbForms(prefix, frozenset({stem, third, bare}), frozenset(pasts), prefix + participle, prefix + bare)


def stem_of(infinitive: str) -> str:
    """'ronden' -> 'rond', 'stellen' -> 'stel', 'maken' -> 'maak', 'leveren' -> 'lever', 'schrijven' -> 'schrijf'."""
    if infinitive in ("doen", "gaan", "staan", "zien", "slaan"):
        return {"doen": "doe", "gaan": "ga", "staan": "sta", "zien": "zie", "slaan": "sla"}[infinitive]
    bare = infinitive.removesuffix("en")
    if len(bare) > 2 and bare[-1] == bare[-2] and bare[-1] not in _VOWELS:
        bare = bare[:-1]
    elif _is_open(bare):
        bare = f"{bare[:-1]}{bare[-2]}{bare[-1]}"
    return bare[:-1] + {"v": "f", "z": "s"}.get(bare[-1], bare[-1])


def _is_open(bare: str) -> bool:
    """Whether the vowel was long because its syllable was open: 'mak-en', and not 'lever-en' with its unstressed e."""
    if len(bare) < 3 or bare[-1] in _VOWELS or bare[-2] not in _VOWELS or bare[-3] in _VOWELS:
        return False
    if bare.endswith("er"):
        return not bare.endswith(_UNSTRESSED)
    return not (bare[-2] == "e" and any(letter in _VOWELS for letter in bare[:-2])) and bare[-2] != "i"


def _weak_participle(bare: str, stem: str) -> str:
    ending = "t" if _is_unvoiced(bare) else "d"
    ge = "" if bare.startswith(_FIXED) else "ge"
    return f"{ge}{stem}" if stem.endswith(ending) else f"{ge}{stem}{ending}"


def _weak_pasts(bare: str, stem: str) -> tuple[str, str]:
    ending = "te" if _is_unvoiced(bare) else "de"
    return f"{stem}{ending}", f"{stem}{ending}n"


def _is_unvoiced(bare: str) -> bool:
    """By the last sound of the infinitive's stem: 'leven' has leefde, 'blaffen' blafte."""
    return bare.removesuffix("en")[-1] in _UNVOICED
