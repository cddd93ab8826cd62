"""What a heading says about what stands beneath it."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from calendars.lazy_pattern import lazy_re
from workflows.reading.sentences.verbs import has_finite_verb


class HeadingRole(StrEnum):
    """`theme` is every heading that is none of the others."""

    INTRODUCTION = "introduction"
    AGREEMENTS = "agreements"
    REGULAR = "regular"
    ACCOUNT = "account"
    PROCEDURE = "procedure"
    SIGNATURE = "signature"
    CONTENTS = "contents"
    ANNEX = "annex"
    TERMS = "terms"
    THEME = "theme"


_LEAD = (
    r"(?i)^\s*(?:hoofdstuk\s+)?(?:[0-9IVX]+(?:\.[0-9]+)*[.:)]?\s+(?:[–—-]\s+)?|deel\s+[A-Z0-9]+[.:]?\s*|"
    r"[A-Z](?:[.:)]|\s*[–—-])\s+)?"
)
_ROLES: tuple[tuple[HeadingRole, str], ...] = (
    (HeadingRole.CONTENTS, r"inhoud(?:sopgave)?\s*$"),
    (HeadingRole.ANNEX, r"bijlagen?(?:\b|\d)"),
    (
        HeadingRole.SIGNATURE,
        r"(?:ondertekening|handtekening|aldus (?:overeengekomen|opgemaakt|getekend|ondertekend|vastgesteld)|"
        r"vastgesteld en (?:voor akkoord )?(?:onder)?getekend|voor akkoord|ondertekenaars|"
        r"getekend)",
    ),
    (
        HeadingRole.PROCEDURE,
        r"(?:(?:[\w-]+ ){0,4}(?:jaaragenda|jaarcyclus|jaarkalender|jaarplanning|overlegkalender|overlegplanning|overlegstructuur|"
        r"overlegcyclus|vergaderschema|vergaderplanning|beleidscyclus|prestatiecyclus)\b|"
        r"(?:de )?(?:jaarlijkse )?(?:procedure|cyclus|"
        r"(?:overleg|vergader)(?:structuur|cyclus|vormen|kalender|momenten|agenda|schema|planning|data|rooster)|"
        r"planning en control|overleg en (?:monitoring|jaaragenda|evaluatie|planning|cyclus|procedure)|"
        r"proces en (?:planning|overleg)|agenda\b|"
        r"(?:[\w-]+ ){0,4}overleg(?:gen|data)?(?: (?:in|voor|van))?(?: 20\d\d)?\s*$|"
        r"overleg en \w+\s*$|samenwerking en overleg|monitoring en overleg|procesafspraken|"
        r"werkwijze en overleg|proces\s*$|het proces|(?:hoe|zo|wanneer) (?:werken|overleggen|zien|spreken|vergaderen|ontmoeten) "
        r"(?:we|wij|partijen)\b|(?:hoe|zo|wanneer) \w+ (?:we|wij|partijen) (?:(?:met )?elkaar|samen|contact|in gesprek)\b|"
        r"(?:hoe|zo|wanneer) (?:we|wij|partijen) (?:elkaar\b|overleggen|vergaderen|"
        r"samenwerken|samen werken)|"
        r"(?:(?:hoe|zo|wanneer)\b(?: \w+)? (?:we|wij|partijen) )?(?:(?:met elkaar|samen) )?in gesprek(?: (?:blijven|zijn|gaan))?"
        r"\s*$|"
        r"(?:hoe|zo|wanneer)\b(?: \w+)? (?:we|wij|partijen)(?: met elkaar| samen)? (?:contact|om (?:de )?tafel)\b|"
        r"samen (?:aan|om (?:de )?) ?tafel\s*$|(?:hoe|zo)\b(?: \w+)? (?:we|wij|partijen)(?: \w+)? samen(?: \w+)?\s*$|"
        r"[^.:;]{3,60}\((?:procedure|overleg|jaarcyclus|jaaragenda|overlegstructuur)\)\s*$))",
    ),
    (
        HeadingRole.REGULAR,
        r"(?:(?:regulier|reguliere|lopende?|doorlopende?|going concern|structurele?|staande?|vaste?|dagelijkse?|blijvende?|"
        r"bestaande?)\b(?: (?:werk\w*|taken|afspraken|activiteiten|inzet|praktijk|beleid)\b.{0,40})?$|"
        r"(?:regulier|reguliere|lopende?|doorlopende?|going concern|structurele?)\b.{0,60}$|"
        r"(?:wat|dit|dat|zaken die|werk dat|taken die|afspraken die) (?:[\w-]+ ){0,4}(?:blijven (?:we )?doen|"
        r"al (?:langer )?doen|door\s?ga(?:at|an)|gewoon door|blijft|doorloopt|doorlopen|loopt|lopen)\s*$|"
        r"(?:dit |dat |wat )?(?:doen (?:we|wij|partijen) al|(?:gaat|loopt) (?:gewoon )?door|blijven (?:we|wij) doen)\b.{0,40}$|"
        r"(?:[\w-]+ ){1,3}(?:reguliere?|lopende|doorlopende|structurele) (?:werk\w*|afspraken|activiteiten|taken)\b.{0,40}$)",
    ),
    (
        HeadingRole.ACCOUNT,
        r"(?:(?:[\w-]+,? (?:en )?){0,3}verantwoording|terugblik|terugkijken|resultaten|"
        r"evaluatie (?:van )?(?:de )?(?:prestatieafspraken|20\d\d)|stand "
        r"van zaken|wat (?:is er|hebben we) (?:bereikt|gedaan))",
    ),
    (
        HeadingRole.TERMS,
        r"(?:begrippen|definities|begripsbepaling|verklarende|afkortingen|lijst van (?:begrippen|"
        r"afkortingen)|(?:voet|eind)?noten\s*$|bron(?:nen|vermelding)\s*$)",
    ),
    (
        HeadingRole.INTRODUCTION,
        r"(?:inleiding|introductie|voorwoord|aanleiding|achtergrond|context|leeswijzer|toelichting|ambitie|onze ambitie|"
        r"visie|doel(?:en|stelling(?:en)?)?\s*$|uitgangspunten|"
        r"overwegende|partijen\s*$|(?:de )?ondergetekenden|waarom|"
        r"waar staan (?:we|wij)\b|(?:wat|hoe) (?:speelt|staat|zien|ging)\b.{0,30}\?\s*$|wat willen we|samenvatting|algemeen\s*$|"
        r"kaders?\b(?!\s*(?:20\d\d|afspraken))|beleidskader|"
        r"wettelijk kader|opgave\s*$|de opgave|"
        r"(?:\w+ ?){0,2}thema(?:'|’)?s\b|looptijd|status van)",
    ),
    (
        HeadingRole.AGREEMENTS,
        r"(?:(?:de |onze |concrete |nieuwe |gezamenlijke "
        r")?(?:prestatie)?afspraken(?:\s+(?:voor\s+)?20\d\d(?:\s*[-–/]\s*20\d\d)?)?\s*:?\s*$|afspraak\s*:?\s*$|"
        r"acties?\s*:?\s*$|wat gaan we doen|"
        r"(?:en )?(?:komen|spreken|zijn)\b.{0,40}\b(?:overeen|overeengekomen|af)\s*:?\s*$|"
        r"wat spreken we af|we spreken af|dit spreken we af|uitvoeringsprogramma|actielijst|actieprogramma|afsprakenlijst|"
        r"inzet\s*$)",
    ),
)
SIGNED = lazy_re(
    r"(?i)\W*(?:aldus (?:\w+ )?(?:overeengekomen|opgemaakt|getekend|ondertekend|vastgesteld)\b|"
    r"(?:ge|onder)tekend (?:te|op|in) [^.;]{0,60}\b20\d\d\b)"
)
"""The sentence above the signatures."""
_ROLE = lazy_re(_LEAD + "(?:" + "|".join(f"(?P<{role.name}>{pattern})" for role, pattern in _ROLES) + ")")
_THEME_WORD = lazy_re(
    r"(?i)^\s*(?:thema|hoofdstuk|onderdeel|speerpunt|opgave|programmalijn|"
    r"pijler)\s*(?:(?:[0-9]+|[A-Z]|[IVX]+)\b)?\s*[:.–-]?\s*"
)
_THEME_WITH_MARK = lazy_re(
    r"(?i)^\s*(?:thema|hoofdstuk|onderdeel|speerpunt|opgave|programmalijn|pijler|paragraaf|artikel|deel|blok)\s+"
    r"(?:[0-9]+|[A-Z]|[IVX]+)\b\s*[:.–—-]?\s*"
)
_OF_ALL = lazy_re(
    r"(?i)afspraken.*\b20\d\d|\b20\d\d\b.*afspraken|^\W*(?:jaarschijf|uitvoeringsagenda|overeenkomst|convenant)\b.*\b20\d\d|"
    r"^\W*(?:de )?gemeente [^:]*(?:,| en | - | – | > )|\b\d{1,2} [a-z]+ 20\d\d\W*$|^[\W\d]*$|"
    r"^\W*(?:stichting|(?:woning|woon)(?:bouw)?(?:stichting|vereniging|corporatie)|(?:huurders|bewoners)(?:raad|vereniging|organisatie|"
    r"platform|belangen|koepel|federatie)) (?-i:(?:(?:van|de|der|den|het|in|te|op|aan|voor|en|[A-ZÀ-Ý][\w’'&.-]*)\W?)+)$"
)
SECTION_ROLES = frozenset({HeadingRole.REGULAR, HeadingRole.ACCOUNT})
"""Of chapters whose afspraken are watched and not chased, whatever word stands before them ('Thema D: Regulier werk')."""
_ONLY_BACK = lazy_re(r"(?i)^(?:de |een |onze )?terugblik\b|^wat (?:is|hebben|hadden) [^.]{0,20}\b(?:bereikt|gedaan)\b")
_BACK = lazy_re(r"(?i)\b(?:terugblik|terugkijken|resultaten|stand van zaken|bereikt|gedaan)\b|^\W*evaluatie\b")
_INFINITIVE = lazy_re(r"(?i)\bom (?:[\w-]+ ){0,5}te \w+en\b")
_LONGEST = 400
"""Of a text longer than any heading only the beginning says what it opens."""
_NAMES_SOMETHING = lazy_re(r"[^\W\d_]{2}|\b20\d\d\b")
_TERMINAL = (".", ";", ",", "!", "?")
_SUBJECTS = lazy_re(
    r"(?i)beschikba|betaalba|duurza|leefba|kwaliteit|klimaat|energie|zorg|wonen|woning|huisvest|doelgroep|nieuwbouw|voorraad|"
    r"participatie|veilig|wijk|buurt|"
    r"samenwerk|bouwen|toegankelijk|kwetsba|groei|circula|gemeenschap|maatschapp|sociaal|statushouder|urgent|vastgoed"
)


def role_of(title: str) -> HeadingRole:
    """What stands under this heading."""
    plain = title.strip().strip("*_ ")
    plain = plain if len(plain) <= _LONGEST else f"{plain[:_LONGEST]}…"
    role = _first_role(plain)
    if role is HeadingRole.THEME and (word := _THEME_WITH_MARK.match(plain)):
        named = _first_role(plain[word.end() :])
        return named if named in SECTION_ROLES else role
    return role


@lru_cache(maxsize=2048)
def _first_role(plain: str) -> HeadingRole:
    found = _ROLE.match(plain)
    return HeadingRole[found.lastgroup] if found and found.lastgroup else HeadingRole.THEME


def looks_back(title: str) -> bool:
    """Whether the heading announces what was done ('Terugblik'), and not how the parties account for what they do."""
    return bool(_BACK.search(title))


def only_looks_back(title: str) -> bool:
    """Whether nothing beneath it can be a promise: not so for 'Resultaten' or 'Stand van zaken', which may be to be reported."""
    return bool(_ONLY_BACK.match(title.strip()))


def is_title(text: str, *, limit: int = 90) -> bool:
    """Whether the text has the form of a heading: short, no sentence, beginning with a capital or digit."""
    plain = re.sub(r"\s*\([^()]*\)\s*$", "", text.strip())
    if not plain or len(plain) > limit or "\t" in plain or len(plain.split()) > 12:
        return False
    if re.search(r":\s*[-–—]+$", plain) or not _NAMES_SOMETHING.search(plain):
        return False  # a label with nothing behind it, a cell with a number or a letter
    if plain.endswith(_TERMINAL) and not (plain.endswith((".", "?")) and len(plain.split()) <= 9 and not has_finite_verb(plain)):
        return False
    if sum(any(c.isdigit() for c in word) for word in plain.split()) > 2:
        return False
    first = plain.lstrip("'\"‘“(")[:1]
    return (
        (first.isupper() or first.isdigit())
        and not has_finite_verb(_INFINITIVE.sub(" ", plain))
        and not plain.endswith((" en", " of", " de", " van", " het"))
    )


def names_subject(title: str) -> bool:
    """Whether the heading names one of the subjects that such agreements are about, or calls itself a theme."""
    return bool(_SUBJECTS.search(title) or _THEME_WORD.match(title)) and len(title.split()) <= 9


def names_document(title: str) -> bool:
    """Whether the heading is of the document as a whole: what it is called with its year, whose it is, of when."""
    return _OF_ALL.search(title) is not None


def says_theme(title: str) -> bool:
    """Whether the heading says of itself that it is a theme: 'Thema 1: Bouwen'."""
    return _THEME_WORD.match(title) is not None


def theme_name(title: str) -> str:
    """The heading as a theme's name: without number, without the word 'Thema 2:' before it."""
    plain = (
        re.sub(r"^\s*(?:\d{1,2}|[IVX]{1,4}|[A-Z])(?:\s[–—-]\s|[.):]?\s+)(?=\S)", "", title.strip())
        if re.match(r"^\s*(?:\d|[IVX]{1,4}[.)\s]|[A-Z](?:[.)]\s|\s[–—-]\s))", title)
        else title.strip()
    )
    bare = _THEME_WORD.sub("", plain).strip()
    return (bare or plain).strip(" .:")
