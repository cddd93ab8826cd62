"""Where a text speaks of a party: by name, by role ('de gemeente', 'beide corporaties'), as 'partijen' or as 'wij'."""

from __future__ import annotations

import re
from copy import copy
from dataclasses import replace
from functools import cached_property

from calendars.lazy_pattern import lazy_re
from calendars.mentions import find_mentions
from workflows.reading.parties.letters import is_somebody
from workflows.reading.parties.refs import Ref, RefKind
from workflows.reading.parties.role_words import ROLE_NAMES, ROLES, STAFF_WORD
from workflows.reading.parties.spoken_words import bare_name, names_pattern, small_letters, spoken_in
from workflows.reading.parties.word_refs import by_word, roles_in_short, words_before, words_behind
from workflows.reading.proposal import PartyRole, ProposedParty
from workflows.reading.sentences.verbs import is_finite, tokens

_TOLD_OF_IT = lazy_re(r",\s+(?:dat|die)\b[^,;.]*,\s+")
_PROPER = r"(?:[Dd]e |[Hh]et )?(?:[Gg]emeente |[A-Z])[\w.-]*(?: [A-Z][\w.-]*)*"
_BY = lazy_re(rf"\bdoor\s+(?:{_PROPER}(?:,\s+{_PROPER})*,?\s+en\s+)?$")
_LED_BY = lazy_re(
    rf"(?i:\b(?:op initiatief|onder (?:leiding|regie|aanvoering|voorzitterschap|verantwoordelijkheid)) van)\s+"
    rf"(?:{_PROPER}(?:,\s+{_PROPER})*,?\s+en\s+)?$"
)
"""'Op initiatief van Moerveld wordt ...': who leads is no place."""
_NAMES_BEFORE = lazy_re(rf"^\s*{_PROPER}(?:,\s+{_PROPER})*,?\s+en\s+$")
_NAMES_AFTER = lazy_re(rf"^(?:,\s+{_PROPER})*,?\s+en\s+{_PROPER}")
"""The names that stand in one breath with a place: 'Moerveld en Woonlint plaatsen ...'."""

_WITHIN_A_NAME = lazy_re(r"(?<![\w-])(?!En |De |Het |Gemeente )[A-ZÀ-Ý][\w-]+ $")
"""'Buurtzorg Hoogkamp': a place in the name of somebody else."""
_CLAUSE_ENDS = lazy_re(r"\b[a-z][a-zà-ÿ]+[,;]\s+$")
"""'Veldhoek heeft dit geregeld, Moerveld doet dat in mei': behind a comma a clause begins, but not in a list of places."""
_SHORT_CODE = 3
_OPENERS = frozenset({"dat", "terwijl", "waarbij", "waarna", "zodat"})
"""Behind these stands who acts in the clause that they open."""


