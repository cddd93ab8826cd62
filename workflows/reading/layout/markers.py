"""How a paragraph begins: a number, a letter, a bullet, a label. What it means is decided by who sees the whole document.

Some marks are marks in any document ('1.3', 'Artikel 4', 'B1 Een titel'). Others are marks only where the document counts with
them ('Prestatie 3', '[7]', 'BES-02', '2026-04', a number alone on its line): `Marking.of` learns these from its series.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from calendars.lazy_pattern import lazy_re
from workflows.reading.formats.document import CELL
from workflows.reading.layout.code_letters import code_letters
from workflows.reading.layout.labels import NUMBER, label_kind
from workflows.reading.word_sets import words


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
    r"^\s*(?:(?P<word>artikel|art\.|afspraak|prestatie-?afspraak|actie|nr\.?)\s+(?:(?:nr\.?|nummer)\s+)?#?)?"
    r"(?P<number>(?:[A-Z]{1,3}[.\-]?)?\d{1,3}(?:\.\d{1,2}){0,3})(?P<letter>[.\-]?[a-z](?=[.):]?\s))?(?P<end>\s?[.):](?=\s|$|"
    r"[A-Z])|\s*[–-](?=\s|$)|(?=\s|$)|(?:(?<=\.\d)|(?<=\.\d\d))(?-i:(?=[A-Z](?:[a-zë]+|[A-Z]+) )))",
    re.IGNORECASE,
)
_CANDIDATE = lazy_re(
    r"^\s*(?P<bullet>[•▪◦·‣➢*–-]\s+)?(?P<open>[\[(]|§\s?)?(?:(?P<word>[A-Z][\w&]{0,19}\.?)\s+)?"
    r"(?P<number>20\d\d[.\-/]\d{1,2}(?![\d-])|(?:[A-Z][A-Z&]{0,5}[.\-]?)?\d{1,3}(?:[.\-]\d{1,2}(?!\d)){0,3})"
    r"(?P<letter>[.\-]?[a-z])?"
    r"(?P<close>[\])])?(?P<end>\s?[.):](?=\s|$|[A-Z])|\s*[–—-](?=\s)|(?=\s|$))"
)
_LETTERED = lazy_re(r"^\s*(?:[•▪◦·‣*–-]\s+)?(?P<letter>[a-z])\s?(?:[.)]\s+(?=\S)|[.)](?=[A-Z]\w))")
_BULLET = lazy_re(r"^\s*(?:[•▪◦·‣➢✓●○■□*–—-]|o(?=\s+[A-Z]))\s*(?=\S)")
YEAR_POINT = lazy_re(r"\s*20\d\d(?:\s*:|\s+[–—-])\s+(?=\S)(?!20\d\d\b)")
"""'2026: 40 woningen': beneath what announces the years it is a point."""
_LABEL = lazy_re(
    r"^\s*(?P<word>[A-Z][a-z]+(?:\(\w+\))?(?: [a-z]+(?:\(\w+\))?){0,3}\s*(?=[:\t])|"
    r"[A-Z][a-z]+(?: [a-z]+){0,6}(?=\?))"
    r"[:\t?]\s*(?=\S)"
)
_NO_COUNTS = words(
    """
    week maand kwartaal jaar januari februari maart april mei juni juli augustus september oktober november december q t tertiaal
    fase stap scenario variant optie label pagina tabel figuur noot voetnoot versie de het een in op per voor van circa ca
    minimaal maximaal totaal ruim bijna eind begin vanaf tot uiterlijk sinds alle ook en co nen hr epc spreker blz perceel
    """
)
CHAPTER_WORDS = words(
    "thema hoofdstuk deel onderdeel speerpunt pijler programmalijn opgave ambitie doel paragraaf sectie spoor bijlage"
)
_TIMES = lazy_re(r"(?P<letter>[QTKH])[.\-]?[1-4]$")
_ENOUGH = 3
_MOSTLY = 0.7

_PAGES = ("", "9", "alone")
"""Numbers alone on their line: those of pages, unless nothing else in the document counts."""

Style = tuple[str, str, str]
"""The word before the number, the shape of the number ('A9', '9.9'), and what stands around it."""


@dataclass(frozen=True, slots=True)
class Marking:
    """The ways of marking in one document: those of all documents, and the styles that it counts with."""

    styles: frozenset[Style] = frozenset()
    letters: frozenset[str] = frozenset()
    """Those that are times elsewhere, and codes here."""

    @staticmethod
    def of(texts: Iterable[str]) -> Marking:
        """Learned from the beginnings of all lines or paragraphs."""
        found: dict[Style, list[str]] = defaultdict(list)
        plain = 0
        lines = list(texts)
        letters = code_letters(lines)
        for text in lines:
            match = _CANDIDATE.match(text)
            if match and _may_count(match, letters):
                found[_style(match)].append(_value(match))
            plain += _number(text) is not None
        styles = {style for style, values in found.items() if _is_series(values)}
        if plain >= _ENOUGH or len(styles) > 1:
            styles.discard(_PAGES)
        return Marking(frozenset(styles), letters)

    def mark_of(self, text: str) -> Mark | None:
        """The mark that the text begins with, or None."""
        return _mark_of(text, self.styles, self.letters)


@lru_cache(maxsize=2048)
def _mark_of(text: str, styles: frozenset[Style], letters: frozenset[str]) -> Mark | None:
    """Kept, as each line is asked for its mark at every step from lines to afspraken."""
    learned = _label_of_row(text) or _learned(text, styles, letters)
    return learned or _number(text) or _letter(text) or _label(text) or _bullet(text)


def _learned(text: str, styles: frozenset[Style], letters: frozenset[str]) -> Mark | None:
    match = _CANDIDATE.match(text) if styles else None
    if not match or not _may_count(match, letters) or _style(match) not in styles:
        return None
    begin = match.end() + len(text[match.end() :]) - len(text[match.end() :].lstrip())
    return Mark(MarkKind.NUMBER, _value(match), begin, "" if _is_code(match) else (match["word"] or "").rstrip(".").lower())


def _may_count(match: re.Match[str], letters: frozenset[str]) -> bool:
    """Whether this can be a mark that is learned; what the fixed rule knows is left to it."""
    word = (match["word"] or "").rstrip(".").lower()
    time = _TIMES.match(match["number"])
    if word in _NO_COUNTS or word in CHAPTER_WORDS - {"ambitie", "doel"} or (time and time["letter"] not in letters):
        return False
    text = match.string
    rest = text[match.end() :].lstrip()
    if (match["open"] and match["open"][0] in "[(" and not match["close"]) or rest.startswith("="):
        return False
    if match["open"] or (word and word not in {"artikel", "art", "afspraak", "prestatieafspraak"}):
        return not (word and rest and not rest[:1].isupper() and not match["end"].strip())
    if match["number"][0].isalpha() or re.match(r"20\d\d[.\-/]", match["number"]) or match["bullet"]:
        return True
    return not rest or match["number"].startswith("0") or match["end"].strip() == "—" or "." in match["number"]


def _is_code(match: re.Match[str]) -> bool:
    """'PA 1', 'BES 2': capitals before a number are part of it."""
    word = match["word"] or ""
    return bool(word) and word.isupper() and len(word) < 6 and word.lower() not in {"nr", "no", "art"}


def _value(match: re.Match[str]) -> str:
    code = f"{match['word']} " if _is_code(match) else ""
    return code + match["number"] + (match["letter"] or "").strip(".-")


def _style(match: re.Match[str]) -> Style:
    shape = re.sub(r"\d+", "9", re.sub(r"[A-Z&]+", "A", match["number"]))
    word = "A" if _is_code(match) else (match["word"] or "").rstrip(".").lower()
    alone = "" if match.string[match.end() :].strip() else "alone"
    counts = "." in match["number"] or match["number"][:1].isalpha()
    around = (match["open"] or "").strip() + ("•" if match["bullet"] and not counts else "") + alone
    return (word, re.sub(r"(?:[.\-]9)+$", ".9", shape) if not match["number"][:1].isalpha() else shape, around)


def _is_series(values: list[str]) -> bool:
    """Whether the values count: nearly each is a first one or comes after one that stood before, and few come twice."""
    seen: set[str] = set()
    good = 0
    for value in values:
        parts = re.fullmatch(r"(?P<head>.*?)(?P<last>\d+)[a-z]?", value)
        head, last = (parts["head"], int(parts["last"])) if parts else (value, 0)
        good += last <= 1 or {f"{head}{last - 1}", f"{head}{last}"} & seen != set()
        seen.add(f"{head}{last}")
    distinct = len(set(values))
    return distinct >= _ENOUGH and good >= _MOSTLY * len(values) and distinct >= _MOSTLY * len(values)


@lru_cache(maxsize=4096)
def _number(text: str) -> Mark | None:
    match = _NUMBERED.match(text)
    if not match:
        return None
    word, number, letter, end = (match.group(g) or "" for g in ("word", "number", "letter", "end"))
    rest = text[match.end() :].lstrip()
    if not _is_mark(word, number, letter, end, rest):
        return None
    value = number + letter.strip(".-")
    return Mark(MarkKind.NUMBER, value, len(text) - len(rest), word.lower().replace("-", ""))


def _is_mark(word: str, number: str, letter: str, end: str, rest: str) -> bool:
    code = number[:1].isalpha()
    if word and not rest:
        return True
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


def _label_of_row(text: str) -> Mark | None:
    """'Afspraak' in a cell of its own beside '110 woningen verbeteren', which is no afspraak 110."""
    value = text.partition(CELL)[2].strip()
    return _label(text) if value and not NUMBER.fullmatch(value) else None


def _bullet(text: str) -> Mark | None:
    match = _BULLET.match(text)
    return Mark(MarkKind.BULLET, "", match.end()) if match else None


def _label(text: str) -> Mark | None:
    match = _LABEL.match(text)
    kind = label_kind(match.group("word")) if match else None
    return Mark(MarkKind.LABEL, kind, match.end(), match.group("word").lower()) if match and kind else None
