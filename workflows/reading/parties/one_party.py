"""One party, one entry: what was found a second time under less than a name goes to the party whose name it is.

'Woonpartners' beside Woonpartners Lingedal, 'DV' beside De Vlinder, 'Gem.' beside the gemeente. Two who each have a kind or a
short name of their own remain two, and a name that two would share stays with one of them.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
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
    kept = _each_once(tuple(_of_their_kind(parties)))
    index = _Index(kept)
    whose = {at: to for at, party in enumerate(kept) if _is_bare(party) and (to := index.whose(party.name, at)) is not None}
    for at in whose:
        if (to := _at_last(whose, at)) != at:
            kept[to] = _with(kept[to], kept[at])
    return _apart(party for at, party in enumerate(kept) if _at_last(whose, at) == at)


def _of_their_kind(parties: Parties) -> Iterator[ProposedParty]:
    """The parties; who stands there without its kind too, with the same letters behind it, has the role that its kind says.

    'Huurdersorganisatie Samen Huren (SH)' is 'Samen Huren (SH)', where the huurders of Viverra have other letters than Viverra.
    """
    whole = {_without_kind(party): party for party in parties if _without_kind(party)}
    for party in parties:
        other = whole.get(_key(party.name))
        letters = {name for name in party.aliases if _LETTERS.fullmatch(name)}
        same = other is not None and other.role is not party.role and not letters.isdisjoint(other.aliases)
        yield (
            replace(party, name=other.name, role=other.role, aliases=(party.name, *party.aliases))
            if other is not None and same
            else party
        )


def _without_kind(party: ProposedParty) -> str:
    """The key of what a name of huurders says behind the word for their kind; '' where nothing stands there."""
    kind, _, rest = party.name.partition(" ")
    return _key(rest) if party.role is PartyRole.HUURDERSORGANISATIE and names.TENANTS.fullmatch(kind) else ""


def _at_last(whose: dict[int, int], at: int) -> int:
    """Whose name it is where the one is short for a name that is short for another; the first, where two are each other's."""
    passed = [at]
    while (to := whose.get(passed[-1])) is not None:
        if to in passed:
            return min(passed[passed.index(to) :])
        passed.append(to)
    return passed[-1]


def _each_once(parties: Parties) -> list[ProposedParty]:
    """Without those of one role of whom the name of one is a name of the other, but for 'Stichting' or 'Vereniging'."""
    kept: list[ProposedParty] = []
    named: dict[tuple[PartyRole, str], int] = {}
    called: dict[tuple[PartyRole, str], int] = {}
    for party in parties:
        own = {_key(party.name), _key(_LEGAL_FORM.sub("", party.name))}
        same = next((at for name in own if (at := called.get((party.role, name))) is not None), None)
        if same is None:
            same = next((at for name in _keys(party) if (at := named.get((party.role, name))) is not None), None)
        if same is None:
            same = len(kept)
            kept.append(party)
        else:
            kept[same] = _with(kept[same], party)
        for name in own:
            named.setdefault((party.role, name), same)
        for name in own | _keys(party):
            called.setdefault((party.role, name), same)
    return kept


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


class _Index:
    """The parties by what may stand for their whole name. There may be hundreds, and each is looked up once."""

    def __init__(self, parties: list[ProposedParty]) -> None:
        self._parties = parties
        self._called, self._letters = _by(_keys, parties), _by(_initials, parties)
        self._beginnings, self._ends = _by(_beginnings, parties), _by(_ends, parties)
        self._gemeenten = [at for at, one in enumerate(parties) if one.role is PartyRole.GEMEENTE]
        self._tenants = [at for at, one in enumerate(parties) if one.role is PartyRole.HUURDERSORGANISATIE]

    def whose(self, name: str, own: int) -> int | None:
        """The place of the one party whose name this is in short."""
        bare, ends = name.rstrip("."), self._ends.get(" ".join(_words(name)), set())
        tried = (
            self._called.get(_key(name), set()),
            set(self._gemeenten) if _GEMEENTE.fullmatch(name) else set(),
            self._letters.get(bare.upper(), set()) if _LETTERS.fullmatch(bare) else set(),
            self._beginnings.get(" ".join(_words(name.replace("-", " "))), set()),
            ends,
            {at for at in self._tenants if _ends_kind(name, self._parties[at])},
        )
        found = next((rest for ways in tried if (rest := ways - {own})), set())
        if found <= ends:  # the huurders of a corporatie are often called after it
            found = {at for at in found if self._parties[at].role is PartyRole.CORPORATIE} or found
        return next(iter(found)) if len(found) == 1 else None


def _by(names_of: Callable[[ProposedParty], Iterable[str]], parties: list[ProposedParty]) -> dict[str, set[int]]:
    """The places of the parties, by each of these names."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for at, one in enumerate(parties):
        for name in names_of(one):
            found[name].add(at)
    return dict(found)


def _initials(one: ProposedParty) -> Iterator[str]:
    """'DV' for De Vlinder and for Woonstichting De Vlinder, whose other name that is."""
    for name in (one.name, _LEGAL_FORM.sub("", one.name), *one.aliases):
        if " " in name:
            said = re.findall(r"[^\W\d_][\w’']*", name)
            yield "".join(word[0] for word in said).upper()
            yield "".join(word[0] for word in said if word[0].isupper())


def _beginnings(one: ProposedParty) -> Iterator[str]:
    whole = _words(one.name.replace("-", " ")) if one.role is not PartyRole.GEMEENTE else []
    return (" ".join(whole[:count]) for count in range(1, len(whole)))


def _ends(one: ProposedParty) -> Iterator[str]:
    """'De Berkel' for Woongoed De Berkel: what stands before it says only of which kind."""
    if one.role in {PartyRole.CORPORATIE, PartyRole.HUURDERSORGANISATIE}:
        whole = [word for word in one.name.split() if word.lower() not in {"de", "het"}]
        for count in range(1, len(whole)):
            if not _OF_A_KIND.fullmatch(whole[count - 1]):
                return
            yield " ".join(whole[count:]).lower()


def _ends_kind(name: str, one: ProposedParty) -> bool:
    """'Panel' for Huurderspanel Meerhuis."""
    said, kind = _key(name), one.name.split()[0].lower()
    return len(said) >= _SHORTEST_END and kind.endswith(said) and kind != said


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
