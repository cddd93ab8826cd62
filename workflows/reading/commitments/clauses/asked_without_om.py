"""'HDS verzoekt Woonlint in Q3 een plan op te stellen': what is asked of a party, without the 'om' that would open its clause."""

from __future__ import annotations

import re
from collections.abc import Sequence

from calendars.lazy_pattern import lazy_re
from workflows.reading.commitments.clauses.actors import Group
from workflows.reading.sentences.clause_kinds import Clause, ClauseKind

_ASKS = lazy_re(
    r"(?i)\b(?:(?P<asks>verzoekt|verzoeken|vraagt|vragen|verplicht|verplichten|sommeert|draagt|dragen)|"
    r"(?:wordt|worden)\b[^,;:.]*?\b(?P<asked>verzocht|gevraagd|verplicht|opgedragen))(?![\w-])"
)
_NEXT = lazy_re(r"(?i)\s*(?:(?:ook|dan|daarom|dringend|nadrukkelijk|schriftelijk|hierbij)\s+)*(?:de |het )?")
_CHARGES = lazy_re(r"\s+op\b(?! te\b)")
_TO_DO = lazy_re(
    r"(?i)\bte (?:\w+en|zijn|gaan|doen|zien)(?=\s*(?:[.,;)]|$)|\s+(?:en|in|op|over|voor|vóór|aan|van|met|bij|uit|per|vanaf|"
    r"binnen|uiterlijk|tot|tijdens|naar|tegen|volgens|om|dat|die|eind|begin|medio)\b)"
)
"""An infinitive that ends what is asked, where 'te slopen' in 'van te slopen flats' tells of a noun."""
_OM = lazy_re(r"(?i)\b(?:om|teneinde|door|zonder|alvorens|dat|of|hoe|wat)\b")


def with_what_is_asked(sentence: str, found: list[Clause], groups: Sequence[Group]) -> list[Clause]:
    """The clauses, of which one that asks a party to do something is cut before what that is."""
    if " te " not in sentence or not _ASKS.search(sentence):
        return found
    out: list[Clause] = []
    for clause in found:
        at = _begins(sentence, clause, groups) if clause.kind is ClauseKind.MAIN else None
        out += [clause] if at is None else [Clause(clause.start, at, clause.kind), Clause(at, clause.end, ClauseKind.PURPOSE)]
    return out


def _begins(sentence: str, clause: Clause, groups: Sequence[Group]) -> int | None:
    verb = _ASKS.search(sentence, clause.start, clause.end)
    if verb is None:
        return None
    at = verb.end() if verb["asked"] else _behind_party(sentence, verb, clause, groups)
    if at is None:
        return None
    to_do = _TO_DO.search(sentence, at, clause.end)
    return at if to_do and not _OM.search(sentence, at, to_do.start()) else None


def _behind_party(sentence: str, verb: re.Match[str], clause: Clause, groups: Sequence[Group]) -> int | None:
    """Where the party ends that is asked: right behind the verb, or behind who asks ('in mei verzoekt HDS Woonlint ...')."""
    at = verb.end()
    behind = [group for group in groups if verb.end() <= group.start < clause.end]
    near = [group for group in behind if (gap := _NEXT.match(sentence, at)) and gap.end() >= group.start and (at := group.end)]
    if not near or (len(near) == 1 and not any(clause.start <= group.start < verb.start() for group in groups)):
        return None  # 'vraagt Woonlint ... te ...': Woonlint asks somebody else
    charges = _CHARGES.match(sentence, at)
    if verb["asks"].lower() in {"draagt", "dragen"}:
        return charges.end() if charges else None
    return at
