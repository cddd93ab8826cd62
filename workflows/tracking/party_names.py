"""The names of parties: which party is called so, and how its name stands in a sentence."""

from __future__ import annotations

from sqlmodel import Session

from storage.agreements import Party, parties_of

_ARTICLE = {"nl": "de", "en": "the"}
_NOUN = "gemeente"


def in_sentence(name: str, language: str) -> str:
    """ "de gemeente Veldhoek": a gemeente has its article there; other names stand as they are."""
    noun, _, place = name.strip().partition(" ")
    if noun.casefold() != _NOUN or not place:
        return name
    return f"{_ARTICLE.get(language, _ARTICLE['nl'])} {_NOUN} {place}"


def party_named(session: Session, agreement_id: int, name: str | None) -> Party | None:
    """The party that is called so, by its name or one of its aliases."""
    wanted = (name or "").strip().casefold()
    for party in parties_of(session, agreement_id):
        if wanted and wanted in {known.casefold() for known in (party.name, *party.aliases)}:
            return party
    return None
