"""What is called off, and what isn't: by what stands beside it, and by who asks for it."""

from __future__ import annotations

from datetime import date

import pytest

from workflows.answering.understanding.meaning import Intent, TaskContext, Understanding
from workflows.answering.understanding.reply_parser import understand

PLAN = TaskContext("Plan van aanpak woonoverlast opstellen", date(2026, 2, 1), date(2026, 6, 30))
STUDY = TaskContext("Wijkbudget evalueren", date(2026, 2, 1), date(2026, 6, 30))
HOMES = TaskContext("Woningen isoleren", date(2026, 2, 1), date(2026, 6, 30), target_value=90, target_unit="woningen")


def says(reply: str, task: TaskContext = PLAN) -> Understanding:
    return understand(reply, task=task, today=date(2026, 5, 20))


@pytest.mark.parametrize(
    ("reply", "task"),
    [
        ("geen plan meer nodig, de pilot is gestopt", PLAN),
        ("geen evaluatie meer nodig, het budget is gestopt", STUDY),
        ("van de lijst gehaald, past niet in de begroting", PLAN),
        ("hebben we van het programma gehaald", PLAN),
        ("mag van de lijst gehaald worden", PLAN),
        ("schrappen maar, de subsidie is ingetrokken", PLAN),
        ("vervalt want de provincie heeft de regeling ingetrokken", PLAN),
    ],
)
def test_what_is_not_needed_any_more_is_dropped_whatever_its_cause(reply: str, task: TaskContext) -> None:
    assert says(reply, task) == Understanding(Intent.DROPPED)


@pytest.mark.parametrize(
    ("reply", "task", "intent"),
    [
        ("3 woningen van de lijst gehaald", HOMES, Intent.COMMENT),
        ("klaar, van de lijst gehaald", PLAN, Intent.DONE),
        ("geen overleg meer nodig", PLAN, Intent.COMMENT),
        ("geen budget meer nodig", PLAN, Intent.COMMENT),
    ],
)
def test_what_else_goes_off_the_list_or_is_not_needed_changes_nothing(reply: str, task: TaskContext, intent: Intent) -> None:
    assert says(reply, task).intent is intent


@pytest.mark.parametrize("reply", ["can we drop this one?", "could we scrap this?", "may we drop it?", "can we skip this task?"])
def test_who_asks_whether_it_can_go_is_asked_back(reply: str) -> None:
    assert says(reply) == Understanding(Intent.DROPPED, confirm=True)


@pytest.mark.parametrize("reply", ["can we drop by tomorrow?", "can we drop the price?", "could we skip the meeting?"])
def test_who_asks_for_something_else_to_go_only_asks(reply: str) -> None:
    assert says(reply) == Understanding(Intent.QUESTION)


@pytest.mark.parametrize(
    "reply",
    [
        "zou dit naar <@U77> kunnen?", "kan deze bij <@U77> worden neergelegd?", "zou je dit aan <@U77> kunnen geven?",
        "wil <@U77> hier eigenaar van worden?", "zou <@U77> de trekker kunnen zijn?", "can <@U77> own this?",
    ],
)  # fmt: skip
def test_who_asks_for_another_owner_is_asked_back(reply: str) -> None:
    assert says(reply) == Understanding(Intent.REASSIGN, assignee="<@U77>", confirm=True)


@pytest.mark.parametrize(
    "reply",
    [
        "wil <@U77> hier even naar kijken?", "kan de nota naar <@U77>?", "kan dit naar <@U77> gemaild worden?",
        "kan <@U77> de cijfers aanleveren?", "could <@U77> check this?",
        "over welk jaar gaat dit", "voor wie is dit bedoeld", "bij wie moet ik zijn", "vanaf wanneer telt dit",
        "in welk overleg komt dit terug", "for which year is this", "voor welke datum was dit ook alweer",
    ],
)  # fmt: skip
def test_a_question_about_the_work_changes_nothing(reply: str) -> None:
    assert says(reply) == Understanding(Intent.QUESTION)


@pytest.mark.parametrize(
    ("reply", "intent"),
    [
        ("valt onder sociaal domein, niet onder wonen", Intent.REASSIGN),
        ("zit bij team leefbaarheid, niet bij team wonen", Intent.REASSIGN),
        ("valt onder de nieuwe wet, niet onder de oude", Intent.COMMENT),
        ("als die laatste bewoner nee zegt komen we er niet", Intent.AT_RISK),
        ("komen we er niet als de buren weigeren", Intent.AT_RISK),
        ("als er nog meer bezwaren komen zijn we nergens", Intent.AT_RISK),
        ("if the council says no we won't get there", Intent.AT_RISK),
        ("als iedereen meewerkt komen we er wel", Intent.COMMENT),
        ("over welke woningen we het hebben is niet duidelijk", Intent.COMMENT),
        ("met wie we ook praten, het loopt", Intent.ON_TRACK),
        ("voor wie het wil weten: klaar", Intent.DONE),
    ],
)
def test_whose_it_is_and_what_hangs_on_others(reply: str, intent: Intent) -> None:
    assert says(reply).intent is intent
