"""The simple past of Dutch verbs as data: the strong verbs, which no rule makes, and the weak ones, made from their infinitives.

`PAST` are forms that are nothing else; `MAYBE_PAST` can also be a participle that describes a noun ('de verhoogde huur').
"""

from __future__ import annotations

from itertools import product

from calendars.lazy_pattern import lazy_re
from workflows.reading.sentences.verb_words import AUXILIARIES, INFINITIVES, PRESENT, REGULAR, conjugated
from workflows.reading.word_sets import words

_STRONG = words(
    """
    was waren werd werden had hadden kon konden moest moesten wilde wilden mocht mochten ging gingen kwam kwamen bleef
    bleven deed deden liet lieten bleek bleken stond stonden lag lagen zat zaten gaf gaven nam namen bracht brachten
    sprak spraken vond vonden hield hielden liep liepen kreeg kregen schreef schreven begon begonnen koos kozen bood
    boden sloot sloten trok trokken las lazen droeg droegen riep riepen wees wezen kocht kochten dacht dachten zocht
    zochten zei zeiden wist verscheen verschenen steeg stegen vroeg vroegen hielp hielpen gold golden leek leken viel
    vielen ving vingen trad traden trof troffen wierf wierven wierp wierpen dreef dreven drong drongen dwong dwongen
    greep grepen hief hieven hing hingen keek keken klonk klonken kromp krompen reed sliep sliepen sloeg sloegen
    slonk slonken smolt smolten sneed sneden sprong sprongen stierf stierven streed streden streek woog wogen won wonnen zag
    zond zonden zonk zonken zweeg zwegen schoof schoven schoot schoten schonk schonken scheen schenen schond schonden
    rees rezen prees prezen mat ontving ontvingen genoot genoten school scholen verloor verloren bedierf bedroog
    bewoog bewogen schreed
    """
)
_ALSO_OTHERS = words("was mat reed school scholen zag zond schoot sprong streek wilde")
"""Of these the forms that make another word with a prefix ('voorsprong', 'gezond') or are one themselves ('school')."""
_INSEPARABLE = ("be", "ver", "ont", "her", "er", "mis", "onder", "over", "vol", "voor", "door", "weer")
_DESCRIBES = lazy_re(r"[^aeiou]+(?:e|o)[^aeiou]+en|.*[ao]chte?n?")
"""'Schreven', 'sloten', 'kocht': with a prefix these are participles too ('beschreven', 'besloten', 'verkocht')."""
_LONG = lazy_re(r".*(?:aa|ee|oo|uu|ie|oe|ei|ij|ui|ou|eu)(?:tte|dde)n?")
"""'Vergrootte': with a long vowel what describes a noun has a single letter ('de vergrote woning')."""
_NO_PAST = words("vierde vierden waarde waarden wonde wonden hakte hakten tonde tonden diepte diepten scherpte scherpten")
_SHORTEST = 3


def _weak_past(infinitive: str) -> set[str]:
    """'Keren' -> keerde, keerden; 'maken' -> maakte, maakten; 'wachten' -> wachtte, wachtten."""
    forms = {form for form in conjugated(infinitive) if form != infinitive}
    stems = forms if infinitive.endswith("ten") else {form.removesuffix("t") for form in forms if len(form) > _SHORTEST}
    return {stem + _dental(stem, infinitive) + end for stem in stems for end in ("", "n")}


def _dental(stem: str, infinitive: str) -> str:
    voiceless = stem.endswith(("t", "k", "f", "s", "ch", "p")) and infinitive[-3:-2] not in "vz"
    return "te" if voiceless else "de"


_WEAK = frozenset(form for verb in INFINITIVES for form in _weak_past(verb))
_PREFIXED = {prefix + form: form for prefix, form in product(_INSEPARABLE, _STRONG - _ALSO_OTHERS)}
_OTHERS = PRESENT | REGULAR | AUXILIARIES | INFINITIVES | _NO_PAST
_CERTAIN = {form for form in _WEAK if not form.startswith(_INSEPARABLE) or _LONG.fullmatch(form)} | {
    form for form, bare in _PREFIXED.items() if not _DESCRIBES.fullmatch(bare)
}
PAST = frozenset((_STRONG - {"school", "scholen", "mat", "reed"}) | (_CERTAIN - _OTHERS))
"""Forms that are the simple past of a verb and nothing else."""
MAYBE_PAST = frozenset((_WEAK | _PREFIXED.keys()) - PAST - _OTHERS)
"""Forms that are the simple past where they stand in the verb's place; elsewhere they describe a noun."""
