"""'In 2026, 2027 en 2028 respectievelijk 10, 12 en 15 woningen': to each time its own number; and its own party in brackets."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from calendars.lazy_pattern import lazy_re
from workflows.reading.commitments.clauses.asides import announced
from workflows.reading.commitments.drafts import Draft
from workflows.reading.commitments.targets import BARE_NUMBER, number_of
from workflows.reading.parties.references import Cast
from workflows.reading.proposal import Target

_RESPECTIVELY = lazy_re(
    rf"(?i)\b(?:respectievelijk|resp\.)\s+(?P<numbers>(?:{BARE_NUMBER})(?:(?:, | en |, en )(?:{BARE_NUMBER}))+)"
)
_NUMBER = lazy_re(rf"(?i){BARE_NUMBER}")
_BRACKET = lazy_re(r"\s*\((?P<who>[^()\d]{2,60})\)")
_FEWEST = 2


def each_its_number(drafts: list[Draft], text: str) -> list[Draft]:
    """The drafts, in the order of their times, with the numbers that stand behind 'respectievelijk' where these are as many."""
    said = _RESPECTIVELY.search(text) if len(drafts) >= _FEWEST else None
    if said is None:
        return drafts
    numbers = [number_of(one) for one in _NUMBER.findall(said["numbers"])]
    ordered = all(a.at < b.at for a, b in pairwise(drafts)) and drafts[0].at >= 0
    if len(numbers) != len(drafts) or not ordered or any(one.target is None for one in drafts):
        return drafts
    return [
        replace(one, target=Target(number, one.target.unit)) for one, number in zip(drafts, numbers, strict=True) if one.target
    ]


def each_its_party(drafts: list[Draft], text: str, cast: Cast) -> list[Draft]:
    """'... in februari (Woonlint) en maart (De Poort)': where each time has a party in brackets right behind it."""
    if len(drafts) < _FEWEST or "(" not in text:
        return drafts
    ends = [next((end for start, end in one.times if start == one.at), -1) for one in drafts]
    said = [_BRACKET.match(text, end) if end >= 0 else None for end in ends]
    named = [announced(one["who"], cast) if one else () for one in said]
    if not all(named):
        return drafts
    return [replace(one, owners=names, lead=None, own=True) for one, names in zip(drafts, named, strict=True)]
