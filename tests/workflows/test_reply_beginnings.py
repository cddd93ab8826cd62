"""A begin that is still to come is no progress, and the day on which the work begins is no day on which it ends."""

from __future__ import annotations

from datetime import date

import pytest

from workflows.answering.understanding.meaning import Intent, TaskContext, Understanding
from workflows.answering.understanding.reply_parser import understand

PLAN = TaskContext("Plan van aanpak woonoverlast opstellen", date(2026, 2, 1), date(2026, 6, 30))
HOMES = TaskContext("Woningen isoleren", date(2026, 2, 1), date(2026, 6, 30), target_value=90, target_unit="woningen")


def says(reply: str, task: TaskContext = PLAN) -> Understanding:
    return understand(reply, task=task, today=date(2026, 5, 20))


@pytest.mark.parametrize(
    "reply",
    [
        "hier moet nog mee begonnen worden", "er moet nog een start gemaakt worden", "hiermee dient nog gestart te worden",
        "dit moet nog in gang gezet worden", "begonnen moet er nog worden", "moet in juni worden opgestart",
        "wordt in juni mee begonnen", "er wordt pas in juni begonnen", "wordt binnenkort opgepakt",
        "zal in september opgepakt worden", "gaat in september van start", "in juni wordt gestart met het plan",
    ],
)  # fmt: skip
def test_what_is_still_to_begin_has_not_begun(reply: str) -> None:
    found = says(reply)
    assert (found.intent, found.percent, found.new_due) == (Intent.NOT_STARTED, 0, None)


@pytest.mark.parametrize(
    ("reply", "task", "intent"),
    [
        ("we zijn bezig, met de bijlage moet nog begonnen worden", PLAN, Intent.ON_TRACK),
        ("met fase 2 moet nog begonnen worden", PLAN, Intent.PROGRESS),
        ("78 klaar, met de laatste 12 moet nog begonnen worden", HOMES, Intent.PROGRESS),
        ("wordt sinds mei opgepakt door het wijkteam", PLAN, Intent.ON_TRACK),
        ("is vorige week opgepakt", PLAN, Intent.ON_TRACK),
        ("in juni wordt gestart met de bouw", PLAN, Intent.COMMENT),
    ],
)
def test_a_part_that_is_to_begin_takes_nothing_from_the_whole(reply: str, task: TaskContext, intent: Intent) -> None:
    found = says(reply, task)
    assert found.intent is intent
    assert found.percent != 0
