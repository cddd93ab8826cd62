"""Who is excepted from all: 'alle partijen, met uitzondering van de huurdersraad', 'op de gemeente na', 'HDS uitgezonderd'."""

from __future__ import annotations

from calendars.lazy_pattern import lazy_re
from workflows.reading.parties.refs import Ref, RefKind

_BEFORE = lazy_re(
    r"(?i)(?:\bmet uitzondering van|\bbehalve|\buitgezonderd|\bbehoudens|\bexclusief|\banders dan)\s+(?:de |het )?$"
)
_UP_TO = lazy_re(r"(?i)\bop\s+(?:de |het )?$")
_NEXT_TO = lazy_re(r"\s+na\b")
_BEHIND = lazy_re(r"(?i)\s+uitgezonderd\b")
_EXCEPTS = lazy_re(r"(?i)uitzondering|behalve|uitgezonderd|behoudens|exclusief|anders dan|\bop .* na\b")
_NEAR = 60
"""So near behind all of them stands who is excepted."""


def excepted(everyone: Ref, refs: list[Ref], sentence: str) -> list[Ref]:
    """The mentions right behind `everyone` of those who are excepted from it."""
    may_be = everyone.kind is RefKind.ALL or everyone.kind is RefKind.WE or everyone.plural
    near = [ref for ref in refs if 0 < ref.start - everyone.end < _NEAR] if may_be else []
    return [ref for ref in near if _is_excepted(ref, sentence)] if near and _EXCEPTS.search(sentence) else []


def _is_excepted(ref: Ref, sentence: str) -> bool:
    before = sentence[: ref.start]
    return bool(
        _BEFORE.search(before)
        or (_UP_TO.search(before) and _NEXT_TO.match(sentence, ref.end))
        or _BEHIND.match(sentence, ref.end)
    )
