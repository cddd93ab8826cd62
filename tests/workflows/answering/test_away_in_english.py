"""Who tells in English that they are away: until when, who covers, and what only sounds like it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from storage.tasks import Task, assignee_ids
from workflows.answering.heard.absence import Absence, absence_of, ill_colleague

Channel = World = Any
"""The fixtures of this folder's conftest. It is Tuesday 3 March 2026, afspraak 6 is due on 31 March."""

MEES = "<@UMEES>"
TODAY = date(2026, 3, 3)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("I'm off until 16 March", "2026-03-16"),
        ("I am off work till Monday, sorry", "2026-03-09"),
        ("we’re off from 9 to 13 March", "2026-03-16"),
        ("I'll be away between 9 and 11 March", "2026-03-12"),
        ("on annual leave 9-13 March", "2026-03-16"),
        ("I'm on holiday from Monday 9 March to Friday 13 March", "2026-03-16"),
        ("sick this week", "2026-03-09"),
        ("I'm off sick until Thursday", "2026-03-05"),
        ("I won't be in until Monday", "2026-03-09"),
        ("I'm not available until 16 March", "2026-03-16"),
        ("I'm taking next week off", "2026-03-16"),
        ("out of office, back on Wednesday 11 March", "2026-03-11"),
        ("I'm ill, back Monday", "2026-03-09"),
    ],
)
def test_we_come_back_on_the_working_day_that_was_named(channel: Channel, world: World, task: Task, words: str, day: str) -> None:
    assert channel.types(world.fatma, words).kind == "asked"
    assert channel.sent("ask")[-1].payload["snooze_until"] == day
    channel.types(world.fatma, "yes")
    assert task.snoozed_until == date.fromisoformat(day)


@pytest.mark.parametrize(
    "words", ["I'm ill", "I am sick, sorry", "sick", "I've got the flu", "we're off", "I'm on parental leave"]
)
def test_where_no_end_is_named_until_when_is_asked(channel: Channel, world: World, task: Task, words: str) -> None:
    assert channel.types(world.fatma, words).kind == "asked"
    assert channel.sent("ask")[-1].payload["away"]
    channel.types(world.fatma, "until 16 March")
    assert task.snoozed_until == date(2026, 3, 16)


@pytest.mark.parametrize(
    "words",
    [
        f"I'm on holiday from 9 to 13 March, {MEES} covers",
        f"{MEES} is covering for me until 16 March",
        f"I'm off until 16 March, {MEES} fills in for me",
        f"{MEES} will cover this until 16 March",
        f"{MEES} replaces me until 16 March",
    ],
)
def test_who_covers_holds_it_until_that_day(channel: Channel, world: World, task: Task, session: Any, words: str) -> None:
    assert channel.types(world.fatma, words).kind == "asked"
    payload = channel.sent("ask")[-1].payload
    assert (payload["assignee"], payload["until"]) == (MEES, "2026-03-16")
    assert channel.types(world.fatma, "yes").kind == "changed"
    held = assignee_ids(session, [task.id]).get(task.id or 0, [])
    assert (held, task.lent_until) == ([world.mees.id], date(2026, 3, 16))


@pytest.mark.parametrize(
    "words",
    [
        "we're off to a good start",
        "I'm off to a meeting",
        "I'm off the hook",
        "it's off until Monday",
        "the work is off until April",
        "the director is off until Monday",
        "I'm not ill",
        "I'm sick of this",
        "off",
        "are you off until Monday?",
        "we're off track until April",
        "we're out of money until April",
    ],
)
def test_what_only_sounds_like_it_is_no_absence(words: str) -> None:
    assert absence_of(words, today=TODAY) is None


def test_of_a_colleague_who_is_ill_it_is_heard_and_dutch_is_read_as_before() -> None:
    assert ill_colleague(f"{MEES} is off sick") == ill_colleague(f"{MEES} is ill, sorry") == MEES
    assert ill_colleague(f"{MEES} is sick of it") is None
    assert absence_of("vrij van 9 tot 13 maart", today=TODAY) == Absence("op 13 maart")
