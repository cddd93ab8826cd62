"""What is said of a file that was handed in: that it is the wrong one, of which afspraak it is, or only a draft. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from calendars.lazy_pattern import lazy_re

LONGEST = 120
_FILE = r"(?:bestand(?:je)?|bijlage|document|stuk|foto|pdf|versie|brief|scan|bewijsstuk|file|attachment|picture)"
_NUMBER = (
    r"(?:afspraak\s+|nummer\s+|nr\.?\s*|agreement\s+)?(?P<{n}>\d{{1,3}}[a-z]?)"
    r"(?=\s*(?:$|[,.;!)]|en\b|niet\b|maar\b|hoor\b|sorry\b))"
)
_WRONG = lazy_re(
    rf"(?i)\b(?:verkeerde?|foute?|wrong)\s+{_FILE}\b|\b{_FILE}\s+(?:\S+\s+){{0,2}}?(?:klopt\s+niet|(?:is|was)\s+(?:de\s+|het\s+)?"
    r"(?:verkeerde?|foute?|niet\s+(?:de|het)\s+(?:goede|juiste)|(?:the\s+)?wrong))\b"
)
_IS_OF = lazy_re(
    rf"(?i)(?:\b(?:dit|dat|die|deze|het|this|that|it)\s+(?:{_FILE}\s+)?|\b{_FILE}\s+)(?:was|is|hoort|hoorde|belongs)\s+"
    rf"(?:\S+\s+)?(?:(?:die|dat|de|het)\s+)?(?:{_FILE}\s+)?(?:van|bij|voor|to|of|for)\s+{_NUMBER.format(n='of')}"
)
_NAMES_A_FILE = lazy_re(rf"(?i)\b{_FILE}\b")
_DRAFT = lazy_re(
    r"(?i)\W*(?:(?:dit|dat|deze|die|het|this|that|it)\s+(?:is|was)\s+)?(?:(?:nog|wel|alleen|maar|slechts|pas|only|just|still)\s+){0,3}"
    r"(?:(?:een|de|het|a|the|in)\s+)?(?:(?:eerste|ruwe|voorlopige?|first|rough)\s+)?(?:concept(?:versie)?|klad(?:versie|je)?|voorlopig|versie|opzet|draft|proef(?:versie)?)"
    r"(?:\s+(?:hoor|nog))?[\s.!]*"
)


@dataclass(frozen=True, slots=True)
class OfFile:
    """`wrong`: it doesn't belong here, but with `number` where that is told; `draft`: it finishes nothing yet."""

    wrong: bool
    number: str | None = None
    draft: bool = False


def said_of_file(text: str) -> OfFile | None:
    """What these words say of a file; None for all else, and for a question."""
    said = " ".join(text.split())
    if len(said) > LONGEST or "?" in said:
        return None
    of = _IS_OF.search(said)
    number = of["of"].lower() if of is not None else None
    if _WRONG.search(said) or (of is not None and _NAMES_A_FILE.search(of[0])):
        return OfFile(True, number)
    return OfFile(False, draft=True) if _DRAFT.fullmatch(said) else None
