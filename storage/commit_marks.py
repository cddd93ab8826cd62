"""Whether anybody committed anything meanwhile, in whichever process: asked at the price of next to nothing."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy.pool import PoolProxiedConnection, StaticPool

from storage.database import Database


class CommitMarks:
    """Gives marks: as long as they are equal, the rows are what they were. One thread at a time.

    SQLite counts commits for each connection (PRAGMA data_version), so one is kept for the asking. On PostgreSQL the mark is
    the snapshot itself: who sees the same transactions sees the same rows.
    """

    def __init__(self, database: Database) -> None:
        self._engine = database.engine
        self._kept: PoolProxiedConnection | None = None

    def mark(self) -> object:
        """The mark of this moment; take it before reading. A database in memory has no two equal ones."""
        if isinstance(self._engine.pool, StaticPool):
            return object()
        if self._engine.dialect.name == "postgresql":
            with self._engine.connect() as connection:
                return connection.execute(sa.text("SELECT pg_current_snapshot()::text")).scalar_one()
        return self._data_version()

    def close(self) -> None:
        """Gives the connection back."""
        if self._kept is not None:
            self._kept.close()
            self._kept = None

    def _data_version(self) -> object:
        if self._kept is None:
            self._kept = self._engine.raw_connection()
        cursor: Any = self._kept.cursor()
        try:
            found: tuple[int] = cursor.execute("PRAGMA data_version").fetchone()
        except Exception:
            self.close()  # another one may do better next time, and counts anew
            raise
        finally:
            cursor.close()
        return id(self._kept), found[0]
