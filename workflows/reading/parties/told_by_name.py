"""What a party is that is presented: by a word in its name, or by who represents it."""

from __future__ import annotations

import re

from calendars.lazy_pattern import lazy_re
from workflows.reading.proposal import PartyRole

GEMEENTE = lazy_re(r"(?i)\bgemeente[ns]?\b")
TENANTS = lazy_re(r"(?i)\bhuurder|\bhuurders|bewoners(?:raad|platform|belang|vereniging|organisatie|koepel|federatie|beraad)")
_LANDLORD = lazy_re(r"(?i)woning|woon|wonen|corporatie|huisvesting|stichting|coöperatie|bouwvereniging|\bhuis|\bthuis")
_TENANTS_CHAIR = lazy_re(r"(?i)\bvoorzitter|\bsecretaris|\bpenningmeester")
_DIRECTOR = lazy_re(r"(?i)\bbestuurder|\bdirecteur|\bdirecti")


def role_told(name: str, beside: str) -> tuple[PartyRole, bool]:
    """The role, and whether a word for it or a representative tells so."""
    if GEMEENTE.search(name):
        return PartyRole.GEMEENTE, True
    if TENANTS.search(name):
        return PartyRole.HUURDERSORGANISATIE, True
    if _LANDLORD.search(name):
        return PartyRole.CORPORATIE, True
    if _TENANTS_CHAIR.search(beside) and not _DIRECTOR.search(beside):
        return PartyRole.HUURDERSORGANISATIE, True
    return PartyRole.CORPORATIE, bool(_DIRECTOR.search(beside))


def without_kind(name: str) -> str:
    """'woningcorporatie Wonen Meerzicht' is Wonen Meerzicht; a kind with a capital belongs to the name."""
    return re.sub(
        r"^(?:woning|woon)?corporatie\s+(?=[A-Z])|^(?:toegelaten instelling|stichting|vereniging)\s+(?=[A-Z])", "", name
    )
