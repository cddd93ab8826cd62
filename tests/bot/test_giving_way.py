"""What is stored gives way to what is being listened to: Slack waits for an answer, a stored row waits for nobody."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from bot.bell import Bell
from bot.clock import SimulatedClock
from bot.slack.hearing.desk import Desk
from storage.database import Database


class WatchedBell(Bell):
    """Tells that somebody stands waiting at it: looked, and didn't find what they wait for."""

    def __init__(self) -> None:
        super().__init__()
        self.waited_for = threading.Event()

    def wait_until(self, true: Callable[[], bool], seconds: float) -> bool:
        def look() -> bool:
            found = true()
            if not found:
                self.waited_for.set()
            return found

        return super().wait_until(look, seconds)


def a_desk(database: Database, rules: Any, morning: Any) -> tuple[Desk, WatchedBell]:
    nothing: Any = None
    clock, bell = SimulatedClock(morning), WatchedBell()
    desk = Desk(database=database, rules=rules, clock=clock, client=nothing, directory=nothing, wake=lambda: None)
    desk.bell = bell
    return desk, bell


def giving_way(desk: Desk, *seconds: float) -> threading.Event:
    """A line of its own that gives way; what it gives is set when it went on."""
    gone_on = threading.Event()
    threading.Thread(target=lambda: (desk.give_way(*seconds), gone_on.set()), daemon=True).start()
    return gone_on


def test_it_waits_for_the_one_that_is_being_listened_to_and_for_nobody_else(database: Database, rules: Any, morning: Any) -> None:
    desk, bell = a_desk(database, rules, morning)
    desk.give_way(600.0)  # nobody is: at once
    assert not bell.waited_for.is_set()
    desk.come_in()
    gone_on = giving_way(desk, 600.0)
    assert bell.waited_for.wait(30)
    assert not gone_on.is_set()
    desk.go_out()
    assert gone_on.wait(30)


def test_a_storm_holds_up_each_row_for_a_moment_only(database: Database, rules: Any, morning: Any) -> None:
    desk, bell = a_desk(database, rules, morning)
    desk.come_in()  # and never goes out
    gone_on = giving_way(desk)
    assert gone_on.wait(30)
    assert bell.waited_for.is_set() and not desk.quiet(0)  # it had waited, and what it waited for is still there
