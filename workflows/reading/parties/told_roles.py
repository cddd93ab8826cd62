"""Parties whose role is told in words beside a name that doesn't say it: 'Onder Dak, hun huurdersvereniging', 'Namens Ons Erf, J.
Blok, directeur-bestuurder'."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from calendars.lazy_pattern import lazy_re
from workflows.reading.parties.declared import Declared
from workflows.reading.parties.names import NAME, TENANTS, TENANTS_BRAND, alias_after
from workflows.reading.proposal import PartyRole

_TENANTS = (
    r"(?:huurders(?:organisatie|vereniging|raad|platform|belangenvereniging|federatie|koepel)|bewoners(?:raad|"
    r"vereniging|organisatie))"
)
_LANDLORD = r"(?:(?:woning|woon)?corporatie|verhuurder|woningstichting|woonstichting|woningbouwvereniging|toegelaten instelling)"
_OWN = r"(?:de|een|hun|onze|haar|als|zijnde)"
_SIGNS = lazy_re(rf"(?:^|[|\n]|\.\s)\s*(?:Namens|Voor)\s+(?:de |het )?(?P<name>{NAME})(?P<beside>[^|\n]{{0,120}})", re.MULTILINE)
_APPOSED = (
    (
        lazy_re(rf"(?P<name>{NAME})(?P<given>\s*\([^()]{{2,40}}\))?,\s+{_OWN} (?:\w+ )?{_TENANTS}\b"),
        PartyRole.HUURDERSORGANISATIE,
    ),
    (lazy_re(rf"(?P<name>{NAME})(?P<given>\s*\([^()]{{2,40}}\))?,\s+{_OWN} (?:\w+ )?{_LANDLORD}\b"), PartyRole.CORPORATIE),
    (lazy_re(rf"(?P<name>{NAME})(?P<given>) is {_OWN} (?:\w+ )?{_TENANTS}\b"), PartyRole.HUURDERSORGANISATIE),
    (lazy_re(rf"(?P<name>{NAME})(?P<given>) (?:is {_OWN} (?:\w+ )?{_LANDLORD}|verhuurt|bezit)\b"), PartyRole.CORPORATIE),
    (lazy_re(rf"\b(?:verhuurt|bezit) (?P<name>{NAME})(?P<given>) (?:de|alle|het|\d)"), PartyRole.CORPORATIE),
)
_BRAND = lazy_re(rf"(?P<name>{TENANTS_BRAND.pattern})(?P<given>\s*\([^()]{{2,40}}\))?")
_AFTER_ITS_KIND = (
    (
        lazy_re(rf"\b{_TENANTS}(?: (?:van|voor|in) [^,.;()]{{2,40}})?,\s+(?P<name>{NAME})(?P<given>),"),
        PartyRole.HUURDERSORGANISATIE,
    ),
    (lazy_re(rf"\b{_LANDLORD}(?: (?:van|voor|in) [^,.;()]{{2,40}})?,\s+(?P<name>{NAME})(?P<given>),"), PartyRole.CORPORATIE),
    (_BRAND, PartyRole.HUURDERSORGANISATIE),
)
_BY_OFFICE = (
    (PartyRole.CORPORATIE, lazy_re(r"(?i)\bdirecteur|\bbestuurder|\bdirectie")),
    (PartyRole.HUURDERSORGANISATIE, lazy_re(r"(?i)\bvoorzitter|\bsecretaris|\bpenningmeester")),
)
_SELF_TOLD = lazy_re(
    r"(?i)gemeente|huurder|bewoner|partijen|namens|college|het|de|wij|stichting$|(?:in|op|voor|met|van|te)\b|provincie|waterschap"
)
"""What needs no telling, or is no name."""


def told(texts: Iterable[str]) -> Iterator[Declared]:
    """The parties whose role the front or the signatures tell beside their name."""
    for text in texts:
        for match in _SIGNS.finditer(text):
            role = next((role for role, office in _BY_OFFICE if office.search(match["beside"])), None)
            if role and not _SELF_TOLD.match(match["name"]):
                yield Declared(match["name"], role, _also(match["beside"]), sure=True)
        for pattern, role in (*_APPOSED, *_AFTER_ITS_KIND):
            for match in pattern.finditer(text):
                if not _SELF_TOLD.match(match["name"]) or (pattern is _BRAND and not TENANTS.fullmatch(match["name"])):
                    yield Declared(match["name"], role, _also(match["given"] or ""), sure=True)


def _also(beside: str) -> tuple[str, ...]:
    alias = alias_after(beside)
    return (alias,) if alias else ()
