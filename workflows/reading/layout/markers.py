"""How a paragraph begins: a number, a letter, a bullet, a label. What it means is decided by who sees the whole document."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from calendars.lazy_pattern import lazy_re


class MarkKind(StrEnum):
    NUMBER = "number"
    LETTER = "letter"
    BULLET = "bullet"
    LABEL = "label"


@dataclass(frozen=True, slots=True)
class Mark:
    """`value` is the number or letter as printed, `word` what stood before it, `body` where the text begins."""

    kind: MarkKind
    value: str
    body: int
    word: str = ""

    @property
    def depth(self) -> int:
        """How many levels the number has: 2 for 1.3."""
        return self.value.count(".") + 1


_NUMBERED = lazy_re(
    r"^\s*(?:(?P<word>artikel|art\.|afspraak|prestatieafspraak|actie|nr\.?)\s+)?"
    r"(?P<number>(?:[A-Z]{1,3}[.\-]?)?\d{1,3}(?:\.\d{1,2}){0,3})(?P<letter>[.\-]?[a-z](?=[.):]?\s))?(?P<end>\s?[.):](?=\s|$|"
    r"[A-Z])|\s*[–-](?=\s)|(?=\s|$))",
    re.IGNORECASE,
)
_LETTERED = lazy_re(r"^\s*(?P<letter>[a-z])\s?[.)]\s+(?=\S)")
_BULLET = lazy_re(r"^\s*(?:[•▪◦·‣➢✓●○■□*–—-]|o(?=\s+[A-Z]))\s*(?=\S)")
LABELS: dict[str, tuple[str, ...]] = {
    "action": (
        "wat",
        "actie",
        "afspraak",
        "activiteit",
        "prestatie",
        "taak",
        "inzet",
        "omschrijving",
        "maatregel",
        "wat doen we",
        "wat gaan we doen",
    ),
    "owner": (
        "wie",
        "door",
        "door wie",
        "verantwoordelijk",
        "verantwoordelijke",
        "verantwoordelijke partij",
        "eigenaar",
        "partij",
        "partijen",
        "uitvoering",
        "uitvoerder",
        "uitvoering door",
        "actiehouder",
        "wie doet wat",
    ),
    "lead": (
        "trekker",
        "trekkers",
        "regie",
        "initiatief",
        "initiatiefnemer",
        "kartrekker",
        "penvoerder",
        "trekker(s)",
        "coördinatie",
        "lead",
        "regisseur",
    ),
    "time": (
        "wanneer",
        "termijn",
        "planning",
        "deadline",
        "gereed",
        "periode",
        "uiterlijk",
        "tijd",
        "datum",
        "tijdpad",
        "klaar",
        "moment",
        "jaar",
        "kwartaal",
        "wanneer gereed",
        "gereed op",
        "doorlooptijd",
        "realisatie",
        "frequentie",
        "hoe vaak",
    ),
    "number": ("code", "nr", "nr.", "nummer", "#", "no", "no.", "afspraaknr", "afspraaknr.", "afspraaknummer"),
    "status": (
        "status",
        "stand",
        "stand van zaken",
        "voortgang",
        "resultaat",
        "toelichting",
        "opmerking",
        "opmerkingen",
        "betrokken",
        "betrokkenen",
        "samen met",
        "doel",
        "thema",
        "bron",
    ),
}
_BY_WORD = {word: kind for kind, words in LABELS.items() for word in words}
_LABEL = lazy_re(r"^\s*(?P<word>[A-Z][a-z]+(?: [a-z]+){0,3}\s*(?=[:\t])|[A-Z][a-z]+(?: [a-z]+){0,6}(?=\?))[:\t?]\s*(?=\S)")
_BARE = lazy_re(r"^\s*(?P<word>[A-Z][a-z]+(?: [a-z]+){0,6})\s*(?P<end>[:?]?)\s*$")
_QUESTIONS = (
    ("action", lazy_re(r"(?i)wat\b.*\b(?:doen|doet|gebeurt|gebeuren|afgesproken|spreken .*af)\b")),
    ("lead", lazy_re(r"(?i)wie\b.*\b(?:trekker|trekt|regie|leiding|voortouw|initiatief)\b")),
    ("owner", lazy_re(r"(?i)(?:door )?wie\b.*\b(?:doen|doet|voert|voeren|pakt|pakken|zet|verantwoordelijk|gaat|gaan)\b")),
    ("time", lazy_re(r"(?i)(?:tot |vanaf )?wanneer\b|(?:op|binnen) welke termijn\b")),
)


def label_kind(word: str) -> str | None:
    """What a column or label is about: action, owner, lead, time, number or status; None for other words."""
    plain = re.sub(r"[\s:*?()]+", " ", word).strip().lower()
    kind = _BY_WORD.get(plain) or next((asked for asked, pattern in _QUESTIONS if " " in plain and pattern.match(plain)), None)
    if kind or not plain:
        return kind
    parts = [_BY_WORD.get(part.strip()) for part in re.split(r"[/&]| en ", plain)]
    return parts[0] if parts and parts[0] and len(plain) < 40 else None


def bare_label(text: str, *, heading: bool) -> str | None:
    """The kind of a label that stands alone on its line ('Wie doet het?', 'Wanneer:'); `heading` ones need no colon."""
    match = _BARE.match(text)
    return label_kind(match.group("word")) if match and (heading or match.group("end")) else None


def mark_of(text: str) -> Mark | None:
    """The mark that the text begins with, or None."""
    for find in (_number, _letter, _label, _bullet):
        mark = find(text)
        if mark:
            return mark
    return None


def _number(text: str) -> Mark | None:
    match = _NUMBERED.match(text)
    if not match:
        return None
    word, number, letter, end = (match.group(g) or "" for g in ("word", "number", "letter", "end"))
    rest = text[match.end() :].lstrip()
    if not _is_mark(word, number, letter, end, rest):
        return None
    value = number + letter.strip(".-")
    return Mark(MarkKind.NUMBER, value, len(text) - len(rest), word.lower())


def _is_mark(word: str, number: str, letter: str, end: str, rest: str) -> bool:
    code = number[:1].isalpha()
    if code and (not number[:1].isupper() or (not end and "." not in number and not rest[:1].isupper())):
        return False
    if code and re.match(r"(?:Q|T|EP|NTA|CO|PMC|NEN|EU)", number) and not word:
        return False
    if word:
        return word.lower() not in {"actie", "nr", "nr."} or bool(end)
    if end.strip() or letter or (rest[:1].isupper() and "." in number and len(number) <= 7):
        return not re.match(r"(?:uur|miljoen|%|procent)\b", rest)
    return _bare(number, rest)


def _bare(number: str, rest: str) -> bool:
    """A number without a full stop begins a heading or item only before a capital, and never where it counts something."""
    return rest[:1].isupper() and not number.startswith("0") and "." not in number and len(number) <= 2


def _letter(text: str) -> Mark | None:
    match = _LETTERED.match(text)
    return Mark(MarkKind.LETTER, match.group("letter"), match.end()) if match else None


def _bullet(text: str) -> Mark | None:
    match = _BULLET.match(text)
    return Mark(MarkKind.BULLET, "", match.end()) if match else None


def _label(text: str) -> Mark | None:
    match = _LABEL.match(text)
    kind = label_kind(match.group("word")) if match else None
    return Mark(MarkKind.LABEL, kind, match.end(), match.group("word").lower()) if match and kind else None
