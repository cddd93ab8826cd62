"""Numbers that say by themselves where they stand: 1.3 under chapter 1, and codes as B2."""

from __future__ import annotations

from workflows.reading.layout.elements import Element
from workflows.reading.layout.headings import HeadingRole
from workflows.reading.layout.numbering.roles import Marks, Role, children, is_code

_FEW_WORDS = 6


def deep(parts: list[Element], marks: Marks) -> dict[int, Role]:
    """What has parts (1 of 1.3) is a chapter where it is a title; of the rest what is deepest are the afspraken."""
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


def coded(parts: list[Element], marks: Marks) -> dict[int, Role]:
    """The codes, and beside them what is numbered 1.3; a plain count is that of chapters or of lists."""
    found: dict[int, Role] = {}
    seen: set[str] = set()
    for i, mark in marks:
        if is_code(mark) or mark.depth > 1:
            chapter = parts[i].title and children(marks, mark)
            found[i] = Role.CHAPTER if chapter else Role.BODY if mark.value in seen else Role.ITEM
            seen.add(mark.value)
        else:
            found[i] = Role.CHAPTER if parts[i].title else Role.BODY
    return found
