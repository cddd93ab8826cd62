"""What is to be reached in length, surface, energy or weight: '5 km fietspad', '300 m2 groen', '40 ton CO2'."""

from __future__ import annotations

from calendars.lazy_pattern import lazy_re
from workflows.reading.sentences.infinitives import is_infinitive
from workflows.reading.sentences.verbs import is_finite, is_participle
from workflows.reading.word_sets import words

_MEASURE = lazy_re(
    r"(?P<unit>(?:(?:strekkende|vierkante|kubieke) meters?|kilometers?|km|meters?|[mM][2²3³]|hectaren?|ha|[kKmMG][wW][hH]|kWp|MW|"
    r"ton(?:nen)?|kilo|kg|liters?)(?:[ -]CO(?:2|₂))?)(?![\w²³/’'-])(?: (?P<what>[a-zà-ÿ]{3,}))?"
)
_NO_THING = words(
    """
    aan van voor met door bij tot naar uit over per lang breed hoog diep groot minder meer langs tussen binnen vanaf rond onder
    als dat die wordt worden zijn heeft hebben toe terug ook extra nieuw nieuwe netto bruto waarvan verdeeld samen vast vrij
    open weg een het deze afstand hoogte breedte diepte
    """
)
_DESCRIBES = lazy_re(
    r"(?i)\b(?:binnen|op|tot|vanaf|van|kleiner dan|groter dan|meer dan|minder dan|hoger dan|langer dan|per|boven|onder|elke|"
    r"iedere|afstand|hoogte|straal van|tussen|en|of)\s+(?:een |de |maximaal |minimaal |circa |ongeveer |ten minste )*$"
)
"""Before a measure that says what something is like, or where: 'woningen tot 50 m2', 'binnen 300 meter van het station'."""


def unit_of(text: str, start: int, end: int) -> str:
    """What the number at `start` to `end` measures, with the thing behind it ('km fietspad'); '' for nothing to be reached."""
    found = _MEASURE.match(text[end:].lstrip())
    if found is None or _DESCRIBES.search(text[:start]):
        return ""
    what = found["what"] or ""
    named = bool(what) and what not in _NO_THING and not (is_finite(what) or is_infinitive(what) or is_participle(what))
    return f"{found['unit']} {what}" if named else found["unit"]
