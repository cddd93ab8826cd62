"""A channel lives on: renamed, archived and brought back, the bot removed and invited again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.playground.sample_workspace import CHANNEL, CORPORATIE, GEMEENTE
from storage.words import Light, TaskStatus

Start = Callable[..., Any]
ZONE = ZoneInfo("Europe/Amsterdam")


def test_it_goes_on_wherever_the_channel_goes(start: Start) -> None:
    town = start(tasks=2)
    people = town.playground.people
    people.rename(GEMEENTE, CHANNEL, "afspraken-2026")
    shown = town.live(datetime(2026, 1, 5, 9, 30, tzinfo=ZONE))
    town.say(CORPORATIE, "6 loopt risico", shown)
    assert town.task().said is Light.AMBER

    people.kick_bot(GEMEENTE, CHANNEL)
    town.settle()
    before = len(town.top())
    town.clock.move_to(datetime(2026, 2, 16, 9, 30, tzinfo=ZONE))
    town.app.tick()
    town.settle()
    assert len(town.top()) == before

    people.invite_bot(GEMEENTE, CHANNEL)
    town.settle()
    welcome = town.top()[-1]
    assert welcome.text.count("Prestatieafspraken Veldhoek 2026") == 1 and "/afspraak koppel" not in welcome.text
    town.say(CORPORATIE, "7 klaar", shown)
    assert town.task(1).status is TaskStatus.DONE, "the buttons and threads of before work again"

    people.archive(GEMEENTE, CHANNEL)
    town.settle()
    town.clock.move_to(datetime(2026, 3, 17, 9, 30, tzinfo=ZONE))
    town.app.tick()
    town.settle()
    people.archive(GEMEENTE, CHANNEL, archived=False)
    town.live(datetime(2026, 4, 1, 9, 30, tzinfo=ZONE))
    assert "nummer 6" in town.top()[-1].text
    people.slash(GEMEENTE, CHANNEL, "/afspraak", "lijst")
    town.settle()
    assert "nummer 6" in town.whispers(GEMEENTE)[-1]
