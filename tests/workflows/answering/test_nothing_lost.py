"""A long reply about several afspraken: what is clear is noted, what isn't is asked, and what says nothing is named."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from storage.tasks import Task
from storage.words import Light, TaskStatus

Channel = World = Any
"""The fixtures of this folder's conftest."""


@pytest.fixture
def shown(build: Any, world: World, channel: Channel) -> dict[str, Task]:
    """3 March: 8 and 9b of Woonlint, 5 of the gemeente, and 3a of every month of Woonlint, in one message."""
    series, owned = build.series(world.agreement), {"owners": (world.woonlint,)}
    gemeente = build.party(world.agreement, "gemeente Elders")
    made = {
        "8": build.task(world.agreement, number="8", **owned),
        "9b": build.task(world.agreement, number="9b", **owned),
        "5": build.task(world.agreement, number="5", owners=(gemeente,)),
    }
    for month, (name, end) in enumerate((("januari", 31), ("februari", 28), ("maart", 31)), start=1):
        days = {"start": date(2026, month, 1), "due": date(2026, month, end)}
        made[name] = build.task(world.agreement, number="3a", series_id=series.id, **owned, **days)
    channel.message_about(*made.values())
    return made


def done(made: dict[str, Task]) -> set[str]:
    return {name for name, task in made.items() if task.status is TaskStatus.DONE}


def left(channel: Channel) -> str:
    """What was said of those of which nothing was noted; empty where that wasn't said."""
    lines = [row.payload["text"] for row in channel.sent("plain") if row.payload.get("kind") == "sentence"]
    return lines[-1].split(".")[0] if lines else ""


@pytest.mark.parametrize(
    ("words", "closed", "said"),
    [
        ("8 klaar, 9b geen idee", {"8"}, "Bij afspraak 9b is niets veranderd"),
        ("9b is nu aan Els en 8 is klaar", {"8"}, "Bij afspraak 9b is niets veranderd"),
        ("3a januari is gedaan, februari zoek ik nog uit", {"januari"}, "Bij afspraak 3a (februari 2026) is niets veranderd"),
        (
            "8: klaar\n9b: zie de notulen\n3a maart: Els vraagt het na",
            {"8"},
            "Bij afspraken 9b en 3a (maart 2026) is niets veranderd",
        ),
        ("8 klaar, 3a: Els vraagt het na", {"8"}, "Bij afspraak 3a is niets veranderd"),
    ],
)
def test_what_says_nothing_beside_what_is_noted_is_named(
    channel: Channel, world: World, shown: dict[str, Task], words: str, closed: set[str], said: str
) -> None:
    channel.types(world.fatma, words)
    assert (done(shown), left(channel)) == (closed, said)


@pytest.mark.parametrize(
    "words",
    [
        "9b geen idee, 8 bespreken we morgen",  # talk among people
        "8 klaar, 9b ook",
        "8 klaar",
        "8 klaar, 5 ziet er mooi uit",  # not theirs to tell
        "8 klaar, 9b: hoe staat het daarmee?",  # a question to a colleague
    ],
)
def test_where_nothing_is_lost_nothing_is_said(channel: Channel, world: World, shown: dict[str, Task], words: str) -> None:
    channel.types(world.fatma, words)
    assert left(channel) == ""


@pytest.mark.parametrize(
    ("words", "closed", "day"),
    [
        ("3a januari en februari zijn gedaan, maart volgt 10 april", {"januari", "februari"}, date(2026, 4, 10)),
        ("3a: januari gedaan, februari ook, maart komt op 10 april", {"januari", "februari"}, date(2026, 4, 10)),
        ("januari is gedaan en maart wordt 10 april", {"januari"}, date(2026, 4, 10)),
        ("8 klaar. 3a januari was in februari al gedaan; die van maart wordt 10 april", {"8", "januari"}, date(2026, 4, 10)),
    ],
)
def test_each_period_has_its_own_words(
    channel: Channel, world: World, shown: dict[str, Task], words: str, closed: set[str], day: date
) -> None:
    channel.types(world.fatma, words)
    assert (done(shown), shown["maart"].expected, left(channel)) == (closed, day, "")


