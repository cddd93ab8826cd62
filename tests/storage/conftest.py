"""What storage promises is tried on both databases."""

from __future__ import annotations

import pytest

from storage.database import Database


@pytest.fixture
def database(either_database: Database) -> Database:
    """An empty database with the newest schema: a SQLite file, or a server."""
    return either_database
