"""A file without a word beneath one task: kept, and asked whether it is done with that."""

from __future__ import annotations

from typing import Any

import pytest
from sqlmodel import Session

from storage.tasks import Task, history_of
from storage.words import Source, TaskStatus
from workflows.answering.handed_in.evidence import ask_where_it_belongs, keep_evidence
from workflows.answering.voice import Place
from workflows.tracking.explanations import EVIDENCE

Channel = World = Any
"""The fixtures of this folder's conftest."""

PHOTO = [{"name": "foto.jpg", "address": "https://files.example/foto.jpg"}]


def hands_in(channel: Channel, session: Session, person: Any, task: Task, *, wordless: bool = True) -> None:
    keep_evidence(
        session, task.id or 0, PHOTO, person_id=person.id, now=channel.now, rules=channel.rules,
        place=Place("C1", "100.1", "200.1"), source=Source.REPLY, wordless=wordless,
    )  # fmt: skip


def test_who_hands_in_a_file_without_a_word_is_asked_whether_it_is_done(
    channel: Channel, world: World, task: Task, session: Session
) -> None:
    hands_in(channel, session, world.fatma, task)
    assert channel.sent("ask")[-1].payload["with_evidence"] is True
    assert task.status is TaskStatus.OPEN
    channel.says(world.fatma, channel.question(), yes=True)
    assert task.status is TaskStatus.DONE
    assert sum((entry.text or "").startswith(EVIDENCE) for entry in channel.history()) == 1, "handed in once"


def test_not_yet_leaves_it_as_it_is(channel: Channel, world: World, task: Task, session: Session) -> None:
    hands_in(channel, session, world.fatma, task)
    assert channel.types(world.fatma, "nee, nog niet").kind == "noted"
    assert (task.status, task.percent) == (TaskStatus.OPEN, None)


def test_three_files_in_a_row_make_one_question(channel: Channel, world: World, task: Task, session: Session) -> None:
    for _ in range(3):
        hands_in(channel, session, world.fatma, task)
        channel.later(seconds=30)
    assert (len(channel.sent("ask")), len(channel.sent("evidence"))) == (1, 3)


def test_nobody_is_asked_what_isnt_theirs_to_say_or_is_said_already(
    channel: Channel, world: World, task: Task, session: Session
) -> None:
    hands_in(channel, session, world.joris, task)
    hands_in(channel, session, world.fatma, task, wordless=False)
    channel.types(world.fatma, "klaar")
    hands_in(channel, session, world.fatma, task)
    assert (channel.sent("ask"), len(channel.sent("evidence"))) == ([], 3)


def test_of_a_file_beneath_several_the_chosen_one_is_asked_about(
    channel: Channel, world: World, bundle: list[Task], session: Session
) -> None:
    ids = [task.id or 0 for task in bundle]
    by: dict[str, Any] = {"person_id": world.fatma.id, "now": channel.now, "rules": channel.rules}
    ask_where_it_belongs(session, ids, PHOTO, **by, place=Place("C1", "100.1", "200.1"))
    channel.types(world.fatma, "7")
    assert channel.sent("ask")[-1].payload["task_id"] == ids[1]


def test_a_file_of_another_party_is_called_no_evidence(channel: Channel, world: World, task: Task, session: Session) -> None:
    hands_in(channel, session, world.fatma, task)
    hands_in(channel, session, world.joris, task)
    assert [row.payload.get("of_another", False) for row in channel.sent("evidence")] == [False, True]


def test_a_wrong_file_goes_and_what_was_finished_with_it_is_asked_again(
    channel: Channel, world: World, task: Task, session: Session
) -> None:
    hands_in(channel, session, world.fatma, task)
    channel.types(world.fatma, "ja")
    assert task.status is TaskStatus.DONE
    channel.later(hours=1)
    assert channel.types(world.fatma, "sorry, verkeerde bijlage").kind == "asked"
    assert task.status is TaskStatus.DONE, "asked first"
    gone = channel.sent("evidence")[-1]
    assert gone.payload["gone"] is True and gone.payload["found"] == PHOTO
    channel.types(world.fatma, "ja")
    assert task.status is TaskStatus.OPEN


def test_a_wrong_file_is_put_with_the_afspraak_that_is_named(
    channel: Channel, world: World, task: Task, session: Session, build: Any
) -> None:
    other = build.task(world.agreement, owners=(world.woonlint,), number="12b")
    hands_in(channel, session, world.fatma, task)
    channel.types(world.fatma, "oeps verkeerde bestand, dat was die van 12b")
    assert [entry.text for entry in history_of(session, task_id=other.id or 0)] == [f"{EVIDENCE}{PHOTO[0]['address']}"]
    assert channel.types(world.fatma, "ja").kind != "changed", "no question is left"


@pytest.mark.parametrize("said", ["dit is alleen het concept", "nog een eerste versie", "concept"])
def test_only_a_draft_is_no_to_whether_it_is_done(
    channel: Channel, world: World, task: Task, session: Session, said: str
) -> None:
    hands_in(channel, session, world.fatma, task)
    channel.types(world.fatma, said)
    assert channel.types(world.fatma, "ja").kind != "changed" and task.status is TaskStatus.OPEN


def test_a_wrong_file_of_somebody_else_stays(channel: Channel, world: World, task: Task, session: Session) -> None:
    hands_in(channel, session, world.fatma, task)
    channel.types(world.mees, "verkeerde bestand")
    assert not any(row.payload.get("gone") for row in channel.sent("evidence"))
