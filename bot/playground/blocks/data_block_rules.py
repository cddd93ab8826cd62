"""The blocks that show data: table, data_table and data_visualization, with their limits in Slack's reference."""

from __future__ import annotations

from typing import Any

from bot.playground.blocks.block_checks import Problems, items, objects, one_of, only, string
from bot.playground.blocks.rich_text_rules import rich_text

Block = dict[str, Any]
MOST_CELL_TEXT = 10_000


def table(problems: Problems, at: str, block: Block) -> None:
    """A plain table of at most 100 rows and 20 columns."""
    rows = items(problems, at, block, "rows", least=1, most=100)
    _cells(problems, at, rows)
    if "column_settings" in block:
        columns = items(problems, at, block, "column_settings", least=0, most=20)
        for place, setting in objects(problems, f"{at}/column_settings", columns):
            one_of(problems, place, setting, "align", ("left", "center", "right"))
            only(problems, place, setting, {"align", "is_wrapped"})
    only(problems, at, block, {"type", "block_id", "rows", "column_settings"})


def data_table(problems: Problems, at: str, block: Block) -> None:
    """A table with a heading row, paging and sorting: 2 to 101 rows of the same width."""
    string(problems, at, block, "caption", 3000, needed=True)
    rows = items(problems, at, block, "rows", least=2, most=101)
    _cells(problems, at, rows)
    if len({len(row) for row in rows if isinstance(row, list)}) > 1:
        problems.add(f"{at}/rows", "all rows must have the same number of cells")
    if rows and isinstance(rows[0], list) and any(isinstance(c, dict) and c.get("type") == "rich_text" for c in rows[0]):
        problems.add(f"{at}/rows/0", "rich_text is not allowed in header cells")
    size = block.get("page_size", 5)
    if not isinstance(size, int) or not 1 <= size <= 100:
        problems.add(f"{at}/page_size", "must be from 1 to 100")
    only(problems, at, block, {"type", "block_id", "caption", "rows", "page_size", "row_header_column_index"})


def data_visualization(problems: Problems, at: str, block: Block) -> None:
    """A line, bar, area or pie chart: at most 6 series or segments, labels of at most 20 characters."""
    string(problems, at, block, "title", 50, needed=True)
    chart, place = block.get("chart"), f"{at}/chart"
    if not isinstance(chart, dict) or chart.get("type") not in ("line", "bar", "area", "pie"):
        problems.add(place, "must be a pie, bar, area or line chart")
    elif chart["type"] == "pie":
        segments = items(problems, place, chart, "segments", least=1, most=6)
        _points(problems, f"{place}/segments", segments, positive=True)
    else:
        _plot(problems, place, chart)
    only(problems, at, block, {"type", "block_id", "title", "chart"})


def _cells(problems: Problems, at: str, rows: list[Any]) -> None:
    total = 0
    for number, row in enumerate(rows):
        place = f"{at}/rows/{number}"
        if not isinstance(row, list):
            problems.add(place, "must be an array")
            continue
        if not 1 <= len(row) <= 20:
            problems.add(place, "must have from 1 to 20 cells")
        for cell_at, cell in objects(problems, place, row):
            total += _cell(problems, cell_at, cell)
    if total > MOST_CELL_TEXT:
        problems.add(f"{at}/rows", f"must be less than {MOST_CELL_TEXT + 1} characters in all cells together")


def _cell(problems: Problems, at: str, cell: Block) -> int:
    kind = cell.get("type")
    if kind == "raw_text":
        string(problems, at, cell, "text", MOST_CELL_TEXT, needed=True)
        return len(str(cell.get("text", "")))
    if kind == "raw_number":
        if not isinstance(cell.get("value"), int | float):
            problems.add(at, "missing required field: value")
        return len(str(cell.get("text", cell.get("value", ""))))
    if kind == "rich_text":
        rich_text(problems, at, cell)
        return _length(cell)
    problems.add(f"{at}/type", f"unsupported type: {kind}")
    return 0


def _length(part: Any) -> int:
    if isinstance(part, dict):
        own = len(part["text"]) if isinstance(part.get("text"), str) else 0
        return own + _length(part.get("elements", []))
    return sum(_length(piece) for piece in part) if isinstance(part, list) else 0


def _points(problems: Problems, at: str, values: list[Any], *, positive: bool = False) -> None:
    for place, point in objects(problems, at, values):
        string(problems, place, point, "label", 20, needed=True)
        value = point.get("value")
        if isinstance(value, bool) or not isinstance(value, int | float) or (positive and value <= 0):
            problems.add(f"{place}/value", "must be a positive number" if positive else "must be a number")


def _plot(problems: Problems, at: str, chart: Block) -> None:
    axis = chart.get("axis_config")
    if not isinstance(axis, dict):
        problems.add(at, "missing required field: axis_config")
        return
    labels = items(problems, f"{at}/axis_config", axis, "categories", least=1, most=20)
    for name in ("x_label", "y_label"):
        string(problems, f"{at}/axis_config", axis, name, 50)
    names = []
    for place, series in objects(problems, f"{at}/series", items(problems, at, chart, "series", least=1, most=6)):
        string(problems, place, series, "name", 20, needed=True)
        names.append(series.get("name"))
        points = items(problems, place, series, "data", least=1, most=20)
        _points(problems, f"{place}/data", points)
        if [point.get("label") for point in points if isinstance(point, dict)] != labels:
            problems.add(f"{place}/data", "labels must match the categories")
    if len(set(map(str, names))) != len(names):
        problems.add(f"{at}/series", "names must be unique")
