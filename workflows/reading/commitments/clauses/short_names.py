"""Who is called by less than a name, after it was named: 'het Huurdersplatform ... Het platform', '... bij Welzijn Op Maat. Die
organisatie ...', 'Woonlint vormt een vochtteam ... door het team'."""

from __future__ import annotations

import re

from calendars.lazy_pattern import lazy_re
from workflows.reading.commitments.clauses.context import Context
from workflows.reading.parties.refs import Ref, RefKind
from workflows.reading.proposal import PartyRole

_CALLED = lazy_re(
    r"(?i)(?<![\w-])(?:(?:die|deze|dit) (?P<one>organisatie|instelling|instantie|stichting|vereniging|bureau)|"
    r"(?:de|het|dit|deze) (?P<kind>[a-z]*)"
    r"(?P<tail>platform|koepel|federatie|bond|verbond|vereniging|stichting|coöperatie|alliantie|collectief|"
    r"beraad|instelling|commissie)|(?:het|dit) (?P<team>[a-z-]*team)|"
    r"(?:de|alle) (?:andere|overige)(?: twee| drie)? (?P<others>partijen|ondertekenaars|(?:woning)?corporaties?|gemeenten?)"
    r"(?! (?:(?:in|uit|van|binnen) (?:de|het|deze|dit) (?:wijk|buurt|stad|regio|keten|omgeving|netwerk|dorp)|die|waar\w*)\b)|"
    r"(?P<signers>(?:de |alle |beide )?(?:ondertekenaars|convenantpartners|convenantpartijen)))"
    r"(?![\w-])"
)
_TEAM = lazy_re(r"(?i)\been (?:[a-zà-ÿ]+e? )?(?P<team>[a-z-]*team)\b")
_ROLES = (("corporatie", PartyRole.CORPORATIE), ("gemeente", PartyRole.GEMEENTE))
_ONE_OF_THEM = frozenset({"corporatie", "woningcorporatie", "gemeente"})
_NAMED = frozenset({RefKind.NAMED, RefKind.ROLE})


def with_short_names(sentence: str, context: Context) -> list[Ref]:
    """The mentions of parties in the sentence, with those by less than a name that can be told."""
    refs = context.cast.refs(sentence)
    found = [ref for match in _CALLED.finditer(sentence) for ref in _meant(match, context, sentence)]
    also = [one for one in found if not any(ref.start < one.end and one.start < ref.end for ref in refs)]
    return sorted((*refs, *also), key=lambda ref: ref.start) if also else refs


def _meant(match: re.Match[str], context: Context, sentence: str) -> list[Ref]:
    if match["others"]:
        others = _others(match["others"].lower(), context, sentence)
        return [Ref(match.start(), match.end(), RefKind.NAMED, others)] if others else []
    if match["signers"]:
        return [Ref(match.start(), match.end(), RefKind.NAMED, context.cast.signers)]
    if match["one"]:
        names = _named_last(context) or _whose_name_holds(match["one"], context)
    elif match["tail"]:
        names = _whose_name_begins(match, context) if match["kind"] else _whose_name_holds(match["tail"], context)
    else:
        names = _whose_team(match["team"], context, sentence)
    return [Ref(match.start(), match.end(), RefKind.NAMED, names)] if len(names) == 1 else []


def _others(whom: str, context: Context, sentence: str) -> tuple[str, ...]:
    """'Woonlint maakt een plan. De andere partijen reageren', '... de andere corporatie ...': all but those who are named."""
    refs = [ref for ref in context.cast.refs(sentence) if ref.kind in _NAMED]
    but = {name for ref in refs for name in context.cast.meant_by(ref)} or set(context.spoken_of)
    role = next((role for word, role in _ROLES if word in whom), None)
    everyone = context.cast.of_role(role) if role else context.cast.signers
    left = tuple(name for name in everyone if name not in but)
    fits = len(left) == 1 if whom in _ONE_OF_THEM else len(left) > 1
    return left if fits and len(left) < len(everyone) else ()


def _named_last(context: Context) -> tuple[str, ...]:
    """The organisation that the sentence before named last; a gemeente is called none."""
    refs = [ref for ref in context.cast.refs(context.sentence_before) if ref.kind in _NAMED]
    gemeenten = context.cast.of_role(PartyRole.GEMEENTE)
    return () if not refs or set(refs[-1].names) & set(gemeenten) else refs[-1].names


def _whose_name_holds(tail: str, context: Context) -> tuple[str, ...]:
    """The only party whose name has this word, or one that ends with it; where the same afspraak speaks of that party."""
    held = re.compile(rf"(?i){tail}(?![\w-])")
    names = [p.name for p in context.cast.parties if any(held.search(name) for name in (p.name, *p.aliases))]
    if len(names) != 1:
        return ()
    spoken = (ref for ref in context.cast.spoken_of_in(context.about) if ref.kind in _NAMED)
    return tuple(names) if any(names[0] in context.cast.meant_by(ref) for ref in spoken) else ()


def _whose_name_begins(match: re.Match[str], context: Context) -> tuple[str, ...]:
    """'De dorpenvereniging' for Dorpenvereniging Noorderwierden: the only party whose name begins with this word."""
    begins = re.compile(rf"(?i){match['kind']}{match['tail']} \S")
    return tuple(p.name for p in context.cast.parties if begins.match(p.name.removeprefix("De ")))


def _whose_team(team: str, context: Context, sentence: str) -> tuple[str, ...]:
    """'Woonlint vormt een vochtteam' before 'het team', 'het vochtteam': of the one party that has one there."""
    earlier = context.about[: max(context.about.find(sentence.strip()), 0)]
    teams = [m for m in _TEAM.finditer(earlier) if m["team"].lower().endswith(team.lower())] if "team" in earlier else []
    if not teams:
        return ()
    start = max(earlier.rfind(mark, 0, teams[-1].start()) for mark in ("\n", ";", ". ")) + 1
    ends = [at for mark in ("\n", ";", ". ") if (at := earlier.find(mark, teams[-1].end())) >= 0]
    said = earlier[start : min(ends, default=len(earlier))]
    refs = (ref for ref in context.cast.refs(said) if ref.kind in _NAMED)
    return context.cast.in_order({name for ref in refs for name in context.cast.meant_by(ref)})
