"""How much is done of a target, where the target changes."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from storage.tasks import Task
from workflows.tracking.shares import count_anew, percent_of

HOMES = "woningen"


@pytest.mark.parametrize(
    ("value", "total", "percent"),
    [(60, 140, 43), (1, 8, 13), (199, 200, 99), (999, 1000, 99), (140, 140, 100), (150, 140, 100), (0, 12, 0), (3, 0, 0)],
)
def test_a_share_is_rounded_half_up_and_is_all_only_when_it_is_all(value: float, total: float, percent: int) -> None:
    assert percent_of(value, total) == percent


def counted(percent: int | None, value: float | None, target: float, unit: str = HOMES) -> Task:
    day = date(2026, 12, 31)
    task = Task(agreement_id=1, title="Isoleren", quote="", start=day, due=day, first_due=day, period_kind="year", chased=True)
    task.percent, task.value, task.target_value, task.target_unit = percent, value, target, unit
    return task


@pytest.mark.parametrize(
    ("percent", "value", "target", "unit", "afterwards"),
    [
        pytest.param(43, 60, 120, HOMES, 50, id="what was counted is counted anew"),
        pytest.param(43, 60, 280, HOMES, 21, id="also where more is to be done"),
        pytest.param(43, 60, 50, HOMES, 99, id="that all is done, a person says"),
        pytest.param(70, 60, 120, HOMES, 70, id="a share that somebody named stays"),
        pytest.param(43, 60, 120, "huishoudens", 43, id="homes are no households"),
        pytest.param(43, None, 120, HOMES, 43, id="nothing was counted"),
    ],
)
def test_a_count_goes_along_with_its_target(percent: int, value: float | None, target: float, unit: str, afterwards: int) -> None:
    task = counted(percent, value, target, unit)
    count_anew(task, (140, HOMES))
    assert task.percent == afterwards


def test_what_is_finished_stays_finished() -> None:
    task = counted(100, 140, 120)
    task.done_at = datetime(2026, 3, 2, tzinfo=UTC)
    count_anew(task, (140, HOMES))
    assert task.percent == 100
