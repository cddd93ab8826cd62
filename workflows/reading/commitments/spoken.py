"""A sentence that was read."""

from __future__ import annotations

from dataclasses import dataclass

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