@pytest.mark.parametrize(
    ("words", "closed", "course"),
    [
        ("8 gedaan. Over 9b heb ik nog niets gehoord, dat ligt stil", {"8"}, {"9b": Light.RED}),
        ("8 is rond en met 9b zijn we op schema", {"8"}, {"9b": Light.GREEN}),
        ("8 gedaan en 9b gaat lukken", {"8"}, {"9b": Light.GREEN}),
        ("klaar met 8, 9b loopt volgens planning", {"8"}, {"9b": Light.GREEN}),
        ("8: klaar (9b ligt stil)", {"8"}, {"9b": Light.RED}),
        ("9b op schema. Van 3a hebben we januari en februari verstuurd", {"januari", "februari"}, {"9b": Light.GREEN}),
    ],
)
def test_what_begins_with_of_another_is_said_of_that_one(
    channel: Channel, world: World, shown: dict[str, Task], words: str, closed: set[str], course: dict[str, Light]
) -> None:
    channel.types(world.fatma, words)
    lights = {name: task.said for name, task in shown.items() if name not in closed and task.said is not None}
    assert (done(shown), lights) == (closed, course)


@pytest.mark.parametrize(
    "words", ["9b: 8 van de bewoners zijn er klaar mee", "9b volgt over 8 dagen", "9b loopt, met 8 weken vertraging"]
)
def test_an_amount_behind_a_small_word_is_no_afspraak(channel: Channel, world: World, shown: dict[str, Task], words: str) -> None:
    channel.types(world.fatma, words)
    assert shown["8"].status is TaskStatus.OPEN and shown["8"].said is None


def test_of_a_period_with_no_more_than_wel_it_is_asked_and_niet_leaves_it(
    channel: Channel, world: World, shown: dict[str, Task]
) -> None:
    channel.types(world.fatma, "3a januari wel, februari niet")
    assert done(shown) == set() and channel.question().task_id == shown["januari"].id
    assert left(channel) == "Bij afspraak 3a (februari 2026) is niets veranderd"
    channel.types(world.fatma, "ja")
    assert done(shown) == {"januari"}


def test_two_periods_with_no_more_than_wel_are_asked_at_once(channel: Channel, world: World, shown: dict[str, Task]) -> None:
    channel.types(world.fatma, "3a jan en feb wel, maart niet")
    assert done(shown) == set() and len(channel.sent("ask")) == 0
    channel.types(world.fatma, "ja")
    assert done(shown) == {"januari", "februari"}


def test_the_question_which_period_is_answered_with_what_holds_of_each(
    channel: Channel, world: World, shown: dict[str, Task]
) -> None:
    channel.types(world.fatma, "3a gedaan")
    assert channel.sent("which_task")
    channel.later(minutes=2)
    channel.types(world.fatma, "januari gedaan, februari wordt 6 maart")
    assert done(shown) == {"januari"} and shown["februari"].expected == date(2026, 3, 6)
    channel.types(world.fatma, "maart")
    assert done(shown) == {"januari"}  # what was asked first waits no more


def test_in_the_thread_of_one_period_what_is_said_of_another_is_asked(
    channel: Channel, world: World, shown: dict[str, Task]
) -> None:
    channel.message_about(shown["februari"])
    channel.types(world.fatma, "februari is gedaan, maart volgt 10 april")
    assert done(shown) == {"februari"} and shown["maart"].expected is None
    assert channel.question().task_id == shown["maart"].id


def test_what_is_the_same_of_several_is_told_in_one_line_whatever_light_it_gives(
    channel: Channel, build: Any, world: World
) -> None:
    owned = {"owners": (world.woonlint,)}
    begun = build.task(world.agreement, number="8", start=date(2026, 1, 1), due=date(2026, 6, 30), **owned)
    to_come = build.task(world.agreement, number="9", start=date(2026, 3, 10), due=date(2026, 6, 30), **owned)
    channel.message_about(begun, to_come)
    channel.types(world.fatma, "8 en 9 nog niet begonnen")
    (line,) = channel.sent("noted")
    assert [one["number"] for one in line.payload["tasks"]] == ["8", "9"]
