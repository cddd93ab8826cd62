"""Sets of words, written down as one string."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of the text, split at white space."""
    return frozenset(text.split())
