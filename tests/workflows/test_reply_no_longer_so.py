"""What is no longer so, what may not be put off, what a question asks beside the status, and slips beside what counts."""

from __future__ import annotations

from datetime import date

import pytest

from workflows.answering.understanding.meaning import Intent, TaskContext, Understanding
from workflows.answering.understanding.reply_parser import understand

PLAN = TaskContext("Leegstandsbeheer afspreken voor het sloopcomplex", date(2026, 2, 1), date(2026, 6, 30))
EVENINGS = TaskContext(
    "Bewonersavonden houden", date(2026, 2, 1), date(2026, 6, 30), target_value=5, target_unit="bewonersavonden"
)
TODAY = date(2026, 5, 20)


def says(reply: str, task: TaskContext = PLAN) -> Understanding:
    return understand(reply, task=task, today=TODAY)


@pytest.mark.parametrize(
    "reply",
    [
        "we liepen uit, maar nu niet meer",
        "lag een maand stil, inmiddels gelukkig niet meer",
        "was spannend maar dat is nu niet meer zo",
        "zat vast bij de gemeente, nu niet langer",
        "it was delayed, no longer",
        "we were blocked, but not anymore",
    ],
)
def test_a_trouble_that_is_no_longer_so_is_over(reply: str) -> None:
    found = says(reply)
    assert (found.intent, found.confirm) == (Intent.ON_TRACK, False)


@pytest.mark.parametrize("reply", ["was klaar, nu niet meer", "het was rond, maar inmiddels niet meer"])
def test_an_end_that_is_no_longer_so_is_open_again(reply: str) -> None:
    found = says(reply)
    assert (found.intent, found.confirm) == (Intent.PROGRESS, True)


@pytest.mark.parametrize(
    "reply",
    [
        "dit mag echt niet verschoven worden", "de datum kan niet meer worden verzet", "we kunnen dit niet verder uitstellen",
        "it cannot be moved", "deze deadline kan niet opgeschoven worden hoor",
    ],
)  # fmt: skip
def test_what_may_not_be_put_off_tells_of_no_status(reply: str) -> None:
    assert says(reply).intent is Intent.COMMENT


def test_what_is_not_put_off_is_still_good_news_and_a_day_still_counts() -> None:
    assert says("is niet uitgesteld").intent is Intent.ON_TRACK
    found = says("we kunnen de stukken niet leveren, uitgesteld naar september")
    assert (found.intent, found.new_due) == (Intent.DELAYED, date(2026, 9, 30))


@pytest.mark.parametrize(
    ("reply", "percent"),
    [
        ("70%, kun jij de zaal reserveren?", 70),
        ("voor driekwart klaar, wil iemand de sleutels ophalen?", 75),
        ("40% done, could you book the room?", 40),
    ],
)
def test_a_question_for_other_work_asks_no_change_of_the_amount_beside_it(reply: str, percent: int) -> None:
    found = says(reply)
    assert (found.intent, found.percent, found.confirm) == (Intent.PROGRESS, percent, False)


@pytest.mark.parametrize(
    "reply",
    [
        "70% klaar, kun je dat zo invullen?",
        "40%, kun je de datum verzetten?",
        "is klaar, kun jij de huurders bellen?",
        "klaar, mag hij dicht?",
    ],
)
def test_a_question_about_the_task_or_beside_an_end_is_asked_first(reply: str) -> None:
    assert says(reply).confirm


@pytest.mark.parametrize("reply", ["volldig afgerond", "helemaa klaar", "inmidels gereed", "vandaa afgerond", "definitef af"])
def test_a_slip_in_the_word_before_the_end_leaves_it_an_end(reply: str) -> None:
    found = says(reply)
    assert (found.intent, found.confirm) == (Intent.DONE, False)


@pytest.mark.parametrize("reply", ["herrinner me op 12 juni", "herriner me 12 juni", "herinnerr mij 12 juni"])
def test_a_double_letter_in_the_wrong_place_still_asks_for_a_reminder(reply: str) -> None:
    found = says(reply)
    assert (found.intent, found.snooze_until) == (Intent.SNOOZE, date(2026, 6, 12))


@pytest.mark.parametrize(
    "reply",
    [
        "onze kant is klaar, nu wachten we op een handtekening van <@U07KIM>",
        "ligt stil, in afwachting van het advies van <@U07KIM>",
    ],
)
def test_whose_answer_is_waited_for_gets_no_task(reply: str) -> None:
    found = says(reply)
    assert (found.intent, found.assignee) == (Intent.BLOCKED, None)


@pytest.mark.parametrize(
    "reply", ["het bestuur heeft dit verzet naar Q3", "raadscommissie heeft het helaas doorgeschoven naar september"]
)
def test_whoever_moved_it_it_is_moved(reply: str) -> None:
    found = says(reply)
    assert (found.intent, found.new_due, found.confirm) == (Intent.DELAYED, date(2026, 9, 30), False)


def test_who_comes_to_an_evening_finishes_nothing() -> None:
    assert says("vorig jaar kwam er haast niemand op af", EVENINGS).intent is Intent.COMMENT
    assert says("er kwamen veel mensen op af", EVENINGS).intent is Intent.COMMENT


def test_what_stands_on_paper_is_no_doubt() -> None:
    found = says("de helft staat op papier, wel vertraagd door ziekte")
    assert (found.intent, found.percent, found.confirm) == (Intent.DELAYED, 50, False)
    assert says("op papier is het klaar").confirm
