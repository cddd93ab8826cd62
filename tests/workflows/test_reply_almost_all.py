"""Almost all is not all, and what is called off for another day is not dropped: neither closes a task."""

from __future__ import annotations

from datetime import date

import pytest

from workflows.answering.understanding.meaning import Intent, TaskContext, Understanding
from workflows.answering.understanding.reply_parser import understand

HOMES = TaskContext(
    "60 woningen verduurzamen in Noord", date(2026, 1, 5), date(2026, 12, 31), target_value=60, target_unit="woningen"
)
EVENING = TaskContext("Bewonersavond houden over de sloop", date(2026, 3, 1), date(2026, 5, 15))
TUESDAY = date(2026, 5, 12)


def of_homes(reply: str) -> Understanding:
    return understand(reply, task=HOMES, today=TUESDAY)


def of_evening(reply: str) -> Understanding:
    return understand(reply, task=EVENING, today=TUESDAY)


@pytest.mark.parametrize(
    "reply",
    [
        "bijna alle 60", "bijna alle 60 klaar", "zo goed als alle 60", "nearly all 60 done", "vrijwel alle 60 opgeleverd",
        "bijna 60 klaar",
        "bijna alle woningen klaar", "all but done", "all but the last block done",
    ],
)  # fmt: skip
def test_almost_all_of_them_is_vague_and_asked_about(reply: str) -> None:
    found = of_homes(reply)
    assert (found.intent, found.percent, found.confirm) == (Intent.PROGRESS, None, True)


@pytest.mark.parametrize(
    "reply",
    [
        "all but one",
        "all 60 but one",
        "alle 60 behalve een",
        "alle 60 op een na",
        "alle woningen op een na klaar",
        "all but one done",
    ],
)
def test_all_but_one_is_one_less(reply: str) -> None:
    assert (of_homes(reply).intent, of_homes(reply).value) == (Intent.PROGRESS, 59)


@pytest.mark.parametrize("reply", ["alle 60 klaar", "ruim 60 klaar", "60 van de 60", "bijna vergeten te melden: alle 60 klaar"])
def test_all_of_them_is_all(reply: str) -> None:
    assert (of_homes(reply).intent, of_homes(reply).confirm) == (Intent.DONE, False)


@pytest.mark.parametrize("reply", ["nog steeds 18", "nog altijd op 18", "still 18"])
def test_as_many_as_before_are_counted(reply: str) -> None:
    assert (of_homes(reply).intent, of_homes(reply).value, of_homes(reply).confirm) == (Intent.PROGRESS, 18, False)


def test_still_all_of_them_may_be_those_left() -> None:
    assert of_homes("nog steeds 60").confirm


def test_who_would_close_it_but_closes_nothing() -> None:
    assert of_evening("ik wil hem wel afvinken maar de bijlage mist nog") == Understanding(Intent.PROGRESS, confirm=True)


def test_all_done_but_a_wait_is_a_wait() -> None:
    assert of_homes("all done but we wait for the mayor").intent is Intent.BLOCKED


@pytest.mark.parametrize(
    "reply",
    [
        "as good as done", "good as done", "pretty much done", "all done bar the signature", "all done save the annex",
        "min of meer klaar",
        "zowat af", "nee man nog lang niet", "bij lange na niet",
    ],
)  # fmt: skip
def test_nearly_done_closes_nothing(reply: str) -> None:
    assert of_evening(reply) == Understanding(Intent.PROGRESS, confirm=True)


@pytest.mark.parametrize(
    "reply",
    [
        "afgelast door het weer, nieuwe datum volgt", "gaat niet door, we prikken een nieuwe datum",
        "geannuleerd, wordt opnieuw ingepland",
        "cancelled, new date to follow", "called off because of illness, will be rescheduled",
    ],
)  # fmt: skip
def test_what_is_called_off_for_another_day_is_late_and_not_dropped(reply: str) -> None:
    assert (of_evening(reply).intent, of_evening(reply).new_due) == (Intent.DELAYED, None)


@pytest.mark.parametrize(
    "reply", ["afgelast", "afgelast, er komt geen nieuwe datum", "vervalt, we plannen het niet opnieuw", "cancelled"]
)
def test_what_gets_no_other_day_is_dropped(reply: str) -> None:
    assert of_evening(reply).intent is Intent.DROPPED


@pytest.mark.parametrize(
    ("reply", "intent", "confirm"),
    [
        ("was dat niet al klaar dan", "question", False),
        ("was dit niet al af", "question", False),
        ("dit was toch al klaar", "done", True),
        ("was klaar", "done", False),
        ("donderdag is ie", "on_track", False),
        ("wordt krappies", "at_risk", False),
    ],
)
def test_how_colleagues_type_it(reply: str, intent: str, confirm: bool) -> None:
    assert (of_evening(reply).intent.value, of_evening(reply).confirm) == (intent, confirm)
