"""Columns that say how far a row has come ('Voortgang %') and what is to be reached ('Aantal woningen')."""

from __future__ import annotations

from collections.abc import Sequence

from calendars.lazy_pattern import lazy_re

_STAND = lazy_re(r"(?i)\s*(?:stand|status|voortgang)\b")
_RESULT = lazy_re(r"(?i)resulta|indicator|kpi|meetbaar|\bdoel|prestatie|beoogd|effect|opbrengst|aantal")
_COUNTED = lazy_re(r"(?i)\s*aantal (?P<what>[a-zà-ÿ]\D*?)[\s:.]*$")


def stand_of(told: Sequence[tuple[str, str]]) -> str:
    """How it stands, of the heads and cells that say more about a row."""
    return next((cell for head, cell in told if _STAND.match(head)), "")


def result_of(told: Sequence[tuple[str, str]]) -> str:
    """What is to be reached; a number alone is of what its head counts ('Aantal woningen')."""
    for head, cell in told:
        if _RESULT.search(head):
            counted = _COUNTED.match(head)
            return f"{cell} {counted['what']}" if counted and cell[-1:].isdigit() else cell
    return ""
