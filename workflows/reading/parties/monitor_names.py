"""The parties of a monitor: a sheet that nobody signs names them in its column of owners."""

from __future__ import annotations

import re
from collections import Counter

from calendars.lazy_pattern import lazy_re
from workflows.reading.layout.items import Item
from workflows.reading.parties.names import key
from workflows.reading.proposal import PartyRole, ProposedParty

_BETWEEN = re.compile(r"\s*(?:[,;/&+]|\ben\b|\bi\.?s\.?m\.?|\bsamen met\b)\s*")
_BRACKETS = re.compile(r"\([^)]*\)")
_NOBODY = lazy_re(
    r"(?i)^(?:zie\b.*|alle?n?|allemaal|gezamenlijk|samen|partijen|alle partijen|allen|iedereen|n\.?v\.?t\.?|nog .*|nader .*|"
    r"onbekend|wie|-|–|\?)$"
)
_PERSON = lazy_re(r"^(?:(?:[A-Z]\.\s?)+|(?i:dhr|mevr|mw|de heer|mevrouw)\.?\s)")
_SEVERAL = lazy_re(
    r"(?i)(?:(?:de|alle|beide) )?(?:(?:woning)?corporaties|gemeenten|verhuurders|"
    r"(?:huurders|bewoners)(?:organisaties|verenigingen|raden))"
)
_FOUNDATION, _HOUSES = lazy_re(r"(?i)stichting\b"), lazy_re(r"(?i)woning|wonen|woon|volkshuisvesting|corporatie")
_ROLES = (
    (PartyRole.GEMEENTE, lazy_re(r"(?i)\bgemeente")),
    (PartyRole.HUURDERSORGANISATIE, lazy_re(r"(?i)huurder|bewoner|^(?:hbv|hv|hds|hr|ho|hov|hbo)$")),
    (PartyRole.CORPORATIE, lazy_re(r"(?i)corporatie|woning|wonen|woon|volkshuisvesting|^stichting")),
)


def with_monitor_parties(items: tuple[Item, ...], known: tuple[ProposedParty, ...]) -> tuple[ProposedParty, ...]:
    """The parties with the names in the cells of owners that the text did not tell of: of a known kind, or that come again."""
    cells = [text for item in items for p in item.passages if p.cells for text in (p.cells.owner, p.cells.lead) if text]
    spelled = {key(name): name for text in cells for name in cell_names(text)}
    known = tuple(
        ProposedParty(spelled.get(key(p.name), p.name), p.role, p.aliases) if p.name.islower() else p for p in known
    )  # 'gemeente', of which no text says which one
    told = {key(name) for party in known for name in (party.name, *party.aliases)}
    counts = Counter(name for text in cells for name in cell_names(text) if key(name) not in told)
    landlords = any(party.role is PartyRole.CORPORATIE for party in known)
    roles = {name: _role(name) for name in counts}
    roles |= {name: PartyRole.OTHER for name in counts if landlords and _FOUNDATION.match(name) and not _HOUSES.search(name)}
    found = [
        ProposedParty(name, roles[name]) for name, times in counts.items() if times > 1 or roles[name] is not PartyRole.OTHER
    ]
    order = list(PartyRole)
    named = _with_corporatie(_without_words_for_several((*known, *found)))
    return tuple(sorted(named, key=lambda party: order.index(party.role)))


def _without_words_for_several(parties: tuple[ProposedParty, ...]) -> tuple[ProposedParty, ...]:
    """'Corporaties' is no party where those of that role have names of their own."""
    several = [p for p in parties if _SEVERAL.fullmatch(p.name)]
    named = {p.role for p in parties if p not in several}
    return tuple(p for p in parties if p not in several or p.role not in named)


def cell_names(text: str) -> list[str]:
    """The names in a cell of owners: 'Woonlint / Zorggroep' is two; 'allen' and people are none."""
    names = [_without_article(part) for part in parts_of(text)]
    return [n for n in names if 1 < len(n) < 50 and n[:1].isupper() and not _NOBODY.match(n) and not _PERSON.match(n)]


def parts_of(text: str) -> list[str]:
    """What stands beside each other in a cell, without its brackets."""
    return [part.strip(" .:") for part in _BETWEEN.split(_BRACKETS.sub(" ", text))]


def _without_article(part: str) -> str:
    """'De gemeente' without its article; a name of its own keeps it ('De Linde')."""
    bare = re.sub(r"^(?:de|het)\s+", "", part, flags=re.IGNORECASE)
    own = part[:1].isupper() and bare[:1].isupper() and _role(bare) is PartyRole.OTHER
    return part if own else bare


def _role(name: str) -> PartyRole:
    return next((role for role, words in _ROLES if words.search(name)), PartyRole.OTHER)


def _with_corporatie(parties: tuple[ProposedParty, ...]) -> tuple[ProposedParty, ...]:
    """Where a gemeente and a huurdersorganisatie deal with one other party, that is the corporatie."""
    roles = Counter(party.role for party in parties)
    if roles[PartyRole.CORPORATIE] or roles[PartyRole.OTHER] != 1 or not roles[PartyRole.GEMEENTE]:
        return parties
    return tuple(ProposedParty(p.name, PartyRole.CORPORATIE, p.aliases) if p.role is PartyRole.OTHER else p for p in parties)
