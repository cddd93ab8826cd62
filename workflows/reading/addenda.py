"""Whether a document calls itself an addition to an agreement: what it doesn't name stays as it was, and it may name little."""

from __future__ import annotations

from collections.abc import Sequence

from calendars.lazy_pattern import lazy_re
from workflows.reading.layout.paragraphs import Paragraph

_NAMES = r"(?:addendum|allonge|erratum|wijzigingsovereenkomst)"
_ADDITION = lazy_re(r"(?i)\b(?:addendum|allonge|erratum|aanvullende? |aanvulling(?:en)?\b|wijzigingsovereenkomst)")
_CALLED = lazy_re(
    rf"(?i)^\W*(?:\w+ ){{0,2}}(?:{_NAMES}\b|(?:aanvulling(?:en)?|wijziging(?:en)?) (?:op|van|bij) (?:de |het |onze )?"
    r"prestatie-?(?:afspraken|overeenkomst))"
)
_CALLED_BEHIND = lazy_re(rf"(?i)[-–—:,;|(]\s*(?:(?:eerste|tweede|derde|\d{{1,2}}e) )?{_NAMES}\b[^.]{{0,40}}$")
_SAYS = lazy_re(r"(?i)\b(?:dit (?:addendum|erratum)|deze (?:allonge|wijzigingsovereenkomst))\b")
_LEAVES = lazy_re(r"(?i)\boverige (?:prestatie)?afspraken (?:(?:uit|van|in) de prestatieafspraken(?: 20\d\d)? )?blijven\b")
_HEAD = 3
_OPENING = 8
_TITLE = 160


def calls_itself_addition(name: str) -> bool:
    """Whether a title or the name of a file says so."""
    return bool(_ADDITION.search(name))


def begins_as_addition(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether one of its first lines is called so ('Addendum bij de prestatieafspraken', 'Prestatieafspraken 2026 - allonge'), or
    its opening calls it so: 'Dit addendum vult de prestatieafspraken aan.'"""
    return any(is_called_addition(one.text) for one in paragraphs[:_HEAD]) or any(
        _SAYS.search(one.text) for one in paragraphs[:_OPENING]
    )


def leaves_the_rest(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether what the document doesn't name stays: an addition, or 'De overige afspraken blijven ongewijzigd.' as it opens."""
    return begins_as_addition(paragraphs) or any(_LEAVES.search(one.text) for one in paragraphs[:_OPENING])


def is_called_addition(line: str) -> bool:
    """Whether a line is the title of an addition."""
    return bool(_CALLED.match(line) or (len(line) < _TITLE and _CALLED_BEHIND.search(line)))