class Cast:
    """All parties of a document, ready to be found in its sentences."""

    def __init__(
        self,
        parties: tuple[ProposedParty, ...],
        *,
        groups: dict[str, tuple[str, ...]] | None = None,
    ) -> None:
        self.parties = parties
        self._read: dict[str, list[Ref]] = {}
        self._spoken_of: dict[str, frozenset[Ref]] = {}
        self._names_read: dict[str, tuple[str, ...]] = {}
        self._places_read: dict[str, tuple[str, ...]] = {}
        self._groups = {bare_name(term): names for term, names in (groups or {}).items()}
        self.signers = tuple(p.name for p in parties if p.role is not PartyRole.OTHER)

    def signed_by(self, partijen: tuple[str, ...] | None) -> Cast:
        """The same with those whom the document means by 'partijen'; what was read already need not be read again."""
        other = copy(self)
        other.signers = partijen or self.signers
        return other

    def of_role(self, role: PartyRole) -> tuple[str, ...]:
        """The names of all parties with this role."""
        return self._by_role.get(role, ())

    def meant_by(self, ref: Ref) -> tuple[str, ...]:
        """The parties of a name, or all of a role; whom 'partijen', 'wij' and 'zij' mean, tells what stands around them."""
        return ref.names or (self.of_role(ref.role) if ref.role else ())

    @cached_property
    def _by_role(self) -> dict[PartyRole, tuple[str, ...]]:
        return {role: tuple(p.name for p in self.parties if p.role is role) for role in {p.role for p in self.parties}}

    def in_order(self, names: set[str]) -> tuple[str, ...]:
        """The names in the order of the parties."""
        ranks = [rank for name in names for rank in self._ranks.get(name, ())]
        if len(ranks) > 1:
            ranks.sort()
        return tuple(self.parties[rank].name for rank in ranks)

    @cached_property
    def _ranks(self) -> dict[str, list[int]]:
        """Name -> its places among the parties. There may be hundreds of them, and each sentence names a few."""
        found: dict[str, list[int]] = {}
        for rank, party in enumerate(self.parties):
            found.setdefault(party.name, []).append(rank)
        return found

    @cached_property
    def _places(self) -> dict[str, str]:
        """Place name -> gemeente, for 'gemeente Veldhoek en Moerveld' and for 'in Moerveld'."""
        gemeenten = (p.name for p in self.parties if p.role is PartyRole.GEMEENTE and p.name.lower() != "gemeente")
        return {name.removeprefix("gemeente ").strip().lower(): name for name in gemeenten}

    @cached_property
    def _named(self) -> dict[str, str]:
        """Name -> party. A word for a role ('de bewonersraad') is a name only where one of several goes by it."""
        found: dict[str, str] = {}
        for party in self.parties:
            generic = {
                w for w in (party.name, *party.aliases) if re.fullmatch(rf"(?i)(?:de |het )?(?:{'|'.join(ROLES.values())})", w)
            }
            for name in (party.name, *party.aliases):
                shared = len(self.of_role(party.role)) < 2 or bare_name(name) in ROLE_NAMES
                if (name not in generic or not shared) and name.lower() not in self._places:
                    found.setdefault(bare_name(name), party.name)
        return found

    @cached_property
    def _small_names(self) -> set[str]:
        """Names that the document itself gives without a capital: 'Huurderskoepel Veldhoek (de koepel)'."""
        return {bare_name(name) for party in self.parties for name in party.aliases if name == name.lower()}

    @cached_property
    def _codes(self) -> set[str]:
        """Short names in capitals that may be words of the language: the gemeente OM, and 'Om de twee jaar'."""
        called = (name for party in self.parties for name in (party.name, *party.aliases))
        return {bare_name(name) for name in called if len(name) <= _SHORT_CODE and name.isupper()}

    @cached_property
    def _names(self) -> re.Pattern[str]:
        return names_pattern(frozenset({*self._named, *self._groups}), frozenset(self._places), staff=False)

    @cached_property
    def _names_and_staff(self) -> re.Pattern[str]:
        return names_pattern(frozenset({*self._named, *self._groups}), frozenset(self._places), staff=True)

    def refs(self, text: str) -> list[Ref]:
        """All mentions of parties in the text, in order. A sentence is asked about again and again, and read once."""
        if text in self._read:
            return self._read[text]
        staff = bool(STAFF_WORD.search(text))
        places = spoken_in(small_letters(text), self._names_and_staff if staff else self._names, staff=staff)
        found = [ref for ref in (self._ref(match, text) for match in places) if ref]
        self._read[text] = found
        return found

    def spoken_of_in(self, text: str) -> frozenset[Ref]:
        """Whom the text mentions, each once and without its place: each sentence of an afspraak asks this of the whole."""
        if text not in self._spoken_of:
            self._spoken_of[text] = frozenset(replace(ref, start=0, end=0) for ref in self.refs(text))
        return self._spoken_of[text]

    def refs_in_cell(self, text: str) -> list[Ref]:
        """The mentions in a cell for who does it: the name of a place means its gemeente ('Veldhoek en Woonlint'), and roles
        stand there in short ('gem. + HO')."""
        refs = self.refs(text)
        places = (
            (
                Ref(m.start(), m.end(), RefKind.NAMED, (self._places[m.group().lower()],))
                for m in self._place.finditer(text)
                if not _WITHIN_A_NAME.search(text, 0, m.start())
            )
            if self._places
            else ()
        )
        short = [ref for ref in roles_in_short(text) if ref.role and self.of_role(ref.role)]
        also = [p for p in (*places, *short) if not any(r.start < p.end and p.start < r.end for r in refs)]
        return sorted((*refs, *also), key=lambda ref: ref.start)

    @cached_property
    def _place(self) -> re.Pattern[str]:
        places = "|".join(re.escape(p) for p in sorted(self._places, key=len, reverse=True))
        return re.compile(rf"(?<![\w-])(?=[A-ZÀ-Ý'’])(?i:{places})(?![\w-])")

    def _ref(self, match: re.Match[str], text: str) -> Ref | None:
        kind = match.lastgroup
        if kind == "places":
            names = {self._places[found[0]] for found in self._any_place.finditer(match[0])}
            return Ref(match.start(), match.end(), RefKind.NAMED, self.in_order(names), PartyRole.GEMEENTE)
        if kind == "named":
            said = text[match.start(kind) : match.end(kind)]
            if len(said) == 1 and not is_somebody(said, text[: match.start()], text):
                return None
            called = self._called(said)
            return Ref(match.start(), match.end(), RefKind.NAMED, called) if called else None
        if kind == "place":
            return self._by_place(match, text)
        return by_word(match, text, kind or "")

    @cached_property
    def _any_place(self) -> re.Pattern[str]:
        """Any of the places, in small letters."""
        places = "|".join(re.escape(p) for p in sorted(self._places, key=len, reverse=True))
        return re.compile(rf"(?<!\w)(?:{places})(?!\w)")

    def _called(self, said: str) -> tuple[str, ...]:
        """Who goes by this name, read once; nobody where it is written as a word of the language."""
        if said not in self._names_read:
            self._names_read[said] = self._by_name(said, bare_name(said))
        return self._names_read[said]

    def _by_name(self, said: str, bare: str) -> tuple[str, ...]:
        if group := self._groups.get(bare):
            return group
        name = self._named.get(bare) or next(
            (n for k, n in self._named.items() if "".join(k.split()) == "".join(bare.split())), ""
        )
        proper = re.sub(r"(?i)^(?:de|het)\s+", "", said)
        generic = re.fullmatch(ROLES[PartyRole.HUURDERSORGANISATIE], bare)
        capitals = any(c.isupper() for c in proper) or not any(c.isupper() for c in name.removeprefix("De "))
        a_word = bare in self._codes and not proper.isupper()
        return (name,) if name and not a_word and (generic or capitals or bare in self._small_names) else ()

    def _by_place(self, match: re.Match[str], text: str) -> Ref | None:
        """'Moerveld stelt ...', 'In Q2 stelt Moerveld ...', '..., terwijl Moerveld ...': a place that acts is its gemeente; 'in
        Moerveld' is only a place."""
        beside, follows = _NAMES_BEFORE.sub("", words_before(match, text)), _NAMES_AFTER.sub("", words_behind(match, text))
        before, after = tokens(beside)[-1:], tokens(follows)[:1]
        opens = not before or bool(_CLAUSE_ENDS.search(beside))
        acts = (after and is_finite(after[0][1]) and opens) or (before and (is_finite(before[0][1]) or before[0][1] in _OPENERS))
        acts = acts or self._takes_turns(match, text) or _is_agent(beside) or bool(_LED_BY.search(words_before(match, text)))
        if not acts or not text[match.start()].isupper():
            return None
        return Ref(match.start(), match.end(), RefKind.NAMED, (self._places[match[0]],))

    def _takes_turns(self, match: re.Match[str], text: str) -> bool:
        """'Moerveld doet dat in Q1, Veldhoek in Q2': a place with its own time, where the sentence begins with one that acts."""
        if not re.search(r"(?:,|\ben)\s+$", words_before(match, text)):
            return False
        first = next((place for place in self._places if text.lower().startswith(place)), None)
        acts = first is not None and any(is_finite(word) for _, word in tokens(text[len(first) :])[:1])
        between = _TOLD_OF_IT.match(text, match.end())
        at = between.end() if between else match.end()
        return acts and any(0 <= m.start - at <= 1 for m in find_mentions(text))

    def places_in(self, text: str) -> tuple[str, ...]:
        """The gemeenten whose place name stands in the text; each sentence of an afspraak asks this of the whole."""
        if text not in self._places_read:
            self._places_read[text] = tuple(
                name
                for place, name in self._places.items()
                if re.search(rf"(?i)(?<![\w]){re.escape(place)}(?:se|s)?(?![\w])", text)
            )
        return self._places_read[text]


def _is_agent(before: str) -> bool:
    """'... worden door Moerveld herzien', '... worden in mei door Moerveld herzien': a passive, and no road through a place."""
    door = _BY.search(before)
    if not door:
        return False
    passive = re.search(r"(?i)\b(?:wordt|worden)\b", before)
    directly = re.search(r"(?i)\b(?:wordt|worden)\s*$", before[: door.start()])
    timed = any(not before[m.end : door.start()].strip() for m in find_mentions(before))
    return bool(directly or (passive and timed))
