"""English as offices write it: by close of business, at the latest, "it is with them"; and figures that may be two days."""

from __future__ import annotations

from datetime import date

import pytest

from workflows.answering.heard.every_one import said_of_all
from workflows.answering.heard.the_rest import said_of_the_rest
from workflows.answering.understanding.meaning import TaskContext, Understanding
from workflows.answering.understanding.reply_parser import understand

PLAN = TaskContext("Het wooncomplex aan de Kade laten keuren", date(2026, 2, 1), date(2026, 6, 12))
WEDNESDAY = date(2026, 5, 20)


def heard(reply: str) -> Understanding:
    return understand(reply, task=PLAN, today=WEDNESDAY)


@pytest.mark.parametrize(
    ("reply", "new_due"),
    [
        ("COB 19 June", date(2026, 6, 19)),
        ("by end of play on 18 June", date(2026, 6, 18)),
        ("22 June at the very latest", date(2026, 6, 22)),
        ("give me until 26 June", date(2026, 6, 26)),
        ("a fortnight later", date(2026, 6, 26)),
    ],
)
def test_a_later_day_in_office_words_is_the_new_day(reply: str, new_due: date) -> None:
    assert (heard(reply).intent.value, heard(reply).new_due) == ("delayed", new_due)


@pytest.mark.parametrize("reply", ["EOM", "close of business tomorrow", "Friday at the latest", "in a fortnight"])
def test_an_earlier_one_is_in_time(reply: str) -> None:
    assert heard(reply).intent.value == "on_track"


@pytest.mark.parametrize("reply", ["done on 7/8", "it will be ready by 7/8/2026", "delayed until 8/7"])
def test_figures_that_english_writers_may_turn_round_are_asked_about(reply: str) -> None:
    assert heard(reply).confirm


@pytest.mark.parametrize("reply", ["klaar op 7/8", "delayed until 7/7", "wordt 8/7", "delayed until 25/7"])
def test_figures_that_can_be_one_day_only_are_not(reply: str) -> None:
    assert not heard(reply).confirm


@pytest.mark.parametrize(
    ("reply", "intent"),
    [
        ("it's now with the council", "blocked"),
        ("this is still with De Sleutel", "blocked"),
        ("sitting with the lawyers", "blocked"),
        ("it's on their desk", "blocked"),
        ("finished, it's with the council now", "done"),
        ("it's with the printer", "comment"),
        ("it's with regret", "comment"),
        ("I'm with you", "comment"),
        ("we won't do this", "dropped"),
        ("we're not going to do that", "dropped"),
        ("we won't do this in May", "comment"),
    ],
)
def test_with_whom_it_is_and_what_is_not_done_at_all(reply: str, intent: str) -> None:
    assert heard(reply).intent.value == intent


@pytest.mark.parametrize(
    ("reply", "said"),
    [("all green", "green"), ("both sent", "sent"), ("all of them are red", "red"), ("they are both stuck", "stuck")],
)
def test_what_is_said_of_all_in_english(reply: str, said: str) -> None:
    every = said_of_all(reply)
    assert every is not None and every.said == said


def test_of_the_rest_fine_is_how_it_runs() -> None:
    assert said_of_the_rest("8 needs until 1 May, the rest is fine") == ("8 needs until 1 May", "on track")
    assert said_of_the_rest("8 klaar, de rest loopt") == ("8 klaar", "loopt")
