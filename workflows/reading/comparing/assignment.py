"""Which of two lists belong together, so that the whole is as good as it can be: no pair is made early that spoils two others.

The Hungarian method with potentials, on each group of candidates by itself. (SciPy has it too, with a hundred megabytes beside.)
"""

from __future__ import annotations

from collections.abc import Mapping

Pair = tuple[int, int]
INFINITE = float("inf")


def best_pairs(scores: Mapping[Pair, float]) -> list[Pair]:
    """The pairs with the highest sum of scores, each side used once at most; what has no score (or none above 0) is no pair."""
    found: list[Pair] = []
    for group in _groups({pair: score for pair, score in scores.items() if score > 0}):
        rows, columns = sorted({i for i, _ in group}), sorted({j for _, j in group})
        costs = [[-group.get((i, j), 0.0) for j in columns] for i in rows]
        found += [(rows[r], columns[c]) for r, c in _cheapest(costs) if (rows[r], columns[c]) in group]
    return sorted(found)


def _groups(scores: Mapping[Pair, float]) -> list[dict[Pair, float]]:
    """The candidates that hang together, apart from the others."""
    root: dict[tuple[str, int], tuple[str, int]] = {}

    def find(node: tuple[str, int]) -> tuple[str, int]:
        while root.setdefault(node, node) != node:
            node = root[node]
        return node

    for i, j in scores:
        root[find(("old", i))] = find(("new", j))
    grouped: dict[tuple[str, int], dict[Pair, float]] = {}
    for pair, score in scores.items():
        grouped.setdefault(find(("old", pair[0])), {})[pair] = score
    return list(grouped.values())


def _cheapest(costs: list[list[float]]) -> list[Pair]:
    """Row and column of each pair of the cheapest assignment of a matrix; the shorter side is assigned in full."""
    if len(costs) > len(costs[0]):
        return [(r, c) for c, r in _cheapest([list(column) for column in zip(*costs, strict=True)])]
    height, width = len(costs), len(costs[0])
    row_price, column_price = [0.0] * (height + 1), [0.0] * (width + 1)
    taken = [0] * (width + 1)  # which row has the column; both count from 1, column 0 is where a search begins
    for row in range(1, height + 1):
        taken[0] = row
        free, came_from = _search(costs, taken, row_price, column_price)
        while free:
            taken[free] = taken[came_from[free]]
            free = came_from[free]
    return [(taken[c] - 1, c - 1) for c in range(1, width + 1) if taken[c]]


def _search(
    costs: list[list[float]], taken: list[int], row_price: list[float], column_price: list[float]
) -> tuple[int, list[int]]:
    """The nearest free column for the row in column 0, and for each column from which one it was reached; prices follow."""
    width = len(taken) - 1
    nearest, came_from, seen = [INFINITE] * (width + 1), [0] * (width + 1), [False] * (width + 1)
    column = 0
    while taken[column]:
        seen[column] = True
        row = taken[column]
        open_columns = [c for c in range(1, width + 1) if not seen[c]]
        for c in open_columns:
            reduced = costs[row - 1][c - 1] - row_price[row] - column_price[c]
            if reduced < nearest[c]:
                nearest[c], came_from[c] = reduced, column
        best = min(open_columns, key=lambda c: nearest[c])
        step = nearest[best]
        for c in range(width + 1):
            if seen[c]:
                row_price[taken[c]] += step
                column_price[c] -= step
            else:
                nearest[c] -= step
        column = best
    return column, came_from
