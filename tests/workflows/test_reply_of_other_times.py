"""Answers about how it went before: an earlier one, last year, how long it took. They move no deadline and promise none."""

from __future__ import annotations

from datetime import date

import pytest

from workflows.answering.understanding.meaning import Intent, TaskContext, Understanding
from workflows.answering.understanding.reply_parser import understand

FAIR = TaskContext("Buurtmarkt organiseren in Oosterveld", date(2026, 3, 1), date(2026, 6, 30))
HOMES = TaskContext("Woningen schilderen", date(2026, 2, 1), date(2026, 6, 30), target_value=80, target_unit="woningen")
TODAY = date(2026, 5, 20)


def says(reply: str, task: TaskContext = FAIR) -> Understanding:
    return understand(reply, task=task, today=TODAY)


@pytest.mark.parametrize(
    "reply",
    [
        "de markt van 2024 was in zes weken rond", "vorig jaar hadden we hem in 2 maanden klaar",
        "destijds was het in drie weken geregeld",
        "toen waren we binnen 5 weken klaar", "last year it was done in 9 weeks",
        "vorige keer was het in een maand gepiept",
        "de markt van vorig jaar was pas in september rond", "vorig jaar werd het pas oktober",
        "in 2023 was het pas in augustus klaar",
        "vorig jaar waren we 3 weken te laat", "de vorige keer liep het twee maanden uit", "destijds schoof het een maand op",
        "de vorige markt kwam 2 weken later dan gepland",
    ],
)  # fmt: skip
def test_how_it_went_before_says_nothing_of_now(reply: str) -> None:
    found = says(reply)
    assert (found.intent, found.new_due, found.confirm) == (Intent.COMMENT, None, False)


@pytest.mark.parametrize(
    ("reply", "intent"),
    [
        ("vorig jaar was het in mei klaar, nu halen we 30 juni niet", Intent.DELAYED),
        ("vorige keer duurde het lang maar nu loopt het goed", Intent.ON_TRACK),
        ("destijds was het snel rond, nu ligt alles stil", Intent.BLOCKED),
        ("vorige week was alles klaar", Intent.DONE),
        ("gisteren waren we klaar", Intent.DONE),
    ],
)
def test_what_is_said_of_now_beside_it_counts(reply: str, intent: Intent) -> None:
    assert says(reply).intent is intent


def test_a_new_day_beside_it_counts() -> None:
    found = says("vorig jaar was het in 4 weken rond, nu wordt het 15 augustus")
    assert (found.intent, found.new_due, found.confirm) == (Intent.DELAYED, date(2026, 8, 15), False)


@pytest.mark.parametrize(
    "reply",
    [
        "volgens planning zaten we nu op 60", "volgens plan hadden we er al 50 gehad", "volgens schema waren we nu klaar",
        "volgens de planning stonden we nu op 70%",
    ],
)  # fmt: skip
def test_where_the_plan_would_have_us_is_not_where_we_are(reply: str) -> None:
    found = says(reply, HOMES)
    assert found.confirm or found.intent in (Intent.COMMENT, Intent.AT_RISK)
    assert found.intent is not Intent.ON_TRACK


@pytest.mark.parametrize(
    "reply", ["nog 2 weken en dan zitten we op 60", "nog een maand en dan zijn er 60 klaar", "nog even en dan staan we op 60"]
)
def test_a_number_that_stands_behind_a_time_to_come_is_asked_about_at_least(reply: str) -> None:
    found = says(reply, HOMES)
    assert found.confirm or found.intent in (Intent.COMMENT, Intent.ON_TRACK)


@pytest.mark.parametrize(
    "reply",
    [
        "klaar, op 11 mei",
        "gehouden, 16 mei",
        "ja, geregeld (11 mei)",
        "is rond. Op 4 mei",
        "gehouden, in april",
        "done, on 11 May",
    ],
)
def test_a_bare_day_behind_what_is_finished_is_when_that_was(reply: str) -> None:
    found = says(reply)
    assert (found.intent, found.new_due, found.confirm) == (Intent.DONE, None, False)


@pytest.mark.parametrize(
    ("reply", "day"),
    [("klaar, 11 juli", date(2026, 7, 11)), ("nog niet klaar, 11 juli", date(2026, 7, 11)), ("volgt 11 juli", date(2026, 7, 11))],
)
def test_a_bare_day_to_come_is_when_it_will_be(reply: str, day: date) -> None:
    found = says(reply)
    assert (found.intent, found.new_due) == (Intent.DELAYED, day)
