"""Names that a document presents in capitals: 'STICHTING RIETWOON, verder te noemen: Rietwoon' is Stichting Rietwoon.

Of the same length, so that every place stays. Only what elsewhere in the text stands in small letters too is such a name; a
heading in capitals ('DE GEMEENTE STELT VAST') is none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from calendars.lazy_pattern import lazy_re
from workflows.reading.word_sets import words

_RUN = lazy_re(
    r"(?<![\w-])(?:(?:DE|HET) )?(?:GEMEENTE|STICHTING|VERENIGING|COÖPERATIE|(?:WONING|WOON|HUURDERS|BEWONERS)[A-Z]+)"
    r"(?: (?:[A-ZÀ-Ý][A-ZÀ-Ý&’'.-]*|&))+(?=\s*(?:[,;(:]|$|\n))"
)
_WORD = lazy_re(r"[A-ZÀ-Ý][A-ZÀ-Ý’'.-]*")
_SMALL = words("en van aan het de der den in op bij voor te")
_ARTICLES = words("de het")
_TELLING = 4


def uncapped(texts: Iterable[str]) -> Callable[[str], str]:
    """What writes the names in capitals as names, by all that the document says."""
    everything = "\n".join(texts)

    def written(run: re.Match[str]) -> str:
        said = [word for word in _WORD.findall(run.group()) if len(word) >= _TELLING]
        known = any(re.search(rf"(?<!\w){re.escape(word.capitalize())}(?!\w)", everything) for word in said[1:])
        return _written(run.group()) if known else run.group()

    return lambda text: _RUN.sub(written, text)


def _written(run: str) -> str:
    """'DE WOONSTICHTING DE VLINDER' as 'de Woonstichting De Vlinder': an article within opens the name proper."""
    out: list[str] = []
    for at, word in enumerate(run.split(" ")):
        small = word.lower() in _SMALL and not (at == 1 and word.lower() in _ARTICLES)
        opens = at > 1 and word.lower() in _ARTICLES and _opens_name(out)
        out.append(word.lower() if small and not opens else word.capitalize())
    return " ".join(out)


def _opens_name(before: list[str]) -> bool:
    """Whether only the word for the kind stands before it, with or without its own article."""
    return len(before) == len(_ARTICLES) and before[0] in _ARTICLES
