"""What is left behind when people answer: one line for an edit, an address in the history, words that are true after downtime."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.playground.sample_workspace import BOT, CHANNEL, CORPORATIE

Start = Callable[..., Any]
APRIL = datetime(2026, 4, 21, 10, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))


def test_an_edit_with_a_new_stand_gets_one_line(start: Start) -> None:
    town = start()
    nudge = town.live()
    said = town.say(CORPORATIE, "60% klaar", nudge)
    lines = len(town.thread(nudge))
    town.playground.people.edit(CORPORATIE, said, "70% klaar")
    town.settle()
    assert town.task().percent == 70
    assert len(town.thread(nudge)) == lines + 1
    assert "voor 70% klaar" in town.thread(nudge)[-1]


def test_an_edit_into_chatter_says_that_the_stand_was_taken_back(start: Start) -> None:
    town = start()
    nudge = town.live()
    said = town.say(CORPORATIE, "60% klaar", nudge)
    town.playground.people.edit(CORPORATIE, said, "dank je wel")
    town.settle()
    assert town.task().percent is None
    assert town.thread(nudge)[-1].startswith("Teruggedraaid")


def test_a_click_and_a_mention_leave_their_address_in_the_history(start: Start) -> None:
    town = start(tasks=2)
    nudge = town.live()
    town.click(CORPORATIE, nudge, f"task_done:{town.task_ids[0]}")
    town.playground.people.say(CORPORATIE, CHANNEL, f"<@{BOT}> 7 loopt risico")
    town.settle()
    assert str(town.history(0)[0].permalink).endswith(f"/{CHANNEL}/p{nudge.ts.replace('.', '')}")
    assert f"/{CHANNEL}/p" in str(town.history(1)[0].permalink)


def test_after_downtime_the_message_is_of_the_day_on_which_it_is_sent(start: Start) -> None:
    town = start()
    town.live(APRIL)
    [late] = [message for message in town.top() if "Wat is er nodig" in message.text or "Wil je met" in message.text]
    assert "had klaar moeten zijn op 31 maart" in late.text
    assert "nog " not in late.text.split("\n")[0]
