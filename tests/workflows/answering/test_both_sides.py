"""What two owners say of one afspraak, an amount that stands, and a date that is most likely a slip."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from storage.agreements import parties_of
from storage.tasks import Task
from storage.words import TaskStatus
from workflows.tracking.stands import Stand

Channel = World = Any
"""The fixtures of this folder's conftest."""


@pytest.fixture
def shared(build: Any, world: World, channel: Channel, session: Any) -> Task:
    """Afspraak 9 of Woonlint and of the gemeente."""
    gemeente = next(party for party in parties_of(session, world.agreement.id) if party.name == "gemeente Veldhoek")
    row: Task = build.task(world.agreement, owners=(world.woonlint, gemeente), number="9")
    channel.message_about(row)
    return row


@pytest.mark.parametrize("second", ["onze kant is ook klaar", "wij zijn ook klaar", "bij ons ook klaar"])
def test_when_each_side_is_done_it_is_asked_whether_all_is(channel: Channel, world: World, shared: Task, second: str) -> None:
    channel.types(world.joris, "van onze kant klaar")
    assert channel.types(world.fatma, second).kind == "asked"
    assert (channel.sent("ask")[-1].payload["both"], channel.sent("ask")[-1].payload["intent"]) == (True, "done")
    channel.says(world.fatma, channel.question(), yes=True)
    assert shared.status is TaskStatus.DONE


def test_two_people_of_one_side_are_one_side(channel: Channel, world: World, shared: Task) -> None:
    channel.types(world.mees, "van onze kant klaar")
    channel.types(world.fatma, "onze kant is ook klaar")
    assert not channel.sent("ask")[-1].payload.get("both")


def test_who_says_that_what_is_done_isnt_is_asked_just_that(channel: Channel, world: World, shared: Task) -> None:
    channel.types(world.fatma, "klaar")
    channel.types(world.joris, "is nog niet klaar")
    assert channel.sent("ask")[-1].payload["finished"] is True
    assert shared.status is TaskStatus.DONE


def test_an_amount_that_stands_is_not_asked_about(build: Any, channel: Channel, world: World) -> None:
    counted = {"target_value": 12.0, "target_unit": "woningen"}
    rows = [build.task(world.agreement, owners=(world.woonlint,), number=n, **c) for n, c in (("7", counted), ("8", {}))]
    channel.message_about(*rows)
    channel.types(world.fatma, "7: 4 woningen")
    assert channel.types(world.fatma, "4 woningen").kind == "noted"
    assert channel.types(world.fatma, "5 woningen").kind == "asked"


def test_a_date_years_behind_the_agreement_is_asked_about_also_from_a_form(channel: Channel, world: World, task: Task) -> None:
    assert channel.types(world.fatma, "wordt 1 mei 2036").kind == "asked"
    assert channel.clicks(world.fatma, Stand("delayed", new_due=date(2036, 5, 1))).kind == "asked"
    assert task.expected is None
    channel.says(world.fatma, channel.question(), yes=True)
    assert task.expected == date(2036, 5, 1)
    assert channel.clicks(world.fatma, Stand("delayed", new_due=date(2027, 2, 1))).kind == "changed"
