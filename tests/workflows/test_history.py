"""The chain of the history: sound as long as nobody touches it, and broken in sight when somebody does."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import sqlalchemy as sa
from sqlmodel import Session

from storage.database import Database
from storage.tasks import HistoryEntry, history_chain
from storage.words import Source
from workflows.tracking.history import append, broken_links, hash_of

NOW = datetime(2026, 3, 3, 11, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))


@pytest.fixture
def agreement_id(database: Database, builder: Any) -> int:
    """An agreement with four entries, among which a comment, one without a person and one with an accent."""
    with database.write() as session:
        build = builder(session)
        agreement, person = build.agreement(), build.person(name="Noor")
        task = build.task(agreement)
        texts = ["60%", "gaat goed, coördinatie loopt", None, "af"]
        for number, text in enumerate(texts):
            append(
                session,
                agreement_id=agreement.id,
                task_id=task.id,
                person_id=person.id if number else None,
                source=Source.REPLY,
                text=text,
                change={"percent": [None, number]} if number != 1 else {},
                now=NOW + timedelta(minutes=number, microseconds=number),
            )
        found: int = agreement.id
    return found


def broken(database: Database, agreement_id: int) -> list[str]:
    with database.read() as session:
        return broken_links(session, agreement_id)


def test_an_untouched_chain_is_sound_when_it_is_read_again(database: Database, agreement_id: int) -> None:
    assert broken(database, agreement_id) == []


def test_the_first_entry_is_tied_to_nothing_and_each_next_to_the_one_before(database: Database, agreement_id: int) -> None:
    with database.read() as session:
        rows = history_chain(session, agreement_id=agreement_id)
        assert [row.sequence for row in rows] == [1, 2, 3, 4]
        assert [row.previous_hash for row in rows] == ["0" * 64, *(row.entry_hash for row in rows[:-1])]


TAMPERING = {
    "a percentage is edited": "UPDATE history SET change = '{\"percent\": [null, 99]}' WHERE sequence = 3",
    "a text is edited": "UPDATE history SET text = '90%' WHERE sequence = 1",
    "a text is added": "UPDATE history SET text = 'ik zei nee' WHERE sequence = 3",
    "another person said it": "UPDATE history SET person_id = NULL WHERE sequence = 2",
    "it was another day": "UPDATE history SET at = '2026-03-01 10:00:00.000000' WHERE sequence = 2",
    "it came another way": "UPDATE history SET source = 'cli' WHERE sequence = 4",
    "an entry in the middle is gone": "DELETE FROM history WHERE sequence = 2",
    "the first entry is gone": "DELETE FROM history WHERE sequence = 1",
    "a hash is made up": "UPDATE history SET entry_hash = previous_hash WHERE sequence = 2",
    "one is renumbered": "UPDATE history SET sequence = 9 WHERE sequence = 4",
}


@pytest.mark.parametrize("statement", TAMPERING.values(), ids=TAMPERING.keys())
def test_tampering_shows(database: Database, agreement_id: int, statement: str) -> None:
    with database.engine.begin() as connection:
        connection.execute(sa.text(statement))
    assert broken(database, agreement_id)


def test_two_swapped_entries_show(database: Database, agreement_id: int) -> None:
    with database.engine.begin() as connection:
        for before, after in ((2, 99), (3, 2), (99, 3)):
            connection.execute(sa.text(f"UPDATE history SET sequence = {after} WHERE sequence = {before}"))
    assert broken(database, agreement_id)


def test_a_rewritten_entry_with_a_hash_that_fits_breaks_the_link_after_it(database: Database, agreement_id: int) -> None:
    with database.write() as session:
        entry = session.get_one(HistoryEntry, 2)
        entry.change = {"percent": [None, 99]}
        entry.entry_hash = hash_of(entry)
        session.add(entry)
    assert any("3" in problem for problem in broken(database, agreement_id))


@pytest.mark.parametrize(
    "statement", ["UPDATE persons SET name = NULL", "UPDATE history SET text = NULL", "UPDATE persons SET user_id = 'U-weg'"]
)
def test_a_person_and_their_words_can_be_removed(database: Database, agreement_id: int, statement: str) -> None:
    with database.engine.begin() as connection:
        connection.execute(sa.text(statement))
    assert broken(database, agreement_id) == []


def test_agreements_have_chains_of_their_own(session: Session, build: Any) -> None:
    first, second = build.agreement(), build.agreement()

    def note(agreement: Any) -> HistoryEntry:
        return append(session, agreement_id=agreement.id, person_id=None, source=Source.SYSTEM, text=None, change={}, now=NOW)

    assert [note(first).sequence, note(second).sequence, note(first).sequence] == [1, 1, 2]
    assert broken_links(session, first.id) == []


def test_a_moment_means_the_same_in_every_zone(session: Session, build: Any) -> None:
    agreement = build.agreement()
    for now in (NOW, NOW.astimezone(UTC)):
        append(session, agreement_id=agreement.id, person_id=None, source=Source.SYSTEM, text=None, change={}, now=now)
    session.expire_all()
    assert broken_links(session, agreement.id) == []
