"""Tables whose cells came out one below the other, as text copied out of a PDF has them: made rows again.

The labels that stood above the columns stand below each other ('Nr', 'Afspraak', 'Trekker', 'Planning'), and so do the cells of
each row. Which lines make up a cell is what fits best: a number, a sentence, names, a time.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import cache
from itertools import pairwise

from calendars.lazy_pattern import lazy_re
from calendars.mentions import find_mentions
from workflows.reading.formats.document import CELL, Line
from workflows.reading.formats.gluing import glued
from workflows.reading.layout.tables.vertical_heads import THEME, Head, Rows, head_at, is_number

_LONG, _MOST_LINES = 60, 30
_SHORTENED, _SEVERAL = 4, 2
_LONGEST = 100
"""Of the names of those who do something."""
_NEVER = float("inf")
_NO_TIME = lazy_re(r"(?i)\s*(?:n\.?v\.?t\.?|[-–—]|doorlopend|continu|zie tekst|nader te bepalen|p\.?m\.?)\s*")
_OPEN = lazy_re(
    r"(?i)(?:[.:;,/&(-]|\b(?:de|het|een|van|in|op|en|of|met|voor|aan|bij|tot|naar|door|uit|om|te|over|per|tussen|onder|als|dat|die|der|den))$"
)
"""Behind these the words of a cell go on, also with a capital."""
_PARTY = lazy_re(
    r"(?i:gemeente|\bgem\b|corporatie|huurders|bewoners|partijen|\ballen?\b|wonen|woon|zorg|welzijn|politie|stichting|raad\b)|[A-Z]{2,}|^[-–]$"
)
_STRANGER = 0.6
_GOES_ON = lazy_re(r"(?i)(?:[,/&]|\ben)\s*$")


def rows_again(rows: Rows) -> Rows:
    """The lines with each such table as rows of cells."""
    found: Rows = []
    often: frozenset[str] | None = None
    at = 0
    while at < len(rows):
        head = head_at(rows, at)
        if head is None:
            found.append(rows[at])
            at += 1
            continue
        often = _said_often(rows) if often is None else often
        made, at = _table(rows, at, head, often)
        found += made
    return found


def _said_often(rows: Rows) -> frozenset[str]:
    """What stands alone on more than one line, as the names of those who do something do."""
    counts = Counter(line.text.strip() for _, line in rows)
    return frozenset(text for text, times in counts.items() if times > 1)


def _table(rows: Rows, at: int, head: Head, often: frozenset[str]) -> tuple[Rows, int]:
    first = rows[at]
    made: Rows = [(first[0], replace(first[1], text=CELL.join(head.labels)))]
    at += len(head.labels)
    if whole := _of_one_line_each(rows, at, head):
        return made + whole, at + len(whole) * len(head.kinds)
    by_time = head.kinds[-1] in {"time", "start"} and "number" not in head.kinds
    while at < len(rows):
        if head.kinds[0] == "number" and _is_theme(rows, at):
            made.append(rows[at])
            at += 1
        found = _row_to_its_time(rows, at, head) if by_time else _row(rows, at, head)
        if found is None:
            break
        lines, end = found
        gap, line = rows[at]
        made.append((gap, replace(line, text=CELL.join(_cells(lines, head.kinds, often)), level=0)))
        at = end
    return made, at


def _of_one_line_each(rows: Rows, at: int, head: Head) -> Rows:
    """The rows of a table without numbers whose every cell is one line: a time stands where times do; else none."""
    columns = len(head.kinds)
    if "number" in head.kinds or "time" not in head.kinds:
        return []
    when = head.kinds.index("time")
    made: Rows = []
    for first in range(at, len(rows) - columns + 1, columns):
        row = rows[first : first + columns]
        apart = any(gap > head.gap for gap, _ in row[1:]) or (bool(made) and row[0][0] > head.gap)
        if apart or any(_is_outside(line) for _, line in row) or not find_mentions(row[when][1].text):
            break
        gap, line = row[0]
        made.append((gap, replace(line, text=CELL.join(one.text.strip() for _, one in row), level=0)))
    return made if len(made) >= _SEVERAL else []


def _row(rows: Rows, at: int, head: Head) -> tuple[list[str], int] | None:
    """The lines of the row that begins here, and where it ends: at the next number or a blank line; None where none begins.

    The head that comes again on a new page is no part of it.
    """
    numbered = head.kinds[0] == "number"
    if _is_outside(rows[at][1]) or (numbered and not is_number(rows[at][1].text)) or head_at(rows, at):
        return None
    lines = [rows[at][1].text.strip()]
    end = at + 1
    while end < len(rows) and len(lines) < _MOST_LINES:
        gap, line = rows[end]
        full = len(lines) >= len(head.kinds) - numbered
        if not full and _repeats(rows, end, head):
            end += len(head.labels)
            continue
        apart = gap > head.gap and not (numbered and _goes_on(rows, end, head))
        theme = numbered and _is_theme(rows, end)
        next_one = full and ((numbered and is_number(line.text)) or apart or theme)
        if _is_outside(line) or next_one or head_at(rows, end):
            break
        lines.append(line.text.strip())
        end += 1
    return (lines, end) if len(lines) >= len(head.kinds) - 1 else None


def _goes_on(rows: Rows, at: int, head: Head) -> bool:
    """Whether the row goes on behind a page's end: at most a few cells stand there, and right behind them the next number."""
    for index in range(at + 1, min(len(rows), at + len(head.kinds) + 1)):
        gap, line = rows[index]
        if gap > head.gap or _is_outside(line):
            return False
        if is_number(line.text):
            return True
    return False


