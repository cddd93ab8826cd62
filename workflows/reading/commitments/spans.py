"""Stretches of a text taken out of it: its parties and its times, so that what is left can be looked at."""

from __future__ import annotations

from collections.abc import Iterable

Spans = Iterable[tuple[int, int]]

Stretches = tuple[tuple[int, int], ...]


def replaced(text: str, spans: Spans, mark: str, *, offset: int = 0) -> str:
    """The text with each character of the stretches replaced by the mark; the stretches count from `offset` before it."""
    kept: list[str] = []
    at = 0
    for first, last in sorted(spans):
        start, end = max(first - offset, at), min(last - offset, len(text))
        if start < end:
            kept += (text[at:start], mark * (end - start))
            at = end
    return "".join((*kept, text[at:]))
