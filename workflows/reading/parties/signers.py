"""Who signs: the parties with role and aliases, from title, introduction, signatures and the way the text calls them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from calendars.lazy_pattern import lazy_re
from workflows.reading.formats.document import CELL
from workflows.reading.layout.items import Segments
from workflows.reading.parties import names
from workflows.reading.parties.declared import Declared, declared
from workflows.reading.parties.evidence import MOST_SPOTS, Evidence, places_of
from workflows.reading.parties.found_party import MOST_OF_A_ROLE, NO_NAMES, Found
from workflows.reading.parties.landlords import landlords
from workflows.reading.parties.letters import initials
from workflows.reading.parties.tenants import merged, tenants_of
from workflows.reading.parties.told_roles import told
from workflows.reading.proposal import PartyRole, ProposedParty

_ROLE_WORDS = {
    PartyRole.GEMEENTE: ("gemeente",),
    PartyRole.CORPORATIE: ("corporatie", "woningcorporatie"),
    PartyRole.HUURDERSORGANISATIE: ("huurdersorganisatie", "huurdersvereniging", "huurdersraad", "bewonersraad"),
}


_KIND_OF = lazy_re(
    r"(?:Stichting |Vereniging )?(?P<kind>(?:[Hh]uurders|[Bb]ewoners|[Ww]oning|[Ww]oon)[a-z]+|"
    r"[Ff]ederatie|[Kk]oepel|[Pp]latform|[Bb]ond|HB?V|HBO) "
    r"[A-ZÀ-Ý]"
)
_WORDS_FOR_HOUSING = lazy_re(
    r"^(?:Wonen|Woon[a-z]+)\s+(?=(?:(?:De|Het) )?[A-Z]\w+$)|(?<=\w)\s+(?:Wonen|Woondiensten|Woonservice|Woongroep|Huisvesting)$"
)
"""What may fall away from a name: 'Viverra' for Viverra Wonen, 'Oeverland' for Wonen Oeverland."""
_COMPOUND = lazy_re(
    r"(?i)(?<=\bhuurders)(?=[a-z]{4})|(?<=\bbewoners)(?=[a-z]{4})|(?<=\bwoning)(?=[a-z]{5})|(?<=\bwoon)(?=[a-z]{6})"
)
_MOST = 200
_LONGEST_SHORT, _LOOK = 12, 160
_CALLED_SO = lazy_re(rf"(?<![\w-])(?P<name>{names.NAME}),?\s*\(?\s*{names.HEREAFTER}[\"'‘’“„]?(?:de |het )?$")
_TWO = 2
_FOR_ALL = frozenset({"huurdersorganisatie", "woningcorporatie", "wooncorporatie"})
"""Words for every party of a role."""


def find_parties(segments: Segments) -> tuple[ProposedParty, ...]:
    """The signing parties: gemeenten, corporaties, huurdersorganisaties, in this order."""
    head = "\n".join(_apart(p.text).replace("  ", "\n") for p in (*segments.front, *segments.signature))
    text = "\n".join(_apart(p.text) for p in segments.everything)
    gemeenten = _gemeenten(head, text)
    presented = _whole_names(_proved(segments, Evidence([text])), gemeenten)
    _add_presented(gemeenten, presented)
    tenants = tenants_of(head, text, [one for one in presented if one.role is PartyRole.HUURDERSORGANISATIE])
    _give_back(tenants, presented)
    corporaties = landlords(head, text, [one for one in presented if one.role is PartyRole.CORPORATIE], [*gemeenten, *tenants])
    _spell_out([*corporaties, *tenants], gemeenten, head)
    front = "\n".join(_apart(p.text) for p in segments.front)
    corporaties, tenants = _without_cut_names(corporaties, front), _without_cut_names(tenants, front)
    _add_given_names([*gemeenten, *corporaties, *tenants], head)
    tenants = merged(tenants)
    _add_bare_names(tenants, [*gemeenten, *corporaties])
    _add_short_forms([*gemeenten, *corporaties, *tenants], gemeenten, text)
    _add_kind_words([*corporaties, *tenants], text)
    for group in (gemeenten, corporaties, tenants):
        _add_role_words(group, text)
    return tuple(ProposedParty(f.name, f.role, tuple(f.aliases)) for f in (*gemeenten, *corporaties, *tenants))


def _proved(segments: Segments, evidence: Evidence) -> list[Declared]:
    """The parties that are presented: what they are is told beside their name, or else they act in the text."""
    parts = [_apart(p.text) for p in (*segments.front, *segments.signature)]
    presented = [
        one for one in declared(segments.front)[:_MOST] if one.sure or (_acts(one, evidence) and not _is_short(one, parts))
    ]
    presented = [one for one in presented if not _only_a_title(one, evidence)]
    return [*presented, *(one for one in islice(told(parts), _MOST) if evidence.acts(one.name) or evidence.brand(one.name))]


def _only_a_title(one: Declared, evidence: Evidence) -> bool:
    """Whether what sounds like a corporatie is written once and never again: 'Thuis in Veldhoek: prestatieafspraken 2026'."""
    if one.role is not PartyRole.CORPORATIE or len(one.aliases) > 1:
        return False
    spots = list(evidence.spots(one.name))
    return len(spots) == 1 and spots[0].after.startswith(":") and not _KIND_OF.match(one.name)


def _give_back(tenants: list[Found], presented: list[Declared]) -> None:
    """'Huurdersvereniging De Brink (Brinkwonen)' says whose huurders they are: the name of a corporatie is no name of theirs."""
    theirs = {names.key(one.name) for one in presented if one.role is PartyRole.CORPORATIE}
    for tenant in tenants:
        tenant.forget(theirs)


def _acts(one: Declared, evidence: Evidence) -> bool:
    return any(evidence.acts(name) or ("-" in name and evidence.first_word(name)) for name in (one.name, *one.aliases))


def _is_short(one: Declared, parts: list[str]) -> bool:
    """Whether the front gives this name as the short one of somebody: '(hierna: Havezate)'."""
    given = re.compile(
        rf"(?:\(|\b(?:hierna|verder|kortweg|noemen|genoemd)\b[^()]{{0,20}}?[\s\"'‘“])(?:de |het "
        rf")?{re.escape(one.name)}[\"'’”]?\s*[);,.]"
    )
    return any(given.search(part) for part in parts)


def _whole_names(presented: list[Declared], gemeenten: list[Found]) -> list[Declared]:
    """Without the names that lost their place where a line ended: 'Vereniging Huurders' beside 'Vereniging Huurders Dalmeer'."""
    places = {place for gemeente in gemeenten for place in gemeente.aliases}
    whole = {one.name for one in presented}
    return [one for one in presented if not any(f"{one.name} {place}" in whole for place in places)]


def _apart(text: str) -> str:
    """The cells of a row kept apart, so that no name runs from one into the next."""
    return text.replace(CELL, " | ")


def _gemeenten(head: str, text: str) -> list[Found]:
    counts = (
        Counter(_municipalities(head))
        or Counter({n: c for n, c in Counter(_municipalities(text)).items() if c > 1})
        or Counter(_municipalities(text))
    )
    found: list[Found] = []
    for name in islice(counts, MOST_OF_A_ROLE):
        if "-" in name and name.split("-")[0] in counts:
            continue
        if any(
            name.startswith(f"{other} ") and text.count(other) > 2 * text.count(name) for other in islice(counts, MOST_OF_A_ROLE)
        ):  # a row of signatures
            continue
        if not any(f.knows(name) for f in found):
            found.append(Found(f"gemeente {name}", PartyRole.GEMEENTE, [name]))
    if not found and re.search(r"\b(?:[Dd]e )?[Gg]emeente\b", text):
        return [Found("gemeente", PartyRole.GEMEENTE, [])]
    for match in names.GEMEENTE.finditer(text):
        known = next((f for f in found if f.knows(match.group("name"))), None)
        alias = names.alias_after(text[match.end() :])
        if known and alias and alias.lower() != "gemeente":
            known.add(alias)
    return found


def _add_presented(gemeenten: list[Found], presented: list[Declared]) -> None:
    """The short names that the front gives to gemeenten ('GR')."""
    for gemeente in gemeenten:
        for one in presented:
            if one.role is PartyRole.GEMEENTE and one.name.lower() == gemeente.name.lower():
                for alias in one.aliases:
                    gemeente.add(alias)


def _municipalities(text: str) -> list[str]:
    plural = [n for m in names.GEMEENTEN.finditer(text) for n in names.split_names(m.group("names"))]
    singular = [m.group("name") for m in names.GEMEENTE.finditer(text)]
    return [re.sub(r"(?:'s|’s)$", "", n) for n in singular + plural if n.lower() not in NO_NAMES]


def _add_given_names(everyone: list[Found], head: str) -> None:
    """The short names that running text gives: 'Havezate Wonen (hierna: Havezate) bezit 610 woningen'."""
    for one in everyone:
        for match in re.finditer(rf"(?<!\w){re.escape(one.name)}(?!\w)", head):
            alias = names.alias_after(head[match.end() :]) or _own_words(one.name, head[match.end() :])
            taken = any(other.knows(alias or "") for other in everyone if other is not one)
            if alias and not taken and alias.lower() not in {"gemeente", "partijen", "corporatie"}:
                one.add(alias)


def _spell_out(found: list[Found], gemeenten: list[Found], head: str) -> None:
    """Who was found by a short name gets the name that this was given to: 'De Veldse Woonmaatschappij (hierna: DVW)'."""
    for one in found:
        if len(one.name) > _LONGEST_SHORT or " " in one.name:
            continue
        befores = (head[max(0, at - _LOOK) : at] for at in islice(places_of(one.name, head), MOST_SPOTS))
        match = next((match for before in befores if (match := _CALLED_SO.search(before))), None)
        whole = match["name"] if match else ""
        another = " " in whole and one.name not in whole.split()
        if another and not any(other.knows(whole) for other in (*found, *gemeenten)) and names.key(whole) not in NO_NAMES:
            one.rename(whole)


def _without_cut_names(found: list[Found], front: str) -> list[Found]:
    """Without the beginnings of names in a row of signatures that was too narrow: 'Namens Stichting Linde  Namens ...'."""
    cut = {
        id(one): whole
        for one in found
        for whole in found
        if whole.name.startswith(f"{one.name} ") and front.count(one.name) == front.count(whole.name) > 0
    }
    for one in found:
        if id(one) in cut:
            cut[id(one)].add(one.name)
    return [one for one in found if id(one) not in cut]


def _own_words(name: str, after: str) -> str | None:
    """The bracket behind a name that holds some of its own words: 'Woonkring De Schans (De Schans)'."""
    bracket = re.match(r"\s*\(([^()]{3,40})\)", after)
    return bracket[1] if bracket and bracket[1] != name and set(bracket[1].split()) < set(name.split()) else None


def _add_bare_names(tenants: list[Found], others: list[Found]) -> None:
    """'De Sleutel' for Huurdersraad De Sleutel, unless another party goes by that name."""
    for one in tenants:
        match = names.TENANTS.match(one.name)
        bare = match.group("name") if match else None
        if bare and not any(other.knows(bare) or re.search(rf"(?<!\w){re.escape(bare)}(?!\w)", other.name) for other in others):
            one.add(bare)


def _add_short_forms(everyone: list[Found], gemeenten: list[Found], text: str) -> None:
    """What the text calls a party without saying so: 'Woonkring' for Coöperatie Woonkring Dalmeer U.A., its initials."""
    places = {place for gemeente in gemeenten for place in gemeente.aliases}
    evidence = Evidence([text])
    for one in everyone:
        if one.role is PartyRole.GEMEENTE:
            continue
        bare = core = re.sub(r"(?i)^(?:stichting|coöperatie|vereniging)\s+|\s+(?:u\.a\.?|b\.v\.?)$", "", one.name)
        for place in places:
            before = bare.removesuffix(place)
            bare = before.rstrip() if before != bare and before[-1:].isspace() else bare
        called = (one.name, core, *(alias for alias in one.aliases if " " in alias))
        for short in dict.fromkeys((bare, *(letters for name in called for letters in _initials_of(name)))):
            said = _times_said(short, text)
            if said and not _taken(short, one, everyone) and (short != bare or said > text.count(one.name)):
                one.add(short)
        if one.role is not PartyRole.CORPORATIE:
            continue
        for own in _in_fewer_words(one.name, called, evidence):
            if own not in {one.name, *places} and len(own) > _TWO and not _may_be_another(own, one, everyone):
                one.add(own)


def _in_fewer_words(name: str, called: tuple[str, ...], evidence: Evidence) -> Iterator[str]:
    """What the text calls the bearer of a long name: 'Viverra' for Viverra Wonen, 'Eigen Haard' for Eigen Haard Oost."""
    saint = name.partition("Sint ")[2]
    called_so = (_WORDS_FOR_HOUSING.sub("", name), *((saint, f"St. {saint}") if saint else ()))
    yield from (own for own in called_so if evidence.stands(own))
    for whole in called:
        yield from (first for first in (evidence.first_word(whole), evidence.first_words(whole)) if first)


def _may_be_another(short: str, one: Found, everyone: list[Found]) -> bool:
    """Whether another party goes by it, or begins with it too."""
    others = (name for other in everyone if other is not one for name in (other.name, *other.aliases))
    return _taken(short, one, everyone) or any(name.startswith((f"{short} ", f"{short}-")) for name in others)


def _times_said(short: str, text: str) -> int:
    """How often the text says it; two letters count only where they stand for themselves, and more than once."""
    if len(short) > _TWO:
        return sum(1 for _ in places_of(short, text))
    name = re.escape(short)  # it stands first in the pattern, so that the text is not tried letter by letter
    alone = re.findall(rf"{name}(?<![\w&.-]{name})(?![\w&-]|\.\w| [A-ZÀ-Ý])", text) if len(short) == _TWO else []
    return len(alone) if len(alone) > 1 else 0


def _initials_of(name: str) -> list[str]:
    """Its initials, where '&' stands in the name also those with it, and those of Huurders-vereniging ('HV')."""
    first, _, second = name.partition(" & ")
    parts = _COMPOUND.sub(" ", name)
    return [initials(name), *([f"{initials(first)}&{initials(second)}"] if second else []), initials(parts)]


def _taken(short: str, one: Found, everyone: list[Found]) -> bool:
    return any(other.knows(short) for other in everyone if other is not one) or bool(names.TENANTS.fullmatch(short))


def _add_kind_words(everyone: list[Found], text: str) -> None:
    """'Het bewonersplatform' for Bewonersplatform Rank, where no other party is of that kind."""
    kinds = {id(one): _as_word(match["kind"]) for one in everyone if (match := _KIND_OF.match(one.name))}
    lowered = text.lower()
    for one in everyone:
        kind = kinds.get(id(one), "")
        alone = kind and kind not in _FOR_ALL and list(kinds.values()).count(kind) == 1
        if alone and kind.lower() in lowered and re.search(rf"\b(?i:de|het)\s+(?i:{kind})\b(?!\s+[A-ZÀ-Ý])", text):
            one.add(kind)


def _as_word(kind: str) -> str:
    return kind if kind.isupper() else kind.lower()


def _add_role_words(group: list[Found], text: str) -> None:
    """Where only one party has a role, the word for the role is one of its names."""
    if len(group) != 1:
        return
    only, lowered = group[0], text.lower()
    for word in _ROLE_WORDS[only.role]:
        if word in lowered and re.search(rf"(?i)\b{word}\b", text):
            only.call(word)
            only.call(f"de {word}")
