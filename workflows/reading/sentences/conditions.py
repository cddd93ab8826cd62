"""What makes what is promised wait: the words that open a condition, a verb in front ('Blijkt ..., dan'), a proviso."""

from __future__ import annotations

import re

from calendars.lazy_pattern import lazy_re
from workflows.reading.sentences.verbs import is_finite, is_participle, tokens

CONDITION = (
    r"indien|mits|tenzij|zodra|voor zover|voorzover|in het geval dat|ingeval|op voorwaarde dat|mocht(?:en)?|wanneer|"
    r"als"
)
SMALL_CONDITION = lazy_re(
    r"(?i)\b(?:indien|waar|zo|als|wanneer|voor zover|zoveel vaker als|zoveel als)\s+(?:dit |dat |daar )?(?:nodig|mogelijk|"
    r"wenselijk|van toepassing|gewenst|relevant|aan de orde)(?: is)?\b"
)
AS_NEEDED = lazy_re(r"(?i)\s*(?P<word>indien|waar|zo) nodig\b")
PROVISO = lazy_re(
    r"(?i)\b(?:onder voorbehoud van|afhankelijk van|bij (?:een |de )?(?:voldoende|genoeg|onvoldoende|positie(?:f|ve)|gunstige?|"
    r"negatie(?:f|ve)|gebleken|aantoonbare?|toekenning|goedkeuring|instemming|akkoord)|na (?:een )?positie(?:f|ve)|mits|"
    r"(?:alleen|uitsluitend|pas)\b[^,;]*\b(?:als|wanneer|nadat))\b"
)


def is_inverted_condition(sentence: str, text: str) -> bool:
    """'Blijkt het fonds leeg, dan ...': the verb comes first and 'dan' takes it up."""
    first = tokens(text)[:1]
    return bool(first) and is_finite(first[0][1]) and bool(re.search(r",\s+dan\s", sentence))


def is_condition(first: str, text: str, sentence: str, start: int) -> bool:
    """'Als' is a condition only with a verb at its end before a comma; 'wanneer' only where it opens a clause."""
    if first == "als":
        if re.match(
            r"(?i)als\s+(?:eerste|tweede|derde|laatste|voorbeeld|partner|gevolg|onderdeel|basis|uitgangspunt|doel|vast|pilot|"
            r"vervolg)\b",
            text,
        ):
            return False
        words = [w for _, w in tokens(text)]
        closes = sentence[start:].find(",") >= 0 or " dan " in sentence[start:]
        return (
            bool(words) and closes and (is_finite(words[-1]) or is_participle(words[-1]) or any(is_finite(w) for w in words[2:]))
        ) or (start > 0 and bool(words) and is_finite(words[-1]))
    return True
