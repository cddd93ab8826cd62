"""A title in bold at the head of a sentence ('**3.2 Warmte** De gemeente besluit ...'), kept apart from it by a full stop."""

from __future__ import annotations

from calendars.lazy_pattern import lazy_re

_NUMBER = r"(?:(?:[Aa]fspraak|[Aa]rtikel) )?[A-Z]{0,2}\d{1,2}(?:[.-]\d{1,2}){0,2}[.:)]?"
_NUMBERED = lazy_re(rf"\s*(?:{_NUMBER}\s+)(?P<title>[A-ZÀ-Ý][^.:;?!\n]{{2,60}})\s*$")
_SENTENCE = lazy_re(r"\s*[A-ZÀ-Ý][\w&'’-]*\s+\S")
_WHO = lazy_re(
    r"(?i)(?:de |het |beide )?(?:gemeenten?|(?:woning)?corporaties?|\w*stichting|\w*vereniging|partijen|"
    r"huurders(?:raad|organisaties?|platform|koepel|belang(?:en)?|bond|federatie)?)\b"
)
_MOST_WORDS = 6


def ends_a_title(bold: str, after: str) -> bool:
    """Whether the bold words, a number before them, are the title of the sentence that follows in ordinary letters.

    What only stresses part of the sentence ('**De gemeente** Veldhoek stelt ...') is none, and a title with a stop needs none.
    """
    numbered = _NUMBERED.match(bold)
    title = numbered["title"] if numbered else ""
    return bool(title) and len(title.split()) <= _MOST_WORDS and not _WHO.match(title) and bool(_SENTENCE.match(after))
