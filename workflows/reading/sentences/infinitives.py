"""The infinitive of a verb form, by the forms that are known."""

from __future__ import annotations

from functools import lru_cache

from calendars.lazy_pattern import lazy_re
from workflows.reading.sentences.past_words import PAST
from workflows.reading.sentences.verb_words import ALSO_NOUNS
from workflows.reading.sentences.verbs import FINITE, is_finite
from workflows.reading.word_sets import words

PARTICLES = words("aan af bij bijeen door in mee na om op open over terug toe uit vast voor voort vrij weg")
"""The parts that stand loose from a verb: 'legt ... voor'."""

_LOOSE = "|".join(sorted(PARTICLES | {"deel", "plaats", "samen", "mede"}, key=len, reverse=True))
_STRONG = {
    "besproken": "bespreken", "bracht": "brengen", "boden": "bieden", "daan": "doen", "geven": "geven", "gonnen": "ginnen",
    "houden": "houden", "kozen": "kiezen", "nomen": "nemen", "schreven": "schrijven", "sloten": "sluiten", "sproken": "spreken",
    "onderzocht": "onderzoeken", "troffen": "treffen", "verkocht": "verkopen", "vonden": "vinden", "wezen": "wijzen",
}  # fmt: skip
"""Participles without 'ge', and their infinitives."""
_WEAK = lazy_re(rf"(?P<particle>{_LOOSE})?(?:ge)?(?P<stem>\w{{2,}}?)(?P<end>[dt])")
_FALLEN = lazy_re(rf"(?P<particle>{_LOOSE})?(?:ge)?(?P<end>{'|'.join(_STRONG)})")
_JOINED = lazy_re(rf"(?P<particle>{_LOOSE})(?P<verb>\w{{3,}})")
_LONG = lazy_re(r"(?P<begin>\w*[^aeiou])(?P<vowel>[aeou])(?P=vowel)(?P<end>[bdfghklmnprstvwz])t")


@lru_cache(maxsize=512)
def infinitive_of(finite: str) -> str:
    """'Rondt' -> 'ronden', by the forms that are known, or by a long vowel ('bevraagt'); '' for another."""
    if finite.endswith(("en", "aan")):
        return finite
    stem = finite[:-1] if finite.endswith("t") else finite
    tries = [finite + "ten", finite + "en", stem + "en", stem + stem[-1:] + "en", stem[:-2] + stem[-1:] + "en", stem + "n"]
    soft = {"f": "v", "s": "z"}.get(stem[-1:])
    if soft:
        tries += [stem[:-1] + soft + "en", stem[:-2] + soft + "en"]
    known = next((one for one in tries if one in FINITE and one not in PAST), "")
    long = _LONG.fullmatch(finite)
    if known or not long:
        return known
    return long["begin"] + long["vowel"] + {"f": "v", "s": "z"}.get(long["end"], long["end"]) + "en"


def infinitive_at_end(finite: str) -> str:
    """The same of a verb that closes its clause, with its particle before it: 'aanwijst' -> 'aanwijzen'."""
    known = infinitive_of(finite) if finite in FINITE else ""
    joined = _JOINED.fullmatch(finite)
    if known or not joined or joined["verb"] not in FINITE:
        return known
    return joined["particle"] + infinitive_of(joined["verb"])


def is_infinitive(word: str) -> bool:
    """Whether the word is known as one, by itself or behind its particle."""
    return word.endswith("en") and word not in ALSO_NOUNS and infinitive_at_end(word) == word


def infinitive_of_participle(participle: str) -> str:
    """'Opgesteld' -> 'opstellen', of a weak verb that is known or one with a single form ('voorzien'); '' for another."""
    for form in (participle, participle.removeprefix("ge")):
        if form.endswith("en") and form in FINITE and form not in PAST:
            return form
    strong = _FALLEN.fullmatch(participle)
    if strong:
        return (strong["particle"] or "") + _STRONG[strong["end"]]
    found = _WEAK.fullmatch(participle)
    if not found:
        return ""
    stem = found["stem"].replace("ï", "i").replace("ë", "e")
    forms = (stem + "t", stem + found["end"] + "t")  # 'gesteld' of stellen, 'gerond' of ronden
    verb = next((verb for form in forms if is_finite(form) and (verb := infinitive_of(form))), "")
    return (found["particle"] or "") + verb if verb else ""
