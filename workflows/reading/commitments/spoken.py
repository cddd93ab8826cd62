"""A sentence that was read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from calendars.periods import Period
from workflows.reading.commitments.drafts import Draft
from workflows.reading.layout.paragraphs import Paragraph


@dataclass(frozen=True, slots=True)
class Spoken:
    """A sentence that was read: where it stands, what it promises, whom it is about."""

    paragraph: Paragraph
    start: int
    text: str
    drafts: tuple[Draft, ...]
    names: tuple[str, ...]
    stand: str = ""


def last_period(spoken: Sequence[Spoken]) -> Period | None:
    """The term of the last promise, which 'in datzelfde jaar' takes up in the point behind it."""
    return next((one.drafts[-1].period for one in reversed(spoken) if one.drafts), None)


def only_period(spoken: Sequence[Spoken]) -> Period | None:
    """The term of the last sentence that promises something, where it has one: "in 2025 en 2027" leaves it open."""
    periods = next(({draft.period for draft in one.drafts} for one in reversed(spoken) if one.drafts), set())
    return periods.pop() if len(periods) == 1 else None
