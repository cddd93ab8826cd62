"""'In 2026, 2027 en 2028 respectievelijk 10, 12 en 15 woningen': to each time its own number; and to each party
its own time or share."""

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
_SHARE = lazy_re(rf"(?i)(?P<share>{BARE_NUMBER})\s?(?:%|procent)\s+(?:(?:wordt|worden|is|zijn)\s+)?door\s+")
_TIMES_RESPECTIVELY = lazy_re(r"(?i)\b(?:respectievelijk|resp\.)\s+(?!\d)")
_WHOLE = 100
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


def each_its_share(drafts: list[Draft], text: str, cast: Cast) -> list[Draft]:
    """'In 85 woningen worden de leidingen vervangen: 40% door Woonlint en 60% door De Poort': each party with its own share."""
    if len(drafts) != 1 or "%" not in text:
        return drafts
    refs = {ref.start: ref for ref in cast.refs(text)}
    found = [(number_of(said["share"]), refs[said.end()]) for said in _SHARE.finditer(text) if said.end() in refs]
    names = [cast.meant_by(ref) for _, ref in found]
    whole = sum(share for share, _ in found) == _WHOLE and len(found) >= _FEWEST
    if not whole or any(len(one) != 1 for one in names) or {one[0] for one in names} != set(drafts[0].owners):
        return drafts
    return [
        replace(drafts[0], owners=one, lead=None, target=Target(share, "%")) for one, (share, _) in zip(names, found, strict=True)
    ]


def each_its_time(drafts: list[Draft], text: str, cast: Cast) -> list[Draft]:
    """'Woonlint en De Poort leveren hun lijst respectievelijk in mei en in juni': to each party the time in its place."""
    said = _TIMES_RESPECTIVELY.search(text) if len(drafts) >= _FEWEST else None
    if said is None or any(draft.owners != drafts[0].owners for draft in drafts):
        return drafts
    times = sorted((draft for draft in drafts if draft.at >= said.end()), key=lambda draft: draft.at)
    parties = [cast.meant_by(ref) for ref in cast.refs(text[: said.start()])]
    parties = [one for one in parties if set(one) <= set(drafts[0].owners)]
    if len(times) != len(drafts) or len(parties) != len(drafts) or len(set(parties)) != len(parties):
        return drafts
    return [replace(draft, owners=cast.in_order(set(one)), lead=None) for draft, one in zip(times, parties, strict=True)]
