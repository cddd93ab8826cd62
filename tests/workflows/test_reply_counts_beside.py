"""Counts that stand beside the one that counts: what is left, what is planned, what was only prepared, and house numbers."""

from __future__ import annotations

from datetime import date

import pytest

from workflows.answering.understanding.meaning import Intent, TaskContext, Understanding
from workflows.answering.understanding.reply_parser import understand

TODAY = date(2026, 5, 20)
ROOFS = TaskContext("80 daken isoleren", date(2026, 2, 1), date(2026, 12, 31), "active", None, 80, "daken")
HOMES = TaskContext("160 woningen renoveren", date(2026, 2, 1), date(2026, 12, 31), "active", None, 160, "woningen")
BLOCKS = TaskContext("Acht complexen verduurzamen", date(2026, 2, 1), date(2026, 12, 31), "active", None, 8, "complexen")
VISITS = TaskContext("80 huisbezoeken afleggen", date(2026, 2, 1), date(2026, 12, 31), "active", None, 80, "huishoudens")
INSPECTED = TaskContext(
    "Onderhoud: 40 woningen inspecteren", date(2026, 2, 1), date(2026, 12, 31), "active", None, 40, "woningen"
)
PLAN = TaskContext("Nota woningdelen opstellen", date(2026, 2, 1), date(2026, 6, 30))


def says(reply: str, task: TaskContext) -> Understanding:
    return understand(reply, task=task, today=TODAY)


@pytest.mark.parametrize(
    ("reply", "task", "value", "percent"),
    [
        ("30 daken klaar, 10 in uitvoering, 40 nog te doen", ROOFS, 30, 38),
        ("64 opgeleverd, 16 bezig, nog 80 te gaan", HOMES, 64, 40),
        ("30 af, nog 50 te gaan", ROOFS, 30, 38),
        ("nog 50 te gaan", ROOFS, 30, 38),
        ("20 klaar en 12 in voorbereiding", ROOFS, 20, 25),
        ("20 daken gereed en er zijn 12 besteld", ROOFS, 20, 25),
        ("40 opgeleverd en de rest in voorbereiding", HOMES, 40, 25),
        ("gereed: 40, in uitvoering: 20, te gaan: 100", HOMES, 40, 25),
        ("klaar 40, bezig 20, open 100", HOMES, 40, 25),
    ],
)
def test_what_is_done_counts_and_neither_what_runs_nor_what_is_left(
    reply: str, task: TaskContext, value: int, percent: int
) -> None:
    found = says(reply, task)
    assert (found.intent, found.value, found.percent, found.confirm) == (Intent.PROGRESS, value, percent, False)


def test_what_is_done_and_what_is_left_ask_where_they_dont_make_the_whole() -> None:
    found = says("30 af, nog 20 te gaan", ROOFS)
    assert (found.value, found.confirm) == (30, True)


@pytest.mark.parametrize("reply", ["woningnummer 24 is klaar", "adres 24 is opgeleverd", "kavelnummer 12 is af"])
def test_the_number_of_a_house_is_no_count(reply: str) -> None:
    found = says(reply, HOMES)
    assert (found.value, found.percent, found.confirm) == (None, None, True)


@pytest.mark.parametrize(
    ("reply", "task"),
    [
        ("de 8 complexen zijn besproken", BLOCKS),
        ("complex 8 is aangewezen", BLOCKS),
        ("alle acht complexen geselecteerd", BLOCKS),
        ("160 adressen aangeschreven", HOMES),
        ("160 woningen bezocht", HOMES),
        ("alle bewoners zijn gesproken", HOMES),
    ],
)
def test_what_was_talked_about_or_written_to_isnt_renovated(reply: str, task: TaskContext) -> None:
    assert says(reply, task) == Understanding(Intent.COMMENT)


@pytest.mark.parametrize(
    ("reply", "task", "value"), [("32 huishoudens bezocht", VISITS, 32), ("10 woningen geïnspecteerd", INSPECTED, 10)]
)
def test_it_counts_where_the_task_asks_for_that_very_deed(reply: str, task: TaskContext, value: int) -> None:
    found = says(reply, task)
    assert (found.intent, found.value, found.confirm) == (Intent.PROGRESS, value, False)


def test_what_is_finished_beside_what_was_prepared_counts() -> None:
    assert says("160 adressen aangeschreven, 40 klaar", HOMES).value == 40


@pytest.mark.parametrize(
    "reply",
    ["van de 160 zijn er 20 afgevallen", "van de 160 zijn er 8 niet doorgegaan", "van de 160 woningen zijn er al 12 uitgevallen"],
)
def test_who_fell_out_is_no_count_of_what_is_done(reply: str) -> None:
    assert says(reply, HOMES) == Understanding(Intent.COMMENT)


@pytest.mark.parametrize("reply", ["alles klaar behalve de meterkasten", "all done except the meters"])
def test_all_but_a_part_isnt_all(reply: str) -> None:
    found = says(reply, HOMES)
    assert (found.intent, found.percent, found.confirm) == (Intent.PROGRESS, None, True)


@pytest.mark.parametrize("reply", ["afgesproken om het af te blazen", "het college heeft besloten dit in te trekken"])
def test_what_was_agreed_to_be_called_off_is(reply: str) -> None:
    assert says(reply, PLAN).intent is Intent.DROPPED


@pytest.mark.parametrize(
    "reply", ["we overwegen het af te blazen", "besloten het niet af te blazen", "voorstel om het stop te zetten"]
)
def test_what_is_only_weighed_is_not(reply: str) -> None:
    assert says(reply, PLAN).intent is not Intent.DROPPED


@pytest.mark.parametrize("reply", ["besloten deze nota niet op te stellen", "besloten het niet door te zetten"])
def test_what_was_agreed_not_to_be_made_is_dropped_or_asked(reply: str) -> None:
    found = says(reply, PLAN)
    assert found.intent is Intent.DROPPED or found.confirm


def test_what_was_agreed_to_be_put_off_is_late() -> None:
    assert says("besloten het uit te stellen", PLAN).intent is Intent.DELAYED
