"""Where agreements name organisations: kinds of words that stand before a gemeente, a corporatie or a huurdersorganisatie."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from calendars.lazy_pattern import lazy_re
from workflows.reading.word_sets import words

BEHIND = (
    r"(?:Ondertekend|Ondergetekenden?|Getekend|Vastgesteld|Overeengekomen|Opgesteld|Definitief|Versie|Datum|Termijn|Planning|"
    "Deadline|Wanneer|Wie|Wat|Trekker|Prestatieafspraken|Partijen|Hierna|Namens|Aldus|Voor u|In d(?:it|eze)|Deze|Dit|Wij|Hierbij|"
    "Inleiding|Voorwoord|Aanleiding|Inhoud(?:sopgave)?|Hoofdstuk|Bijlage)"
)
"""What begins the line, label or sentence behind a name: beside it where lines were joined ('Huurdersbond Zilt Ondertekend op
...', 'Huurdersbond Zilt Voor u ligt ...')."""
AND_AROUND = r"(?: (?:e\. ?o\.|en omstreken\b))?"
"""Behind a place, of whose bearer the work goes beyond it: 'Woonstichting Linde e.o.'."""
_WORD = rf"(?![QT]\d|{BEHIND}\b)(?:[A-ZÀ-Ý][\w’'&.-]{{0,80}}[\w]|[A-Z])"
NAME = (
    r"(?:(?=['’A-ZÀ-Ý])(?:'s-|’s-|De |Den |Het |Ons |Sint |St\. |(?:Aan|Onder) (?:de|het|den) )?"
    rf"(?:{_WORD})(?:(?: (?:aan den|aan de|op|bij|van de|van den|van|der|den|voor|&))? (?:{_WORD})){{0,4}}){AND_AROUND}"
)
NAMES = rf"{NAME}(?:, {NAME})*(?:,? en {NAME})?"
_TENANTS = (
    r"(?:huurders?[ -]?(?:vereniging|organisatie|raad|platform|belangenvereniging|belangen\w*|belang|koepel|federatie|"
    r"adviesraad|stichting|associatie|vertegenwoordiging|beraad|bond|verbond|alliantie|punt|kring|forum|groep|"
    r"overleg|collectief|unie|comité|stem)|vereniging (?:van )?huurders\b|bewoners(?:raad|platform|belangen|koepel|federatie|"
    r"organisatie|vereniging|beraad|bond|alliantie|overleg|collectief)|huurdersbond)"
)
GEMEENTE = lazy_re(rf"\b[Gg]emeente +(?P<name>{NAME})")
GEMEENTEN = lazy_re(rf"\b[Gg]emeente[ns] +(?P<names>{NAMES})")
CORPORATIE = lazy_re(
    rf"\b(?P<kind>(?:[Ww]oning|[Ww]oon)?corporatie|[Tt]oegelaten instelling|(?:Stichting )?(?:[Ww]oningstichting|"
    rf"[Ww]oonstichting|[Ww]oningbouwvereniging|[Ww]oningbouwstichting|"
    rf"[Ww]oningvereniging|[Ww]oongroep|[Ww]ooncompagnie|[Ww]oonbedrijf)|Stichting) +(?P<name>{NAME})"
)
CORPORATIES = lazy_re(rf"\b(?:[Ww]oning|[Ww]oon)?corporaties +(?P<names>{NAMES})")
TENANTS = lazy_re(
    rf"(?=[A-Zhbv])(?P<full>(?:(?:Stichting|Vereniging|[A-Z][a-z]+(?:se|sche)) "
    rf")?(?:(?i:{_TENANTS})|HB?V(?=[ '’][A-Z\d]))(?: +(?P<name>{NAME}))?)"
)
TENANTS_BRAND = lazy_re(r"(?<![\w-])(?:Huurders|Bewoners)(?:[A-Z]\w+|[a-zë]{4,})(?![\w-])")
"""A name in one word that says what it is: 'HuurdersKompas', 'Huurdersinzicht'."""
DIRECTOR = lazy_re(
    rf"(?i:directeur[ -/]*bestuurder|bestuurder|bestuursvoorzitter|voorzitter (?:van de )?raad van bestuur|directeur|manager "
    rf"wonen)(?:,? +(?:van +)?(?:de +)?)(?!Namens)(?P<name>{NAME})"
)
CHAIR = lazy_re(rf"(?i:voorzitter|secretaris|penningmeester|bestuurslid)(?:,? +(?:van +)?(?:de +)?)(?!Namens)(?P<name>{NAME})")
_KINDS = sorted(
    words(
        """
        zorgorganisatie zorginstelling zorgaanbieder zorggroep zorgpartij zorgcoöperatie zorgcombinatie zorgstichting
        zorgkantoor zorgkring zorgpartner zorgcentrum zorgnetwerk woonzorg thuiszorg welzijnsorganisatie welzijnsstichting
        welzijnsinstelling welzijnscoöperatie welzijnswerk wijkcoöperatie wijkvereniging wijkraad wijkteam buurtcoöperatie
        buurtvereniging dorpscoöperatie dorpsvereniging dorpenvereniging dorpsraad dorpenraad
        dorpsbelangen dorpsbelang wijkplatform dorpsplatform buurtplatform energiecoöperatie energieloket waterschap
        hoogheemraadschap ontwikkelaar projectontwikkelaar provincie netbeheerder ggz-instelling ggz ggd politie omgevingsdienst
        veiligheidsregio schuldhulp kredietbank vluchtelingenwerk opbouwwerk jongerenwerk brandweer woonbond aedes vng
        ministerie rekenkamer ouderenbond bewonerscommissie huurderscommissie flatcommissie bewonersgroep seniorenraad
        cliëntenraad hogeschool roc zorgacademie werkbedrijf warmtebedrijf energiebedrijf waterbedrijf
        """
    ),
    key=lambda word: (-len(word), word),
)
"""Words for organisations that sign nothing."""
_LONGER = {
    "zorgpartner": r"zorgpartners?",
    "woonzorg": r"woonzorg(?:organisatie|instelling|groep|aanbieder|partij|stichting|coöperatie|combinatie|partner|team)?(?!\w)",
    "thuiszorg": r"thuiszorg\w*",
    "schuldhulp": r"schuldhulp\w*",
    "werkbedrijf": r"(?:sociaal )?werkbedrijf",
    "kredietbank": r"(?:gemeentelijke )?kredietbank",
}
_OTHER_KINDS = "|".join(_LONGER.get(word, word) for word in _KINDS)
_ENDS = ("instelling", "organisatie", "aanbieder", "academie", "coöperatie", "bedrijf")
_BY_ITS_END = (
    rf"(?!huurders|bewoners|woning|woon(?!zorg)|project|werk|uitvoering|gemeente|crisis|overleg)[a-zà-ÿ]{{2,20}}-?"
    rf"(?:{'|'.join(_ENDS)})"
)
"""'Vrijwilligersorganisatie Samen', 'ggz-instelling Horizon': what a name is, by the end of the word before it."""
_SCHOOL = r"(?:Technisch|Regionaal|Christelijk|Praktijk) College(?= [A-Z])"
_FIELDS = ("college", "welzijn", "maatschappelijk werk", "sociaal werk", "buurtwerk", "buurtzorg", "netbeheer")
_BY_ITS_FIELD = (
    r"(?:Welzijn|(?:Maatschappelijk|Sociaal) [Ww]erk|Buurtwerk|Buurtzorg|Netbeheer)(?: (?:aan|op|in|voor)(?: de| het)?)?"
    r"(?= [A-ZÀ-Ý])(?! (?:Wonen|Zorg|Werk|Onderwijs|Welzijn|In|De [a-z])\b)"
)
"""'Welzijn Veldhoek', 'Maatschappelijk Werk Oost': what it does, and where."""
_WORDS_FOR_A_KIND = (*_KINDS, "stichting", "vereniging", *_ENDS, *_FIELDS)
OTHER_KIND = lazy_re(
    rf"\b(?P<kind>(?:[Dd]e |[Hh]et )?(?i:{_OTHER_KINDS})|"
    rf"(?i:(?:de )?{_BY_ITS_END})(?= [A-Z])|{_BY_ITS_FIELD}|{_SCHOOL}|"
    rf"(?:[Dd]e )?[Ss]tichting(?= [A-Z])|(?:[Dd]e )?[Vv]ereniging(?= [A-Z]))(?:\s+(?P<name>{NAME}))?"
)
KIND_ALONE = lazy_re(rf"(?i)(?:(?:de|het) )?(?:{_OTHER_KINDS})")
BEHIND_OTHER_KIND = lazy_re(rf"(?i)\b(?:{_OTHER_KINDS}|{_BY_ITS_END})\s*[|:,]?\s*$")
"""What ends with a word for those who sign nothing: 'Welzijnsorganisatie | ' before Stichting Anker."""
HEREAFTER = (
    r"(?:hierna|verder|nader|ook wel|afgekort(?: als)?|in het vervolg|voortaan|"
    r"(?:in (?:deze|dit|het|de) [a-z]+ )?(?:ook )?kortweg|in (?:deze|dit|de) [a-z]+ verder|"
    r"in (?:deze|dit) [a-z]+(?=\s*[:,]?\s*[\"'‘“„]))"
    r"(?: ook)?(?: gezamenlijk)?(?:\s*(?:te noemen|genoemd|aangeduid als|aan te duiden als))?\s*[:,]?\s*"
)
"""What stands before a short name that a text gives: ', hierna te noemen:', 'in dit stuk „'."""
_ALIAS = lazy_re(
    r"^\s*,?\s*(?:gevestigd te [^,;(]+,\s*)?(?:(?:ten deze|hierbij|rechtsgeldig)?\s*vertegenwoordigd door "
    r"[^;()]{3,120}?,?\s*)?"
    r"\(?\s*(?:(?:heet|heten|noemen (?:we|wij)|wordt|is) )?"
    rf"{HEREAFTER}"
    r"[\"'‘’“„]?(?:de |het )?(?P<alias>[A-ZÀ-Ýa-z][\w&./-]*(?: [\w&./-]+){0,3}?)[\"'’”]?(?:\s+genoemd)?[^\S\n]*(?=[);,.\n]|$)"
)
TWO_FOLD = lazy_re(rf"^\s+en\s+(?P<second>{NAME})(?=\s+(?P<after>[a-zà-ÿ]+))")
"""The second half of a name as 'Waterschap Noord en Zuid', with the word after it."""
OF_A_REGION = lazy_re(
    rf"{_SCHOOL.partition('(?=')[0]}|"
    r"(?i:(?:het |de )?(?:waterschap|hoogheemraadschap|provincie|omgevingsdienst|veiligheidsregio|ggd)$)|"
    r"(?:Welzijn|(?:Maatschappelijk|Sociaal) [Ww]erk|Buurtwerk|Buurtzorg|Netbeheer)\b"
)
"""Organisations whose own name is only a place."""


def name_of(kind: re.Match[str]) -> str:
    """The name of an organisation that was found by the word for its kind: with that word where its own is only a place."""
    if not kind["name"]:
        return kind["kind"]
    whole = re.sub(r"^(?:[Dd]e|[Hh]et) ", "", f"{kind['kind']} {kind['name']}")
    return whole if OF_A_REGION.match(kind["kind"]) else kind["name"]


BEFORE_SHORT = r"(?:in (?:de|het|dit|deze) [a-z]+(?: ook)?:\s*|afkorting:\s*)?[\"'‘“„]?(?:de |het )?"
"""What may stand in brackets before a short name: '(in de tabellen: WDV)', '(„Woonstadel”)'."""
_BRACKET = lazy_re(
    rf"^\s*\(\s*{BEFORE_SHORT}"
    r"(?P<alias>[A-Z][A-Za-z&.-]{1,19}(?: & [A-Z][A-Za-z.-]{1,19})?|(?<=de )[a-zë]{4,20}|"
    r"(?<=het )[a-zë]{4,20})[\"'’”]?\s*\)"
)


def kinds_in(text: str) -> tuple[str, ...]:
    """The words for a kind of organisation that stand in a text, in small letters as far as they are always the same."""
    small = text.lower()
    return tuple(word for word in _WORDS_FOR_A_KIND if word in small)


def other_kinds(text: str, among: tuple[str, ...] = _WORDS_FOR_A_KIND) -> Iterator[re.Match[str]]:
    """Where organisations stand with a word for their kind: `among` those of the document, of which most sentences hold none."""
    small = text.lower()
    return OTHER_KIND.finditer(text) if any(word in small for word in among) else iter(())


def split_names(text: str) -> list[str]:
    """'Veldhoek, Moerveld en Oeverdal' -> the three names."""
    return [n.strip() for n in re.split(r",\s*(?:en\s+)?|\s+en\s+", text) if n.strip()]


def alias_after(text: str) -> str | None:
    """The short name that a text gives right after the long one: '(RHV)', ', hierna te noemen: HDS'."""
    bracket = _BRACKET.match(text)
    if bracket:
        return bracket.group("alias")
    match = _ALIAS.match(text[:260])
    return match.group("alias").strip() if match else None


@lru_cache(maxsize=8192)
def key(name: str) -> str:
    """How names are compared: letters and digits only, no article, no word for the kind of organisation."""
    plain = re.sub(r"(?i)^(?:de|het)\s+", "", name.strip())
    return re.sub(r"[\W_]+", "", plain).lower()


_KIND_WITHIN = lazy_re(
    r"(?<!Van)(?<!Voor)(?<!Stichting)(?<!Vereniging)\s+(?=(?:[Hh]uurders|[Bb]ewoners|"
    r"[Ww]oning(?:stichting|bouw|corporatie|vereniging)|[Ww]oonstichting|Stichting|Vereniging|[Gg]emeente)"
    r"[a-z]*\s+[A-Z])"
)


_TWICE = lazy_re(r"(?<= )(?P<once>\S[\w’'&. -]+) (?P=once)$")
"""The end of a name once more, where two lines were joined: 'Huurdersraad Ons Hof Ons Hof'."""
_KIND_ALONE = lazy_re(r"(?:Huurders|Bewoners)organisatie\s+(?=(?:Huurders|Bewoners)\w*\s)", re.IGNORECASE)


def one_name(name: str) -> str:
    """The name up to where another begins: two that stand beside each other without a comma ('Woonlint Huurdersraad De
    Sleutel')."""
    return beside_each_other(name)[0]


def beside_each_other(name: str) -> list[str]:
    """The names that stand without a comma beside each other, each once: of most there is one."""
    name = _KIND_ALONE.sub("", name.strip(), count=1)
    parts = _KIND_WITHIN.split(name)
    parts = parts if len(parts[0].split()) > 1 or len(parts) == 1 else [name]
    return [_TWICE.sub(r"\g<once>", part) for part in parts]
