"""How the name of a party stands in a sentence."""

from __future__ import annotations

_ARTICLE = {"nl": "de", "en": "the"}
_NOUN = "gemeente"


def in_sentence(name: str, language: str) -> str:
    """ "de gemeente Veldhoek": a gemeente has its article there; other names stand as they are."""
    noun, _, place = name.strip().partition(" ")
    if noun.casefold() != _NOUN or not place:
        return name
    return f"{_ARTICLE.get(language, _ARTICLE['nl'])} {_NOUN} {place}"
