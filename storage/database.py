"""The door to the database: an engine that keeps its promises on SQLite and PostgreSQL, and its schema.

SQLite: write transactions start with BEGIN IMMEDIATE (a deferred one that turns to writing loses updates silently), WAL,
foreign keys on, five seconds of patience. PostgreSQL: as it comes, but who looks sees one moment there too (REPEATABLE READ),
as SQLite's readers do: a calendar that is built twice while others write is the same twice.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.pool import ConnectionPoolEntry, StaticPool
from sqlmodel import Session

from storage.turns import Turns

MIGRATIONS = Path(__file__).with_name("migrations")
NEWEST_REVISION = "0014"
"""The schema that this version of the program works with: the newest of the migrations (a test holds them together)."""

BUSY_SECONDS = 5.0
MIGRATE_LOCK = 7_031_967


class SchemaMismatch(Exception):
    """The database was made by an older or a newer version of the program."""


@dataclass(frozen=True, slots=True)
class Database:
    """Sessions on one engine. `write` commits as a whole or not at all; `read` never changes anything."""

    engine: sa.Engine
    turns: Turns = field(default_factory=Turns, compare=False, repr=False)

    @contextmanager
    def write(self, *, patience: float | None = None) -> Iterator[Session]:
        """A transaction that writes: committed at the end, rolled back on any error.

        `patience`: for how many seconds it waits for others, in place of five on SQLite and for ever on PostgreSQL; who
        says so is first in line.
        """
        engine = self.engine.execution_options(nakomen_writes=True, nakomen_patience=patience)
        on_server = engine.dialect.name == "postgresql"
        turn = nullcontext() if on_server else self.turns.turn(urgent=patience is not None, seconds=patience or BUSY_SECONDS)
        with turn, Session(engine, expire_on_commit=False) as session, session.begin():
            if patience is not None and on_server:
                session.connection().exec_driver_sql(f"SET LOCAL statement_timeout = {round(patience * 1000)}")
            yield session

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A transaction that only looks, at one moment, whatever others write meanwhile.

        What was changed in it is thrown away, what was read stays readable.
        """
        engine = self.engine
        if engine.dialect.name == "postgresql":
            engine = engine.execution_options(isolation_level="REPEATABLE READ")
        with Session(engine, expire_on_commit=False) as session:
            try:
                yield session
            finally:
                session.expunge_all()
                session.rollback()

    def close(self) -> None:
        """Closes the connections; one that a thread still holds is closed as soon as that thread gives it back."""
        sa.event.listen(self.engine.pool, "checkin", _close_late)
        self.engine.dispose()


def open_database(url: str) -> Database:
    """Opens without connecting. `sqlite://` is a database in memory, for looking at nothing."""
    if url.startswith("sqlite"):
        options: dict[str, Any] = {"connect_args": {"check_same_thread": False}}
        if url in {"sqlite://", "sqlite:///:memory:"}:
            options["poolclass"] = StaticPool
        engine = sa.create_engine(url, **options)
        sa.event.listen(engine, "do_connect", _keep_to_owner)
        sa.event.listen(engine, "connect", _prepare_sqlite)
        sa.event.listen(engine, "begin", _begin_sqlite)
    else:
        engine = sa.create_engine(url, pool_pre_ping=True)
    return Database(engine)


def ensure_writable(database: Database) -> None:
    """Raises DBAPIError when nothing can be written here: a read-only file, folder or server, or a full disk. Changes nothing."""
    with database.write() as session:
        session.execute(sa.text("UPDATE alembic_version SET version_num = version_num"))


def _close_late(_connection: object, entry: ConnectionPoolEntry) -> None:
    entry.close()


def _keep_to_owner(_dialect: object, _record: object, arguments: list[Any], _options: object) -> None:
    """A new file is for its owner alone: who may read it sees everything. SQLite gives its journals the same rights."""
    name = str(arguments[0])
    if name == ":memory:" or name.startswith("file:"):
        return
    with suppress(OSError):  # it is there already; or it can't be made, which the driver will say
        os.close(os.open(name, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def _prepare_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # SQLAlchemy begins; the driver's own idea of it comes too late
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout = {round(BUSY_SECONDS * 1000)}")
    cursor.execute("PRAGMA journal_mode = WAL")
    cursor.execute("PRAGMA synchronous = NORMAL")
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.close()


def _begin_sqlite(connection: sa.Connection) -> None:
    options = connection.get_execution_options()
    patience = options.get("nakomen_patience")
    if patience is not None:
        connection.exec_driver_sql(f"PRAGMA busy_timeout = {round(patience * 1000)}")
    try:
        connection.exec_driver_sql("BEGIN IMMEDIATE" if options.get("nakomen_writes", False) else "BEGIN")
    finally:  # once it has begun nobody else writes
        if patience is not None:
            connection.exec_driver_sql(f"PRAGMA busy_timeout = {round(BUSY_SECONDS * 1000)}")


def schema_revision(database: Database) -> str | None:
    """The revision of the schema in the database; None when it is empty."""
    with database.engine.connect() as connection:
        if not sa.inspect(connection).has_table("alembic_version"):
            return None
        return connection.execute(sa.text("SELECT version_num FROM alembic_version")).scalar()


def migrate(database: Database) -> None:
    """Brings an empty or older database to the newest schema; leaves the newest as it is."""
    from alembic import command  # noqa: PLC0415 - takes long to load, and a schema is made once
    from alembic.config import Config  # noqa: PLC0415 - as above

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.set_main_option("path_separator", "os")
    with database.engine.execution_options(nakomen_writes=True).begin() as connection:
        if connection.dialect.name == "postgresql":  # of several processes that start at once the others find it done
            connection.execute(sa.text("SELECT pg_advisory_xact_lock(:key)"), {"key": MIGRATE_LOCK})
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def ensure_schema(database: Database) -> None:
    """Makes the schema in an empty database; raises SchemaMismatch when it is another version's."""
    revision = schema_revision(database)
    if revision is None:
        migrate(database)
    elif revision != NEWEST_REVISION:
        raise SchemaMismatch(revision)
