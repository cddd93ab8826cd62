"""What a numbered element is, and what its number and what follows say of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from calendars.lazy_pattern import lazy_re
from workflows.reading.layout.elements import Element
from workflows.reading.layout.markers import Mark

Marks = list[tuple[int, Mark]]
"""The numbers of a part with the places of their elements."""

_ROW = lazy_re(r"\s*\d{1,3}(?=[a-z]?\.?\s*\t)")


class Role(StrEnum):
    """What a numbered element is. A GROUP is a numbered heading within a chapter: its numbered parts are the afspraken."""

    ITEM = "item"
    CHAPTER = "chapter"
    GROUP = "group"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Outline:
    """What each numbered element is, by its index; `numbers` holds those of which more than the mark is the number (3.1)."""

    roles: dict[int, Role]
    numbers: dict[int, str]


def is_code(mark: Mark) -> bool:
    """'B1', '2026-04', 'PA 3': a number that says more than a count."""
    return mark.value[:1].isalpha() or bool(re.match(r"20\d\d[.\-/]", mark.value))


def has_text(parts: list[Element], index: int) -> bool:
    """Whether running text (not another number or heading) follows directly."""
    after = parts[index + 1] if index + 1 < len(parts) else None
    return after is not None and after.number is None and not after.title


def children(marks: Marks, mark: Mark) -> bool:
    """Whether other numbers are parts of this one."""
    return any(other.value.startswith(mark.value + ".") for _, other in marks)


def count_of_row(part: Element) -> int | None:
    """The plain number that a row of a table begins with."""
    match = _ROW.match(part.paragraph.text) if part.paragraph.is_row else None
    return int(match.group()) if match else None
