"""Parties that a document calls by one letter, 'de gemeente Oudveen (G)', for the cells of its tables ('G en WL'); and by letters
that stand before another short name: '(HPO, hierna ook: het platform)'."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from calendars.lazy_pattern import lazy_re
from workflows.reading.parties.whole_names import unmarked
from workflows.reading.proposal import ProposedParty

_LETTER = lazy_re(r"\((?P<letter>[A-Z](?=\))|[A-Z]{2,7}(?=, (?:hierna|verder|ook|kortweg|in het vervolg)\b))")
_LABEL = lazy_re(r"(?i)(?:\b(?:labels?|klassen?|energielabels?)|\b[A-G](?:,| of| en| t/m|/|-))\s*$")
"""'Label G', 'E, F of G': how well a house is insulated, and nobody."""
_CELL = 60


def with_letters(parties: tuple[ProposedParty, ...], texts: Iterable[str]) -> tuple[ProposedParty, ...]:
    """The parties, each also by the letter that stands in brackets right behind one of its names."""
    told = " ".join(text for text in texts if _LETTER.search(text))
    if not told:
        return parties
    names = {name: party.name for party in parties for name in (party.name, *party.aliases)}
    whose: dict[str, str] = {}
    for name in sorted(names, key=len, reverse=True):  # 'Huurdersplatform Oudveen (HPO)' is not Oudveen
        for found in re.finditer(rf"(?i:{re.escape(name)})\s+{_LETTER.pattern}", told):
            whose.setdefault(found["letter"], names[name])
    return tuple(
        replace(
            party,
            aliases=(*party.aliases, *(one for one, name in whose.items() if name == party.name and one not in party.aliases)),
        )
        for party in parties
    )


def is_somebody(letter: str, before: str, text: str) -> bool:
    """Whether a letter on its own means the party here: in the few words of a cell, and not as an energy label; 'u' is a word."""
    in_a_cell = len(text) <= _CELL and letter.isupper() and not _LABEL.search(before)
    return in_a_cell or letter == "u"


def initials(name: str) -> str:
    """The first letters of all its words, in capitals."""
    return "".join(w[0].upper() for w in re.findall(r"[A-Za-z]\w*", unmarked(name)))
