"""Who is away until a day, and who stands in until then: asked, noted with its end, and never for good."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from storage.tasks import Task, assignee_ids

Channel = World = Any
"""The fixtures of this folder's conftest. It is Tuesday 3 March 2026, afspraak 6 is due on 31 March."""

MEES = "<@UMEES>"


def who(session: Any, task: Task) -> list[int]:
    return assignee_ids(session, [task.id]).get(task.id or 0, [])


def asked(channel: Channel) -> dict[str, Any]:
    payload: dict[str, Any] = channel.sent("ask")[-1].payload
    return payload


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("ben er tot 16 maart niet", "2026-03-16"),
        ("Ik ben er tot volgende week woensdag niet, sorry", "2026-03-11"),
        ("wij zijn hier deze week niet", "2026-03-09"),
        ("afwezig van 9 t/m 20 maart", "2026-03-23"),
        ("afwezig tot en met vrijdag", "2026-03-09"),
        ("ik ben tot en met 13 maart vrij", "2026-03-16"),
        ("heb vrij tot zaterdag 14 maart", "2026-03-16"),
        ("terug op 16 maart", "2026-03-16"),
        ("16 maart ben ik er weer", "2026-03-16"),
        ("volgende week ben ik weg, vrijdag de 13e weer terug", "2026-03-13"),
        ("ik lig ziek op bed tot maandag", "2026-03-09"),
    ],
)
def test_we_come_back_on_the_working_day_that_was_named(channel: Channel, world: World, task: Task, words: str, day: str) -> None:
    assert channel.types(world.fatma, words).kind == "asked"
    assert asked(channel)["snooze_until"] == day and "past_due" not in asked(channel)
    channel.types(world.fatma, "ja")
    assert task.snoozed_until == date.fromisoformat(day)


@pytest.mark.parametrize("words", ["ik heb vakantie in april", "ben tot en met 30 maart met verlof", "terug op 4 april"])
def test_of_who_is_back_on_the_last_day_or_later_the_deadline_is_said(
    channel: Channel, world: World, task: Task, words: str
) -> None:
    channel.types(world.fatma, words)
    assert asked(channel)["past_due"] == "2026-03-31"


@pytest.mark.parametrize(
    ("words", "day"),
    [
        (f"Ben er tot 16 maart niet, {MEES} vervangt me", date(2026, 3, 16)),
        (f"afwezig van 9 tot en met 13 maart, {MEES} neemt waar", date(2026, 3, 16)),
        (f"{MEES} neemt het over tot 16 maart", date(2026, 3, 16)),
        (f"tot 16 maart doet {MEES} dit", date(2026, 3, 16)),
        ("ben tot 16 maart op vakantie, Mees neemt voor mij waar", date(2026, 3, 16)),
    ],
)
def test_who_stands_in_is_asked_about_and_holds_it_until_that_day(
    channel: Channel, world: World, task: Task, session: Any, words: str, day: date
) -> None:
    assert channel.types(world.fatma, words).kind == "asked" and who(session, task) == []
    assert (asked(channel)["assignee"], asked(channel)["until"]) == (MEES, day.isoformat())
    assert channel.types(world.fatma, "ja").kind == "changed"
    assert (who(session, task), task.lent_until) == ([world.mees.id], day)
    noted = channel.sent("noted")[-1].payload
    assert (noted["intent"], noted["until"]) == ("reassign", day.isoformat())


@pytest.mark.parametrize("answer", ["tot 16 maart", "16 maart", "t/m vrijdag 13 maart"])
def test_until_when_somebody_stands_in_is_asked_where_it_isnt_said(
    channel: Channel, world: World, task: Task, session: Any, answer: str
) -> None:
    channel.types(world.fatma, f"{MEES} neemt voor mij waar")
    assert asked(channel)["stands_in"] is True and who(session, task) == []
    channel.types(world.fatma, answer)
    assert (who(session, task), task.lent_until) == ([world.mees.id], date(2026, 3, 16))


def test_behind_an_absence_a_hand_over_may_be_for_a_while(channel: Channel, world: World, task: Task, session: Any) -> None:
    channel.types(world.fatma, f"ik ben ziek, {MEES} neemt het over")
    assert (asked(channel)["assignee"], asked(channel)["stands_in"]) == (MEES, True) and who(session, task) == []


@pytest.mark.parametrize("answer", [MEES, f"{MEES} doet het", f"{MEES} neemt het over", "Mees"])
def test_the_colleague_who_is_named_behind_it_is_one_until_then(
    channel: Channel, world: World, task: Task, session: Any, answer: str
) -> None:
    channel.types(world.fatma, "ben met vakantie tot 16 maart, een collega neemt waar")
    channel.types(world.fatma, answer)
    if answer == "Mees":
        channel.types(world.fatma, "ja")
    assert (who(session, task), task.lent_until) == ([world.mees.id], date(2026, 3, 16))


def test_who_does_it_instead_of_coming_back_after_the_deadline_does_it_until_then(
    channel: Channel, world: World, task: Task, session: Any
) -> None:
    channel.types(world.fatma, "ben tot 13 april met verlof")
    channel.types(world.fatma, f"{MEES} doet het")
    assert (who(session, task), task.lent_until) == ([world.mees.id], date(2026, 4, 13))


@pytest.mark.parametrize("words", [f"{MEES} neemt het over", f"{MEES} doet dit voortaan"])
def test_a_hand_over_for_good_stays_one(channel: Channel, world: World, task: Task, session: Any, words: str) -> None:
    channel.types(world.fatma, words)
    assert (who(session, task), task.lent_until) == ([world.mees.id], None)


@pytest.mark.parametrize(
    "words",
    ["we zijn er nog niet", "ik ben er niet zo blij mee", "ik ben vrij zeker van 16 maart", "het concept is terug op 16 maart",
     "de aannemer is ziek tot 16 maart", "tot volgende week!", "we zijn er uit"],
)  # fmt: skip
def test_what_tells_of_no_absence_asks_nothing_of_it(channel: Channel, world: World, task: Task, words: str) -> None:
    channel.types(world.fatma, words)
    assert not [row for row in channel.sent("ask") if row.payload["intent"] == "snooze"]


def test_in_one_message_about_several_all_of_theirs_are_asked_about_once(
    channel: Channel, world: World, bundle: list[Task], session: Any
) -> None:
    channel.types(world.fatma, f"ben er tot 16 maart niet, {MEES} neemt waar")
    question = channel.sent("which_task")[-1].payload
    assert question["every"] is True and question["heard"]["until"] == "2026-03-16"
    channel.types(world.fatma, "ja")
    assert [(who(session, task), task.lent_until) for task in bundle] == [([world.mees.id], date(2026, 3, 16))] * 2
