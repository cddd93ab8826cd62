"""Marks are equal as long as nobody committed, and only then: on both databases."""

from __future__ import annotations

import sqlalchemy as sa

from storage.commit_marks import CommitMarks
from storage.database import Database, open_database


def test_a_mark_changes_with_a_commit_elsewhere_and_only_then(database: Database) -> None:
    marks = CommitMarks(database)
    first = marks.mark()
    with database.read() as session:
        session.execute(sa.text("SELECT version_num FROM alembic_version"))
    assert marks.mark() == first
    with database.write() as session:
        session.execute(sa.text("UPDATE alembic_version SET version_num = version_num"))
    second = marks.mark()
    assert second != first
    assert marks.mark() == second
    marks.close()


def test_a_database_in_memory_has_no_two_equal_marks() -> None:
    database = open_database("sqlite://")
    marks = CommitMarks(database)
    assert marks.mark() != marks.mark()
    database.close()
