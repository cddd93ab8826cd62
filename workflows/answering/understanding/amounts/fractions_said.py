"""Fractions in words and figures: 'driekwart', '2/3', 'de helft'."""

from __future__ import annotations

from calendars.lazy_pattern import AnyMatch, lazy_regex
from workflows.answering.understanding.reply_facts import FINISHED

_FRACTIONS: tuple[tuple[str, int], ...] = (
    (r"\b(?:driekwart|3\s+kwart|3/4|three\s+quarters?|3\s+quarters?)\b", 75),
    (r"\b3\s+(?:vierden?|fourths)\b", 75),
    (r"\b2\s+(?:vijfden?|fifths)\b", 40),
    (r"\b3\s+(?:vijfden?|fifths)\b", 60),
    (r"\b4\s+(?:vijfden?|fifths)\b", 80),
    (r"\b(?:(?:2|twee)\s*(?:derde|thirds?)|2/3)\b", 67),
    (
        r"\b(?:(?:een|1|a|one)\s+(?:kwart|quarter)|(?<=\bop\s+)(?:een\s+)?kwart|"
        r"(?<!drie\s?)kwart(?=\s+(?:(?:\w+\s+)?(?:klaar|af|gedaan|gereed)|van|of))|"
        r"\A\W*(?:(?:zo'n|ongeveer|circa|ruim|bijna|dik|krap|nu|pas|net|op)\s+)*kwart(?=(?:\s+(?:ongeveer|denk\s+ik|schat\s+ik|grofweg|ofzo|nu|zo'n\s+beetje))*\W*\Z)|"
        r"1/4)\b",
        25,
    ),
    (r"\b(?:(?:een|1|a|one)\s*(?:derde|third)|1/3)\b(?!\s+(?:kwartaal|tertiaal|quarter))", 33),
    (
        r"(?<!\b(?:eerste|tweede|1e|2e|andere|first|second|other)\s+)\b(?:de\s+helft|helft|halverwege|halfweg|half\s?way|"
        r"half\s+(?:klaar|af|gedaan|done|finished)|half\s+(?:of\s+)?(?:it|this|that|them|these|those|the|all|our)\b|the\s+half|"
        r"50/50(?!\s+(?:\w+\s+){0,2}?(?:of|kans|dat|if|whether|chance|that)\b))\b(?!\s+(?:2|is\s+nog))|\A\W*half\W*\Z",
        50,
    ),
)  # fmt: skip
_OF_TIME = lazy_regex(
    r"\b(?:driekwart|kwart|half|3\s+kwart|kwartier)\s+(?:jaar|uur|eeuw|year|hour)\b|\b(?:de\s+)?helft\s+(?:minder|meer|duurder|goedkoper|korter|langer|te\s+\w+)\b|"
    r"\b50/50\s+(?:\w+\s+)?(?:met|tussen|with|between|verdeeld|split)\b"
)
"""'Driekwart jaar geleden', 'helft minder'."""
_FRACTION_PATTERNS = tuple((lazy_regex(pattern), value) for pattern, value in _FRACTIONS)


_SO_MANY_IN = lazy_regex(
    r"(?<![\w.,])([1-9])\s+(?:op|in|out\s+of)\s+(?:de|the|every|elke)\s+([2-9]|10)\b(?![.,]?\d)"
    rf"(?=.*\b(?:{FINISHED}|[a-z]{{0,6}}ge[a-z]{{3,}}(?:d|t|en)|voorzien)\b)"
)


_IN_FIGURES = lazy_regex(
    r"(?<![\w.,/-])(?P<part>[1-4])/(?P<whole>[2-5])(?![\w/-])"
    rf"(?=\s+(?:van\s+(?:de|het|ons|onze|alle)\b|of\s+(?:the|it|our)\b|deel\b|"
    rf"(?:(?:is|zit|staat|zijn|nu|al|hiervan|ervan|daarvan)\s+)*(?:{FINISHED}|erop|klaar|af|gereed|binnen)\b))"
)
"""'2/3 van het werk zit erop', 'nu 3/4 klaar': a share, and no day in March or April."""


def shares_spelled(text: str) -> str:
    """The text with the shares that look like days as percentages: '2/3 van het werk' as '67% van het werk'."""

    def spelled(found: AnyMatch) -> str:
        part, whole = int(found["part"]), int(found["whole"])
        return f"{round(100 * part / whole)}%" if part < whole else found[0]

    return _IN_FIGURES.sub(spelled, text) if "/" in text else text


def fraction_in(text: str) -> int | None:
    """The percentage of the first fraction that plain text holds: of the table, or as '2 op de 3'."""
    text = _OF_TIME.sub(" ", text)
    ratio = _SO_MANY_IN.search(text)
    if ratio and int(ratio[1]) < int(ratio[2]):
        return round(100 * int(ratio[1]) / int(ratio[2]))
    return next((value for pattern, value in _FRACTION_PATTERNS if pattern.search(text)), None)


def without_fractions(text: str) -> str:
    """The text without its fractions."""
    text = _SO_MANY_IN.sub(" ", text)
    for pattern, _ in _FRACTION_PATTERNS:
        text = pattern.sub(" ", text)
    return text
