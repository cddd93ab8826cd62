"""A reply in which more than one task can be meant: each number is its own afspraak, exceptions count, and no half is lost."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from storage.tasks import Task
from storage.words import Light, MembershipRole, TaskStatus

Channel = World = Any
"""The fixtures of this folder's conftest."""

OPEN, DONE = TaskStatus.OPEN, TaskStatus.DONE


@pytest.fixture
def beside(build: Any, world: World, channel: Channel) -> dict[str, Task]:
    """Fatma sees 7, 9b and 11 of Woonlint in one message; 3a, of every month, isn't in it. 7 and 11 count woningen."""
    series = build.series(world.agreement)
    owned: dict[str, Any] = {"owners": (world.woonlint,)}
    counts = {"target_value": 60.0, "target_unit": "woningen"}
    made = {
        "7": build.task(world.agreement, number="7", **owned, **counts),
        "9b": build.task(world.agreement, number="9b", **owned),
        "11": build.task(world.agreement, number="11", **owned, **counts),
    }
    for month, (name, end) in enumerate((("januari", 31), ("februari", 28), ("maart", 31)), start=1):
        days = {"start": date(2026, month, 1), "due": date(2026, month, end)}
        made[name] = build.task(world.agreement, number="3a", series_id=series.id, **owned, **days)
    channel.message_about(made["7"], made["9b"], made["11"])
    return made


def stands(made: dict[str, Task]) -> dict[str, Any]:
    """What was changed: done, or the percentage."""
    return {name: "done" if task.status is DONE else task.percent for name, task in made.items() if task.percent is not None}


def asked_about(channel: Channel) -> list[str]:
    """The numbers that the newest question which task was meant offers."""
    lines = channel.sent("which_task")
    return [item["number"] for item in lines[-1].payload["items"]] if lines else []


# --- a number of the agreement that the message doesn't show


@pytest.mark.parametrize(
    ("words", "changed"),
    [
        ("3a februari gedaan", {"februari": "done"}),
        ("3a maart 40%", {"maart": 40}),
        ("3A (januari) is gedaan", {"januari": "done"}),
        ("9b gedaan, 3a maart ook", {"9b": "done", "maart": "done"}),
        ("9b gedaan en 3a januari gedaan", {"9b": "done", "januari": "done"}),
        ("9b gedaan\n3a maart 25%", {"9b": "done", "maart": 25}),
    ],
)
def test_a_number_with_its_period_is_that_afspraak_and_never_another(
    channel: Channel, world: World, beside: dict[str, Task], words: str, changed: dict[str, Any]
) -> None:
    channel.types(world.fatma, words)
    assert stands(beside) == changed


def test_without_its_period_it_is_asked_which_of_that_number(channel: Channel, world: World, beside: dict[str, Task]) -> None:
    channel.types(world.fatma, "3a gegevens zijn aangeleverd en verstuurd, dus gedaan")
    assert stands(beside) == {} and set(asked_about(channel)) == {"3a"}


# --- two numbers in one line


@pytest.mark.parametrize(
    "words", ["7 gedaan maar 11 niet", "11 niet en 7 wel gedaan", "7 is gedaan en 11 nog niet", "7 gedaan maar 9b en 11 niet"]
)
def test_what_is_said_of_one_number_is_no_amount_of_the_other(
    channel: Channel, world: World, beside: dict[str, Task], words: str
) -> None:
    channel.types(world.fatma, words)
    assert stands(beside) == {"7": "done"} and beside["7"].value is None and beside["11"].value is None


@pytest.mark.parametrize("words", ["7 gedaan maar 2 niet", "7 gedaan en 2 nog niet"])
def test_a_number_that_may_count_what_is_left_finishes_nothing(
    channel: Channel, world: World, beside: dict[str, Task], words: str
) -> None:
    channel.types(world.fatma, words)
    assert stands(beside) == {} and beside["7"].value is None


def test_only_this_one_is_said_of_this_one(channel: Channel, world: World, beside: dict[str, Task]) -> None:
    channel.types(world.fatma, "alleen 9b staat op 40%")
    assert stands(beside) == {"9b": 40}


@pytest.mark.parametrize("words", ["7 t/m 9 gedaan", "7-9 zijn gedaan", "afspraken 7 tot en met 9b gedaan"])
def test_a_range_of_afspraken_is_all_between_and_asked_once(
    channel: Channel, world: World, beside: dict[str, Task], words: str
) -> None:
    channel.types(world.fatma, words)
    assert stands(beside) == {} and asked_about(channel) == ["7", "9b"]
    assert channel.sent("which_task")[-1].payload["every"] is True
    channel.types(world.fatma, "ja")
    assert stands(beside) == {"7": "done", "9b": "done"}


@pytest.mark.parametrize("words", ["2 t/m 5 gedaan", "7 tot 9 woningen", "9-10 maart"])
def test_a_range_of_something_else_is_none(channel: Channel, world: World, beside: dict[str, Task], words: str) -> None:
    channel.types(world.fatma, words)
    assert stands(beside) == {} and asked_about(channel) != ["7", "9b"]


# --- all but some


@pytest.mark.parametrize(
    "words",
    [
        "alles gedaan behalve 9b",
        "alles behalve 9b is gedaan",
        "allemaal gedaan op 9b na",
        "op 9b na alles gedaan",
        "behalve 9b is alles gedaan",
        "alles gedaan, alleen 9b niet",
        "alles is gedaan maar 9b nog niet",
        "everything done except 9b",
    ],
)
def test_an_exception_counts(channel: Channel, world: World, beside: dict[str, Task], words: str) -> None:
    channel.types(world.fatma, words)
    assert stands(beside) == {} and asked_about(channel) == ["7", "11"]
    channel.types(world.fatma, "ja")
    assert stands(beside) == {"7": "done", "11": "done"}


