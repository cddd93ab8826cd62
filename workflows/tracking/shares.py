"""How much is done of a target, in per cent: what a count comes to, also where the target is changed afterwards."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storage.tasks import Task

Target = tuple[float | None, str | None]
"""Value and unit."""


def percent_of(value: float, total: float) -> int:
    """100 x value / total, rounded half up, at most 99 while it is not all."""
    if total <= 0:
        return 0
    if value >= total:
        return 100
    return min(int((Decimal(str(value)) * 100 / Decimal(str(total))).quantize(Decimal(1), rounding=ROUND_HALF_UP)), 99)


def count_anew(task: Task, before: Target) -> None:
    """A percentage that came of a count goes along with the target: 60 of 140 homes is 43%, and of 120 homes 50%.

    A percentage that somebody named stays, and one of other things too. It is at most 99: that all is done, a person says.
    """
    total, unit = before
    if task.value is None or not total or not task.target_value or unit != task.target_unit or task.done_at is not None:
        return
    if task.percent == percent_of(task.value, total):
        task.percent = min(percent_of(task.value, task.target_value), 99)
