"""People answer a moment after they read: however fast the clock runs, that is on the day of the message."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.playground.sample_workspace import CHANNEL, CORPORATIE
from bot.simulation import Simulation

ZONE = ZoneInfo("Europe/Amsterdam")
UNTIL = datetime(2026, 4, 10, 18, 0, tzinfo=ZONE)
A_MOMENT = 0.03  # seconds


class Reader(threading.Thread):
    """Answers the first message that contains `wanted`, a moment after it came."""

    def __init__(self, town: Any, wanted: str, answer: str) -> None:
        super().__init__(daemon=True)
        self._town, self._wanted, self._answer = town, wanted, answer
        self.ending = threading.Event()

    def run(self) -> None:
        while not self.ending.wait(0.003):
            for message in list(self._town.top()):
                if self._wanted in message.text:
                    self.ending.wait(A_MOMENT)
                    self._town.playground.people.say(CORPORATIE, CHANNEL, self._answer, thread_ts=message.ts)
                    return


@pytest.mark.parametrize("speed", [1e8, 1e12])
def test_an_answer_comes_on_the_day_of_the_message(speed: float, start: Callable[..., Any]) -> None:
    town = start()
    reader = Reader(town, "De datum komt dichterbij", "30% klaar")
    reader.start()
    assert Simulation(town.app, town.clock, speed=speed).live_until(UNTIL)
    reader.ending.set()
    [entry] = town.history()
    assert entry.at.astimezone(ZONE).date() == date(2026, 3, 17)
