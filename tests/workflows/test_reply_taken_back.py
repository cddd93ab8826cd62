"""Who takes their words back in a breath takes back what was noted; who praises with a wink is asked first."""

from __future__ import annotations

from datetime import date

import pytest

from workflows.answering.heard.yes_or_no import yes_or_no
from workflows.answering.understanding.meaning import Intent, TaskContext, Understanding
from workflows.answering.understanding.reply_parser import understand

TASK = TaskContext("Wijkvisie Noordwijk vaststellen", date(2026, 2, 1), date(2026, 9, 30))


def says(reply: str) -> Understanding:
    return understand(reply, task=TASK, today=date(2026, 5, 20))


@pytest.mark.parametrize(
    "reply",
    [
        "toch niet", "Nee toch niet", "oh wacht, toch niet", "toch maar niet hoor", "12b toch niet", "sorry, verkeerd",
        "verkeerd begrepen, excuus", "bij nader inzien niet", "actually not", "oops, wrong", "Not after all!",
    ],
)  # fmt: skip
def test_a_breath_that_takes_it_back_is_an_undo(reply: str) -> None:
    assert says(reply) == Understanding(Intent.UNDO)


@pytest.mark.parametrize("reply", ["klopt niet", "Dat klopt helemaal niet", "nee, dit is onjuist", "that's wrong"])
def test_what_is_called_wrong_is_taken_back_only_after_a_yes(reply: str) -> None:
    found = says(reply)
    assert (found.intent, found.confirm) == (Intent.UNDO, True)


@pytest.mark.parametrize(
    ("reply", "intent"),
    [
        ("dat klopt niet, we zitten op 60%", Intent.PROGRESS),
        ("toch niet, wordt 1 december", Intent.DELAYED),
        ("we doen het toch niet meer", Intent.DROPPED),
        ("nog niet", Intent.PROGRESS),
        ("dat hoeft toch niet vandaag?", Intent.QUESTION),
    ],
)
def test_a_new_stand_beside_it_is_what_counts(reply: str, intent: Intent) -> None:
    assert says(reply).intent is intent


def test_it_is_a_no_to_a_question_that_is_open() -> None:
    assert yes_or_no("toch niet") is False and yes_or_no("nee, toch maar niet") is False


@pytest.mark.parametrize(
    "reply",
    [
        "nou, dat is weer mooi geregeld", "top geregeld zeg", "fijn, alweer een dossier zoek. klaar dan maar",
        "heerlijk, weer geen verslag gekregen. op schema hoor", "lovely, another letter lost. all done then", "nicely handled",
    ],
)  # fmt: skip
def test_cheers_for_what_went_wrong_close_nothing_unasked(reply: str) -> None:
    found = says(reply)
    assert found.confirm or found.intent in {Intent.COMMENT, Intent.QUESTION}


@pytest.mark.parametrize("reply", ["geregeld", "Mooi, is af!", "Fijn, klaar!", "super, afgerond", "top, 80%"])
def test_honest_cheers_are_believed(reply: str) -> None:
    assert not says(reply).confirm


@pytest.mark.parametrize(
    ("reply", "percent", "value"),
    [
        ("30 procent, oh nee 35", 35, None),
        ("we zitten op 40%. Correctie: 45", 45, None),
        ("60%, ik bedoel 65", 65, None),
        ("30 percent, no sorry, 35", 35, None),
        ("30%, nee, 35 douchekoppen", 7, 35),
        ("200, oh nee 210", 42, 210),
    ],
)
def test_a_number_that_mends_another_is_of_the_same_measure(reply: str, percent: int, value: float | None) -> None:
    task = TaskContext(
        "500 douchekoppen monteren", date(2026, 2, 1), date(2026, 9, 30), target_value=500, target_unit="douchekoppen"
    )
    found = understand(reply, task=task, today=date(2026, 5, 20))
    assert (found.percent, found.value, found.confirm) == (percent, value, False)
