"""Columns that say how far a row has come ('Voortgang %') and what is to be reached ('Aantal woningen')."""

from __future__ import annotations

from collections.abc import Sequence

from calendars.lazy_pattern import lazy_re

_STAND = lazy_re(
    r"(?i)\s*(?:stand|status|voortgang|(?:%|percentage)\s*(?:gereed|klaar|voltooid|afgerond|voortgang|gerealiseerd))\b"
)
_PERCENT = lazy_re(r"(?i)%|percentage|procent")
_NUMBER = lazy_re(r"\d{1,3}(?:,\d+)?")
_RESULT = lazy_re(r"(?i)resulta|indicator|kpi|meetbaar|\bdoel|prestatie|beoogd|effect|opbrengst|aantal")
_COUNTED = lazy_re(r"(?i)\s*aantal (?P<what>[a-zà-ÿ]\D*?)[\s:.]*$")


def stand_of(told: Sequence[tuple[str, str]]) -> str:
    """How it stands, of the heads and cells that say more about a row: 'Groen', '60%', or both ('Groen, 60%')."""
    found = [_as_percent(head, cell) for head, cell in told if _STAND.match(head)]
    percents = [one for one in found if one.endswith("%")]
    return ", ".join((found[0], *(one for one in percents[:1] if one != found[0]))) if found else ""


def _as_percent(head: str, cell: str) -> str:
    return f"{cell}%" if _PERCENT.search(head) and _NUMBER.fullmatch(cell) else cell


def result_of(told: Sequence[tuple[str, str]]) -> str:
    """What is to be reached; a number alone is of what its head counts ('Aantal woningen')."""
    for head, cell in told:
        if _RESULT.search(head):
            counted = _COUNTED.match(head)
            return f"{cell} {counted['what']}" if counted and cell[-1:].isdigit() else cell
    return ""
