"""What a clause is: a stretch of a sentence, and what its first word makes of it."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class ClauseKind(StrEnum):
    """MAIN commits; COMPLEMENT (dat), PURPOSE (om ... te, door ... te) and MANNER (waarbij, zodat) can carry its time.

    CONTENT (welke, die, of) is what it is about; CONDITION and CAUSE are neither.
    """

    MAIN = "main"
    COMPLEMENT = "complement"
    PURPOSE = "purpose"
    MANNER = "manner"
    CONTENT = "content"
    CONDITION = "condition"
    CAUSE = "cause"


class Clause(NamedTuple):
    """A stretch of a sentence, offsets within it."""

    start: int
    end: int
    kind: ClauseKind

    def holds(self, offset: int) -> bool:
        """Whether the offset lies within."""
        return self.start <= offset < self.end
