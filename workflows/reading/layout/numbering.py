"""Which numbers are afspraken, which are chapters, and which are only lists inside a text.

An agreement numbers in one of a few ways: 1.3 under chapter 1, a single count through all themes, 'Afspraak 6',
'Artikel 3.2', a code as B2.
The way is chosen for each part (the main text, each annex) from all its numbers together.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from itertools import takewhile

from calendars.lazy_pattern import lazy_re
from workflows.reading.layout.elements import Element
from workflows.reading.layout.headings import HeadingRole
from workflows.reading.layout.markers import CHAPTER_WORDS, Mark

_PARTY_LIST = lazy_re(
    r"(?i)\b(?:hierna|verder) (?:te noemen|genoemd)|vertegenwoordigd door|gevestigd te|hierna:|\bten "
    r"deze\b"
)
_CHAPTERS = frozenset(word[:3] for word in CHAPTER_WORDS)
_ITEM_WORDS = frozenset({"afspraak", "prestatieafspraak", "artikel", "art"})
_ENOUGH = 3
_SHORT = 80
_FEW_WORDS = 6
_CODED = lazy_re(r"[A-Z]\d{1,2}")
_COUNTED_ROW = lazy_re(r"\s*(?P<number>(?:[A-Z]{1,3}[.\-]?)?\d{1,3}(?:\.\d{1,2})*)\.?\s*\t")
_DEEP_ROW = lazy_re(r"\s*(?P<number>\d{1,2}(?:\.\d{1,2})+)\.?\s*\t")
_ROW = lazy_re(r"\s*\d{1,3}(?=[a-z]?\.?\s*\t)")


class Role(StrEnum):
    """What a numbered element is. A GROUP is a numbered heading within a chapter: its numbered parts are the afspraken."""

    ITEM = "item"
    CHAPTER = "chapter"
    GROUP = "group"
    BODY = "body"


class Scheme(StrEnum):
    WORD = "word"
    DEEP = "deep"
    CODE = "code"
    SINGLE = "single"


@dataclass(frozen=True, slots=True)
class Outline:
    """What each numbered element is, by its index; `numbers` holds those of which more than the mark is the number (3.1)."""

    roles: dict[int, Role]
    numbers: dict[int, str]


Marks = list[tuple[int, Mark]]


def outline(parts: list[Element]) -> Outline:
    """The roles of all numbered elements."""
    numbered = [(i, e.number) for i, e in enumerate(parts) if e.number is not None]
    marks = [(i, mark) for i, mark in numbered if mark is not None and not _PARTY_LIST.search(parts[i].paragraph.text)]
    found = _BY[_scheme(parts, marks)](parts, marks)
    above = _above_rows(parts)
    titled = [(i, mark) for i, mark in marks if parts[i].title and not mark.word]
    rows = 2 * sum(mark.value in above for _, mark in titled) >= len(titled)
    chapters = {i: Role.CHAPTER for i, mark in titled if mark.value in above or (above and rows)}
    chapters |= {i: Role.GROUP for i, mark in marks if mark.word and mark.value in above and parts[i].title}
    return Outline(found.roles | _few_codes(parts, marks, found) | _beside_rows(parts, marks, found) | chapters, found.numbers)


def _beside_rows(parts: list[Element], marks: Marks, found: Outline) -> dict[int, Role]:
    """Sentences that go on with the count of a table: 'L4. ...' beneath a row with L3, '2.1 ...' above one with 2.2."""
    printed = {m["number"] for e in parts if e.paragraph.is_row and (m := _COUNTED_ROW.match(e.paragraph.text))}
    texts = [(i, m) for i, m in marks if not parts[i].title and m.value not in printed and found.roles.get(i) is not Role.ITEM]
    return {i: Role.ITEM for i, mark in texts if not mark.value.isdigit() and _neighbours(mark.value) & printed}


def _neighbours(value: str) -> set[str]:
    """The numbers before and after this one: L3 and L5 of L4, 2.1 and 2.3 of 2.2."""
    match = re.fullmatch(r"(?P<head>.*?)(?P<last>\d+)", value)
    return {f"{match['head']}{int(match['last']) + step}" for step in (-1, 1)} if match else set()


def _few_codes(parts: list[Element], marks: Marks, found: Outline) -> dict[int, Role]:
    """Sentences with codes that count beside another way of numbering: R1 and R2 after 1 to 12."""
    codes = [(i, m.value) for i, m in marks if _CODED.fullmatch(m.value) and not parts[i].title and not m.word]
    counted = {value for _, value in codes}
    series = [(i, value) for i, value in codes if f"{value[0]}1" in counted and f"{value[0]}2" in counted]
    first = {value: i for i, value in reversed(series)}
    return {i: Role.ITEM for i, value in series if first[value] == i and found.roles.get(i) in {None, Role.BODY}}


def _above_rows(parts: list[Element]) -> set[str]:
    """The numbers of which rows of a table are parts: 1 and 1.2 where a row is 1.2.3."""
    found = (m.group("number") for e in parts if e.paragraph.is_row and (m := _DEEP_ROW.match(e.paragraph.text)))
    return {number.rsplit(".", n)[0] for number in found for n in range(1, number.count(".") + 1)}


def _scheme(parts: list[Element], marks: Marks) -> Scheme:
    plain = [(i, m) for i, m in marks if not m.word]
    codes = sum(_is_code(m) for _, m in plain)
    deep = {m.value for _, m in plain if m.depth > 1 and not _is_code(m)}
    deep_text = sum(1 for i, m in plain if m.depth > 1 and (not parts[i].title or _has_text(parts, i)))
    single_text = sum(1 for i, m in plain if m.depth == 1 and not parts[i].title)
    known = sum(m.word.rstrip(".") in _ITEM_WORDS for _, m in marks)
    chapters = sum(m.word in CHAPTER_WORDS for _, m in marks)
    others = sum(bool(m.word) for _, m in marks) - known - chapters
    text = max(codes, deep_text, single_text)
    if known >= _ENOUGH or others >= max(_ENOUGH, text) or (chapters >= _ENOUGH and text < _ENOUGH):
        return Scheme.WORD
    if codes >= _ENOUGH:
        return Scheme.CODE
    deeply = len(deep) >= _ENOUGH and (deep_text >= _ENOUGH or single_text < _ENOUGH) and 2 * deep_text >= single_text
    return Scheme.DEEP if deeply else Scheme.SINGLE


def _is_code(mark: Mark) -> bool:
    """'B1', '2026-04', 'PA 3': a number that says more than a count."""
    return mark.value[:1].isalpha() or bool(re.match(r"20\d\d[.\-/]", mark.value))


def _has_text(parts: list[Element], index: int) -> bool:
    """Whether running text (not another number or heading) follows directly."""
    after = parts[index + 1] if index + 1 < len(parts) else None
    return after is not None and after.number is None and not after.title


def _by_word(parts: list[Element], marks: Marks) -> Outline:
    """The afspraken carry a word: 'Afspraak 6', 'Artikel 3.2', 'Actiepunt 4'; or their parts do (lid 1 of artikel 3 is 3.1)."""
    found: dict[int, Role] = {}
    numbers: dict[int, str] = {}
    word = _ruling_word(marks)
    deepest = max(m.depth for _, m in marks if m.word[:3] == word)
    for at, (i, mark) in enumerate(marks):
        if i in numbers:
            continue
        item = mark.word[:3] == word and (mark.depth == deepest or word not in {"art", *_CHAPTERS})
        if not item and mark.word and _below(parts, marks, mark):
            item = True
        below = _parts_of(parts, marks, at) if item else {}
        numbers.update(below)
        found.update(dict.fromkeys(below, Role.ITEM))
        group = bool(below) or (item and _children(_up_to_next(marks, at), mark))
        if not mark.word and _below(parts, marks, mark):
            item = True
        last = _last_before(parts, marks[:at], found, i)
        goes_on = mark.value.isdigit() and last.isdigit() and int(mark.value) == int(last) + 1
        if goes_on and not mark.word and (not parts[i].title or parts[i].body.text.rstrip().endswith(".")):
            item = True
        found[i] = Role.GROUP if group else Role.ITEM if item else Role.CHAPTER if parts[i].title else Role.BODY
    return Outline(found, numbers)


def _last_before(parts: list[Element], marks: Marks, found: dict[int, Role], index: int) -> str:
    """The number of the last afspraak before this place, also where that is a row of a table."""
    at, value = next(((j, m.value) for j, m in reversed(marks) if found.get(j) is Role.ITEM), (-1, ""))
    rows = (m.group().strip() for e in parts[at + 1 : index] if e.paragraph.is_row and (m := _ROW.match(e.paragraph.text)))
    return next((row for row in reversed(list(rows)) if not value.isdigit() or int(row) > int(value)), value)


def _worded(parts: list[Element], marks: Marks) -> Outline:
    """By the words, unless these are only headings above afspraken that count in a way of their own ('Artikel 2' above B1,
    B2)."""
    found = _by_word(parts, marks)
    heads = [i for i, mark in marks if mark.word]
    plain = [(i, mark) for i, mark in marks if not mark.word]
    texts = [i for i, _ in plain if not parts[i].title]
    values = {mark.value for i, mark in plain if not parts[i].title}
    if len(values) <= len(texts) // 2:  # it begins again under each: a list within the article
        return found
    missed = sum(found.roles.get(i) is not Role.ITEM for i in texts)
    empty = sum(parts[i].title and not _has_text(parts, i) for i in heads)
    if len(texts) < max(_ENOUGH, len(heads)) or missed <= len(texts) // 5 or empty <= len(heads) // 2:
        return found
    inner = _BY[_scheme(parts, plain)](parts, plain)
    return Outline({**dict.fromkeys(heads, Role.CHAPTER), **inner.roles}, inner.numbers)


def _ruling_word(marks: Marks) -> str:
    """The first three letters of the word that the afspraken carry: 'afspraak' before others, a chapter's word last."""
    counts = Counter(m.word[:3] for _, m in marks if m.word)
    enough = [word for word, times in counts.items() if times >= _ENOUGH]
    return max(enough, key=lambda word: (word in {"afs", "pre"}, word not in _CHAPTERS, counts[word]))