def _is_theme(rows: Rows, at: int) -> bool:
    """Whether a row of one wide cell stands here, above the next number: '1. Bouwen en verdelen', '1.1'."""
    after = rows[at + 1][1].text if at + 1 < len(rows) else ""
    return bool(THEME.match(rows[at][1].text)) and is_number(after)


def _row_to_its_time(rows: Rows, at: int, head: Head) -> tuple[list[str], int] | None:
    """A row of a table without numbers whose last column says when: up to the line that does; None where none soon does."""
    lines: list[str] = []
    for index in range(at, min(len(rows), at + _MOST_LINES // 2)):
        gap, line = rows[index]
        if (lines and gap > head.gap) or _is_outside(line) or head_at(rows, index):
            return None
        text = line.text.strip()
        lines.append(text)
        says_when = len(text) < _LONG and not text.endswith(".") and bool(find_mentions(text) or _NO_TIME.fullmatch(text))
        if len(lines) >= len(head.kinds) and says_when:
            return lines, index + 1
    return None


def _is_outside(line: Line) -> bool:
    return bool(line.level) or CELL in line.text


def _repeats(rows: Rows, at: int, head: Head) -> bool:
    return tuple(line.text.strip() for _, line in rows[at : at + len(head.labels)]) == head.labels


def _cells(lines: list[str], kinds: tuple[str, ...], often: frozenset[str]) -> list[str]:
    """The lines shared out over the columns, in their order, so that each cell looks like what its column holds."""

    @cache
    def best(line: int, column: int) -> tuple[float, tuple[int, ...]]:
        if column == len(kinds):
            return (0.0, ()) if line == len(lines) else (_NEVER, ())
        tries = [(end, best(end, column + 1)) for end in range(line, len(lines) + 1)]
        fitting = [(end, rest) for end, rest in tries if rest[0] < _NEVER] or tries[:1]
        found: tuple[float, tuple[int, ...]] | None = None
        for end, rest in fitting:
            room = _NEVER if found is None else found[0] - rest[0]
            cost = _cost(lines[line:end], kinds[column], lines[end : end + 1], room=room) + rest[0]
            cost += _STRANGER if kinds[column] in {"owner", "lead"} and _is_nobody_known(lines[line:end], often) else 0
            this = (cost, (end, *rest[1]))
            found = this if found is None or this < found else found
        return found or (_NEVER, ())

    cuts = [0, *best(0, 0)[1]]
    return [_joined(lines[start:end]) for start, end in pairwise(cuts)]


def _is_nobody_known(lines: list[str], often: frozenset[str]) -> bool:
    """Whether what would be a name has no word for a party in it, and stands nowhere else."""
    return bool(lines) and lines[0] not in often and not _PARTY.search(lines[0])


def _joined(lines: list[str]) -> str:
    text = ""
    for line in lines:
        text, glue = glued(text, line)
        text = text + glue + line if text else line
    return text


def _cost(lines: list[str], kind: str, after: list[str], *, room: float) -> float:
    """How badly the lines fit a cell of this kind; beyond `room` no more is looked for, as they fit worse than others."""
    if not lines:
        return 1.5
    text = " ".join(lines)
    if kind == "number":
        return 0.0 if len(lines) == 1 and is_number(text) else 9.0
    if kind == "action":
        cut_off = bool(after) and after[0][:1].islower() and not text.endswith(".")
        cut_off = cut_off or (not text.endswith(".") and any(line.endswith(".") for line in lines))
        begins = sum(line[:1].isupper() and not _OPEN.search(last) for last, line in pairwise(lines))
        few = {1: 2.0, 2: 0.8}.get(len(text.split()), 0.0)
        return few + 0.5 * (not text.endswith(".")) + 2.0 * cut_off + 0.8 * begins
    broken = sum(not _GOES_ON.search(line) for line in lines[:-1])
    timed = kind in {"time", "start"}
    ended = text.endswith(".") and len(text) > _SHORTENED  # no sentence: 'Gem.'
    strange = (
        sum(line[:1].isupper() and not find_mentions(line) and not _NO_TIME.fullmatch(line) for line in lines) if timed else 0
    )
    at_least = (
        broken * 0.6 + (len(text) > _LONG) + 0.8 * strange if timed else broken + 2.0 * ended + 2.0 * (len(text) > _LONGEST)
    )
    if at_least > room:
        return at_least
    said = bool(find_mentions(text) or _NO_TIME.fullmatch(text))
    return at_least + (3.0 * (not said) if timed else 2.0 * (said and text not in {"-", "–"}))
