"""The periods of what comes back that are over when a new year begins: one choice for all of them, as none of them can move on.

January's report that nobody made is not made in the next year: that one has its own. So the twelve months of one afspraak are
one item that stays behind, and not twelve. What doesn't come back in the new agreement is proposed one by one, as all else.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from workflows.reading.series import period_name, series_title
from workflows.renewing.carry_over import Unfinished

Item = dict[str, Any]


def as_items(found: Sequence[Unfinished], today: date) -> list[Item]:
    """What is proposed, in its order; `also` are the other tasks of an item for several, from the `first` to the `last`."""
    over: dict[int, list[Unfinished]] = {}
    for one in found:
        if one.task.series_id is not None and one.goes_to is not None and (one.task.expected or one.task.due) < today:
            over.setdefault(one.task.series_id, []).append(one)
    items: list[Item] = []
    for one in found:
        group = over.get(one.task.series_id or 0, [])
        if len(group) < 2 or one not in group:
            items.append(one.as_json())
        elif one is group[-1]:
            names = [period_name(part.task.start, part.task.first_due) for part in (group[0], one)]
            also = [part.task.id or 0 for part in group[:-1]]
            items.append(
                one.as_json() | {"title": series_title(one.task.title), "also": also, "first": names[0], "last": names[1]}
            )
    return items


def ids_of(item: Item) -> list[int]:
    """All tasks for which it stands."""
    return [int(item["task"]), *(int(task_id) for task_id in item.get("also") or ())]
