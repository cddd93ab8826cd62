"""Where agreements name organisations: kinds of words that stand before a gemeente, a corporatie or a huurdersorganisatie."""

from __future__ import annotations

import re

_WORD = r"(?![QT]\d)[A-ZÀ-Ý][\w’'&.-]*[\w]|[A-Z]"
NAME = (
    rf"(?:(?:'s-|’s-|De |Den |Het |Ons |Sint |St\. )?(?:{_WORD})(?:(?: (?:aan den|aan de|op|bij|van de|van den|van|der|"
    rf"den|voor))? (?:{_WORD})){{0,4}})"
)
NAMES = rf"{NAME}(?:, {NAME})*(?:,? en {NAME})?"
_TENANTS = (
    r"(?:huurders?[ -]?(?:vereniging|organisatie|raad|platform|belangenvereniging|belangen\w*|belang|koepel|federatie|"
    r"adviesraad|stichting|associatie|vertegenwoordiging|beraad|bond|"
    r"overleg|collectief|unie)|bewonersraad|bewonersplatform|bewonersbelangen|huurdersbond)"
)
GEMEENTE = re.compile(rf"\b[Gg]emeente\s+(?P<name>{NAME})")
GEMEENTEN = re.compile(rf"\b[Gg]emeente[ns]\s+(?P<names>{NAMES})")
CORPORATIE = re.compile(
    rf"\b(?P<kind>(?:[Ww]oning|[Ww]oon)?corporatie|[Tt]oegelaten instelling|(?:Stichting )?(?:[Ww]oningstichting|"
    rf"[Ww]oonstichting|[Ww]oningbouwvereniging|[Ww]oningbouwstichting|"
    rf"[Ww]oningvereniging|[Ww]oongroep|[Ww]ooncompagnie|[Ww]oonbedrijf)|Stichting)\s+(?P<name>{NAME})"
)
CORPORATIES = re.compile(rf"\b(?:[Ww]oning|[Ww]oon)?corporaties\s+(?P<names>{NAMES})")
TENANTS = re.compile(
    rf"(?P<full>(?:(?:Stichting|Vereniging|[A-Z][a-z]+(?:se|sche)) "
    rf")?(?i:{_TENANTS})(?:\s+(?P<name>{NAME}))?)"
)
DIRECTOR = re.compile(
    rf"(?i:directeur[ -/]*bestuurder|bestuurder|bestuursvoorzitter|voorzitter (?:van de )?raad van bestuur|directeur|manager "
    rf"wonen)(?:,? +(?:van +)?(?:de +)?)(?!Namens)(?P<name>{NAME})"
)
CHAIR = re.compile(rf"(?i:voorzitter|secretaris|penningmeester|bestuurslid)(?:,? +(?:van +)?(?:de +)?)(?!Namens)(?P<name>{NAME})")
OTHER_KIND = re.compile(
    rf"\b(?P<kind>(?:[Dd]e |[Hh]et )?(?i:zorg(?:organisatie|instelling|aanbieder|groep|partij)|welzijns(?:organisatie|stichting|"
    rf"instelling)|waterschap|provincie|woonzorg\w*|"
    rf"thuiszorg\w*|netbeheerder|ontwikkelaar|projectontwikkelaar|ggz|ggd|politie|omgevingsdienst|energiecoöperatie|"
    rf"energieloket|welzijnswerk|veiligheidsregio|wijkteam|"
    rf"schuldhulp\w*|kredietbank|zorgkantoor|vluchtelingenwerk|opbouwwerk|jongerenwerk))(?:\s+(?P<name>{NAME}))?"
)
ALIAS = re.compile(
    r"^\s*,?\s*(?:gevestigd te [^,;(]+,\s*)?(?:(?:ten deze|hierbij|rechtsgeldig)?\s*vertegenwoordigd door "
    r"[^;()]{3,120}?,?\s*)?"
    r"\(?\s*(?P<after>(?:hierna|verder|nader)(?: ook)?(?: gezamenlijk)?(?:\s*(?:te noemen|genoemd|aangeduid als|aan te "
    r"duiden als))?|ook wel|afgekort(?: als)?|in het vervolg)?\s*[:,]?\s*"
    r"[\"'‘’“„]?(?:de |het )?(?P<alias>[A-ZÀ-Ýa-z][\w&./-]*(?: [\w&./-]+){0,3}?)[\"'’”]?\s*(?=[);,.]|$)"
)
_BRACKET = re.compile(r"^\s*\(\s*[\"'‘“]?(?P<alias>[A-Z][A-Za-z&.-]{1,9})[\"'’”]?\s*\)")


def split_names(text: str) -> list[str]:
    """'Duiven, Rheden en Westervoort' -> the three names."""
    return [n.strip() for n in re.split(r",\s*(?:en\s+)?|\s+en\s+", text) if n.strip()]


def alias_after(text: str) -> str | None:
    """The short name that a text gives right after the long one: '(RHV)', ', hierna te noemen: HDS'."""
    bracket = _BRACKET.match(text)
    if bracket:
        return bracket.group("alias")
    match = ALIAS.match(text[:260])
    if match and match.group("after"):
        return match.group("alias").strip()
    return None


def key(name: str) -> str:
    """How names are compared: letters and digits only, no article, no word for the kind of organisation."""
    plain = re.sub(r"(?i)^(?:de|het)\s+", "", name.strip())
    return re.sub(r"[\W_]+", "", plain).lower()
