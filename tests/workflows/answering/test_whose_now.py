"""Who takes which afspraak over, with its number behind the verb; and a colleague named without an @."""

from __future__ import annotations

from typing import Any

import pytest

from storage.tasks import Task
from workflows.answering.heard.whose_now import number_in_front

Channel = World = Any
"""The fixtures of this folder's conftest."""

PIET = "<@U0PIET>"


@pytest.mark.parametrize(
    ("text", "which"),
    [
        (f"{PIET} doet voortaan 4a", "4a"),
        (f"{PIET} neemt 12 over", "12"),
        (f"{PIET} pakt 6 en 7 op", "6 en 7"),
        (f"Vanaf nu doet {PIET} afspraak 12.", "afspraak 12"),
        (f"{PIET} neemt afspraak 6 van mij over", "afspraak 6"),
        (f"{PIET} will take over 12 from me", "12"),
        (f"{PIET} picks up 4a", "4a"),
        (f"{PIET} handles 6 from now on", "6"),
    ],
)
def test_a_number_behind_the_verb_is_what_goes_over(text: str, which: str) -> None:
    assert number_in_front(text) == f"{which}: {PIET} neemt het over"


@pytest.mark.parametrize(
    "text",
    [
        f"{PIET} doet 8",
        f"{PIET} doet 8 van de 10",
        f"{PIET} doet 12 woningen",
        f"{PIET} neemt 3 weken verlof op",
        f"{PIET} doet het 8 mei",
        f"{PIET} neemt 6 over?",
        f"{PIET} 4a",
        f"{PIET} heeft 4a klaar",
        f"{PIET} neemt 6 misschien over",
        f"{PIET} doet 6 niet meer",
        "Sanne neemt 6 over",
    ],
)
def test_an_amount_a_doubt_or_a_question_stays_as_it_is(text: str) -> None:
    assert number_in_front(text) == text


@pytest.mark.parametrize("words", ["{} doet voortaan afspraak 7", "{} neemt 7 over", "{} takes over 7", "7 goes to {}"])
def test_it_goes_to_that_colleague_and_the_others_stay(channel: Channel, world: World, bundle: list[Task], words: str) -> None:
    outcome = channel.types(world.fatma, words.format(f"<@{world.mees.user_id}>"))
    assert outcome.kind == "changed"
    [told] = channel.sent("noted")
    assert (told.payload["intent"], told.payload["number"]) == ("reassign", "7")


@pytest.mark.parametrize("words", ["7 gaat naar Mees", "7 goes to Mees", "7 doet Mees voortaan", "7 is voor Mees"])
def test_a_colleague_without_an_at_sign_is_asked_about(channel: Channel, world: World, bundle: list[Task], words: str) -> None:
    assert channel.types(world.fatma, words).kind == "asked"
    [asked] = channel.sent("ask")
    assert (asked.payload["number"], asked.payload["assignee"]) == ("7", f"<@{world.mees.user_id}>")


@pytest.mark.parametrize("words", ["7 gaat naar Zwolle", "7 gaat naar de drukker"])
def test_a_name_of_no_colleague_is_left_alone(channel: Channel, world: World, bundle: list[Task], words: str) -> None:
    assert channel.types(world.fatma, words).kind == "silent"


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("de tweede", "7"),
        ("nee, de eerste graag", "6"),
        ("ik bedoel die van 7", "7"),
        ("the last one", "7"),
        ("het gaat om 6", "6"),
    ],
)
def test_which_one_is_said_by_its_place_or_its_number(
    channel: Channel, world: World, bundle: list[Task], words: str, number: str
) -> None:
    assert channel.types(world.fatma, "ligt stil").kind == "asked"
    assert channel.types(world.fatma, words).kind == "changed"
    assert [one.payload["number"] for one in channel.sent("noted")] == [number]


@pytest.mark.parametrize("words", ["de derde", "die van 9", "de eerste woningen"])
def test_a_place_that_is_not_there_chooses_none(channel: Channel, world: World, bundle: list[Task], words: str) -> None:
    channel.types(world.fatma, "ligt stil")
    channel.types(world.fatma, words)
    assert channel.sent("noted") == [] and not any(task.blocked for task in bundle)
