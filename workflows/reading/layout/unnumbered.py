"""Afspraken that carry no number: bullets, letters, blocks of labels, headings or paragraphs, whichever the document is made of.

Only where numbers gave (nearly) nothing. Each kind of part is tried in turn from the clearest to the vaguest; the first
that holds
most of what is to be done at some time is taken, and counted through in the order of the document.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from calendars.lazy_pattern import lazy_re
from calendars.mentions import find_mentions
from workflows.reading.layout.blocks import labelled
from workflows.reading.layout.elements import Element
from workflows.reading.layout.headings import HeadingRole, names_subject
from workflows.reading.layout.markers import Mark, MarkKind
from workflows.reading.layout.numbering.roles import Outline, Role

_NO_AFSPRAKEN = frozenset(
    {
        HeadingRole.INTRODUCTION,
        HeadingRole.CONTENTS,
        HeadingRole.TERMS,
        HeadingRole.SIGNATURE,
        HeadingRole.PROCEDURE,
        HeadingRole.ANNEX,
    }
)
_PARTY = lazy_re(r"(?i)\b(?:hierna|verder) (?:te noemen|genoemd)|vertegenwoordigd door|\bgevestigd\b")
_LETTER_THEME = lazy_re(r"(?i)^\s*(?:thema|hoofdstuk|onderdeel)?\s*(?P<label>\d{1,2}|[A-Z](?=[.:)\s–-]))\b")
_CAPITAL = lazy_re(r"^\s*(?P<sign>[A-Z]|[IVX]{1,5})[.)]\s+(?=[A-Z])")
_CODE = lazy_re(r"\((?P<code>[A-Z]{1,3}[.-]?\d{1,2})\)\W*$")
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")
_FEWEST = 3
_MOST = 0.6
_FEWEST_WORDS = 3


@dataclass(frozen=True, slots=True)
class _Part:
    index: int
    element: Element
    timed: bool
    over_text: bool
    """Whether running text stands right beneath it."""


def unnumbered(parts: list[Element]) -> tuple[list[Element], Outline] | None:
    """The parts with numbers, where another way than by numbers explains the document; None where none does."""
    body = _body(parts)
    timed = sum(part.timed for part in body)
    if timed < _FEWEST:
        return None
    for choose in _WAYS:
        chosen = choose(body)
        held = _held(chosen, body)
        if len(chosen) >= _FEWEST and held >= _MOST * timed:
            return _counted(parts, chosen)
    return None


def _body(parts: list[Element]) -> list[_Part]:
    """What stands beneath the headings that may hold afspraken."""
    found: list[_Part] = []
    holds = begun = False
    for index, element in enumerate(parts):
        text = element.paragraph.text
        if element.heading or (element.number and element.title):
            role = element.role
            if role is HeadingRole.SIGNATURE and begun:
                break
            holds = role not in _NO_AFSPRAKEN and (begun or role is not HeadingRole.THEME or names_subject(text))
        elif not begun and len(text.split()) > _FEWEST_WORDS and not element.mark:
            begun = True
        if holds and not _PARTY.search(text):
            found.append(_Part(index, element, bool(find_mentions(text)), index + 1 < len(parts) and not parts[index + 1].title))
    return found


def _held(chosen: list[int], body: list[_Part]) -> int:
    """How many of the parts with a time belong to one of those that were chosen: it, or text right behind it."""
    begins, inside, held = set(chosen), False, 0
    for part in body:
        if part.index in begins:
            inside = True
        elif part.element.heading:
            inside = False
        held += inside and part.timed
    return held


def _capitals(body: list[_Part]) -> list[int]:
    """Sentences that count with capitals or Roman numbers ('A. Woonlint levert ...'), each after the one before."""
    signed = [(p.index, m["sign"]) for p in body if not p.element.title and (m := _CAPITAL.match(p.element.paragraph.text))]
    signs = [sign for _, sign in signed]
    letters = [chr(ord("A") + n) for n in range(len(signs))]
    return [index for index, _ in signed] if signs in (letters, list(_ROMAN[: len(signs)])) else []


def _coded(body: list[_Part]) -> list[int]:
    """Sentences with a code of their own behind them: 'Woonlint isoleert in 2026 96 woningen (D1).'"""
    coded = [(p.index, m["code"]) for p in body if not p.element.title and (m := _CODE.search(p.element.paragraph.text))]
    codes = [code for _, code in coded]
    return [index for index, _ in coded] if len(set(codes)) == len(codes) else []


def _repeated(body: list[_Part]) -> list[int]:
    """Sentences with a number that begins again ('1.', '1.', '1.'), as a list in Markdown may have it."""
    return [p.index for p in body if p.element.number and not p.element.title and p.element.number.depth == 1]


def _bullets(body: list[_Part]) -> list[int]:
    """Those that say enough to be an afspraak and are no label ('- Trekker: ...')."""
    found = (p for p in body if p.element.mark and p.element.mark.kind is MarkKind.BULLET)
    texts = ((p.index, p.element.body) for p in found)
    return [index for index, text in texts if len(text.text.split()) >= _FEWEST_WORDS and not labelled(text)[0][0]]


def _letters(body: list[_Part]) -> list[int]:
    return [p.index for p in body if p.element.mark and p.element.mark.kind is MarkKind.LETTER]


def _blocks(body: list[_Part]) -> list[int]:
    """Blocks that begin with the label of what is to be done."""
    return [
        p.index for p in body if p.element.mark and p.element.mark.kind is MarkKind.LABEL and p.element.mark.value == "action"
    ]


def _headings(body: list[_Part]) -> list[int]:
    """Headings with text right beneath, where others stand above them or each has about one paragraph of its own."""
    heads = [p for p in body if p.element.heading]
    lowest = [p.index for p in heads if p.over_text]
    above = len(heads) - len(lowest)
    texts = sum(not p.element.heading and p.timed for p in body)
    return lowest if above or texts <= 1.3 * len(lowest) else []


def _paragraphs(body: list[_Part]) -> list[int]:
    plain = (p for p in body if not p.element.title and not p.element.mark and not p.element.paragraph.is_row)
    return [p.index for p in plain if p.timed and len(p.element.paragraph.text.split()) > _FEWEST_WORDS]


_Way = Callable[[list[_Part]], list[int]]
_WAYS: tuple[_Way, ...] = (_blocks, _coded, _capitals, _repeated, _bullets, _letters, _headings, _paragraphs)


def _counted(parts: list[Element], chosen: Iterable[int]) -> tuple[list[Element], Outline]:
    """The chosen parts numbered through; letters beneath a numbered theme get its number (2a)."""
    places = set(chosen)
    numbered: list[Element] = []
    roles: dict[int, Role] = {}
    theme, count = "", 0
    by_code = all(_CODE.search(parts[index].paragraph.text) for index in places)
    for index, element in enumerate(parts):
        if index in places:
            count += 1
            mark = element.mark
            lettered = theme and mark is not None and mark.kind is MarkKind.LETTER
            value = f"{theme}{mark.value}" if lettered and mark else str(count)
            keeps = mark is None or mark.kind is MarkKind.LABEL
            coded = _CODE.search(element.paragraph.text) if by_code else None
            value = coded["code"] if coded else value
            capital = _CAPITAL.match(element.paragraph.text) if mark is None else None
            begin = capital.end() if capital else 0 if keeps or mark is None else mark.body
            numbered.append(replace(element, mark=Mark(MarkKind.NUMBER, capital["sign"] if capital else value, begin)))
            roles[index] = Role.ITEM
        else:
            if element.title and (label := _LETTER_THEME.match(element.paragraph.text)):
                theme = label["label"]
            numbered.append(element)
            if element.number:
                roles[index] = Role.CHAPTER if element.title else Role.BODY
    return numbered, Outline(roles, {})
