"""How two pieces of a broken text join: with a space, or without where a word was broken."""

from __future__ import annotations

from calendars.lazy_pattern import lazy_re

_HYPHEN = lazy_re(r"[A-Za-zÀ-ÿ][a-zà-ÿ]-$")
LINKING = lazy_re(r"^(?:en|of|en/of|of/en|tot|respectievelijk)\b")


_TAIL = 40
"""Only the last word matters: looking through a whole paragraph for each of its lines takes its length squared."""


def glued(text: str, piece: str) -> tuple[str, str]:
    """The text so far and what stands between it and the next piece: nothing where a word was broken."""
    if not text:
        return text, ""
    if _HYPHEN.search(text[-_TAIL:]) and piece[:1].islower() and not LINKING.match(piece):
        return text[:-1], ""
    if text.endswith("-") and not text.endswith(" -") and not LINKING.match(piece) and piece[:1].isalnum():
        return text, ""
    return text, " "
