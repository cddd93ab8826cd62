"""Whether a document calls itself an addition to an agreement: what it doesn't name stays as it was, and it may name little."""

from __future__ import annotations

from collections.abc import Sequence

from calendars.lazy_pattern import lazy_re
from workflows.reading.layout.paragraphs import Paragraph

_ADDITION = lazy_re(r"(?i)\b(?:addendum|allonge|erratum|aanvullende? |aanvulling(?:en)?\b|wijzigingsovereenkomst)")
_CALLED = lazy_re(r"(?i)^\W*(?:\w+ ){0,2}(?:addendum|allonge|erratum|wijzigingsovereenkomst)\b")
_HEAD = 3


def calls_itself_addition(name: str) -> bool:
    """Whether a title or the name of a file says so."""
    return bool(_ADDITION.search(name))


def begins_as_addition(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether one of its first lines begins with the word: 'Addendum bij de prestatieafspraken', 'Eerste allonge'."""
    return any(_CALLED.match(paragraph.text) for paragraph in paragraphs[:_HEAD])