def test_what_is_said_of_the_exception_is_heard(channel: Channel, world: World, beside: dict[str, Task]) -> None:
    channel.types(world.fatma, "alles gedaan, alleen 9b staat op 40%")
    assert stands(beside) == {"9b": 40} and asked_about(channel) == ["7", "11"]


@pytest.mark.parametrize(
    "words", ["9b gedaan, de rest op schema", "9b gedaan en rest op schema", "9b is gedaan; de overige zijn op schema"]
)
def test_what_is_said_of_the_rest_is_asked_of_the_rest(
    channel: Channel, world: World, beside: dict[str, Task], words: str
) -> None:
    channel.types(world.fatma, words)
    assert stands(beside) == {"9b": "done"} and asked_about(channel) == ["7", "11"]
    channel.types(world.fatma, "ja")
    assert [beside[name].said for name in ("7", "11")] == [Light.GREEN] * 2
    assert [beside[name].status for name in ("7", "9b", "11")] == [OPEN, DONE, OPEN]


@pytest.mark.parametrize(
    "words", ["9b: de rest van de brieven is verstuurd", "9b gedaan, rest van de brieven volgt", "9b 40%, rest volgt"]
)
def test_the_rest_of_something_else_are_no_other_tasks(
    channel: Channel, world: World, beside: dict[str, Task], words: str
) -> None:
    channel.types(world.fatma, words)
    assert channel.sent("which_task") == [] and beside["7"].said is None


def test_an_exception_that_is_not_understood_leaves_the_question_which(
    channel: Channel, world: World, beside: dict[str, Task]
) -> None:
    channel.types(world.fatma, "alles gedaan behalve dat gedoe")
    assert stands(beside) == {} and not channel.sent("which_task")[-1].payload.get("every")


@pytest.mark.parametrize("words", ["allebei gedaan", "beide zijn gedaan", "alle twee gedaan"])
def test_where_not_as_many_are_there_as_are_named_it_is_asked_which(
    channel: Channel, world: World, beside: dict[str, Task], words: str
) -> None:
    channel.types(world.fatma, words)
    assert stands(beside) == {} and not channel.sent("which_task")[-1].payload.get("every")
    channel.types(world.fatma, "7 en 11")
    assert stands(beside) == {"7": "done", "11": "done"}


# --- while a question waits


@pytest.mark.parametrize("between", [", ", " en ", "\n"])
def test_while_a_question_waits_all_that_is_clear_is_done_and_the_rest_asked(
    channel: Channel, build: Any, world: World, beside: dict[str, Task], between: str
) -> None:
    twin = build.task(world.agreement, owners=(world.woonlint,), number="7")
    channel.message_about(beside["7"], twin, beside["9b"])
    channel.types(world.fatma, "7 gedaan")
    channel.later(minutes=1)
    channel.types(world.fatma, f"7 gedaan{between}9b 35%")
    assert stands(beside | {"twin": twin}) == {"9b": 35}
    assert asked_about(channel) == ["7", "7"]
    channel.types(world.fatma, f"Taak 7{between}9b 45%")
    assert beside["9b"].percent == 45


# --- whose they are


def test_of_one_number_only_those_are_offered_that_one_may_change(
    channel: Channel, build: Any, world: World, beside: dict[str, Task]
) -> None:
    other = build.party(world.agreement, "Huurdersraad")
    twin = build.task(world.agreement, owners=(other,), number="7")
    channel.message_about(beside["7"], twin)
    assert channel.types(world.joris, "7 gedaan").kind == "refused"
    assert channel.sent("which_task") == []
    (line,) = channel.sent("not_yours")
    assert line.payload["owners"] == ["Woonlint", "Huurdersraad"]


def test_what_is_done_is_not_offered_again(channel: Channel, world: World, beside: dict[str, Task]) -> None:
    channel.message_about(*(beside[name] for name in ("januari", "februari", "maart")))
    channel.types(world.fatma, "januari gedaan")
    channel.later(minutes=5)
    channel.types(world.fatma, "3a gedaan")
    offered = [item["period"] for item in channel.sent("which_task")[-1].payload["items"]]
    assert offered == ["februari 2026", "maart 2026"]
    channel.types(world.fatma, "februari")
    channel.later(minutes=5)
    assert channel.types(world.fatma, "3a gedaan").kind == "asked"
    assert beside["maart"].status is OPEN
    assert channel.types(world.fatma, "ja").kind == "changed" and beside["maart"].status is DONE


def test_a_share_that_has_a_bound_is_asked_where_a_percentage_is_said_of_all(
    channel: Channel, build: Any, world: World, beside: dict[str, Task]
) -> None:
    bound = {"target_value": 10.0, "target_unit": "% van de woningen", "quote": "Woonlint stelt maximaal 10% beschikbaar."}
    share = build.task(world.agreement, owners=(world.woonlint,), number="12", **bound)
    build.member(build.person("UKARIN"), world.woonlint, MembershipRole.MEMBER)
    channel.message_about(beside["9b"], share)
    channel.types(world.fatma, "allebei 60%")
    assert (beside["9b"].percent, share.value) == (60, None)
    assert [line.payload["number"] for line in channel.sent("ask")] == ["12"]