def _parts_of(parts: list[Element], marks: Marks, at: int) -> dict[int, str]:
    """The parts of an article that count 1, 2, ... right after its heading, with the numbers that they have as a whole."""
    index, mark = marks[at]
    title = parts[index].body.text.strip()
    headed = parts[index].title or not title or (len(title) < _SHORT and title[-1] not in ".;:,")
    if mark.word[:3] != "art" or mark.depth > 1 or not headed:
        return {}
    found: dict[int, str] = {}
    for i, one in marks[at + 1 :]:
        if one.word or not one.value.isdigit():
            break
        if int(one.value) == len(found) + 1:
            found[i] = f"{mark.value}.{one.value}"
    return found if len(found) > 1 else {}


def _up_to_next(marks: Marks, at: int) -> Marks:
    """The marks after this one, up to the next with a word."""
    return list(takewhile(lambda pair: not pair[1].word, marks[at + 1 :]))


def _children(marks: Marks, mark: Mark) -> bool:
    return any(other.value.startswith(mark.value + ".") for _, other in marks)


def _below(parts: list[Element], marks: Marks, mark: Mark) -> bool:
    """Whether the mark (3.1) belongs to a heading with a word ('Artikel 3', 'Afspraak 3') that has no text of its own."""
    parent = mark.value.rpartition(".")[0]
    return bool(parent) and any(other.value == parent and other.word and parts[i].title for i, other in marks)


