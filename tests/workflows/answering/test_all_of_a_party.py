"""What somebody says of all that their own party has, by its name; and the yes that leaves some out."""

from __future__ import annotations

from typing import Any

import pytest

from storage.tasks import Task
from storage.words import TaskStatus
from workflows.answering.heard.all_but import only_exceptions
from workflows.answering.heard.all_of_party import of_ours

Channel = World = Any
"""The fixtures of this folder's conftest: Fatma and Mees of Woonlint, Joris of the gemeente Veldhoek."""


@pytest.fixture
def shown(build: Any, world: World, channel: Channel) -> dict[str, Task]:
    gemeente = build.party(world.agreement, "gemeente Elders", aliases=["Elders"])
    owners = {"7": world.woonlint, "8": world.woonlint, "9b": world.woonlint, "5": gemeente}
    made = {number: build.task(world.agreement, number=number, owners=(owner,)) for number, owner in owners.items()}
    channel.message_about(*made.values())
    return made


def done(made: dict[str, Task]) -> set[str]:
    return {name for name, task in made.items() if task.status is TaskStatus.DONE}


@pytest.mark.parametrize(
    "words",
    [
        "alles van Woonlint is gedaan",
        "Woonlint heeft alles af",
        "bij ons is alles gedaan",
        "wij hebben alles gedaan wat hier staat",
        "alle afspraken van Woonlint zijn inmiddels afgerond",
        "everything from Woonlint is finished",
    ],
)
def test_all_of_ones_own_party_is_asked_and_never_anothers(
    channel: Channel, world: World, shown: dict[str, Task], words: str
) -> None:
    channel.types(world.fatma, words)
    assert done(shown) == set() and [item["number"] for item in channel.sent("which_task")[-1].payload["items"]] == [
        "7",
        "8",
        "9b",
    ]
    channel.types(world.fatma, "ja")
    assert done(shown) == {"7", "8", "9b"}


@pytest.mark.parametrize("words", ["ja, behalve 8", "behalve 8", "op 8 na", "alles behalve 8"])
def test_a_yes_may_leave_some_out(channel: Channel, world: World, shown: dict[str, Task], words: str) -> None:
    channel.types(world.fatma, "alles van Woonlint is gedaan")
    channel.later(minutes=1)
    channel.types(world.fatma, words)
    assert done(shown) == {"7", "9b"}


@pytest.mark.parametrize(
    "words", ["alles van Elders is gedaan", "we hebben alles gedaan wat kon", "Woonlint heeft alles gelezen"]
)
def test_of_another_party_or_another_thing_nothing_is_closed(
    channel: Channel, world: World, shown: dict[str, Task], words: str
) -> None:
    channel.types(world.fatma, words)
    channel.types(world.fatma, "ja")
    assert done(shown) == set()


@pytest.mark.parametrize(
    ("words", "as_ours"),
    [
        ("Elders heeft alles af", "alles van ons is af"),
        ("alles van de gemeente Elders is nu klaar!", "alles van ons is klaar"),
        ("bij Elders is alles geregeld", "alles van ons is geregeld"),
        ("Woonlint heeft alles af", "Woonlint heeft alles af"),
        ("wij hebben alles af", "wij hebben alles af"),
    ],
)
def test_the_words_for_all_of_a_party(words: str, as_ours: str) -> None:
    assert of_ours(words, lambda name: name.casefold().endswith("elders")) == as_ours


@pytest.mark.parametrize(
    ("words", "named"),
    [("ja, maar 8 niet", None), ("ja, behalve 8 en 10a", "8 en 10a"), ("op maart na", "maart"), ("niet zo snel", None)],
)
def test_the_words_that_only_leave_out(words: str, named: str | None) -> None:
    assert only_exceptions(words) == named
