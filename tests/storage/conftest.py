"""What storage promises is tried on both databases."""

from __future__ import annotations

import pytest

from storage.database import Database


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest) -> Database:
    """An empty database with the newest schema: a SQLite file, or a server."""
    found: Database = request.getfixturevalue("on_sqlite" if request.param == "sqlite" else "on_postgres")
    return found
