"""A person who is named because the task is not theirs (any more) gets it in no case."""

from __future__ import annotations

from datetime import date

import pytest

from workflows.answering.understanding.meaning import Intent, TaskContext, Understanding
from workflows.answering.understanding.reply_parser import understand

PLAN = TaskContext("Huisregels opstellen met de bewoners", date(2026, 2, 1), date(2026, 6, 30))


def says(reply: str) -> Understanding:
    return understand(reply, task=PLAN, today=date(2026, 5, 20))


@pytest.mark.parametrize(
    "reply",
    [
        "<@U0PIM01> doet dit niet meer", "<@U0PIM01> gaat hier niet over", "<@U0PIM01> is hier niet meer van",
        "<@U0PIM01> heeft dit niet langer",
        "dit is niet voor <@U0PIM01>", "<@U0PIM01> pakt dit niet op",
    ],
)  # fmt: skip
def test_whose_it_is_not_gets_it_in_no_case(reply: str) -> None:
    found = says(reply)
    assert found.assignee is None
    assert found.confirm or found.intent is Intent.COMMENT


@pytest.mark.parametrize(
    ("reply", "who"),
    [
        ("niet <@U0PIM01> maar <@U0SAAR2> doet dit voortaan", "<@U0SAAR2>"),
        ("<@U0PIM01> doet dit niet meer, <@U0SAAR2> neemt het over", "<@U0SAAR2>"),
        ("<@U0SAAR2> neemt dit over, ik doe dit niet meer", "<@U0SAAR2>"),
        ("dit is niet voor mij, dit is voor <@U0SAAR2>", "<@U0SAAR2>"),
    ],
)
def test_whose_it_is_instead_gets_it(reply: str, who: str) -> None:
    found = says(reply)
    assert (found.intent, found.assignee, found.confirm) == (Intent.REASSIGN, who, False)


@pytest.mark.parametrize(
    "reply",
    [
        "<@U0SAAR2> takes this from now on", "<@U0SAAR2> will take it from here", "<@U0SAAR2> will do this from now on",
        "from now on <@U0SAAR2> takes this",
        "<@U0SAAR2> is taking this one", "<@U0SAAR2> pakt het vanaf nu op", "<@U0SAAR2> zal dit voortaan doen",
        "vanaf nu doet <@U0SAAR2> deze",
        "<@U0SAAR2> will own this going forward",
    ],
)  # fmt: skip
def test_who_takes_it_from_now_on_gets_it(reply: str) -> None:
    found = says(reply)
    assert (found.intent, found.assignee, found.confirm) == (Intent.REASSIGN, "<@U0SAAR2>", False)


@pytest.mark.parametrize(
    "reply",
    [
        "<@U0SAAR2> will take a look", "<@U0SAAR2> will take this to the board", "<@U0SAAR2> takes this seriously",
        "will <@U0SAAR2> take this from now on?",
        "<@U0SAAR2> won't take this from now on", "<@U0SAAR2> will take this once the money is there",
        "<@U0SAAR2> gaat dit met de raad bespreken",
        "<@U0SAAR2> neemt dit mee naar het overleg", "<@U0SAAR2> gaat dit nakijken", "I'll take it from here",
        "we take it from here",
    ],
)  # fmt: skip
def test_who_only_does_something_with_it_gets_it_not(reply: str) -> None:
    found = says(reply)
    assert found.assignee is None or found.confirm
    assert found.intent is not Intent.REASSIGN


@pytest.mark.parametrize(
    "reply",
    [
        "hoort bij team groen, niet bij ons", "hoort bij afdeling rood", "this belongs to the green team, not us",
        "this belongs to the finance department, not us",
        "that's one for legal", "that's legal's job", "valt onder afdeling groen", "verkeerde afdeling",
        "wrong department", "is voor afdeling oranje",
        "a colleague will take this from now on", "een collega pakt dit vanaf nu op",
    ],
)  # fmt: skip
def test_another_department_s_work_is_asked_to_whom_it_goes(reply: str) -> None:
    assert says(reply) == Understanding(Intent.REASSIGN, confirm=True)


@pytest.mark.parametrize(
    ("reply", "intent"),
    [
        ("team: groen", "on_track"),
        ("het team zit op groen", "on_track"),
        ("status groen", "on_track"),
        ("wacht op afdeling groen", "blocked"),
    ],
)
def test_a_colour_that_names_no_department_is_a_colour(reply: str, intent: str) -> None:
    assert says(reply).intent.value == intent
