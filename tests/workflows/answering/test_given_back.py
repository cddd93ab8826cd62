"""A task that is given back to a colleague who is named without an @: asked first, and of one task alone."""

from __future__ import annotations

from typing import Any

import pytest
from sqlmodel import Session

from storage.tasks import Task, assignee_ids

Channel = World = Any
"""The fixtures of this folder's conftest."""


@pytest.mark.parametrize("said", ["ik wil 7 niet, die moet terug naar Mees", "7 hoort bij Mees, niet bij mij"])
def test_the_colleague_is_asked_about_and_has_it_at_a_yes(
    channel: Channel, world: World, bundle: list[Task], session: Session, said: str
) -> None:
    assert channel.types(world.fatma, said).kind == "asked"
    channel.types(world.fatma, "ja")
    given = assignee_ids(session, [task.id or 0 for task in bundle])
    assert [given.get(task.id or 0, []) for task in bundle] == [[], [world.mees.id]]


@pytest.mark.parametrize("said", ["moet 7 terug naar Mees?", "die moet terug naar Mees", "7 moet terug naar Karel"])
def test_where_no_task_or_nobody_can_be_meant_nothing_is_asked(
    channel: Channel, world: World, bundle: list[Task], said: str
) -> None:
    assert channel.types(world.fatma, said).kind not in {"asked", "changed"}
