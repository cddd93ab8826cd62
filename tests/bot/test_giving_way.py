"""What is stored gives way to what is being listened to: Slack waits for an answer, a stored row waits for nobody."""

from __future__ import annotations

import threading
from typing import Any

from bot.clock import FixedClock
from bot.slack.hearing.desk import Desk
from storage.database import Database


def a_desk(database: Database, rules: Any, morning: Any) -> Desk:
    nothing: Any = None
    return Desk(database=database, rules=rules, clock=FixedClock(morning), client=nothing, directory=nothing, wake=lambda: None)


def test_it_waits_for_the_one_that_is_being_listened_to_and_for_nobody_else(database: Database, rules: Any, morning: Any) -> None:
    desk = a_desk(database, rules, morning)
    desk.give_way(600.0)  # nobody is: at once
    desk.come_in()
    done = threading.Event()
    line = threading.Thread(target=lambda: (desk.give_way(600.0), done.set()))
    line.start()
    assert not done.is_set()
    desk.go_out()
    line.join(30)
    assert done.is_set()


def test_a_storm_holds_up_each_row_for_a_moment_only(database: Database, rules: Any, morning: Any) -> None:
    desk = a_desk(database, rules, morning)
    desk.come_in()  # and never goes out
    desk.give_way()
