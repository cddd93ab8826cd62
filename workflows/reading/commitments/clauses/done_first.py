"""What a party does before another can go on: 'nadat Woonlint in maart de portieken heeft opgeknapt, richt de gemeente ...'."""

from __future__ import annotations

from calendars.lazy_pattern import lazy_re
from workflows.reading.commitments.clauses.taken_apart import Part

_FIRST = lazy_re(r"(?i)\s*(?:pas |eerst )?nadat\b.*")
_DECIDED = lazy_re(r"(?i)\b(?:besloten|beslist|ingestemd|goedgekeurd|akkoord)\b")
"""'Nadat de raad in Q1 heeft besloten, start Woonlint ...': what that waits for."""


def does_first(part: Part, text: str) -> bool:
    """'Nadat Woonlint in maart de portieken heeft opgeknapt, richt de gemeente ...': what a party does before it."""
    first = _FIRST.match(text, part.clause.start, part.clause.end)
    return part.actors.subject is not None and first is not None and not _DECIDED.search(first.group())
