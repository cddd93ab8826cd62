"""Who organises a meeting and who hosts it: the one party that a clause or a cell names for it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from calendars.lazy_pattern import LazyPattern, lazy_re
from workflows.reading.commitments.clauses.actors import grouped
from workflows.reading.commitments.clauses.context import Context
from workflows.reading.proposal import PartyRole

_ORGANISES = lazy_re(
    r"(?i)\borganiseert\b|\borganiseren\b|\bgeorganiseerd\b|\bnodigt\b.*\buit\b|\bplant\b|\broept\b|"
    r"\bagendeert\b|\binitiatief\b|"
    r"\bzorgt voor (?:de )?(?:organisatie|uitnodiging|agenda|stukken)|\bverzorgt (?:de |"
    r"het )?(?:uitnodiging|agenda|organisatie)|"
    r"\b(?:verstuurt|stuurt|maakt|schrijft|levert|regelt)\b.*\b(?:uitnodiging|agenda|stukken|uit|voorzitter)\b|"
    r"\b(?:de agenda|de uitnodiging(?:en)?|de stukken) (?:maakt|opstelt|verstuurt|stuurt|verzorgt|schrijft|levert|regelt)\b|"
    r"\bstelt (?:steeds |telkens )?de agenda op\b|\bbelegt\b|\bvoorgezeten\b|"
    r"\bbereidt\b.*\bvoor\b|\bvoorbereid\b|\borganisatie\b.*\b(?:bij|van)\b|\bsecretariaat\b|"
    r"\bop uitnodiging van\b|\bte organiseren\b"
)
_HOSTS = lazy_re(
    r"(?i)gastheer|gastvrouw|\bontvangt\b|vind(?:t|en) plaats (?:bij|op het kantoor van)|\blocatie\b|ten kantore van|"
    r"ten huize van|te gast bij|"
    r"\bop het kantoor van\b|\bbij [\w &]{2,30} (?:thuis|op kantoor)|gemeentehui(?:s|ze)|raadhuis|stadhuis|vergaderplaats"
)
_TOWN_HALL = lazy_re(r"(?i)gemeentehui|raadhuis|stadhuis")
_NO_DOER = lazy_re(r"(?i)\b(?:aan|met|van|bij|naar|voor)\s+(?:de |het )?$")
_OF_WHOM = lazy_re(r"(?i)\b(?:bod|biedingen|verslag|overzicht|cijfers)\s+(?:van\s+(?:de\s+|het\s+)?)?$")
_BY_TURNS = lazy_re(r"(?i)\btoerbeurt|\bom beurten|\bbeurtelings|\bafwissel|\brouleert|\bwisselen")
_PARTS = lazy_re(r"[;,(]|(?<=\))|\ben (?=(?:de|het) |[A-Z])")


@dataclass(frozen=True, slots=True)
class Hosts:
    """Who organises and who hosts, where a part of a line says so; `start`..`end` is that part."""

    organiser: str | None
    host: str | None
    start: int
    end: int


def doer(text: str, context: Context) -> str | None:
    """The one party that the words name as doing it, or whose bod or verslag it is."""
    groups = grouped(context.cast.refs(text), text)
    first = next((g for g in groups if not _NO_DOER.search(text[: g.start])), None)
    first = first or next((g for g in groups if _OF_WHOM.search(text[: g.start])), None)
    names = context.names_of(first, text)
    return names[0] if len(names) == 1 else None


def party_of_cell(cell: str, context: Context) -> str | None:
    """The one party that a cell names."""
    if _TOWN_HALL.search(cell):
        return _town_hall(cell, context)
    groups = grouped(context.cast.refs(cell), cell)
    names = context.names_of(groups[0], cell) if len(groups) == 1 else ()
    return names[0] if len(names) == 1 else None


def hosts_in(text: str, context: Context) -> list[Hosts]:
    """What the parts of a line say of who organises and hosts; nothing where they take turns."""
    found: list[Hosts] = []
    cuts = [0, *(m.start() for m in _PARTS.finditer(text)), len(text)]
    before = ""
    for start, end in pairwise(cuts):
        part = text[start:end]
        if not _BY_TURNS.search(part):
            organiser, host = (_said_by(part, before, verb, context) for verb in (_ORGANISES, _HOSTS))
            if organiser or host:
                found.append(Hosts(organiser, host, start, end))
        before = part
    return found


def _said_by(part: str, before: str, verb: LazyPattern[re.Match[str]], context: Context) -> str | None:
    """The one party nearest to the verb in its part; a part without a party goes on with the one before."""
    match = verb.search(part)
    if not match:
        return None
    if verb is _HOSTS and _TOWN_HALL.search(match.group()):
        return _town_hall(part, context)
    for words, at in ((part, match.start()), (before, len(before))):
        groups = grouped(context.cast.refs(words), words)
        nearest = min(groups, key=lambda g: min(abs(g.end - at), abs(g.start - at)), default=None)
        names = context.names_of(nearest, words)
        if groups:
            return names[0] if len(names) == 1 else None
    return None


def _town_hall(text: str, context: Context) -> str | None:
    """The gemeente whose hall it is: the one that is named, or the only one."""
    all_of_them = context.cast.of_role(PartyRole.GEMEENTE)
    here = context.cast.places_in(text)
    return here[0] if len(here) == 1 else all_of_them[0] if len(all_of_them) == 1 else None
