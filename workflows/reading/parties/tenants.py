"""The huurdersorganisaties: as the front presents them, by the word for their kind, by a voorzitter."""

from __future__ import annotations

import re

from calendars.lazy_pattern import lazy_re
from workflows.reading.parties import names
from workflows.reading.parties.declared import Declared
from workflows.reading.parties.found_party import MOST_OF_A_ROLE, NO_NAMES, Found
from workflows.reading.parties.letters import initials
from workflows.reading.proposal import PartyRole

_KIND = lazy_re(
    r"(?i)(?<=huurders)(?:vereniging|raad|platform|koepel|federatie|bond|collectief|panel|alliantie)\b|"
    r"bewoners(?:raad|vereniging|platform|koepel|federatie|bond)\b"
)
_ARTICLES = frozenset({"De", "Het", "Den"})


def tenants_of(head: str, text: str, presented: list[Declared]) -> list[Found]:
    found: list[Found] = []
    for one in presented:
        known = next((f for f in found if any(f.knows(name) for name in (one.name, *one.aliases))), None)
        if known is None:
            found.append(known := Found(one.name[:1].upper() + one.name[1:], one.role, []))
        for alias in one.aliases:
            known.add(alias)
    for source in (head, text):
        for match in names.TENANTS.finditer(source):
            known_only = source is text and bool(found)
            *before, last = names.beside_each_other(match["full"])
            for full in before:
                _tenant(found, full, "", known_only=known_only)
            _tenant(found, last, source[match.end() :], known_only=known_only)
    for match in names.CHAIR.finditer(head):
        name = match.group("name")
        if any(f.knows(name) for f in found) or names.TENANTS.match(name):
            continue
        owner = next((f for f in found if initials(f.name) == name), None)
        if owner:
            owner.add(name)
        elif not found and name.lower() not in NO_NAMES:
            found.append(Found(name, PartyRole.HUURDERSORGANISATIE, []))
    return found


def _tenant(found: list[Found], full: str, behind: str, *, known_only: bool) -> None:
    match = names.TENANTS.match(full)
    if match is None or match["name"] in _ARTICLES:  # somebody else beside it, or a line that ended within the name
        return
    name = match["name"]
    adjective = full[:1].isupper() and not re.match(r"(?i)huurder|bewoner", full)
    if not name and not adjective:
        return
    alias = names.alias_after(behind)
    full = full[:1].upper() + full[1:]
    if known := _known(found, full, name, known_only=known_only):
        if known.name.isupper() and not full.isupper():
            known.rename(full)
        elif full != known.name and full not in known.aliases:
            known.call(full)
        known.add(alias)
        return
    if (known_only and alias is None) or len(found) >= MOST_OF_A_ROLE:
        return
    found.append(new := Found(full, PartyRole.HUURDERSORGANISATIE, []))
    new.add(alias if alias != full else None)


def _known(found: list[Found], full: str, name: str | None, *, known_only: bool) -> Found | None:
    """Who of those found goes by this name; the front may present a raad and a vereniging of one place, which are two."""
    exact = next((one for one in found if one.knows(full) or one.name.startswith(f"{full} ")), None)
    if exact or not name:
        return exact
    of_that_name = [one for one in found if any(names.key(n).endswith(names.key(name)) for n in (one.name, *one.aliases))]
    return next((one for one in of_that_name if known_only or not _differ(one.name, full)), None)


def _differ(one: str, other: str) -> bool:
    """Whether both say of which kind they are, and not the same; 'HBV', 'Stichting' and '...organisatie' leave that open."""
    first, second = (_KIND.search(name) for name in (one, other))
    return bool(first and second and first.group().lower() != second.group().lower())


def merged(found: list[Found]) -> list[Found]:
    """Without those that turned out to be a short name of another ('HPE' of Huurdersplatform Eskerveen), or that name with a
    loose letter of what stood beside it."""
    return [one for one in found if not any(_is_of(one.name, other) for other in found if other is not one)]


def _is_of(name: str, other: Found) -> bool:
    loose = re.sub(r"\s+[A-Z]$", "", name)
    return (other.knows(name) and len(other.name) > len(name)) or (loose != name and other.knows(loose))
