"""The database keeps its promises: nothing half, nothing lost, no time without a zone."""

from __future__ import annotations

import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError, StatementError
from sqlmodel import SQLModel, select

import storage.models
from storage.agreements import Agreement, all_agreements
from storage.database import (
    MIGRATIONS,
    NEWEST_REVISION,
    Database,
    SchemaMismatch,
    ensure_schema,
    ensure_writable,
    open_database,
    schema_revision,
)
from storage.inbox import Arrival, take_in

NOON = datetime(2022, 1, 3, 12, tzinfo=UTC)


def agreement(content_hash: str = "a") -> Agreement:
    return Agreement(title="Afspraken", document="a.txt", content_hash=content_hash, created_at=NOON)


def test_the_migrations_make_exactly_the_tables_that_the_code_knows(database: Database) -> None:
    with database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, SQLModel.metadata) == []
    assert len(storage.models.TABLES) == len(SQLModel.metadata.tables)


def test_the_newest_migration_is_the_version_that_the_program_works_with() -> None:
    assert ScriptDirectory(str(MIGRATIONS)).get_current_head() == NEWEST_REVISION


def test_an_empty_database_gets_the_schema_and_keeps_it(tmp_path: Path) -> None:
    database = open_database(f"sqlite:///{tmp_path / 'new.db'}")
    assert schema_revision(database) is None
    ensure_schema(database)
    ensure_schema(database)
    assert schema_revision(database) == NEWEST_REVISION
    database.close()


def test_a_database_of_another_version_is_refused(database: Database) -> None:
    with database.write() as session:
        session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(SchemaMismatch):
        ensure_schema(database)


def test_a_transaction_that_fails_leaves_nothing(database: Database) -> None:
    with pytest.raises(RuntimeError), database.write() as session:
        session.add(agreement())
        session.flush()
        raise RuntimeError("the process dies here")
    with database.read() as session:
        assert all_agreements(session) == []


def test_what_is_changed_while_only_looking_is_thrown_away(database: Database) -> None:
    with database.read() as session:
        session.add(agreement())
        session.flush()
    with database.read() as session:
        assert all_agreements(session) == []


def test_who_looks_sees_one_moment_whatever_others_write_meanwhile(database: Database) -> None:
    with database.read() as looking:
        assert all_agreements(looking) == []
        with database.write() as session:
            session.add(agreement())
        assert all_agreements(looking) == []
    with database.read() as looking:
        assert len(all_agreements(looking)) == 1


def test_what_comes_back_after_the_database_was_closed_is_closed_too(either_database: Database) -> None:
    """A thread may still be looking when the program lets go: nothing stays open on the server."""
    dbapi = either_database.engine.dialect.loaded_dbapi
    with either_database.read() as session:
        held = session.connection().connection.dbapi_connection
        assert held is not None
        either_database.close()
        held.cursor().execute("SELECT 1")
    with pytest.raises(dbapi.Error, match="closed"):
        held.cursor()


def test_a_moment_without_a_zone_is_refused(database: Database) -> None:
    naive = agreement()
    naive.created_at = datetime(2022, 1, 3, 12)
    with pytest.raises(StatementError), database.write() as session:
        session.add(naive)


def test_a_moment_comes_back_as_the_same_instant(database: Database) -> None:
    with database.write() as session:
        session.add(agreement())
    with database.read() as session:
        assert all_agreements(session)[0].created_at == NOON


def test_a_word_that_is_not_in_the_list_is_refused_by_the_database(database: Database) -> None:
    with database.write() as session:
        session.add(agreement())
    with pytest.raises(IntegrityError), database.write() as session:
        session.execute(text("UPDATE agreements SET status = 'bijna'"))


def test_four_writers_who_lock_what_they_change_lose_no_update(database: Database) -> None:
    with database.write() as session:
        session.add(agreement())

    def add_one_50_times() -> None:
        for _ in range(50):
            with database.write() as session:
                row = session.exec(select(Agreement).with_for_update()).one()
                row.year_start = (row.year_start or 0) + 1
                session.add(row)

    writers = [threading.Thread(target=add_one_50_times) for _ in range(4)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    with database.read() as session:
        assert all_agreements(session)[0].year_start == 200


def test_an_event_is_taken_in_once(database: Database) -> None:
    def new(key: str) -> bool:
        return take_in(session, Arrival(key, "click", "C1", {}), at=NOON, received=NOON)

    with database.write() as session:
        assert new("Ev1")
        assert not new("Ev1")
    with database.write() as session:
        assert not new("Ev1")
        assert new("Ev2")


def test_processes_that_start_at_once_on_an_empty_server_make_one_schema(bare_postgres: Database) -> None:
    wrongs: list[BaseException] = []

    def begin() -> None:
        try:
            ensure_schema(bare_postgres)
        except BaseException as error:
            wrongs.append(error)

    starting = [threading.Thread(target=begin) for _ in range(3)]
    for process in starting:
        process.start()
    for process in starting:
        process.join(30)
    assert wrongs == []
    assert schema_revision(bare_postgres) == NEWEST_REVISION


def test_a_server_that_takes_no_writing_is_told_from_one_that_does(on_postgres: Database) -> None:
    ensure_writable(on_postgres)
    engine = on_postgres.engine.execution_options(postgresql_readonly=True)
    with pytest.raises(DBAPIError, match="read-only"):
        ensure_writable(Database(engine))


def test_a_file_that_only_can_be_read_is_told_from_one_that_takes_writing(on_sqlite: Database) -> None:
    ensure_writable(on_sqlite)
    readable = open_database(f"sqlite:///file:{on_sqlite.engine.url.database}?mode=ro&uri=true")
    with pytest.raises(OperationalError, match="readonly"):
        ensure_writable(readable)
    readable.close()


def test_a_new_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    database = open_database(f"sqlite:///{tmp_path / 'new.db'}")
    ensure_schema(database)
    with database.write() as session:
        session.execute(text("UPDATE alembic_version SET version_num = version_num"))
        rights = {file.name: file.stat().st_mode & 0o777 for file in tmp_path.iterdir()}
    database.close()
    assert rights["new.db"] == 0o600
    assert set(rights.values()) == {0o600}, "nor its journals"
