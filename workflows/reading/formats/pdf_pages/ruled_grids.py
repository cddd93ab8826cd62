"""Tables by the lines around their cells: from lying and standing lines to cells with their spans."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from workflows.reading.formats.pdf_pages.page_glyphs import Ink, Rule

_NEAR = 3.0
_MOST_LINES = 1500
_MOST_COLUMNS = 40
_MOST_ROWS = 250


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell: its place in the grid, how far it reaches, and its box."""

    row: int
    column: int
    rows: int
    columns: int
    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with at least two rows or columns of cells."""

    cells: tuple[GridCell, ...]
    x0: float
    top: float
    x1: float
    bottom: float


def grids_of(ink: Ink) -> list[Grid]:
    """The tables of the page from top to bottom; frames around text are none."""
    lying, standing = _merged(ink.lying), _merged(ink.standing)
    if not lying or not standing or len(lying) + len(standing) > _MOST_LINES:
        return []
    found = [grid for group in _groups(lying, standing) if (grid := _grid(*group)) is not None]
    outer = [g for g in found if not any(_within(g, other) for other in found if other is not g)]
    return sorted(outer, key=lambda g: (g.top, g.x0))


def _within(one: Grid, other: Grid) -> bool:
    return other.x0 <= one.x0 and one.x1 <= other.x1 and other.top <= one.top and one.bottom <= other.bottom


def _merged(rules: Iterable[Rule]) -> list[Rule]:
    """Lines that continue or double one another made one."""
    found: list[list[float]] = []
    for level in _levels(sorted(rules)):
        at = sum(r.at for r in level) / len(level)
        begun = len(found)
        for rule in sorted(level, key=lambda r: r.start):
            if len(found) > begun and rule.start <= found[-1][2] + _NEAR:
                found[-1][2] = max(found[-1][2], rule.end)
            else:
                found.append([at, rule.start, rule.end])
    return [Rule(*one) for one in found]


def _levels(rules: list[Rule]) -> list[list[Rule]]:
    found: list[list[Rule]] = []
    for rule in rules:
        if found and rule.at - found[-1][-1].at <= _NEAR and rule.at - found[-1][0].at <= 2 * _NEAR:
            found[-1].append(rule)
        else:
            found.append([rule])
    return found


def _groups(lying: list[Rule], standing: list[Rule]) -> list[tuple[list[Rule], list[Rule]]]:
    """Lines that touch one another."""
    parent = list(range(len(lying) + len(standing)))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    for i, flat in enumerate(lying):
        for j, upright in enumerate(standing, len(lying)):
            if _reaches(flat, upright.at) and _reaches(upright, flat.at):
                parent[root(i)] = root(j)
    groups: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for index in range(len(parent)):
        group = groups.setdefault(root(index), ([], []))
        group[index >= len(lying)].append(lying[index] if index < len(lying) else standing[index - len(lying)])
    return [group for group in groups.values() if group[0] and group[1]]


def _reaches(rule: Rule, at: float) -> bool:
    return rule.start - _NEAR <= at <= rule.end + _NEAR


def _grid(lying: list[Rule], standing: list[Rule]) -> Grid | None:
    """The cells between these lines; sides that were left open are closed where the other lines end."""
    xs = _edges([r.at for r in standing], min(r.start for r in lying), max(r.end for r in lying))
    ys = _edges([r.at for r in lying], min(r.start for r in standing), max(r.end for r in standing))
    if len(xs) < 3 or len(ys) < 3 or len(xs) > _MOST_COLUMNS or len(ys) > _MOST_ROWS:
        return None
    cells = _cells(xs, ys, lying, standing)
    if max(c.column for c in cells) == 0 or (max(c.row for c in cells) == 0):
        return None
    return Grid(tuple(cells), xs[0], ys[0], xs[-1], ys[-1])


def _edges(places: list[float], first: float, last: float) -> list[float]:
    found: list[float] = []
    for place in sorted((*places, first, last)):
        if not found or place - found[-1] > _NEAR:
            found.append(place)
    return found


def _cells(xs: list[float], ys: list[float], lying: list[Rule], standing: list[Rule]) -> list[GridCell]:
    """Fields of the grid without a line between them are one cell."""
    taken: set[tuple[int, int]] = set()
    found = []
    walls = {(at, row) for at, x in enumerate(xs) for row in _covered(x, standing, ys)}
    floors = {(at, column) for at, y in enumerate(ys) for column in _covered(y, lying, xs)}
    for row in range(len(ys) - 1):
        for column in range(len(xs) - 1):
            if (row, column) in taken:
                continue
            right = column + 1
            while right < len(xs) - 1 and (right, row) not in walls and (row, right) not in taken:
                right += 1
            low = row + 1
            while low < len(ys) - 1 and all((low, c) not in floors for c in range(column, right)):
                low += 1
            taken.update((r, c) for r in range(row, low) for c in range(column, right))
            found.append(GridCell(row, column, low - row, right - column, xs[column], ys[row], xs[right], ys[low]))
    return found


def _covered(at: float, rules: list[Rule], edges: list[float]) -> list[int]:
    """The stretches between the edges along which a line runs at this place."""
    here = [r for r in rules if abs(r.at - at) <= _NEAR]
    return [
        index for index, (start, end) in enumerate(pairwise(edges)) if any(r.start <= (start + end) / 2 <= r.end for r in here)
    ]
