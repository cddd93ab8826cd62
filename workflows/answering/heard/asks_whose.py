"""Who asks beneath an afspraak whose it is, or by when: "van wie is deze?", "who is this for?", "when is it due?". Pure.

The message itself says so, so that it is answered without being asked of us; "wie doet de koffie?" asks a colleague something.
"""

from __future__ import annotations

import regex

from calendars.lazy_pattern import lazy_regex

_BEGIN = r"\W*(?:(?:hoi|hallo|hi|hey|vraagje|vraag|zeg|en|eh|sorry|maar|ok|so|but|question)[\s,:!.]+)*"
_END = r"(?:\s+(?:eigenlijk|precies|ook\s?alweer|nu|nou|dan|again|now|actually|exactly|please))*[\s.?!]*"
_THIS = (
    r"(?:dit|dat|deze|die|hij|het|hem|this|that|it)(?:\s+(?:afspraak|taak|ene|one|task|agreement))?"
    r"(?:\s+(?:eigenlijk|nu|ook\s?alweer))?"
)
_WHOSE = (
    rf"(?:van|voor|bij)\s+wie\s+(?:is|ligt|hoort|staat|was)\s+{_THIS}|bij\s+wie\s+{_THIS}|van\s+wie\s+{_THIS}\s+is"
    rf"|wie\s+(?:doet|regelt|trekt|heeft|pakt)\s+{_THIS}(?:\s+op)?|wie\s+moet\s+{_THIS}\s+(?:doen|regelen|oppakken)|wie\s+gaat\s+(?:hier\s?over|over\s+{_THIS})"
    rf"|wie\s+is\s+(?:hier(?:van|voor|bij)?\s+)?(?:de\s+)?(?:trekker|eigenaar|verantwoordelijk(?:e)?)(?:\s+(?:hier(?:voor|van)|(?:van|voor)\s+{_THIS}))?"
    rf"|who(?:\s+is|['’]?s)\s+{_THIS}\s+(?:for|with)|for\s+who(?:m)?\s+is\s+{_THIS}|whose\s+(?:is\s+{_THIS}|{_THIS}\s+is|task\s+is\s+{_THIS})"
    rf"|who\s+(?:does|owns|has|handles|leads)\s+{_THIS}|who(?:\s+is|['’]?s)\s+(?:responsible(?:\s+for\s+{_THIS})?|doing\s+{_THIS}|on\s+{_THIS})"
)
_WHEN = (
    rf"wanneer\s+(?:moet|zou)\s+{_THIS}(?:\s+moeten)?\s+(?:af|klaar|gereed|rond)(?:\s+zijn)?|(?:wat|wanneer)\s+is\s+de\s+(?:deadline|einddatum)(?:\s+(?:van|voor)\s+{_THIS})?"
    rf"|when(?:\s+is|['’]?s)\s+{_THIS}\s+due|what(?:\s+is|['’]?s)\s+the\s+(?:deadline|due\s+date)(?:\s+(?:of|for)\s+{_THIS})?"
)
_ASKS = lazy_regex(rf"{_BEGIN}(?:{_WHOSE}|{_WHEN}){_END}", regex.IGNORECASE)
LONGEST = 80


def asks_whose_or_when(text: str) -> bool:
    """Whether these words ask whose this afspraak is, or when it is due, and nothing else."""
    return len(text) <= LONGEST and _ASKS.fullmatch(text) is not None
