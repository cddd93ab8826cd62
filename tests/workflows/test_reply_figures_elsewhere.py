"""A figure of somebody elsewhere, or of another year, counts for nothing; "maar" before a figure says only, and is no turn."""

from __future__ import annotations

from datetime import date

import pytest

from workflows.answering.understanding.meaning import Intent, TaskContext, Understanding
from workflows.answering.understanding.reply_parser import understand

SHARE = TaskContext(
    "30% van de nieuwbouw als sociale huur bouwen", date(2026, 1, 1), date(2026, 12, 31), target_value=30, target_unit="%"
)
COUNT = TaskContext("40 woningen isoleren", date(2026, 1, 1), date(2026, 12, 31), target_value=40, target_unit="woningen")


def heard(reply: str, task: TaskContext = SHARE) -> Understanding:
    return understand(reply, task=task, today=date(2026, 6, 16))


@pytest.mark.parametrize(
    "reply",
    [
        "In Doesburg hanteren ze 35%, dat scheelt",
        "In Zutphen rekenen ze met 35%",
        "bij Vechtdal bouwen ze 32%, knap",
        "In Doesburg bieden ze 22% aan",
        "vorig jaar haalden we maar 9%",
        "Vorig jaar deden we er maar 12 van de 40",
    ],
)
def test_a_figure_of_elsewhere_or_of_last_year_changes_nothing(reply: str) -> None:
    for task in (SHARE, COUNT):
        found = heard(reply, task)
        assert found.intent is Intent.COMMENT or found.confirm, reply


@pytest.mark.parametrize("reply", ["in Doesburg doen ze 35%, wij zitten op 20%", "hier halen we maar 20%"])
def test_our_own_beside_it_counts(reply: str) -> None:
    assert heard(reply).value == 20


@pytest.mark.parametrize(
    ("reply", "value"),
    [("er zijn er maar 12 klaar", 12), ("tot nu toe zijn het er maar 12", 12), ("we hebben er maar 12 gedaan", 12)],
)
def test_only_so_many_is_how_many_there_are(reply: str, value: int) -> None:
    found = heard(reply, COUNT)

    assert (found.intent, found.value) == (Intent.PROGRESS, value)
