"""Amounts that are denied, left, added, of others or still to come: none of them is noted unasked as how much is done."""

from __future__ import annotations

from datetime import date

import pytest

from workflows.answering.understanding.meaning import Intent, TaskContext, Understanding
from workflows.answering.understanding.reply_parser import understand

PLAN = TaskContext("Wijkanalyse Noord opstellen", date(2026, 2, 1), date(2026, 6, 30))
HOMES = TaskContext("Ketels vervangen in woningen", date(2026, 2, 1), date(2026, 9, 30), target_value=50, target_unit="woningen")
TODAY = date(2026, 5, 20)


def says(reply: str, task: TaskContext = PLAN) -> Understanding:
    return understand(reply, task=task, today=TODAY)


@pytest.mark.parametrize(
    "reply",
    [
        "niet 100%", "nog niet 100%", "is niet 100% klaar", "nog geen 100%", "niet helemaal 100%", "100% is het niet",
        "nog geen 80%", "80% is het nog niet", "+10%",
    ],
)  # fmt: skip
def test_a_share_that_is_denied_or_added_is_no_number(reply: str) -> None:
    assert says(reply) == Understanding(Intent.PROGRESS, confirm=True)


@pytest.mark.parametrize(
    ("reply", "percent"),
    [("80% moet nog", 20), ("80% niet klaar", 20), ("resteert 80%", 20), ("een kwart te gaan", 75), ("nog 30%", 70)],
)
def test_what_is_left_gives_the_rest_to_be_asked_about(reply: str, percent: int) -> None:
    assert says(reply) == Understanding(Intent.PROGRESS, percent=percent, confirm=True)


@pytest.mark.parametrize(
    "reply", ["60%", "ruim 60%", "60% klaar, rest volgt", "wij 60%, zij 80%", "nu 60%, doel 80%", "60% klaar, 40% moet nog"]
)
def test_a_share_that_is_said_counts_beside_these(reply: str) -> None:
    found = says(reply)
    assert (found.intent, found.percent, found.confirm) == (Intent.PROGRESS, 60, False)


@pytest.mark.parametrize("reply", ["stond op 60%", "vorige week nog 60%"])
def test_how_it_was_is_asked_about(reply: str) -> None:
    assert says(reply).confirm


@pytest.mark.parametrize(
    "reply", ["20 klaar, volgende maand 40 klaar", "20 klaar, eind juni 40 klaar", "20 van de 50, 5 per week erbij"]
)
def test_what_will_be_finished_counts_nothing_now(reply: str) -> None:
    found = says(reply, HOMES)
    assert (found.intent, found.value, found.new_due, found.confirm) == (Intent.PROGRESS, 20, None, False)


@pytest.mark.parametrize(
    "reply",
    [
        "eind juni 40 klaar", "vrijdag 10 klaar", "50 ketels geleverd", "alle 50 staan klaar", "50 ketels in de loods",
        "alle 50 akkoord", "500 klaar", "10 niet klaar",
    ],
)  # fmt: skip
def test_what_is_only_to_come_or_on_its_way_is_asked_about(reply: str) -> None:
    assert says(reply, HOMES).confirm


@pytest.mark.parametrize("reply", ["klachten: 3", "weigeraars: 3", "5 per week"])
def test_a_number_of_other_things_is_none(reply: str) -> None:
    assert says(reply, HOMES) == Understanding(Intent.COMMENT)
