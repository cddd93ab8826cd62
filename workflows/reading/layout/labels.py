"""What the word above a column or before a colon is about: 'Wie is aan zet?', 'Datum gereed', 'Verantwoordelijke partij(en)'.

Each word has a stem that says what it asks for. A label is one only where all its words are known; of several stems the first
in the table decides, since 'actie door' asks for who and 'trekker actie' too.
"""

from __future__ import annotations

import re
from functools import lru_cache

from calendars.lazy_pattern import lazy_re
from workflows.reading.word_sets import words

LabelKind = str
"""`action`, `owner`, `lead`, `time`, `start`, `number`, `title`, or `status` for what a task needs nothing of."""

_STEMS: tuple[tuple[LabelKind, str], ...] = (
    (
        "number",
        r"code|nr|no|nummer|artikel|artikelnr|artikelnummer|volgnummer|volgnr|afspraaknr|afspraaknummer|afspraakcode|actienr|actienummer|id|ref|referentie|#",
    ),
    (
        "involved",
        r"met|mede|nog|meer|medewerking|betrokken\w*|partners?|samenwerkingspartners?|ism|samen|samenwerking|overige|andere|informeren|geïnformeerd|adviseur|adviseert",
    ),
    (
        "lead",
        r"(?:kar|proces)?trekker\w*|trekt|regie|regisseur|regierol|initiatief\w*|voortouw|penvoerder|coördinat\w*|lead|leiding",
    ),
    (
        "time",
        r"wanneer|termijn\w*|(?:jaar)?planning|deadline|gereed|klaar|periode|uiterlijk|tijd\w*|\w*datum|moment|kwartaal|jaar|jaartal|"
        r"tertiaal|halfjaar|doorlooptijd|looptijd|realisatie\w*|oplevering|opleverdatum|frequentie|vaak|einde?|afgerond|maand",
    ),
    ("start", r"start|startdatum|startmoment|begin|aanvang"),
    (
        "owner",
        r"wie|door|verantwoordelijke?n?|verantwoordelijkheid|eigena(?:ar|ren)|partij|partijen|uitvoering|uitvoerder\w*|uitvoerende|"
        r"actiehouders?|taakhouder\w*|probleemeigenaar|zet|rol|wiens",
    ),
    (
        "status",
        r"status|stand|zaken|voortgang|resultat\w*|resultaat\w*|prestatie-?indicator\w*|indicator\w*|kpi|toelichting|opmerking\w*|"
        r"doel\w*|bron|effect|budget|kosten|middelen|financi\w*|dekking|meetbaar|waarom|hoe|"
        r"beoogd\w*|aanleiding|achtergrond|prioriteit|locatie|buurt|wijk|kern|vindplaats|afspraakstatus|pagina|ambtenaar|contactpersoon",
    ),
    (
        "action",
        r"wat|acties?|actiepunt\w*|\w*afspra(?:ak|ken)|activiteit\w*|prestaties?|ta(?:ak|ken)|inzet|inspanning\w*|maatregel\w*|werkzaamheden|"
        r"doen|doet|bijdrage|uitwerking|concretisering|verplichting|inhoud",
    ),
    (
        "title",
        r"onderwerp\w*|titel|themas?|thema's|project\w*|naam|speerpunt|ambitie|programma|kop|hoofdstuk|opgave|"
        r"omschrijving|beschrijving",
    ),
)
_KINDS = tuple((kind, lazy_re(rf"(?:{stems})")) for kind, stems in _STEMS)
_SMALL = words(
    "de het een en of is zijn per op in van voor we wij gaan gaat wordt worden dit deze te aan er om tot vanaf n en/of "
    "afgesproken spreken af we concrete onze ligt bij hoofd primair primaire gezamenlijke gezamenlijk s welke"
)
NUMBER = lazy_re(
    r"(?:(?:afspraak|artikel|actie|nr\.?)\s+)?(?P<value>20\d\d[.\-/]\d{1,2}|(?:[A-Z][A-Z&]{0,5}[.\- ]?)?\d{1,3}(?:[.\-]\d{1,2})*"
    r"[.\-]?[a-z]?)\s*[.):]?",
    re.IGNORECASE,
)
"""What stands in a column of numbers: '1.3', 'B2', 'Afspraak 4'."""
_YEAR = lazy_re(r"20\d\d(?:[-/–]\d{2,4})?")
_SHORT, _MOST_WORDS = 40, 4
_BARE = lazy_re(r"^\s*(?P<word>[A-Z][a-zé]+(?: [a-z]+){0,6})\s*(?P<end>[:?]?)\s*$")
_WITH = lazy_re(r"(?i)\bi\.? ?s\.? ?m\b\.?")
_TOGETHER = words("samen samenwerking met ism")
"""'Samen met' makes a co-owner, where 'Betrokken' and 'Partners' don't."""
_ONLY_A_TITLE = words("omschrijving beschrijving inhoud")
_HOW_MUCH = lazy_re(r"(?i)\s*(?:aantal(?:len)?|percentage)\b|\s*\(?%|.*\s\(?%\)?\s*$")
"""'Aantal woningen', 'Percentage gereed', '% gereed', 'Voortgang (%)': an amount, whatever it is of."""


@lru_cache(maxsize=4096)
def label_kind(word: str) -> LabelKind | None:
    """What a column or label is about; None where one of its words says something else."""
    if len(word) < _SHORT and _HOW_MUCH.match(word):
        return "status"
    word = _WITH.sub("ism ", word)
    plain = re.sub(r"[\s:*?.()/,&]+", " ", word.replace("(s)", "").replace("(en)", "").replace("(n)", "")).strip().lower()
    tokens = [token for token in plain.split() if token not in _SMALL and not _YEAR.fullmatch(token)]
    if not tokens or len(tokens) > _MOST_WORDS or None in (kinds := [_kind_of(token) for token in tokens]):
        return None
    if kinds[0] in {"lead", "owner"} and "involved" in kinds:  # 'Trekker / betrokkenen': who is named first
        return kinds[0]
    found = next(kind for kind, _ in _KINDS if kind in kinds)
    if found == "involved":
        return "owner" if _TOGETHER.issuperset(tokens) and tokens != ["met"] else "status"
    return "action" if found == "title" and set(tokens) & _ONLY_A_TITLE else found


@lru_cache(maxsize=1024)
def _kind_of(token: str) -> LabelKind | None:
    return next((kind for kind, stems in _KINDS if stems.fullmatch(token)), None)


def bare_label(text: str, *, heading: bool) -> LabelKind | None:
    """The kind of a label that stands alone on its line ('Wie doet het?', 'Wanneer:'); `heading` ones need no colon."""
    match = _BARE.match(text)
    return label_kind(match.group("word")) if match and (heading or match.group("end")) else None
