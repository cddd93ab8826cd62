"""Which numbers are afspraken, which are chapters, and which are only lists inside a text.

An agreement numbers in one of a few ways: 1.3 under chapter 1, a single count through all themes, 'Afspraak 6',
'Artikel 3.2', a code as B2.
The way is chosen for each part (the main text, each annex) from all its numbers together.
"""

from __future__ import annotations

import re
from collections import Counter
from enum import StrEnum

from calendars.lazy_pattern import lazy_re
from workflows.reading.layout.elements import Element
from workflows.reading.layout.headings import HeadingRole
from workflows.reading.layout.markers import Mark

_PARTY_LIST = lazy_re(
    r"(?i)\b(?:hierna|verder) (?:te noemen|genoemd)|vertegenwoordigd door|gevestigd te|hierna:|\bten "
    r"deze\b"
)


class Role(StrEnum):
    """What a numbered element is."""

    ITEM = "item"
    CHAPTER = "chapter"
    BODY = "body"


class Scheme(StrEnum):
    WORD = "word"
    DEEP = "deep"
    CODE = "code"
    SINGLE = "single"


def roles(parts: list[Element]) -> dict[int, Role]:
    """For each numbered element (by its index) what it is."""
    numbered = [(i, e.number) for i, e in enumerate(parts) if e.number is not None]
    marks = [(i, mark) for i, mark in numbered if mark is not None and not _PARTY_LIST.search(parts[i].paragraph.text)]
    scheme = _scheme(parts, marks)
    if scheme is Scheme.WORD:
        return _by_word(parts, marks)
    if scheme is Scheme.DEEP:
        return _deep(parts, marks)
    if scheme is Scheme.CODE:
        return _coded(parts, marks)
    return _single(parts, marks)


def _scheme(parts: list[Element], marks: list[tuple[int, Mark]]) -> Scheme:
    if sum(m.word in {"afspraak", "prestatieafspraak", "artikel", "art."} for _, m in marks) >= 3:
        return Scheme.WORD
    if sum(m.value[:1].isalpha() for _, m in marks) >= 3:
        return Scheme.CODE
    deep = {m.value for _, m in marks if m.depth > 1}
    deep_text = sum(1 for i, m in marks if m.depth > 1 and (not parts[i].title or _has_text(parts, i)))
    single_text = sum(1 for i, m in marks if m.depth == 1 and not parts[i].title)
    return (
        Scheme.DEEP if len(deep) >= 3 and (deep_text >= 3 or single_text < 3) and 2 * deep_text >= single_text else Scheme.SINGLE
    )


def _has_text(parts: list[Element], index: int) -> bool:
    """Whether running text (not another number or heading) follows directly."""
    after = parts[index + 1] if index + 1 < len(parts) else None
    return after is not None and after.number is None and not after.title


def _by_word(parts: list[Element], marks: list[tuple[int, Mark]]) -> dict[int, Role]:
    found: dict[int, Role] = {}
    worded = Counter(m.word.rstrip(".")[:3] for _, m in marks if m.word)
    deepest = max((m.depth for _, m in marks if m.word), default=1)
    afspraken = worded["afs"] + worded["pre"] >= 3
    for i, mark in marks:
        item = mark.word.startswith(("afspraak", "prestatie")) if afspraken else bool(mark.word) and mark.depth == deepest
        below = not afspraken and mark.depth > 1 and not mark.word and worded["art"] >= 3
        if below and _parent_titled(parts, marks, mark):
            item = True
        elif item and not afspraken and _children(marks, mark):
            item = False
        found[i] = Role.ITEM if item else Role.CHAPTER if parts[i].title else Role.BODY
    return found


def _children(marks: list[tuple[int, Mark]], mark: Mark) -> bool:
    return any(other.value.startswith(mark.value + ".") for _, other in marks)


def _parent_titled(parts: list[Element], marks: list[tuple[int, Mark]], mark: Mark) -> bool:
    parent = mark.value.rsplit(".", 1)[0]
    return any(other.value == parent and parts[i].title for i, other in marks)


def _deep(parts: list[Element], marks: list[tuple[int, Mark]]) -> dict[int, Role]:
    found: dict[int, Role] = {}
    parents = {m.value.rsplit(".", n)[0] for _, m in marks for n in range(1, m.depth)}
    chapter, seen = 0, set[str]()
    for i, mark in marks:
        if mark.depth == 1 and mark.value.isdigit():
            number = int(mark.value)
            is_chapter = parts[i].title and (mark.value in parents or number == chapter + 1) and number >= chapter
            found[i] = Role.CHAPTER if is_chapter else Role.BODY
            chapter = number if is_chapter else chapter
        elif mark.value in seen:
            found[i] = Role.BODY
        elif mark.value in parents and parts[i].title:
            found[i] = Role.CHAPTER
            seen.add(mark.value)
        else:
            found[i] = Role.ITEM if mark.depth > 1 else Role.BODY
            seen.add(mark.value)
    return found


def _coded(parts: list[Element], marks: list[tuple[int, Mark]]) -> dict[int, Role]:
    found: dict[int, Role] = {}
    seen: set[str] = set()
    for i, mark in marks:
        if mark.value[:1].isalpha():
            found[i] = Role.BODY if mark.value in seen else Role.ITEM
            seen.add(mark.value)
        else:
            found[i] = Role.CHAPTER if parts[i].title else Role.BODY
    return found


def _single(parts: list[Element], marks: list[tuple[int, Mark]]) -> dict[int, Role]:
    """One count through the whole part; a second, slower count of titles is that of the chapters."""
    found: dict[int, Role] = {}
    plain = [(i, int(re.sub(r"\D", "", m.value) or 0), m) for i, m in marks if m.depth == 1 and m.value[:1].isdigit()]
    found.update({i: Role.CHAPTER if parts[i].title else Role.BODY for i, m in marks if m.depth > 1})
    lists = _lists(parts, plain)
    next_item = next_chapter = 1
    for at, (i, n, mark) in enumerate(plain):
        if i in lists:
            found[i] = Role.BODY
            continue
        after = next((m for j, m, _ in plain[at + 1 :] if j not in lists), None)
        if not mark.value.isdigit():
            found[i] = Role.ITEM
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


def _is_item_run(parts: list[Element], run: list[int]) -> bool:
    """Whether the run holds whole sentences, as short afspraken do."""
    return sum(parts[i].body.text.endswith(".") and not parts[i].title for i in run) > len(run) // 2
