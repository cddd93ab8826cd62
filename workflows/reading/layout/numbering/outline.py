"""Which numbers are afspraken, which are chapters, and which are only lists inside a text.

An agreement numbers in one of a few ways: 1.3 under chapter 1, a single count through all themes, 'Afspraak 6',
'Artikel 3.2', a code as B2.
The way is chosen for each part (the main text, each annex) from all its numbers together.
"""

from __future__ import annotations

import re

from calendars.lazy_pattern import lazy_re
from workflows.reading.layout.elements import Element
from workflows.reading.layout.headings import HeadingRole
from workflows.reading.layout.numbering.roles import Marks, Outline, Role, count_of_row, has_text
from workflows.reading.layout.numbering.ways_of_counting import counted
from workflows.reading.layout.numbering.worded import rules_by_word, worded

_PARTY_LIST = lazy_re(
    r"(?i)\b(?:hierna|verder) (?:te noemen|genoemd)|vertegenwoordigd door|gevestigd te|hierna:|\bten "
    r"deze\b"
)
_CODED = lazy_re(r"[A-Z]\d{1,2}")
_COUNTED_ROW = lazy_re(r"\s*(?P<number>(?:[A-Z]{1,3}[.\-]?)?\d{1,3}(?:\.\d{1,2})*)\.?\s*\t")
_THEME = lazy_re(r"(?i)(?:thema|hoofdstuk|onderdeel|deel|programmalijn|speerpunt|pijler)\s+(?P<number>\d{1,2})\b")
_DEEP_ROW = lazy_re(r"\s*(?P<number>\d{1,2}(?:\.\d{1,2})+)\.?\s*\t")


def outline(parts: list[Element]) -> Outline:
    """The roles of all numbered elements."""
    numbered = [(i, e.number) for i, e in enumerate(parts) if e.number is not None]
    marks = [(i, mark) for i, mark in numbered if mark is not None and not _PARTY_LIST.search(parts[i].paragraph.text)]
    found = worded(parts, marks) if rules_by_word(parts, marks) else Outline(counted(parts, marks), {})
    above = _above_rows(parts)
    titled = [(i, mark) for i, mark in marks if parts[i].title and not mark.word]
    rows = 2 * sum(mark.value in above for _, mark in titled) >= len(titled)
    chapters = {i: Role.CHAPTER for i, mark in titled if mark.value in above or (above and rows)}
    chapters |= {i: Role.GROUP for i, mark in marks if mark.word and mark.value in above and parts[i].title}
    more = _few_codes(parts, marks, found) | _beside_rows(parts, marks, found) | _after_rows(parts, marks)
    chapters |= _after_themes(parts, marks, found)
    return Outline(found.roles | more | chapters, found.numbers)


def _beside_rows(parts: list[Element], marks: Marks, found: Outline) -> dict[int, Role]:
    """Sentences that go on with the count of a table: 'L4. ...' beneath a row with L3, '2.1 ...' above one with 2.2."""
    printed = {m["number"] for e in parts if e.paragraph.is_row and (m := _COUNTED_ROW.match(e.paragraph.text))}
    texts = [(i, m) for i, m in marks if not parts[i].title and m.value not in printed and found.roles.get(i) is not Role.ITEM]
    return {i: Role.ITEM for i, mark in texts if not mark.value.isdigit() and _neighbours(mark.value) & printed}


def _after_rows(parts: list[Element], marks: Marks) -> dict[int, Role]:
    """Headings with text that go on with the count of a table: '23. Vondelflat' behind the row 22, where no chapter is 22."""
    found: dict[int, Role] = {}
    headings = {i: mark for i, mark in marks if parts[i].title and mark.value.isdigit() and not mark.word}
    chapters, last = set[str](), 0
    for i, part in enumerate(parts):
        row = count_of_row(part)
        last = row if row == last + 1 else last
        mark = headings.get(i)
        if mark is None:
            continue
        if last > 1 and int(mark.value) == last + 1 and str(last) not in chapters and has_text(parts, i):
            found[i] = Role.ITEM
            last += 1
        else:
            chapters.add(mark.value)
    return found


def _after_themes(parts: list[Element], marks: Marks, found: Outline) -> dict[int, Role]:
    """Chapters that go on with the count of the themes while the afspraken have one of their own: '5. Regulier werk' behind
    afspraak 17 and 'Thema 4 Leefbaarheid'."""
    at, chapters, last = dict(marks), dict[int, Role](), 0
    for i, part in enumerate(parts):
        if part.heading and (theme := _THEME.match(part.paragraph.text)):
            last = int(theme["number"])
            continue
        mark = at.get(i)
        if mark is None or not last or mark.value != str(last + 1) or found.roles.get(i) is Role.ITEM:
            continue
        if part.title and not mark.word and part.role not in {HeadingRole.THEME, HeadingRole.INTRODUCTION}:
            chapters[i] = Role.CHAPTER
            last += 1
    return chapters


def _neighbours(value: str) -> set[str]:
    """The numbers before and after this one: L3 and L5 of L4, 2.1 and 2.3 of 2.2."""
    match = re.fullmatch(r"(?P<head>.*?)(?P<last>\d+)", value)
    return {f"{match['head']}{int(match['last']) + step}" for step in (-1, 1)} if match else set()


def _few_codes(parts: list[Element], marks: Marks, found: Outline) -> dict[int, Role]:
    """Sentences with codes that count beside another way of numbering: R1 and R2 after 1 to 12."""
    codes = [(i, m.value) for i, m in marks if _CODED.fullmatch(m.value) and not parts[i].title and not m.word]
    values = {value for _, value in codes}
    series = [(i, value) for i, value in codes if f"{value[0]}1" in values and f"{value[0]}2" in values]
    first = {value: i for i, value in reversed(series)}
    return {i: Role.ITEM for i, value in series if first[value] == i and found.roles.get(i) in {None, Role.BODY}}


def _above_rows(parts: list[Element]) -> set[str]:
    """The numbers of which rows of a table are parts: 1 and 1.2 where a row is 1.2.3."""
    found = (m.group("number") for e in parts if e.paragraph.is_row and (m := _DEEP_ROW.match(e.paragraph.text)))
    return {number.rsplit(".", n)[0] for number in found for n in range(1, number.count(".") + 1)}
