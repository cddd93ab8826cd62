"""Parties that a document calls by one letter: 'de gemeente Oudveen (G)', for the cells of its tables ('G en WL')."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from calendars.lazy_pattern import lazy_re
from workflows.reading.proposal import ProposedParty

_LETTER = lazy_re(r"\((?P<letter>[A-Z])\)")
_LABEL = lazy_re(r"(?i)(?:\b(?:labels?|klassen?|energielabels?)|\b[A-G](?:,| of| en| t/m|/|-))\s*$")
"""'Label G', 'E, F of G': how well a house is insulated, and nobody."""
_CELL = 60


def with_letters(parties: tuple[ProposedParty, ...], texts: Iterable[str]) -> tuple[ProposedParty, ...]:
    """The parties, each also by the letter that stands in brackets right behind one of its names."""
    told = " ".join(text for text in texts if _LETTER.search(text))
    return tuple(_lettered(party, told) for party in parties) if told else parties


def _lettered(party: ProposedParty, told: str) -> ProposedParty:
    for name in (party.name, *party.aliases):
        if found := re.search(rf"(?i:{re.escape(name)})\s+{_LETTER.pattern}", told):
            return replace(party, aliases=(*party.aliases, found["letter"]))
    return party


def is_somebody(match: re.Match[str], text: str) -> bool:
    """Whether a letter on its own means the party here: in the few words of a cell, and not as an energy label."""
    return len(text) <= _CELL and match.group().isupper() and not _LABEL.search(text[: match.start()])
