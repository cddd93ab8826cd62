"""Who signs: the parties with role and aliases, from title, introduction, signatures and the way the text calls them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from calendars.lazy_pattern import lazy_re
from workflows.reading.formats.document import CELL
from workflows.reading.layout.items import Segments
from workflows.reading.parties import names
from workflows.reading.parties.declared import Declared, declared
from workflows.reading.parties.plain_names import plain_names
from workflows.reading.proposal import PartyRole, ProposedParty
from workflows.reading.word_sets import words

_ROLE_WORDS = {
    PartyRole.GEMEENTE: ("gemeente",),
    PartyRole.CORPORATIE: ("corporatie", "woningcorporatie"),
    PartyRole.HUURDERSORGANISATIE: ("huurdersorganisatie", "huurdersvereniging", "huurdersraad", "bewonersraad"),
}
_NO_NAMES = words(
    """
    partijen bijlage artikel woonvisie woningwet nota wet huurders bewoners beschikbaarheid betaalbaarheid duurzaamheid
    leefbaarheid kwaliteit prestatieafspraken inleiding januari februari maart april mei juni juli augustus september
    oktober november december nederland het de een in op voor wij we rijk provincie regio actualisatie jaar
    wanneer wie wat planning termijn trekker actie gereed betrokken status
    volkshuisvesting wonen directeur bestuurder wethouder voorzitter
    """
)
_KIND_WORD = lazy_re(
    r"(?i:stichting|(?:woning|woon)corporatie|woningstichting|woonstichting|woningbouwvereniging|woningbouwstichting|"
    r"woningvereniging) (?=[A-Z])"
)


@dataclass
class _Found:
    """A party while it is being found: its longest name and all its other names."""

    name: str
    role: PartyRole
    aliases: list[str]

    def knows(self, name: str) -> bool:
        return names.key(name) in {names.key(n) for n in (self.name, *self.aliases)}

    def add(self, alias: str | None) -> None:
        """One more name; 'HPV of het platform' is two."""
        for one in re.split(r"\s+of\s+(?:de |het )?", alias or ""):
            bare = one.strip("'’‘\"”“ ")
            if not self.knows(bare) and len(bare) > 1:
                self.aliases.append(bare)


def find_parties(segments: Segments) -> tuple[ProposedParty, ...]:
    """The signing parties: gemeenten, corporaties, huurdersorganisaties, in this order."""
    head = "\n".join(_apart(p.text).replace("  ", "\n") for p in (*segments.front, *segments.signature))
    text = "\n".join(_apart(p.text) for p in segments.everything)
    gemeenten = _gemeenten(head, text)
    presented = _whole_names([one for one in declared(segments.front) if one.sure], gemeenten)
    _add_presented(gemeenten, presented)
    tenants = _tenants(head, text, [one for one in presented if one.role is PartyRole.HUURDERSORGANISATIE])
    corporaties = _corporaties(head, text, [one for one in presented if one.role is PartyRole.CORPORATIE], [*gemeenten, *tenants])
    _add_given_names([*gemeenten, *corporaties, *tenants], head)
    tenants = _merged(tenants)
    _add_bare_names(tenants, [*gemeenten, *corporaties])
    _add_short_forms([*gemeenten, *corporaties, *tenants], gemeenten, text)
    for group in (gemeenten, corporaties, tenants):
        _add_role_words(group, text)
    return tuple(ProposedParty(f.name, f.role, tuple(f.aliases)) for f in (*gemeenten, *corporaties, *tenants))


def _whole_names(presented: list[Declared], gemeenten: list[_Found]) -> list[Declared]:
    """Without the names that lost their place where a line ended: 'Vereniging Huurders' beside 'Vereniging Huurders Dalmeer'."""
    places = {place for gemeente in gemeenten for place in gemeente.aliases}
    whole = {one.name for one in presented}
    return [one for one in presented if not any(f"{one.name} {place}" in whole for place in places)]


def _apart(text: str) -> str:
    """The cells of a row kept apart, so that no name runs from one into the next."""
    return text.replace(CELL, " | ")


def _gemeenten(head: str, text: str) -> list[_Found]:
    counts = (
        Counter(_municipalities(head))
        or Counter({n: c for n, c in Counter(_municipalities(text)).items() if c > 1})
        or Counter(_municipalities(text))
    )
    found: list[_Found] = []
    for name in counts:
        if "-" in name and name.split("-")[0] in counts:
            continue
        if any(
            name.startswith(f"{other} ") and text.count(other) > 2 * text.count(name) for other in counts
        ):  # a row of signatures
            continue
        if not any(f.knows(name) for f in found):
            found.append(_Found(f"gemeente {name}", PartyRole.GEMEENTE, [name]))
    for match in names.GEMEENTE.finditer(text):
        known = next((f for f in found if f.knows(match.group("name"))), None)
        alias = names.alias_after(text[match.end() :])
        if known and alias and alias.lower() != "gemeente":
            known.add(alias)
    return found


def _add_presented(gemeenten: list[_Found], presented: list[Declared]) -> None:
    """The short names that the front gives to gemeenten ('GR')."""
    for gemeente in gemeenten:
        for one in presented:
            if one.role is PartyRole.GEMEENTE and one.name.lower() == gemeente.name.lower():
                for alias in one.aliases:
                    gemeente.add(alias)


def _municipalities(text: str) -> list[str]:
    plural = [n for m in names.GEMEENTEN.finditer(text) for n in names.split_names(m.group("names"))]
    singular = [m.group("name") for m in names.GEMEENTE.finditer(text)]
    return [re.sub(r"(?:'s|’s)$", "", n) for n in singular + plural if n.lower() not in _NO_NAMES]


def _tenants(head: str, text: str, presented: list[Declared]) -> list[_Found]:
    found: list[_Found] = []
    for one in presented:
        known = next((f for f in found if any(f.knows(name) for name in (one.name, *one.aliases))), None)
        if known is None:
            found.append(known := _Found(one.name[:1].upper() + one.name[1:], one.role, []))
        for alias in one.aliases:
            known.add(alias)
    for source in (head, text):
        for match in names.TENANTS.finditer(source):
            _tenant(found, match, source, known_only=source is text and bool(found))
    for match in names.CHAIR.finditer(head):
        name = match.group("name")
        if any(f.knows(name) for f in found) or names.TENANTS.match(name):
            continue
        owner = next((f for f in found if _initials(f.name) == name), None)
        if owner:
            owner.add(name)
        elif not found and name.lower() not in _NO_NAMES:
            found.append(_Found(name, PartyRole.HUURDERSORGANISATIE, []))
    return found


def _tenant(found: list[_Found], match: re.Match[str], source: str, *, known_only: bool) -> None:
    full, name = match.group("full").strip(), match.group("name")
    adjective = full.split()[0][:1].isupper() and not re.match(r"(?i)huurder|bewoner", full.split()[0])
    if not name and not adjective:
        return
    alias = names.alias_after(source[match.end() :])
    full = full[:1].upper() + full[1:]
    for one in found:
        if one.knows(full) or (name and any(names.key(n).endswith(names.key(name)) for n in (one.name, *one.aliases))):
            if one.name.isupper() and not full.isupper():
                one.name, full = full, one.name
            if full != one.name and full not in one.aliases:
                one.aliases.append(full)
            one.add(alias)
            return
    if known_only and alias is None:
        return
    found.append(new := _Found(full, PartyRole.HUURDERSORGANISATIE, []))
    new.add(alias if alias != full else None)


def _add_given_names(everyone: list[_Found], head: str) -> None:
    """The short names that running text gives: 'Havezate Wonen (hierna: Havezate) bezit 610 woningen'."""
    for one in everyone:
        for match in re.finditer(rf"(?<!\w){re.escape(one.name)}(?!\w)", head):
            alias = names.alias_after(head[match.end() :])
            taken = any(other.knows(alias or "") for other in everyone if other is not one)
            if alias and not taken and alias.lower() not in {"gemeente", "partijen", "corporatie"}:
                one.add(alias)


def _merged(found: list[_Found]) -> list[_Found]:
    """Without those that turned out to be a short name of another ('HPE' of Huurdersplatform Eskerveen), or that name with a
    loose letter of what stood beside it."""
    return [one for one in found if not any(_is_of(one.name, other) for other in found if other is not one)]


def _is_of(name: str, other: _Found) -> bool:
    loose = re.sub(r"\s+[A-Z]$", "", name)
    return (other.knows(name) and len(other.name) > len(name)) or (loose != name and other.knows(loose))


def _add_bare_names(tenants: list[_Found], others: list[_Found]) -> None:
    """'De Sleutel' for Huurdersraad De Sleutel, unless another party goes by that name."""
    for one in tenants:
        match = names.TENANTS.match(one.name)
        bare = match.group("name") if match else None
        if bare and not any(other.knows(bare) or other.name.endswith(f" {bare}") for other in others):
            one.add(bare)


def _add_short_forms(everyone: list[_Found], gemeenten: list[_Found], text: str) -> None:
    """What the text calls a party without saying so: 'Woonkring' for Coöperatie Woonkring Dalmeer U.A., its initials."""
    places = {place for gemeente in gemeenten for place in gemeente.aliases}
    for one in everyone:
        if one.role is PartyRole.GEMEENTE:
            continue
        bare = re.sub(r"(?i)^(?:stichting|coöperatie|vereniging)\s+|\s+(?:u\.a\.?|b\.v\.?)$", "", one.name)
        for place in places:
            bare = re.sub(rf"\s+{re.escape(place)}$", "", bare)
        for short in (bare, _initials(one.name)):
            said = len(short) > 2 and len(re.findall(rf"(?<![\w-]){re.escape(short)}(?![\w-])", text))
            taken = any(other.knows(short) for other in everyone if other is not one) or names.TENANTS.fullmatch(short)
            if said and not taken and (short != bare or said > text.count(one.name)):
                one.add(short)


def _initials(name: str) -> str:
    return "".join(w[0].upper() for w in re.findall(r"[A-Za-z]\w*", name))


def _corporaties(head: str, text: str, presented: list[Declared], others: list[_Found]) -> list[_Found]:
    landlords = _Landlords(others)
    for one in presented:
        landlords.present(one)
    _named_at_the_head(landlords, head)
    if not landlords.found:
        for name in _beside_gemeente(text):
            landlords.add(name)
    if not landlords.found:
        for match in names.CORPORATIE.finditer(text):
            landlords.add_kind(match, text)
    if not landlords.found:
        for name in plain_names(head, text):
            landlords.add(name)
    return landlords.found


def _named_at_the_head(landlords: _Landlords, head: str) -> None:
    """Those with a word for their kind before their name, or with a director."""
    for match in names.CORPORATIES.finditer(head):
        for name in names.split_names(match.group("names")):
            landlords.add(name)
    for match in names.CORPORATIE.finditer(head):
        landlords.add_kind(match, head)
    for match in names.DIRECTOR.finditer(head):
        landlords.add(match.group("name"))


class _Landlords:
    """The corporaties while they are being found; names of the other parties are none."""

    def __init__(self, others: list[_Found]) -> None:
        self.found: list[_Found] = []
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
        name = re.sub(r"\s+[A-Z]$", "", names.one_name(name.strip(" -–")))
        full = names.one_name(full) if full else None
        if {name.lower(), names.key(name)} & _NO_NAMES or any(f.knows(name) for f in self._others):
            return
        if names.TENANTS.match(name) or re.match(r"(?i)gemeente|namens", name) or len(name) < 3:
            return
        known = next((f for f in self.found if f.knows(name) or (full and f.knows(full))), None)
        if known is None:
            self.found.append(known := _Found(full or name, PartyRole.CORPORATIE, []))
        known.add(name)
        known.add(alias)

    def add_kind(self, match: re.Match[str], text: str) -> None:
        """A name after the word for its kind: 'woningcorporatie Woonlint', 'Woonstichting De Poort'."""
        kind, name = match.group("kind"), match.group("name")
        if kind == "Stichting" and re.match(r"(?i)huurder|bewoner|welzijn|zorg", name):
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
        n for n in (*after, *before, *title) if n.lower() not in _NO_NAMES and not re.match(r"(?i)de\b|het\b|huurder|bewoner", n)
    )
    return [n for n, c in counts.most_common(2) if c >= 2]


def _add_role_words(group: list[_Found], text: str) -> None:
    """Where only one party has a role, the word for the role is one of its names."""
    if len(group) != 1:
        return
    only = group[0]
    for word in _ROLE_WORDS[only.role]:
        if re.search(rf"(?i)\b{word}\b", text):
            only.aliases.append(word)
            only.aliases.append(f"de {word}")
