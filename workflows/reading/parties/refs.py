"""A mention of parties in a text, and in which way it speaks of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from workflows.reading.proposal import PartyRole


class RefKind(StrEnum):
    NAMED = "named"
    ROLE = "role"
    ALL = "all"
    WE = "we"
    THEY = "they"
    FORMER = "former"
    LATTER = "latter"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Ref:
    """One mention of parties in a text. `names` is filled for NAMED, `role` and `plural` for ROLE and for 'deze gemeente'."""

    start: int
    end: int
    kind: RefKind
    names: tuple[str, ...] = ()
    role: PartyRole | None = None
    plural: bool = False
