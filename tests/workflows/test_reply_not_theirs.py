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
