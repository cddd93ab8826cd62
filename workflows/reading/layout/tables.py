"""Rows of a table, and lines as 'Wie: ...', read as the cells of an afspraak."""

from __future__ import annotations

from dataclasses import dataclass, replace

from workflows.reading.formats.document import CELL
from workflows.reading.layout.labels import label_kind
from workflows.reading.layout.paragraphs import Paragraph


@dataclass(frozen=True, slots=True)
class Cells:
    """What stands in the cells beside the action; `others` are cells whose column has no known name."""

    owner: str = ""
    lead: str = ""
    time: str = ""
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the number as printed or empty, the action with its place, the cells beside it."""

    number: str
    action: Paragraph
    cells: Cells
    title: str = ""


def columns_of(paragraph: Paragraph) -> list[str | None] | None:
    """The kinds of the columns when this row is a header: at least an action and one of owner and time."""
    kinds = [label_kind(cell) for cell in paragraph.text.split(CELL)]
    known = {k for k in kinds if k}
    return kinds if "action" in known and known & {"owner", "lead", "time", "number"} else None


def row_of(paragraph: Paragraph, columns: list[str | None] | None) -> Row | None:
    """The row read by its columns, or by the form of its cells where no header told them; None when it holds no action."""
    cells = paragraph.text.split(CELL)
    kinds = columns if columns and len(columns) == len(cells) else _guessed(cells)
    if kinds is None:
        return None
    by_kind: dict[str, list[int]] = {}
    for index, kind in enumerate(kinds):
        by_kind.setdefault(kind or "other", []).append(index)
    actions = [i for i in by_kind.get("action", []) if cells[i].strip()]
    if not actions:
        return None
    action = max(actions, key=lambda i: len(cells[i]))
    text = {kind: " ".join(cells[i].strip() for i in rows) for kind, rows in by_kind.items()}
    others = tuple(cells[i].strip() for i in by_kind.get("other", []) if cells[i].strip())
    title = next((cells[i].strip() for i in actions if i != action), "")
    return Row(
        text.get("number", "").strip(" ."),
        _cell(paragraph, cells, action),
        Cells(text.get("owner", ""), text.get("lead", ""), text.get("time", ""), others),
        title,
    )


def _guessed(cells: list[str]) -> list[str | None] | None:
    """A row without a known header counts when its first cell is a number and its longest a sentence."""
    first = cells[0].strip().rstrip(".")
    if len(cells) < 3 or not first[:1].isalnum() or not any(c.isdigit() for c in first) or len(first) > 7:
        return None
    longest = max(range(1, len(cells)), key=lambda i: len(cells[i]))
    if len(cells[longest].split()) < 4:
        return None
    return ["number" if i == 0 else "action" if i == longest else None for i in range(len(cells))]


def _cell(paragraph: Paragraph, cells: list[str], index: int) -> Paragraph:
    start = sum(len(cell) + 1 for cell in cells[:index])
    raw = cells[index]
    lead = len(raw) - len(raw.lstrip())
    return replace(paragraph.part(start + lead, start + lead + len(raw.strip())), level=0)
