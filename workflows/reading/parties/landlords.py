"""The corporaties: as the front presents them, by the word for their kind, by a director, or beside the gemeente."""

from __future__ import annotations

import re
from collections import Counter

from calendars.lazy_pattern import lazy_re
from workflows.reading.parties import names
from workflows.reading.parties.declared import Declared
from workflows.reading.parties.found_party import MOST_OF_A_ROLE, NO_NAMES, Found
from workflows.reading.parties.plain_names import plain_names
from workflows.reading.proposal import PartyRole

_KIND_WORD = lazy_re(
    r"(?i:stichting|(?:woning|woon)corporatie|woningstichting|woonstichting|woningbouwvereniging|woningbouwstichting|"
    r"woningvereniging|woon(?:maatschappij|bedrijf|groep|compagnie|vereniging|coöperatie)|woning(?:maatschappij|bedrijf)) "
    r"(?=[A-Z])"
)

_IN_SERVICE = lazy_re(r"\s+(?:van|namens)\b|\s*\([A-Z]")
"""What stands behind a person: 'bestuurder De Roos van Woonlint', '(Woonlint)'."""
_OF = lazy_re(r"\bvan\b")
_SIGNS_NOTHING = lazy_re(
    r"(?i),? (?:is geen (?:onderteken|partij)|(?:onder)?tekent (?:zelf )?niet|die (?:zelf )?niet (?:mee)?(?:onder)?tekent)"
)
_LOOK = 60


def landlords(head: str, text: str, presented: list[Declared], others: list[Found]) -> list[Found]:
    found = _Landlords(others)
    for one in presented:
        found.present(one)
    _named_at_the_head(found, head)
    if not found.found:
        for name in _beside_gemeente(text):
            found.add(name)
    if not found.found:
        for match in names.CORPORATIE.finditer(text):
            found.add_kind(match, text)
    if not found.found:
        for name in plain_names(head, text):
            found.add(name)
    return found.found


def _named_at_the_head(found: _Landlords, head: str) -> None:
    """Those with a word for their kind before their name, or with a director."""
    for match in names.CORPORATIES.finditer(head):
        for name in names.split_names(match.group("names")):
            found.add(name)
    kinds = list(names.CORPORATIE.finditer(head))
    others = {names.key(match["name"]) for match in kinds if _is_told_to_be_another(match, head)}
    for match in kinds:
        if match["kind"] != "Stichting" or names.key(match["name"]) not in others:
            found.add_kind(match, head)
    for match in names.DIRECTOR.finditer(head):
        if led := _led_by(match, head, known=bool(found.found)):
            found.add(led)


def _is_told_to_be_another(match: re.Match[str], head: str) -> bool:
    """'Welzijnsorganisatie Stichting Anker', 'Stichting Anker is geen ondertekenaar': what 'Stichting' says of nobody."""
    if match["kind"] != "Stichting":
        return False
    before = head[max(0, match.start() - _LOOK) : match.start()]
    return bool(names.BEHIND_OTHER_KIND.search(before) or _SIGNS_NOTHING.match(head, match.end()))


def _led_by(match: re.Match[str], head: str, *, known: bool) -> str | None:
    """The corporatie of 'bestuurder van Woonlint'; of 'directeur Woonlint' only while none is known: it may be a person."""
    person, of, name = match.group("name").rpartition(" van ")
    if of or _IN_SERVICE.match(head[match.end() :]):
        return name if person else None
    return match.group("name") if not known or _OF.search(match.group()[: match.start("name") - match.start()]) else None


class _Landlords:
    """The corporaties while they are being found; names of the other parties are none."""

    def __init__(self, others: list[Found]) -> None:
        self.found: list[Found] = []
        self._others = others

    def present(self, one: Declared) -> None:
        """A corporatie as the front presents it; without the word for its kind too, unless another party goes by that."""
        kind = _KIND_WORD.match(one.name)
        bare = one.name[kind.end() :] if kind else one.name
        if any(other.knows(bare) for other in self._others):
            bare = one.name
        for alias in (None, *one.aliases):
            self.add(bare, alias, full=one.name if bare != one.name else None)

    def add(self, name: str, alias: str | None = None, *, full: str | None = None) -> None:
        """One more name of a corporatie, with its short name and its full one."""
        if len(self.found) >= MOST_OF_A_ROLE:
            return
        name = re.sub(r"\s+[A-Z]$", "", names.one_name(name.strip(" -–")))
        full = names.one_name(full) if full else None
        if {name.lower(), names.key(name)} & NO_NAMES or any(f.knows(name) for f in self._others):
            return
        if names.TENANTS.match(name) or re.match(r"(?i)gemeente|namens", name) or len(name) < 3:
            return
        known = next((f for f in self.found if f.knows(name) or (full and f.knows(full))), None)
        if known is None:
            self.found.append(known := Found(full or name, PartyRole.CORPORATIE, []))
        known.add(name)
        known.add(alias)

    def add_kind(self, match: re.Match[str], text: str) -> None:
        """A name after the word for its kind: 'woningcorporatie Woonlint', 'Woonstichting De Poort'."""
        kind, name = match.group("kind"), match.group("name")
        if kind == "Stichting" and re.match(r"(?i)huurder|bewoner|welzijn|zorg(?!won)", name):
            return
        proper = "orporatie" not in kind and "nstelling" not in kind
        full = f"{kind[:1].upper()}{kind[1:]} {name}" if proper else None
        self.add(name, names.alias_after(text[match.end() :]), full=full)
        if kind[:1].isupper() and full is None:
            self.add(name, f"{kind} {name}")


def _beside_gemeente(text: str) -> list[str]:
    """The names that stand most in one breath with the gemeente: 'gemeente en Woonlint', 'Woonlint en de gemeente'."""
    after = re.findall(rf"[Gg]emeenten?(?: [A-Z][\w-]+)? en ({names.NAME})(?=[ ,.])", text)
    before = re.findall(rf"({names.NAME}) en (?:de )?[Gg]emeenten?\b", text)
    title = re.findall(r"(?i)prestatieafspraken ([A-Z][\w]+)\s?[-–]\s?gemeente", text)
    counts = Counter(
        n for n in (*after, *before, *title) if n.lower() not in NO_NAMES and not re.match(r"(?i)de\b|het\b|huurder|bewoner", n)
    )
    return [n for n, c in counts.most_common(2) if c >= 2]
