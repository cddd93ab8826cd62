"""Figures of a part of the work, of what goes before it, or of what lies beside it: none of them is noted without asking."""

from __future__ import annotations

from datetime import date

import pytest

from workflows.answering.understanding.meaning import Intent, TaskContext, Understanding
from workflows.answering.understanding.reply_parser import understand

START, DUE = date(2026, 2, 1), date(2026, 12, 31)
ROOFS = TaskContext("60 daken vergroenen", START, DUE, "active", None, 60, "daken")
BLOCKS = TaskContext("Vijf flats toegankelijk maken", START, DUE, "active", None, 5, "flats")
SHARE = TaskContext("12% van de nieuwbouw als starterswoning verkopen", START, DUE, "active", None, 12, "%")
PLAN = TaskContext("Groenplan opstellen", START, DUE)


def says(reply: str, task: TaskContext) -> Understanding:
    return understand(reply, task=task, today=date(2026, 5, 20))


@pytest.mark.parametrize(
    ("reply", "task"),
    [
        ("fase 1 is 80% klaar", PLAN), ("deel 2 staat op 40%", PLAN), ("blok C is voor 70% klaar", ROOFS),
        ("de eerste fase is 90% af", PLAN),
        ("het tweede blok is voor de helft klaar", ROOFS), ("phase 2 is 60% done", PLAN),
    ],
)  # fmt: skip
def test_a_share_of_a_part_is_no_share_of_the_whole(reply: str, task: TaskContext) -> None:
    assert says(reply, task).confirm


@pytest.mark.parametrize(
    ("reply", "task"),
    [
        ("40 offertes binnen, 25 getekend", ROOFS), ("50 aanvragen gedaan, 30 toegekend", ROOFS),
        ("45 brieven verstuurd, 20 beantwoord", ROOFS),
        ("4 van de 5 adviezen zijn binnen", BLOCKS), ("3 van de 5 vergunningen zijn verleend", BLOCKS),
        ("bij 4 flats ligt het materiaal klaar", BLOCKS), ("voor alle 5 flats ligt er een ontwerp", BLOCKS),
        ("op 30 daken staat de steiger al", ROOFS),
        ("alle 5 flats zijn bekeken, de bouw start in september", BLOCKS), ("alle 60 daken zijn bezocht", ROOFS),
        ("de helft van de daken is bezocht", ROOFS), ("2 daken moeten nog, de rest is ingepland", ROOFS),
        ("driekwart van de daken heeft een afspraak", ROOFS), ("4 daken staan nog open, de rest is afgewezen", ROOFS),
    ],
)  # fmt: skip
def test_what_goes_before_the_work_is_not_counted_as_done(reply: str, task: TaskContext) -> None:
    found = says(reply, task)
    assert found.confirm or found.intent in (Intent.COMMENT, Intent.ON_TRACK, Intent.NOT_STARTED)


@pytest.mark.parametrize(
    "reply",
    [
        "50% van de vergunningen is binnen",
        "60% van de kopers heeft getekend",
        "80% van de daken ligt erop",
        "40% van de grond is verkocht",
    ],
)
def test_a_share_of_something_else_is_asked_about_where_the_target_is_a_share(reply: str) -> None:
    found = says(reply, SHARE)
    assert found.confirm or found.intent is Intent.COMMENT


def test_so_many_of_so_many_are_a_share_of_their_own() -> None:
    found = says("van de 200 woningen in de nieuwbouw zijn er 18 starterswoning", SHARE)
    assert (found.intent, found.percent, found.value, found.confirm) == (Intent.PROGRESS, 75, 9, True)


@pytest.mark.parametrize(
    ("reply", "task", "percent", "value"),
    [
        ("60 brieven verstuurd, 20 daken klaar", ROOFS, 33, 20), ("40 offertes binnen, 15 opgeleverd", ROOFS, 25, 15),
        ("bij 3 flats zijn de drempels vervangen", BLOCKS, 60, 3), ("8% van de nieuwbouw is nu starterswoning", SHARE, 67, 8),
        ("plan is 80% klaar", PLAN, 80, None), ("3 van de 5 flats zijn klaar", BLOCKS, 60, 3),
    ],
)  # fmt: skip
def test_a_figure_of_the_work_itself_counts(reply: str, task: TaskContext, percent: int, value: float | None) -> None:
    found = says(reply, task)
    assert (found.intent, found.percent, found.value, found.confirm) == (Intent.PROGRESS, percent, value, False)
