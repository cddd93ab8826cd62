"""The words for those who come together, for what their meeting is called, and for what they do there."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from calendars.lazy_pattern import lazy_re
from workflows.reading.proposal import MeetingKind

_TALK = r"\w*(?:overleg\w*|bijeenkomst\w*|beraad|afstemming|gesprek\w*|treffen|vergadering\w*|tafel)"
_BETWEEN = r"(?:(?!(?:op|ter|aan|om|in|over) )[\w-]+ )?"
"""A word between the level and the meeting; 'wat bestuurlijk op tafel komt' names none."""
_DO = r"(?:vind|is\b|kom|zie|spre|tre|overleg|bijeen|bij elkaar|samen\b|wordt|hebben|doen\b)"


def _adverb(level: str) -> str:
    """The level at which people meet, as an adverb, before a verb or by itself: 'Ambtelijk zien we elkaar', 'mei (ambtelijk)'."""
    first = rf"(?-i:{level.capitalize()})(?=\s+[a-z]+(?:en|t)\b)"
    return rf"{level}(?=\s+{_DO})|{first}|{level}e?(?=\s*(?:[):–.,;-]|$))"


_KINDS: tuple[tuple[MeetingKind, str], ...] = (
    (
        MeetingKind.REGIONAAL,
        rf"regiona\w* (?:[\w-]+ ){{0,2}}(?:{_TALK}|\w*platform|thema|conferentie)|regio-?(?:overleg|tafel|beraad|bijeenkomst)\w*|"
        r"(?:bestuurlijke )?regiotafel|(?:in|op) regionaal (?:verband|niveau)|in regioverband|overleg (?:met|tussen) (?:de |"
        r"alle )?(?:buur|regio)gemeenten|"
        r"woonregio-?overleg|(?:met|tussen) (?:de |alle )?gemeenten in de regio",
    ),
    (
        MeetingKind.BESTUURLIJK,
        rf"bestuurlijke? {_BETWEEN}{_TALK}|{_adverb('bestuurlijk')}|op bestuurlijk niveau|bestuur(?:der)?soverleg\w*|"
        r"bestuur(?:der)?stafel|wethoudersoverleg|stuurgroep\w*|(?-i:\bBO\b)|(?-i:\bBO’s\b)",
    ),
    (
        MeetingKind.WERKGROEP,
        r"(?:ambtelijke )?(?:\w*werkgroep\w*|schrijf(?:groep|team|ploeg|sessie)\w*|redactie(?:groep|team)|"
        r"projectgroep\w*|kernteam|"
        r"werksessie\w*|werkteam|projectteam(?! \(ambtelijk\))|ambtelijke schrijfgroep)",
    ),
    (
        MeetingKind.AMBTELIJK,
        rf"ambtelijke? {_BETWEEN}(?:{_TALK}|\w*groep|\w*team|evaluatie)|{_adverb('ambtelijk')}|op ambtelijk niveau|"
        r"(?:beleids|ambtenaren|medewerkers|projectleiders|coördinatie|coördinatoren|voortgangs|afstemmings|werk|"
        r"kernteam)overleg\w*|projectteam \(ambtelijk\)|"
        r"(?-i:\bAO\b)|(?-i:\bAO’s\b)",
    ),
    (
        MeetingKind.OTHER,
        r"[a-zà-ÿ]{3,}(?<!voor)(?<!na)overleg(?:gen)?\b|(?:thema|start|netwerk|werk|huurders|bewoners|evaluatie|jaar|slot|kennis)bijeenkomst\w*|"
        r"conferentie|heidag|werkbezoek|excursie|fietstocht|rondrit|"
        r"(?:tripartite?|driezijdig|gezamenlijk|periodiek) overleg|(?:jaar|kwartaal|start)gesprek\w*",
    ),
)
_SAID_OF_ALL = (
    *("overleg", "bijeenkomst", "beraad", "afstemming", "gesprek", "treffen", "vergadering", "tafel", "regio", "bestuur"),
    *(
        "ambtelijk",
        "wethouder",
        "stuurgroep",
        "werkgroep",
        "schrijf",
        "redactie",
        "projectgroep",
        "kernteam",
        "werksessie",
        "werkteam",
    ),
    *("projectteam", "conferentie", "heidag", "werkbezoek", "excursie", "fietstocht", "rondrit", "bo", "ao"),
)
"""Without one of these no meeting is named: most lines are spared the patterns."""
_PATTERNS = tuple((kind, lazy_re(rf"(?i)\b(?:{words})")) for kind, words in _KINDS)
_COUNTED_FROM = lazy_re(
    r"(?i)(?:\b(?:na(?: afloop van)?|voor|vóór|aan|voorafgaand aan|voorbereid\w* (?:van|op|voor)|tijdens|"
    r"ten behoeve van|richting|"
    r"namens|bespreking in|besproken in|uit|voor(?:legging)? aan|verslag van|secretaris van|notulist van|agenda van)\s+"
    r"(?:het|de|een|dit|elk|ieder|dat)\s+(?:eerste |tweede |volgende |laatste |eerstvolgende )?)$|"
    r"\bbereid\w*\b[^,;.]{0,40}\b(?<!in )(?:het|de)\s+$"
)
"""Before a meeting that something else is told from."""
_NONE = lazy_re(r"(?i)\bgeen (?:vast |apart |regulier )?$")
_PREPARED = lazy_re(r"(?i)\s+(?:(?:wordt|worden)\s+)?(?:voorbereid|voor(?=\s*(?:$|[.,;]|en\b)))")
"""Behind a meeting that others make ready."""
_TAKES_PART = lazy_re(
    r"(?i)(?:tijdens|\bdeel(?:name|nemen|neemt)? aan|\baan bij|besproken in|bespreking in)\s+(?:het|een|de)\s+$"
)
_LAID_BEFORE = lazy_re(r"(?i)\b(?:aan|naar) het bestuurlijk overleg\b(?=.*\b(?:voorgelegd|aangeboden|ter |geagendeerd))")

_REACH = 120
_PEOPLE: tuple[tuple[MeetingKind, str], ...] = (
    (
        MeetingKind.BESTUURLIJK,
        r"wethouders?|(?:directeur-?)?bestuurders?|directeur(?:en)?|directies?|besturen|bestuurlijke? \w+|bestuurlijk|"
        r"het bestuur van|portefeuillehouders?",
    ),
    (
        MeetingKind.AMBTELIJK,
        r"beleids(?:mede)?werkers?|beleidsadviseurs?|beleidsmensen|ambtenaren|ambtenaar|ambtelijke? \w+|ambtelijk|medewerkers|"
        r"coördinator(?:en)?|projectleiders?|accounthouders?|contactpersonen|adviseurs",
    ),
)
_PEOPLE_PATTERNS = tuple((kind, lazy_re(rf"(?i)\b(?:{words})\b")) for kind, words in _PEOPLE)
_DENIED = lazy_re(r"(?i)\bgeen (?:\w+ )?(?:\w*overleg|bijeenkomst|vergadering)")
_NEIGHBOURS = lazy_re(
    r"(?i)\bbuurgemeenten\b|\balle gemeenten\b.{0,60}\b(?:actief|regio|werkgebied)|\bregionale? \w+|\bde regio\b"
)
_GATHERS = lazy_re(
    r"(?i)\bbijeen|\bbij elkaar\b|\bsamen\b(?! met)|\belkaar\b|\b(?:om|aan) (?:de )?tafel\b|vergader|\boverleg|\w+overleg\b|"
    r"\bgesprek|\w+gesprek|\bspree?ke?[nt]?\b|\bbespre|\bontmoet|\bschuiv\w+ aan|\bschuift aan|\bpraten\b|\bpraat\b|\bbellen\b|"
    r"\braadpleg|"
    r"\bdeel aan\b|\bdeelnemen\b|bijeenkomst"
)
_TALKS = lazy_re(
    r"(?i)\bbespre[ek]|\bbesproken|\bbespreking|evalu(?:eren|eert|atie)|\bterug(?:blik|kijk)|\b(?:blik|"
    r"kijk)\w*\b.*\bterug\b|\bagenda\b|agendapunt|geagendeerd|"
    r"\baan bod\b|\baan de orde\b|\bcentraal\b|\bop tafel\b|\bgewijd\b|\btoelicht|\blicht\w*\b.*\btoe\b|\bgaat\b.*\bover\b|"
    r"\bspreken\b|\bspreekt\b|\bpraten\b|\bstil bij\b|\bnemen\b.*\bdoor\b|\bdoorgenomen\b|\bbehandeld\b|\bvooruit(?:blik|kijk)|"
    r"\bstellen (?:wij|we|partijen|zij)\b|\bleggen (?:wij|we|partijen|zij)\b|\bover(?:leggen|legd)\b|"
    r"\bgeactualiseerd|\bonderwerp\b"
)


@dataclass(frozen=True, slots=True)
class Named:
    """A meeting that is called by its name, at `start`..`end` of the text."""

    start: int
    end: int
    kind: MeetingKind


@lru_cache(maxsize=1024)
def named_in(text: str) -> tuple[Named, ...]:
    """The meetings that the text is about, in order; not those that it only counts from ('na het bestuurlijk overleg')."""
    found: list[Named] = []
    small = text.lower()
    if not any(word in small for word in _SAID_OF_ALL):
        return ()
    for kind, pattern in _PATTERNS:
        for m in pattern.finditer(text):
            free = all(m.end() <= one.start or m.start() >= one.end for one in found)
            before = text[max(0, m.start() - _REACH) : m.start()]
            if (
                free
                and not _NONE.search(before)
                and not _PREPARED.match(text[m.end() :])
                and (not _COUNTED_FROM.search(before) or _TAKES_PART.search(before))
            ):
                found.append(Named(m.start(), m.end(), kind))
    return tuple(sorted(found, key=lambda one: one.start))


def kind_named(text: str) -> MeetingKind | None:
    """The first kind of meeting that the text is about."""
    found = named_in(text)
    return found[0].kind if found else None


@lru_cache(maxsize=64)
def kind_of_people(text: str) -> MeetingKind | None:
    """The kind of meeting that those have whom the text names first."""
    if _NEIGHBOURS.search(text):
        return MeetingKind.REGIONAAL
    found = [(m.start(), kind) for kind, pattern in _PEOPLE_PATTERNS for m in pattern.finditer(text)]
    return min(found)[1] if found else None


@lru_cache(maxsize=64)
def is_denied(text: str) -> bool:
    """'In augustus is er geen overleg.'"""
    return bool(_DENIED.search(text))


@lru_cache(maxsize=64)
def laid_before(text: str) -> bool:
    """Whether something is put before the bestuurlijk overleg, which meets for it."""
    return bool(_LAID_BEFORE.search(text))


@lru_cache(maxsize=64)
def gathers(text: str) -> bool:
    """Whether people come together, by these words."""
    return bool(_GATHERS.search(text))


@lru_cache(maxsize=64)
def talks(text: str) -> bool:
    """Whether the words tell what a meeting is about: 'in maart staat de evaluatie op de agenda'."""
    return bool(_TALKS.search(text))
