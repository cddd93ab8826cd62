"""One party, one entry: what was found a second time under less than a name goes to the party whose name it is.

'Woonpartners' beside Woonpartners Lingedal, 'DV' beside De Vlinder, 'Gem.' beside the gemeente. Two who each have a kind or a
short name of their own remain two, and a name that two would share stays with one of them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from calendars.lazy_pattern import lazy_re
from workflows.reading.parties import names
from workflows.reading.proposal import PartyRole, ProposedParty

Parties = tuple[ProposedParty, ...]

_GEMEENTE = lazy_re(r"(?i)gem(?:eente)?\.?")
_LETTERS = lazy_re(r"[A-Z](?:&?[A-Za-z]){0,5}[A-Z]")
_LEGAL_FORM = lazy_re(r"(?i)^(?:stichting|vereniging|coöperatie)\s+(?=[A-ZÀ-Ý])|\s+(?:u\.a\.?|b\.v\.?)$")
_OF_A_KIND = lazy_re(
    r"(?i)(?:woon|woning|wonen|thuis|stichting|vereniging|coöperatie|corporatie|huurders|bewoners|hb?v\b|volks)\w*"
)
_SHORTEST_END = 5


def united(parties: Parties) -> Parties:
    """The parties, each once, and no name of one among the names of another."""
    kept: list[ProposedParty] = []
    for party in parties:
        same = next((at for at, one in enumerate(kept) if _is_same(party, one)), None)
        if same is None:
            kept.append(party)
        else:
            kept[same] = _with(kept[same], party)
    for party in [one for one in kept if _is_bare(one)]:
        others = [one for one in kept if one is not party]
        if whose := _whose(party.name, others):
            kept = [_with(one, party) if one is whose else one for one in others]
    return _apart(kept)


def _is_same(party: ProposedParty, one: ProposedParty) -> bool:
    """Whether both are of one role and the name of the one is a name of the other, but for 'Stichting' or 'Vereniging'."""
    if party.role is not one.role:
        return False
    mine, its = (_key(_LEGAL_FORM.sub("", each.name)) for each in (party, one))
    return mine == its or _key(party.name) in _keys(one) or _key(one.name) in _keys(party)


def _with(party: ProposedParty, other: ProposedParty) -> ProposedParty:
    """The party, also by the names of the other."""
    known, more = _keys(party), []
    for name in (other.name, *other.aliases):
        if name and _key(name) not in known:
            known.add(_key(name))
            more.append(name)
    return replace(party, aliases=(*party.aliases, *more))


def _is_bare(party: ProposedParty) -> bool:
    """Whether nothing is known of it but one name that doesn't say what it is."""
    if party.role is PartyRole.HUURDERSORGANISATIE:
        return " " not in party.name.removeprefix("De ").removeprefix("Het ")
    return party.role is PartyRole.OTHER and all(
        _key(name) == _key(party.name) and not names.OTHER_KIND.match(name) for name in (party.name, *party.aliases)
    )


def _whose(name: str, others: list[ProposedParty]) -> ProposedParty | None:
    """The one party whose name this is in short."""
    tried = (_called, _gemeente, _initials, _beginning, _end, _end_of_kind)
    for whose in tried:
        if len(found := [one for one in others if whose(name, one)]) == 1:
            return found[0]
        if len(found) > 1:  # the huurders of a corporatie are often called after it
            landlords = [one for one in found if one.role is PartyRole.CORPORATIE]
            return landlords[0] if len(landlords) == 1 and whose is _end else None
    return None


def _called(name: str, one: ProposedParty) -> bool:
    return _key(name) in _keys(one)


def _gemeente(name: str, one: ProposedParty) -> bool:
    return one.role is PartyRole.GEMEENTE and bool(_GEMEENTE.fullmatch(name))


def _initials(name: str, one: ProposedParty) -> bool:
    """'DV' for De Vlinder and for Woonstichting De Vlinder, whose other name that is."""
    bare = name.rstrip(".")
    if not _LETTERS.fullmatch(bare):
        return False
    whole = (one.name, _LEGAL_FORM.sub("", one.name), *one.aliases)
    return any(bare.upper() in _letters_of(other) for other in whole if " " in other)


def _letters_of(name: str) -> tuple[str, str]:
    """The first letters of all its words, and of those with a capital."""
    said = re.findall(r"[^\W\d_][\w’']*", name)
    return "".join(word[0] for word in said).upper(), "".join(word[0] for word in said if word[0].isupper())


def _beginning(name: str, one: ProposedParty) -> bool:
    short, whole = (_words(said.replace("-", " ")) for said in (name, one.name))
    return one.role is not PartyRole.GEMEENTE and len(short) < len(whole) and whole[: len(short)] == short


def _end(name: str, one: ProposedParty) -> bool:
    """'De Berkel' for Woongoed De Berkel: what stands before it says only of which kind."""
    if one.role not in {PartyRole.CORPORATIE, PartyRole.HUURDERSORGANISATIE}:
        return False
    short, whole = _words(name), one.name.split()
    before = [word for word in whole[: -len(short)] if word.lower() not in {"de", "het"}]
    return bool(before) and _words(one.name)[-len(short) :] == short and all(_OF_A_KIND.fullmatch(word) for word in before)


def _end_of_kind(name: str, one: ProposedParty) -> bool:
    """'Panel' for Huurderspanel Meerhuis."""
    said, kind = _key(name), one.name.split()[0].lower()
    of_tenants = one.role is PartyRole.HUURDERSORGANISATIE
    return of_tenants and len(said) >= _SHORTEST_END and kind.endswith(said) and kind != said


def _apart(parties: Iterable[ProposedParty]) -> Parties:
    """Each name with one party: its own before another's alias, then the first; nobody, where two of one role go by it."""
    parties = tuple(parties)
    own = {_key(party.name): party for party in reversed(parties)}
    own |= {
        _key(place): p for p in parties if p.role is PartyRole.GEMEENTE for place in p.aliases if p.name.endswith(f" {place}")
    }
    whose: dict[str, ProposedParty] = {}
    for party in parties:
        for name in party.aliases:
            whose.setdefault(_key(name), party)
    times = Counter((name, party.role) for party in parties for name in {_key(alias) for alias in party.aliases})

    def keeps(party: ProposedParty, alias: str) -> bool:
        name = _key(alias)
        if name in own:
            return own[name] is party
        return whose[name] is party and times[name, party.role] == 1

    def names_of(party: ProposedParty) -> tuple[str, ...]:
        return tuple(dict.fromkeys(alias for alias in party.aliases if alias != party.name and keeps(party, alias)))

    return tuple(replace(party, aliases=names_of(party)) for party in parties)


def _keys(party: ProposedParty) -> set[str]:
    return {_key(name) for name in (party.name, *party.aliases)}


def _key(name: str) -> str:
    return names.key(name)


def _words(name: str) -> list[str]:
    return re.sub(r"^(?:de|het)\s+", "", name.lower()).split()
