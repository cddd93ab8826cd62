"""One count through all themes: '1.' to '24.', beside a second, slower one of chapters and lists that begin again."""

from __future__ import annotations

import re

from workflows.reading.layout.elements import Element
from workflows.reading.layout.headings import HeadingRole
from workflows.reading.layout.markers import Mark
from workflows.reading.layout.numbering.roles import Marks, Role, count_of_row

_ENOUGH = 3
Plain = list[tuple[int, int, Mark]]
"""The place of each number of one level, its count, and the number itself."""


def single(parts: list[Element], marks: Marks) -> dict[int, Role]:
    """One count through the whole part; a second, slower count of titles is that of the chapters."""
    plain = [(i, int(re.sub(r"\D", "", m.value) or 0), m) for i, m in marks if m.depth == 1 and m.value[:1].isdigit()]
    found = {i: Role.CHAPTER if parts[i].title else Role.BODY for i, m in marks if m.depth > 1}
    lists = _lists(parts, plain) | _beneath_lettered(parts, plain)
    rows = {i: n for i, part in enumerate(parts) if (n := count_of_row(part)) is not None}
    lettered = _lettered_chapters(parts, plain)
    next_item = next_chapter = 1
    for at, (i, n, mark) in enumerate(plain):
        if i in lists:
            found[i] = Role.BODY
            continue
        next_item = max([next_item, *(printed + 1 for row, printed in rows.items() if row < i)])
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


def _lettered_chapters(parts: list[Element], plain: Plain) -> set[int]:
    """The chapters 1, 2, ... of which the afspraken are 1a, 1b, 2a: where all of the former are titles."""
    lettered = {n for _, n, m in plain if not m.value.isdigit()}
    headed = all(parts[i].title for i, n, m in plain if m.value.isdigit() and n in lettered)
    return lettered if headed and len(lettered) >= _ENOUGH else set()


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


def _lists(parts: list[Element], plain: Plain) -> set[int]:
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


def _beneath_lettered(parts: list[Element], plain: Plain) -> set[int]:
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
