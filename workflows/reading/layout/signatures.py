"""Where a document is signed: by the sentence above the signatures, or by the lines of who signs."""

from __future__ import annotations

from calendars.lazy_pattern import lazy_re
from workflows.reading.layout.elements import Element
from workflows.reading.layout.headings import SIGNED, HeadingRole

_SIGNERS = lazy_re(
    r"^(?:(?:De heer|Mevrouw|Dhr\.?|Mevr\.?|Mw\.?|Namens)\s|[A-Z][\w' -]{2,30}, (?:d\.d\. )?(?:\d{1,2} [a-z]+ 20\d\d|\.{3,}|"
    r"_+)\s*$|[._]{6,})"
)
_FAMILY_NAME = r"(?:(?:van|de|den|der|ter|ten|te|'t|in)\s+)*[A-Z][\w'’-]+(?:\s*-\s*[A-Z][\w'’-]+)?"
_WHO = r"(?!(?:Contact|Trekker|Wie|Door|Voor|Met|Aan|Bij)\b)[A-Z][\w&'’ -]{2,60}?,?\s+"
_PERSON_OF = lazy_re(
    rf"^{_WHO}(?:(?:de heer|mevrouw|dhr\.?|mevr\.?|mw\.?)\s+(?:[A-Z]\.\s?){{0,4}}{_FAMILY_NAME}\b[^.:;]*$|"
    rf"(?:[A-Z]\.\s?){{1,4}}{_FAMILY_NAME}(?:,|\s)\s*(?:wethouder|burgemeester|bestuurder|directeur|voorzitter|secretaris|penningmeester|"
    r"manager)\b[^.:;]*$)"
)
"""'Gemeente Veldhoek, J. de Vries, wethouder', 'Woonlint de heer A. Bos': a party with who signs for it, and no sentence."""
_SHORT = 160


def opens_signatures(element: Element) -> bool:
    """'Aldus overeengekomen ...', 'Ondertekening'."""
    text = element.paragraph.text
    return bool(SIGNED.match(text)) or (len(text) < _SHORT and element.role is HeadingRole.SIGNATURE)


def names_signer(text: str) -> bool:
    """'Namens de gemeente', 'Veldhoek, 9 december 2025', dots to sign on."""
    return bool(_SIGNERS.match(text) or _PERSON_OF.match(text))


def signs(element: Element) -> bool:
    """Whether the signatures begin here or are going on."""
    text = element.paragraph.text
    return opens_signatures(element) or (len(text) < _SHORT and names_signer(text) and not text.endswith("."))