def _deep(parts: list[Element], marks: Marks) -> dict[int, Role]:
    found: dict[int, Role] = {}
    parents = {m.value.rsplit(".", n)[0] for _, m in marks for n in range(1, m.depth)}
    chapter, seen = 0, set[str]()
    for i, mark in marks:
        if mark.depth == 1 and mark.value.isdigit():
            number = int(mark.value)
            counts = (mark.value in parents or number == chapter + 1) and number >= chapter
            is_chapter = parts[i].title and (counts or parts[i].paragraph.level > 0 or parts[i].role is not HeadingRole.THEME)
            found[i] = Role.CHAPTER if is_chapter else Role.ITEM if _runs_on(parts, found, i, number) else Role.BODY
            chapter = number if is_chapter else chapter
        elif mark.value in seen:
            found[i] = Role.BODY
        elif mark.value in parents and (parts[i].title or _is_bare(parts[i])):
            found[i] = Role.CHAPTER
            seen.add(mark.value)
        else:
            found[i] = Role.ITEM if mark.depth > 1 else Role.BODY
            seen.add(mark.value)
    return found


def _runs_on(parts: list[Element], found: dict[int, Role], index: int, number: int) -> bool:
    """Whether the sentence is one of running work, which counts 1, 2, ... beneath a heading of its own after 1.1 to 4.3."""
    for at in range(index - 1, -1, -1):
        if parts[at].heading:
            return parts[at].role in {HeadingRole.REGULAR, HeadingRole.ACCOUNT} and number == 1
        mark = parts[at].number
        if mark is not None:
            return found.get(at) is Role.ITEM and mark.value == str(number - 1)
    return False


def _is_bare(part: Element) -> bool:
    """A few words without a full stop ('4.2 Bewoners aan zet'), of which one may look like a verb."""
    text = part.body.text.strip()
    return len(text.split()) <= _FEW_WORDS and text[-1:].isalnum()


def _coded(parts: list[Element], marks: Marks) -> dict[int, Role]:
    """The codes, and beside them what is numbered 1.3; a plain count is that of chapters or of lists."""
    found: dict[int, Role] = {}
    seen: set[str] = set()
    for i, mark in marks:
        if _is_code(mark) or mark.depth > 1:
            chapter = parts[i].title and _children(marks, mark)
            found[i] = Role.CHAPTER if chapter else Role.BODY if mark.value in seen else Role.ITEM
            seen.add(mark.value)
        else:
            found[i] = Role.CHAPTER if parts[i].title else Role.BODY
    return found


