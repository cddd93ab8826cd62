"""Who is asked or charged to do something: 'De gemeente vraagt Woonlint om in Q3 een plan op te stellen' is Woonlint's to do."""

from __future__ import annotations

from calendars.lazy_pattern import lazy_re
from workflows.reading.commitments.clauses.actors import Group
from workflows.reading.commitments.clauses.taken_apart import Part, Taken
from workflows.reading.commitments.spans import replaced
from workflows.reading.sentences.clause_kinds import ClauseKind

_ASKS = lazy_re(
    r"(?i)\b(?:vraagt|vragen|verzoekt|verzoeken|verplicht|verplichten|sommeert|geeft .*\bopdracht|geven .*\bopdracht|"
    r"draagt .*\bop|dragen .*\bop|daagt .*\buit|dagen .*\buit)\b"
)
_IS_ASKED = lazy_re(r"(?i)\b(?:gevraagd|verzocht|opgedragen|verplicht|uitgedaagd)\b")
_BETWEEN = lazy_re(r"(?i)(?:\b(?:de|opdracht|op|uit|ook|dan|daarom|dringend|nadrukkelijk|schriftelijk|vervolgens)\b|[\s,])*")
_PREPOSED = lazy_re(
    r"(?i)\b(?:met|namens|voor|van|bij|door|over|onder|tegen|tot|naar|via|zonder|behalve|rond|tussen)\s+(?:de |het )?$"
)
_JOINS_IN = lazy_re(
    r"(?i)\b(?:mee te \w+en|deel te nemen|aan te (?:sluiten|schuiven|haken)|aanwezig te zijn|bij te wonen|te (?:mogen|kunnen) )"
)
"""'... om mee te denken': who only takes part does nothing of their own."""


def asked(sentence: Taken, part: Part, main: Part | None) -> Group | None:
    """The party that stands between the asking verb and 'om ... te', or that 'is asked to'."""
    if part.clause.kind is not ClauseKind.PURPOSE or main is None or main.clause.start > part.clause.start:
        return None
    said = sentence.words(main)
    if _JOINS_IN.search(sentence.words(part)):
        return None
    if main.actors.patient is not None and _IS_ASKED.search(said):
        return main.actors.patient
    if not _ASKS.search(said):
        return None
    inside = [g for g in sentence.groups if main.clause.holds(g.start) and g is not main.actors.subject]
    return next((g for g in inside[-1:] if _is_before(sentence, g, part)), None)


def _is_before(sentence: Taken, group: Group, part: Part) -> bool:
    """Whether nothing stands between the party and what it is asked, and no preposition before it."""
    times = [(t.mention.start, t.mention.end) for p in sentence.parts for t in p.terms]
    between = replaced(sentence.text[group.end : part.clause.start], times, " ", offset=group.end)
    return bool(_BETWEEN.fullmatch(between)) and not _PREPOSED.search(sentence.text[: group.start])