def _single(parts: list[Element], marks: Marks) -> dict[int, Role]:
    """One count through the whole part; a second, slower count of titles is that of the chapters."""
    found: dict[int, Role] = {}
    plain = [(i, int(re.sub(r"\D", "", m.value) or 0), m) for i, m in marks if m.depth == 1 and m.value[:1].isdigit()]
    found.update({i: Role.CHAPTER if parts[i].title else Role.BODY for i, m in marks if m.depth > 1})
    lists = _lists(parts, plain)
    rows = {i: int(m.group()) for i, e in enumerate(parts) if e.paragraph.is_row and (m := _ROW.match(e.paragraph.text))}
    lettered = {n for _, n, m in plain if not m.value.isdigit()}
    headed = [parts[i].title for i, n, m in plain if m.value.isdigit() and n in lettered]
    lettered = lettered if len(lettered) >= _ENOUGH and all(headed) else set()
    lists |= _beneath_lettered(parts, plain)
    next_item = next_chapter = 1
    for at, (i, n, mark) in enumerate(plain):
        if i in lists:
            found[i] = Role.BODY
            continue
        printed = [n for at, n in rows.items() if at < i and n >= next_item]
        next_item = max([next_item, *(n + 1 for n in printed)])
        after = next((m for j, m, _ in plain[at + 1 :] if j not in lists), None)
        if not mark.value.isdigit():
            found[i] = Role.ITEM
        elif parts[i].title and n in lettered:
            found[i] = Role.CHAPTER
            next_chapter = n + 1
        elif n == 1 < next_item and next_chapter == 1 and _new_count(parts, found, i):
            found[i] = Role.ITEM
            next_item = 2
        elif parts[i].title and n == next_chapter and _opens_chapter(parts, i, n, after, next_item):
            found[i] = Role.CHAPTER
            next_chapter += 1
        elif next_item <= n <= next_item + 3:
            found[i] = Role.ITEM
            next_item = n + 1
        elif n == 1 and _new_count(parts, found, i):
            found[i] = Role.ITEM
            next_item = 2
        else:
            found[i] = Role.BODY
    return found


def _opens_chapter(parts: list[Element], index: int, number: int, after: int | None, next_item: int) -> bool:
    if parts[index].role is not HeadingRole.THEME:
        return True
    if number == next_item:
        return after in {next_item, 1} and after != number + 1
    return after is None or after in (next_item, 1, number + 1)


def _new_count(parts: list[Element], found: dict[int, Role], index: int) -> bool:
    """Whether a count that begins again at 1 does so after a heading, so that it is no list inside an item."""
    for before in range(index - 1, -1, -1):
        if found.get(before) is Role.ITEM:
            return False
        if parts[before].heading or found.get(before) is Role.CHAPTER:
            return True
    return True


def _lists(parts: list[Element], plain: list[tuple[int, int, Mark]]) -> set[int]:
    """Numbered lines without text between, where the count begins again later: an enumeration of themes."""
    found: set[int] = set()
    run: list[int] = []
    for at, (i, n, _) in enumerate(plain):
        if run and i == run[-1] + 1 and n > 1:
            run.append(i)
        else:
            run = [i] if n == 1 and (parts[i].title or len(parts[i].body.text) < 90) else []
        ends = at + 1 == len(plain) or plain[at + 1][0] != i + 1 or plain[at + 1][1] <= n
        if ends and len(run) >= 2 and any(m == 1 for _, m, _ in plain[at + 1 :]) and not _is_item_run(parts, run):
            found.update(run)
    return found


def _beneath_lettered(parts: list[Element], plain: list[tuple[int, int, Mark]]) -> set[int]:
    """Numbered sentences that count 1, 2, ... right beneath a heading such as '2c Lasten': a list of what is to be done there."""
    found: set[int] = set()
    expected, last = 0, 0
    for i, n, mark in plain:
        if not mark.value.isdigit():
            expected, last = int(parts[i].title), i
        elif expected and n == expected and not parts[i].title and not any(part.heading for part in parts[last:i]):
            found.add(i)
            expected, last = n + 1, i
        else:
            expected = 0
    return found


def _is_item_run(parts: list[Element], run: list[int]) -> bool:
    """Whether the run holds whole sentences, as short afspraken do."""
    return sum(parts[i].body.text.endswith(".") and not parts[i].title for i in run) > len(run) // 2


_BY: dict[Scheme, Callable[[list[Element], Marks], Outline]] = {
    Scheme.WORD: _worded,
    Scheme.DEEP: lambda parts, marks: Outline(_deep(parts, marks), {}),
    Scheme.CODE: lambda parts, marks: Outline(_coded(parts, marks), {}),
    Scheme.SINGLE: lambda parts, marks: Outline(_single(parts, marks), {}),
}
